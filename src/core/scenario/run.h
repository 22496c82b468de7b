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
///
/// Threads: one run is used by one thread at a time; only its lent engine may be on another.
class Run {
public:
    /// Everything of moment 0 has happened afterwards.
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
    /// Decides the expectations that are still open: call when the run is over.
    void finish() { engine_.finish(); }
    [[nodiscard]] std::size_t memoryBytes() const;

    // --- for a window that plays on another thread: the engine is lent out and comes back -------
    /// A copy: engine() keeps telling what was until takeBack(). Neither advance nor act meanwhile.
    [[nodiscard]] Engine lendEngine() const { return engine_; }
    /// Takes the engine back with what it made meanwhile.
    void takeBack(Engine engine, const Batch& batch);

private:
    struct Checkpoint {
        Time time{};
        std::size_t actions = 0; ///< of actions_ that it holds
        std::shared_ptr<const Engine> engine;
    };
    Run(const Run& past, const Checkpoint& checkpoint, Time until);
    void absorb(const Batch& batch);
    void keepCheckpoint(Time time);

    std::shared_ptr<const Scenario> scenario_;
    Engine engine_;
    Timeline timeline_;
    std::vector<ActionTaken> actions_;
    std::vector<Checkpoint> checkpoints_; // by time; the first is from before the start
};

} // namespace raftarium
