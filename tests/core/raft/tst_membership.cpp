#include "cluster.h"
#include "one_at_a_time.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

Q_DECLARE_METATYPE(NodeSet)

/// Dissertation §4: members come and go one at a time. Changes of more are in
/// tst_joint_consensus.cpp.
class TestMembership : public QObject {
    Q_OBJECT
private slots:
    // §4.1
    void changesThatAreRefused_data();
    void changesThatAreRefused();
    void onlyALeaderChangesMembers();
    void oneChangeAtATime();
    void noChangeBeforeAnEntryOfTheOwnTermIsCommitted();
    void aConfigurationIsInForceAsSoonAsItIsStored();
    void whatIsCutOffIsUndone_data();
    void whatIsCutOffIsUndone();
    void theCommitmentOfARemovalIsCountedByTheOthers();
    // §4.2.2
    void aRemovedLeaderLeadsUntilItsRemovalIsCommitted();
    void aRemovedServerMayBeNeededUntilThen();
    void othersLearnOfTheRemovalBeforeTheLeaderStepsDown();
    // §4.2.3
    void aRemovedServerDisturbsNobody();
    // all together
    void aClusterGrowsAndShrinks();
    void membersAreFoundAgainAfterARestart();
    void senselessConfigurationsInEntriesChangeNothing();
};

namespace {

void runElection(Cluster& cluster, int id) {
    cluster.elect(id);
    cluster.heartbeat(id);
    cluster.deliver();
}

} // namespace

void TestMembership::changesThatAreRefused_data() {
    QTest::addColumn<NodeSet>("voters");
    QTest::addColumn<NodeSet>("learners");
    QTest::newRow("no voters") << NodeSet{} << setOf({1, 2});
    QTest::newRow("the same members") << setOf({1, 2, 3}) << NodeSet{};
    QTest::newRow("a voter that is a learner as well") << setOf({1, 2, 3, 4}) << setOf({4});
}

void TestMembership::changesThatAreRefused() {
    QFETCH(NodeSet, voters);
    QFETCH(NodeSet, learners);
    Harness h = leading(Configuration::ofVoters(3), {2, 3});
    h.ready.sink = &h.sink;
    const Index last = h.node.log().lastIndex();
    const ProposeResult result = h.changeTo(voters, learners);
    QVERIFY(!result.accepted && result.reason == RefusalReason::InvalidMembers);
    QVERIFY(h.node.log().lastIndex() == last);
    QVERIFY(h.changeTo(setOf({1, 2})).accepted); // nothing of it is left
}

void TestMembership::onlyALeaderChangesMembers() {
    Harness h(3, 1);
    QVERIFY(h.changeTo(setOf({1})).reason == RefusalReason::NoLeaderKnown);
    h.receive(2, 1, append(0, 0, {}));
    const ProposeResult result = h.changeTo(setOf({1}));
    QVERIFY(!result.accepted && result.reason == RefusalReason::NotLeader);
    QVERIFY(result.leader == n(2));
}

void TestMembership::oneChangeAtATime() {
    Harness h = leading(Configuration::ofVoters(4), {2, 3});
    h.ready.sink = &h.sink;
    QVERIFY(h.changeTo(setOf({1, 2, 3})).accepted);
    QVERIFY(h.changeTo(setOf({1, 2})).reason == RefusalReason::ChangeInProgress);
    h.acknowledge({2});
    QVERIFY(h.changeTo(setOf({1, 2})).accepted);
}

void TestMembership::noChangeBeforeAnEntryOfTheOwnTermIsCommitted() {
    // The correction to §4.1: otherwise changes of two leaders may not overlap in a majority.
    Harness h({{inTerm(1), kNobody}, logOf({1, 1}), Configuration::ofVoters(4)}, single());
    h.leadBy({2, 3});
    QVERIFY(h.changeTo(setOf({1, 2, 3})).reason == RefusalReason::NothingCommitted);
    h.receive(2, 2, stored(2));
    h.receive(3, 2, stored(2)); // all of the old terms is on a majority; that is not enough
    QVERIFY(h.changeTo(setOf({1, 2, 3})).reason == RefusalReason::NothingCommitted);
    h.receive(2, 2, stored(3));
    h.receive(3, 2, stored(3));
    QVERIFY(h.changeTo(setOf({1, 2, 3})).accepted);
}

