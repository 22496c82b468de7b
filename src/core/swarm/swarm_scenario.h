#pragma once

#include "core/raft/bug.h"
#include "core/scenario/scenario.h"

#include <cstdint>
#include <optional>

namespace raftarium {

struct SwarmOptions {
    int fewestNodes = 3; ///< 1 to 101
    int mostNodes = 9;
    std::optional<Bug> bug; ///< that every server has
};

/// A random cluster under random faults and random clients, the same for the same `seed`: which
/// parts of the protocol are on, which kinds of faults there are and how often, is drawn for each
/// run, so that rare combinations come up. At `healing` everything is repaired, and the cluster
/// must make progress until the end.
struct SwarmScenario {
    Scenario scenario;
    Time healing{};
    /// How long the run goes on after that. For the first half the cluster may be finding its way;
    /// in the second it must make progress.
    Duration patience{};
    [[nodiscard]] Time halfway() const { return healing + Duration{patience.value() / 2}; }
};
[[nodiscard]] SwarmScenario swarmScenario(std::uint64_t seed, const SwarmOptions& options);

} // namespace raftarium
