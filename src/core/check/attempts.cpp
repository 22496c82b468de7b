#include "core/check/attempts.h"

#include "core/check/linearization_search.h"

#include <algorithm>
#include <utility>

namespace raftarium {

Attempts::Attempts(KeyHistory& history, StepBudget& budget)
    : history_(history), budget_(budget), known_(history.operations.size()) {
    for (const Turn& turn : history.turns)
        if (turn.isReturn && history.operations[turn.operation].known)
            byReturn_.push_back(turn.operation);
}

void Attempts::setKnown(std::span<const std::uint32_t> operations, bool areKnown) {
    for (const std::uint32_t operation : operations)
        known_[operation] = areKnown;
}

void Attempts::setKnownFirst(std::size_t count) {
    setKnown(byReturn_, false);
    setKnown(std::span(byReturn_).first(count), true);
}

Verdict Attempts::explain(std::uint64_t patience) {
    Verdict verdict = Verdict::Undecided;
    explained_ = 0;
    if (!isExhausted()) {
        LinearizationSearch search(history_, known_, {history_.first});
        verdict = search.run(budget_, patience);
        const EventNumber furthest = search.furthest();
        const auto place =
            std::partition_point(byReturn_.begin(), byReturn_.end(), [&](std::uint32_t operation) {
                return history_.operations[operation].returned < furthest;
            });
        explained_ = static_cast<std::size_t>(place - byReturn_.begin());
    }
    if (verdict == Verdict::Undecided) wasUndecided_ = true;
    return verdict;
}

bool Attempts::contradict(std::uint64_t patience) {
    return isRefutedLate(patience) || explain(patience) == Verdict::NotLinearizable;
}

/// Whether what followed the first known operation that tells what it left the key with cannot be
/// explained from there. What was done before need not be looked at, and what was done at the same
/// time may have been done before it.
bool Attempts::isRefutedLate(std::uint64_t patience) {
    const auto first =
        std::find_if(byReturn_.begin(), byReturn_.end(), [this](std::uint32_t operation) {
            return known_[operation] && leftBehind(*history_.operations[operation].known);
        });
    if (first == byReturn_.end() || isExhausted()) return false;
    const KeyOperation& start = history_.operations[*first];
    KnownOutcomes later(known_.size());
    for (const std::uint32_t operation : byReturn_)
        later[operation] =
            known_[operation] && history_.operations[operation].invoked > start.returned;
    LinearizationSearch search(history_, later, {*leftBehind(*start.known), start.invoked, *first});
    return search.run(budget_, patience) == Verdict::NotLinearizable;
}

bool Attempts::refute(std::size_t count, std::uint64_t patience) {
    // What an operation did not find fits so much that searches take longer.
    std::vector<std::uint32_t> plain;
    for (const std::uint32_t operation : std::span(byReturn_).first(count - 1))
        if (history_.operations[operation].known->requirement != Requirement::Differs)
            plain.push_back(operation);
    plain.push_back(byReturn_[count - 1]);
    return refute(std::span<const std::uint32_t>(plain), patience) ||
           (plain.size() < count &&
            refute(std::span<const std::uint32_t>(byReturn_).first(count), patience));
}

bool Attempts::refute(std::span<const std::uint32_t> operations, std::uint64_t patience) {
    setKnown(byReturn_, false);
    for (std::size_t taken = 1; !isExhausted(); taken *= 2) {
        setKnown(operations.last(std::min(taken, operations.size())), true);
        if (contradict(patience)) return true;
        if (taken >= operations.size()) break;
    }
    return false;
}

bool Attempts::takeUndecided() { return std::exchange(wasUndecided_, false); }

bool Attempts::isExhausted() const {
    // What an attempt costs before it begins.
    return budget_.left() < 2 * history_.turns.size();
}

} // namespace raftarium
