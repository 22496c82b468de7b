#include "play.h"

#include <QTest>

#include <map>

using namespace raftarium;
using namespace raftarium::test;

/// What holds of every run: the same seed, the same events, in order.
class TestSimulator : public QObject {
    Q_OBJECT
private slots:
    void sameSeedSameEvents() {
        Play one(rough(3));
        Play other(rough(3));
        for (Play* play : {&one, &other}) {
            play->runFor(seconds(3));
            play->act(action::Crash{n(2)});
            play->runFor(seconds(1));
            play->act(action::Restart{n(2)});
            play->runFor(seconds(3));
        }
        QVERIFY(one.events.size() > 1'000);
        QVERIFY(one.events == other.events);
    }

    void otherSeedOtherEvents() {
        Play one(rough(3));
        Play other(rough(4));
        one.runFor(seconds(1));
        other.runFor(seconds(1));
        QVERIFY(one.events != other.events);
    }

    void aCopyGoesOnAsTheOriginal() {
        Play original(rough(5));
        original.runFor(seconds(2));
        Play copy = original;
        original.runFor(seconds(3));
        copy.act(action::Crash{n(1)}); // leaves the original alone …
        Play again = copy;
        copy.runFor(seconds(3));
        again.runFor(seconds(3));
        QVERIFY(copy.events == again.events);
        Play fresh(rough(5));
        fresh.runFor(seconds(5));
        QVERIFY(fresh.events == original.events); // … as one that was never copied shows
    }

    void electsALeaderInAnySize_data() {
        QTest::addColumn<int>("nodes");
        for (const int nodes : {1, 2, 3, 4, 5, 7, 21, 64, 101})
            QTest::addRow("%d", nodes) << nodes;
    }
    void electsALeaderInAnySize() {
        QFETCH(int, nodes);
        SimulationOptions options;
        options.nodes = nodes;
        Play play(options);
        const NodeId leader = play.elect();
        QVERIFY(leader != kNobody);
        play.act(action::Propose{leader, "set a 1"});
        QVERIFY(play.runUntil([&] {
            for (int id = 1; id <= nodes; ++id)
                if (play.commit(n(id)) < Index{2}) return false;
            return true;
        }));
    }

    void causesComeFirst() {
        Play play(rough(9));
        play.runFor(seconds(5));
        for (std::size_t i = 0; i < play.events.size(); ++i) {
            const Event& event = play.events[i];
            if (event.cause != kNoEvent) QVERIFY(event.cause < i);
            if (i > 0) QVERIFY(play.events[i - 1].time <= event.time);
            if (event.kind == EventKind::MessageDelivered) {
                const EventKind sent = play.events[event.cause].kind;
                QVERIFY(sent == EventKind::MessageSent || sent == EventKind::MessageDuplicated);
            }
        }
    }

    void everyMessageArrivesOrIsLostOnce() {
        Play play(rough(11));
        play.runFor(seconds(2));
        play.act(action::Pause{n(3)});
        play.runFor(milliseconds(300));
        play.act(action::Crash{n(3)}); // with a full inbox
        play.act(action::Cut{n(1), n(2)});
        play.runFor(seconds(1));
        std::map<EventNumber, int> ends;
        for (const Event& event : play.events)
            if (event.kind == EventKind::MessageDelivered || event.kind == EventKind::MessageLost)
                ++ends[event.cause];
        for (std::size_t i = 0; i < play.events.size(); ++i) {
            const Event& event = play.events[i];
            if (event.kind != EventKind::MessageSent && event.kind != EventKind::MessageDuplicated)
                continue;
            const int found = ends[static_cast<EventNumber>(i)];
            const bool settled = event.time + milliseconds(100) < play.simulator.now();
            QVERIFY(settled ? found == 1 : found <= 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestSimulator)
#include "tst_simulator.moc"
