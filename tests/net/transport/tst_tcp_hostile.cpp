#include "net/base/scarce_files.h"
#include "tcp_helpers.h"

#include <QAbstractEventDispatcher>
#include <QFile>
#include <QTcpServer>

#include <unistd.h>

#include <array>
#include <random>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::net::test;

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, kPatienceMs)

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr long kMostGrowth = 512L * 1024; // KiB: sanitizers keep what is freed for a while
#else
constexpr long kMostGrowth = 64L * 1024;
#endif

/// Of this process, in KiB.
long residentMemory() {
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    return file.readAll().split(' ').value(1).toLong() * (sysconf(_SC_PAGESIZE) / 1024);
}

} // namespace

class TestTcpHostile : public QObject {
    Q_OBJECT
private slots:
    void init() {
        TcpConfig mine = config(1);
        mine.peers[node(2)] = {QStringLiteral("127.0.0.1"), 1}; // nobody is there
        mine.limits.warningEveryMs = 0;
        server_ = std::make_unique<Server>(mine);
        QCOMPARE(server_->transport.start(), QString());
    }
    void cleanup() { server_.reset(); }

    void aCallerThatIsAPeerIsHeard() {
        RawCaller caller(port());
        caller.hello(helloOf(2, 1));
        const std::optional<Frame> answer = caller.answer();
        QVERIFY(answer);
        QCOMPARE(answer->type, FrameType::Welcome);
        const std::optional<Welcome> welcome = decodeWelcome(answer->payload);
        QVERIFY(welcome);
        QCOMPARE(welcome->life, quint64{1001});
        QCOMPARE(welcome->info, std::string(R"({"name":"server 1"})"));
        caller.write(RawCaller::frame(vote(2, 1, 6), 5));
        WAIT_FOR(server_->arrived.size() == 1);
        QVERIFY((server_->arrived[0].mark == MessageMark{77, 5}));
    }

    void aStrangerIsRefusedInWords_data() {
        QTest::addColumn<int>("change");
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("words");
        QTest::newRow("another cluster") << 0 << 3 << "cluster \"other\"";
        QTest::newRow("looks for another server") << 1 << 4 << "looks for n3";
        QTest::newRow("none of the peers") << 2 << 5 << "n9 is none of the peers";
        QTest::newRow("the server itself") << 3 << 5 << "n1 is none of the peers";
        QTest::newRow("a newer version") << 4 << 2 << "versions 2 to 3";
        QTest::newRow("tells no JSON") << 5 << 1 << "JSON";
        QTest::newRow("tells a JSON array") << 6 << 1 << "JSON";
    }
    void aStrangerIsRefusedInWords() {
        QFETCH(const int, change);
        QFETCH(const int, reason);
        QFETCH(const QString, words);
        Hello hello = helloOf(2, 1);
        switch (change) {
        case 0: hello.clusterId = "other"; break;
        case 1: hello.to = node(3); break;
        case 2: hello.from = node(9); break;
        case 3: hello.from = node(1); break;
        case 4:
            hello.oldest = 2;
            hello.newest = 3;
            break;
        case 5: hello.info = "{"; break;
        default: hello.info = "[]"; break;
        }
        RawCaller caller(port());
        caller.hello(hello);
        const std::optional<Frame> answer = caller.answer();
        QVERIFY(answer);
        QCOMPARE(answer->type, FrameType::Refusal);
        const std::optional<Refusal> refusal = decodeRefusal(answer->payload);
        QVERIFY(refusal);
        QCOMPARE(static_cast<int>(refusal->reason), reason);
        QVERIFY2(QString::fromStdString(refusal->text).contains(words), refusal->text.c_str());
        WAIT_FOR(caller.isClosed());
        WAIT_FOR(server_->warnings.size() == 1);
        QVERIFY2(server_->warnings[0].contains(words), qPrintable(server_->warnings[0]));
        QVERIFY(!server_->transport.hears(node(2)));
        stillServes();
    }

