#include "ui/live/watching.h"

#include <QSignalSpy>
#include <QTest>

using namespace raftarium;
using namespace raftarium::ui;

namespace {

/// The commands at the end of a log, as far as they are known.
QStringList lastCommands(const Session& session, NodeId id, int most) {
    QStringList commands;
    const NodeState& server = session.state().node(id);
    for (Index i = server.lastIndex(); i > Index{} && commands.size() < most;
         i = Index{i.value() - 1}) {
        const LogCell* cell = server.cell(i);
        if (cell == nullptr) break;
        commands.prepend(QStringLiteral("%1:%2")
                             .arg(cell->term)
                             .arg(QString::fromStdString(session.timeline().text(cell->text))));
    }
    return commands;
}

} // namespace

/// Processes, their event streams, and the session of the window together.
class TestWatchedCluster : public QObject {
    Q_OBJECT
private slots:
    void whatIsProposedIsSeenInEveryLog() {
        Watching w;
        QCOMPARE(w.problem, QString());
        QTRY_VERIFY_WITH_TIMEOUT(w.leader() != kNobody, kPatience);
        w.session.act(action::Propose{w.leader(), "set colour blue"});
        QTRY_VERIFY_WITH_TIMEOUT(w.isQuiet() && w.server(n1).lastIndex() >= Index{2}, kPatience);
        for (const NodeId id : {n1, n2, n3})
            QCOMPARE(lastCommands(w.session, id, 1).last().section(':', 1),
                     QStringLiteral("set colour blue"));
        QCOMPARE(w.broken(), std::size_t{0});
    }

    /// More entries than a server tells when it starts.
    void aKilledServerComesBackWithItsLog() {
        Watching w;
        QCOMPARE(w.problem, QString());
        QTRY_VERIFY_WITH_TIMEOUT(w.leader() != kNobody, kPatience);
        w.session.act(action::SetLoad{1'000});
        QTRY_VERIFY_WITH_TIMEOUT(w.server(n1).commitIndex > Index{2'500}, kPatience);

        const NodeId killed = w.leader();
        w.session.act(action::Crash{killed});
        QTRY_VERIFY_WITH_TIMEOUT(!w.server(killed).running, kPatience);
        const Index kept = w.server(killed).lastIndex();
        QVERIFY(w.server(killed).commitIndex <= kept);
        QTRY_VERIFY_WITH_TIMEOUT(w.leader() != kNobody && w.leader() != killed, kPatience);

        w.session.act(action::Restart{killed});
        QTRY_VERIFY_WITH_TIMEOUT(w.server(killed).running, kPatience);
        w.session.act(action::SetLoad{0});
        QTRY_VERIFY2_WITH_TIMEOUT(w.isQuiet(), w.seen(), kPatience);
        for (const NodeId id : {n1, n2, n3})
            QCOMPARE(lastCommands(w.session, id, 400), lastCommands(w.session, killed, 400));
        QVERIFY(lastCommands(w.session, killed, 400).size() == 400);
        QCOMPARE(w.broken(), std::size_t{0});

        // Once, and not more often than that.
        const Timeline& timeline = w.session.timeline();
        int starts = 0;
        int crashes = 0;
        for (EventNumber i = 0; i < timeline.size(); ++i) {
            starts += timeline[i].kind == EventKind::NodeStarted && timeline[i].node == killed;
            crashes += timeline[i].kind == EventKind::NodeCrashed && timeline[i].node == killed;
        }
        QCOMPARE(starts, 2);
        QCOMPARE(crashes, 1);
    }

    void aPausedServerIsShownAsPausedAndCatchesUp() {
        Watching w;
        QTRY_VERIFY_WITH_TIMEOUT(w.isQuiet(), kPatience);
        const NodeId paused = w.follower();
        w.session.act(action::Pause{paused});
        QTRY_VERIFY_WITH_TIMEOUT(w.server(paused).paused, kPatience);
        w.session.act(action::Propose{w.leader(), "set a 1"});
        QTRY_VERIFY_WITH_TIMEOUT(w.server(w.leader()).commitIndex > w.server(paused).lastIndex(),
                                 kPatience);
        w.session.act(action::Resume{paused});
        QTRY_VERIFY_WITH_TIMEOUT(w.isQuiet(), kPatience);
        QCOMPARE(w.broken(), std::size_t{0});
    }

    void aLeaderThatIsCutOffIsReplacedAndFollowsAgain() {
        Watching w;
        QTRY_VERIFY_WITH_TIMEOUT(w.isQuiet(), kPatience);
        const NodeId old = w.leader();
        std::vector<NodeId> others;
        for (const NodeId id : {n1, n2, n3})
            if (id != old) others.push_back(id);
        w.session.act(action::Partition{{{old}, others}});
        QTRY_VERIFY_WITH_TIMEOUT(w.session.state().link(old, others[0]).cut, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(w.server(others[0]).currentTerm > w.server(old).currentTerm &&
                                     (w.server(others[0]).role == Role::Leader ||
                                      w.server(others[1]).role == Role::Leader),
                                 kPatience);
        w.session.act(action::HealAll{});
        QTRY_VERIFY_WITH_TIMEOUT(w.isQuiet() && w.leader() != old, kPatience);
        QVERIFY(!w.session.state().link(old, others[0]).cut);
        QCOMPARE(w.broken(), std::size_t{0});
    }

    void thePastCanBeSeenWhileItGoesOn() {
        Watching w;
        QTRY_VERIFY_WITH_TIMEOUT(w.isQuiet(), kPatience);
        w.session.act(action::SetLoad{200});
        QTRY_VERIFY_WITH_TIMEOUT(w.server(n1).commitIndex > Index{50}, kPatience);
        w.session.pause();
        w.session.setPosition(w.session.timeline().size() / 2);
        const EventNumber then = w.session.position();
        const EventNumber known = w.session.timeline().size();
        QTRY_VERIFY_WITH_TIMEOUT(w.session.timeline().size() > known + 500, kPatience);
        QCOMPARE(w.session.position(), then);
        QVERIFY(!w.session.isLive());
        w.session.goLive();
        QVERIFY(w.session.isLive());
        QCOMPARE(w.broken(), std::size_t{0});
    }
};

QTEST_MAIN(TestWatchedCluster)
#include "tst_watched_cluster.moc"
