#include "merger_helpers.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::test;

namespace {

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

/// Messages between servers whose clocks differ.
class TestMergedMessages : public QObject {
    Q_OBJECT

private slots:
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
};

QTEST_GUILESS_MAIN(TestMergedMessages)
#include "tst_merged_messages.moc"
