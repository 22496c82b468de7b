#include "core/timeline/describe.h"
#include "core/timeline/phrase.h"

namespace raftarium::describing {

using namespace phrase;

namespace {

Sentence configuration(const Timeline& timeline, const Event& event) {
    const Event* cause = causeOf(timeline, event);
    const auto causedBy = [cause](EventKind kind) {
        return cause != nullptr && cause->kind == kind;
    };
    const std::string members = servers(event.nodes());
    switch (event.detailAs<ConfigurationPart>()) {
    case ConfigurationPart::Voters:
        if (causedBy(EventKind::LogTruncated))
            return say(RAFTARIUM_TEXT("Event", "has the voters %1 again"), {members});
        if (causedBy(EventKind::SnapshotInstalled))
            return say(RAFTARIUM_TEXT("Event", "has the voters %1, by the snapshot"), {members});
        if (event.index == Index{})
            return say(RAFTARIUM_TEXT("Event", "begins with the voters %1"), {members});
        return say(RAFTARIUM_TEXT("Event", "has the voters %1, by entry %2"),
                   {members, number(event.index)});
    case ConfigurationPart::Outgoing:
        return say(RAFTARIUM_TEXT("Event", "needs a majority of the former voters, too: %1"),
                   {members});
    case ConfigurationPart::Learners: break;
    }
    return say(RAFTARIUM_TEXT("Event", "has learners, who have no vote: %1"), {members});
}

Sentence transferEnded(const Event& event) {
    const std::string peer = nodeName(event.peer);
    switch (event.detailAs<TransferOutcome>()) {
    case TransferOutcome::Done:
        return say(RAFTARIUM_TEXT("Event", "stops handing over to %1: a newer term has begun"),
                   {peer});
    case TransferOutcome::TimedOut:
        return say(RAFTARIUM_TEXT("Event", "gives up handing over to %1: it took too long"),
                   {peer});
    case TransferOutcome::Aborted: break;
    }
    return say(RAFTARIUM_TEXT("Event", "gives up handing over to %1"), {peer});
}

} // namespace

Sentence membership(const Timeline& timeline, EventNumber place) {
    const Event& event = timeline[place];
    const std::string peer = nodeName(event.peer);
    switch (event.kind) {
    case EventKind::ConfigurationChanged: return configuration(timeline, event);
    case EventKind::LearnerCaughtUp:
        return say(RAFTARIUM_TEXT("Event", "finds that %1 has caught up: it stores the log up to "
                                           "index %2"),
                   {peer, number(event.index)});
    case EventKind::TransferStarted:
        if (event.detailAs<TransferReason>() == TransferReason::HigherPriority)
            return say(RAFTARIUM_TEXT("Event", "hands its leadership over to %1, whose priority is "
                                               "higher, within %2"),
                       {peer, duration(until(event.time, event.value))});
        return say(RAFTARIUM_TEXT("Event", "hands its leadership over to %1, within %2"),
                   {peer, duration(until(event.time, event.value))});
    case EventKind::TransferEnded: return transferEnded(event);
    default: return {};
    }
}

} // namespace raftarium::describing
