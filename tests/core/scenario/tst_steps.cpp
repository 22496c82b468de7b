#include "engine_play.h"

#include <QTest>

#include <set>

using namespace raftarium;
using namespace raftarium::test;

/// When the steps of a scenario are taken, and by whom.
class TestSteps : public QObject {
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

    void leadershipIsHandedOver() {
        Play play(quiet(R"("duration": "3s",
            "steps": [ { "at": "100ms", "do": "time-out", "node": "n1" },
                       { "at": "1s", "do": "transfer", "to": "n3" } ],
            "expect": [ { "at": "1.1s", "that": "n3 is leader and leaders == 1" } ])"));
        play.toEnd();
        QCOMPARE(play.actions().last(), QStringLiteral("1s transfer n1 → n3"));
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

    void actionsByHandAreFollowedByConditionsOfTheirMoment() {
        Play play(
            quiet(R"("steps": [ { "when": "n1 is stopped", "do": "restart", "node": "n1" } ])"));
        play.to(seconds(1));
        play.engine.act(action::Crash{NodeId{1}}, ActionSource::User, play.made);
        QCOMPARE(play.actions(), QStringList({"1s crash n1", "1s restart n1"}));
        QVERIFY(play.engine.now() == Time{} + seconds(1));
    }
};

QTEST_GUILESS_MAIN(TestSteps)
#include "tst_steps.moc"
