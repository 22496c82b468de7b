#include "core/check/checker.h"
#include "core/raft/node.h"
#include "core/recording/event_line.h"
#include "core/recording/line_reader.h"
#include "core/recording/line_writer.h"
#include "core/timeline/timeline.h"
#include "net/observe/stream_merger.h"
#include "observe_helpers.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::test;

namespace {

constexpr std::int64_t kMillisecond = 1'000'000;
constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kStart = 1'764'000'000 * kSecond;

StreamLine lineOf(const std::string& text) {
    auto answer = readEventLine(text);
    if (const auto* problem = std::get_if<LineProblem>(&answer))
        qFatal("%s: %s", text.c_str(), problem->text.c_str());
    return std::get<StreamLine>(std::move(answer));
}

EventLine eventAt(std::int64_t time, EventKind kind, int node, int peer = 0) {
    EventLine line;
    line.event = make(kind, node, peer);
    line.event.time = Time{time};
    return line;
}
StreamLine as(EventLine line) { return {std::move(line), {}}; }
StreamLine heartbeat(std::int64_t time) { return {HeartbeatLine{0, time}, {}}; }

HelloLine helloOf(int node, std::uint64_t life = 1) {
    HelloLine hello;
    hello.node = n(node);
    hello.life = life;
    return hello;
}

/// Takes in batches as the window does, and keeps what must hold of them.
class Course {
public:
    void take(StreamMerger::Batch& batch) {
        timeline.appendTexts(batch.texts);
        for (const Event& event : batch.events)
            inOrder = inOrder && event.time >= timeline.endTime() && event.time >= Time{};
        timeline.append(batch.events);
        batch = {};
    }
    /// Numbers of the events of a kind, at a node if one is given.
    [[nodiscard]] std::vector<EventNumber> all(EventKind kind, int node = 0) const {
        std::vector<EventNumber> found;
        for (EventNumber i = 0; i < timeline.size(); ++i)
            if (timeline[i].kind == kind && (node == 0 || timeline[i].node == n(node)))
                found.push_back(i);
        return found;
    }
    [[nodiscard]] const NodeState& node(int id) const { return timeline.endState().node(n(id)); }

    Timeline timeline;
    bool inOrder = true;
};

/// A merger with servers that are connected.
struct Merged {
    explicit Merged(int servers) {
        for (int i = 0; i < servers; ++i)
            merger.connected(merger.addSource(), helloOf(i + 1), kStart);
    }
    void all() {
        merger.flushAll(batch);
        course.take(batch);
    }
    void flush(std::int64_t now) {
        merger.flush(now, batch);
        course.take(batch);
    }

    StreamMerger merger;
    StreamMerger::Batch batch;
    Course course;
};

/// Servers that send messages to each other, each with a clock of its own.
class Talk {
public:
    Talk(std::uint64_t seed, int servers, std::int64_t mostSkew, std::int64_t mostDriftPpm)
        : dice_(seed) {
        for (int i = 0; i < servers; ++i) {
            const auto wide = [&](std::int64_t most) {
                return most == 0 ? 0
                                 : static_cast<std::int64_t>(dice_.word() %
                                                             static_cast<std::uint64_t>(2 * most)) -
                                       most;
            };
            servers_.push_back({wide(mostSkew), wide(mostDriftPpm)});
        }
    }
    struct Line {
        std::int64_t written = 0; ///< in true time
        int source = 0;
        EventLine line;
    };
    /// Everything that happens within `duration`, in true order.
    std::vector<Line> run(std::int64_t duration) {
        std::vector<Line> lines;
        std::multimap<std::int64_t, std::pair<EventLine, int>> arrivals;
        for (std::int64_t t = 0; t < duration; t += 200'000 + dice_.below(400'000)) {
            while (!arrivals.empty() && arrivals.begin()->first <= t) {
                auto [line, source] = std::move(arrivals.begin()->second);
                add(lines, arrivals.begin()->first, source, std::move(line));
                arrivals.erase(arrivals.begin());
            }
            const int from = static_cast<int>(dice_.below(count()));
            const int to =
                (from + 1 + static_cast<int>(dice_.below(count() - 1))) % static_cast<int>(count());
            EventLine sent = eventAt(0, EventKind::MessageSent, from + 1, to + 1);
            sent.event.detail = static_cast<std::uint8_t>(MessageType::AppendEntries);
            sent.event.term = 1;
            if (servers_[static_cast<std::size_t>(from)].next > 0)
                sent.cause = servers_[static_cast<std::size_t>(from)].next - 1;
            const std::uint64_t number = add(lines, t, from, std::move(sent));
            EventLine delivered = eventAt(0, EventKind::MessageDelivered, to + 1, from + 1);
            delivered.sent = number;
            delivered.sentLife = 1;
            arrivals.emplace(t + 300'000 + dice_.below(3'000'000),
                             std::make_pair(std::move(delivered), to));
        }
        return lines;
    }

private:
    struct Server {
        std::int64_t skew = 0;
        std::int64_t driftPpm = 0;
        std::uint64_t next = 0;
    };
    std::uint32_t count() const { return static_cast<std::uint32_t>(servers_.size()); }
    std::uint64_t add(std::vector<Line>& lines, std::int64_t t, int source, EventLine line) {
        Server& server = servers_[static_cast<std::size_t>(source)];
        line.event.time = Time{kStart + t + server.skew + t / 1'000'000 * server.driftPpm};
        line.number = server.next;
        lines.push_back({t, source, std::move(line)});
        return server.next++;
    }

