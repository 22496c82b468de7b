#include "cluster.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// §5.3 between a leader and one follower: when entries are sent, when not, and how what got lost
/// is found again. Also what a slow disk may and may not prove.
class TestFlow : public QObject {
    Q_OBJECT
private slots:
    void aNewLeaderProbesBeforeItSendsAhead();
    void aProbeIsRepeatedByTheNextHeartbeatAndNotBefore();
    void aFullWindowPauses_data();
    void aFullWindowPauses();
    void aHeartbeatsAnswerEndsProbing();
    void refusalsOfFormerProbesSayNothing();
    void aRefusalBehindWhatIsKnownSaysNothing();
    void doubledAnswersAreNotAnsweredAgain();
    void overtakenEntriesArriveAllTheSame();
    void commitmentReachesWhoLagsAsFarAsItHas();
    void whoLagsGetsAllOfIt_data();
    void whoLagsGetsAllOfIt();
    void aWriteProvesNothingAboutAnEntryThatCameBack();
    void aDeposedLeadersDiskProvesNothingInTheNextTerm();
    void aLeaderToldToStandGoesOnLeading();
    void whoTimesOutForgetsItsLeader();
};

namespace {

Harness leading(NodeOptions options = {}) {
    Harness h(3, 0, {}, kNobody, options);
    h.lead(3);
    h.takeSent();
    return h;
}

} // namespace

void TestFlow::aNewLeaderProbesBeforeItSendsAhead() {
    Harness h = leading();
    h.ready.sink = &h.sink;
    for (int i = 0; i < 5; ++i)
        h.propose();
    QVERIFY(h.takeSent().empty()); // the first one has not been answered
    h.receive(2, 1, stored(1));
    const auto rest = h.takeBodiesTo<AppendEntries>(2);
    QCOMPARE(rest.size(), 1U);
    QCOMPARE(rest[0].entries.size(), 5U);
    h.propose();
    h.propose();
    QCOMPARE(h.takeBodiesTo<AppendEntries>(2).size(), 2U); // nobody waits for answers now
    QVERIFY(h.node.progress()[3].probing);
}

void TestFlow::aProbeIsRepeatedByTheNextHeartbeatAndNotBefore() {
    Harness h = leading();
    h.ready.sink = &h.sink;
    h.propose();
    QVERIFY(h.takeSent().empty());
    for (int i = 0; i < 3; ++i) {
        h.timeOut();
        const auto again = h.takeBodiesTo<AppendEntries>(2);
        QCOMPARE(again.size(), 1U);
        QCOMPARE(num(again[0].prevLogIndex), 0);
        QCOMPARE(again[0].entries.size(), 2U);
    }
}

void TestFlow::aFullWindowPauses_data() {
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("ahead"); // messages that go out
    QTest::newRow("so many entries") << 3 << 1'000 << 3;
    QTest::newRow("so many bytes") << 1'000 << 4 << 4; // of one byte each
    QTest::newRow("one at a time") << 1 << 1'000 << 1;
}

void TestFlow::aFullWindowPauses() {
    QFETCH(int, entries);
    QFETCH(int, bytes);
    QFETCH(int, ahead);
    NodeOptions options;
    options.maxEntriesPerRequest = 1;
    options.maxEntriesInFlight = static_cast<std::uint32_t>(entries);
    options.maxBytesInFlight = static_cast<std::uint32_t>(bytes);
    Harness h = leading(options);
    h.ready.sink = &h.sink;
    h.receive(2, 1, stored(1));
    for (int i = 0; i < 20; ++i)
        h.propose();
    QCOMPARE(static_cast<int>(h.takeBodiesTo<AppendEntries>(2).size()), ahead);
    h.timeOut();
    const auto beat = h.takeBodiesTo<AppendEntries>(2);
    QCOMPARE(beat.size(), 1U);
    QVERIFY(beat[0].entries.empty()); // it is told that there is a leader, and no more
    h.receive(2, 1, stored(2));
    QCOMPARE(h.takeBodiesTo<AppendEntries>(2).size(), 1U); // one arrived, one follows
    for (int match = 3; match <= 21; ++match)
        h.receive(2, 1, stored(match));
    QCOMPARE(num(h.node.progress()[2].match), 21);
    QCOMPARE(num(h.node.commitIndex()), 21);
}

