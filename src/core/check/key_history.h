#pragma once

#include "core/check/history.h"
#include "core/check/store_step.h"

#include <optional>
#include <span>
#include <vector>

namespace raftarium {

/// An operation on the key that a history is about.
struct KeyOperation {
    OperationNumber number = kNoOperation; ///< in the whole history
    EventNumber invoked = kNoEvent;
    EventNumber returned = kNoEvent; ///< kNoEvent: it may still take effect
    /// What it did, by its outcome; none: the outcome is unknown, or ignored.
    std::optional<StoreStep> known;
    /// What it may have done where the outcome is not taken into account; none: nothing to speak
    /// of.
    std::optional<StoreStep> unknown;
};

/// An invocation or a return.
struct Turn {
    EventNumber event = kNoEvent;
    bool isReturn = false; ///< at equal numbers, invocations come first: they overlap
    std::uint32_t operation = 0;
};

/// By operation of a KeyHistory: whether its outcome is taken into account. Else it counts as one
/// that may have taken effect before it returned, or not at all; a get is left out.
using KnownOutcomes = std::vector<bool>;

/// From where on a key is looked at.
struct Start {
    ValueId value = kAbsent;              ///< what it held
    EventNumber event = 0;                ///< operations that returned before are left out,
    std::uint32_t operation = UINT32_MAX; ///< as is this one
};

/// The operations of one key. Those that say nothing about it are left out.
struct KeyHistory {
    KeyHistory(std::span<const Operation> history, std::span<const OperationNumber> ofKey);

    /// All outcomes that are known.
    [[nodiscard]] KnownOutcomes knownOutcomes() const;

    std::vector<KeyOperation> operations; ///< in the order of their invocations
    std::vector<Turn> turns;              ///< in order
    ValueTable values;
    ValueId first = kAbsent; ///< what the key held before all of them; the caller may set it
    bool appends = false;
    bool adds = false;
};

} // namespace raftarium
