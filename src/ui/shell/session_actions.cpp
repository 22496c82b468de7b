#include "ui/shell/session_actions.h"

#include "ui/base/fault_commands.h"
#include "ui/base/guard.h"
#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/shell/actions.h"
#include "ui/shell/speed_scale.h"

#include <QActionGroup>
#include <QCoreApplication>

namespace raftarium::ui {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("Actions", text); }

constexpr KindMask kAll = (KindMask{1} << kEventKinds) - 1;
constexpr KindMask kMessages =
    maskOf(EventKind::MessageSent) | maskOf(EventKind::MessageDelivered) |
    maskOf(EventKind::MessageLost) | maskOf(EventKind::MessageDuplicated) |
    maskOf(EventKind::MessageDelayed) | maskOf(EventKind::HeartbeatDue) |
    maskOf(EventKind::ElectionTimerSet) | maskOf(EventKind::SyncStarted) |
    maskOf(EventKind::SyncFinished) | maskOf(EventKind::ProgressChanged) |
    maskOf(EventKind::AppendAccepted) | maskOf(EventKind::QuorumHeard);
constexpr KindMask kOutside = maskOf(EventKind::ActionTaken) | maskOf(EventKind::NodeStarted) |
                              maskOf(EventKind::NodeCrashed) | maskOf(EventKind::NodePaused) |
                              maskOf(EventKind::NodeResumed);
constexpr KindMask kElections =
    kOutside | maskOf(EventKind::ElectionTimedOut) | maskOf(EventKind::TermAdopted) |
    maskOf(EventKind::BecameFollower) | maskOf(EventKind::BecameCandidate) |
    maskOf(EventKind::VoteGranted) | maskOf(EventKind::VoteRefused) |
    maskOf(EventKind::VoteCounted) | maskOf(EventKind::BecameLeader) |
    maskOf(EventKind::PreVoteStarted) | maskOf(EventKind::PreVoteGranted) |
    maskOf(EventKind::PreVoteRefused) | maskOf(EventKind::PreVoteCounted) |
    maskOf(EventKind::TransferStarted) | maskOf(EventKind::TransferEnded);
constexpr KindMask kLog = kOutside | maskOf(EventKind::BecameLeader) |
                          maskOf(EventKind::ProposalAccepted) | maskOf(EventKind::ProposalRefused) |
                          maskOf(EventKind::EntryAppended) | maskOf(EventKind::LogTruncated) |
                          maskOf(EventKind::AppendRefused) | maskOf(EventKind::CommitAdvanced) |
                          maskOf(EventKind::CommitHeldBack) | maskOf(EventKind::EntryApplied) |
                          maskOf(EventKind::ConfigurationChanged) |
                          maskOf(EventKind::SnapshotTaken) | maskOf(EventKind::SnapshotInstalled) |
                          maskOf(EventKind::LogCompacted);

void addStepKinds(Actions& actions, Session* session) {
    auto* group = new QActionGroup(&actions);
    const auto add = [&](const char* id, const QString& text, KindMask mask) {
        QAction* action =
            actions.add(QLatin1String(id), text, {}, {}, [=] { session->setStepMask(mask); });
        action->setCheckable(true);
        action->setChecked(session->stepMask() == mask);
        group->addAction(action);
    };
    add("step.all", translated(QT_TRANSLATE_NOOP("Actions", "Step by every event")), kAll);
    add("step.decisions",
        translated(QT_TRANSLATE_NOOP("Actions", "Step by decisions, not by messages")),
        kAll & ~kMessages);
    add("step.elections", translated(QT_TRANSLATE_NOOP("Actions", "Step by elections")),
        kElections);
    add("step.log", translated(QT_TRANSLATE_NOOP("Actions", "Step by changes of the log")), kLog);
}

void selectNextNode(Session* session) {
    const int count = session->scenario().nodes;
    const Selection& now = session->selection();
    const int next = now.kind == Selection::Kind::Node ? now.node.value() % count + 1 : 1;
    Selection selection;
    selection.kind = Selection::Kind::Node;
    selection.node = NodeId{static_cast<std::uint8_t>(next)};
    session->select(selection);
}

} // namespace

