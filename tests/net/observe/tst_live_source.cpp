#include "core/check/checker.h"
#include "net/observe/live_source.h"
#include "net/observe/observer_server.h"
#include "observe_helpers.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::test;

namespace {

constexpr int kLong = 30'000; // milliseconds; nothing here waits for it in a good run

std::int64_t now() { return QDateTime::currentMSecsSinceEpoch() * 1'000'000; }

/// A server that can be watched.
struct Watched {
    explicit Watched(int id, std::uint64_t life = 0, ObserverServer::Config config = {},
                     EventJournal::Limits limits = {})
        : journal(std::make_shared<EventJournal>(
              n(id), life == 0 ? 100 + static_cast<std::uint64_t>(id) : life, limits)),
          server(journal, std::move(config)) {
        const QString problem = server.start();
        if (!problem.isEmpty()) qFatal("%s", qPrintable(problem));
    }
    HostPort address() const { return {QStringLiteral("127.0.0.1"), server.port()}; }
    void happen(EventKind kind, std::uint32_t term = 1) {
        sink.now = Time{now()};
        Event event = make(kind, journal->node().value());
        event.term = term;
        sink.add(event);
        journal->append(sink);
    }

    EventSink sink;
    std::shared_ptr<EventJournal> journal;
    ObserverServer server;
};

/// Gathers what a LiveSource gives, as the window does.
class Window {
public:
    explicit Window(QList<HostPort> addresses, LiveSource::Options options = {})
        : source(std::move(addresses), std::move(options)) {}

    template <class Condition>
    bool until(Condition condition) {
        return QTest::qWaitFor(
            [&] {
                take();
                return condition();
            },
            kLong);
    }
    void take() {
        const LiveSource::Batch batch = source.take();
        timeline.appendTexts(batch.texts);
        for (const Event& event : batch.events)
            inOrder = inOrder && event.time >= timeline.endTime();
        timeline.append(batch.events);
    }
    [[nodiscard]] int count(EventKind kind) const {
        int found = 0;
        for (EventNumber i = 0; i < timeline.size(); ++i)
            found += timeline[i].kind == kind ? 1 : 0;
        return found;
    }

    LiveSource source;
    Timeline timeline;
    bool inOrder = true;
};

} // namespace

class TestLiveSource : public QObject {
    Q_OBJECT

private slots:
    void whatIsSeenIsWhatHappened_data() {
        QTest::addColumn<QList<qint64>>("clocks");
        QTest::newRow("one clock") << QList<qint64>{0, 0, 0, 0, 0};
        QTest::newRow("skewed") << QList<qint64>{0, 700'000'000, -40'000'000, 5'000'000, -1};
    }
    /// The streams of a simulated cluster, over sockets: merged, they tell the same as the
    /// simulator.
    void whatIsSeenIsWhatHappened() {
        QFETCH(QList<qint64>, clocks);
        const SimulatedStreams streams(7, {clocks.begin(), clocks.end()}, Time{seconds(4).value()});
        QVERIFY(streams.whole.endState().leader() != kNobody);
        std::vector<std::unique_ptr<Watched>> watched;
        QList<HostPort> addresses;
        const std::int64_t zero = now() - seconds(5).value();
        EventNumber told = 0;
        for (int id = 1; id <= clocks.size(); ++id) {
            watched.push_back(std::make_unique<Watched>(id));
            streams.fill(*watched.back()->journal, id, zero);
            addresses.push_back(watched.back()->address());
            told += static_cast<EventNumber>(
                streams.servers[static_cast<std::size_t>(id)].events.size());
        }
        Window window(addresses);
        QVERIFY(window.until([&] { return window.timeline.size() >= told; }));
        QVERIFY(window.inOrder);
        QCOMPARE(window.timeline.size(), told);
        for (int id = 1; id <= clocks.size(); ++id) {
            const std::string differs = difference(streams.whole, window.timeline, n(id));
            QVERIFY2(differs.empty(), differs.c_str());
        }
        Checker checker;
        for (EventNumber i = 0; i < window.timeline.size(); ++i) {
            const Event& event = window.timeline[i];
            checker.apply({&event, 1}, i);
            if (event.kind != EventKind::MessageDelivered) continue;
            QVERIFY(event.cause < i);
            QVERIFY(window.timeline[event.cause].kind == EventKind::MessageSent);
            QVERIFY(window.timeline[event.cause].time <= event.time);
        }
        QCOMPARE(checker.violationCount(), std::uint64_t{0});
    }

    void isToldLive() {
        Watched one(1);
        Window window({one.address()});
        QVERIFY(window.until(
            [&] { return window.source.status(0).state == SourceStatus::State::Connected; }));
        QSignalSpy ready(&window.source, &LiveSource::ready);
        one.happen(EventKind::NodeStarted);
        one.happen(EventKind::BecameLeader, 3);
        QVERIFY(window.until([&] { return window.timeline.endState().leader() == n(1); }));
        QVERIFY(!ready.isEmpty());
        QVERIFY(window.until([&] { return window.source.status(0).events == 2; }));
        QCOMPARE(window.source.status(0).node, n(1));
        QCOMPARE(window.source.status(0).missed, quint64{0});
        QVERIFY(window.source.status(0).problem.isEmpty());
    }

