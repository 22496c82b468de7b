#pragma once

#include "core/swarm/swarm_run.h"
#include "core/swarm/swarm_scenario.h"

#include <functional>

namespace raftarium {

/// Makes a failing scenario small: fewer steps, servers and clients, a shorter and calmer run, for
/// as long as it still fails in the same way. Gives up looking when `goOn()` is false; what was
/// found so far is returned. The result fails by itself.
[[nodiscard]] SwarmScenario shrink(const SwarmScenario& failing, const SwarmVerdict& verdict,
                                   const std::function<bool()>& goOn);

} // namespace raftarium
