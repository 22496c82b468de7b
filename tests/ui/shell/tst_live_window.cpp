#include "ui/base/named_widget.h"
#include "ui/base/recorded_batches.h"
#include "ui/scene/scene_menus.h"
#include "ui/scene/scene_view.h"
#include "ui/shell/actions.h"
#include "ui/shell/files.h"
#include "ui/shell/window_test.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSlider>
#include <QSpinBox>
#include <QStatusBar>
#include <QTest>

#include <memory>

using namespace raftarium;
using namespace raftarium::ui;

namespace {

Scenario busy() {
    Scenario scenario;
    scenario.nodes = 3;
    scenario.seed = 7;
    scenario.load = 50;
    return scenario;
}

std::unique_ptr<PlayedCluster> threeServers() {
    const RecordedBatches source(busy(), at(2000), 100'000);
    auto cluster = std::make_unique<PlayedCluster>(source);
    using State = LiveServer::State;
    for (const State state : {State::Connected, State::MissedEvents, State::Unreachable}) {
        LiveServer server;
        server.id = NodeId{static_cast<std::uint8_t>(cluster->known.size() + 1)};
        server.name = QStringLiteral("n%1").arg(server.id.value());
        server.address = QStringLiteral("127.0.0.1:910%1").arg(server.id.value());
        server.state = state;
        cluster->known.push_back(server);
    }
    return cluster;
}

} // namespace

/// The window with a real cluster in it.
class TestLiveWindow : public WindowTest {
    Q_OBJECT
private slots:
    void init() {
        openFirstWindow();
        auto cluster = threeServers();
        cluster_ = cluster.get();
        window_->files().openLive(std::move(cluster), QStringLiteral("three"));
        QTRY_VERIFY(session().timeline().size() > 0);
    }
    void cleanup() { closeWindow(); }

    void whatARealClusterCannotDoIsGreyAndSaysWhy_data() {
        QTest::addColumn<QString>("id");
        QTest::newRow("branch") << "time.branch";
        QTest::newRow("save") << "file.save";
        QTest::newRow("save as") << "file.saveAs";
    }
    void whatARealClusterCannotDoIsGreyAndSaysWhy() {
        QFETCH(QString, id);
        QAction* action = window_->actions().get(id);
        QVERIFY(!action->isEnabled());
        QVERIFY(action->toolTip().contains(QLatin1String("real cluster")));
        QCOMPARE(action->statusTip(), action->toolTip());
        session().open(Scenario{}, {});
        QVERIFY(action->isEnabled());
        QVERIFY(!action->toolTip().contains(QLatin1String("real cluster")));
    }

    void menusOfTheSceneSayWhy() {
        QMenu menu;
        fillNodeMenu(&menu, &session(), NodeId{1}, [] {});
        int disks = 0, crashes = 0;
        QList<QAction*> items = menu.actions();
        for (QMenu* inner : menu.findChildren<QMenu*>())
            items += inner->actions();
        for (const QAction* item : items) {
            if (item->objectName() == QLatin1String("disk")) {
                ++disks;
                QVERIFY(!item->isEnabled());
                QVERIFY(item->toolTip().contains(QLatin1String("no switch")));
            }
            if (item->objectName() == QLatin1String("crash")) {
                ++crashes;
                QVERIFY(item->isEnabled());
            }
        }
        QVERIFY(disks > 0);
        QCOMPARE(crashes, 1);
        QVERIFY(menu.toolTipsVisible());
    }

    void thePaletteRefusesAndSaysWhy() {
        CommandPalette* palette = window_->openPalette();
        QTest::keyClicks(&palette->field(), QStringLiteral("slow disk on n1"));
        const QListWidgetItem* first = palette->list().item(0);
        QVERIFY(first->text().contains(QLatin1String("disk")));
        QVERIFY(!(first->flags() & Qt::ItemIsEnabled));
        QTest::keyClick(&palette->field(), Qt::Key_Return);
        QVERIFY(window_->statusBar()->currentMessage().contains(QLatin1String("no switch")));
        QVERIFY(cluster_->asked.empty());
    }

    void keysActOnTheRealCluster() {
        session().select({Selection::Kind::Node, NodeId{2}, kNobody, kNoEvent, {}});
        QTest::keyClick(&window_->scene(), Qt::Key_Delete);
        QCOMPARE(cluster_->asked.size(), std::size_t{1});
        QVERIFY(std::holds_alternative<action::Crash>(cluster_->asked[0]));
    }

    void theStatusBarShowsEverySource() {
        const auto* source = named<QLabel>(window_->statusBar(), "Source");
        QVERIFY(source != nullptr);
        QVERIFY2(source->text().contains(QLatin1String("2 of 3")), qPrintable(source->text()));
        QVERIFY(
            source->toolTip().contains(QLatin1String("n2  127.0.0.1:9102: connected, has missed")));
        QVERIFY(source->toolTip().contains(QLatin1String("n3  127.0.0.1:9103: unreachable")));
        cluster_->known[2].state = LiveServer::State::Connected;
        emit cluster_->serversChanged();
        QVERIFY(source->text().contains(QLatin1String("3 of 3")));
    }

    void settingsThatNobodyKnowsAreNotShown() {
        int boxes = 0;
        for (const QSpinBox* box : window_->findChildren<QSpinBox*>()) {
            ++boxes;
            QVERIFY(box->isHidden());
        }
        QVERIFY(boxes > 0);
        auto* protocol = dock(QStringLiteral("protocol"));
        auto* preferred = protocol->findChild<QComboBox*>();
        QVERIFY(preferred && preferred->isHidden());
        bool said = false;
        for (const QLabel* label : protocol->findChildren<QLabel*>())
            said = said || (!label->isHidden() &&
                            label->text().contains(QStringLiteral("when it is started")));
        QVERIFY(said);
        const auto* jitter = named<QSlider>(window_.get(), "Jitter");
        QVERIFY(jitter);
        QVERIFY(!jitter->isEnabled());
        QVERIFY(jitter->toolTip().contains(QLatin1String("no switch")));
        session().open(Scenario{}, {});
        for (const QSpinBox* box : window_->findChildren<QSpinBox*>())
            QVERIFY(!box->isHidden());
        QVERIFY(!preferred->isHidden());
    }

    void spaceHoldsTheCursorAndLGoesBackToThePresent() {
        QVERIFY(session().isLive());
        window_->scene().setFocus();
        QTest::keyClick(&window_->scene(), Qt::Key_Space);
        QVERIFY(!session().isPlaying());
        const Time held = session().cursor();
        QTRY_VERIFY(session().end() > held); // it goes on meanwhile
        QCOMPARE(session().cursor(), held);
        QTest::keyClick(&window_->scene(), Qt::Key_L);
        QVERIFY(session().isLive());
        QVERIFY(session().cursor() > held);
    }

private:
    PlayedCluster* cluster_ = nullptr;
};

QTEST_MAIN(TestLiveWindow)
#include "tst_live_window.moc"
