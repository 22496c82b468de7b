#include "ui/timeline/fork_marks.h"

#include <algorithm>

namespace raftarium::ui {

std::vector<ForkMark> forkMarks(const std::vector<BranchInfo>& branches, int current) {
    const auto find = [&](int id) {
        return std::find_if(branches.begin(), branches.end(),
                            [id](const BranchInfo& b) { return b.id == id; });
    };
    std::vector<ForkMark> marks;
    Time until = kNever; // up to here the line of history runs in the branch looked at
    int child = -1;
    // The number of branches bounds the walk, should a parent ever be its own descendant.
    for (std::size_t steps = 0; steps <= branches.size(); ++steps) {
        const auto branch = find(current);
        if (branch == branches.end()) break;
        for (const BranchInfo& other : branches) {
            const bool left = other.parent == current && other.id != child;
            if (left && other.forkedAt <= until) marks.push_back({other.forkedAt, other.id, false});
        }
        if (branch->parent < 0) break;
        until = std::min(until, branch->forkedAt);
        marks.push_back({branch->forkedAt, branch->parent, true});
        child = branch->id;
        current = branch->parent;
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const ForkMark& a, const ForkMark& b) { return a.time < b.time; });
    return marks;
}

} // namespace raftarium::ui
