#pragma once

#include "core/raft/node.h"
#include "core/recording/server_state.h"

namespace raftarium::net {

/// What somebody must know of `node` who begins to watch it: with the last `mostEntries` of its
/// log, and no more than `mostBytes` of commands. `paused` and the state machine's content are the
/// host's to fill in.
[[nodiscard]] ServerState stateOf(const Node& node, std::size_t mostEntries = 200,
                                  std::size_t mostBytes = std::size_t{256} << 10U);

} // namespace raftarium::net
