#include "core/sim/simulator.h"

namespace raftarium {

void Simulator::writeToDisk(NodeId id, const WriteRequest& request) {
    Server& which = server(id);
    EventNumber cause = sink_.count() - 1; // the last thing this server did asked for the write
    const bool atOnce = which.disk.conditions.syncTime.value() == 0 && !which.disk.hasPending();
    if (!atOnce) {
        Event event;
        event.kind = EventKind::SyncStarted;
        event.node = id;
        event.cause = cause;
        event.index = request.last;
        event.value = request.number;
        cause = report(event);
    }
    const Time durable = which.disk.write(request, which.node->log(), now(), cause);
    if (atOnce) {
        noteDurable(id);
        return;
    }
    Due due;
    due.kind = Due::Kind::Sync;
    due.time = durable;
    due.node = id;
    due.generation = which.life;
    queue_.push(due);
}

void Simulator::finishSync(NodeId id) {
    Server& which = server(id);
    if (which.paused) {
        ++which.heldSyncs;
        return;
    }
    noteDurable(id);
    settle(id);
}

void Simulator::noteDurable(NodeId id) {
    Server& which = server(id);
    const Disk::Synced synced = which.disk.syncOldest();
    EventNumber finished = synced.cause;
    // Where a disk takes no time, only what the log shows is worth telling.
    if (synced.logChanged || which.disk.conditions.syncTime.value() > 0) {
        Event event;
        event.kind = EventKind::SyncFinished;
        event.node = id;
        event.cause = synced.cause;
        event.index = which.disk.log().lastIndex();
        event.value = synced.number;
        finished = report(event);
    }
    which.node->persisted(synced.number, which.clock.local(now()), finished, ready());
}

} // namespace raftarium
