#pragma once

#include "core/raft/types.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace raftarium {

/// How much each server is wanted as the leader: 0 only where nobody else comes forward.
/// A wish and no rule: votes do not depend on it, so neither does safety.
class Priorities {
public:
    static constexpr std::uint8_t kUsual = 1;
    static constexpr std::uint8_t kMost = 100;

    [[nodiscard]] std::uint8_t of(NodeId id) const {
        return id.value() < byNode_.size() ? byNode_[id.value()] : kUsual;
    }
    void set(NodeId id, std::uint8_t priority) {
        if (id.value() >= byNode_.size()) byNode_.resize(id.value() + std::size_t{1}, kUsual);
        byNode_[id.value()] = priority;
        // So that what is equal compares equal.
        while (!byNode_.empty() && byNode_.back() == kUsual)
            byNode_.pop_back();
    }
    /// Whether all servers have the usual one.
    [[nodiscard]] bool areUsual() const { return byNode_.empty(); }
    /// Every server beyond this one has the usual priority.
    [[nodiscard]] NodeId last() const {
        return byNode_.empty() ? kNobody : NodeId{static_cast<std::uint8_t>(byNode_.size() - 1)};
    }

    bool operator==(const Priorities&) const = default;

private:
    std::vector<std::uint8_t> byNode_; // by id; the last one is not the usual one
};

} // namespace raftarium
