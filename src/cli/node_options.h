#pragma once

#include "cli/arguments.h"
#include "net/daemon/node_daemon.h"

#include <span>
#include <string>

namespace raftarium::cli {

/// The options of `raftarium-cli node`.
[[nodiscard]] std::span<const Option> nodeOptions();
/// What they ask for. Throws Failure where that makes no sense.
[[nodiscard]] net::DaemonConfig readNodeConfig(const Arguments& arguments);

} // namespace raftarium::cli