void TestFlow::aHeartbeatsAnswerEndsProbing() {
    Harness h = leading();
    h.ready.sink = &h.sink;
    h.receive(2, 1, stored(1));
    h.propose(2);
    h.takeSent(); // lost
    h.timeOut();
    h.takeSent();
    h.receive(2, 1, AppendEntriesReply{false, at(3), at(1), inTerm(1)});
    QVERIFY(h.node.progress()[2].probing);
    QCOMPARE(h.takeBodiesTo<AppendEntries>(2).size(), 1U); // lost, too
    h.timeOut();
    QCOMPARE(h.takeBodiesTo<AppendEntries>(2).size(), 1U);
    h.receive(2, 1, stored(3));
    QVERIFY(!h.node.progress()[2].probing);
    h.propose();
    QCOMPARE(h.takeBodiesTo<AppendEntries>(2).size(), 1U);
}

void TestFlow::refusalsOfFormerProbesSayNothing() {
    Harness h(3, 4, logOf({1, 1, 2, 3, 4}));
    h.lead(3); // term 5, the next to send is 6
    h.receive(2, 5, AppendEntriesReply{false, at(5), at(3), inTerm(2)});
    const Index next = h.node.progress()[2].next;
    QCOMPARE(num(next), 4);
    h.takeSent();
    h.receive(2, 5, AppendEntriesReply{false, at(5), at(1), inTerm(1)}); // doubled
    h.receive(2, 5, AppendEntriesReply{false, at(4), at(1), inTerm(1)}); // of nobody's question
    QVERIFY(h.node.progress()[2].next == next);
    QVERIFY(h.takeSent().empty());
}

void TestFlow::aRefusalBehindWhatIsKnownSaysNothing() {
    Harness h = leading();
    h.ready.sink = &h.sink;
    h.propose(9);
    h.receive(2, 1, stored(7));
    h.takeSent();
    const Progress before = h.node.progress()[2];
    for (const int index : {0, 1, 7})
        h.receive(2, 1, AppendEntriesReply{false, at(index), {}, {}});
    QVERIFY(h.node.progress()[2].next == before.next && !h.node.progress()[2].probing);
    QVERIFY(h.takeSent().empty());
    h.receive(2, 1, AppendEntriesReply{false, at(8), {}, {}}); // says that it has less than it had
    QVERIFY(h.node.progress()[2].next > h.node.progress()[2].match);
    QCOMPARE(num(h.node.progress()[2].match), 7);
}

void TestFlow::doubledAnswersAreNotAnsweredAgain() {
    Harness h = leading();
    h.ready.sink = &h.sink;
    h.receive(2, 1, stored(1));
    h.propose();
    h.receive(2, 1, stored(2));
    h.takeSent();
    for (int i = 0; i < 5; ++i)
        h.receive(2, 1, stored(2));
    QVERIFY(h.takeSent().empty());
}

void TestFlow::overtakenEntriesArriveAllTheSame() {
    NodeOptions options;
    options.maxEntriesPerRequest = 1;
    Cluster cluster(3, options);
    cluster.elect(1);
    for (int i = 0; i < 6; ++i)
        cluster.propose(1, std::to_string(i));
    while (!cluster.messages.empty())
        cluster.deliver(cluster.messages.size() - 1); // the newest first
    for (int i = 0; i < 3; ++i) {
        cluster.heartbeat(1);
        cluster.deliver();
    }
    for (const int id : {2, 3})
        QCOMPARE(cluster.server(id).applied,
                 (std::vector<std::string>{"0", "1", "2", "3", "4", "5"}));
}

void TestFlow::commitmentReachesWhoLagsAsFarAsItHas() {
    Cluster cluster(3);
    cluster.elect(1);
    cluster.propose(1, "a");
    cluster.deliver();
    cluster.cut(1, 3);
    cluster.propose(1, "b");
    cluster.deliver();
    cluster.heal();
    QCOMPARE(num(cluster[1].commitIndex()), 3);
    cluster.heartbeat(1);
    cluster.deliverOnly([](const Message& m) { return m.to == n(3); });
    QVERIFY(cluster[3].commitIndex() < at(3)); // it was told, and does not have it
    cluster.deliver();
    cluster.heartbeat(1);
    cluster.deliver();
    QCOMPARE(num(cluster[3].commitIndex()), 3);
}

