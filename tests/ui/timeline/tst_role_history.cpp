#include "events_by_hand.h"

#include "ui/timeline/role_history.h"

#include <QtTest>

#include <random>

using namespace raftarium;
using namespace raftarium::ui;
using namespace raftarium::tests;

namespace {

RoleHistory historyOf(const EventsByHand& events) {
    RoleHistory history;
    history.extend(events.timeline());
    return history;
}

std::size_t count(const RoleHistory& history, int id) { return history.lane(n(id)).size(); }

/// Random role changes, cuts and noise between them.
EventsByHand randomEvents(std::uint32_t seed, int events) {
    std::mt19937 random(seed);
    const EventKind kinds[] = {
        EventKind::NodeCrashed,     EventKind::NodeStarted,  EventKind::NodePaused,
        EventKind::NodeResumed,     EventKind::TermAdopted,  EventKind::BecameFollower,
        EventKind::BecameCandidate, EventKind::BecameLeader, EventKind::LinkCut,
        EventKind::LinkHealed,      EventKind::MessageSent,  EventKind::HeartbeatDue};
    EventsByHand made;
    made.start(5);
    double time = 0;
    std::uint32_t term = 0;
    for (int i = 0; i < events; ++i) {
        if (random() % 3 != 0) time += 0.001;
        if (random() % 4 == 0) ++term;
        const int node = static_cast<int>(random() % 5) + 1;
        made.add(time, kinds[random() % std::size(kinds)], node, term, node % 5 + 1);
    }
    return made;
}

} // namespace

class TestRoleHistory : public QObject {
    Q_OBJECT
private slots:
    void rolesFollowTheEvents() {
        const RoleHistory history = historyOf(EventsByHand()
                                                  .start(3)
                                                  .add(0.2, EventKind::BecameCandidate, 1, 1)
                                                  .add(0.3, EventKind::BecameLeader, 1, 1)
                                                  .add(0.9, EventKind::NodeCrashed, 1)
                                                  .add(1.2, EventKind::NodeStarted, 1, 1));
        QCOMPARE(history.laneCount(), 3);
        const auto& lane = history.lane(n(1));
        QCOMPARE(lane.size(), std::size_t{5});
        QCOMPARE(lane[0].state, LaneState::Follower);
        QCOMPARE(lane[1].state, LaneState::Candidate);
        QCOMPARE(lane[2].state, LaneState::Leader);
        QCOMPARE(lane[2].term, 1U);
        QCOMPARE(lane[3].state, LaneState::Crashed);
        QCOMPARE(lane[4].state, LaneState::Follower);
        QCOMPARE(history.endOf(n(1), 2), at(0.9));
        QCOMPARE(history.endOf(n(1), 4), kNever);
    }

    void aRoleThatLastsNoTimeIsNotKept() {
        // A leader that sees a higher term adopts it and steps down at once.
        const RoleHistory history = historyOf(EventsByHand()
                                                  .start(1)
                                                  .add(0.2, EventKind::BecameLeader, 1, 1)
                                                  .add(0.5, EventKind::TermAdopted, 1, 3)
                                                  .add(0.5, EventKind::BecameFollower, 1, 3));
        const auto& lane = history.lane(n(1));
        QCOMPARE(lane.size(), std::size_t{3});
        QCOMPARE(lane[2].state, LaneState::Follower);
        QCOMPARE(lane[2].term, 3U);
        QCOMPARE(lane[2].from, at(0.5));
    }

    void whatChangesBackAtOnceLeavesNoTrace() {
        const RoleHistory history = historyOf(EventsByHand()
                                                  .start(1)
                                                  .add(0.2, EventKind::NodePaused, 1)
                                                  .add(0.2, EventKind::NodeResumed, 1));
        QCOMPARE(count(history, 1), std::size_t{1});
    }

    void aPauseKeepsTheRole() {
        const RoleHistory history = historyOf(EventsByHand()
                                                  .start(1)
                                                  .add(0.2, EventKind::BecameLeader, 1, 1)
                                                  .add(0.4, EventKind::NodePaused, 1)
                                                  .add(0.6, EventKind::NodeResumed, 1));
        const auto& lane = history.lane(n(1));
        QCOMPARE(lane.size(), std::size_t{4});
        QVERIFY(lane[2].paused);
        QCOMPARE(lane[2].state, LaneState::Leader);
        QVERIFY(!lane[3].paused);
    }

