#include "cluster.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// Dissertation §3.10: a leader hands over.
class TestTransfer : public QObject {
    Q_OBJECT
private slots:
    void whoHasEverythingIsToldAtOnce();
    void whoIsBehindCatchesUpFirst();
    void whoCannotTakeOver_data();
    void whoCannotTakeOver();
    void onlyALeaderHandsOver();
    void oneTransferAtATime();
    void proposalsWaitUntilItIsDecided();
    void itIsGivenUpAfterAnElectionTimeout();
    void itIsDoneWithTheNextTerm();
    void itIsGivenUpWhereTheOtherIsRemoved();
    void whoIsToldStandsAtOnce_data();
    void whoIsToldStandsAtOnce();
    void whatIsTooLateIsIgnored_data();
    void whatIsTooLateIsIgnored();
    void leadershipMoves_data();
    void leadershipMoves();
    void whoIsDownLeavesTheLeaderLeading();
    void thePreferredLeaderIsHandedTo_data();
    void thePreferredLeaderIsHandedTo();
};

namespace {

Harness leading(NodeOptions options = {}) {
    Harness h(3, 0, {}, kNobody, options);
    h.lead(3);
    h.acknowledge({2, 3});
    h.takeSent();
    return h;
}

ProposeResult transfer(Harness& h, int to) {
    h.ready.sink = &h.sink;
    return h.node.transferLeadership(n(to), h.now, kNoEvent, h.ready);
}

TransferOutcome outcome(const Harness& h) {
    return h.events(EventKind::TransferEnded).at(0).detailAs<TransferOutcome>();
}

} // namespace

void TestTransfer::whoHasEverythingIsToldAtOnce() {
    Harness h = leading();
    QVERIFY(transfer(h, 3).accepted);
    const auto sent = h.takeSent();
    QCOMPARE(sent.size(), 1U);
    QVERIFY(std::holds_alternative<TimeoutNow>(sent[0].body));
    QVERIFY(sent[0].to == n(3) && sent[0].term == inTerm(1));
    QVERIFY(h.node.role() == Role::Leader); // until somebody else is
    QVERIFY(h.node.transferTarget() == n(3));
}

void TestTransfer::whoIsBehindCatchesUpFirst() {
    Harness h = leading();
    h.ready.sink = &h.sink;
    h.propose(2);
    h.takeSent();
    transfer(h, 3);
    QVERIFY(h.takeBodies<TimeoutNow>().empty());
    h.receive(2, 1, stored(3));
    h.receive(3, 1, stored(2));
    QVERIFY(h.takeBodies<TimeoutNow>().empty());
    h.receive(3, 1, stored(3));
    QCOMPARE(h.takeBodiesTo<TimeoutNow>(3).size(), 1U);
}

void TestTransfer::whoCannotTakeOver_data() {
    QTest::addColumn<int>("to");
    QTest::newRow("the leader itself") << 1;
    QTest::newRow("a learner") << 4;
    QTest::newRow("a stranger") << 9;
    QTest::newRow("nobody") << 0;
}

void TestTransfer::whoCannotTakeOver() {
    QFETCH(int, to);
    Harness h({{}, {}, {setOf({1, 2, 3}), {}, setOf({4})}});
    h.leadBy({2});
    h.acknowledge({2, 3, 4});
    h.takeSent();
    const ProposeResult result = transfer(h, to);
    QVERIFY(!result.accepted && result.reason == RefusalReason::InvalidMembers);
    QVERIFY(h.takeSent().empty());
    h.propose();
    QVERIFY(h.result.accepted);
}

void TestTransfer::onlyALeaderHandsOver() {
    Harness h(3, 1);
    QVERIFY(transfer(h, 2).reason == RefusalReason::NoLeaderKnown);
    h.receive(2, 1, append(0, 0, {}));
    QVERIFY(transfer(h, 3).reason == RefusalReason::NotLeader);
}