void TestFlow::whoLagsGetsAllOfIt_data() {
    QTest::addColumn<int>("missed");
    QTest::addColumn<int>("perRequest");
    QTest::addColumn<int>("inFlight");
    QTest::newRow("a few") << 5 << 100 << 800;
    QTest::newRow("over pieces of the log") << 700 << 100 << 800;
    QTest::newRow("more than a window") << 700 << 10 << 20;
    QTest::newRow("one by one") << 300 << 1 << 1;
}

void TestFlow::whoLagsGetsAllOfIt() {
    QFETCH(int, missed);
    QFETCH(int, perRequest);
    QFETCH(int, inFlight);
    NodeOptions options;
    options.maxEntriesPerRequest = static_cast<std::uint32_t>(perRequest);
    options.maxEntriesInFlight = static_cast<std::uint32_t>(inFlight);
    Cluster cluster(3, options);
    cluster.elect(1);
    cluster.isolate(3);
    for (int i = 0; i < missed; ++i) {
        cluster.propose(1, std::to_string(i));
        cluster.deliver();
    }
    cluster.heal();
    const std::size_t before = cluster.delivered.size();
    for (int i = 0; i < 2; ++i) {
        cluster.heartbeat(1);
        cluster.deliver();
    }
    QCOMPARE(cluster.server(3).applied, cluster.server(1).applied);
    QCOMPARE(static_cast<int>(cluster.server(3).applied.size()), missed);
    const auto messages = static_cast<int>(cluster.delivered.size() - before);
    QVERIFY(messages <= 2 * (missed / std::min(perRequest, inFlight) + 1) + 16);
}

void TestFlow::aWriteProvesNothingAboutAnEntryThatCameBack() {
    // The entry is written, overwritten by another leader, and comes back with a third: only the
    // last write proves that it is there (etcd's "append ABA").
    Harness h(5, 1);
    h.autoPersist = false;
    std::vector<std::uint64_t> writes;
    const auto take = [&](int from, int term, AppendEntries request) {
        h.receive(from, term, std::move(request));
        writes.push_back(h.ready.write->number);
        h.ready.write.reset();
    };
    take(2, 1, append(0, 0, entriesOf({1})));
    take(3, 2, append(0, 0, entriesOf({2})));
    take(4, 3, append(0, 0, entriesOf({1})));
    const int durable[] = {0, 0, 1};
    for (std::size_t i = 0; i < 3; ++i) {
        h.node.persisted(writes[i], h.now, kNoEvent, h.ready);
        QCOMPARE(num(h.node.durableIndex()), durable[i]);
        const auto released = h.takeSent();
        QCOMPARE(released.size(), 1U); // the answer to this write's request, in its term
        QCOMPARE(num(released[0].term), static_cast<int>(i) + 1);
    }
}

void TestFlow::aDeposedLeadersDiskProvesNothingInTheNextTerm() {
    Harness h = leading();
    h.ready.sink = &h.sink;
    h.acknowledge({2, 3});
    h.autoPersist = false;
    h.propose();
    const std::uint64_t own = h.ready.write->number;
    h.ready.write.reset();
    h.receive(3, 2, append(1, 1, entriesOf({2, 2}))); // a new leader replaces it
    h.ready.write.reset();
    h.node.persisted(own, h.now, kNoEvent, h.ready);
    QCOMPARE(num(h.node.durableIndex()), 1);
    QCOMPARE(num(h.node.commitIndex()), 1);
}

void TestFlow::aLeaderToldToStandGoesOnLeading() {
    Harness h = leading();
    h.ready.sink = &h.sink;
    h.node.timeOutNow(h.now, kNoEvent, h.ready);
    QVERIFY(h.node.role() == Role::Leader);
    QCOMPARE(num(h.node.currentTerm()), 1);
    QVERIFY(h.takeSent().empty());
}

void TestFlow::whoTimesOutForgetsItsLeader() {
    Harness h(3, 1);
    h.receive(2, 1, append(0, 0, {}));
    QVERIFY(h.node.leader() == n(2));
    h.timeOut();
    QVERIFY(h.node.leader() == kNobody);
    h.propose();
    QVERIFY(!h.result.accepted && h.result.reason == RefusalReason::NoLeaderKnown);
}

QTEST_GUILESS_MAIN(TestFlow)
#include "tst_flow.moc"
