#pragma once

#include "core/raft/configuration.h"
#include "core/raft/event.h"
#include "core/raft/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace raftarium {

/// A server as it is at one moment: what a watcher must know that has not seen its events so far.
/// What is zero, nobody or empty is not known or not there.
struct ServerState {
    struct Entry {
        Term term{};
        EntryKind kind = EntryKind::Command;
        std::string command;
    };
    struct PeerProgress {
        NodeId peer = kNobody;
        Index match{};
        Index next{};
    };

    NodeId node = kNobody;
    Role role = Role::Follower;
    bool paused = false;
    Term term{};
    NodeId votedFor = kNobody;
    NodeId leader = kNobody;
    Index commitIndex{};
    Index lastApplied{};
    Index durableIndex{};
    Index snapshotIndex{}; ///< the last entry that its snapshot stands for
    /// The end of the log: `entries` follow `beforeIndex`, an entry of `beforeTerm`.
    Index beforeIndex{};
    Term beforeTerm{};
    std::vector<Entry> entries;
    Configuration configuration; ///< in force; no voters: not known
    Index configurationIndex{};
    std::vector<PeerProgress> progress; ///< of a leader
    NodeSet votes;                      ///< who voted for it, of a candidate or leader
    /// The state machine at lastApplied, as snapshots hold it; nothing where it is too large.
    std::optional<std::string> content;

    [[nodiscard]] Index lastIndex() const { return beforeIndex + entries.size(); }
};

} // namespace raftarium
