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
    if (role_ == Role::Candidate)
        becomeFollower(StepDownReason::LeaderExists, leader, cause, ready);
    if (leader_ != leader) {
        leader_ = leader;
        Event event = at(EventKind::LeaderRecognised, cause);
        event.peer = leader;
        report(ready, event);
    }
    setElectionTimer(TimerReason::HeardFromLeader, leader, cause, ready);

    const Index previous = request.prevLogIndex;
    if (previous > log_.lastIndex()) {
        refuseAppend(request, leader, AppendRule::PreviousMissing, cause, ready);
    } else if (log_.termAt(previous) != request.prevLogTerm) {
        refuseAppend(request, leader, AppendRule::PreviousDiffers, cause, ready);
    } else {
        const EventNumber stored = storeEntries(request, leader, cause, ready);
        const Index match = previous + request.entries.size();
        followCommit(request.leaderCommit, match, cause, ready);
        sendWhenDurable(leader, AppendEntriesReply{true, match, {}, {}}, stored, ready);
    }
}

void Node::refuseAppend(const AppendEntries& request, NodeId leader, AppendRule rule,
                        EventNumber cause, Ready& ready) {
    AppendEntriesReply reply{false, request.prevLogIndex, {}, {}};
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
    if (request.entries.empty()) return cause;
    Index index = request.prevLogIndex;
    for (const Entry& entry : request.entries.view()) {
        ++index;
        if (log_.contains(index)) {
            if (log_.termAt(index) == entry.term) continue;
            // §5.3: an entry that conflicts with the leader's is deleted with all that follow it.
            Event event = at(EventKind::LogTruncated, cause);
            event.peer = leader;
            event.index = index;
            event.count = static_cast<std::uint32_t>(log_.lastIndex() - index + 1);
            event.logTerm = narrowTerm(log_.termAt(index));
            event.value = entry.term.value();
            cause = report(ready, event);
            log_.truncateFrom(index);
            commitIndex_ = std::min(commitIndex_, index - 1);
        }
        markLogChanged(index);
        log_.append(entry);
        Event event = at(EventKind::EntryAppended, cause);
        event.peer = leader;
        event.index = index;
        event.logTerm = narrowTerm(entry.term);
        event.text = entry.command ? entry.command->tag : kNoText;
        event.detail = static_cast<std::uint8_t>(entry.kind);
        report(ready, event);
    }
    Event event = at(EventKind::AppendAccepted, cause);
    event.peer = leader;
    event.index = index;
    event.count = static_cast<std::uint32_t>(request.entries.size());
    return report(ready, event);
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
}

} // namespace raftarium
