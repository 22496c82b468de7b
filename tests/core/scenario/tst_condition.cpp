#include "core/scenario/condition.h"

#include <QTest>

using namespace raftarium;

class TestCondition : public QObject {
    Q_OBJECT
private slots:
    void clausesAreRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("measure");
        QTest::addColumn<int>("comparison");
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("index");
        const auto row = [](const char* text, Measure measure, Comparison comparison,
                            const char* target, int number, int index = 0) {
            QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(measure)
                                << static_cast<int>(comparison) << QString::fromUtf8(target)
                                << number << index;
        };
        using enum Comparison;
        row("leaders == 1", Measure::Leaders, Equal, "", 1);
        row("leaders==1", Measure::Leaders, Equal, "", 1);
        row("violations > 0", Measure::Violations, Greater, "", 0);
        row("term >= 4", Measure::HighestTerm, GreaterOrEqual, "", 4);
        row("commitIndex != 3", Measure::CommitIndex, NotEqual, "", 3);
        row("running <= 2", Measure::Running, LessOrEqual, "", 2);
        row("n2 is leader", Measure::NodeRole, Equal, "n2", static_cast<int>(Part::Leader));
        row("n2 is not stopped", Measure::NodeRole, NotEqual, "n2",
            static_cast<int>(Part::Stopped));
        row("index 3 commits", Measure::Commits, Equal, "", 0, 3);
        row("n1 commits 7", Measure::Commits, Equal, "n1", 0, 7);
        row("n1 commits index 7", Measure::Commits, Equal, "n1", 0, 7);
        row("n3 commitIndex < 5", Measure::NodeCommitIndex, Less, "n3", 5);
        row("leader lastIndex >= 10", Measure::NodeLastIndex, GreaterOrEqual, "leader", 10);
        row("n5 lastApplied == 2", Measure::NodeLastApplied, Equal, "n5", 2);
        row("n1 term == 2", Measure::NodeTerm, Equal, "n1", 2);
        row("n1 entry 2 term == 3", Measure::EntryTerm, Equal, "n1", 3, 2);
        row("members == 3", Measure::Members, Equal, "", 3);
        row("voters < 5", Measure::Voters, Less, "", 5);
        row("learners >= 1", Measure::Learners, GreaterOrEqual, "", 1);
        row("configuration is joint", Measure::Joint, Equal, "", 1);
        row("configuration is not joint", Measure::Joint, NotEqual, "", 1);
        row("history is linearizable", Measure::Linearizable, Equal, "", 1);
        row("history is not linearizable", Measure::Linearizable, NotEqual, "", 1);
        row("n4 is member", Measure::NodeRole, Equal, "n4", static_cast<int>(Part::Member));
        row("n4 is not voter", Measure::NodeRole, NotEqual, "n4", static_cast<int>(Part::Voter));
        row("leader is learner", Measure::NodeRole, Equal, "leader",
            static_cast<int>(Part::Learner));
        row("n2 snapshotIndex >= 10", Measure::NodeSnapshotIndex, GreaterOrEqual, "n2", 10);
        row("logs agree", Measure::LogsAgree, Equal, "", 0);
    }
    void clausesAreRead() {
        QFETCH(QString, text);
        QFETCH(int, measure);
        QFETCH(int, comparison);
        QFETCH(QString, target);
        QFETCH(int, number);
        QFETCH(int, index);
        const auto result = parseCondition(text.toStdString(), 5);
        if (const auto* error = std::get_if<TextError>(&result)) QFAIL(error->message.c_str());
        const auto& condition = std::get<Condition>(result);
        QCOMPARE(condition.clauses.size(), std::size_t{1});
        const Clause& clause = condition.clauses[0];
        QCOMPARE(static_cast<int>(clause.measure), measure);
        QCOMPARE(static_cast<int>(clause.comparison), comparison);
        QCOMPARE(QString::fromStdString(clause.target ? targetWord(*clause.target) : ""), target);
        QCOMPARE(clause.number, static_cast<std::uint64_t>(number));
        QCOMPARE(clause.index, static_cast<std::uint64_t>(index));
        QCOMPARE(QString::fromStdString(condition.words), text);
    }

    void keysAndValuesMayBeQuoted() {
        const auto plain =
            std::get<Condition>(parseCondition("key colour is blue on n3", 5)).clauses[0];
        QVERIFY(plain.measure == Measure::Stored);
        QCOMPARE(plain.key, std::string("colour"));
        QCOMPARE(plain.text, std::string("blue"));
        QVERIFY(plain.target && plain.target->node == NodeId{3});
        const auto quoted =
            std::get<Condition>(parseCondition("key 'my key' is not 'dark  blue'", 5)).clauses[0];
        QCOMPARE(quoted.key, std::string("my key"));
        QCOMPARE(quoted.text, std::string("dark  blue"));
        QVERIFY(quoted.comparison == Comparison::NotEqual && !quoted.target);
    }

    void clausesAreJoinedByAnd() {
        const auto condition =
            std::get<Condition>(parseCondition("n1 is leader and logs agree and term == 2", 5));
        QCOMPARE(condition.clauses.size(), std::size_t{3});
    }

    void mistakesAreShownWhereTheyStand_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("word");
        QTest::newRow("empty") << "" << 0 << "a clause begins here";
        QTest::newRow("unknown server") << "n9 is leader" << 0 << "the servers are n1 to n5";
        QTest::newRow("server zero") << "n0 is leader" << 0 << "no server";
        QTest::newRow("huge server") << "n99999999999 is leader" << 0 << "no server";
        QTest::newRow("slip in a role") << "n2 is laeder" << 6 << "did you mean 'leader'";
        QTest::newRow("slip in a measure")
            << "n3 comitIndex > 2" << 3 << "did you mean 'commitIndex'";
        QTest::newRow("slip in a cluster measure")
            << "leadres == 1" << 0 << "did you mean 'leaders'";
        QTest::newRow("single equals sign") << "leaders = 1" << 8 << "comparison";
        QTest::newRow("number missing") << "leaders == " << 11 << "whole number";
        QTest::newRow("number with a point") << "leaders == 1.5" << 11 << "whole number";
        QTest::newRow("number too large") << "term > 99999999999999999999" << 7 << "whole number";
        QTest::newRow("index zero") << "index 0 commits" << 6 << "index 1";
        QTest::newRow("commits missing") << "index 3" << 7 << "'commits' is missing";
        QTest::newRow("or") << "leaders == 1 or leaders == 2" << 13 << "for each";
        QTest::newRow("and without a clause") << "leaders == 1 and" << 16 << "a clause begins here";
        QTest::newRow("server alone") << "n2" << 2 << "what about n2";
        QTest::newRow("open quote") << "key 'a is b" << 4 << "not closed";
        QTest::newRow("configuration alone") << "configuration" << 13 << "'is' is missing";
        QTest::newRow("configuration is large")
            << "configuration is large" << 17 << "'joint' is missing";
        QTest::newRow("history is long") << "history is long" << 11 << "'linearizable' is missing";
        QTest::newRow("slip in history")
            << "histroy is linearizable" << 0 << "did you mean 'history'";
        QTest::newRow("slip in configuration")
            << "configration is joint" << 0 << "did you mean 'configuration'";
        QTest::newRow("slip in members") << "membres == 3" << 0 << "did you mean 'members'";
        QTest::newRow("slip in snapshotIndex")
            << "n2 snapshotindex > 1" << 3 << "did you mean 'snapshotIndex'";
        QTest::newRow("slip in learner") << "n2 is lerner" << 6 << "did you mean 'learner'";
        QTest::newRow("others") << "others is leader" << 0 << "cannot be asked about";
        QTest::newRow("second clause") << "logs agree and n7 commits 2" << 15 << "n1 to n5";
    }
    void mistakesAreShownWhereTheyStand() {
        QFETCH(QString, text);
        QFETCH(int, offset);
        QFETCH(QString, word);
        const auto result = parseCondition(text.toStdString(), 5);
        QVERIFY(std::holds_alternative<TextError>(result));
        const auto& error = std::get<TextError>(result);
        QVERIFY2(QString::fromStdString(error.message).contains(word), error.message.c_str());
        QCOMPARE(static_cast<int>(error.offset), offset);
    }
};

QTEST_GUILESS_MAIN(TestCondition)
#include "tst_condition.moc"