    void goesOnAfterTheConnectionWasLost() {
        auto one = std::make_unique<Watched>(1);
        const quint16 port = one->server.port();
        Window window({one->address()});
        one->happen(EventKind::NodeStarted);
        QVERIFY(window.until([&] { return window.timeline.size() == 1; }));
        one->server.stop();
        one->happen(EventKind::HeartbeatDue);
        QVERIFY(window.until(
            [&] { return window.source.status(0).state == SourceStatus::State::Waiting; }));
        QVERIFY(!window.source.status(0).problem.isEmpty());
        ObserverServer::Config config;
        config.port = port;
        ObserverServer again(one->journal, config);
        QCOMPARE(again.start(), QString());
        one->happen(EventKind::HeartbeatDue);
        QVERIFY(window.until([&] { return window.timeline.size() >= 3; }));
        QCOMPARE(window.count(EventKind::HeartbeatDue), 2); // nothing twice, nothing missed
        QCOMPARE(window.count(EventKind::NodeStarted), 1);
        QVERIFY(window.until(
            [&] { return window.source.status(0).state == SourceStatus::State::Connected; }));
        QCOMPARE(window.source.status(0).missed, quint64{0});
    }

    void aRestartedServerIsSeenToRestart() {
        auto one = std::make_unique<Watched>(1, 5);
        const quint16 port = one->server.port();
        Window window({one->address()});
        one->happen(EventKind::NodeStarted);
        QVERIFY(window.until([&] { return window.timeline.size() == 1; }));
        one.reset();
        ObserverServer::Config config;
        config.port = port;
        Watched again(1, 6, config);
        again.happen(EventKind::NodeStarted, 9);
        QVERIFY(window.until([&] { return window.count(EventKind::NodeStarted) == 2; }));
        QCOMPARE(window.count(EventKind::NodeCrashed), 1);
        QCOMPARE(window.timeline.endState().node(n(1)).currentTerm, 9U);
    }

    void whoComesLateSeesTheState() {
        Watched one(1, 0, {}, {.events = 5});
        one.journal->setStateSource([] {
            ServerState state;
            state.node = n(1);
            state.role = Role::Leader;
            state.term = Term{8};
            return state;
        });
        for (int i = 0; i < 20; ++i)
            one.happen(EventKind::HeartbeatDue);
        Window window({one.address()});
        QVERIFY(window.until([&] {
            one.happen(EventKind::HeartbeatDue);
            return window.timeline.endState().leader() == n(1);
        }));
        QCOMPARE(window.timeline.endState().node(n(1)).currentTerm, 8U);
        QVERIFY(window.timeline[0].kind == EventKind::NodeStarted);
        QCOMPARE(window.timeline[0].detail, std::uint8_t{2});
    }

    void oneOutOfReachHoldsUpNobody() {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        Watched one(1);
        one.happen(EventKind::NodeStarted);
        Window window({{QStringLiteral("127.0.0.1"), port}, one.address()});
        QVERIFY(window.until([&] { return window.timeline.size() == 1; }));
        QVERIFY(window.until(
            [&] { return window.source.status(0).state == SourceStatus::State::Waiting; }));
        QVERIFY(window.source.status(0).problem.contains(QString::number(port)));
    }

    void whatWasDoneFromHereIsInIt() {
        Watched one(1);
        one.happen(EventKind::NodeStarted);
        Window window({one.address()});
        QVERIFY(window.until([&] { return window.timeline.size() == 1; }));
        window.source.note(make(EventKind::NodeCrashed, 1));
        window.source.note(make(EventKind::ActionTaken, 0), "kill n1");
        QVERIFY(window.until([&] { return window.timeline.size() == 3; }));
        QVERIFY(!window.timeline.endState().node(n(1)).running);
        QCOMPARE(window.timeline.text(window.timeline[2].text), std::string("kill n1"));
    }

    void whyItIsRefusedIsSaid_data() {
        QTest::addColumn<QByteArray>("says");
        QTest::addColumn<QString>("problem");
        QTest::newRow("another service")
            << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << QString("JSON");
        QTest::newRow("no hello") << QByteArray("{\"time\":1,\"next\":2}\n")
                                  << QString("first line");
        QTest::newRow("newer") << QByteArray("{\"format\":\"raftarium-events\",\"version\":9}\n")
                               << QString("version 9");
        QTest::newRow("refused") << QByteArray("{\"error\":\"the token is wrong\"}\n")
                                 << QString("token is wrong");
        QTest::newRow("no line") << QByteArray(3 << 20, 'x') << QString("without an end");
    }
    void whyItIsRefusedIsSaid() {
        QFETCH(QByteArray, says);
        QFETCH(QString, problem);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        connect(&other, &QTcpServer::newConnection, &other,
                [&] { other.nextPendingConnection()->write(says); });
        Window window({{QStringLiteral("127.0.0.1"), other.serverPort()}});
        QVERIFY(window.until(
            [&] { return window.source.status(0).state == SourceStatus::State::Refused; }));
        QVERIFY2(window.source.status(0).problem.contains(problem),
                 qPrintable(window.source.status(0).problem));
    }

