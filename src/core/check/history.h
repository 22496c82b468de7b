#pragma once

#include "core/raft/strong.h"
#include "core/raft/types.h"

#include <cstdint>
#include <optional>
#include <string>

namespace raftarium {

/// A client of the store; the numbers are the caller's.
using ClientId = Strong<struct ClientIdTag, std::uint32_t>;

/// The place of an operation in the history that holds it.
using OperationNumber = std::uint32_t;
inline constexpr OperationNumber kNoOperation = UINT32_MAX;

/// What a client asks of one key. A key holds nothing at first.
enum class OperationKind : std::uint8_t {
    Get,
    Set,
    Delete,
    CompareAndSet, ///< sets the value if the key holds what is expected
    Append,        ///< puts `value` behind what the key holds
    Add,           ///< adds a whole number, as the command `add` of the store; nothing counts as 0
};

/// Whether an operation did what was asked of it.
enum class Success : std::uint8_t {
    Untold, ///< the answer does not say; leaves CompareAndSet, and Add without result, unknown
    Yes,    ///< Delete: there was something to delete. Add: the key held a number.
    No,     ///< it changed nothing; says something of the key for Delete, CompareAndSet and Add
};

/// When an event happened. The checker goes by the number; the time is for the caller.
struct Moment {
    EventNumber event = kNoEvent;
    Time time = kNever;
};

/// An operation as its client saw it.
struct Operation {
    ClientId client{};
    OperationKind kind = OperationKind::Get;
    std::string key;
    std::string value;                   ///< the new value, what is appended, or the number to add
    std::optional<std::string> expected; ///< of CompareAndSet; none: that the key holds nothing

    Moment invoked; ///< has an event
    /// None: the outcome is unknown. The operation may take effect at any later time, or never.
    std::optional<Moment> returned;
    /// Get: what was found; none: nothing. Append and Add: the new value; none: not told.
    std::optional<std::string> result;
    Success success = Success::Untold;
    /// What came of it is not taken into account, in the sense of Contradiction: it may have taken
    /// effect until it returned, with any result, or not at all. A get says nothing then.
    bool isOutcomeIgnored = false;
};

/// Whether the answer says what became of the operation.
[[nodiscard]] bool isOutcomeKnown(const Operation& operation);

} // namespace raftarium
