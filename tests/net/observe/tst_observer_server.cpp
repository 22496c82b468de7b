#include "core/recording/line_reader.h"
#include "core/recording/line_writer.h"
#include "net/observe/observer_server.h"
#include "observe_helpers.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <vector>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::test;

namespace {

constexpr int kLong = 20'000; // milliseconds; nothing here waits for it in a good run

/// Connects, and reads lines as they come.
class Watcher {
public:
    explicit Watcher(quint16 port) { socket.connectToHost(QHostAddress::LocalHost, port); }

    QByteArray line() {
        while (!socket.canReadLine())
            if (!socket.waitForReadyRead(kLong)) return {};
        return socket.readLine();
    }
    template <class Line>
    Line next() {
        const QByteArray text = line();
        const auto answer = reader.read({text.constData(), static_cast<std::size_t>(text.size())});
        if (const auto* read = std::get_if<StreamLine>(&answer))
            if (const auto* content = std::get_if<Line>(&read->content)) return counted(*content);
        qWarning("another line: %s", text.constData());
        seenOther = true;
        return {};
    }
    /// The next line that is no heartbeat.
    QByteArray nextEventLine() {
        QByteArray text = line();
        while (!text.isEmpty() && !text.contains("\"kind\""))
            text = line();
        return text;
    }
    void ask(const QByteArray& request) { socket.write(request + '\n'); }
    bool isEnded() {
        return socket.state() == QAbstractSocket::UnconnectedState ||
               socket.waitForDisconnected(kLong);
    }

    QTcpSocket socket;
    LineReader reader;
    bool seenOther = false;

private:
    /// A line without a number has the one that follows.
    EventLine counted(EventLine event) {
        last_ = event.number.value_or(last_ + 1);
        event.number = last_;
        return event;
    }
    template <class Line>
    Line counted(Line line) {
        return line;
    }
    std::uint64_t last_ = 0;
};

struct Served {
    explicit Served(ObserverServer::Config config = {}, EventJournal::Limits limits = {})
        : journal(std::make_shared<EventJournal>(n(1), 77, limits)),
          server(journal, std::move(config)) {
        const QString problem = server.start();
        if (!problem.isEmpty()) qFatal("%s", qPrintable(problem));
    }
    /// `count` heartbeats of one server.
    void happen(int count) {
        for (int i = 0; i < count; ++i) {
            sink.now = Time{1'000'000 + static_cast<std::int64_t>(sink.count())};
            Event event = make(EventKind::HeartbeatDue, 1);
            event.term = 4;
            event.cause = sink.count() == 0 ? kNoEvent : sink.count() - 1;
            sink.add(event);
        }
        journal->append(sink);
    }

    EventSink sink;
    std::shared_ptr<EventJournal> journal;
    ObserverServer server;
};

} // namespace

class TestObserverServer : public QObject {
    Q_OBJECT

private slots:
    void tellsWhoItIsAndWhatHappened() {
        ObserverServer::Config config;
        config.cluster = "demo";
        Served served(config);
        served.happen(3);
        Watcher watcher(served.server.port());
        const auto hello = watcher.next<HelloLine>();
        QCOMPARE(hello.cluster, std::string("demo"));
        QCOMPARE(hello.node, n(1));
        QVERIFY(hello.life == 77 && hello.first == 0 && hello.next == 3);
        watcher.ask("{\"from\":1}");
        for (std::uint64_t number = 1; number < 3; ++number) {
            const auto event = watcher.next<EventLine>();
            QCOMPARE(event.number.value(), number);
            QCOMPARE(event.cause.value(), number - 1);
            QCOMPARE(event.event.term, 4U);
        }
        served.happen(1); // live
        QCOMPARE(watcher.next<EventLine>().number.value(), std::uint64_t{3});
        QVERIFY(!watcher.seenOther);
    }

