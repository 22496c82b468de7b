#include "core/raft/node.h"
#include "core/raft/quorum.h"

#include <utility>

namespace raftarium {

void Node::campaign(bool transfer, EventNumber cause, Ready& ready) {
    role_ = Role::Candidate;
    preVoting_ = false;
    leader_ = kNobody;
    heardFromLeaderAt_ = kNever;
    promisedUntil_ = Time{INT64_MIN};
    hard_ = {hard_.currentTerm + 1, id_};
    stateChanged_ = true;
    selfVoteWrite_ = lastWrite_ + 1;
    granted_ = {};
    refused_ = {};

    Event event = at(EventKind::BecameCandidate, cause);
    event.count = static_cast<std::uint32_t>(quorumSize(configuration()));
    event.setNodes(configuration().allVoters());
    const EventNumber became = report(ready, event);
    setElectionTimer(TimerReason::StartedElection, kNobody, became, ready);

    const RequestVote request{log_.lastIndex(), log_.lastTerm(), transfer};
    const NodeSet asked =
        has(Bug::CountLearners) ? configuration().members() : configuration().allVoters();
    asked.forEach([&](NodeId peer) {
        if (peer != id_) sendWhenDurable(peer, request, became, ready);
    });
}

/// Whether the leader of our term was heard so lately that it may well be alive.
bool Node::hearsLeader() const {
    if (role_ == Role::Leader || (options_.checkQuorum && now_ < promisedUntil_)) return true;
    return leader_ != kNobody && heardFromLeaderAt_ != kNever &&
           now_ < heardFromLeaderAt_ + options_.electionTimeoutMin;
}

std::optional<VoteRule> Node::logRefusal(Index lastIndex, Term lastTerm) const {
    if (has(Bug::IgnoreCandidateLog) || log_.isUpToDate(lastTerm, lastIndex)) return std::nullopt;
    return lastTerm < log_.lastTerm() ? VoteRule::LastTermOlder : VoteRule::LogShorter;
}

Event Node::voteEvent(EventKind kind, NodeId peer, Index lastIndex, Term lastTerm,
                      EventNumber cause) const {
    Event event = at(kind, cause);
    event.peer = peer;
    event.index = lastIndex;
    event.logTerm = narrowTerm(lastTerm);
    return event;
}

void Node::handle(const RequestVote& request, const Message& message, EventNumber cause,
                  Ready& ready) {
    Event event = voteEvent(EventKind::VoteRefused, message.from, request.lastLogIndex,
                            request.lastLogTerm, cause);
    event.value = log_.lastIndex().value();
    event.count = narrowTerm(log_.lastTerm());

    std::optional<VoteRule> refusal;
    if (message.term > hard_.currentTerm) {
        refusal = VoteRule::HearsLeader; // otherwise step() would have adopted the term
        event.count = leader_.value();
    } else if (message.term < hard_.currentTerm) {
        refusal = VoteRule::OlderTerm;
    } else if (hard_.votedFor != kNobody && hard_.votedFor != message.from &&
               !has(Bug::VoteTwice)) {
        refusal = VoteRule::AlreadyVoted;
        event.count = hard_.votedFor.value();
    } else if (leader_ == kNobody && !request.transfer && options_.checkQuorum &&
               now_ < promisedUntil_) {
        refusal = VoteRule::HearsLeader; // of a term before this one, and has promised it
        event.count = kNobody.value();
    } else {
        refusal = logRefusal(request.lastLogIndex, request.lastLogTerm);
    }
    if (refusal) {
        event.detail = static_cast<std::uint8_t>(*refusal);
        sendWhenDurable(message.from, RequestVoteReply{false}, report(ready, event), ready);
        return;
    }
    if (hard_.votedFor != message.from) {
        hard_.votedFor = message.from;
        stateChanged_ = true;
    }
    event.kind = EventKind::VoteGranted;
    event.value = 0;
    event.count = 0;
    const EventNumber granted = report(ready, event);
    if (role_ == Role::Follower)
        setElectionTimer(TimerReason::GrantedVote, message.from, granted, ready);
    sendWhenDurable(message.from, RequestVoteReply{true}, granted, ready);
}

void Node::handle(const RequestVoteReply& reply, const Message& message, EventNumber cause,
                  Ready& ready) {
    // A late vote of an older term, or one that is no longer needed, counts for nothing.
    if (role_ != Role::Candidate) return;
    if (message.term != hard_.currentTerm && !has(Bug::LateVotesCount)) return;
    if (granted_.contains(message.from) || refused_.contains(message.from)) return;
    countVote(message.from, reply.granted, cause, ready);
}

VoteOutcome Node::tallyVotes() const {
    if (has(Bug::CountLearners)) {
        const bool enough = isMajority(configuration().voters, granted_) ||
                            granted_.size() >= quorumSize(configuration());
        const bool oldHalf =
            !configuration().isJoint() || isMajority(configuration().outgoing, granted_);
        return enough && oldHalf ? VoteOutcome::Won : VoteOutcome::Pending;
    }
    if (has(Bug::SingleQuorumJoint))
        return isMajority(configuration().voters, granted_) ? VoteOutcome::Won
                                                            : VoteOutcome::Pending;
    return tally(configuration(), granted_, refused_);
}

void Node::countVote(NodeId voter, bool granted, EventNumber cause, Ready& ready) {
    (granted ? granted_ : refused_).insert(voter);
    Event event = at(EventKind::VoteCounted, cause);
    event.peer = voter;
    event.detail = granted ? 1 : 0;
    event.count = static_cast<std::uint32_t>((granted_ & configuration().voters).size());
    event.value = static_cast<std::uint64_t>(quorumSize(configuration()));
    const EventNumber counted = report(ready, event);
    if (tallyVotes() == VoteOutcome::Won) becomeLeader(counted, ready);
}

void Node::becomeLeader(EventNumber cause, Ready& ready) {
    role_ = Role::Leader;
    leader_ = id_;
    electionDeadline_ = kNever;
    heartbeatDeadline_ = now_ + options_.heartbeatInterval;
    firstOfTerm_ = log_.lastIndex() + 1;
    quorumHeardAt_ = leadingSince_ = now_;

    Event event = at(EventKind::BecameLeader, cause);
    event.index = log_.lastIndex();
    event.count = static_cast<std::uint32_t>(quorumSize(configuration()));
    event.setNodes(granted_);
    leaderEvent_ = report(ready, event);
    resetProgress();

    // A joint configuration that it inherits must not wait for a client to be ended (§6).
    if (options_.noOpOnElection || configuration().isJoint()) {
        const EventNumber appended =
            appendOwn(Entry{hard_.currentTerm, nullptr, EntryKind::NoOp}, leaderEvent_, ready);
        beginRound();
        broadcastAppend(appended, ready);
    } else {
        broadcastHeartbeat(leaderEvent_, ready);
    }
}

} // namespace raftarium
