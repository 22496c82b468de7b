#include "core/scenario/engine.h"
#include "core/swarm/shrink.h"
#include "core/swarm/swarm_faults.h"

#include <QTest>

#include <memory>

using namespace raftarium;

/// Random clusters under random faults: the same seed gives the same run, a broken rule is found,
/// and what fails is made small and replays from its file.
class TestSwarm : public QObject {
    Q_OBJECT
private slots:
    void theSameSeedGivesTheSameScenario();
    void theSameSeedGivesTheSameVerdict_data();
    void theSameSeedGivesTheSameVerdict();
    void scenariosStayWithinTheirBounds();
    void writtenScenariosReplayAlike_data();
    void writtenScenariosReplayAlike();
    void soundServersPass();
    void everythingIsRepairedInTheEnd();
    void aLeaderThatNoClientFindsMakesProgress();
    void aClusterWithoutAMajorityMakesNoProgress_data();
    void aClusterWithoutAMajorityMakesNoProgress();
    void brokenRulesAreFound_data();
    void brokenRulesAreFound();
    void shrinkingKeepsTheFailureAndMakesItSmaller();
    void shrinkingStopsWhenTold();
    void coverageAddsUp();
};

namespace {

std::vector<Event> eventsOf(const Scenario& scenario) {
    Engine engine(std::make_shared<const Scenario>(scenario));
    std::vector<Event> events;
    const Time end = Time{} + scenario.duration;
    while (engine.now() < end) {
        Batch batch;
        engine.advance(end, batch, 4096);
        events.insert(events.end(), batch.events.begin(), batch.events.end());
        if (batch.events.empty()) break;
    }
    return events;
}

Scenario reread(const Scenario& scenario) {
    auto parsed = parseScenario(writeScenario(scenario));
    if (const auto* error = std::get_if<ParseError>(&parsed)) {
        QTest::qFail(qPrintable(QStringLiteral("%1:%2: %3")
                                    .arg(error->line)
                                    .arg(error->column)
                                    .arg(QString::fromStdString(error->message))),
                     __FILE__, __LINE__);
        return {};
    }
    return std::get<Scenario>(std::move(parsed));
}

SwarmVerdict run(const SwarmScenario& swarm) {
    Coverage ignored;
    return runSwarm(swarm, ignored);
}

/// Nothing goes wrong in it, and no clients ask.
SwarmScenario quietSwarm(int nodes, Duration healing, Duration patience) {
    SwarmScenario swarm;
    swarm.scenario.nodes = nodes;
    swarm.healing = Time{} + healing;
    swarm.patience = patience;
    swarm.scenario.duration = since(Time{}, swarm.healing + patience);
    addProbes(swarm.scenario, swarm.halfway(), swarm.healing + patience);
    return swarm;
}

struct Found {
    SwarmScenario swarm;
    SwarmVerdict verdict;
    int runs = 0;
};

/// The first failing run, if `runs` are enough.
std::optional<Found> firstFailure(Bug bug, int runs) {
    SwarmOptions options;
    options.bug = bug;
    for (int i = 1; i <= runs; ++i) {
        SwarmScenario swarm = swarmScenario(static_cast<std::uint64_t>(i), options);
        SwarmVerdict verdict = run(swarm);
        if (verdict.failure != SwarmFailure::None) return Found{std::move(swarm), verdict, i};
    }
    return std::nullopt;
}

void someSeeds() {
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

} // namespace

void TestSwarm::theSameSeedGivesTheSameScenario() {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const SwarmScenario one = swarmScenario(seed, {});
        QCOMPARE(writeScenario(one.scenario), writeScenario(swarmScenario(seed, {}).scenario));
        QVERIFY(writeScenario(one.scenario) != writeScenario(swarmScenario(seed + 1, {}).scenario));
    }
}

void TestSwarm::theSameSeedGivesTheSameVerdict_data() { someSeeds(); }

