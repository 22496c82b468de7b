#include "ui/base/live_branch.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace raftarium::ui {
namespace {

/// How long the freshest news count as the measure of how late they come: clocks drift.
constexpr std::int64_t kStretch = 5'000'000'000;
constexpr std::uint64_t kUnknownMoment = std::numeric_limits<std::uint64_t>::max();

} // namespace

void LiveBranch::take(const LiveBatch& batch, std::int64_t clock) {
    if (ended_) return;
    opening_ += batch.opening;
    if (batch.epoch != 0) epoch_ = batch.epoch;
    timeline_.appendTexts(batch.texts);
    const Time before = present_;
    for (Event event : batch.events) {
        event.time = present_ = std::max(present_, event.time);
        // A timer that the source does not know is not drawn.
        if (event.kind == EventKind::ElectionTimerSet && event.value == 0)
            event.value = kUnknownMoment;
        if (event.kind == EventKind::MessageDelivered) planArrival(event);
        waiting_.push_back(event);
    }
    present_ = std::max(present_, batch.until);
    if (present_ != before || !batch.events.empty()) noteClock(clock);
    if (!batch.endsChapter) return;
    flush();
    ended_ = true;
}

/// The message that arrives now may still be waiting to be shown: then it is known how long it
/// will be on its way.
void LiveBranch::planArrival(const Event& arrived) {
    const EventNumber shown = timeline_.size();
    if (arrived.cause == kNoEvent || arrived.cause < shown) return;
    const std::size_t place = arrived.cause - shown;
    if (place >= waiting_.size()) return;
    Event& sent = waiting_[place];
    if (sent.kind != EventKind::MessageSent || sent.text != 0) return;
    const std::int64_t microseconds = (arrived.time.value() - sent.time.value()) / 1'000;
    sent.text = static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(microseconds, 1, std::numeric_limits<std::uint32_t>::max()));
}

void LiveBranch::noteClock(std::int64_t clock) {
    const std::int64_t ahead = present_.value() - clock;
    if (!std::exchange(started_, true)) {
        ahead_ = aheadNext_ = ahead;
        aheadSince_ = clock;
    }
    aheadNext_ = std::max(aheadNext_, ahead);
    ahead_ = std::max(ahead_, ahead);
    if (clock - aheadSince_ < kStretch) return;
    ahead_ = std::exchange(aheadNext_, ahead);
    aheadSince_ = clock;
}

void LiveBranch::advance(std::int64_t clock) {
    if (!started_ || ended_) return;
    const Time due{ahead_ + clock - kLag.value()};
    if (due <= playedTo()) return;
    show(due);
    setPlayedTo(due);
}

void LiveBranch::showOpening() { show(Time{}); }

void LiveBranch::flush() {
    show(present_);
    setPlayedTo(std::max(playedTo(), present_));
}

void LiveBranch::show(Time until) {
    const auto end =
        std::upper_bound(waiting_.begin(), waiting_.end(), until,
                         [](Time time, const Event& event) { return time < event.time; });
    if (end == waiting_.begin()) return;
    const std::vector<Event> due(waiting_.begin(), end);
    waiting_.erase(waiting_.begin(), end);
    const EventNumber first = timeline_.size();
    timeline_.append(due);
    check(due, first);
    noteViolations(checker_);
}

/// What a chapter begins with was put together from what was seen, which may be less than a server
/// has: a store of that is not compared with the snapshots of others.
void LiveBranch::check(const std::vector<Event>& events, EventNumber first) {
    if (first >= opening_) return checker_.apply(events, first);
    std::vector<Event> cautious = events;
    for (std::size_t i = 0; i < cautious.size() && first + i < opening_; ++i)
        if (cautious[i].kind == EventKind::SnapshotInstalled) cautious[i].text = kNoText;
    checker_.apply(cautious, first);
}

} // namespace raftarium::ui
