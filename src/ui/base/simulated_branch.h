#pragma once

#include "core/scenario/run.h"
#include "ui/base/session_branch.h"

namespace raftarium::ui {

/// A branch that is simulated: its run and what the window keeps beside it, because the engine may
/// be away, playing.
class SimulatedBranch : public SessionBranch {
public:
    SimulatedBranch(BranchInfo info, Run run);

    [[nodiscard]] const Run& run() const { return run_; }
    [[nodiscard]] const Timeline& timeline() const override { return run_.timeline(); }
    /// When something happens next. Not while the engine is away.
    [[nodiscard]] Time nextTime() const { return run_.engine().simulator().nextTime(); }

    void advanceTo(Time time);
    void act(const Action& action);
    [[nodiscard]] Engine lendEngine() { return run_.lendEngine(); }
    void takeBack(Engine engine, const Batch& batch);

private:
    /// Copies what is asked for while the engine is away; `before` is how many events there were.
    void noteEngine(EventNumber before);
    void noteActions(EventNumber before);
    /// The action that the next ActionTaken event stands for, or nullptr.
    const Action* nextTaken(const Event& event);

    Run run_;
    std::size_t stepsNoted_ = 0;  ///< of the engine's stepsTaken()
    std::size_t byHandNoted_ = 0; ///< of the run's actions()
};

} // namespace raftarium::ui
