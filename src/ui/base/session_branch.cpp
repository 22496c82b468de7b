#include "ui/base/session_branch.h"

#include <algorithm>

namespace raftarium::ui {

void SessionBranch::noteViolations(const Checker& checker) {
    std::uint64_t total = 0;
    for (const std::uint64_t count : counts_)
        total += count;
    if (checker.violationCount() == total) return;
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
