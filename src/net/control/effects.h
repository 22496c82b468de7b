#pragma once

#include "core/raft/event.h"
#include "core/sim/action.h"
#include "core/timeline/cluster_state.h"

#include <vector>

namespace raftarium::net {

/// What an action on a real cluster does at once and no server can tell: one that is killed or
/// stopped says nothing, and a link is cut outside of the protocol. `state` is that of the present.
/// Times and causes are left out.
[[nodiscard]] std::vector<Event> effectsOf(const Action& action, const ClusterState& state);

} // namespace raftarium::net
