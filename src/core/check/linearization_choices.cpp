#include "core/check/linearization_search.h"

#include <algorithm>

namespace raftarium {

bool LinearizationSearch::takeNext() {
    return (cursor_.mayBeUrgent && takeUrgent()) || takeUntimed() || (cursor_.maySkip && skip());
}

/// Takes the most urgent that was not tried here before: a timed operation, or an untimed one that
/// brings what a timed one needs.
bool LinearizationSearch::takeUrgent() {
    noteEarliest();
    const EventNumber horizon = input_.turns[pending_.firstReturn()].event;
    const auto timedCount = static_cast<std::uint32_t>(input_.timed.size());
    std::optional<Choice> best;
    ValueId bestAfter = kAbsent;
    const auto offer = [&](const Choice& choice, const auto& after) {
        ++spent_;
        if ((cursor_.last && choice <= *cursor_.last) || (best && choice >= *best)) return;
        const std::optional<ValueId> value = after();
        if (!value) return;
        best = choice;
        bestAfter = *value;
    };
    pending_.forEachCandidate([&](std::uint32_t operation) {
        const TimedStep& timed = input_.timed[operation];
        offer({timed.deadline, operation}, [&] { return afterTimed(timed); });
        if (timed.isOptional || timed.step.requirement != Requirement::Equals) return;
        for (const std::uint32_t group : input_.untimedThatBring(timed.step.compared))
            offer({timed.answer, timedCount + group}, [&] { return afterUntimed(group, horizon); });
    });
    if (!best) return false;
    if (best->place >= timedCount)
        take({MoveKind::Untimed, best->place - timedCount, state_, best}, {bestAfter, true});
    else
        take({MoveKind::Timed, best->place, state_, best},
             {bestAfter, input_.timed[best->place].isOptional});
    return true;
}

/// Takes an untimed operation for whatever need.
bool LinearizationSearch::takeUntimed() {
    if (cursor_.group >= input_.untimed.size()) return false;
    const EventNumber horizon = input_.turns[pending_.firstReturn()].event;
    noteWanted(horizon);
    for (std::uint32_t group = cursor_.group; group < input_.untimed.size(); ++group) {
        if (input_.untimed[group].invoked.front() > horizon) break;
        spent_ += wants_.cost();
        const std::optional<ValueId> after = afterUntimed(group, horizon);
        if (!after || !wants_.areMetBy(*after)) continue;
        take({MoveKind::Untimed, group, state_, std::nullopt}, {*after, true});
        return true;
    }
    return false;
}

/// Leaves out the operation that is the next to return, if it need not take effect.
bool LinearizationSearch::skip() {
    const std::uint32_t operation = input_.turns[pending_.firstReturn()].operation;
    if (!input_.timed[operation].isOptional) return false;
    take({MoveKind::Skip, operation, state_, std::nullopt}, state_);
    return true;
}

/// What the key holds after an operation, if that can come next and is worth it.
std::optional<ValueId> LinearizationSearch::afterTimed(const TimedStep& timed) {
    // What only looks and is still here does not fit.
    if (timed.step.isObserver() || (state_.mustBeSeen && timed.step.isBlind()) ||
        earliest_[timed.kind] != timed.answer)
        return std::nullopt;
    const std::optional<ValueId> after = model_.apply(timed.step, state_.value);
    return timed.isOptional && after == state_.value ? std::nullopt : after;
}

/// Likewise after an untimed one, which must be invoked by the horizon.
std::optional<ValueId> LinearizationSearch::afterUntimed(std::uint32_t group, EventNumber horizon) {
    const UntimedSteps& untimed = input_.untimed[group];
    const std::uint32_t used = used_[group];
    if (used == untimed.invoked.size() || untimed.invoked[used] > horizon ||
        (state_.mustBeSeen && untimed.step.isBlind()))
        return std::nullopt;
    const std::optional<ValueId> after = model_.apply(untimed.step, state_.value);
    return after == state_.value ? std::nullopt : after;
}

/// Finds the first to return of each kind that may come next.
void LinearizationSearch::noteEarliest() {
    pending_.forEachCandidate([this](std::uint32_t operation) {
        earliest_[input_.timed[operation].kind] = UINT32_MAX;
        ++spent_;
    });
    pending_.forEachCandidate([this](std::uint32_t operation) {
        const TimedStep& timed = input_.timed[operation];
        earliest_[timed.kind] = std::min(earliest_[timed.kind], timed.answer);
    });
}

/// Finds the values that let somebody come next.
void LinearizationSearch::noteWanted(EventNumber horizon) {
    wants_.begin(state_.value);
    pending_.forEachCandidate([this](std::uint32_t operation) {
        wants_.note(input_.timed[operation].step);
        ++spent_;
    });
    for (std::uint32_t group = 0; group < input_.untimed.size(); ++group) {
        const UntimedSteps& untimed = input_.untimed[group];
        if (untimed.invoked.front() > horizon) break;
        wants_.noteUntimed(untimed.step, untimed.invoked.size() - used_[group]);
        ++spent_;
    }
}

} // namespace raftarium
