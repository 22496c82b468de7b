#pragma once

#include "core/raft/options.h"
#include "core/sim/conditions.h"

#include <QString>

#include <vector>

namespace raftarium::ui {

/// A setting that endangers stability, and why, in one or two sentences.
struct TimingAdvice {
    enum class Rule {
        TimeoutWithinHeartbeat, ///< followers time out while the leader is well
        TimeoutWithinRoundTrip, ///< candidates time out before the votes can be back
        TimeoutNearRoundTrip,   ///< … before they usually are
        OneLostHeartbeat,       ///< a single lost heartbeat deposes the leader
        LossOutrunsHeartbeats,  ///< all heartbeats of a timeout may well be lost
        NarrowTimeoutRange,     ///< several servers become candidates at once
    };
    enum class Severity { Caution, Danger }; ///< elections suffer; no leader stays
    Rule rule{};
    Severity severity{};
    QString text;
};

/// Judges election timeouts and heartbeats against what the network does to messages (§5.6, §9.3).
/// Worst first; empty where the settings are sound.
[[nodiscard]] std::vector<TimingAdvice> timingAdvice(const NodeOptions& options,
                                                     const LinkConditions& network);

} // namespace raftarium::ui
