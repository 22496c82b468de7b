#include "core/scenario/evaluate.h"
#include "engine_play.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// When the expectations of a scenario are decided, and how.
class TestExpectations : public QObject {
    Q_OBJECT
private slots:
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
};

QTEST_GUILESS_MAIN(TestExpectations)
#include "tst_expectations.moc"
