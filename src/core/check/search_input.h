#pragma once

#include "core/check/key_history.h"
#include "core/check/store_model.h"

#include <cstdint>
#include <span>
#include <vector>

namespace raftarium {

/// An operation that returned.
struct TimedStep {
    StoreStep step;
    std::uint32_t kind = 0;     ///< the same for steps that may change places
    bool isOptional = false;    ///< its outcome is not taken into account: it need not take effect
    std::uint32_t deadline = 0; ///< a turn by which it is best in order
    std::uint32_t invocation = 0;
    std::uint32_t answer = 0; ///< its return; both are places in SearchInput::turns
};

/// An invocation or return of a TimedStep.
struct SearchTurn {
    EventNumber event = kNoEvent;
    bool isReturn = false;
    std::uint32_t operation = 0; ///< place in SearchInput::timed
    std::uint32_t invoked = 0;   ///< how many operations were invoked before
};

/// Operations that may take effect at any time, or never, and do the same.
struct UntimedSteps {
    StoreStep step;
    std::vector<EventNumber> invoked; ///< ascending
};

/// The operations of one key as the search goes through them.
struct SearchInput {
    SearchInput(const KeyHistory& history, const KnownOutcomes& known, const StoreModel& model,
                const Start& start);

    /// Those groups of `untimed` that leave `value` behind.
    [[nodiscard]] std::span<const std::uint32_t> untimedThatBring(ValueId value) const;

    std::vector<TimedStep> timed;                 ///< in the order of their invocations
    std::vector<SearchTurn> turns;                ///< in order; the first and last are not real
    std::vector<UntimedSteps> untimed;            ///< by the first invocation
    std::vector<std::uint32_t> untimedByArgument; ///< places in `untimed`
    std::uint32_t kinds = 0;                      ///< of timed steps
};

} // namespace raftarium
