#include "cluster.h"
#include "one_at_a_time.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

Q_DECLARE_METATYPE(NodeSet)

/// Dissertation §4.2.1: learners receive the log and decide nothing.
class TestLearners : public QObject {
    Q_OBJECT
private slots:
    void aNewServerCatchesUpWithoutAVote();
    void learnersNeitherElectNorCommit();
    void aLearnerVotesWhenAsked();
    void onlyVotersStandForElection_data();
    void onlyVotersStandForElection();
    void aPromotedLearnerStandsForElection();
};

void TestLearners::aNewServerCatchesUpWithoutAVote() {
    Harness h = leading(Configuration::ofVoters(3), {2, 3});
    h.ready.sink = &h.sink;
    QVERIFY(h.changeTo(setOf({1, 2, 3, 4})).accepted);
    QVERIFY((h.node.configuration() == Configuration{setOf({1, 2, 3}), {}, setOf({4})}));
    h.acknowledge({2, 3});
    QVERIFY(!h.node.configuration().isVoter(n(4))); // it has nothing yet
    h.receive(4, 1, stored(1));
    QVERIFY(!h.node.configuration().isVoter(n(4)));
    QVERIFY(h.events(EventKind::LearnerCaughtUp).empty());
    h.receive(4, 1, stored(2));
    QVERIFY(h.node.configuration() == Configuration::ofVoters(4));
    QCOMPARE(h.events(EventKind::LearnerCaughtUp).size(), 1U);
}

void TestLearners::learnersNeitherElectNorCommit() {
    Harness h({{}, {}, {setOf({1, 2, 3}), {}, setOf({4, 5})}});
    h.timeOut();
    NodeSet asked;
    for (const Message& message : h.takeSent())
        asked.insert(message.to);
    QVERIFY(asked == setOf({2, 3}));
    h.receive(4, 1, RequestVoteReply{true});
    h.receive(5, 1, RequestVoteReply{true});
    QVERIFY(h.node.role() == Role::Candidate);
    h.receive(2, 1, RequestVoteReply{true});
    h.takeSent();
    h.receive(4, 1, stored(1));
    h.receive(5, 1, stored(1));
    QCOMPARE(num(h.node.commitIndex()), 0);
    h.timeOut();
    QCOMPARE(h.takeBodiesTo<AppendEntries>(5).size(), 1U); // they do get the log
}

void TestLearners::aLearnerVotesWhenAsked() {
    // It may have become a voter and not know yet; the candidate counts what it knows.
    Harness h({{}, {}, {setOf({2, 3}), {}, setOf({1})}});
    h.receive(2, 1, RequestVote{});
    QVERIFY(h.takeBodies<RequestVoteReply>().at(0).granted);
}

void TestLearners::onlyVotersStandForElection_data() {
    QTest::addColumn<NodeSet>("voters");
    QTest::addColumn<NodeSet>("outgoing");
    QTest::addColumn<NodeSet>("learners");
    QTest::addColumn<bool>("stands");
    QTest::newRow("voter") << setOf({1, 2}) << NodeSet{} << NodeSet{} << true;
    QTest::newRow("outgoing voter") << setOf({2}) << setOf({1, 2}) << NodeSet{} << true;
    QTest::newRow("learner") << setOf({2}) << NodeSet{} << setOf({1}) << false;
    QTest::newRow("no member") << setOf({2}) << NodeSet{} << NodeSet{} << false;
}

void TestLearners::onlyVotersStandForElection() {
    QFETCH(NodeSet, voters);
    QFETCH(NodeSet, outgoing);
    QFETCH(NodeSet, learners);
    QFETCH(bool, stands);
    Harness h({{}, {}, {voters, outgoing, learners}});
    QCOMPARE(h.node.nextDeadline() != kNever, stands);
    h.node.timeOutNow(h.now, kNoEvent, h.ready); // not even when told to
    h.persist();
    QCOMPARE(h.node.role() == Role::Candidate, stands);
    h.receive(2, num(h.node.currentTerm()), TimeoutNow{});
    QCOMPARE(h.node.role() == Role::Candidate, stands);
}

void TestLearners::aPromotedLearnerStandsForElection() {
    Harness h({{}, {}, {setOf({2, 3}), {}, setOf({1})}});
    h.receive(
        2, 1,
        append(0, 0, EntrySlice(std::vector{configurationEntry(1, Configuration::ofVoters(3))})));
    QVERIFY(h.node.nextDeadline() != kNever);
    h.timeOut();
    QVERIFY(h.node.role() == Role::Candidate);
}

QTEST_GUILESS_MAIN(TestLearners)
#include "tst_learners.moc"
