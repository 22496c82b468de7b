#pragma once

#include <algorithm>
#include <cstdint>

namespace raftarium {

/// How much work may still be done, in steps: one for an operation looked at, one for eight bytes
/// remembered.
class StepBudget {
public:
    explicit StepBudget(std::uint64_t steps) : left_(steps) {}

    void spend(std::uint64_t steps) { left_ -= std::min(left_, steps); }
    [[nodiscard]] bool isSpent() const { return left_ == 0; }
    [[nodiscard]] std::uint64_t left() const { return left_; }

private:
    std::uint64_t left_;
};

} // namespace raftarium
