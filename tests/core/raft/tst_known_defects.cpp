#include "cluster.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// Mistakes that other implementations of Raft have made. Each test is named after what it
/// protects.
class TestKnownDefects : public QObject {
    Q_OBJECT
private slots:
    void aLeaderCommitsNothingAlone_data();
    void aLeaderCommitsNothingAlone();
    void anEmptyLogWinsNoVoteOfAFullOne();
    void aFollowerDoesNotApplyItsOwnTailOnAHeartbeat();
    void aLateVoteElectsNobodyInALaterTerm();
    void silenceDoesNotKeepACandidateFromStandingAgain();
    void everyEntryIsAppliedOnceAndInOrder();
    void aCommandHasNoEffectBeforeItIsCommitted();
    void commitIndexStartsFromNothingAfterARestart();
    void aChangeOfMembersLosesNothingCommitted();
    void aSnapshotIsNotAppliedToAnotherLog();
    void aTermAtTheEndOfAllNumbersIsNotAdopted();
    void aHintFromNowhereDoesNoHarm_data();
    void aHintFromNowhereDoesNoHarm();
};

void TestKnownDefects::aLeaderCommitsNothingAlone_data() {
    QTest::addColumn<int>("servers");
    for (int servers = 2; servers <= 7; ++servers)
        QTest::addRow("%d", servers) << servers;
}

void TestKnownDefects::aLeaderCommitsNothingAlone() {
    QFETCH(int, servers);
    Harness h(servers);
    h.lead(servers);
    h.propose(3);
    h.receive(1, 1, stored(4)); // not even by answering itself
    QCOMPARE(num(h.node.commitIndex()), 0);
    for (int id = 2; id < servers / 2 + 1; ++id)
        h.receive(id, 1, stored(4));
    QCOMPARE(num(h.node.commitIndex()), 0);
    h.receive(servers, 1, stored(4));
    QCOMPARE(num(h.node.commitIndex()), 4);
}

void TestKnownDefects::anEmptyLogWinsNoVoteOfAFullOne() {
    Cluster cluster(1, {logOf({1, 1}), logOf({1}), Log{}});
    for (int i = 0; i < 20; ++i) {
        cluster.elect(3);
        QVERIFY(cluster[3].role() != Role::Leader);
    }
    cluster.elect(1);
    cluster.elect(1); // the vote of the first may already be given away
    QCOMPARE(cluster.leader(), 1);
    QCOMPARE(termsOf(cluster[3].log()).at(1), 1);
}

void TestKnownDefects::aFollowerDoesNotApplyItsOwnTailOnAHeartbeat() {
    Harness h(3, 2, logOf({1, 1, 1})); // 2 and 3 were never committed
    h.receive(2, 2, append(1, 1, {}, 3));
    QCOMPARE(num(h.node.mayApply()), 1);
    h.receive(2, 2, append(1, 1, entriesOf({2, 2}), 3));
    QCOMPARE(num(h.node.mayApply()), 3);
    QCOMPARE(num(h.node.log().termAt(at(2))), 2);
}

void TestKnownDefects::aLateVoteElectsNobodyInALaterTerm() {
    Harness h(5);
    h.timeOut();
    h.timeOut();
    for (const int id : {2, 3, 4, 5})
        h.receive(id, 1, RequestVoteReply{true});
    QVERIFY(h.node.role() == Role::Candidate);
    h.receive(2, 2, RequestVoteReply{true});
    h.receive(3, 2, RequestVoteReply{true});
    QVERIFY(h.node.role() == Role::Leader);
}

void TestKnownDefects::silenceDoesNotKeepACandidateFromStandingAgain() {
    Harness h(3);
    for (int term = 1; term <= 20; ++term) {
        h.timeOut();
        QCOMPARE(num(h.node.currentTerm()), term);
        QCOMPARE(h.takeBodies<RequestVote>().size(), 2U);
    }
}

void TestKnownDefects::everyEntryIsAppliedOnceAndInOrder() {
    Cluster cluster(3);
    cluster.elect(1);
    cluster.propose(1, "A");
    cluster.propose(1, "B");
    const std::vector<Message> sent = cluster.messages;
    cluster.messages.insert(cluster.messages.end(), sent.begin(), sent.end());
    cluster.deliver();
    cluster.messages = sent; // and once more, late
    cluster.deliver();
    cluster.heartbeat(1);
    cluster.deliver();
    for (const int id : {1, 2, 3})
        QCOMPARE(cluster.server(id).applied, (std::vector<std::string>{"A", "B"}));
}

void TestKnownDefects::aCommandHasNoEffectBeforeItIsCommitted() {
    Cluster cluster(3);
    cluster.elect(1);
    QVERIFY(cluster.propose(1, "A").accepted);
    cluster.deliverOnly([](const Message& m) { return m.from == n(1); });
    for (const int id : {1, 2, 3})
        QVERIFY(cluster.server(id).applied.empty()); // two store it; the leader does not know
    cluster.deliver(0);
    QCOMPARE(cluster.server(1).applied, std::vector<std::string>{"A"});
}

