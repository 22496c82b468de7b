#include "cli/etcd_spec.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace raftarium::cli {
namespace {

/// By the log matching property one entry stands for all before it.
bool hasUpTo(const SpecState& node, const SpecState& other, std::uint64_t index) {
    return index == 0 || (index <= node.log.size() && node.termAt(index) == other.termAt(index));
}

} // namespace

void SpecNode::becomeCandidate(NodeId self) {
    role = Role::Candidate;
    ++term;
    vote = self;
    granted = {};
}

void SpecNode::becomeLeader(NodeId self) {
    role = Role::Leader;
    std::fill(match.begin(), match.end(), std::uint64_t{0});
    match[self.value()] = log.size();
}

void SpecNode::seeTerm(std::uint32_t seen) {
    if (seen <= term) return;
    term = seen;
    vote = kNobody;
    role = Role::Follower;
}

bool SpecNode::wouldWin() const {
    return (granted - members.voters).empty() && 2 * granted.size() > members.voters.size();
}

bool SpecNode::answerVote(NodeId candidate, std::uint32_t of, std::uint64_t lastIndex,
                          std::uint32_t candidatesLast) {
    const bool upToDate =
        candidatesLast > lastTerm() || (candidatesLast == lastTerm() && lastIndex >= log.size());
    if (of != term || !upToDate || (vote != kNobody && vote != candidate)) return false;
    vote = candidate;
    return true;
}

SpecAnswer SpecNode::answerAppend(const SpecAppend& append, std::uint32_t of) {
    if (of < term) return {true, 0};
    if (role == Role::Candidate) role = Role::Follower;
    const std::uint64_t previous = append.previous;
    const std::uint32_t previousTerm = previous == 0 ? 0 : (*append.log)[previous - 1].term;
    if (previous > log.size() || termAt(previous) != previousTerm) return {true, 0};
    // What begins below its commit index is taken for old as a whole.
    if (previous < commit) return {false, commit};
    for (std::uint64_t index = previous + 1; index <= append.end; ++index) {
        const SpecEntry& entry = (*append.log)[index - 1];
        if (index <= log.size() && log[index - 1].term == entry.term) continue;
        log.truncate(index - 1);
        log.push_back(entry);
    }
    commit = std::max(commit, std::min(append.commit, append.end));
    return {false, append.end};
}

std::uint64_t SpecNode::commitOfQuorum() const {
    std::vector<std::uint64_t> stored;
    members.voters.forEach([&](NodeId id) { stored.push_back(match[id.value()]); });
    if (stored.empty()) return commit;
    std::sort(stored.begin(), stored.end(), std::greater<>());
    const std::uint64_t most = std::min<std::uint64_t>(stored[stored.size() / 2], log.size());
    return most > 0 && termAt(most) == term ? std::max(commit, most) : commit;
}

std::uint64_t SpecNode::changeToApply() const {
    for (std::uint64_t index = std::min<std::uint64_t>(commit, log.size()); index > applied;
         --index)
        if (log[index - 1].members) return index;
    return 0;
}

void SpecNode::applyChange(std::uint64_t index) {
    members = *log[index - 1].members;
    applied = index;
    if (role == Role::Leader && pendingChange >= index) pendingChange = 0;
}

void SpecNode::restart(const SpecState& durable) {
    static_cast<SpecState&>(*this) = SpecState(durable);
    role = Role::Follower;
    pendingChange = 0;
    granted = {};
    std::fill(match.begin(), match.end(), std::uint64_t{0});
}

bool leaderHasCommitted(const SpecNode& leader, const SpecState& committer) {
    if (leader.role != Role::Leader) return true;
    // Terms only grow along a log: the last committed entry that is older than the leader's term.
    std::uint64_t older = 0;
    std::uint64_t end = std::min<std::uint64_t>(committer.commit, committer.log.size());
    while (older < end) {
        const std::uint64_t middle = (older + end + 1) / 2;
        if (committer.termAt(middle) < leader.term)
            older = middle;
        else
            end = middle - 1;
    }
    return hasUpTo(leader, committer, older);
}

bool upToDateHasCommitted(const SpecState& upToDate, const SpecState& committer) {
    const auto end = [](const SpecState& node) {
        return std::pair(node.lastTerm(), node.log.size());
    };
    if (end(upToDate) < end(committer)) return true;
    return hasUpTo(upToDate, committer,
                   std::min<std::uint64_t>(committer.commit, committer.log.size()));
}

} // namespace raftarium::cli
