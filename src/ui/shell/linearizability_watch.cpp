#include "ui/shell/linearizability_watch.h"

#include "ui/base/session.h"

#include <QtConcurrent>

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

namespace raftarium::ui {
namespace {

constexpr int kShortestWait = 500; // milliseconds
constexpr int kBreath = 10; // likewise, where there is more to read: the window needs some too
/// The next check waits this many times as long as the last one took: it never eats a core.
constexpr qint64 kRest = 8;
constexpr KindMask kClients = maskOf(EventKind::ClientInvoked) | maskOf(EventKind::ClientReturned);

} // namespace

LinearizabilityWatch::LinearizabilityWatch(Session* session, QObject* parent,
                                           const RunningLinearizability::Limits& limits)
    : QObject(parent), session_(session), limits_(limits), work_(std::make_shared<Work>(limits)) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &LinearizabilityWatch::check);
    connect(&watcher_, &QFutureWatcher<void>::finished, this, &LinearizabilityWatch::take);
    connect(session, &Session::timelineGrew, this, &LinearizabilityWatch::request);
    connect(session, &Session::opened, this, &LinearizabilityWatch::restart);
    connect(session, &Session::timelineReplaced, this, &LinearizabilityWatch::restart);
    restart();
}

LinearizabilityWatch::~LinearizabilityWatch() {
    watcher_.disconnect();
    watcher_.waitForFinished();
}

void LinearizabilityWatch::restart() {
    stale_ = running_;
    work_ = std::make_shared<Work>(limits_);
    operations_ = 0;
    ignored_ = 0;
    result_ = {};
    emit changed();
    request();
}

void LinearizabilityWatch::request() {
    // Once violated, nothing that follows repairs it.
    if (result_.verdict == Verdict::NotLinearizable || running_ || timer_.isActive()) return;
    const qint64 wait = work_->isBehind ? std::max<qint64>(lastDuration_, kBreath)
                                        : std::clamp<qint64>(lastDuration_ * kRest, kShortestWait,
                                                             qint64{100} * kShortestWait);
    timer_.start(static_cast<int>(wait));
}

/// Whether there was anything new.
bool LinearizabilityWatch::readOn() {
    const Timeline& timeline = session_->timeline();
    const auto textOf = [&](TextId id) { return std::string_view(timeline.text(id)); };
    std::size_t count = 0;
    for (; count < kEventsAtOnce; ++count) {
        const EventNumber found = timeline.findForward(work_->read, timeline.size(), kClients);
        if (found == kNoEvent) break;
        work_->judge.apply(std::span(&timeline[found], 1), found, textOf);
        work_->read = found + 1;
    }
    work_->isBehind = count == kEventsAtOnce;
    if (!work_->isBehind) work_->read = timeline.size();
    return count != 0;
}

void LinearizabilityWatch::check() {
    if (running_) return; // take() asks again
    if (!readOn()) return;
    running_ = true;
    watcher_.setFuture(QtConcurrent::run([work = work_] { work->judge.judge(kSteps); }));
    sinceStart_.start();
}

void LinearizabilityWatch::take() {
    running_ = false;
    lastDuration_ = sinceStart_.elapsed();
    if (!std::exchange(stale_, false)) {
        result_ = work_->judge.result();
        operations_ = work_->judge.operations();
        ignored_ = work_->judge.ignored();
        emit changed();
    }
    request();
}

} // namespace raftarium::ui
