#include "cluster.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// Who shall rather lead: how long servers wait for others to stand, and to whom leaders hand over.
class TestPriorities : public QObject {
    Q_OBJECT
private slots:
    void equalPrioritiesCompareEqual();
    void whoIsWantedLessWaitsLonger_data();
    void whoIsWantedLessWaitsLonger();
    void onlyVotersAreWaitedFor();
    void theLastResortStandsInTheEnd();
    void theMostWantedIsHandedTo_data();
    void theMostWantedIsHandedTo();
    void aNewLeaderWaitsForTheMostWanted();
    void itIsNotTriedTimeAndAgain();
    void leadershipComesToTheMostWanted();
};

namespace {

Priorities prioritiesOf(std::initializer_list<int> byServer) {
    Priorities priorities;
    int id = 0;
    for (const int priority : byServer)
        priorities.set(n(++id), static_cast<std::uint8_t>(priority));
    return priorities;
}

NodeOptions withPriorities(std::initializer_list<int> byServer, int preferred = 0) {
    NodeOptions options;
    options.priorities = prioritiesOf(byServer);
    options.preferredLeader = n(preferred);
    return options;
}

/// Its heartbeat is due, and `ids` answer.
void beat(Harness& h, std::initializer_list<int> ids) {
    h.timeOut();
    h.acknowledge(ids, h.roundSent());
}

} // namespace

void TestPriorities::equalPrioritiesCompareEqual() {
    Priorities priorities;
    QVERIFY(priorities.areUsual() && priorities.last() == kNobody);
    priorities.set(n(5), Priorities::kUsual);
    QVERIFY(priorities == Priorities{});
    priorities.set(n(3), 7);
    priorities.set(n(5), 0);
    QVERIFY(!priorities.areUsual() && priorities.last() == n(5));
    QCOMPARE(int{priorities.of(n(3))}, 7);
    QCOMPARE(int{priorities.of(n(4))}, int{Priorities::kUsual});
    QCOMPARE(int{priorities.of(n(99))}, int{Priorities::kUsual});
    priorities.set(n(5), Priorities::kUsual);
    QVERIFY(priorities.last() == n(3) && priorities != Priorities{});
    priorities.set(n(3), Priorities::kUsual);
    QVERIFY(priorities == Priorities{});
}

void TestPriorities::whoIsWantedLessWaitsLonger_data() {
    QTest::addColumn<int>("own");
    QTest::addColumn<int>("ahead");
    QTest::addColumn<int>("longerMs");
    // Of five voters the others have 2, 2, 3 and 0; an election timeout is at most 300 ms.
    QTest::newRow("most wanted") << 4 << 0 << 0;
    QTest::newRow("as much as another") << 3 << 0 << 0;
    QTest::newRow("one is ahead") << 2 << 1 << 60;
    QTest::newRow("three are ahead") << 1 << 3 << 180;
    QTest::newRow("last resort") << 0 << 3 << 900;
}

void TestPriorities::whoIsWantedLessWaitsLonger() {
    QFETCH(int, own);
    QFETCH(int, ahead);
    QFETCH(int, longerMs);
    Harness h(5, 0, {}, kNobody, withPriorities({own, 2, 2, 3, 0}));
    Harness usual(5);
    const auto timers = [](Harness& one) {
        for (int i = 0; i < 20; ++i)
            one.receive(2, 1, append(0, 0, {}));
        return one.events(EventKind::ElectionTimerSet);
    };
    const std::vector<Event> set = timers(h);
    const std::vector<Event> expected = timers(usual);
    QCOMPARE(set.size(), expected.size());
    for (std::size_t i = 0; i < set.size(); ++i) {
        QCOMPARE(set[i].count, static_cast<std::uint32_t>(ahead));
        QCOMPARE(set[i].index.value(),
                 expected[i].index.value() +
                     static_cast<std::uint64_t>(milliseconds(longerMs).value()));
    }
    QVERIFY(h.node.nextDeadline() == usual.node.nextDeadline() + milliseconds(longerMs));
}

void TestPriorities::onlyVotersAreWaitedFor() {
    Configuration configuration;
    configuration.voters = setOf({1, 2});
    configuration.learners = setOf({3});
    Harness h(PersistentState{{}, {}, configuration}, withPriorities({0, 0, 9, 9}));
    QCOMPARE(h.events(EventKind::ElectionTimerSet).at(0).count, 0U);
    QVERIFY(h.node.nextDeadline() <= Time{milliseconds(300).value()});
}

/// Without the others its votes are all there are, and nobody else could have them.
void TestPriorities::theLastResortStandsInTheEnd() {
    Harness h(3, 0, {}, kNobody, withPriorities({0, 1, 1}));
    h.lead(3);
    QVERIFY(h.node.role() == Role::Leader);
    QVERIFY(h.now > Time{milliseconds(900).value()});
}

