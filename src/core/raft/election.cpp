#include "core/raft/node.h"
#include "core/raft/quorum.h"

#include <utility>

namespace raftarium {

void Node::campaign(EventNumber cause, Ready& ready) {
    role_ = Role::Candidate;
    leader_ = kNobody;
    hard_ = {hard_.currentTerm + 1, id_};
    stateChanged_ = true;
    selfVoteWrite_ = lastWrite_ + 1;
    granted_ = {};
    refused_ = {};

    Event event = at(EventKind::BecameCandidate, cause);
    event.count = static_cast<std::uint32_t>(quorumSize(configuration_));
    event.setNodes(configuration_.voters);
    const EventNumber became = report(ready, event);
    setElectionTimer(TimerReason::StartedElection, kNobody, became, ready);

    const RequestVote request{log_.lastIndex(), log_.lastTerm()};
    configuration_.members().forEach([&](NodeId peer) {
        if (peer != id_ && configuration_.isVoter(peer))
            sendWhenDurable(peer, request, became, ready);
    });
}

void Node::handle(const RequestVote& request, const Message& message, EventNumber cause,
                  Ready& ready) {
    Event event = at(EventKind::VoteRefused, cause);
    event.peer = message.from;
    event.index = request.lastLogIndex;
    event.logTerm = narrowTerm(request.lastLogTerm);
    event.value = log_.lastIndex().value();
    event.count = narrowTerm(log_.lastTerm());

    std::optional<VoteRule> refusal;
    if (message.term < hard_.currentTerm) {
        refusal = VoteRule::OlderTerm;
    } else if (hard_.votedFor != kNobody && hard_.votedFor != message.from) {
        refusal = VoteRule::AlreadyVoted;
        event.count = hard_.votedFor.value();
    } else if (!log_.isUpToDate(request.lastLogTerm, request.lastLogIndex)) {
        refusal =
            request.lastLogTerm < log_.lastTerm() ? VoteRule::LastTermOlder : VoteRule::LogShorter;
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
    setElectionTimer(TimerReason::GrantedVote, message.from, granted, ready);
    sendWhenDurable(message.from, RequestVoteReply{true}, granted, ready);
}

void Node::handle(const RequestVoteReply& reply, const Message& message, EventNumber cause,
                  Ready& ready) {
    // A late vote of an older term, or one that is no longer needed, counts for nothing.
    if (role_ != Role::Candidate || message.term != hard_.currentTerm) return;
    if (granted_.contains(message.from) || refused_.contains(message.from)) return;
    countVote(message.from, reply.granted, cause, ready);
}

void Node::countVote(NodeId voter, bool granted, EventNumber cause, Ready& ready) {
    (granted ? granted_ : refused_).insert(voter);
    Event event = at(EventKind::VoteCounted, cause);
    event.peer = voter;
    event.detail = granted ? 1 : 0;
    event.count = static_cast<std::uint32_t>(intersection(granted_, configuration_.voters).size());
    event.value = static_cast<std::uint64_t>(quorumSize(configuration_));
    const EventNumber counted = report(ready, event);
    if (tally(configuration_, granted_, refused_) == VoteOutcome::Won) becomeLeader(counted, ready);
}

void Node::becomeLeader(EventNumber cause, Ready& ready) {
    role_ = Role::Leader;
    leader_ = id_;
    electionDeadline_ = kNever;
    heartbeatDeadline_ = now_ + options_.heartbeatInterval;

    Event event = at(EventKind::BecameLeader, cause);
    event.index = log_.lastIndex();
    event.count = static_cast<std::uint32_t>(quorumSize(configuration_));
    event.setNodes(granted_);
    leaderEvent_ = report(ready, event);

    progress_.assign(kMaxNodeId + 1, Progress{});
    std::size_t used = 0;
    configuration_.members().forEach([&](NodeId peer) {
        progress_[peer.value()].next = log_.lastIndex() + 1;
        used = peer.value();
    });
    progress_.resize(used + 1);

    if (options_.noOpOnElection) {
        const EventNumber appended =
            appendOwn(Entry{hard_.currentTerm, nullptr, EntryKind::NoOp}, leaderEvent_, ready);
        broadcastAppend(appended, ready);
    } else {
        broadcastHeartbeat(leaderEvent_, ready);
    }
}

} // namespace raftarium
