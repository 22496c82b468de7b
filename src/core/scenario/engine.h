#pragma once

#include "core/check/checker.h"
#include "core/scenario/client_events.h"
#include "core/scenario/scenario.h"
#include "core/scenario/server_stores.h"
#include "core/sim/simulator.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace raftarium {

/// What an engine made since the last time: events, the texts they name, and nothing else.
struct Batch {
    std::vector<Event> events;
    std::vector<std::string> texts;
};

struct ExpectationResult {
    /// Pending after finish(): the run ended before its moment, or a search was not decided in
    /// the time it is given.
    enum class Outcome : std::uint8_t { Pending, Passed, Failed };
    Outcome outcome = Outcome::Pending;
    Time time{}; ///< when it was decided
};

/// A scenario being played: the simulator, the steps still to come, the expectations and the safety
/// checks. A value: a copy is a checkpoint, and goes on exactly as the original would have.
///
/// Of one moment, the order is: everything the simulator has; steps that are due, in the order of
/// the file, until none is; a look at the expectations; then, one by one, the steps by hand, each
/// followed by what it makes due and by another look.
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

    [[nodiscard]] Time now() const { return simulator_.now(); }
    /// Events and texts handed out since the start.
    [[nodiscard]] EventNumber eventCount() const { return handedOut_; }
    [[nodiscard]] TextId textCount() const { return simulator_.textCount(); }
    [[nodiscard]] const Simulator& simulator() const { return simulator_; }
    [[nodiscard]] const Checker& checker() const { return checker_; }
    [[nodiscard]] const Scenario& scenario() const { return *scenario_; }
    [[nodiscard]] const std::vector<ExpectationResult>& expectations() const { return results_; }
    /// Decides what can be decided now that the run is over: `never`, `always` and `finally`.
    void finish();

    /// The steps taken so far, by their place in the scenario, in the order in which they were
    /// taken: each has an ActionTaken event.
    [[nodiscard]] const std::vector<std::uint32_t>& stepsTaken() const { return stepsTaken_; }
    /// Roughly the bytes that a copy costs, with what both sides then no longer share.
    [[nodiscard]] std::size_t copyCost() const;

private:
    struct Plan;
    /// A step that waits for its condition, its delay, or for somebody to play its part.
    struct Watch {
        std::uint32_t step = 0;
        Time due = kNever; ///< kNever: the condition has not held yet
    };

    void start();
    void playMoment(Time time);
    void flush(Batch& batch);
    void checkNow();
    KindMask scanNewEvents();
    void keepOfClient(const Event& event, std::size_t place);

    void settle(KindMask changed);
    bool takeNextReady();
    bool takeNextByHand();
    void beginTimed();
    std::optional<std::size_t> readyWatch();
    void take(std::uint32_t step, const Action& action);
    void watch(std::uint32_t step, Time due);
    [[nodiscard]] std::uint64_t chanceOf(std::uint32_t step) const;

    void lookAtExpectations();
    void look(std::size_t expectation);
    void lookAtViolations();
    void decide(std::size_t expectation, bool passed, Time time);
    void decideNow(std::size_t expectation);
    [[nodiscard]] bool holdsNow(const Condition& condition);
    void planAhead();

    std::shared_ptr<const Scenario> scenario_;
    std::shared_ptr<const Plan> plan_;
    Simulator simulator_;
    Checker checker_;
    std::vector<ExpectationResult> results_;
    ServerStores stores_;  // kept where a condition asks for them
    ClientEvents clients_; // likewise

    std::vector<Watch> watches_;           // in the order of the file
    std::vector<std::uint32_t> undecided_; // expectations that are looked at when a moment is over
    std::uint32_t nextTimed_ = 0;          // in plan_->timed
    std::uint32_t nextByHand_ = 0;         // in plan_->byHand
    std::vector<std::uint32_t> stepsTaken_;
    KindMask interest_ = 0; // kinds of event after which something must be looked at
    KindMask changed_ = 0;  // kinds seen since the expectations were looked at
    Time wake_{};           // when steps or expectations must be looked at next

    EventNumber handedOut_ = 0;
    std::size_t scanned_ = 0; // of simulator_.events()
    std::size_t checked_ = 0; // of simulator_.events()
    std::uint64_t violations_ = 0;
    bool started_ = false;
};

} // namespace raftarium