void TestTransfer::oneTransferAtATime() {
    Harness h = leading();
    transfer(h, 2);
    QVERIFY(transfer(h, 3).reason == RefusalReason::Transferring);
    QVERIFY(h.changeTo(setOf({1, 2})).reason == RefusalReason::Transferring);
    QVERIFY(h.node.transferTarget() == n(2));
}

void TestTransfer::proposalsWaitUntilItIsDecided() {
    Harness h = leading();
    transfer(h, 2);
    h.propose();
    QVERIFY(!h.result.accepted && h.result.reason == RefusalReason::Transferring);
    QCOMPARE(num(h.node.log().lastIndex()), 1);
}

void TestTransfer::itIsGivenUpAfterAnElectionTimeout() {
    Harness h = leading();
    transfer(h, 2);
    const Time begun = h.now;
    while (h.node.transferTarget() != kNobody) {
        QVERIFY(h.now <= begun + milliseconds(300));
        h.timeOut();
    }
    QVERIFY(h.now >= begun + milliseconds(300));
    QVERIFY(outcome(h) == TransferOutcome::TimedOut);
    h.propose();
    QVERIFY(h.result.accepted);
    QVERIFY(transfer(h, 3).accepted); // and may be tried again
}

void TestTransfer::itIsDoneWithTheNextTerm() {
    Harness h = leading();
    transfer(h, 2);
    h.receive(2, 2, RequestVote{at(1), inTerm(1), true});
    QVERIFY(h.takeBodies<RequestVoteReply>().at(0).granted);
    QVERIFY(h.node.role() == Role::Follower);
    QVERIFY(outcome(h) == TransferOutcome::Done);
    QVERIFY(h.node.transferTarget() == kNobody);
}

void TestTransfer::itIsGivenUpWhereTheOtherIsRemoved() {
    NodeOptions options;
    options.jointConsensus = false;
    Harness h(4, 0, {}, kNobody, options);
    h.lead(4);
    h.acknowledge({2, 3});
    h.changeTo(setOf({1, 2, 3})); // 4 goes, with nothing in its log
    h.takeSent();
    QVERIFY(transfer(h, 4).reason == RefusalReason::InvalidMembers);
    QVERIFY(transfer(h, 2).accepted);
}

void TestTransfer::whoIsToldStandsAtOnce_data() {
    QTest::addColumn<bool>("preVote");
    QTest::newRow("without pre-vote") << false;
    QTest::newRow("with pre-vote, which it leaves out") << true;
}

void TestTransfer::whoIsToldStandsAtOnce() {
    QFETCH(bool, preVote);
    NodeOptions options;
    options.preVote = preVote;
    options.checkQuorum = true;
    Harness h(3, 1, {}, kNobody, options);
    h.receive(2, 1, append(0, 0, {}));
    h.takeSent();
    h.receive(2, 1, TimeoutNow{});
    QVERIFY(h.node.role() == Role::Candidate);
    QCOMPARE(num(h.node.currentTerm()), 2);
    const auto sent = h.takeBodies<RequestVote>();
    QCOMPARE(sent.size(), 2U);
    QVERIFY(sent[0].transfer);
    const auto timedOut = h.events(EventKind::ElectionTimedOut);
    QVERIFY(timedOut.back().detailAs<TimeOutReason>() == TimeOutReason::TimeoutNow);
}

void TestTransfer::whatIsTooLateIsIgnored_data() {
    QTest::addColumn<int>("term");
    QTest::addColumn<bool>("leads");
    QTest::newRow("of an older term") << 1 << false;
    QTest::newRow("to who leads already") << 3 << true;
}

void TestTransfer::whatIsTooLateIsIgnored() {
    QFETCH(int, term);
    QFETCH(bool, leads);
    Harness h(3, 2);
    if (leads) h.lead(3);
    h.takeSent();
    const Term before = h.node.currentTerm();
    h.receive(2, term, TimeoutNow{});
    QVERIFY(h.node.currentTerm() == before);
    QVERIFY(h.takeSent().empty());
    QCOMPARE(h.node.role() == Role::Leader, leads);
}