void addTimeActions(Actions& actions, Session* session) {
    QAction* play = actions.add(QStringLiteral("time.play"), {}, {}, Qt::Key_Space,
                                [=] { session->isPlaying() ? session->pause() : session->play(); });
    const auto showPlaying = [=] {
        const bool playing = session->isPlaying();
        play->setText(playing ? translated(QT_TRANSLATE_NOOP("Actions", "Pause"))
                              : translated(QT_TRANSLATE_NOOP("Actions", "Play")));
        play->setIcon(Theme::icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
        play->setToolTip(QStringLiteral("%1 (%2)").arg(
            play->text(), play->shortcut().toString(QKeySequence::NativeText)));
    };
    QObject::connect(session, &Session::playingChanged, play, showPlaying);
    showPlaying();

    actions.add(QStringLiteral("time.start"),
                translated(QT_TRANSLATE_NOOP("Actions", "To the start")),
                QStringLiteral("to-start"), Qt::Key_Home, [=] { session->setCursor(Time{}); });
    actions.add(QStringLiteral("time.stepBack"),
                translated(QT_TRANSLATE_NOOP("Actions", "Step back")), QStringLiteral("step-back"),
                Qt::Key_Left, [=] { session->stepBackward(); });
    actions.add(QStringLiteral("time.stepForward"),
                translated(QT_TRANSLATE_NOOP("Actions", "Step")), QStringLiteral("step-forward"),
                Qt::Key_Right, [=] { session->stepForward(); });
    actions.add(QStringLiteral("time.replay"),
                translated(QT_TRANSLATE_NOOP("Actions", "Play from the start")),
                QStringLiteral("restart"), Qt::Key_F5, [=] {
                    session->setCursor(Time{});
                    session->play();
                });
    QAction* branch = actions.add(
        QStringLiteral("time.branch"), translated(QT_TRANSLATE_NOOP("Actions", "Branch from here")),
        QStringLiteral("branch"), Qt::Key_B, [=] { session->branchHere(); });
    keepGuarded(branch, session, ActionKind::Branch);
    actions.add(QStringLiteral("time.live"), translated(QT_TRANSLATE_NOOP("Actions", "Live")),
                QStringLiteral("live"), Qt::Key_L, [=] { session->goLive(); });
    actions.add(QStringLiteral("time.slower"), translated(QT_TRANSLATE_NOOP("Actions", "Slower")),
                {}, Qt::Key_BracketLeft,
                [=] { session->setSpeed(speed_scale::slower(session->pace())); });
    actions.add(QStringLiteral("time.faster"), translated(QT_TRANSLATE_NOOP("Actions", "Faster")),
                {}, Qt::Key_BracketRight,
                [=] { session->setSpeed(speed_scale::faster(session->pace())); });
    addStepKinds(actions, session);
}

void addClusterActions(Actions& actions, Session* session) {
    actions.add(QStringLiteral("fault.crashLeader"),
                translated(QT_TRANSLATE_NOOP("Actions", "Crash leader")), QStringLiteral("crash"),
                Qt::CTRL | Qt::Key_D, [=] { crashLeader(session); });
    actions.add(QStringLiteral("fault.partitionLeader"),
                translated(QT_TRANSLATE_NOOP("Actions", "Partition: leader into the minority")),
                QStringLiteral("partition"), Qt::CTRL | Qt::Key_P,
                [=] { partitionLeaderAway(session); });
    actions.add(QStringLiteral("fault.partitionRandom"),
                translated(QT_TRANSLATE_NOOP("Actions", "Partition: two random groups")),
                QStringLiteral("partition"), Qt::CTRL | Qt::SHIFT | Qt::Key_P,
                [=] { partitionAtRandom(session); });
    actions.add(QStringLiteral("fault.healAll"),
                translated(QT_TRANSLATE_NOOP("Actions", "Heal all")), QStringLiteral("heal"),
                Qt::CTRL | Qt::Key_H, [=] { session->act(action::HealAll{}); });
    QAction* load =
        actions.add(QStringLiteral("fault.load"),
                    translated(QT_TRANSLATE_NOOP("Actions", "Load: 20 proposals a second")),
                    QStringLiteral("load"), Qt::CTRL | Qt::Key_L,
                    [=] { session->act(action::SetLoad{session->load() > 0 ? 0.0 : 20.0}); });
    load->setCheckable(true);
    keepGuarded(load, session, ActionKind::SetLoad);
    keepGuarded(actions["fault.crashLeader"], session, ActionKind::Crash);
    keepGuarded(actions["fault.partitionLeader"], session, ActionKind::Partition);
    keepGuarded(actions["fault.partitionRandom"], session, ActionKind::Partition);
    keepGuarded(actions["fault.healAll"], session, ActionKind::HealAll);
    const auto showLoad = [=] { load->setChecked(session->load() > 0); };
    QObject::connect(session, &Session::settingsChanged, load, showLoad);
    QObject::connect(session, &Session::opened, load, showLoad);

    actions.add(QStringLiteral("selection.nextNode"),
                translated(QT_TRANSLATE_NOOP("Actions", "Select next node")),
                QStringLiteral("node"), Qt::Key_N, [=] { selectNextNode(session); });
    actions.add(QStringLiteral("selection.clear"),
                translated(QT_TRANSLATE_NOOP("Actions", "Clear selection")), {}, {},
                [=] { session->select({}); });
}

} // namespace raftarium::ui
