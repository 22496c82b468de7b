#include "ui/base/session_branch.h"

#include <algorithm>
#include <utility>

namespace raftarium::ui {

SessionBranch::SessionBranch(BranchInfo branchInfo, Run run)
    : info(std::move(branchInfo)), run_(std::move(run)) {
    const Scenario& scenario = run_.engine().scenario();
    settings_.push_back({0, scenario.options, scenario.load});
    noteEngine(0);
}

void SessionBranch::advanceTo(Time time) {
    const EventNumber before = timeline().size();
    run_.advanceTo(time);
    noteEngine(before);
}

void SessionBranch::act(const Action& action) {
    const EventNumber before = timeline().size();
    run_.act(action);
    noteEngine(before);
}

void SessionBranch::takeBack(Engine engine, const Batch& batch) {
    const EventNumber before = timeline().size();
    run_.takeBack(std::move(engine), batch);
    noteEngine(before);
}

void SessionBranch::noteEngine(EventNumber before) {
    const Engine& engine = run_.engine();
    playedTo_ = engine.now();

    std::uint64_t total = 0;
    for (const std::uint64_t count : counts_)
        total += count;
    if (engine.checker().violationCount() != total) {
        violations_ = engine.checker().violations();
        for (std::size_t i = 0; i < kProperties; ++i)
            counts_[i] = engine.checker().violationCount(static_cast<Property>(i));
    }

    const NodeOptions& options = engine.simulator().nodeOptions();
    const double load = engine.simulator().load();
    if (options == settings_.back().options && load == settings_.back().load) return;
    // Both are set by actions only; the last of these is where the new settings begin.
    const EventNumber at =
        timeline().findBackward(timeline().size(), before, maskOf(EventKind::ActionTaken));
    settings_.push_back({at == kNoEvent ? before : at, options, load});
}

const SessionBranch::Settings& SessionBranch::settingsAt(EventNumber position) const {
    const auto later = std::upper_bound(
        settings_.begin(), settings_.end(), position,
        [](EventNumber value, const Settings& settings) { return value < settings.since; });
    return later == settings_.begin() ? settings_.front() : *std::prev(later);
}

} // namespace raftarium::ui
