#include "core/scenario/scenario.h"
#include "core/scenario/words.h"
#include "helpers.h"

#include <QTest>

#include <algorithm>

using namespace raftarium;
using namespace raftarium::test;

/// Scenarios and actions, put into words and read again.
class TestScenarioWriting : public QObject {
    Q_OBJECT
private slots:
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
};

QTEST_GUILESS_MAIN(TestScenarioWriting)
#include "tst_scenario_writing.moc"
