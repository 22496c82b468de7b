#include "core/sim/simulator.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace raftarium {

std::uint64_t mixed(std::uint64_t seed, std::uint64_t part) {
    std::uint64_t state = seed ^ (part * 0xD1B54A32D192ED03U);
    return splitMix(state);
}

Simulator::Simulator(const SimulationOptions& options)
    : options_(options),
      network_(options.nodes, options.network, mixed(options.seed, 1)),
      random_(mixed(options.seed, 2)),
      servers_(static_cast<std::size_t>(options.nodes) + 1) {
    assert(options.nodes >= 1 && options.nodes <= 101);
    for (Server& server : servers_)
        server.disk.conditions = options.disk;
}

void Simulator::start() {
    noteNetwork(kNobody, kNobody, kNoEvent);
    for (int i = 1; i <= nodeCount(); ++i) {
        const NodeId id{static_cast<std::uint8_t>(i)};
        if (options_.disk != DiskConditions{}) noteDisk(id, kNoEvent);
        startServer(id, false, kNoEvent);
    }
    if (options_.load > 0) perform(action::SetLoad{options_.load}, kNoEvent);
    startClients();
}

void Simulator::runInstant() {
    const Time time = queue_.nextTime();
    if (time == kNever) return;
    advanceClock(time);
    runDue(time);
}

void Simulator::runDue(Time time) {
    while (queue_.nextTime() == time)
        handle(queue_.pop());
}

void Simulator::advanceClock(Time time) {
    assert(time >= sink_.now && time <= queue_.nextTime());
    sink_.now = time;
}

void Simulator::act(const Action& action, ActionSource source, std::string words) {
    Event event;
    event.kind = EventKind::ActionTaken;
    event.detail = static_cast<std::uint8_t>(source);
    event.text = sink_.addText(std::move(words));
    const EventNumber taken = report(event);
    std::visit([&](const auto& what) { perform(what, taken); }, action);
    runDue(now());
}

NodeId Simulator::leader() const {
    NodeId best = kNobody;
    for (std::size_t i = 1; i < servers_.size(); ++i) {
        const auto& node = servers_[i].node;
        if (!node || node->role() != Role::Leader) continue;
        if (best == kNobody || node->currentTerm() > this->node(best).currentTerm())
            best = node->id();
    }
    return best;
}

void Simulator::handle(const Due& due) {
    switch (due.kind) {
    case Due::Kind::Timer: {
        Server& which = server(due.node);
        if (which.timerAt != due.time || !which.node) return;
        which.timerAt = kNever;
        if (which.paused) return;
        const std::size_t first = sink_.events.size();
        const Time local = which.clock.local(now());
        if (which.node->nextDeadline() <= local) {
            which.node->advanceTo(local, ready());
            toTrueTime(first, which.clock);
            settle(due.node);
        } else {
            arm(due.node);
        }
        return;
    }
    case Due::Kind::Arrival:
        if (network_.transit(due.slot).generation == due.generation) arrive(due.slot);
        return;
    case Due::Kind::Loss:
        if (network_.transit(due.slot).generation == due.generation)
            lose(due.slot, *network_.transit(due.slot).lost);
        return;
    case Due::Kind::Sync:
        if (server(due.node).life == due.generation) finishSync(due.node);
        return;
    case Due::Kind::Load:
        if (loadGeneration_ == due.generation) proposeByLoad();
        return;
    case Due::Kind::Client:
        if (clients_[due.slot].generation == due.generation) wakeClient(due.slot);
        return;
    }
}

