#include "core/check/client_history.h"
#include "core/check/linearizability.h"
#include "core/timeline/timeline.h"
#include "net/observe/stream_merger.h"
#include "observe_helpers.h"

#include <QTest>

#include <functional>
#include <map>
#include <string>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::test;

namespace {

constexpr std::int64_t kMillisecond = 1'000'000;
constexpr std::int64_t kStart = 1'764'000'000'000'000'000;

/// What became of the streams of some servers: what their clients saw, and whether that is
/// linearizable.
struct Judged {
    explicit Judged(StreamMerger& merger) {
        StreamMerger::Batch batch;
        merger.flushAll(batch);
        timeline.appendTexts(batch.texts);
        timeline.append(batch.events);
        ClientHistory history;
        for (EventNumber i = 0; i < timeline.size(); ++i) {
            const Event event = timeline[i];
            history.apply(std::span(&event, 1), i,
                          [&](TextId id) -> std::string_view { return timeline.text(id); });
        }
        operations = history.operations();
        verdict = checkLinearizability(operations).verdict;
    }
    [[nodiscard]] int answeredGets() const {
        return static_cast<int>(
            std::count_if(operations.begin(), operations.end(), [](const Operation& operation) {
                return operation.kind == OperationKind::Get && operation.returned;
            }));
    }

    Timeline timeline;
    std::vector<Operation> operations;
    Verdict verdict = Verdict::Undecided;
};

/// Servers that tell what happens, a millisecond for each event.
class Streams {
public:
    explicit Streams(int servers = 2) {
        for (int i = 1; i <= servers; ++i)
            begin(i, static_cast<std::uint64_t>(i), merger.addSource());
    }
    void begin(int node, std::uint64_t life, int source) {
        HelloLine hello;
        hello.node = n(node);
        hello.life = life;
        merger.connected(source, hello, kStart);
        next_[node] = 0;
    }
    /// A new life of the server.
    void restart(int node) { begin(node, 100U + static_cast<std::uint64_t>(node), node - 1); }

    std::uint64_t tell(Event event, std::optional<std::string> text = {},
                       std::optional<std::uint64_t> cause = {}) {
        now += kMillisecond;
        EventLine line;
        event.time = Time{now};
        line.event = event;
        line.text = std::move(text);
        line.isCut = std::exchange(cutsNext, false);
        line.cause = cause;
        return tell(event.node.value(), std::move(line));
    }
    std::uint64_t invoked(int node, std::uint64_t operation, const std::string& request) {
        Event event = make(EventKind::ClientInvoked, node);
        event.value = operation;
        event.count = 1;
        return tell(event, request);
    }
    void accepted(int node, std::uint64_t index, std::optional<std::uint64_t> cause) {
        Event event = make(EventKind::ProposalAccepted, node);
        event.index = Index{index};
        event.term = 1;
        tell(event, {}, cause);
    }
    void applied(int node, std::uint64_t index, const std::string& command) {
        Event event = make(EventKind::EntryApplied, node);
        event.index = Index{index};
        event.term = 1;
        tell(event, command);
    }
    void returned(int node, std::uint64_t operation, const std::string& answer = {},
                  ClientOutcome outcome = ClientOutcome::Ok) {
        Event event = make(EventKind::ClientReturned, node);
        event.value = operation;
        event.count = 1;
        event.detail = static_cast<std::uint8_t>(outcome);
        tell(event, answer.empty() ? std::nullopt : std::optional(answer));
    }
    /// A command from the question to the answer.
    void write(int node, std::uint64_t operation, std::uint64_t index, const std::string& command,
               const std::string& answer = {}) {
        accepted(node, index, invoked(node, operation, command));
        applied(node, index, command);
        returned(node, operation, answer);
    }
    void get(int node, std::uint64_t operation, const std::string& key,
             const std::string& answer = {}) {
        invoked(node, operation, "get " + key);
        returned(node, operation, answer);
    }
    void message(int from, int to) {
        Event sent = make(EventKind::MessageSent, from, to);
        const std::uint64_t number = tell(sent);
        now += kMillisecond;
        EventLine line;
        line.event = make(EventKind::MessageDelivered, to, from);
        line.event.time = Time{now};
        line.sent = number;
        line.sentLife = static_cast<std::uint64_t>(from);
        tell(to, std::move(line));
    }
    void miss(int node, std::uint64_t events = 1) {
        const std::uint64_t first = next_[node];
        next_[node] += events;
        merger.take(node - 1, {MissedLine{first, next_[node] - 1}, {}}, now);
    }
    void state(int node, std::uint64_t applied) {
        StateLine line;
        line.next = next_[node];
        line.time = now += kMillisecond;
        line.state.node = n(node);
        line.state.beforeIndex = line.state.lastApplied = line.state.commitIndex = Index{applied};
        line.state.content = "";
        merger.take(node - 1, {std::move(line), {}}, now);
    }
    void wait(std::int64_t milliseconds) { now += milliseconds * kMillisecond; }