    void manyWatchEachFromItsPlace() {
        Served served;
        served.happen(2'000);
        Watcher first(served.server.port());
        Watcher second(served.server.port());
        (void)first.line();
        (void)second.line();
        first.ask("{\"from\":0}");
        second.ask("{\"from\":1999}");
        QCOMPARE(second.next<EventLine>().number.value(), std::uint64_t{1'999});
        for (std::uint64_t number = 0; number < 2'000; ++number)
            QCOMPARE(first.next<EventLine>().number.value(), number);
        QTRY_COMPARE(served.server.observers(), 2);
        first.socket.abort();
        QTRY_COMPARE(served.server.observers(), 1);
    }

    void fromNowOnIsTheDefault() {
        Served served;
        served.happen(5);
        Watcher watcher(served.server.port());
        (void)watcher.line();
        watcher.ask("{}");
        QVERIFY(watcher.line().startsWith("{\"time\"")); // idle, so it asks what it knows
        served.happen(1);
        const QByteArray line = watcher.nextEventLine();
        QVERIFY2(line.startsWith("{\"number\":5,"), line.constData());
    }

    void onlyTheKindsThatAreAskedFor() {
        Served served;
        Watcher watcher(served.server.port());
        (void)watcher.line();
        watcher.ask(R"({"from":0,"kinds":["node-paused","of-the-future"]})");
        served.happen(10);
        served.sink.add(make(EventKind::NodePaused, 1));
        served.journal->append(served.sink);
        const QByteArray line = watcher.nextEventLine();
        QVERIFY2(line.startsWith("{\"number\":10,"), line.constData());
    }

    /// The line of one event that carries a text, or refers to it.
    void textsAreToldOnceToWhoUnderstands() {
        Served served;
        const TextId same = served.sink.addText("set colour blue");
        const TextId other = served.sink.addText("set colour red");
        const auto add = [&](EventKind kind, TextId text) {
            Event event = make(kind, 1);
            event.index = Index{1};
            event.text = text;
            served.sink.add(event);
        };
        add(EventKind::ProposalAccepted, same); // 0
        add(EventKind::EntryAppended, same);    // 1
        add(EventKind::EntryAppended, other);   // 2: at the same index, after a truncation
        add(EventKind::EntryApplied, other);    // 3
        add(EventKind::EntryApplied, same);     // 4
        add(EventKind::EntryApplied, kNoText);  // 5
        served.journal->append(served.sink);
        const auto tell = [&](const QByteArray& request) {
            Watcher watcher(served.server.port());
            (void)watcher.line();
            watcher.ask(request);
            const auto first = watcher.next<EventLine>();
            QStringList told;
            std::uint64_t number = first.number.value();
            for (EventLine line = first; number < 6; line = watcher.next<EventLine>(), ++number) {
                told << (line.text     ? QString::fromStdString(*line.text)
                         : line.textOf ? QStringLiteral("as %1").arg(*line.textOf)
                                       : QStringLiteral("-"));
                if (number == 5) break;
            }
            return told.join(QLatin1Char(';'));
        };
        QCOMPARE(tell(R"({"from":0,"references":true})"),
                 QStringLiteral("set colour blue;as 0;set colour red;as 2;as 0;-"));
        // Only what this watcher has been told can be referred to …
        QCOMPARE(tell(R"({"from":3,"references":true})"),
                 QStringLiteral("set colour red;set colour blue;-"));
        // … and told whole.
        QCOMPARE(tell(R"({"from":1,"references":true,"textLimit":14})"),
                 QStringLiteral("set colour blu;set colour red;as 2;set colour blu;-"));
        QCOMPARE(tell(R"({"from":3})"), QStringLiteral("set colour red;set colour blue;-"));
        QCOMPARE(tell(R"({"from":0,"references":true,"kinds":["entry-applied"]})"),
                 QStringLiteral("set colour red;set colour blue;-"));
    }

    void whoUnderstandsIsNotToldTheSameTimeAgain() {
        Served served;
        for (const std::int64_t time : {5, 5, 6, 6}) {
            served.sink.now = Time{time};
            served.sink.add(make(EventKind::NodePaused, 1));
        }
        served.journal->append(served.sink);
        const auto timesTold = [&](const QByteArray& request) {
            Watcher watcher(served.server.port());
            (void)watcher.line();
            watcher.ask(request);
            QByteArray told;
            for (int i = 0; i < 4; ++i)
                told += watcher.nextEventLine().contains("\"time\":") ? 't' : '-';
            return told;
        };
        QCOMPARE(timesTold(R"({"from":0,"references":true})"), QByteArray("t-t-"));
        QCOMPARE(timesTold(R"({"from":0})"), QByteArray("tttt"));
    }

    void whatIsGoneIsToldAsMissed() {
        Served served({}, {.events = 10});
        served.happen(25);
        Watcher watcher(served.server.port());
        QCOMPARE(watcher.next<HelloLine>().first, std::uint64_t{15});
        watcher.ask("{\"from\":4}");
        const auto missed = watcher.next<MissedLine>();
        QVERIFY(missed.from == 4 && missed.to == 14);
        QCOMPARE(watcher.next<EventLine>().number.value(), std::uint64_t{15});
    }

    void aStateStandsForWhatIsGone() {
        Served served({}, {.events = 10});
        served.journal->setStateSource([] {
            ServerState state;
            state.node = n(1);
            state.term = Term{4};
            return state;
        });
        served.happen(25);
        Watcher watcher(served.server.port());
        (void)watcher.line();
        watcher.ask("{\"from\":4}");
        QVERIFY(QTest::qWaitFor([&] { return served.server.observers() == 1; }));
        // The state comes with what happens next.
        while (!watcher.socket.canReadLine()) {
            served.happen(1);
            watcher.socket.waitForReadyRead(10);
        }
        const auto missed = watcher.next<MissedLine>();
        QCOMPARE(missed.from, std::uint64_t{4});
        const auto state = watcher.next<StateLine>();
        QCOMPARE(state.next, missed.to + 1);
        QCOMPARE(state.state.term, Term{4});
        served.happen(1);
        QCOMPARE(watcher.next<EventLine>().number.value(), state.next);
    }

    void whoReadsSlowlyMissesSomeAndIsTold() {
        ObserverServer::Config config;
        config.unsentBytes = 10'000;
        Served served(config, {.events = 1'000});
        Watcher watcher(served.server.port());
        (void)watcher.line();
        watcher.socket.setReadBufferSize(1'000);
        watcher.ask("{\"from\":0}");
        // Far more than the buffers of both sides and of the system hold.
        constexpr int batches = 600;
        for (int i = 0; i < batches; ++i)
            served.happen(500);
        watcher.socket.setReadBufferSize(0);
        std::uint64_t expected = 0;
        std::uint64_t missed = 0;
        while (expected < batches * 500) {
            const QByteArray text = watcher.line();
            const auto line = readEventLine(text.toStdString());
            const auto* read = std::get_if<StreamLine>(&line);
            QVERIFY2(read != nullptr, text.constData());
            if (const auto* gap = std::get_if<MissedLine>(&read->content)) {
                QCOMPARE(gap->from, expected);
                missed += gap->to - gap->from + 1;
                expected = gap->to + 1;
            } else if (const auto* event = std::get_if<EventLine>(&read->content)) {
                QCOMPARE(event->number.value_or(expected), expected);
                ++expected;
            }
        }
        QVERIFY(missed > 0);
    }

    void onlyWhoKnowsTheTokenMayWatch() {
        ObserverServer::Config config;
        config.token = "secret";
        Served served(config);
        served.happen(1);
        Watcher right(served.server.port());
        right.ask("{\"token\":\"secret\"}\n{\"from\":0}");
        QCOMPARE(right.next<HelloLine>().node, n(1));
        QCOMPARE(right.next<EventLine>().number.value(), std::uint64_t{0});
        for (const char* wrong :
             {"{\"token\":\"secre\"}", "{\"token\":\"\"}", "{\"from\":0}", "x"}) {
            Watcher other(served.server.port());
            other.ask(wrong);
            QVERIFY(other.next<ErrorLine>().text.find("token") != std::string::npos);
            QVERIFY(other.isEnded());
        }
    }

    void aTokenThatNobodyAskedForDoesNoHarm() {
        Served served;
        served.happen(1);
        Watcher watcher(served.server.port());
        watcher.ask("{\"token\":\"secret\"}\n{\"from\":0}");
        (void)watcher.next<HelloLine>();
        QCOMPARE(watcher.next<EventLine>().number.value(), std::uint64_t{0});
    }

    void badRequestsAreAnsweredAndEnded_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no JSON") << QByteArray("GET / HTTP/1.1") << QByteArray("cannot be read");
        QTest::newRow("wrong type") << QByteArray("{\"from\":\"0\"}") << QByteArray("\"from\"");
        QTest::newRow("long line") << QByteArray(100'000, 'x') << QByteArray("longer than");
        QTest::newRow("long JSON") << QByteArray("{\"x\":\"") + QByteArray(5'000, 'x') + "\"}"
                                   << QByteArray("longer than");
    }
    void badRequestsAreAnsweredAndEnded() {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, says);
        Served served;
        Watcher watcher(served.server.port());
        (void)watcher.line();
        watcher.ask(request);
        const std::string text = watcher.next<ErrorLine>().text;
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
        QVERIFY(watcher.isEnded());
    }

    void whoDoesNotAskIsEnded() {
        ObserverServer::Config config;
        config.requestMilliseconds = 50;
        Served served(config);
        Watcher watcher(served.server.port());
        (void)watcher.line();
        QVERIFY(!watcher.next<ErrorLine>().text.empty());
        QVERIFY(watcher.isEnded());
    }

    void thereAreOnlySoMany() {
        ObserverServer::Config config;
        config.mostConnections = 2;
        Served served(config);
        Watcher first(served.server.port());
        Watcher second(served.server.port());
        (void)first.line();
        (void)second.line();
        Watcher third(served.server.port());
        const QByteArray hello = third.line(); // said before it was counted
        QVERIFY(hello.contains("raftarium-events"));
        QVERIFY(!third.next<ErrorLine>().text.empty());
        QVERIFY(third.isEnded());
    }

    void aTakenPortIsNamed() {
        Served served;
        ObserverServer::Config config;
        config.port = served.server.port();
        ObserverServer other(served.journal, config);
        const QString problem = other.start();
        QVERIFY2(problem.contains(QString::number(config.port)), qPrintable(problem));
        QVERIFY(problem.contains("--observe"));
    }

    void theLastEventsAreSentBeforeItEnds() {
        Served served;
        Watcher watcher(served.server.port());
        (void)watcher.line();
        watcher.ask("{\"from\":0}");
        QTRY_COMPARE(served.server.observers(), 1);
        served.happen(1);
        QCOMPARE(watcher.next<EventLine>().number.value(), std::uint64_t{0});
        served.happen(300);
        served.server.stop();
        for (std::uint64_t number = 1; number <= 300; ++number)
            QCOMPARE(watcher.next<EventLine>().number.value(), number);
        QVERIFY(watcher.isEnded());
    }
};

QTEST_GUILESS_MAIN(TestObserverServer)
#include "tst_observer_server.moc"
