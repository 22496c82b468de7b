#pragma once

#include <cstdint>

namespace raftarium::bench::engines {

/// How often operator new was called so far.
[[nodiscard]] std::uint64_t allocationCount();

} // namespace raftarium::bench::engines
