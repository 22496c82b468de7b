#include "core/scenario/engine.h"
#include "core/scenario/evaluate.h"
#include "helpers.h"

#include <QTest>

#include <set>

using namespace raftarium;
using namespace raftarium::test;
using Outcome = ExpectationResult::Outcome;

namespace {

/// Long timers, so that only the steps elect; no jitter, so that moments are known.
constexpr const char* kQuiet = R"("options": { "electionTimeout": ["60s", "60s"] },
  "network": { "latency": "10ms", "jitter": "0s" })";

std::shared_ptr<const Scenario> quiet(const std::string& members, int nodes = 3) {
    return std::make_shared<const Scenario>(
        soundScenario(scenarioText(kQuiet + (members.empty() ? "" : ", " + members), nodes)));
}
std::shared_ptr<const Scenario> usual(const std::string& members, int nodes = 5) {
    return std::make_shared<const Scenario>(soundScenario(scenarioText(members, nodes)));
}

/// An engine and all that it made.
class Play {
public:
    explicit Play(std::shared_ptr<const Scenario> scenario) : engine(std::move(scenario)) {}
    explicit Play(Engine begun) : engine(std::move(begun)) {}
    void to(Duration moment) { engine.advance(Time{} + moment, made); }
    void toEnd() {
        to(engine.scenario().duration);
        engine.finish();
    }
    /// The steps and actions taken, with their moments: `1s crash n1`.
    [[nodiscard]] QStringList actions() const {
        QStringList lines;
        for (const Event& event : made.events)
            if (event.kind == EventKind::ActionTaken)
                lines.append(QString::fromStdString(formatDuration(since(Time{}, event.time)) +
                                                    " " + made.texts[event.text - 1]));
        return lines;
    }
    [[nodiscard]] Outcome outcome(std::size_t i) const { return engine.expectations()[i].outcome; }
    [[nodiscard]] Time decided(std::size_t i) const { return engine.expectations()[i].time; }

    Engine engine;
    Batch made;
};

} // namespace

class TestEngine : public QObject {
    Q_OBJECT
private slots:
    void stepsWithAMomentAreTakenThen() {
        Play play(quiet(R"("steps": [ { "at": "2s", "do": "restart", "node": "n1" },
                                      { "at": "1.5s", "do": "crash", "node": "n1" },
                                      { "at": "1.5s", "do": "pause", "node": "n2" } ])"));
        play.toEnd();
        QCOMPARE(play.actions(), QStringList({"1.5s crash n1", "1.5s pause n2", "2s restart n1"}));
        QCOMPARE(play.engine.stepsTaken(), std::vector<std::uint32_t>({1, 2, 0}));
    }

    void anActionComesAfterEverythingElseOfItsMoment() {
        // The vote replies arrive at 120 ms and make n1 leader; the cut of that moment comes after.
        Play play(quiet(R"("steps": [ { "at": "100ms", "do": "time-out", "node": "n1" },
                                      { "at": "120ms", "do": "crash", "node": "leader" } ])"));
        play.toEnd();
        QCOMPARE(play.actions(), QStringList({"100ms time-out n1", "120ms crash n1"}));
    }

    void conditionsAreLookedAtInTheOrderOfTheFile() {
        Play play(quiet(
            R"("steps": [ { "when": "leaders == 1", "do": "propose", "node": "leader", "command": "a" },
                                      { "when": "index 2 commits", "after": "5ms", "do": "crash", "node": "leader" },
                                      { "when": "leaders == 0", "do": "pause", "node": "n2" },
                                      { "after": "250ms", "do": "resume", "node": "paused" },
                                      { "after": "0s", "do": "restart", "node": "stopped" },
                                      { "at": "100ms", "do": "time-out", "node": "n1" } ])"));
        play.toEnd();
        // n1 leads at 120 ms. Its empty entry is acknowledged at 140 ms, and only then it sends the
        // command, which is acknowledged at 160 ms.
        QCOMPARE(play.actions(),
                 QStringList({"100ms time-out n1", "120ms propose n1 a", "165ms crash n1",
                              "165ms pause n2", "415ms resume n2", "415ms restart n1"}));
    }

