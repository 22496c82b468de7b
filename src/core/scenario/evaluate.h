#pragma once

#include "core/check/checker.h"
#include "core/check/linearizability.h"
#include "core/raft/event.h"
#include "core/scenario/scenario.h"
#include "core/scenario/server_stores.h"
#include "core/sim/simulator.h"

#include <cstdint>
#include <optional>

namespace raftarium {

/// What conditions look at: the servers as they are now.
struct ClusterView {
    const Simulator& simulator;
    const Checker& checker;
    const ServerStores& stores;
    Verdict history; ///< of what clients saw, where the condition isSearched()
};

/// Whether `condition` holds now.
[[nodiscard]] bool holds(const Condition& condition, const ClusterView& view);

/// The kinds of event that can change whether `condition` holds.
[[nodiscard]] KindMask interestOf(const Condition& condition);
[[nodiscard]] bool asksFor(const Condition& condition, Measure measure);
/// The kinds of event that can change who plays a part.
[[nodiscard]] KindMask interestOfTargets();

/// Who is meant by `target` now; nobody where nobody plays that part. `chance` decides for `any`.
[[nodiscard]] NodeId resolve(const Target& target, const Simulator& simulator,
                             std::uint64_t chance);

/// The action of a step with its servers, or nothing while a part is played by nobody.
[[nodiscard]] std::optional<Action> resolve(const StepAction& act, const Simulator& simulator,
                                            std::uint64_t chance);

} // namespace raftarium
