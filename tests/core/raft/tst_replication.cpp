#include "harness.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

Q_DECLARE_METATYPE(Log)
Q_DECLARE_METATYPE(EntrySlice)
Q_DECLARE_METATYPE(std::vector<int>)

/// §5.3: how logs are made equal, from both ends.
class TestReplication : public QObject {
    Q_OBJECT
private slots:
    void followerStoresWhatFits_data();
    void followerStoresWhatFits();
    void followerCommitIsBoundedByWhatItHasVerified_data();
    void followerCommitIsBoundedByWhatItHasVerified();
    void acknowledgesOnlyWhatIsDurable();
    void aWriteOvertakenByATruncationProvesNothing();
    void hintFindsTheConflictInOneRoundTripATerm();
    void staleRefusalsAreIgnored();
    void acknowledgementsOnlyMoveForward();
    void entriesAreSentAheadOfAnswersUpToAWindow();
    void separateProposalsTravelTogether();
    void noRequestCarriesMoreThanAsked();
    void heartbeatsGoToEverybody();
    void lostEntriesAreFoundByTheNextHeartbeat();
    void proposalsAreRefusedByFollowersWithTheLeadersName();
    void aLeaderIgnoresARivalOfItsOwnTerm();
};

void TestReplication::followerStoresWhatFits_data() {
    QTest::addColumn<Log>("log");
    QTest::addColumn<int>("prevIndex");
    QTest::addColumn<int>("prevTerm");
    QTest::addColumn<EntrySlice>("entries");
    QTest::addColumn<std::vector<int>>("after");
    QTest::addColumn<int>("match"); // -1: refused
    using V = std::vector<int>;
    QTest::newRow("first entry") << Log{} << 0 << 0 << entriesOf({1}) << V{1} << 1;
    QTest::newRow("at the end") << logOf({1}) << 1 << 1 << entriesOf({1, 2}) << V{1, 1, 2} << 3;
    QTest::newRow("again, changes nothing")
        << logOf({1, 2}) << 0 << 0 << entriesOf({1, 2}) << V{1, 2} << 2;
    QTest::newRow("an old short one keeps the tail")
        << logOf({1, 1, 2, 2}) << 0 << 0 << entriesOf({1, 1}) << V{1, 1, 2, 2} << 2;
    QTest::newRow("heartbeat keeps the tail")
        << logOf({1, 1, 2}) << 1 << 1 << EntrySlice{} << V{1, 1, 2} << 1;
    QTest::newRow("conflict replaces the tail")
        << logOf({1, 2, 2, 2}) << 1 << 1 << entriesOf({3}) << V{1, 3} << 2;
    QTest::newRow("conflict in the middle of the entries")
        << logOf({1, 2, 2}) << 0 << 0 << entriesOf({1, 3, 3}) << V{1, 3, 3} << 3;
    QTest::newRow("gap") << logOf({1}) << 3 << 1 << entriesOf({3}) << V{1} << -1;
    QTest::newRow("previous has another term")
        << logOf({1, 2}) << 2 << 3 << entriesOf({3}) << V{1, 2} << -1;
    // Figure 7: the leader of term 8 has 1 1 1 4 4 5 5 6 6 6 and sends its first entry after
    // index 10.
    QTest::newRow("Figure 7 a") << logOf({1, 1, 1, 4, 4, 5, 5, 6, 6}) << 10 << 6 << entriesOf({8})
                                << V{1, 1, 1, 4, 4, 5, 5, 6, 6} << -1;
    QTest::newRow("Figure 7 c") << logOf({1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 6}) << 10 << 6
                                << entriesOf({8}) << V{1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 8} << 11;
    QTest::newRow("Figure 7 d") << logOf({1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 7, 7}) << 10 << 6
                                << entriesOf({8}) << V{1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 8} << 11;
    QTest::newRow("Figure 7 f") << logOf({1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3}) << 10 << 6
                                << entriesOf({8}) << V{1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3} << -1;
}

void TestReplication::followerStoresWhatFits() {
    QFETCH(Log, log);
    QFETCH(int, prevIndex);
    QFETCH(int, prevTerm);
    QFETCH(EntrySlice, entries);
    QFETCH(std::vector<int>, after);
    QFETCH(int, match);
    Harness h(5, 7, log);
    h.receive(2, 8, append(prevIndex, prevTerm, entries));
    QCOMPARE(termsOf(h.node.log()), after);
    const auto replies = h.takeBodies<AppendEntriesReply>();
    QCOMPARE(replies.size(), 1U);
    QCOMPARE(replies[0].success, match >= 0);
    if (match >= 0) QCOMPARE(static_cast<int>(replies[0].match.value()), match);
}

