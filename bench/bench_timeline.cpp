#include "bench/clusters.h"
#include "bench/time_each.h"

#include <benchmark/benchmark.h>

#include <algorithm>

namespace raftarium::bench {
namespace {

/// The state at a random place in a million events.
void seek(benchmark::State& state) {
    const Timeline& timeline = millionEvents().timeline();
    Positions positions;
    timeEach(state, [&] {
        const ClusterState there = timeline.stateAfter(positions.below(timeline.size()));
        benchmark::DoNotOptimize(there.eventCount());
    });
}
BENCHMARK(seek)->Unit(benchmark::kMicrosecond);

/// One frame of dragging: a few thousand events on or back.
void scrub(benchmark::State& state) {
    const Timeline& timeline = millionEvents().timeline();
    Positions positions;
    EventNumber at = timeline.size() / 2;
    ClusterState cursor = timeline.stateAfter(at);
    timeEach(state, [&] {
        at = std::clamp<EventNumber>(at + positions.below(6000), 3000, timeline.size()) - 3000;
        timeline.moveTo(cursor, at);
        benchmark::DoNotOptimize(cursor.eventCount());
    });
}
BENCHMARK(scrub)->Unit(benchmark::kMicrosecond);

/// A branch from a random moment of a million events.
void branch(benchmark::State& state) {
    const Run& run = millionEvents();
    Positions positions;
    timeEach(state, [&] {
        const Time when = run.timeline()[positions.below(run.timeline().size())].time;
        const Run forked = run.fork(when);
        benchmark::DoNotOptimize(forked.now());
    });
}
BENCHMARK(branch)->Unit(benchmark::kMicrosecond);

/// A checkpoint: the cost of copying everything that goes on.
void copyEngine(benchmark::State& state) {
    Run run(loadedCluster(static_cast<int>(state.range(0))));
    run.advanceTo(Time{} + seconds(60));
    for (auto _ : state) {
        const Engine copy = run.engine();
        benchmark::DoNotOptimize(copy.now());
    }
    state.counters["bytes"] = static_cast<double>(run.engine().copyCost());
}
BENCHMARK(copyEngine)->ArgName("nodes")->Arg(5)->Arg(101)->Unit(benchmark::kMicrosecond);

/// The rarest kinds of event found from end to end, as the time strip does when zoomed out.
void findRare(benchmark::State& state) {
    const Timeline& timeline = millionEvents().timeline();
    for (auto _ : state) {
        const EventNumber found =
            timeline.findForward(1000, timeline.size(), maskOf(EventKind::NodeCrashed));
        benchmark::DoNotOptimize(found);
    }
}
BENCHMARK(findRare)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace raftarium::bench
