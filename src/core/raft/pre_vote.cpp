#include "core/raft/node.h"
#include "core/raft/quorum.h"

namespace raftarium {

/// Dissertation §9.6: only who could win an election starts one, and nobody's term moves before.
void Node::startPreVote(EventNumber cause, Ready& ready) {
    if (role_ == Role::Candidate) {
        // An election that came to nothing: its term stands, but it is asked anew.
        role_ = Role::Follower;
        Event event = at(EventKind::BecameFollower, cause);
        event.count = static_cast<std::uint32_t>(Role::Candidate);
        event.detail = static_cast<std::uint8_t>(StepDownReason::ElectionFailed);
        cause = report(ready, event);
    }
    preVoting_ = true;
    leader_ = kNobody;
    heardFromLeaderAt_ = kNever;
    promisedUntil_ = Time{INT64_MIN};
    granted_ = {};
    refused_ = {};
    Event event = at(EventKind::PreVoteStarted, cause);
    event.count = static_cast<std::uint32_t>(quorumSize(configuration()));
    event.setNodes(configuration().allVoters());
    const EventNumber started = report(ready, event);
    setElectionTimer(TimerReason::StartedPreVote, kNobody, started, ready);

    const PreVote request{log_.lastIndex(), log_.lastTerm()};
    configuration().allVoters().forEach([&](NodeId peer) {
        if (peer != id_) sendWhenDurable(peer, request, started, ready);
    });
    countPreVote(id_, true, started, ready);
}

void Node::handle(const PreVote& request, const Message& message, EventNumber cause, Ready& ready) {
    Event event = voteEvent(EventKind::PreVoteRefused, message.from, request.lastLogIndex,
                            request.lastLogTerm, cause);
    event.value = log_.lastIndex().value();
    event.count = narrowTerm(log_.lastTerm());
    const Term asked = message.term + 1;
    std::optional<VoteRule> refusal;
    if (hearsLeader()) {
        refusal = VoteRule::HearsLeader;
        event.count = leader_.value();
    } else if (asked < hard_.currentTerm) {
        refusal = VoteRule::OlderTerm;
    } else if (asked == hard_.currentTerm && hard_.votedFor != kNobody &&
               hard_.votedFor != message.from) {
        refusal = VoteRule::AlreadyVoted;
        event.count = hard_.votedFor.value();
    } else {
        refusal = logRefusal(request.lastLogIndex, request.lastLogTerm);
    }
    if (refusal) {
        event.detail = static_cast<std::uint8_t>(*refusal);
    } else {
        event.kind = EventKind::PreVoteGranted;
        event.value = asked.value();
        event.count = 0;
    }
    // Neither the vote nor the timer is touched: an answer promises nothing.
    sendWhenDurable(message.from, PreVoteReply{asked, !refusal}, report(ready, event), ready);
}

void Node::handle(const PreVoteReply& reply, const Message& message, EventNumber cause,
                  Ready& ready) {
    if (!preVoting_ || reply.asked != hard_.currentTerm + 1) return;
    if (granted_.contains(message.from) || refused_.contains(message.from)) return;
    countPreVote(message.from, reply.granted, cause, ready);
}

void Node::countPreVote(NodeId voter, bool granted, EventNumber cause, Ready& ready) {
    (granted ? granted_ : refused_).insert(voter);
    Event event = at(EventKind::PreVoteCounted, cause);
    event.peer = voter;
    event.detail = granted ? 1 : 0;
    event.count = static_cast<std::uint32_t>((granted_ & configuration().voters).size());
    event.value = static_cast<std::uint64_t>(quorumSize(configuration()));
    const EventNumber counted = report(ready, event);
    if (tallyVotes() == VoteOutcome::Won) campaign(false, counted, ready);
}

} // namespace raftarium
