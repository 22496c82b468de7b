#include "core/check/wants.h"

#include <algorithm>

namespace raftarium {

void Wants::begin(ValueId held) {
    held_ = held;
    isAny_ = false;
    ++now_;
    numbers_.clear();
    growth_ = 0;
    mostGrowths_ = 0;
}

void Wants::note(const StoreStep& step) {
    if (step.isBlind()) return;
    if (step.requirement == Requirement::Equals) {
        if (step.compared >= exactAt_.size()) exactAt_.resize(model_.valueLimit());
        exactAt_[step.compared] = now_;
        if (const auto number = model_.number(step.compared)) numbers_.push_back(*number);
        return;
    }
    if (areExact_ && step.requirement == Requirement::Differs) {
        // Where it could come as it is, it makes no difference what was there before.
        isAny_ = isAny_ || step.compared == held_;
        return;
    }
    if (areExact_ && step.requirement == Requirement::LeadsTo && step.effect == Effect::Add) {
        const auto sum = model_.number(step.compared), more = model_.number(step.argument);
        std::int64_t before = 0;
        if (sum && more && !__builtin_sub_overflow(*sum, *more, &before))
            numbers_.push_back(before);
        return;
    }
    isAny_ = true;
}

void Wants::noteUntimed(const StoreStep& step, std::size_t left) {
    if (left == 0) return;
    const bool adds = step.requirement == Requirement::Nothing && step.effect == Effect::Add;
    if (!areExact_ || !adds) {
        note(step);
        return;
    }
    // One that adds is no use by itself, but for what is wanted of the sum.
    const std::int64_t more = model_.number(step.argument).value_or(0);
    if (more == 0) return;
    if (mostGrowths_ != 0) isAny_ = true;
    growth_ = more;
    mostGrowths_ = left;
}

bool Wants::areMetBy(ValueId value) const {
    if (isAny_ || (value < exactAt_.size() && exactAt_[value] == now_)) return true;
    if (!areExact_ || numbers_.empty()) return false;
    const auto number = model_.number(value);
    return number && std::any_of(numbers_.begin(), numbers_.end(),
                                 [&](std::int64_t wanted) { return isReached(*number, wanted); });
}

bool Wants::isReached(std::int64_t from, std::int64_t wanted) const {
    if (from == wanted) return true;
    std::int64_t missing = 0;
    if (mostGrowths_ == 0) return false;
    if (__builtin_sub_overflow(wanted, from, &missing)) return true;
    if (growth_ == -1) return missing < 0; // the quotient of the least number is none
    return missing % growth_ == 0 && missing / growth_ > 0 &&
           static_cast<std::uint64_t>(missing / growth_) <= mostGrowths_;
}

} // namespace raftarium
