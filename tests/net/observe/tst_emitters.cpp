#include "net/observe/live_source.h"
#include "observe_helpers.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::test;

namespace {

constexpr int kLong = 60'000; // milliseconds; nothing here waits for it in a good run

/// The demonstration of an emitter, as a process that ends with this object.
class Demo {
public:
    /// Empty where all is well.
    QString start(const QString& language, const QString& token) {
        const QString folder = QStringLiteral(RAFTARIUM_EMITTERS "/") + language;
        QString program = QStandardPaths::findExecutable(language == "go" ? "go" : "node");
        QStringList arguments{folder + QStringLiteral("/demo.js"), token};
        if (language == "go") {
            QProcess compiler;
            compiler.setWorkingDirectory(folder);
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert("GOFLAGS", "-mod=mod");
            if (!environment.contains("HOME")) environment.insert("GOCACHE", build_.path());
            compiler.setProcessEnvironment(environment);
            compiler.setProcessChannelMode(QProcess::MergedChannels);
            compiler.start(program, {"build", "-o", build_.filePath("demo"), "./demo"});
            if (!compiler.waitForFinished(5 * kLong) || compiler.exitCode() != 0)
                return "go build: " + QString::fromUtf8(compiler.readAll());
            program = build_.filePath("demo");
            arguments = {token};
        }
        process_.start(program, arguments);
        while (ports.size() < 3) {
            if (!process_.canReadLine() && !process_.waitForReadyRead(kLong))
                return "no ports: " + QString::fromUtf8(process_.readAllStandardError());
            while (process_.canReadLine())
                ports.push_back(process_.readLine().trimmed().toUShort());
        }
        return {};
    }
    ~Demo() {
        process_.closeWriteChannel();
        if (!process_.waitForFinished(5'000)) process_.kill();
        process_.waitForFinished();
    }

    QList<quint16> ports;

private:
    QTemporaryDir build_;
    QProcess process_;
};

/// A connection line by line, as any watcher might have it.
class Talk {
public:
    explicit Talk(quint16 port) { socket.connectToHost("127.0.0.1", port); }
    QJsonObject next() {
        while (!socket.canReadLine())
            if (!socket.waitForReadyRead(kLong)) return {};
        return QJsonDocument::fromJson(socket.readLine()).object();
    }
    void say(const QByteArray& line) { socket.write(line + '\n'); }

    QTcpSocket socket;
};

} // namespace

class TestEmitters : public QObject {
    Q_OBJECT

private:
    static void addLanguages() {
        QTest::addColumn<QString>("language");
        QTest::newRow("Node.js") << "nodejs";
        QTest::newRow("Go") << "go";
    }

private slots:
    void anElectionIsSeen_data() { addLanguages(); }
    void anElectionIsSeen() {
        QFETCH(QString, language);
        if (QStandardPaths::findExecutable(language == "go" ? "go" : "node").isEmpty())
            QSKIP("Not installed: apt-get install nodejs golang-go");
        Demo demo;
        QCOMPARE(demo.start(language, "secret"), QString());
        QList<HostPort> addresses;
        for (const quint16 port : demo.ports)
            addresses.push_back({"127.0.0.1", port});
        LiveSource::Options options;
        options.token = "secret";
        LiveSource source(addresses, options);
        Timeline timeline;
        const ClusterState& state = timeline.endState();
        const auto isDone = [&] {
            const LiveSource::Batch batch = source.take();
            timeline.appendTexts(batch.texts);
            timeline.append(batch.events);
            for (int id = 1; id <= 3; ++id)
                if (state.node(n(id)).lastApplied != Index{1}) return false;
            return true;
        };
        QVERIFY(QTest::qWaitFor(isDone, kLong));
        QCOMPARE(state.leader(), n(1));
        for (int id = 1; id <= 3; ++id) {
            const NodeState& node = state.node(n(id));
            QVERIFY(node.running);
            QCOMPARE(node.currentTerm, 1U);
            QCOMPARE(node.leader, n(1));
            QCOMPARE(node.commitIndex, Index{1});
            QCOMPARE(timeline.text(node.cell(Index{1})->text), std::string("set colour blue"));
            if (id != 1) QCOMPARE(node.votedFor, n(1));
        }
        QCOMPARE(state.node(n(1)).progress.at(3).match, Index{1});
        QVERIFY(state.messages().empty());
        int delivered = 0;
        for (EventNumber i = 0; i < timeline.size(); ++i) {
            if (timeline[i].kind != EventKind::MessageDelivered) continue;
            ++delivered;
            QVERIFY(timeline[i].cause < i);
            QVERIFY(timeline[timeline[i].cause].kind == EventKind::MessageSent);
        }
        QCOMPARE(delivered, 8);
        for (int i = 0; i < 3; ++i) {
            const SourceStatus status = source.status(i);
            QVERIFY2(status.problem.isEmpty(), qPrintable(status.problem));
            QCOMPARE(status.cluster, QString("demo"));
            QCOMPARE(status.missed, quint64{0});
        }
    }

    void keepToTheContract_data() { addLanguages(); }
    void keepToTheContract() {
        QFETCH(QString, language);
        if (QStandardPaths::findExecutable(language == "go" ? "go" : "node").isEmpty())
            QSKIP("Not installed: apt-get install nodejs golang-go");
        Demo demo;
        QCOMPARE(demo.start(language, "secret"), QString());
        Talk wrong(demo.ports[0]);
        wrong.say("{\"token\":\"other\"}");
        QVERIFY(wrong.next().contains("error"));
        Talk rubbish(demo.ports[0]);
        rubbish.say("{\"token\":\"secret\"}\nGET / HTTP/1.1");
        QCOMPARE(rubbish.next()["node"].toString(), QString("n1"));
        QVERIFY(rubbish.next().contains("error"));
        // From a number on, and only some kinds; then a heartbeat.
        Talk late(demo.ports[1]);
        late.say("{\"token\":\"secret\"}\n{\"from\":1,\"kinds\":[\"entry-applied\"]}");
        const QJsonObject hello = late.next();
        QCOMPARE(hello["first"].toInt(-1), 0);
        QJsonObject line = late.next();
        while (!line.contains("kind") && !line.isEmpty())
            line = late.next();
        QCOMPARE(line["kind"].toString(), QString("entry-applied"));
        QCOMPARE(late.next()["next"].toInt(), line["number"].toInt() + 1);
    }
};

QTEST_GUILESS_MAIN(TestEmitters)
#include "tst_emitters.moc"
