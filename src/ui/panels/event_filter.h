#pragma once

#include "core/raft/event.h"
#include "core/timeline/timeline.h"

#include <QString>

#include <array>
#include <cstdint>

namespace raftarium::ui {

/// What a list of events distinguishes: the kinds of the event model, with heartbeats apart. One
/// byte an event, so that a filter is a look-up in a table.
using EventClass = std::uint8_t;
inline constexpr EventClass kHeartbeatAccepted = kEventKinds; ///< AppendAccepted of no entries
inline constexpr EventClass kHeartbeatLost = kEventKinds + 1; ///< MessageLost, and so on, of one
/// Entries, or a piece of a snapshot, that could not arrive: a leader tries again at every
/// heartbeat.
inline constexpr EventClass kRetryLost = kEventKinds + 2;
inline constexpr std::size_t kEventClasses = kEventKinds + 3;
[[nodiscard]] EventClass classOf(const Timeline& timeline, EventNumber number);

/// Classes that are shown and hidden together.
enum class EventGroup : std::uint8_t {
    Faults,    ///< what the outside does
    Elections, ///< candidates, leaders, terms
    Votes,     ///< each vote
    Log,       ///< proposals, appends, truncations, refusals
    Commits,   ///< commit index
    Applied,   ///< the state machine
    Members,   ///< who belongs to the cluster
    Snapshots, ///< taken, sent, installed
    Clients,   ///< what clients ask, and reads
    Progress,  ///< nextIndex, matchIndex
    Timers,    ///< election timers
    Heartbeats,
    Messages, ///< sent, delivered
    LostMessages,
    Disk,
    Count_
};
inline constexpr std::size_t kEventGroups = static_cast<std::size_t>(EventGroup::Count_);
[[nodiscard]] EventGroup groupOf(EventClass eventClass);
[[nodiscard]] QString groupName(EventGroup group);

/// Which events a list shows, apart from the text searched for.
struct EventFilter {
    std::array<bool, kEventGroups> groups = defaultGroups();
    NodeId node = kNobody; ///< only events of this server and towards it; nobody: all

    [[nodiscard]] static std::array<bool, kEventGroups> defaultGroups();
    [[nodiscard]] bool isDefault() const;
    [[nodiscard]] bool takes(EventClass eventClass, NodeId at, NodeId peer) const;
    /// By class, whether its group is shown.
    [[nodiscard]] std::array<bool, 256> classTable() const;
    bool operator==(const EventFilter&) const = default;
};

/// Kinds that decide something: what "why?" is asked about when no event is selected.
[[nodiscard]] KindMask decisionKinds();

} // namespace raftarium::ui
