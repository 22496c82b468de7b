#pragma once

#include "core/scenario/scenario.h"
#include "core/timeline/timeline.h"

#include <string>

namespace raftarium::cli {

/// A run as a trace that TLC validates against the specification of etcd's raft
/// (docs/etcd-trace.md).
struct EtcdTrace {
    std::string text;               ///< NDJSON; the first line tells what it covers
    std::size_t lines = 0;          ///< without the first one
    EventNumber stopped = kNoEvent; ///< the event that it could not express, where it ends …
    std::string reason;             ///< … and why
};

[[nodiscard]] EtcdTrace etcdTrace(const Timeline& timeline, const Scenario& scenario);

} // namespace raftarium::cli
