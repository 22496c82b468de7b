#include "core/scenario/option_words.h"
#include "core/scenario/scenario.h"
#include "core/scenario/words.h"
#include "helpers.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <algorithm>
#include <set>

using namespace raftarium;
using namespace raftarium::test;

class TestScenarioFile : public QObject {
    Q_OBJECT
private slots:
    void onlyFormatVersionAndNodesAreNeeded() {
        const Scenario scenario = soundScenario(scenarioText("", 3));
        QCOMPARE(scenario.nodes, 3);
        QCOMPARE(scenario.seed, std::uint64_t{1});
        QVERIFY(scenario.options == NodeOptions{});
        QVERIFY(scenario.network == LinkConditions{});
        QVERIFY(scenario.disk == DiskConditions{});
        QVERIFY(scenario.duration == seconds(10));
    }

    void theOutlineIsRead() {
        const Scenario s =
            soundScenario(R"({ "format": "raftarium-scenario", "version": 1, "title": "…",
            "nodes": 5, "seed": 18446744073709551615,
            "options": { "electionTimeout": ["150ms", "300ms"], "heartbeatInterval": "50ms", "maxEntriesPerRequest": 7 },
            "network": { "latency": "12ms", "jitter": "4ms", "loss": 0.05, "duplicate": 1e-6, "reorder": 1.0 },
            "disk": { "syncTime": "2ms", "onCrash": "torn" },
            "load": { "rate": 2.5 },
            "steps": [ { "at": "1.2s", "do": "crash", "node": "leader" },
                       { "when": "n2 is leader", "do": "partition", "groups": [["n1", "n2"], ["others"]] },
                       { "when": "index 3 commits", "after": "7ns", "do": "propose", "node": "n2", "command": "set colour blue", "note": "why" } ],
            "expect": [ { "by": "2s", "that": "leaders == 1" }, { "never": "n1 commits 7", "from": "1s", "until": "2s" },
                        { "at": "1s", "that": "logs agree" }, { "always": "violations == 0" }, { "finally": "running == 5" } ] })");
        QCOMPARE(s.seed, UINT64_MAX);
        QCOMPARE(s.options.maxEntriesPerRequest, 7U);
        QCOMPARE(s.network.lossPpm, 50'000U);
        QCOMPARE(s.network.duplicatePpm, 1U);
        QCOMPARE(s.network.reorderPpm, 1'000'000U);
        QVERIFY(s.disk.onCrash == UnsyncedWrites::Torn && s.disk.syncTime == milliseconds(2));
        QCOMPARE(s.load, 2.5);
        QCOMPARE(s.steps.size(), std::size_t{3});
        QVERIFY(*s.steps[0].at == Time{1'200'000'000});
        QVERIFY(s.steps[0].act.node->by == Target::By::Leader);
        QVERIFY(s.steps[1].act.groups[1][0].by == Target::By::Others);
        QVERIFY(*s.steps[2].after == nanoseconds(7));
        QCOMPARE(s.steps[2].note, std::string("why"));
        QCOMPARE(s.expectations.size(), std::size_t{5});
        QVERIFY(s.expectations[1].kind == Expectation::Kind::Never);
        QVERIFY(s.expectations[1].from == Time{1'000'000'000});
    }

    void everySettingIsRead() {
        const Scenario s = soundScenario(scenarioText(R"("voters": 3,
            "options": { "electionTimeout": ["151ms", "301ms"], "heartbeatInterval": "51ms", "maxEntriesPerRequest": 11,
                         "noOpOnElection": false, "preVote": true, "checkQuorum": true, "readMode": "lease", "clockDrift": 0.25,
                         "jointConsensus": false, "snapshotThreshold": 12, "snapshotKeepsEntries": 13, "snapshotChunkBytes": 14,
                         "maxBytesPerRequest": 15, "maxEntriesInFlight": 16, "maxBytesInFlight": 17, "clientSessions": false,
                         "priorities": { "n1": 5, "n3": 0, "n2": 1 }, "preferredLeader": "n2",
                         "bugs": ["forget-vote", "long-lease"] },
            "clients": { "count": 7, "thinkTime": "8ms", "timeout": "90ms", "keys": 10, "reads": 0.125 })"));
        NodeOptions expected;
        expected.electionTimeoutMin = milliseconds(151);
        expected.electionTimeoutMax = milliseconds(301);
        expected.heartbeatInterval = milliseconds(51);
        expected.maxEntriesPerRequest = 11;
        expected.noOpOnElection = false;
        expected.preVote = true;
        expected.checkQuorum = true;
        expected.readMode = ReadMode::Lease;
        expected.clockDriftPpm = 250'000;
        expected.jointConsensus = false;
        expected.snapshotThreshold = 12;
        expected.snapshotKeepsEntries = 13;
        expected.snapshotChunkBytes = 14;
        expected.maxBytesPerRequest = 15;
        expected.maxEntriesInFlight = 16;
        expected.maxBytesInFlight = 17;
        expected.clientSessions = false;
        expected.priorities.set(NodeId{1}, 5);
        expected.priorities.set(NodeId{3}, 0);
        expected.preferredLeader = NodeId{2};
        expected.bugs.insert(Bug::ForgetVote);
        expected.bugs.insert(Bug::LongLease);
        QVERIFY(s.options == expected);
        QCOMPARE(s.voters, 3);
        QVERIFY(s.clients == (ClientConditions{7, milliseconds(8), milliseconds(90), 10, 125'000}));
        const Scenario back = soundScenario(writeScenario(s));
        QVERIFY(back.options == s.options && back.clients == s.clients);
        QCOMPARE(back.voters, s.voters);
    }

    void everyBugHasItsWord() {
        for (std::size_t i = 0; i < kBugs; ++i) {
            const auto bug = static_cast<Bug>(i);
            const Scenario s = soundScenario(
                scenarioText(R"("options": { "bugs": [")" + std::string(bugName(bug)) + R"("] })"));
            BugSet expected;
            expected.insert(bug);
            QVERIFY2(s.options.bugs == expected, bugName(bug).data());
            QVERIFY(soundScenario(writeScenario(s)).options.bugs == expected);
        }
    }

    /// A step goes back to what is usual even where the file says something else.
    void settingsOfStepsComeBackExactly() {
        Scenario s = soundScenario(scenarioText(
            R"("options": { "preVote": true, "snapshotThreshold": 9, "preferredLeader": "n3",
                            "priorities": { "n4": 100 }, "bugs": ["vote-twice"] },
               "steps": [ { "at": "1s", "do": "options", "preVote": false, "preferredLeader": null, "priorities": {}, "bugs": [] },
                          { "at": "2s", "do": "options" },
                          { "at": "3s", "do": "options", "readMode": "lease", "bugs": ["forget-term"] } ])"));
        const Scenario back = soundScenario(writeScenario(s));
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(std::get<action::SetOptions>(back.steps[i].act.action).options ==
                    std::get<action::SetOptions>(s.steps[i].act.action).options);
        const auto& first = std::get<action::SetOptions>(s.steps[0].act.action).options;
        QVERIFY(!first.preVote && first.bugs.empty() && first.preferredLeader == kNobody &&
                first.priorities.areUsual());
        QCOMPARE(first.snapshotThreshold, 9U);
        QVERIFY(std::get<action::SetOptions>(s.steps[1].act.action).options == s.options);
    }

    void stepsForMembersAreRead() {
        const Scenario s = soundScenario(scenarioText(
            R"("steps": [ { "at": "1s", "do": "change-members", "voters": ["n1", "n2", "n4"], "learners": ["n5"] },
                          { "at": "2s", "do": "change-members", "node": "n2", "voters": ["n1"] },
                          { "at": "3s", "do": "transfer", "to": "n3" },
                          { "at": "4s", "do": "transfer", "node": "n1", "to": "follower" },
                          { "at": "5s", "do": "snapshot", "node": "n2" } ])"));
        const auto& first = std::get<action::ChangeMembers>(s.steps[0].act.action);
        QVERIFY(s.steps[0].act.node->by == Target::By::Leader);
        QCOMPARE(QString::fromStdString(encodeConfiguration({first.voters, {}, first.learners})),
                 QStringLiteral("voters n1 n2 n4 learners n5"));
        QVERIFY(std::get<action::ChangeMembers>(s.steps[1].act.action).learners.empty());
        QVERIFY(s.steps[1].act.node->node == NodeId{2});
        QVERIFY(s.steps[2].act.node->by == Target::By::Leader);
        QVERIFY(s.steps[2].act.to->node == NodeId{3});
        QVERIFY(s.steps[3].act.to->by == Target::By::Follower);
        QVERIFY(s.steps[4].act.node->node == NodeId{2});
        QCOMPARE(writeScenario(soundScenario(writeScenario(s))), writeScenario(s));
    }

    void violationsMayBeExpected_data() {
        QTest::addColumn<QString>("expectation");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char* expectation, bool expected) {
            QTest::newRow(expectation) << QString::fromUtf8(expectation) << expected;
        };
        row(R"({ "finally": "violations > 0" })", true);
        row(R"({ "finally": "leaders == 1 and violations > 2" })", true);
        row(R"({ "by": "2s", "that": "violations >= 1" })", true);
        row(R"({ "at": "2s", "that": "violations == 1" })", true);
        row(R"({ "finally": "violations != 0" })", true);
        row(R"({ "finally": "violations >= 0" })", false);
        row(R"({ "finally": "violations == 0" })", false);
        row(R"({ "always": "violations < 1" })", false);
        row(R"({ "never": "violations > 0" })", false);
        row(R"({ "finally": "leaders > 0" })", false);
    }
    void violationsMayBeExpected() {
        QFETCH(QString, expectation);
        QFETCH(bool, expected);
        QCOMPARE(expectsViolations(soundScenario(
                     scenarioText(R"("expect": [)" + expectation.toStdString() + "]"))),
                 expected);
    }

    void contradictionsMayBeExpected_data() {
        QTest::addColumn<QString>("expectation");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char* expectation, bool expected) {
            QTest::newRow(expectation) << QString::fromUtf8(expectation) << expected;
        };
        row(R"({ "finally": "history is not linearizable" })", true);
        row(R"({ "at": "2s", "that": "leaders == 1 and history is not linearizable" })", true);
        row(R"({ "finally": "history is linearizable" })", false);
        row(R"({ "finally": "configuration is not joint" })", false);
    }
    void contradictionsMayBeExpected() {
        QFETCH(QString, expectation);
        QFETCH(bool, expected);
        const Scenario scenario =
            soundScenario(scenarioText(R"("expect": [)" + expectation.toStdString() + "]"));
        QCOMPARE(expectsContradictions(scenario), expected);
        QCOMPARE(expectsContradictions(soundScenario(writeScenario(scenario))), expected);
        QVERIFY(!expectsViolations(scenario));
    }

    void aRunLastsUntilItsLastMoment() {
        QVERIFY(
            soundScenario(scenarioText(R"("steps": [{"at": "12s", "do": "heal-all"}])")).duration ==
            seconds(12));
        QVERIFY(soundScenario(scenarioText(R"("duration": "3s")")).duration == seconds(3));
    }

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

    void everyActionBecomesAStepAndComesBack() {
        using namespace action;
        const NodeId n1{1}, n2{2}, n3{3};
        NodeOptions options;
        options.electionTimeoutMin = microseconds(1500);
        options.noOpOnElection = false;
        options.priorities.set(n2, 3);
        options.preferredLeader = n2;
        options.bugs.insert(Bug::ForgetVote);
        NodeSet voters, learners;
        voters.insert(n1);
        voters.insert(n3);
        learners.insert(n2);
        const LinkConditions link{milliseconds(3), microseconds(1), 1, 999'999, 1'000'000};
        const std::vector<Action> actions{
            Crash{n1}, Restart{n1}, Pause{n2}, Resume{n2}, TimeOut{n3}, SetClockRate{n1, 1'100'000},
            SetDisk{n1, {milliseconds(7), UnsyncedWrites::Kept}}, Cut{n1, n2}, Heal{n1, n2},
            Partition{{{n1, n2}, {n3}}}, HealAll{}, SetLink{n1, n2, link},
            SetLink{kNobody, kNobody, link}, Propose{n3, "set \"a\" \\ 1\n"}, SetLoad{12.5},
            SetOptions{options}, DropMessage{17}, DuplicateMessage{18},
            DelayMessage{19, nanoseconds(5)}, DeliverMessage{0},
            ChangeMembers{n1, voters, learners}, ChangeMembers{n1, voters, {}},
            // Not sensible, but so it may have been done.
            ChangeMembers{n1, {}, learners}, ChangeMembers{n1, voters, voters}, Transfer{n1, n1},
            Cut{n2, n2}, Transfer{n1, n3}, TakeSnapshot{n2}};
        std::vector<std::string> seen;
        Scenario scenario;
        for (const Action& action : actions) {
            scenario.steps.push_back(stepOf(action, Time{123'456'789}));
            seen.push_back(scenario.steps.back().act.verb);
        }
        for (const Verb& verb : verbs())
            QVERIFY2(std::find(seen.begin(), seen.end(), verb.word) != seen.end(),
                     verb.word.data());
        const std::string text = writeScenario(scenario);
        const Scenario back = soundScenario(text);
        QCOMPARE(writeScenario(back), text);
        QCOMPARE(back.steps.size(), actions.size());
        for (std::size_t i = 0; i < actions.size(); ++i) {
            QCOMPARE(back.steps[i].act.action.index(), actions[i].index());
            QVERIFY(back.steps[i].by == ActionSource::User);
            QVERIFY(*back.steps[i].at == Time{123'456'789});
            if (const auto* set = std::get_if<SetOptions>(&actions[i]))
                QVERIFY(std::get<SetOptions>(back.steps[i].act.action).options == set->options);
            if (const auto* change = std::get_if<ChangeMembers>(&actions[i])) {
                const auto& read = std::get<ChangeMembers>(back.steps[i].act.action);
                QVERIFY(read.voters == change->voters && read.learners == change->learners);
            }
        }
    }

    void actionsHaveWords_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("expected");
        using namespace action;
        const NodeId n1{1}, n3{3};
        const auto row = [](const Action& action, const char* expected) {
            QTest::newRow(expected)
                << QString::fromStdString(actionWords(action)) << QString::fromUtf8(expected);
        };
        row(Crash{n3}, "crash n3");
        row(Partition{{{n1, NodeId{2}}, {n3, NodeId{4}}}}, "partition n1 n2 | n3 n4");
        row(HealAll{}, "heal-all");
        row(Cut{n1, n3}, "cut n1 → n3");
        row(Propose{n1, "set a 1"}, "propose n1 set a 1");
        row(SetLoad{20}, "load rate 20");
        row(SetClockRate{n1, 900'000}, "clock-rate n1 rate 0.9");
        row(SetLink{kNobody, kNobody, {}}, "network latency 12ms jitter 4ms");
        row(SetLink{n1, n3, {milliseconds(1), {}, 500'000, 0, 0}},
            "link n1 → n3 latency 1ms jitter 0s loss 0.5");
        row(DelayMessage{12, milliseconds(5)}, "delay 12 delay 5ms");
        NodeSet voters, learners;
        for (const std::uint8_t id : {1, 2, 4})
            voters.insert(NodeId{id});
        learners.insert(NodeId{5});
        row(ChangeMembers{n1, voters, learners}, "change-members n1 voters n1 n2 n4 learners n5");
        row(ChangeMembers{n1, voters, {}}, "change-members n1 voters n1 n2 n4");
        row(Transfer{n1, n3}, "transfer n1 → n3");
        row(TakeSnapshot{n3}, "snapshot n3");
        row(SetOptions{}, "options electionTimeout 150ms to 300ms heartbeatInterval 50ms "
                          "maxEntriesPerRequest 100 noOpOnElection true");
        NodeOptions options;
        options.preVote = true;
        options.readMode = ReadMode::Lease;
        options.clockDriftPpm = 200'000;
        options.priorities.set(n1, 0);
        options.priorities.set(n3, 7);
        options.preferredLeader = n3;
        options.bugs.insert(Bug::VoteTwice);
        options.bugs.insert(Bug::ForgetTerm);
        row(SetOptions{options},
            "options electionTimeout 150ms to 300ms heartbeatInterval 50ms "
            "maxEntriesPerRequest 100 noOpOnElection true preVote true readMode lease clockDrift "
            "0.2 priorities n1 0 n3 7 preferredLeader n3 bugs forget-term vote-twice");
        QTest::newRow("back to what is usual")
            << QString::fromStdString(actionWords(SetOptions{}, options))
            << QStringLiteral(
                   "options electionTimeout 150ms to 300ms heartbeatInterval 50ms "
                   "maxEntriesPerRequest 100 noOpOnElection true preVote false readMode "
                   "readIndex clockDrift 0.1 priorities equal preferredLeader nobody bugs none");
    }
    void actionsHaveWords() {
        QFETCH(QString, words);
        QFETCH(QString, expected);
        QCOMPARE(words, expected);
    }

    void writingAndReadingKeepsEveryShippedScenario() {
        for (const QString& file : shippedFiles()) {
            const Scenario scenario = soundScenario(contentsOf(file));
            const std::string written = writeScenario(scenario);
            const Scenario back = soundScenario(written);
            QCOMPARE(writeScenario(back), written);
            QCOMPARE(back.title, scenario.title);
            QCOMPARE(back.steps.size(), scenario.steps.size());
            QVERIFY(back.options == scenario.options && back.network == scenario.network);
            QVERIFY(back.clients == scenario.clients && back.voters == scenario.voters);
        }
    }

    void theSchemaNamesTheSameVerbsAndKeys() {
        const QString path = QStringLiteral(RAFTARIUM_SCENARIOS "/../../docs/scenario.schema.json");
        const auto schema = nlohmann::json::parse(contentsOf(path));
        const auto& steps = schema["$defs"]["step"]["oneOf"];
        QCOMPARE(steps.size(), verbs().size());
        for (const Verb& verb : verbs()) {
            const auto described = std::find_if(steps.begin(), steps.end(), [&](const auto& step) {
                return step["properties"]["do"]["const"] == std::string(verb.word);
            });
            QVERIFY2(described != steps.end(), verb.word.data());
            std::set<std::string> keys{"do", "at", "when", "after", "note", "by"};
            for (const std::string_view key : verb.keys)
                keys.emplace(key);
            std::set<std::string> named;
            for (const auto& [key, value] : (*described)["properties"].items())
                named.insert(key);
            QVERIFY2(named == keys, verb.word.data());
        }
        const auto keysOf = [](const nlohmann::json& object) {
            std::set<std::string> keys;
            for (const auto& [key, value] : object["properties"].items())
                keys.insert(key);
            return keys;
        };
        QVERIFY(keysOf(schema["properties"]["options"]) ==
                std::set<std::string>(std::begin(kOptionsKeys), std::end(kOptionsKeys)));
        QVERIFY(keysOf(schema["properties"]["clients"]) ==
                std::set<std::string>({"count", "thinkTime", "timeout", "keys", "reads"}));
        std::vector<std::string> bugs;
        for (std::size_t i = 0; i < kBugs; ++i)
            bugs.emplace_back(bugName(static_cast<Bug>(i)));
        QVERIFY(schema["$defs"]["bug"]["enum"].get<std::vector<std::string>>() == bugs);
    }

    void noBytesBringItDown() {
        const QStringList files = shippedFiles();
        QVERIFY(!files.isEmpty());
        std::vector<std::string> texts;
        for (const QString& file : files)
            texts.push_back(contentsOf(file));
        const char* given = qgetenv("RAFTARIUM_TEST_SEED").isEmpty() ? nullptr : "given";
        const std::uint64_t first =
            given ? qgetenv("RAFTARIUM_TEST_SEED").toULongLong() : std::uint64_t{1};
        const int rounds = given ? 1 : 3000;
        int sound = 0;
        for (std::uint64_t seed = first; seed < first + static_cast<std::uint64_t>(rounds);
             ++seed) {
            const std::string text = mutated(texts, seed);
            const auto result = parseScenario(text);
            const auto* error = std::get_if<ParseError>(&result);
            if (error == nullptr) {
                // What was read must be a scenario that can be written and read again.
                ++sound;
                const std::string written = writeScenario(std::get<Scenario>(result));
                const auto back = parseScenario(written);
                if (!std::holds_alternative<Scenario>(back) ||
                    writeScenario(std::get<Scenario>(back)) != written)
                    QFAIL(qPrintable(QStringLiteral("seed %1: not read back: %2")
                                         .arg(seed)
                                         .arg(QString::fromStdString(written))));
            } else if (error->line < 1 || error->column < 1 || error->message.empty()) {
                QFAIL(qPrintable(QStringLiteral("seed %1: an error without a place").arg(seed)));
            }
        }
        // A mutation that never leaves a sound file would test the first lines of the reader only.
        QVERIFY(given || sound > 50);
    }

private:
    static std::string mutated(const std::vector<std::string>& texts, std::uint64_t seed) {
        static const std::vector<std::string> pieces{
            "{",          "}",      "[",    "]",    ",",      ":",          "\"",
            "\\",         "0",      "-1",   "1e9",  "\"n1\"", "\"others\"", "null",
            "\"leader\"", "\"1s\"", "\"\"", "\xFF", "\n",     "and",        "99999999999999999999",
            "[[[[[[[["};
        Dice dice(seed);
        std::string text = texts[dice.below(texts.size())];
        for (std::size_t i = dice.below(5) + 1; i > 0 && !text.empty(); --i) {
            const std::size_t at = dice.below(text.size());
            const std::string& other = texts[dice.below(texts.size())];
            switch (dice.below(6)) {
            case 0: text.erase(at, dice.below(40)); break;
            case 1: text[at] = static_cast<char>(dice.roll()); break;
            case 2: text.insert(at, pieces[dice.below(pieces.size())]); break;
            case 3: text.replace(at, 1, pieces[dice.below(pieces.size())]); break;
            case 4: text.insert(at, other.substr(dice.below(other.size()), dice.below(60))); break;
            default:
                // A digit for a digit leaves most files sound and goes deeper.
                for (char& c : text)
                    if (c >= '0' && c <= '9' && dice.below(30) == 0)
                        c = static_cast<char>('0' + dice.below(10));
            }
        }
        return text;
    }
};

QTEST_GUILESS_MAIN(TestScenarioFile)
#include "tst_scenario_file.moc"
