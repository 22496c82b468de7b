#include "core/check/running_linearizability.h"

#include <algorithm>
#include <utility>

namespace raftarium {

namespace {

/// More than this an invocation is not waited for: what it overlapped is settled by then.
constexpr EventNumber kMostLag = 20'000;
constexpr EventNumber kLagFades = 256; // by a part in so many with each invocation

/// Where something was beyond a limit, it is brought down so far that it is not at once again.
std::size_t easy(std::size_t limit) { return limit - limit / 4; }

} // namespace

template <class Change>
void RunningLinearizability::counted(Key& key, Change&& change) {
    remembered_ -= key.window.size();
    bytes_ -= key.window.bytes();
    change();
    remembered_ += key.window.size();
    bytes_ += key.window.bytes();
}

void RunningLinearizability::touch(Keys::value_type& key) {
    if (std::exchange(key.second.isTouched, true)) return;
    touched_.push_back(&key);
}

/// No operation that begins later is expected to have been invoked before.
EventNumber RunningLinearizability::horizon() const { return seen_ - std::min(seen_, lag_); }

void RunningLinearizability::begin(std::uint64_t id, Operation operation, EventNumber seen) {
    seen_ = std::max(seen_, seen);
    const EventNumber late = seen_ - std::min(seen_, operation.invoked.event);
    lag_ = std::min(std::max(late, lag_ - (lag_ + kLagFades - 1) / kLagFades), kMostLag);
    ++operations_;
    auto found = keys_.find(operation.key);
    if (found == keys_.end()) {
        if (isFull_) {
            ++ignored_;
            return;
        }
        found = keys_.try_emplace(operation.key, forgottenUntil_).first;
        bytes_ += operation.key.size();
    }
    Key& key = found->second;
    if (key.isGivenUp) {
        ++ignored_;
        return;
    }
    const OperationNumber number = nextNumber_++;
    // What was there when its key was forgotten may not be held against it.
    operation.isOutcomeIgnored =
        key.forgottenUntil && operation.invoked.event <= *key.forgottenUntil;
    bool isIgnored = false;
    counted(key, [&] { isIgnored = key.window.begin(number, id, std::move(operation)); });
    if (isIgnored) ++ignored_;
    const auto [place, isNew] = open_.try_emplace(id);
    // Of one that begins again nothing more will be heard.
    if (!isNew) {
        const Open before = place->second;
        KeyWindow& window = before.key->second.window;
        counted(before.key->second, [&] { window.end(before.number, false); });
    }
    place->second = {&*found, number};
    touch(*found);
}

void RunningLinearizability::finish(const Open& open, bool isKept) {
    if (!isKept) --operations_;
    Key& key = open.key->second;
    counted(key, [&] { key.window.end(open.number, !isKept); });
    key.hasNews = true;
    touch(*open.key);
}

void RunningLinearizability::judge(std::uint64_t steps) {
    if (result_.verdict == Verdict::NotLinearizable) return;
    StepBudget budget(steps);
    StepBudget forMinimising(steps);
    const Worst worst = decideTouched(budget);
    result_ = {};
    result_.undecidedKeys.assign(undecided_.begin(), undecided_.end());
    result_.verdict = undecided_.empty() ? Verdict::Linearizable : Verdict::Undecided;
    if (worst.key) {
        result_.verdict = Verdict::NotLinearizable;
        result_.contradiction =
            worst.key->second.window.contradiction(worst.verdict, forMinimising);
        result_.contradiction->key = worst.key->first;
    } else {
        for (Keys::value_type* key : std::exchange(touched_, {})) {
            key->second.isTouched = false;
            settle(key->second);
            // Undecided, or its start is known only now.
            if (key->second.hasNews && key->second.window.size() > 1) touch(*key);
        }
        keepLimits();
    }
    result_.steps = (steps - budget.left()) + (steps - forMinimising.left());
}

/// The one in which a contradiction comes to light first, if there is any.
RunningLinearizability::Worst RunningLinearizability::decideTouched(StepBudget& budget) {
    // What short ones leave of their share goes to the others.
    std::sort(touched_.begin(), touched_.end(), [](const auto* a, const auto* b) {
        return std::pair(a->second.window.size(), std::string_view(a->first)) <
               std::pair(b->second.window.size(), std::string_view(b->first));
    });
    Worst worst;
    for (std::size_t i = 0; i < touched_.size(); ++i) {
        auto& [name, key] = *touched_[i];
        if (key.isGivenUp || !key.hasNews) continue;
        const std::uint64_t share = budget.left() / (touched_.size() - i);
        StepBudget ofKey(share);
        const std::optional<KeyVerdict> verdict = key.window.decide(ofKey);
        budget.spend(share - ofKey.left());
        if (!verdict) continue;
        key.isUndecided = verdict->verdict == Verdict::Undecided;
        key.hasNews = key.isUndecided;
        if (key.isUndecided || key.wasLeftUndecided)
            undecided_.emplace(name);
        else
            undecided_.erase(name);
        if (verdict->verdict == Verdict::NotLinearizable &&
            (!worst.key || verdict->event < worst.verdict.event))
            worst = {touched_[i], *verdict};
    }
    return worst;
}

void RunningLinearizability::settle(Key& key) {
    if (key.isGivenUp) return;
    if (!key.isUndecided) counted(key, [&] { key.window.settle(horizon()); });
    ignored_ += key.window.takeSkipped();
    if (key.window.size() > limits_.operationsOfKey) settleAnyway(key);
    if (key.window.unknown() > limits_.unknownOfKey) giveUp(key);
}

void RunningLinearizability::settleAnyway(Key& key) {
    if (std::exchange(key.isUndecided, false)) key.wasLeftUndecided = true;
    std::optional<std::size_t> cost;
    counted(key, [&] { cost = key.window.settleAnyway(); });
    ignored_ += cost.value_or(0) + key.window.takeSkipped();
    if (!cost || key.window.size() > limits_.operationsOfKey) giveUp(key);
}

void RunningLinearizability::giveUp(Key& key) {
    ignored_ += key.window.size();
    std::vector<std::uint64_t> ids;
    counted(key, [&] { ids = key.window.clear(); });
    for (const std::uint64_t id : ids)
        open_.erase(id);
    key.isGivenUp = true;
}

void RunningLinearizability::keepLimits() {
    if (remembered_ > limits_.operations || bytes_ > limits_.bytes || keys_.size() > limits_.keys)
        forgetKeys();
    if (remembered_ > limits_.operations || bytes_ > limits_.bytes) shorten();
    isFull_ = isFull_ || bytes_ > limits_.bytes;
    if (open_.size() > 2 * limits_.operations) dropStaleOpen();
}

/// Forgets what idle keys hold, first those of which nothing was heard for longest.
void RunningLinearizability::forgetKeys() {
    dropStaleOpen();
    std::vector<Keys::iterator> idle;
    for (auto key = keys_.begin(); key != keys_.end(); ++key) {
        if (key->second.isGivenUp || key->second.isTouched) continue;
        settle(key->second);
        if (key->second.window.isIdle() && !key->second.wasLeftUndecided) idle.push_back(key);
    }
    std::stable_sort(idle.begin(), idle.end(), [](const auto& a, const auto& b) {
        return a->second.window.lastReturn() < b->second.window.lastReturn();
    });
    for (const Keys::iterator& key : idle) {
        if (remembered_ <= easy(limits_.operations) && bytes_ <= easy(limits_.bytes) &&
            keys_.size() <= easy(limits_.keys))
            break;
        forgottenUntil_ = std::max(forgottenUntil_.value_or(0), key->second.window.lastReturn());
        counted(key->second, [&] { (void)key->second.window.clear(); });
        bytes_ -= key->first.size();
        keys_.erase(key);
    }
    isFull_ = isFull_ || keys_.size() > limits_.keys;
}

/// Makes the longest parts shorter, and gives up where that is not enough.
void RunningLinearizability::shorten() {
    const auto isEnough = [&] {
        return remembered_ <= easy(limits_.operations) && bytes_ <= easy(limits_.bytes);
    };
    std::vector<Key*> longest;
    for (auto& [name, key] : keys_)
        if (!key.isGivenUp) longest.push_back(&key);
    for (const bool isGivenUp : {false, true}) {
        const auto weight = [](const Key* key) {
            return key->window.size() * sizeof(Operation) + key->window.bytes();
        };
        std::stable_sort(longest.begin(), longest.end(),
                         [&](const Key* a, const Key* b) { return weight(a) > weight(b); });
        for (Key* key : longest) {
            if (isEnough()) return;
            if (key->isGivenUp) continue;
            if (isGivenUp)
                giveUp(*key);
            else if (key->window.size() > 1)
                settleAnyway(*key);
        }
    }
}

/// Those whose window does not wait for them any more.
void RunningLinearizability::dropStaleOpen() {
    std::erase_if(open_, [](const auto& each) {
        return each.second.key->second.window.underWay(each.second.number) == nullptr;
    });
}

} // namespace raftarium
