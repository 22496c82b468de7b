#include "core/sim/simulator.h"

#include "core/raft/message_event.h"

#include <algorithm>
#include <utility>

namespace raftarium {

void Simulator::send(Outgoing outgoing) {
    const Message& message = outgoing.message;
    if (!exists(message.to)) return;
    const Journey journey = network_.plan(message.from, message.to, now());
    Event event = messageEvent(EventKind::MessageSent, message, outgoing.cause);
    event.node = message.from;
    event.peer = message.to;
    describeBody(event, message);
    event.text = static_cast<TextId>((journey.arrival - now()) / 1000);
    const EventNumber sent = report(event);
    if (network_.duplicates(message.from, message.to)) {
        const Journey second = network_.plan(message.from, message.to, now());
        Event copy = event;
        copy.kind = EventKind::MessageDuplicated;
        std::swap(copy.node, copy.peer);
        copy.cause = sent;
        copy.text = static_cast<TextId>((second.arrival - now()) / 1000);
        dispatch(message, report(copy), second);
    }
    dispatch(std::move(outgoing.message), sent, journey);
}

void Simulator::dispatch(Message message, EventNumber sent, const Journey& journey) {
    Due due;
    due.slot = network_.put(std::move(message), sent, now(), journey.arrival);
    Transit& transit = network_.transit(due.slot);
    due.generation = transit.generation;
    due.kind = Due::Kind::Arrival;
    due.time = journey.arrival;
    if (journey.lostAt != kNever) {
        transit.lost = journey.reason;
        due.kind = Due::Kind::Loss;
        due.time = journey.lostAt;
    }
    queue_.push(due);
}

void Simulator::lose(std::uint32_t slot, LossReason reason) {
    const Transit transit = network_.take(slot);
    Event event = messageEvent(EventKind::MessageLost, transit.message, transit.sent);
    event.node = transit.message.to;
    event.peer = transit.message.from;
    event.detail = static_cast<std::uint8_t>(reason);
    const std::int64_t way = transit.arrival - transit.sentAt;
    const std::int64_t done = std::min(now() - transit.sentAt, way);
    event.count = way > 0 ? static_cast<std::uint32_t>(done * 1000 / way) : 1000;
    report(event);
}

void Simulator::arrive(std::uint32_t slot) {
    const NodeId to = network_.transit(slot).message.to;
    Server& receiver = server(to);
    if (!receiver.node)
        lose(slot, LossReason::ReceiverDown);
    else if (receiver.paused)
        receiver.inbox.push_back(slot);
    else
        deliver(slot);
}

void Simulator::deliver(std::uint32_t slot) {
    const Transit transit = network_.take(slot);
    Event event = messageEvent(EventKind::MessageDelivered, transit.message, transit.sent);
    event.node = transit.message.to;
    event.peer = transit.message.from;
    const EventNumber delivered = report(event);
    Server& receiver = server(event.node);
    const std::size_t first = sink_.events.size();
    receiver.node->step(transit.message, receiver.clock.local(now()), delivered, ready());
    toTrueTime(first, receiver.clock);
    settle(event.node);
}

} // namespace raftarium
