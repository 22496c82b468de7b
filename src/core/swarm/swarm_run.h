#pragma once

#include "core/check/checker.h"
#include "core/raft/event.h"
#include "core/swarm/swarm_scenario.h"

#include <array>
#include <cstdint>
#include <string>

namespace raftarium {

/// Which decisions of the protocol were seen: kinds of events, each with its details.
class Coverage {
public:
    void note(const Event& event) {
        seen_[static_cast<std::size_t>(event.kind)] |= std::uint32_t{1} << (event.detail & 31U);
    }
    void add(const Coverage& other) {
        for (std::size_t i = 0; i < seen_.size(); ++i)
            seen_[i] |= other.seen_[i];
    }
    [[nodiscard]] bool saw(EventKind kind, unsigned detail) const {
        return (seen_[static_cast<std::size_t>(kind)] >> detail & 1U) != 0;
    }

private:
    std::array<std::uint32_t, kEventKinds> seen_{};
};

/// The decisions that coverage is counted of.
struct Branch {
    EventKind kind{};
    unsigned detail = 0;
};
[[nodiscard]] std::span<const Branch> protocolBranches();
[[nodiscard]] std::string branchName(const Branch& branch);

enum class SwarmFailure : std::uint8_t {
    None,
    Property,        ///< a safety property is broken
    Linearizability, ///< clients saw what no single store could have told them
    Progress,        ///< after everything was repaired the cluster did not go on
    Storm,           ///< servers keep each other busy without end
};

struct SwarmVerdict {
    SwarmFailure failure = SwarmFailure::None;
    Property property{};          ///< with SwarmFailure::Property
    std::string text;             ///< what is wrong, with its servers, terms and times
    EventNumber event = kNoEvent; ///< the two that contradict each other
    EventNumber earlier = kNoEvent;
    Time time{};            ///< when it came to light
    bool undecided = false; ///< linearizability could not be told within its bounds

    std::uint64_t events = 0;
    std::uint64_t messages = 0;
    std::uint64_t operations = 0; ///< of clients
    Duration simulated{};

    /// Whether both fail in the same way.
    [[nodiscard]] bool isLike(const SwarmVerdict& other) const {
        return failure == other.failure &&
               (failure != SwarmFailure::Property || property == other.property);
    }
};

/// Plays the scenario to its end, or to the first failure.
[[nodiscard]] SwarmVerdict runSwarm(const SwarmScenario& swarm, Coverage& coverage);

} // namespace raftarium
