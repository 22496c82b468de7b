#include "ui/base/session_private.h"

#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace raftarium::ui {
namespace {

constexpr int kFrame = 16; // milliseconds
constexpr int kUnseenFrame = 250;
/// After a hiccup no more than this is made up for, so that time never jumps.
constexpr qint64 kLongestFrame = 50'000'000; // nanoseconds
/// Bounds how long a job can run, and so how long anybody waits for it.
constexpr std::size_t kEventsPerJob = 20'000;

constexpr double kSlowest = 0.001;
constexpr double kFastest = 100;

/// Messages come and go by the thousand; a step means something that a server decided.
constexpr KindMask everyKind() { return (KindMask{1} << kEventKinds) - 1; }

} // namespace

Session::Private::Private(Session* session) : q(session), stepMask(everyKind()) {
    timer.setInterval(kFrame);
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, q, [this] { tick(); });
    QObject::connect(&watcher, &QFutureWatcher<void>::finished, q, [this] { takeJob(); });
}

bool Session::isPlaying() const { return d->playing; }

void Session::play() {
    if (d->playing) return;
    d->playing = true;
    if (isReal() && isLive()) d->follow(true);
    d->updateTimer();
    emit playingChanged();
}

void Session::pause() {
    if (!d->playing) return;
    d->playing = false;
    d->follow(false);
    d->updateTimer();
    d->finishJob();
    emit playingChanged();
}

void Session::setSuspended(bool suspended) {
    if (d->suspended == suspended) return;
    d->suspended = suspended;
    d->updateTimer();
}

double Session::speed() const { return d->speed; }
double Session::pace() const { return d->following ? 1 : d->speed; }
void Session::setSpeed(double speed) {
    speed = std::clamp(speed, kSlowest, kFastest);
    if (speed == pace()) return;
    d->speed = speed;
    d->following = false;
    emit speedChanged();
}
double Session::eventRate() const { return d->playing ? d->eventRate : 0; }
double Session::frameRate() const { return d->playing ? d->frameRate : 0; }

void Session::playTo(Time time) {
    d->finishJob();
    if (time > end() && d->simulated()) d->simulated()->advanceTo(time);
    setCursor(time);
}

void Session::waitUntilIdle() { d->finishJob(); }

void Session::Private::updateTimer() {
    // A real cluster does not wait until somebody looks.
    const bool run = cluster || (playing && !suspended);
    timer.setInterval(cluster && suspended ? kUnseenFrame : kFrame);
    if (run == timer.isActive()) return;
    owed = 0;
    if (!run) return timer.stop();
    clock.start();
    measuring.start();
    frames = 0;
    measuredFrom = branch().timeline().size();
    timer.start();
}

void Session::Private::tick() {
    const qint64 elapsed = std::min(clock.nsecsElapsed(), kLongestFrame);
    clock.start();
    owed = std::min(owed + static_cast<double>(elapsed) * speed,
                    static_cast<double>(kLongestFrame) * speed);
    measure();
    if (live) return tickLive();
    if (job) return; // it takes longer than a frame: the next one follows
    const auto whole = static_cast<std::int64_t>(owed);
    if (whole <= 0) return;
    owed -= static_cast<double>(whole);

    const Time target{cursor.value() + whole};
    if (target <= branch().playedTo()) { // what was recorded is shown again
        moveCursor(target, branch().timeline().countAt(target));
        announce();
    } else if (simulation->nextTime() > target) { // nothing happens: no need of another thread
        simulation->advanceTo(target);
        moveToEnd();
        announce();
    } else {
        startJob(target);
    }
}

void Session::Private::startJob(Time until) {
    job = std::make_shared<Job>(simulation->lendEngine(), until);
    watcher.setFuture(QtConcurrent::run(
        [work = job] { work->engine.advance(work->until, work->batch, kEventsPerJob); }));
}

void Session::Private::takeJob() {
    if (!job || !watcher.isFinished()) return;
    const std::shared_ptr<Job> done = std::exchange(job, nullptr);
    simulation->takeBack(std::move(done->engine), done->batch);
    moveToEnd();
    for (const Action& action : std::exchange(queued, {}))
        actNow(action);
    announce();
}

void Session::Private::finishJob() {
    if (!job) return;
    watcher.waitForFinished();
    takeJob();
}

void Session::Private::measure() {
    ++frames;
    const double seconds = static_cast<double>(measuring.nsecsElapsed()) / 1e9;
    if (seconds < 0.5) return;
    frameRate = frames / seconds;
    const EventNumber size = branch().timeline().size();
    eventRate = size >= measuredFrom ? (size - measuredFrom) / seconds : 0;
    measuredFrom = size;
    frames = 0;
    measuring.start();
}

} // namespace raftarium::ui
