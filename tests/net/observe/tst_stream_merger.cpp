#include "core/recording/event_line.h"
#include "merger_helpers.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::test;

/// Many streams as one course of events.
class TestStreamMerger : public QObject {
    Q_OBJECT

private slots:
    void mergesInTheOrderOfTime() {
        Merged merged(2);
        for (int i = 0; i < 10; ++i)
            merged.merger.take(
                i % 2, as(eventAt(kStart + i * kMillisecond, EventKind::HeartbeatDue, i % 2 + 1)),
                kStart);
        merged.all();
        const auto beats = merged.course.all(EventKind::HeartbeatDue);
        QCOMPARE(beats.size(), std::size_t{10});
        for (std::size_t i = 0; i < beats.size(); ++i)
            QCOMPARE(merged.course.timeline[beats[i]].node, n(static_cast<int>(i % 2) + 1));
        QCOMPARE(merged.course.timeline[0].time, Time{0});
        QCOMPARE(merged.course.timeline.endTime(), Time{9 * kMillisecond});
        QCOMPARE(merged.merger.epoch(), kStart);
    }

    void waitsForASlowSourceOnlySoLong() {
        Merged merged(2);
        merged.merger.take(0, as(eventAt(kStart, EventKind::HeartbeatDue, 1)), kStart);
        merged.flush(kStart + 50 * kMillisecond);
        QVERIFY(merged.course.timeline.empty()); // n2 may have something earlier
        merged.merger.take(1, heartbeat(kStart + kMillisecond), kStart + 60 * kMillisecond);
        merged.flush(kStart + 60 * kMillisecond);
        QCOMPARE(merged.course.all(EventKind::HeartbeatDue).size(), std::size_t{1});
        merged.merger.take(0, as(eventAt(kStart + 70 * kMillisecond, EventKind::HeartbeatDue, 1)),
                           kStart + 70 * kMillisecond);
        merged.flush(kStart + 169 * kMillisecond);
        QCOMPARE(merged.course.all(EventKind::HeartbeatDue).size(), std::size_t{1});
        merged.flush(kStart + 170 * kMillisecond);
        QCOMPARE(merged.course.all(EventKind::HeartbeatDue).size(), std::size_t{2});
    }

    void aDeadSourceHoldsUpNobody() {
        Merged merged(2);
        merged.merger.disconnected(1);
        merged.merger.take(0, as(eventAt(kStart, EventKind::HeartbeatDue, 1)), kStart);
        merged.flush(kStart);
        QCOMPARE(merged.course.all(EventKind::HeartbeatDue).size(), std::size_t{1});
    }

    void whatComesTooLateStandsAtThePresent() {
        Merged merged(2);
        merged.merger.take(0, as(eventAt(kStart + kSecond, EventKind::HeartbeatDue, 1)), kStart);
        merged.flush(kStart + kSecond);
        merged.merger.take(1, as(eventAt(kStart, EventKind::HeartbeatDue, 2)), kStart + kSecond);
        merged.all();
        QVERIFY(merged.course.inOrder);
        QCOMPARE(merged.course.all(EventKind::HeartbeatDue, 2).size(), std::size_t{1});
    }

    void thePastOfALateSourceIsAwaited() {
        StreamMerger merger;
        Course course;
        StreamMerger::Batch batch;
        merger.addSource();
        merger.addSource();
        merger.connected(0, helloOf(1), kStart);
        merger.take(0, as(eventAt(kStart - kSecond, EventKind::HeartbeatDue, 1)), kStart);
        merger.flush(kStart + 300 * kMillisecond, batch);
        course.take(batch);
        QVERIFY(course.timeline.empty()); // the other is yet to connect
        HelloLine hello = helloOf(2);
        hello.next = 2;
        merger.connected(1, hello, kStart + 400 * kMillisecond);
        merger.take(1, as(eventAt(kStart - 2 * kSecond, EventKind::HeartbeatDue, 2)),
                    kStart + 500 * kMillisecond);
        merger.flush(kStart + 900 * kMillisecond, batch);
        course.take(batch);
        QCOMPARE(course.all(EventKind::HeartbeatDue, 2).size(), std::size_t{1});
        QVERIFY(course.all(EventKind::HeartbeatDue, 1).empty()); // n2 has not told its past yet
        merger.take(1, as(eventAt(kStart, EventKind::HeartbeatDue, 2)), kStart + kSecond);
        merger.flush(kStart + kSecond, batch);
        course.take(batch);
        QCOMPARE(course.all(EventKind::HeartbeatDue, 1).size(), std::size_t{1});
    }

