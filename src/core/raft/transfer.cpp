#include "core/raft/node.h"

namespace raftarium {

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
    transferTarget_ = target;
    transferDeadline_ = now_ + options_.electionTimeoutMax;
    Event event = at(EventKind::TransferStarted, cause);
    event.peer = target;
    event.value = static_cast<std::uint64_t>(transferDeadline_.value());
    continueTransfer(report(ready, event), ready);
    requestWrite(ready);
    return {true, log_.lastIndex(), hard_.currentTerm, id_, {}};
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

/// Hands over to the preferred leader when that has everything and has answered the last round.
void Node::preferAnother(EventNumber cause, Ready& ready) {
    const NodeId preferred = options_.preferredLeader;
    if (preferred == id_ || transferTarget_ != kNobody || !configuration().isVoter(preferred))
        return;
    const Progress& progress = progress_[preferred.value()];
    if (commitIndex_ < firstOfTerm_ || progress.match < commitIndex_ || progress.round + 1 < round_)
        return;
    transferLeadership(preferred, now_, cause, ready);
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
