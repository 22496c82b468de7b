#include "cli/etcd_trace.h"
#include "cli/trace_model.h"
#include "cli/trace_scenarios.h"
#include "core/scenario/run.h"
#include "core/swarm/swarm_scenario.h"

#include <QDir>
#include <QFile>
#include <QTest>

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
        if (isBrokenOnPurpose(scenario)) QSKIP("broken on purpose");
        if (scenario.nodes > 9) scenario.duration = seconds(1);
        const EtcdTrace trace = traceOf(scenario);
        QVERIFY2(trace.stopped == kNoEvent, trace.reason.c_str());
        const std::string fault = faultOf(trace);
        QVERIFY2(fault.empty(), fault.c_str());
    }

    void randomRunsAreBehaviours() {
        std::map<std::string, int> stops;
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            const EtcdTrace trace = traceOf(traceScenario(seed));
            const std::string fault = faultOf(trace);
            if (!fault.empty()) qWarning("seed %d: %s", int(seed), fault.c_str());
            if (trace.stopped != kNoEvent) ++stops[trace.reason];
        }
        for (const auto& [why, count] : stops) qInfo("%d %s", count, why.c_str());
    }

    void swarmRunsAreBehavioursAsFarAsTheyGo() {
        std::map<std::string, int> stops;
        std::size_t lines = 0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            SwarmOptions options;
            options.mostNodes = 5;
            Scenario scenario = swarmScenario(seed, options).scenario;
            scenario.duration = seconds(3);
            const EtcdTrace trace = traceOf(scenario);
            lines += trace.lines;
            const std::string fault = faultOf(trace);
            if (!fault.empty()) qWarning("seed %d: %s", int(seed), fault.c_str());
            if (trace.stopped != kNoEvent) ++stops[trace.reason];
        }
        qInfo("%d lines", int(lines));
        for (const auto& [why, count] : stops) qInfo("%d %s", count, why.c_str());
    }

    void bugs_data() {
        QTest::addColumn<int>("bug");
        for (const Bug bug :
             {Bug::VoteTwice, Bug::LeaderCountsTwice, Bug::LateVotesCount, Bug::SkipPreviousCheck,
              Bug::CommitOlderTerms, Bug::ForgetVote, Bug::AcknowledgeBeforeSync,
              Bug::IgnoreCandidateLog, Bug::CommitUnverifiedTail, Bug::ForgetTerm, Bug::TruncateAlways, Bug::KeepConflicts, Bug::CountLearners})
            QTest::newRow(std::string(bugName(bug)).c_str()) << static_cast<int>(bug);
    }
    void bugs() {
        QFETCH(int, bug);
        int rejected = 0, violated = 0, both = 0;
        std::string first;
        for (std::uint64_t seed = 1; seed <= 150; ++seed) {
            Scenario scenario = traceScenario(seed);
            scenario.options.bugs.insert(static_cast<Bug>(bug));
            Run run(std::make_shared<const Scenario>(scenario));
            run.advanceTo(Time{} + scenario.duration);
            const EtcdTrace trace = etcdTrace(run.timeline(), scenario);
            const std::string fault = faultOf(trace);
            const bool bad = run.engine().checker().violationCount() > 0;
            rejected += !fault.empty();
            violated += bad;
            both += bad && !fault.empty();
            if (first.empty()) first = fault;
        }
        qInfo("rejected %d violated %d both %d: %s", rejected, violated, both, first.substr(0, 300).c_str());
    }
};

QTEST_GUILESS_MAIN(TestEtcdTrace)
#include "tst_etcd_trace.moc"
