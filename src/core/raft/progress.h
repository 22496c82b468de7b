#pragma once

#include "core/raft/snapshot.h"
#include "core/raft/types.h"

#include <cstdint>
#include <string>

namespace raftarium {

/// What a leader knows of a member (Figure 2, volatile state on leaders).
struct Progress {
    Index match{};              ///< the highest entry known to be stored there
    Index next{1};              ///< the next entry to send
    std::uint64_t inFlight = 0; ///< bytes of commands from match to next
    std::uint32_t window = 0;   ///< entries that may be under way now: less after a refusal
    std::uint64_t round = 0;    ///< the newest round that it has answered (dissertation §6.4)
    /// While probing, one request is out at a time; otherwise entries are sent ahead of answers.
    bool probing = true;
    bool awaitsReply = false;
    bool snapshot = false; ///< gets a snapshot first, as the log no longer reaches back to `next`
};

/// A snapshot on its way to one follower.
struct SnapshotSending {
    NodeId to = kNobody;
    Snapshot snapshot;          ///< this one to its end, even if a newer one is taken meanwhile
    std::uint64_t offset = 0;   ///< of the piece that is under way
    std::uint64_t reported = 0; ///< what the follower last said it has
};

/// A snapshot of which a follower has received a part.
struct SnapshotReceiving {
    Snapshot snapshot; ///< without its content
    NodeId from = kNobody;
    std::uint32_t contentTag = 0;
    std::uint64_t size = 0;
    std::string data;
};

} // namespace raftarium
