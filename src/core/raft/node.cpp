#include "core/raft/node.h"

#include "core/raft/quorum.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace raftarium {

namespace {
constexpr Term kLastTerm{UINT64_MAX / 2};
} // namespace

Node::Node(NodeId id, const NodeOptions& options, PersistentState state, std::uint64_t seed)
    : id_(id),
      options_(options),
      random_(seed),
      hard_(state.hard),
      log_(std::move(state.log)),
      snapshot_(std::move(state.snapshot)),
      durableIndex_(log_.lastIndex()),
      firstState_(state.hard) {
    assert(id != kNobody && id.value() <= kMaxNodeId);
    assert(log_.snapshotIndex() <= snapshot_.index);
    // What a snapshot holds is committed and applied (§7); all else is forgotten with a crash.
    commitIndex_ = lastApplied_ = snapshot_.index;
    configurations_.reset(snapshot_.empty() ? state.configuration : snapshot_.configuration,
                          snapshot_.index);
    for (Index i = snapshot_.index + 1; i <= log_.lastIndex(); ++i) {
        const Entry& entry = log_.entry(i);
        if (entry.kind != EntryKind::Configuration || !entry.command) continue;
        if (const auto configuration = decodeConfiguration(entry.command->data))
            configurations_.add(*configuration, i);
    }
}

void Node::start(Time now, EventNumber cause, Ready& ready) {
    now_ = now;
    // It may have answered a leader just before it stopped.
    if (hard_.currentTerm > Term{}) promisedUntil_ = now_ + options_.electionTimeoutMin;
    if (configurations_.latestIndex() > Index{}) reportConfiguration(cause, ready);
    setElectionTimer(TimerReason::Started, kNobody, cause, ready);
}

void Node::advanceTo(Time now, Ready& ready) {
    assert(now >= now_);
    now_ = now;
    if (role_ == Role::Leader) {
        if (now_ >= transferDeadline_) endTransfer(TransferOutcome::TimedOut, leaderEvent_, ready);
        if (now_ >= heartbeatDeadline_) {
            const Event event = at(EventKind::HeartbeatDue, leaderEvent_);
            const EventNumber due = report(ready, event);
            heartbeatDeadline_ = now_ + options_.heartbeatInterval;
            if (checkQuorum(due, ready)) {
                broadcastHeartbeat(due, ready);
                preferAnother(due, ready);
            }
        }
    } else if (now_ >= electionDeadline_) {
        timeOutNow(now, timerEvent_, ready);
    }
    requestWrite(ready);
}

void Node::timeOutNow(Time now, EventNumber cause, Ready& ready) {
    now_ = now;
    if (role_ == Role::Leader || !mayCampaign()) return;
    Event event = at(EventKind::ElectionTimedOut, cause);
    event.peer = leader_;
    const EventNumber timedOut = report(ready, event);
    if (options_.preVote)
        startPreVote(timedOut, ready);
    else
        campaign(false, timedOut, ready);
    requestWrite(ready);
}

Time Node::nextDeadline() const {
    return role_ == Role::Leader ? std::min(heartbeatDeadline_, transferDeadline_)
                                 : electionDeadline_;
}

void Node::step(const Message& message, Time now, EventNumber cause, Ready& ready) {
    assert(now >= now_);
    now_ = now;
    // What no server sends is not looked into: from nobody, in our own name, or of a term after
    // which no other could be counted.
    const bool sound = message.from != kNobody && message.from.value() <= kMaxNodeId &&
                       message.from != id_ && message.term <= kLastTerm;
    if (!sound) return;
    // A question about a term to come changes nothing (dissertation §9.6).
    const bool isQuestion = std::holds_alternative<PreVote>(message.body);
    const auto* vote = std::get_if<RequestVote>(&message.body);
    // Dissertation §4.2.3: while a leader is heard, a candidate does not move our term either.
    const bool ignored =
        vote != nullptr && options_.checkQuorum && !vote->transfer && hearsLeader();
    if (message.term > hard_.currentTerm && !isQuestion && !ignored)
        adoptTerm(message, cause, ready);
    std::visit([&](const auto& body) { handle(body, message, cause, ready); }, message.body);
    requestWrite(ready);
}

