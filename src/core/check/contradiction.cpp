#include "core/check/contradiction.h"

#include "core/check/minimal_part.h"
#include "core/check/opponent.h"

namespace raftarium {

Contradiction contradictionOf(KeyHistory& history, const KeyVerdict& verdict, StepBudget& budget) {
    const MinimalPart part = minimalPart(history, verdict, budget);
    const KeyOperation& last = history.operations[part.last];
    Contradiction found;
    for (const std::uint32_t i : part.operations)
        found.operations.push_back(history.operations[i].number);
    found.isMinimal = part.isMinimal;
    found.later = last.number;
    found.event = last.returned;
    found.earlierEvent = last.invoked;
    if (const auto opponent = opponentOf(part, history)) {
        found.earlier = history.operations[*opponent].number;
        found.earlierEvent = history.operations[*opponent].returned;
    }
    if (const auto origin = originOf(part.last, history))
        found.origin = history.operations[*origin].number;
    return found;
}

} // namespace raftarium
