#include "core/raft/message_event.h"
#include "net/node/raft_node_private.h"

#include <cassert>
#include <utility>

namespace raftarium::net {

Event RaftNode::Private::eventHere(EventKind kind, EventNumber cause) const {
    Event event;
    event.kind = kind;
    event.node = config.id;
    event.cause = cause;
    if (node) event.term = narrowTerm(node->currentTerm());
    return event;
}

Message RaftNode::Private::withTexts(const Message& message) {
    Message named = message;
    if (auto* append = std::get_if<AppendEntries>(&named.body);
        append && !append->entries.empty()) {
        std::vector<Entry> entries;
        entries.reserve(append->entries.size());
        append->entries.forEach([&](const Entry& entry) {
            CommandPtr command = entry.command;
            if (command)
                command =
                    std::make_shared<const Command>(Command{command->data, textId(command->data)});
            entries.emplace_back(entry.term, std::move(command), entry.kind);
        });
        append->entries = EntrySlice(entries);
    }
    return named;
}

void RaftNode::Private::deliver(const Message& message, const MessageMark& mark) {
    if (!node) return;
    if (paused) {
        held.emplace_back([this, message, mark] { deliver(message, mark); });
        return;
    }
    input([&](Time now) {
        EventNumber delivered = kNoEvent;
        if (ready.sink != nullptr) {
            Event event = messageEvent(EventKind::MessageDelivered, message, kNoEvent);
            event.node = config.id;
            event.peer = message.from;
            event.value = mark.number;
            event.index = Index{mark.life};
            delivered = report(event);
            node->step(withTexts(message), now, delivered, ready);
        } else {
            node->step(message, now, delivered, ready);
        }
    });
    settle();
}

/// A message of ours that did not get away.
void RaftNode::Private::noteDropped(const Message& message, const MessageMark& mark) {
    if (!node || ready.sink == nullptr || mark.life != life) return;
    sink.now = hostNow();
    Event event =
        messageEvent(EventKind::MessageLost, message, static_cast<EventNumber>(mark.number));
    event.node = message.to;
    event.peer = message.from;
    event.detail = static_cast<std::uint8_t>(LossReason::ReceiverDown);
    report(event);
    if (!settling) publish();
}

void RaftNode::Private::wake() {
    timerAt = kNever;
    if (!node || paused) return;
    const Time now = tick();
    if (node->nextDeadline() <= now) input([&](Time at) { node->advanceTo(at, ready); });
    settle();
}

/// Once everything that is now ready on sockets has been read: so proposals of many clients travel
/// together.
void RaftNode::Private::flushSoon() {
    if (std::exchange(flushAsked, true)) return;
    QMetaObject::invokeMethod(
        q, [this] { flush(); }, Qt::QueuedConnection);
}

void RaftNode::Private::flush() {
    flushAsked = false;
    if (!node || paused) return;
    input([&](Time now) { node->flush(now, ready); });
    settle();
}

void RaftNode::Private::noteDurable() {
    durableTold.store(false);
    if (!node || paused) return;
    const std::uint64_t write = durable.load();
    if (write <= durableTaken) return;
    durableTaken = write;
    sink.now = hostNow();
    EventNumber finished = kNoEvent;
    while (!syncs.empty() && syncs.begin()->first <= write) {
        Event event = eventHere(EventKind::SyncFinished, syncs.begin()->second.first);
        event.index = syncs.begin()->second.second;
        event.value = syncs.begin()->first;
        finished = report(event);
        syncs.erase(syncs.begin());
    }
    input([&](Time now) { node->persisted(write, now, finished, ready); });
    settle();
}

void RaftNode::Private::fail(const QString& text) {
    if (!node) return;
    stop();
    emit q->errorOccurred(text);
}

void RaftNode::Private::setPaused(bool pause) {
    if (paused == pause || !node) return;
    sink.now = hostNow();
    report(eventHere(pause ? EventKind::NodePaused : EventKind::NodeResumed, kNoEvent));
    paused = pause;
    transport->setPaused(pause);
    if (pause) {
        timer.stop();
        timerAt = kNever;
        publish();
        return;
    }
    for (const auto& one : std::exchange(held, {}))
        one();
    noteDurable();
    wake();
    flushSoon();
}

ClientOperation RaftNode::Private::noteInvoked(std::uint32_t client, const std::string& request) {
    if (!node || ready.sink == nullptr) return {};
    sink.now = hostNow();
    Event event = eventHere(EventKind::ClientInvoked, kNoEvent);
    event.value = ++lastOperation;
    event.count = client;
    event.text = sink.addText(request);
    const ClientOperation operation{lastOperation, client, report(event), event.text};
    // Otherwise what follows of it is not long in coming.
    if (paused) publish();
    return operation;
}

void RaftNode::Private::noteReturned(const ClientOperation& operation, ClientOutcome outcome,
                                     const std::string& answer) {
    if (!node || ready.sink == nullptr || operation.number == 0) return;
    sink.now = hostNow();
    Event event = eventHere(EventKind::ClientReturned, operation.invoked);
    event.value = operation.number;
    event.count = operation.client;
    event.detail = static_cast<std::uint8_t>(outcome);
    if (!answer.empty()) event.text = sink.addText(answer);
    report(event);
    if (!settling) publish();
}

void RaftNode::Private::propose(std::string command, Answer answer, const ClientOperation& of) {
    ProposalResult refused;
    if (!node) {
        refused.reason = RefusalReason::NodeStopped;
        answer(refused);
        return;
    }
    if (paused) {
        held.emplace_back([this, command = std::move(command), answer = std::move(answer),
                           of]() mutable { propose(std::move(command), std::move(answer), of); });
        return;
    }
    sink.now = hostNow();
    auto shared = std::make_shared<Command>(Command{std::move(command)});
    EventNumber cause = kNoEvent;
    if (ready.sink != nullptr) {
        shared->tag = of.text != kNoText ? of.text : sink.addText(shared->data);
        const bool takes = node->role() == Role::Leader && node->transferTarget() == kNobody;
        Event event =
            eventHere(takes ? EventKind::ProposalAccepted : EventKind::ProposalRefused, of.invoked);
        event.text = shared->tag;
        if (takes) {
            event.index = node->log().lastIndex() + 1;
        } else {
            event.peer = node->leader();
            event.detail =
                static_cast<std::uint8_t>(node->role() == Role::Leader ? RefusalReason::Transferring
                                          : node->leader() == kNobody ? RefusalReason::NoLeaderKnown
                                                                      : RefusalReason::NotLeader);
        }
        cause = report(event);
    }
    const ProposeResult result = node->propose(std::move(shared), cause, ready);
    if (result.accepted) {
        answers.addProposal(result.index, result.term, std::move(answer));
        flushSoon();
        return;
    }
    refused.leader = result.leader;
    refused.reason = result.reason;
    if (!settling) publish();
    answer(refused);
}

void RaftNode::Private::read(Answer answer, const ClientOperation& of) {
    if (!node) {
        ProposalResult refused;
        refused.reason = RefusalReason::NodeStopped;
        answer(refused);
        return;
    }
    if (paused || settling) {
        // Once this has been settled: answers may ask for more.
        if (paused)
            held.emplace_back([this, answer = std::move(answer), of] { read(answer, of); });
        else
            QMetaObject::invokeMethod(
                q, [this, answer = std::move(answer), of] { read(answer, of); },
                Qt::QueuedConnection);
        return;
    }
    answers.addRead(++lastRead, std::move(answer));
    input([&](Time now) { node->read(lastRead, now, of.invoked, ready); });
    if (ready.messages.empty() && ready.reads.empty())
        flushSoon(); // its round goes out with those of other reads
    else
        settle();
}

} // namespace raftarium::net
