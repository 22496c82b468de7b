#pragma once

#include "cli/swarm_pool.h"

#include <string>

namespace raftarium::cli {

/// What was found, as a scenario that expects it not to happen.
[[nodiscard]] Scenario replayOf(const SwarmTotal::Found& found);

[[nodiscard]] std::string progressLine(const SwarmTotal& total);
/// `key: value` lines.
[[nodiscard]] std::string totalText(const SwarmTotal& total);
[[nodiscard]] std::string failureText(const SwarmTotal::Found& found);
[[nodiscard]] std::string shrunkText(const SwarmTotal::Found& found);
[[nodiscard]] std::string uncoveredText(const Coverage& coverage);

[[nodiscard]] std::string bugTableHead();
[[nodiscard]] std::string bugTableRow(Bug bug, const SwarmTotal& total, double seconds);

} // namespace raftarium::cli
