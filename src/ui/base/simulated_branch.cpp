#include "ui/base/simulated_branch.h"

#include <utility>

namespace raftarium::ui {

SimulatedBranch::SimulatedBranch(BranchInfo branchInfo, Run run)
    : SessionBranch(std::move(branchInfo)), run_(std::move(run)) {
    const Scenario& scenario = run_.engine().scenario();
    noteSettings({0, scenario.options, scenario.load});
    noteEngine(0);
}

void SimulatedBranch::advanceTo(Time time) {
    const EventNumber before = timeline().size();
    run_.advanceTo(time);
    noteEngine(before);
}

void SimulatedBranch::act(const Action& action) {
    const EventNumber before = timeline().size();
    run_.act(action);
    noteEngine(before);
}

void SimulatedBranch::takeBack(Engine engine, const Batch& batch) {
    const EventNumber before = timeline().size();
    run_.takeBack(std::move(engine), batch);
    noteEngine(before);
}

void SimulatedBranch::noteEngine(EventNumber before) {
    const Engine& engine = run_.engine();
    setPlayedTo(engine.now());
    noteViolations(engine.checker());

    const NodeOptions& options = engine.simulator().nodeOptions();
    const double load = engine.simulator().load();
    if (options == lastSettings().options && load == lastSettings().load) return;
    // Both are set by actions only; the last of these is where the new settings begin.
    const EventNumber at =
        timeline().findBackward(timeline().size(), before, maskOf(EventKind::ActionTaken));
    noteSettings({at == kNoEvent ? before : at, options, load});
}

} // namespace raftarium::ui
