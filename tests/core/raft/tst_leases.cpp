#include "cluster.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// Dissertation §6.4.1: a leader that a majority has heard from lately answers reads by itself.
class TestLeases : public QObject {
    Q_OBJECT
private slots:
    void aLeaseBeginsWithTheQuestion();
    void itIsAsLongAsOthersWaitWhateverTheirClocks_data();
    void itIsAsLongAsOthersWaitWhateverTheirClocks();
    void readsWithinItCostNoMessage();
    void readsAfterItAskAMajority();
    void onlyWithCheckQuorumAndWhereAskedFor_data();
    void onlyWithCheckQuorumAndWhereAskedFor();
    void aMajorityMustHaveAnswered_data();
    void aMajorityMustHaveAnswered();
    void itEndsWhenTheLeaderHandsOver();
    void itEndsWithTheTerm();
    void noneBeforeAnEntryOfTheOwnTermIsCommitted();
    void heartbeatsKeepItAlive();
    void aServerThatAnsweredElectsNobodyMeanwhile();
    void aRestartDoesNotBreakThePromise();
    void aNewerTermFromElsewhereDoesNotBreakThePromise();
};

namespace {

NodeOptions leases(std::uint32_t drift = 100'000) {
    NodeOptions options;
    options.checkQuorum = true;
    options.readMode = ReadMode::Lease;
    options.clockDriftPpm = drift;
    return options;
}

/// Leads 3 servers with its first entry committed; the round that it then asked is answered after
/// `travel`.
Harness leading(NodeOptions options, Duration travel = {}) {
    Harness h(3, 0, {}, kNobody, options);
    h.lead(3);
    h.acknowledge({2});
    h.takeSent();
    h.timeOut();
    const std::uint64_t round = h.roundSent();
    h.takeSent();
    h.pass(travel);
    h.receive(2, 1, stored(1, round));
    return h;
}

bool answersAtOnce(Harness& h) {
    h.ready.sink = &h.sink;
    h.ready.reads.clear();
    h.takeSent();
    h.node.read(1, h.now, kNoEvent, h.ready);
    h.node.flush(h.now, h.ready);
    return !h.ready.reads.empty();
}

} // namespace

void TestLeases::aLeaseBeginsWithTheQuestion() {
    Harness h = leading(leases(), milliseconds(40));
    const auto heard = h.events(EventKind::QuorumHeard);
    QVERIFY(!heard.empty());
    // 150 ms less a tenth, from the heartbeat on and not from its answer.
    const Time asked{h.now.value() - milliseconds(40).value()};
    QCOMPARE(heard.back().value, static_cast<std::uint64_t>((asked + milliseconds(135)).value()));
}

void TestLeases::itIsAsLongAsOthersWaitWhateverTheirClocks_data() {
    QTest::addColumn<int>("drift");
    QTest::addColumn<int>("length"); // in ms
    QTest::newRow("equal clocks") << 0 << 150;
    QTest::newRow("a tenth") << 100'000 << 135;
    QTest::newRow("half") << 500'000 << 75;
    QTest::newRow("nothing can be relied on") << 1'000'000 << 0;
}

void TestLeases::itIsAsLongAsOthersWaitWhateverTheirClocks() {
    QFETCH(int, drift);
    QFETCH(int, length);
    Harness h = leading(leases(static_cast<std::uint32_t>(drift)));
    if (length > 0) {
        h.pass(milliseconds(length - 1));
        QVERIFY(answersAtOnce(h));
        h.pass(milliseconds(1));
    }
    QVERIFY(!answersAtOnce(h));
}

void TestLeases::readsWithinItCostNoMessage() {
    Harness h = leading(leases());
    QVERIFY(answersAtOnce(h));
    QVERIFY(h.takeSent().empty());
    QVERIFY(h.ready.reads[0].ok);
    QCOMPARE(num(h.ready.reads[0].index), 1);
    QVERIFY(h.events(EventKind::ReadConfirmed).back().detailAs<ReadBasis>() == ReadBasis::Lease);
}

void TestLeases::readsAfterItAskAMajority() {
    Harness h = leading(leases());
    h.pass(milliseconds(140));
    QVERIFY(!answersAtOnce(h));
    const std::uint64_t round = h.roundSent();
    QCOMPARE(h.takeBodies<AppendEntries>().size(), 2U);
    h.receive(2, 1, stored(1, round));
    QCOMPARE(h.ready.reads.size(), 1U);
    QVERIFY(h.events(EventKind::ReadConfirmed).back().detailAs<ReadBasis>() == ReadBasis::Quorum);
    QVERIFY(answersAtOnce(h)); // and that is a lease again
}

void TestLeases::onlyWithCheckQuorumAndWhereAskedFor_data() {
    QTest::addColumn<bool>("checkQuorum");
    QTest::addColumn<bool>("lease");
    QTest::newRow("both") << true << true;
    QTest::newRow("nobody promises anything") << false << true;
    QTest::newRow("reads ask a majority") << true << false;
}

void TestLeases::onlyWithCheckQuorumAndWhereAskedFor() {
    QFETCH(bool, checkQuorum);
    QFETCH(bool, lease);
    NodeOptions options = leases();
    options.checkQuorum = checkQuorum;
    if (!lease) options.readMode = ReadMode::ReadIndex;
    Harness h = leading(options);
    QCOMPARE(answersAtOnce(h), checkQuorum && lease);
}

