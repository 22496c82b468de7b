#include "core/raft/message_event.h"
#include "net/node/raft_node_private.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace raftarium::net {

/// Does what the protocol asked for, in the order that Ready documents, until it asks for nothing.
/// Whoever is called on the way (answers, signals) may call in again: then it goes round once more.
void RaftNode::Private::settle() {
    if (settling) {
        settleAgain = true;
        return;
    }
    settling = true;
    do {
        settleAgain = false;
        writeAndSend();
        if (!node) break;
        applyCommitted();
        if (!node) break;
        answerReads();
        if (!node) break;
        announce();
    } while (node && (settleAgain || ready.write || !ready.messages.empty() || ready.install ||
                      !ready.reads.empty()));
    settling = false;
    publish();
    if (node) arm();
}

void RaftNode::Private::writeAndSend() {
    while (ready.write || !ready.messages.empty()) {
        if (ready.write) {
            const WriteRequest request = *std::exchange(ready.write, std::nullopt);
            if (request.logChanged && request.last >= request.first) {
                appendedFirst = appendedFirst == Index{} ? request.first
                                                         : std::min(appendedFirst, request.first);
                appendedLast = request.last;
            }
            if (storage != nullptr) {
                if (ready.sink != nullptr) {
                    Event event = eventHere(EventKind::SyncStarted, sink.count() - 1);
                    event.index = request.last;
                    event.value = request.number;
                    syncs[request.number] = {report(event), request.last};
                }
                storage->write(request, node->log());
            } else {
                input([&](Time now) { node->persisted(request.number, now, kNoEvent, ready); });
            }
        }
        for (const Outgoing& outgoing : std::exchange(ready.messages, {}))
            send(outgoing);
    }
}

namespace {
/// Hands a reply to the call from outside that waits for it; false where none does.
template <class Reply>
bool answerCall(std::map<NodeId, std::deque<QPromise<Reply>>>& calls, const Message& message) {
    const Reply* reply = std::get_if<Reply>(&message.body);
    if (reply == nullptr) return false;
    const auto waiting = calls.find(message.to);
    if (waiting == calls.end() || waiting->second.empty()) return false;
    QPromise<Reply> promise = std::move(waiting->second.front());
    waiting->second.pop_front();
    promise.addResult(*reply);
    promise.finish();
    return true;
}
} // namespace

void RaftNode::Private::send(const Outgoing& outgoing) {
    if (answerCall(voteCalls, outgoing.message) || answerCall(appendCalls, outgoing.message))
        return;
    MessageMark mark;
    if (ready.sink != nullptr) {
        Event event = messageEvent(EventKind::MessageSent, outgoing.message, outgoing.cause);
        event.node = outgoing.message.from;
        event.peer = outgoing.message.to;
        describeBody(event, outgoing.message);
        event.text = kNoText; // how long it will travel is not known
        mark = {life, report(event)};
    }
    transport->send(outgoing.message, mark);
}

void RaftNode::Private::applyCommitted() {
    if (ready.install) {
        const Snapshot snapshot = *std::exchange(ready.install, std::nullopt);
        if (!machine->restore(snapshot.content ? snapshot.content->data : std::string())) {
            QMetaObject::invokeMethod(
                q,
                [this] {
                    fail(RaftNode::tr("The leader's snapshot cannot be read. All servers "
                                      "must run the same state machine."));
                },
                Qt::QueuedConnection);
            return;
        }
        machineAt = snapshot.index;
        answers.passed(snapshot.index);
    }
    while (machineAt < node->mayApply())
        applyOne(machineAt + 1);
    if (machineAt > node->lastApplied()) node->applied(machineAt, node->commitEvent(), ready);
    answerApplied();
    if (!node) return;
    if (node->role() != Role::Leader) answers.dropOverwritten(node->log());
    if (node && node->wantsSnapshot()) {
        CommandPtr content = machineContent();
        input([&](Time now) {
            node->takeSnapshot(std::move(content), now, node->commitEvent(), ready);
        });
    }
}

CommandPtr RaftNode::Private::machineContent() {
    auto content = std::make_shared<Command>(Command{machine->snapshot()});
    if (content->data.size() <= kToldSnapshotBytes) content->tag = textId(content->data);
    return content;
}

void RaftNode::Private::applyOne(Index index) {
    machineAt = index;
    const Entry entry = node->log().entry(index);
    std::string answer;
    if (entry.kind == EntryKind::Command && entry.command)
        answer = machine->apply(index, entry.command->data);
    if (answers.awaits(index)) toAnswer.push_back({index, entry.term, std::move(answer)});
}

/// After all of them were told as applied: who watches judges an answer by what it has seen.
void RaftNode::Private::answerApplied() {
    for (AppliedEntry& each : std::exchange(toAnswer, {})) {
        answers.applied(each.index, each.term, std::move(each.answer));
        if (!node) return;
    }
}

void RaftNode::Private::answerReads() {
    for (const ReadReady& read : std::exchange(ready.reads, {}))
        answers.readReady(read, node->leader());
    if (node) answers.answerReads(machineAt, node->currentTerm());
}

void RaftNode::Private::publish() {
    if (listener && !sink.events.empty()) listener(sink);
    sink.clear();
}

/// Tells what changed since it was last called.
void RaftNode::Private::announce() {
    const Announced before = announced;
    announced = {node->role(), node->leader(), node->currentTerm(), node->commitIndex(), machineAt};
    const Announced now = announced;
    const Index first = std::exchange(appendedFirst, Index{});
    const Index last = appendedLast;
    // A slot may stop the server; what is told was true all the same.
    if (before.role != now.role) emit q->stateChanged(before.role, now.role, now.leaderTerm);
    if (now.leader != kNobody &&
        (before.leader != now.leader || before.leaderTerm != now.leaderTerm))
        emit q->leaderElected(now.leader, now.leaderTerm);
    if (first != Index{}) emit q->logAppended(first, last);
    if (before.commit != now.commit) emit q->logCommitted(now.commit);
    if (before.applied != now.applied) emit q->logApplied(now.applied);
}

/// Sets the timer where the next deadline is before it. One that moved on is found out when the
/// timer fires, which costs less than setting it with every message.
void RaftNode::Private::arm() {
    if (paused) return;
    const Time deadline = clock.host(node->nextDeadline());
    if (deadline >= timerAt) return;
    timerAt = deadline;
    constexpr std::int64_t millisecond = 1'000'000;
    const std::int64_t wait = std::max<std::int64_t>(0, deadline - hostNow());
    timer.start(static_cast<int>(
        std::min<std::int64_t>((wait + millisecond - 1) / millisecond, 3'600'000)));
}

} // namespace raftarium::net
