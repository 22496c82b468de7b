#pragma once

#include <QTimer>

#include <functional>
#include <utility>

namespace raftarium::ui {

/// Runs something once its trigger has been quiet for a while: a slider that is dragged makes one
/// action and not a hundred.
class Debounce : public QTimer {
public:
    Debounce(QObject* parent, int milliseconds, std::function<void()> run)
        : QTimer(parent), run_(std::move(run)) {
        setSingleShot(true);
        setInterval(milliseconds);
        connect(this, &QTimer::timeout, this, [this] { run_(); });
    }
    void trigger() { start(); }
    void cancel() { stop(); }
    /// Runs now what waits.
    void flush() {
        if (!isActive()) return;
        stop();
        run_();
    }

private:
    std::function<void()> run_;
};

} // namespace raftarium::ui
