#include "harness.h"

#include "core/raft/quorum.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

Q_DECLARE_METATYPE(std::vector<int>)

/// §5.3, §5.4.2: when an entry is committed, and by whom.
class TestCommitment : public QObject {
    Q_OBJECT
private slots:
    void majorityIndex_data();
    void majorityIndex();
    void jointConfigurationsNeedBothHalves();
    void electionsAreLostAsSoonAsTheyCannotBeWon();
    void leaderCommitsWhatAMajorityStores();
    void leaderDoesNotCountItselfBeforeItsDisk();
    void entriesOfOlderTermsCommitOnlyWithOneOfTheCurrentTerm();
    void heldBackEntriesSayWhoStoresThem();
    void appliesInOrderAndOnce();
    void commitTravelsWithTheNextAppend();
};

void TestCommitment::majorityIndex_data() {
    QTest::addColumn<std::vector<int>>("stored");
    QTest::addColumn<int>("expected");
    using V = std::vector<int>;
    QTest::newRow("one") << V{7} << 7;
    QTest::newRow("two need both") << V{7, 3} << 3;
    QTest::newRow("three") << V{9, 4, 1} << 4;
    QTest::newRow("four need three") << V{9, 8, 2, 1} << 2;
    QTest::newRow("five") << V{1, 5, 3, 9, 7} << 5;
    QTest::newRow("all equal") << V{4, 4, 4, 4, 4} << 4;
    QTest::newRow("only the leader") << V{12, 0, 0, 0, 0} << 0;
}

void TestCommitment::majorityIndex() {
    QFETCH(std::vector<int>, stored);
    QFETCH(int, expected);
    NodeSet voters;
    for (std::size_t i = 0; i < stored.size(); ++i)
        voters.insert(n(static_cast<int>(i) + 1));
    const Index found = raftarium::majorityIndex(voters, [&](NodeId id) {
        return Index{static_cast<std::uint64_t>(stored[id.value() - 1U])};
    });
    QCOMPARE(static_cast<int>(found.value()), expected);
}

void TestCommitment::jointConfigurationsNeedBothHalves() {
    Configuration joint = Configuration::ofVoters(3);
    for (int id = 4; id <= 6; ++id)
        joint.outgoing.insert(n(id));
    NodeSet agreeing;
    agreeing.insert(n(1));
    agreeing.insert(n(2));
    QVERIFY(!isQuorum(joint, agreeing));
    agreeing.insert(n(4));
    QVERIFY(!isQuorum(joint, agreeing));
    agreeing.insert(n(5));
    QVERIFY(isQuorum(joint, agreeing));
    const Index index = quorumIndex(joint, [](NodeId id) { return Index{id.value() * 10U}; });
    QCOMPARE(index.value(), 20U);
}

void TestCommitment::electionsAreLostAsSoonAsTheyCannotBeWon() {
    const Configuration five = Configuration::ofVoters(5);
    NodeSet granted;
    granted.insert(n(1));
    NodeSet refused;
    refused.insert(n(2));
    refused.insert(n(3));
    QVERIFY(tally(five, granted, refused) == VoteOutcome::Pending);
    refused.insert(n(4));
    QVERIFY(tally(five, granted, refused) == VoteOutcome::Lost);
}

void TestCommitment::leaderCommitsWhatAMajorityStores() {
    Harness h(5);
    h.lead(5);
    h.receive(2, 1, AppendEntriesReply{true, Index{1}, {}, {}});
    QCOMPARE(h.node.commitIndex().value(), 0U);
    h.receive(3, 1, AppendEntriesReply{true, Index{1}, {}, {}});
    QCOMPARE(h.node.commitIndex().value(), 1U);
    const auto commits = h.events(EventKind::CommitAdvanced);
    QCOMPARE(commits.size(), 1U);
    NodeSet expected;
    for (const int id : {1, 2, 3})
        expected.insert(n(id));
    QVERIFY(commits[0].nodes() == expected);
}

void TestCommitment::leaderDoesNotCountItselfBeforeItsDisk() {
    Harness h(3);
    h.lead(3);
    h.autoPersist = false;
    h.propose();
    h.receive(2, 1, AppendEntriesReply{true, Index{2}, {}, {}});
    QCOMPARE(h.node.commitIndex().value(), 1U); // the no-op: its disk has that
    h.persist();
    QCOMPARE(h.node.commitIndex().value(), 2U);
}

void TestCommitment::entriesOfOlderTermsCommitOnlyWithOneOfTheCurrentTerm() {
    NodeOptions options;
    options.noOpOnElection = false;
    Harness h(5, 3, logOf({1, 2}), kNobody, options);
    h.lead(5); // in term 4
    h.receive(2, 4, AppendEntriesReply{true, Index{2}, {}, {}});
    h.receive(3, 4, AppendEntriesReply{true, Index{2}, {}, {}});
    h.receive(4, 4, AppendEntriesReply{true, Index{2}, {}, {}});
    QCOMPARE(h.node.commitIndex().value(), 0U); // Figure 8 (c)
    const auto held = h.events(EventKind::CommitHeldBack);
    QVERIFY(!held.empty());
    QVERIFY(held.back().detailAs<HoldReason>() == HoldReason::OlderTerm);
    h.propose();
    h.receive(2, 4, AppendEntriesReply{true, Index{3}, {}, {}});
    h.receive(3, 4, AppendEntriesReply{true, Index{3}, {}, {}});
    QCOMPARE(h.node.commitIndex().value(), 3U); // Figure 8 (e)
}

void TestCommitment::heldBackEntriesSayWhoStoresThem() {
    Harness h(5);
    h.lead(5);
    h.receive(4, 1, AppendEntriesReply{true, Index{1}, {}, {}});
    const auto held = h.events(EventKind::CommitHeldBack);
    QVERIFY(!held.empty());
    QVERIFY(held.back().detailAs<HoldReason>() == HoldReason::TooFew);
    QCOMPARE(held.back().count, 3U);
    QCOMPARE(held.back().nodes().size(), 2);
    QVERIFY(held.back().nodes().contains(n(4)));
}

void TestCommitment::appliesInOrderAndOnce() {
    Harness h(3, 1, logOf({1, 1, 1}));
    h.receive(2, 1, AppendEntries{Index{3}, Term{1}, Index{3}, {}});
    h.node.applied(Index{2}, kNoEvent, h.ready);
    h.node.applied(Index{2}, kNoEvent, h.ready);
    h.node.applied(Index{3}, kNoEvent, h.ready);
    std::vector<int> order;
    for (const Event& event : h.events(EventKind::EntryApplied))
        order.push_back(static_cast<int>(event.index.value()));
    QCOMPARE(order, (std::vector<int>{1, 2, 3}));
}

void TestCommitment::commitTravelsWithTheNextAppend() {
    Harness h(3);
    h.lead(3);
    h.takeSent();
    h.receive(2, 1, AppendEntriesReply{true, Index{1}, {}, {}});
    QVERIFY(h.takeSent().empty());
    h.propose();
    const auto sent = h.takeBodies<AppendEntries>();
    QVERIFY(!sent.empty());
    QCOMPARE(sent[0].leaderCommit.value(), 1U);
}

QTEST_GUILESS_MAIN(TestCommitment)
#include "tst_commitment.moc"
