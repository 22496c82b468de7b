#include "engine_play.h"

#include <QTest>

#include <algorithm>

using namespace raftarium;
using namespace raftarium::test;

/// A scenario that is played: in one go, in pieces, and as a copy.
class TestEngine : public QObject {
    Q_OBJECT
private slots:
    void playingInPiecesMakesTheSameEvents() {
        const auto scenario = usual(R"("load": { "rate": 50 }, "network": { "loss": 0.05 },
            "steps": [ { "when": "leaders == 1", "after": "300ms", "do": "crash", "node": "leader" },
                       { "when": "leaders == 1", "after": "300ms", "do": "restart", "node": "stopped" } ],
            "expect": [ { "never": "term > 3" }, { "finally": "key key1 is 0" } ])");
        Play whole(scenario);
        whole.to(seconds(5));
        QVERIFY(whole.made.events.size() > 3000);

        Play pieces(scenario);
        Dice dice(7);
        for (Time now{}; now < Time{} + seconds(5);) {
            now = std::min(now + microseconds(static_cast<std::int64_t>(dice.below(40'000))),
                           Time{} + seconds(5));
            if (dice.below(3) == 0)
                pieces.engine.advance(now, pieces.made,
                                      pieces.made.events.size() + dice.below(60) + 1);
            pieces.engine.advance(now, pieces.made);
        }
        QVERIFY(pieces.made.events == whole.made.events);
        QVERIFY(pieces.made.texts == whole.made.texts);
        QVERIFY(pieces.engine.stepsTaken() == whole.engine.stepsTaken());
    }

    void advancingStopsAfterEnoughEventsAtTheEndOfAMoment() {
        Play play(usual(R"("load": { "rate": 100 })"));
        play.engine.advance(Time{} + seconds(10), play.made, 500);
        QVERIFY(play.made.events.size() >= 500);
        QVERIFY(play.engine.now() < Time{} + seconds(10));
        QVERIFY(play.engine.now() == play.made.events.back().time);
        QCOMPARE(play.engine.eventCount(), static_cast<EventNumber>(play.made.events.size()));
        QVERIFY(play.engine.simulator().nextTime() > play.engine.now());
    }

    void aCopyGoesOnAsTheOriginal() {
        Play play(usual(R"("load": { "rate": 50 }, "network": { "loss": 0.05, "reorder": 0.1 },
            "steps": [ { "at": "1s", "do": "crash", "node": "any" }, { "after": "1s", "do": "restart", "node": "stopped" } ])"));
        play.to(milliseconds(1500));
        Engine copy = play.engine;
        Batch before = play.made, fromCopy;
        play.to(seconds(4));
        copy.advance(Time{} + seconds(4), fromCopy);
        before.events.insert(before.events.end(), fromCopy.events.begin(), fromCopy.events.end());
        QVERIFY(before.events == play.made.events);
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
