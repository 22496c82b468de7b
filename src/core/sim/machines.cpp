#include "core/sim/simulator.h"

#include <algorithm>

namespace raftarium {

/// Takes what may be applied to the server's state machine (§5.3), and snapshots it when it is time
/// (§7). State machines are kept only where somebody asks them: clients or snapshots.
void Simulator::applyCommitted(NodeId id) {
    Server& which = server(id);
    Node& node = *which.node;
    if (ready_.install) {
        if (auto contents = readContents(ready_.install->content->data)) {
            which.machine.restore(std::move(*contents), ready_.install->content->tag);
            which.machineAt = ready_.install->index;
        }
        ready_.install.reset();
    }
    which.machineAt = std::min(which.machineAt, node.lastApplied());
    if (node.mayApply() > node.lastApplied())
        node.applied(node.mayApply(), node.commitEvent(), ready());
    if (!clients_.empty()) catchUp(id);
    while (node.wantsSnapshot()) {
        catchUp(id);
        takeSnapshot(id, node.commitEvent());
    }
}

void Simulator::catchUp(NodeId id) {
    Server& which = server(id);
    const Node& node = *which.node;
    while (which.machineAt < node.lastApplied()) {
        ++which.machineAt;
        const Entry& entry = node.log().entry(which.machineAt);
        if (entry.kind != EntryKind::Command || !entry.command) continue;
        std::string_view command = entry.command->data;
        EventNumber cause = node.commitEvent();
        if (options_.node.bugs.has(Bug::IgnoreSessions)) {
            takeSession(command);
        } else if (isDuplicate(which.machine.contents(), command)) {
            Event event;
            event.kind = EventKind::DuplicateSkipped;
            event.node = id;
            event.cause = cause;
            event.index = which.machineAt;
            event.text = entry.command->tag;
            cause = report(event);
        }
        const std::string answer = which.machine.apply(command);
        if (!which.awaited.empty()) answerWrites(id, which.machineAt, entry.term, answer, cause);
    }
}

void Simulator::takeSnapshot(NodeId id, EventNumber cause) {
    Server& which = server(id);
    std::string content = writeContents(which.machine.contents());
    // Equal snapshots get one text, so that it shows where servers disagree.
    const Index index = which.node->lastApplied();
    const auto same =
        std::find_if(snapshotTexts_.begin(), snapshotTexts_.end(), [&](const auto& one) {
            return one.index == index && one.content->data == content;
        });
    CommandPtr shared;
    if (same != snapshotTexts_.end()) {
        shared = same->content;
    } else {
        const TextId text = sink_.addText(content);
        shared = std::make_shared<const Command>(Command{std::move(content), text});
        constexpr std::size_t kept = 512; // more than the checker compares
        if (snapshotTexts_.size() >= kept) snapshotTexts_.erase(snapshotTexts_.begin());
        snapshotTexts_.push_back({index, shared});
    }
    which.node->takeSnapshot(std::move(shared), which.clock.local(now()), cause, ready());
    while (ready_.write) {
        const WriteRequest request = *ready_.write;
        ready_.write.reset();
        writeToDisk(id, request);
    }
}

/// What a restarted server finds on its disk beside the log.
void Simulator::restoreFromDisk(NodeId id, EventNumber cause) {
    Server& which = server(id);
    const Snapshot& snapshot = which.disk.snapshot();
    which.machine = {};
    which.machineAt = Index{};
    which.awaited.clear();
    if (snapshot.empty()) return;
    Event event;
    event.kind = EventKind::SnapshotInstalled;
    event.node = id;
    event.cause = cause;
    event.term = narrowTerm(which.disk.hardState().currentTerm);
    event.index = snapshot.index;
    event.logTerm = narrowTerm(snapshot.term);
    event.text = snapshot.content->tag;
    event.detail = 1;
    const EventNumber restored = report(event);
    if (which.disk.log().snapshotIndex() != snapshot.index) {
        Event compacted;
        compacted.kind = EventKind::LogCompacted;
        compacted.node = id;
        compacted.cause = restored;
        compacted.term = event.term;
        compacted.index = which.disk.log().snapshotIndex();
        report(compacted);
    }
    if (auto contents = readContents(snapshot.content->data)) {
        which.machine.restore(std::move(*contents), snapshot.content->tag);
        which.machineAt = snapshot.index;
    }
}

} // namespace raftarium
