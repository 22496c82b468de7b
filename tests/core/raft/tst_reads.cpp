#include "cluster.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

Q_DECLARE_METATYPE(std::vector<int>)

/// §8, dissertation §6.4: reads that go round the log, and still see what was committed before.
class TestReads : public QObject {
    Q_OBJECT
private slots:
    void aMajorityConfirmsARead();
    void whoCountsAsAMajority_data();
    void whoCountsAsAMajority();
    void answersToEarlierQuestionsSayNothing();
    void manyReadsShareOneRound();
    void aNewLeaderWaitsUntilItKnowsWhatIsCommitted();
    void aReadMakesTheEntryThatANewLeaderLacks();
    void readsReturnInTheOrderInWhichTheyWereAsked();
    void othersThanTheLeaderRefuse();
    void readsFailWithTheLeadership_data();
    void readsFailWithTheLeadership();
    void aSingleServerAnswersAtOnce();
    void aDeposedLeaderAnswersNothing();
    void aReadSeesWhatWasCommittedBeforeIt();
};

namespace {

/// Leads in term 1 with its first entry committed.
Harness leading(int servers, NodeOptions options = {}) {
    Harness h(servers, 0, {}, kNobody, options);
    h.lead(servers);
    for (int id = 2; id <= servers / 2 + 1; ++id)
        h.receive(id, 1, stored(1));
    h.takeSent();
    return h;
}

std::uint64_t ask(Harness& h, std::uint64_t number) {
    h.ready.sink = &h.sink;
    h.node.read(number, h.now, kNoEvent, h.ready);
    h.node.flush(h.now, h.ready);
    h.persist();
    return h.roundSent();
}

} // namespace

void TestReads::aMajorityConfirmsARead() {
    Harness h = leading(5);
    const std::uint64_t round = ask(h, 7);
    QCOMPARE(num(h.node.log().lastIndex()), 1); // no entry is made for it
    QCOMPARE(h.takeBodies<AppendEntries>().size(), 4U);
    h.receive(2, 1, stored(1, round));
    QVERIFY(h.ready.reads.empty());
    h.receive(3, 1, stored(1, round));
    QCOMPARE(h.ready.reads.size(), 1U);
    QVERIFY(h.ready.reads[0].ok);
    QCOMPARE(h.ready.reads[0].number, 7U);
    QCOMPARE(num(h.ready.reads[0].index), 1);
    const auto confirmed = h.events(EventKind::ReadConfirmed);
    QCOMPARE(confirmed.size(), 1U);
    QVERIFY(confirmed[0].detailAs<ReadBasis>() == ReadBasis::Quorum);
}

void TestReads::whoCountsAsAMajority_data() {
    QTest::addColumn<std::vector<int>>("answering");
    QTest::addColumn<bool>("joint");
    QTest::addColumn<bool>("confirmed");
    using V = std::vector<int>;
    QTest::newRow("two of five") << V{2} << false << false;
    QTest::newRow("the same one again") << V{2, 2, 2} << false << false;
    QTest::newRow("learners") << V{2, 6, 7} << false << false;
    QTest::newRow("a stranger") << V{2, 9} << false << false;
    QTest::newRow("itself") << V{2, 1} << false << false;
    QTest::newRow("three of five") << V{2, 3} << false << true;
    QTest::newRow("joint: the new half") << V{2, 3} << true << false;
    QTest::newRow("joint: the old half") << V{6, 7} << true << false;
    QTest::newRow("joint: both") << V{2, 3, 6, 7} << true << true;
}

void TestReads::whoCountsAsAMajority() {
    QFETCH(std::vector<int>, answering);
    QFETCH(bool, joint);
    QFETCH(bool, confirmed);
    const NodeSet five = setOf({1, 2, 3, 4, 5});
    const NodeSet others = setOf({6, 7});
    Harness h({{}, {}, {five, joint ? others : NodeSet{}, joint ? NodeSet{} : others}});
    h.leadBy({2, 3, 6, 7});
    h.acknowledge({2, 3, 6, 7});
    h.takeSent();
    const std::uint64_t round = ask(h, 1);
    for (const int id : answering)
        h.receive(id, 1, stored(1, round));
    QCOMPARE(!h.ready.reads.empty(), confirmed);
}

void TestReads::answersToEarlierQuestionsSayNothing() {
    Harness h = leading(3);
    h.timeOut();
    const std::uint64_t before = h.roundSent();
    h.takeSent();
    const std::uint64_t round = ask(h, 1);
    QVERIFY(round > before);
    h.receive(2, 1, stored(1, before)); // sent before the read was asked
    QVERIFY(h.ready.reads.empty());
    h.receive(2, 1, stored(1, round + 5)); // to a question that nobody has asked
    QVERIFY(h.ready.reads.empty());
    h.receive(2, 1, stored(1, round));
    QCOMPARE(h.ready.reads.size(), 1U);
}

void TestReads::manyReadsShareOneRound() {
    Harness h = leading(3);
    for (std::uint64_t number = 1; number <= 50; ++number)
        h.node.read(number, h.now, kNoEvent, h.ready);
    h.node.flush(h.now, h.ready);
    const std::uint64_t round = h.roundSent();
    QCOMPARE(h.takeBodies<AppendEntries>().size(), 2U);
    h.receive(2, 1, stored(1, round));
    QCOMPARE(h.ready.reads.size(), 50U);
}

