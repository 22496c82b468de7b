#include "harness.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

Q_DECLARE_METATYPE(Log)

/// §5.2 and §5.4.1: who votes, who wins.
class TestElection : public QObject {
    Q_OBJECT
private slots:
    void startsAsFollowerAndCampaignsAfterItsTimeout();
    void timeoutsAreDrawnFromTheWholeRange();
    void voteRules_data();
    void voteRules();
    void votesOnceInATermButAgainForTheSameCandidate();
    void ownVoteCountsOnlyOnceDurable();
    void requestsWaitForTheDisk();
    void winsWithAMajority_data();
    void winsWithAMajority();
    void repliesThatDoNotCount_data();
    void repliesThatDoNotCount();
    void candidateFallsBackToTheLeaderOfItsTerm();
    void everyRoleAdoptsAHigherTerm_data();
    void everyRoleAdoptsAHigherTerm();
    void aSingleServerElectsItself();
};

void TestElection::startsAsFollowerAndCampaignsAfterItsTimeout() {
    Harness h(5, 3);
    QVERIFY(h.node.role() == Role::Follower);
    QVERIFY(h.node.nextDeadline() >= Time{milliseconds(150).value()});
    QVERIFY(h.node.nextDeadline() <= Time{milliseconds(300).value()});
    h.now = h.node.nextDeadline() - 1;
    h.node.advanceTo(h.now, h.ready);
    QVERIFY(h.node.role() == Role::Follower);
    h.timeOut();
    QVERIFY(h.node.role() == Role::Candidate);
    QCOMPARE(h.node.currentTerm().value(), 4U);
    QVERIFY(h.node.votedFor() == n(1));
    QCOMPARE(h.takeBodies<RequestVote>().size(), 4U);
}

void TestElection::timeoutsAreDrawnFromTheWholeRange() {
    Harness h(5);
    std::vector<std::int64_t> lengths;
    for (int i = 0; i < 200; ++i) {
        h.timeOut();
        lengths.push_back(h.node.nextDeadline() - h.now);
    }
    const auto [low, high] = std::minmax_element(lengths.begin(), lengths.end());
    QVERIFY(*low >= milliseconds(150).value() && *low < milliseconds(160).value());
    QVERIFY(*high <= milliseconds(300).value() && *high > milliseconds(290).value());
}

void TestElection::voteRules_data() {
    QTest::addColumn<Log>("log");
    QTest::addColumn<int>("ownTerm");
    QTest::addColumn<int>("votedFor");
    QTest::addColumn<int>("theirTerm");
    QTest::addColumn<int>("lastIndex");
    QTest::addColumn<int>("lastTerm");
    QTest::addColumn<int>("rule"); // -1: granted
    const int granted = -1;
    const auto rule = [](VoteRule r) { return static_cast<int>(r); };
    QTest::newRow("empty logs") << Log{} << 0 << 0 << 1 << 0 << 0 << granted;
    QTest::newRow("same log") << logOf({1, 1}) << 1 << 0 << 2 << 2 << 1 << granted;
    QTest::newRow("longer log") << logOf({1, 1}) << 1 << 0 << 2 << 3 << 1 << granted;
    QTest::newRow("later last term, shorter")
        << logOf({1, 1, 1}) << 1 << 0 << 3 << 1 << 2 << granted;
    QTest::newRow("already voted for it") << logOf({1}) << 2 << 2 << 2 << 1 << 1 << granted;
    QTest::newRow("older term") << logOf({1}) << 3 << 0 << 2 << 9 << 2 << rule(VoteRule::OlderTerm);
    QTest::newRow("voted for another")
        << logOf({1}) << 2 << 3 << 2 << 9 << 2 << rule(VoteRule::AlreadyVoted);
    QTest::newRow("shorter log") << logOf({1, 1}) << 1 << 0 << 2 << 1 << 1
                                 << rule(VoteRule::LogShorter);
    QTest::newRow("empty log against ours")
        << logOf({1}) << 1 << 0 << 2 << 0 << 0 << rule(VoteRule::LastTermOlder);
    QTest::newRow("older last term, longer")
        << logOf({1, 2}) << 2 << 0 << 3 << 9 << 1 << rule(VoteRule::LastTermOlder);
}

void TestElection::voteRules() {
    QFETCH(Log, log);
    QFETCH(int, ownTerm);
    QFETCH(int, votedFor);
    QFETCH(int, theirTerm);
    QFETCH(int, lastIndex);
    QFETCH(int, lastTerm);
    QFETCH(int, rule);
    Harness h(5, ownTerm, log, n(votedFor));
    h.receive(2, theirTerm,
              RequestVote{Index{static_cast<std::uint64_t>(lastIndex)},
                          Term{static_cast<std::uint64_t>(lastTerm)}});
    const auto replies = h.takeSent();
    QCOMPARE(replies.size(), 1U);
    QCOMPARE(std::get<RequestVoteReply>(replies[0].body).granted, rule == -1);
    QCOMPARE(static_cast<int>(replies[0].term.value()), std::max(ownTerm, theirTerm));
    if (rule == -1) {
        QVERIFY(h.node.votedFor() == n(2));
        QCOMPARE(h.events(EventKind::VoteGranted).size(), 1U);
    } else {
        const auto refused = h.events(EventKind::VoteRefused);
        QCOMPARE(refused.size(), 1U);
        QCOMPARE(static_cast<int>(refused[0].detail), rule);
    }
}

