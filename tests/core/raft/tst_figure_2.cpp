#include "harness.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

Q_DECLARE_METATYPE(MessageBody)

/// Figure 2 of the Raft paper, rule by rule, as far as no other file is about it: leaders are in
/// tst_figure_2_leaders.cpp, votes in tst_election.cpp, the log in tst_replication.cpp, commitment
/// in tst_commitment.cpp.
class TestFigure2 : public QObject {
    Q_OBJECT
private slots:
    // Rules for servers: all
    void everyRoleFollowsAHigherTerm_data();
    void everyRoleFollowsAHigherTerm();
    void requestsOfOlderTermsAreRefusedWithTheNewerOne_data();
    void requestsOfOlderTermsAreRefusedWithTheNewerOne();
    void answersOfOlderTermsChangeNothing_data();
    void answersOfOlderTermsChangeNothing();
    void mayApplyWhatIsCommittedAndNoMore();
    // persistent state
    void whatIsPromisedIsWrittenFirst();
    void aRestartForgetsWhatIsVolatile();
    // followers
    void whatPutsOffTheElection_data();
    void whatPutsOffTheElection();
    void timeoutsOfDifferentServersRarelyCollide();
    // candidates
    void anElectionWithoutAResultIsFollowedByAnother();
};

namespace {

const MessageBody kBodies[] = {
    RequestVote{}, RequestVoteReply{}, AppendEntries{},   AppendEntriesReply{},
    PreVote{},     PreVoteReply{},     InstallSnapshot{}, InstallSnapshotReply{}};
const char* const kNames[] = {
    "RequestVote", "RequestVoteReply", "AppendEntries",   "AppendEntriesReply",
    "PreVote",     "PreVoteReply",     "InstallSnapshot", "InstallSnapshotReply"};
const char* const kRoles[] = {"follower", "candidate", "leader"};

InstallSnapshot snapshotTo(int index, int term) {
    auto chunk = std::make_shared<SnapshotChunk>();
    chunk->lastIndex = at(index);
    chunk->lastTerm = inTerm(term);
    chunk->configuration = Configuration::ofVoters(3);
    return {chunk, 0};
}

Harness inRole(int role, int servers, int term) {
    Harness h(servers, term);
    if (role == 1) h.timeOut();
    if (role == 2) h.lead(servers);
    h.takeSent();
    return h;
}

} // namespace

void TestFigure2::everyRoleFollowsAHigherTerm_data() {
    QTest::addColumn<int>("role");
    QTest::addColumn<MessageBody>("body");
    QTest::addColumn<bool>("follows");
    for (int role = 0; role < 3; ++role)
        for (std::size_t i = 0; i < std::size(kBodies); ++i)
            QTest::addRow("%s, %s", kRoles[role], kNames[i])
                << role << kBodies[i] << !std::holds_alternative<PreVote>(kBodies[i]);
}

void TestFigure2::everyRoleFollowsAHigherTerm() {
    QFETCH(int, role);
    QFETCH(MessageBody, body);
    QFETCH(bool, follows); // a question about a term to come moves nobody (dissertation §9.6)
    Harness h = inRole(role, 5, 3);
    h.ready.sink = &h.sink;
    const int before = num(h.node.currentTerm());
    h.receive(4, 9, body);
    QCOMPARE(num(h.node.currentTerm()), follows ? 9 : before);
    QCOMPARE(num(h.node.role()), follows ? num(Role::Follower) : role);
    if (follows && !std::holds_alternative<RequestVote>(body))
        QVERIFY(h.node.votedFor() == kNobody);
}

void TestFigure2::requestsOfOlderTermsAreRefusedWithTheNewerOne_data() {
    QTest::addColumn<int>("role");
    QTest::addColumn<MessageBody>("body");
    for (int role = 0; role < 3; ++role) {
        QTest::addRow("%s, RequestVote", kRoles[role])
            << role << MessageBody{RequestVote{at(9), inTerm(9)}};
        QTest::addRow("%s, AppendEntries", kRoles[role])
            << role << MessageBody{append(0, 0, entriesOf({2, 2}), 2)};
        QTest::addRow("%s, InstallSnapshot", kRoles[role]) << role << MessageBody{snapshotTo(9, 2)};
    }
}

