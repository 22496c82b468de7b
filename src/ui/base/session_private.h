#pragma once

#include "ui/base/live_branch.h"
#include "ui/base/live_cluster.h"
#include "ui/base/session.h"
#include "ui/base/simulated_branch.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QTimer>

#include <memory>
#include <vector>

namespace raftarium::ui {

class Session::Private {
public:
    explicit Private(Session* session);

    /// An engine on its way through the thread pool. Shared with the job while it runs.
    struct Job {
        Engine engine;
        Batch batch;
        Time until{};
        explicit Job(Engine lent, Time target) : engine(std::move(lent)), until(target) {}
    };

    // session_playing.cpp
    void tick();
    void startJob(Time until);
    void takeJob();   ///< takes in the result of a finished job
    void finishJob(); ///< waits for the job in flight, if there is one, and takes its result in
    void updateTimer();
    void measure();

    // session_cursor.cpp
    void moveCursor(Time time, EventNumber position);
    void moveToEnd() { moveCursor(branch().playedTo(), branch().timeline().size()); }
    /// Emits what changed since it was last called.
    void announce();

    // session.cpp
    void begin(std::unique_ptr<SessionBranch> first, Scenario scenario, const QString& name);
    void actNow(const Action& action);
    void fork(); ///< at the cursor; the new branch becomes the current one
    void setModified(bool modified);
    void replaceTimeline();
    [[nodiscard]] SessionBranch& branch() { return *branches[current]; }
    /// The branch, where it is simulated; else nullptr.
    [[nodiscard]] SimulatedBranch* simulated() const { return simulation; }

    // session_live.cpp
    void tickLive();
    void takeLive();
    void replay(Time target);
    void countServers();
    void endLive();

    // session_chapters.cpp
    void beginChapter(const LiveBatch& batch, std::int64_t now);
    void forgetChapters();
    void forget(std::size_t index);
    [[nodiscard]] const LiveBranch* chapterAfter(int id) const;
    [[nodiscard]] std::uint64_t violationsInAll() const;

    void setCurrent(std::size_t index);
    void switchTo(std::size_t index, Time time); ///< announces all but the cursor
    [[nodiscard]] std::size_t indexOf(int id) const;

    Session* const q;
    QString name;
    std::shared_ptr<const Scenario> scenario;
    std::vector<std::unique_ptr<SessionBranch>> branches;
    std::size_t current = 0;
    SimulatedBranch* simulation = nullptr; ///< branch(), one of the two
    LiveBranch* live = nullptr;
    std::unique_ptr<LiveCluster> cluster;
    LiveBranch* growing = nullptr;           ///< of the branches, the one that `cluster` goes on in
    std::vector<ForgottenChapter> forgotten; ///< that had violations
    QString chapterNote;
    bool following = false; ///< the cursor goes with a real cluster
    void follow(bool on);
    QElapsedTimer wall; ///< the clock of a real cluster
    int nextBranchId = 0;
    bool modified = false;

    ClusterState state;
    Time cursor{};
    Selection selection;
    KindMask stepMask;

    bool playing = false;
    bool suspended = false;
    double speed = 0.02;
    double owed = 0; ///< virtual nanoseconds still to be played, with the fraction
    QTimer timer;
    QElapsedTimer clock;
    std::shared_ptr<Job> job;
    QFutureWatcher<void> watcher;
    std::vector<Action> queued; ///< to be done as soon as the engine is back

    struct Shown { ///< what was last announced
        EventNumber size = 0;
        std::uint64_t violations = 0;
        NodeOptions options;
        LinkConditions network;
        double load = 0;
        bool cursor = true; ///< nothing moved since
    } shown;

    QElapsedTimer measuring;
    int frames = 0;
    EventNumber measuredFrom = 0;
    double frameRate = 0;
    double eventRate = 0;
};

} // namespace raftarium::ui
