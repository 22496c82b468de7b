#include "core/sim/message_event.h"

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
