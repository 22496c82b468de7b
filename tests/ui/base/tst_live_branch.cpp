#include "ui/base/live_branch.h"
#include "ui/base/recorded_batches.h"
#include "ui/base/session_helpers.h"

#include <QTest>

#include <vector>

using namespace raftarium;
using namespace raftarium::ui;

namespace {

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

/// The past of a real cluster, as its events come in.
class TestLiveBranch : public QObject {
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
};

QTEST_MAIN(TestLiveBranch)
#include "tst_live_branch.moc"