    void aConditionWithAMomentDoesNotWaitForTheStepBefore() {
        Play play(quiet(R"("steps": [ { "when": "n3 is leader", "do": "heal-all" },
                                      { "at": "50ms", "when": "n1 is leader", "do": "crash", "node": "n1" },
                                      { "at": "100ms", "do": "time-out", "node": "n1" } ])"));
        play.toEnd();
        QCOMPARE(play.actions(), QStringList({"100ms time-out n1", "120ms crash n1"}));
    }

    void aStepWaitsUntilSomebodyPlaysItsPart() {
        Play play(
            quiet(R"("steps": [ { "at": "10ms", "do": "propose", "node": "leader", "command": "a" },
                                      { "at": "100ms", "do": "time-out", "node": "n1" } ])"));
        play.toEnd();
        QCOMPARE(play.actions(), QStringList({"100ms time-out n1", "120ms propose n1 a"}));
    }

    void rolesAreTheFirstServersThatPlayThem() {
        Play play(quiet(R"("steps": [ { "at": "100ms", "do": "time-out", "node": "n1" },
                                      { "at": "200ms", "do": "crash", "node": "follower" },
                                      { "at": "210ms", "do": "pause", "node": "follower" },
                                      { "at": "220ms", "do": "restart", "node": "stopped" },
                                      { "at": "230ms", "do": "resume", "node": "paused" },
                                      { "at": "240ms", "do": "cut", "from": "leader", "to": "follower" } ])"));
        play.toEnd();
        QCOMPARE(play.actions(),
                 QStringList({"100ms time-out n1", "200ms crash n2", "210ms pause n3",
                              "220ms restart n2", "230ms resume n3", "240ms cut n1 → n2"}));
    }

