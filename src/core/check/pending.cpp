#include "core/check/pending.h"

#include <numeric>

namespace raftarium {

Pending::Pending(const SearchInput& input)
    : input_(input),
      next_(input.turns.size()),
      previous_(input.turns.size()),
      isTaken_(input.timed.size() / 64 + 1) {
    std::iota(next_.begin(), next_.end(), 1U);
    std::iota(previous_.begin(), previous_.end(), UINT32_MAX);
}

std::uint32_t Pending::firstReturn() const {
    std::uint32_t turn = first();
    while (!input_.turns[turn].isReturn)
        turn = next_[turn];
    return turn;
}

void Pending::take(std::uint32_t operation) {
    const TimedStep& timed = input_.timed[operation];
    for (const std::uint32_t turn : {timed.answer, timed.invocation}) {
        next_[previous_[turn]] = next_[turn];
        previous_[next_[turn]] = previous_[turn];
    }
    isTaken_[operation / 64] |= std::uint64_t{1} << operation % 64;
}

void Pending::putBack(std::uint32_t operation) {
    const TimedStep& timed = input_.timed[operation];
    for (const std::uint32_t turn : {timed.invocation, timed.answer}) {
        next_[previous_[turn]] = turn;
        previous_[next_[turn]] = turn;
    }
    isTaken_[operation / 64] &= ~(std::uint64_t{1} << operation % 64);
}

std::span<const std::uint64_t> Pending::taken() const {
    // Whoever was invoked after the first return that is left is not taken.
    const std::size_t end = input_.turns[firstReturn()].invoked / 64 + 1;
    const std::size_t begin = firstOperation() / 64;
    return std::span(isTaken_).subspan(begin, end - begin);
}

} // namespace raftarium
