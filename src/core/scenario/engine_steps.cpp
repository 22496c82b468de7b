#include "core/scenario/engine.h"
#include "core/scenario/engine_plan.h"
#include "core/scenario/evaluate.h"

#include <algorithm>

namespace raftarium {
namespace {

/// Violations only ever grow, so what asks for nothing else need not be looked at in every moment.
bool asksForViolationsOnly(const Expectation& expectation) {
    const bool always = expectation.kind == Expectation::Kind::Never ||
                        expectation.kind == Expectation::Kind::Always;
    return always && expectation.from == Time{} && expectation.until == kNever &&
           expectation.that.clauses.size() == 1 &&
           expectation.that.clauses[0].measure == Measure::Violations;
}

/// A well-mixed number of two.
std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    std::uint64_t x = a ^ ((b + 1) * 0x9E3779B97F4A7C15U);
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

} // namespace

Engine::Plan::Plan(const Scenario& scenario) {
    const auto steps = static_cast<std::uint32_t>(scenario.steps.size());
    for (std::uint32_t i = 0; i < steps; ++i) {
        const Step& step = scenario.steps[i];
        KindMask mask = interestOfTargets();
        if (step.when) {
            mask |= interestOf(*step.when);
            needsStores = needsStores || asksFor(*step.when, Measure::Stored);
        }
        stepInterest.push_back(mask);
        if (!step.at) continue;
        (step.by == ActionSource::User ? byHand : timed).push_back(i);
    }
    const auto sooner = [&](std::uint32_t a, std::uint32_t b) {
        return *scenario.steps[a].at < *scenario.steps[b].at;
    };
    std::stable_sort(timed.begin(), timed.end(), sooner);
    std::stable_sort(byHand.begin(), byHand.end(), sooner);
    if (steps != 0 && followsStepBefore(scenario.steps[0])) {
        firstIsConditional = true;
        if (!scenario.steps[0].when) delayOfFirst = Time{} + *scenario.steps[0].after;
    }
    for (std::uint32_t i = 0; i < scenario.expectations.size(); ++i) {
        const Expectation& expectation = scenario.expectations[i];
        interest.push_back(interestOf(expectation.that));
        needsStores = needsStores || asksFor(expectation.that, Measure::Stored);
        needsClients = needsClients || isSearched(expectation.that);
        (asksForViolationsOnly(expectation) ? onViolation : looked).push_back(i);
    }
}

void Engine::settle(KindMask changed) {
    changed_ |= changed;
    do {
        while (takeNextReady()) {
        }
        lookAtExpectations();
    } while (takeNextByHand());
    planAhead();
}

bool Engine::takeNextReady() {
    beginTimed();
    const auto waiting = readyWatch();
    if (!waiting) return false;
    const std::uint32_t step = watches_[*waiting].step;
    const auto action = resolve(scenario_->steps[step].act, simulator_, chanceOf(step));
    watches_.erase(watches_.begin() + static_cast<std::ptrdiff_t>(*waiting));
    take(step, *action);
    return true;
}

/// Steps whose moment has come join those that wait; most of them wait for nothing.
void Engine::beginTimed() {
    for (; nextTimed_ < plan_->timed.size(); ++nextTimed_) {
        const std::uint32_t index = plan_->timed[nextTimed_];
        const Step& step = scenario_->steps[index];
        if (*step.at > now()) break;
        watch(index, step.when ? kNever : *step.at);
    }
}

/// The first step of the file that can be taken now.
std::optional<std::size_t> Engine::readyWatch() {
    for (std::size_t i = 0; i < watches_.size(); ++i) {
        Watch& waiting = watches_[i];
        const Step& step = scenario_->steps[waiting.step];
        if (waiting.due == kNever && step.when && holdsNow(*step.when))
            waiting.due = now() + step.after.value_or(Duration{});
        if (waiting.due <= now() && resolve(step.act, simulator_, chanceOf(waiting.step))) return i;
    }
    return std::nullopt;
}

bool Engine::takeNextByHand() {
    if (nextByHand_ >= plan_->byHand.size()) return false;
    const std::uint32_t index = plan_->byHand[nextByHand_];
    const Step& step = scenario_->steps[index];
    if (*step.at > now()) return false;
    ++nextByHand_;
    // What is done by hand names its servers, but a file may say otherwise.
    const auto action = resolve(step.act, simulator_, chanceOf(index));
    if (action) take(index, *action);
    return true;
}

void Engine::take(std::uint32_t index, const Action& action) {
    simulator_.act(action, scenario_->steps[index].by,
                   actionWords(action, simulator_.nodeOptions()));
    stepsTaken_.push_back(index);
    const std::uint32_t next = index + 1;
    if (next < scenario_->steps.size() && followsStepBefore(scenario_->steps[next])) {
        const Step& step = scenario_->steps[next];
        watch(next, step.when ? kNever : now() + step.after.value_or(Duration{}));
    }
    changed_ |= scanNewEvents();
}

void Engine::watch(std::uint32_t step, Time due) {
    const auto place = std::lower_bound(watches_.begin(), watches_.end(), step,
                                        [](const Watch& w, std::uint32_t s) { return w.step < s; });
    watches_.insert(place, Watch{step, due});
}

std::uint64_t Engine::chanceOf(std::uint32_t step) const { return mix(scenario_->seed, step); }

bool Engine::holdsNow(const Condition& condition) {
    if (asksFor(condition, Measure::Violations)) checkNow();
    return holds(condition, {simulator_, checker_, stores_, Verdict::Undecided});
}

void Engine::lookAtExpectations() {
    // From the back: look() takes what it decides out of the list.
    for (std::size_t k = undecided_.size(); k-- > 0;)
        look(undecided_[k]);
    changed_ = 0;
}

void Engine::look(std::size_t i) {
    using Kind = Expectation::Kind;
    const Expectation& expectation = scenario_->expectations[i];
    const bool changed = (changed_ & plan_->interest[i]) != 0;
    switch (expectation.kind) {
    case Kind::By:
        if (now() <= expectation.time && (changed || now() == expectation.time) &&
            holdsNow(expectation.that))
            decide(i, true, now());
        else if (now() >= expectation.time)
            decide(i, false, now());
        break;
    case Kind::At:
        if (now() >= expectation.time) decideNow(i);
        break;
    case Kind::Never:
    case Kind::Always:
        if (now() > expectation.until) {
            decide(i, true, expectation.until);
        } else if (now() >= expectation.from && (changed || now() == expectation.from)) {
            if (holdsNow(expectation.that) == (expectation.kind == Kind::Never))
                decide(i, false, now());
        }
        break;
    case Kind::Finally: break;
    }
}

void Engine::lookAtViolations() {
    // The first new one names the event at which it came to light.
    Time time = now();
    if (violations_ < checker_.violations().size()) {
        const EventNumber event = checker_.violations()[violations_].event;
        if (event >= handedOut_ && event - handedOut_ < simulator_.events().size())
            time = simulator_.events()[event - handedOut_].time;
    }
    violations_ = checker_.violationCount();
    for (const std::uint32_t i : plan_->onViolation) {
        const bool never = scenario_->expectations[i].kind == Expectation::Kind::Never;
        if (results_[i].outcome == ExpectationResult::Outcome::Pending &&
            holdsNow(scenario_->expectations[i].that) == never)
            decide(i, false, time);
    }
}

void Engine::decide(std::size_t i, bool passed, Time time) {
    using Outcome = ExpectationResult::Outcome;
    results_[i] = {passed ? Outcome::Passed : Outcome::Failed, time};
    std::erase(undecided_, static_cast<std::uint32_t>(i));
}

/// By what holds now. Where a search comes to no end, it stays pending.
void Engine::decideNow(std::size_t i) {
    const Condition& that = scenario_->expectations[i].that;
    if (!isSearched(that)) {
        decide(i, holdsNow(that), now());
        return;
    }
    checkNow();
    const Verdict history = clients_.verdict();
    if (history == Verdict::Undecided)
        std::erase(undecided_, static_cast<std::uint32_t>(i));
    else
        decide(i, holds(that, {simulator_, checker_, stores_, history}), now());
}

/// After a moment: what must be looked at again, and when at the latest.
void Engine::planAhead() {
    interest_ = 0;
    wake_ = kNever;
    const auto wakeAt = [&](Time time) {
        if (time > now()) wake_ = std::min(wake_, time);
    };
    if (nextTimed_ < plan_->timed.size()) wakeAt(*scenario_->steps[plan_->timed[nextTimed_]].at);
    if (nextByHand_ < plan_->byHand.size())
        wakeAt(*scenario_->steps[plan_->byHand[nextByHand_]].at);
    for (const Watch& waiting : watches_) {
        wakeAt(waiting.due);
        if (waiting.due == kNever || waiting.due <= now())
            interest_ |= plan_->stepInterest[waiting.step];
    }
    for (const std::uint32_t i : undecided_) {
        const Expectation& expectation = scenario_->expectations[i];
        const bool timed =
            expectation.kind == Expectation::Kind::By || expectation.kind == Expectation::Kind::At;
        if (timed) wakeAt(expectation.time);
        wakeAt(expectation.from);
        if (expectation.kind != Expectation::Kind::At &&
            expectation.kind != Expectation::Kind::Finally)
            interest_ |= plan_->interest[i];
    }
}

void Engine::finish() {
    checkNow();
    if (checker_.violationCount() != violations_) lookAtViolations();
    for (std::size_t i = 0; i < results_.size(); ++i) {
        if (results_[i].outcome != ExpectationResult::Outcome::Pending) continue;
        const Expectation& expectation = scenario_->expectations[i];
        if (expectation.kind == Expectation::Kind::Finally)
            decideNow(i);
        else if (expectation.kind == Expectation::Kind::Never ||
                 expectation.kind == Expectation::Kind::Always)
            decide(i, true, now());
    }
}

} // namespace raftarium
