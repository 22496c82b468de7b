#include "core/raft/node.h"
#include "core/raft/quorum.h"

#include <algorithm>
#include <utility>

namespace raftarium {

namespace {
/// So many full requests may be under way to one follower before it has answered any.
constexpr std::uint64_t kWindowRequests = 8;
} // namespace

ProposeResult Node::propose(CommandPtr command, EventNumber cause, Ready& ready) {
    if (role_ != Role::Leader) return {false, {}, {}, leader_};
    appendOwn(Entry{hard_.currentTerm, std::move(command), EntryKind::Command}, cause, ready);
    return {true, log_.lastIndex(), hard_.currentTerm, id_};
}

void Node::flush(Time now, Ready& ready) {
    now_ = now;
    if (role_ == Role::Leader) broadcastAppend(appendEvent_, ready);
    requestWrite(ready);
}

EventNumber Node::appendOwn(Entry entry, EventNumber cause, Ready& ready) {
    const Index index = log_.lastIndex() + 1;
    Event event = at(EventKind::EntryAppended, cause);
    event.index = index;
    event.logTerm = narrowTerm(entry.term);
    event.text = entry.command ? entry.command->tag : kNoText;
    event.detail = static_cast<std::uint8_t>(entry.kind);
    markLogChanged(index);
    log_.append(std::move(entry));
    appendEvent_ = report(ready, event);
    return appendEvent_;
}

void Node::broadcastAppend(EventNumber cause, Ready& ready) {
    SliceCache cache;
    configuration_.members().forEach([&](NodeId peer) {
        if (peer != id_) sendAppend(peer, cause, false, cache, ready);
    });
}

void Node::broadcastHeartbeat(EventNumber cause, Ready& ready) {
    SliceCache cache;
    configuration_.members().forEach([&](NodeId peer) {
        if (peer != id_) sendAppend(peer, cause, true, cache, ready);
    });
}

bool Node::mayCarryEntries(const Progress& progress) const {
    if (progress.next > log_.lastIndex()) return false;
    const std::uint64_t window = kWindowRequests * options_.maxEntriesPerRequest;
    return progress.probing || progress.next - progress.match <= window;
}

void Node::sendAppend(NodeId to, EventNumber cause, bool evenIfEmpty, SliceCache& cache,
                      Ready& ready) {
    const Progress& progress = progress_[to.value()];
    // A probe is repeated by the next heartbeat and not before.
    if (!evenIfEmpty && progress.probing && progress.awaitsReply) return;
    if (evenIfEmpty || mayCarryEntries(progress)) sendOneAppend(to, cause, cache, ready);
    while (!progress.probing && mayCarryEntries(progress))
        sendOneAppend(to, cause, cache, ready);
}

void Node::sendOneAppend(NodeId to, EventNumber cause, SliceCache& cache, Ready& ready) {
    Progress& progress = progress_[to.value()];
    AppendEntries request;
    request.prevLogIndex = progress.next - 1;
    request.prevLogTerm = log_.termAt(request.prevLogIndex);
    request.leaderCommit = commitIndex_;
    if (mayCarryEntries(progress)) {
        if (cache.first != progress.next)
            cache = {progress.next, log_.slice(progress.next, options_.maxEntriesPerRequest)};
        request.entries = cache.entries;
    }
    const std::size_t count = request.entries.size();
    sendNow(to, std::move(request), cause, ready);
    if (progress.probing) {
        progress.awaitsReply = true;
    } else if (count > 0) {
        progress.next += count;
        noteProgress(to, ProgressReason::Sent, cause, ready);
    }
}

void Node::noteProgress(NodeId peer, ProgressReason reason, EventNumber cause, Ready& ready) {
    Event event = at(EventKind::ProgressChanged, cause);
    event.peer = peer;
    event.index = progress_[peer.value()].match;
    event.value = progress_[peer.value()].next.value();
    event.detail = static_cast<std::uint8_t>(reason);
    progressEvent_ = report(ready, event);
}

void Node::handle(const AppendEntriesReply& reply, const Message& message, EventNumber cause,
                  Ready& ready) {
    if (role_ != Role::Leader || message.term != hard_.currentTerm) return;
    if (message.from.value() >= progress_.size() ||
        !configuration_.members().contains(message.from))
        return;
    if (reply.success)
        handleSuccess(reply, message.from, cause, ready);
    else
        handleRefusal(reply, message.from, cause, ready);
}

void Node::handleSuccess(const AppendEntriesReply& reply, NodeId peer, EventNumber cause,
                         Ready& ready) {
    Progress& progress = progress_[peer.value()];
    progress.awaitsReply = false;
    const Index match = std::min(reply.match, log_.lastIndex());
    const bool moved = match > progress.match;
    if (moved || progress.probing) {
        progress.match = std::max(progress.match, match);
        progress.next = std::max(progress.probing ? Index{1} : progress.next, progress.match + 1);
        progress.probing = false;
    }
    if (moved) {
        noteProgress(peer, ProgressReason::Acknowledged, cause, ready);
        advanceCommit(progressEvent_, ready);
    }
    SliceCache cache;
    sendAppend(peer, cause, false, cache, ready);
}

void Node::handleRefusal(const AppendEntriesReply& reply, NodeId peer, EventNumber cause,
                         Ready& ready) {
    Progress& progress = progress_[peer.value()];
    // Answers may be late: only one that is about the present guess says anything.
    const bool stale =
        progress.probing ? reply.match != progress.next - 1 : reply.match <= progress.match;
    if (stale || reply.match.value() == 0) return;
    const Index possible = log_.lastWithTermAtMost(reply.hintTerm, reply.hintIndex);
    progress.next = std::max(progress.match + 1, std::min(reply.match, possible + 1));
    progress.probing = true;
    progress.awaitsReply = false;
    noteProgress(peer, ProgressReason::BackedOff, cause, ready);
    SliceCache cache;
    sendAppend(peer, progressEvent_, true, cache, ready);
}

Index Node::storedOn(NodeId peer) const {
    // The leader itself counts once its disk holds the entry, no earlier.
    return peer == id_ ? durableIndex_ : progress_[peer.value()].match;
}

NodeSet Node::serversStoring(Index index) const {
    NodeSet result;
    configuration_.members().forEach([&](NodeId peer) {
        if (storedOn(peer) >= index) result.insert(peer);
    });
    return result;
}

void Node::advanceCommit(EventNumber cause, Ready& ready) {
    const Index majority = quorumIndex(configuration_, [&](NodeId peer) { return storedOn(peer); });
    // §5.4.2: only entries of the current term commit by counting; older ones commit with them.
    if (majority <= commitIndex_ || log_.termAt(majority) != hard_.currentTerm) {
        noteHeldBack(majority, cause, ready);
        return;
    }
    Event event = at(EventKind::CommitAdvanced, cause);
    event.index = majority;
    event.count = static_cast<std::uint32_t>(majority - commitIndex_);
    event.detail = static_cast<std::uint8_t>(CommitReason::Majority);
    event.setNodes(serversStoring(majority));
    commitIndex_ = majority;
    commitEvent_ = report(ready, event);
}

void Node::noteHeldBack(Index majority, EventNumber cause, Ready& ready) {
    if (ready.sink == nullptr || commitIndex_ == log_.lastIndex()) return;
    const bool enough = majority > commitIndex_;
    Event event = at(EventKind::CommitHeldBack, cause);
    event.index = enough ? majority : commitIndex_ + 1;
    event.detail = static_cast<std::uint8_t>(enough ? HoldReason::OlderTerm : HoldReason::TooFew);
    event.count = static_cast<std::uint32_t>(quorumSize(configuration_));
    event.setNodes(serversStoring(event.index));
    report(ready, event);
}

} // namespace raftarium
