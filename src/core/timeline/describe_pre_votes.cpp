#include "core/timeline/configuration_report.h"
#include "core/timeline/describe.h"
#include "core/timeline/phrase.h"

namespace raftarium::describing {

using namespace phrase;

namespace {

Sentence refused(const Event& event) {
    const std::string peer = nodeName(event.peer);
    const NodeId named{static_cast<std::uint8_t>(event.count)};
    switch (event.detailAs<VoteRule>()) {
    case VoteRule::HearsLeader:
        if (named == event.node)
            return say(RAFTARIUM_TEXT("Event", "would not vote for %1: leads itself"), {peer});
        if (named == kNobody)
            return say(RAFTARIUM_TEXT("Event", "would not vote for %1: has promised to wait"),
                       {peer});
        return say(RAFTARIUM_TEXT("Event", "would not vote for %1: hears from leader %2"),
                   {peer, nodeName(named)});
    case VoteRule::OlderTerm:
        return say(RAFTARIUM_TEXT("Event", "would not vote for %1: is in term %2 already"),
                   {peer, number(event.term)});
    case VoteRule::AlreadyVoted:
        return say(RAFTARIUM_TEXT("Event", "would not vote for %1: voted for %2 in term %3"),
                   {peer, nodeName(named), number(event.term)});
    case VoteRule::LastTermOlder:
        return say(RAFTARIUM_TEXT("Event", "would not vote for %1: its last entry is of term %2, "
                                           "ours of term %3"),
                   {peer, number(event.logTerm), number(event.count)});
    case VoteRule::LogShorter: break;
    }
    return say(RAFTARIUM_TEXT("Event", "would not vote for %1: its log ends at index %2, ours at "
                                       "index %3"),
               {peer, number(event.index), number(event.value)});
}

Sentence counted(const Event& event, bool joint) {
    const std::string votes = number(event.count);
    const std::string needed = number(event.value);
    const std::string peer = nodeName(event.peer);
    if (joint && event.detail != 0)
        return say(RAFTARIUM_TEXT("Event", "would have the vote of %1: %2 of the %3 it needs among "
                                           "the new voters"),
                   {peer, votes, needed});
    if (joint)
        return say(RAFTARIUM_TEXT("Event", "would not have the vote of %1: still %2 of the %3 it "
                                           "needs among the new voters"),
                   {peer, votes, needed});
    if (event.peer == event.node)
        return say(RAFTARIUM_TEXT("Event", "would have its own vote: %1 of the %2 it needs"),
                   {votes, needed});
    if (event.detail != 0)
        return say(RAFTARIUM_TEXT("Event", "would have the vote of %1: %2 of the %3 it needs"),
                   {peer, votes, needed});
    return say(
        RAFTARIUM_TEXT("Event", "would not have the vote of %1: still %2 of the %3 it needs"),
        {peer, votes, needed});
}

} // namespace

Sentence preVote(const Timeline& timeline, EventNumber place) {
    const Event& event = timeline[place];
    const auto isJoint = [&] { return configurationBefore(timeline, place, event.node).isJoint(); };
    switch (event.kind) {
    case EventKind::PreVoteStarted: {
        const std::string next = number(std::uint64_t{event.term} + 1);
        if (isJoint())
            return say(RAFTARIUM_TEXT("Event", "asks whether it could win term %1: needs a "
                                               "majority of the new and of the former voters"),
                       {next});
        return say(
            RAFTARIUM_TEXT("Event", "asks whether it could win term %1: needs %2 of %3 votes"),
            {next, number(event.count), size(event.nodes())});
    }
    case EventKind::PreVoteGranted:
        return say(RAFTARIUM_TEXT("Event", "would vote for %1 in term %2"),
                   {nodeName(event.peer), number(event.value)});
    case EventKind::PreVoteRefused: return refused(event);
    case EventKind::PreVoteCounted: return counted(event, isJoint());
    default: return {};
    }
}

} // namespace raftarium::describing
