#include "net/node/raft_node_private.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cassert>
#include <chrono>

namespace raftarium::net {
namespace {

/// So many of the entries that a server finds at its start are told to who watches; of those before
/// them only that there are any.
constexpr std::uint64_t kToldEntries = 2000;
} // namespace

QString RaftNode::Private::start() {
    assert(!node && transport != nullptr && machine != nullptr && config.id != kNobody);
    QString problem = load();
    if (!problem.isEmpty()) return problem;
    startedAt = std::chrono::duration_cast<std::chrono::nanoseconds>(
                    std::chrono::system_clock::now().time_since_epoch())
                    .count();
    elapsed.start();
    clock = {};
    sink.clear();
    ready.clear();
    ready.sink = listener ? &sink : nullptr;
    sink.now = hostNow();
    durable = durableTaken = 0;
    durableTold = paused = flushAsked = false;
    announced = {};
    timerAt = kNever;
    QString refused = transport->start();
    if (!refused.isEmpty()) {
        if (storage != nullptr) storage->close();
        return refused;
    }
    if (ready.sink != nullptr) {
        const auto tag = [&](const CommandPtr& command) {
            return command ? std::make_shared<const Command>(
                                 Command{command->data, textId(command->data)})
                           : command;
        };
        if (kept.snapshot.content && kept.snapshot.content->data.size() <= kToldSnapshotBytes)
            kept.snapshot.content = tag(kept.snapshot.content);
        reportStart();
    }
    node.emplace(config.id, config.options, std::move(kept),
                 QRandomGenerator::system()->generate64());
    kept = {};
    input([&](Time now) { node->start(now, sink.count() == 0 ? kNoEvent : sink.first, ready); });
    settle();
    return {};
}

QString RaftNode::Private::load() {
    if (storage != nullptr) {
        storage->persisted = [this](std::uint64_t write) {
            durable.store(write);
            if (!durableTold.exchange(true))
                QMetaObject::invokeMethod(
                    q, [this] { noteDurable(); }, Qt::QueuedConnection);
        };
        storage->failed = [this](const StorageError& error) {
            const QString text = QString::fromStdString(error.text());
            QMetaObject::invokeMethod(
                q, [this, text] { fail(text); }, Qt::QueuedConnection);
        };
        auto opened = storage->open();
        if (const auto* error = std::get_if<StorageError>(&opened))
            return QString::fromStdString(error->text());
        StoredState& stored = std::get<StoredState>(opened);
        kept = {stored.hard, std::move(stored.log), {}, std::move(stored.snapshot)};
    }
    kept.configuration = {};
    kept.configuration.voters = config.voters;
    machineAt = kept.snapshot.index;
    const bool restored = machine->restore(
        kept.snapshot.content ? std::string_view(kept.snapshot.content->data) : std::string_view());
    if (restored) return {};
    if (storage != nullptr) storage->close();
    return RaftNode::tr(
               "The snapshot up to entry %1 cannot be read by this state machine. Start the "
               "program that wrote it, or let this server begin with an empty directory.")
        .arg(machineAt.value());
}

void RaftNode::Private::reportStart() {
    Event event = eventHere(EventKind::NodeStarted, kNoEvent);
    event.term = narrowTerm(kept.hard.currentTerm);
    event.peer = kept.hard.votedFor;
    event.index = kept.log.lastIndex();
    event.value = static_cast<std::uint64_t>(config.voters.size());
    event.detail = kept.log.lastIndex() != Index{} || kept.hard.currentTerm != Term{} ? 1 : 0;
    const EventNumber started = report(event);
    if (config.voters != Configuration::ofVoters(config.voters.size()).voters) {
        Event members = eventHere(EventKind::ConfigurationChanged, started);
        members.term = event.term;
        members.setNodes(config.voters);
        report(members);
    }
    reportKept(started);
}

/// The log as the disk gave it back, its end at least.
void RaftNode::Private::reportKept(EventNumber started) {
    const Log& log = kept.log;
    const std::uint64_t told = std::min(kToldEntries, log.lastIndex() - log.snapshotIndex());
    const Index first = log.lastIndex() - told + 1;
    Event event = eventHere(EventKind::SnapshotInstalled, started);
    event.term = narrowTerm(kept.hard.currentTerm);
    if (!kept.snapshot.empty()) {
        event.index = kept.snapshot.index;
        event.logTerm = narrowTerm(kept.snapshot.term);
        event.text = kept.snapshot.content ? kept.snapshot.content->tag : kNoText;
        event.detail = 1;
        report(event);
    }
    Log named = log;
    std::vector<Entry> entries;
    for (Index i = first; i <= log.lastIndex(); ++i) {
        Entry entry = log.entry(i);
        if (entry.command)
            entry.command = std::make_shared<const Command>(
                Command{entry.command->data, textId(entry.command->data)});
        event.kind = EventKind::EntryAppended;
        event.index = i;
        event.logTerm = narrowTerm(entry.term);
        event.text = entry.command ? entry.command->tag : kNoText;
        event.detail = static_cast<std::uint8_t>(entry.kind);
        report(event);
        entries.push_back(std::move(entry));
    }
    if (entries.empty()) return;
    named.truncateFrom(first);
    for (Entry& entry : entries)
        named.append(std::move(entry));
    kept.log = std::move(named);
}

void RaftNode::Private::stop() {
    if (!node) return;
    timer.stop();
    timerAt = kNever;
    const NodeId leader = node->leader() == config.id ? kNobody : node->leader();
    if (storage != nullptr)
        storage->close();
    else
        kept = {{node->currentTerm(), node->votedFor()}, node->log(), {}, node->snapshot()};
    transport->stop();
    publish();
    node.reset();
    ready.clear();
    syncs.clear();
    voteCalls.clear();
    appendCalls.clear();
    held.clear();
    paused = false;
    answers.giveUp(leader);
}

} // namespace raftarium::net
