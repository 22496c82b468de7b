#include "core/scenario/scenario.h"
#include "helpers.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// Where and how the mistakes of a scenario file are shown.
class TestScenarioMistakes : public QObject {
    Q_OBJECT
private slots:
    void mistakesAreShownWhereTheyStand_data() {
        QTest::addColumn<QString>("members");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const char* members, int line, int column,
                            const char* word) {
            QTest::newRow(name) << QString::fromUtf8(members) << line << column
                                << QString::fromUtf8(word);
        };
        const auto step = [&row](const char* name, const char* text, int column, const char* word) {
            const QByteArray members = QByteArray("\"steps\": [\n") + text + "]";
            row(name, members.constData(), 3, column, word);
        };
        const auto expect = [&row](const char* name, const char* text, int column,
                                   const char* word) {
            const QByteArray members = QByteArray("\"expect\": [\n") + text + "]";
            row(name, members.constData(), 3, column, word);
        };
        row("unknown key", R"("seeed": 1)", 2, 1, "did you mean 'seed'");
        row("unknown key without a near one", R"("zzz": 1)", 2, 1, "known are");
        row("wrong type", R"("title": 5)", 2, 10, "must be a text, not a number");
        row("null", R"("title": null)", 2, 10, "not null");
        row("negative seed", R"("seed": -1)", 2, 9, "whole number");
        row("seed too large", R"("seed": 18446744073709551616)", 2, 9, "whole number");
        row("unit missing", R"("duration": "10")", 2, 16, "unit is missing");
        row("duration as a number", R"("duration": 10)", 2, 13, "\"10ms\"");
        row("duration zero", R"("duration": "0s")", 2, 13, "longer than 0s");
        row("loss over one", R"("network": { "loss": 1.5 })", 2, 22, "from 0 to 1");
        row("loss too fine", R"("network": { "loss": 0.0000001 })", 2, 22, "millionth");
        row("loss negative", R"("network": { "loss": -0.5 })", 2, 22, "from 0 to 1");
        row("loss huge", R"("network": { "loss": 1e300 })", 2, 22, "from 0 to 1");
        row("jitter over latency", R"("network": { "latency": "1ms", "jitter": "2ms" })", 2, 42,
            "latency");
        row("one timeout", R"("options": { "electionTimeout": ["150ms"] })", 2, 33, "range");
        row("timeouts the wrong way", R"("options": { "electionTimeout": ["2s", "1s"] })", 2, 40,
            "before it begins");
        row("no heartbeat", R"("options": { "heartbeatInterval": "0s" })", 2, 35, "longer than 0s");
        row("unknown option", R"("options": { "electionTimout": 1 })", 2, 14,
            "did you mean 'electionTimeout'");
        row("truth as a number", R"("options": { "preVote": 1 })", 2, 25, "true or false");
        row("option with a slip", R"("options": { "prevote": true })", 2, 14,
            "did you mean 'preVote'");
        row("unknown way to read", R"("options": { "readMode": "leases" })", 2, 26,
            "did you mean 'lease'");
        row("drift over one", R"("options": { "clockDrift": 1.1 })", 2, 28, "from 0 to 1");
        row("threshold too large", R"("options": { "snapshotThreshold": 1000001 })", 2, 35,
            "0 to 1000000");
        row("empty chunks", R"("options": { "snapshotChunkBytes": 0 })", 2, 36, "1 to 1000000000");
        row("nothing in flight", R"("options": { "maxEntriesInFlight": 0 })", 2, 36,
            "1 to 1000000");
        row("preferred role", R"("options": { "preferredLeader": "leader" })", 2, 33,
            "a server is named here");
        row("preferred stranger", R"("options": { "preferredLeader": "n6" })", 2, 33, "n1 to n5");
        row("a search in a step",
            R"("steps": [{ "when": "history is linearizable", "do": "heal-all" }])", 2, 21,
            "'finally' and 'at'");
        row("a search by some moment",
            R"("expect": [{ "by": "1s", "that": "history is linearizable" }])", 2, 34,
            "'finally' and 'at'");
        row("a search at no moment", R"("expect": [{ "never": "history is not linearizable" }])", 2,
            23, "'finally' and 'at'");
        row("a search at every moment",
            R"("expect": [{ "always": "leaders < 2 and history is linearizable" }])", 2, 24,
            "'finally' and 'at'");
        row("priority of a role", R"("options": { "priorities": { "leader": 2 } })", 2, 30,
            "a server is named here");
        row("priority of a stranger", R"("options": { "priorities": { "n1": 2, "n6": 2 } })", 2, 39,
            "n1 to n5");
        row("priority twice", R"("options": { "priorities": { "n1": 2, "n1": 3 } })", 2, 39,
            "stands");
        row("priority too high", R"("options": { "priorities": { "n1": 101 } })", 2, 36,
            "a whole number from 0 to 100");
        row("priorities in a list", R"("options": { "priorities": [1, 2] })", 2, 28,
            "must be an object");
        row("unknown bug", R"("options": { "bugs": ["vote-twice", "forget-votes"] })", 2, 37,
            "did you mean 'forget-vote'");
        row("no bug near", R"("options": { "bugs": ["x"] })", 2, 23, "'truncate-always'");
        row("bug twice", R"("options": { "bugs": ["vote-twice", "vote-twice"] })", 2, 37,
            "already");
        row("bugs no array", R"("options": { "bugs": "vote-twice" })", 2, 22, "an array");
        row("no voters", R"("voters": 0)", 2, 11, "from 1 to 5");
        row("more voters than servers", R"("voters": 6)", 2, 11, "from 1 to 5");
        row("clients without a count", R"("clients": {})", 2, 12, "'count' is missing");
        row("too many clients", R"("clients": { "count": 101 })", 2, 23, "from 0 to 100");
        row("clients that never rest", R"("clients": { "count": 1, "thinkTime": "999us" })", 2, 39,
            "at least 1ms");
        row("clients without patience", R"("clients": { "count": 1, "timeout": "0s" })", 2, 37,
            "at least 1ms");
        row("clients without keys", R"("clients": { "count": 1, "keys": 0 })", 2, 34,
            "from 1 to 1000");
        row("more reads than all", R"("clients": { "count": 1, "reads": 2 })", 2, 35,
            "from 0 to 1");
        row("unknown key of clients", R"("clients": { "count": 1, "time": "1s" })", 2, 26,
            "did you mean 'timeout'");
        row("unknown crash word", R"("disk": { "onCrash": "loss" })", 2, 22, "did you mean 'lost'");
        row("load without a rate", R"("load": {})", 2, 9, "'rate' is missing");
        row("load too small", R"("load": { "rate": 1e-300 })", 2, 19, "0.001");
        row("steps no array", R"("steps": {})", 2, 10, "must be an array");
        step("verb missing", R"({ "at": "1s" })", 1, "needs the key 'do'");
        step("unknown verb", R"({ "at": "1s", "do": "crahs", "node": "n1" })", 21,
             "did you mean 'crash'");
        step("unknown key of a step", R"({ "at": "1s", "do": "crash", "nod": "n1" })", 30,
             "did you mean 'node'");
        step("key of another verb", R"({ "at": "1s", "do": "crash", "node": "n1", "rate": 2 })", 44,
             "no key 'rate'");
        step("server missing", R"({ "at": "1s", "do": "crash" })", 1, "needs the key 'node'");
        step("unknown server", R"({ "at": "1s", "do": "crash", "node": "n6" })", 38, "n1 to n5");
        step("unknown role", R"({ "at": "1s", "do": "crash", "node": "leadre" })", 38,
             "did you mean 'leader'");
        step("others outside of groups", R"({ "at": "1s", "do": "crash", "node": "others" })", 38,
             "groups");
        step("time missing", R"({ "do": "heal-all" })", 1, "needs a time");
        step("at and after", R"({ "at": "1s", "after": "1s", "do": "heal-all" })", 15,
             "'when' too");
        step("bad condition", R"({ "when": "n2 is a leader", "do": "heal-all" })", 18, "'a'");
        step("unknown server in a condition",
             R"({ "when": "leaders == 1 and n8 is leader", "do": "heal-all" })", 29, "n1 to n5");
        step("link to itself", R"({ "at": "1s", "do": "cut", "from": "n1", "to": "n1" })", 48,
             "another server");
        step("server in two groups",
             R"({ "at": "1s", "do": "partition", "groups": [["n1"], ["n2", "n1"]] })", 60,
             "already");
        step("group no array", R"({ "at": "1s", "do": "partition", "groups": ["n1"] })", 45,
             "must be an array");
        step("clock that stands", R"({ "at": "1s", "do": "clock-rate", "node": "n1", "rate": 0 })",
             57, "pause");
        step("members missing", R"({ "at": "1s", "do": "change-members" })", 1,
             "needs the key 'voters'");
        step("nobody votes", R"({ "at": "1s", "do": "change-members", "voters": [] })", 49,
             "at least one voter");
        step("member by role", R"({ "at": "1s", "do": "change-members", "voters": ["leader"] })",
             50, "a server is named here");
        step(
            "voter and learner",
            R"({ "at": "1s", "do": "change-members", "voters": ["n1"], "learners": ["n2", "n1"] })",
            76, "already");
        step("unknown member", R"({ "at": "1s", "do": "change-members", "voters": ["n9"] })", 50,
             "n1 to n5");
        step("transfer to nobody", R"({ "at": "1s", "do": "transfer" })", 1, "needs the key 'to'");
        step("transfer to itself", R"({ "at": "1s", "do": "transfer", "node": "n1", "to": "n1" })",
             53, "another server");
        step("transfer from leader to leader",
             R"({ "at": "1s", "do": "transfer", "to": "leader" })", 39, "another server");
        step("snapshot of nobody", R"({ "at": "1s", "do": "snapshot" })", 1,
             "needs the key 'node'");
        step("message no number", R"({ "at": "1s", "do": "drop", "message": "1" })", 40,
             "must be a number");
        step("by nobody known", R"({ "at": "1s", "do": "heal-all", "by": "usr" })", 39,
             "did you mean 'user'");
        step("by hand without a moment",
             R"({ "when": "logs agree", "do": "heal-all", "by": "user" })", 49, "'at' alone");
        expect("expectation without a form", R"({ "that": "logs agree" })", 1, "one of");
        expect("two forms", R"({ "never": "logs agree", "always": "logs agree" })", 26, "one of");
        expect("that missing", R"({ "by": "1s" })", 1, "'that'");
        expect("that too much", R"({ "never": "logs agree", "that": "logs agree" })", 26,
               "'by' and 'at'");
        expect("from of by", R"({ "by": "1s", "that": "logs agree", "from": "1s" })", 37,
               "'never' and 'always'");
        expect("until before from", R"({ "never": "logs agree", "from": "2s", "until": "1s" })", 49,
               "before 'from'");
        row("later than the end",
            "\"duration\": \"1s\", \"steps\": [\n{ \"at\": \"2s\", \"do\": \"heal-all\" }]", 3, 9,
            "later than the end");
    }
    void mistakesAreShownWhereTheyStand() {
        QFETCH(QString, members);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, word);
        const auto result = parseScenario(scenarioText(members.toStdString()));
        QVERIFY(std::holds_alternative<ParseError>(result));
        const auto& error = std::get<ParseError>(result);
        QVERIFY2(QString::fromStdString(error.message).contains(word), error.message.c_str());
        QCOMPARE(error.line, line);
        QCOMPARE(error.column, column);
    }

    void theHeadIsCheckedFirst_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("array") << "[]"
                               << "is an object";
        QTest::newRow("nothing") << "{}"
                                 << "'format' is missing";
        QTest::newRow("another format") << R"({"format": "x", "other": 1})"
                                        << "this is no scenario";
        QTest::newRow("later version")
            << R"({"format": "raftarium-scenario", "version": 2, "new": 1})"
            << "version 2";
        QTest::newRow("no nodes") << R"({"format": "raftarium-scenario", "version": 1})"
                                  << "'nodes' is missing";
        QTest::newRow("no servers")
            << R"({"format": "raftarium-scenario", "version": 1, "nodes": 0})"
            << "from 1 to 101";
        QTest::newRow("too many servers")
            << R"({"format": "raftarium-scenario", "version": 1, "nodes": 102})"
            << "from 1 to 101";
    }
    void theHeadIsCheckedFirst() {
        QFETCH(QString, text);
        QFETCH(QString, word);
        const auto result = parseScenario(text.toStdString());
        QVERIFY(std::holds_alternative<ParseError>(result));
        const auto& message = std::get<ParseError>(result).message;
        QVERIFY2(QString::fromStdString(message).contains(word), message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestScenarioMistakes)
#include "tst_scenario_mistakes.moc"
