#include "cluster.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// Dissertation §6.2: a leader without a majority gives up. Dissertation §4.2.3: who hears from a
/// leader ignores candidates.
class TestCheckQuorum : public QObject {
    Q_OBJECT
private slots:
    void aLeaderThatHearsNobodyStepsDown_data();
    void aLeaderThatHearsNobodyStepsDown();
    void aMajorityOfAnswersKeepsIt_data();
    void aMajorityOfAnswersKeepsIt();
    void learnersDoNotKeepIt();
    void bothHalvesOfAJointConfigurationKeepIt_data();
    void bothHalvesOfAJointConfigurationKeepIt();
    void anAnswerCountsOnce();
    void candidatesAreIgnoredWhileALeaderIsHeard_data();
    void candidatesAreIgnoredWhileALeaderIsHeard();
    void aLeaderIgnoresCandidates();
    void aStuckCandidateIsFreed();
    void preVoteAndCheckQuorumElectAfterTheLeaderIsGone();
    void aPartOfTheClusterCannotKeepOrGainALeader();
};

namespace {

NodeOptions checking(bool on = true) {
    NodeOptions options;
    options.checkQuorum = on;
    return options;
}

/// Heartbeats for `span`, answered by `answering`.
void beat(Harness& h, Duration span, std::initializer_list<int> answering) {
    const Time end = h.now + span;
    while (h.node.role() == Role::Leader && h.node.nextDeadline() <= end) {
        h.timeOut();
        const std::uint64_t round = h.roundSent();
        h.takeSent();
        for (const int id : answering)
            if (h.node.role() == Role::Leader)
                h.receive(id, num(h.node.currentTerm()), stored(1, round));
    }
}

} // namespace

void TestCheckQuorum::aLeaderThatHearsNobodyStepsDown_data() {
    QTest::addColumn<bool>("checks");
    QTest::newRow("with check quorum") << true;
    QTest::newRow("without, it leads for ever") << false;
}

void TestCheckQuorum::aLeaderThatHearsNobodyStepsDown() {
    QFETCH(bool, checks);
    Harness h(3, 0, {}, kNobody, checking(checks));
    h.lead(3);
    beat(h, milliseconds(300), {}); // an election timeout
    QVERIFY(h.node.role() == Role::Leader);
    beat(h, milliseconds(100), {});
    QCOMPARE(h.node.role() == Role::Leader, !checks);
    const auto stepped = h.events(EventKind::BecameFollower);
    QCOMPARE(stepped.size(), checks ? 1U : 0U);
    if (!checks) return;
    QVERIFY(stepped[0].detailAs<StepDownReason>() == StepDownReason::QuorumLost);
    QCOMPARE(num(h.node.currentTerm()), 1); // nothing newer was seen
    QVERIFY(h.node.leader() == kNobody);
    QVERIFY(h.node.nextDeadline() >= h.now + milliseconds(150));
    h.propose();
    QVERIFY(!h.result.accepted);
}

void TestCheckQuorum::aMajorityOfAnswersKeepsIt_data() {
    QTest::addColumn<int>("servers");
    QTest::addColumn<int>("answering");
    QTest::addColumn<bool>("leads");
    QTest::newRow("3: one answers") << 3 << 1 << true;
    QTest::newRow("4: one answers") << 4 << 1 << false;
    QTest::newRow("5: one answers") << 5 << 1 << false;
    QTest::newRow("5: two answer") << 5 << 2 << true;
    QTest::newRow("1: nobody need answer") << 1 << 0 << true;
}

void TestCheckQuorum::aMajorityOfAnswersKeepsIt() {
    QFETCH(int, servers);
    QFETCH(int, answering);
    QFETCH(bool, leads);
    Harness h(servers, 0, {}, kNobody, checking());
    h.lead(servers);
    if (answering == 0) beat(h, seconds(2), {});
    if (answering == 1) beat(h, seconds(2), {2});
    if (answering == 2) beat(h, seconds(2), {2, 4});
    QCOMPARE(h.node.role() == Role::Leader, leads);
}

void TestCheckQuorum::learnersDoNotKeepIt() {
    Harness h({{}, {}, {setOf({1, 2, 3}), {}, setOf({4, 5})}}, checking());
    h.leadBy({2});
    beat(h, seconds(1), {4, 5});
    QVERIFY(h.node.role() == Role::Follower);
}

void TestCheckQuorum::bothHalvesOfAJointConfigurationKeepIt_data() {
    QTest::addColumn<bool>("newHalf");
    QTest::addColumn<bool>("oldHalf");
    QTest::newRow("both") << true << true;
    QTest::newRow("the new one") << true << false;
    QTest::newRow("the old one") << false << true;
}

void TestCheckQuorum::bothHalvesOfAJointConfigurationKeepIt() {
    QFETCH(bool, newHalf);
    QFETCH(bool, oldHalf);
    Harness h({{}, {}, {setOf({1, 2, 3}), setOf({4, 5, 6}), {}}}, checking());
    h.leadBy({2, 4, 5});
    QVERIFY(h.node.role() == Role::Leader);
    if (newHalf && oldHalf)
        beat(h, seconds(1), {2, 4, 5});
    else if (newHalf)
        beat(h, seconds(1), {2, 3, 4});
    else
        beat(h, seconds(1), {4, 5, 6});
    QCOMPARE(h.node.role() == Role::Leader, newHalf && oldHalf);
}

