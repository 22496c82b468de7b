#pragma once

#include "core/check/search_input.h"

#include <cstdint>
#include <span>
#include <vector>

namespace raftarium {

/// The timed operations that a search has not yet put in order, as a list of their turns. Taking
/// one out and putting it back costs O(1), in opposite orders.
class Pending {
public:
    /// `input` must outlive it.
    explicit Pending(const SearchInput& input);

    [[nodiscard]] bool isEmpty() const { return first() + 1 == next_.size(); }
    /// The first turn of the list; it is an invocation.
    [[nodiscard]] std::uint32_t first() const { return next_[0]; }
    /// Also right for a turn just taken out.
    [[nodiscard]] std::uint32_t next(std::uint32_t turn) const { return next_[turn]; }
    /// All invoked before this turn may come next.
    [[nodiscard]] std::uint32_t firstReturn() const;
    /// Calls `visit(operation)` for all that may come next.
    template <class Visit>
    void forEachCandidate(Visit visit) const {
        for (std::uint32_t turn = first(); !input_.turns[turn].isReturn; turn = next_[turn])
            visit(input_.turns[turn].operation);
    }

    void take(std::uint32_t operation);
    void putBack(std::uint32_t operation);

    /// All operations before this one are taken; 0 where all are.
    [[nodiscard]] std::uint32_t firstOperation() const { return input_.turns[first()].operation; }
    /// Bits of those taken, from the word of firstOperation() on; there are none behind.
    [[nodiscard]] std::span<const std::uint64_t> taken() const;

private:
    const SearchInput& input_;
    std::vector<std::uint32_t> next_; // by turn
    std::vector<std::uint32_t> previous_;
    std::vector<std::uint64_t> isTaken_; // bits by operation
};

} // namespace raftarium
