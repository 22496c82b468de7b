#pragma once

#include "core/scenario/engine.h"
#include "core/scenario/evaluate.h"

#include <cstdint>
#include <vector>

namespace raftarium {

/// What does not change while a scenario is played; shared by all copies of an engine.
struct Engine::Plan {
    explicit Plan(const Scenario& scenario);

    std::vector<std::uint32_t> timed;       ///< steps with `at`, soonest first
    std::vector<std::uint32_t> byHand;      ///< steps by hand, soonest first
    std::vector<std::uint32_t> looked;      ///< expectations looked at when a moment is over
    std::vector<std::uint32_t> onViolation; ///< expectations looked at when a violation is found
    std::vector<KindMask> interest;         ///< by expectation
    std::vector<KindMask> stepInterest;     ///< by step
    KindMask interestAtStart = ~KindMask{0};
    bool needsStores = false;
    bool needsClients = false;
    bool firstIsConditional = false; ///< the first step waits for no moment
    Time delayOfFirst = kNever;
};

/// Whether a step waits for the one before it.
[[nodiscard]] inline bool followsStepBefore(const Step& step) { return !step.at; }

} // namespace raftarium