void TestCheckQuorum::anAnswerCountsOnce() {
    Harness h(3, 0, {}, kNobody, checking());
    h.lead(3);
    h.timeOut();
    const std::uint64_t round = h.roundSent();
    for (int i = 0; i < 20; ++i) { // the same answer, doubled by the network, again and again
        h.receive(2, 1, stored(1, round));
        beat(h, milliseconds(50), {});
    }
    QVERIFY(h.node.role() == Role::Follower);
}

void TestCheckQuorum::candidatesAreIgnoredWhileALeaderIsHeard_data() {
    QTest::addColumn<bool>("checks");
    QTest::addColumn<bool>("transfer");
    QTest::addColumn<int>("silence"); // in ms
    QTest::addColumn<bool>("grants");
    QTest::newRow("heard just now") << true << false << 0 << false;
    QTest::newRow("heard within the timeout") << true << false << 149 << false;
    QTest::newRow("silent for the timeout") << true << false << 150 << true;
    QTest::newRow("the leader itself asked for it") << true << true << 0 << true;
    QTest::newRow("without check quorum") << false << false << 0 << true;
}

void TestCheckQuorum::candidatesAreIgnoredWhileALeaderIsHeard() {
    QFETCH(bool, checks);
    QFETCH(bool, transfer);
    QFETCH(int, silence);
    QFETCH(bool, grants);
    Harness h(3, 1, {}, kNobody, checking(checks));
    h.receive(2, 1, append(0, 0, {}));
    h.takeSent();
    h.pass(milliseconds(silence));
    h.receive(3, 7, RequestVote{at(9), inTerm(6), transfer});
    const auto replies = h.takeSent();
    QCOMPARE(replies.size(), 1U);
    QCOMPARE(std::get<RequestVoteReply>(replies[0].body).granted, grants);
    QCOMPARE(num(h.node.currentTerm()), grants ? 7 : 1); // its term does not move, either
    QCOMPARE(h.node.leader() == n(2), !grants);
    if (grants) return;
    const auto refused = h.events(EventKind::VoteRefused);
    QCOMPARE(refused.size(), 1U);
    QVERIFY(refused[0].detailAs<VoteRule>() == VoteRule::HearsLeader);
}

void TestCheckQuorum::aLeaderIgnoresCandidates() {
    Harness h(3, 0, {}, kNobody, checking());
    h.lead(3);
    h.receive(3, 9, RequestVote{at(9), inTerm(8)});
    QVERIFY(h.node.role() == Role::Leader);
    QCOMPARE(num(h.node.currentTerm()), 1);
    beat(h, seconds(1), {}); // until it gives up
    h.receive(3, 9, RequestVote{at(9), inTerm(8)});
    QCOMPARE(num(h.node.currentTerm()), 9);
}

void TestCheckQuorum::aStuckCandidateIsFreed() {
    Cluster cluster(3, checking());
    cluster.elect(1);
    cluster.isolate(3);
    for (int i = 0; i < 5; ++i)
        cluster.elect(3);
    cluster.heal();
    cluster.elect(3); // 1 and 2 hear each other and ignore it
    QCOMPARE(cluster.leader(), 1);
    QVERIFY(cluster[3].role() == Role::Candidate);
    const Term stuck = cluster[3].currentTerm();
    cluster.heartbeat(1); // 3 answers with its term
    cluster.deliver();
    QVERIFY(cluster[1].role() == Role::Follower && cluster[1].currentTerm() == stuck);
    cluster.now = cluster.now + milliseconds(300);
    cluster.elect(1);
    QCOMPARE(cluster.leader(), 1);
    QVERIFY(cluster[3].role() == Role::Follower && cluster[3].leader() == n(1));
    QVERIFY(cluster[1].currentTerm() > stuck);
}

void TestCheckQuorum::preVoteAndCheckQuorumElectAfterTheLeaderIsGone() {
    NodeOptions options = checking();
    options.preVote = true;
    Cluster cluster(3, options);
    cluster.elect(1);
    cluster.isolate(1);
    cluster.elect(2); // 3 has heard from the leader a moment ago
    QCOMPARE(num(cluster[2].currentTerm()), 1);
    cluster.now = cluster.now + milliseconds(300);
    cluster.elect(2);
    QCOMPARE(cluster.leader(), 2);
    QCOMPARE(num(cluster[2].currentTerm()), 2);
}

void TestCheckQuorum::aPartOfTheClusterCannotKeepOrGainALeader() {
    NodeOptions options = checking();
    options.preVote = true;
    Cluster cluster(5, options);
    cluster.elect(1);
    // Only 2 has links to all; 1 reaches 2 alone, so that it is no leader any more.
    for (const int id : {3, 4, 5}) {
        cluster.cut(1, id);
        cluster.cut(id, 1);
    }
    for (int i = 0; i < 8; ++i) {
        cluster.heartbeat(1);
        cluster.deliver();
    }
    QVERIFY(cluster[1].role() == Role::Follower);
    cluster.now = cluster.now + milliseconds(300);
    cluster.elect(2);
    QCOMPARE(cluster.leader(), 2);
}

QTEST_GUILESS_MAIN(TestCheckQuorum)
#include "tst_check_quorum.moc"