void TestFigure2::requestsOfOlderTermsAreRefusedWithTheNewerOne() {
    QFETCH(int, role);
    QFETCH(MessageBody, body);
    Harness h = inRole(role, 5, 3);
    h.ready.sink = &h.sink;
    const std::vector<int> log = termsOf(h.node.log());
    const NodeId vote = h.node.votedFor();
    const int term = num(h.node.currentTerm());
    h.receive(2, term - 1, body);
    const auto replies = h.takeSent();
    QCOMPARE(replies.size(), 1U);
    QCOMPARE(num(replies[0].term), term);
    if (const auto* reply = std::get_if<RequestVoteReply>(&replies[0].body))
        QVERIFY(!reply->granted);
    else if (const auto* stored = std::get_if<AppendEntriesReply>(&replies[0].body))
        QVERIFY(!stored->success);
    else
        QVERIFY(!std::get<InstallSnapshotReply>(replies[0].body).installed);
    QCOMPARE(num(h.node.role()), role);
    QVERIFY(h.node.votedFor() == vote);
    QCOMPARE(termsOf(h.node.log()), log);
    QCOMPARE(num(h.node.commitIndex()), 0);
}

void TestFigure2::answersOfOlderTermsChangeNothing_data() {
    QTest::addColumn<int>("role");
    QTest::addColumn<MessageBody>("body");
    QTest::newRow("vote") << 1 << MessageBody{RequestVoteReply{true}};
    QTest::newRow("acknowledgement") << 2 << MessageBody{stored(1)};
    QTest::newRow("refusal") << 2 << MessageBody{AppendEntriesReply{false, at(1), {}, {}}};
    QTest::newRow("snapshot") << 2 << MessageBody{InstallSnapshotReply{at(1), 0, true, 0}};
}

void TestFigure2::answersOfOlderTermsChangeNothing() {
    QFETCH(int, role);
    QFETCH(MessageBody, body);
    Harness h = inRole(role, 5, 3);
    h.ready.sink = &h.sink;
    const std::size_t events = h.sink.events.size();
    for (const int from : {2, 3, 4, 5})
        h.receive(from, num(h.node.currentTerm()) - 1, body);
    QCOMPARE(num(h.node.role()), role);
    QCOMPARE(num(h.node.commitIndex()), 0);
    QVERIFY(h.takeSent().empty());
    QCOMPARE(h.sink.events.size(), events);
}

void TestFigure2::mayApplyWhatIsCommittedAndNoMore() {
    Harness h(3, 1);
    h.receive(2, 1, append(0, 0, entriesOf({1, 1, 1}), 2));
    QCOMPARE(num(h.node.mayApply()), 2);
    h.node.applied(at(2), kNoEvent, h.ready);
    QCOMPARE(num(h.node.lastApplied()), 2);
}

void TestFigure2::whatIsPromisedIsWrittenFirst() {
    Harness h(3, 1);
    h.autoPersist = false;
    h.receive(2, 4, RequestVote{});
    QVERIFY(h.ready.write.has_value());
    QVERIFY((h.ready.write->state == HardState{inTerm(4), n(2)}));
    QVERIFY(h.takeSent().empty());
    h.persist();
    QCOMPARE(h.takeBodies<RequestVoteReply>().size(), 1U);

    h.receive(2, 4, append(0, 0, entriesOf({4, 4})));
    QVERIFY(h.ready.write.has_value() && h.ready.write->logChanged);
    QCOMPARE(num(h.ready.write->first), 1);
    QCOMPARE(num(h.ready.write->last), 2);
    h.persist();
    h.takeSent();

    h.timeOut();
    QVERIFY((h.ready.write->state == HardState{inTerm(5), n(1)}));
    QVERIFY(h.takeSent().empty());
}