void TestKnownDefects::commitIndexStartsFromNothingAfterARestart() {
    Cluster cluster(3);
    cluster.elect(1);
    cluster.propose(1, "committed");
    cluster.deliver();
    cluster.isolate(1);
    cluster.propose(1, "not");
    cluster.restart(1);
    QCOMPARE(num(cluster[1].commitIndex()), 0);
    QVERIFY(cluster.server(1).applied.empty());
    cluster.elect(2);
    cluster.heal();
    cluster.heartbeat(2);
    cluster.deliver();
    cluster.heartbeat(2);
    cluster.deliver();
    QCOMPARE(cluster.server(1).applied, std::vector<std::string>{"committed"});
}

void TestKnownDefects::aChangeOfMembersLosesNothingCommitted() {
    Cluster cluster(5, {}, 3);
    cluster.elect(1);
    cluster.isolate(3);
    for (int i = 0; i < 10; ++i)
        cluster.propose(1, std::to_string(i));
    cluster.deliver(); // on 1 and 2, which are about to leave
    const std::vector<std::string> committed = cluster.server(1).applied;
    QCOMPARE(committed.size(), 10U);
    cluster.heal();
    cluster.changeTo(1, setOf({3, 4, 5}));
    for (int i = 0; i < 3 && cluster[1].role() == Role::Leader; ++i) {
        cluster.heartbeat(1);
        cluster.deliver();
    }
    cluster.isolate(1);
    cluster.isolate(2);
    for (const int id : {3, 4, 5}) {
        cluster.elect(id);
        QCOMPARE(cluster.leader(), id);
        cluster.heartbeat(id);
        cluster.deliver();
        QCOMPARE(cluster.server(id).applied, committed);
    }
}

void TestKnownDefects::aSnapshotIsNotAppliedToAnotherLog() {
    Harness h(3, 3, logOf({1, 1, 1, 1, 1, 1}));
    auto chunk = std::make_shared<SnapshotChunk>();
    chunk->lastIndex = at(4);
    chunk->lastTerm = inTerm(2); // our entry there is of term 1
    chunk->configuration = Configuration::ofVoters(3);
    h.receive(2, 3, InstallSnapshot{chunk, 0});
    QCOMPARE(num(h.node.log().lastIndex()), 4);
    QCOMPARE(num(h.node.commitIndex()), 4);
    QVERIFY(!h.node.log().contains(at(5)));
    h.receive(2, 3, append(6, 1, {}, 6));
    QVERIFY(!h.takeBodies<AppendEntriesReply>().back().success);
}

void TestKnownDefects::aTermAtTheEndOfAllNumbersIsNotAdopted() {
    Harness h(3, 1);
    const Message message{n(2), n(1), Term{UINT64_MAX}, RequestVote{}};
    h.node.step(message, h.now, kNoEvent, h.ready);
    QCOMPARE(num(h.node.currentTerm()), 1);
    h.timeOut();
    QCOMPARE(num(h.node.currentTerm()), 2); // there are terms left to stand in
}

void TestKnownDefects::aHintFromNowhereDoesNoHarm_data() {
    QTest::addColumn<quint64>("match");
    QTest::addColumn<quint64>("hintIndex");
    QTest::addColumn<quint64>("hintTerm");
    const quint64 most = UINT64_MAX;
    QTest::newRow("all at the end of all numbers") << most << most << most;
    QTest::newRow("an index that is not there") << quint64{5} << most << quint64{1};
    QTest::newRow("a term that is not there") << quint64{5} << quint64{3} << most;
    QTest::newRow("behind what was asked") << quint64{5} << quint64{9} << quint64{1};
    QTest::newRow("nothing") << quint64{0} << quint64{0} << quint64{0};
}

void TestKnownDefects::aHintFromNowhereDoesNoHarm() {
    QFETCH(quint64, match);
    QFETCH(quint64, hintIndex);
    QFETCH(quint64, hintTerm);
    Harness h(3, 1, logOf({1, 1, 1, 1, 1}));
    h.lead(3);
    h.propose(2);
    for (const quint64 asked : {match, quint64{5}, quint64{7}}) {
        h.receive(2, 2, AppendEntriesReply{false, Index{asked}, Index{hintIndex}, Term{hintTerm}});
        QVERIFY(h.node.progress()[2].next >= at(1));
        QVERIFY(h.node.progress()[2].next <= h.node.log().lastIndex() + 1);
    }
    h.receive(2, 2, stored(8));
    QCOMPARE(num(h.node.commitIndex()), 8);
}

QTEST_GUILESS_MAIN(TestKnownDefects)
#include "tst_known_defects.moc"
