#include "harness.h"

#include <QTest>

#include <array>

using namespace raftarium;
using namespace raftarium::test;

/// Every Bug breaks the rule that it names, no other bug breaks that rule, and without a bug it
/// holds.
class TestBugs : public QObject {
    Q_OBJECT
private slots:
    void namesAreReadAsTheyAreWritten();
    void eachBreaksItsOwnRule_data();
    void eachBreaksItsOwnRule();
    void noOtherBreaksIt_data();
    void noOtherBreaksIt();
};

namespace {

using Trial = bool (*)(NodeOptions); ///< whether the rule is broken

Harness withLog(NodeOptions options, int term, Log log, int servers = 5) {
    return Harness(servers, term, std::move(log), kNobody, options);
}

bool forgetsVote(NodeOptions options) {
    Harness h(3, 0, {}, kNobody, options);
    h.autoPersist = false;
    h.receive(2, 1, RequestVote{});
    const HardState written = h.ready.write->state;
    return written.currentTerm == inTerm(1) && written.votedFor != n(2);
}

bool forgetsTerm(NodeOptions options) {
    Harness h(3, 2, {}, kNobody, options);
    h.autoPersist = false;
    h.receive(2, 7, append(0, 0, {}));
    return h.ready.write->state.currentTerm != inTerm(7);
}

bool votesTwice(NodeOptions options) {
    Harness h(3, 0, {}, kNobody, options);
    h.receive(2, 1, RequestVote{});
    h.receive(3, 1, RequestVote{});
    const auto replies = h.takeBodies<RequestVoteReply>();
    return replies.at(0).granted && replies.at(1).granted;
}

bool votesForALogThatIsBehind(NodeOptions options) {
    Harness h = withLog(options, 2, logOf({1, 2}));
    h.ready.sink = &h.sink;
    h.receive(2, 3, RequestVote{at(1), inTerm(1)});
    return h.takeBodies<RequestVoteReply>().at(0).granted;
}

bool commitsOlderTermsByCounting(NodeOptions options) {
    options.noOpOnElection = false;
    Harness h(5, 3, logOf({1, 2}), kNobody, options);
    h.lead(5);
    for (const int id : {2, 3, 4})
        h.receive(id, 4, stored(2));
    return h.node.commitIndex() == at(2);
}

bool appendsWithoutThePreviousEntry(NodeOptions options) {
    Harness h(3, 2, logOf({1}), kNobody, options);
    h.receive(2, 2, append(5, 2, entriesOf({2})));
    return h.takeBodies<AppendEntriesReply>().at(0).success;
}

bool cutsOffWhatFits(NodeOptions options) {
    Harness h(3, 2, logOf({1, 1, 2}), kNobody, options);
    h.receive(2, 2, append(0, 0, entriesOf({1})));
    return h.node.log().lastIndex() < at(3);
}

bool keepsWhatConflicts(NodeOptions options) {
    Harness h(3, 3, logOf({1, 2, 2}), kNobody, options);
    h.receive(2, 3, append(1, 1, entriesOf({3, 3})));
    return termsOf(h.node.log()) != std::vector<int>{1, 3, 3};
}

bool answersBeforeItsDisk(NodeOptions options) {
    Harness h(3, 1, {}, kNobody, options);
    h.autoPersist = false;
    h.receive(2, 1, append(0, 0, entriesOf({1})));
    return !h.takeSent().empty();
}

bool appliesWhatIsNotCommitted(NodeOptions options) {
    Harness h(3, 1, {}, kNobody, options);
    h.receive(2, 1, append(0, 0, entriesOf({1, 1})));
    return h.node.mayApply() > h.node.commitIndex();
}

bool commitsItsUnverifiedTail(NodeOptions options) {
    Harness h(3, 3, logOf({1, 2, 2}), kNobody, options);
    h.receive(2, 3, append(1, 1, {}, 3));
    return h.node.commitIndex() > at(1);
}

bool countsItselfTwice(NodeOptions options) {
    Harness h(5, 0, {}, kNobody, options);
    h.lead(5);
    h.receive(2, 1, stored(1));
    return h.node.commitIndex() == at(1);
}

bool countsLateVotes(NodeOptions options) {
    Harness h(3, 1, {}, kNobody, options);
    h.timeOut();
    h.receive(2, 1, RequestVoteReply{true});
    return h.node.role() == Role::Leader;
}

bool countsLearners(NodeOptions options) {
    Harness h({{}, {}, {setOf({1, 2, 3}), {}, setOf({4, 5})}}, options);
    h.timeOut();
    h.receive(4, 1, RequestVoteReply{true});
    return h.node.role() == Role::Leader;
}

bool decidesByTheNewHalfAlone(NodeOptions options) {
    Harness h({{}, {}, {setOf({1, 2, 3}), setOf({4, 5, 6}), {}}}, options);
    h.timeOut();
    h.receive(2, 1, RequestVoteReply{true});
    if (h.node.role() == Role::Leader) return true;
    h.receive(4, 1, RequestVoteReply{true});
    h.receive(5, 1, RequestVoteReply{true});
    h.receive(2, 1, stored(1));
    h.receive(3, 1, stored(1));
    return h.node.commitIndex() == at(1);
}

bool startsASecondChange(NodeOptions options) {
    Harness h(5, 0, {}, kNobody, options);
    h.lead(5);
    h.acknowledge({2, 3, 4});
    h.changeTo(setOf({1, 2, 3, 4}));
    return h.changeTo(setOf({1, 2, 3})).accepted;
}

bool commitsTheTailBehindASnapshot(NodeOptions options) {
    Harness h(3, 3, logOf({1, 2, 2, 2}), kNobody, options);
    auto chunk = std::make_shared<SnapshotChunk>();
    chunk->lastIndex = at(2);
    chunk->lastTerm = inTerm(2);
    chunk->configuration = Configuration::ofVoters(3);
    h.receive(2, 3, InstallSnapshot{chunk, 0});
    return h.node.commitIndex() > at(2);
}

bool readsWithoutAsking(NodeOptions options) {
    Harness h(3, 0, {}, kNobody, options);
    h.lead(3);
    h.acknowledge({2});
    h.node.read(1, h.now, kNoEvent, h.ready);
    return !h.ready.reads.empty();
}

bool ignoresSessions(NodeOptions options) {
    Harness h(3, 1, {}, kNobody, options);
    h.receive(2, 1, append(0, 0, entriesOf({1}), 1));
    h.node.applied(at(1), kNoEvent, h.ready);
    return h.events(EventKind::EntryApplied).at(0).value == 1; // what the host goes by
}

bool trustsItsLeaseTooLong(NodeOptions options) {
    options.checkQuorum = true;
    options.readMode = ReadMode::Lease;
    Harness h(3, 0, {}, kNobody, options);
    h.lead(3);
    const std::uint64_t round = h.roundSent();
    h.receive(2, 1, stored(1, round));
    h.pass(milliseconds(150));
    h.node.read(1, h.now, kNoEvent, h.ready);
    return !h.ready.reads.empty() &&
           h.events(EventKind::ReadConfirmed).back().detailAs<ReadBasis>() == ReadBasis::Lease;
}

constexpr std::array<Trial, kBugs> kTrials = {forgetsVote,
                                              forgetsTerm,
                                              votesTwice,
                                              votesForALogThatIsBehind,
                                              commitsOlderTermsByCounting,
                                              appendsWithoutThePreviousEntry,
                                              cutsOffWhatFits,
                                              keepsWhatConflicts,
                                              answersBeforeItsDisk,
                                              appliesWhatIsNotCommitted,
                                              commitsItsUnverifiedTail,
                                              countsItselfTwice,
                                              countsLateVotes,
                                              countsLearners,
                                              decidesByTheNewHalfAlone,
                                              startsASecondChange,
                                              commitsTheTailBehindASnapshot,
                                              readsWithoutAsking,
                                              ignoresSessions,
                                              trustsItsLeaseTooLong};
static_assert(kTrials.back() != nullptr, "every bug has a trial");

NodeOptions with(Bug bug) {
    NodeOptions options;
    options.bugs.insert(bug);
    return options;
}

void everyBug() {
    QTest::addColumn<int>("bug");
    for (std::size_t i = 0; i < kBugs; ++i)
        QTest::newRow(bugName(static_cast<Bug>(i)).data()) << static_cast<int>(i);
}

} // namespace

