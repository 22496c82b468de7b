#include "core/check/checker.h"
#include "merger_helpers.h"

#include <QTest>

#include <vector>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::test;

/// Servers that come, go and come again.
class TestMergedLives : public QObject {
    Q_OBJECT

private slots:
    /// The window takes whatever comes later for late.
    void thePresentIsNotReachedBeforeThePastIsTold() {
        StreamMerger merger;
        StreamMerger::Batch batch;
        Course course;
        const std::int64_t attached = kStart + 20 * kSecond;
        for (const int node : {1, 2}) {
            HelloLine hello = helloOf(node);
            hello.next = 10;
            hello.time = attached;
            merger.connected(merger.addSource(), hello, attached);
        }
        const auto tell = [&](int source, int from, int to) {
            for (int i = from; i < to; ++i)
                merger.take(source,
                            as(eventAt(kStart + i * kSecond, EventKind::HeartbeatDue, source + 1)),
                            attached);
        };
        tell(0, 0, 10);
        tell(1, 0, 5); // and the rest a little later
        merger.flush(attached + 200 * kMillisecond, batch);
        course.take(batch);
        QCOMPARE(course.timeline.endTime(), Time{4 * kSecond});
        QVERIFY(merger.presentTime(attached + 200 * kMillisecond) <= Time{4 * kSecond});
        tell(1, 5, 10);
        merger.flush(attached + 400 * kMillisecond, batch);
        course.take(batch);
        QCOMPARE(course.timeline.endTime(), Time{9 * kSecond});
        QVERIFY(merger.presentTime(attached + 400 * kMillisecond) > Time{19 * kSecond});
    }

    void aStateIsFoldedWhole_data() {
        QTest::addColumn<int>("before");
        QTest::newRow("whole log") << 0;
        QTest::newRow("end of the log") << 12;
        QTest::newRow("end of a long log") << 3'000'000;
    }
    void aStateIsFoldedWhole() {
        QFETCH(int, before);
        StateLine line;
        line.time = kStart;
        line.next = 40;
        ServerState& state = line.state;
        state.node = n(1);
        state.role = Role::Leader;
        state.term = Term{5};
        state.votedFor = state.leader = n(1);
        state.beforeIndex = Index{static_cast<std::uint64_t>(before)};
        state.beforeTerm = Term{before == 0 ? 0U : 4U};
        for (int i = 0; i < 6; ++i)
            state.entries.push_back({Term{5}, EntryKind::Command, "set a " + std::to_string(i)});
        state.commitIndex = state.beforeIndex + 5;
        state.lastApplied = state.beforeIndex + 4;
        state.durableIndex = state.beforeIndex + 6;
        state.configuration = Configuration::ofVoters(3);
        state.progress = {{n(2), state.beforeIndex + 3, state.beforeIndex + 7}};
        Merged merged(1);
        merged.merger.take(0, {line, {}}, kStart);
        merged.all();
        const NodeState& node = merged.course.node(1);
        QVERIFY(node.running && node.role == Role::Leader);
        QCOMPARE(node.currentTerm, 5U);
        QCOMPARE(node.votedFor, n(1));
        QCOMPARE(node.lastIndex(), state.lastIndex());
        QCOMPARE(node.commitIndex, state.commitIndex);
        QCOMPARE(node.lastApplied, state.lastApplied);
        QCOMPARE(node.durableIndex, state.durableIndex);
        QVERIFY(node.configuration == state.configuration);
        QCOMPARE(node.progress.at(2).match, state.beforeIndex + 3);
        QCOMPARE(merged.course.timeline.text(node.cell(state.lastIndex())->text),
                 std::string("set a 5"));
        if (before != 0) {
            QCOMPARE(node.cell(state.beforeIndex)->term, 4U);
            QCOMPARE(node.cell(Index{1})->term, 0U);
            QCOMPARE(node.compactedIndex, state.beforeIndex);
        }
        // What follows fits.
        EventLine next = eventAt(kStart + 1, EventKind::EntryAppended, 1);
        next.number = 40;
        next.event.index = state.lastIndex() + 1;
        next.event.logTerm = 5;
        merged.merger.take(0, as(next), kStart);
        merged.all();
        QCOMPARE(merged.course.node(1).lastIndex(), state.lastIndex() + 1);
        Checker checker;
        std::vector<Event> events;
        for (EventNumber i = 0; i < merged.course.timeline.size(); ++i)
            events.push_back(merged.course.timeline[i]);
        checker.apply(events, 0);
        QCOMPARE(checker.violationCount(), std::uint64_t{0});
    }

    void aNewLifeTellsThatTheOldOneEnded() {
        Merged merged(1);
        merged.merger.take(0, as(eventAt(kStart, EventKind::NodeStarted, 1)), kStart);
        merged.merger.take(0, as(eventAt(kStart + 1, EventKind::HeartbeatDue, 1)), kStart);
        merged.merger.disconnected(0);
        merged.all();
        QVERIFY(merged.course.node(1).running); // gone from sight is not dead
        merged.merger.connected(0, helloOf(1, 2), kStart + kSecond);
        EventLine started = eventAt(kStart + kSecond, EventKind::NodeStarted, 1);
        started.number = 0;
        EventLine next = eventAt(kStart + kSecond + 1, EventKind::HeartbeatDue, 1);
        next.cause = 0;
        merged.merger.take(0, as(started), kStart + kSecond);
        merged.merger.take(0, as(next), kStart + kSecond);
        merged.all();
        QCOMPARE(merged.course.all(EventKind::NodeCrashed).size(), std::size_t{1});
        const auto starts = merged.course.all(EventKind::NodeStarted);
        QCOMPARE(starts.size(), std::size_t{2});
        QCOMPARE(merged.course.timeline[merged.course.timeline.size() - 1].cause, starts[1]);
    }