void TestFigure2::aRestartForgetsWhatIsVolatile() {
    Harness h({{inTerm(7), n(3)}, logOf({1, 7}), Configuration::ofVoters(3)});
    QCOMPARE(num(h.node.commitIndex()), 0);
    QCOMPARE(num(h.node.lastApplied()), 0);
    QVERIFY(h.node.role() == Role::Follower && h.node.leader() == kNobody);
    QCOMPARE(num(h.node.currentTerm()), 7);
    h.receive(2, 7, RequestVote{at(9), inTerm(7)}); // its vote is not forgotten
    QVERIFY(!h.takeBodies<RequestVoteReply>().at(0).granted);
}

void TestFigure2::whatPutsOffTheElection_data() {
    QTest::addColumn<int>("term");
    QTest::addColumn<MessageBody>("body");
    QTest::addColumn<bool>("putsOff");
    const auto row = [](const char* name, int term, MessageBody body, bool putsOff) {
        QTest::newRow(name) << term << body << putsOff;
    };
    row("the leader's entries", 3, append(2, 2, entriesOf({3})), true);
    row("the leader's heartbeat", 3, append(2, 2, {}), true);
    row("what does not fit, from the leader", 3, append(7, 3, {}), true);
    row("the leader's snapshot", 3, snapshotTo(9, 3), true);
    row("granting a vote", 3, RequestVote{at(2), inTerm(2)}, true);
    row("a former leader's entries", 2, append(2, 2, entriesOf({2})), false);
    row("refusing a vote for the log", 3, RequestVote{at(1), inTerm(1)}, false);
    row("refusing a vote for the log, newer term", 9, RequestVote{at(1), inTerm(1)}, false);
    row("refusing a vote for the term", 2, RequestVote{at(9), inTerm(2)}, false);
    row("a question about a vote", 3, PreVote{at(2), inTerm(2)}, false);
    row("an answer", 3, AppendEntriesReply{}, false);
}

void TestFigure2::whatPutsOffTheElection() {
    QFETCH(int, term);
    QFETCH(MessageBody, body);
    QFETCH(bool, putsOff);
    Harness h(3, 3, logOf({1, 2}));
    const Time before = h.node.nextDeadline();
    h.pass(milliseconds(100));
    h.receive(2, term, body);
    QCOMPARE(h.node.nextDeadline() != before, putsOff);
    QVERIFY(!putsOff || h.node.nextDeadline() >= h.now + milliseconds(150));
}

void TestFigure2::timeoutsOfDifferentServersRarelyCollide() {
    int close = 0;
    constexpr int rounds = 1'000;
    for (int round = 0; round < rounds; ++round) {
        std::vector<Time> deadlines;
        for (int id = 1; id <= 5; ++id) {
            Node node(n(id), {}, {{}, {}, Configuration::ofVoters(5)},
                      static_cast<std::uint64_t>(round * 10 + id));
            Ready ready;
            node.start(Time{}, kNoEvent, ready);
            deadlines.push_back(node.nextDeadline());
        }
        std::sort(deadlines.begin(), deadlines.end());
        if (deadlines[1] - deadlines[0] < milliseconds(2).value()) ++close;
    }
    QVERIFY2(close > 0 && close < rounds / 8, "of 150 ms, 5 servers: about 6.5 in a hundred");
}

void TestFigure2::anElectionWithoutAResultIsFollowedByAnother() {
    Harness h(5);
    for (int term = 1; term <= 5; ++term) {
        h.timeOut();
        QVERIFY(h.node.role() == Role::Candidate);
        QCOMPARE(num(h.node.currentTerm()), term);
        QVERIFY(h.node.votedFor() == n(1));
        QCOMPARE(h.takeBodies<RequestVote>().size(), 4U);
        QVERIFY(h.node.nextDeadline() >= h.now + milliseconds(150));
        h.receive(2, term, RequestVoteReply{true}); // two of five; earlier votes are void
    }
}

QTEST_GUILESS_MAIN(TestFigure2)
#include "tst_figure_2.moc"
