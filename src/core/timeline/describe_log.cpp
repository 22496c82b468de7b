#include "core/timeline/configuration_report.h"
#include "core/timeline/describe.h"
#include "core/timeline/phrase.h"

namespace raftarium::describing {

using namespace phrase;

namespace {

Sentence proposalRefused(const Timeline& timeline, const Event& event) {
    const std::string command = text(timeline.text(event.text));
    switch (event.detailAs<RefusalReason>()) {
    case RefusalReason::NotLeader:
        return say(RAFTARIUM_TEXT("Event", "does not take “%1”: %2 is the leader"),
                   {command, nodeName(event.peer)});
    case RefusalReason::NoLeaderKnown:
        return say(RAFTARIUM_TEXT("Event", "does not take “%1”: it knows no leader"), {command});
    case RefusalReason::Transferring:
        return say(RAFTARIUM_TEXT("Event", "does not take “%1”: it is handing over its leadership"),
                   {command});
    case RefusalReason::ChangeInProgress:
        return say(RAFTARIUM_TEXT("Event", "does not take “%1”: another change of members is not "
                                           "yet committed"),
                   {command});
    case RefusalReason::NothingCommitted:
        return say(RAFTARIUM_TEXT("Event", "does not take “%1”: it has committed nothing in its "
                                           "own term yet"),
                   {command});
    case RefusalReason::InvalidMembers:
        return say(RAFTARIUM_TEXT("Event", "does not take “%1”: it does not fit the members"),
                   {command});
    case RefusalReason::LeadershipLost:
        return say(RAFTARIUM_TEXT("Event", "does not take “%1”: it leads no longer"), {command});
    case RefusalReason::NodeStopped: break;
    }
    return say(RAFTARIUM_TEXT("Event", "does not take “%1”: it is not running"), {command});
}

Sentence appended(const Timeline& timeline, const Event& event) {
    const std::string index = number(event.index);
    const std::string term = number(event.logTerm);
    const std::string command = text(timeline.text(event.text));
    const Event* cause = causeOf(timeline, event);
    if (cause != nullptr && cause->kind == EventKind::NodeStarted && cause->detail == 2)
        return say(RAFTARIUM_TEXT("Event", "has entry %1 of term %2 in its log"), {index, term});
    if (cause != nullptr && cause->kind == EventKind::NodeStarted)
        return say(RAFTARIUM_TEXT("Event", "finds entry %1 of term %2 on its disk"), {index, term});
    if (event.peer != kNobody) {
        const std::string leader = nodeName(event.peer);
        switch (event.detailAs<EntryKind>()) {
        case EntryKind::NoOp:
            return say(RAFTARIUM_TEXT("Event", "appends entry %1 of %2: no command, term %3"),
                       {index, leader, term});
        case EntryKind::Configuration:
            return say(RAFTARIUM_TEXT("Event", "appends entry %1 of %2: a configuration, term %3"),
                       {index, leader, term});
        case EntryKind::Command: break;
        }
        return say(RAFTARIUM_TEXT("Event", "appends entry %1 of %2: “%3”, term %4"),
                   {index, leader, command, term});
    }
    switch (event.detailAs<EntryKind>()) {
    case EntryKind::NoOp:
        return say(RAFTARIUM_TEXT("Event", "appends entry %1: no command, term %2"), {index, term});
    case EntryKind::Configuration:
        return say(RAFTARIUM_TEXT("Event", "appends entry %1: a configuration, term %2"),
                   {index, term});
    case EntryKind::Command: break;
    }
    return say(RAFTARIUM_TEXT("Event", "appends entry %1: “%2”, term %3"), {index, command, term});
}

Sentence truncated(const Event& event) {
    const std::string first = number(event.index);
    const std::string ours = number(event.logTerm);
    const std::string theirs = number(event.value);
    if (event.count == 1)
        return say(RAFTARIUM_TEXT("Event", "removes entry %1: ours is of term %2, the leader's of "
                                           "term %3"),
                   {first, ours, theirs});
    return say(RAFTARIUM_TEXT("Event",
                              "removes %1 entries from index %2 on: ours is of term %3, the "
                              "leader's of term %4"),
               {number(event.count), first, ours, theirs});
}

Sentence accepted(const Event& event) {
    const std::string leader = nodeName(event.peer);
    if (event.count == 1)
        return say(RAFTARIUM_TEXT("Event", "holds 1 entry sent by %1: same log up to index %2"),
                   {leader, number(event.index)});
    return say(RAFTARIUM_TEXT("Event", "holds %1 entries sent by %2: same log up to index %3"),
               {number(event.count), leader, number(event.index)});
}

Sentence appendRefused(const Event& event) {
    const std::string leader = nodeName(event.peer);
    switch (event.detailAs<AppendRule>()) {
    case AppendRule::OlderTerm:
        return say(RAFTARIUM_TEXT("Event", "refuses %1: its term is older than %2"),
                   {leader, number(event.term)});
    case AppendRule::PreviousMissing:
        return say(RAFTARIUM_TEXT("Event", "refuses %1: has no entry %2 to append after"),
                   {leader, number(event.index)});
    case AppendRule::PreviousDiffers: break;
    }
    return say(RAFTARIUM_TEXT("Event", "refuses %1: its own entry %2 is not of term %3"),
               {leader, number(event.index), number(event.logTerm)});
}

Sentence progress(const Event& event) {
    const std::string peer = nodeName(event.peer);
    switch (event.detailAs<ProgressReason>()) {
    case ProgressReason::Elected:
        return say(RAFTARIUM_TEXT("Event", "will first try index %2 with %1"),
                   {peer, number(event.value)});
    case ProgressReason::Acknowledged:
        return say(RAFTARIUM_TEXT("Event", "learns that %1 stores the log up to index %2"),
                   {peer, number(event.index)});
    case ProgressReason::Sent:
        return say(RAFTARIUM_TEXT("Event", "will send %1 index %2 next"),
                   {peer, number(event.value)});
    case ProgressReason::BackedOff: break;
    }
    return say(RAFTARIUM_TEXT("Event", "goes back to index %2 for %1"),
               {peer, number(event.value)});
}

Sentence heldBack(const Timeline& timeline, EventNumber place) {
    const Event& event = timeline[place];
    if (event.detailAs<HoldReason>() == HoldReason::OlderTerm)
        return say(RAFTARIUM_TEXT("Event", "may not commit index %1 by counting: it is of an older "
                                           "term"),
                   {number(event.index)});
    const Configuration members = configurationBefore(timeline, place, event.node);
    if (members.isJoint())
        return say(RAFTARIUM_TEXT("Event", "may not commit index %1 yet: needs a majority of the "
                                           "new and of the former voters"),
                   {number(event.index)});
    // Learners that store it do not count.
    const NodeSet stored = members.voters.empty() ? event.nodes() : event.nodes() & members.voters;
    return say(RAFTARIUM_TEXT("Event",
                              "may not commit index %1 yet: stored by %2 of the %3 servers "
                              "it needs"),
               {number(event.index), size(stored), number(event.count)});
}

Sentence applied(const Timeline& timeline, const Event& event) {
    switch (event.detailAs<EntryKind>()) {
    case EntryKind::NoOp:
        return say(RAFTARIUM_TEXT("Event", "applies entry %1, which changes nothing"),
                   {number(event.index)});
    case EntryKind::Configuration:
        return say(RAFTARIUM_TEXT("Event", "applies entry %1, a configuration"),
                   {number(event.index)});
    case EntryKind::Command: break;
    }
    return say(RAFTARIUM_TEXT("Event", "applies entry %1: “%2”"),
               {number(event.index), text(timeline.text(event.text))});
}

} // namespace

Sentence log(const Timeline& timeline, EventNumber place) {
    const Event& event = timeline[place];
    switch (event.kind) {
    case EventKind::ProposalAccepted:
        return say(RAFTARIUM_TEXT("Event", "takes the command “%1” for index %2"),
                   {text(timeline.text(event.text)), number(event.index)});
    case EventKind::ProposalRefused: return proposalRefused(timeline, event);
    case EventKind::EntryAppended: return appended(timeline, event);
    case EventKind::LogTruncated: return truncated(event);
    case EventKind::AppendAccepted: return accepted(event);
    case EventKind::AppendRefused: return appendRefused(event);
    case EventKind::ProgressChanged: return progress(event);
    case EventKind::CommitAdvanced:
        if (event.detailAs<CommitReason>() == CommitReason::Majority)
            return say(RAFTARIUM_TEXT("Event", "commits up to index %1: stored by %2"),
                       {number(event.index), servers(event.nodes())});
        return say(RAFTARIUM_TEXT("Event", "commits up to index %1, as the leader does"),
                   {number(event.index)});
    case EventKind::CommitHeldBack: return heldBack(timeline, place);
    case EventKind::EntryApplied: return applied(timeline, event);
    case EventKind::SyncStarted:
        if (event.index == Index{})
            return say(RAFTARIUM_TEXT("Event", "writes its term and vote to its disk"));
        return say(RAFTARIUM_TEXT("Event", "writes to its disk: log up to index %1"),
                   {number(event.index)});
    case EventKind::SyncFinished:
        if (event.index == Index{})
            return say(RAFTARIUM_TEXT("Event", "its disk holds its term and vote"));
        return say(RAFTARIUM_TEXT("Event", "its disk holds the log up to index %1"),
                   {number(event.index)});
    default: return {};
    }
}

} // namespace raftarium::describing