    void goesOnWhereItWas() {
        StreamMerger merger;
        merger.addSource();
        HelloLine hello = helloOf(1);
        QCOMPARE(merger.requestFor(0, hello).from.value(), std::uint64_t{0});
        hello.first = 10;
        hello.next = 20;
        QCOMPARE(merger.requestFor(0, hello).from.value(), std::uint64_t{10});
        hello.tellsState = true;
        QVERIFY(!merger.requestFor(0, hello).from);
        merger.connected(0, hello, kStart);
        EventLine line = eventAt(kStart, EventKind::HeartbeatDue, 1);
        line.number = 20;
        merger.take(0, as(line), kStart);
        merger.disconnected(0);
        const RequestLine request = merger.requestFor(0, hello);
        QCOMPARE(request.from.value(), std::uint64_t{21});
        QCOMPARE(request.life, std::uint64_t{1});
        QVERIFY(!merger
                     .requestFor(0,
                                 [] {
                                     HelloLine other = helloOf(1, 2);
                                     other.first = 5;
                                     other.tellsState = true;
                                     return other;
                                 }())
                     .from);
    }

    void whatIsToldTwiceCountsOnce() {
        Merged merged(1);
        EventLine line = eventAt(kStart, EventKind::HeartbeatDue, 1);
        line.number = 4;
        merged.merger.take(0, as(line), kStart);
        merged.merger.take(0, as(line), kStart);
        merged.merger.take(0, {MissedLine{5, 9}, {}}, kStart);
        line.number = 9;
        merged.merger.take(0, as(line), kStart);
        merged.all();
        QCOMPARE(merged.course.all(EventKind::HeartbeatDue).size(), std::size_t{1});
        QCOMPARE(merged.merger.report(0).missed, std::uint64_t{5});
    }

    void notesStandAtThePresent() {
        Merged merged(1);
        for (int i = 0; i < 3; ++i) {
            EventLine entry = eventAt(kStart + i, EventKind::EntryAppended, 1);
            entry.event.index = Index{static_cast<std::uint64_t>(i) + 1};
            entry.event.logTerm = 1;
            merged.merger.take(0, as(entry), kStart);
        }
        merged.merger.note(make(EventKind::NodeCrashed, 1), {}, kStart + kSecond);
        Event action = make(EventKind::ActionTaken, 0);
        merged.merger.note(action, "kill n1", kStart + kSecond);
        merged.flush(kStart + kSecond + 200 * kMillisecond);
        QVERIFY(!merged.course.node(1).running);
        QCOMPARE(merged.course.node(1).lastIndex(), Index{3}); // its disk keeps it
        const EventNumber last = merged.course.timeline.size() - 1;
        QCOMPARE(merged.course.timeline.text(merged.course.timeline[last].text),
                 std::string("kill n1"));
        QVERIFY(merged.course.timeline[last].time >= Time{kSecond / 2});
    }

    /// The moment of a note is known less exactly than what the server says of its own last.
    void aServerIsGoneAfterTheLastThatItTold() {
        for (const bool isRead : {true, false}) {
            Merged merged(2);
            const auto append = [&](std::uint64_t index, std::int64_t moment, std::int64_t read) {
                EventLine entry = eventAt(moment, EventKind::EntryAppended, 1);
                entry.event.index = Index{index};
                entry.event.logTerm = 1;
                merged.merger.take(0, as(entry), read);
            };
            append(1, kStart, kStart);
            const std::int64_t killed = kStart + kSecond;
            if (isRead) append(2, killed + kMillisecond, killed + 2 * kMillisecond);
            merged.merger.note(make(EventKind::NodeCrashed, 1), {}, killed);
            merged.merger.disconnected(0);
            merged.flush(killed + 200 * kMillisecond);
            // What comes later still, of the time before, changes nothing.
            if (!isRead) append(2, killed + kMillisecond, killed + 201 * kMillisecond);
            merged.flush(killed + 400 * kMillisecond);
            QCOMPARE(merged.course.all(EventKind::NodeCrashed).size(), std::size_t{1});
            QCOMPARE(merged.course.all(EventKind::NodeStarted).size(), std::size_t{1});
            QVERIFY(!merged.course.node(1).running);
            QCOMPARE(merged.course.node(1).lastIndex(), Index{isRead ? 2U : 1U});
        }
    }

    /// Whoever was said to be gone, and goes on, is there.
    void aServerThatTellsMoreIsNotGone() {
        Merged merged(1);
        merged.merger.take(0, as(eventAt(kStart, EventKind::HeartbeatDue, 1)), kStart);
        merged.merger.note(make(EventKind::NodeCrashed, 1), {}, kStart + kSecond);
        merged.flush(kStart + kSecond + 200 * kMillisecond);
        QVERIFY(!merged.course.node(1).running);
        const std::int64_t later = kStart + 3 * kSecond;
        merged.merger.take(0, as(eventAt(later, EventKind::HeartbeatDue, 1)), later);
        merged.flush(later + 200 * kMillisecond);
        QVERIFY(merged.course.node(1).running);
    }
};

QTEST_GUILESS_MAIN(TestMergedLives)
#include "tst_merged_lives.moc"
