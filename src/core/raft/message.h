#pragma once

#include "core/raft/entry.h"
#include "core/raft/event.h"
#include "core/raft/types.h"

#include <variant>

namespace raftarium {

/// §5.2, §5.4.1: "Arguments" and "Results" of RequestVote in Figure 2.
struct RequestVote {
    Index lastLogIndex{};
    Term lastLogTerm{};
    bool operator==(const RequestVote&) const = default;
};
struct RequestVoteReply {
    bool granted = false;
    bool operator==(const RequestVoteReply&) const = default;
};

/// §5.3: AppendEntries of Figure 2; a heartbeat is one without entries.
struct AppendEntries {
    Index prevLogIndex{};
    Term prevLogTerm{};
    Index leaderCommit{};
    EntrySlice entries;
    bool operator==(const AppendEntries&) const = default;
};
struct AppendEntriesReply {
    bool success = false;
    Index
        match{}; ///< success: the follower's log matches up to here; else the refused prevLogIndex
    Index hintIndex{}; ///< refused: no match is possible after this index …
    Term hintTerm{};   ///< … where the follower's entry has this term (§5.3, conflict hint)
    bool operator==(const AppendEntriesReply&) const = default;
};

using MessageBody = std::variant<RequestVote, RequestVoteReply, AppendEntries, AppendEntriesReply>;

/// A message between servers; `term` is the sender's current term.
struct Message {
    NodeId from;
    NodeId to;
    Term term;
    MessageBody body;
    bool operator==(const Message&) const = default;
};

[[nodiscard]] inline MessageType typeOf(const Message& message) {
    return static_cast<MessageType>(message.body.index());
}

} // namespace raftarium
