#include "ui/base/session_branch.h"

#include <algorithm>
#include <numeric>

namespace raftarium::ui {

std::uint64_t SessionBranch::violationCount() const {
    return std::accumulate(counts_.begin(), counts_.end(), std::uint64_t{0});
}

void SessionBranch::noteViolations(const Checker& checker) {
    if (checker.violationCount() == violationCount()) return;
    violations_ = checker.violations();
    for (std::size_t i = 0; i < kProperties; ++i)
        counts_[i] = checker.violationCount(static_cast<Property>(i));
}

const SessionBranch::Settings& SessionBranch::settingsAt(EventNumber position) const {
    const auto later = std::upper_bound(
        settings_.begin(), settings_.end(), position,
        [](EventNumber value, const Settings& settings) { return value < settings.since; });
    return later == settings_.begin() ? settings_.front() : *std::prev(later);
}

} // namespace raftarium::ui
