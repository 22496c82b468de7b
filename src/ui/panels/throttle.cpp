#include "ui/panels/throttle.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>

namespace raftarium::ui {

Throttle::Throttle(QWidget* panel, int milliseconds, std::function<void()> update)
    : QObject(panel), panel_(panel), milliseconds_(milliseconds), update_(std::move(update)) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &Throttle::run);
    panel->installEventFilter(this);
}

void Throttle::requestSoon() {
    startIn(sinceRun_.isValid() ? milliseconds_ - sinceRun_.elapsed() : 0);
}

void Throttle::requestNow() { startIn(0); }

void Throttle::startIn(qint64 milliseconds) {
    wanted_ = true;
    const int wait = static_cast<int>(std::max<qint64>(0, milliseconds));
    if (!panel_->isVisible() || (timer_.isActive() && timer_.remainingTime() <= wait)) return;
    timer_.start(wait);
}

void Throttle::flush() {
    timer_.stop();
    if (wanted_) run();
}

void Throttle::run() {
    wanted_ = false;
    sinceRun_.start();
    update_();
}

bool Throttle::eventFilter(QObject* watched, QEvent* event) {
    // Also where nothing was asked for: fonts and colours are settled only now.
    if (event->type() == QEvent::Show) run();
    return QObject::eventFilter(watched, event);
}

} // namespace raftarium::ui
