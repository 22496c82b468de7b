#pragma once

#include "core/check/key_history.h"
#include "core/check/linearizability.h"
#include "core/check/step_budget.h"

#include <cstddef>

namespace raftarium {

struct KeyVerdict {
    Verdict verdict = Verdict::Undecided;
    /// With NotLinearizable: so many of the outcomes, by their returns, cannot be explained,
    std::size_t returns = 0;
    bool isShortest = false;      ///< and one less can,
    EventNumber event = kNoEvent; ///< which comes to light at this return.
};

/// Whether all outcomes of one key can be explained. A search that finds an explanation is mostly
/// fast, one that must rule out all orders mostly not. So where it takes long, the first return is
/// looked for up to which nothing is found as fast, and only the outcomes shortly before it are
/// ruled out.
[[nodiscard]] KeyVerdict decide(KeyHistory& history, StepBudget& budget);

} // namespace raftarium
