#include "play.h"

#include <QTest>

#include <set>

using namespace raftarium;
using namespace raftarium::test;

/// What servers lose in a crash, and what a disk must hold before they speak.
class TestSimulatedDisks : public QObject {
    Q_OBJECT
private slots:
    void crashLosesVolatileStateOnly() {
        SimulationOptions options;
        options.load = 100;
        Play play(options);
        play.runFor(seconds(3));
        const NodeId victim = play.otherThan(play.simulator.leader());
        const Term term = play.simulator.node(victim).currentTerm();
        const NodeId vote = play.simulator.node(victim).votedFor();
        const Index last = play.simulator.node(victim).log().lastIndex();
        QVERIFY(play.commit(victim) > Index{});
        play.act(action::Crash{victim});
        QVERIFY(!play.simulator.running(victim));
        play.act(action::Restart{victim});
        const Node& node = play.simulator.node(victim);
        QVERIFY(node.currentTerm() == term && node.votedFor() == vote);
        QVERIFY(node.log().lastIndex() == last);
        QVERIFY(node.commitIndex() == Index{} && node.lastApplied() == Index{});
        QVERIFY(node.role() == Role::Follower);
    }

    void unsyncedWritesFollowTheDiskModel_data() {
        QTest::addColumn<int>("policy");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("lost") << static_cast<int>(UnsyncedWrites::Lost) << 0 << 0;
        QTest::newRow("kept") << static_cast<int>(UnsyncedWrites::Kept) << 3 << 3;
        QTest::newRow("torn") << static_cast<int>(UnsyncedWrites::Torn) << 0 << 2;
    }
    void unsyncedWritesFollowTheDiskModel() {
        QFETCH(int, policy);
        QFETCH(int, least);
        QFETCH(int, most);
        Play play;
        const NodeId leader = play.elect();
        play.runFor(seconds(1));
        play.act(action::SetDisk{leader, {seconds(1), static_cast<UnsyncedWrites>(policy)}});
        const Index before = play.simulator.node(leader).log().lastIndex();
        for (int i = 0; i < 3; ++i)
            play.act(action::Propose{leader, "set a 1"});
        play.act(action::Crash{leader});
        play.act(action::Restart{leader});
        const auto kept = static_cast<int>(play.simulator.node(leader).log().lastIndex() - before);
        QVERIFY(kept >= least && kept <= most);
        QCOMPARE(play.all(EventKind::NodeCrashed).back().count,
                 static_cast<std::uint32_t>(3 - kept));
    }

    void aDamagedDiskForgetsWhatItHad() {
        std::set<std::uint64_t> left;
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            SimulationOptions options;
            options.seed = seed;
            options.node.snapshotThreshold = 4;
            options.disk.onCrash = UnsyncedWrites::Damaged;
            Play play(options);
            const NodeId leader = play.elect();
            const NodeId victim = play.otherThan(leader);
            for (int i = 0; i < 6; ++i) { // one by one, for a snapshot in between
                play.act(action::Propose{leader, "set a 1"});
                play.runFor(milliseconds(100));
            }
            const Node& before = play.simulator.node(victim);
            const Index snapshot = before.snapshot().index;
            const Index last = before.log().lastIndex();
            const Term term = before.currentTerm();
            QVERIFY(snapshot == Index{4} && last == Index{7});
            play.act(action::Crash{victim});
            const Event crashed = play.all(EventKind::NodeCrashed).back();
            play.act(action::Restart{victim});
            const Node& after = play.simulator.node(victim);
            // What a snapshot stands for is a file of its own.
            QVERIFY(after.snapshot().index == snapshot);
            QVERIFY(after.log().lastIndex() >= snapshot && after.log().lastIndex() < last);
            QVERIFY(after.currentTerm() == term);
            QVERIFY(crashed.index == after.log().lastIndex());
            QCOMPARE(std::uint64_t{crashed.count}, last - after.log().lastIndex());
            left.insert(after.log().lastIndex().value() - snapshot.value());
        }
        QCOMPARE(left, (std::set<std::uint64_t>{0, 1, 2}));
    }

    void nothingIsAcknowledgedBeforeItIsDurable() {
        Play play;
        const NodeId leader = play.elect();
        play.runFor(seconds(1));
        for (int id = 1; id <= 5; ++id)
            if (n(id) != leader) play.act(action::SetDisk{n(id), {milliseconds(200), {}}});
        const Index before = play.commit(leader);
        play.act(action::Propose{leader, "set a 1"});
        play.runFor(milliseconds(190));
        QVERIFY(play.commit(leader) == before);
        play.runFor(milliseconds(100));
        QVERIFY(play.commit(leader) == before + 1);
    }
};

QTEST_GUILESS_MAIN(TestSimulatedDisks)
#include "tst_simulated_disks.moc"