void TestReplication::followerCommitIsBoundedByWhatItHasVerified_data() {
    QTest::addColumn<int>("prevIndex");
    QTest::addColumn<EntrySlice>("entries");
    QTest::addColumn<int>("leaderCommit");
    QTest::addColumn<int>("commit");
    QTest::newRow("all entries") << 1 << entriesOf({1, 1}) << 3 << 3;
    QTest::newRow("part of them") << 1 << entriesOf({1, 1}) << 2 << 2;
    QTest::newRow("leader is further") << 1 << entriesOf({1}) << 9 << 2;
    QTest::newRow("heartbeat does not commit an unverified tail") << 1 << EntrySlice{} << 3 << 1;
    QTest::newRow("nothing new") << 3 << EntrySlice{} << 0 << 0;
}

void TestReplication::followerCommitIsBoundedByWhatItHasVerified() {
    QFETCH(int, prevIndex);
    QFETCH(EntrySlice, entries);
    QFETCH(int, leaderCommit);
    QFETCH(int, commit);
    Harness h(3, 1, logOf({1, 1, 1}));
    h.receive(2, 1, append(prevIndex, 1, entries, leaderCommit));
    QCOMPARE(static_cast<int>(h.node.commitIndex().value()), commit);
}

void TestReplication::acknowledgesOnlyWhatIsDurable() {
    Harness h(3, 1);
    h.autoPersist = false;
    h.receive(2, 1, append(0, 0, entriesOf({1})));
    QVERIFY(h.takeSent().empty());
    h.receive(2, 1, append(1, 1, {})); // a heartbeat says that entry 1 matches: it waits, too
    QVERIFY(h.takeSent().empty());
    h.persist();
    QCOMPARE(h.takeBodies<AppendEntriesReply>().size(), 2U);
}

void TestReplication::aWriteOvertakenByATruncationProvesNothing() {
    Harness h(3, 1);
    h.autoPersist = false;
    h.receive(2, 1, append(0, 0, entriesOf({1, 1})));
    const std::uint64_t first = h.ready.write->number;
    h.ready.write.reset();
    h.receive(3, 2, append(0, 0, entriesOf({2})));
    const std::uint64_t second = h.ready.write->number;
    h.ready.write.reset();
    h.node.persisted(first, h.now, kNoEvent, h.ready);
    QCOMPARE(h.node.durableIndex().value(), 0U);
    h.node.persisted(second, h.now, kNoEvent, h.ready);
    QCOMPARE(h.node.durableIndex().value(), 1U);
}

void TestReplication::hintFindsTheConflictInOneRoundTripATerm() {
    // 100 entries of terms the leader does not have: one refusal skips each term as a whole.
    Harness leader(3, 9, logOf({1, 1, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4}));
    leader.lead(3);
    leader.takeSent();
    Log behind = logOf({1, 1});
    for (int i = 0; i < 50; ++i)
        behind.append({Term{2}, nullptr, EntryKind::NoOp});
    for (int i = 0; i < 50; ++i)
        behind.append({Term{3}, nullptr, EntryKind::NoOp});
    Node follower(n(3), {}, {{Term{9}, kNobody}, behind, Configuration::ofVoters(3)}, 1);
    Ready out;
    leader.timeOut(); // a heartbeat
    int roundTrips = 0;
    while (leader.node.progress()[3].match < leader.node.log().lastIndex()) {
        QVERIFY2(++roundTrips <= 4, "the conflict is looked for index by index");
        for (const Message& message : leader.takeSent()) {
            if (message.to != n(3)) continue;
            out.clear();
            follower.step(message, leader.now, kNoEvent, out);
            if (out.write) follower.persisted(out.write->number, leader.now, kNoEvent, out);
            for (const Outgoing& reply : out.messages)
                leader.receive(3, static_cast<int>(reply.message.term.value()), reply.message.body);
        }
    }
    QCOMPARE(termsOf(follower.log()), termsOf(leader.node.log()));
}

void TestReplication::staleRefusalsAreIgnored() {
    Harness h(3);
    h.lead(3);
    h.propose(3);
    h.receive(2, 1, stored(4));
    const Index next = h.node.progress()[2].next;
    h.receive(2, 1, AppendEntriesReply{false, Index{2}, Index{1}, Term{1}});
    QVERIFY(h.node.progress()[2].next == next);
}

