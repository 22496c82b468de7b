#include "ui/panels/throttle.h"

#include <QEvent>
#include <QWidget>

namespace raftarium::ui {

Throttle::Throttle(QWidget* panel, int milliseconds, std::function<void()> update)
    : QObject(panel), panel_(panel), milliseconds_(milliseconds), update_(std::move(update)) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &Throttle::run);
    panel->installEventFilter(this);
}

void Throttle::requestSoon() {
    wanted_ = true;
    if (!timer_.isActive() && panel_->isVisible()) timer_.start(milliseconds_);
}

void Throttle::requestNow() {
    wanted_ = true;
    if (panel_->isVisible()) timer_.start(0);
}

void Throttle::flush() {
    timer_.stop();
    if (wanted_) run();
}

void Throttle::run() {
    wanted_ = false;
    update_();
}

bool Throttle::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show && wanted_) run();
    return QObject::eventFilter(watched, event);
}

} // namespace raftarium::ui
