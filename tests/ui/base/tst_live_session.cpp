#include "ui/base/recorded_batches.h"
#include "ui/base/session_helpers.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <utility>

using namespace raftarium;
using namespace raftarium::ui;

/// A session that watches a real cluster.
class TestLiveSession : public QObject {
    Q_OBJECT
private slots:
    void theCursorFollowsUntilItIsMovedAndAgainWhenGoingLive() {
        Session session;
        const RecordedBatches source(busy(), at(3000), 20);
        auto cluster = std::make_unique<PlayedCluster>(source);
        cluster->known.resize(5);
        session.openLive(std::move(cluster), QStringLiteral("three"));
        QVERIFY(session.isReal());
        QVERIFY(session.isPlaying());
        QCOMPARE(session.scenario().nodes, 5);
        QTRY_VERIFY(session.state().leader() != kNobody);
        QVERIFY(session.isLive());

        session.setCursor(at(1));
        QVERIFY(!session.isLive());
        const EventNumber then = session.timeline().size();
        session.pause();
        QTRY_VERIFY(session.timeline().size() > then); // it goes on meanwhile
        QCOMPARE(session.cursor(), at(1));

        session.goLive();
        QVERIFY(session.isLive());
        QVERIFY(session.isPlaying());
        const Time now = session.cursor();
        QTRY_VERIFY(session.cursor() > now);
        QVERIFY(session.isLive());
    }

    void whoWantsItSlowerLeavesThePresent() {
        Session session;
        const RecordedBatches source(busy(), at(3000), 20);
        auto cluster = std::make_unique<PlayedCluster>(source);
        session.openLive(std::move(cluster), {});
        QTRY_VERIFY(session.state().leader() != kNobody);
        QCOMPARE(session.pace(), 1.0); // whatever the speed is
        QSignalSpy told(&session, &Session::speedChanged);
        session.setSpeed(0.01);
        QCOMPARE(told.size(), 1);
        QCOMPARE(session.pace(), 0.01);
        QVERIFY(session.isPlaying());
        const Time then = session.cursor();
        QTRY_VERIFY(session.cursor() > then);
        QTRY_VERIFY(!session.isLive());

        session.goLive();
        QCOMPARE(session.pace(), 1.0);
        QCOMPARE(session.speed(), 0.01);
        QCOMPARE(told.size(), 2);
    }

    void thePastIsPlayedAgainUntilItIsThePresent() {
        Session session;
        const RecordedBatches source(busy(), at(1000), 100'000);
        auto cluster = std::make_unique<PlayedCluster>(source);
        session.openLive(std::move(cluster), {});
        QTRY_VERIFY(session.timeline().size() > 0);
        session.setCursor(Time{});
        session.setSpeed(100);
        session.play();
        QTRY_VERIFY(session.isLive());
    }

    void actsOnTheClusterWhereverTheCursorIs() {
        Session session;
        const RecordedBatches source(busy(), at(1000), 100'000);
        auto owned = std::make_unique<PlayedCluster>(source);
        PlayedCluster* cluster = owned.get();
        session.openLive(std::move(owned), {});
        QTRY_VERIFY(session.timeline().size() > 0);
        session.setCursor(at(10));
        session.act(action::Pause{n3});
        QCOMPARE(cluster->asked.size(), std::size_t{1});
        QCOMPARE(session.branches().size(), std::size_t{1});
        QVERIFY(!session.isModified());
        QCOMPARE(session.cursor(), at(10));
    }

    void saysWhyNot_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("possible");
        QTest::newRow("branch") << int(ActionKind::Branch) << false;
        QTest::newRow("future") << int(ActionKind::PlayAhead) << false;
        QTest::newRow("save") << int(ActionKind::Save) << false;
        QTest::newRow("disk") << int(ActionKind::SetDisk) << false;
        QTest::newRow("message") << int(ActionKind::DropMessage) << false;
        QTest::newRow("what the cluster refuses") << int(ActionKind::Restart) << false;
        QTest::newRow("crash") << int(ActionKind::Crash) << true;
        QTest::newRow("propose") << int(ActionKind::Propose) << true;
    }
    void saysWhyNot() {
        QFETCH(int, kind);
        QFETCH(bool, possible);
        Session session;
        QVERIFY(session.whyNot(ActionKind(kind)).isEmpty()); // a simulation can do everything
        session.openLive(std::make_unique<PlayedCluster>(), {});
        QCOMPARE(session.whyNot(ActionKind(kind)).isEmpty(), possible);
        session.detach();
        QVERIFY(!session.whyNot(ActionKind(kind)).isEmpty()); // there is nobody to ask
        session.open(Scenario{}, {});
        QVERIFY(session.whyNot(ActionKind(kind)).isEmpty());
    }

    void whatCannotBeDoneIsSaidAndNotDone() {
        Session session;
        auto owned = std::make_unique<PlayedCluster>();
        PlayedCluster* cluster = owned.get();
        session.openLive(std::move(owned), {});
        QSignalSpy told(&session, &Session::messageShown);
        session.act(action::SetDisk{n1, {}});
        QCOMPARE(told.size(), 1);
        QVERIFY(told[0][0].toString().contains(QLatin1String("disk")));
        QVERIFY(cluster->asked.empty());
        session.branchHere();
        session.stepForward();
        QCOMPARE(told.size(), 3);
        QCOMPARE(session.branches().size(), std::size_t{1});
    }

    void whatWasSeenStaysAfterLettingGo() {
        Session session;
        const RecordedBatches source(busy(), at(1000), 100'000);
        auto cluster = std::make_unique<PlayedCluster>(source);
        session.openLive(std::move(cluster), {});
        QTRY_VERIFY(session.timeline().size() > 0);
        session.detach();
        QVERIFY(session.cluster() == nullptr);
        QVERIFY(session.isReal());
        QCOMPARE(session.timeline().size(),
                 static_cast<EventNumber>(source.recorded().events.size()));
        session.setCursor(at(500));
        QCOMPARE(session.position(), session.timeline().countAt(at(500)));
        session.setSpeed(100);
        session.play();
        QTRY_VERIFY(!session.isPlaying()); // to the end and no further
        QCOMPARE(session.cursor(), session.end());
    }
};

QTEST_MAIN(TestLiveSession)
#include "tst_live_session.moc"
