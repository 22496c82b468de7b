#include "core/raft/node.h"
#include "core/raft/quorum.h"

#include <algorithm>
#include <utility>

namespace raftarium {

/// Why a proposal is not taken now.
std::optional<ProposeResult> Node::refusal() const {
    if (role_ != Role::Leader)
        return ProposeResult{false,
                             {},
                             {},
                             leader_,
                             leader_ == kNobody ? RefusalReason::NoLeaderKnown
                                                : RefusalReason::NotLeader};
    // Dissertation §3.10: otherwise the other would never have all entries.
    if (transferTarget_ != kNobody)
        return ProposeResult{false, {}, {}, id_, RefusalReason::Transferring};
    return std::nullopt;
}

ProposeResult Node::propose(CommandPtr command, EventNumber cause, Ready& ready) {
    if (auto refused = refusal()) return *refused;
    appendOwn(Entry{hard_.currentTerm, std::move(command), EntryKind::Command}, cause, ready);
    return {true, log_.lastIndex(), hard_.currentTerm, id_, {}};
}

ProposeResult Node::propose(std::span<CommandPtr> commands, EventNumber cause, Ready& ready) {
    if (auto refused = refusal()) return *refused;
    const Index first = log_.lastIndex() + 1;
    for (CommandPtr& command : commands)
        appendOwn(Entry{hard_.currentTerm, std::move(command), EntryKind::Command}, cause, ready);
    return {true, first, hard_.currentTerm, id_, {}};
}

void Node::flush(Time now, Ready& ready) {
    now_ = now;
    if (role_ == Role::Leader) {
        if (roundUnsent_)
            broadcastHeartbeat(leaderEvent_, ready);
        else
            broadcastAppend(appendEvent_, ready);
    }
    requestWrite(ready);
}

EventNumber Node::appendOwn(Entry entry, EventNumber cause, Ready& ready) {
    const Index index = log_.lastIndex() + 1;
    markLogChanged(index);
    if (ready.sink != nullptr) {
        Event event = at(EventKind::EntryAppended, cause);
        event.index = index;
        event.logTerm = narrowTerm(entry.term);
        event.text = entry.command ? entry.command->tag : kNoText;
        event.detail = static_cast<std::uint8_t>(entry.kind);
        appendEvent_ = report(ready, event);
    }
    const bool configuration = entry.kind == EntryKind::Configuration;
    log_.append(std::move(entry));
    if (configuration) adoptConfiguration(log_.entry(index), index, appendEvent_, ready);
    return appendEvent_;
}

Progress Node::freshProgress() const {
    Progress fresh;
    fresh.next = log_.lastIndex() + 1;
    fresh.window = options_.maxEntriesInFlight;
    return fresh;
}

/// A new leader's first guess: everybody has its whole log (Figure 2).
void Node::resetProgress() {
    progress_.assign(configuration().members().last().value() + 1U, freshProgress());
    sendings_.clear();
    pendingReads_.clear();
    roundStarts_.clear();
    round_ = 0;
    quorumRound_ = 0;
    roundUnsent_ = false;
    handedOver_ = false;
    leaseUntil_ = Time{INT64_MIN};
    changeTarget_.reset();
    transferTarget_ = kNobody;
    transferDeadline_ = kNever;
}

Progress* Node::progressOf(NodeId peer) {
    if (role_ != Role::Leader || !configuration().isMember(peer)) return nullptr;
    return peer.value() < progress_.size() ? &progress_[peer.value()] : nullptr;
}

void Node::broadcastAppend(EventNumber cause, Ready& ready) {
    SliceCache cache;
    configuration().members().forEach([&](NodeId peer) {
        if (peer != id_) sendAppend(peer, cause, false, cache, ready);
    });
}

void Node::broadcastHeartbeat(EventNumber cause, Ready& ready) {
    beginRound();
    roundUnsent_ = false;
    SliceCache cache;
    configuration().members().forEach([&](NodeId peer) {
        if (peer != id_) sendAppend(peer, cause, true, cache, ready);
    });
    finishRounds(cause, ready); // a single server is a majority of itself
}

bool Node::mayCarryEntries(const Progress& progress) const {
    if (progress.next > log_.lastIndex()) return false;
    return progress.probing || (progress.next - progress.match <= progress.window &&
                                progress.inFlight < options_.maxBytesInFlight);
}

void Node::sendAppend(NodeId to, EventNumber cause, bool evenIfEmpty, SliceCache& cache,
                      Ready& ready) {
    const Progress& progress = progress_[to.value()];
    if (progress.snapshot || progress.next <= log_.snapshotIndex()) {
        sendSnapshot(to, evenIfEmpty ? Caller::Heartbeat : Caller::Appends, cause, ready);
        return;
    }
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
    request.round = round_;
    if (mayCarryEntries(progress)) {
        if (cache.first != progress.next) {
            cache.first = progress.next;
            cache.entries = log_.slice(progress.next, options_.maxEntriesPerRequest,
                                       options_.maxBytesPerRequest);
            cache.bytes = cache.entries.bytes();
        }
        request.entries = cache.entries;
    }
    const std::size_t count = request.entries.size();
    sendNow(to, std::move(request), cause, ready);
    if (progress.probing) {
        progress.awaitsReply = true;
    } else if (count > 0) {
        progress.next += count;
        progress.inFlight += cache.bytes;
        noteProgress(to, ProgressReason::Sent, cause, ready);
    }
}

} // namespace raftarium