void TestMembership::aConfigurationIsInForceAsSoonAsItIsStored() {
    const Configuration three = Configuration::ofVoters(3);
    Harness leader = leading(Configuration::ofVoters(4), {2, 3});
    leader.ready.sink = &leader.sink;
    leader.changeTo(three.voters);
    QVERIFY(leader.node.configuration() == three);
    leader.acknowledge({2}); // two of three, which of four would be too few
    QCOMPARE(num(leader.node.commitIndex()), 2);

    Harness follower(4, 1);
    follower.receive(2, 1, append(0, 0, EntrySlice(std::vector{configurationEntry(1, three)})));
    QVERIFY(follower.node.configuration() == three);
    QCOMPARE(num(follower.node.configurationIndex()), 1);
    QCOMPARE(num(follower.node.commitIndex()), 0);
}

void TestMembership::whatIsCutOffIsUndone_data() {
    QTest::addColumn<int>("before"); // 0: the initial one, 1: an entry's, 2: a snapshot's
    QTest::newRow("back to the initial configuration") << 0;
    QTest::newRow("back to the one before") << 1;
    QTest::newRow("back to that of the snapshot") << 2;
}

void TestMembership::whatIsCutOffIsUndone() {
    QFETCH(int, before);
    const Configuration two{setOf({1, 2}), {}, {}};
    Log log;
    if (before == 2)
        log.resetTo(at(1), inTerm(1));
    else
        log.append(before == 1 ? configurationEntry(1, two)
                               : Entry{inTerm(1), nullptr, EntryKind::NoOp});
    log.append(configurationEntry(1, Configuration::ofVoters(5)));
    PersistentState state{{inTerm(1), kNobody}, log, Configuration::ofVoters(3)};
    if (before == 2) state.snapshot = {at(1), inTerm(1), two, std::make_shared<const Command>()};
    Harness h(state, single());
    QVERIFY(h.node.configuration() == Configuration::ofVoters(5));
    h.receive(2, 2, append(1, 1, entriesOf({2})));
    QVERIFY(h.node.configuration() == (before == 0 ? Configuration::ofVoters(3) : two));
    QCOMPARE(num(h.node.configurationIndex()), before == 0 ? 0 : 1);
}

void TestMembership::theCommitmentOfARemovalIsCountedByTheOthers() {
    Harness h = leading(Configuration::ofVoters(3), {2, 3});
    h.ready.sink = &h.sink;
    h.changeTo(setOf({2, 3}));
    h.acknowledge({2});
    QCOMPARE(num(h.node.commitIndex()), 1); // the leader itself does not count any more
    h.acknowledge({3});
    QCOMPARE(num(h.node.commitIndex()), 2);
}

void TestMembership::aRemovedLeaderLeadsUntilItsRemovalIsCommitted() {
    Cluster cluster(3, single());
    cluster.elect(1);
    QVERIFY(cluster.changeTo(1, setOf({2, 3})).accepted);
    QVERIFY(cluster[1].role() == Role::Leader);
    cluster.propose(1, "while it goes");
    cluster.deliver();
    QVERIFY(cluster[1].role() == Role::Follower);
    const auto stepped = cluster.events(EventKind::BecameFollower, 1);
    QVERIFY(stepped.back().detailAs<StepDownReason>() == StepDownReason::Removed);
    QCOMPARE(cluster[1].nextDeadline(), kNever); // and never comes back by itself
    runElection(cluster, 2);
    QCOMPARE(cluster.leader(), 2);
    QCOMPARE(cluster.server(3).applied, std::vector<std::string>{"while it goes"});
}

void TestMembership::aRemovedServerMayBeNeededUntilThen() {
    // 1 stores its own removal and is the only one; nobody else could win, nor commit it.
    Log log = logOf({1});
    log.append(configurationEntry(1, {setOf({2, 3}), {}, {}}));
    Cluster cluster(1, {log, logOf({1}), Log{}}, single());
    cluster.elect(1);
    QCOMPARE(cluster.events(EventKind::BecameLeader, 1).size(), 1U);
    QVERIFY(cluster[1].role() == Role::Follower); // it has done what it was needed for
    QVERIFY((cluster[2].configuration() == Configuration{setOf({2, 3}), {}, {}}));
    QVERIFY((cluster[3].configuration() == Configuration{setOf({2, 3}), {}, {}}));
}

