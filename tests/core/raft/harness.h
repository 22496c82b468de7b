#pragma once

#include "core/raft/node.h"

#include <algorithm>
#include <initializer_list>
#include <variant>
#include <vector>

namespace raftarium::test {

[[nodiscard]] inline NodeId n(int id) { return NodeId{static_cast<std::uint8_t>(id)}; }

[[nodiscard]] inline Index at(int index) { return Index{static_cast<std::uint64_t>(index)}; }
[[nodiscard]] inline Term inTerm(int term) { return Term{static_cast<std::uint64_t>(term)}; }
/// The number in an Index, Term, NodeId or Role, for comparing.
template <class Tag, class Rep>
[[nodiscard]] int num(Strong<Tag, Rep> value) {
    return static_cast<int>(value.value());
}
[[nodiscard]] inline int num(Role role) { return static_cast<int>(role); }
[[nodiscard]] inline NodeSet setOf(std::initializer_list<int> ids) {
    NodeSet set;
    for (const int id : ids)
        set.insert(n(id));
    return set;
}

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

[[nodiscard]] inline Entry configurationEntry(int term, const Configuration& configuration) {
    return {inTerm(term),
            std::make_shared<const Command>(Command{encodeConfiguration(configuration), 0}),
            EntryKind::Configuration};
}
[[nodiscard]] inline AppendEntries append(int prevIndex, int prevTerm, EntrySlice entries,
                                          int commit = 0, std::uint64_t round = 0) {
    return {at(prevIndex), inTerm(prevTerm), at(commit), std::move(entries), round};
}
[[nodiscard]] inline AppendEntriesReply stored(int match, std::uint64_t round = 0) {
    return {true, at(match), {}, {}, round};
}

/// One server with a disk that is as fast as thought, and a record of what it did.
class Harness {
public:
    explicit Harness(int servers, int term = 0, Log log = {}, NodeId votedFor = kNobody,
                     NodeOptions options = {})
        : Harness({{inTerm(term), votedFor}, std::move(log), Configuration::ofVoters(servers)},
                  options) {}
    explicit Harness(PersistentState state, NodeOptions options = {}, int id = 1)
        : node(n(id), options, std::move(state), 42) {
        ready.sink = &sink;
        node.start(now, kNoEvent, ready);
        persist();
    }

    void receive(int from, int term, MessageBody body) {
        node.step({n(from), node.id(), inTerm(term), std::move(body)}, now, kNoEvent, ready);
        if (autoPersist) persist();
    }
    void timeOut() {
        now = std::max(now, node.nextDeadline());
        node.advanceTo(now, ready);
        if (autoPersist) persist();
    }
    void pass(Duration span) { now = now + span; }
    ProposeResult changeTo(const NodeSet& voters, const NodeSet& learners = {}) {
        result = node.changeMembers({voters, {}, learners}, now, kNoEvent, ready);
        if (autoPersist) persist();
        return result;
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
    /// Elects this server with the votes of `voters`, asked first if pre-vote is on.
    void leadBy(std::initializer_list<int> voters) {
        timeOut();
        if (node.options().preVote)
            for (const int id : voters)
                receive(id, num(node.currentTerm()), PreVoteReply{node.currentTerm() + 1, true});
        const int term = num(node.currentTerm());
        for (const int id : voters)
            receive(id, term, RequestVoteReply{true});
    }
    /// All of its log is acknowledged by `ids`, with its newest question whether it leads.
    void acknowledge(std::initializer_list<int> ids, std::uint64_t round = 0) {
        for (const int id : ids)
            receive(id, num(node.currentTerm()), stored(num(node.log().lastIndex()), round));
    }
    /// The newest round in what waits to be sent.
    [[nodiscard]] std::uint64_t roundSent() const {
        std::uint64_t round = 0;
        for (const Outgoing& outgoing : ready.messages)
            if (const auto* body = std::get_if<AppendEntries>(&outgoing.message.body))
                round = std::max(round, body->round);
        return round;
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
    /// What was sent to `id` since the last call; the rest is lost.
    template <class Body>
    std::vector<Body> takeBodiesTo(int id) {
        std::vector<Body> bodies;
        for (const Message& message : takeSent())
            if (const Body* body = std::get_if<Body>(&message.body); body && message.to == n(id))
                bodies.push_back(*body);
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