    void spansAreFoundByTime_data() {
        QTest::addColumn<double>("time");
        QTest::addColumn<int>("span");
        QTest::newRow("before the start") << 0.05 << -1;
        QTest::newRow("at the first moment") << 0.1 << 0;
        QTest::newRow("within the first") << 0.2 << 0;
        QTest::newRow("at a change") << 0.3 << 1;
        QTest::newRow("long after") << 9.0 << 1;
    }
    void spansAreFoundByTime() {
        QFETCH(double, time);
        const RoleHistory history = historyOf(EventsByHand()
                                                  .add(0.1, EventKind::NodeStarted, 1)
                                                  .add(0.3, EventKind::BecameCandidate, 1, 1));
        QTEST(history.spanAt(n(1), at(time)), "span");
    }

    void theHighestTermOnlyRises() {
        const RoleHistory history = historyOf(EventsByHand()
                                                  .start(2)
                                                  .add(0.2, EventKind::BecameCandidate, 1, 5)
                                                  .add(0.3, EventKind::TermAdopted, 2, 4)
                                                  .add(0.4, EventKind::BecameCandidate, 2, 6));
        QCOMPARE(history.termAt(at(0.1)), 0U);
        QCOMPARE(history.termAt(at(0.3)), 5U);
        QCOMPARE(history.termAt(at(1)), 6U);
    }

    void aPartitionIsOneSpanWithItsGroups() {
        EventsByHand events;
        events.start(3);
        for (const int other : {2, 3})
            events.cut(1, 1, other).cut(1, other, 1);
        for (const int other : {2, 3})
            events.heal(2, 1, other).heal(2, other, 1);
        const RoleHistory history = historyOf(events);
        QCOMPARE(history.cuts().size(), std::size_t{1});
        const CutSpan& span = history.cuts().front();
        QCOMPARE(span.from, at(1));
        QCOMPARE(span.to, at(2));
        QCOMPARE(span.cuts, 4);
        QCOMPARE(span.groups.size(), std::size_t{2});
        QVERIFY(span.groups[0].contains(n(1)));
        QCOMPARE(span.groups[1].size(), 2);
    }

    void aSingleCutIsNoPartition() {
        const RoleHistory history = historyOf(EventsByHand().start(3).cut(1, 1, 2));
        QCOMPARE(history.cuts().size(), std::size_t{1});
        QCOMPARE(history.cuts().front().groups.size(), std::size_t{1});
        QCOMPARE(history.cuts().front().to, kNever);
    }

    void cutsOfOneMomentCountTogetherHoweverTheyArrive() {
        EventsByHand events;
        events.start(3).cut(1, 1, 2).cut(1, 2, 1).cut(1, 1, 3).cut(1, 3, 1);
        Timeline timeline;
        RoleHistory history;
        for (const Event& event : events.events) {
            timeline.append({&event, 1});
            history.extend(timeline);
        }
        QVERIFY(history.cuts() == historyOf(events).cuts());
    }

    void extendingGivesWhatReadingAtOnceGives_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void extendingGivesWhatReadingAtOnceGives() {
        QFETCH(int, seed);
        const EventsByHand events = randomEvents(static_cast<std::uint32_t>(seed), 600);
        const RoleHistory whole = historyOf(events);
        RoleHistory grown;
        Timeline timeline;
        std::mt19937 random(static_cast<std::uint32_t>(seed));
        for (std::size_t i = 0; i < events.events.size();) {
            const std::size_t size =
                std::min<std::size_t>(1 + random() % 40, events.events.size() - i);
            timeline.append({events.events.data() + i, size});
            grown.extend(timeline);
            i += size;
        }
        for (int id = 1; id <= 5; ++id) {
            QVERIFY(whole.lane(n(id)) == grown.lane(n(id)));
            QVERIFY(count(whole, id) > 10);
        }
        QVERIFY(whole.terms() == grown.terms());
        QVERIFY(whole.cuts() == grown.cuts());
    }

    void loadIsNoActionToMark() {
        EventsByHand events;
        events.start(1).add(1, EventKind::ActionTaken, 1).add(2, EventKind::ActionTaken, 1);
        events.events[1].detail = static_cast<std::uint8_t>(ActionSource::User);
        events.events[2].detail = static_cast<std::uint8_t>(ActionSource::Load);
        const RoleHistory history = historyOf(events);
        QCOMPARE(history.actions(), std::vector<EventNumber>{1});
    }
};

QTEST_GUILESS_MAIN(TestRoleHistory)
#include "tst_role_history.moc"
