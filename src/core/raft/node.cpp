#include "core/raft/node.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace raftarium {

Node::Node(NodeId id, const NodeOptions& options, PersistentState state, std::uint64_t seed)
    : id_(id),
      options_(options),
      random_(seed),
      configuration_(state.configuration),
      hard_(state.hard),
      log_(std::move(state.log)),
      durableIndex_(log_.lastIndex()) {
    assert(id != kNobody && id.value() <= kMaxNodeId);
}

void Node::start(Time now, EventNumber cause, Ready& ready) {
    now_ = now;
    setElectionTimer(TimerReason::Started, kNobody, cause, ready);
}

void Node::advanceTo(Time now, Ready& ready) {
    assert(now >= now_);
    now_ = now;
    if (role_ == Role::Leader) {
        if (now_ < heartbeatDeadline_) return;
        Event event = at(EventKind::HeartbeatDue, leaderEvent_);
        broadcastHeartbeat(report(ready, event), ready);
        heartbeatDeadline_ = now_ + options_.heartbeatInterval;
    } else if (now_ >= electionDeadline_) {
        timeOutNow(now, timerEvent_, ready);
    }
    requestWrite(ready);
}

void Node::timeOutNow(Time now, EventNumber cause, Ready& ready) {
    now_ = now;
    if (role_ == Role::Leader || !configuration_.isVoter(id_)) return;
    Event event = at(EventKind::ElectionTimedOut, cause);
    event.peer = leader_;
    campaign(report(ready, event), ready);
    requestWrite(ready);
}

Time Node::nextDeadline() const {
    return role_ == Role::Leader ? heartbeatDeadline_ : electionDeadline_;
}

void Node::step(const Message& message, Time now, EventNumber cause, Ready& ready) {
    assert(now >= now_);
    now_ = now;
    if (message.term > hard_.currentTerm) adoptTerm(message, cause, ready);
    std::visit([&](const auto& body) { handle(body, message, cause, ready); }, message.body);
    requestWrite(ready);
}

void Node::persisted(std::uint64_t write, Time now, EventNumber cause, Ready& ready) {
    assert(write > durableWrite_ && write <= lastWrite_);
    now_ = now;
    durableWrite_ = write;
    const Index before = durableIndex_;
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
    if (role_ == Role::Candidate && !granted_.contains(id_) && selfVoteWrite_ <= write)
        countVote(id_, true, cause, ready);
    if (role_ == Role::Leader && durableIndex_ > before) advanceCommit(cause, ready);
    requestWrite(ready);
}

void Node::applied(Index index, EventNumber cause, Ready& ready) {
    assert(index <= commitIndex_);
    while (lastApplied_ < index) {
        ++lastApplied_;
        if (ready.sink == nullptr) continue;
        const Entry& entry = log_.entry(lastApplied_);
        Event event = at(EventKind::EntryApplied, cause);
        event.index = lastApplied_;
        event.term = narrowTerm(entry.term);
        event.text = entry.command ? entry.command->tag : kNoText;
        event.detail = static_cast<std::uint8_t>(entry.kind);
        report(ready, event);
    }
}

Event Node::at(EventKind kind, EventNumber cause) const {
    Event event;
    event.kind = kind;
    event.node = id_;
    event.cause = cause;
    event.term = narrowTerm(hard_.currentTerm);
    return event;
}

EventNumber Node::report(Ready& ready, Event event) const {
    return ready.sink != nullptr ? ready.sink->add(event) : kNoEvent;
}

void Node::setElectionTimer(TimerReason reason, NodeId peer, EventNumber cause, Ready& ready) {
    // §5.2: drawn anew each time, so that split votes are rare and soon resolved.
    const Duration timeout{
        random_.between(options_.electionTimeoutMin.value(), options_.electionTimeoutMax.value())};
    electionDeadline_ = now_ + timeout;
    Event event = at(EventKind::ElectionTimerSet, cause);
    event.peer = peer;
    event.detail = static_cast<std::uint8_t>(reason);
    event.value = static_cast<std::uint64_t>(electionDeadline_.value());
    event.index = Index{static_cast<std::uint64_t>(timeout.value())};
    timerEvent_ = report(ready, event);
}

void Node::adoptTerm(const Message& message, EventNumber cause, Ready& ready) {
    Event event = at(EventKind::TermAdopted, cause);
    event.term = narrowTerm(message.term);
    event.value = hard_.currentTerm.value();
    event.peer = message.from;
    event.detail = static_cast<std::uint8_t>(typeOf(message));
    const EventNumber adopted = report(ready, event);
    hard_ = {message.term, kNobody};
    stateChanged_ = true;
    leader_ = kNobody;
    if (role_ != Role::Follower)
        becomeFollower(StepDownReason::HigherTerm, message.from, adopted, ready);
}

void Node::becomeFollower(StepDownReason reason, NodeId peer, EventNumber cause, Ready& ready) {
    Event event = at(EventKind::BecameFollower, cause);
    event.peer = peer;
    event.detail = static_cast<std::uint8_t>(reason);
    event.count = static_cast<std::uint32_t>(role_);
    const EventNumber stepped = report(ready, event);
    const bool wasLeader = role_ == Role::Leader;
    role_ = Role::Follower;
    granted_ = {};
    refused_ = {};
    progress_.clear();
    heartbeatDeadline_ = kNever;
    if (wasLeader) setElectionTimer(TimerReason::SteppedDown, peer, stepped, ready);
}

void Node::sendNow(NodeId to, MessageBody body, EventNumber cause, Ready& ready) {
    ready.messages.push_back({Message{id_, to, hard_.currentTerm, std::move(body)}, cause});
}

void Node::sendWhenDurable(NodeId to, MessageBody body, EventNumber cause, Ready& ready) {
    const bool unwritten = stateChanged_ || logChanged_;
    if (!unwritten && durableWrite_ == lastWrite_) {
        sendNow(to, std::move(body), cause, ready);
        return;
    }
    waiting_.push_back({lastWrite_ + (unwritten ? 1 : 0),
                        {Message{id_, to, hard_.currentTerm, std::move(body)}, cause}});
}

void Node::markLogChanged(Index first) {
    firstChanged_ = logChanged_ ? std::min(firstChanged_, first) : first;
    logChanged_ = true;
    durableIndex_ = std::min(durableIndex_, first - 1);
    // A write still under way covers what has just been cut off: it proves nothing about it.
    for (PendingWrite& pending : pendingWrites_)
        pending.last = std::min(pending.last, first - 1);
}

void Node::requestWrite(Ready& ready) {
    if (!stateChanged_ && !logChanged_) return;
    assert(!ready.write);
    const Index last = logChanged_ ? log_.lastIndex() : durableIndex_;
    ready.write = WriteRequest{++lastWrite_, hard_, logChanged_, firstChanged_, log_.lastIndex()};
    pendingWrites_.push_back({lastWrite_, last});
    stateChanged_ = false;
    logChanged_ = false;
}

} // namespace raftarium