void TestSwarm::theSameSeedGivesTheSameVerdict() {
    QFETCH(int, seed);
    const SwarmScenario swarm = swarmScenario(static_cast<std::uint64_t>(seed), {});
    const SwarmVerdict one = run(swarm);
    const SwarmVerdict other = run(swarm);
    QVERIFY(one.events > 1'000);
    QVERIFY(one.isLike(other));
    QCOMPARE(one.events, other.events);
    QCOMPARE(one.messages, other.messages);
    QCOMPARE(one.operations, other.operations);
    QCOMPARE(one.text, other.text);
    QVERIFY(eventsOf(swarm.scenario) == eventsOf(swarm.scenario));
}

void TestSwarm::scenariosStayWithinTheirBounds() {
    SwarmOptions options;
    options.fewestNodes = 4;
    options.mostNodes = 6;
    options.bug = Bug::VoteTwice;
    bool seen[7] = {};
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const SwarmScenario swarm = swarmScenario(seed, options);
        QVERIFY(swarm.scenario.nodes >= 4 && swarm.scenario.nodes <= 6);
        seen[swarm.scenario.nodes] = true;
        QVERIFY(swarm.scenario.options.bugs.has(Bug::VoteTwice));
        QVERIFY(Time{} + swarm.scenario.duration == swarm.healing + swarm.patience);
        for (const Step& step : swarm.scenario.steps) {
            QVERIFY(step.at.has_value());
            const bool isProbe = std::holds_alternative<action::Propose>(step.act.action);
            QVERIFY(isProbe ? *step.at >= swarm.halfway() : *step.at <= swarm.healing);
        }
    }
    QVERIFY(seen[4] && seen[5] && seen[6]);
}

void TestSwarm::writtenScenariosReplayAlike_data() { someSeeds(); }

void TestSwarm::writtenScenariosReplayAlike() {
    QFETCH(int, seed);
    for (int i = 0; i < 25; ++i) {
        const SwarmScenario swarm = swarmScenario(static_cast<std::uint64_t>(seed * 100 + i), {});
        const Scenario read = reread(swarm.scenario);
        QCOMPARE(writeScenario(read), writeScenario(swarm.scenario));
        QCOMPARE(read.steps.size(), swarm.scenario.steps.size());
        QVERIFY(read.options == swarm.scenario.options);
        QVERIFY(read.network == swarm.scenario.network && read.disk == swarm.scenario.disk);
        QVERIFY(read.clients == swarm.scenario.clients);
        if (i < 2) QVERIFY(eventsOf(read) == eventsOf(swarm.scenario));
    }
}

void TestSwarm::soundServersPass() {
    Coverage coverage;
    std::uint64_t operations = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const SwarmVerdict verdict = runSwarm(swarmScenario(seed, {}), coverage);
        QVERIFY2(
            verdict.failure == SwarmFailure::None,
            qPrintable(
                QStringLiteral("seed %1: %2").arg(seed).arg(QString::fromStdString(verdict.text))));
        operations += verdict.operations;
    }
    QVERIFY(operations > 2'000);
    // Not because nothing happened.
    for (const EventKind kind :
         {EventKind::NodeCrashed, EventKind::LinkCut, EventKind::LogTruncated,
          EventKind::SnapshotInstalled, EventKind::BecameLeader})
        QVERIFY(coverage.saw(kind, 0) || coverage.saw(kind, 1));
}

void TestSwarm::everythingIsRepairedInTheEnd() {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const SwarmScenario swarm = swarmScenario(seed, {});
        Engine engine(std::make_shared<const Scenario>(swarm.scenario));
        Batch batch;
        engine.advance(Time{} + swarm.scenario.duration, batch);
        for (int id = 1; id <= swarm.scenario.nodes; ++id) {
            const NodeId node{static_cast<std::uint8_t>(id)};
            QVERIFY(engine.simulator().running(node));
            QVERIFY(!engine.simulator().paused(node));
        }
    }
}

