#pragma once

#include "core/raft/node.h"

#include <algorithm>
#include <initializer_list>
#include <variant>
#include <vector>

namespace raftarium::test {

[[nodiscard]] inline NodeId n(int id) { return NodeId{static_cast<std::uint8_t>(id)}; }

[[nodiscard]] inline Log logOf(std::initializer_list<int> terms) {
    Log log;
    for (const int term : terms)
        log.append({Term{static_cast<std::uint64_t>(term)}, nullptr, EntryKind::NoOp});
    return log;
}

[[nodiscard]] inline std::vector<int> termsOf(const Log& log) {
    std::vector<int> terms;
    for (Index i{1}; i <= log.lastIndex(); ++i)
        terms.push_back(static_cast<int>(log.termAt(i).value()));
    return terms;
}

[[nodiscard]] inline EntrySlice entriesOf(std::initializer_list<int> terms) {
    std::vector<Entry> entries;
    for (const int term : terms)
        entries.push_back({Term{static_cast<std::uint64_t>(term)}, nullptr, EntryKind::NoOp});
    return EntrySlice(std::move(entries));
}

/// One server with a disk that is as fast as thought, and a record of what it did.
class Harness {
public:
    explicit Harness(int servers, int term = 0, Log log = {}, NodeId votedFor = kNobody,
                     NodeOptions options = {})
        : node(n(1), options,
               {{Term{static_cast<std::uint64_t>(term)}, votedFor},
                std::move(log),
                Configuration::ofVoters(servers)},
               42) {
        ready.sink = &sink;
        node.start(now, kNoEvent, ready);
        persist();
    }

    void receive(int from, int term, MessageBody body) {
        node.step({n(from), n(1), Term{static_cast<std::uint64_t>(term)}, std::move(body)}, now,
                  kNoEvent, ready);
        if (autoPersist) persist();
    }
    void timeOut() {
        now = std::max(now, node.nextDeadline());
        node.advanceTo(now, ready);
        if (autoPersist) persist();
    }
    void propose(int count = 1) {
        for (int i = 0; i < count; ++i)
            result =
                node.propose(std::make_shared<const Command>(Command{"x", 0}), kNoEvent, ready);
        node.flush(now, ready);
        if (autoPersist) persist();
    }
    void persist() {
        while (ready.write) {
            const std::uint64_t write = ready.write->number;
            ready.write.reset();
            node.persisted(write, now, kNoEvent, ready);
        }
    }
    /// Elects this server of `servers` in the next term.
    void lead(int servers) {
        timeOut();
        const int term = static_cast<int>(node.currentTerm().value());
        for (int id = 2; id <= servers / 2 + 1; ++id)
            receive(id, term, RequestVoteReply{true});
    }
    /// What was sent since the last call.
    std::vector<Message> takeSent() {
        std::vector<Message> messages;
        for (auto& outgoing : ready.messages)
            messages.push_back(std::move(outgoing.message));
        ready.messages.clear();
        return messages;
    }
    template <class Body>
    std::vector<Body> takeBodies() {
        std::vector<Body> bodies;
        for (const Message& message : takeSent())
            if (const Body* body = std::get_if<Body>(&message.body)) bodies.push_back(*body);
        return bodies;
    }
    [[nodiscard]] std::vector<Event> events(EventKind kind) const {
        std::vector<Event> found;
        for (const Event& event : sink.events)
            if (event.kind == kind) found.push_back(event);
        return found;
    }

    EventSink sink;
    Ready ready;
    Time now{};
    Node node;
    ProposeResult result;
    bool autoPersist = true;
};

} // namespace raftarium::test
