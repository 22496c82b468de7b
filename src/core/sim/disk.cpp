#include "core/sim/disk.h"

#include <algorithm>
#include <cassert>

namespace raftarium {

Time Disk::write(const WriteRequest& request, const Log& log, Time now, EventNumber cause) {
    const bool needsLog = request.logChanged || request.snapshot;
    pending_.push_back({request.number, request.state, request.logChanged, request.first, cause,
                        needsLog ? log : Log{}, request.snapshot});
    // Whatever is written during one sync is made durable by the next, together.
    if (now >= syncEnds_) syncEnds_ = std::max(nextEnds_, now);
    if (now >= syncEnds_)
        nextEnds_ = syncEnds_ = now + conditions.syncTime;
    else if (nextEnds_ <= syncEnds_)
        nextEnds_ = syncEnds_ + conditions.syncTime;
    return nextEnds_;
}

Disk::Synced Disk::syncOldest() {
    assert(!pending_.empty());
    const Pending& oldest = pending_.front();
    const Synced synced{oldest.number, oldest.logChanged, oldest.cause};
    store(oldest);
    pending_.pop_front();
    return synced;
}

void Disk::crash(Random& random) {
    std::size_t kept = 0;
    if (conditions.onCrash == UnsyncedWrites::Kept) kept = pending_.size();
    if (conditions.onCrash == UnsyncedWrites::Torn && !pending_.empty()) {
        kept = random.upTo(pending_.size() - 1);
        const Pending& torn = pending_[kept];
        // The state is one small record: it is there as a whole or not at all. So is a snapshot,
        // which is written aside and then renamed.
        if (torn.logChanged && !torn.snapshot && torn.entries() > 0) {
            for (std::size_t i = 0; i < kept; ++i)
                store(pending_[i]);
            const std::uint64_t entries = random.upTo(torn.entries() - 1);
            hard_ = torn.state;
            log_ = torn.log;
            log_.truncateFrom(torn.first + entries);
            kept = 0;
        }
    }
    for (std::size_t i = 0; i < kept; ++i)
        store(pending_[i]);
    pending_.clear();
    syncEnds_ = nextEnds_ = {};
    if (conditions.onCrash == UnsyncedWrites::Damaged) damage(random);
}

/// One entry cannot be read any more, and whoever starts from this disk finds the log to end there.
void Disk::damage(Random& random) {
    if (log_.lastIndex() <= snapshot_.index) return;
    log_.truncateFrom(snapshot_.index + 1 + random.upTo(log_.lastIndex() - snapshot_.index - 1));
}

void Disk::store(const Pending& pending) {
    hard_ = pending.state;
    if (pending.snapshot) snapshot_ = *pending.snapshot;
    // Writes become durable in order, so nothing else can have changed.
    if (pending.logChanged || pending.snapshot) log_ = pending.log;
}

} // namespace raftarium
