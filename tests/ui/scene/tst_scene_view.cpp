#include "ui/scene/scene_view.h"

#include "ui/base/own_settings.h"
#include "ui/base/theme.h"
#include "ui/scene/cut_stroke.h"
#include "ui/scene/proposal_edit.h"
#include "ui/scene/scene_text.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSettings>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace raftarium;
using namespace raftarium::ui;

namespace {

NodeId id(int number) { return NodeId{static_cast<std::uint8_t>(number)}; }

/// A scene over a cluster of five that has elected its leader.
struct Stage {
    explicit Stage(int nodes = 5) {
        Scenario scenario;
        scenario.nodes = nodes;
        scenario.seed = 7;
        session.open(scenario, QStringLiteral("test"));
        session.pause();
        session.playTo(Time{2'000'000'000});
        view = std::make_unique<SceneView>(&session);
        view->resize(900, 520);
        view->show();
        look();
    }
    void look() { view->grab(); }
    [[nodiscard]] const ClusterState& state() const { return session.state(); }
    [[nodiscard]] QPoint at(int node) const {
        return view->sceneLayout().position(id(node)).toPoint();
    }
    void click(QPoint point) {
        QTest::mouseClick(view.get(), Qt::LeftButton, {}, point);
        look();
    }
    void dragThrough(const QList<QPoint>& points, bool release = true) {
        QTest::mousePress(view.get(), Qt::LeftButton, {}, points.front());
        for (qsizetype i = 1; i < points.size(); ++i) {
            const QPoint from = points[i - 1];
            for (int step = 1; step <= 10; ++step)
                QTest::mouseMove(view.get(), from + (points[i] - from) * step / 10);
        }
        if (!release) return;
        QTest::mouseRelease(view.get(), Qt::LeftButton, {}, points.back());
        look();
    }
    /// Opens the menu at a point and returns it.
    QMenu* menuAt(QPoint point) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, view->mapToGlobal(point));
        QApplication::sendEvent(view.get(), &event);
        return menu();
    }
    QMenu* menu() const { return view->findChild<QMenu*>(QStringLiteral("sceneMenu")); }
    void choose(QMenu* menu, const QString& item, int which = 0) {
        const auto items = menu->findChildren<QAction*>(item);
        QVERIFY2(items.size() > which, qPrintable(item));
        items[which]->trigger();
        menu->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        look();
    }
    /// The middle of a link where no other link passes within reach.
    [[nodiscard]] QPoint linkPoint(int a, int b) const {
        const QLineF line = view->sceneLayout().link(id(a), id(b));
        for (double part = 0.08; part < 0.95; part += 0.02) {
            const SceneHit hit = view->hitAt(line.pointAt(part).toPoint());
            if (hit.kind == SceneHit::Kind::Link && hit.node == id(a) && hit.peer == id(b))
                return line.pointAt(part).toPoint();
        }
        return {};
    }
    /// A message on its way that can be pointed at, after playing on until there is one.
    [[nodiscard]] std::pair<EventNumber, QPoint> message() {
        for (int tries = 0; tries < 400; ++tries) {
            for (const MessageInFlight& one : state().messages()) {
                const double part = travelled(one.sentAt, one.arrival, session.cursor(), false);
                const QPoint point = view->sceneLayout().along(one.from, one.to, part).toPoint();
                const SceneHit hit = view->hitAt(point);
                if (part > 0.2 && part < 0.8 && hit.kind == SceneHit::Kind::Message &&
                    hit.event == one.sent)
                    return {one.sent, point};
            }
            session.playTo(Time{session.cursor().value() + 3'000'000});
            look();
        }
        return {kNoEvent, {}};
    }

    Session session;
    std::unique_ptr<SceneView> view;
};

} // namespace

