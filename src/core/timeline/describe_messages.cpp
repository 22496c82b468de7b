#include "core/timeline/describe.h"
#include "core/timeline/phrase.h"

namespace raftarium::describing {

using namespace phrase;

namespace {

/// The term that a PreVote asks about.
std::string termAfter(const Event& question) { return number(std::uint64_t{question.term} + 1); }

/// The last byte of a piece of a snapshot that is not empty.
std::string lastByte(const Event& piece) { return number(piece.value + piece.count - 1); }

/// What the sender says, from its side; `refusesTerm`: it answers a request of an older term.
Sentence sent(const Event& event, bool refusesTerm) {
    const std::string to = nodeName(event.peer);
    const std::string term = number(event.term);
    const std::string index = number(event.index);
    switch (event.detailAs<MessageType>()) {
    case MessageType::RequestVote:
        if (event.index == Index{})
            return say(
                RAFTARIUM_TEXT("Event", "asks %1 for its vote in term %2, with an empty log"),
                {to, term});
        return say(RAFTARIUM_TEXT("Event",
                                  "asks %1 for its vote in term %2; its last entry is %3 of "
                                  "term %4"),
                   {to, term, index, number(event.logTerm)});
    case MessageType::RequestVoteReply:
        if (event.count != 0)
            return say(RAFTARIUM_TEXT("Event", "answers %1: has its vote for term %2"), {to, term});
        return say(RAFTARIUM_TEXT("Event", "answers %1: no vote (term %2)"), {to, term});
    case MessageType::AppendEntries:
        if (event.count == 0)
            return say(RAFTARIUM_TEXT("Event", "sends %1 a heartbeat: term %2, committed up to %3"),
                       {to, term, number(event.value)});
        if (event.count == 1)
            return say(RAFTARIUM_TEXT("Event", "sends %1 entry %2, committed up to %3"),
                       {to, number(event.index + 1), number(event.value)});
        return say(
            RAFTARIUM_TEXT("Event", "sends %1 entries %2 to %3, committed up to %4"),
            {to, number(event.index + 1), number(event.index + event.count), number(event.value)});
    case MessageType::AppendEntriesReply:
        if (event.count != 0)
            return say(RAFTARIUM_TEXT("Event", "answers %1: same log up to index %2"), {to, index});
        return say(RAFTARIUM_TEXT("Event", "answers %1: refused after index %2 (term %3)"),
                   {to, index, term});
    case MessageType::PreVote:
        if (event.index == Index{})
            return say(RAFTARIUM_TEXT("Event", "asks %1 whether it would vote for it in term %2, "
                                               "with an empty log"),
                       {to, termAfter(event)});
        return say(RAFTARIUM_TEXT("Event",
                                  "asks %1 whether it would vote for it in term %2; its last entry "
                                  "is %3 of term %4"),
                   {to, termAfter(event), index, number(event.logTerm)});
    case MessageType::PreVoteReply:
        if (event.count != 0)
            return say(RAFTARIUM_TEXT("Event", "answers %1: would vote for it in term %2"),
                       {to, number(event.value)});
        return say(RAFTARIUM_TEXT("Event", "answers %1: would not vote for it in term %2"),
                   {to, number(event.value)});
    case MessageType::InstallSnapshot:
        if (event.count == 0)
            return say(
                RAFTARIUM_TEXT("Event", "sends %1 its snapshot up to index %2, an empty one"),
                {to, index});
        return say(RAFTARIUM_TEXT("Event", "sends %1 its snapshot up to index %2: bytes %3 to %4"),
                   {to, index, number(event.value), lastByte(event)});
    case MessageType::InstallSnapshotReply:
        if (refusesTerm)
            return say(RAFTARIUM_TEXT("Event", "answers %1: refuses its snapshot, is in term %2"),
                       {to, term});
        if (event.count != 0)
            return say(RAFTARIUM_TEXT("Event", "answers %1: holds its snapshot up to index %2"),
                       {to, index});
        return say(RAFTARIUM_TEXT("Event",
                                  "answers %1: wants its snapshot up to index %2 from byte %3 on"),
                   {to, index, number(event.value)});
    case MessageType::TimeoutNow:
        return say(RAFTARIUM_TEXT("Event", "asks %1 to stand for election at once"), {to});
    case MessageType::Count_: break;
    }
    return say(RAFTARIUM_TEXT("Event", "sends %1 a message of unknown type"), {to});
}

/// What the receiver gets; `content` is the sending of it.
Sentence delivered(const Event& event, const Event& content) {
    const std::string from = nodeName(event.peer);
    const std::string term = number(event.term);
    const std::string index = number(content.index);
    switch (event.detailAs<MessageType>()) {
    case MessageType::RequestVote:
        return say(RAFTARIUM_TEXT("Event", "is asked by %1 for its vote in term %2"), {from, term});
    case MessageType::RequestVoteReply:
        if (content.count != 0)
            return say(RAFTARIUM_TEXT("Event", "gets the vote of %1 for term %2"), {from, term});
        return say(RAFTARIUM_TEXT("Event", "gets no vote from %1 (term %2)"), {from, term});
    case MessageType::AppendEntries:
        if (content.count == 0)
            return say(
                RAFTARIUM_TEXT("Event", "gets a heartbeat of %1: term %2, committed up to %3"),
                {from, term, number(content.value)});
        if (content.count == 1)
            return say(RAFTARIUM_TEXT("Event", "gets entry %2 of %1, committed up to %3"),
                       {from, number(content.index + 1), number(content.value)});
        return say(RAFTARIUM_TEXT("Event", "gets entries %2 to %3 of %1, committed up to %4"),
                   {from, number(content.index + 1), number(content.index + content.count),
                    number(content.value)});
    case MessageType::AppendEntriesReply:
        if (content.count != 0)
            return say(RAFTARIUM_TEXT("Event", "hears from %1: same log up to index %2"),
                       {from, index});
        return say(RAFTARIUM_TEXT("Event", "hears from %1: refused after index %2 (term %3)"),
                   {from, index, term});
    case MessageType::PreVote:
        return say(RAFTARIUM_TEXT("Event", "is asked by %1 whether it would vote for it in term "
                                           "%2"),
                   {from, termAfter(event)});
    case MessageType::PreVoteReply:
        if (content.count != 0)
            return say(RAFTARIUM_TEXT("Event", "hears from %1: would vote for it in term %2"),
                       {from, number(content.value)});
        return say(RAFTARIUM_TEXT("Event", "hears from %1: would not vote for it in term %2"),
                   {from, number(content.value)});
    case MessageType::InstallSnapshot:
        if (content.count == 0)
            return say(
                RAFTARIUM_TEXT("Event", "gets the snapshot of %1 up to index %2, an empty one"),
                {from, index});
        return say(
            RAFTARIUM_TEXT("Event", "gets the snapshot of %1 up to index %2: bytes %3 to %4"),
            {from, index, number(content.value), lastByte(content)});
    case MessageType::InstallSnapshotReply:
        if (content.count != 0)
            return say(RAFTARIUM_TEXT("Event", "hears from %1: holds the snapshot up to index %2"),
                       {from, index});
        return say(RAFTARIUM_TEXT("Event",
                                  "hears from %1: wants the snapshot up to index %2 from byte %3 "
                                  "on (term %4)"),
                   {from, index, number(content.value), term});
    case MessageType::TimeoutNow:
        return say(RAFTARIUM_TEXT("Event", "is asked by %1 to stand for election at once"), {from});
    case MessageType::Count_: break;
    }
    return say(RAFTARIUM_TEXT("Event", "gets a message of unknown type from %1"), {from});
}

Sentence lost(const char* what, const Event& event) {
    const std::string from = nodeName(event.peer);
    switch (event.detailAs<LossReason>()) {
    case LossReason::LinkCut:
        return say(RAFTARIUM_TEXT("Event", "%1 of %2 is lost: the link is cut"), {what, from});
    case LossReason::ReceiverDown:
        return say(RAFTARIUM_TEXT("Event", "%1 of %2 is lost: the server is down"), {what, from});
    case LossReason::DroppedByHand:
        return say(RAFTARIUM_TEXT("Event", "%1 of %2 is lost: dropped by hand"), {what, from});
    case LossReason::RandomLoss:
        return say(RAFTARIUM_TEXT("Event", "%1 of %2 is lost by the network"), {what, from});
    case LossReason::Unknown: break;
    }
    return say(RAFTARIUM_TEXT("Event", "%1 of %2: what became of it is not known"), {what, from});
}

} // namespace

Sentence message(const Timeline& timeline, EventNumber place) {
    const Event& event = timeline[place];
    const Event* cause = causeOf(timeline, event);
    if (event.kind == EventKind::MessageSent)
        return sent(event, cause != nullptr && cause->kind == EventKind::MessageDelivered &&
                               cause->term < event.term);
    const Event& content = cause != nullptr ? *cause : event;
    const char* name = messageName(content.detailAs<MessageType>());
    switch (event.kind) {
    case EventKind::MessageDelivered: return delivered(event, content);
    case EventKind::MessageLost: return lost(name, event);
    case EventKind::MessageDuplicated:
        return say(RAFTARIUM_TEXT("Event", "%1 of %2 is duplicated on its way"),
                   {name, nodeName(event.peer)});
    case EventKind::MessageDelayed:
        return say(RAFTARIUM_TEXT("Event", "%1 of %2 is delayed: it will arrive in %3"),
                   {name, nodeName(event.peer), duration(until(event.time, event.value))});
    default: return {};
    }
}

} // namespace raftarium::describing
