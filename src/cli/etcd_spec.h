#pragma once

#include "core/raft/node_set.h"
#include "core/raft/shared_vector.h"
#include "core/raft/types.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace raftarium::cli {

/// Members as the specification of etcd's raft keeps them: in force once applied.
struct SpecMembers {
    NodeSet voters;
    NodeSet learners;
    [[nodiscard]] NodeSet all() const { return voters | learners; }
};

struct SpecEntry {
    std::uint32_t term = 0;
    std::shared_ptr<const SpecMembers> members; ///< of a change of members; null otherwise
};
using SpecLog = SharedVector<SpecEntry>; ///< index 1 is log[0]

/// What the specification keeps of a server over a restart.
struct SpecState {
    std::uint32_t term = 0;
    NodeId vote = kNobody;
    std::uint64_t commit = 0;
    SpecLog log;
    SpecMembers members;
    std::uint64_t applied = 0; ///< the entry that `members` comes from; 0: the initial ones

    [[nodiscard]] std::uint32_t termAt(std::uint64_t index) const {
        return index >= 1 && index <= log.size() ? log[index - 1].term : 0;
    }
    [[nodiscard]] std::uint32_t lastTerm() const { return termAt(log.size()); }
};

/// An AppendEntries as the specification takes it.
struct SpecAppend {
    std::uint64_t previous = 0;
    std::uint64_t end = 0; ///< its last entry
    std::uint64_t commit = 0;
    const SpecLog* log = nullptr; ///< the sender's when it sent it
};
struct SpecAnswer {
    bool reject = false;
    std::uint64_t match = 0;
};

/// A server of the specification, as far as an exporter must know it: the actions below change it
/// as those of etcdraft.tla do.
struct SpecNode : SpecState {
    Role role = Role::Follower;
    std::uint64_t pendingChange = 0; ///< of a leader: its change of members that is not yet applied
    std::vector<std::uint64_t> match; ///< of a leader, by peer
    NodeSet granted;                  ///< of a candidate

    void becomeCandidate(NodeId self);
    void becomeLeader(NodeId self);
    /// A message of a newer term makes a follower of it.
    void seeTerm(std::uint32_t seen);
    [[nodiscard]] bool wouldWin() const;
    /// Answers a RequestVote of a term that it has seen; true: granted.
    bool answerVote(NodeId candidate, std::uint32_t of, std::uint64_t lastIndex,
                    std::uint32_t lastTerm);
    /// Answers an AppendEntries of a term that it has seen.
    SpecAnswer answerAppend(const SpecAppend& append, std::uint32_t of);
    /// The commit index that AdvanceCommitIndex gives.
    [[nodiscard]] std::uint64_t commitOfQuorum() const;
    /// Whether a committed change of members waits for being applied.
    [[nodiscard]] std::uint64_t changeToApply() const;
    void applyChange(std::uint64_t index);
    /// Goes on from what was durable.
    void restart(const SpecState& durable);
};

/// Whether `LeaderCompletenessInv` holds of the entries that one server knows to be committed and
/// of a leader. It takes them for committed from their own term on. Raft (§5.4.2) may commit them
/// in a later one, and then a leader of a term in between, cut off since, may lack them.
[[nodiscard]] bool leaderHasCommitted(const SpecNode& leader, const SpecState& committer);
/// Whether `MoreUpToDateCorrectInv` holds of the two: whose log is as up-to-date has what the other
/// knows to be committed. Raft promises it of those that can still win an election.
[[nodiscard]] bool upToDateHasCommitted(const SpecState& upToDate, const SpecState& committer);

} // namespace raftarium::cli
