#include "harness.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

Q_DECLARE_METATYPE(Log)
Q_DECLARE_METATYPE(std::vector<int>)

/// Figure 2 of the Raft paper: its rules for leaders, and what followers answer them.
class TestFigure2Leaders : public QObject {
    Q_OBJECT
private slots:
    void aNewLeaderTellsEverybodyAtOnce_data();
    void aNewLeaderTellsEverybodyAtOnce();
    void aNewLeaderGuessesThatEverybodyHasItsLog();
    void refusalsNameWhereTheLogsMayMeet_data();
    void refusalsNameWhereTheLogsMayMeet();
    void commandsCommitOnceAMajorityStoresThem_data();
    void commandsCommitOnceAMajorityStoresThem();
    void committingAnEntryCommitsAllBeforeIt_data();
    void committingAnEntryCommitsAllBeforeIt();
    void followersLearnOfCommitmentFromTheNextMessage();
};

void TestFigure2Leaders::aNewLeaderTellsEverybodyAtOnce_data() {
    QTest::addColumn<bool>("noOp");
    QTest::newRow("with an entry of its own") << true;
    QTest::newRow("with a heartbeat") << false;
}

void TestFigure2Leaders::aNewLeaderTellsEverybodyAtOnce() {
    QFETCH(bool, noOp);
    NodeOptions options;
    options.noOpOnElection = noOp;
    Harness h(5, 2, logOf({1, 2}), kNobody, options);
    h.lead(5);
    NodeSet told;
    for (const Message& message : h.takeSent())
        if (const auto* request = std::get_if<AppendEntries>(&message.body)) {
            told.insert(message.to);
            QCOMPARE(num(request->prevLogIndex), 2);
            QCOMPARE(num(request->prevLogTerm), 2);
            QCOMPARE(request->entries.size(), noOp ? 1U : 0U);
            QCOMPARE(num(message.term), 3);
        }
    QVERIFY(told == setOf({2, 3, 4, 5}));
}

void TestFigure2Leaders::aNewLeaderGuessesThatEverybodyHasItsLog() {
    Harness h(3, 2, logOf({1, 2, 2}));
    h.lead(3);
    for (const int id : {2, 3}) {
        QCOMPARE(num(h.node.progress()[static_cast<std::size_t>(id)].match), 0);
        QCOMPARE(num(h.node.progress()[static_cast<std::size_t>(id)].next), 4);
    }
}

void TestFigure2Leaders::refusalsNameWhereTheLogsMayMeet_data() {
    QTest::addColumn<int>("prevIndex");
    QTest::addColumn<int>("prevTerm");
    QTest::addColumn<bool>("success");
    QTest::addColumn<int>("hintIndex");
    QTest::addColumn<int>("hintTerm");
    // The follower has 1 1 2 5 5.
    QTest::newRow("fits at the start") << 0 << 0 << true << 0 << 0;
    QTest::newRow("fits in the middle") << 3 << 2 << true << 0 << 0;
    QTest::newRow("fits at the end") << 5 << 5 << true << 0 << 0;
    QTest::newRow("missing, same term") << 8 << 5 << false << 5 << 5;
    QTest::newRow("missing, newer term") << 8 << 7 << false << 5 << 5;
    QTest::newRow("missing, term between") << 8 << 3 << false << 3 << 2;
    QTest::newRow("differs, theirs is newer") << 3 << 4 << false << 3 << 2;
    QTest::newRow("differs, theirs is older") << 5 << 2 << false << 3 << 2;
    QTest::newRow("differs in the first term") << 2 << 0 << false << 0 << 0;
}

void TestFigure2Leaders::refusalsNameWhereTheLogsMayMeet() {
    QFETCH(int, prevIndex);
    QFETCH(int, prevTerm);
    QFETCH(bool, success);
    QFETCH(int, hintIndex);
    QFETCH(int, hintTerm);
    Harness h(3, 8, logOf({1, 1, 2, 5, 5}));
    h.receive(2, 8, append(prevIndex, prevTerm, {}));
    const auto replies = h.takeBodies<AppendEntriesReply>();
    QCOMPARE(replies.size(), 1U);
    QCOMPARE(replies[0].success, success);
    QCOMPARE(num(replies[0].match), prevIndex);
    QCOMPARE(num(replies[0].hintIndex), hintIndex);
    QCOMPARE(num(replies[0].hintTerm), hintTerm);
}

void TestFigure2Leaders::commandsCommitOnceAMajorityStoresThem_data() {
    QTest::addColumn<int>("servers");
    QTest::addColumn<std::vector<int>>("acknowledging");
    QTest::addColumn<bool>("commits");
    using V = std::vector<int>;
    QTest::newRow("1") << 1 << V{} << true;
    QTest::newRow("2: alone") << 2 << V{} << false;
    QTest::newRow("2: both") << 2 << V{2} << true;
    QTest::newRow("3: alone") << 3 << V{} << false;
    QTest::newRow("3: two") << 3 << V{3} << true;
    QTest::newRow("4: half") << 4 << V{2} << false;
    QTest::newRow("4: three") << 4 << V{2, 3} << true;
    QTest::newRow("5: two") << 5 << V{2} << false;
    QTest::newRow("5: the same one twice") << 5 << V{2, 2} << false;
    QTest::newRow("5: itself and a stranger") << 5 << V{1, 9} << false;
    QTest::newRow("5: three") << 5 << V{4, 5} << true;
}

void TestFigure2Leaders::commandsCommitOnceAMajorityStoresThem() {
    QFETCH(int, servers);
    QFETCH(std::vector<int>, acknowledging);
    QFETCH(bool, commits);
    Harness h(servers);
    h.lead(servers);
    h.propose();
    for (const int id : acknowledging)
        h.receive(id, 1, stored(2));
    QCOMPARE(num(h.node.commitIndex()), commits ? 2 : 0);
    QCOMPARE(num(h.node.mayApply()), commits ? 2 : 0);
}

void TestFigure2Leaders::committingAnEntryCommitsAllBeforeIt_data() {
    QTest::addColumn<Log>("log");
    QTest::newRow("nothing before") << Log{};
    QTest::newRow("one") << logOf({2});
    QTest::newRow("two terms") << logOf({1, 2});
    QTest::newRow("a term long ago") << logOf({1});
}

void TestFigure2Leaders::committingAnEntryCommitsAllBeforeIt() {
    QFETCH(Log, log);
    Harness h(3, 2, log);
    h.lead(3);
    h.propose();
    QCOMPARE(num(h.node.commitIndex()), 0);
    h.acknowledge({2});
    QCOMPARE(h.node.commitIndex(), log.lastIndex() + 2);
}

void TestFigure2Leaders::followersLearnOfCommitmentFromTheNextMessage() {
    Harness h(3);
    h.lead(3);
    h.acknowledge({2, 3});
    h.takeSent();
    h.timeOut();
    const auto sent = h.takeBodies<AppendEntries>();
    QCOMPARE(sent.size(), 2U);
    for (const AppendEntries& request : sent)
        QCOMPARE(num(request.leaderCommit), 1);
}

QTEST_GUILESS_MAIN(TestFigure2Leaders)
#include "tst_figure_2_leaders.moc"
