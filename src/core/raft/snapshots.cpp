#include "core/raft/node.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace raftarium {

namespace {
constexpr Index kLastIndex{UINT64_MAX / 2};
} // namespace

bool Node::wantsSnapshot() const {
    return options_.snapshotThreshold != 0 && lastApplied_ > snapshot_.index &&
           lastApplied_ - snapshot_.index >= options_.snapshotThreshold &&
           lastApplied_ <= commitIndex_;
}

void Node::takeSnapshot(CommandPtr content, Time now, EventNumber cause, Ready& ready) {
    assert(lastApplied_ >= snapshot_.index && lastApplied_ <= commitIndex_ && content);
    now_ = now;
    if (lastApplied_ == snapshot_.index) return;
    snapshot_ = {lastApplied_, log_.termAt(lastApplied_), configurations_.at(lastApplied_),
                 std::move(content)};
    snapshotChanged_ = true;
    Event event = at(EventKind::SnapshotTaken, cause);
    event.index = snapshot_.index;
    event.logTerm = narrowTerm(snapshot_.term);
    event.text = snapshot_.content->tag;
    compact(report(ready, event), ready);
    requestWrite(ready);
}

/// §7: the log up to the snapshot goes, but for what followers that are just behind may need.
void Node::compact(EventNumber cause, Ready& ready) {
    const std::uint64_t kept =
        std::min<std::uint64_t>(options_.snapshotKeepsEntries, snapshot_.index.value());
    const Index upTo = snapshot_.index - kept;
    if (upTo <= log_.snapshotIndex()) return;
    Event event = at(EventKind::LogCompacted, cause);
    event.index = upTo;
    event.count = static_cast<std::uint32_t>(upTo - log_.snapshotIndex());
    log_.compactTo(upTo);
    configurations_.forgetBefore(upTo);
    report(ready, event);
}

/// Begins to send a snapshot, or sends the next piece. A heartbeat repeats one that has not been
/// answered.
void Node::sendSnapshot(NodeId to, Caller caller, EventNumber cause, Ready& ready) {
    Progress& progress = progress_[to.value()];
    auto sending = std::find_if(sendings_.begin(), sendings_.end(),
                                [&](const auto& one) { return one.to == to; });
    if (sending == sendings_.end()) {
        assert(!snapshot_.empty() && snapshot_.content);
        progress.snapshot = true;
        progress.probing = true;
        Event event = at(EventKind::SnapshotSent, cause);
        event.peer = to;
        event.index = snapshot_.index;
        event.logTerm = narrowTerm(snapshot_.term);
        cause = report(ready, event);
        sending = sendings_.insert(sendings_.end(), {to, snapshot_, 0, 0});
    } else if (caller == Caller::Appends) {
        return;
    }
    if (caller == Caller::Heartbeat) sending->offset = std::min(sending->offset, sending->reported);
    const Snapshot& snapshot = sending->snapshot;
    auto chunk = std::make_shared<SnapshotChunk>();
    chunk->lastIndex = snapshot.index;
    chunk->lastTerm = snapshot.term;
    chunk->configuration = snapshot.configuration;
    chunk->contentTag = snapshot.content->tag;
    chunk->size = snapshot.content->data.size();
    chunk->offset = std::min(sending->offset, chunk->size);
    chunk->data =
        snapshot.content->data.substr(static_cast<std::size_t>(chunk->offset),
                                      std::max<std::uint32_t>(1, options_.snapshotChunkBytes));
    sendNow(to, InstallSnapshot{std::move(chunk), round_}, cause, ready);
}

void Node::handle(const InstallSnapshotReply& reply, const Message& message, EventNumber cause,
                  Ready& ready) {
    const NodeId peer = message.from;
    if (message.term != hard_.currentTerm || progressOf(peer) == nullptr) return;
    acknowledgeRound(peer, reply.round, cause, ready);
    const auto sending = std::find_if(sendings_.begin(), sendings_.end(),
                                      [&](const auto& one) { return one.to == peer; });
    if (sending == sendings_.end() || sending->snapshot.index != reply.lastIndex) return;
    if (!reply.installed) {
        const std::uint64_t stored =
            std::min<std::uint64_t>(reply.stored, sending->snapshot.content->data.size());
        // Each piece is answered once with progress; all other answers are copies, late, or of a
        // follower that has lost what it had: the next heartbeat goes on from there.
        sending->reported = stored;
        if (stored <= sending->offset) return;
        sending->offset = stored;
        sendSnapshot(peer, Caller::Reply, cause, ready);
        return;
    }
    const Index index = sending->snapshot.index;
    sendings_.erase(sending);
    Progress& progress = progress_[peer.value()];
    progress.snapshot = false;
    progress.next = index + 1;
    handleSuccess(index, peer, cause, ready);
}

