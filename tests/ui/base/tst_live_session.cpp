#include "ui/base/live_branch.h"
#include "ui/base/recorded_batches.h"
#include "ui/base/session.h"

#include <QSignalSpy>
#include <QTest>

using namespace raftarium;
using namespace raftarium::ui;

namespace {

constexpr NodeId n1{1}, n2{2}, n3{3};

Time at(std::int64_t milliseconds) { return Time{milliseconds * 1'000'000}; }

Scenario busy() {
    Scenario scenario;
    scenario.seed = 7;
    scenario.load = 100;
    return scenario;
}

/// What tells two states apart that ought to be the same.
std::vector<std::uint64_t> fingerprint(const ClusterState& state) {
    std::vector<std::uint64_t> all{static_cast<std::uint64_t>(state.time().value()),
                                   state.messages().size()};
    for (std::uint8_t i = 1; i <= state.maxNode().value(); ++i) {
        const NodeState& node = state.node(NodeId{i});
        all.insert(all.end(),
                   {node.running, static_cast<std::uint64_t>(node.role), node.currentTerm,
                    node.commitIndex.value(), node.lastIndex().value(), node.votedFor.value(),
                    node.lastApplied.value(), static_cast<std::uint64_t>(node.timerDue.value())});
    }
    return all;
}

EventNumber findKind(const Timeline& timeline, EventKind kind) {
    return timeline.findBackward(timeline.size(), 0, maskOf(kind));
}

} // namespace

/// A session that watches a real cluster.
class TestLiveSession : public QObject {
    Q_OBJECT
private slots:
    void showsTheSameStatesAsTheSimulationThatWasRecorded() {
        const RecordedBatches source(busy(), at(2000));
        LiveBranch branch({});
        for (const LiveBatch& batch : source.batches())
            branch.take(batch, batch.events.back().time.value());
        branch.flush();

        Timeline simulated;
        simulated.appendTexts(source.recorded().texts);
        simulated.append(source.recorded().events);
        QCOMPARE(branch.timeline().size(), simulated.size());
        QVERIFY(simulated.endState().leader() != kNobody);
        for (EventNumber count = 0; count <= simulated.size(); count += 97)
            QCOMPARE(fingerprint(branch.timeline().stateAfter(count)),
                     fingerprint(simulated.stateAfter(count)));
    }

    void aMessageIsKnownToArriveWhileItIsShownOnItsWay() {
        const RecordedBatches source(busy(), at(1000));
        LiveBranch branch({});
        for (const LiveBatch& batch : source.batches())
            branch.take(batch, batch.events.back().time.value());
        branch.flush();
        EventNumber delivered = findKind(branch.timeline(), EventKind::MessageDelivered);
        QVERIFY(delivered != kNoEvent);
        const Event& arrival = branch.timeline()[delivered];
        const ClusterState before = branch.timeline().stateAfter(delivered);
        const MessageInFlight* message = before.message(arrival.cause);
        QVERIFY(message != nullptr);
        // As exact as microseconds are.
        QVERIFY(arrival.time.value() - message->arrival.value() < 1'000);
        QVERIFY(arrival.time >= message->arrival);
    }

    void eventsAreShownAtTheDistancesAtWhichTheyHappened() {
        const RecordedBatches source(busy(), at(2000), 100'000);
        LiveBranch branch({});
        QCOMPARE(source.batches().size(), std::size_t{1});
        branch.take(source.batches()[0], 0); // two seconds in one heap
        const Time newest = branch.timeline().endTime();
        QCOMPARE(newest, Time{});
        branch.advance(0);
        const Time first = branch.playedTo();
        QVERIFY(branch.timeline().endTime() <= first);
        branch.advance(50'000'000);
        QCOMPARE(branch.playedTo().value() - first.value(), 50'000'000);
        QVERIFY(branch.timeline().endTime() <= branch.playedTo());
        branch.advance(900'000'000); // nothing more comes, and time goes on
        QCOMPARE(branch.playedTo().value() - first.value(), 900'000'000);
    }

    void timersThatTheSourceDoesNotKnowAreUnknown() {
        LiveBatch batch;
        Event started;
        started.kind = EventKind::NodeStarted;
        started.node = n1;
        started.value = 3;
        Event timer = started;
        timer.kind = EventKind::ElectionTimerSet;
        timer.value = 0;
        batch.events = {started, timer};
        LiveBranch branch({});
        branch.take(batch, 0);
        branch.flush();
        QVERIFY(branch.timeline().endState().node(n1).running);
        QCOMPARE(branch.timeline().endState().node(n1).timerDue, kNever);
    }

    void violationsOfARealClusterAreSeen() {
        Scenario scenario = busy();
        LiveBranch branch({});
        const RecordedBatches source(scenario, at(2000));
        for (const LiveBatch& batch : source.batches())
            branch.take(batch, 0);
        // Somebody else claims to lead in the term in which there is a leader.
        const Timeline* timeline = &branch.timeline();
        branch.flush();
        const EventNumber elected = findKind(*timeline, EventKind::BecameLeader);
        Event second = (*timeline)[elected];
        second.time = source.batches().back().events.back().time;
        second.node = second.node == n1 ? n2 : n1;
        second.cause = kNoEvent;
        LiveBatch lie;
        lie.events = {second};
        branch.take(lie, 0);
        branch.flush();
        QCOMPARE(branch.violationCount(Property::ElectionSafety), std::uint64_t{1});
        QCOMPARE(branch.violations().front().earlier, elected);
    }

    void theCursorFollowsUntilItIsMovedAndAgainWhenGoingLive() {
        Session session;
        auto cluster = std::make_unique<PlayedCluster>();
        const RecordedBatches source(busy(), at(3000), 20);
        cluster->coming.assign(source.batches().begin(), source.batches().end());
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
        auto cluster = std::make_unique<PlayedCluster>();
        const RecordedBatches source(busy(), at(3000), 20);
        cluster->coming.assign(source.batches().begin(), source.batches().end());
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
        auto cluster = std::make_unique<PlayedCluster>();
        const RecordedBatches source(busy(), at(1000), 100'000);
        cluster->coming.assign(source.batches().begin(), source.batches().end());
        session.openLive(std::move(cluster), {});
        QTRY_VERIFY(session.timeline().size() > 0);
        session.setCursor(Time{});
        session.setSpeed(100);
        session.play();
        QTRY_VERIFY(session.isLive());
    }

    void actsOnTheClusterWhereverTheCursorIs() {
        Session session;
        auto owned = std::make_unique<PlayedCluster>();
        PlayedCluster* cluster = owned.get();
        const RecordedBatches source(busy(), at(1000), 100'000);
        cluster->coming.assign(source.batches().begin(), source.batches().end());
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
        auto cluster = std::make_unique<PlayedCluster>();
        const RecordedBatches source(busy(), at(1000), 100'000);
        cluster->coming.assign(source.batches().begin(), source.batches().end());
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
