#pragma once

#include "core/raft/types.h"

#include <bit>
#include <cstdint>

namespace raftarium {

/// A set of servers as 128 bits.
class NodeSet {
public:
    constexpr NodeSet() = default;
    constexpr NodeSet(std::uint64_t low, std::uint64_t high) : low_(low), high_(high) {}

    constexpr void insert(NodeId id) { word(id) |= bit(id); }
    constexpr void erase(NodeId id) { word(id) &= ~bit(id); }
    [[nodiscard]] constexpr bool contains(NodeId id) const {
        return ((id.value() < 64 ? low_ : high_) & bit(id)) != 0;
    }
    [[nodiscard]] constexpr int size() const { return std::popcount(low_) + std::popcount(high_); }
    [[nodiscard]] constexpr bool empty() const { return low_ == 0 && high_ == 0; }
    [[nodiscard]] constexpr std::uint64_t low() const { return low_; }
    [[nodiscard]] constexpr std::uint64_t high() const { return high_; }
    constexpr bool operator==(const NodeSet&) const = default;
    [[nodiscard]] friend constexpr NodeSet operator|(const NodeSet& a, const NodeSet& b) {
        return {a.low_ | b.low_, a.high_ | b.high_};
    }
    [[nodiscard]] friend constexpr NodeSet operator&(const NodeSet& a, const NodeSet& b) {
        return {a.low_ & b.low_, a.high_ & b.high_};
    }
    /// What is in `a` and not in `b`.
    [[nodiscard]] friend constexpr NodeSet operator-(const NodeSet& a, const NodeSet& b) {
        return {a.low_ & ~b.low_, a.high_ & ~b.high_};
    }

    /// The highest server in it; nobody in an empty set.
    [[nodiscard]] constexpr NodeId last() const {
        if (high_ != 0) return NodeId{static_cast<std::uint8_t>(127 - std::countl_zero(high_))};
        return NodeId{static_cast<std::uint8_t>(low_ == 0 ? 0 : 63 - std::countl_zero(low_))};
    }
    /// Calls `visit(NodeId)` in ascending order.
    template <class Visit>
    constexpr void forEach(Visit visit) const {
        for (std::uint64_t rest = low_; rest != 0; rest &= rest - 1)
            visit(NodeId{static_cast<std::uint8_t>(std::countr_zero(rest))});
        for (std::uint64_t rest = high_; rest != 0; rest &= rest - 1)
            visit(NodeId{static_cast<std::uint8_t>(64 + std::countr_zero(rest))});
    }

private:
    [[nodiscard]] static constexpr std::uint64_t bit(NodeId id) {
        return std::uint64_t{1} << (id.value() & 63U);
    }
    [[nodiscard]] constexpr std::uint64_t& word(NodeId id) {
        return id.value() < 64 ? low_ : high_;
    }

    std::uint64_t low_ = 0;
    std::uint64_t high_ = 0;
};

} // namespace raftarium