void TestReplication::acknowledgementsOnlyMoveForward() {
    Harness h(3);
    h.lead(3);
    h.propose(3);
    h.receive(2, 1, stored(4));
    h.receive(2, 1, stored(2));
    QCOMPARE(h.node.progress()[2].match.value(), 4U);
    h.receive(2, 1, stored(99)); // more than there is
    QCOMPARE(h.node.progress()[2].match.value(), 4U);
}

void TestReplication::entriesAreSentAheadOfAnswersUpToAWindow() {
    NodeOptions options;
    options.maxEntriesPerRequest = 1;
    options.maxEntriesInFlight = 8;
    Harness h(3, 0, {}, kNobody, options);
    h.lead(3);
    h.receive(2, 1, stored(1));
    h.receive(3, 1, stored(1));
    h.takeSent();
    for (int i = 0; i < 50; ++i)
        h.propose();
    const auto sent = h.takeBodies<AppendEntries>();
    QCOMPARE(sent.size(), 2U * 8U);
    h.receive(2, 1, stored(9));
    QCOMPARE(h.takeBodies<AppendEntries>().size(), 8U);
}

void TestReplication::separateProposalsTravelTogether() {
    Harness h(3);
    h.lead(3);
    h.receive(2, 1, stored(1));
    h.receive(3, 1, stored(1));
    h.takeSent();
    h.propose(10);
    const auto sent = h.takeBodies<AppendEntries>();
    QCOMPARE(sent.size(), 2U);
    QCOMPARE(sent[0].entries.size(), 10U);
}

void TestReplication::noRequestCarriesMoreThanAsked() {
    NodeOptions options;
    options.maxEntriesPerRequest = 7;
    Harness h(3, 0, {}, kNobody, options);
    h.lead(3);
    h.receive(2, 1, stored(1));
    h.takeSent();
    h.propose(20);
    std::size_t carried = 0;
    for (const Message& message : h.takeSent()) {
        if (message.to != n(2)) continue;
        const auto& body = std::get<AppendEntries>(message.body);
        QVERIFY(body.entries.size() <= 7);
        carried += body.entries.size();
    }
    QCOMPARE(carried, 20U);
}

void TestReplication::heartbeatsGoToEverybody() {
    Harness h(5);
    h.lead(5);
    h.takeSent();
    const Time before = h.now;
    h.timeOut();
    QCOMPARE(h.now - before, milliseconds(50).value());
    QCOMPARE(h.takeBodies<AppendEntries>().size(), 4U);
}

void TestReplication::lostEntriesAreFoundByTheNextHeartbeat() {
    Harness h(3);
    h.lead(3);
    h.receive(2, 1, stored(1));
    h.propose();
    h.takeSent(); // lost
    h.timeOut();
    bool asked = false;
    for (const Message& message : h.takeSent()) {
        if (message.to != n(2)) continue;
        QCOMPARE(std::get<AppendEntries>(message.body).prevLogIndex.value(), 2U);
        asked = true;
    }
    QVERIFY(asked);
    h.receive(2, 1, AppendEntriesReply{false, Index{2}, Index{1}, Term{1}});
    const auto again = h.takeBodies<AppendEntries>();
    QCOMPARE(again.size(), 1U);
    QCOMPARE(again[0].prevLogIndex.value(), 1U);
    QCOMPARE(again[0].entries.size(), 1U);
}

void TestReplication::proposalsAreRefusedByFollowersWithTheLeadersName() {
    Harness h(3, 1);
    h.receive(2, 1, append(0, 0, {}));
    h.propose();
    QVERIFY(!h.result.accepted);
    QVERIFY(h.result.leader == n(2));
    QVERIFY(h.node.log().lastIndex() == Index{});
}

void TestReplication::aLeaderIgnoresARivalOfItsOwnTerm() {
    Harness h(3);
    h.lead(3);
    h.takeSent();
    h.receive(2, 1, append(0, 0, entriesOf({1, 1, 1}), 3));
    QVERIFY(h.node.role() == Role::Leader);
    QVERIFY(h.takeSent().empty());
    QCOMPARE(h.node.log().lastIndex().value(), 1U);
}

QTEST_GUILESS_MAIN(TestReplication)
#include "tst_replication.moc"