    void groupsTakeEachServerOnce() {
        Play play(quiet(R"("steps": [ { "at": "100ms", "do": "time-out", "node": "n2" },
                                      { "at": "200ms", "do": "partition", "groups": [["leader", "follower"], ["follower", "n5"], ["others"]] } ])",
                        7));
        play.toEnd();
        QCOMPARE(play.actions().last(), QStringLiteral("200ms partition n2 n1 | n3 n5 | n4 n6 n7"));
    }

    void anyIsChosenByTheSeedAndRepeatable() {
        std::set<std::string> chosen;
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            Scenario scenario = soundScenario(
                scenarioText(R"("steps": [ { "at": "1ms", "do": "crash", "node": "any" } ])"));
            scenario.seed = seed;
            const auto shared = std::make_shared<const Scenario>(scenario);
            Play first(shared), second(shared);
            first.to(seconds(1));
            second.to(seconds(1));
            QCOMPARE(first.actions(), second.actions());
            chosen.insert(first.actions().first().toStdString());
        }
        QCOMPARE(chosen.size(), std::size_t{5});
    }

    void expectationsAreDecidedWhenTheyCanBe() {
        Play play(quiet(R"("duration": "3s",
            "steps": [ { "at": "100ms", "do": "time-out", "node": "n1" },
                       { "at": "1s", "do": "propose", "node": "n1", "command": "set colour blue" },
                       { "at": "2s", "do": "crash", "node": "n1" } ],
            "expect": [ { "by": "1s", "that": "n1 is leader" },
                        { "by": "119999us", "that": "leaders == 1" },
                        { "by": "120ms", "that": "leaders == 1" },
                        { "at": "119999us", "that": "n1 is candidate" },
                        { "at": "120ms", "that": "n1 is leader" },
                        { "never": "n1 commits 2" },
                        { "never": "n1 commits 2", "until": "1s" },
                        { "never": "n1 is leader", "from": "2s" },
                        { "always": "running == 3" },
                        { "always": "running == 3", "until": "1.9s" },
                        { "finally": "running == 2" },
                        { "finally": "leaders == 1" },
                        { "never": "violations > 0" },
                        { "always": "violations == 0" } ])"));
        play.toEnd();
        const std::vector<std::pair<bool, Duration>> expected{
            {true, milliseconds(120)}, {false, microseconds(119'999)},
            {true, milliseconds(120)}, {true, microseconds(119'999)},
            {true, milliseconds(120)}, {false, milliseconds(1020)},
            {true, seconds(1)},        {true, seconds(3)},
            {false, seconds(2)},       {true, microseconds(1'900'000)},
            {true, seconds(3)},        {false, seconds(3)},
            {true, seconds(3)},        {true, seconds(3)}};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const std::string words = expectationWords(play.engine.scenario().expectations[i]);
            QVERIFY2(play.outcome(i) == (expected[i].first ? Outcome::Passed : Outcome::Failed),
                     words.c_str());
            QVERIFY2(play.decided(i) == Time{} + expected[i].second,
                     (words + " at " + formatDuration(since(Time{}, play.decided(i)))).c_str());
        }
    }

    void expectationsBeyondTheEndStayUndecided() {
        Play play(quiet(
            R"("expect": [ { "by": "5s", "that": "leaders == 1" }, { "at": "5s", "that": "running == 3" } ])"));
        play.to(seconds(4));
        play.engine.finish();
        QVERIFY(play.outcome(0) == Outcome::Pending);
        QVERIFY(play.outcome(1) == Outcome::Pending);
    }

    void historiesAreJudged_data() {
        QTest::addColumn<bool>("asksMajority");
        QTest::newRow("reads ask a majority") << true;
        QTest::newRow("reads ask nobody") << false;
    }
    /// n1 is cut off and read from, while the others write.
    void historiesAreJudged() {
        QFETCH(bool, asksMajority);
        const std::string bugs = asksMajority ? "" : R"("read-without-quorum")";
        Play play(usual(R"("options": { "bugs": [)" + bugs + R"(] }, "duration": "4s",
               "clients": { "count": 20, "thinkTime": "30ms", "timeout": "200ms", "keys": 2, "reads": 0.9 },
               "steps": [ { "at": "0s", "do": "time-out", "node": "n1" },
                          { "at": "1s", "do": "partition", "groups": [["n1"], ["others"]] } ],
               "expect": [ { "at": "900ms", "that": "history is linearizable" },
                           { "at": "900ms", "that": "leaders == 1 and history is not linearizable" },
                           { "finally": "history is linearizable" },
                           { "finally": "history is not linearizable" } ])"));
        // Copies, and what is handed on in parts, keep all that clients saw.
        play.to(milliseconds(500));
        Play goesOn(play.engine);
        for (int ms = 500; ms <= 4000; ms += 100)
            goesOn.to(milliseconds(ms));
        goesOn.engine.finish();
        const auto passed = [](bool holds) { return holds ? Outcome::Passed : Outcome::Failed; };
        QVERIFY(goesOn.outcome(0) == Outcome::Passed);
        QVERIFY(goesOn.decided(0) == Time{milliseconds(900).value()});
        QVERIFY(goesOn.outcome(1) == Outcome::Failed);
        QVERIFY(goesOn.outcome(2) == passed(asksMajority));
        QVERIFY(goesOn.outcome(3) == passed(!asksMajority));
        // In time, nothing had gone wrong.
        play.engine.finish();
        QVERIFY(play.outcome(2) == Outcome::Passed);
        QVERIFY(play.outcome(3) == Outcome::Failed);
    }

    void whatIsNotDecidedSuitsNobody() {
        const Simulator simulator{SimulationOptions{}};
        const Checker checker;
        const ServerStores stores;
        for (const char* words : {"history is linearizable", "history is not linearizable"}) {
            const auto condition = std::get<Condition>(parseCondition(words, 5));
            QVERIFY(!holds(condition, {simulator, checker, stores, Verdict::Undecided}));
            QCOMPARE(holds(condition, {simulator, checker, stores, Verdict::Linearizable}),
                     condition.clauses[0].comparison == Comparison::Equal);
        }
    }

    void conditionsLookAtTheServers_data() {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<bool>("holds");
        // n1 leads term 1 with its empty entry and two commands; n3 is crashed, n2 is paused.
        const auto row = [](const char* condition, bool holds) {
            QTest::newRow(condition) << QString::fromUtf8(condition) << holds;
        };
        row("leaders == 1", true);
        row("leaders != 1", false);
        row("running == 2", true);
        row("term == 1", true);
        row("commitIndex == 3", true);
        row("n1 is leader", true);
        row("n1 is not leader", false);
        row("n2 is follower", true);
        row("n2 is paused", true);
        row("n1 is paused", false);
        row("n3 is stopped", true);
        row("n3 is running", false);
        row("n3 is follower", false);
        row("n3 term == 1", false);
        row("n3 term != 1", false);
        row("leader lastIndex == 3", true);
        row("leader lastApplied >= 3", true);
        row("stopped is stopped", true);
        row("candidate term >= 0", false);
        row("n1 entry 1 term == 1", true);
        row("n1 entry 4 term == 0", true);
        row("index 3 commits", true);
        row("index 4 commits", false);
        row("n1 commits 3", true);
        row("n3 commits 1", false);
        row("logs agree", true);
        row("key colour is blue", true);
        row("key colour is blue on n1", true);
        row("key colour is not blue on n1", false);
        row("key shape is not circle on n1", true);
        row("key colour is blue on n3", false);
        row("violations == 0", true);
        row("leaders == 1 and term == 2", false);
    }
    void conditionsLookAtTheServers() {
        QFETCH(QString, condition);
        QFETCH(bool, holds);
        Play play(quiet(R"("duration": "3s",
            "steps": [ { "at": "100ms", "do": "time-out", "node": "n1" },
                       { "at": "1s", "do": "propose", "node": "n1", "command": "set colour green" },
                       { "at": "1.5s", "do": "propose", "node": "n1", "command": "set colour blue" },
                       { "at": "2s", "do": "crash", "node": "n3" },
                       { "at": "2s", "do": "pause", "node": "n2" } ],
            "expect": [ { "at": "2.5s", "that": ")" +
                        condition.toStdString() + R"(" } ])"));
        play.toEnd();
        QVERIFY(play.outcome(0) == (holds ? Outcome::Passed : Outcome::Failed));
    }

    void conditionsLookAtTheMembers_data() {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QString>("condition");
        QTest::addColumn<bool>("holds");
        // n1 and n2 vote, n3 and n4 wait; from 1 s on n3 becomes a voter in place of n2, by way of
        // a learner and of a joint configuration. Round trips take 20 ms.
        const auto row = [](const char* moment, const char* condition, bool holds) {
            QTest::addRow("%s at %s", condition, moment)
                << QString::fromUtf8(moment) << QString::fromUtf8(condition) << holds;
        };
        row("900ms", "members == 2", true);
        row("900ms", "voters == 2", true);
        row("900ms", "learners == 0", true);
        row("900ms", "configuration is joint", false);
        row("900ms", "configuration is not joint", true);
        row("900ms", "n3 is member", false);
        row("900ms", "n2 is voter", true);
        row("900ms", "logs agree", true); // those who wait hold none
        row("900ms", "key colour is green", true);
        row("1s", "members == 3", true);
        row("1s", "n3 is learner", true);
        row("1s", "n3 is voter", false);
        row("1s", "n3 is not voter", true);
        row("1.041s", "configuration is joint", true);
        row("1.041s", "voters == 3", true);
        row("1.041s", "learners == 0", true);
        row("1.041s", "n2 is voter", true);
        row("2s", "configuration is joint", false);
        row("2s", "members == 2", true);
        row("2s", "n3 is voter", true);
        row("2s", "n2 is not member", true);
        row("2s", "n2 is stopped", false);
        row("2s", "logs agree", true); // n2 has stayed behind
        row("2s", "key colour is blue", true);
        row("2s", "key colour is green on n2", true);
        row("2.1s", "n1 is voter", true); // though it has crashed: n3 knows
        row("2.1s", "members == 2", true);
        row("3s", "members >= 0", false); // nobody runs who could be asked
        row("3s", "configuration is not joint", false);
        row("3s", "n1 is member", false);
    }
    void conditionsLookAtTheMembers() {
        QFETCH(QString, moment);
        QFETCH(QString, condition);
        QFETCH(bool, holds);
        Play play(quiet(R"("voters": 2, "duration": "3s",
            "steps": [ { "at": "100ms", "do": "time-out", "node": "n1" },
                       { "at": "500ms", "do": "propose", "node": "n1", "command": "set colour green" },
                       { "at": "1s", "do": "change-members", "voters": ["n1", "n3"] },
                       { "at": "1.5s", "do": "propose", "node": "n1", "command": "set colour blue" },
                       { "at": "2.1s", "do": "crash", "node": "n1" },
                       { "at": "2.5s", "do": "crash", "node": "n2" },
                       { "at": "2.5s", "do": "crash", "node": "n3" },
                       { "at": "2.5s", "do": "crash", "node": "n4" } ],
            "expect": [ { "at": ")" +
                            moment.toStdString() + R"(", "that": ")" + condition.toStdString() +
                            R"(" } ])",
                        4));
        play.toEnd();
        QVERIFY(play.outcome(0) == (holds ? Outcome::Passed : Outcome::Failed));
    }

    void conditionsAboutMembersAreDecidedInTheirMoment() {
        Play play(quiet(R"("voters": 2, "duration": "3s",
            "steps": [ { "at": "100ms", "do": "time-out", "node": "n1" },
                       { "at": "1s", "do": "change-members", "voters": ["n1", "n2", "n3"] } ],
            "expect": [ { "by": "3s", "that": "n3 is learner" },
                        { "by": "3s", "that": "configuration is joint" },
                        { "by": "3s", "that": "voters == 3 and configuration is not joint" },
                        { "never": "learners > 0", "until": "999ms" },
                        { "never": "n1 is learner" } ])"));
        play.toEnd();
        // What a newcomer is sent first goes out behind the news for the others, 1 ns later.
        const std::vector<Duration> expected{seconds(1), nanoseconds(1'040'000'001),
                                             nanoseconds(1'060'000'001), milliseconds(999),
                                             seconds(3)};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QVERIFY(play.outcome(i) == Outcome::Passed);
            QVERIFY2(play.decided(i) == Time{} + expected[i],
                     formatDuration(since(Time{}, play.decided(i))).c_str());
        }
    }

    void leadershipIsHandedOver() {
        Play play(quiet(R"("duration": "3s",
            "steps": [ { "at": "100ms", "do": "time-out", "node": "n1" },
                       { "at": "1s", "do": "transfer", "to": "n3" } ],
            "expect": [ { "at": "1.1s", "that": "n3 is leader and leaders == 1" } ])"));
        play.toEnd();
        QCOMPARE(play.actions().last(), QStringLiteral("1s transfer n1 → n3"));
        QVERIFY(play.outcome(0) == Outcome::Passed);
    }

    /// What a log has forgotten still counts for conditions about keys.
    void keysAreKnownFromSnapshots_data() {
        QTest::addColumn<int>("threshold");
        QTest::addColumn<int>("keeps");
        for (const int threshold : {1, 2, 3, 7})
            for (const int keeps : {0, 2})
                QTest::addRow("every %d, keeps %d", threshold, keeps) << threshold << keeps;
    }
    void keysAreKnownFromSnapshots() {
        QFETCH(int, threshold);
        QFETCH(int, keeps);
        Play play(std::make_shared<const Scenario>(
            soundScenario(scenarioText(R"("duration": "4s",
            "options": { "electionTimeout": ["60s", "60s"], "snapshotThreshold": )" +
                                           std::to_string(threshold) +
                                           R"(, "snapshotKeepsEntries": )" + std::to_string(keeps) +
                                           R"(, "snapshotChunkBytes": 8 },
            "network": { "latency": "10ms", "jitter": "0s" },
            "steps": [ { "at": "100ms", "do": "time-out", "node": "n1" },
                       { "at": "200ms", "do": "crash", "node": "n3" },
                       { "at": "1s", "do": "propose", "node": "n1", "command": "add sum 1" },
                       { "at": "1s", "do": "propose", "node": "n1", "command": "add sum 1" },
                       { "at": "1s", "do": "propose", "node": "n1", "command": "add sum 1" },
                       { "at": "1s", "do": "propose", "node": "n1", "command": "add sum 1" },
                       { "at": "1s", "do": "propose", "node": "n1", "command": "set shape round" },
                       { "at": "1.5s", "do": "propose", "node": "n1", "command": "add sum 1" },
                       { "at": "2s", "do": "restart", "node": "n3" },
                       { "at": "3s", "do": "crash", "node": "n2" },
                       { "at": "3s", "do": "restart", "node": "n2" } ],
            "expect": [ { "at": "1.4s", "that": "key sum is 4 on n1 and key sum is 4 on n2" },
                        { "at": "1.9s", "that": "key sum is 5 on n2" },
                        { "at": "1.9s", "that": "n1 snapshotIndex >= 4" },
                        { "at": "2.9s", "that": "key sum is 5 and key shape is round" },
                        { "at": "2.9s", "that": "n3 snapshotIndex >= 4 and n3 entry 1 term == 0" },
                        { "finally": "key sum is 5 and logs agree" } ])",
                                       3))));
        play.toEnd();
        for (std::size_t i = 0; i < play.engine.expectations().size(); ++i)
            QVERIFY2(play.outcome(i) == Outcome::Passed,
                     expectationWords(play.engine.scenario().expectations[i]).c_str());
    }

    /// A command with a client's session takes effect once (§8).
    void keysFollowSessions_data() {
        QTest::addColumn<QString>("bugs");
        QTest::addColumn<QString>("sum");
        QTest::newRow("sessions") << ""
                                  << "1";
        QTest::newRow("ignored") << "\"ignore-sessions\""
                                 << "2";
    }
    void keysFollowSessions() {
        QFETCH(QString, bugs);
        QFETCH(QString, sum);
        Play play(std::make_shared<const Scenario>(soundScenario(scenarioText(R"("duration": "2s",
            "options": { "electionTimeout": ["60s", "60s"], "bugs": [)" + bugs.toStdString() +
                                                                                  R"(] },
            "steps": [ { "at": "100ms", "do": "time-out", "node": "n1" },
                       { "at": "1s", "do": "propose", "node": "n1", "command": "c1#1 add sum 1" },
                       { "at": "1.2s", "do": "propose", "node": "n1", "command": "c1#1 add sum 1" } ],
            "expect": [ { "finally": "key sum is )" + sum.toStdString() + R"(" } ])",
                                                                              3))));
        play.toEnd();
        QVERIFY(play.outcome(0) == Outcome::Passed);
    }

    void changedOptionsAreNamedInTheWordsOfTheirStep() {
        Play play(quiet(R"("duration": "3s",
            "steps": [ { "at": "1s", "do": "options", "preVote": true },
                       { "at": "2s", "do": "options" } ])"));
        play.toEnd();
        const QString usual = QStringLiteral("options electionTimeout 60s to 60s heartbeatInterval "
                                             "50ms maxEntriesPerRequest 100 noOpOnElection true");
        QCOMPARE(play.actions(),
                 QStringList({"1s " + usual + " preVote true", "2s " + usual + " preVote false"}));
    }

    void aRestartedServerBeginsWithAnEmptyStore() {
        Play play(quiet(R"("steps": [ { "at": "100ms", "do": "time-out", "node": "n1" },
                       { "at": "1s", "do": "propose", "node": "n1", "command": "set colour blue" },
                       { "at": "2s", "do": "crash", "node": "n2" }, { "at": "3s", "do": "restart", "node": "n2" } ],
            "expect": [ { "at": "1.9s", "that": "key colour is blue on n2" },
                        { "at": "3s", "that": "key colour is not blue on n2" },
                        { "at": "3.2s", "that": "key colour is blue on n2" } ])"));
        play.toEnd();
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(play.outcome(i) == Outcome::Passed);
    }

    void playingInPiecesMakesTheSameEvents() {
        const auto scenario = usual(R"("load": { "rate": 50 }, "network": { "loss": 0.05 },
            "steps": [ { "when": "leaders == 1", "after": "300ms", "do": "crash", "node": "leader" },
                       { "when": "leaders == 1", "after": "300ms", "do": "restart", "node": "stopped" } ],
            "expect": [ { "never": "term > 3" }, { "finally": "key key1 is 0" } ])");
        Play whole(scenario);
        whole.to(seconds(5));
        QVERIFY(whole.made.events.size() > 3000);

        Play pieces(scenario);
        Dice dice(7);
        for (Time now{}; now < Time{} + seconds(5);) {
            now = std::min(now + microseconds(static_cast<std::int64_t>(dice.below(40'000))),
                           Time{} + seconds(5));
            if (dice.below(3) == 0)
                pieces.engine.advance(now, pieces.made,
                                      pieces.made.events.size() + dice.below(60) + 1);
            pieces.engine.advance(now, pieces.made);
        }
        QVERIFY(pieces.made.events == whole.made.events);
        QVERIFY(pieces.made.texts == whole.made.texts);
        QVERIFY(pieces.engine.stepsTaken() == whole.engine.stepsTaken());
    }

    void advancingStopsAfterEnoughEventsAtTheEndOfAMoment() {
        Play play(usual(R"("load": { "rate": 100 })"));
        play.engine.advance(Time{} + seconds(10), play.made, 500);
        QVERIFY(play.made.events.size() >= 500);
        QVERIFY(play.engine.now() < Time{} + seconds(10));
        QVERIFY(play.engine.now() == play.made.events.back().time);
        QCOMPARE(play.engine.eventCount(), static_cast<EventNumber>(play.made.events.size()));
        QVERIFY(play.engine.simulator().nextTime() > play.engine.now());
    }

    void aCopyGoesOnAsTheOriginal() {
        Play play(usual(R"("load": { "rate": 50 }, "network": { "loss": 0.05, "reorder": 0.1 },
            "steps": [ { "at": "1s", "do": "crash", "node": "any" }, { "after": "1s", "do": "restart", "node": "stopped" } ])"));
        play.to(milliseconds(1500));
        Engine copy = play.engine;
        Batch before = play.made, fromCopy;
        play.to(seconds(4));
        copy.advance(Time{} + seconds(4), fromCopy);
        before.events.insert(before.events.end(), fromCopy.events.begin(), fromCopy.events.end());
        QVERIFY(before.events == play.made.events);
    }

    void actionsByHandAreFollowedByConditionsOfTheirMoment() {
        Play play(
            quiet(R"("steps": [ { "when": "n1 is stopped", "do": "restart", "node": "n1" } ])"));
        play.to(seconds(1));
        play.engine.act(action::Crash{NodeId{1}}, ActionSource::User, play.made);
        QCOMPARE(play.actions(), QStringList({"1s crash n1", "1s restart n1"}));
        QVERIFY(play.engine.now() == Time{} + seconds(1));
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
