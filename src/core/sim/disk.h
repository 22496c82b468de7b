#pragma once

#include "core/raft/node.h"
#include "core/raft/random.h"
#include "core/sim/conditions.h"

#include <cstdint>
#include <deque>
#include <optional>

namespace raftarium {

/// A server's disk: what is durable, and the writes that are not yet.
class Disk {
public:
    DiskConditions conditions;

    /// A write that has become durable.
    struct Synced {
        std::uint64_t number = 0;
        bool logChanged = false;
        EventNumber cause = kNoEvent;
    };
    /// Takes a write, asked for by the event `cause`; returns the moment at which it is durable.
    /// `log` is the server's log. Writes become durable in order.
    Time write(const WriteRequest& request, const Log& log, Time now, EventNumber cause);
    /// The oldest write is durable now.
    Synced syncOldest();
    [[nodiscard]] bool hasPending() const { return !pending_.empty(); }

    /// The machine stops: what was not durable is lost or kept as `conditions.onCrash` says.
    void crash(Random& random);

    [[nodiscard]] const HardState& hardState() const { return hard_; }
    [[nodiscard]] const Log& log() const { return log_; }
    [[nodiscard]] const Snapshot& snapshot() const { return snapshot_; }

private:
    struct Pending {
        std::uint64_t number;
        HardState state;
        bool logChanged;
        Index first;
        EventNumber cause;
        Log log; ///< of the server at that moment; a copy costs next to nothing
        std::optional<Snapshot> snapshot;

        [[nodiscard]] std::uint64_t entries() const {
            return log.lastIndex() >= first ? log.lastIndex() - first + 1 : 0;
        }
    };
    void store(const Pending& pending);
    void damage(Random& random);

    HardState hard_;
    Log log_;
    Snapshot snapshot_;
    Time syncEnds_{}; ///< the sync under way …
    Time nextEnds_{}; ///< … and the one after it, where something waits for it
    std::deque<Pending> pending_;
};

} // namespace raftarium
