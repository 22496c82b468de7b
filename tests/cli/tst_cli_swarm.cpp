#include "core/scenario/scenario.h"
#include "core/swarm/swarm_run.h"
#include "program_call.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <atomic>

using namespace raftarium;
using namespace raftarium::cli;

namespace {

/// Without what depends on the machine.
QString lasting(const QString& text) {
    QStringList kept;
    for (const QString& one : text.split('\n'))
        if (!one.startsWith("wall-time") && !one.startsWith("events-per-second")) kept << one;
    return kept.join('\n');
}

} // namespace

/// `raftarium-cli swarm`: what it takes, what it prints, and what it leaves behind.
class TestCliSwarm : public QObject {
    Q_OBJECT
private slots:
    void badUsageSaysWhatToDo_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("message");
        const auto row = [](const QStringList& words, const char* message) {
            QTest::newRow(qPrintable(words.join(' ')))
                << (QStringList{"swarm"} + words) << QString::fromUtf8(message);
        };
        row({"--run", "5"}, "did you mean '--runs'?");
        row({"--runs"}, "needs a value");
        row({"--runs", "many"}, "'many'");
        row({"--seed", "x"}, "'x' is no seed");
        row({"--seed=1", "--seed=2"}, "stands twice");
        row({"--nodes", "0"}, "--nodes 0: write 5 or 3-9, from 1 to 101");
        row({"--nodes", "102"}, "from 1 to 101");
        row({"--nodes", "3-"}, "write 5 or 3-9");
        row({"--nodes", "-3"}, "write 5 or 3-9");
        row({"--nodes", "3-x"}, "write 5 or 3-9");
        row({"--nodes", "9-3"}, "the first number is the smaller one");
        row({"--seconds", "0"}, "write a number above 0");
        row({"--seconds", "-1"}, "write a number above 0");
        row({"--minutes", "soon"}, "write a number above 0");
        row({"--minutes", "nan"}, "write a number above 0");
        row({"--minutes", "1e9"}, "write a number above 0");
        row({"--bug", "forget-votes"}, "there are forget-vote, forget-term");
        row({"--bug", "forget-vote", "--all-bugs"}, "exclude each other");
        row({"--all-bugs=yes"}, "takes no value");
        row({"some.raft.json"}, "swarm takes no file: some.raft.json");
    }
    void badUsageSaysWhatToDo() {
        QFETCH(QStringList, words);
        QFETCH(QString, message);
        const Result result = call(words);
        QCOMPARE(result.exit, 2);
        QVERIFY(result.out.isEmpty());
        QVERIFY2(result.err.contains(message), qPrintable(result.err));
    }

    void helpEndsWithExamples() {
        for (const QStringList& words : {QStringList{"swarm", "--help"}, {"help", "swarm"}}) {
            const Result help = call(words);
            QCOMPARE(help.exit, 0);
            QVERIFY(help.out.startsWith("raftarium-cli swarm"));
            QVERIFY(help.out.contains("\nExamples\n  raftarium-cli swarm "));
        }
    }

    void soundRunsPassAndAreCounted() {
        const Result result = call({"swarm", "--runs", "12", "--seed", "5", "--jobs", "2"});
        QCOMPARE(result.exit, 0);
        QCOMPARE(line(result, "seed"), QString("5"));
        QCOMPARE(line(result, "runs"), QString("12"));
        QCOMPARE(line(result, "failed"), QString("0"));
        QVERIFY(line(result, "events").toLongLong() > 10'000);
        QVERIFY(line(result, "messages").toLongLong() > 1'000);
        QVERIFY(line(result, "client-operations").toLongLong() > 100);
        QVERIFY(!result.out.contains("not-covered"));
    }

    void theSameSeedPrintsTheSame() {
        const QStringList words{"swarm", "--runs", "6", "--seed", "0x1f"};
        const Result one = call(words + QStringList{"--jobs", "1"});
        const Result other = call(words + QStringList{"--jobs", "3"});
        QCOMPARE(lasting(one.out), lasting(other.out));
        const Result another = call({"swarm", "--runs", "6", "--seed", "32", "--jobs", "1"});
        QVERIFY(line(one, "events") != line(another, "events"));
    }

    void aFreshSeedIsPrinted() {
        const QString one = line(call({"swarm", "--runs", "1", "--nodes", "3"}), "seed");
        const QString other = line(call({"swarm", "--runs", "1", "--nodes", "3"}), "seed");
        QVERIFY(!one.isEmpty() && one != other);
    }

    void coverageIsToldWhereAsked() {
        const Result result = call({"swarm", "--runs", "2", "--seed", "1", "--coverage"});
        QCOMPARE(result.exit, 0);
        QVERIFY(!line(result, "not-covered").isEmpty());
        const QStringList parts = line(result, "coverage").split('/');
        QCOMPARE(parts.size(), 2);
        QVERIFY(parts[0].toInt() > 20 && parts[0].toInt() <= parts[1].toInt());
    }

    void aFailureIsPrintedAsAScenarioThatReplaysIt() {
        const Result result = call({"swarm", "--runs", "60", "--seed", "3", "--bug", "vote-twice",
                                    "--nodes", "3-5", "--jobs", "2"});
        QCOMPARE(result.exit, 1);
        QCOMPARE(line(result, "failed"), QString("1"));
        QVERIFY(line(result, "failure").contains(" in run "));
        QVERIFY(line(result, "shrunk").contains(" servers, "));
        const QString file = folder_.write("found.raft.json",
                                           result.out.mid(result.out.indexOf("\n{") + 1).toUtf8());
        // The file expects that nothing is broken, and that fails.
        const Result replay = call({"run", file, "--format", "summary"});
        QCOMPARE(replay.exit, 1);
    }

    void aContradictionIsReplayedByItsExpectation() {
        const QString out = folder_.filePath("stale");
        const Result result = call({"swarm", "--runs", "400", "--seed", "3", "--bug",
                                    "read-without-quorum", "--out", out});
        QCOMPARE(result.exit, 1);
        QVERIFY(line(result, "failure").startsWith("Linearizability in run "));
        QFile file(line(result, "scenario"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("\"finally\": \"history is linearizable\""));
        const Result replay = call({"run", file.fileName(), "--format", "summary"});
        QCOMPARE(replay.exit, 1);
        QVERIFY(replay.err.contains("finally: history is linearizable"));
    }

    void aFailureIsWrittenWhereAsked() {
        const QString out = folder_.filePath("found/here");
        const Result result = call({"swarm", "--runs", "60", "--seed", "3", "--bug", "vote-twice",
                                    "--nodes", "3-5", "--out", out});
        QCOMPARE(result.exit, 1);
        const QString path = line(result, "scenario");
        QCOMPARE(path, QDir(out).filePath("swarm-failure.raft.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto parsed = parseScenario(file.readAll().toStdString());
        QVERIFY(std::holds_alternative<Scenario>(parsed));
        const auto& scenario = std::get<Scenario>(parsed);
        QVERIFY(scenario.options.bugs.has(Bug::VoteTwice));
        QVERIFY(!scenario.expectations.empty());
    }

    void aFolderThatCannotBeMadeIsTold() {
        const QString file = folder_.write("file", "in the way");
        const Result result = call({"swarm", "--runs", "60", "--seed", "3", "--bug", "vote-twice",
                                    "--nodes", "3-5", "--out", file});
        QCOMPARE(result.exit, 3);
        QVERIFY(result.err.contains("cannot be written"));
    }

    void itStopsWhenAsked() {
        const std::atomic<bool> stop{true};
        const Result result = call({"swarm", "--seed", "1", "--runs", "100000"}, {.stop = &stop});
        QVERIFY(line(result, "runs").toLongLong() < 100);
    }

    void itStopsWhenTheTimeIsUp() {
        const Result result = call({"swarm", "--seed", "1", "--seconds", "0.3", "--jobs", "1"});
        QCOMPARE(result.exit, 0);
        QVERIFY(line(result, "runs").toLongLong() >= 1);
    }

private:
    FilesOfTest folder_;
};

QTEST_GUILESS_MAIN(TestCliSwarm)
#include "tst_cli_swarm.moc"
