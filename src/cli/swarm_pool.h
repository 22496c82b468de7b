#pragma once

#include "cli/console.h"
#include "core/swarm/swarm_run.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace raftarium::cli {

/// What many runs came to.
struct SwarmTotal {
    std::uint64_t runs = 0;
    std::uint64_t events = 0;
    std::uint64_t messages = 0;
    std::uint64_t operations = 0;
    std::uint64_t undecided = 0; ///< runs whose linearizability could not be told
    std::int64_t simulated = 0;  ///< ns
    Coverage coverage;

    struct Found {
        std::uint64_t run = 0;
        SwarmScenario swarm;
        SwarmVerdict verdict;
    };
    std::optional<Found> failure; ///< that of the lowest run
    double seconds = 0;
};

struct SwarmJob {
    SwarmOptions options;
    std::uint64_t seed = 1;
    std::uint64_t runs = 1000; ///< at most
    double mostSeconds = 0;    ///< 0: no bound
    int jobs = 1;
    std::function<void(const SwarmTotal&)>
        progress; ///< called now and then, on one thread at a time
};

/// The seed of one run.
[[nodiscard]] std::uint64_t seedOfRun(std::uint64_t seed, std::uint64_t run);

/// Plays runs on all threads until one fails, all are done, the time is up or somebody stops it.
/// Which run is reported as failing does not depend on the threads, unless time was up.
[[nodiscard]] SwarmTotal runSwarmJob(const SwarmJob& job, const Console& console);

} // namespace raftarium::cli
