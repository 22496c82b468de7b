#pragma once

#include "cli/etcd_spec.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace raftarium::cli {

/// The `msg` of a line.
struct TraceMessage {
    std::string_view type; ///< MsgApp, …
    std::uint32_t term = 0;
    NodeId from = kNobody;
    NodeId to = kNobody;
    std::uint64_t index = 0;
    std::uint32_t logTerm = 0;
    std::uint64_t entries = 0;
    std::uint64_t commit = 0;
    bool reject = false;
};

/// The state of a server as a line shows it.
struct TraceState {
    std::uint32_t term = 0;
    NodeId vote = kNobody;
    std::uint64_t commit = 0;
    Role role = Role::Follower;
    std::uint64_t log = 0;
    NodeSet voters;
};

/// One line of the trace; several where a message was sent more than once, none where it never
/// left.
struct TraceLine {
    std::string_view name; ///< InitState, …
    NodeId node = kNobody;
    TraceState shown;
    bool asSpecified = true; ///< `shown` is the specification's state; else this line is no action
    bool isUndone = false;   ///< it is left out: a crash has undone it before anybody could know
    bool isSend = false;
    bool hasMessage = false;
    std::vector<TraceMessage> messages;
    std::string_view change; ///< of ChangeConf: AddNewServer, …
    NodeId changed = kNobody;
    NodeSet members;         ///< of ApplyConfChange
    bool readyAfter = false; ///< a Ready of this server stands behind it
    SpecState after;         ///< of this server
    Role roleAfter = Role::Follower;
};

/// Appends the lines of the trace and their Readys.
void appendTraceLines(std::string& out, const std::vector<TraceLine>& lines);
/// How many those are.
[[nodiscard]] std::size_t countTraceLines(const std::vector<TraceLine>& lines);

} // namespace raftarium::cli
