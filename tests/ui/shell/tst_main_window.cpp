#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/scene/scene_view.h"
#include "ui/shell/actions.h"
#include "ui/shell/autosave.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/new_cluster_dialog.h"
#include "ui/shell/preferences.h"
#include "ui/shell/speed_scale.h"
#include "ui/shell/transport_bar.h"
#include "ui/shell/window_layout.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <algorithm>
#include <memory>

using namespace raftarium;
using namespace raftarium::ui;

namespace {

Time at(std::int64_t milliseconds) { return Time{milliseconds * 1'000'000}; }

} // namespace

/// The main window through real keys, clicks and drops.
class TestMainWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.path());
        QApplication::setOrganizationName(QStringLiteral("RaftariumTest"));
        QApplication::setApplicationName(QStringLiteral("raftarium-test"));
    }
    void init() {
        QSettings().clear();
        Theme::apply(Theme::Scheme::Dark);
        makeWindow();
    }
    void cleanup() { window_.reset(); }

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

    void spacePlaysAndPauses() {
        key(Qt::Key_Space);
        QVERIFY(session().isPlaying());
        QTRY_VERIFY(session().cursor() > Time{});
        key(Qt::Key_Space);
        QVERIFY(!session().isPlaying());
    }

    void keysBelongToTheSceneAtFirst() {
        QVERIFY(qobject_cast<SceneView*>(QApplication::focusWidget()));
    }

    void playButtonSaysWhatItWillDo() {
        auto* button = toolButton(QStringLiteral("Play"));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(session().isPlaying());
        QCOMPARE(button->text(), QStringLiteral("Pause"));
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!session().isPlaying());
    }

    void arrowsStepAndLGoesLive() {
        session().playTo(at(1000));
        const EventNumber end = session().position();
        key(Qt::Key_Left);
        key(Qt::Key_Left);
        QCOMPARE(session().position(), end - 2);
        key(Qt::Key_Right);
        QCOMPARE(session().position(), end - 1);
        QVERIFY(session().position() < session().timeline().size());
        key(Qt::Key_L);
        QVERIFY(session().isLive());
    }

    void bracketsAndSliderSetTheSpeed() {
        session().setSpeed(0.02);
        key(Qt::Key_BracketRight);
        QCOMPARE(session().speed(), 0.05);
        key(Qt::Key_BracketLeft);
        key(Qt::Key_BracketLeft);
        QCOMPARE(session().speed(), 0.01);
        QSlider& slider = window_->transport().speed();
        QCOMPARE(slider.value(), speed_scale::stepAt(0.01));
        slider.setFocus();
        QTest::keyClick(&slider, Qt::Key_End);
        QCOMPARE(session().speed(), 100.0);
        QTest::keyClick(&slider, Qt::Key_Left); // the slider's own key, not a step back
        QVERIFY(session().speed() < 100.0);
        QCOMPARE(session().position(), session().timeline().size());
    }

    void typingInAFieldIsNotAShortcut() {
        QLineEdit& field = window_->transport().proposal();
        field.setFocus();
        QTest::keyClicks(&field, QStringLiteral("set l n"));
        QCOMPARE(field.text(), QStringLiteral("set l n"));
        QVERIFY(!session().isPlaying());
        QCOMPARE(session().selection(), Selection{});
        session().playTo(at(1500));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(session().actions().size(), std::size_t{1});
    }

    void paletteFindsAndDoes() {
        session().playTo(at(1000));
        CommandPalette* palette = openPalette();
        QTest::keyClicks(&palette->field(), QStringLiteral("crash n2"));
        QCOMPARE(palette->list().item(0)->text(), QStringLiteral("Crash n2"));
        QTest::keyClick(&palette->field(), Qt::Key_Return);
        QVERIFY(!session().state().node(NodeId{2}).running);
        QTRY_VERIFY(!window_->findChild<CommandPalette*>());
    }

    void paletteKnowsServersTermsTimesAndScenarios_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("first");
        QTest::newRow("server") << QStringLiteral("select n4") << QStringLiteral("Select n4");
        QTest::newRow("time") << QStringLiteral("0.5 s") << QStringLiteral("Go to 0.500 s");
        QTest::newRow("term") << QStringLiteral("term 1") << QStringLiteral("Go to term 1");
        QTest::newRow("scenario") << QStringLiteral("open scenario first election")
                                  << QStringLiteral("Open scenario: First election");
        QTest::newRow("proposal") << QStringLiteral("propose set a 1")
                                  << QStringLiteral("Propose “set a 1” to the leader");
        QTest::newRow("nothing") << QStringLiteral("qqqq") << QStringLiteral("Nothing fits");
    }
    void paletteKnowsServersTermsTimesAndScenarios() {
        QFETCH(QString, query);
        QFETCH(QString, first);
        session().playTo(at(1000));
        CommandPalette* palette = openPalette();
        QTest::keyClicks(&palette->field(), query);
        QVERIFY2(palette->list().item(0)->text().startsWith(first),
                 qPrintable(palette->list().item(0)->text()));
    }

    void paletteIsChosenFromByArrowsAndClosedByEscape() {
        CommandPalette* palette = openPalette();
        const int row = palette->list().currentRow();
        QTest::keyClick(&palette->field(), Qt::Key_Down);
        QCOMPARE(palette->list().currentRow(), row + 1);
        QTest::keyClick(&palette->field(), Qt::Key_Escape);
        QTRY_VERIFY(!window_->findChild<CommandPalette*>());
        QVERIFY(!session().isModified());
    }

    void actingInThePastMakesABranchThatTheBarNames() {
        session().playTo(at(2000));
        session().setCursor(at(1000));
        QTest::keyClick(window_.get(), Qt::Key_D, Qt::ControlModifier); // crash the leader
        QCOMPARE(session().branches().size(), std::size_t{2});
        QToolButton& button = window_->transport().branch();
        QVERIFY(button.text().contains(QStringLiteral("branch 2")));
        emit button.menu()->aboutToShow();
        button.menu()->actions().first()->trigger();
        QCOMPARE(session().currentBranch(), 0);
        QVERIFY(button.text().contains(QStringLiteral("main")));
    }

    void savedScenarioReplaysToTheSameHash() {
        session().playTo(at(1200));
        QTest::keyClick(window_.get(), Qt::Key_D, Qt::ControlModifier);
        session().playTo(at(2000));
        QTest::keyClick(window_.get(), Qt::Key_P, Qt::ControlModifier);
        session().playTo(at(3000));
        QVERIFY(session().isModified());
        QVERIFY(window_->isWindowModified());
        const std::uint64_t hash = session().timeline().hash();
        const QString path = folder_.filePath(QStringLiteral("by-hand.raft.json"));
        QVERIFY(window_->files().saveTo(path));
        QVERIFY(!session().isModified());
        QCOMPARE(session().name(), QStringLiteral("by-hand.raft.json"));

        makeWindow();
        QVERIFY(window_->openFile(path));
        session().playTo(at(3000));
        QCOMPARE(session().timeline().hash(), hash);
        QCOMPARE(Preferences().recentFiles(), QStringList{path});
    }

    void aBrokenFileChangesNothingAndSaysWhere() {
        session().playTo(at(700));
        const std::uint64_t hash = session().timeline().hash();
        const QString path = folder_.filePath(QStringLiteral("broken.raft.json"));
        write(path, "{ \"format\": \"raftarium-scenario\",\n  \"version\": 1,\n  \"nodes\": }");
        QVERIFY(!window_->openFile(path));
        QCOMPARE(session().timeline().hash(), hash);
        QVERIFY2(window_->messages().text().contains(path + QStringLiteral(":3:")),
                 qPrintable(window_->messages().text()));
        QVERIFY(window_->messages().isVisible());
        QVERIFY(!window_->openFile(folder_.filePath(QStringLiteral("missing.raft.json"))));
        QVERIFY(!window_->openFile(folder_.path()));
        QCOMPARE(session().timeline().hash(), hash);
    }

    void aDroppedFileIsOpened() {
        const QString path = folder_.filePath(QStringLiteral("three.raft.json"));
        write(path, "{ \"format\": \"raftarium-scenario\", \"version\": 1, \"nodes\": 3 }");
        drop({QUrl::fromLocalFile(path)});
        QCOMPARE(session().scenario().nodes, 3);
        QCOMPARE(session().name(), QStringLiteral("three.raft.json"));
    }

    void aDroppedLinkIsNotTaken() {
        drop({QUrl(QStringLiteral("https://example.com/x.raft.json"))});
        QCOMPARE(session().scenario().nodes, 5);
    }

    void whatWasNotSavedCanBeBroughtBack() {
        session().playTo(at(1000));
        QTest::keyClick(window_.get(), Qt::Key_D, Qt::ControlModifier);
        const std::uint64_t hash = session().timeline().hash();
        QVERIFY(window_->openFile(Files::builtIn().front().path));
        QTRY_VERIFY(window_->messages().isVisible());
        auto* bringBack = window_->messages().findChild<QPushButton*>();
        QTest::mouseClick(bringBack, Qt::LeftButton);
        QTRY_COMPARE(session().name(), QStringLiteral("Restored"));
        session().playTo(at(1000));
        QCOMPARE(session().timeline().hash(), hash);
    }

    void aClosedWindowsWorkIsOfferedAgain() {
        const QTemporaryDir folder;
        std::uint64_t hash = 0;
        {
            Session before;
            Autosave autosave(&before, folder.path());
            before.playTo(at(900));
            before.act(action::Crash{NodeId{1}});
            before.playTo(at(1500));
            hash = before.timeline().hash();
            autosave.saveNow();
            Session beside;
            Autosave other(&beside, folder.path());
            QVERIFY(!other.takeLeftover()); // it is still in use
        }
        Session after;
        Autosave autosave(&after, folder.path());
        const auto leftover = autosave.takeLeftover();
        QVERIFY(leftover.has_value());
        after.open(*leftover, {});
        after.playTo(at(1500));
        QCOMPARE(after.timeline().hash(), hash);
        QVERIFY(!autosave.takeLeftover());
    }

    void builtInScenariosAreInTheMenu() {
        QVERIFY(Files::builtIn().size() >= 10);
        QMenu* scenarios = submenu(QStringLiteral("Scenarios"));
        QVERIFY(scenarios);
        emit scenarios->aboutToShow();
        QCOMPARE(scenarios->actions().size(), qsizetype(Files::builtIn().size()));
        scenarios->actions().first()->trigger();
        QVERIFY(!session().scenario().steps.empty() || !session().scenario().expectations.empty());
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

    void aNewClusterIsAskedForWithoutStoppingTime() {
        session().setSpeed(1);
        session().play();
        window_->actions()["file.new"]->trigger();
        auto* dialog = window_->findChild<NewClusterDialog*>();
        QVERIFY(dialog);
        QVERIFY(!dialog->isModal());
        const Time before = session().cursor();
        QTRY_VERIFY(session().cursor() > before);
        dialog->nodes().setValue(9);
        dialog->seed().setText(QStringLiteral("0xC0FFEE"));
        QTest::mouseClick(createButton(dialog), Qt::LeftButton);
        QCOMPARE(session().scenario().nodes, 9);
        QCOMPARE(session().scenario().seed, 0xC0FFEEu);
    }

    void aSeedThatIsNoNumberCannotBeCreated() {
        NewClusterDialog dialog(Scenario{}, window_.get());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.seed().setText(QStringLiteral("0xhello"));
        QVERIFY(!createButton(&dialog)->isEnabled());
        dialog.seed().setText(QStringLiteral("42"));
        QVERIFY(createButton(&dialog)->isEnabled());
    }

    void aNewClusterMayHaveServersThatWaitAndClients() {
        NewClusterDialog dialog(Scenario{}, window_.get());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        Scenario made;
        connect(&dialog, &NewClusterDialog::wanted, this, [&](const Scenario& s) { made = s; });
        dialog.show();
        const auto box = [&](const char* name) -> QSpinBox* {
            for (auto* one : dialog.findChildren<QSpinBox*>())
                if (one->accessibleName() == QLatin1String(name)) return one;
            return nullptr;
        };
        box("Number of nodes")->setValue(7); // all of them vote
        QCOMPARE(box("Voters at the start")->value(), 7);
        box("Voters at the start")->setValue(3);
        box("Clients")->setValue(4);
        QTest::mouseClick(createButton(&dialog), Qt::LeftButton);
        QCOMPARE(made.nodes, 7);
        QCOMPARE(made.voters, 3);
        QCOMPARE(made.clients.count, 4);
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

    void themeSwitchesInTheMenuAndIsRemembered() {
        const QColor dark = window_->grab().toImage().pixelColor(2, 2);
        window_->actions()["view.theme.light"]->trigger();
        QVERIFY(!Theme::tokens().dark);
        QVERIFY(window_->grab().toImage().pixelColor(2, 2) != dark);
        QCOMPARE(Preferences().scheme(), Theme::Scheme::Light);
        window_->actions()["view.theme.dark"]->trigger();
        QCOMPARE(window_->grab().toImage().pixelColor(2, 2), dark);
    }

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
        window_ = std::make_unique<MainWindow>(MainWindow::Memory::Remember);
        showWindow();
        window_->addDockWidget(Qt::LeftDockWidgetArea, dock(QStringLiteral("why")));
        QVERIFY(window_->close());
        window_ = std::make_unique<MainWindow>(MainWindow::Memory::Remember);
        showWindow();
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

    void changingTheNetworkIsAnAction() {
        QSlider* latency = nullptr;
        for (auto* slider : window_->findChildren<QSlider*>())
            if (slider->accessibleName() == QLatin1String("Latency")) latency = slider;
        QVERIFY(latency);
        latency->setFocus();
        QTest::keyClick(latency, Qt::Key_PageUp);
        QTest::keyClick(latency, Qt::Key_PageUp);
        QTRY_VERIFY(session().network().latency > LinkConditions{}.latency);
        QCOMPARE(session().actions().size(), std::size_t{1}); // two keys, one action
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

    void aMessageCanBeDroppedFromThePalette() {
        while (session().state().messages().empty())
            session().stepForward();
        const EventNumber sent = session().state().messages().front().sent;
        session().select({Selection::Kind::Message, kNobody, kNobody, sent, {}});
        CommandPalette* palette = openPalette();
        QTest::keyClicks(&palette->field(), QStringLiteral("drop message"));
        QCOMPARE(palette->list().item(0)->text(), QStringLiteral("Drop message"));
        QTest::keyClick(&palette->field(), Qt::Key_Return);
        QVERIFY(session().state().message(sent) == nullptr);
    }

    void theNetworkCanBeWorsenedFromThePalette() {
        CommandPalette* palette = openPalette();
        QTest::keyClicks(&palette->field(), QStringLiteral("30 % loss"));
        QTest::keyClick(&palette->field(), Qt::Key_Return);
        QCOMPARE(session().network().lossPpm, 300'000U);
    }

    void thePaletteIsAsHighAsItsAnswers() {
        session().playTo(at(1000));
        CommandPalette* palette = openPalette();
        const int all = palette->height();
        QTest::keyClicks(&palette->field(), QStringLiteral("crash leader"));
        QVERIFY(palette->height() < all);
        QStringList crashes;
        for (int i = 0; i < palette->list().count(); ++i)
            crashes += palette->list().item(i)->text();
        QCOMPARE(crashes.filter(QStringLiteral("eader")).filter(QStringLiteral("Crash")).size(), 1);
    }

    void theInspectorSpeaksTheLanguageOfTheWindow() {
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/i18n/raftarium_de.qm")));
        qApp->installTranslator(&german);
        makeWindow();
        session().playTo(at(1000));
        session().select({Selection::Kind::Node, NodeId{1}, kNobody, kNoEvent, {}});
        const auto says = [&](const QString& text) {
            const auto labels = dock(QStringLiteral("inspector"))->findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](QLabel* one) { return one->text() == text; });
        };
        QTRY_VERIFY(says(QStringLiteral("Log-Einträge")));
        qApp->removeTranslator(&german);
    }

private:
    Session& session() const { return window_->session(); }
    void key(Qt::Key which) { QTest::keyClick(window_.get(), which); }
    void makeWindow() {
        window_ = std::make_unique<MainWindow>(MainWindow::Memory::Forget);
        showWindow();
    }
    void showWindow() {
        window_->resize(1440, 900);
        window_->show();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    }
    CommandPalette* openPalette() {
        QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
        return window_->findChild<CommandPalette*>();
    }
    QToolButton* toolButton(const QString& text) const {
        for (auto* button : window_->transport().findChildren<QToolButton*>())
            if (button->text() == text) return button;
        return nullptr;
    }
    QDockWidget* dock(const QString& id) const { return window_->findChild<QDockWidget*>(id); }
    QMenu* submenu(const QString& title) const {
        for (auto* menu : window_->menuBar()->findChildren<QMenu*>())
            if (menu->title() == title) return menu;
        return nullptr;
    }
    static QPushButton* createButton(NewClusterDialog* dialog) {
        for (auto* button : dialog->findChildren<QPushButton*>())
            if (button->text() == QLatin1String("Create")) return button;
        return nullptr;
    }
    static void write(const QString& path, const char* text) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    void drop(const QList<QUrl>& urls) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(600, 300), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &enter);
        QDropEvent event(QPointF(600, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &event);
    }

    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