void TestMembership::othersLearnOfTheRemovalBeforeTheLeaderStepsDown() {
    Cluster cluster(3, single());
    cluster.elect(1);
    cluster.changeTo(1, setOf({2, 3}));
    cluster.deliver();
    for (const int id : {2, 3})
        QCOMPARE(num(cluster[id].commitIndex()), 2);
}

void TestMembership::aRemovedServerDisturbsNobody() {
    NodeOptions options = single();
    options.checkQuorum = true;
    Cluster cluster(4, options);
    cluster.elect(1);
    cluster.isolate(4); // it never hears that it is removed
    cluster.changeTo(1, setOf({1, 2, 3}));
    cluster.deliver();
    cluster.heal();
    for (int i = 0; i < 10; ++i) {
        cluster.heartbeat(1);
        cluster.deliver();
        cluster.elect(4);
    }
    QCOMPARE(cluster.leader(), 1);
    QCOMPARE(num(cluster[1].currentTerm()), 1);
    QCOMPARE(num(cluster[2].currentTerm()), 1);
    QVERIFY(num(cluster[4].currentTerm()) >= 10);
}

void TestMembership::aClusterGrowsAndShrinks() {
    Cluster cluster(5, single(), 1);
    cluster.elect(1);
    QCOMPARE(cluster.leader(), 1);
    std::vector<std::string> commands;
    const auto step = [&](const NodeSet& voters) {
        commands.push_back("c" + std::to_string(commands.size()));
        QVERIFY(cluster.propose(1, commands.back()).accepted);
        QVERIFY(cluster.changeTo(1, voters).accepted);
        cluster.deliver();
        cluster.heartbeat(1); // a newcomer is asked what it has
        cluster.deliver();
        QVERIFY((cluster[1].configuration() == Configuration{voters, {}, {}}));
    };
    step(setOf({1, 2}));
    step(setOf({1, 2, 3}));
    step(setOf({1, 2, 3, 4}));
    step(setOf({1, 2, 3, 4, 5}));
    step(setOf({1, 2, 4, 5}));
    step(setOf({1, 4, 5}));
    cluster.heartbeat(1);
    cluster.deliver();
    for (const int id : {1, 4, 5})
        QCOMPARE(cluster.server(id).applied, commands);
    QVERIFY(cluster.server(3).applied.size() < commands.size());
}

void TestMembership::membersAreFoundAgainAfterARestart() {
    Cluster cluster(4, single(), 3);
    cluster.elect(1);
    cluster.changeTo(1, setOf({1, 2, 3, 4}));
    cluster.deliver();
    cluster.heartbeat(1);
    cluster.deliver();
    for (int id = 1; id <= 4; ++id) {
        const Configuration before = cluster[id].configuration();
        cluster.restart(id);
        QVERIFY(cluster[id].configuration() == before);
        QVERIFY(before == Configuration::ofVoters(4));
    }
    cluster.isolate(1);
    cluster.elect(4); // the one that was added leads
    QCOMPARE(cluster.leader(), 4);
}

void TestMembership::senselessConfigurationsInEntriesChangeNothing() {
    Harness h(3, 1);
    const auto entry = [](const char* text) {
        return Entry{inTerm(1), std::make_shared<const Command>(Command{text, 0}),
                     EntryKind::Configuration};
    };
    h.receive(2, 1,
              append(0, 0,
                     EntrySlice(std::vector{entry(""), entry("voters n0"), entry("x\n"),
                                            Entry{inTerm(1), nullptr, EntryKind::Configuration}})));
    QCOMPARE(num(h.node.log().lastIndex()), 4);
    QVERIFY(h.node.configuration() == Configuration::ofVoters(3));
    QCOMPARE(num(h.node.configurationIndex()), 0);
}

QTEST_GUILESS_MAIN(TestMembership)
#include "tst_membership.moc"
