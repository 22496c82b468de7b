#include "core/check/linearizability.h"

#include "core/check/contradiction.h"
#include "core/check/key_verdict.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace raftarium {

namespace {

using Numbers = std::vector<OperationNumber>;
using Key = std::pair<std::string_view, Numbers>;

/// Keys with few operations first: what they leave of their share goes to the others.
std::vector<Key> keysOf(std::span<const Operation> history) {
    std::map<std::string_view, Numbers> byKey;
    for (std::size_t i = 0; i < history.size(); ++i)
        byKey[history[i].key].push_back(static_cast<OperationNumber>(i));
    std::vector<Key> keys(byKey.begin(), byKey.end());
    std::stable_sort(keys.begin(), keys.end(),
                     [](const Key& a, const Key& b) { return a.second.size() < b.second.size(); });
    return keys;
}

} // namespace

Linearizability checkLinearizability(std::span<const Operation> history, std::uint64_t steps) {
    Linearizability result;
    StepBudget budget(steps);
    StepBudget forMinimising(steps);
    const std::vector<Key> keys = keysOf(history);
    const Key* worst = nullptr;
    KeyVerdict ofWorst;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const std::uint64_t share = budget.left() / (keys.size() - i);
        StepBudget ofKey(share);
        KeyHistory one(history, keys[i].second);
        const KeyVerdict verdict = decide(one, ofKey);
        budget.spend(share - ofKey.left());
        if (verdict.verdict == Verdict::Undecided) result.undecidedKeys.emplace_back(keys[i].first);
        if (verdict.verdict != Verdict::NotLinearizable) continue;
        if (worst && verdict.event >= ofWorst.event) continue;
        worst = &keys[i];
        ofWorst = verdict;
    }
    std::sort(result.undecidedKeys.begin(), result.undecidedKeys.end());
    if (worst) {
        KeyHistory one(history, worst->second);
        result.contradiction = contradictionOf(one, ofWorst, forMinimising);
        result.contradiction->key = worst->first;
    }
    result.verdict = worst                          ? Verdict::NotLinearizable
                     : result.undecidedKeys.empty() ? Verdict::Linearizable
                                                    : Verdict::Undecided;
    result.steps = (steps - budget.left()) + (steps - forMinimising.left());
    return result;
}

} // namespace raftarium
