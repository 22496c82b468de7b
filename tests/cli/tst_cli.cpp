#include "cli/scenario_file.h"
#include "program_call.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <atomic>
#include <sstream>

using namespace raftarium;
using namespace raftarium::cli;

/// What the program takes, and what it says of what it cannot take.
class TestCli : public QObject {
    Q_OBJECT
private slots:
    void versionAndHelpAreAnswers() {
        const Result version = call({"--version"});
        QCOMPARE(version.exit, 0);
        QVERIFY(version.out.startsWith("raftarium-cli "));
        for (const QStringList& words : {QStringList{"--help"},
                                         {"run", "--help"},
                                         {"check", "--help"},
                                         {"help", "run"},
                                         {"cluster", "--help"}}) {
            const Result help = call(words);
            QCOMPARE(help.exit, 0);
            QVERIFY(help.err.isEmpty());
            // Help ends with two examples.
            const QStringList lines = help.lines();
            QCOMPARE(lines.at(lines.size() - 3), QStringLiteral("Examples"));
            QVERIFY(lines.at(lines.size() - 2).startsWith("  raftarium-cli "));
            QVERIFY(lines.last().startsWith("  raftarium-cli "));
        }
    }

    void badUsageSaysWhatToDo_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("message");
        const QString file = shipped("first-election");
        const auto row = [](const QStringList& words, const char* message) {
            QTest::newRow(message) << words << QString::fromUtf8(message);
        };
        row({}, "raftarium-cli run FILE");
        row({"rnu", file}, "did you mean 'run'?");
        row({"run"}, "name a scenario file");
        row({"run", file, file}, "name one scenario file, not 2");
        row({"run", file, "--sed", "1"}, "did you mean '--seed'?");
        row({"run", file, "--seed"}, "needs a value");
        row({"run", file, "--seed", "x"}, "'x' is no seed");
        row({"run", file, "--seed", "0x"}, "'0x' is no seed");
        row({"run", file, "--seed=1", "--seed=2"}, "stands twice");
        row({"run", file, "--all=yes"}, "takes no value");
        row({"run", file, "--for", "10"}, "the unit is missing");
        row({"run", file, "--format", "txt"}, "did you mean 'text'?");
        row({"run", file, "--seeds", "3", "--format", "etcd-trace"},
            "does not go with --format etcd-trace");
        row({"run", file, "--record", "a.raftrec"}, "does not write recordings");
        row({"run", file, "--json", "--format", "text"}, "--json prints the summary");
        row({"run", file, "--seeds", "9..3"}, "no range of seeds");
        row({"run", file, "--seeds", "3", "--seed", "1"}, "do not go together");
        row({"run", file, "--seeds", "3", "--format", "ndjson"},
            "does not go with --format ndjson");
        row({"check"}, "name a scenario file");
        row({"check", file, "--seed", "1"}, "there is no option '--seed'");
        row({"record"}, "this version has no 'record'; it has run, check, swarm, node and cluster");
    }
    void badUsageSaysWhatToDo() {
        QFETCH(QStringList, words);
        QFETCH(QString, message);
        const Result result = call(words);
        QCOMPARE(result.exit, 2);
        QVERIFY(result.out.isEmpty());
        QVERIFY2(result.err.contains(message), qPrintable(result.err));
    }

    void badFilesAreToldWithLineAndColumn_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        QTest::newRow("empty") << QByteArray() << ":1:1: this text is empty";
        QTest::newRow("truncated")
            << QByteArray("{ \"format\": \"raftarium-scenario\",\n  \"version\": 1,")
            << ":2:16: the text ends here";
        QTest::newRow("wrong type")
            << QByteArray(
                   "{ \"format\": \"raftarium-scenario\",\n  \"version\": 1, \"nodes\": \"5\" }")
            << ":2:26: 'nodes' must be a number";
        QTest::newRow("unknown server")
            << QByteArray(
                   "{ \"format\": \"raftarium-scenario\", \"version\": 1, \"nodes\": 3,\n"
                   "  \"steps\": [ { \"at\": \"1s\", \"do\": \"crash\", \"node\": \"n4\" } ] }")
            << ":2:51: there is no server 'n4'; the servers are n1 to n3";
        QTest::newRow("brackets") << QByteArray(50'000'000, '[')
                                  << ":1:33: brackets are nested deeper";
        QTest::newRow("zeros") << QByteArray(1000, '\0') << ":1:1: ";
    }
    void badFilesAreToldWithLineAndColumn() {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        const QString file = folder_.write("bad.raft.json", text);
        for (const QString& command : {QStringLiteral("run"), QStringLiteral("check")}) {
            const Result result = call({command, file});
            QCOMPARE(result.exit, 2);
            QVERIFY2(result.err.startsWith(file + message), qPrintable(result.err));
        }
    }

    void filesThatAreTooLargeAreRefused() {
        const QByteArray sound =
            "{ \"format\": \"raftarium-scenario\", \"version\": 1,\n \"nodes\": 3 }";
        const std::string file =
            folder_.write("large.raft.json", sound + QByteArray(100, ' ')).toStdString();
        QCOMPARE(readScenarioFile(file, 1000).nodes, 3);
        try {
            static_cast<void>(readScenarioFile(file, 100));
            QFAIL("a file over the limit was read");
        } catch (const Failure& failure) {
            QCOMPARE(failure.exit(), Exit::Usage);
            QVERIFY2(std::string(failure.what()).find(":2:53: this file is larger than") !=
                         std::string::npos,
                     failure.what());
        }
    }

    void missingFilesAndFoldersAreBadUsage() {
        QCOMPARE(call({"check", folder_.filePath("nowhere.raft.json")}).exit, 2);
        const Result folder = call({"check", folder_.path()});
        QCOMPARE(folder.exit, 2);
        QVERIFY(folder.err.contains("this is a folder"));
    }

    void checkSaysWhatIsInAFile() {
        const Result text = call({"check", shipped("split-vote")});
        QCOMPARE(text.exit, 0);
        QVERIFY(text.out.contains("“Split vote”, 4 servers, 4 steps, 5 expectations, runs 10s"));
        const Result json = call({"check", "--json", shipped("split-vote")});
        const auto parsed = nlohmann::json::parse(json.out.toStdString());
        QCOMPARE(parsed["nodes"].get<int>(), 4);
        QVERIFY(parsed["ok"].get<bool>());
    }

    void outputThatCannotBeWrittenIsToldSo() {
        std::ostringstream out, err;
        out.setstate(std::ios::badbit);
        Console console{out, err, false, false, nullptr};
        const std::vector<std::string> words{"run", shipped("first-election").toStdString()};
        QCOMPARE(runProgram(words, console), Exit::Outside);
        QVERIFY(err.str().find("cannot be written") != std::string::npos);
    }

    void whoAsksToStopKeepsWhatWasMade() {
        std::ostringstream out, err;
        const std::atomic<bool> stop{true};
        Console console{out, err, false, false, &stop};
        const std::vector<std::string> words{"run", shipped("lossy-network").toStdString(),
                                             "--format=summary"};
        static_cast<void>(runProgram(words, console));
        const QString text = QString::fromStdString(out.str());
        const int events = text.section("events: ", 1, 1).section('\n', 0, 0).toInt();
        QVERIFY(events >= 4096 && events < 10'000);
        QVERIFY(err.str().find("stopped early") != std::string::npos);
    }

private:
    FilesOfTest folder_;
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
