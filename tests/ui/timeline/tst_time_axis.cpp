#include "ui/timeline/time_axis.h"
#include "ui/timeline/time_text.h"

#include <QtTest>

using namespace raftarium;
using namespace raftarium::ui;

namespace {
TimeAxis axisOf(std::int64_t fromMs, std::int64_t toMs, double left = 100, double width = 1000) {
    TimeAxis axis;
    axis.setPixels(left, width);
    axis.setRange(Time{fromMs * 1'000'000}, Time{toMs * 1'000'000});
    return axis;
}
} // namespace

class TestTimeAxis : public QObject {
    Q_OBJECT
private slots:
    void pixelsAndTimesConvertBothWays() {
        const TimeAxis axis = axisOf(1000, 3000);
        QCOMPARE(axis.x(Time{1'000'000'000}), 100.0);
        QCOMPARE(axis.x(Time{2'000'000'000}), 600.0);
        for (const double x : {100.0, 333.0, 1100.0})
            QVERIFY(qAbs(axis.x(axis.at(x)) - x) < 1e-3);
    }

    void beyondTheEdgesIsHeldAtThem() {
        const TimeAxis axis = axisOf(1000, 2000);
        QCOMPARE(axis.clampedX(Time{}), 100.0);
        QCOMPARE(axis.clampedX(kNever), 1100.0);
    }

    void zoomingHoldsWhatIsUnderThePointer_data() {
        QTest::addColumn<double>("factor");
        QTest::newRow("in") << 0.5;
        QTest::newRow("far in") << 0.001;
        QTest::newRow("out") << 1.5;
    }
    void zoomingHoldsWhatIsUnderThePointer() {
        QFETCH(double, factor);
        TimeAxis axis = axisOf(2000, 3000);
        const Time held = axis.at(700);
        axis.zoomAt(700, factor, seconds(100));
        QVERIFY(qAbs(axis.x(held) - 700) < 0.5);
    }

    void zoomingOutStopsAtTheStart() {
        TimeAxis axis = axisOf(100, 200);
        axis.zoomAt(1000, 50, seconds(4));
        QCOMPARE(axis.from(), Time{});
        QCOMPARE(axis.length(), seconds(4));
    }

    void zoomingInStopsAtTheShortest() {
        TimeAxis axis = axisOf(100, 200);
        for (int i = 0; i < 200; ++i)
            axis.zoomAt(500, 0.5, seconds(1));
        QCOMPARE(axis.length().value(), TimeAxis::kShortest);
    }

    void panningStopsAtTheStartAndKeepsTheLength() {
        TimeAxis axis = axisOf(100, 1100);
        axis.pan(-5000);
        QCOMPARE(axis.from(), Time{});
        QCOMPARE(axis.length(), seconds(1));
        axis.pan(100);
        QCOMPARE(axis.from(), Time{100'000'000});
    }

    void ticksAreRoundAndApart_data() {
        QTest::addColumn<qint64>("lengthNs");
        QTest::addColumn<int>("decimals");
        QTest::newRow("microseconds") << qint64{40'000} << 6;
        QTest::newRow("milliseconds") << qint64{40'000'000} << 3;
        QTest::newRow("a second") << qint64{1'000'000'000} << 1;
        QTest::newRow("an hour") << qint64{3'600'000'000'000} << 1;
    }
    void ticksAreRoundAndApart() {
        QFETCH(qint64, lengthNs);
        TimeAxis axis;
        axis.setPixels(0, 1000);
        axis.setRange(Time{5'000'000'000}, Time{5'000'000'000 + lengthNs});
        const auto ticks = axis.ticks(72);
        QVERIFY(ticks.size() >= 4);
        for (std::size_t i = 1; i < ticks.size(); ++i)
            QVERIFY(ticks[i].x - ticks[i - 1].x >= 72);
        QTEST(axis.tickDecimals(72), "decimals");
        QStringList labels;
        for (const auto& tick : ticks)
            labels << momentText(tick.time, axis.tickDecimals(72));
        QCOMPARE(labels.removeDuplicates(), 0);
    }

    void spansReadInTheUnitThatSuitsThem_data() {
        QTest::addColumn<qint64>("ns");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << qint64{0} << "0 ms";
        QTest::newRow("microseconds") << qint64{40'000} << "40 µs";
        QTest::newRow("short") << qint64{1'500'000} << "1.5 ms";
        QTest::newRow("milliseconds") << qint64{184'200'000} << "184 ms";
        QTest::newRow("seconds") << qint64{1'250'000'000} << "1.25 s";
        QTest::newRow("many seconds") << qint64{61'000'000'000} << "61 s";
    }
    void spansReadInTheUnitThatSuitsThem() {
        QFETCH(qint64, ns);
        QTEST(durationText(Duration{ns}), "text");
    }
};

QTEST_GUILESS_MAIN(TestTimeAxis)
#include "tst_time_axis.moc"