    void whatIsNoHandshakeEndsTheConnection_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a web browser") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QTest::newRow("zeros") << QByteArray(64, '\0');
        QTest::newRow("ones") << QByteArray(64, '\xff');
        QTest::newRow("longer than a handshake") << QByteArray("\x01\x10\0\0\x01", 5);
        QTest::newRow("a message before the introduction")
            << QByteArray::fromStdString(RawCaller::frame(vote(2, 1, 6)));
        QTest::newRow("an introduction without its end")
            << QByteArray::fromStdString(RawCaller::frame(FrameType::Hello, "RAFTPEER"));
        QTest::newRow("a Welcome")
            << QByteArray::fromStdString(RawCaller::frame(FrameType::Welcome, encode(Welcome{})));
    }
    void whatIsNoHandshakeEndsTheConnection() {
        QFETCH(const QByteArray, bytes);
        RawCaller caller(port());
        caller.write(bytes.toStdString());
        WAIT_FOR(caller.isClosed());
        WAIT_FOR(server_->warnings.size() == 1);
        WAIT_FOR(server_->transport.strangers() == 0);
        QVERIFY(server_->arrived.empty());
        stillServes();
    }

    void randomBytesNeverBringItDown() {
        std::mt19937 random(4);
        for (int i = 0; i < 200; ++i) {
            RawCaller caller(port());
            if (i % 2 == 0) caller.hello(helloOf(2, 1));
            std::string bytes(random() % 2000, '\0');
            for (char& c : bytes)
                c = static_cast<char>(random());
            caller.write(bytes + std::string(16, '\xff'));
            WAIT_FOR(caller.isClosed());
        }
        QVERIFY(server_->arrived.empty());
        stillServes();
    }

    void aPeerThatSendsNoMessageOfItIsDisconnected_data() {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const std::string& bytes) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes);
        };
        row("an oversize frame", std::string("\x01\0\0\x01\x04", 5));
        row("a second introduction", RawCaller::frame(FrameType::Hello, encode(helloOf(2, 1))));
        row("a message of another", RawCaller::frame(vote(3, 1, 6)));
        row("a message to another", RawCaller::frame(vote(2, 3, 6)));
        row("an empty message", RawCaller::frame(FrameType::Message, ""));
        row("a message of an unknown kind",
            RawCaller::frame(FrameType::Message, std::string(19, '\x63')));
    }
    void aPeerThatSendsNoMessageOfItIsDisconnected() {
        QFETCH(const QByteArray, bytes);
        RawCaller caller(port());
        caller.hello(helloOf(2, 1));
        WAIT_FOR(server_->transport.hears(node(2)));
        caller.write(RawCaller::frame(vote(2, 1, 6)) + bytes.toStdString() +
                     RawCaller::frame(vote(2, 1, 7)));
        WAIT_FOR(caller.isClosed());
        WAIT_FOR(!server_->transport.hears(node(2)));
        QCOMPARE(server_->arrived.size(), std::size_t{1});
        WAIT_FOR(server_->warnings.size() == 1);
        stillServes();
    }

    void theSecondConnectionOfAPeerReplacesTheFirst() {
        RawCaller first(port());
        first.hello(helloOf(2, 1));
        WAIT_FOR(server_->transport.hears(node(2)));
        RawCaller second(port());
        second.hello(helloOf(2, 1));
        WAIT_FOR(first.isClosed());
        QVERIFY(server_->transport.hears(node(2)));
        second.write(RawCaller::frame(vote(2, 1, 6)));
        WAIT_FOR(server_->arrived.size() == 1);
    }

    void whoSaysNothingOrHalfOfItIsClosedInTime() {
        TcpConfig hasty = config(1);
        hasty.limits.handshakeMs = 50;
        hasty.peers[node(2)] = {QStringLiteral("127.0.0.1"), 1};
        server_ = std::make_unique<Server>(hasty);
        QCOMPARE(server_->transport.start(), QString());
        RawCaller silent(port());
        RawCaller half(port());
        silent.write({});
        const std::string hello = RawCaller::frame(FrameType::Hello, encode(helloOf(2, 1)));
        half.write(hello.substr(0, hello.size() / 2));
        WAIT_FOR(silent.isClosed() && half.isClosed());
        WAIT_FOR(server_->transport.strangers() == 0);
        stillServes();
    }

    void halfAHandshakeThatEndsIsForgotten() {
        const std::string hello = RawCaller::frame(FrameType::Hello, encode(helloOf(2, 1)));
        {
            RawCaller half(port());
            half.write(hello.substr(0, hello.size() / 2));
            WAIT_FOR(server_->transport.strangers() == 1);
        }
        WAIT_FOR(server_->transport.strangers() == 0);
        WAIT_FOR(server_->warnings.size() == 1);
        stillServes();
    }

    void warningsOfOneKindComeOnceInAWhile() {
        TcpConfig quiet = config(1);
        quiet.limits.warningEveryMs = 3'600'000;
        server_ = std::make_unique<Server>(quiet);
        QCOMPARE(server_->transport.start(), QString());
        for (int i = 0; i < 20; ++i) {
            RawCaller caller(port());
            caller.write(std::string(64, '\xff'));
            WAIT_FOR(caller.isClosed());
        }
        QCoreApplication::processEvents();
        QCOMPARE(server_->warnings.size(), 1);
    }

    void thousandsOfIdleConnectionsLeaveItUpWithinItsMemory() {
        constexpr int kWanted = 10'000;
        const FileLimit limit(kWanted + 1000);
        const int count = std::min(kWanted, static_cast<int>(limit.current()) - 1000);
        QVERIFY(count > 0);
        if (count < kWanted)
            qWarning("only %d connections: the limit of open files is too low for more", count);
        const long before = residentMemory();
        std::vector<IdleSocket> idle;
        for (int i = 0; i < count; ++i) {
            QVERIFY(idle.emplace_back().connectTo(port()));
            // The system's queue of who waits to be accepted is short.
            if (i % 16 == 0) QCoreApplication::processEvents();
        }
        WAIT_FOR(server_->transport.strangers() > 0);
        QCoreApplication::processEvents();
        QVERIFY(server_->transport.strangers() <= TcpLimits().strangers);
        stillServes();
        const long grown = residentMemory() - before;
        qInfo("%d idle connections: %ld KiB more memory", count, grown);
        QVERIFY(grown < kMostGrowth);
    }

    void withoutFileDescriptorsItWaitsAndGoesOn() {
        // The callers' descriptors are made before there are none left.
        std::array<IdleSocket, 8> callers;
        RawCaller peer(port());
        peer.hello(helloOf(2, 1));
        WAIT_FOR(server_->transport.hears(node(2)));
        int turns = 0;
        {
            const IdleSocket last;
            const FileLimit limit(static_cast<rlim_t>(last.descriptor()));
            for (const IdleSocket& caller : callers)
                QVERIFY(caller.connectTo(port()));
            const auto counting = connect(QAbstractEventDispatcher::instance(),
                                          &QAbstractEventDispatcher::awake, this, [&] { ++turns; });
            QTest::qWait(500);
            disconnect(counting);
            peer.write(RawCaller::frame(vote(2, 1, 6)));
            WAIT_FOR(server_->arrived.size() == 1);
        }
        QVERIFY2(turns < 500, qPrintable(QString::number(turns)));
        QVERIFY(server_->warnings.join(QLatin1Char(' ')).contains(QStringLiteral("open files")));
        stillServes();
    }

    void whatAPeerAnswersToAnIntroductionIsNotTrusted_data() {
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char* name, const std::string& bytes) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes);
        };
        row("nothing of the protocol", "HTTP/1.1 400 Bad Request\r\n\r\n");
        row("too long", std::string("\x01\x10\0\0\x02", 5));
        row("a message", RawCaller::frame(vote(2, 1, 6)));
        row("a version that was not offered",
            RawCaller::frame(FrameType::Welcome, encode(Welcome{9, 1, "{}"})));
        row("more behind the welcome",
            RawCaller::frame(FrameType::Welcome, encode(Welcome{1, 1, "{}"})) +
                RawCaller::frame(vote(2, 1, 6)));
        row("a refusal",
            RawCaller::frame(FrameType::Refusal, encode(Refusal{Refusal::Reason::Version, "no"})));
        row("an unreadable refusal", RawCaller::frame(FrameType::Refusal, "\x01"));
    }
    void whatAPeerAnswersToAnIntroductionIsNotTrusted() {
        QFETCH(const QByteArray, answer);
        QTcpServer bad;
        QVERIFY(bad.listen(QHostAddress::LocalHost));
        server_->transport.setPeers({{node(2), {QStringLiteral("127.0.0.1"), bad.serverPort()}}});
        WAIT_FOR(bad.hasPendingConnections());
        std::unique_ptr<QTcpSocket> socket(bad.nextPendingConnection());
        WAIT_FOR(socket->bytesAvailable() > 0);
        socket->write(answer);
        WAIT_FOR(socket->state() == QAbstractSocket::UnconnectedState);
        WAIT_FOR(!server_->warnings.isEmpty());
        QVERIFY(!server_->transport.isConnected(node(2)));
        QVERIFY(server_->arrived.empty());
        WAIT_FOR(bad.hasPendingConnections()); // it tries again
    }

    void aPeerThatDoesNotAnswerIsLeftAndTriedAgain() {
        TcpConfig hasty = config(1);
        hasty.limits.handshakeMs = 50;
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        hasty.peers[node(2)] = {QStringLiteral("127.0.0.1"), silent.serverPort()};
        Server server(hasty);
        QCOMPARE(server.transport.start(), QString());
        for (int i = 0; i < 2; ++i) {
            WAIT_FOR(silent.hasPendingConnections());
            std::unique_ptr<QTcpSocket> socket(silent.nextPendingConnection());
            WAIT_FOR(socket->state() == QAbstractSocket::UnconnectedState);
        }
        WAIT_FOR(server.warnings.size() == 1);
        QVERIFY(!server.transport.isConnected(node(2)));
    }

    void aPeerInANewLifeIsCalledAnew() {
        QTcpServer peer;
        QVERIFY(peer.listen(QHostAddress::LocalHost));
        server_->transport.setPeers({{node(2), {QStringLiteral("127.0.0.1"), peer.serverPort()}}});
        WAIT_FOR(peer.hasPendingConnections());
        std::unique_ptr<QTcpSocket> socket(peer.nextPendingConnection());
        WAIT_FOR(socket->bytesAvailable() > 0);
        const std::string welcome =
            RawCaller::frame(FrameType::Welcome, encode(Welcome{1, 76, "{}"}));
        socket->write(welcome.data(), static_cast<qint64>(welcome.size()));
        WAIT_FOR(server_->transport.isConnected(node(2)));
        RawCaller sameLife(port());
        Hello hello = helloOf(2, 1);
        hello.life = 76;
        sameLife.hello(hello);
        QVERIFY(sameLife.answer());
        QVERIFY(server_->transport.isConnected(node(2)));
        RawCaller newLife(port());
        newLife.hello(helloOf(2, 1)); // life 77: whoever welcomed it in life 76 is gone
        WAIT_FOR(!server_->transport.isConnected(node(2)));
        WAIT_FOR(peer.hasPendingConnections());
        QVERIFY(server_->transport.hears(node(2)));
    }

private:
    [[nodiscard]] quint16 port() const { return server_->transport.serverPort(); }

    /// A peer that behaves gets through.
    void stillServes() {
        const std::size_t before = server_->arrived.size();
        RawCaller caller(port());
        caller.hello(helloOf(2, 1));
        const std::optional<Frame> answer = caller.answer();
        QVERIFY(answer);
        QCOMPARE(answer->type, FrameType::Welcome);
        caller.write(RawCaller::frame(vote(2, 1, 99)));
        WAIT_FOR(server_->arrived.size() == before + 1);
    }

    std::unique_ptr<Server> server_;
};

QTEST_GUILESS_MAIN(TestTcpHostile)
#include "tst_tcp_hostile.moc"
