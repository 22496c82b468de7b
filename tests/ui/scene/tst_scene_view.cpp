#include "stage.h"
#include "ui/base/own_settings.h"
#include "ui/base/theme.h"
#include "ui/scene/scene_text.h"

#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTest>
#include <QVBoxLayout>

using namespace raftarium;
using namespace raftarium::ui;

/// The scene by keyboard, and what it says of itself.
class TestSceneView : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Scheme::Dark); }
    void init() { QSettings().clear(); }

    void theKeyboardReachesServersAndTheirMenus() {
        QWidget window;
        Stage stage;
        auto* layout = new QVBoxLayout(&window);
        auto* after = new QLineEdit;
        layout->addWidget(stage.view.get());
        layout->addWidget(after);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        after->setFocus();
        stage.view->setFocus(Qt::TabFocusReason);
        QCOMPARE(stage.session.selection().node, id(1));
        for (int node = 2; node <= 5; ++node) {
            QTest::keyClick(stage.view.get(), Qt::Key_Tab);
            QCOMPARE(stage.session.selection().node, id(node));
        }
        QTest::keyClick(stage.view.get(), Qt::Key_Return);
        QVERIFY(stage.menu());
        QVERIFY(stage.menu()->findChild<QAction*>(QStringLiteral("crash")));
        stage.menu()->close();
        QTest::keyClick(stage.view.get(), Qt::Key_Tab);
        QVERIFY(after->hasFocus());
        stage.view->setFocus();
        QTest::keyClick(stage.view.get(), Qt::Key_Delete);
        QVERIFY(!stage.state().node(id(5)).running);
        const QPoint before = stage.at(5);
        QTest::keyClick(stage.view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(stage.at(5), before + QPoint(8, 0));
        stage.view->setParent(nullptr);
    }

    void hintsGoAwayOnceDone() {
        Stage stage;
        QCOMPARE(stage.view->input().hints.size(), 3);
        stage.session.act(action::Crash{id(1)});
        QCOMPARE(stage.view->input().hints.size(), 2);
        stage.session.setCursor(Time{500'000'000});
        QCOMPARE(stage.view->input().hints.size(), 1);
        Stage later;
        QCOMPARE(later.view->input().hints.size(), 1);
        later.dragThrough({{450, 3}, {450, 516}});
        QVERIFY(later.view->input().hints.isEmpty());
    }

    void tooltipsSayWhatLiesThere() {
        Stage stage;
        const NodeId leader = stage.state().leader();
        const SceneInput in = stage.view->input();
        QVERIFY(hitText(in, stage.view->hitAt(stage.at(leader.value())))
                    .contains(QStringLiteral("leader")));
        QVERIFY(hitText(in, stage.view->hitAt(stage.linkPoint(1, 2)))
                    .contains(QStringLiteral("n2 → n1")));
        QVERIFY(hitText(in, stage.view->hitAt({3, 3})).isEmpty());
        const auto [sent, point] = stage.message();
        const QString text = hitText(stage.view->input(), stage.view->hitAt(point));
        QVERIFY(text.contains(QStringLiteral("AppendEntries")));
        QVERIFY(text.contains(QStringLiteral("arrives in")));
    }

    void theDescriptionSaysWhoLeads() {
        Stage stage;
        QCOMPARE(stage.view->accessibleName(), QStringLiteral("Cluster"));
        const NodeId leader = stage.state().leader();
        QVERIFY(stage.view->accessibleDescription().startsWith(
            QStringLiteral("n%1 leads in term").arg(leader.value())));
        stage.session.act(action::Crash{leader});
        QVERIFY(stage.view->accessibleDescription().contains(QStringLiteral("stopped: 1")));
    }

private:
    OwnSettings settings_;
};

QTEST_MAIN(TestSceneView)
#include "tst_scene_view.moc"
