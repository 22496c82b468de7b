#pragma once

#include "core/scenario/scenario.h"

#include <cstdint>

namespace raftarium::test {

/// A random cluster with loss, reordering, copies, partitions, crashes, slow disks and changes of
/// one member at a time: what a trace covers. The same for the same seed.
[[nodiscard]] Scenario traceScenario(std::uint64_t seed);

} // namespace raftarium::test
