#include "cluster.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

Q_DECLARE_METATYPE(std::vector<int>)

/// §6: any change of members in two steps, over a configuration in which both the old and the new
/// majority must agree.
class TestJointConsensus : public QObject {
    Q_OBJECT
private slots:
    void whichChangesGoThroughOne_data();
    void whichChangesGoThroughOne();
    void bothMajoritiesElect_data();
    void bothMajoritiesElect();
    void bothMajoritiesCommit_data();
    void bothMajoritiesCommit();
    void itEndsByItselfOnceCommitted();
    void nothingElseChangesMeanwhile();
    void aWholeClusterIsReplaced();
    void aNewLeaderEndsWhatAnotherBegan();
    void aJointConfigurationThatIsCutOffIsUndone();
    void anElectionThatNeitherHalfCanDecideAloneIsLost();
    void newServersThatAreDownHoldNothingUp();
};

namespace {

Configuration joint() { return {setOf({1, 2, 3}), setOf({4, 5, 6}), {}}; }

} // namespace

void TestJointConsensus::whichChangesGoThroughOne_data() {
    QTest::addColumn<bool>("asked");
    QTest::addColumn<std::vector<int>>("voters");
    QTest::addColumn<bool>("joint");
    using V = std::vector<int>;
    QTest::newRow("one leaves, joint asked for") << true << V{1, 2, 3, 4} << true;
    QTest::newRow("one leaves, single steps") << false << V{1, 2, 3, 4} << false;
    QTest::newRow("two leave, single steps are not enough") << false << V{1, 2, 3} << true;
    QTest::newRow("two leave") << true << V{1, 2, 3} << true;
}

void TestJointConsensus::whichChangesGoThroughOne() {
    QFETCH(bool, asked);
    QFETCH(std::vector<int>, voters);
    QFETCH(bool, joint);
    NodeOptions options;
    options.jointConsensus = asked;
    Harness h(5, 0, {}, kNobody, options);
    h.lead(5);
    h.acknowledge({2, 3});
    Configuration target;
    for (const int id : voters)
        target.voters.insert(n(id));
    QVERIFY(h.changeTo(target.voters).accepted);
    if (joint) target.outgoing = Configuration::ofVoters(5).voters;
    QVERIFY(h.node.configuration() == target);
}

void TestJointConsensus::bothMajoritiesElect_data() {
    QTest::addColumn<std::vector<int>>("voting");
    QTest::addColumn<bool>("wins");
    using V = std::vector<int>;
    QTest::newRow("the new half alone") << V{2, 3} << false;
    QTest::newRow("the old half alone") << V{4, 5, 6} << false;
    QTest::newRow("one of the old half is too few") << V{2, 3, 4} << false;
    QTest::newRow("a majority of each") << V{2, 4, 5} << true;
    QTest::newRow("most servers, and yet not") << V{4, 5, 6, 9} << false;
}

void TestJointConsensus::bothMajoritiesElect() {
    QFETCH(std::vector<int>, voting);
    QFETCH(bool, wins);
    Harness h({{}, {}, joint()});
    h.timeOut();
    QCOMPARE(h.takeBodies<RequestVote>().size(), 5U);
    for (const int id : voting)
        h.receive(id, 1, RequestVoteReply{true});
    QCOMPARE(h.node.role() == Role::Leader, wins);
}

void TestJointConsensus::bothMajoritiesCommit_data() {
    QTest::addColumn<std::vector<int>>("storing");
    QTest::addColumn<bool>("commits");
    using V = std::vector<int>;
    QTest::newRow("the new half alone") << V{2, 3} << false;
    QTest::newRow("the old half alone") << V{4, 5, 6} << false;
    QTest::newRow("one of the old half is too few") << V{2, 3, 6} << false;
    QTest::newRow("a majority of each") << V{3, 4, 6} << true;
}

void TestJointConsensus::bothMajoritiesCommit() {
    QFETCH(std::vector<int>, storing);
    QFETCH(bool, commits);
    Harness h({{}, {}, joint()});
    h.leadBy({2, 4, 5});
    QVERIFY(h.node.role() == Role::Leader);
    for (const int id : storing)
        h.receive(id, 1, stored(1));
    QCOMPARE(num(h.node.commitIndex()), commits ? 1 : 0);
}

void TestJointConsensus::itEndsByItselfOnceCommitted() {
    Harness h(5);
    h.lead(5);
    h.acknowledge({2, 3, 4, 5});
    h.takeSent();
    h.changeTo(setOf({1, 2, 3}));
    QVERIFY(h.node.configuration().isJoint());
    QCOMPARE(h.takeBodies<AppendEntries>().size(), 4U);
    h.acknowledge({2}); // two of the new three, and two of the old five
    QVERIFY(h.node.configuration().isJoint());
    h.acknowledge({4});
    QVERIFY(h.node.configuration() == Configuration::ofVoters(3));
    QCOMPARE(num(h.node.configurationIndex()), 3);
    QCOMPARE(num(h.node.commitIndex()), 2);
    h.receive(2, 1, stored(3)); // from now on the new three decide
    QCOMPARE(num(h.node.commitIndex()), 3);
}

