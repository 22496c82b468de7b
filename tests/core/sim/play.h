#pragma once

#include "core/sim/simulator.h"

#include <functional>
#include <vector>

namespace raftarium::test {

[[nodiscard]] inline NodeId n(int id) { return NodeId{static_cast<std::uint8_t>(id)}; }

/// A network that loses, copies and reorders, disks that tear what they write, and clients.
[[nodiscard]] inline SimulationOptions rough(std::uint64_t seed) {
    SimulationOptions options;
    options.seed = seed;
    options.load = 50;
    options.network.lossPpm = 50'000;
    options.network.duplicatePpm = 30'000;
    options.network.reorderPpm = 30'000;
    options.disk.syncTime = milliseconds(2);
    options.disk.onCrash = UnsyncedWrites::Torn;
    return options;
}

/// A simulator that keeps everything it made.
class Play {
public:
    explicit Play(SimulationOptions options = {}) : simulator(options) {
        simulator.start();
        collect();
    }
    void runFor(Duration span) { runUntil(simulator.now() + span); }
    void runUntil(Time end) {
        while (simulator.nextTime() <= end) {
            simulator.runInstant();
            collect();
        }
        simulator.advanceClock(end);
    }
    bool runUntil(const std::function<bool()>& done, Duration atMost = seconds(20)) {
        const Time end = simulator.now() + atMost;
        while (!done() && simulator.nextTime() <= end) {
            simulator.runInstant();
            collect();
        }
        return done();
    }
    void act(const Action& action) {
        simulator.act(action, ActionSource::User, "test");
        collect();
    }
    NodeId elect() {
        runUntil([&] { return simulator.leader() != kNobody; });
        return simulator.leader();
    }
    [[nodiscard]] std::vector<Event> all(EventKind kind) const {
        std::vector<Event> found;
        for (const Event& event : events)
            if (event.kind == kind) found.push_back(event);
        return found;
    }
    [[nodiscard]] Index commit(NodeId id) const { return simulator.node(id).commitIndex(); }
    [[nodiscard]] NodeId otherThan(NodeId id) const { return id == n(1) ? n(2) : n(1); }

    // --- for tests about the whole cluster ------------------------------------------------------
    [[nodiscard]] const Node& node(int id) const { return simulator.node(n(id)); }
    [[nodiscard]] int size() const { return simulator.nodeCount(); }
    void isolate(NodeId id) {
        for (int other = 1; other <= size(); ++other) {
            act(action::Cut{id, n(other)});
            act(action::Cut{n(other), id});
        }
    }
    /// Links, servers and the network are as new.
    void repair() {
        act(action::HealAll{});
        act(action::SetLink{kNobody, kNobody, {}});
        for (int id = 1; id <= size(); ++id) {
            act(action::Resume{n(id)});
            if (!simulator.running(n(id))) act(action::Restart{n(id)});
        }
    }
    void propose(NodeId id, int count = 1) {
        for (int i = 0; i < count; ++i)
            act(action::Propose{id, "set k " + std::to_string(++proposals_)});
    }
    /// All running servers have committed all that the leader has, and it is the same.
    [[nodiscard]] bool agrees() const {
        const NodeId leader = simulator.leader();
        if (leader == kNobody) return false;
        const Node& first = simulator.node(leader);
        for (int id = 1; id <= size(); ++id) {
            if (!simulator.running(n(id))) continue;
            const Node& other = node(id);
            if (other.commitIndex() != first.log().lastIndex() ||
                other.log().lastIndex() != first.log().lastIndex())
                return false;
            for (Index i = std::max(first.log().firstIndex(), other.log().firstIndex());
                 i <= first.log().lastIndex(); ++i)
                if (!(first.log().entry(i) == other.log().entry(i))) return false;
        }
        return true;
    }
    /// No two servers have applied different entries at one index, in their whole history.
    [[nodiscard]] bool appliedAlike() const {
        std::vector<const Event*> first;
        for (const Event& event : events) {
            if (event.kind != EventKind::EntryApplied) continue;
            const auto index = static_cast<std::size_t>(event.index.value());
            if (first.size() <= index) first.resize(index + 1, nullptr);
            if (first[index] == nullptr) first[index] = &event;
            if (first[index]->term != event.term || first[index]->text != event.text) return false;
        }
        return true;
    }

    Simulator simulator;
    std::vector<Event> events;

private:
    void collect() {
        events.insert(events.end(), simulator.events().begin(), simulator.events().end());
        simulator.clearOutput();
    }
    int proposals_ = 0;
};

} // namespace raftarium::test