    void equalTextsHaveOneId() {
        Merged merged(2);
        for (int i = 0; i < 6; ++i) {
            EventLine line = eventAt(kStart + i, EventKind::EntryAppended, i % 2 + 1);
            line.event.index = Index{static_cast<std::uint64_t>(i / 2) + 1};
            line.event.logTerm = 1;
            line.text = i / 2 == 1 ? "other" : "set a 1";
            merged.merger.take(i % 2, as(line), kStart);
        }
        merged.all();
        QCOMPARE(merged.course.timeline.textCount(), TextId{2});
        QCOMPARE(merged.course.node(1).log.size(), std::size_t{3});
        QCOMPARE(merged.course.node(2).cell(Index{2})->text, TextId{2});
    }

    void momentsAreByTheClockOfTheCourse() {
        Merged merged(1);
        EventLine line = eventAt(kStart, EventKind::ElectionTimerSet, 1);
        line.event.value = static_cast<std::uint64_t>(kStart + 150 * kMillisecond);
        merged.merger.take(0, as(line), kStart);
        merged.all();
        QCOMPARE(merged.course.node(1).timerDue, Time{150 * kMillisecond});
    }

    void aMinimalStreamShowsALeader() {
        Merged merged(1);
        merged.merger.take(
            0,
            lineOf(R"({"time":1764000000000000000,"kind":"became-leader","node":"n1","term":3})"),
            kStart);
        merged.all();
        QVERIFY(merged.course.node(1).running);
        QVERIFY(merged.course.node(1).role == Role::Leader);
        QCOMPARE(merged.course.node(1).currentTerm, 3U);
        QCOMPARE(merged.course.timeline.endState().leader(), n(1));
    }

    /// Any lines of any sources: it goes on, and what comes out is in order.
    void hostileLinesDoNoHarm() {
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            Dice dice(seed);
            Merged merged(3);
            RandomRun run = randomRun(seed, 3'000, 5);
            for (Event& event : run.events) {
                std::string text;
                if (dice.oneIn(40)) event.time = Time{static_cast<std::int64_t>(dice.word())};
                if (event.node.value() > kMaxNodeId || event.peer.value() > kMaxNodeId ||
                    static_cast<std::size_t>(event.kind) >= kEventKinds)
                    continue;
                appendEventLine(text, event, dice.oneIn(9) ? dice.word() : dice.below(4'000),
                                dice.oneIn(9) ? dice.word() : dice.below(4'000), "set a 1");
                auto answer = readEventLine(text);
                const int source = static_cast<int>(dice.below(3));
                if (auto* line = std::get_if<StreamLine>(&answer))
                    merged.merger.take(source, std::move(*line),
                                       kStart + event.time.value() % kSecond);
                if (dice.oneIn(50)) merged.flush(kStart + dice.below(2'000) * kMillisecond);
                if (dice.oneIn(200))
                    merged.merger.connected(source, helloOf(source + 1, dice.below(3)), kStart);
                if (dice.oneIn(200)) merged.merger.disconnected(source);
                if (dice.oneIn(200)) {
                    StateLine state;
                    state.time = static_cast<std::int64_t>(dice.word());
                    state.next = dice.word();
                    state.state.beforeIndex = Index{dice.word()};
                    state.state.lastApplied = Index{dice.word()};
                    state.state.entries.resize(dice.below(4));
                    merged.merger.take(source, {std::move(state), {}}, kStart);
                }
            }
            merged.all();
            QVERIFY(merged.course.inOrder);
        }
    }
};

QTEST_GUILESS_MAIN(TestStreamMerger)
#include "tst_stream_merger.moc"
