#pragma once

#include "core/scenario/engine.h"
#include "core/timeline/timeline.h"

#include <memory>
#include <vector>

namespace raftarium {

/// What somebody did by hand, and when.
struct ActionTaken {
    Time time{};
    Action action;
};

/// One line of history: a scenario, what was done by hand, the timeline that came of it, and
/// checkpoints to branch from. Playing the same scenario with the same actions gives the same run.
class Run {
public:
    explicit Run(std::shared_ptr<const Scenario> scenario);

    /// Plays on to `until` (inclusive).
    void advanceTo(Time until);
    /// Does `action` now, at the end of the timeline.
    void act(const Action& action, ActionSource source = ActionSource::User);
    /// This run up to and including `time`, to go on differently. Everything here stays as it is.
    [[nodiscard]] Run fork(Time time) const;

    [[nodiscard]] Time now() const { return engine_.now(); }
    [[nodiscard]] const Timeline& timeline() const { return timeline_; }
    [[nodiscard]] const Engine& engine() const { return engine_; }
    [[nodiscard]] const std::vector<ActionTaken>& actions() const { return actions_; }
    /// The scenario with what was done by hand as further steps: it reproduces this run exactly.
    [[nodiscard]] Scenario asScenario() const;
    [[nodiscard]] std::size_t memoryBytes() const;

    // --- for a window that plays on another thread: the engine is lent out and comes back -------
    [[nodiscard]] Engine lendEngine();
    /// Takes the engine back with what it made meanwhile.
    void takeBack(Engine engine, const Batch& batch);

private:
    struct Checkpoint {
        EventNumber events = 0;
        Time time{};
        std::size_t actions = 0;
        std::shared_ptr<const Engine> engine;
    };
    void absorb(const Batch& batch);

    std::shared_ptr<const Scenario> scenario_;
    Engine engine_;
    Timeline timeline_;
    std::vector<ActionTaken> actions_;
    std::vector<Checkpoint> checkpoints_;
};

} // namespace raftarium
