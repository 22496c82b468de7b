#include "play.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// Networks that fail in half: one-way links, servers that reach only some (dissertation §4.2.3,
/// §6.2, §9.6). What the paper alone does not survive, pre-vote and check quorum do.
class TestFaultyNetworks : public QObject {
    Q_OBJECT
private slots:
    void aServerThatHearsNothingInflatesNoTerms_data();
    void aServerThatHearsNothingInflatesNoTerms();
    void aLeaderThatHearsNothingMakesRoom_data();
    void aLeaderThatHearsNothingMakesRoom();
    void aLeaderThatOnlySomeReachIsReplaced();
    void aChainOfServersKeepsOneLeader();
    void aRingOfOneWayLinksHeals();
    void aTornWriteIsNoPromise_data();
    void aTornWriteIsNoPromise();
};

namespace {

SimulationOptions robust(bool on, std::uint64_t seed = 1) {
    SimulationOptions options;
    options.seed = seed;
    options.node.preVote = on;
    options.node.checkQuorum = on;
    return options;
}

Term highestTerm(const Play& play) {
    Term highest{};
    for (int id = 1; id <= play.size(); ++id)
        if (play.simulator.running(n(id))) highest = std::max(highest, play.node(id).currentTerm());
    return highest;
}

} // namespace

void TestFaultyNetworks::aServerThatHearsNothingInflatesNoTerms_data() {
    QTest::addColumn<bool>("robust");
    QTest::newRow("with pre-vote and check quorum") << true;
    QTest::newRow("without, terms grow for ever") << false;
}

void TestFaultyNetworks::aServerThatHearsNothingInflatesNoTerms() {
    QFETCH(bool, robust);
    Play play(::robust(robust));
    const NodeId leader = play.elect();
    play.runFor(seconds(1));
    const Term before = highestTerm(play);
    const NodeId deaf = play.otherThan(leader);
    for (int id = 1; id <= 5; ++id)
        play.act(action::Cut{n(id), deaf}); // it is heard, and hears nobody
    play.runFor(seconds(20));
    QCOMPARE(highestTerm(play) > before + 10, !robust);
    if (!robust) return;
    QVERIFY(highestTerm(play) == before);
    QVERIFY(play.simulator.leader() == leader);
    const Index committed = play.commit(leader);
    play.propose(leader);
    QVERIFY(play.runUntil([&] { return play.commit(leader) > committed; }, seconds(1)));
}

void TestFaultyNetworks::aLeaderThatHearsNothingMakesRoom_data() {
    QTest::addColumn<bool>("robust");
    QTest::newRow("with check quorum") << true;
    QTest::newRow("without, all follow it and nothing is committed") << false;
}

void TestFaultyNetworks::aLeaderThatHearsNothingMakesRoom() {
    QFETCH(bool, robust);
    Play play(::robust(robust));
    const NodeId leader = play.elect();
    play.runFor(seconds(1));
    const Index before = play.commit(leader);
    for (int id = 1; id <= 5; ++id)
        play.act(action::Cut{n(id), leader});
    play.act(action::SetLoad{20});
    play.runFor(seconds(10));
    Index most{};
    for (int id = 1; id <= 5; ++id)
        most = std::max(most, play.commit(n(id)));
    QCOMPARE(most > before + 10, robust);
}

void TestFaultyNetworks::aLeaderThatOnlySomeReachIsReplaced() {
    // Five servers, of which the leader reaches one: too few to commit, and the four others can.
    Play play(robust(true));
    const NodeId leader = play.elect();
    play.runFor(seconds(1));
    const NodeId mate = play.otherThan(leader);
    for (int id = 1; id <= 5; ++id)
        if (n(id) != mate) {
            play.act(action::Cut{n(id), leader});
            play.act(action::Cut{leader, n(id)});
        }
    QVERIFY(play.runUntil([&] {
        const NodeId now = play.simulator.leader();
        return now != kNobody && now != leader;
    }));
    const NodeId next = play.simulator.leader();
    play.runFor(milliseconds(200));
    const Index before = play.commit(next);
    play.propose(next);
    QVERIFY(play.runUntil([&] { return play.commit(next) > before; }, seconds(1)));
}

void TestFaultyNetworks::aChainOfServersKeepsOneLeader() {
    // 1 - 2 - 3: the ends do not reach each other. Whoever leads must go on leading.
    SimulationOptions options = robust(true);
    options.nodes = 3;
    Play play(options);
    play.act(action::Cut{n(1), n(3)});
    play.act(action::Cut{n(3), n(1)});
    play.elect();
    play.runFor(seconds(2));
    const std::size_t elections = play.all(EventKind::BecameLeader).size();
    const Term term = highestTerm(play);
    play.act(action::SetLoad{20});
    play.runFor(seconds(20));
    QCOMPARE(play.all(EventKind::BecameLeader).size(), elections);
    QVERIFY(highestTerm(play) == term);
    QVERIFY(play.commit(n(2)).value() > 300);
}

void TestFaultyNetworks::aRingOfOneWayLinksHeals() {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Play play(robust(true, seed));
        play.runFor(seconds(1));
        for (int id = 1; id <= 5; ++id) // each is heard by the next one only
            for (int other = 1; other <= 5; ++other)
                if (other != id % 5 + 1) play.act(action::Cut{n(id), n(other)});
        play.runFor(seconds(10));
        QVERIFY(play.simulator.leader() == kNobody);
        play.act(action::HealAll{});
        QVERIFY(play.elect() != kNobody);
        play.propose(play.simulator.leader());
        QVERIFY2(play.runUntil([&] { return play.agrees(); }, seconds(5)),
                 qPrintable(QStringLiteral("seed %1").arg(seed)));
        QVERIFY(play.appliedAlike());
    }
}

void TestFaultyNetworks::aTornWriteIsNoPromise_data() {
    QTest::addColumn<int>("policy");
    QTest::newRow("lost") << static_cast<int>(UnsyncedWrites::Lost);
    QTest::newRow("kept") << static_cast<int>(UnsyncedWrites::Kept);
    QTest::newRow("torn") << static_cast<int>(UnsyncedWrites::Torn);
}

void TestFaultyNetworks::aTornWriteIsNoPromise() {
    QFETCH(int, policy);
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        SimulationOptions options = robust(seed % 2 == 0, seed);
        options.load = 100;
        options.disk.syncTime = milliseconds(20);
        options.disk.onCrash = static_cast<UnsyncedWrites>(policy);
        options.node.snapshotThreshold = 15;
        Play play(options);
        Random random(seed);
        for (int i = 0; i < 15; ++i) { // power fails for one, some or all
            play.runFor(milliseconds(random.between(50, 500)));
            const std::uint64_t which = random.between(1, 31);
            for (int id = 1; id <= 5; ++id)
                if ((which >> (id - 1) & 1U) != 0) play.act(action::Crash{n(id)});
            play.runFor(milliseconds(random.between(1, 100)));
            play.repair();
        }
        play.act(action::SetLoad{0});
        QVERIFY2(play.runUntil([&] { return play.agrees(); }),
                 qPrintable(QStringLiteral("seed %1").arg(seed)));
        QVERIFY2(play.appliedAlike(), qPrintable(QStringLiteral("seed %1").arg(seed)));
        QVERIFY(play.all(EventKind::NodeCrashed).size() > 15);
    }
}

QTEST_GUILESS_MAIN(TestFaultyNetworks)
#include "tst_faulty_networks.moc"
