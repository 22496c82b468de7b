#pragma once

#include "core/raft/bug.h"
#include "core/raft/priorities.h"
#include "core/raft/types.h"

#include <cstdint>

namespace raftarium {

/// How a leader makes sure that it still leads before it answers a read (dissertation §6.4).
enum class ReadMode : std::uint8_t {
    ReadIndex, ///< it asks a majority (§8, dissertation §6.4)
    Lease,     ///< a majority has promised to elect nobody for a while (dissertation §6.4.1);
               ///< holds only while clocks run at nearly the same rate
};

/// The settings of a server. Sound for a network with a round trip well under 50 ms. All servers
/// of a cluster have the same, but for `bugs`.
struct NodeOptions {
    /// A server that hears from no leader for a random time of this range starts an election
    /// (§5.2).
    Duration electionTimeoutMin = milliseconds(150);
    Duration electionTimeoutMax = milliseconds(300);
    /// How often a leader sends AppendEntries to a follower that needs nothing (§5.2).
    Duration heartbeatInterval = milliseconds(50);
    /// At most so many entries travel in one AppendEntries …
    std::uint32_t maxEntriesPerRequest = 100;
    /// … and at most so many bytes of commands, unless a single one is larger.
    std::uint32_t maxBytesPerRequest = 1U << 20U;
    /// So many entries, and so many bytes, may be under way to a follower before it answers.
    std::uint32_t maxEntriesInFlight = 800;
    std::uint32_t maxBytesInFlight = 8U << 20U;
    /// A new leader appends an entry without a command, so that the entries of older terms before
    /// it commit without waiting for a client (§5.4.2, §8).
    bool noOpOnElection = true;

    /// Before a server starts a term it asks whether it could win (dissertation §9.6), so that one
    /// that was cut off does not disturb the others when it comes back.
    bool preVote = false;
    /// A leader that hears from no majority for an election timeout steps down (dissertation §6.2),
    /// and a server that hears from a leader ignores candidates (dissertation §4.2.3).
    bool checkQuorum = false;

    ReadMode readMode = ReadMode::ReadIndex;
    /// How much faster one clock may run than another before lease reads go wrong, in millionths.
    std::uint32_t clockDriftPpm = 100'000;

    /// Changes of members go through a joint configuration (§6). Otherwise by one server at a time
    /// where that is enough (dissertation §4.1).
    bool jointConsensus = true;

    /// A server replaces its log by a snapshot after so many applied entries (§7); 0: never.
    std::uint32_t snapshotThreshold = 0;
    /// So many entries before the snapshot stay in the log, for followers that are just behind.
    std::uint32_t snapshotKeepsEntries = 0;
    /// A snapshot travels in pieces of so many bytes (§7).
    std::uint32_t snapshotChunkBytes = 64U << 10U;

    /// Commands that carry a client's session take effect once, however often they are sent (§8,
    /// dissertation §6.3).
    bool clientSessions = true;

    /// Who shall rather lead than others. A leader hands over to the voter of the highest priority
    /// above its own that has answered lately and has what is committed; the lower its priority,
    /// the longer a server waits before it stands for election.
    Priorities priorities;
    /// Above all priorities, where it is not nobody. It waits no longer and no shorter for that.
    NodeId preferredLeader = kNobody;

    BugSet bugs;

    bool operator==(const NodeOptions&) const = default;
};

} // namespace raftarium
