#include "control_caller.h"
#include "net/daemon/control_server.h"
#include "net/daemon/key_value_machine.h"
#include "net/daemon/node_daemon.h"
#include "net/node/memory_network.h"
#include "processes/node_process.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::net::test;

namespace {

const QByteArray kToken = "0123456789abcdef";
constexpr int kPatience = ControlCaller::kPatience;

/// One server that leads itself, with a control port.
struct Server {
    Server() : plain(&network, NodeId{1}), transport(&plain) {
        RaftNode::Config config;
        config.id = NodeId{1};
        config.voters = Configuration::ofVoters(1).voters;
        node = std::make_unique<RaftNode>(config);
        node->setTransport(&transport);
        node->setStateMachine(&machine);
        control = std::make_unique<ControlServer>(node.get(), &transport, config.voters, kToken);
    }
    MemoryNetwork network;
    MemoryNetwork::Transport plain;
    FaultyTransport transport;
    KeyValueMachine machine;
    std::unique_ptr<RaftNode> node;
    std::unique_ptr<ControlServer> control;
};

DaemonConfig daemonConfig(const QString& directory) {
    DaemonConfig config;
    config.id = NodeId{1};
    config.peers[config.id] = {QStringLiteral("127.0.0.1"), 0};
    config.voters.insert(config.id);
    config.directory = directory;
    return config;
}

} // namespace

/// Who may talk to the control port, and how.
class TestControlPort : public QObject {
    Q_OBJECT
private slots:
    void init() {
        server_ = std::make_unique<Server>();
        QCOMPARE(server_->node->start(), QString());
        QCOMPARE(server_->control->listen(QHostAddress::LocalHost, 0), QString());
    }
    void cleanup() { server_.reset(); }

    void itIsOffUnlessAskedForAndThenNeedsAToken() {
        const QTemporaryDir folder;
        {
            NodeDaemon daemon(daemonConfig(folder.filePath("off")));
            QCOMPARE(daemon.start(), QString());
            QVERIFY(!daemon.readyLine().contains("control="));
        }
        DaemonConfig config = daemonConfig(folder.filePath("on"));
        config.control = HostPort{QStringLiteral("127.0.0.1"), 0};
        {
            NodeDaemon daemon(config);
            QVERIFY(daemon.start().contains("--token-file"));
        }
        config.token = kToken;
        NodeDaemon daemon(config);
        QCOMPARE(daemon.start(), QString());
        QVERIFY2(daemon.readyLine().contains(" control=127.0.0.1:"),
                 qPrintable(daemon.readyLine()));
    }

    void itListensWhereItIsToldAndNowhereElse() {
        QTcpSocket elsewhere; // still this machine, another of its addresses
        elsewhere.connectToHost(QStringLiteral("127.0.0.2"), port());
        QTRY_COMPARE(elsewhere.error(), QAbstractSocket::ConnectionRefusedError);
        ControlServer second(server_->node.get(), &server_->transport, {}, kToken);
        const QString problem = second.listen(QHostAddress::LocalHost, port());
        QVERIFY2(problem.contains("--control"), qPrintable(problem));
    }

    void withoutTheTokenNothingIsDone_data() {
        QTest::addColumn<QByteArray>("line");
        const auto row = [](const char* name, const QByteArray& line) {
            QTest::newRow(name) << line;
        };
        row("none", "{\"do\":\"pause\"}");
        row("empty", "{\"token\":\"\",\"do\":\"pause\"}");
        row("another", "{\"token\":\"fedcba9876543210\",\"do\":\"pause\"}");
        row("its beginning", "{\"token\":\"0123456789abcde\",\"do\":\"pause\"}");
        row("too long", "{\"token\":\"0123456789abcdef0\",\"do\":\"pause\"}");
        row("with a zero behind it", "{\"token\":\"0123456789abcdef\\u0000\",\"do\":\"pause\"}");
        row("a list", "{\"token\":[\"0123456789abcdef\"],\"do\":\"pause\"}");
        row("a number", "{\"token\":123456789,\"do\":\"pause\"}");
        row("null", "{\"token\":null,\"do\":\"pause\"}");
        row("under another name", "{\"Token\":\"0123456789abcdef\",\"do\":\"pause\"}");
    }
    void withoutTheTokenNothingIsDone() {
        QFETCH(const QByteArray, line);
        ControlCaller caller(port());
        // What comes behind it is not looked at, not even the right token.
        caller.write(line + "\n{\"token\":\"" + kToken + "\",\"do\":\"pause\"}\n");
        const QJsonObject answer = caller.answer();
        QCOMPARE(answer["ok"], QJsonValue(false));
        QVERIFY(answer["error"].toString().contains("--token-file"));
        QVERIFY(caller.waitForEnd());
        QVERIFY(caller.socket.readAll().isEmpty());
        QVERIFY(!server_->node->isPaused());
        stillServes();
    }

