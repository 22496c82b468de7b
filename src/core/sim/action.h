#pragma once

#include "core/raft/configuration.h"
#include "core/raft/options.h"
#include "core/raft/types.h"
#include "core/sim/conditions.h"

#include <string>
#include <variant>
#include <vector>

namespace raftarium {

/// What the outside can do to a simulated cluster. An action takes effect when everything else of
/// its moment has happened.
namespace action {

struct Crash {
    NodeId node;
};
struct Restart {
    NodeId node;
};
struct Pause {
    NodeId node;
};
struct Resume {
    NodeId node;
};
/// The server's election timer fires now.
struct TimeOut {
    NodeId node;
};
/// The server's clock runs at `ppm` millionths of true time (1,000,000 is true).
struct SetClockRate {
    NodeId node;
    std::uint32_t ppm = 1'000'000;
};
struct SetDisk {
    NodeId node;
    DiskConditions disk;
};
struct Cut {
    NodeId from;
    NodeId to;
};
struct Heal {
    NodeId from;
    NodeId to;
};
/// Cuts every link between servers of different groups and heals those within one. A server that is
/// in no group is a group of its own.
struct Partition {
    std::vector<std::vector<NodeId>> groups;
};
struct HealAll {};
/// Conditions of one direction of a link; nobody → nobody sets the default of all links.
struct SetLink {
    NodeId from;
    NodeId to;
    LinkConditions conditions;
};
/// A client asks `node` to replicate `command`.
struct Propose {
    NodeId node;
    std::string command;
};
/// Clients propose `perSecond` commands a second to whoever leads; 0 stops them.
struct SetLoad {
    double perSecond = 0;
};
struct SetOptions {
    NodeOptions options;
};
/// The leader is asked to make these the members (§6); `node` is who is asked.
struct ChangeMembers {
    NodeId node;
    NodeSet voters;
    NodeSet learners;
};
/// The leader is asked to hand over to `to` (dissertation §3.10).
struct Transfer {
    NodeId node;
    NodeId to;
};
/// The server replaces its log by a snapshot now (§7).
struct TakeSnapshot {
    NodeId node;
};
/// One message in flight, named by its MessageSent or MessageDuplicated event.
struct DropMessage {
    EventNumber sent = kNoEvent;
};
struct DuplicateMessage {
    EventNumber sent = kNoEvent;
};
struct DelayMessage {
    EventNumber sent = kNoEvent;
    Duration by;
};
struct DeliverMessage {
    EventNumber sent = kNoEvent;
};

} // namespace action

using Action =
    std::variant<action::Crash, action::Restart, action::Pause, action::Resume, action::TimeOut,
                 action::SetClockRate, action::SetDisk, action::Cut, action::Heal,
                 action::Partition, action::HealAll, action::SetLink, action::Propose,
                 action::SetLoad, action::SetOptions, action::DropMessage, action::DuplicateMessage,
                 action::DelayMessage, action::DeliverMessage, action::ChangeMembers,
                 action::Transfer, action::TakeSnapshot>;

} // namespace raftarium
