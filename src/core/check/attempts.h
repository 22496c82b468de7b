#pragma once

#include "core/check/key_history.h"
#include "core/check/linearizability.h"
#include "core/check/step_budget.h"

#include <cstdint>
#include <span>
#include <vector>

namespace raftarium {

/// Asks again and again whether some outcomes of one key can be explained while all others are
/// forgotten, in the sense of Contradiction.
class Attempts {
public:
    /// Both must outlive it. At first nothing is known.
    Attempts(KeyHistory& history, StepBudget& budget);

    /// The operations with an outcome, by their returns.
    [[nodiscard]] const std::vector<std::uint32_t>& byReturn() const { return byReturn_; }
    /// The outcomes to be explained.
    [[nodiscard]] const KnownOutcomes& known() const { return known_; }
    void setKnown(std::span<const std::uint32_t> operations, bool areKnown);
    /// Just the first `count` by their returns.
    void setKnownFirst(std::size_t count);

    /// Whether the known outcomes can be explained. Undecided where the search got no further for
    /// `patience` steps.
    [[nodiscard]] Verdict explain(std::uint64_t patience);
    /// After an explain() that found no order: of so many first outcomes one is known.
    [[nodiscard]] std::size_t explained() const { return explained_; }
    /// Whether the known outcomes certainly contradict each other. Faster than explain() if so.
    [[nodiscard]] bool contradict(std::uint64_t patience);
    /// Whether the first `count` outcomes certainly contradict each other. First the last of them
    /// alone is looked at, then with ever more of those before: few are looked at far faster, and
    /// mostly suffice. If so, they are left as the known ones.
    [[nodiscard]] bool refute(std::size_t count, std::uint64_t patience);

    /// An explain() was left undecided since this was last asked.
    [[nodiscard]] bool takeUndecided();
    /// The budget suffices for nothing any more.
    [[nodiscard]] bool isExhausted() const;

private:
    [[nodiscard]] bool refute(std::span<const std::uint32_t> operations, std::uint64_t patience);
    [[nodiscard]] bool isRefutedLate(std::uint64_t patience);

    KeyHistory& history_;
    StepBudget& budget_;
    KnownOutcomes known_;
    std::vector<std::uint32_t> byReturn_;
    std::size_t explained_ = 0;
    bool wasUndecided_ = false;
};

} // namespace raftarium