void TestElection::votesOnceInATermButAgainForTheSameCandidate() {
    Harness h(5);
    h.receive(2, 1, RequestVote{});
    h.receive(3, 1, RequestVote{});
    h.receive(2, 1, RequestVote{});
    const auto replies = h.takeBodies<RequestVoteReply>();
    QCOMPARE(replies.size(), 3U);
    QVERIFY(replies[0].granted);
    QVERIFY(!replies[1].granted);
    QVERIFY(replies[2].granted);
}

void TestElection::ownVoteCountsOnlyOnceDurable() {
    Harness h(3);
    h.autoPersist = false;
    h.timeOut();
    h.receive(2, 1, RequestVoteReply{true});
    QVERIFY(h.node.role() == Role::Candidate);
    h.persist();
    QVERIFY(h.node.role() == Role::Leader);
}

void TestElection::requestsWaitForTheDisk() {
    Harness h(3);
    h.autoPersist = false;
    h.timeOut();
    QVERIFY(h.takeSent().empty());
    h.persist();
    QCOMPARE(h.takeBodies<RequestVote>().size(), 2U);

    h.receive(2, 5, RequestVote{});
    QVERIFY(h.takeSent().empty());
    h.persist();
    QCOMPARE(h.takeBodies<RequestVoteReply>().size(), 1U);
}

void TestElection::winsWithAMajority_data() {
    QTest::addColumn<int>("servers");
    QTest::addColumn<int>("granted"); // beside its own
    QTest::addColumn<int>("refused");
    QTest::addColumn<bool>("wins");
    QTest::newRow("3 of 3: one more") << 3 << 1 << 0 << true;
    QTest::newRow("3: none yet") << 3 << 0 << 0 << false;
    QTest::newRow("4: half is no majority") << 4 << 1 << 0 << false;
    QTest::newRow("4: three are") << 4 << 2 << 0 << true;
    QTest::newRow("5: two are not") << 5 << 1 << 0 << false;
    QTest::newRow("5: three are") << 5 << 2 << 0 << true;
    QTest::newRow("5: refusals do not count") << 5 << 1 << 3 << false;
    QTest::newRow("5: three in spite of refusals") << 5 << 2 << 2 << true;
}

void TestElection::winsWithAMajority() {
    QFETCH(int, servers);
    QFETCH(int, granted);
    QFETCH(int, refused);
    QFETCH(bool, wins);
    Harness h(servers);
    h.timeOut();
    int from = 2;
    for (int i = 0; i < refused; ++i)
        h.receive(from++, 1, RequestVoteReply{false});
    for (int i = 0; i < granted; ++i)
        h.receive(from++, 1, RequestVoteReply{true});
    QCOMPARE(h.node.role() == Role::Leader, wins);
    QCOMPARE(h.events(EventKind::BecameLeader).size(), wins ? 1U : 0U);
    if (wins) QCOMPARE(h.events(EventKind::BecameLeader)[0].nodes().size(), granted + 1);
}

void TestElection::repliesThatDoNotCount_data() {
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("term");
    QTest::newRow("same voter twice") << 2 << 2;
    QTest::newRow("a late vote of an older term") << 3 << 1;
    QTest::newRow("a stranger") << 9 << 2;
}

void TestElection::repliesThatDoNotCount() {
    QFETCH(int, from);
    QFETCH(int, term);
    Harness h(5, 1);
    h.timeOut();
    h.receive(2, 2, RequestVoteReply{true});
    h.receive(from, term, RequestVoteReply{true});
    QVERIFY(h.node.role() == Role::Candidate);
}

void TestElection::candidateFallsBackToTheLeaderOfItsTerm() {
    Harness h(5);
    h.timeOut();
    h.receive(2, 1, AppendEntries{});
    QVERIFY(h.node.role() == Role::Follower);
    QVERIFY(h.node.leader() == n(2));
    QVERIFY(h.node.votedFor() == n(1));
    const auto stepped = h.events(EventKind::BecameFollower);
    QCOMPARE(stepped.size(), 1U);
    QVERIFY(stepped[0].detailAs<StepDownReason>() == StepDownReason::LeaderExists);
}

void TestElection::everyRoleAdoptsAHigherTerm_data() {
    QTest::addColumn<int>("role");
    QTest::addColumn<int>("message");
    for (int role = 0; role < 3; ++role)
        for (int message = 0; message < 4; ++message)
            QTest::addRow("role %d message %d", role, message) << role << message;
}

void TestElection::everyRoleAdoptsAHigherTerm() {
    QFETCH(int, role);
    QFETCH(int, message);
    Harness h(5);
    if (role == 1) h.timeOut();
    if (role == 2) h.lead(5);
    QCOMPARE(static_cast<int>(h.node.role()), role);
    const MessageBody bodies[] = {RequestVote{}, RequestVoteReply{}, AppendEntries{},
                                  AppendEntriesReply{}};
    h.receive(4, 9, bodies[message]);
    QVERIFY(h.node.role() == Role::Follower);
    QCOMPARE(h.node.currentTerm().value(), 9U);
    QVERIFY(h.node.nextDeadline() != kNever);
    QCOMPARE(h.events(EventKind::TermAdopted).size(), 1U);
    QCOMPARE(h.events(EventKind::BecameFollower).size(), role == 0 ? 0U : 1U);
}

void TestElection::aSingleServerElectsItself() {
    Harness h(1);
    h.timeOut();
    QVERIFY(h.node.role() == Role::Leader);
    h.propose();
    QVERIFY(h.result.accepted);
    QCOMPARE(h.node.commitIndex().value(), 2U); // the no-op and the command
}

QTEST_GUILESS_MAIN(TestElection)
#include "tst_election.moc"
