#include "core/raft/message_event.h"

namespace raftarium {

namespace {

void describe(Event& event, const RequestVote& body) {
    event.index = body.lastLogIndex;
    event.logTerm = narrowTerm(body.lastLogTerm);
}
void describe(Event& event, const RequestVoteReply& body) { event.count = body.granted ? 1 : 0; }
void describe(Event& event, const AppendEntries& body) {
    event.index = body.prevLogIndex;
    event.logTerm = narrowTerm(body.prevLogTerm);
    event.value = body.leaderCommit.value();
    event.count = static_cast<std::uint32_t>(body.entries.size());
}
void describe(Event& event, const AppendEntriesReply& body) {
    event.count = body.success ? 1 : 0;
    event.index = body.match;
    event.value = body.hintIndex.value();
    event.logTerm = narrowTerm(body.hintTerm);
}

void describe(Event& event, const PreVote& body) {
    event.index = body.lastLogIndex;
    event.logTerm = narrowTerm(body.lastLogTerm);
}
void describe(Event& event, const PreVoteReply& body) {
    event.count = body.granted ? 1 : 0;
    event.value = body.asked.value();
}
void describe(Event& event, const InstallSnapshot& body) {
    if (!body.chunk) return;
    event.index = body.chunk->lastIndex;
    event.logTerm = narrowTerm(body.chunk->lastTerm);
    event.value = body.chunk->offset;
    event.count = static_cast<std::uint32_t>(body.chunk->data.size());
}
void describe(Event& event, const InstallSnapshotReply& body) {
    event.index = body.lastIndex;
    event.value = body.stored;
    event.count = body.installed ? 1 : 0;
}
void describe(Event&, const TimeoutNow&) {}

} // namespace

Event messageEvent(EventKind kind, const Message& message, EventNumber cause) {
    Event event;
    event.kind = kind;
    event.cause = cause;
    event.detail = static_cast<std::uint8_t>(typeOf(message));
    event.term = narrowTerm(message.term);
    return event;
}

void describeBody(Event& event, const Message& message) {
    std::visit([&](const auto& body) { describe(event, body); }, message.body);
}

} // namespace raftarium
