#include "cli/commands.h"
#include "cli/scenario_file.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>
#include <sstream>

using namespace raftarium;
using namespace raftarium::cli;

namespace {

struct Result {
    int exit = -1;
    QString out;
    QString err;
    [[nodiscard]] QStringList lines() const { return out.split('\n', Qt::SkipEmptyParts); }
};

Result call(const QStringList& words, bool colour = false) {
    std::ostringstream out, err;
    Console console{out, err, colour, false, nullptr};
    std::vector<std::string> typed;
    for (const QString& word : words)
        typed.push_back(word.toStdString());
    const Exit exit = runProgram(typed, console);
    return {static_cast<int>(exit), QString::fromStdString(out.str()),
            QString::fromStdString(err.str())};
}

QString shipped(const QString& name) {
    return QDir(QStringLiteral(RAFTARIUM_SCENARIOS)).filePath(name + QStringLiteral(".raft.json"));
}

QString line(const Result& result, const QString& key) {
    for (const QString& text : result.lines())
        if (text.startsWith(key + QStringLiteral(": "))) return text.mid(key.size() + 2);
    return {};
}

} // namespace

class TestCli : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(folder_.isValid()); }

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
        const QString file = write("bad.raft.json", text);
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
            write("large.raft.json", sound + QByteArray(100, ' ')).toStdString();
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

    void theSummaryHasItsLinesInOrder() {
        const Result result = call({"run", shipped("first-election"), "--format", "summary"});
        QCOMPARE(result.exit, 0);
        QStringList keys;
        for (const QString& text : result.lines())
            keys.append(text.section(": ", 0, 0));
        QCOMPARE(keys, QStringList({"events", "messages", "virtual-time", "wall-time", "terms",
                                    "leaders", "commits", "violations", "expectations", "hash"}));
        QCOMPARE(line(result, "virtual-time"), QStringLiteral("4s"));
        QCOMPARE(line(result, "leaders"), QStringLiteral("1"));
        QCOMPARE(line(result, "commits"), QStringLiteral("3"));
        QCOMPARE(line(result, "expectations"), QStringLiteral("5/5"));
        QCOMPARE(line(result, "hash").size(), 16);

        const Result json = call({"run", shipped("first-election"), "--json"});
        const auto parsed = nlohmann::json::parse(json.out.toStdString());
        QCOMPARE(QString::fromStdString(parsed["hash"].get<std::string>()), line(result, "hash"));
        QCOMPARE(QString::number(parsed["events"].get<int>()), line(result, "events"));
    }

    void seedsChangeTheRunAndNothingElseDoes() {
        const QString file = shipped("first-election");
        const auto hash = [&](const QStringList& more) {
            return line(call(QStringList{"run", file, "--format", "summary"} + more), "hash");
        };
        QCOMPARE(hash({}), hash({"--seed", "1"}));
        QCOMPARE(hash({"--seed", "31"}), hash({"--seed", "0x1f"}));
        QCOMPARE(hash({"--seed", "31"}), hash({"--seed=0X1F"}));
        QVERIFY(hash({"--seed", "2"}) != hash({"--seed", "1"}));
        QVERIFY(hash({"--for", "1s"}) != hash({}));
    }

    void textIsAScore() {
        const Result result = call({"run", shipped("first-election")});
        QCOMPARE(result.exit, 0);
        QVERIFY(!result.out.contains('\x1b'));
        QVERIFY(!result.out.contains("wall-time"));
        const QStringList lines = result.lines();
        const QString head = lines.first();
        const int n3 = static_cast<int>(head.indexOf("n3"));
        QVERIFY(n3 > 0);
        int leaders = 0, events = 0;
        bool sawLeading = false;
        for (const QString& text : lines) {
            if (!text.contains("LEAD")) continue;
            ++leaders;
            // The sign stands in the column of the server that the sentence names.
            const QString name = text.mid(head.size()).trimmed().section(' ', 0, 0);
            QCOMPARE(text.indexOf("LEAD"), head.indexOf(name));
        }
        QCOMPARE(leaders, 1);
        for (const QString& text : lines) {
            if (text.size() > 25 && text.at(24) == ' ' && text.at(5) == '.') ++events;
            sawLeading = sawLeading || text.contains(QStringLiteral("┃"));
        }
        QVERIFY(sawLeading);
        QVERIFY(result.out.contains("heartbeats ("));
        QVERIFY(result.out.contains("“A client speaks to the leader"));
        QVERIFY(result.out.contains("\nevents: "));

        const Result all = call({"run", shipped("first-election"), "--all"});
        QVERIFY(!all.out.contains("heartbeats ("));
        int allEvents = 0;
        for (const QString& text : all.lines())
            if (text.size() > 25 && text.at(24) == ' ' && text.at(5) == '.') ++allEvents;
        QCOMPARE(QString::number(allEvents), line(all, "events"));
        QVERIFY(events < allEvents / 2);
    }

    void coloursAreForTerminals() {
        QVERIFY(call({"run", shipped("first-election")}, true).out.contains('\x1b'));
    }

    void wideClustersFitNarrowColumns() {
        const Result result = call({"run", shipped("fifty-one-nodes"), "--for", "300ms"});
        QVERIFY(result.lines().size() > 100);
        const QString first = result.lines().at(1);
        QVERIFY(first.size() < 260);
    }

    void ndjsonIsOneObjectALine() {
        const Result result = call({"run", shipped("leader-crash"), "--format", "ndjson"});
        QCOMPARE(result.exit, 0);
        const Result summary = call({"run", shipped("leader-crash"), "--format", "summary"});
        const QStringList lines = result.lines();
        QCOMPARE(QString::number(lines.size()), line(summary, "events"));
        std::int64_t time = 0;
        std::uint64_t number = 0;
        std::set<std::string> kinds;
        for (const QString& text : lines) {
            const auto event = nlohmann::json::parse(text.toStdString());
            QCOMPARE(event["number"].get<std::uint64_t>(), number++);
            QVERIFY(event["time"].get<std::int64_t>() >= time);
            time = event["time"].get<std::int64_t>();
            kinds.insert(event["kind"].get<std::string>());
            if (event.contains("cause")) QVERIFY(event["cause"].get<std::uint64_t>() < number);
        }
        for (const char* kind : {"action-taken", "became-leader", "vote-granted", "message-sent",
                                 "node-crashed", "commit-advanced", "entry-applied"})
            QVERIFY2(kinds.contains(kind), kind);
        QCOMPARE(call({"run", shipped("leader-crash"), "--format", "ndjson"}).out, result.out);
    }

    void etcdTracesHaveOneHeadAndTaggedLines() {
        const QString file = shipped("leader-crash");
        const Result result = call({"run", file, "--format", "etcd-trace", "--for", "1s"});
        const QStringList lines = result.lines();
        QVERIFY(lines.size() > 100 && lines.size() < 1500);
        for (const QString& text : lines)
            QCOMPARE(text.contains(R"("tag":"trace")"), text != lines.first());
        QVERIFY(lines.first().startsWith(R"({"format":"etcd-trace")"));
        QVERIFY(lines.first().contains(R"("complete":true)"));
        QVERIFY(!result.err.contains("the trace ends"));

        const QString joint = write("joint.raft.json", R"({ "format": "raftarium-scenario",
            "version": 1, "nodes": 4, "voters": 3, "duration": "2s", "steps": [
            { "at": "1s", "do": "change-members", "node": "leader", "voters": ["n2", "n3", "n4"] } ] })");
        const Result early = call({"run", joint, "--format", "etcd-trace"});
        QCOMPARE(early.exit, 0);
        QVERIFY(early.err.contains("the trace ends before event"));
        QVERIFY(early.lines().first().contains(R"("complete":false)"));
    }

    void failedExpectationsAreToldAndGiveOne() {
        const QString file =
            write("fails.raft.json", R"({ "format": "raftarium-scenario", "version": 1, "nodes": 3,
            "duration": "2s", "expect": [ { "never": "leaders == 1" }, { "finally": "leaders == 1" } ] })");
        const Result result = call({"run", file, "--format", "summary"});
        QCOMPARE(result.exit, 1);
        QCOMPARE(line(result, "expectations"), QStringLiteral("1/2"));
        QVERIFY(result.err.contains("seed 1: expectation failed at "));
        QVERIFY(result.err.contains("never: leaders == 1"));
    }

    void contradictionsFailWhereTheyAreNotExpected() {
        QCOMPARE(call({"run", shipped("broken-stale-read"), "--format", "summary"}).exit, 0);
        QFile file(shipped("broken-stale-read"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const auto without = [&](const char* expectation) {
            return QString(text).replace("history is not linearizable", expectation);
        };
        for (const char* expectation : {"history is linearizable", "leaders == 1"}) {
            const QString path = write("stale.raft.json", without(expectation).toUtf8());
            const Result result = call({"run", path, "--format", "summary"});
            QCOMPARE(result.exit, 1);
            QVERIFY(result.err.contains("not linearizable: clients saw of k"));
            QCOMPARE(line(result, "linearizable"), QStringLiteral("no"));
            QCOMPARE(result.err.contains("expectation failed at 4.5s: finally: history is"),
                     expectation[0] == 'h');
        }
    }

    void expectationsBeyondTheEndAreToldAndDoNotFail() {
        const Result result =
            call({"run", shipped("first-election"), "--for", "10ms", "--format", "summary"});
        QVERIFY(result.err.contains("not decided, the run ended before: by 3s"));
        // What must hold in the end is held against the end that there is.
        QCOMPARE(result.exit, 1);
    }

    void manySeedsArePlayedAndCounted() {
        const Result good = call({"run", shipped("split-vote"), "--seeds", "5..14"});
        QCOMPARE(good.exit, 0);
        QCOMPARE(line(good, "runs"), QStringLiteral("10"));
        QCOMPARE(line(good, "failed"), QStringLiteral("0"));
        QCOMPARE(line(good, "expectations"), QStringLiteral("50/50"));

        const QString file =
            write("luck.raft.json", R"({ "format": "raftarium-scenario", "version": 1, "nodes": 3,
            "duration": "2s", "expect": [ { "finally": "n1 is leader" } ] })");
        const Result luck = call({"run", file, "--seeds", "30"});
        QCOMPARE(luck.exit, 1);
        const int failed = line(luck, "failed").toInt();
        QVERIFY(failed > 0 && failed < 30);
        QCOMPARE(luck.err.count("finally: n1 is leader"), failed);
        // A seed that is named failing fails alone as well.
        const QString seed = luck.err.section("seed ", 1, 1).section(':', 0, 0);
        QCOMPARE(call({"run", file, "--seed", seed, "--format", "summary"}).exit, 1);
        const auto json =
            nlohmann::json::parse(call({"run", file, "--seeds", "30", "--json"}).out.toStdString());
        QCOMPARE(static_cast<int>(json["failed"].size()), failed);
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
    QString write(const QString& name, const QByteArray& text) {
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no room for %s", qPrintable(name));
        return file.fileName();
    }
    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
