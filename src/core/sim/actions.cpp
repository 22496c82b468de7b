#include "core/sim/simulator.h"

#include "core/raft/message_event.h"

#include <algorithm>
#include <utility>

namespace raftarium {

namespace {

/// How far a server's disk holds what its memory held, for certain: with equal terms at an index,
/// all before it are equal (§5.3).
Index agreement(const Log& memory, const Log& disk) {
    Index index = std::min(memory.lastIndex(), disk.lastIndex());
    while (memory.knowsTermAt(index) && disk.knowsTermAt(index)) {
        if (memory.termAt(index) == disk.termAt(index)) return index;
        if (index == Index{}) break;
        index = index - 1;
    }
    // What the disk's snapshot stands for is committed. Of what only the memory's did, entries on
    // the disk may be others.
    return std::min(disk.snapshotIndex(), memory.lastIndex());
}

} // namespace

void Simulator::perform(const action::Crash& crash, EventNumber cause) {
    if (!exists(crash.node) || !running(crash.node)) return;
    Server& which = server(crash.node);
    const Node& node = *which.node;
    which.disk.crash(random_);
    which.kept = agreement(node.log(), which.disk.log());

    Event event;
    event.kind = EventKind::NodeCrashed;
    event.node = crash.node;
    event.cause = cause;
    event.term = narrowTerm(node.currentTerm());
    event.index = which.kept;
    event.count = static_cast<std::uint32_t>(node.log().lastIndex() - which.kept);
    event.detail = which.disk.hardState() == HardState{node.currentTerm(), node.votedFor()} ? 0 : 1;
    report(event);

    which.node.reset();
    which.paused = false;
    which.heldSyncs = 0;
    which.timerAt = kNever;
    which.awaited.clear();
    ++which.life;
    for (const std::uint32_t slot : std::exchange(which.inbox, {}))
        lose(slot, LossReason::ReceiverDown);
}

void Simulator::perform(const action::Restart& restart, EventNumber cause) {
    if (!exists(restart.node)) return;
    if (running(restart.node)) perform(action::Crash{restart.node}, cause);
    startServer(restart.node, true, cause);
}

void Simulator::perform(const action::Pause& pause, EventNumber cause) {
    if (!exists(pause.node) || !running(pause.node) || paused(pause.node)) return;
    server(pause.node).paused = true;
    report(EventKind::NodePaused, pause.node, cause);
}

void Simulator::perform(const action::Resume& resume, EventNumber cause) {
    if (!exists(resume.node) || !paused(resume.node)) return;
    Server& which = server(resume.node);
    which.paused = false;
    which.timerAt = kNever;
    report(EventKind::NodeResumed, resume.node, cause);
    for (; which.heldSyncs > 0; --which.heldSyncs)
        finishSync(resume.node);
    for (const std::uint32_t slot : std::exchange(which.inbox, {}))
        deliver(slot);
    arm(resume.node);
}

void Simulator::perform(const action::TimeOut& timeOut, EventNumber cause) {
    if (!exists(timeOut.node) || !running(timeOut.node) || paused(timeOut.node)) return;
    Server& which = server(timeOut.node);
    const std::size_t first = sink_.events.size();
    which.node->timeOutNow(which.clock.local(now()), cause, ready());
    toTrueTime(first, which.clock);
    settle(timeOut.node);
}

void Simulator::perform(const action::SetClockRate& set, EventNumber cause) {
    if (!exists(set.node) || set.ppm == 0) return;
    Server& which = server(set.node);
    which.clock.setRate(set.ppm, now());
    Event event;
    event.kind = EventKind::ClockRateChanged;
    event.node = set.node;
    event.cause = cause;
    event.value = set.ppm;
    const EventNumber changed = report(event);
    if (!which.node) return;
    if (which.node->role() != Role::Leader && which.node->nextDeadline() != kNever) {
        // The deadline stands on the server's own clock; in true time it has moved.
        const Time due = std::max(which.clock.host(which.node->nextDeadline()), now());
        Event timer;
        timer.kind = EventKind::ElectionTimerSet;
        timer.node = set.node;
        timer.cause = changed;
        timer.term = narrowTerm(which.node->currentTerm());
        timer.detail = static_cast<std::uint8_t>(TimerReason::Told);
        timer.value = static_cast<std::uint64_t>(due.value());
        timer.index = Index{static_cast<std::uint64_t>(due - now())};
        report(timer);
    }
    arm(set.node);
}

void Simulator::perform(const action::SetDisk& set, EventNumber cause) {
    if (!exists(set.node)) return;
    server(set.node).disk.conditions = set.disk;
    noteDisk(set.node, cause);
}

void Simulator::perform(const action::Cut& cut, EventNumber cause) {
    setCut(cut.from, cut.to, true, cause);
}

void Simulator::perform(const action::Heal& heal, EventNumber cause) {
    setCut(heal.from, heal.to, false, cause);
}

void Simulator::perform(const action::Partition& partition, EventNumber cause) {
    // A server that no group names gets a number of its own.
    std::vector<std::size_t> group(servers_.size());
    for (std::size_t i = 0; i < group.size(); ++i)
        group[i] = partition.groups.size() + i;
    for (std::size_t g = 0; g < partition.groups.size(); ++g)
        for (const NodeId id : partition.groups[g])
            if (exists(id)) group[id.value()] = g;
    for (std::size_t from = 1; from < servers_.size(); ++from)
        for (std::size_t to = 1; to < servers_.size(); ++to)
            if (from != to)
                setCut(NodeId{static_cast<std::uint8_t>(from)},
                       NodeId{static_cast<std::uint8_t>(to)}, group[from] != group[to], cause);
}

void Simulator::perform(const action::HealAll&, EventNumber cause) {
    perform(action::Partition{{[&] {
                std::vector<NodeId> everybody;
                for (int id = 1; id <= nodeCount(); ++id)
                    everybody.push_back(NodeId{static_cast<std::uint8_t>(id)});
                return everybody;
            }()}},
            cause);
    for (const auto& [from, to] : network_.resetLinks())
        noteNetwork(from, to, cause);
}

void Simulator::setCut(NodeId from, NodeId to, bool cut, EventNumber cause) {
    if (!exists(from) || !exists(to) || from == to || !network_.setCut(from, to, cut)) return;
    Event event;
    event.kind = cut ? EventKind::LinkCut : EventKind::LinkHealed;
    event.node = from;
    event.peer = to;
    event.cause = cause;
    report(event);
    if (!cut) return;
    for (const std::uint32_t slot : network_.onLink(from, to)) {
        // What waits at a paused server has already left the link.
        if (network_.transit(slot).arrival > now()) lose(slot, LossReason::LinkCut);
    }
}

void Simulator::perform(const action::SetLink& set, EventNumber cause) {
    const bool everyLink = set.from == kNobody && set.to == kNobody;
    if (!everyLink && (!exists(set.from) || !exists(set.to) || set.from == set.to)) return;
    network_.setConditions(set.from, set.to, set.conditions);
    noteNetwork(set.from, set.to, cause);
}

void Simulator::noteNetwork(NodeId from, NodeId to, EventNumber cause) {
    const LinkConditions& conditions = network_.conditions(from, to);
    Event event;
    event.kind = EventKind::NetworkChanged;
    event.node = from;
    event.peer = to;
    event.cause = cause;
    event.value = static_cast<std::uint64_t>(conditions.latency.value());
    event.index = Index{static_cast<std::uint64_t>(conditions.jitter.value())};
    event.term = conditions.lossPpm;
    event.logTerm = conditions.duplicatePpm;
    event.count = conditions.reorderPpm;
    report(event);
}

void Simulator::noteDisk(NodeId id, EventNumber cause) {
    const DiskConditions& conditions = server(id).disk.conditions;
    Event event;
    event.kind = EventKind::DiskChanged;
    event.node = id;
    event.cause = cause;
    event.value = static_cast<std::uint64_t>(conditions.syncTime.value());
    event.detail = static_cast<std::uint8_t>(conditions.onCrash);
    report(event);
}

void Simulator::perform(const action::Propose& proposal, EventNumber cause) {
    if (exists(proposal.node)) propose(proposal.node, proposal.command, cause);
}

void Simulator::perform(const action::SetLoad& set, EventNumber) {
    options_.load = set.perSecond;
    ++loadGeneration_;
    if (set.perSecond <= 0) return;
    Due due;
    due.kind = Due::Kind::Load;
    due.time =
        now() + Duration{std::max<std::int64_t>(1, static_cast<std::int64_t>(1e9 / set.perSecond))};
    due.generation = loadGeneration_;
    queue_.push(due);
}

void Simulator::perform(const action::SetOptions& set, EventNumber cause) {
    options_.node = set.options;
    for (Server& which : servers_)
        if (which.node) which.node->setOptions(set.options);
    Event event;
    event.kind = EventKind::OptionsChanged;
    event.cause = cause;
    event.text = sink_.textCount; // the words of this action
    report(event);
}

void Simulator::leaveInbox(std::uint32_t slot) {
    std::erase(server(network_.transit(slot).message.to).inbox, slot);
}

void Simulator::perform(const action::ChangeMembers& change, EventNumber cause) {
    if (!exists(change.node) || !running(change.node) || paused(change.node)) return;
    Server& which = server(change.node);
    const std::size_t first = sink_.events.size();
    const ProposeResult result = which.node->changeMembers(
        {change.voters, {}, change.learners}, which.clock.local(now()), cause, ready());
    refuse(change.node, result, cause);
    toTrueTime(first, which.clock);
    settle(change.node);
}

void Simulator::perform(const action::Transfer& transfer, EventNumber cause) {
    if (!exists(transfer.node) || !running(transfer.node) || paused(transfer.node)) return;
    Server& which = server(transfer.node);
    const std::size_t first = sink_.events.size();
    const ProposeResult result =
        which.node->transferLeadership(transfer.to, which.clock.local(now()), cause, ready());
    refuse(transfer.node, result, cause);
    toTrueTime(first, which.clock);
    settle(transfer.node);
}

void Simulator::perform(const action::TakeSnapshot& take, EventNumber cause) {
    if (!exists(take.node) || !running(take.node)) return;
    const Node& node = *server(take.node).node;
    if (node.lastApplied() > node.commitIndex() || node.lastApplied() <= node.snapshot().index)
        return;
    catchUp(take.node);
    takeSnapshot(take.node, cause);
    settle(take.node);
}

/// What was asked of a server, and why it does not do it.
void Simulator::refuse(NodeId id, const ProposeResult& result, EventNumber cause) {
    if (result.accepted) return;
    Event event;
    event.kind = EventKind::ProposalRefused;
    event.node = id;
    event.cause = cause;
    event.term = narrowTerm(server(id).node->currentTerm());
    event.peer = result.leader;
    event.detail = static_cast<std::uint8_t>(result.reason);
    event.text = sink_.textCount; // the words of this action
    report(event);
}

void Simulator::perform(const action::DropMessage& drop, EventNumber) {
    const auto slot = network_.find(drop.sent);
    if (!slot) return;
    leaveInbox(*slot);
    lose(*slot, LossReason::DroppedByHand);
}

void Simulator::perform(const action::DuplicateMessage& duplicate, EventNumber) {
    const auto slot = network_.find(duplicate.sent);
    if (!slot) return;
    const Transit& original = network_.transit(*slot);
    const Message message = original.message;
    const Journey journey = network_.plan(message.from, message.to, now());
    Event event = messageEvent(EventKind::MessageDuplicated, message, original.sent);
    describeBody(event, message);
    event.node = message.to;
    event.peer = message.from;
    event.text = static_cast<TextId>((journey.arrival - now()) / 1000);
    dispatch(message, report(event), journey);
}

void Simulator::perform(const action::DelayMessage& delay, EventNumber) {
    const auto slot = network_.find(delay.sent);
    if (!slot || delay.by.value() < 0) return;
    leaveInbox(*slot);
    Transit transit = network_.take(*slot);
    if (transit.arrival <= now()) transit.arrival = now();
    Journey journey{transit.arrival + delay.by, kNever, {}};
    Event event = messageEvent(EventKind::MessageDelayed, transit.message, transit.sent);
    event.node = transit.message.to;
    event.peer = transit.message.from;
    event.value = static_cast<std::uint64_t>(journey.arrival.value());
    report(event);
    dispatch(std::move(transit.message), transit.sent, journey);
}

void Simulator::perform(const action::DeliverMessage& message, EventNumber) {
    const auto slot = network_.find(message.sent);
    if (!slot) return;
    leaveInbox(*slot);
    arrive(*slot);
}

} // namespace raftarium
