#pragma once

#include "core/check/value_table.h"

#include <compare>
#include <cstdint>
#include <optional>

namespace raftarium {

/// What must hold of the key for an operation to have had its outcome.
enum class Requirement : std::uint8_t {
    Nothing,
    Equals,  ///< it holds `compared`
    Differs, ///< it does not hold `compared`
    LeadsTo, ///< it holds `compared` afterwards
    NoSum,   ///< `argument` cannot be added to what it holds
};

/// How an operation changes the key.
enum class Effect : std::uint8_t { Nothing, Put, Append, Add };

/// An operation reduced to what matters for one key.
struct StoreStep {
    Requirement requirement = Requirement::Nothing;
    Effect effect = Effect::Nothing;
    ValueId compared = kAbsent;
    ValueId argument = kAbsent;

    /// Only looks.
    [[nodiscard]] bool isObserver() const { return effect == Effect::Nothing; }
    /// Works alike whatever was there before.
    [[nodiscard]] bool isBlind() const {
        return effect == Effect::Put && requirement == Requirement::Nothing;
    }
    auto operator<=>(const StoreStep&) const = default;
};

/// What the key certainly held once an operation of known outcome was done.
[[nodiscard]] inline std::optional<ValueId> leftBehind(const StoreStep& step) {
    if (step.effect == Effect::Put) return step.argument;
    if (step.requirement == Requirement::LeadsTo || step.requirement == Requirement::Equals)
        return step.compared;
    return std::nullopt;
}

} // namespace raftarium