void TestReads::aNewLeaderWaitsUntilItKnowsWhatIsCommitted() {
    Harness h(3, 1, logOf({1, 1}));
    h.lead(3); // nothing in its log says how much of it is committed
    h.takeSent();
    const std::uint64_t round = ask(h, 1);
    h.receive(2, 2, stored(0, round));
    QVERIFY(h.ready.reads.empty()); // it leads, and yet does not know
    h.receive(2, 2, stored(3, round));
    QCOMPARE(num(h.node.commitIndex()), 3);
    QCOMPARE(h.ready.reads.size(), 1U);
    QVERIFY(h.ready.reads[0].index >= at(2));
}

void TestReads::aReadMakesTheEntryThatANewLeaderLacks() {
    NodeOptions options;
    options.noOpOnElection = false;
    Harness h(3, 1, logOf({1, 1}), kNobody, options);
    h.lead(3);
    QCOMPARE(num(h.node.log().lastIndex()), 2);
    const std::uint64_t round = ask(h, 1);
    QCOMPARE(num(h.node.log().lastIndex()), 3);
    h.receive(2, 2, stored(3, round));
    QCOMPARE(h.ready.reads.size(), 1U);
    ask(h, 2);
    QCOMPARE(num(h.node.log().lastIndex()), 3); // once is enough
}

void TestReads::readsReturnInTheOrderInWhichTheyWereAsked() {
    Harness h = leading(3);
    ask(h, 1);
    h.propose();
    ask(h, 2);
    const std::uint64_t round = ask(h, 3);
    h.receive(2, 1, stored(2, round));
    std::vector<std::uint64_t> order;
    for (const ReadReady& read : h.ready.reads)
        order.push_back(read.number);
    QCOMPARE(order, (std::vector<std::uint64_t>{1, 2, 3}));
}

void TestReads::othersThanTheLeaderRefuse() {
    Harness h(3, 1);
    h.node.read(1, h.now, kNoEvent, h.ready);
    h.receive(2, 1, append(0, 0, {}));
    h.node.read(2, h.now, kNoEvent, h.ready);
    QCOMPARE(h.ready.reads.size(), 2U);
    QVERIFY(!h.ready.reads[0].ok && !h.ready.reads[1].ok);
    const auto refused = h.events(EventKind::ReadRefused);
    QVERIFY(refused[0].detailAs<RefusalReason>() == RefusalReason::NoLeaderKnown);
    QVERIFY(refused[1].detailAs<RefusalReason>() == RefusalReason::NotLeader);
    QVERIFY(refused[1].peer == n(2));
}

void TestReads::readsFailWithTheLeadership_data() {
    QTest::addColumn<bool>("byTerm");
    QTest::newRow("a newer term") << true;
    QTest::newRow("no majority") << false;
}

void TestReads::readsFailWithTheLeadership() {
    QFETCH(bool, byTerm);
    NodeOptions options;
    options.checkQuorum = true;
    Harness h = leading(3, options);
    ask(h, 1);
    if (byTerm)
        h.receive(2, 5, append(1, 1, {}));
    else
        while (h.node.role() == Role::Leader)
            h.timeOut();
    QCOMPARE(h.ready.reads.size(), 1U);
    QVERIFY(!h.ready.reads[0].ok);
    QVERIFY(h.events(EventKind::ReadRefused).back().detailAs<RefusalReason>() ==
            RefusalReason::LeadershipLost);
}

void TestReads::aSingleServerAnswersAtOnce() {
    Harness h(1);
    h.timeOut();
    ask(h, 1);
    QCOMPARE(h.ready.reads.size(), 1U);
    QVERIFY(h.ready.reads[0].ok);
}

void TestReads::aDeposedLeaderAnswersNothing() {
    Cluster cluster(3);
    cluster.elect(1);
    cluster.isolate(1);
    cluster.elect(2);
    cluster.propose(2, "new");
    cluster.deliver();
    cluster.read(1, 7); // it takes itself for the leader
    cluster.deliver();
    for (int i = 0; i < 5; ++i) {
        cluster.heartbeat(1);
        cluster.deliver();
    }
    QVERIFY(cluster.server(1).reads.empty());
    cluster.heal();
    cluster.heartbeat(1);
    cluster.deliver();
    QCOMPARE(cluster.server(1).reads.size(), 1U);
    QVERIFY(!cluster.server(1).reads[0].ok);
}

void TestReads::aReadSeesWhatWasCommittedBeforeIt() {
    Cluster cluster(3);
    cluster.elect(1);
    for (std::uint64_t i = 1; i <= 20; ++i) {
        cluster.propose(1);
        cluster.deliver();
        const Index committed = cluster[1].commitIndex();
        cluster.read(1, i);
        cluster.deliver();
        QCOMPARE(cluster.server(1).reads.size(), i);
        QVERIFY(cluster.server(1).reads.back().index >= committed);
    }
}

QTEST_GUILESS_MAIN(TestReads)
#include "tst_reads.moc"
