#include "ui/shell/timing_advice.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::ui;
using Rule = TimingAdvice::Rule;

Q_DECLARE_METATYPE(std::vector<TimingAdvice::Rule>)

/// Which settings are judged to endanger stability.
class TestTimingAdvice : public QObject {
    Q_OBJECT
private slots:
    void judges_data() {
        QTest::addColumn<int>("shortest");
        QTest::addColumn<int>("longest");
        QTest::addColumn<int>("heartbeat");
        QTest::addColumn<int>("latency");
        QTest::addColumn<int>("jitter");
        QTest::addColumn<int>("lossPercent");
        QTest::addColumn<std::vector<Rule>>("rules");
        const auto row = [](const char* name, int shortest, int longest, int heartbeat, int latency,
                            int jitter, int loss, std::vector<Rule> rules) {
            QTest::newRow(name) << shortest << longest << heartbeat << latency << jitter << loss
                                << rules;
        };
        row("the defaults are sound", 150, 300, 50, 12, 4, 0, {});
        row("a little loss is carried", 150, 300, 50, 12, 4, 10, {});
        row("heartbeats as slow as the timeout", 150, 300, 150, 12, 4, 0,
            {Rule::TimeoutWithinHeartbeat});
        row("jitter closes the last gap", 150, 300, 130, 12, 10, 0, {Rule::TimeoutWithinHeartbeat});
        row("one heartbeat may not be lost", 150, 300, 80, 12, 0, 0, {Rule::OneLostHeartbeat});
        row("round trip beyond every timeout", 150, 300, 50, 160, 0, 0,
            {Rule::TimeoutWithinRoundTrip, Rule::NarrowTimeoutRange});
        row("round trip near the shortest timeout", 150, 300, 40, 50, 0, 0,
            {Rule::TimeoutNearRoundTrip});
        row("all timers alike", 200, 200, 50, 12, 4, 0, {Rule::NarrowTimeoutRange});
        row("alike, but nothing takes time", 200, 200, 50, 0, 0, 0, {});
        row("half of everything is lost", 150, 300, 50, 12, 4, 50, {Rule::LossOutrunsHeartbeats});
    }
    void judges() {
        QFETCH(int, shortest);
        QFETCH(int, longest);
        QFETCH(int, heartbeat);
        QFETCH(int, latency);
        QFETCH(int, jitter);
        QFETCH(int, lossPercent);
        QFETCH(std::vector<Rule>, rules);
        NodeOptions options;
        options.electionTimeoutMin = milliseconds(shortest);
        options.electionTimeoutMax = milliseconds(longest);
        options.heartbeatInterval = milliseconds(heartbeat);
        LinkConditions network;
        network.latency = milliseconds(latency);
        network.jitter = milliseconds(jitter);
        network.lossPpm = static_cast<std::uint32_t>(lossPercent) * 10'000;

        std::vector<Rule> got;
        for (const TimingAdvice& advice : timingAdvice(options, network)) {
            got.push_back(advice.rule);
            QVERIFY(!advice.text.isEmpty());
            QVERIFY2(!advice.text.contains(QLatin1Char('%') + QString::number(1)),
                     qPrintable(advice.text));
        }
        QCOMPARE(got, rules);
    }

    void worstComesFirstAndNamesTheNumbers() {
        NodeOptions options;
        options.electionTimeoutMin = options.electionTimeoutMax = milliseconds(100);
        options.heartbeatInterval = milliseconds(120);
        const auto advice = timingAdvice(options, {});
        QVERIFY(advice.size() >= 2);
        QCOMPARE(advice.front().severity, TimingAdvice::Severity::Danger);
        QCOMPARE(advice.back().severity, TimingAdvice::Severity::Caution);
        QVERIFY2(advice.front().text.contains(QStringLiteral("128 ms")),
                 qPrintable(advice.front().text));
        QVERIFY(advice.front().text.contains(QStringLiteral("100 ms")));
    }
};

QTEST_GUILESS_MAIN(TestTimingAdvice)
#include "tst_timing_advice.moc"
