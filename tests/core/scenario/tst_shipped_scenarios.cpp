#include "core/scenario/run.h"
#include "helpers.h"

#include <QFileInfo>
#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// Each scenario that ships shows what it claims, whatever the seed.
class TestShippedScenarios : public QObject {
    Q_OBJECT
private slots:
    void thereAreAtLeastTen() { QVERIFY(shippedFiles().size() >= 10); }

    void showWhatTheyClaimWithEverySeed_data() {
        QTest::addColumn<QString>("file");
        for (const QString& file : shippedFiles())
            QTest::newRow(qPrintable(QFileInfo(file).fileName())) << file;
    }
    void showWhatTheyClaimWithEverySeed() {
        QFETCH(QString, file);
        Scenario scenario = soundScenario(contentsOf(file));
        QVERIFY(!scenario.title.empty());
        QVERIFY(scenario.description.size() > 80);
        QVERIFY(!scenario.expectations.empty());
        const std::uint64_t seeds = scenario.nodes > 20 ? 5 : 20;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            scenario.seed = seed;
            Run run(std::make_shared<const Scenario>(scenario));
            run.advanceTo(Time{} + scenario.duration);
            run.finish();
            QVERIFY2(run.engine().stepsTaken().size() == scenario.steps.size(),
                     qPrintable(QStringLiteral("seed %1: a step was never taken").arg(seed)));
            if (!expectsViolations(scenario))
                QCOMPARE(run.engine().checker().violationCount(), std::uint64_t{0});
            for (std::size_t i = 0; i < scenario.expectations.size(); ++i)
                QVERIFY2(run.engine().expectations()[i].outcome ==
                             ExpectationResult::Outcome::Passed,
                         qPrintable(QStringLiteral("seed %1: %2")
                                        .arg(seed)
                                        .arg(QString::fromStdString(
                                            expectationWords(scenario.expectations[i])))));
        }
    }

    /// Their expectations would fail if something else happened: with another cluster, some do.
    void expectationsAreNotEmptyWords_data() { showWhatTheyClaimWithEverySeed_data(); }
    void expectationsAreNotEmptyWords() {
        QFETCH(QString, file);
        Scenario scenario = soundScenario(contentsOf(file));
        // A network that carries nothing.
        scenario.network.lossPpm = 1'000'000;
        for (Step& step : scenario.steps)
            if (auto* link = std::get_if<action::SetLink>(&step.act.action))
                link->conditions.lossPpm = 1'000'000;
        Run run(std::make_shared<const Scenario>(scenario));
        run.advanceTo(Time{} + scenario.duration);
        run.finish();
        int failed = 0;
        for (const ExpectationResult& result : run.engine().expectations())
            failed += result.outcome == ExpectationResult::Outcome::Failed ? 1 : 0;
        QVERIFY(failed > 0);
    }
};

QTEST_GUILESS_MAIN(TestShippedScenarios)
#include "tst_shipped_scenarios.moc"
