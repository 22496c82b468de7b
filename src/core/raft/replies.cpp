#include "core/raft/node.h"

#include <algorithm>

namespace raftarium {

void Node::noteProgress(NodeId peer, ProgressReason reason, EventNumber cause, Ready& ready) {
    if (ready.sink == nullptr) return;
    Event event = at(EventKind::ProgressChanged, cause);
    event.peer = peer;
    event.index = progress_[peer.value()].match;
    event.value = progress_[peer.value()].next.value();
    event.detail = static_cast<std::uint8_t>(reason);
    progressEvent_ = report(ready, event);
}

void Node::handle(const AppendEntriesReply& reply, const Message& message, EventNumber cause,
                  Ready& ready) {
    if (message.term != hard_.currentTerm || progressOf(message.from) == nullptr) return;
    acknowledgeRound(message.from, reply.round, cause, ready);
    if (reply.success)
        handleSuccess(reply.match, message.from, cause, ready);
    else
        handleRefusal(reply, message.from, cause, ready);
}

void Node::handleSuccess(Index reported, NodeId peer, EventNumber cause, Ready& ready) {
    Progress& progress = progress_[peer.value()];
    progress.awaitsReply = false;
    const Index match = std::min(reported, log_.lastIndex());
    const bool moved = match > progress.match;
    if (moved || progress.probing) {
        // Whoever has caught up needs nothing counted; of others, what it answered is no longer
        // under way.
        if (match + 1 >= progress.next || progress.probing) {
            progress.inFlight = 0;
        } else {
            for (Index i = std::max(progress.match, log_.snapshotIndex()) + 1; i <= match; ++i)
                progress.inFlight -=
                    std::min<std::uint64_t>(progress.inFlight, log_.entry(i).bytes);
        }
        // What arrives in order may be followed by more.
        if (moved)
            progress.window = static_cast<std::uint32_t>(std::min<std::uint64_t>(
                options_.maxEntriesInFlight, progress.window + (match - progress.match)));
        progress.match = std::max(progress.match, match);
        progress.next = std::max(progress.probing ? Index{1} : progress.next, progress.match + 1);
        progress.probing = false;
    }
    // Entries that were under way may have spared it the rest of a snapshot.
    if (progress.snapshot && progress.match >= log_.snapshotIndex()) {
        progress.snapshot = false;
        std::erase_if(sendings_, [&](const SnapshotSending& one) { return one.to == peer; });
    }
    if (moved) {
        noteProgress(peer, ProgressReason::Acknowledged, cause, ready);
        advanceCommit(progressEvent_, ready);
        if (role_ != Role::Leader) return; // it may have committed its own removal
        if (changeTarget_) continueChange(progressEvent_, ready);
        if (peer == transferTarget_) continueTransfer(progressEvent_, ready);
    }
    SliceCache cache;
    sendAppend(peer, cause, false, cache, ready);
}

void Node::handleRefusal(const AppendEntriesReply& reply, NodeId peer, EventNumber cause,
                         Ready& ready) {
    Progress& progress = progress_[peer.value()];
    if (progress.snapshot) return;
    // Answers may be late: only one that is about the present guess says anything.
    const bool stale =
        progress.probing ? reply.match != progress.next - 1 : reply.match <= progress.match;
    if (stale || reply.match.value() == 0) return;
    const Index possible = log_.lastWithTermAtMost(reply.hintTerm, reply.hintIndex);
    // Where our log no longer reaches back that far, a snapshot will have to do.
    const bool compacted = possible == log_.snapshotIndex() && possible > Index{} &&
                           (reply.hintIndex < possible || log_.snapshotTerm() > reply.hintTerm);
    const Index guess = compacted ? possible - 1 : possible;
    // Entries sent ahead were lost or overtaken: all behind them went in vain. Send fewer.
    if (!progress.probing) progress.window = std::max(1U, progress.window / 2);
    progress.next = std::max(progress.match + 1, std::min(reply.match, guess + 1));
    progress.probing = true;
    progress.awaitsReply = false;
    progress.inFlight = 0;
    noteProgress(peer, ProgressReason::BackedOff, cause, ready);
    SliceCache cache;
    sendAppend(peer, progressEvent_, true, cache, ready);
}

} // namespace raftarium
