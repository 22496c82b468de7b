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
/// The next check waits this many times as long as the last one took: it never eats a core.
constexpr qint64 kRest = 8;
constexpr KindMask kClients = maskOf(EventKind::ClientInvoked) | maskOf(EventKind::ClientReturned);

} // namespace

LinearizabilityWatch::LinearizabilityWatch(Session* session, QObject* parent)
    : QObject(parent), session_(session), work_(std::make_shared<Work>()) {
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
    work_ = std::make_shared<Work>();
    checked_ = 0;
    partial_ = false;
    result_ = {};
    emit changed();
    request();
}

void LinearizabilityWatch::request() {
    // Once violated, nothing that follows repairs it.
    if (result_.verdict == Verdict::NotLinearizable || work_->full || timer_.isActive()) return;
    timer_.start(static_cast<int>(
        std::clamp<qint64>(lastDuration_ * kRest, kShortestWait, 100 * kShortestWait)));
}

bool LinearizabilityWatch::readOn() {
    const Timeline& timeline = session_->timeline();
    const auto textOf = [&](TextId id) { return std::string_view(timeline.text(id)); };
    bool more = false;
    for (;;) {
        const EventNumber found = timeline.findForward(work_->read, timeline.size(), kClients);
        if (found == kNoEvent) break;
        if (work_->history.operations().size() >= kMostOperations) {
            work_->full = true;
            break;
        }
        work_->history.apply(std::span(&timeline[found], 1), found, textOf);
        work_->read = found + 1;
        more = true;
    }
    if (!work_->full) work_->read = timeline.size();
    return more;
}

void LinearizabilityWatch::check() {
    if (running_) return; // take() asks again
    if (!readOn() || work_->history.empty()) return;
    running_ = true;
    watcher_.setFuture(QtConcurrent::run([work = work_] {
        work->result = checkLinearizability(work->history.operations(), kSteps);
    }));
    sinceStart_.start();
}

void LinearizabilityWatch::take() {
    running_ = false;
    lastDuration_ = sinceStart_.elapsed();
    if (!std::exchange(stale_, false)) {
        result_ = work_->result;
        checked_ = work_->history.operations().size();
        partial_ = work_->full;
        emit changed();
    }
    request();
}

} // namespace raftarium::ui