void TestJointConsensus::nothingElseChangesMeanwhile() {
    Harness h(5);
    h.lead(5);
    h.acknowledge({2, 3});
    h.changeTo(setOf({1, 2, 3}));
    QVERIFY(h.changeTo(setOf({1, 2})).reason == RefusalReason::ChangeInProgress);
    h.acknowledge({2, 4}); // the joint one is committed, the new one is not
    QVERIFY(h.changeTo(setOf({1, 2})).reason == RefusalReason::ChangeInProgress);
    h.acknowledge({2});
    QVERIFY(h.changeTo(setOf({1, 2})).accepted);
    h.propose(); // and commands go on all the while
    QVERIFY(h.result.accepted);
}

void TestJointConsensus::aWholeClusterIsReplaced() {
    Cluster cluster(6, {}, 3);
    cluster.elect(1);
    for (int i = 0; i < 30; ++i)
        cluster.propose(1, std::to_string(i));
    QVERIFY(cluster.changeTo(1, setOf({4, 5, 6})).accepted);
    cluster.deliver();
    cluster.heartbeat(1); // finds out how far the newcomers are
    cluster.deliver();
    QVERIFY(cluster[1].role() == Role::Follower); // none of the old is left
    for (const int id : {1, 2, 3})
        cluster.isolate(id);
    cluster.elect(5);
    cluster.heartbeat(5);
    cluster.deliver();
    QCOMPARE(cluster.leader(), 5);
    for (const int id : {4, 5, 6}) {
        QVERIFY((cluster[id].configuration() == Configuration{setOf({4, 5, 6}), {}, {}}));
        QCOMPARE(cluster.server(id).applied.size(), 30U);
    }
}

void TestJointConsensus::aNewLeaderEndsWhatAnotherBegan() {
    for (const int next : {2, 4}) { // one that stays, and one that is leaving
        Cluster cluster(5);
        cluster.elect(1);
        cluster.changeTo(1, setOf({1, 2, 3}));
        cluster.deliverOnly([](const Message& m) { // it is stored, and not known as committed
            return std::holds_alternative<AppendEntries>(m.body);
        });
        cluster.dropAll();
        cluster.isolate(1);
        cluster.elect(next);
        QCOMPARE(cluster.events(EventKind::BecameLeader).back().node, n(next));
        QVERIFY((cluster[2].configuration() == Configuration{setOf({1, 2, 3}), {}, {}}));
        QVERIFY((cluster[3].configuration() == Configuration{setOf({1, 2, 3}), {}, {}}));
        QCOMPARE(cluster[next].role() == Role::Leader, next == 2);
    }
}

void TestJointConsensus::aJointConfigurationThatIsCutOffIsUndone() {
    Cluster cluster(5);
    cluster.elect(1);
    cluster.isolate(1);
    cluster.changeTo(1, setOf({1, 2, 3}));
    QVERIFY(cluster[1].configuration().isJoint());
    cluster.deliver();
    cluster.elect(4);
    cluster.propose(4);
    cluster.deliver();
    cluster.heal();
    cluster.heartbeat(4);
    cluster.deliver();
    QVERIFY(cluster[1].configuration() == Configuration::ofVoters(5));
    QCOMPARE(termsOf(cluster[1].log()), termsOf(cluster[4].log()));
    QVERIFY(cluster.changeTo(4, setOf({1, 4, 5})).accepted);
    cluster.deliver();
    QVERIFY((cluster[1].configuration() == Configuration{setOf({1, 4, 5}), {}, {}}));
}

void TestJointConsensus::anElectionThatNeitherHalfCanDecideAloneIsLost() {
    Harness h({{}, {}, joint()});
    h.timeOut();
    h.receive(2, 1, RequestVoteReply{true});
    h.receive(3, 1, RequestVoteReply{true});
    h.receive(4, 1, RequestVoteReply{false});
    h.receive(5, 1, RequestVoteReply{false});
    h.receive(6, 1, RequestVoteReply{true});
    QVERIFY(h.node.role() == Role::Candidate);
    QVERIFY(h.events(EventKind::BecameLeader).empty());
}

void TestJointConsensus::newServersThatAreDownHoldNothingUp() {
    Cluster cluster(7, {}, 3);
    cluster.elect(1);
    for (const int id : {4, 5, 6, 7})
        cluster.isolate(id);
    cluster.changeTo(1, setOf({1, 2, 3, 4, 5, 6, 7}));
    cluster.deliver();
    // They would be a majority. As learners they are not asked.
    cluster.propose(1, "goes on");
    cluster.deliver();
    cluster.heartbeat(1);
    cluster.deliver();
    QCOMPARE(cluster.server(2).applied, std::vector<std::string>{"goes on"});
    cluster.heal();
    cluster.heartbeat(1);
    cluster.deliver();
    QVERIFY(cluster[1].configuration() == Configuration::ofVoters(7));
    QVERIFY(cluster[7].configuration() == Configuration::ofVoters(7));
}

QTEST_GUILESS_MAIN(TestJointConsensus)
#include "tst_joint_consensus.moc"
