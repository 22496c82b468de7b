#include "core/scenario/run.h"

#include <algorithm>
#include <cassert>

namespace raftarium {
namespace {

/// What is played between two looks at whether a checkpoint is due.
constexpr std::size_t kStride = 4096;
/// A checkpoint is kept when it costs about this much for each event since the last one. For five
/// servers that is every 40,000 events, which a branch plays again in a few milliseconds.
constexpr std::size_t kBytesPerEvent = 1;
constexpr std::size_t kLeastBetween = 16'384;
/// Large clusters cost more, so that a branch takes no longer than a moment.
constexpr std::size_t kMostBetween = 262'144;

#ifndef NDEBUG
/// Whether the timeline holds exactly `events` from the event `first` on.
bool repeats(const Timeline& timeline, EventNumber first, const std::vector<Event>& events) {
    if (first + events.size() > timeline.size()) return false;
    for (std::size_t i = 0; i < events.size(); ++i)
        if (timeline[first + static_cast<EventNumber>(i)] != events[i]) return false;
    return true;
}
#endif

} // namespace

Run::Run(std::shared_ptr<const Scenario> scenario)
    : scenario_(std::move(scenario)), engine_(scenario_) {
    keepCheckpoint(Time{-1});
    advanceTo(Time{});
}

Run::Run(const Run& past, const Checkpoint& checkpoint, Time until)
    : scenario_(past.scenario_), engine_(*checkpoint.engine) {
    [[maybe_unused]] const EventNumber first = engine_.eventCount();
    Batch again;
    for (const ActionTaken& taken : past.actions_) {
        if (taken.time > until) break;
        actions_.push_back(taken);
        if (actions_.size() <= checkpoint.actions) continue;
        engine_.advance(taken.time, again);
        engine_.act(taken.action, ActionSource::User, again);
    }
    engine_.advance(until, again);
    assert(repeats(past.timeline_, first, again.events));
    timeline_ = past.timeline_.prefix(engine_.eventCount(), engine_.textCount());
}

void Run::advanceTo(Time until) {
    Batch batch;
    do {
        batch.events.clear();
        batch.texts.clear();
        engine_.advance(until, batch, kStride);
        absorb(batch);
    } while (batch.events.size() >= kStride);
}

void Run::act(const Action& action, ActionSource source) {
    Batch batch;
    if (source == ActionSource::User) actions_.push_back({now(), action});
    engine_.act(action, source, batch);
    absorb(batch);
}

Run Run::fork(Time time) const {
    const Time until = std::clamp(time, Time{}, now());
    const auto later = [](Time t, const Checkpoint& checkpoint) { return t < checkpoint.time; };
    const auto next = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), until, later);
    Run branch(*this, *(next - 1), until);
    branch.checkpoints_.assign(checkpoints_.begin(), next);
    return branch;
}

Scenario Run::asScenario() const {
    Scenario scenario = *scenario_;
    for (const ActionTaken& taken : actions_)
        scenario.steps.push_back(stepOf(taken.action, taken.time));
    scenario.duration = std::max(scenario.duration, since(Time{}, now()));
    return scenario;
}

void Run::takeBack(Engine engine, const Batch& batch) {
    engine_ = std::move(engine);
    absorb(batch);
}

void Run::absorb(const Batch& batch) {
    timeline_.appendTexts(batch.texts);
    timeline_.append(batch.events);
    assert(timeline_.size() == engine_.eventCount());
    const EventNumber since = timeline_.size() - checkpoints_.back().engine->eventCount();
    const std::size_t interval =
        std::clamp(engine_.copyCost() / kBytesPerEvent, kLeastBetween, kMostBetween);
    if (since >= interval) keepCheckpoint(now());
}

void Run::keepCheckpoint(Time time) {
    checkpoints_.push_back({time, actions_.size(), std::make_shared<const Engine>(engine_)});
}

std::size_t Run::memoryBytes() const {
    return timeline_.memoryBytes() + checkpoints_.size() * engine_.copyCost();
}

} // namespace raftarium
