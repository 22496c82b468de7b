#include "cli/etcd_trace.h"
#include "cli/trace_model.h"
#include "cli/trace_scenarios.h"
#include "core/scenario/run.h"
#include "core/swarm/swarm_scenario.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace raftarium;
using namespace raftarium::cli;
using namespace raftarium::test;

namespace {

EtcdTrace traceOf(const Scenario& scenario) {
    Run run(std::make_shared<const Scenario>(scenario));
    run.advanceTo(Time{} + scenario.duration);
    return etcdTrace(run.timeline(), scenario);
}

std::string faultOf(const EtcdTrace& trace) {
    return TraceModel(trace.text).firstFault().value_or("");
}

Scenario shipped(const QString& name) {
    QFile file(QDir(QStringLiteral(RAFTARIUM_SCENARIOS)).filePath(name));
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s is missing", qPrintable(name));
    auto parsed = parseScenario(file.readAll().toStdString());
    return std::get<Scenario>(std::move(parsed));
}

} // namespace

class TestEtcdTrace : public QObject {
    Q_OBJECT

    static bool changesMembers(const Scenario& scenario) {
        return std::any_of(scenario.steps.begin(), scenario.steps.end(), [](const Step& step) {
            return std::holds_alternative<action::ChangeMembers>(step.act.action);
        });
    }

private slots:
    void shippedScenariosAreBehaviours_data() {
        QTest::addColumn<QString>("name");
        const QDir folder(QStringLiteral(RAFTARIUM_SCENARIOS));
        for (const QString& name : folder.entryList({"*.raft.json"}))
            QTest::newRow(qPrintable(name)) << name;
    }
    void shippedScenariosAreBehaviours() {
        QFETCH(QString, name);
        Scenario scenario = shipped(name);
        if (expectsViolations(scenario)) return; // what is broken on purpose is no behaviour
        if (name.startsWith("damaged-disk"))
            QCOMPARE(traceOf(scenario).reason, std::string("a disk loses what it has confirmed"));
        if (scenario.nodes > 9) scenario.duration = seconds(1);
        const EtcdTrace trace = traceOf(scenario);
        // What the specification has no word for ends a trace, but only changes of members do.
        QVERIFY2(trace.stopped == kNoEvent || changesMembers(scenario), trace.reason.c_str());
        TraceModel model(trace.text, scenario.nodes > 9 ? 64 : 1);
        const std::string fault = model.firstFault().value_or("");
        QVERIFY2(fault.empty(), fault.c_str());
        QCOMPARE(model.overstated(), std::string());
    }

    void randomRunsAreBehaviours() {
        constexpr int runs = 400;
        int stopped = 0;
        std::map<std::string, std::size_t> names;
        for (std::uint64_t seed = 1; seed <= runs; ++seed) {
            const EtcdTrace trace = traceOf(traceScenario(seed));
            TraceModel model(trace.text, 1);
            const std::string fault = model.firstFault().value_or("");
            QVERIFY2(fault.empty(), (std::to_string(seed) + ": " + fault).c_str());
            QVERIFY2(model.overstated().empty(), std::to_string(seed).c_str());
            QCOMPARE(model.size(), trace.lines);
            stopped += trace.stopped != kNoEvent ? 1 : 0;
            for (const auto& [name, count] : model.names())
                names[name] += count;
        }
        // Most go to their end, and everything that the specification has a word for comes up.
        QVERIFY(stopped < runs / 3);
        for (const char* name :
             {"InitState", "BecomeCandidate", "BecomeFollower", "BecomeLeader", "Replicate",
              "Commit", "Ready", "ChangeConf", "ApplyConfChange", "SendRequestVoteRequest",
              "SendAppendEntriesRequest", "ReceiveRequestVoteRequest", "ReceiveRequestVoteResponse",
              "ReceiveAppendEntriesRequest", "ReceiveAppendEntriesResponse"})
            QVERIFY2(names[name] > 0, name);
        QVERIFY(names["InitState"] > 1000); // restarts, that is
        QVERIFY(names["conflict"] > 20 && names["refused append"] > 100);
    }

