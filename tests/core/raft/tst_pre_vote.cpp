#include "cluster.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

Q_DECLARE_METATYPE(Log)

/// Dissertation §9.6: a server asks whether it could win before it starts a term.
class TestPreVote : public QObject {
    Q_OBJECT
private slots:
    void askingMovesNothing();
    void answers_data();
    void answers();
    void answersPromiseNothing();
    void aMajorityOfYesStartsTheElection_data();
    void aMajorityOfYesStartsTheElection();
    void answersThatDoNotCount_data();
    void answersThatDoNotCount();
    void hearingFromTheLeaderEndsIt();
    void aNewerTermInAnAnswerIsAdopted();
    void anElectionThatFailedIsAskedAnew();
    void aSingleServerAsksItselfAlone();
    void whoComesBackDisturbsNobody_data();
    void whoComesBackDisturbsNobody();
    void whoIsBehindDoesNotKeepOthersFromElecting();
};

namespace {

NodeOptions preVote() {
    NodeOptions options;
    options.preVote = true;
    return options;
}

} // namespace

void TestPreVote::askingMovesNothing() {
    Harness h(5, 3, logOf({1, 3}), n(4), preVote());
    h.autoPersist = false;
    h.timeOut();
    QVERIFY(!h.ready.write.has_value()); // nothing that a disk would have to keep
    QVERIFY(h.node.role() == Role::Follower);
    QCOMPARE(num(h.node.currentTerm()), 3);
    QVERIFY(h.node.votedFor() == n(4));
    const auto sent = h.takeSent();
    QCOMPARE(sent.size(), 4U);
    for (const Message& message : sent) {
        QCOMPARE(num(message.term), 3);
        QVERIFY((std::get<PreVote>(message.body) == PreVote{at(2), inTerm(3)}));
    }
    QVERIFY(h.node.nextDeadline() >= h.now + milliseconds(150)); // asks again, if need be
}

void TestPreVote::answers_data() {
    QTest::addColumn<Log>("log");
    QTest::addColumn<int>("term");
    QTest::addColumn<int>("votedFor");
    QTest::addColumn<int>("silence"); // since the leader was heard, in ms; -1: none was
    QTest::addColumn<int>("theirTerm");
    QTest::addColumn<int>("lastIndex");
    QTest::addColumn<int>("lastTerm");
    QTest::addColumn<int>("rule"); // -1: yes
    const int yes = -1;
    const auto rule = [](VoteRule r) { return static_cast<int>(r); };
    const Log log = logOf({1, 2});
    QTest::newRow("same log, same term") << log << 2 << 0 << -1 << 2 << 2 << 2 << yes;
    QTest::newRow("longer log") << log << 2 << 0 << -1 << 2 << 3 << 2 << yes;
    QTest::newRow("newer last term, shorter") << log << 3 << 0 << -1 << 3 << 1 << 3 << yes;
    QTest::newRow("a vote in this term says nothing about the next")
        << log << 2 << 3 << -1 << 2 << 2 << 2 << yes;
    QTest::newRow("its term to come is ours, no vote yet")
        << log << 3 << 0 << -1 << 2 << 2 << 2 << yes;
    QTest::newRow("its term to come is ours, voted for it")
        << log << 3 << 2 << -1 << 2 << 2 << 2 << yes;
    QTest::newRow("its term to come is ours, voted for another")
        << log << 3 << 3 << -1 << 2 << 2 << 2 << rule(VoteRule::AlreadyVoted);
    QTest::newRow("its term to come is over")
        << log << 4 << 0 << -1 << 2 << 2 << 2 << rule(VoteRule::OlderTerm);
    QTest::newRow("shorter log") << log << 2 << 0 << -1 << 9 << 1 << 2
                                 << rule(VoteRule::LogShorter);
    QTest::newRow("older last term, longer")
        << log << 2 << 0 << -1 << 9 << 9 << 1 << rule(VoteRule::LastTermOlder);
    QTest::newRow("a leader was just heard")
        << log << 2 << 0 << 0 << 2 << 2 << 2 << rule(VoteRule::HearsLeader);
    QTest::newRow("a leader was heard within the timeout")
        << log << 2 << 0 << 149 << 9 << 9 << 9 << rule(VoteRule::HearsLeader);
    QTest::newRow("the leader has been silent") << log << 2 << 0 << 150 << 2 << 2 << 2 << yes;
}