    void badLinesAreCountedAndNamed() {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        connect(&other, &QTcpServer::newConnection, &other, [&] {
            other.nextPendingConnection()->write(
                "{\"format\":\"raftarium-events\",\"version\":1,\"node\":\"n1\"}\n"
                "{\"time\":1764000000000000000,\"kind\":\"became-leader\",\"term\":\"3\"}\n"
                "rubbish\n"
                "{\"time\":1764000000000000000,\"kind\":\"became-leader\",\"term\":3}\n");
        });
        Window window({{QStringLiteral("127.0.0.1"), other.serverPort()}});
        QVERIFY(window.until([&] { return window.timeline.endState().leader() == n(1); }));
        QVERIFY(window.until([&] { return window.source.status(0).missed == 2; }));
        QVERIFY(window.source.status(0).problem.contains("line 3"));
    }

    void theTokenIsSaid() {
        ObserverServer::Config config;
        config.token = "secret";
        Watched one(1, 0, config);
        one.happen(EventKind::NodeStarted);
        LiveSource::Options wrong;
        wrong.token = "other";
        Window stranger({one.address()}, wrong);
        QVERIFY(stranger.until(
            [&] { return stranger.source.status(0).state == SourceStatus::State::Refused; }));
        QVERIFY(stranger.source.status(0).problem.contains("token"));
        LiveSource::Options right;
        right.token = "secret";
        Window friendly({one.address()}, right);
        QVERIFY(friendly.until([&] { return friendly.timeline.size() == 1; }));
    }

    void tlsIsSpokenWhereItIsWanted() {
        if (QStandardPaths::findExecutable("openssl").isEmpty())
            QSKIP("Not installed: apt-get install openssl");
        QTemporaryDir folder;
        const QString keyFile = folder.filePath("key.pem");
        const QString certificateFile = folder.filePath("certificate.pem");
        QCOMPARE(QProcess::execute("openssl",
                                   {"req", "-x509", "-newkey", "ec", "-pkeyopt",
                                    "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
                                    "/CN=n1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout",
                                    keyFile, "-out", certificateFile}),
                 0);
        QFile key(keyFile);
        QVERIFY(key.open(QIODevice::ReadOnly));
        const auto certificates = QSslCertificate::fromPath(certificateFile);
        QCOMPARE(certificates.size(), 1);
        QSslConfiguration served = QSslConfiguration::defaultConfiguration();
        served.setLocalCertificate(certificates[0]);
        served.setPrivateKey(QSslKey(&key, QSsl::Ec));
        served.setPeerVerifyMode(QSslSocket::VerifyNone);
        ObserverServer::Config config;
        config.tls = served;
        config.token = "secret";
        Watched one(1, 0, config);
        one.happen(EventKind::NodeStarted);
        LiveSource::Options options;
        options.token = "secret";
        options.tls = QSslConfiguration::defaultConfiguration();
        Window distrustful({one.address()}, options); // does not know who signed
        options.tls->setCaCertificates(certificates);
        Window window({one.address()}, options);
        QVERIFY(window.until([&] { return window.timeline.size() == 1; }));
        QVERIFY(distrustful.until(
            [&] { return distrustful.source.status(0).state == SourceStatus::State::Waiting; }));
        QVERIFY(!distrustful.source.status(0).problem.isEmpty());
        QVERIFY(distrustful.timeline.empty());
    }

    void serversOfTwoClustersAreNotMixed() {
        ObserverServer::Config config;
        config.cluster = "a";
        Watched one(1, 0, config);
        config.cluster = "b";
        Watched two(2, 0, config);
        Window window({one.address(), two.address()});
        QVERIFY(window.until([&] {
            return (window.source.status(0).state == SourceStatus::State::Refused) !=
                   (window.source.status(1).state == SourceStatus::State::Refused);
        }));
    }

    void oneServerIsWatchedOnce() {
        Watched one(1);
        Window window({one.address(), one.address()});
        QVERIFY(window.until([&] {
            return (window.source.status(0).state == SourceStatus::State::Refused) !=
                   (window.source.status(1).state == SourceStatus::State::Refused);
        }));
    }

    void aServerMayJoinLater() {
        Watched one(1);
        Watched two(2);
        one.happen(EventKind::NodeStarted);
        Window window({one.address()});
        QVERIFY(window.until([&] { return window.timeline.size() == 1; }));
        QCOMPARE(window.source.addSource(two.address()), 1);
        two.happen(EventKind::NodeStarted);
        QVERIFY(window.until([&] { return window.timeline.endState().node(n(2)).running; }));
        QCOMPARE(window.source.sourceCount(), 2);
    }
};

QTEST_GUILESS_MAIN(TestLiveSource)
#include "tst_live_source.moc"
