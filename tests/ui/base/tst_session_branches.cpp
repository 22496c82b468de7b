#include "ui/base/fault_commands.h"
#include "ui/base/session_helpers.h"

#include <QSignalSpy>
#include <QTest>

#include <string>

using namespace raftarium;
using namespace raftarium::ui;

/// What is done by hand, and the branches that follow from it.
class TestSessionBranches : public QObject {
    Q_OBJECT
private slots:
    void actingAtTheEndStaysInTheBranch() {
        Session session;
        session.open(fiveNodes(), {});
        session.playTo(at(1000));
        const NodeId leader = session.state().leader();
        session.act(action::Crash{leader});
        QVERIFY(!session.state().node(leader).running);
        QVERIFY(session.isModified());
        QVERIFY(session.isLive());
        QCOMPARE(session.branches().size(), std::size_t{1});
        QCOMPARE(session.actions().size(), std::size_t{1});
        session.playTo(at(3000));
        QVERIFY(session.state().leader() != kNobody);
        QVERIFY(session.state().leader() != leader);
    }

    void actingInThePastMakesABranchAndKeepsTheOldFuture() {
        Session session;
        session.open(fiveNodes(), {});
        session.playTo(at(2000));
        const std::uint64_t oldHash = session.timeline().hash();
        session.setCursor(at(1000));
        QSignalSpy replaced(&session, &Session::timelineReplaced);
        session.act(action::Crash{session.state().leader()});

        QCOMPARE(replaced.count(), 1);
        QCOMPARE(session.branches().size(), std::size_t{2});
        const BranchInfo branch = session.branches()[1];
        QCOMPARE(session.currentBranch(), branch.id);
        QCOMPARE(branch.parent, 0);
        QCOMPARE(branch.forkedAt, at(1000));
        QCOMPARE(branch.name, QStringLiteral("branch 2"));
        QCOMPARE(session.end(), at(1000));
        session.playTo(at(2500));
        const std::uint64_t newHash = session.timeline().hash();

        session.setCursor(at(700));
        session.switchBranch(0);
        QCOMPARE(session.cursor(), at(700));
        QCOMPARE(session.timeline().hash(), oldHash);
        session.goLive();
        session.playTo(at(2600)); // the old future goes on as it would have
        QCOMPARE(session.timeline().hash(), hashOf(fiveNodes(), at(2600)));

        session.switchBranch(branch.id);
        QCOMPARE(session.cursor(), at(2500));
        QCOMPARE(session.timeline().hash(), newHash);
    }

    void branchesAreNamedAndDeletedButNeverTheCurrentOne() {
        Session session;
        session.open(fiveNodes(), {});
        session.playTo(at(900));
        session.setCursor(at(300));
        session.branchHere();
        session.playTo(at(800));
        session.setCursor(at(500));
        session.branchHere();
        QCOMPARE(session.branches().size(), std::size_t{3});
        QCOMPARE(session.branches()[2].parent, session.branches()[1].id);
        session.renameBranch(session.branches()[2].id, QStringLiteral("what if"));
        const int middle = session.branches()[1].id;
        session.deleteBranch(session.currentBranch());
        QCOMPARE(session.branches().size(), std::size_t{3});
        session.deleteBranch(middle);
        QCOMPARE(session.branches().size(), std::size_t{2});
        QCOMPARE(session.branches()[1].name, QStringLiteral("what if"));
        QCOMPARE(session.branches()[1].parent, 0);
        session.goLive();
        session.branchHere(); // where the cursor is live there is nothing to keep
        QCOMPARE(session.branches().size(), std::size_t{2});
    }

    void actingWhilePlayingIsDoneInTurn() {
        Session session;
        Scenario busy = fiveNodes();
        busy.load = 500;
        session.open(busy, {});
        session.setSpeed(100);
        session.play();
        QTRY_VERIFY(session.end() > at(2000));
        for (int i = 0; i < 20; ++i) {
            session.act(action::Propose{n1, "set turn " + std::to_string(i)});
            QTest::qWait(5);
        }
        session.pause();
        QCOMPARE(session.actions().size(), std::size_t{20});
        QCOMPARE(session.branches().size(), std::size_t{1});
    }

    void whatWasDoneByHandReplaysToTheSameHash() {
        Session session;
        Scenario scenario = fiveNodes(11);
        scenario.load = 20;
        session.open(scenario, {});
        session.playTo(at(800));
        crashLeader(&session);
        session.playTo(at(1400));
        session.act(action::Partition{{{n1, n2}, {n3, NodeId{4}, NodeId{5}}}});
        session.playTo(at(2400));
        session.act(action::HealAll{});
        session.act(action::Propose{n3, "set colour blue"});
        session.playTo(at(4000));
        QCOMPARE(hashOf(session.asScenario(), at(4000)), session.timeline().hash());
    }
};

QTEST_GUILESS_MAIN(TestSessionBranches)
#include "tst_session_branches.moc"
