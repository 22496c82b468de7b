#include "ui/scene/scene_view.h"
#include "ui/shell/actions.h"
#include "ui/shell/transport_bar.h"
#include "ui/shell/window_layout.h"
#include "ui/shell/window_test.h"

#include <QCoreApplication>
#include <QLabel>
#include <QTest>
#include <QToolButton>

#include <utility>

using namespace raftarium;
using namespace raftarium::ui;

/// Where the panels of the window are, and that nothing is cut off.
class TestWindowLayout : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openFirstWindow(); }
    void cleanup() { closeWindow(); }

    void closedAndMovedDocksComeBackOnReset() {
        QDockWidget* network = dock(QStringLiteral("network"));
        QDockWidget* why = dock(QStringLiteral("why"));
        network->close();
        why->setFloating(true);
        window_->addDockWidget(Qt::LeftDockWidgetArea, why);
        window_->actions()["view.resetLayout"]->trigger();
        QVERIFY(network->isVisible());
        QVERIFY(!why->isFloating());
        QCOMPARE(window_->dockWidgetArea(why), Qt::RightDockWidgetArea);
    }

    void movedDocksAreRemembered() {
        openWindow(MainWindow::Memory::Remember);
        window_->addDockWidget(Qt::LeftDockWidgetArea, dock(QStringLiteral("why")));
        QVERIFY(window_->close());
        openWindow(MainWindow::Memory::Remember);
        QCOMPARE(window_->dockWidgetArea(dock(QStringLiteral("why"))), Qt::LeftDockWidgetArea);
    }

    void smallWindowsCutNothingOff_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1440x900") << QSize(1440, 900);
        QTest::newRow("1024x700") << QSize(1024, 700);
    }
    void smallWindowsCutNothingOff() {
        QFETCH(QSize, size);
        window_->resize(size);
        QCoreApplication::processEvents();
        QCOMPARE(window_->size(), size);
        QCOMPARE(window_->panels().isCompact(), size.width() < 1240);
        const QRect inside = window_->rect();
        for (QWidget* widget : window_->findChildren<QWidget*>()) {
            if (widget->visibleRegion().isEmpty() || widget->isWindow()) continue; // behind a tab
            if (qobject_cast<QDockWidget*>(widget) || qobject_cast<QToolButton*>(widget) ||
                widget->objectName() == QLatin1String("centre")) {
                const QRect place(widget->mapTo(window_.get(), QPoint()), widget->size());
                QVERIFY2(inside.contains(place), qPrintable(widget->objectName()));
            }
        }
        auto* scene = window_->findChild<SceneView*>();
        QVERIFY(scene->width() >= 400 && scene->height() >= 180);
        // The bar hides nothing behind an arrow.
        auto* more =
            window_->transport().findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button"));
        QVERIFY(!more || !more->isVisible());
    }

    void aDockBehindATabDoesNotRepeatItsName() {
        const auto heading = [&](const QString& id) {
            for (auto* label : dock(id)->titleBarWidget()->findChildren<QLabel*>())
                if (label->text() == dock(id)->windowTitle()) return label->isVisibleTo(dock(id));
            return false;
        };
        QVERIFY(heading(QStringLiteral("why")));
        QVERIFY(!heading(QStringLiteral("branches"))); // with the events, as tabs
        window_->resize(1024, 700);
        QTRY_VERIFY(!heading(QStringLiteral("why")));
        dock(QStringLiteral("why"))->setFloating(true);
        QTRY_VERIFY(heading(QStringLiteral("why")));
        dock(QStringLiteral("why"))->setFloating(false);
        window_->resize(1440, 900);
    }

    void whatIsSelectedMakesNoDockWider_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("usual") << QSize(1440, 900);
        QTest::newRow("small") << QSize(1024, 700);
    }
    void whatIsSelectedMakesNoDockWider() {
        QFETCH(QSize, size);
        window_->resize(size);
        while (session().state().messages().empty())
            session().stepForward();
        QCoreApplication::processEvents();
        const auto widths = [&] {
            QCoreApplication::processEvents();
            return std::pair(dock(QStringLiteral("network"))->width(),
                             dock(QStringLiteral("inspector"))->width());
        };
        const auto before = widths();
        const EventNumber sent = session().state().messages().front().sent;
        session().select({Selection::Kind::Message, kNobody, kNobody, sent, {}});
        QCOMPARE(widths(), before);
        session().select({Selection::Kind::Link, NodeId{3}, NodeId{4}, kNoEvent, {}});
        QCOMPARE(widths(), before);
        session().select({Selection::Kind::Node, NodeId{3}, kNobody, kNoEvent, {}});
        session().playTo(at(2000));
        QCOMPARE(widths(), before);
        window_->resize(1440, 900);
    }
};

QTEST_MAIN(TestWindowLayout)
#include "tst_window_layout.moc"
