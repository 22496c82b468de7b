#include "events_by_hand.h"

#include "ui/timeline/chart_history.h"

#include <QtTest>

using namespace raftarium;
using namespace raftarium::ui;
using namespace raftarium::tests;

class TestChartHistory : public QObject {
    Q_OBJECT
private slots:
    void commitIndexAndTermAreFollowed() {
        ChartHistory history;
        history.extend(EventsByHand()
                           .start(2)
                           .add(0.2, EventKind::BecameCandidate, 1, 3)
                           .commit(0.5, 1, 4)
                           .add(0.8, EventKind::NodeCrashed, 1)
                           .add(1.0, EventKind::NodeStarted, 1, 3)
                           .timeline());
        QCOMPARE(history.nodeCount(), 2);
        QCOMPARE(history.commit(n(1)).valueAt(at(0.4)), 0);
        QCOMPARE(history.commit(n(1)).valueAt(at(0.6)), 4);
        QCOMPARE(history.commit(n(1)).valueAt(at(0.9)), StepSeries::kNothing);
        // A crash loses the commit index, but not the term.
        QCOMPARE(history.commit(n(1)).valueAt(at(1.1)), 0);
        QCOMPARE(history.term(n(1)).valueAt(at(1.1)), 3);
        QCOMPARE(history.term(n(2)).valueAt(at(1.1)), 0);
    }

    void readingInPiecesGivesTheSame() {
        EventsByHand events;
        events.start(3);
        for (int i = 0; i < 500; ++i)
            events.commit(1 + i * 0.01, i % 3 + 1, static_cast<std::uint64_t>(i / 3));
        const Timeline timeline = events.timeline();
        ChartHistory whole;
        QVERIFY(whole.extend(timeline));
        ChartHistory pieces;
        int rounds = 1;
        while (!pieces.extend(timeline, 40))
            ++rounds;
        QCOMPARE(rounds, 13);
        for (int id = 1; id <= 3; ++id)
            QVERIFY(whole.commit(n(id)).steps() == pieces.commit(n(id)).steps());
    }

    void decimationKeepsTheFirstAndTheLastValue() {
        StepSeries series;
        for (int i = 0; i < 100'000; ++i)
            series.add(Time{i * 1000}, i);
        const auto steps = series.decimated(Time{20'000'000}, Time{80'000'000}, 300);
        QVERIFY(steps.size() >= 200);
        QVERIFY(steps.size() <= 310);
        QCOMPARE(steps.front().time, Time{20'000'000});
        QCOMPARE(steps.front().value, 20'000);
        QCOMPARE(steps.back().value, 80'000);
    }

    void fewStepsAreKeptAsTheyAre() {
        StepSeries series;
        series.add(at(1), 1);
        series.add(at(2), 2);
        series.add(at(2), 3); // the later one of a moment wins
        series.add(at(3), 3); // changes nothing
        QCOMPARE(series.steps().size(), std::size_t{2});
        const auto steps = series.decimated(at(0), at(5), 100);
        QCOMPARE(steps.size(), std::size_t{2});
        QVERIFY((steps[1] == StepSeries::Step{at(2), 3}));
    }
};

QTEST_GUILESS_MAIN(TestChartHistory)
#include "tst_chart_history.moc"
