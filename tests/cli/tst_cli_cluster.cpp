#include "processes/http_connection.h"
#include "processes/process_state.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <csignal>
#include <memory>

using namespace raftarium::testing;

namespace {

/// Starting processes on a busy machine takes its time.
constexpr int kPatience = 60'000;

/// `raftarium-cli cluster` as a process, and what it tells.
class Cluster {
public:
    explicit Cluster(const QStringList& words) {
        process.start(QStringLiteral(RAFTARIUM_CLI), QStringList{"cluster"} + words);
    }
    Cluster(const Cluster&) = delete;
    Cluster& operator=(const Cluster&) = delete;
    ~Cluster() {
        process.kill();
        process.waitForFinished();
    }

    /// Waits for the line of --json.
    [[nodiscard]] bool hasStarted() {
        while (!process.canReadLine())
            if (!process.waitForReadyRead(kPatience)) return false;
        told = QJsonDocument::fromJson(process.readLine()).object();
        return !told.isEmpty();
    }
    [[nodiscard]] QList<qint64> servers() const {
        QList<qint64> pids;
        for (const QJsonValue& node : told["nodes"].toArray())
            pids << node["pid"].toInteger();
        return pids;
    }
    [[nodiscard]] quint16 httpPort(int number) const {
        const QString place = told["nodes"][number - 1]["http"].toString();
        return place.section(':', -1).toUShort();
    }
    [[nodiscard]] QString folder() const { return told["data"].toString(); }

    void signal(int number) { ::kill(static_cast<pid_t>(process.processId()), number); }
    /// The exit status after that, -1 where it does not end.
    [[nodiscard]] int endWith(int number) {
        signal(number);
        return exitStatus();
    }
    [[nodiscard]] int exitStatus() {
        const bool ended =
            process.state() == QProcess::NotRunning || process.waitForFinished(kPatience);
        return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    /// Asks the server until there is a leader, and follows to it.
    HttpConnection::Answer ask(const QByteArray& method, const QByteArray& path,
                               const QByteArray& body = {}) const {
        HttpConnection::Answer answer;
        quint16 port = httpPort(1);
        for (int i = 0; i < kPatience / 50; ++i) {
            answer = HttpConnection(port).ask(method, path, body, kPatience);
            if (answer.status == 307)
                port = static_cast<quint16>(QUrl(QString::fromLatin1(answer.location)).port());
            else if (answer.status == 503)
                QTest::qWait(50);
            else
                break;
        }
        return answer;
    }

    QProcess process;
    QJsonObject told;
};

QByteArray commandLine(qint64 pid) {
    QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.readAll().replace('\0', ' ') : QByteArray();
}

} // namespace

/// A cluster that the command line runs.
class TestCliCluster : public QObject {
    Q_OBJECT
private slots:
    void badArgumentsAreToldAndEndWithTwo_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        const auto row = [](const QStringList& words, const char* said) {
            QTest::newRow(qPrintable(words.join(' '))) << words << said;
        };
        row({"--nodes", "0"}, "--nodes: write a number from 1 to 25");
        row({"--nodes", "26"}, "--nodes: write a number from 1 to 25");
        row({"--nodes", "three"}, "--nodes: write a number from 1 to 25");
        row({"--nodes"}, "needs a value");
        row({"--node", "3"}, "did you mean '--nodes'?");
        row({"some.raft.json"}, "a cluster takes no file");
        row({"--data", ""}, "--data: name a folder");
        row({"--heartbeat", "50"}, "the unit is missing");
        row({"--election-timeout", "20ms"}, "must be longer than --heartbeat (50ms)");
        row({"--max-entries-per-request", "0"}, "write 1 to 100000");
        row({"--snapshot-after", "-1"}, "write a number of entries");
    }
    void badArgumentsAreToldAndEndWithTwo() {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        Cluster cluster(words);
        QCOMPARE(cluster.exitStatus(), 2);
        const QString errors = QString::fromUtf8(cluster.process.readAllStandardError());
        QVERIFY2(errors.contains(said), qPrintable(errors));
        QCOMPARE(cluster.process.readAllStandardOutput(), QByteArray());
    }

