#include "core/timeline/fold.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// The state of timers, candidates and leaders.
class TestElectionState : public QObject {
    Q_OBJECT
private slots:
    void setsTheElectionTimer() {
        Fold fold;
        const auto due = [](Event& event) {
            event.value = 5'000'000'000;
            event.detail = static_cast<std::uint8_t>(TimerReason::HeardFromLeader);
        };
        const Time now = fold.now();
        fold.add(EventKind::ElectionTimerSet, 2, 1, due);
        QCOMPARE(fold.node(2).timerSet, now);
        QCOMPARE(fold.node(2).timerDue, Time{5'000'000'000});
        QCOMPARE(fold.node(2).lastHeardLeader, now);
        fold.add(EventKind::ElectionTimerSet, 2, 1, [](Event& event) { event.value = UINT64_MAX; });
        QCOMPARE(fold.node(2).timerDue, kNever);
        QCOMPARE(fold.node(2).lastHeardLeader, now);
    }

    void followsAnElection() {
        Fold fold;
        fold.append(1, 1, 1);
        fold.add(EventKind::SyncFinished, 1, 0, withIndex(1));
        fold.add(EventKind::BecameCandidate, 1, 0, withTerm(2));
        QCOMPARE(fold.node(1).role, Role::Candidate);
        QCOMPARE(fold.node(1).currentTerm, 2U);
        QCOMPARE(fold.node(1).votedFor, n(1));
        QVERIFY(fold.node(1).votesGranted.empty());
        fold.add(EventKind::TermAdopted, 2, 1, withTerm(2));
        QCOMPARE(fold.node(2).currentTerm, 2U);
        fold.add(EventKind::VoteGranted, 2, 1, withTerm(2));
        QCOMPARE(fold.node(2).votedFor, n(1));
        const auto granted = [](Event& event) {
            event.term = 2;
            event.detail = 1;
        };
        fold.add(EventKind::VoteCounted, 1, 1, granted);
        fold.add(EventKind::VoteCounted, 1, 2, granted);
        fold.add(EventKind::VoteCounted, 1, 3, withTerm(2));
        fold.add(EventKind::VoteCounted, 1, 3,
                 [](Event& event) { event.detail = 1; }); // older term
        QCOMPARE(fold.node(1).votesGranted.low(), 0b0110U);
        QCOMPARE(fold.node(1).votesRefused.low(), 0b1000U);
        fold.add(EventKind::BecameLeader, 1, 0, [](Event& event) {
            event.term = 2;
            event.setNodes({0b0110, 0});
        });
        QCOMPARE(fold.node(1).role, Role::Leader);
        QCOMPARE(fold.node(1).leader, n(1));
        QCOMPARE(fold.node(1).timerDue, kNever);
        QCOMPARE(fold.node(1).progress.size(), std::size_t{4});
        QCOMPARE(fold.node(1).progress[2].match, Index{0});
        QCOMPARE(fold.node(1).progress[2].next, Index{2});
        QCOMPARE(fold.node(1).progress[1].match, Index{1});
        QCOMPARE(fold.state.leader(), n(1));
        fold.add(EventKind::LeaderRecognised, 2, 1, withTerm(2));
        QCOMPARE(fold.node(2).leader, n(1));
        fold.add(EventKind::TermAdopted, 2, 3, withTerm(3));
        QCOMPARE(fold.node(2).leader, kNobody);
        QCOMPARE(fold.node(2).votedFor, kNobody);
        fold.add(EventKind::TermAdopted, 1, 3, withTerm(3));
        fold.add(EventKind::BecameFollower, 1, 3, withTerm(3));
        QCOMPARE(fold.node(1).role, Role::Follower);
        QVERIFY(fold.node(1).progress.empty() && fold.node(1).votesGranted.empty());
    }

    void theLeaderIsTheRunningOneOfTheHighestTerm() {
        Fold fold;
        fold.elect(1, 2);
        fold.elect(3, 5);
        QCOMPARE(fold.state.leaders(), (std::vector{n(1), n(3)}));
        QCOMPARE(fold.state.leader(), n(3));
        fold.add(EventKind::NodeCrashed, 3);
        QCOMPARE(fold.state.leader(), n(1));
    }

    void keepsTheProgressOfFollowers() {
        Fold fold;
        const auto at = [](std::uint64_t match, std::uint64_t next) {
            return [=](Event& event) {
                event.index = Index{match};
                event.value = next;
            };
        };
        fold.add(EventKind::ProgressChanged, 1, 2, at(3, 4));
        QVERIFY(fold.node(1).progress.empty()); // only leaders have it
        fold.elect(1, 1);
        fold.add(EventKind::ProgressChanged, 1, 2, at(3, 4));
        QCOMPARE(fold.node(1).progress[2].match, Index{3});
        QCOMPARE(fold.node(1).progress[2].next, Index{4});
        fold.add(EventKind::ProgressChanged, 1, 101, at(1, 2));
        QCOMPARE(fold.node(1).progress[101].next, Index{2});

        const auto reply = [](std::uint32_t term) {
            return [term](Event& event) {
                event.term = term;
                event.detail = static_cast<std::uint8_t>(MessageType::AppendEntriesReply);
            };
        };
        QCOMPARE(fold.node(1).progress[2].lastHeard, Time{-1});
        fold.add(EventKind::MessageDelivered, 1, 2, reply(0)); // an older term proves nothing
        QCOMPARE(fold.node(1).progress[2].lastHeard, Time{-1});
        const Time now = fold.now();
        fold.add(EventKind::MessageDelivered, 1, 2, reply(1));
        QCOMPARE(fold.node(1).progress[2].lastHeard, now);
    }
};

QTEST_GUILESS_MAIN(TestElectionState)
#include "tst_election_state.moc"