void TestLeases::aMajorityMustHaveAnswered_data() {
    QTest::addColumn<int>("answering");
    QTest::addColumn<bool>("holds");
    QTest::newRow("one of five") << 0 << false;
    QTest::newRow("two of five") << 1 << false;
    QTest::newRow("three of five") << 2 << true;
}

void TestLeases::aMajorityMustHaveAnswered() {
    QFETCH(int, answering);
    QFETCH(bool, holds);
    Harness h(5, 0, {}, kNobody, leases());
    h.lead(5);
    h.acknowledge({2, 3});
    h.takeSent();
    h.timeOut();
    const std::uint64_t round = h.roundSent();
    for (int id = 2; id < 2 + answering; ++id)
        h.receive(id, 1, stored(1, round));
    QCOMPARE(answersAtOnce(h), holds);
}

void TestLeases::itEndsWhenTheLeaderHandsOver() {
    Harness h = leading(leases());
    h.node.transferLeadership(n(2), h.now, kNoEvent, h.ready);
    QVERIFY(!answersAtOnce(h));
    h.pass(milliseconds(300));
    h.timeOut(); // the transfer has failed; its message may still arrive
    QVERIFY(h.node.role() == Role::Leader && h.node.transferTarget() == kNobody);
    const std::uint64_t round = h.roundSent();
    h.receive(2, 1, stored(1, round));
    QVERIFY(!answersAtOnce(h));
}

void TestLeases::itEndsWithTheTerm() {
    Harness h = leading(leases());
    QVERIFY(answersAtOnce(h));
    h.receive(2, 1, AppendEntriesReply{});
    h.receive(2, 2, append(1, 1, {}));
    QVERIFY(h.node.role() == Role::Follower);
    h.timeOut();
    h.receive(3, 3, RequestVoteReply{true});
    QVERIFY(h.node.role() == Role::Leader);
    h.acknowledge({2});
    QVERIFY(!answersAtOnce(h));
}

void TestLeases::noneBeforeAnEntryOfTheOwnTermIsCommitted() {
    Harness h(3, 0, {}, kNobody, leases());
    h.lead(3);
    const std::uint64_t round = h.roundSent();
    h.receive(2, 1, stored(0, round)); // a majority knows it for the leader; nothing is committed
    QVERIFY(!answersAtOnce(h));
    h.receive(2, 1, stored(1, round));
    QVERIFY(answersAtOnce(h));
}

void TestLeases::heartbeatsKeepItAlive() {
    Harness h = leading(leases());
    for (int i = 0; i < 100; ++i) {
        h.timeOut();
        const std::uint64_t round = h.roundSent();
        QVERIFY(answersAtOnce(h));
        h.pass(milliseconds(20));
        h.receive(3, 1, stored(1, round));
    }
}

void TestLeases::aServerThatAnsweredElectsNobodyMeanwhile() {
    Harness h(3, 1, {}, kNobody, leases());
    h.receive(2, 1, append(0, 0, {}));
    const Time promised = h.now + milliseconds(150);
    for (; h.now < promised; h.pass(milliseconds(10))) {
        h.takeSent();
        h.receive(3, 5, RequestVote{at(9), inTerm(4)});
        QVERIFY(!h.takeBodies<RequestVoteReply>().at(0).granted);
        QVERIFY(h.node.nextDeadline() >= promised); // and does not stand itself
    }
    h.receive(3, 5, RequestVote{at(9), inTerm(4)});
    QVERIFY(h.takeBodies<RequestVoteReply>().at(0).granted);
}

void TestLeases::aRestartDoesNotBreakThePromise() {
    Cluster cluster(3, leases());
    cluster.elect(1);
    cluster.heartbeat(1);
    cluster.deliverOnly([](const Message& m) { return m.to != n(3); });
    cluster.dropAll();
    cluster.heartbeat(1); // 2 answers, 3 is cut off: the lease stands on 1 and 2
    cluster.cut(1, 3);
    cluster.cut(3, 1);
    cluster.deliver();
    cluster.now = cluster.now + milliseconds(60);
    cluster.restart(2); // it has answered and does not remember
    cluster.elect(3);   // has heard from no leader for long
    cluster.propose(3, "new");
    cluster.deliver();
    cluster.read(1, 7);
    QVERIFY2(cluster.server(1).reads.empty() ||
                 cluster[3].commitIndex() <= cluster[1].commitIndex(),
             "the old leader answers from its lease while a new one has committed");
}

void TestLeases::aNewerTermFromElsewhereDoesNotBreakThePromise() {
    Harness h(3, 1, {}, kNobody, leases());
    h.receive(2, 1, append(0, 0, {}));
    h.receive(3, 5, RequestVoteReply{false}); // late, to a question of long ago
    h.takeSent();
    h.pass(milliseconds(10));
    h.receive(3, 6, RequestVote{at(9), inTerm(4)});
    QVERIFY(!h.takeBodies<RequestVoteReply>().at(0).granted);
}

QTEST_GUILESS_MAIN(TestLeases)
#include "tst_leases.moc"