void Simulator::startServer(NodeId id, bool afterCrash, EventNumber cause) {
    Server& which = server(id);
    const Log& kept = which.disk.log();
    Event event;
    event.kind = EventKind::NodeStarted;
    event.node = id;
    event.cause = cause;
    event.term = narrowTerm(which.disk.hardState().currentTerm);
    event.peer = which.disk.hardState().votedFor;
    event.index = which.kept;
    event.value = static_cast<std::uint64_t>(initialVoters());
    event.detail = afterCrash ? 1 : 0;
    const EventNumber started = report(event);
    // A truncation that never reached the disk brings the old entries back.
    for (Index i = event.index + 1; i <= kept.lastIndex(); ++i) {
        const Entry& entry = kept.entry(i);
        Event back;
        back.kind = EventKind::EntryAppended;
        back.node = id;
        back.cause = started;
        back.term = event.term;
        back.index = i;
        back.logTerm = narrowTerm(entry.term);
        back.text = entry.command ? entry.command->tag : kNoText;
        back.detail = static_cast<std::uint8_t>(entry.kind);
        report(back);
    }
    restoreFromDisk(id, started);
    PersistentState state{which.disk.hardState(), kept, Configuration::ofVoters(initialVoters()),
                          which.disk.snapshot()};
    const std::uint64_t seed = mixed(options_.seed, 1000 + id.value() + 1000 * which.starts++);
    which.node.emplace(id, options_.node, std::move(state), seed);
    which.paused = false;
    const std::size_t first = sink_.events.size();
    which.node->start(which.clock.local(now()), started, ready());
    toTrueTime(first, which.clock);
    settle(id);
}

void Simulator::toTrueTime(std::size_t firstEvent, const LocalClock& clock) {
    toHostTime(std::span(sink_.events).subspan(firstEvent), clock, now());
}

void Simulator::settle(NodeId id) {
    while (ready_.write) {
        const WriteRequest request = *ready_.write;
        ready_.write.reset();
        writeToDisk(id, request);
    }
    for (Outgoing& message : ready_.messages)
        send(std::move(message));
    ready_.messages.clear();
    applyCommitted(id);
    if (!clients_.empty()) answerReads(id);
    arm(id);
}

void Simulator::arm(NodeId id) {
    Server& which = server(id);
    if (!which.node || which.paused) return;
    const Time deadline = which.clock.host(which.node->nextDeadline());
    if (deadline >= which.timerAt) return;
    which.timerAt = deadline;
    Due due;
    due.kind = Due::Kind::Timer;
    due.time = std::max(deadline, now());
    which.timerAt = due.time;
    due.node = id;
    queue_.push(due);
}

void Simulator::proposeByLoad() {
    ++loadCount_;
    const std::int64_t interval =
        std::max<std::int64_t>(1, static_cast<std::int64_t>(1e9 / options_.load));
    Due due;
    due.kind = Due::Kind::Load;
    due.time = now() + Duration{interval};
    due.generation = loadGeneration_;
    queue_.push(due);

    NodeId target = leader();
    for (std::size_t i = 1; target == kNobody && i < servers_.size(); ++i)
        if (servers_[i].node) target = servers_[i].node->id();
    if (target == kNobody) return;
    propose(target,
            "set key" + std::to_string(1 + loadCount_ % 8) + " " + std::to_string(loadCount_),
            kNoEvent);
}

void Simulator::propose(NodeId id, std::string command, EventNumber cause) {
    Server& which = server(id);
    Event event;
    event.kind = EventKind::ProposalRefused;
    event.node = id;
    event.cause = cause;
    event.text = sink_.addText(command);
    if (!which.node || which.paused) {
        event.detail = static_cast<std::uint8_t>(RefusalReason::NodeStopped);
        report(event);
        return;
    }
    Node& node = *which.node;
    event.term = narrowTerm(node.currentTerm());
    const bool transferring = node.transferTarget() != kNobody;
    if (node.role() != Role::Leader || transferring) {
        event.peer = node.leader();
        event.detail =
            static_cast<std::uint8_t>(transferring               ? RefusalReason::Transferring
                                      : node.leader() == kNobody ? RefusalReason::NoLeaderKnown
                                                                 : RefusalReason::NotLeader);
        report(event);
        return;
    }
    event.kind = EventKind::ProposalAccepted;
    event.index = node.log().lastIndex() + 1;
    const EventNumber accepted = report(event);
    node.propose(std::make_shared<const Command>(Command{std::move(command), event.text}), accepted,
                 ready());
    node.flush(which.clock.local(now()), ready());
    settle(id);
}

EventNumber Simulator::report(EventKind kind, NodeId node, EventNumber cause) {
    Event event;
    event.kind = kind;
    event.node = node;
    event.cause = cause;
    return report(event);
}

} // namespace raftarium