    void aFolderWithOtherThingsOrAnotherClusterIsRefused() {
        const QTemporaryDir folder;
        QVERIFY(QFile(folder.filePath("diary.txt")).open(QIODevice::WriteOnly));
        Cluster strange({"--data", folder.path()});
        QCOMPARE(strange.exitStatus(), 2);
        QVERIFY(strange.process.readAllStandardError().contains("'diary.txt'"));
        QVERIFY(QFile::remove(folder.filePath("diary.txt")));
        QVERIFY(QDir(folder.path()).mkdir("n5"));
        Cluster fewer({"--data", folder.path(), "--nodes", "3"});
        QCOMPARE(fewer.exitStatus(), 2);
        QVERIFY(fewer.process.readAllStandardError().contains("a cluster of 5 has lived"));
        Cluster nowhere({"--data", "/dev/null/logs"});
        QCOMPARE(nowhere.exitStatus(), 3);
        QVERIFY(nowhere.process.readAllStandardError().contains("cannot be made"));
    }

    void threeServersServeUntilSigtermAndLeaveNothing() {
        Cluster cluster({"--json"});
        QVERIFY(cluster.hasStarted());
        QCOMPARE(cluster.servers().size(), 3);
        for (const QJsonValue& node : cluster.told["nodes"].toArray())
            for (const char* port : {"peer", "http", "observe", "control"})
                QVERIFY(node[QLatin1String(port)].toString().startsWith("127.0.0.1:"));
        QVERIFY(cluster.told["temporary"].toBool());
        QFile token(cluster.told["tokenFile"].toString());
        QVERIFY(token.open(QIODevice::ReadOnly));
        QVERIFY(token.readAll().trimmed().size() >= 32);

        QCOMPARE(cluster.ask("PUT", "/kv/colour", "blue").status, 204);
        QCOMPARE(cluster.ask("GET", "/kv/colour").body, QByteArray("blue"));

        QCOMPARE(cluster.endWith(SIGTERM), 0);
        for (const qint64 pid : cluster.servers())
            QCOMPARE(processState(pid), char(0));
        QVERIFY(!QFileInfo::exists(cluster.folder()));
        QCOMPARE(cluster.process.readAllStandardError(), QByteArray());
    }

    void theTextSaysWhereTheyAreAndHowToGoOn() {
        Cluster cluster({"--nodes", "1"});
        QByteArray text;
        while (!text.contains("\nEnd:"))
            QVERIFY2(cluster.process.waitForReadyRead(kPatience) &&
                         !(text += cluster.process.readAllStandardOutput()).isEmpty(),
                     text.constData());
        const QByteArray server = text.split('\n').first();
        QVERIFY2(server.startsWith("n1: peer=127.0.0.1:"), server.constData());
        const auto place = [&](const char* port) {
            const qsizetype start = server.indexOf(port) + qsizetype(strlen(port));
            return server.mid(start, server.indexOf(' ', start) - start);
        };
        QVERIFY(server.contains(" control=127.0.0.1:") && server.contains(" pid="));
        QVERIFY(text.contains("\ndata: ") && text.contains("/token\n"));
        QVERIFY(text.contains("\nattach: " + place("observe=") + "\n"));
        QVERIFY(text.contains(" http://" + place("http=") + "/kv/colour\n"));
        QCOMPARE(cluster.endWith(SIGTERM), 0);
    }

    void theSameFolderGoesOnWithWhatWasWritten() {
        const QTemporaryDir folder;
        {
            Cluster cluster({"--json", "--nodes", "2", "--data", folder.path()});
            QVERIFY(cluster.hasStarted());
            QCOMPARE(cluster.ask("PUT", "/kv/colour", "green").status, 204);
            QCOMPARE(cluster.endWith(SIGINT), 0);
        }
        Cluster again({"--json", "--data", folder.path()});
        QVERIFY(again.hasStarted());
        QCOMPARE(again.servers().size(), 2); // as many as before
        QVERIFY(!again.told["temporary"].toBool());
        QCOMPARE(again.ask("GET", "/kv/colour").body, QByteArray("green"));

        Cluster second({"--json", "--data", folder.path()});
        QCOMPARE(second.exitStatus(), 3);
        QVERIFY(second.process.readAllStandardError().contains("runs in"));
        QVERIFY(QFileInfo::exists(again.told["tokenFile"].toString()));
        QCOMPARE(again.endWith(SIGTERM), 0);
        QVERIFY(QFileInfo(folder.filePath("n2")).isDir());
    }

