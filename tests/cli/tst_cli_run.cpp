#include "program_call.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace raftarium;
using namespace raftarium::cli;

/// `raftarium-cli run`: what a run came to, and whether that was expected.
class TestCliRun : public QObject {
    Q_OBJECT
private slots:
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

    void failedExpectationsAreToldAndGiveOne() {
        const QString file = folder_.write(
            "fails.raft.json", R"({ "format": "raftarium-scenario", "version": 1, "nodes": 3,
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
            const QString path = folder_.write("stale.raft.json", without(expectation).toUtf8());
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

        const QString file = folder_.write(
            "luck.raft.json", R"({ "format": "raftarium-scenario", "version": 1, "nodes": 3,
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

private:
    FilesOfTest folder_;
};

QTEST_GUILESS_MAIN(TestCliRun)
#include "tst_cli_run.moc"
