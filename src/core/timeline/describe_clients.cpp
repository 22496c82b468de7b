#include "core/timeline/describe.h"
#include "core/timeline/phrase.h"

namespace raftarium::describing {

using namespace phrase;

namespace {

Sentence quorumHeard(const Event& event) {
    const std::uint64_t lease = until(event.time, event.value);
    if (lease == 0)
        return say(RAFTARIUM_TEXT("Event", "has heard from a majority: it still leads"));
    return say(RAFTARIUM_TEXT("Event", "has heard from a majority: its lease holds for %1"),
               {duration(lease)});
}

Sentence readRequested(const Event& event) {
    if (event.index == Index{})
        return say(RAFTARIUM_TEXT("Event", "takes read %1"), {number(event.value)});
    return say(RAFTARIUM_TEXT("Event", "takes read %1: index %2 must be applied first"),
               {number(event.value), number(event.index)});
}

Sentence readConfirmed(const Event& event) {
    const std::string read = number(event.value);
    switch (event.detailAs<ReadBasis>()) {
    case ReadBasis::Quorum:
        return say(RAFTARIUM_TEXT("Event", "may answer read %1: a majority says it still leads"),
                   {read});
    case ReadBasis::Lease:
        return say(RAFTARIUM_TEXT("Event", "may answer read %1 at once: its lease holds"), {read});
    case ReadBasis::Nothing: break;
    }
    return say(RAFTARIUM_TEXT("Event", "answers read %1 without asking whether it still leads"),
               {read});
}

Sentence readRefused(const Event& event) {
    const std::string read = number(event.value);
    switch (event.detailAs<RefusalReason>()) {
    case RefusalReason::NotLeader:
        return say(RAFTARIUM_TEXT("Event", "does not answer read %1: %2 is the leader"),
                   {read, nodeName(event.peer)});
    case RefusalReason::NoLeaderKnown:
        return say(RAFTARIUM_TEXT("Event", "does not answer read %1: it knows no leader"), {read});
    case RefusalReason::NodeStopped:
        return say(RAFTARIUM_TEXT("Event", "does not answer read %1: it is not running"), {read});
    case RefusalReason::LeadershipLost:
        return say(RAFTARIUM_TEXT("Event", "does not answer read %1: it leads no longer"), {read});
    case RefusalReason::Transferring:
    case RefusalReason::ChangeInProgress:
    case RefusalReason::NothingCommitted:
    case RefusalReason::InvalidMembers: break; // no reasons to refuse a read
    }
    return say(RAFTARIUM_TEXT("Event", "does not answer read %1"), {read});
}

Sentence invoked(const Timeline& timeline, const Event& event) {
    const std::string client = number(event.count);
    const std::string operation = text(timeline.text(event.text));
    if (event.node == kNobody)
        return say(RAFTARIUM_TEXT("Event", "client %1 asks: “%2”"), {client, operation});
    if (event.detail != 0)
        return say(RAFTARIUM_TEXT("Event", "is asked by client %1 again: “%2”"),
                   {client, operation});
    return say(RAFTARIUM_TEXT("Event", "is asked by client %1: “%2”"), {client, operation});
}

Sentence returned(const Timeline& timeline, const Event& event) {
    const std::string client = number(event.count);
    switch (event.detailAs<ClientOutcome>()) {
    case ClientOutcome::Ok:
        if (event.text == kNoText)
            return say(RAFTARIUM_TEXT("Event", "answers client %1: done"), {client});
        return say(RAFTARIUM_TEXT("Event", "answers client %1: “%2”"),
                   {client, text(timeline.text(event.text))});
    case ClientOutcome::Refused:
        return say(RAFTARIUM_TEXT("Event", "turns client %1 away: nothing was done"), {client});
    case ClientOutcome::Unknown: break;
    }
    if (event.node == kNobody)
        return say(RAFTARIUM_TEXT("Event", "client %1 has no answer in time: it cannot know what "
                                           "was done"),
                   {client});
    return say(RAFTARIUM_TEXT("Event", "has not answered client %1 in time"), {client});
}

} // namespace

/// Clients, their reads, and the lease by which a leader answers them.
Sentence client(const Timeline& timeline, EventNumber place) {
    const Event& event = timeline[place];
    switch (event.kind) {
    case EventKind::QuorumHeard: return quorumHeard(event);
    case EventKind::ReadRequested: return readRequested(event);
    case EventKind::ReadConfirmed: return readConfirmed(event);
    case EventKind::ReadRefused: return readRefused(event);
    case EventKind::ClientInvoked: return invoked(timeline, event);
    case EventKind::ClientReturned: return returned(timeline, event);
    case EventKind::DuplicateSkipped:
        return say(RAFTARIUM_TEXT("Event", "does not apply entry %1 again: “%2” has taken effect "
                                           "before"),
                   {number(event.index), text(timeline.text(event.text))});
    default: return {};
    }
}

} // namespace raftarium::describing
