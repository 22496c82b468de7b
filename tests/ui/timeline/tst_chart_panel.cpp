#include "played_session.h"

#include "ui/base/theme.h"
#include "ui/timeline/chart_panel.h"
#include "ui/timeline/strip_model.h"
#include "ui/timeline/time_strip.h"

#include <QtTest>

#include <qcustomplot.h>

using namespace raftarium;
using namespace raftarium::ui;
using namespace raftarium::tests;

namespace {
struct Fixture : PlayedSession {
    explicit Fixture(double seconds = 2) : PlayedSession(seconds), panel(&session) {
        panel.resize(900, 260);
        panel.show();
        QTest::qWait(20);
    }
    [[nodiscard]] QCPRange range() const {
        return panel.plot()->axisRect(0)->axis(QCPAxis::atBottom)->range();
    }
    [[nodiscard]] QPoint pointAt(double seconds) const {
        const QCPAxisRect* rect = panel.plot()->axisRect(0);
        return {static_cast<int>(rect->axis(QCPAxis::atBottom)->coordToPixel(seconds)),
                rect->center().y()};
    }
    ChartPanel panel;
};
} // namespace

class TestChartPanel : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Scheme::Dark); }

    void aLineForEachServerInBothCharts() {
        Fixture f;
        QCOMPARE(f.panel.plot()->axisRectCount(), 2);
        QCOMPARE(f.panel.plot()->graphCount(), 10);
        const std::int64_t commit = f.panel.history().commit(f.leader()).valueAt(f.session.end());
        QCOMPARE(static_cast<std::uint64_t>(commit),
                 f.session.state().node(f.leader()).commitIndex.value());
        QVERIFY(commit > 0);
    }

    void aClickMovesTheCursor() {
        Fixture f;
        QTest::mouseClick(f.panel.plot(), Qt::LeftButton, {}, f.pointAt(1.0));
        QTRY_VERIFY(qAbs(since(at(1.0), f.session.cursor()).value()) < 10'000'000);
    }

    void theCursorHasALayerOfItsOwn() {
        Fixture f;
        const QCPLayer* layer = f.panel.plot()->layer(QStringLiteral("cursor"));
        QVERIFY(layer);
        QCOMPARE(layer->mode(), QCPLayer::lmBuffered);
        QSignalSpy replots(f.panel.plot(), &QCustomPlot::afterReplot);
        f.session.setCursor(at(0.5));
        QTest::qWait(60);
        QCOMPARE(replots.size(), 0);
    }

    void theRangeFollowsTheStripOrTheRun() {
        Fixture f;
        QCOMPARE(f.range().upper, 2.0);
        TimeStrip strip(&f.session);
        f.panel.followStrip(&strip);
        strip.model().setRange(at(0.5), at(1.5));
        QTRY_COMPARE(f.range().lower, 0.5);
        QCOMPARE(f.range().upper, 1.5);
        f.panel.setShowsWholeRun(true);
        QTRY_COMPARE(f.range().upper, 2.0);
    }

    void whatIsPlayedLaterComesIn() {
        Fixture f;
        f.session.playTo(at(3));
        QTRY_COMPARE(f.range().upper, 3.0);
        const QCPGraph* graph = f.panel.plot()->graph(0);
        QVERIFY(qAbs(graph->data()->at(graph->dataCount() - 1)->key - 3.0) < 1e-6);
    }

    void theDataHoldsNoMoreThanThePixelsShow() {
        Fixture f(20);
        QVERIFY(f.panel.history().commit(n(1)).steps().size() > 300);
        f.panel.resize(200, 260);
        f.session.select({.kind = Selection::Kind::Node, .node = n(1)});
        QTRY_VERIFY(f.panel.plot()->graph(0)->dataCount() < 120);
    }

    void keysStep() {
        Fixture f;
        const EventNumber live = f.session.position();
        QTest::keyClick(&f.panel, Qt::Key_Left);
        QTRY_VERIFY(f.session.position() < live);
    }
};

QTEST_MAIN(TestChartPanel)
#include "tst_chart_panel.moc"