class SceneViewTest : public QObject {
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
    void aClickOnALinkCyclesIt() {
        Stage stage;
        const NodePair pair{id(1), id(2)};
        for (const LinkMode mode :
             {LinkMode::Cut, LinkMode::OneWay, LinkMode::OtherWay, LinkMode::Healthy}) {
            const QPoint point = stage.linkPoint(1, 2);
            QVERIFY(!point.isNull());
            stage.click(point);
            QCOMPARE(linkMode(stage.state(), pair), mode);
        }
        QCOMPARE(stage.session.selection().kind, Selection::Kind::Link);
    }
    void theMenuOfALinkChangesItsConditions() {
        Stage stage;
        QMenu* menu = stage.menuAt(stage.linkPoint(1, 2));
        stage.choose(menu, QStringLiteral("latency"), 2);
        QCOMPARE(stage.state().link(id(1), id(2)).latency, milliseconds(50));
        QCOMPARE(stage.state().link(id(2), id(1)).latency, milliseconds(50));
        stage.choose(stage.menuAt(stage.linkPoint(1, 2)), QStringLiteral("loss"), 3);
        QCOMPARE(stage.state().link(id(1), id(2)).lossPpm, 200'000U);
        QCOMPARE(stage.state().link(id(1), id(2)).latency, milliseconds(50));
        QCOMPARE(stage.state().link(id(1), id(3)).lossPpm, 0U);
    }
    void aLineAcrossTheSceneIsOnePartition() {
        Stage stage;
        // Between the servers of the right (2 and 3) and the others.
        const int x = (stage.at(1).x() + stage.at(3).x()) / 2 + 20;
        stage.dragThrough({{x, 3}, {x, 516}});
        QCOMPARE(stage.session.actions().size(), std::size_t{1});
        const auto sides = partitionSides(stage.state());
        QCOMPARE(sides.size(), std::size_t{2});
        QVERIFY(sides[1].contains(id(2)) && sides[1].contains(id(3)) && sides[1].size() == 2);
    }
    void escapeGivesUpALine() {
        Stage stage;
        stage.dragThrough({{450, 3}, {450, 516}}, false);
        QVERIFY(stage.view->input().stroke.size() > 5);
        QTest::keyClick(stage.view.get(), Qt::Key_Escape);
        QTest::mouseRelease(stage.view.get(), Qt::LeftButton, {}, {450, 516});
        QVERIFY(stage.view->input().stroke.isEmpty());
        QVERIFY(stage.session.actions().empty());
    }
    void aClickOnAMessageOffersWhatCanBeDoneToIt_data() {
        QTest::addColumn<QString>("item");
        for (const char* item : {"drop", "duplicate", "delay", "deliver"})
            QTest::newRow(item) << item;
    }
    void aClickOnAMessageOffersWhatCanBeDoneToIt() {
        QFETCH(QString, item);
        Stage stage;
        const auto [sent, point] = stage.message();
        QVERIFY(sent != kNoEvent);
        const std::size_t before = stage.state().messages().size();
        stage.click(point);
        QCOMPARE(stage.session.selection().kind, Selection::Kind::Message);
        QCOMPARE(stage.session.selection().event, sent);
        QMenu* menu = stage.menu();
        QVERIFY(menu);
        const Time arrival = stage.state().message(sent)->arrival;
        stage.choose(menu, item);
        QCOMPARE(stage.session.actions().size(), std::size_t{1});
        const MessageInFlight* message = stage.state().message(sent);
        if (item == u"drop" || item == u"deliver") QVERIFY(message == nullptr);
        if (item == u"delay")
            // Plans are recorded in whole microseconds.
            QVERIFY(std::abs(message->arrival - arrival - 10'000'000) < 1'000);
        if (item == u"duplicate") QVERIFY(stage.state().messages().size() > before);
    }
    void aMessageThatHasArrivedIsNotActedOn() {
        Stage stage;
        const auto [sent, point] = stage.message();
        stage.click(point);
        QMenu* menu = stage.menu();
        QVERIFY(menu);
        stage.session.playTo(Time{stage.session.cursor().value() + 100'000'000});
        QString said;
        connect(&stage.session, &Session::messageShown, this,
                [&](const QString& text) { said = text; });
        stage.choose(menu, QStringLiteral("drop"));
        QVERIFY(stage.session.actions().empty());
        QVERIFY(!said.isEmpty());
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

QTEST_MAIN(SceneViewTest)
#include "tst_scene_view.moc"
