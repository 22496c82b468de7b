#include "play.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// Clocks that run fast, slowly, or not at all, as in a paused server.
class TestSimulatedClocks : public QObject {
    Q_OBJECT
private slots:
    void pausedServersDoNothingAndCatchUp() {
        SimulationOptions options;
        options.load = 50;
        Play play(options);
        const NodeId leader = play.elect();
        play.runFor(seconds(1));
        const NodeId paused = play.otherThan(leader);
        play.act(action::Pause{paused});
        const std::size_t from = play.events.size();
        play.runFor(seconds(1));
        for (std::size_t i = from; i < play.events.size(); ++i)
            if (play.events[i].kind != EventKind::MessageSent)
                QVERIFY(play.events[i].node != paused);
        QVERIFY(play.commit(paused) < play.commit(leader));
        play.act(action::Resume{paused});
        QVERIFY(play.runUntil([&] {
            const NodeId now = play.simulator.leader();
            return now != kNobody && play.commit(paused) + 20 > play.commit(now) &&
                   play.commit(paused).value() > 60;
        }));
    }

    void aFastClockTimesOutFirst() {
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            SimulationOptions options;
            options.seed = seed;
            Play play(options);
            play.act(action::SetClockRate{n(4), 5'000'000});
            play.runUntil([&] { return !play.all(EventKind::ElectionTimedOut).empty(); });
            QVERIFY(play.all(EventKind::ElectionTimedOut).front().node == n(4));
            QVERIFY(play.simulator.now() <= Time{milliseconds(60).value()});
        }
    }

    void aVerySlowClockMayNeverTimeOut() {
        SimulationOptions options;
        options.nodes = 1;
        options.node.electionTimeoutMin = options.node.electionTimeoutMax = seconds(1'000'000);
        Play play(options);
        play.act(action::SetClockRate{n(1), 1}); // a second of this clock is as long as twelve days
        QVERIFY(play.all(EventKind::ElectionTimerSet).back().value ==
                static_cast<std::uint64_t>(kNever.value()));
        play.runFor(seconds(2'000'000));
        QVERIFY(play.simulator.leader() == kNobody);
        play.act(action::SetClockRate{n(1), 1'000'000});
        play.runFor(seconds(1'000'001));
        QVERIFY(play.simulator.leader() == n(1));
    }

    void aClockWithoutATimerSetsNone() {
        SimulationOptions options;
        options.voters = 4; // n5 is no member
        Play play(options);
        play.act(action::SetClockRate{n(5), 500'000});
        play.act(action::SetClockRate{n(4), 500'000});
        for (const Event& timer : play.all(EventKind::ElectionTimerSet))
            QVERIFY(timer.node != n(5));
        QVERIFY(play.all(EventKind::ElectionTimerSet).back().node == n(4));
    }
};

QTEST_GUILESS_MAIN(TestSimulatedClocks)
#include "tst_simulated_clocks.moc"