    void optionsReachEveryServer() {
        Cluster cluster({"--json", "--nodes", "2", "--election-timeout", "400ms-800ms",
                         "--heartbeat=100ms", "--snapshot-after", "500"});
        QVERIFY(cluster.hasStarted());
        for (const qint64 pid : cluster.servers())
            for (const char* words :
                 {"--election-timeout 400ms-800ms ", "--heartbeat 100ms ", "--snapshot-after 500 "})
                QVERIFY2(commandLine(pid).contains(words), commandLine(pid).constData());
    }

    void nothingRunsOnWhenItIsKilledAndTheNextStartClearsUp() {
        Cluster cluster({"--json"});
        QVERIFY(cluster.hasStarted());
        cluster.signal(SIGKILL);
        QVERIFY(cluster.process.waitForFinished(kPatience));
        for (const qint64 pid : cluster.servers())
            QTRY_COMPARE_WITH_TIMEOUT(processState(pid), char(0), kPatience);
        QVERIFY(QFileInfo::exists(cluster.folder()));
        Cluster next({"--json", "--nodes", "1"});
        QVERIFY(next.hasStarted());
        QVERIFY(!QFileInfo::exists(cluster.folder()));
    }

    void aServerThatEndsIsToldAndTheOthersGoOn() {
        Cluster cluster({"--json"});
        QVERIFY(cluster.hasStarted());
        ::kill(static_cast<pid_t>(cluster.servers()[1]), SIGKILL);
        cluster.process.setReadChannel(QProcess::StandardError);
        while (!cluster.process.canReadLine())
            QVERIFY(cluster.process.waitForReadyRead(kPatience));
        QCOMPARE(cluster.process.readLine(), QByteArray("n2 has ended: its process was killed\n"));
        QCOMPARE(cluster.ask("PUT", "/kv/colour", "red").status, 204);
        QCOMPARE(cluster.endWith(SIGTERM), 0);
    }

    void itEndsWithTheLastServer() {
        Cluster cluster({"--json", "--nodes", "2"});
        QVERIFY(cluster.hasStarted());
        for (const qint64 pid : cluster.servers())
            ::kill(static_cast<pid_t>(pid), SIGKILL);
        QCOMPARE(cluster.exitStatus(), 3);
        QVERIFY(cluster.process.readAllStandardError().endsWith("\nno server is left\n"));
    }

    void whereOneCannotStartNoneIsLeft() {
        const QTemporaryDir folder;
        {
            Cluster cluster({"--json", "--data", folder.path()});
            QVERIFY(cluster.hasStarted());
            QCOMPARE(cluster.endWith(SIGTERM), 0);
        }
        QFile identity(folder.filePath("n2/identity"));
        QVERIFY2(identity.exists(), qPrintable(QDir(folder.filePath("n2")).entryList().join(' ')));
        QVERIFY(identity.open(QIODevice::WriteOnly | QIODevice::Truncate));
        identity.write("nonsense");
        identity.close();
        Cluster damaged({"--json", "--data", folder.path()});
        QCOMPARE(damaged.exitStatus(), 3);
        const QByteArray said = damaged.process.readAllStandardError();
        QVERIFY2(said.startsWith("n2 has ended: ") && said.contains("identity"), said.constData());
        QCOMPARE(damaged.process.readAllStandardOutput(), QByteArray());
    }

    void whereNobodyCanBeToldNothingRuns() {
        QProcess process;
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(QStringLiteral(RAFTARIUM_CLI), {"cluster", "--nodes", "1"});
        QVERIFY(process.waitForFinished(kPatience));
        QCOMPARE(process.exitCode(), 3);
        QVERIFY(process.readAllStandardError().contains("the output cannot be written"));
    }

    void whoStandsStillIsEndedToo() {
        Cluster cluster({"--json"});
        QVERIFY(cluster.hasStarted());
        for (const qint64 pid : cluster.servers())
            ::kill(static_cast<pid_t>(pid), SIGSTOP);
        QCOMPARE(cluster.endWith(SIGTERM), 0);
        for (const qint64 pid : cluster.servers())
            QCOMPARE(processState(pid), char(0));
    }
};

QTEST_GUILESS_MAIN(TestCliCluster)
#include "tst_cli_cluster.moc"
