#include "ui/base/session_helpers.h"

#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace raftarium;
using namespace raftarium::ui;

namespace {

/// What tells two states apart that ought to be the same.
std::vector<std::uint64_t> fingerprint(const ClusterState& state) {
    std::vector<std::uint64_t> all{static_cast<std::uint64_t>(state.time().value()),
                                   state.eventCount(), state.messages().size()};
    for (std::uint8_t i = 1; i <= state.maxNode().value(); ++i) {
        const NodeState& node = state.node(NodeId{i});
        all.insert(all.end(), {node.running, static_cast<std::uint64_t>(node.role),
                               node.currentTerm, node.commitIndex.value(), node.lastIndex().value(),
                               static_cast<std::uint64_t>(node.timerDue.value())});
    }
    return all;
}

} // namespace

/// The model behind the panels: where the cursor is, and how it moves.
class TestSession : public QObject {
    Q_OBJECT
private slots:
    void opensWithEveryServerStarted() {
        Session session;
        session.open(fiveNodes(), QStringLiteral("five"));
        QCOMPARE(session.name(), QStringLiteral("five"));
        QCOMPARE(session.cursor(), Time{});
        QVERIFY(session.isLive());
        QVERIFY(!session.isPlaying());
        QVERIFY(!session.isModified());
        for (const NodeId id : {n1, n2, n3})
            QVERIFY(session.state().node(id).running);
        QCOMPARE(session.state().maxNode(), NodeId{5});
        QCOMPARE(session.network(), LinkConditions{});
    }

    void cursorShowsTheFoldOfThePast() {
        Session session;
        session.open(fiveNodes(), {});
        session.playTo(at(3000));
        QVERIFY(session.timeline().size() > 300);
        QVERIFY(session.state().leader() != kNobody);
        for (const int ms : {0, 150, 2999, 700, 1500, 3000, 10}) {
            session.setCursor(at(ms));
            QCOMPARE(session.cursor(), at(ms));
            QCOMPARE(session.position(), session.timeline().countAt(at(ms)));
            QCOMPARE(fingerprint(session.state()),
                     fingerprint(session.timeline().stateAfter(session.position())));
            QCOMPARE(session.isLive(), ms == 3000);
        }
        session.setCursor(at(99'000));
        QCOMPARE(session.cursor(), at(3000));
        QVERIFY(session.isLive());
    }

    void stepsGoFromEventToEventOfTheChosenKinds() {
        Session session;
        session.open(fiveNodes(), {});
        session.setStepMask(maskOf(EventKind::BecameCandidate) | maskOf(EventKind::BecameLeader));
        std::vector<EventNumber> forward;
        for (int i = 0; i < 2; ++i) {
            session.stepForward();
            forward.push_back(session.position());
            const EventKind kind = session.timeline()[session.position() - 1].kind;
            QVERIFY(kind == EventKind::BecameCandidate || kind == EventKind::BecameLeader);
        }
        QVERIFY(forward[0] < forward[1]);
        session.stepBackward();
        QCOMPARE(session.position(), forward[0]);
        session.stepBackward();
        QCOMPARE(session.position(), EventNumber{0});
        session.stepForward();
        QCOMPARE(session.position(), forward[0]);
    }

    void singleStepsSplitAMoment() {
        Session session;
        session.open(fiveNodes(), {});
        session.playTo(at(500));
        session.setPosition(10);
        for (EventNumber i = 11; i < 60; ++i) {
            session.stepForward();
            QCOMPARE(session.position(), i);
        }
        for (EventNumber i = 58; i > 10; --i) {
            session.stepBackward();
            QCOMPARE(session.position(), i);
        }
    }

    void steppingWhereNothingFollowsEndsAndSaysSo() {
        Session session;
        Scenario alone = fiveNodes();
        alone.nodes = 1;
        session.open(alone, {});
        session.setStepMask(maskOf(EventKind::NodeCrashed));
        QSignalSpy said(&session, &Session::messageShown);
        session.stepForward();
        QCOMPARE(said.count(), 1);
        QVERIFY(session.isLive());
    }

    void playingMakesTheSameRunAsPlayingAtOnce() {
        Session session;
        session.open(fiveNodes(), {});
        session.setSpeed(20);
        QSignalSpy grew(&session, &Session::timelineGrew);
        session.play();
        QTRY_VERIFY(session.end() > at(3000));
        session.pause();
        QVERIFY(grew.count() > 1);
        QVERIFY(session.isLive());
        QCOMPARE(session.timeline().hash(), hashOf(fiveNodes(), session.end()));
    }

    void playingFromThePastShowsTheRecordAndGoesOn() {
        Session session;
        session.open(fiveNodes(), {});
        session.playTo(at(1000));
        const EventNumber recorded = session.timeline().size();
        session.setCursor(at(200));
        session.setSpeed(10);
        bool sawPast = false;
        connect(&session, &Session::cursorMoved, this, [&] {
            if (session.cursor() < at(1000)) {
                sawPast = true;
                QCOMPARE(session.timeline().size(), recorded);
            }
        });
        session.play();
        QTRY_VERIFY(session.end() > at(1100));
        session.pause();
        QVERIFY(sawPast);
        QCOMPARE(session.branches().size(), std::size_t{1});
        QCOMPARE(session.timeline().hash(), hashOf(fiveNodes(), session.end()));
    }

    void nothingMovesWhileSuspended() {
        Session session;
        session.open(fiveNodes(), {});
        session.setSuspended(true);
        session.play();
        QTest::qWait(60);
        QVERIFY(session.isPlaying());
        QCOMPARE(session.cursor(), Time{});
        session.setSuspended(false);
        QTRY_VERIFY(session.cursor() > Time{});
    }

    void speedStaysWithinItsRange_data() {
        QTest::addColumn<double>("wanted");
        QTest::addColumn<double>("got");
        QTest::newRow("stopped") << 0.0 << 0.001;
        QTest::newRow("backwards") << -3.0 << 0.001;
        QTest::newRow("watchable") << 0.02 << 0.02;
        QTest::newRow("too fast") << 1e9 << 100.0;
    }
    void speedStaysWithinItsRange() {
        QFETCH(double, wanted);
        QFETCH(double, got);
        Session session;
        session.setSpeed(1);
        session.setSpeed(wanted);
        QCOMPARE(session.speed(), got);
    }

    void selectionIsSharedAndForgottenWithItsScenario() {
        Session session;
        Selection node;
        node.kind = Selection::Kind::Node;
        node.node = n2;
        QSignalSpy changed(&session, &Session::selectionChanged);
        session.select(node);
        session.select(node);
        QCOMPARE(changed.count(), 1);
        session.open(fiveNodes(), {});
        QCOMPARE(session.selection(), Selection{});
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
