#pragma once

#include "core/check/key_history.h"
#include "core/check/key_verdict.h"
#include "core/check/step_budget.h"

#include <cstdint>
#include <vector>

namespace raftarium {

/// Operations of a KeyHistory whose outcomes cannot all be explained, by their places.
struct MinimalPart {
    std::vector<std::uint32_t> operations; ///< ascending
    std::uint32_t last = 0;                ///< the one of them that returned last
    bool isMinimal = false;                ///< each of them is needed
};

/// Of outcomes that cannot all be explained, as few as still cannot, in the sense of Contradiction.
/// Late operations are kept rather than early ones, and writes rather than gets.
[[nodiscard]] MinimalPart minimalPart(KeyHistory& history, const KeyVerdict& verdict,
                                      StepBudget& budget);

} // namespace raftarium