void Node::handle(const InstallSnapshot& request, const Message& message, EventNumber cause,
                  Ready& ready) {
    if (!request.chunk) return;
    const SnapshotChunk& chunk = *request.chunk;
    const bool sound = chunk.lastIndex > Index{} && chunk.lastIndex < kLastIndex &&
                       !chunk.configuration.voters.empty();
    if (!sound) return;
    const NodeId leader = message.from;
    InstallSnapshotReply reply{chunk.lastIndex, 0, false, request.round};
    if (message.term < hard_.currentTerm) {
        sendWhenDurable(leader, reply, cause, ready);
        return;
    }
    if (role_ == Role::Leader) return;
    heardFromLeader(leader, cause, ready);
    if (chunk.lastIndex <= commitIndex_) {
        reply.installed = true; // all of it is there already
        sendWhenDurable(leader, reply, cause, ready);
        return;
    }
    const bool another =
        receiving_.from != leader || receiving_.snapshot.index != chunk.lastIndex ||
        receiving_.snapshot.term != chunk.lastTerm || receiving_.size != chunk.size;
    if (another) {
        receiving_ = {};
        receiving_.snapshot = {chunk.lastIndex, chunk.lastTerm, chunk.configuration, nullptr};
        receiving_.from = leader;
        receiving_.contentTag = chunk.contentTag;
        receiving_.size = chunk.size;
    }
    const bool fits = chunk.offset == receiving_.data.size() &&
                      chunk.data.size() <= receiving_.size - receiving_.data.size();
    if (fits) receiving_.data += chunk.data;
    reply.stored = receiving_.data.size();
    if (fits && receiving_.data.size() == receiving_.size) {
        reply.installed = true;
        cause = installSnapshot(leader, cause, ready);
    }
    sendWhenDurable(leader, reply, cause, ready);
}

/// §7: the snapshot takes the place of the log up to its end; of a log that holds its last entry,
/// the rest stays.
EventNumber Node::installSnapshot(NodeId leader, EventNumber cause, Ready& ready) {
    SnapshotReceiving received = std::exchange(receiving_, {});
    snapshot_ = std::move(received.snapshot);
    snapshot_.content =
        std::make_shared<const Command>(Command{std::move(received.data), received.contentTag});
    snapshotChanged_ = true;
    const bool keeps =
        log_.contains(snapshot_.index) && log_.termAt(snapshot_.index) == snapshot_.term;
    Event event = at(EventKind::SnapshotInstalled, cause);
    event.peer = leader;
    event.index = snapshot_.index;
    event.logTerm = narrowTerm(snapshot_.term);
    event.text = received.contentTag;
    event.detail = keeps ? 1 : 0;
    const EventNumber installed = report(ready, event);
    if (keeps || (has(Bug::SnapshotCommitsTail) && log_.contains(snapshot_.index))) {
        log_.compactTo(snapshot_.index);
        configurations_.forgetBefore(snapshot_.index);
    } else {
        log_.resetTo(snapshot_.index, snapshot_.term);
        configurations_.reset(snapshot_.configuration, snapshot_.index);
        for (PendingWrite& pending : pendingWrites_)
            pending.last = std::min(pending.last, snapshot_.index);
        markLogChanged(snapshot_.index + 1);
    }
    durableIndex_ = std::max(durableIndex_, snapshot_.index);
    commitIndex_ = has(Bug::SnapshotCommitsTail) ? log_.lastIndex() : snapshot_.index;
    lastApplied_ = snapshot_.index;
    commitEvent_ = installed;
    ready.install = snapshot_;
    configurationChanged(installed, ready);
    return installed;
}

} // namespace raftarium
