#include "core/sim/disk.h"

#include <algorithm>
#include <cassert>

namespace raftarium {

Time Disk::write(const WriteRequest& request, const Log& log, Time now, EventNumber cause) {
    Pending pending{request.number, request.state, request.logChanged, request.first, cause, {}};
    if (request.logChanged)
        for (Index i = request.first; i <= request.last; ++i)
            pending.entries.push_back(log.entry(i));
    pending_.push_back(std::move(pending));
    busyUntil_ = std::max(busyUntil_, now) + conditions.syncTime;
    return busyUntil_;
}

Disk::Synced Disk::syncOldest() {
    assert(!pending_.empty());
    const Pending& oldest = pending_.front();
    const Synced synced{oldest.number, oldest.logChanged, oldest.cause};
    store(oldest, oldest.entries.size());
    pending_.pop_front();
    return synced;
}

void Disk::crash(Random& random) {
    std::size_t kept = 0;
    if (conditions.onCrash == UnsyncedWrites::Kept) kept = pending_.size();
    if (conditions.onCrash == UnsyncedWrites::Torn && !pending_.empty()) {
        kept = random.upTo(pending_.size() - 1);
        const Pending& torn = pending_[kept];
        // The state is one small record: it is there as a whole or not at all.
        if (torn.logChanged && !torn.entries.empty()) {
            for (std::size_t i = 0; i < kept; ++i)
                store(pending_[i], pending_[i].entries.size());
            store(torn, random.upTo(torn.entries.size() - 1));
            kept = 0;
        }
    }
    for (std::size_t i = 0; i < kept; ++i)
        store(pending_[i], pending_[i].entries.size());
    pending_.clear();
    busyUntil_ = {};
}

void Disk::store(const Pending& pending, std::size_t entries) {
    hard_ = pending.state;
    if (!pending.logChanged) return;
    log_.truncateFrom(pending.first);
    for (std::size_t i = 0; i < entries; ++i)
        log_.append(pending.entries[i]);
}

} // namespace raftarium
