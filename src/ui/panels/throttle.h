#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

class QWidget;

namespace raftarium::ui {

/// Brings a panel up to date, but not more often than it can be read: while the cluster plays,
/// texts that change at every frame only flicker. Does nothing while the panel is hidden, and
/// catches up when it is shown.
class Throttle : public QObject {
public:
    Throttle(QWidget* panel, int milliseconds, std::function<void()> update);

    void requestSoon(); ///< when the given time has passed since the last update
    void requestNow();  ///< before the next frame
    void flush();       ///< at once, if something was asked for

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void startIn(qint64 milliseconds);
    void run();

    QWidget* panel_;
    int milliseconds_;
    std::function<void()> update_;
    QTimer timer_;
    QElapsedTimer sinceRun_;
    bool wanted_ = false;
};

} // namespace raftarium::ui
