#include "net/control/cluster_control.h"
#include "net/control/local_cluster.h"
#include "processes/process_state.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <csignal>
#include <cstdio>

using namespace raftarium;
using namespace raftarium::net;
using raftarium::testing::processState;

namespace {

constexpr NodeId n1{1}, n2{2}, n3{3};
/// Starting processes on a busy machine takes its time.
constexpr int kPatience = 60'000;

LocalCluster::Config config(int servers = 3, const QString& directory = {}) {
    return {servers, directory, QStringLiteral(RAFTARIUM_CLI)};
}

bool allReady(const LocalCluster& cluster) {
    for (int i = 1; i <= cluster.servers(); ++i)
        if (!cluster.isReady(NodeId{static_cast<std::uint8_t>(i)})) return false;
    return true;
}

/// Runs servers until it is killed itself: prints who they are.
int hold(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    LocalCluster cluster(config());
    const QString problem = cluster.start();
    if (!problem.isEmpty()) return 1;
    for (const NodeId id : {n1, n2, n3})
        std::printf("%lld\n", static_cast<long long>(cluster.processId(id)));
    std::printf("%s\n", qPrintable(cluster.directory()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

/// Real servers that the window runs.
class TestLocalCluster : public QObject {
    Q_OBJECT
private slots:
    void runsServersThatEndWithIt() {
        QList<qint64> pids;
        QString folder;
        {
            LocalCluster cluster(config());
            QCOMPARE(cluster.start(), QString());
            QTRY_VERIFY_WITH_TIMEOUT(allReady(cluster), kPatience);
            folder = cluster.directory();
            for (const NodeId id : {n1, n2, n3})
                pids << cluster.processId(id);
            const QFileInfo token(QDir(folder).filePath("token"));
            QCOMPARE(token.permissions() & (QFile::ReadGroup | QFile::ReadOther |
                                            QFile::WriteGroup | QFile::WriteOther),
                     QFile::Permissions());
            QVERIFY(cluster.token().size() >= 32);
            QVERIFY(QFileInfo(QDir(folder).filePath("n1")).isDir());
        }
        for (const qint64 pid : pids)
            QCOMPARE(processState(pid), char(0));
        QVERIFY(!QFileInfo::exists(folder));
    }

    void killsPausesAndStartsAgain() {
        LocalCluster cluster(config());
        QCOMPARE(cluster.start(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(allReady(cluster), kPatience);
        QSignalSpy ended(&cluster, &LocalCluster::ended);

        const qint64 second = cluster.processId(n2);
        cluster.pause(n2);
        QTRY_COMPARE(processState(second), 'T');
        cluster.resume(n2);
        QTRY_VERIFY(processState(second) != 'T');

        const HostPort before = cluster.control(n1);
        const qint64 first = cluster.processId(n1);
        cluster.kill(n1);
        QTRY_VERIFY(!cluster.isRunning(n1));
        QCOMPARE(processState(first), char(0));
        cluster.restart(n1);
        QTRY_VERIFY_WITH_TIMEOUT(cluster.isReady(n1), kPatience);
        QVERIFY(cluster.processId(n1) != first);
        QCOMPARE(cluster.control(n1), before);
        QCOMPARE(ended.size(), 0); // all of that was asked for

        ::kill(static_cast<pid_t>(cluster.processId(n3)), SIGKILL); // by somebody else
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(ended[0][0].value<NodeId>(), n3);
    }

    void commandsReachTheServers() {
        LocalCluster cluster(config());
        QCOMPARE(cluster.start(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(allReady(cluster), kPatience);
        ClusterControl control;
        for (const NodeId id : {n1, n2, n3})
            control.setServer(id, cluster.control(id), cluster.token());
        // Somebody leads sooner or later, and takes it.
        bool taken = false;
        QString refused;
        for (int i = 0; !taken && i < 600; ++i) {
            int answers = 0;
            for (const NodeId id : {n1, n2, n3})
                control.propose(id, "set colour blue", [&](const ControlClient::Reply& reply) {
                    ++answers;
                    taken = taken || reply.ok;
                    if (!reply.ok) refused = reply.error;
                });
            QTRY_COMPARE_WITH_TIMEOUT(answers, 3, kPatience);
            if (!taken) QTest::qWait(50);
        }
        QVERIFY2(taken, qPrintable(refused));
    }

    void saysWhatIsWrong() {
        LocalCluster missing({3, {}, "/nowhere/raftarium-cli"});
        QVERIFY(missing.start().contains("is missing"));

        const QTemporaryDir folder;
        QFile(folder.filePath("diary.txt")).open(QIODevice::WriteOnly);
        LocalCluster strange(config(3, folder.path()));
        QVERIFY(strange.start().contains("diary.txt"));
        QVERIFY(QFile::remove(folder.filePath("diary.txt")));
        QVERIFY(QDir(folder.path()).mkdir("n5"));
        LocalCluster fewer(config(3, folder.path()));
        QVERIFY(fewer.start().contains("5 server"));
        QVERIFY(QFileInfo::exists(folder.filePath("n5")));
    }

    void aFolderIsKeptAndUsedAgain() {
        const QTemporaryDir folder;
        for (int round = 0; round < 2; ++round) {
            LocalCluster cluster(config(3, folder.path()));
            QCOMPARE(cluster.start(), QString());
            QTRY_VERIFY_WITH_TIMEOUT(allReady(cluster), kPatience);
        }
        QVERIFY(QFileInfo(folder.filePath("n3")).isDir());
        QVERIFY(!QFileInfo::exists(folder.filePath("token")));
    }

    void stopsWhoStandsStillAndSaysWhenAllAreGone() {
        LocalCluster cluster(config());
        QCOMPARE(cluster.start(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(allReady(cluster), kPatience);
        QSignalSpy stopped(&cluster, &LocalCluster::stopped);
        QSignalSpy ended(&cluster, &LocalCluster::ended);
        cluster.kill(n1);
        cluster.pause(n2);
        const qint64 third = cluster.processId(n3);
        cluster.stop(kPatience);
        cluster.stop(kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, kPatience);
        QVERIFY(!cluster.isRunning(n1) && !cluster.isRunning(n2) && !cluster.isRunning(n3));
        QCOMPARE(processState(third), char(0));
        QCOMPARE(ended.size(), 0);
    }

    void whoDoesNotStopInTimeIsKilled() {
        LocalCluster cluster(config(1));
        QCOMPARE(cluster.start(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(allReady(cluster), kPatience);
        const qint64 pid = cluster.processId(n1);
        QSignalSpy stopped(&cluster, &LocalCluster::stopped);
        cluster.stop(100);
        cluster.pause(n1); // it will not hear of it
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, kPatience);
        QCOMPARE(processState(pid), char(0));
    }

    void aFolderIsUsedByOneClusterAtATime() {
        const QTemporaryDir folder;
        LocalCluster first(config(1, folder.path()));
        QCOMPARE(first.start(), QString());
        LocalCluster second(config(1, folder.path()));
        QVERIFY(second.start().contains("already"));
        QVERIFY(QFileInfo::exists(first.tokenFile()));
    }

    void nothingIsLeftBehindWhereTheWindowCrashes() {
        QProcess window;
        window.start(QCoreApplication::applicationFilePath(), {"hold"});
        QByteArrayList lines;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                while (window.canReadLine())
                    lines << window.readLine().trimmed();
                return lines.size() == 4;
            }(),
            kPatience);
        const QString folder = QString::fromLocal8Bit(lines.takeLast());
        QList<qint64> pids;
        for (const QByteArray& line : lines)
            pids << line.toLongLong();
        for (const qint64 pid : pids)
            QVERIFY(processState(pid) != 0);
        window.kill();
        window.waitForFinished();
        for (const qint64 pid : pids)
            QTRY_COMPARE(processState(pid), char(0));
        QVERIFY(QFileInfo::exists(folder));
        LocalCluster::removeLeftovers();
        QVERIFY(!QFileInfo::exists(folder));
    }
};

int main(int argc, char** argv) {
    if (argc == 2 && qstrcmp(argv[1], "hold") == 0) return hold(argc, argv);
    const QCoreApplication application(argc, argv);
    TestLocalCluster test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_local_cluster.moc"
