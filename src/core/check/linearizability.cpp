#include "core/check/linearizability.h"
namespace raftarium { Linearizability checkLinearizability(std::span<const Operation>, std::uint64_t) { return {}; } }
