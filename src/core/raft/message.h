#pragma once

#include "core/raft/configuration.h"
#include "core/raft/entry.h"
#include "core/raft/reasons.h"
#include "core/raft/types.h"

#include <cstdint>
#include <memory>
#include <variant>

namespace raftarium {

/// §5.2, §5.4.1: "Arguments" and "Results" of RequestVote in Figure 2.
struct RequestVote {
    Index lastLogIndex{};
    Term lastLogTerm{};
    /// The leader itself asked for this election, so that hearing from it is no reason to refuse
    /// (dissertation §4.2.3).
    bool transfer = false;
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
    EntrySlice entries{};
    /// Counts the leader's questions whether it still leads; the reply returns it (dissertation
    /// §6.4).
    std::uint64_t round = 0;
    bool operator==(const AppendEntries&) const = default;
};
struct AppendEntriesReply {
    bool success = false;
    Index
        match{}; ///< success: the follower's log matches up to here; else the refused prevLogIndex
    Index hintIndex{}; ///< refused: no match is possible after this index …
    Term hintTerm{};   ///< … where the follower's entry has this term (§5.3, conflict hint)
    std::uint64_t round = 0;
    bool operator==(const AppendEntriesReply&) const = default;
};

/// Would you vote for me in the term after mine (dissertation §9.6)? Binds nobody to anything.
struct PreVote {
    Index lastLogIndex{};
    Term lastLogTerm{};
    bool operator==(const PreVote&) const = default;
};
struct PreVoteReply {
    Term asked{}; ///< the term that the asker would start
    bool granted = false;
    bool operator==(const PreVoteReply&) const = default;
};

/// §7: one piece of a snapshot.
struct SnapshotChunk {
    Index lastIndex{};
    Term lastTerm{};
    Configuration configuration;
    std::uint32_t contentTag = 0; ///< Command::tag of the content
    std::uint64_t size = 0;       ///< bytes of the whole content
    std::uint64_t offset = 0;     ///< where `data` begins in it
    std::string data;
    bool operator==(const SnapshotChunk&) const = default;
};
struct InstallSnapshot {
    std::shared_ptr<const SnapshotChunk> chunk; ///< never null in a message that is sent
    std::uint64_t round = 0;                    ///< as in AppendEntries
    bool operator==(const InstallSnapshot& other) const {
        return round == other.round &&
               (chunk == other.chunk || (chunk && other.chunk && *chunk == *other.chunk));
    }
};
struct InstallSnapshotReply {
    Index lastIndex{};        ///< of which snapshot
    std::uint64_t stored = 0; ///< bytes of it that are there: the next piece begins here
    bool installed = false;   ///< it is durable, or was not needed
    std::uint64_t round = 0;
    bool operator==(const InstallSnapshotReply&) const = default;
};

/// Start an election at once (dissertation §3.10).
struct TimeoutNow {
    bool operator==(const TimeoutNow&) const = default;
};

using MessageBody =
    std::variant<RequestVote, RequestVoteReply, AppendEntries, AppendEntriesReply, PreVote,
                 PreVoteReply, InstallSnapshot, InstallSnapshotReply, TimeoutNow>;
static_assert(std::variant_size_v<MessageBody> == static_cast<std::size_t>(MessageType::Count_));

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
