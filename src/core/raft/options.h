#pragma once

#include "core/raft/types.h"

#include <cstdint>

namespace raftarium {

/// The settings of a server. Sound for a network with a round trip well under 50 ms.
struct NodeOptions {
    /// A server that hears from no leader for a random time of this range starts an election
    /// (§5.2).
    Duration electionTimeoutMin = milliseconds(150);
    Duration electionTimeoutMax = milliseconds(300);
    /// How often a leader sends AppendEntries to a follower that needs nothing (§5.2).
    Duration heartbeatInterval = milliseconds(50);
    /// At most so many entries travel in one AppendEntries.
    std::uint32_t maxEntriesPerRequest = 100;
    /// A new leader appends an entry without a command, so that the entries of older terms before
    /// it commit without waiting for a client (§5.4.2, §8).
    bool noOpOnElection = true;

    bool operator==(const NodeOptions&) const = default;
};

} // namespace raftarium
