#include "played_session.h"

#include "ui/base/theme.h"
#include "ui/timeline/lane_view.h"
#include "ui/timeline/overview_bar.h"
#include "ui/timeline/strip_model.h"
#include "ui/timeline/time_strip.h"

#include <QMenu>
#include <QtTest>

using namespace raftarium;
using namespace raftarium::ui;
using namespace raftarium::tests;

namespace {

struct Fixture : PlayedSession {
    explicit Fixture(double seconds = 2, int nodes = 5)
        : PlayedSession(seconds, nodes), strip(&session) {
        strip.resize(1000, 190);
        strip.show();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QPoint lanePoint(Time time, int lane = 0) const {
        const QRectF rect = strip.lanes().layout().lane(lane, 0, 1);
        return QPointF(strip.lanes().axis().x(time), rect.center().y()).toPoint();
    }
    [[nodiscard]] QPoint rulerPoint(Time time) const {
        return {static_cast<int>(strip.lanes().axis().x(time)), 12};
    }
    [[nodiscard]] bool cursorNear(Time time) const {
        const TimeAxis axis = strip.lanes().axis();
        return qAbs(axis.x(session.cursor()) - axis.x(time)) <= 1.5;
    }
    TimeStrip strip;
};

void wheel(QWidget& widget, QPoint where, QPoint delta, Qt::KeyboardModifiers modifiers = {}) {
    QWheelEvent event(where, widget.mapToGlobal(where), {}, delta, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

QAction* actionOf(const QMenu& menu, const QString& start) {
    for (QAction* action : menu.actions())
        if (action->text().startsWith(start)) return action;
    return nullptr;
}

} // namespace

class TestTimeStrip : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Scheme::Dark); }

    void clickingALaneMovesTheCursor() {
        Fixture f;
        QTest::mouseClick(&f.strip.lanes(), Qt::LeftButton, {}, f.lanePoint(at(0.7)));
        QTRY_VERIFY(f.cursorNear(at(0.7)));
        QVERIFY(!f.session.isLive());
    }

    void draggingTheRulerScrubs() {
        Fixture f;
        QWidget& lanes = f.strip.lanes();
        QTest::mousePress(&lanes, Qt::LeftButton, {}, f.rulerPoint(at(1.5)));
        QTest::mouseMove(&lanes, f.rulerPoint(at(0.5)));
        QTRY_VERIFY(f.cursorNear(at(0.5)));
        QTest::mouseRelease(&lanes, Qt::LeftButton, {}, f.rulerPoint(at(0.5)));
        const Time there = f.session.cursor();
        QTest::mouseMove(&lanes, f.rulerPoint(at(1.0)));
        QCOMPARE(f.session.cursor(), there);
    }

    void theCursorStaysWithinWhatWasPlayed() {
        Fixture f;
        QTest::mousePress(&f.strip.lanes(), Qt::LeftButton, {}, f.rulerPoint(at(1)));
        QTest::mouseMove(&f.strip.lanes(), {995, 12});
        QTRY_COMPARE(f.session.cursor(), f.session.end());
        QTest::mouseMove(&f.strip.lanes(), {1, 12});
        QTRY_COMPARE(f.session.cursor(), Time{});
        QTest::mouseRelease(&f.strip.lanes(), Qt::LeftButton, {}, {1, 12});
    }

    void theWheelZoomsAtThePointer() {
        Fixture f;
        const QPoint pointer = f.lanePoint(at(1));
        wheel(f.strip.lanes(), pointer, {0, 240});
        QVERIFY(!f.strip.model().showsEverything());
        QVERIFY(qAbs(f.strip.lanes().axis().x(at(1)) - pointer.x()) <= 1);
        const Duration zoomed = since(f.strip.visibleFrom(), f.strip.visibleTo());
        wheel(f.strip.lanes(), pointer, {0, -120});
        QVERIFY(since(f.strip.visibleFrom(), f.strip.visibleTo()) > zoomed);
    }