    StreamMerger merger;
    std::int64_t now = kStart;
    bool cutsNext = false; ///< of the next event only the beginning of the text is told

private:
    std::uint64_t tell(int node, EventLine line) {
        const std::uint64_t number = next_[node]++;
        line.number = number;
        merger.take(node - 1, {std::move(line), {}}, now);
        return number;
    }
    std::map<int, std::uint64_t> next_;
};

using Story = std::function<void(Streams&)>;
struct Row {
    const char* name;
    Story story;
    int answeredGets; ///< that are judged
    bool isLinearizable;
};

const Row kRows[] = {
    {"a get finds what was put",
     [](Streams& s) {
         s.write(1, 1, 1, "set k a");
         s.get(1, 2, "k", "a");
     },
     1, true},
    {"a stale read is found",
     [](Streams& s) {
         s.write(1, 1, 1, "set k a");
         s.write(1, 2, 2, "set k b");
         s.get(1, 3, "k", "a");
     },
     1, false},
    {"what was deleted is not found",
     [](Streams& s) {
         s.write(1, 1, 1, "set k a");
         s.write(1, 2, 2, "delete k");
         s.get(1, 3, "k");
         s.write(1, 4, 3, "delete k", "k is not stored");
     },
     1, true},
    {"a key of which nothing is known from the start holds nothing",
     [](Streams& s) {
         s.write(1, 1, 1, "set j a");
         s.get(1, 2, "k", "z");
     },
     1, false},
    {"sums are followed",
     [](Streams& s) {
         s.write(1, 1, 1, "add k 2", "2");
         s.write(1, 2, 2, "add k 3", "6");
     },
     0, false},
    {"a key of any length that is remembered",
     [](Streams& s) {
         s.write(1, 1, 1, "set " + std::string(512, 'k') + " a");
         s.get(1, 2, std::string(512, 'k'), "b");
     },
     1, false},
    {"what is too long to be remembered is not judged",
     [](Streams& s) {
         s.write(1, 1, 1, "set " + std::string(513, 'k') + " a");
         s.get(1, 2, std::string(513, 'k'), "b");
         s.write(1, 3, 2, "set k a");
         s.get(1, 4, "k", "a");
     },
     1, true},
    // --- who comes late --------------------------------------------------------------------------
    {"what was written before is not judged",
     [](Streams& s) {
         s.state(1, 7);
         s.get(1, 1, "k", "old");
         s.applied(1, 8, "set j a");
         s.get(1, 2, "k", "old");
         s.write(1, 3, 9, "add k 1", "12");
         s.write(1, 4, 10, "delete k");
         s.get(1, 5, "k");
     },
     1, true},
    {"from the first write on it is",
     [](Streams& s) {
         s.state(1, 7);
         s.get(1, 1, "k", "old");
         s.write(1, 2, 8, "set k a");
         s.get(1, 3, "k", "old");
     },
     1, false},
    {"a write that was under way is not seen to be one",
     [](Streams& s) {
         s.state(1, 7);
         s.write(1, 2, 8, "set k a");
         s.applied(1, 9, "set k b");
         s.returned(1, 1);
         s.get(1, 3, "k", "b");
     },
     0, true},
    // --- gaps ------------------------------------------------------------------------------------
    {"what was missed may have been a write",
     [](Streams& s) {
         s.write(1, 1, 1, "set k a");
         s.miss(1, 4);
         s.get(1, 2, "k", "b");
     },
     0, true},
    {"so may what a state stands for",
     [](Streams& s) {
         s.write(1, 1, 1, "set k a");
         s.miss(1, 4);
         s.state(1, 2);
         s.get(1, 2, "k", "b");
         s.applied(1, 3, "set j b");
         s.get(1, 3, "k", "b");
     },
     0, true},
    {"an entry that nobody told of may have been one",
     [](Streams& s) {
         s.write(1, 1, 1, "set k a");
         s.write(1, 2, 3, "set j a");
         s.get(1, 3, "k", "b");
     },
     0, true},
    {"after a gap that holds no entry all is known as before",
     [](Streams& s) {
         s.write(1, 1, 1, "set k a");
         s.miss(1, 4);
         s.write(1, 2, 2, "set j a");
         s.get(1, 3, "k", "b");
     },
     1, false},
    {"an answer that was missed may be any",
     [](Streams& s) {
         s.write(1, 1, 1, "set k a");
         s.accepted(1, 2, s.invoked(1, 2, "set k b"));
         s.miss(1, 2);
         s.applied(1, 3, "set j a");
         s.get(1, 3, "k", "b");
     },
     0, true},
    // --- others write ----------------------------------------------------------------------------
    {"who is not watched may write",
     [](Streams& s) {
         s.write(1, 1, 1, "set k a");
         s.applied(1, 2, "set k b");
         s.get(1, 2, "k", "b");
         s.write(1, 3, 3, "set k c");
         s.get(1, 4, "k", "c");
     },
     1, true},
    {"with a session too",
     [](Streams& s) {
         s.write(1, 1, 1, "set k a");
         s.applied(1, 2, "c1#1 set k b");
         s.get(1, 2, "k", "b");
     },
     0, true},
    {"a write of which only the beginning is told may be to any key",
     [](Streams& s) {
         s.write(1, 1, 1, "set k a");
         s.cutsNext = true;
         s.applied(1, 2, "set");
         s.get(1, 2, "k", "b");
     },
     0, true},
    {"another entry in the place of an operation is none of its",
     [](Streams& s) {
         s.accepted(1, 1, s.invoked(1, 1, "set k a"));
         Event event = make(EventKind::EntryApplied, 1);
         event.index = Index{1};
         event.term = 2;
         s.tell(event, "set k b");
         s.get(1, 2, "k", "b");
     },
     0, true},
    // --- outcomes --------------------------------------------------------------------------------
    {"a write without an answer may happen later",
     [](Streams& s) {
         s.write(1, 1, 1, "set k a");
         const auto asked = s.invoked(1, 2, "set k b");
         s.accepted(1, 2, asked);
         s.returned(1, 2, {}, ClientOutcome::Unknown);
         s.get(1, 3, "k", "a");
         s.applied(1, 2, "set k b");
         s.get(1, 4, "k", "b");
     },
     2, true},
    {"what was refused has not happened",
     [](Streams& s) {
         s.write(1, 1, 1, "set k a");
         s.invoked(1, 2, "set k b");
         s.returned(1, 2, {}, ClientOutcome::Refused);
         s.get(1, 3, "k", "b");
     },
     1, false},
    {"who tells the answer first and the application later is understood",
     [](Streams& s) {
         s.accepted(1, 1, s.invoked(1, 1, "set k a"));
         s.returned(1, 1);
         s.applied(1, 1, "set k a");
         s.get(1, 2, "k", "b");
     },
     1, false},
    // --- texts -----------------------------------------------------------------------------------
    {"a request of which only the beginning is told is not judged",
     [](Streams& s) {
         s.cutsNext = true;
         const auto asked = s.invoked(1, 1, "set k aaa");
         s.accepted(1, 1, asked);
         s.cutsNext = true;
         s.applied(1, 1, "set k aaa");
         s.returned(1, 1);
         s.get(1, 2, "k", "aaaaaaaaa");
     },
     0, true},
    {"nor is such an answer",
     [](Streams& s) {
         s.write(1, 1, 1, "set k aaaaaa");
         s.invoked(1, 2, "get k");
         s.cutsNext = true;
         s.returned(1, 2, "aaa");
     },
     0, true},
    {"nor what the store reads in another way",
     [](Streams& s) {
         s.write(1, 1, 1, "set  k  a ");
         s.get(1, 2, "k", "a");
     },
     0, true},
    // --- several servers -------------------------------------------------------------------------
    {"numbers of different servers are different",
     [](Streams& s) {
         s.accepted(1, 1, s.invoked(1, 1, "set k a"));
         s.applied(1, 1, "set k a");
         s.applied(2, 1, "set k a");
         s.get(2, 1, "k", "a");
         s.returned(1, 1);
     },
     1, true},
    {"numbers of different lives too",
     [](Streams& s) {
         s.accepted(1, 1, s.invoked(1, 1, "set k a"));
         s.restart(1);
         s.applied(1, 1, "set k a");
         s.invoked(1, 1, "get k");
         s.returned(1, 1, "a");
     },
     1, true},
    {"a stale read at another server is found",
     [](Streams& s) {
         s.write(1, 1, 1, "set k a");
         s.applied(2, 1, "set k a");
         s.message(1, 2);
         s.write(1, 2, 2, "set k b");
         s.wait(100);
         s.get(2, 1, "k", "a");
     },
     1, false},
    {"where no message tells, it may have been asked before",
     [](Streams& s) {
         s.write(1, 1, 1, "set k a");
         s.applied(2, 1, "set k a");
         s.write(1, 2, 2, "set k b");
         s.wait(100);
         s.get(2, 1, "k", "a");
     },
     1, true},
    {"a stale read is found though others wrote since",
     [](Streams& s) {
         s.write(1, 1, 1, "set k a");
         s.applied(2, 1, "set k a");
         s.message(1, 2);
         s.applied(1, 2, "set k others");
         s.write(1, 2, 3, "set k b");
         s.wait(100);
         s.get(2, 1, "k", "a");
     },
     1, false},
    {"a server that lags may not know of the writes of others",
     [](Streams& s) {
         s.applied(1, 1, "set j a");
         s.applied(1, 2, "set k old");
         s.write(1, 1, 3, "set k a");
         s.applied(2, 1, "set j a");
         s.applied(2, 2, "set k old");
         s.message(1, 2);
         s.wait(100);
         s.get(2, 1, "k", "old");
     },
     0, true},
};

/// The streams of a simulated cluster with clients and faults. Of each server some is missed where
/// `gaps`.
StreamMerger& mergeSimulated(StreamMerger& merger, const SimulatedStreams& streams, Dice& dice,
                             bool gaps) {
    for (std::size_t id = 1; id < streams.servers.size(); ++id) {
        const int source = merger.addSource();
        HelloLine hello;
        hello.node = n(static_cast<int>(id));
        hello.life = 100 + id;
        merger.connected(source, hello, kStart);
        const SimulatedStreams::Server& server = streams.servers[id];
        // Some come late.
        std::size_t i = gaps && dice.oneIn(2) ? server.events.size() / 3 : 0;
        for (; i < server.events.size(); ++i) {
            if (gaps && dice.oneIn(400)) i += dice.below(40);
            if (i >= server.events.size()) break;
            EventLine line;
            line.event = server.events[i];
            if (line.event.kind == EventKind::MessageDelivered) {
                line.sent = line.event.value;
                line.sentLife = line.event.index.value();
            }
            line.event.time = Time{kStart + line.event.time.value() + server.clockAhead};
            line.number = i;
            if (server.causes[i] != EventJournal::kNoCause) line.cause = server.causes[i];
            if (hasText(line.event.kind) && line.event.text != kNoText)
                line.text = streams.whole.text(line.event.text);
            if (line.text && line.text->empty()) line.text.reset();
            merger.take(source, {std::move(line), {}}, kStart);
        }
    }
    return merger;
}

SimulatedStreams troubled(std::uint64_t seed, BugSet bugs) {
    SimulationOptions options;
    options.seed = seed;
    options.node.bugs = bugs;
    options.clients.count = 6;
    options.clients.keys = 2;
    options.clients.readPpm =
        800'000; // who only reads does not find out that its leader is cut off
    options.clients.thinkTime = milliseconds(4);
    Dice dice(seed + 1'000);
    Time next = Time{} + milliseconds(500);
    const auto disturb = [&, next, dice](Simulator& simulator) mutable {
        if (simulator.now() < next) return;
        next = simulator.now() + milliseconds(200 + dice.below(600));
        const NodeId one = n(1 + static_cast<int>(dice.below(3)));
        const NodeId leader = simulator.leader();
        switch (dice.below(4)) {
        case 0: simulator.act(action::HealAll{}, ActionSource::User, "heal"); break;
        case 1: // the leader is cut off and does not know it yet
            if (leader != kNobody) {
                std::vector<NodeId> others;
                for (int id = 1; id <= 3; ++id)
                    if (n(id) != leader) others.push_back(n(id));
                simulator.act(action::Partition{{{leader}, others}}, ActionSource::User, "cut");
            }
            break;
        case 2: simulator.act(action::Crash{one}, ActionSource::User, "crash"); break;
        default:
            for (int id = 1; id <= 3; ++id)
                if (!simulator.running(n(id)))
                    simulator.act(action::Restart{n(id)}, ActionSource::User, "restart");
            simulator.act(action::HealAll{}, ActionSource::User, "heal");
        }
    };
    return SimulatedStreams(options, {0, 40 * kMillisecond, -700 * kMillisecond},
                            Time{} + milliseconds(8'000), disturb);
}

} // namespace

class TestClientOperations : public QObject {
    Q_OBJECT

private slots:
    void onlyWhatIsKnownIsJudged_data() {
        QTest::addColumn<int>("row");
        for (int i = 0; i < static_cast<int>(std::size(kRows)); ++i)
            QTest::newRow(kRows[i].name) << i;
    }
    void onlyWhatIsKnownIsJudged() {
        QFETCH(const int, row);
        Streams streams;
        kRows[row].story(streams);
        const Judged judged(streams.merger);
        QCOMPARE(judged.answeredGets(), kRows[row].answeredGets);
        QCOMPARE(judged.verdict == Verdict::Linearizable, kRows[row].isLinearizable);
    }

    /// Two servers answer within the time that a message takes: by their clocks one after the
    /// other, in truth perhaps not.
    void whatIsCloserThanAMessageIsAtTheSameTime() {
        Streams streams;
        streams.write(1, 1, 1, "set k a");
        streams.applied(2, 1, "set k a");
        streams.message(1, 2); // takes 1 ms
        streams.accepted(1, 2, streams.invoked(1, 2, "set k b"));
        streams.applied(1, 2, "set k b");
        streams.returned(1, 2);
        streams.now -= kMillisecond / 2;
        streams.get(2, 1, "k", "a");
        const Judged judged(streams.merger);
        QCOMPARE(judged.answeredGets(), 1);
        QCOMPARE(judged.verdict, Verdict::Linearizable);
    }

    void aClusterThatWorksIsNeverFoundBroken_data() {
        QTest::addColumn<bool>("gaps");
        QTest::newRow("all is seen") << false;
        QTest::newRow("some is missed") << true;
    }
    void aClusterThatWorksIsNeverFoundBroken() {
        QFETCH(const bool, gaps);
        int gets = 0;
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            const SimulatedStreams streams = troubled(seed, {});
            Dice dice(seed);
            StreamMerger merger;
            const Judged judged(mergeSimulated(merger, streams, dice, gaps));
            QVERIFY2(judged.verdict != Verdict::NotLinearizable, qPrintable(QString::number(seed)));
            gets += judged.answeredGets();
        }
        qInfo("%d gets judged", gets);
        QVERIFY2(gets > (gaps ? 100 : 1'000), qPrintable(QString::number(gets)));
    }

    void aLeaderThatAnswersWithoutAskingIsFound() {
        BugSet bugs;
        bugs.insert(Bug::ReadWithoutQuorum);
        int found = 0;
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            const SimulatedStreams streams = troubled(seed, bugs);
            Dice dice(seed);
            StreamMerger merger;
            const Judged judged(mergeSimulated(merger, streams, dice, false));
            found += judged.verdict == Verdict::NotLinearizable ? 1 : 0;
        }
        qInfo("found in %d of 30 runs", found);
        QVERIFY2(found > 0, qPrintable(QString::number(found)));
    }
};

QTEST_GUILESS_MAIN(TestClientOperations)
#include "tst_client_operations.moc"
