#include "program_call.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <set>

using namespace raftarium;
using namespace raftarium::cli;

/// `raftarium-cli run`: the formats in which it prints the events.
class TestCliFormats : public QObject {
    Q_OBJECT
private slots:
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
        QVERIFY(call({"run", shipped("first-election")}, {.colour = true}).out.contains('\x1b'));
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

        const QString joint = folder_.write("joint.raft.json", R"({ "format": "raftarium-scenario",
            "version": 1, "nodes": 4, "voters": 3, "duration": "2s", "steps": [
            { "at": "1s", "do": "change-members", "node": "leader", "voters": ["n2", "n3", "n4"] } ] })");
        const Result early = call({"run", joint, "--format", "etcd-trace"});
        QCOMPARE(early.exit, 0);
        QVERIFY(early.err.contains("the trace ends before event"));
        QVERIFY(early.lines().first().contains(R"("complete":false)"));
    }

private:
    FilesOfTest folder_;
};

QTEST_GUILESS_MAIN(TestCliFormats)
#include "tst_cli_formats.moc"