    void draggingLanesPansWhereZoomedIn() {
        Fixture f;
        f.session.setCursor(at(0.1));
        f.strip.model().setRange(at(0.5), at(1.0));
        const Time cursor = f.session.cursor();
        const QPoint from = f.lanePoint(at(0.8));
        QTest::mousePress(&f.strip.lanes(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&f.strip.lanes(), from - QPoint(100, 0));
        QTest::mouseRelease(&f.strip.lanes(), Qt::LeftButton, {}, from - QPoint(100, 0));
        QVERIFY(f.strip.visibleFrom() > at(0.5));
        QCOMPARE(since(f.strip.visibleFrom(), f.strip.visibleTo()), milliseconds(500));
        QCOMPARE(f.session.cursor(), cursor);
    }

    void shiftAndWheelPan() {
        Fixture f;
        f.strip.model().setRange(at(0.5), at(1.0));
        wheel(f.strip.lanes(), {500, 60}, {0, -120}, Qt::ShiftModifier);
        QVERIFY(f.strip.visibleFrom() > at(0.5));
        QCOMPARE(since(f.strip.visibleFrom(), f.strip.visibleTo()), milliseconds(500));
    }

    void aDoubleClickShowsEverything() {
        Fixture f;
        f.strip.model().setRange(at(0.5), at(1.0));
        QTest::mouseDClick(&f.strip.lanes(), Qt::LeftButton, {}, f.lanePoint(at(0.7)));
        QVERIFY(f.strip.model().showsEverything());
        QCOMPARE(f.strip.visibleFrom(), Time{});
        QVERIFY(f.strip.visibleTo() >= f.session.end());
    }

    void keysStepAndZoom() {
        Fixture f;
        const EventNumber live = f.session.position();
        f.strip.setFocus();
        QTest::keyClick(&f.strip, Qt::Key_Left);
        QTRY_VERIFY(f.session.position() < live);
        const EventNumber back = f.session.position();
        QTest::keyClick(&f.strip, Qt::Key_Right);
        QTRY_VERIFY(f.session.position() > back);
        QTest::keyClick(&f.strip, Qt::Key_Home);
        QTRY_COMPARE(f.session.position(), EventNumber{0});
        QTest::keyClick(&f.strip, Qt::Key_End);
        QTRY_VERIFY(f.session.isLive());
        QTest::keyClick(&f.strip, Qt::Key_Plus);
        QVERIFY(!f.strip.model().showsEverything());
        QTest::keyClick(&f.strip, Qt::Key_0);
        QVERIFY(f.strip.model().showsEverything());
        QTest::keyClick(&f.strip, Qt::Key_Down);
        QCOMPARE(f.session.selection().node, n(1));
    }

    void clickingANameSelectsTheServer() {
        Fixture f;
        QPoint point = f.lanePoint(at(0), 2);
        point.setX(20);
        QTest::mouseClick(&f.strip.lanes(), Qt::LeftButton, {}, point);
        QCOMPARE(f.session.selection().kind, Selection::Kind::Node);
        QCOMPARE(f.session.selection().node, n(3));
    }

    void theMenuBranchesAndGoesLive() {
        Fixture f;
        QMenu menu;
        f.strip.fillMenu(menu, at(1), n(2));
        QAction* branch = actionOf(menu, QStringLiteral("Branch from 1.000 s"));
        QVERIFY(branch && branch->isEnabled());
        branch->trigger();
        QTRY_COMPARE(f.session.branches().size(), std::size_t{2});
        QCOMPARE(f.session.branches()[1].forkedAt, at(1));
        QMenu atEnd;
        f.strip.fillMenu(atEnd, f.session.end(), kNobody);
        QVERIFY(!actionOf(atEnd, QStringLiteral("Branch"))->isEnabled());
        QVERIFY(!actionOf(atEnd, QStringLiteral("Select")));
    }

    void aRightClickOpensTheMenu() {
        Fixture f;
        const QPoint point = f.lanePoint(at(1), 1);
        QContextMenuEvent event(QContextMenuEvent::Mouse, point,
                                f.strip.lanes().mapToGlobal(point));
        QCoreApplication::sendEvent(&f.strip.lanes(), &event);
        const auto menus = f.strip.findChildren<QMenu*>();
        QCOMPARE(menus.size(), 1);
        QVERIFY(actionOf(*menus.front(), QStringLiteral("Select n2")));
        menus.front()->close();
    }

    void playingOnExtendsThePictureInsteadOfDrawingItAnew() {
        Fixture f(0.9);
        f.strip.model().setRange(Time{}, at(6));
        f.strip.grab();
        const int rebuilds = f.strip.lanes().lanePainter().rebuilds();
        const std::size_t drawn = f.strip.lanes().lanePainter().spansDrawn();
        f.session.act(action::Crash{f.leader()});
        for (double t = 1.0; t < 3; t += 0.1) {
            f.session.playTo(at(t));
            f.strip.grab();
        }
        QCOMPARE(f.strip.lanes().lanePainter().rebuilds(), rebuilds);
        QVERIFY(f.strip.lanes().lanePainter().spansDrawn() > drawn);
    }

    void aPictureThatWasExtendedLooksLikeOneDrawnAtOnce() {
        Fixture f(0.9);
        f.strip.model().setRange(Time{}, at(4));
        f.strip.grab();
        f.session.act(action::Crash{f.leader()});
        for (double t = 1.0; t < 3; t += 0.1) {
            f.session.playTo(at(t));
            f.strip.grab();
        }
        const QImage extended = f.strip.lanes().grab().toImage();
        TimeStrip fresh(&f.session);
        fresh.resize(f.strip.size());
        fresh.show();
        fresh.model().setRange(Time{}, at(4));
        QCOMPARE(extended, fresh.lanes().grab().toImage());
    }

    void theViewFollowsLiveUnlessSomebodyLooksElsewhere() {
        Fixture f;
        f.strip.model().setRange(at(1.5), at(2.05));
        f.session.playTo(at(3));
        QTRY_VERIFY(f.strip.lanes().axis().shows(f.session.cursor()));
        f.strip.model().setRange(at(0.5), at(1.0));
        f.session.play();
        f.session.playTo(at(3.2));
        QTest::qWait(30);
        f.session.pause();
        QCOMPARE(f.strip.visibleFrom(), at(0.5));
    }

    void theWindowOfTheOverviewIsDragged() {
        Fixture f;
        f.strip.model().setRange(at(0.5), at(1.0));
        OverviewBar& overview = f.strip.overview();
        const QPoint middle = overview.window().center().toPoint();
        QTest::mousePress(&overview, Qt::LeftButton, {}, middle);
        QTest::mouseMove(&overview, middle + QPoint(100, 0));
        QTest::mouseRelease(&overview, Qt::LeftButton, {}, middle + QPoint(100, 0));
        QVERIFY(f.strip.visibleFrom() > at(0.5));
        QCOMPARE(since(f.strip.visibleFrom(), f.strip.visibleTo()), milliseconds(500));
        const Time from = f.strip.visibleFrom();
        const QPoint edge(static_cast<int>(overview.window().right()), middle.y());
        QTest::mousePress(&overview, Qt::LeftButton, {}, edge);
        QTest::mouseMove(&overview, edge + QPoint(60, 0));
        QTest::mouseRelease(&overview, Qt::LeftButton, {}, edge + QPoint(60, 0));
        QCOMPARE(f.strip.visibleFrom(), from);
        QVERIFY(since(f.strip.visibleFrom(), f.strip.visibleTo()) > milliseconds(500));
    }

    void draggingAcrossTheOverviewChoosesAPart() {
        Fixture f;
        OverviewBar& overview = f.strip.overview();
        const TimeAxis axis = overview.axis();
        const QPoint from(static_cast<int>(axis.x(at(0.5))), 15);
        const QPoint to(static_cast<int>(axis.x(at(1.5))), 15);
        QTest::mousePress(&overview, Qt::LeftButton, {}, from);
        QTest::mouseMove(&overview, to);
        QTest::mouseRelease(&overview, Qt::LeftButton, {}, to);
        QVERIFY(qAbs(since(at(0.5), f.strip.visibleFrom()).value()) < 5'000'000);
        QVERIFY(qAbs(since(at(1.5), f.strip.visibleTo()).value()) < 5'000'000);
    }

    void manyServersShareTheHeight() {
        Fixture f(0.4, 101);
        const LaneLayout layout = f.strip.lanes().layout();
        QCOMPARE(layout.lanes, 101);
        QVERIFY(layout.bottom() <= f.strip.lanes().height());
        QVERIFY(layout.labelStride() > 5);
        QCOMPARE(layout.laneAt(layout.lane(100, 0, 1).center().y()), 100);
        f.strip.grab();
    }

    void hoveringTellsTheRole() {
        Fixture f;
        const int lane = f.leader().value() - 1;
        const QString text = f.strip.lanes().describe(f.lanePoint(at(1.9), lane));
        QVERIFY2(text.contains(QStringLiteral("leader of term")), qPrintable(text));
        QVERIFY(f.strip.lanes().describe({10, 60}).isEmpty());
    }

    void anotherBranchIsDrawnAnew() {
        Fixture f;
        f.session.setCursor(at(0.8));
        f.session.act(action::Crash{n(1)});
        QVERIFY(f.strip.model().history().extended() == f.session.timeline().size());
        const auto& lane = f.strip.model().history().lane(n(1));
        QCOMPARE(lane.back().state, LaneState::Crashed);
        f.session.switchBranch(f.session.branches().front().id);
        QVERIFY(f.strip.model().history().lane(n(1)).back().state != LaneState::Crashed);
    }

    void everythingHasAName() {
        Fixture f;
        QVERIFY(!f.strip.accessibleName().isEmpty());
        QVERIFY(!f.strip.lanes().accessibleName().isEmpty());
        QVERIFY(!f.strip.overview().accessibleName().isEmpty());
        QCOMPARE(f.strip.focusPolicy(), Qt::StrongFocus);
    }

    void aBranchIsShownBesideTheFutureThatItLeft() {
        PlayedSession f(2);
        StripModel model(&f.session);
        QVERIFY(model.other().name.isEmpty());
        const Time before = model.fitEnd();
        f.session.setCursor(at(1));
        f.session.act(action::Crash{n(1)});
        QCOMPARE(model.other().name, f.session.branches().front().name);
        QCOMPARE(model.other().from, at(1));
        QVERIFY(model.other().end > at(1.9));
        QCOMPARE(model.other().history.laneCount(), 5);
        QCOMPARE(model.fitEnd(), before); // both futures are in sight
        const int branch = f.session.currentBranch();
        f.session.switchBranch(f.session.branches().front().id);
        QCOMPARE(model.other().from, at(1));
        f.session.deleteBranch(branch);
        QVERIFY(model.other().name.isEmpty());
    }
};

QTEST_MAIN(TestTimeStrip)
#include "tst_time_strip.moc"
