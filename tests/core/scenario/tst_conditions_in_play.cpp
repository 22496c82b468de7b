#include "engine_play.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// What conditions see of the servers, their members and their keys.
class TestConditionsInPlay : public QObject {
    Q_OBJECT
private slots:
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
};

QTEST_GUILESS_MAIN(TestConditionsInPlay)
#include "tst_conditions_in_play.moc"
