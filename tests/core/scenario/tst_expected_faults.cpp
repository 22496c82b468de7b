#include "core/scenario/scenario.h"
#include "helpers.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// Whether a scenario expects that something goes wrong.
class TestExpectedFaults : public QObject {
    Q_OBJECT
private slots:
    void violationsMayBeExpected_data() {
        QTest::addColumn<QString>("expectation");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char* expectation, bool expected) {
            QTest::newRow(expectation) << QString::fromUtf8(expectation) << expected;
        };
        row(R"({ "finally": "violations > 0" })", true);
        row(R"({ "finally": "leaders == 1 and violations > 2" })", true);
        row(R"({ "by": "2s", "that": "violations >= 1" })", true);
        row(R"({ "at": "2s", "that": "violations == 1" })", true);
        row(R"({ "finally": "violations != 0" })", true);
        row(R"({ "finally": "violations >= 0" })", false);
        row(R"({ "finally": "violations == 0" })", false);
        row(R"({ "always": "violations < 1" })", false);
        row(R"({ "never": "violations > 0" })", false);
        row(R"({ "finally": "leaders > 0" })", false);
    }
    void violationsMayBeExpected() {
        QFETCH(QString, expectation);
        QFETCH(bool, expected);
        QCOMPARE(expectsViolations(soundScenario(
                     scenarioText(R"("expect": [)" + expectation.toStdString() + "]"))),
                 expected);
    }

    void contradictionsMayBeExpected_data() {
        QTest::addColumn<QString>("expectation");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char* expectation, bool expected) {
            QTest::newRow(expectation) << QString::fromUtf8(expectation) << expected;
        };
        row(R"({ "finally": "history is not linearizable" })", true);
        row(R"({ "at": "2s", "that": "leaders == 1 and history is not linearizable" })", true);
        row(R"({ "finally": "history is linearizable" })", false);
        row(R"({ "finally": "configuration is not joint" })", false);
    }
    void contradictionsMayBeExpected() {
        QFETCH(QString, expectation);
        QFETCH(bool, expected);
        const Scenario scenario =
            soundScenario(scenarioText(R"("expect": [)" + expectation.toStdString() + "]"));
        QCOMPARE(expectsContradictions(scenario), expected);
        QCOMPARE(expectsContradictions(soundScenario(writeScenario(scenario))), expected);
        QVERIFY(!expectsViolations(scenario));
    }
};

QTEST_GUILESS_MAIN(TestExpectedFaults)
#include "tst_expected_faults.moc"
