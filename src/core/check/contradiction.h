#pragma once

#include "core/check/key_history.h"
#include "core/check/key_verdict.h"
#include "core/check/linearizability.h"
#include "core/check/step_budget.h"

namespace raftarium {

/// What contradicts each other in the history of a key that is not linearizable. `key` is left to
/// the caller.
[[nodiscard]] Contradiction contradictionOf(KeyHistory& history, const KeyVerdict& verdict,
                                            StepBudget& budget);

} // namespace raftarium
