#include "core/check/linearization_search.h"

#include <utility>

namespace raftarium {

LinearizationSearch::LinearizationSearch(KeyHistory& history, const KnownOutcomes& known,
                                         const Start& start)
    : model_(history, known),
      input_(history, known, model_, start),
      pending_(input_),
      used_(input_.untimed.size()),
      earliest_(input_.kinds),
      wants_(model_, !history.appends) {
    state_.value = start.value;
    if (!history.appends && !history.adds) outlook_.emplace(input_, model_.valueLimit());
    spent_ = history.operations.size() + input_.turns.size();
    cursor_ = open();
}

Verdict LinearizationSearch::run(StepBudget& budget, std::uint64_t patience) {
    budget.spend(std::exchange(spent_, 0));
    while (true) {
        budget.spend(spent_);
        waited_ += std::exchange(spent_, 0);
        if (pending_.isEmpty()) return Verdict::Linearizable;
        if (budget.isSpent() || waited_ > patience) return Verdict::Undecided;
        if (takeNext())
            cursor_ = open();
        else if (!goBack())
            return Verdict::NotLinearizable;
    }
}

/// Where to begin in a configuration just reached; at the end if there is nothing new in it.
LinearizationSearch::Cursor LinearizationSearch::open() {
    const bool isWorthIt = !leadsNowhere();
    const bool wasMute = isMute();
    takeIdle();
    // What only looked may have been the last that could.
    if (!wasMute && isMute()) takeIdle();
    if (isWorthIt && remember()) return {};
    return {std::nullopt, false, static_cast<std::uint32_t>(input_.untimed.size()), false};
}

/// Puts all that fits and changes nothing in order at once.
void LinearizationSearch::takeIdle() {
    std::uint32_t turn = pending_.first();
    while (!input_.turns[turn].isReturn) {
        const std::uint32_t operation = input_.turns[turn].operation;
        const TimedStep& timed = input_.timed[operation];
        if (!timed.isOptional && changesNothing(timed.step))
            take({MoveKind::Idle, operation, state_, std::nullopt}, {state_.value, false});
        ++spent_;
        turn = pending_.next(turn);
    }
    if (turn <= furthest_) return;
    furthest_ = turn;
    waited_ = 0;
}

/// Whether the last move lost something, or cannot be seen as it must.
bool LinearizationSearch::leadsNowhere() const {
    if (!outlook_) return false;
    if (moves_.empty()) return outlook_->isAnyLost(state_.value);
    const Move& last = moves_.back();
    if (last.kind == MoveKind::Skip &&
        outlook_->isLost(input_.timed[last.which].step.argument, state_.value))
        return true;
    return outlook_->isLost(last.before.value, state_.value) || (state_.mustBeSeen && isMute());
}

/// Whether a step is possible and leaves the key as it is, as far as anybody can tell.
bool LinearizationSearch::changesNothing(const StoreStep& step) {
    if (step.isObserver()) return model_.apply(step, state_.value).has_value();
    return step.isBlind() && !state_.mustBeSeen && isForgotten(step.argument) && isMute();
}

bool LinearizationSearch::isForgotten(ValueId value) const {
    return outlook_ && outlook_->isForgotten(value);
}

/// Whether what the key holds lets nobody come next who depends on it.
bool LinearizationSearch::isMute() const {
    return isForgotten(state_.value) && !outlook_->suitsForgotten();
}

/// Remembers the configuration; false if there is nothing new in it.
bool LinearizationSearch::remember() {
    const ValueId value = isForgotten(state_.value) ? kUnseen : state_.value;
    const Visited::Answer answer = visited_.note(
        {value, state_.mustBeSeen, pending_.firstOperation(), pending_.taken()}, used_);
    spent_ += answer.steps + model_.takeWork();
    return answer.isNew;
}

void LinearizationSearch::take(const Move& move, const State& after) {
    moves_.push_back(move);
    state_ = after;
    if (move.kind == MoveKind::Untimed) {
        ++used_[move.which];
        if (outlook_) outlook_->take(input_.untimed[move.which]);
    } else {
        pending_.take(move.which);
        if (outlook_) outlook_->take(input_.timed[move.which]);
    }
}

/// Takes back the last choice; cursor_ tells what to try instead. False where none is left.
bool LinearizationSearch::goBack() {
    while (!moves_.empty()) {
        const Move move = moves_.back();
        moves_.pop_back();
        state_ = move.before;
        if (move.kind == MoveKind::Untimed) {
            --used_[move.which];
            if (outlook_) outlook_->putBack(input_.untimed[move.which]);
        } else {
            pending_.putBack(move.which);
            if (outlook_) outlook_->putBack(input_.timed[move.which]);
        }
        if (move.choice) {
            cursor_ = {move.choice, true, 0, true};
            return true;
        }
        if (move.kind == MoveKind::Untimed) {
            cursor_ = {std::nullopt, false, move.which + 1, true};
            return true;
        }
    }
    return false;
}

} // namespace raftarium
