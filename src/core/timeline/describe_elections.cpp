#include "core/timeline/configuration_report.h"
#include "core/timeline/describe.h"
#include "core/timeline/phrase.h"

namespace raftarium::describing {

using namespace phrase;

namespace {

Sentence timerSet(const Event& event) {
    const std::string length = duration(event.index.value());
    switch (event.detailAs<TimerReason>()) {
    case TimerReason::Started:
        return say(RAFTARIUM_TEXT("Event", "sets its election timer to %1: it has just started"),
                   {length});
    case TimerReason::HeardFromLeader:
        return say(
            RAFTARIUM_TEXT("Event", "sets its election timer to %1: it heard from leader %2"),
            {length, nodeName(event.peer)});
    case TimerReason::GrantedVote:
        return say(RAFTARIUM_TEXT("Event", "sets its election timer to %1: it voted for %2"),
                   {length, nodeName(event.peer)});
    case TimerReason::StartedElection:
        return say(RAFTARIUM_TEXT("Event", "sets its election timer to %1: it stands for election"),
                   {length});
    case TimerReason::SteppedDown:
        return say(RAFTARIUM_TEXT("Event", "sets its election timer to %1: it no longer leads"),
                   {length});
    case TimerReason::StartedPreVote:
        return say(
            RAFTARIUM_TEXT("Event", "sets its election timer to %1: it asks whether it could win"),
            {length});
    case TimerReason::BecameVoter:
        return say(RAFTARIUM_TEXT("Event", "sets its election timer to %1: it has a vote now"),
                   {length});
    case TimerReason::Told: break;
    }
    return say(RAFTARIUM_TEXT("Event", "its election timer now fires in %1"), {length});
}

Sentence timedOut(const Timeline& timeline, const Event& event) {
    const Event* cause = causeOf(timeline, event);
    if (event.detailAs<TimeOutReason>() == TimeOutReason::TimeoutNow) {
        const bool told = cause != nullptr && cause->kind == EventKind::MessageDelivered;
        return say(RAFTARIUM_TEXT("Event", "stands for election at once, as leader %1 asks it to"),
                   {nodeName(told ? cause->peer : event.peer)});
    }
    if (cause != nullptr && cause->kind == EventKind::ActionTaken)
        return say(RAFTARIUM_TEXT("Event", "its election timer is fired by hand"));
    if (event.peer == kNobody)
        return say(
            RAFTARIUM_TEXT("Event", "its election timer fires: term %1 has no leader it knows"),
            {number(event.term)});
    return say(RAFTARIUM_TEXT("Event", "its election timer fires: nothing heard from leader %1"),
               {nodeName(event.peer)});
}

Sentence follower(const Event& event) {
    const std::string peer = nodeName(event.peer);
    const std::string term = number(event.term);
    switch (event.detailAs<StepDownReason>()) {
    case StepDownReason::LeaderExists:
        return say(RAFTARIUM_TEXT("Event", "gives up its candidacy: %1 leads term %2"),
                   {peer, term});
    case StepDownReason::QuorumLost:
        return say(RAFTARIUM_TEXT("Event", "leads no longer: too long has no majority answered"));
    case StepDownReason::Removed:
        return say(RAFTARIUM_TEXT("Event", "leads no longer: it has no vote any more"));
    case StepDownReason::ElectionFailed:
        return say(RAFTARIUM_TEXT("Event", "gives up its candidacy: nobody has won term %1"),
                   {term});
    case StepDownReason::HigherTerm: break;
    }
    if (event.count == static_cast<std::uint32_t>(Role::Leader))
        return say(RAFTARIUM_TEXT("Event", "leads no longer: %1 is in a newer term"), {peer});
    return say(RAFTARIUM_TEXT("Event", "gives up its candidacy: %1 is in a newer term"), {peer});
}

Sentence refused(const Event& event) {
    const std::string candidate = nodeName(event.peer);
    const NodeId leader{static_cast<std::uint8_t>(event.count)};
    switch (event.detailAs<VoteRule>()) {
    case VoteRule::OlderTerm:
        return say(RAFTARIUM_TEXT("Event", "refuses %1: its term is older than %2"),
                   {candidate, number(event.term)});
    case VoteRule::AlreadyVoted:
        return say(RAFTARIUM_TEXT("Event", "refuses %1: already voted for %2 in term %3"),
                   {candidate, nodeName(NodeId{static_cast<std::uint8_t>(event.count)}),
                    number(event.term)});
    case VoteRule::LastTermOlder:
        return say(
            RAFTARIUM_TEXT("Event", "refuses %1: its last entry is of term %2, ours of term %3"),
            {candidate, number(event.logTerm), number(event.count)});
    case VoteRule::HearsLeader:
        if (leader == event.node)
            return say(RAFTARIUM_TEXT("Event", "takes no notice of %1: leads itself"), {candidate});
        if (leader == kNobody)
            return say(RAFTARIUM_TEXT("Event", "takes no notice of %1: has promised to wait"),
                       {candidate});
        return say(RAFTARIUM_TEXT("Event", "takes no notice of %1: hears from leader %2"),
                   {candidate, nodeName(leader)});
    case VoteRule::LogShorter: break;
    }
    return say(RAFTARIUM_TEXT("Event", "refuses %1: its log ends at index %2, ours at index %3"),
               {candidate, number(event.index), number(event.value)});
}

/// `joint`: what is counted is the new half of a joint configuration.
Sentence counted(const Event& event, bool joint) {
    const std::string votes = number(event.count);
    const std::string needed = number(event.value);
    if (joint && event.detail != 0)
        return say(RAFTARIUM_TEXT("Event", "counts the vote of %1: %2 of the %3 it needs among the "
                                           "new voters"),
                   {nodeName(event.peer), votes, needed});
    if (joint)
        return say(RAFTARIUM_TEXT("Event", "is refused by %1: still %2 of the %3 votes it needs "
                                           "among the new voters"),
                   {nodeName(event.peer), votes, needed});
    if (event.peer == event.node)
        return say(RAFTARIUM_TEXT("Event", "counts its own vote: %1 of the %2 it needs"),
                   {votes, needed});
    if (event.detail != 0)
        return say(RAFTARIUM_TEXT("Event", "counts the vote of %1: %2 of the %3 it needs"),
                   {nodeName(event.peer), votes, needed});
    return say(RAFTARIUM_TEXT("Event", "is refused by %1: still %2 of the %3 votes it needs"),
               {nodeName(event.peer), votes, needed});
}

} // namespace

Sentence election(const Timeline& timeline, EventNumber place) {
    const Event& event = timeline[place];
    const std::string term = number(event.term);
    const auto isJoint = [&] { return configurationBefore(timeline, place, event.node).isJoint(); };
    switch (event.kind) {
    case EventKind::ElectionTimerSet: return timerSet(event);
    case EventKind::ElectionTimedOut: return timedOut(timeline, event);
    case EventKind::TermAdopted:
        return say(RAFTARIUM_TEXT("Event", "adopts term %1 of %2 (was in term %3)"),
                   {term, nodeName(event.peer), number(event.value)});
    case EventKind::BecameFollower: return follower(event);
    case EventKind::BecameCandidate:
        if (isJoint())
            return say(RAFTARIUM_TEXT("Event", "stands for election in term %1: needs a majority "
                                               "of the new and of the former voters"),
                       {term});
        return say(
            RAFTARIUM_TEXT("Event", "stands for election in term %1: needs %2 of %3 votes"),
            {term, number(event.count), number(static_cast<std::uint64_t>(event.nodes().size()))});
    case EventKind::VoteGranted:
        return say(RAFTARIUM_TEXT("Event", "votes for %1 in term %2"),
                   {nodeName(event.peer), term});
    case EventKind::VoteRefused: return refused(event);
    case EventKind::VoteCounted: return counted(event, isJoint());
    case EventKind::BecameLeader:
        return say(RAFTARIUM_TEXT("Event", "becomes leader of term %1 by the votes of %2"),
                   {term, servers(event.nodes())});
    case EventKind::LeaderRecognised:
        return say(RAFTARIUM_TEXT("Event", "recognises %1 as the leader of term %2"),
                   {nodeName(event.peer), term});
    case EventKind::HeartbeatDue:
        if (place + 1 < timeline.size() && timeline[place + 1].cause == place &&
            timeline[place + 1].kind == EventKind::BecameFollower)
            return say(RAFTARIUM_TEXT("Event", "should send heartbeats, but hears no majority"));
        return say(RAFTARIUM_TEXT("Event", "sends heartbeats to all others"));
    default: return {};
    }
}

} // namespace raftarium::describing
