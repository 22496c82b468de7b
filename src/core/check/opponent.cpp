#include "core/check/opponent.h"

#include "core/check/store_model.h"

#include <tuple>

namespace raftarium {

std::optional<std::uint32_t> opponentOf(const MinimalPart& part, KeyHistory& history) {
    StoreModel model(history, history.knownOutcomes());
    const KeyOperation& last = history.operations[part.last];
    // Better ones compare as greater: rules out, or may; came before; is the latest.
    using Rank = std::tuple<bool, bool, bool, EventNumber>;
    std::optional<std::uint32_t> best;
    Rank bestRank;
    for (const std::uint32_t i : part.operations) {
        if (i == part.last) continue;
        const KeyOperation& other = history.operations[i];
        const std::optional<ValueId> left = leftBehind(*other.known);
        const bool fits = left && model.apply(*last.known, *left).has_value();
        const bool cameBefore = other.returned < last.invoked;
        const Rank rank{!fits, cameBefore, left && !fits, other.returned};
        if (best && rank < bestRank) continue;
        best = i;
        bestRank = rank;
    }
    return best;
}

std::optional<std::uint32_t> originOf(std::uint32_t last, const KeyHistory& history) {
    const StoreStep& found = *history.operations[last].known;
    if (found.requirement != Requirement::Equals) return std::nullopt;
    for (auto i = static_cast<std::uint32_t>(history.operations.size()); i-- > 0;) {
        const KeyOperation& one = history.operations[i];
        if (i == last || one.invoked > history.operations[last].returned) continue;
        const std::optional<StoreStep>& step = one.known ? one.known : one.unknown;
        if (step->effect != Effect::Nothing && leftBehind(*step) == found.compared) return i;
    }
    return std::nullopt;
}

} // namespace raftarium
