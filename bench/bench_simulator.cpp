#include "bench/clusters.h"

#include <benchmark/benchmark.h>

#include <map>
#include <vector>

namespace raftarium::bench {
namespace {

/// Simulator, properties and timeline together, as the program plays a scenario.
void playScenario(benchmark::State& state) {
    const auto scenario = loadedCluster(static_cast<int>(state.range(0)));
    const auto target = static_cast<EventNumber>(state.range(1));
    std::int64_t events = 0;
    double bytes = 0;
    double virtualSeconds = 0;
    for (auto _ : state) {
        Run run(scenario);
        playTo(run, target);
        events += run.timeline().size();
        bytes = static_cast<double>(run.memoryBytes()) / run.timeline().size();
        virtualSeconds = static_cast<double>(run.now().value()) / 1e9;
        if (run.engine().checker().violationCount() != 0) state.SkipWithError("property broken");
    }
    state.SetItemsProcessed(events);
    state.counters["bytes/event"] = bytes;
    state.counters["virtual_s"] = virtualSeconds;
}
BENCHMARK(playScenario)
    ->ArgNames({"nodes", "events"})
    ->Args({3, 400'000})
    ->Args({5, 400'000})
    ->Args({21, 400'000})
    ->Args({101, 400'000})
    ->Unit(benchmark::kMillisecond)
    ->MinTime(2);
// Ten times the events should take ten times the time.
BENCHMARK(playScenario)
    ->Name("playLonger")
    ->ArgNames({"nodes", "events"})
    ->Args({5, 200'000})
    ->Args({5, 2'000'000})
    ->Unit(benchmark::kMillisecond)
    ->MinTime(2);

SimulationOptions simulationOf(const Scenario& scenario) {
    SimulationOptions options;
    options.nodes = scenario.nodes;
    options.seed = scenario.seed;
    options.node = scenario.options;
    options.network = scenario.network;
    options.load = scenario.load;
    return options;
}

/// The simulator alone: what it makes is thrown away.
void simulateOnly(benchmark::State& state) {
    const SimulationOptions options =
        simulationOf(*loadedCluster(static_cast<int>(state.range(0))));
    std::int64_t events = 0;
    for (auto _ : state) {
        Simulator simulator(options);
        simulator.start();
        while (simulator.eventCount() < 400'000) {
            simulator.runInstant();
            if (simulator.events().size() >= 1024) simulator.clearOutput();
        }
        events += simulator.eventCount();
    }
    state.SetItemsProcessed(events);
}
BENCHMARK(simulateOnly)
    ->ArgName("nodes")
    ->Arg(3)
    ->Arg(5)
    ->Arg(21)
    ->Arg(101)
    ->Unit(benchmark::kMillisecond)
    ->MinTime(2);

/// What a simulator made, in batches as an engine hands them out.
struct Recorded {
    std::vector<Batch> batches;
    std::int64_t events = 0;
};
const Recorded& recorded(int nodes) {
    static std::map<int, Recorded> all;
    Recorded& one = all[nodes];
    if (!one.batches.empty()) return one;
    Engine engine(loadedCluster(nodes));
    while (one.events < 400'000) {
        Batch& batch = one.batches.emplace_back();
        engine.advance(kNever, batch, 1024);
        one.events += static_cast<std::int64_t>(batch.events.size());
    }
    return one;
}

/// The share of the safety properties.
void checkProperties(benchmark::State& state) {
    const Recorded& run = recorded(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        Checker checker;
        EventNumber first = 0;
        for (const Batch& batch : run.batches) {
            checker.apply(batch.events, first);
            first += static_cast<EventNumber>(batch.events.size());
        }
        benchmark::DoNotOptimize(checker.violationCount());
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * run.events);
}
BENCHMARK(checkProperties)->ArgName("nodes")->Arg(5)->Arg(101)->Unit(benchmark::kMillisecond);

/// The share of the timeline: storing, folding, keyframes, hashing.
void recordTimeline(benchmark::State& state) {
    const Recorded& run = recorded(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        Timeline timeline;
        for (const Batch& batch : run.batches) {
            timeline.appendTexts(batch.texts);
            timeline.append(batch.events);
        }
        benchmark::DoNotOptimize(timeline.hash());
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * run.events);
}
BENCHMARK(recordTimeline)->ArgName("nodes")->Arg(5)->Arg(101)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace raftarium::bench
