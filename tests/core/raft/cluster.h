#pragma once

#include "harness.h"

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace raftarium::test {

/// A few servers whose messages move only when the test says so, with disks as fast as thought and
/// a state machine that keeps the commands it was given. A value, as Node is.
class Cluster {
public:
    struct Server {
        Node node;
        Configuration initial;
        std::vector<std::string> applied{};
        std::vector<ReadReady> reads{};
    };

    /// Servers 1 … `servers`, of which 1 … `voters` are the initial voters (0: all).
    explicit Cluster(int servers, NodeOptions options = {}, int voters = 0) : options_(options) {
        for (int id = 1; id <= servers; ++id)
            add({{}, {}, Configuration::ofVoters(voters == 0 ? servers : voters)});
    }
    /// One server for each log, in `term`.
    Cluster(int term, const std::vector<Log>& logs, NodeOptions options = {}) : options_(options) {
        for (const Log& log : logs)
            add({{inTerm(term), kNobody},
                 log,
                 Configuration::ofVoters(static_cast<int>(logs.size()))});
    }

    [[nodiscard]] const Node& operator[](int id) const { return server(id).node; }
    [[nodiscard]] Server& server(int id) { return servers_[static_cast<std::size_t>(id - 1)]; }
    [[nodiscard]] const Server& server(int id) const {
        return servers_[static_cast<std::size_t>(id - 1)];
    }
    [[nodiscard]] int size() const { return static_cast<int>(servers_.size()); }

    void timeOut(int id) {
        with(id, [&](Node& node, Ready& ready) { node.timeOutNow(now, kNoEvent, ready); });
    }
    /// The leader's next heartbeat. No other server notices that time has passed.
    void heartbeat(int id) {
        if (server(id).node.role() != Role::Leader) return;
        now = std::max(now, server(id).node.nextDeadline());
        with(id, [&](Node& node, Ready& ready) { node.advanceTo(now, ready); });
    }
    ProposeResult propose(int id, std::string data = "x") {
        ProposeResult result;
        with(id, [&](Node& node, Ready& ready) {
            result = node.propose(std::make_shared<const Command>(Command{std::move(data), 0}),
                                  kNoEvent, ready);
            node.flush(now, ready);
        });
        return result;
    }
    ProposeResult changeTo(int id, const NodeSet& voters, const NodeSet& learners = {}) {
        ProposeResult result;
        with(id, [&](Node& node, Ready& ready) {
            result = node.changeMembers({voters, {}, learners}, now, kNoEvent, ready);
        });
        return result;
    }
    ProposeResult transfer(int id, int to) {
        ProposeResult result;
        with(id, [&](Node& node, Ready& ready) {
            result = node.transferLeadership(n(to), now, kNoEvent, ready);
        });
        return result;
    }
    void read(int id, std::uint64_t number) {
        with(id, [&](Node& node, Ready& ready) {
            node.read(number, now, kNoEvent, ready);
            node.flush(now, ready);
        });
    }
    void takeSnapshot(int id) {
        std::string content;
        for (const std::string& command : server(id).applied)
            content += command + '\n';
        with(id, [&](Node& node, Ready& ready) {
            node.takeSnapshot(std::make_shared<const Command>(Command{std::move(content), 0}), now,
                              kNoEvent, ready);
        });
    }
    /// It crashes, with all that it has not written, and starts again.
    void restart(int id) {
        Server& which = server(id);
        const Node old = which.node;
        which.node =
            Node(old.id(), options_,
                 {{old.currentTerm(), old.votedFor()}, old.log(), which.initial, old.snapshot()},
                 static_cast<std::uint64_t>(id) + ++restarts_ * 100);
        which.applied = commandsOf(old.snapshot());
        with(id, [&](Node& node, Ready& ready) { node.start(now, kNoEvent, ready); });
    }

    /// Carries messages, oldest first, until none is under way.
    void deliver() {
        while (!messages.empty())
            deliver(0);
    }
    /// Carries those that `wanted` takes, and no others.
    void deliverOnly(const std::function<bool(const Message&)>& wanted) {
        for (std::size_t i = 0; i < messages.size();)
            if (wanted(messages[i]))
                deliver(i);
            else
                ++i;
    }
    /// Carries one; it gets lost where the link is cut.
    void deliver(std::size_t which) {
        const Message message = std::move(messages[which]);
        messages.erase(messages.begin() + static_cast<std::ptrdiff_t>(which));
        if (cut_.contains({num(message.from), num(message.to)})) return;
        delivered.push_back(message);
        with(num(message.to),
             [&](Node& node, Ready& ready) { node.step(message, now, kNoEvent, ready); });
    }
    void dropAll() { messages.clear(); }
    void cut(int from, int to) { cut_.insert({from, to}); }
    void isolate(int id) {
        for (int other = 1; other <= size(); ++other) {
            cut(id, other);
            cut(other, id);
        }
    }
    void heal() { cut_.clear(); }

    void elect(int id) {
        timeOut(id);
        deliver();
    }
    /// The leader of the highest term, or 0.
    [[nodiscard]] int leader() const {
        int found = 0;
        for (int id = 1; id <= size(); ++id) {
            const Node& node = server(id).node;
            if (node.role() == Role::Leader &&
                (found == 0 || node.currentTerm() > server(found).node.currentTerm()))
                found = id;
        }
        return found;
    }
    [[nodiscard]] std::vector<Event> events(EventKind kind, int id = 0) const {
        std::vector<Event> found;
        for (const Event& event : sink.events)
            if (event.kind == kind && (id == 0 || event.node == n(id))) found.push_back(event);
        return found;
    }

    Time now{};
    EventSink sink;
    std::vector<Message> messages;  ///< under way
    std::vector<Message> delivered; ///< so far

private:
    void add(PersistentState state) {
        const int id = size() + 1;
        const Configuration initial = state.configuration;
        servers_.push_back(
            {Node(n(id), options_, std::move(state), static_cast<std::uint64_t>(id)), initial});
        with(id, [&](Node& node, Ready& ready) { node.start(now, kNoEvent, ready); });
    }
    static std::vector<std::string> commandsOf(const Snapshot& snapshot) {
        std::vector<std::string> commands;
        if (snapshot.empty()) return commands;
        std::string line;
        for (const char c : snapshot.content->data) {
            if (c == '\n')
                commands.push_back(std::exchange(line, {}));
            else
                line += c;
        }
        return commands;
    }
    /// Hands an input to a server, and does what it wants done.
    template <class Input>
    void with(int id, Input input) {
        Server& which = server(id);
        Ready ready;
        ready.sink = &sink;
        input(which.node, ready);
        while (ready.write) {
            const std::uint64_t write = ready.write->number;
            ready.write.reset();
            which.node.persisted(write, now, kNoEvent, ready);
        }
        if (ready.install) which.applied = commandsOf(*ready.install);
        for (Outgoing& outgoing : ready.messages)
            messages.push_back(std::move(outgoing.message));
        which.reads.insert(which.reads.end(), ready.reads.begin(), ready.reads.end());
        for (Index i = which.node.lastApplied() + 1; i <= which.node.mayApply(); ++i) {
            const Entry& entry = which.node.log().entry(i);
            if (entry.kind == EntryKind::Command) which.applied.push_back(entry.command->data);
        }
        which.node.applied(which.node.mayApply(), kNoEvent, ready);
    }

    NodeOptions options_;
    std::vector<Server> servers_;
    std::set<std::pair<int, int>> cut_;
    std::uint64_t restarts_ = 0;
};

} // namespace raftarium::test
