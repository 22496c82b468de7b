#include "ui/base/session_private.h"

#include <algorithm>
#include <utility>

namespace raftarium::ui {
namespace {

/// How far a step plays on in search of an event of its kinds.
constexpr Duration kStepLimit = seconds(60);
constexpr EventNumber kStepEvents = 200'000;

} // namespace

const ClusterState& Session::state() const { return d->state; }
Time Session::cursor() const { return d->cursor; }
EventNumber Session::position() const { return d->state.eventCount(); }
Time Session::end() const { return d->branch().playedTo(); }
bool Session::isLive() const {
    return d->cursor >= end() && (!d->cluster || d->live == d->growing);
}

void Session::setCursor(Time time) {
    d->finishJob();
    d->follow(false);
    time = std::clamp(time, Time{}, end());
    d->moveCursor(time, timeline().countAt(time));
    d->announce();
}

void Session::setPosition(EventNumber position) {
    d->finishJob();
    d->follow(false);
    position = std::min(position, timeline().size());
    d->moveCursor(position == 0 ? Time{} : timeline()[position - 1].time, position);
    d->announce();
}

void Session::goLive() {
    d->finishJob();
    if (d->growing && d->live != d->growing)
        d->switchTo(d->indexOf(d->growing->info.id), d->growing->playedTo());
    d->moveToEnd();
    d->follow(isReal());
    d->announce();
    if (d->cluster) play(); // it goes on, and the cursor with it
}

void Session::stepForward() {
    pause();
    EventNumber from = position();
    EventNumber found = timeline().findForward(from, timeline().size(), d->stepMask);
    const Time limit = end() + kStepLimit;
    const EventNumber eventLimit = timeline().size() + kStepEvents;
    if (found == kNoEvent && isReal()) {
        const LiveBranch* next = d->chapterAfter(currentBranch());
        return emit messageShown(
            next ? tr("What came later is in the branch “%1”.").arg(next->info.name)
                 : whyNot(ActionKind::PlayAhead));
    }
    while (found == kNoEvent && timeline().size() < eventLimit) {
        const Time next = d->simulated()->nextTime();
        if (next > limit) break;
        from = timeline().size();
        d->simulated()->advanceTo(next);
        found = timeline().findForward(from, timeline().size(), d->stepMask);
    }
    if (found == kNoEvent) {
        goLive();
        emit messageShown(tr("Nothing more of this kind happens within %n second(s).", nullptr,
                             static_cast<int>(kStepLimit.value() / 1'000'000'000)));
    } else {
        setPosition(found + 1);
    }
}

void Session::stepBackward() {
    pause();
    // The event just before the cursor is the one shown; the step goes to the one before it.
    const EventNumber shown = timeline().findBackward(position(), 0, d->stepMask);
    if (shown == kNoEvent) return setPosition(0);
    if (shown + 1 < position()) return setPosition(shown + 1);
    const EventNumber earlier = timeline().findBackward(shown, 0, d->stepMask);
    setPosition(earlier == kNoEvent ? 0 : earlier + 1);
}

KindMask Session::stepMask() const { return d->stepMask; }
void Session::setStepMask(KindMask mask) { d->stepMask = mask; }

void Session::Private::moveCursor(Time time, EventNumber position) {
    cursor = time;
    shown.cursor = false;
    const Timeline& timeline = branch().timeline();
    const EventNumber at = state.eventCount();
    // Folding thousands of events again costs more than copying the state that stands there.
    constexpr EventNumber kWorthCopying = 256;
    if (position == timeline.size() && (position < at || position - at > kWorthCopying))
        state = timeline.endState();
    else if (position != at)
        timeline.moveTo(state, position);
}

void Session::Private::announce() {
    const EventNumber size = branch().timeline().size();
    if (size != shown.size) emit q->timelineGrew();
    shown.size = size;

    const std::uint64_t violations = violationsInAll();
    if (violations != shown.violations) {
        shown.violations = violations;
        emit q->violationsChanged();
    }
    if (q->options() != shown.options || q->network() != shown.network || q->load() != shown.load) {
        shown.options = q->options();
        shown.network = q->network();
        shown.load = q->load();
        emit q->settingsChanged();
    }
    if (!std::exchange(shown.cursor, true)) emit q->cursorMoved();
}

} // namespace raftarium::ui