void TestPreVote::answers() {
    QFETCH(Log, log);
    QFETCH(int, term);
    QFETCH(int, votedFor);
    QFETCH(int, silence);
    QFETCH(int, theirTerm);
    QFETCH(int, lastIndex);
    QFETCH(int, lastTerm);
    QFETCH(int, rule);
    Harness h(5, term, log, n(votedFor), preVote());
    if (silence >= 0) {
        h.receive(3, term, append(2, 2, {}));
        h.pass(milliseconds(silence));
        h.takeSent();
    }
    const HardState before{h.node.currentTerm(), h.node.votedFor()};
    const Time deadline = h.node.nextDeadline();
    h.receive(2, theirTerm, PreVote{at(lastIndex), inTerm(lastTerm)});
    const auto replies = h.takeSent();
    QCOMPARE(replies.size(), 1U);
    const auto& reply = std::get<PreVoteReply>(replies[0].body);
    QCOMPARE(reply.granted, rule == -1);
    QCOMPARE(num(reply.asked), theirTerm + 1);
    QCOMPARE(num(replies[0].term), term);
    QVERIFY((HardState{h.node.currentTerm(), h.node.votedFor()} == before));
    QVERIFY(h.node.nextDeadline() == deadline);
    if (rule == -1) {
        QCOMPARE(h.events(EventKind::PreVoteGranted).size(), 1U);
    } else {
        const auto refused = h.events(EventKind::PreVoteRefused);
        QCOMPARE(refused.size(), 1U);
        QCOMPARE(static_cast<int>(refused[0].detail), rule);
    }
}

void TestPreVote::answersPromiseNothing() {
    Harness h(5, 1, {}, kNobody, preVote());
    h.receive(2, 1, PreVote{});
    h.receive(3, 1, PreVote{});
    h.receive(4, 2, RequestVote{});
    for (const Message& message : h.takeSent()) {
        if (const auto* reply = std::get_if<PreVoteReply>(&message.body)) QVERIFY(reply->granted);
        if (const auto* vote = std::get_if<RequestVoteReply>(&message.body)) QVERIFY(vote->granted);
    }
    QVERIFY(h.node.votedFor() == n(4));
}

void TestPreVote::aMajorityOfYesStartsTheElection_data() {
    QTest::addColumn<int>("servers");
    QTest::addColumn<int>("yes"); // beside its own
    QTest::addColumn<int>("no");
    QTest::addColumn<bool>("starts");
    QTest::newRow("3: none") << 3 << 0 << 2 << false;
    QTest::newRow("3: one") << 3 << 1 << 1 << true;
    QTest::newRow("4: half") << 4 << 1 << 2 << false;
    QTest::newRow("5: two") << 5 << 1 << 3 << false;
    QTest::newRow("5: three") << 5 << 2 << 2 << true;
}

void TestPreVote::aMajorityOfYesStartsTheElection() {
    QFETCH(int, servers);
    QFETCH(int, yes);
    QFETCH(int, no);
    QFETCH(bool, starts);
    Harness h(servers, 1, {}, kNobody, preVote());
    h.timeOut();
    h.takeSent();
    int from = 2;
    for (int i = 0; i < no; ++i)
        h.receive(from++, 1, PreVoteReply{inTerm(2), false});
    for (int i = 0; i < yes; ++i)
        h.receive(from++, 1, PreVoteReply{inTerm(2), true});
    QCOMPARE(h.node.role() == Role::Candidate, starts);
    QCOMPARE(num(h.node.currentTerm()), starts ? 2 : 1);
    QCOMPARE(static_cast<int>(h.takeBodies<RequestVote>().size()), starts ? servers - 1 : 0);
}

void TestPreVote::answersThatDoNotCount_data() {
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("asked");
    QTest::newRow("the same server again") << 2 << 4;
    QTest::newRow("about an earlier question") << 3 << 3;
    QTest::newRow("about a term that nobody asked for") << 3 << 5;
    QTest::newRow("of a stranger") << 9 << 4;
}

void TestPreVote::answersThatDoNotCount() {
    QFETCH(int, from);
    QFETCH(int, asked);
    Harness h(5, 3, {}, kNobody, preVote());
    h.timeOut();
    h.receive(2, 3, PreVoteReply{inTerm(4), true});
    h.receive(from, 3, PreVoteReply{inTerm(asked), true});
    QVERIFY(h.node.role() == Role::Follower);
    h.receive(4, 3, PreVoteReply{inTerm(4), true});
    QVERIFY(h.node.role() == Role::Candidate);
}

