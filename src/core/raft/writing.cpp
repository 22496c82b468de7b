#include "core/raft/node.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace raftarium {

void Node::persisted(std::uint64_t write, Time now, EventNumber cause, Ready& ready) {
    assert(write > durableWrite_ && write <= lastWrite_);
    now_ = now;
    durableWrite_ = write;
    const Index before = durableIndex_;
    if (write == lastWrite_) {
        // Nothing is left to wait for: the usual case, where the disk keeps up.
        for (const PendingWrite& done : pendingWrites_)
            durableIndex_ = std::max(durableIndex_, done.last);
        pendingWrites_.clear();
        for (Waiting& released : waiting_)
            ready.messages.push_back(std::move(released.outgoing));
        waiting_.clear();
    } else {
        releaseUpTo(write, ready);
    }
    if (role_ == Role::Candidate && !granted_.contains(id_) && selfVoteWrite_ <= write)
        countVote(id_, true, cause, ready);
    if (role_ == Role::Leader && durableIndex_ > before) advanceCommit(cause, ready);
    requestWrite(ready);
}

void Node::releaseUpTo(std::uint64_t write, Ready& ready) {
    const auto pendingEnd = std::find_if(pendingWrites_.begin(), pendingWrites_.end(),
                                         [&](const auto& one) { return one.number > write; });
    for (auto done = pendingWrites_.begin(); done != pendingEnd; ++done)
        durableIndex_ = std::max(durableIndex_, done->last);
    pendingWrites_.erase(pendingWrites_.begin(), pendingEnd);
    const auto waitingEnd = std::find_if(waiting_.begin(), waiting_.end(),
                                         [&](const auto& one) { return one.write > write; });
    for (auto released = waiting_.begin(); released != waitingEnd; ++released)
        ready.messages.push_back(std::move(released->outgoing));
    waiting_.erase(waiting_.begin(), waitingEnd);
}

void Node::sendNow(NodeId to, MessageBody body, EventNumber cause, Ready& ready) {
    ready.messages.push_back({Message{id_, to, hard_.currentTerm, std::move(body)}, cause});
}

void Node::sendWhenDurable(NodeId to, MessageBody body, EventNumber cause, Ready& ready) {
    const bool unwritten = stateChanged_ || logChanged_ || snapshotChanged_;
    if ((!unwritten && durableWrite_ == lastWrite_) || has(Bug::AcknowledgeBeforeSync)) {
        sendNow(to, std::move(body), cause, ready);
        return;
    }
    waiting_.push_back({lastWrite_ + (unwritten ? 1 : 0),
                        {Message{id_, to, hard_.currentTerm, std::move(body)}, cause}});
}

void Node::requestWrite(Ready& ready) {
    if (!stateChanged_ && !logChanged_ && !snapshotChanged_) return;
    assert(!ready.write);
    const Index last = logChanged_ ? log_.lastIndex() : durableIndex_;
    WriteRequest& write = ready.write.emplace();
    write.number = ++lastWrite_;
    write.state = hard_;
    if (has(Bug::ForgetVote)) write.state.votedFor = kNobody;
    if (has(Bug::ForgetTerm)) write.state = firstState_;
    write.logChanged = logChanged_;
    write.first = firstChanged_;
    write.last = log_.lastIndex();
    if (snapshotChanged_) write.snapshot = snapshot_;
    pendingWrites_.push_back({lastWrite_, last});
    stateChanged_ = false;
    logChanged_ = false;
    snapshotChanged_ = false;
}

} // namespace raftarium
