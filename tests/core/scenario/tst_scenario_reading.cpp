#include "core/scenario/scenario.h"
#include "core/scenario/words.h"
#include "helpers.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// What is read from a sound scenario file.
class TestScenarioReading : public QObject {
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

    void aRunLastsUntilItsLastMoment() {
        QVERIFY(
            soundScenario(scenarioText(R"("steps": [{"at": "12s", "do": "heal-all"}])")).duration ==
            seconds(12));
        QVERIFY(soundScenario(scenarioText(R"("duration": "3s")")).duration == seconds(3));
    }
};

QTEST_GUILESS_MAIN(TestScenarioReading)
#include "tst_scenario_reading.moc"