void TestPreVote::hearingFromTheLeaderEndsIt() {
    Harness h(3, 3, {}, kNobody, preVote());
    h.timeOut();
    h.receive(2, 3, append(0, 0, {}));
    h.receive(3, 3, PreVoteReply{inTerm(4), true});
    QVERIFY(h.node.role() == Role::Follower);
    QCOMPARE(num(h.node.currentTerm()), 3);
    QVERIFY(h.node.leader() == n(2));
}

void TestPreVote::aNewerTermInAnAnswerIsAdopted() {
    Harness h(5, 3, {}, kNobody, preVote());
    h.timeOut();
    h.receive(2, 8, PreVoteReply{inTerm(4), false});
    QCOMPARE(num(h.node.currentTerm()), 8);
    for (const int from : {3, 4, 5})
        h.receive(from, 3, PreVoteReply{inTerm(4), true}); // about a term that is over
    QVERIFY(h.node.role() == Role::Follower);
    QCOMPARE(num(h.node.currentTerm()), 8);
    h.timeOut();
    h.receive(3, 8, PreVoteReply{inTerm(9), true});
    h.receive(4, 8, PreVoteReply{inTerm(9), true});
    QVERIFY(h.node.role() == Role::Candidate);
    QCOMPARE(num(h.node.currentTerm()), 9);
}

void TestPreVote::anElectionThatFailedIsAskedAnew() {
    Harness h(3, 1, {}, kNobody, preVote());
    h.timeOut();
    h.receive(2, 1, PreVoteReply{inTerm(2), true});
    QVERIFY(h.node.role() == Role::Candidate);
    h.takeSent();
    h.timeOut();
    QVERIFY(h.node.role() == Role::Follower);
    QCOMPARE(num(h.node.currentTerm()), 2);
    QCOMPARE(h.takeBodies<PreVote>().size(), 2U);
    const auto stepped = h.events(EventKind::BecameFollower);
    QCOMPARE(stepped.size(), 1U);
    QVERIFY(stepped[0].detailAs<StepDownReason>() == StepDownReason::ElectionFailed);
    h.receive(2, 2, RequestVoteReply{true}); // of the election that it has given up
    QVERIFY(h.node.role() == Role::Follower);
}

void TestPreVote::aSingleServerAsksItselfAlone() {
    Harness h(1, 0, {}, kNobody, preVote());
    h.timeOut();
    QVERIFY(h.node.role() == Role::Leader);
    QCOMPARE(num(h.node.currentTerm()), 1);
}

void TestPreVote::whoComesBackDisturbsNobody_data() {
    QTest::addColumn<bool>("preVote");
    QTest::newRow("with pre-vote") << true;
    QTest::newRow("without, the leader is deposed") << false;
}

void TestPreVote::whoComesBackDisturbsNobody() {
    QFETCH(bool, preVote);
    NodeOptions options;
    options.preVote = preVote;
    Cluster cluster(3, options);
    cluster.elect(1);
    QCOMPARE(cluster.leader(), 1);
    cluster.isolate(3);
    for (int i = 0; i < 10; ++i)
        cluster.elect(3);
    QCOMPARE(num(cluster[3].currentTerm()), preVote ? 1 : 11);
    cluster.heal();
    cluster.heartbeat(1);
    cluster.deliver();
    cluster.elect(3);
    cluster.heartbeat(cluster.leader());
    cluster.deliver();
    QCOMPARE(num(cluster[1].currentTerm()) == 1, preVote);
    QCOMPARE(cluster.leader() == 1, preVote);
}

void TestPreVote::whoIsBehindDoesNotKeepOthersFromElecting() {
    Cluster cluster(3, preVote());
    cluster.elect(1);
    cluster.isolate(3);
    cluster.propose(1);
    cluster.deliver();
    cluster.heal();
    cluster.isolate(1); // the leader is gone; 3 has a shorter log than 2
    cluster.now = cluster.now + milliseconds(300);
    for (int i = 0; i < 5; ++i) {
        cluster.elect(3);
        QVERIFY(cluster[3].role() == Role::Follower);
    }
    cluster.elect(2);
    QCOMPARE(cluster.leader(), 2);
    QCOMPARE(num(cluster[2].currentTerm()), 2);
}

QTEST_GUILESS_MAIN(TestPreVote)
#include "tst_pre_vote.moc"
