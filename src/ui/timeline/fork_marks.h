#pragma once

#include "ui/base/session.h"

#include <vector>

namespace raftarium::ui {

/// A moment of the current branch at which another future begins.
struct ForkMark {
    Time time{};
    int branch = 0;    ///< the other branch: a child that left here, or the parent that was left
    bool ours = false; ///< here the current branch (or one of its parents) left its parent
    bool operator==(const ForkMark&) const = default;
};

/// All forks on the line of history that ends in `current`, by time.
[[nodiscard]] std::vector<ForkMark> forkMarks(const std::vector<BranchInfo>& branches, int current);

} // namespace raftarium::ui
