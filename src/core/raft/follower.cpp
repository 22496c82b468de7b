#include "core/raft/node.h"

#include <algorithm>

namespace raftarium {

void Node::handle(const AppendEntries& request, const Message& message, EventNumber cause,
                  Ready& ready) {
    const NodeId leader = message.from;
    if (message.term < hard_.currentTerm) {
        refuseAppend(request, leader, AppendRule::OlderTerm, cause, ready);
        return;
    }
    // Two leaders of one term cannot be (§5.2); whoever claims it is not believed.
    if (role_ == Role::Leader) return;
    heardFromLeader(leader, cause, ready);

    const Index previous = request.prevLogIndex;
    if (previous > log_.lastIndex() && !has(Bug::SkipPreviousCheck)) {
        refuseAppend(request, leader, AppendRule::PreviousMissing, cause, ready);
    } else if (log_.knowsTermAt(previous) && log_.termAt(previous) != request.prevLogTerm &&
               !has(Bug::SkipPreviousCheck)) {
        refuseAppend(request, leader, AppendRule::PreviousDiffers, cause, ready);
    } else {
        const EventNumber stored = storeEntries(request, leader, cause, ready);
        const Index match = has(Bug::AcknowledgeUnverifiedTail)
                                ? log_.lastIndex()
                                : std::min(previous + request.entries.size(), log_.lastIndex());
        followCommit(request.leaderCommit, match, cause, ready);
        sendWhenDurable(leader, AppendEntriesReply{true, match, {}, {}, request.round}, stored,
                        ready);
    }
}

void Node::refuseAppend(const AppendEntries& request, NodeId leader, AppendRule rule,
                        EventNumber cause, Ready& ready) {
    AppendEntriesReply reply{false, request.prevLogIndex, {}, {}, request.round};
    if (rule != AppendRule::OlderTerm) {
        // §5.3: the hint skips a whole term at a time. Nothing after it can match, since terms
        // never fall along a log.
        reply.hintIndex = log_.lastWithTermAtMost(request.prevLogTerm, request.prevLogIndex);
        reply.hintTerm = log_.termAt(reply.hintIndex);
    }
    Event event = at(EventKind::AppendRefused, cause);
    event.peer = leader;
    event.detail = static_cast<std::uint8_t>(rule);
    event.index = request.prevLogIndex;
    event.logTerm = narrowTerm(request.prevLogTerm);
    event.value = reply.hintIndex.value();
    event.count = narrowTerm(reply.hintTerm);
    sendWhenDurable(leader, reply, report(ready, event), ready);
}

EventNumber Node::storeEntries(const AppendEntries& request, NodeId leader, EventNumber cause,
                               Ready& ready) {
    Index index = request.prevLogIndex;
    if (has(Bug::SkipPreviousCheck)) index = std::min(index, log_.lastIndex());
    if (has(Bug::TruncateAlways) && log_.contains(index + 1) && index >= snapshot_.index)
        cause = truncate(index + 1, request.prevLogTerm, leader, cause, ready);
    if (request.entries.empty()) return cause;
    for (std::size_t i = 0; i < request.entries.size(); ++i) {
        const Entry& entry = request.entries[i];
        ++index;
        if (index <= snapshot_.index) continue; // a snapshot stands for it: it is committed
        if (log_.contains(index)) {
            if (log_.termAt(index) == entry.term || has(Bug::KeepConflicts)) continue;
            // No leader of a sound cluster contradicts what is committed (§5.4): believe the log.
            if (index <= commitIndex_ && options_.bugs.empty()) return cause;
            cause = truncate(index, entry.term, leader, cause, ready);
        }
        store(entry, leader, cause, ready);
    }
    Event event = at(EventKind::AppendAccepted, cause);
    event.peer = leader;
    event.index = index;
    event.count = static_cast<std::uint32_t>(request.entries.size());
    return report(ready, event);
}

/// §5.3: an entry that conflicts with the leader's is deleted with all that follow it.
EventNumber Node::truncate(Index first, Term theirs, NodeId leader, EventNumber cause,
                           Ready& ready) {
    Event event = at(EventKind::LogTruncated, cause);
    event.peer = leader;
    event.index = first;
    event.count = static_cast<std::uint32_t>(log_.lastIndex() - first + 1);
    event.logTerm = narrowTerm(log_.termAt(first));
    event.value = theirs.value();
    const EventNumber truncated = report(ready, event);
    log_.truncateFrom(first);
    markLogChanged(first);
    commitIndex_ = std::min(commitIndex_, first - 1);
    lastApplied_ = std::min(lastApplied_, first - 1);
    if (configurations_.truncateFrom(first)) configurationChanged(truncated, ready);
    return truncated;
}

EventNumber Node::store(const Entry& entry, NodeId leader, EventNumber cause, Ready& ready) {
    const Index index = log_.lastIndex() + 1;
    markLogChanged(index);
    log_.append(entry);
    EventNumber stored = kNoEvent;
    if (ready.sink != nullptr) {
        Event event = at(EventKind::EntryAppended, cause);
        event.peer = leader;
        event.index = index;
        event.logTerm = narrowTerm(entry.term);
        event.text = entry.command ? entry.command->tag : kNoText;
        event.detail = static_cast<std::uint8_t>(entry.kind);
        stored = report(ready, event);
    }
    if (entry.kind == EntryKind::Configuration) adoptConfiguration(entry, index, stored, ready);
    return stored;
}

void Node::followCommit(Index leaderCommit, Index lastNew, EventNumber cause, Ready& ready) {
    const Index commit = std::min(leaderCommit, lastNew);
    if (commit <= commitIndex_) return;
    Event event = at(EventKind::CommitAdvanced, cause);
    event.peer = leader_;
    event.index = commit;
    event.count = static_cast<std::uint32_t>(commit - commitIndex_);
    event.detail = static_cast<std::uint8_t>(CommitReason::LeaderSaid);
    commitIndex_ = commit;
    commitEvent_ = report(ready, event);
    // Its own removal is committed: it is not needed any more (dissertation §4.2.2).
    if (role_ == Role::Follower && !mayCampaign()) electionDeadline_ = kNever;
}

} // namespace raftarium
