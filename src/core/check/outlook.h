#pragma once

#include "core/check/search_input.h"

#include <cstdint>
#include <vector>

namespace raftarium {

/// What the operations not yet put in order need of the key, and what they can bring about. For
/// keys without Append and Add, which may bring about anything.
///   - A value that somebody needs, the key does not hold and nobody brings is lost: there is no
///     going on.
///   - A value that nobody compares with any more is forgotten: what comes next does not depend on
///     which of the forgotten ones the key holds.
class Outlook {
public:
    Outlook(const SearchInput& input, std::size_t valueLimit);

    void take(const TimedStep& timed) { count(timed, UINT32_MAX); }
    void putBack(const TimedStep& timed) { count(timed, 1); }
    void take(const UntimedSteps& untimed) { count(untimed.step, UINT32_MAX); }
    void putBack(const UntimedSteps& untimed) { count(untimed.step, 1); }

    /// Whether `value` is lost where the key holds `held`.
    [[nodiscard]] bool isLost(ValueId value, ValueId held) const {
        return value != held && needs_[value] != 0 && brings_[value] == 0;
    }
    /// Whether any value is.
    [[nodiscard]] bool isAnyLost(ValueId held) const;
    [[nodiscard]] bool isForgotten(ValueId value) const { return compares_[value] == 0; }
    /// Whether a forgotten value lets somebody come next who depends on what the key holds.
    [[nodiscard]] bool suitsForgotten() const { return differs_ != 0; }

private:
    void count(const TimedStep& timed, std::uint32_t difference) {
        if (!timed.isOptional && timed.step.requirement == Requirement::Equals)
            needs_[timed.step.compared] += difference;
        count(timed.step, difference);
    }
    void count(const StoreStep& step, std::uint32_t difference) {
        if (step.requirement != Requirement::Nothing) compares_[step.compared] += difference;
        if (step.requirement == Requirement::Differs) differs_ += difference;
        if (step.effect == Effect::Put) brings_[step.argument] += difference;
    }

    // By value, how many operations …
    std::vector<std::uint32_t> needs_;    // … found it for certain
    std::vector<std::uint32_t> compares_; // … depend on whether the key holds it
    std::vector<std::uint32_t> brings_;   // … leave it behind
    std::uint32_t differs_ = 0;           // how many found something else than some value
};

} // namespace raftarium