void TestPriorities::theMostWantedIsHandedTo_data() {
    QTest::addColumn<QVector<int>>("priorities");
    QTest::addColumn<int>("preferred");
    QTest::addColumn<QVector<int>>("answering");
    QTest::addColumn<int>("target");
    QTest::addColumn<bool>("byPriority");
    using All = QVector<int>;
    QTest::newRow("nobody is wanted more") << All{1, 1, 1} << 0 << All{2, 3} << 0 << false;
    QTest::newRow("it is wanted most") << All{2, 1, 0} << 0 << All{2, 3} << 0 << false;
    QTest::newRow("another is") << All{1, 1, 5} << 0 << All{2, 3} << 3 << true;
    QTest::newRow("from the last resort") << All{0, 1, 1} << 0 << All{2, 3} << 2 << true;
    QTest::newRow("the higher of two") << All{1, 4, 5} << 0 << All{2, 3} << 3 << true;
    QTest::newRow("the lower, where the higher is away")
        << All{1, 4, 5} << 0 << All{2} << 2 << true;
    QTest::newRow("nobody, where the others are away") << All{1, 1, 5} << 0 << All{2} << 0 << false;
    QTest::newRow("a stranger is not") << All{1, 1, 1, 9} << 0 << All{2, 3} << 0 << false;
    QTest::newRow("the preferred one first") << All{1, 9, 0} << 3 << All{2, 3} << 3 << false;
    QTest::newRow("the preferred one stays") << All{0, 9, 9} << 1 << All{2, 3} << 0 << false;
    QTest::newRow("else by priority") << All{1, 9, 0} << 3 << All{2} << 2 << true;
}

void TestPriorities::theMostWantedIsHandedTo() {
    QFETCH(QVector<int>, priorities);
    QFETCH(int, preferred);
    QFETCH(QVector<int>, answering);
    QFETCH(int, target);
    QFETCH(bool, byPriority);
    NodeOptions options;
    for (int i = 0; i < priorities.size(); ++i)
        options.priorities.set(n(i + 1), static_cast<std::uint8_t>(priorities[i]));
    options.preferredLeader = n(preferred);
    Harness h(3, 0, {}, kNobody, options);
    h.lead(3);
    for (int i = 0; i < 12; ++i) {
        h.timeOut();
        const std::uint64_t round = h.roundSent();
        for (const int id : answering)
            h.acknowledge({id}, round);
    }
    const std::vector<Event> started = h.events(EventKind::TransferStarted);
    if (target == 0) {
        QVERIFY(started.empty());
        return;
    }
    QVERIFY(!started.empty());
    QCOMPARE(num(started[0].peer), target);
    QCOMPARE(started[0].detailAs<TransferReason>() == TransferReason::HigherPriority, byPriority);
    QCOMPARE(started[0].count,
             byPriority ? static_cast<std::uint32_t>(priorities[target - 1]) : 0U);
    QCOMPARE(started[0].logTerm, byPriority ? static_cast<std::uint32_t>(priorities[0]) : 0U);
    QVERIFY(!h.takeBodies<TimeoutNow>().empty());
}

/// n2 answers first, but n3 is wanted more and may only be farther away.
void TestPriorities::aNewLeaderWaitsForTheMostWanted() {
    Harness h(3, 0, {}, kNobody, withPriorities({1, 2, 3}));
    h.lead(3);
    const Time elected = h.now;
    while (h.now + milliseconds(50) < elected + milliseconds(300)) {
        beat(h, {2});
        QVERIFY(h.events(EventKind::TransferStarted).empty());
    }
    h.acknowledge({3}, h.roundSent());
    h.timeOut();
    QCOMPARE(num(h.events(EventKind::TransferStarted).at(0).peer), 3);
}

/// n2 answers heartbeats, but cannot be elected.
void TestPriorities::itIsNotTriedTimeAndAgain() {
    Harness h(3, 0, {}, kNobody, withPriorities({1, 2}));
    h.lead(3);
    while (h.now < Time{seconds(20).value()})
        beat(h, {2, 3});
    const std::vector<Event> started = h.events(EventKind::TransferStarted);
    QVERIFY(started.size() >= 5);
    QCOMPARE(h.events(EventKind::TransferEnded).at(0).detailAs<TransferOutcome>(),
             TransferOutcome::TimedOut);
    for (std::size_t i = 1; i < started.size(); ++i)
        QVERIFY(started[i].value >=
                started[i - 1].value + static_cast<std::uint64_t>(milliseconds(8 * 300).value()));
}

void TestPriorities::leadershipComesToTheMostWanted() {
    Cluster cluster(5, withPriorities({0, 1, 2, 3, 4}));
    cluster.elect(1);
    for (int i = 0; i < 20; ++i) {
        cluster.propose(cluster.leader(), std::to_string(i));
        cluster.deliver();
        cluster.heartbeat(cluster.leader());
        cluster.deliver();
    }
    QCOMPARE(cluster.leader(), 5);
    QCOMPARE(num(cluster[5].currentTerm()), 2); // in one go
    cluster.isolate(5);
    cluster.elect(2);
    for (int i = 0; i < 20; ++i) {
        cluster.heartbeat(cluster.leader());
        cluster.deliver();
    }
    QCOMPARE(cluster.leader(), 4);
    QVERIFY(cluster.server(4).applied.size() >= 19);
}

QTEST_GUILESS_MAIN(TestPriorities)
#include "tst_priorities.moc"
