#include "core/raft/node.h"

#include <algorithm>

namespace raftarium {

namespace {
/// So many election timeouts a leader waits after it has handed over by itself, before it does so
/// again: whoever cannot lead, though it answers, must not stop the cluster time and again.
constexpr std::int64_t kTimeoutsBetweenTransfers = 8;
} // namespace

ProposeResult Node::transferLeadership(NodeId target, Time now, EventNumber cause, Ready& ready) {
    now_ = now;
    if (role_ != Role::Leader)
        return {false,
                {},
                {},
                leader_,
                leader_ == kNobody ? RefusalReason::NoLeaderKnown : RefusalReason::NotLeader};
    if (transferTarget_ != kNobody) return {false, {}, {}, id_, RefusalReason::Transferring};
    if (target == id_ || !configuration().isVoter(target))
        return {false, {}, {}, id_, RefusalReason::InvalidMembers};
    beginTransfer(target, TransferReason::Wanted, cause, ready);
    requestWrite(ready);
    return {true, log_.lastIndex(), hard_.currentTerm, id_, {}};
}

void Node::beginTransfer(NodeId target, TransferReason reason, EventNumber cause, Ready& ready) {
    transferTarget_ = target;
    transferDeadline_ = now_ + options_.electionTimeoutMax;
    Event event = at(EventKind::TransferStarted, cause);
    event.peer = target;
    event.value = static_cast<std::uint64_t>(transferDeadline_.value());
    event.detail = static_cast<std::uint8_t>(reason);
    if (reason == TransferReason::HigherPriority) {
        event.count = options_.priorities.of(target);
        event.logTerm = options_.priorities.of(id_);
    }
    continueTransfer(report(ready, event), ready);
}

/// Dissertation §3.10: once the other has the whole log, it is told to stand for election.
void Node::continueTransfer(EventNumber cause, Ready& ready) {
    if (!configuration().isVoter(transferTarget_)) {
        endTransfer(TransferOutcome::Aborted, cause, ready);
    } else if (progress_[transferTarget_.value()].match == log_.lastIndex()) {
        // Nothing keeps others from electing now, and the message may be late: no leases any more.
        handedOver_ = true;
        sendNow(transferTarget_, TimeoutNow{}, cause, ready);
    }
}

void Node::endTransfer(TransferOutcome outcome, EventNumber cause, Ready& ready) {
    Event event = at(EventKind::TransferEnded, cause);
    event.peer = transferTarget_;
    event.detail = static_cast<std::uint8_t>(outcome);
    report(ready, event);
    transferTarget_ = kNobody;
    transferDeadline_ = kNever;
}

/// How much a server is wanted as the leader.
int Node::rankOf(NodeId id) const {
    return id == options_.preferredLeader ? Priorities::kMost + 1 : options_.priorities.of(id);
}

/// Whether it has what is committed and has answered the last round.
bool Node::couldTakeOver(NodeId peer) const {
    const Progress& progress = progress_[peer.value()];
    return progress.match >= commitIndex_ && progress.round + 1 >= round_;
}

/// Hands over to the voter that is wanted most, where that is another and could take over.
void Node::preferAnother(EventNumber cause, Ready& ready) {
    if (options_.preferredLeader == kNobody && options_.priorities.areUsual()) return;
    if (transferTarget_ != kNobody || commitIndex_ < firstOfTerm_ || now_ < preferAgainAt_) return;
    NodeId best = id_;
    int highest = rankOf(id_);
    configuration().allVoters().forEach([&](NodeId peer) {
        highest = std::max(highest, rankOf(peer));
        if (rankOf(peer) > rankOf(best) && couldTakeOver(peer)) best = peer;
    });
    if (best == id_) return;
    // Those wanted even more may just not have answered yet: leadership need not move twice.
    if (rankOf(best) < highest && now_ < leadingSince_ + options_.electionTimeoutMax) return;
    preferAgainAt_ =
        now_ + Duration{kTimeoutsBetweenTransfers * options_.electionTimeoutMax.value()};
    beginTransfer(best,
                  best == options_.preferredLeader ? TransferReason::Wanted
                                                   : TransferReason::HigherPriority,
                  cause, ready);
}

void Node::handle(const TimeoutNow&, const Message& message, EventNumber cause, Ready& ready) {
    if (message.term != hard_.currentTerm || role_ == Role::Leader) return;
    if (!mayCampaign()) return;
    Event event = at(EventKind::ElectionTimedOut, cause);
    event.peer = leader_;
    event.detail = static_cast<std::uint8_t>(TimeOutReason::TimeoutNow);
    campaign(true, report(ready, event), ready);
}

} // namespace raftarium
