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

/// Adds commands for whoever leads, from `from` on and well before `until`. Clients ask servers at
/// random and may by chance miss a single leader among many strangers for ever; these do not. Each
/// waits until somebody leads.
void addProbes(Scenario& scenario, Time from, Time until);
/// What is found on every server once the last of them has taken effect.
inline constexpr const char* kLastProbeStored = "key probe is 4";

} // namespace raftarium