void TestBugs::namesAreReadAsTheyAreWritten() {
    for (std::size_t i = 0; i < kBugs; ++i) {
        const Bug bug = static_cast<Bug>(i);
        QVERIFY(bugOf(bugName(bug)) == bug);
        BugSet set;
        QVERIFY(!set.has(bug));
        set.insert(bug);
        QVERIFY(set.has(bug) && set.bits() == 1U << i);
        set.erase(bug);
        QVERIFY(set.empty());
    }
    QVERIFY(!bugOf("no-such-bug") && !bugOf(""));
}

void TestBugs::eachBreaksItsOwnRule_data() { everyBug(); }

void TestBugs::eachBreaksItsOwnRule() {
    QFETCH(int, bug);
    const Trial isBroken = kTrials[static_cast<std::size_t>(bug)];
    QVERIFY2(!isBroken({}), "without the bug");
    QVERIFY2(isBroken(with(static_cast<Bug>(bug))), "with it");
}

void TestBugs::noOtherBreaksIt_data() { everyBug(); }

void TestBugs::noOtherBreaksIt() {
    QFETCH(int, bug);
    const Trial isBroken = kTrials[static_cast<std::size_t>(bug)];
    for (std::size_t other = 0; other < kBugs; ++other) {
        const Bug another = static_cast<Bug>(other);
        if (static_cast<int>(other) == bug) continue;
        QVERIFY2(!isBroken(with(another)), bugName(another).data());
    }
}

QTEST_GUILESS_MAIN(TestBugs)
#include "tst_bugs.moc"
