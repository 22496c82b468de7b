#include "cli/etcd_exporter.h"

#include <algorithm>
#include <utility>

namespace raftarium::cli {

void EtcdExporter::start(const Event& event) {
    Server& which = server(event.node);
    if (!which.lines.empty()) return; // told when it crashed
    // Those that join later begin with nothing.
    if (event.node.value() <= event.value)
        for (std::uint8_t id = 1; id <= event.value; ++id)
            which.spec.members.voters.insert(NodeId{id});
    finish(emit("InitState", event.node));
    which.started = which.ready = which.promisedAt = lines_.size() - 1;
}

/// What a crash leaves on the disk is known once the server starts again. The specification starts
/// it at once: a crashed leader would be one until then, and its invariants ask much of leaders.
void EtcdExporter::crash(EventNumber number, const Event& event) {
    if (damagedByCrashes_.contains(event.node))
        return stop(number, "a disk loses what it has confirmed");
    for (EventNumber n = number + 1; n < timeline_.size(); ++n)
        if (timeline_[n].kind == EventKind::NodeStarted && timeline_[n].node == event.node)
            return restart(n, timeline_[n]);
    // It never starts: what its disk holds is known where that is what its memory held.
    if (event.detail != 0 || event.index < truth(event.node).compactedIndex) return;
    Event never = event;
    never.peer = truth(event.node).votedFor;
    restart(timeline_.size(), never);
}

/// The specification keeps the length of a durable log, and takes so much of the log in memory.
/// Where a crash brings back entries that were cut off or replaced since, all that the server did
/// meanwhile is left out: nobody can have heard of it, as no Ready was needed.
void EtcdExporter::undoSince(NodeId node, std::size_t durable) {
    const SpecLog& kept = lines_[durable].after.log;
    const SpecNode& now = server(node).spec;
    const bool isPrefix = kept.size() <= now.log.size() &&
                          lines_[durable].after.lastTerm() == now.termAt(kept.size());
    if (isPrefix) return;
    for (auto line = server(node).lines.rbegin(); *line > durable; ++line)
        lines_[*line].isUndone = true;
}

/// The specification goes on from the state of the last Ready. Readys cost nothing, so one is put
/// where the state was the one that our server's disk has kept.
void EtcdExporter::restart(EventNumber number, const Event& event) {
    Server& which = server(event.node);
    which.stepsDown = false;
    // What the disk kept beyond the log in memory follows as events of its own.
    std::uint64_t last = event.index.value();
    const LogCell* cell = truth(event.node).cell(event.index);
    std::uint32_t lastTerm = cell == nullptr ? 0 : cell->term;
    for (EventNumber n = number + 1; n < timeline_.size(); ++n) {
        const Event& back = timeline_[n];
        if (back.kind != EventKind::EntryAppended || back.cause != number) break;
        last = back.index.value();
        lastTerm = back.logTerm;
    }
    const auto kept = [&](const SpecState& state) {
        return state.term == event.term && state.vote == event.peer && state.log.size() == last &&
               state.lastTerm() == lastTerm;
    };
    std::size_t durable = kNone;
    for (auto line = which.lines.rbegin(); line != which.lines.rend() && *line >= which.ready;
         ++line)
        if (which.behind || kept(lines_[*line].after)) {
            durable = *line;
            break;
        }
    if (durable != kNone) {
        lines_[durable].readyAfter |= lines_[durable].name != "InitState";
    } else {
        // A leader's entries may be with others before they are on its own disk. In the
        // specification they are then durable, and it has them back.
        const SpecState& promised = which.promised;
        const bool keptPromises =
            event.term >= promised.term &&
            (event.term > promised.term || event.peer == promised.vote ||
             promised.vote == kNobody) &&
            std::pair(lastTerm, last) >= std::pair(promised.lastTerm(), promised.log.size());
        durable = which.ready;
        which.behind = keptPromises;
    }
    undoSince(event.node, durable);
    which.spec.restart(lines_[durable].after);
    which.ownVote = kNone;
    which.voteRequests.clear();
    which.ownAppends.clear();
    const std::size_t line = emit("InitState", event.node);
    const SpecNode& spec = which.spec;
    TraceState& shown = lines_[line].shown;
    shown = {spec.term, spec.vote, spec.commit, spec.role, spec.log.size(), spec.members.voters};
    if (!which.behind) {
        // A server that forgot what it promised is shown as it is, which no specification allows.
        shown.term = event.term;
        shown.vote = event.peer;
        shown.log = last;
    }
    finish(line);
    which.started = which.ready = which.promisedAt = line;
    // Where it is behind, its log on disk is another one; its last entry is all that is compared.
    which.promised = static_cast<const SpecState&>(which.spec);
    if (which.behind) which.promised.log.truncate(0);
    which.promised.term = event.term;
    which.promised.vote = event.peer;
    applyChange(event.node);
}

} // namespace raftarium::cli
