#pragma once

#include "core/check/checker.h"
#include "core/scenario/scenario.h"
#include "core/sim/simulator.h"

#include <memory>
#include <string>
#include <vector>

namespace raftarium {

/// What an engine made since the last time: events, the texts they name, and nothing else.
struct Batch {
    std::vector<Event> events;
    std::vector<std::string> texts;
};

struct ExpectationResult {
    enum class Outcome : std::uint8_t { Pending, Passed, Failed };
    Outcome outcome = Outcome::Pending;
    Time time{};  ///< when it was decided
};

/// A scenario being played: the simulator, the steps still to come, the expectations and the safety
/// checks. A value: a copy is a checkpoint, and goes on exactly as the original would have.
///
/// Threads: one engine is used by one thread at a time; it may be moved between threads.
class Engine {
public:
    explicit Engine(std::shared_ptr<const Scenario> scenario);

    /// Plays everything up to and including `until`, or until `batch` holds `maxEvents` or more
    /// (the moment then played to the end is now()).
    void advance(Time until, Batch& batch, std::size_t maxEvents = SIZE_MAX);
    /// Does `action` at now(). The cluster answers within the same batch.
    void act(const Action& action, ActionSource source, Batch& batch);

    [[nodiscard]] Time now() const;
    [[nodiscard]] EventNumber eventCount() const;  ///< events made since the start
    [[nodiscard]] TextId textCount() const;        ///< texts made since the start
    [[nodiscard]] const Simulator& simulator() const { return simulator_; }
    [[nodiscard]] const Checker& checker() const { return checker_; }
    [[nodiscard]] const Scenario& scenario() const { return *scenario_; }
    [[nodiscard]] const std::vector<ExpectationResult>& expectations() const { return results_; }
    /// Decides what is still pending: call when the run is over.
    void finish();

private:
    std::shared_ptr<const Scenario> scenario_;
    Simulator simulator_;
    Checker checker_;
    std::vector<ExpectationResult> results_;
};

} // namespace raftarium
