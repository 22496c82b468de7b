#pragma once

#include "core/raft/random.h"
#include "core/raft/types.h"
#include "core/scenario/scenario.h"

#include <cstdint>

namespace raftarium {

/// Adds steps at random moments before `end`: crashes, cuts, pauses, slow clocks and disks, changes
/// of members and leaders; which of these there are, and how often, is drawn as well. `scale`
/// stretches their times with those of the protocol.
void addRandomFaults(Scenario& scenario, Time end, std::int64_t scale, Random& random);

/// Adds what repairs everything at `at`: links, servers, clocks, disks, the network.
void addHealing(Scenario& scenario, Time at);

} // namespace raftarium