    void theTokenMayComeWithTheFirstCommand() {
        ControlCaller caller(port());
        const QJsonObject answer =
            caller.ask("{\"token\":\"" + kToken + "\",\"do\":\"pause\",\"id\":[1]}");
        QCOMPARE(answer["ok"], QJsonValue(true));
        QCOMPARE(answer["id"], QJsonValue(QJsonArray{1}));
        QVERIFY(server_->node->isPaused());
        QVERIFY(caller.ask("{\"do\":\"resume\"}")["ok"].toBool());
    }

    void whoSaysNothingIsToldAndClosedInTime() {
        ControlCaller silent(port());
        ControlCaller half(port());
        half.write("{\"token\":\"" + kToken); // and no end
        QVERIFY(silent.answer()["error"].toString().contains("within 5 s"));
        QVERIFY(half.answer()["error"].toString().contains("within 5 s"));
        QVERIFY(silent.waitForEnd() && half.waitForEnd());
    }

    void whatIsNoLineOfJsonEndsTheConnection_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        const QString object = QStringLiteral("A line must be a JSON object");
        const QString length = QStringLiteral("A line has at most 65536 bytes.");
        QTest::newRow("a web browser") << QByteArray("GET / HTTP/1.1\r\n\r\n") << object;
        QTest::newRow("empty") << QByteArray("\n") << object;
        QTest::newRow("a list") << QByteArray("[1]\n") << object;
        QTest::newRow("a text") << QByteArray("\"pause\"\n") << object;
        QTest::newRow("cut off") << QByteArray("{\"do\":\"pause\"\n") << object;
        QTest::newRow("two at once") << QByteArray("{\"do\":\"pause\"}{}\n") << object;
        QTest::newRow("zeros") << QByteArray(100, '\0') + '\n' << object;
        QTest::newRow("no UTF-8") << QByteArray("{\"do\":\"\xff\xfe\"}\n") << object;
        QTest::newRow("brackets") << QByteArray(60'000, '[') + '\n' << object;
        QTest::newRow("too long") << QByteArray(65'537, ' ') + '\n' << length;
        QTest::newRow("without an end") << QByteArray(1 << 20, 'x') << length;
        QTest::newRow("a long text without an end")
            << "{\"do\":\"" + QByteArray(70'000, 'x') << length;
    }
    void whatIsNoLineOfJsonEndsTheConnection() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, said);
        for (const bool trusted : {false, true}) {
            ControlCaller caller(port(), trusted ? kToken : QByteArray());
            if (trusted) QVERIFY(caller.answer()["ok"].toBool());
            caller.write(bytes);
            QVERIFY(caller.waitForEnd());
            // Where it still sends, the system may take back what it was told.
            const QByteArray told = caller.socket.readAll();
            const bool lost = caller.socket.error() == QAbstractSocket::RemoteHostClosedError &&
                              bytes.size() > 65'536;
            QVERIFY2(told.contains(said.toUtf8()) || (told.isEmpty() && lost), told.constData());
        }
        QVERIFY(!server_->node->isPaused());
        stillServes();
    }

    void aLineMayComeInPiecesAndManyAtOnce() {
        ControlCaller caller(port(), kToken);
        QVERIFY(caller.answer()["ok"].toBool());
        for (const char c : QByteArray("{\"do\":\"pause\"}")) {
            caller.write(QByteArray(1, c));
            caller.socket.flush();
            QCoreApplication::processEvents();
        }
        QVERIFY(!server_->node->isPaused());
        caller.write("\n{\"do\":\"resume\"}\n{\"do\":\"clock\"}\n{\"do\":\"resume\"}\n");
        for (const bool ok : {true, true, false, true})
            QCOMPARE(caller.answer()["ok"], QJsonValue(ok));
    }

    void theLongestLineIsTaken() {
        ControlCaller caller(port(), kToken);
        QVERIFY(caller.answer()["ok"].toBool());
        QByteArray line = "{\"do\":\"pause\"}";
        line += QByteArray(int(LineConnection::kMostLineBytes - line.size() - 1), ' ');
        QVERIFY(caller.ask(line)["ok"].toBool());
        QVERIFY(server_->node->isPaused());
    }

    void asManyAsAreAllowedAreServedAndAnotherWhenOneLeaves() {
        std::vector<std::unique_ptr<ControlCaller>> callers;
        for (int i = 0; i < ControlServer::kMostConnections; ++i) {
            callers.push_back(std::make_unique<ControlCaller>(port(), kToken));
            QVERIFY(callers.back()->answer()["ok"].toBool());
        }
        ControlCaller another(port(), kToken);
        QVERIFY(another.waitForEnd());
        QVERIFY(callers.front()->ask("{\"do\":\"resume\"}")["ok"].toBool());
        callers.pop_back();
        QTRY_VERIFY_WITH_TIMEOUT(ControlCaller(port(), kToken).answer()["ok"].toBool(), kPatience);
    }

    void whoReadsNoAnswersIsDisconnected() {
        ControlCaller greedy(port(), kToken);
        greedy.socket.setReadBufferSize(1);
        // Each is answered by a list of all commands, many times as long: more than the system
        // takes in for somebody who does not read.
        const QByteArray lines = QByteArray("{\"do\":\"x\"}\n").repeated(1000);
        for (int i = 0; i < 400; ++i)
            greedy.write(lines);
        // Sending fails; the end of what is to be read is never seen.
        QTRY_VERIFY_WITH_TIMEOUT(greedy.isClosed() || greedy.socket.bytesToWrite() == 0, kPatience);
        QVERIFY(greedy.isClosed());
        stillServes();
    }

    void whoWaitsForNoAnswerIsDisconnected() {
        server_->node->setPaused(true); // proposals wait until it goes on
        ControlCaller hasty(port(), kToken);
        QVERIFY(hasty.answer()["ok"].toBool());
        hasty.write(QByteArray("{\"do\":\"propose\",\"command\":\"set a b\"}\n")
                        .repeated(LineConnection::kMostWaiting + 1));
        const QJsonObject answer = hasty.answer();
        QVERIFY2(answer["error"].toString().contains("wait for their answers"),
                 QJsonDocument(answer).toJson().constData());
        QVERIFY(hasty.waitForEnd());
        stillServes();
    }

    void whoCrashesIsGoneAndComesBackWithItsLog() {
        const QTemporaryDir folder;
        QFile token(folder.filePath("token"));
        QVERIFY(token.open(QIODevice::WriteOnly));
        token.write(kToken);
        token.close();
        raftarium::testing::NodeProcess node(1, folder.filePath("n1"), token.fileName());
        for (int life = 0; life < 2; ++life) {
            node.start({node.peer()});
            const QByteArray command = life == 0 ? "{\"do\":\"propose\",\"command\":\"set a b\"}"
                                                 : "{\"do\":\"snapshot\"}";
            QTRY_VERIFY_WITH_TIMEOUT(node.control(command, kToken), kPatience);
            QVERIFY(!node.control("{\"do\":\"crash\"}", kToken));
            QVERIFY(node.waitForFinished(kPatience));
            QVERIFY(!node.exitedByItself());
        }
    }

private:
    [[nodiscard]] quint16 port() const { return server_->control->port(); }
    void stillServes() const {
        ControlCaller caller(port(), kToken);
        QVERIFY(caller.answer()["ok"].toBool());
        QVERIFY(caller.ask("{\"do\":\"resume\"}")["ok"].toBool());
    }

    std::unique_ptr<Server> server_;
};

QTEST_GUILESS_MAIN(TestControlPort)
#include "tst_control_port.moc"
