#include "cli/etcd_exporter.h"

#include <algorithm>

namespace raftarium::cli {

EtcdExporter::EtcdExporter(const Timeline& timeline)
    : timeline_(timeline), delivered_(timeline.size()) {
    for (EventNumber n = 0; n < timeline.size(); ++n) {
        const Event& event = timeline[n];
        if (event.kind == EventKind::MessageDelivered && event.cause < n)
            delivered_[event.cause] = true;
    }
    servers_.resize(std::size_t{timeline.endState().maxNode().value()} + 1);
    for (Server& one : servers_)
        one.spec.match.resize(servers_.size());
}

void EtcdExporter::run() {
    for (EventNumber n = 0; n < timeline_.size() && stopped_ == kNoEvent; ++n) {
        truth_.apply(timeline_[n], n, timeline_.texts());
        take(n, timeline_[n]);
        stopWhereOverstated(n);
    }
}

EtcdExporter::Server& EtcdExporter::server(NodeId id) { return servers_[id.value()]; }

void EtcdExporter::stop(EventNumber number, std::string reason) {
    stopped_ = number;
    reason_ = std::move(reason);
}

/// The line itself stands no more in the trace: the checker looks at the state that it leads to.
void EtcdExporter::stopWhereOverstated(EventNumber number) {
    if (overstatedLine_ == kNone) return;
    lines_.resize(overstatedLine_);
    stop(number, std::string(overstatedBy_) +
                     " takes an entry for committed from its own term on; it was committed in a "
                     "later one, and a leader in between lacks it, which Raft may allow");
}

void EtcdExporter::take(EventNumber number, const Event& event) {
    switch (event.kind) {
    case EventKind::NodeStarted: start(event); break;
    case EventKind::NodeCrashed: crash(number, event); break;
    case EventKind::DiskChanged:
        if (event.detailAs<UnsyncedWrites>() == UnsyncedWrites::Damaged)
            damagedByCrashes_.insert(event.node);
        else
            damagedByCrashes_.erase(event.node);
        break;
    case EventKind::ElectionTimedOut: beginStep(event.node); break;
    case EventKind::BecameCandidate: becomeCandidate(number, event); break;
    case EventKind::VoteCounted: countOwnVote(event); break;
    case EventKind::BecameLeader: becomeLeader(number, event); break;
    case EventKind::BecameFollower:
        switch (event.detailAs<StepDownReason>()) {
        case StepDownReason::QuorumLost:
        case StepDownReason::Removed:
        case StepDownReason::ElectionFailed:
            server(event.node).stepsDown = server(event.node).spec.role != Role::Follower;
            break;
        case StepDownReason::HigherTerm:
        case StepDownReason::LeaderExists: noteBehind(event); break; // the message does it
        }
        break;
    case EventKind::TermAdopted:
    case EventKind::VoteGranted:
    case EventKind::LogTruncated: noteBehind(event); break;
    case EventKind::SnapshotInstalled:
        server(event.node).snapshot = event.index.value();
        server(event.node).snapshotTerm = event.logTerm;
        noteBehind(event);
        break;
    case EventKind::EntryAppended:
        if (event.peer == kNobody)
            appendOwn(number, event);
        else
            noteBehind(event);
        break;
    case EventKind::CommitAdvanced:
        if (event.detailAs<CommitReason>() == CommitReason::Majority) commit(event);
        break;
    case EventKind::SyncFinished: countOwnAppends(event.node); break;
    case EventKind::MessageSent: send(number, event, kNoEvent); break;
    case EventKind::MessageDuplicated: {
        Event sent = event; // it stands for the copy as a MessageSent does
        std::swap(sent.node, sent.peer);
        send(number, sent, event.cause);
        break;
    }
    case EventKind::MessageDelivered: deliver(number, event); break;
    default: break;
    }
}

// --- lines --------------------------------------------------------------------------------------

std::size_t EtcdExporter::emit(std::string_view name, NodeId node) {
    TraceLine line;
    line.name = name;
    line.node = node;
    line.shown = shown(node);
    const SpecNode& spec = server(node).spec;
    line.asSpecified = line.shown.term == spec.term && line.shown.vote == spec.vote &&
                       line.shown.commit == spec.commit && line.shown.role == spec.role &&
                       line.shown.log == spec.log.size();
    lines_.push_back(std::move(line));
    server(node).lines.push_back(lines_.size() - 1);
    return lines_.size() - 1;
}

std::size_t EtcdExporter::emitMessage(std::string_view name, NodeId node,
                                      const TraceMessage& message) {
    const std::size_t line = emit(name, node);
    lines_[line].isSend = name.starts_with("Send");
    lines_[line].hasMessage = true;
    lines_[line].messages.push_back(message);
    finish(line);
    return line;
}

void EtcdExporter::finish(std::size_t line) {
    const Server& which = server(lines_[line].node);
    lines_[line].after = static_cast<const SpecState&>(which.spec);
    lines_[line].roleAfter = which.spec.role;
    // A line that shows a broken rule stays.
    if (overstatedLine_ != kNone || !lines_[line].asSpecified) return;
    overstatedBy_ = overstated(lines_[line].node);
    if (!overstatedBy_.empty()) overstatedLine_ = line;
}

/// The invariant that what was just done at `node` breaks; empty: none.
std::string_view EtcdExporter::overstated(NodeId node) const {
    const SpecNode& changed = servers_[node.value()].spec;
    for (const Server& one : servers_) {
        const SpecNode& other = one.spec;
        if (!leaderHasCommitted(changed, other) || !leaderHasCommitted(other, changed))
            return "LeaderCompletenessInv";
        if (!upToDateHasCommitted(changed, other) || !upToDateHasCommitted(other, changed))
            return "MoreUpToDateCorrectInv";
    }
    return {};
}

TraceState EtcdExporter::shown(NodeId node) const {
    const Server& which = servers_[node.value()];
    const SpecNode& spec = which.spec;
    TraceState state{spec.term, spec.vote,       spec.commit,
                     spec.role, spec.log.size(), spec.members.voters};
    if (which.behind) return state;
    const NodeState& real = truth(node);
    state.term = real.currentTerm;
    state.vote = real.votedFor;
    if (!which.stepsDown) state.role = real.role;
    state.log = real.lastIndex().value();
    // The specification keeps its commit index over a restart, and so may be ahead.
    if (!commitsLag_ && !which.commitBehind)
        state.commit = std::max(state.commit, real.commitIndex.value());
    return state;
}

bool EtcdExporter::agrees(NodeId node) const {
    const Server& which = servers_[node.value()];
    const SpecNode& spec = which.spec;
    // What a snapshot stands for need not be what the log held there before.
    if (spec.termAt(which.snapshot) != which.snapshotTerm) return false;
    const NodeState& real = truth(node);
    const LogCell* last = real.cell(real.lastIndex());
    return real.running && spec.term == real.currentTerm && spec.vote == real.votedFor &&
           spec.role == real.role && spec.log.size() == real.lastIndex().value() &&
           (last == nullptr || last->term == spec.lastTerm());
}

/// Before a server does something: what it did last is over.
void EtcdExporter::beginStep(NodeId node) {
    Server& which = server(node);
    if (which.stepsDown) {
        which.stepsDown = false;
        which.spec.role = Role::Follower;
        finish(emit("BecomeFollower", node));
    }
    const bool late = which.spec.commit < truth(node).commitIndex.value();
    if (which.behind && agrees(node)) {
        which.behind = false;
        which.commitBehind = late;
    }
    which.commitBehind = which.commitBehind && late;
}

/// What `line` sends is received later: a Ready must stand between, as early as may be, so that
/// a crash finds all later states to be durable or not. Where a server's sends stand together, one
/// Ready is enough for them.
void EtcdExporter::needReady(NodeId node, std::size_t line, bool hard) {
    Server& which = server(node);
    if (hard && line >= which.promisedAt) {
        which.promisedAt = line;
        which.promised = lines_[line].after;
    }
    if (which.ready >= line) return;
    const auto sends = [&](std::size_t at) {
        return at < lines_.size() && lines_[at].node == node && lines_[at].isSend;
    };
    while (sends(line + 1))
        ++line;
    std::size_t next = which.ready + 1;
    while (next <= line && sends(next))
        ++next;
    if (next > line) lines_[which.ready].readyAfter = false;
    lines_[line].readyAfter = true;
    which.ready = line;
}

// --- servers that the specification cannot follow ---------------------------------------------

EventNumber EtcdExporter::deliveryBehind(EventNumber cause) const {
    for (int steps = 0; steps < 6 && cause < timeline_.size(); ++steps) {
        if (timeline_[cause].kind == EventKind::MessageDelivered) return cause;
        cause = timeline_[cause].cause;
    }
    return kNoEvent;
}

void EtcdExporter::noteUnmapped(const Event& event, EventNumber number, std::string_view what) {
    ++leftOut_[what];
    server(event.node).unmapped = number;
}

/// Something has changed at a server: by a message that the trace leaves out?
void EtcdExporter::noteBehind(const Event& event) {
    Server& which = server(event.node);
    if (which.unmapped == kNoEvent || which.unmapped != deliveryBehind(event.cause)) return;
    which.behind = true;
}

} // namespace raftarium::cli
