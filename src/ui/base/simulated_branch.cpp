#include "ui/base/simulated_branch.h"

#include <utility>
#include <variant>

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

    noteActions(before);
}

/// Each setting holds from the action on that made it, however much was played at once.
void SimulatedBranch::noteActions(EventNumber before) {
    const EventNumber end = timeline().size();
    constexpr KindMask mask = maskOf(EventKind::ActionTaken);
    for (EventNumber at = timeline().findForward(before, end, mask); at != kNoEvent;
         at = timeline().findForward(at + 1, end, mask)) {
        const Action* action = nextTaken(timeline()[at]);
        if (action == nullptr) continue;
        Settings settings = lastSettings();
        if (const auto* set = std::get_if<action::SetOptions>(action))
            settings.options = set->options;
        else if (const auto* load = std::get_if<action::SetLoad>(action))
            settings.load = load->perSecond;
        else
            continue;
        settings.since = at + 1;
        noteSettings(std::move(settings));
    }
}

const Action* SimulatedBranch::nextTaken(const Event& event) {
    const auto& steps = run_.engine().stepsTaken();
    if (stepsNoted_ < steps.size()) {
        const Step& step = run_.engine().scenario().steps[steps[stepsNoted_]];
        // What is done by hand comes after all that the file has for the same moment.
        const bool sameSource = step.by == event.detailAs<ActionSource>();
        if (sameSource && (step.by != ActionSource::User || step.at <= event.time)) {
            ++stepsNoted_;
            return &step.act.action;
        }
    }
    const auto& byHand = run_.actions();
    return byHandNoted_ < byHand.size() ? &byHand[byHandNoted_++].action : nullptr;
}

} // namespace raftarium::ui