    void swarmRunsAreBehavioursAsFarAsTheyGo() {
        std::size_t lines = 0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            SwarmOptions options;
            options.mostNodes = 5;
            Scenario scenario = swarmScenario(seed, options).scenario;
            scenario.duration = seconds(3);
            const EtcdTrace trace = traceOf(scenario);
            const std::string fault = faultOf(trace);
            QVERIFY2(fault.empty(), (std::to_string(seed) + ": " + fault).c_str());
            lines += trace.lines;
        }
        QVERIFY(lines > 10'000);
    }

    /// What breaks a rule is caught, where it shows.
    void brokenServersAreCaught_data() {
        QTest::addColumn<int>("bug");
        QTest::addColumn<QString>("fault");
        const auto row = [](Bug bug, const char* fault) {
            QTest::newRow(std::string(bugName(bug)).c_str()) << static_cast<int>(bug) << fault;
        };
        row(Bug::VoteTwice, "the vote is");
        row(Bug::LeaderCountsTwice, "the commit index is");
        row(Bug::LateVotesCount, "a leader without quorum");
        row(Bug::SkipPreviousCheck, "no such message is on its way");
        row(Bug::CommitOlderTerms, "the commit index is"); // Figure 8
        row(Bug::ForgetVote, "the vote is");
        row(Bug::ForgetTerm, "the term is");
        row(Bug::AcknowledgeBeforeSync, "the commit index is"); // sends before it persists
        row(Bug::IgnoreCandidateLog, "no such message is on its way");
        row(Bug::TruncateAlways, "the log's length is");
        row(Bug::KeepConflicts, "no such message is on its way");
    }
    void brokenServersAreCaught() {
        QFETCH(int, bug);
        QFETCH(QString, fault);
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            Scenario scenario = traceScenario(seed);
            scenario.options.bugs.insert(static_cast<Bug>(bug));
            const std::string found = faultOf(traceOf(scenario));
            if (found.empty()) continue;
            QVERIFY2(found.find(fault.toStdString()) != std::string::npos, found.c_str());
            return;
        }
        QFAIL("not caught");
    }

    /// Each line that is left out, or stands elsewhere, is missed.
    void editedTracesAreRejected_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"Ready", "BecomeCandidate", "BecomeLeader", "Replicate", "Commit",
                                 "SendRequestVoteRequest", "SendRequestVoteResponse",
                                 "ReceiveRequestVoteResponse", "ReceiveAppendEntriesRequest"})
            QTest::newRow(name) << QString(name);
    }
    void editedTracesAreRejected() {
        QFETCH(QString, name);
        Scenario scenario = shipped("leader-crash.raft.json");
        const std::string text = traceOf(scenario).text;
        const std::string word = "\"name\":\"" + name.toStdString() + '"';
        const std::size_t at = text.find(word);
        QVERIFY(at != std::string::npos);
        const std::size_t begin = text.rfind('\n', at) + 1, end = text.find('\n', at) + 1;
        std::string without = text;
        without.erase(begin, end - begin);
        QVERIFY(TraceModel(without).firstFault().has_value());
    }

    void aTraceThatEndsEarlySaysSo() {
        Scenario scenario;
        scenario.nodes = 5;
        scenario.voters = 3;
        scenario.duration = seconds(3);
        Step step;
        step.at = Time{} + seconds(1);
        step.act.verb = "change-members";
        step.act.node = Target{Target::By::Leader, kNobody};
        step.act.action = action::ChangeMembers{kNobody, Configuration::ofVoters(5).voters, {}};
        scenario.steps.push_back(step);
        const EtcdTrace trace = traceOf(scenario);
        QVERIFY(trace.stopped != kNoEvent);
        const auto head = nlohmann::json::parse(trace.text.substr(0, trace.text.find('\n')));
        QVERIFY(!head.contains("tag"));
        QCOMPARE(head["complete"].get<bool>(), false);
        QCOMPARE(head["until"].get<std::string>(), std::to_string(trace.stopped));
        QCOMPARE(head["why"].get<std::string>(),
                 std::string("a change of several members at once"));
        QVERIFY(!TraceModel(trace.text).firstFault());
    }

    /// Figure 8 (c): n5 leads term 3 and is cut off; n1 commits its entry of term 2 in term 4.
    void aTraceEndsWhereTheSpecificationAsksMoreThanRaft_data() {
        QTest::addColumn<QString>("then");
        QTest::addColumn<QString>("invariant");
        QTest::newRow("a leader in between lacks the entry") << ""
                                                             << "LeaderCompletenessInv";
        QTest::newRow("so does one that was a leader")
            << R"({ "at": "1.2s", "do": "crash", "node": "n5" },
                  { "at": "1.25s", "do": "restart", "node": "n5" },
                  { "at": "1.52s", "do": "cut", "from": "n1", "to": "n4" },
                  { "at": "3s", "do": "heal", "from": "n1", "to": "n4" },)"
            << "MoreUpToDateCorrectInv";
    }
    void aTraceEndsWhereTheSpecificationAsksMoreThanRaft() {
        QFETCH(QString, then);
        QFETCH(QString, invariant);
        const auto parsed = parseScenario((R"({
            "format": "raftarium-scenario", "version": 1, "title": "Figure 8, a leader is cut off",
            "nodes": 5, "seed": 1, "duration": "4s",
            "options": { "electionTimeout": ["60s", "60s"], "heartbeatInterval": "50ms",
                         "noOpOnElection": false, "maxEntriesPerRequest": 1 },
            "network": { "latency": "10ms", "jitter": "0s" },
            "steps": [
              { "at": "100ms", "do": "time-out", "node": "n3" },
              { "at": "200ms", "do": "propose", "node": "n3", "command": "set x 1" },
              { "at": "500ms", "do": "time-out", "node": "n1" },
              { "at": "600ms", "do": "partition", "groups": [["n1", "n2"], ["others"]] },
              { "at": "700ms", "do": "propose", "node": "n1", "command": "set x 2" },
              { "at": "800ms", "do": "crash", "node": "n1" },
              { "at": "900ms", "do": "heal-all" },
              { "at": "1s", "do": "time-out", "node": "n5" },
              { "at": "1.02s", "do": "partition", "groups": [["n5"], ["others"]] },
              { "at": "1.1s", "do": "propose", "node": "n5", "command": "set x 3" },
              { "at": "1.3s", "do": "restart", "node": "n1" },
              { "at": "1.4s", "do": "time-out", "node": "n1" },
              { "at": "1.5s", "do": "time-out", "node": "n1" },)" +
                                           then + R"(
              { "at": "2s", "do": "propose", "node": "n1", "command": "set y 4" }
            ] })")
                                              .toStdString());
        const Scenario* scenario = std::get_if<Scenario>(&parsed);
        QVERIFY(scenario != nullptr);
        const EtcdTrace trace = traceOf(*scenario);
        QVERIFY2(trace.reason.starts_with(invariant.toStdString()), trace.reason.c_str());
        TraceModel model(trace.text, 1);
        const std::string fault = model.firstFault().value_or("");
        QVERIFY2(fault.empty(), fault.c_str());
        QCOMPARE(model.overstated(), std::string());
        // It goes as far as it can: the entry is not committed yet, or nobody else knows.
        QVERIFY(trace.lines > 100);
    }

    /// The script beside the specification sorts the lines by what stands behind the second colon.
    void linesKeepTheirOrderWhereTheyAreSorted() {
        std::string before;
        const std::string text = traceOf(shipped("first-election.raft.json")).text;
        for (std::size_t at = text.find('\n') + 1; at < text.size();) {
            const std::size_t end = text.find('\n', at);
            const std::string line = text.substr(at, end - at);
            const std::string key = line.substr(line.find(':', line.find(':') + 1) + 1);
            QVERIFY(before < key);
            before = key;
            at = end + 1;
        }
    }
};

QTEST_GUILESS_MAIN(TestEtcdTrace)
#include "tst_etcd_trace.moc"