/// Of nine servers one is a member. Its only client asks eight times, five servers each time, and
/// by chance never that one; once reported as a lack of progress.
void TestSwarm::aLeaderThatNoClientFindsMakesProgress() {
    SwarmScenario swarm = quietSwarm(9, seconds(12), seconds(30));
    swarm.scenario.voters = 1;
    swarm.scenario.seed = 8107004862125701148U;
    swarm.scenario.options.electionTimeoutMin = milliseconds(450);
    swarm.scenario.options.electionTimeoutMax = milliseconds(900);
    swarm.scenario.options.heartbeatInterval = milliseconds(150);
    swarm.scenario.clients = {1, milliseconds(15), milliseconds(1800), 1, 500'000};
    int answers = 0;
    for (const Event& event : eventsOf(swarm.scenario))
        if (event.time > swarm.halfway() && event.kind == EventKind::ClientReturned &&
            event.detailAs<ClientOutcome>() == ClientOutcome::Ok)
            ++answers;
    QCOMPARE(answers, 0);
    QVERIFY(run(swarm).failure == SwarmFailure::None);
}

void TestSwarm::aClusterWithoutAMajorityMakesNoProgress_data() {
    QTest::addColumn<int>("crashed");
    QTest::addColumn<bool>("fails");
    QTest::newRow("all run") << 0 << false;
    QTest::newRow("one is down") << 1 << false;
    QTest::newRow("two are down") << 2 << true;
}

void TestSwarm::aClusterWithoutAMajorityMakesNoProgress() {
    QFETCH(int, crashed);
    QFETCH(bool, fails);
    SwarmScenario swarm = quietSwarm(3, seconds(2), seconds(6));
    for (int i = 0; i < crashed; ++i) {
        Step crash;
        crash.at = swarm.healing;
        crash.act.verb = "crash";
        crash.act.node = Target{Target::By::Leader, kNobody};
        crash.act.action = action::Crash{};
        swarm.scenario.steps.push_back(crash);
    }
    const SwarmVerdict verdict = run(swarm);
    QVERIFY(verdict.failure == (fails ? SwarmFailure::Progress : SwarmFailure::None));
    // Where nobody asks the leader for anything, nothing is promised.
    std::erase_if(swarm.scenario.steps, [](const Step& step) {
        return std::holds_alternative<action::Propose>(step.act.action);
    });
    QVERIFY(run(swarm).failure == SwarmFailure::None);
}

void TestSwarm::brokenRulesAreFound_data() {
    QTest::addColumn<int>("bug");
    QTest::addColumn<int>("runs");
    const auto row = [](Bug bug, int runs) {
        QTest::newRow(bugName(bug).data()) << static_cast<int>(bug) << runs;
    };
    row(Bug::ForgetTerm, 60);
    row(Bug::VoteTwice, 60);
    row(Bug::IgnoreCandidateLog, 60);
    row(Bug::SkipPreviousCheck, 60);
    row(Bug::KeepConflicts, 100);
    row(Bug::ApplyBeforeCommit, 60);
    row(Bug::LeaderCountsTwice, 100);
    row(Bug::AcknowledgeBeforeSync, 100);
}

void TestSwarm::brokenRulesAreFound() {
    QFETCH(int, bug);
    QFETCH(int, runs);
    const auto found = firstFailure(static_cast<Bug>(bug), runs);
    QVERIFY(found.has_value());
    QVERIFY(!found->verdict.text.empty());
    // Its file fails as it does.
    SwarmScenario replayed = found->swarm;
    replayed.scenario = reread(found->swarm.scenario);
    const SwarmVerdict again = run(replayed);
    QVERIFY(again.isLike(found->verdict));
    QCOMPARE(again.event, found->verdict.event);
    QVERIFY(again.time == found->verdict.time);
}

void TestSwarm::shrinkingKeepsTheFailureAndMakesItSmaller() {
    const auto found = firstFailure(Bug::VoteTwice, 60);
    QVERIFY(found.has_value());
    int looks = 0;
    const SwarmScenario small = shrink(found->swarm, found->verdict, [&] { return ++looks < 300; });
    QVERIFY(run(small).isLike(found->verdict));
    QVERIFY(small.scenario.steps.size() <= found->swarm.scenario.steps.size());
    QVERIFY(small.scenario.nodes <= found->swarm.scenario.nodes);
    QVERIFY(small.scenario.duration <= found->swarm.scenario.duration);
    QVERIFY(small.scenario.steps.size() + static_cast<std::size_t>(small.scenario.nodes) <
            found->swarm.scenario.steps.size() +
                static_cast<std::size_t>(found->swarm.scenario.nodes));
    SwarmScenario replayed = small;
    replayed.scenario = reread(small.scenario);
    QVERIFY(run(replayed).isLike(found->verdict));
}

void TestSwarm::shrinkingStopsWhenTold() {
    const auto found = firstFailure(Bug::VoteTwice, 60);
    QVERIFY(found.has_value());
    const SwarmScenario same = shrink(found->swarm, found->verdict, [] { return false; });
    QVERIFY(run(same).isLike(found->verdict)); // cut behind the failure, and otherwise as it was
    QCOMPARE(same.scenario.nodes, found->swarm.scenario.nodes);
}

void TestSwarm::coverageAddsUp() {
    Coverage one;
    Event event;
    event.kind = EventKind::VoteRefused;
    event.detail = static_cast<std::uint8_t>(VoteRule::LogShorter);
    one.note(event);
    Coverage sum;
    QVERIFY(!sum.saw(EventKind::VoteRefused, event.detail));
    sum.add(one);
    QVERIFY(sum.saw(EventKind::VoteRefused, event.detail));
    QVERIFY(!sum.saw(EventKind::VoteRefused, static_cast<unsigned>(VoteRule::OlderTerm)));
    QVERIFY(!protocolBranches().empty());
    for (const Branch& branch : protocolBranches())
        QVERIFY(!branchName(branch).empty());
}

QTEST_GUILESS_MAIN(TestSwarm)
#include "tst_swarm.moc"
