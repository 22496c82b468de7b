#pragma once

#include "core/raft/event.h"
#include "core/raft/types.h"

#include <cstdint>

namespace raftarium {

/// How one direction of a link treats messages. Rates are in parts per million.
struct LinkConditions {
    Duration latency = milliseconds(12);
    Duration jitter = milliseconds(4); ///< latency ± jitter, evenly spread; order is kept
    std::uint32_t lossPpm = 0;
    std::uint32_t duplicatePpm = 0;
    std::uint32_t reorderPpm = 0; ///< such a message may be overtaken by up to two latencies

    bool operator==(const LinkConditions&) const = default;
};

/// How a server's disk behaves.
struct DiskConditions {
    Duration syncTime{}; ///< from a write to its being durable; 0: at once
    UnsyncedWrites onCrash = UnsyncedWrites::Lost;

    bool operator==(const DiskConditions&) const = default;
};

} // namespace raftarium
