#include "core/check/key_verdict.h"

#include "core/check/attempts.h"

#include <algorithm>

namespace raftarium {

namespace {

constexpr std::uint64_t kPatience = 65'536; // steps
constexpr std::uint64_t kMorePatience = 8;  // times

/// The first number of outcomes, more than `explained` and at most `most`, that is not explained
/// with this patience; `most` are not.
std::size_t firstUnexplained(Attempts& attempts, std::size_t explained, std::size_t most,
                             std::uint64_t patience) {
    while (explained + 1 < most && !attempts.isExhausted()) {
        const std::size_t middle = explained + (most - explained) / 2;
        attempts.setKnownFirst(middle);
        if (attempts.explain(patience) == Verdict::Linearizable) {
            explained = middle;
        } else {
            most = middle;
            explained = std::max(explained, std::min(attempts.explained(), most - 1));
        }
    }
    return most;
}

} // namespace

KeyVerdict decide(KeyHistory& history, StepBudget& budget) {
    Attempts attempts(history, budget);
    const auto contradiction = [&](std::size_t returns, bool isShortest) {
        const std::uint32_t last = attempts.byReturn()[returns - 1];
        return KeyVerdict{Verdict::NotLinearizable, returns, isShortest,
                          history.operations[last].returned};
    };
    const std::size_t all = attempts.byReturn().size();
    KeyVerdict result;
    std::size_t explained = 0;
    std::uint64_t patience = kPatience;
    for (; !attempts.isExhausted(); patience *= kMorePatience) {
        attempts.setKnownFirst(all);
        const Verdict verdict = attempts.explain(patience);
        if (verdict == Verdict::Linearizable) return {Verdict::Linearizable, 0, false, kNoEvent};
        if (verdict == Verdict::NotLinearizable) result = contradiction(all, false);
        explained = std::max(explained, attempts.explained());
        const std::size_t most = firstUnexplained(attempts, explained, all, patience);
        if (attempts.isExhausted()) break;
        if (attempts.refute(most, patience)) return contradiction(most, true);
        explained = most - 1;
    }
    return result;
}

} // namespace raftarium
