#pragma once

#include "core/sim/simulator.h"
#include "core/timeline/event_makers.h"
#include "core/timeline/timeline.h"
#include "net/observe/event_journal.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace raftarium::test {

/// A simulated cluster, and what each of its servers would tell who watches it: events with numbers
/// of its own, by a clock of its own.
struct SimulatedStreams {
    struct Server {
        std::vector<Event> events; ///< text ids are those of `whole`
        std::vector<std::uint64_t> causes;
        std::int64_t clockAhead = 0;
    };

    /// `clocksAhead` of servers 1, 2 …, nanoseconds.
    SimulatedStreams(std::uint64_t seed, std::vector<std::int64_t> clocksAhead, Time until,
                     double load = 50) {
        SimulationOptions options;
        options.seed = seed;
        options.load = load;
        play(options, clocksAhead, until, [](Simulator&) {});
    }
    /// `disturb` is called after every instant.
    SimulatedStreams(const SimulationOptions& options, const std::vector<std::int64_t>& clocksAhead,
                     Time until, const std::function<void(Simulator&)>& disturb) {
        play(options, clocksAhead, until, disturb);
    }

    /// Lets `journal` of server `id` have all events; `zero` is the simulation's moment 0.
    void fill(net::EventJournal& journal, int id, std::int64_t zero) const {
        EventSink sink;
        const Server& server = servers[static_cast<std::size_t>(id)];
        for (std::size_t i = 0; i < server.events.size(); ++i)
            add(sink, server, i, zero);
        journal.append(sink);
    }
    void add(EventSink& sink, const Server& server, std::size_t i, std::int64_t zero) const {
        Event event = server.events[i];
        sink.now = Time{zero + event.time.value() + server.clockAhead};
        if (hasText(event.kind) && event.text != kNoText)
            event.text = sink.addText(whole.text(event.text));
        if (event.kind == EventKind::ElectionTimerSet && event.value < INT64_MAX)
            event.value += static_cast<std::uint64_t>(zero + server.clockAhead);
        event.cause = server.causes[i] == net::EventJournal::kNoCause
                          ? kNoEvent
                          : static_cast<EventNumber>(server.causes[i]);
        sink.add(event);
    }

    Timeline whole;
    std::vector<Server> servers; ///< by id; 0 is nobody

private:
    void play(SimulationOptions options, const std::vector<std::int64_t>& clocksAhead, Time until,
              const std::function<void(Simulator&)>& disturb) {
        options.nodes = static_cast<int>(clocksAhead.size());
        options.network.latency = microseconds(800);
        options.network.jitter = microseconds(400);
        Simulator simulator(options);
        simulator.start();
        while (simulator.nextTime() <= until) {
            simulator.runInstant();
            disturb(simulator);
            whole.appendTexts(simulator.texts());
            whole.append(simulator.events());
            simulator.clearOutput();
        }
        servers.resize(clocksAhead.size() + 1);
        for (std::size_t i = 0; i < clocksAhead.size(); ++i)
            servers[i + 1].clockAhead = clocksAhead[i];
        split();
    }
    void split() {
        std::vector<std::uint64_t> own(whole.size());
        for (EventNumber i = 0; i < whole.size(); ++i) {
            Event event = whole[i];
            if (event.node == kNobody || event.kind == EventKind::MessageLost) continue;
            Server& server = servers[event.node.value()];
            own[i] = server.events.size();
            std::uint64_t cause = net::EventJournal::kNoCause;
            if (event.kind == EventKind::MessageDelivered) {
                event.value = own[event.cause];
                event.index = Index{100U + event.peer.value()};
            } else if (event.cause != kNoEvent && whole[event.cause].node == event.node) {
                cause = own[event.cause];
            }
            if (event.kind == EventKind::MessageSent) event.text = UINT32_MAX;
            server.events.push_back(event);
            server.causes.push_back(cause);
        }
    }
};

/// What two folds differ in about a server; empty if in nothing that its events tell.
[[nodiscard]] inline std::string difference(const Timeline& a, const Timeline& b, NodeId id) {
    const NodeState& one = a.endState().node(id);
    const NodeState& other = b.endState().node(id);
    const std::string who = "n" + std::to_string(id.value()) + ": ";
    if (one.running != other.running) return who + "running";
    if (one.role != other.role) return who + "role";
    if (one.currentTerm != other.currentTerm) return who + "term";
    if (one.votedFor != other.votedFor) return who + "vote";
    if (one.leader != other.leader) return who + "leader";
    if (one.commitIndex != other.commitIndex) return who + "commitIndex";
    if (one.lastApplied != other.lastApplied) return who + "lastApplied";
    if (one.durableIndex != other.durableIndex) return who + "durableIndex";
    if (one.votesGranted != other.votesGranted) return who + "votes";
    if (one.configuration != other.configuration) return who + "configuration";
    if (one.log.size() != other.log.size()) return who + "length of the log";
    for (std::size_t i = 0; i < one.log.size(); ++i)
        if (one.log[i].term != other.log[i].term || one.log[i].kind != other.log[i].kind ||
            a.text(one.log[i].text) != b.text(other.log[i].text))
            return who + "entry " + std::to_string(i + 1);
    if (one.progress.size() != other.progress.size()) return who + "progress";
    for (std::size_t i = 0; i < one.progress.size(); ++i)
        if (one.progress[i].match != other.progress[i].match ||
            one.progress[i].next != other.progress[i].next)
            return who + "progress of n" + std::to_string(i);
    return {};
}

} // namespace raftarium::test
