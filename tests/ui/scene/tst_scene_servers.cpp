#include "stage.h"
#include "ui/base/own_settings.h"
#include "ui/base/theme.h"
#include "ui/scene/cut_stroke.h"
#include "ui/scene/proposal_edit.h"

#include <QMenu>
#include <QSettings>
#include <QTest>

using namespace raftarium;
using namespace raftarium::ui;

/// Servers in the scene: chosen, moved, and acted on, by mouse.
class TestSceneServers : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Scheme::Dark); }
    void init() { QSettings().clear(); }

    void aClickSelectsAServer() {
        Stage stage;
        stage.click(stage.at(3));
        QCOMPARE(stage.session.selection().kind, Selection::Kind::Node);
        QCOMPARE(stage.session.selection().node, id(3));
        stage.click({3, 3});
        QCOMPARE(stage.session.selection().kind, Selection::Kind::Nothing);
    }

    void draggingMovesAServerAndItStaysThere() {
        Stage stage;
        const QPoint target(300, 260);
        stage.dragThrough({stage.at(2), target});
        QCOMPARE(stage.at(2), target);
        QVERIFY(stage.session.actions().empty());
        Stage another;
        QVERIFY((another.at(2) - target).manhattanLength() <= 1);
        another.view->resetPositions();
        another.look();
        QVERIFY((another.at(2) - target).manhattanLength() > 20);
    }

    void theMenuOfAServerActs_data() {
        QTest::addColumn<QString>("item");
        QTest::newRow("crash") << "crash";
        QTest::newRow("pause") << "pause";
        QTest::newRow("time out") << "time-out";
        QTest::newRow("isolate") << "isolate";
        QTest::newRow("clock") << "clock-rate";
        QTest::newRow("disk") << "disk";
        QTest::newRow("learner") << "make-learner";
        QTest::newRow("remove") << "remove";
        QTest::newRow("transfer") << "transfer";
        QTest::newRow("snapshot") << "snapshot";
    }
    void theMenuOfAServerActs() {
        QFETCH(QString, item);
        Stage stage;
        int follower = 1;
        while (stage.state().node(id(follower)).role == Role::Leader)
            ++follower;
        const std::uint32_t term = stage.state().node(id(follower)).currentTerm;
        QMenu* menu = stage.menuAt(stage.at(follower));
        QVERIFY(menu);
        stage.choose(menu, item, item == u"disk" ? 3 : 0);
        const NodeState& node = stage.state().node(id(follower));
        if (item == u"crash") QVERIFY(!node.running);
        if (item == u"pause") QVERIFY(node.paused);
        if (item == u"time-out") QVERIFY(node.currentTerm > term);
        if (item == u"isolate") QCOMPARE(partitionSides(stage.state()).size(), std::size_t{2});
        if (item == u"clock-rate") QCOMPARE(node.clockRatePpm, 250'000U);
        if (item == u"disk") QCOMPARE(stage.state().syncTime(id(follower)), 50'000'000ULL);
        QCOMPARE(stage.session.actions().size(), std::size_t{1});
        if (item == u"snapshot") QVERIFY(node.snapshotIndex > Index{});
        const NodeId old = stage.state().leader();
        stage.session.playTo(Time{2'600'000'000});
        const Configuration& members = stage.state().node(stage.state().leader()).configuration;
        if (item == u"make-learner") QVERIFY(members.learners.contains(id(follower)));
        if (item == u"make-learner") QVERIFY(!members.isVoter(id(follower)));
        if (item == u"remove") QVERIFY(!members.isMember(id(follower)));
        if (item == u"transfer") QVERIFY(old != id(follower));
        if (item == u"transfer") QCOMPARE(stage.state().leader(), id(follower));
        stage.look();
    }

    void whoWaitsCanBeMadeAVoter() {
        Stage stage;
        Scenario scenario;
        scenario.nodes = 4;
        scenario.voters = 3;
        scenario.load = 20;
        stage.session.open(scenario, QStringLiteral("test"));
        stage.session.playTo(Time{1'000'000'000});
        stage.look();
        const NodeId leader = stage.state().leader();
        QVERIFY(leader != kNobody);
        QVERIFY(!stage.state().node(leader).configuration.isMember(id(4)));
        QMenu* menu = stage.menuAt(stage.at(4));
        QVERIFY(!menu->findChild<QAction*>(QStringLiteral("transfer"))->isEnabled());
        stage.choose(menu, QStringLiteral("make-voter"));
        stage.session.playTo(Time{1'500'000'000});
        QVERIFY(stage.state().node(leader).configuration.voters.contains(id(4)));
        QVERIFY(stage.state().node(id(4)).commitIndex > Index{10});
    }

    void aStoppedServerCanBeRestarted() {
        Stage stage;
        stage.session.act(action::Crash{id(4)});
        stage.look();
        QMenu* menu = stage.menuAt(stage.at(4));
        QVERIFY(menu->findChild<QAction*>(QStringLiteral("crash")) == nullptr);
        stage.choose(menu, QStringLiteral("restart"));
        QVERIFY(stage.state().node(id(4)).running);
    }

    void proposingAtAServer() {
        Stage stage;
        const NodeId leader = stage.state().leader();
        const Index last = stage.state().node(leader).lastIndex();
        stage.choose(stage.menuAt(stage.at(leader.value())), QStringLiteral("propose"));
        auto* field = stage.view->findChild<ProposalEdit*>();
        QVERIFY(field->isVisibleTo(stage.view.get()));
        QVERIFY(stage.view->rect().contains(field->geometry()));
        QTest::keyClicks(field, QStringLiteral("set colour blue"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!field->isVisibleTo(stage.view.get()));
        QCOMPARE(stage.state().node(leader).lastIndex(), last + 1);
        QVERIFY(!stage.menu()); // the key was the field's, not the scene's
    }

private:
    OwnSettings settings_;
};

QTEST_MAIN(TestSceneServers)
#include "tst_scene_servers.moc"