    Dice dice_;
    std::vector<Server> servers_;
};

} // namespace

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

    void noDeliveryBeforeItsSending_data() {
        QTest::addColumn<qint64>("skew");
        QTest::addColumn<qint64>("drift");
        QTest::newRow("same clock") << qint64{0} << qint64{0};
        QTest::newRow("milliseconds") << qint64{5 * kMillisecond} << qint64{20};
        QTest::newRow("seconds") << qint64{3 * kSecond} << qint64{100};
        QTest::newRow("seconds, drifting") << qint64{10 * kSecond} << qint64{1'000};
    }
    /// Whatever the clocks say: no message arrives before it was sent, what one server did stays in
    /// its order, and every cause is found.
    void noDeliveryBeforeItsSending() {
        QFETCH(qint64, skew);
        QFETCH(qint64, drift);
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            Talk talk(seed, 5, skew, drift);
            Merged merged(5);
            std::int64_t lastFlush = 0;
            const auto lines = talk.run(2 * kSecond);
            for (const auto& [written, source, line] : lines) {
                // Each source is read with a delay of its own.
                const std::int64_t now = kStart + written;
                if (now - lastFlush > 8 * kMillisecond) {
                    merged.flush(now);
                    lastFlush = now;
                }
                merged.merger.take(source, as(line), now);
            }
            merged.all();
            const Timeline& timeline = merged.course.timeline;
            QVERIFY(merged.course.inOrder);
            QCOMPARE(timeline.size(), lines.size() + 5); // with how each one appeared
            std::vector<std::vector<Event>> told(6);
            for (const auto& [written, source, line] : lines)
                told[static_cast<std::size_t>(source) + 1].push_back(line.event);
            std::vector<std::size_t> place(6);
            std::vector<EventNumber> previous(6, kNoEvent);
            for (EventNumber i = 0; i < timeline.size(); ++i) {
                const Event& event = timeline[i];
                if (event.kind == EventKind::NodeStarted) continue;
                const std::size_t node = event.node.value();
                QVERIFY(event.kind == told[node][place[node]].kind &&
                        event.peer == told[node][place[node]].peer);
                if (event.kind == EventKind::MessageDelivered) {
                    QVERIFY(event.cause < i);
                    const Event& sent = timeline[event.cause];
                    QVERIFY(sent.kind == EventKind::MessageSent && sent.node == event.peer &&
                            sent.peer == event.node && sent.time <= event.time);
                    QVERIFY(event.index == Index{} && event.value == 0);
                } else if (place[node] > 0) {
                    QCOMPARE(event.cause, previous[node]);
                }
                previous[node] = i;
                ++place[node];
            }
            QVERIFY(timeline.endState().messages().size() < 60); // the last ones only
        }
    }

    /// Skewed clocks are found out, not only forced: messages take about as long as they did.
    void clocksAreAligned() {
        Talk talk(3, 3, 2 * kSecond, 0);
        Merged merged(3);
        for (const auto& [written, source, line] : talk.run(3 * kSecond)) {
            merged.flush(kStart + written);
            merged.merger.take(source, as(line), kStart + written);
        }
        merged.all();
        std::int64_t longest = 0;
        const Timeline& timeline = merged.course.timeline;
        for (const EventNumber i : merged.course.all(EventKind::MessageDelivered)) {
            if (i < timeline.size() / 2) continue;
            longest = std::max(longest,
                               since(timeline[timeline[i].cause].time, timeline[i].time).value());
        }
        QVERIFY2(longest < 8 * kMillisecond, std::to_string(longest).c_str()); // in truth 3.3
    }

    void aDeliveryWaitsForItsSending() {
        Merged merged(2);
        EventLine delivered = eventAt(kStart, EventKind::MessageDelivered, 2, 1);
        delivered.number = 0;
        delivered.sent = 0;
        delivered.sentLife = 1;
        merged.merger.take(1, as(delivered), kStart);
        merged.merger.take(1, heartbeat(kStart + 5 * kMillisecond), kStart);
        merged.merger.take(0, heartbeat(kStart + 5 * kMillisecond), kStart);
        merged.flush(kStart + 10 * kMillisecond);
        QVERIFY(merged.course.all(EventKind::MessageDelivered).empty());
        EventLine sent = eventAt(kStart + 6 * kMillisecond, EventKind::MessageSent, 1, 2);
        sent.number = 0;
        merged.merger.take(0, as(sent), kStart + 20 * kMillisecond);
        merged.all();
        const auto found = merged.course.all(EventKind::MessageDelivered);
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(merged.course.timeline[merged.course.timeline[found[0]].cause].kind ==
                EventKind::MessageSent);
    }

    void aDeliveryWhoseSendingWasNotSeenHasNoCause() {
        Merged merged(2);
        EventLine delivered = eventAt(kStart, EventKind::MessageDelivered, 2, 1);
        delivered.sent = 77;
        delivered.sentLife = 1;
        merged.merger.take(1, as(delivered), kStart);
        merged.all();
        QCOMPARE(merged.course.timeline[merged.course.all(EventKind::MessageDelivered)[0]].cause,
                 kNoEvent);
    }

    void messagesMayHaveNamesInsteadOfNumbers() {
        Merged merged(2);
        merged.merger.take(0,
                           lineOf(R"({"time":1764000000000000000,"kind":"message-sent",)"
                                  R"("peer":"n2","message":"request-vote","term":1,"id":"a"})"),
                           kStart);
        merged.merger.take(1,
                           lineOf(R"({"time":1764000000002000000,"kind":"message-delivered",)"
                                  R"("peer":"n1","message":"request-vote","term":1,"id":"a"})"),
                           kStart);
        merged.all();
        const auto delivered = merged.course.all(EventKind::MessageDelivered, 2);
        const auto sent = merged.course.all(EventKind::MessageSent, 1);
        QVERIFY(delivered.size() == 1 && sent.size() == 1);
        QCOMPARE(merged.course.timeline[delivered[0]].cause, sent[0]);
        QCOMPARE(merged.course.timeline[sent[0]].text, 2'000U); // planned to arrive when it does
        QVERIFY(merged.course.timeline.endState().messages().empty());
    }

    void whatNobodyHearsOfIsGivenUp() {
        Merged merged(1);
        EventLine sent = eventAt(kStart, EventKind::MessageSent, 1, 2);
        merged.merger.take(0, as(sent), kStart);
        merged.flush(kStart + kSecond);
        QCOMPARE(merged.course.timeline.endState().messages().size(), std::size_t{1});
        merged.merger.take(0, as(eventAt(kStart + 11 * kSecond, EventKind::HeartbeatDue, 1)),
                           kStart + 11 * kSecond);
        merged.flush(kStart + 12 * kSecond);
        const auto lost = merged.course.all(EventKind::MessageLost);
        QCOMPARE(lost.size(), std::size_t{1});
        QVERIFY(merged.course.timeline[lost[0]].detailAs<LossReason>() == LossReason::Unknown);
        QVERIFY(merged.course.timeline.endState().messages().empty());
        merged.flush(kStart + 13 * kSecond);
        QCOMPARE(merged.course.all(EventKind::MessageLost).size(), std::size_t{1});
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
