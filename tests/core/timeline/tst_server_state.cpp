#include "core/timeline/fold.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// The state of servers that start, crash, come back, and pause.
class TestServerState : public QObject {
    Q_OBJECT
private slots:
    void startsAsFollowers() {
        Fold fold(2);
        QCOMPARE(fold.state.maxNode(), n(2));
        QCOMPARE(fold.state.eventCount(), 2U);
        QVERIFY(fold.node(1).known && fold.node(1).running && !fold.node(1).paused);
        QCOMPARE(fold.node(1).role, Role::Follower);
        QCOMPARE(fold.node(1).timerDue, kNever);
        QVERIFY(!fold.node(9).known);
        QVERIFY(fold.state.leaders().empty());
        QCOMPARE(fold.state.leader(), kNobody);
    }

    void aCrashLosesWhatTheDiskDidNotHold() {
        Fold fold;
        fold.elect(1, 4);
        for (std::uint64_t index = 1; index <= 3; ++index)
            fold.append(1, index, 4);
        fold.add(EventKind::SyncFinished, 1, 0, withIndex(2));
        fold.add(EventKind::CommitAdvanced, 1, 0, withIndex(2));
        QCOMPARE(fold.node(1).durableIndex, Index{2});
        fold.add(EventKind::NodeCrashed, 1, 0, withIndex(2));
        QVERIFY(!fold.node(1).running);
        QVERIFY(fold.node(1).known);
        QCOMPARE(fold.node(1).role, Role::Follower);
        QCOMPARE(fold.node(1).lastIndex(), Index{2});
        QCOMPARE(fold.node(1).timerDue, kNever);
        QVERIFY(fold.node(1).progress.empty());
        QCOMPARE(fold.state.leader(), kNobody);
    }

    void aRestartBeginsWithWhatTheDiskKept() {
        Fold fold;
        const TextId set = fold.text("set colour blue");
        for (std::uint64_t index = 1; index <= 3; ++index)
            fold.append(1, index, 1, set);
        fold.add(EventKind::CommitAdvanced, 1, 0, withIndex(2));
        fold.add(EventKind::EntryApplied, 1, 0, [&](Event& event) {
            event.index = Index{1};
            event.text = set;
        });
        fold.add(EventKind::ElectionTimerSet, 1, 2, [](Event& event) {
            event.value = 999;
            event.detail = static_cast<std::uint8_t>(TimerReason::HeardFromLeader);
        });
        fold.add(EventKind::ClockRateChanged, 1, 0, [](Event& event) { event.value = 900'000; });
        fold.add(EventKind::NodeCrashed, 1, 0, withIndex(3));
        fold.add(EventKind::NodeStarted, 1, 2, [](Event& event) {
            event.term = 7;
            event.index = Index{1};
            event.detail = 1;
        });
        const NodeState& node = fold.node(1);
        QVERIFY(node.running);
        QCOMPARE(node.currentTerm, 7U);
        QCOMPARE(node.votedFor, n(2));
        QCOMPARE(node.leader, kNobody);
        QCOMPARE(node.lastIndex(), Index{1});
        QCOMPARE(node.durableIndex, Index{1});
        QCOMPARE(node.commitIndex, Index{0});
        QCOMPARE(node.lastApplied, Index{0});
        QCOMPARE(node.lastHeardLeader, Time{-1});
        QCOMPARE(node.clockRatePpm, 900'000U); // the machine's clock did not crash
        QVERIFY(node.store.entries().empty());
    }

    void whatARestartFindsOnDiskIsDurable() {
        Fold fold;
        fold.add(EventKind::NodeStarted, 1, 0, [](Event& event) { event.detail = 1; });
        fold.append(1, 1, 3);
        QCOMPARE(fold.node(1).durableIndex, Index{1});
    }

    void whatARestartFindsOnDiskUnseenIsUnknown() {
        Fold fold;
        fold.add(EventKind::NodeStarted, 1, 0, withIndex(5'000));
        QCOMPARE(fold.node(1).lastIndex(), Index{5'000});
        QCOMPARE(fold.node(1).compactedIndex, Index{5'000});
        QCOMPARE(fold.node(1).durableIndex, Index{5'000});
        for (std::uint64_t index = 4'000; index <= 5'000; ++index) // as much as it tells
            fold.append(1, index, 3);
        QCOMPARE(fold.node(1).lastIndex(), Index{5'000});
        QCOMPARE(fold.node(1).compactedIndex, Index{3'999});
        QCOMPARE(fold.node(1).cell(Index{4'000})->term, 3U);
        fold.append(1, 5'001, 4);
        QCOMPARE(fold.node(1).lastIndex(), Index{5'001});
    }

    void aSnapshotOnDiskLeavesTheLogBehindIt() {
        Fold fold;
        fold.add(EventKind::NodeStarted, 1, 0, withIndex(50));
        fold.add(EventKind::SnapshotInstalled, 1, 0, [](Event& event) {
            event.index = Index{20};
            event.logTerm = 2;
            event.detail = 1;
        });
        for (std::uint64_t index = 40; index <= 50; ++index)
            fold.append(1, index, 3);
        QCOMPARE(fold.node(1).lastIndex(), Index{50});
        QCOMPARE(fold.node(1).snapshotIndex, Index{20});
        QCOMPARE(fold.node(1).cell(Index{20})->term, 2U);
        QCOMPARE(fold.node(1).cell(Index{45})->term, 3U);
    }

    void aDiskThatClaimsTooMuchTakesNoMemory() {
        Fold fold;
        fold.add(EventKind::NodeStarted, 1, 0, withIndex(UINT64_MAX));
        QCOMPARE(fold.node(1).lastIndex(), Index{0});
    }

    void pausesAndGoesOn() {
        Fold fold;
        fold.add(EventKind::NodePaused, 2);
        QVERIFY(fold.node(2).paused && fold.node(2).running);
        fold.add(EventKind::NodeResumed, 2);
        QVERIFY(!fold.node(2).paused);
        fold.add(EventKind::NodeCrashed, 2);
        fold.add(EventKind::NodePaused, 2);
        QVERIFY(!fold.node(2).paused);
    }
};

QTEST_GUILESS_MAIN(TestServerState)
#include "tst_server_state.moc"