void TestTransfer::leadershipMoves_data() {
    QTest::addColumn<bool>("preVote");
    QTest::addColumn<bool>("checkQuorum");
    QTest::addColumn<bool>("behind");
    QTest::addColumn<bool>("compacted");
    QTest::newRow("plain") << false << false << false << false;
    QTest::newRow("with pre-vote and check quorum") << true << true << false << false;
    QTest::newRow("to a slow follower") << true << true << true << false;
    QTest::newRow("over a snapshot") << false << true << true << true;
}

void TestTransfer::leadershipMoves() {
    QFETCH(bool, preVote);
    QFETCH(bool, checkQuorum);
    QFETCH(bool, behind);
    QFETCH(bool, compacted);
    NodeOptions options;
    options.preVote = preVote;
    options.checkQuorum = checkQuorum;
    options.snapshotThreshold = 1;
    Cluster cluster(5, options);
    cluster.elect(1);
    if (behind) cluster.isolate(4);
    for (int i = 0; i < 20; ++i)
        cluster.propose(1, std::to_string(i));
    cluster.deliver();
    if (compacted) cluster.takeSnapshot(1);
    cluster.heal();
    QVERIFY(cluster.transfer(1, 4).accepted);
    cluster.deliver();
    for (int i = 0; i < 3 && cluster.leader() == 1; ++i) { // what was lost is sent again
        cluster.heartbeat(1);
        cluster.deliver();
    }
    QCOMPARE(cluster.leader(), 4);
    QCOMPARE(num(cluster[4].currentTerm()), 2);
    QVERIFY(cluster[1].role() == Role::Follower);
    cluster.propose(4, "next");
    cluster.deliver();
    QCOMPARE(cluster.server(4).applied.size(), 21U);
    QCOMPARE(cluster.events(EventKind::SnapshotInstalled, 4).size(), compacted ? 1U : 0U);
}

void TestTransfer::whoIsDownLeavesTheLeaderLeading() {
    Cluster cluster(3);
    cluster.elect(1);
    cluster.isolate(3);
    QVERIFY(cluster.transfer(1, 3).accepted);
    for (int i = 0; i < 10; ++i) {
        cluster.heartbeat(1);
        cluster.deliver();
    }
    QCOMPARE(cluster.leader(), 1);
    QVERIFY(cluster.propose(1).accepted);
    cluster.deliver();
    QCOMPARE(cluster.server(1).applied.size(), 1U);
}

void TestTransfer::thePreferredLeaderIsHandedTo_data() {
    QTest::addColumn<int>("preferred");
    QTest::addColumn<bool>("behind");
    QTest::addColumn<bool>("handed");
    QTest::newRow("once it has everything") << 3 << false << true;
    QTest::newRow("not while it is behind") << 3 << true << false;
    QTest::newRow("not to itself") << 1 << false << false;
    QTest::newRow("not to a stranger") << 9 << false << false;
    QTest::newRow("nobody is preferred") << 0 << false << false;
}

void TestTransfer::thePreferredLeaderIsHandedTo() {
    QFETCH(int, preferred);
    QFETCH(bool, behind);
    QFETCH(bool, handed);
    NodeOptions options;
    options.preferredLeader = n(preferred);
    Harness h(3, 0, {}, kNobody, options);
    h.lead(3);
    h.acknowledge({2});
    if (!behind) h.acknowledge({3});
    for (int i = 0; i < 3; ++i) {
        h.timeOut();
        const std::uint64_t round = h.roundSent();
        if (!behind) h.receive(3, 1, stored(1, round));
    }
    QCOMPARE(h.events(EventKind::TransferStarted).empty(), !handed);
    QCOMPARE(h.takeBodies<TimeoutNow>().empty(), !handed);
}

QTEST_GUILESS_MAIN(TestTransfer)
#include "tst_transfer.moc"
