#include "ui/base/named_widget.h"
#include "ui/shell/actions.h"
#include "ui/shell/preferences.h"
#include "ui/shell/window_test.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <algorithm>

using namespace raftarium;
using namespace raftarium::ui;

/// What the main window opens on, its menus, and how it looks and speaks.
class TestMainWindow : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openFirstWindow(); }
    void cleanup() { closeWindow(); }

    void opensOnAnElectionThatIsBeingHeld() {
        window_->openFirstCluster();
        QVERIFY(session().isPlaying());
        QCOMPARE(session().speed(), 0.02);
        QCOMPARE(session().scenario().nodes, 5);
        bool candidate = false;
        for (std::uint8_t i = 1; i <= 5; ++i)
            candidate |= session().state().node(NodeId{i}).role == Role::Candidate;
        QVERIFY(candidate);
    }

    void theFirstElectionTakesLongEnoughToBeWatched() {
        window_->openFirstCluster();
        session().pause();
        const Time begin = session().cursor();
        session().playTo(Time{begin.value() + 500'000'000});
        const Timeline& timeline = session().timeline();
        const EventNumber won =
            timeline.findForward(0, timeline.size(), maskOf(EventKind::BecameLeader));
        QVERIFY(won != kNoEvent);
        const double watched = double(timeline[won].time - begin) / 1e9 / session().speed();
        QVERIFY2(watched > 1.4 && watched < 5, qPrintable(QString::number(watched)));
    }

    void faultsOfAServerAreInTheMenu() {
        QMenu* servers = submenu(QStringLiteral("Server"));
        emit servers->aboutToShow();
        QCOMPARE(servers->actions().size(), 5);
        QMenu* third = servers->actions()[2]->menu();
        emit third->aboutToShow();
        QCOMPARE(third->actions().first()->text(), QStringLiteral("Crash n3"));
        third->actions().first()->trigger();
        QVERIFY(!session().state().node(NodeId{3}).running);
    }

    void membersChangeFromTheMenuAndThePalette() {
        session().playTo(at(1000));
        const NodeId leader = session().state().leader();
        QVERIFY(leader != kNobody);
        const NodeId other{static_cast<std::uint8_t>(leader == NodeId{5} ? 4 : 5)};
        QMenu* members = submenu(QStringLiteral("Members and snapshots"));
        QVERIFY(members);
        emit members->aboutToShow();
        QMenu* server = members->actions()[other.value() - 1]->menu();
        emit server->aboutToShow();
        for (QAction* action : server->actions())
            if (action->text() == QStringLiteral("Make n%1 a learner").arg(other.value()))
                action->trigger();
        session().playTo(at(1400));
        QVERIFY(session().state().node(leader).configuration.learners.contains(other));
        CommandPalette* palette = openPalette();
        QTest::keyClicks(&palette->field(), QStringLiteral("remove n%1 from").arg(other.value()));
        QTest::keyClick(&palette->field(), Qt::Key_Return);
        session().playTo(at(1800));
        QVERIFY(!session().state().node(leader).configuration.isMember(other));
    }

    void changingTheNetworkIsAnAction() {
        auto* latency = named<QSlider>(window_.get(), "Latency");
        QVERIFY(latency);
        latency->setFocus();
        QTest::keyClick(latency, Qt::Key_PageUp);
        QTest::keyClick(latency, Qt::Key_PageUp);
        QTRY_VERIFY(session().network().latency > LinkConditions{}.latency);
        QCOMPARE(session().actions().size(), std::size_t{1}); // two keys, one action
    }

    void everyControlHasANameAndIsReachable() {
        for (auto* button : window_->findChildren<QToolButton*>()) {
            if (!button->isVisible()) continue;
            if (button->objectName().startsWith(QLatin1String("qt_"))) continue; // Qt's own
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty() ||
                         !button->toolTip().isEmpty(),
                     qPrintable(button->parentWidget()->objectName()));
        }
        for (auto* slider : window_->findChildren<QSlider*>()) {
            QVERIFY(!slider->accessibleName().isEmpty());
            QVERIFY(slider->focusPolicy() & Qt::TabFocus);
        }
    }

    void themeSwitchesInTheMenuAndIsRemembered() {
        const QColor dark = window_->grab().toImage().pixelColor(2, 2);
        window_->actions()["view.theme.light"]->trigger();
        QVERIFY(!Theme::tokens().dark);
        QVERIFY(window_->grab().toImage().pixelColor(2, 2) != dark);
        QCOMPARE(Preferences().scheme(), Theme::Scheme::Light);
        window_->actions()["view.theme.dark"]->trigger();
        QCOMPARE(window_->grab().toImage().pixelColor(2, 2), dark);
    }

    void theInspectorSpeaksTheLanguageOfTheWindow() {
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/i18n/raftarium_de.qm")));
        qApp->installTranslator(&german);
        openWindow();
        session().playTo(at(1000));
        session().select({Selection::Kind::Node, NodeId{1}, kNobody, kNoEvent, {}});
        const auto says = [&](const QString& text) {
            const auto labels = dock(QStringLiteral("inspector"))->findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](QLabel* one) { return one->text() == text; });
        };
        QTRY_VERIFY(says(QStringLiteral("Log-Einträge")));
        qApp->removeTranslator(&german);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
