#pragma once

#include "core/scenario/run.h"
#include "core/timeline/timeline.h"
#include "ui/base/action_kind.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace raftarium::ui {

class LiveCluster;

/// What is selected, in every view at once.
struct Selection {
    enum class Kind { Nothing, Node, Link, Message, Entry, Event };
    Kind kind = Kind::Nothing;
    NodeId node = kNobody;        ///< Node, Link (from), Entry
    NodeId peer = kNobody;        ///< Link (to)
    EventNumber event = kNoEvent; ///< Event; Message (its MessageSent)
    Index index{};                ///< Entry
    bool operator==(const Selection&) const = default;
};

struct BranchInfo {
    int id = 0;
    int parent = -1; ///< id, -1 for the first
    QString name;
    Time forkedAt{};
};

/// A chapter of a real cluster that is not kept any more although it told of violations.
struct ForgottenChapter {
    QString name;
    std::uint64_t violations = 0;
    Sentence first; ///< of them; to be translated in the context "Event"
};

/// The one model behind all panels: what happens, the cursor, the selection, and playing.
///
/// What happens is simulated, or seen of a real cluster. Then time goes on by itself; playing means
/// that the cursor follows it, or shows again what was; acting acts on the cluster as it is now.
/// What a source cannot do, whyNot() tells. What is seen of a real cluster for long is in chapters,
/// each a branch: a full one is followed by the next, which begins with the cluster as it is then.
/// One full chapter is kept, one that is looked at or told of violations rather than another.
///
/// Lives on the window's thread. The engine plays on the thread pool; its events are taken in
/// between frames, so that nothing here blocks.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    // --- what there is ---------------------------------------------------------------------
    void open(Scenario scenario, const QString& name);
    /// Watches a real cluster until something else is opened.
    void openLive(std::unique_ptr<LiveCluster> cluster, const QString& name);
    /// Lets go of the real cluster; what was seen of it can still be looked at.
    void detach();
    /// What is shown was seen of a real cluster.
    [[nodiscard]] bool isReal() const;
    /// The real cluster that is being watched, or nullptr.
    [[nodiscard]] LiveCluster* cluster() const;
    /// Why this cannot be done here (to server `node`, where it is one); empty: it can be.
    [[nodiscard]] QString whyNot(ActionKind kind, NodeId node = kNobody) const;
    /// Of a real cluster, only `title` and `nodes` say something.
    [[nodiscard]] const Scenario& scenario() const;
    [[nodiscard]] QString name() const;
    void setName(const QString& name);     ///< after saving under another one
    [[nodiscard]] bool isModified() const; ///< something was done by hand since opening or saving
    void setSaved();
    [[nodiscard]] const Timeline& timeline() const;
    [[nodiscard]] const std::vector<Violation>& violations() const;
    [[nodiscard]] std::uint64_t violationCount(Property property) const;
    /// How many were found in another branch, if that is a chapter of the same real cluster.
    [[nodiscard]] std::uint64_t violationCountOf(int branch) const;
    [[nodiscard]] const std::vector<ForgottenChapter>& forgottenChapters() const;
    /// What was kept and what was forgotten when the last chapter began; empty for the first.
    [[nodiscard]] QString chapterNote() const;
    [[nodiscard]] const std::vector<ActionTaken>& actions() const; ///< by hand, in this branch
    [[nodiscard]] Scenario asScenario() const;
    [[nodiscard]] NodeOptions options() const;    ///< as now in force
    [[nodiscard]] LinkConditions network() const; ///< default of all links, as now in force
    [[nodiscard]] double load() const;

    // --- the cursor ------------------------------------------------------------------------
    /// The state at the cursor: every view draws this.
    [[nodiscard]] const ClusterState& state() const;
    /// The moment shown; between two events while playing.
    [[nodiscard]] Time cursor() const;
    /// How many events have happened at the cursor.
    [[nodiscard]] EventNumber position() const;
    /// The cursor is at the end of what was played, or of what has been seen of a real cluster.
    [[nodiscard]] bool isLive() const;
    void setCursor(Time time);
    void setPosition(EventNumber position);
    void goLive();
    void stepForward(); ///< to the next event of stepMask(), playing on where there is none yet
    void stepBackward();
    [[nodiscard]] KindMask stepMask() const;
    void setStepMask(KindMask mask);

    // --- playing ---------------------------------------------------------------------------
    [[nodiscard]] bool isPlaying() const;
    void play();
    void pause();
    [[nodiscard]] double speed() const; ///< virtual seconds a second, 0.001 to 100
    /// The cursor of who follows a real cluster leaves the present, and shows at this speed what
    /// happens from here on.
    void setSpeed(double speed);
    /// What is seen to pass in a second: speed(), or 1 while a real cluster is followed.
    [[nodiscard]] double pace() const;
    /// Stops the clock while nothing can be seen (a minimised window), without pausing.
    void setSuspended(bool suspended);
    /// Events a second that playing makes, as last measured; 0 while paused.
    [[nodiscard]] double eventRate() const;
    /// Frames a second while playing, as last measured; 0 while paused.
    [[nodiscard]] double frameRate() const;
    /// Plays on to `time` at once and waits for it: for pictures and tests.
    void playTo(Time time);
    /// Waits until nothing is being played in the background: for tests.
    void waitUntilIdle();

    // --- acting ----------------------------------------------------------------------------
    /// Does `action` at the cursor. In the past this makes a branch first and goes on in it. A real
    /// cluster does it now, wherever the cursor is; or it is said why not.
    void act(const Action& action);
    /// Makes a branch at the cursor and goes on in it; nothing where the cursor is live.
    void branchHere();
    [[nodiscard]] std::vector<BranchInfo> branches() const;
    [[nodiscard]] int currentBranch() const;
    /// The events of any branch; nothing where there is none of that id.
    [[nodiscard]] const Timeline* timelineOf(int id) const;
    void switchBranch(int id);
    void renameBranch(int id, const QString& name);
    void deleteBranch(int id); ///< not the current one, nor one that a real cluster goes on in

    // --- selection -------------------------------------------------------------------------
    [[nodiscard]] const Selection& selection() const;
    void select(const Selection& selection);

    /// The end of what was played in this branch.
    [[nodiscard]] Time end() const;

signals:
    void opened();           ///< another scenario: everything is new
    void timelineGrew();     ///< events were appended, at most once a frame
    void timelineReplaced(); ///< another branch: the timeline is another one
    void cursorMoved();      ///< cursor(), position() or state() changed, at most once a frame
    void playingChanged();
    void speedChanged(); ///< speed() or pace()
    void branchesChanged();
    void selectionChanged();
    void violationsChanged(); ///< in any chapter, where a real cluster is watched
    void settingsChanged();   ///< options(), network() or load()
    void modifiedChanged();
    void clusterChanged();                  ///< how the servers of a real cluster can be reached
    void messageShown(const QString& text); ///< for the status bar

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace raftarium::ui
