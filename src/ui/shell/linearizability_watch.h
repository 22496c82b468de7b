#pragma once

#include "core/check/running_linearizability.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <cstddef>
#include <cstdint>
#include <memory>

namespace raftarium::ui {

class Session;

/// Judges on the thread pool whether what the clients of a branch saw is linearizable, for as long
/// as it goes on: what is new, a while after it came, never twice at once, and with a bound on work
/// and memory. What a check finds after its branch was left is thrown away.
class LinearizabilityWatch : public QObject {
    Q_OBJECT
public:
    static constexpr std::uint64_t kSteps = 5'000'000; ///< of a check
    /// Read before a check, here on the window's thread. Where there are more, checks follow each
    /// other at once.
    static constexpr std::size_t kEventsAtOnce = 4'000;

    LinearizabilityWatch(Session* session, QObject* parent,
                         const RunningLinearizability::Limits& limits = {});
    ~LinearizabilityWatch() override;

    /// Operations that finished checks looked at; 0: no client asked for anything.
    [[nodiscard]] std::uint64_t operations() const { return operations_; }
    /// Of these, whose outcome was not or not wholly taken into account: see
    /// RunningLinearizability.
    [[nodiscard]] std::uint64_t ignored() const { return ignored_; }
    [[nodiscard]] const Linearizability& result() const { return result_; }
    /// Nothing waits and nothing is being checked.
    [[nodiscard]] bool isIdle() const { return !timer_.isActive() && !running_; }

signals:
    void changed(); ///< operations() or result()

private:
    struct Work {
        explicit Work(const RunningLinearizability::Limits& limits) : judge(limits) {}
        RunningLinearizability judge;
        EventNumber read = 0;  ///< events that it has taken in
        bool isBehind = false; ///< there are more to read
    };
    void restart();
    void request();
    void check();
    void take();
    bool readOn();

    Session* session_;
    RunningLinearizability::Limits limits_;
    std::shared_ptr<Work> work_; ///< not touched here while it is being checked
    QFutureWatcher<void> watcher_;
    QTimer timer_;
    QElapsedTimer sinceStart_;
    qint64 lastDuration_ = 0; ///< milliseconds
    bool running_ = false;
    bool stale_ = false; ///< what runs is of a branch that was left
    std::uint64_t operations_ = 0;
    std::uint64_t ignored_ = 0;
    Linearizability result_;
};

} // namespace raftarium::ui