void Node::applied(Index index, EventNumber cause, Ready& ready) {
    assert(index <= mayApply());
    if (ready.sink == nullptr) {
        lastApplied_ = std::max(lastApplied_, index);
        return;
    }
    while (lastApplied_ < index) {
        ++lastApplied_;
        const Entry& entry = log_.entry(lastApplied_);
        Event event = at(EventKind::EntryApplied, cause);
        event.index = lastApplied_;
        event.term = narrowTerm(entry.term);
        event.text = entry.command ? entry.command->tag : kNoText;
        event.detail = static_cast<std::uint8_t>(entry.kind);
        event.value = has(Bug::IgnoreSessions) ? 1 : 0;
        report(ready, event);
    }
}

/// How many voters have a higher priority than this server.
std::uint32_t Node::votersAhead() const {
    if (options_.priorities.areUsual()) return 0;
    const std::uint8_t own = options_.priorities.of(id_);
    std::uint32_t ahead = 0;
    configuration().allVoters().forEach(
        [&](NodeId peer) { ahead += options_.priorities.of(peer) > own ? 1U : 0U; });
    return ahead;
}

/// How much longer a server waits where others shall rather stand for election. It stands in the
/// end, whatever its priority: they may be down, or lack what is committed.
Duration Node::electionDelay(std::uint32_t ahead) const {
    if (ahead == 0) return Duration{};
    const std::int64_t longest = options_.electionTimeoutMax.value();
    // All others, who wait less than two of the longest, have stood for election by then.
    if (options_.priorities.of(id_) == 0) return Duration{3 * longest};
    return Duration{longest * ahead / configuration().allVoters().size()};
}

void Node::setElectionTimer(TimerReason reason, NodeId peer, EventNumber cause, Ready& ready) {
    if (!mayCampaign()) {
        electionDeadline_ = kNever; // whoever may not be elected waits for a leader
        return;
    }
    const std::uint32_t ahead = votersAhead();
    // §5.2: drawn anew each time, so that split votes are rare and soon resolved.
    const Duration timeout{
        random_.between(options_.electionTimeoutMin.value(), options_.electionTimeoutMax.value()) +
        electionDelay(ahead).value()};
    electionDeadline_ = now_ + timeout;
    Event event = at(EventKind::ElectionTimerSet, cause);
    event.peer = peer;
    event.detail = static_cast<std::uint8_t>(reason);
    event.value = static_cast<std::uint64_t>(electionDeadline_.value());
    event.index = Index{static_cast<std::uint64_t>(timeout.value())};
    event.count = ahead;
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
    preVoting_ = false;
    heardFromLeaderAt_ = kNever;
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
    if (wasLeader && transferTarget_ != kNobody)
        endTransfer(reason == StepDownReason::HigherTerm ? TransferOutcome::Done
                                                         : TransferOutcome::Aborted,
                    stepped, ready);
    role_ = Role::Follower;
    if (leader_ == id_) leader_ = kNobody;
    granted_ = {};
    refused_ = {};
    heartbeatDeadline_ = kNever;
    if (!wasLeader) return;
    failReads(stepped, ready);
    progress_.clear();
    sendings_.clear();
    roundStarts_.clear();
    changeTarget_.reset();
    leaseUntil_ = Time{INT64_MIN};
    setElectionTimer(TimerReason::SteppedDown, peer, stepped, ready);
}

/// A message that only the leader of our term sends (§5.2).
void Node::heardFromLeader(NodeId leader, EventNumber cause, Ready& ready) {
    if (role_ == Role::Candidate)
        becomeFollower(StepDownReason::LeaderExists, leader, cause, ready);
    preVoting_ = false;
    heardFromLeaderAt_ = now_;
    promisedUntil_ = now_ + options_.electionTimeoutMin;
    if (leader_ != leader) {
        leader_ = leader;
        Event event = at(EventKind::LeaderRecognised, cause);
        event.peer = leader;
        report(ready, event);
    }
    setElectionTimer(TimerReason::HeardFromLeader, leader, cause, ready);
}

} // namespace raftarium
