#pragma once

#include "core/scenario/run.h"

#include <memory>

namespace raftarium::bench {

/// A cluster under the load that all measurements share: 20 proposals a second, everything else as
/// a new scenario has it.
[[nodiscard]] inline std::shared_ptr<const Scenario> loadedCluster(int nodes) {
    auto scenario = std::make_shared<Scenario>();
    scenario->nodes = nodes;
    scenario->seed = 7;
    scenario->load = 20;
    return scenario;
}

/// Plays on until the timeline holds `events` or slightly more.
inline void playTo(Run& run, EventNumber events) {
    while (run.timeline().size() < events)
        run.advanceTo(run.now() + milliseconds(200));
}

/// Five servers and a million events, played once for all measurements that look at them.
[[nodiscard]] inline const Run& millionEvents() {
    static const Run run = [] {
        Run made(loadedCluster(5));
        playTo(made, 1'000'000);
        return made;
    }();
    return run;
}

/// A small generator of positions, the same in every measurement.
class Positions {
public:
    [[nodiscard]] std::uint32_t below(std::uint32_t limit) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::uint32_t>((state_ >> 33U) % limit);
    }

private:
    std::uint64_t state_ = 42;
};

} // namespace raftarium::bench
