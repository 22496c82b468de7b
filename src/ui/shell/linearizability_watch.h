#pragma once

#include "core/check/client_history.h"
#include "core/check/linearizability.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <cstddef>
#include <cstdint>
#include <memory>

namespace raftarium::ui {

class Session;

/// Judges on the thread pool whether what the clients of a branch saw is linearizable: again a
/// while after new answers came, never twice at once, and with a bound on work and memory. What a
/// check finds after its branch was left is thrown away.
class LinearizabilityWatch : public QObject {
    Q_OBJECT
public:
    /// Operations beyond these are not looked at.
    static constexpr std::size_t kMostOperations = 50'000;
    static constexpr std::uint64_t kSteps = 5'000'000;

    LinearizabilityWatch(Session* session, QObject* parent);
    ~LinearizabilityWatch() override;

    /// Operations that the last finished check looked at; 0: no client asked for anything.
    [[nodiscard]] std::size_t operations() const { return checked_; }
    /// Not all operations were looked at: there are more than kMostOperations.
    [[nodiscard]] bool isPartial() const { return partial_; }
    [[nodiscard]] const Linearizability& result() const { return result_; }
    /// Nothing waits and nothing is being checked.
    [[nodiscard]] bool isIdle() const { return !timer_.isActive() && !running_; }

signals:
    void changed(); ///< operations() or result()

private:
    struct Work {
        ClientHistory history;
        EventNumber read = 0; ///< events that the history has taken in
        bool full = false;
        Linearizability result;
    };
    void restart();
    void request();
    void check();
    void take();
    bool readOn();

    Session* session_;
    std::shared_ptr<Work> work_; ///< not touched here while it is being checked
    QFutureWatcher<void> watcher_;
    QTimer timer_;
    QElapsedTimer sinceStart_;
    qint64 lastDuration_ = 0; ///< milliseconds
    bool running_ = false;
    bool stale_ = false; ///< what runs is of a branch that was left
    std::size_t checked_ = 0;
    bool partial_ = false;
    Linearizability result_;
};

} // namespace raftarium::ui
