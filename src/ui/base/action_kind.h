#pragma once

#include "core/sim/action.h"

#include <cstdint>

namespace raftarium::ui {

/// What can be asked of a cluster, or of time. Not every source can do all of it.
enum class ActionKind : std::uint8_t {
    // The alternatives of Action, in their order.
    Crash,
    Restart,
    Pause,
    Resume,
    TimeOut,
    SetClockRate,
    SetDisk,
    Cut,
    Heal,
    Partition,
    HealAll,
    SetLink,
    Propose,
    SetLoad,
    SetOptions,
    DropMessage,
    DuplicateMessage,
    DelayMessage,
    DeliverMessage,
    ChangeMembers,
    Transfer,
    TakeSnapshot,
    // What only a simulation can do.
    Branch,            ///< go on from the past in another way
    PlayAhead,         ///< let the future happen now: a step or a jump beyond the end
    SetPace,           ///< let the cluster itself run slower or faster
    Save,              ///< write it down as a scenario
    ChangeLinkDetails, ///< jitter, copies and order of what a link carries
};

[[nodiscard]] constexpr ActionKind kindOf(const Action& action) {
    return static_cast<ActionKind>(action.index());
}
/// The server that an action is asked of, or nobody.
[[nodiscard]] NodeId serverOf(const Action& action);

static_assert(std::variant_size_v<Action> == static_cast<std::size_t>(ActionKind::Branch));

} // namespace raftarium::ui
