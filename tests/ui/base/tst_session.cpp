#include "ui/base/fault_commands.h"
#include "ui/base/session.h"

#include <QSignalSpy>
#include <QTest>

using namespace raftarium;
using namespace raftarium::ui;

namespace {

constexpr NodeId n1{1}, n2{2}, n3{3};

Time at(std::int64_t milliseconds) { return Time{milliseconds * 1'000'000}; }

Scenario fiveNodes(std::uint64_t seed = 7) {
    Scenario scenario;
    scenario.seed = seed;
    return scenario;
}

std::uint64_t hashOf(const Scenario& scenario, Time until) {
    Session session;
    session.open(scenario, QString());
    session.playTo(until);
    return session.timeline().hash();
}

/// What tells two states apart that ought to be the same.
std::vector<std::uint64_t> fingerprint(const ClusterState& state) {
    std::vector<std::uint64_t> all{static_cast<std::uint64_t>(state.time().value()),
                                   state.eventCount(), state.messages().size()};
    for (std::uint8_t i = 1; i <= state.maxNode().value(); ++i) {
        const NodeState& node = state.node(NodeId{i});
        all.insert(all.end(), {node.running, static_cast<std::uint64_t>(node.role),
                               node.currentTerm, node.commitIndex.value(), node.lastIndex().value(),
                               static_cast<std::uint64_t>(node.timerDue.value())});
    }
    return all;
}

} // namespace

/// The model behind the panels: cursor, playing, branches, settings.
class TestSession : public QObject {
    Q_OBJECT
private slots:
    void opensWithEveryServerStarted() {
        Session session;
        session.open(fiveNodes(), QStringLiteral("five"));
        QCOMPARE(session.name(), QStringLiteral("five"));
        QCOMPARE(session.cursor(), Time{});
        QVERIFY(session.isLive());
        QVERIFY(!session.isPlaying());
        QVERIFY(!session.isModified());
        for (const NodeId id : {n1, n2, n3})
            QVERIFY(session.state().node(id).running);
        QCOMPARE(session.state().maxNode(), NodeId{5});
        QCOMPARE(session.network(), LinkConditions{});
    }

    void cursorShowsTheFoldOfThePast() {
        Session session;
        session.open(fiveNodes(), {});
        session.playTo(at(3000));
        QVERIFY(session.timeline().size() > 300);
        QVERIFY(session.state().leader() != kNobody);
        for (const int ms : {0, 150, 2999, 700, 1500, 3000, 10}) {
            session.setCursor(at(ms));
            QCOMPARE(session.cursor(), at(ms));
            QCOMPARE(session.position(), session.timeline().countAt(at(ms)));
            QCOMPARE(fingerprint(session.state()),
                     fingerprint(session.timeline().stateAfter(session.position())));
            QCOMPARE(session.isLive(), ms == 3000);
        }
        session.setCursor(at(99'000));
        QCOMPARE(session.cursor(), at(3000));
        QVERIFY(session.isLive());
    }

    void stepsGoFromEventToEventOfTheChosenKinds() {
        Session session;
        session.open(fiveNodes(), {});
        session.setStepMask(maskOf(EventKind::BecameCandidate) | maskOf(EventKind::BecameLeader));
        std::vector<EventNumber> forward;
        for (int i = 0; i < 2; ++i) {
            session.stepForward();
            forward.push_back(session.position());
            const EventKind kind = session.timeline()[session.position() - 1].kind;
            QVERIFY(kind == EventKind::BecameCandidate || kind == EventKind::BecameLeader);
        }
        QVERIFY(forward[0] < forward[1]);
        session.stepBackward();
        QCOMPARE(session.position(), forward[0]);
        session.stepBackward();
        QCOMPARE(session.position(), EventNumber{0});
        session.stepForward();
        QCOMPARE(session.position(), forward[0]);
    }

    void singleStepsSplitAMoment() {
        Session session;
        session.open(fiveNodes(), {});
        session.playTo(at(500));
        session.setPosition(10);
        for (EventNumber i = 11; i < 60; ++i) {
            session.stepForward();
            QCOMPARE(session.position(), i);
        }
        for (EventNumber i = 58; i > 10; --i) {
            session.stepBackward();
            QCOMPARE(session.position(), i);
        }
    }

    void steppingWhereNothingFollowsEndsAndSaysSo() {
        Session session;
        Scenario alone = fiveNodes();
        alone.nodes = 1;
        session.open(alone, {});
        session.setStepMask(maskOf(EventKind::NodeCrashed));
        QSignalSpy said(&session, &Session::messageShown);
        session.stepForward();
        QCOMPARE(said.count(), 1);
        QVERIFY(session.isLive());
    }

    void playingMakesTheSameRunAsPlayingAtOnce() {
        Session session;
        session.open(fiveNodes(), {});
        session.setSpeed(20);
        QSignalSpy grew(&session, &Session::timelineGrew);
        session.play();
        QTRY_VERIFY(session.end() > at(3000));
        session.pause();
        QVERIFY(grew.count() > 1);
        QVERIFY(session.isLive());
        QCOMPARE(session.timeline().hash(), hashOf(fiveNodes(), session.end()));
    }

    void playingFromThePastShowsTheRecordAndGoesOn() {
        Session session;
        session.open(fiveNodes(), {});
        session.playTo(at(1000));
        const EventNumber recorded = session.timeline().size();
        session.setCursor(at(200));
        session.setSpeed(10);
        bool sawPast = false;
        connect(&session, &Session::cursorMoved, this, [&] {
            if (session.cursor() < at(1000)) {
                sawPast = true;
                QCOMPARE(session.timeline().size(), recorded);
            }
        });
        session.play();
        QTRY_VERIFY(session.end() > at(1100));
        session.pause();
        QVERIFY(sawPast);
        QCOMPARE(session.branches().size(), std::size_t{1});
        QCOMPARE(session.timeline().hash(), hashOf(fiveNodes(), session.end()));
    }

    void nothingMovesWhileSuspended() {
        Session session;
        session.open(fiveNodes(), {});
        session.setSuspended(true);
        session.play();
        QTest::qWait(60);
        QVERIFY(session.isPlaying());
        QCOMPARE(session.cursor(), Time{});
        session.setSuspended(false);
        QTRY_VERIFY(session.cursor() > Time{});
    }

    void actingAtTheEndStaysInTheBranch() {
        Session session;
        session.open(fiveNodes(), {});
        session.playTo(at(1000));
        const NodeId leader = session.state().leader();
        session.act(action::Crash{leader});
        QVERIFY(!session.state().node(leader).running);
        QVERIFY(session.isModified());
        QVERIFY(session.isLive());
        QCOMPARE(session.branches().size(), std::size_t{1});
        QCOMPARE(session.actions().size(), std::size_t{1});
        session.playTo(at(3000));
        QVERIFY(session.state().leader() != kNobody);
        QVERIFY(session.state().leader() != leader);
    }

    void actingInThePastMakesABranchAndKeepsTheOldFuture() {
        Session session;
        session.open(fiveNodes(), {});
        session.playTo(at(2000));
        const std::uint64_t oldHash = session.timeline().hash();
        session.setCursor(at(1000));
        QSignalSpy replaced(&session, &Session::timelineReplaced);
        session.act(action::Crash{session.state().leader()});

        QCOMPARE(replaced.count(), 1);
        QCOMPARE(session.branches().size(), std::size_t{2});
        const BranchInfo branch = session.branches()[1];
        QCOMPARE(session.currentBranch(), branch.id);
        QCOMPARE(branch.parent, 0);
        QCOMPARE(branch.forkedAt, at(1000));
        QCOMPARE(branch.name, QStringLiteral("branch 2"));
        QCOMPARE(session.end(), at(1000));
        session.playTo(at(2500));
        const std::uint64_t newHash = session.timeline().hash();

        session.setCursor(at(700));
        session.switchBranch(0);
        QCOMPARE(session.cursor(), at(700));
        QCOMPARE(session.timeline().hash(), oldHash);
        session.goLive();
        session.playTo(at(2600)); // the old future goes on as it would have
        QCOMPARE(session.timeline().hash(), hashOf(fiveNodes(), at(2600)));

        session.switchBranch(branch.id);
        QCOMPARE(session.cursor(), at(2500));
        QCOMPARE(session.timeline().hash(), newHash);
    }

    void branchesAreNamedAndDeletedButNeverTheCurrentOne() {
        Session session;
        session.open(fiveNodes(), {});
        session.playTo(at(900));
        session.setCursor(at(300));
        session.branchHere();
        session.playTo(at(800));
        session.setCursor(at(500));
        session.branchHere();
        QCOMPARE(session.branches().size(), std::size_t{3});
        QCOMPARE(session.branches()[2].parent, session.branches()[1].id);
        session.renameBranch(session.branches()[2].id, QStringLiteral("what if"));
        const int middle = session.branches()[1].id;
        session.deleteBranch(session.currentBranch());
        QCOMPARE(session.branches().size(), std::size_t{3});
        session.deleteBranch(middle);
        QCOMPARE(session.branches().size(), std::size_t{2});
        QCOMPARE(session.branches()[1].name, QStringLiteral("what if"));
        QCOMPARE(session.branches()[1].parent, 0);
        session.goLive();
        session.branchHere(); // where the cursor is live there is nothing to keep
        QCOMPARE(session.branches().size(), std::size_t{2});
    }

    void actingWhilePlayingIsDoneInTurn() {
        Session session;
        Scenario busy = fiveNodes();
        busy.load = 500;
        session.open(busy, {});
        session.setSpeed(100);
        session.play();
        QTRY_VERIFY(session.end() > at(2000));
        for (int i = 0; i < 20; ++i) {
            session.act(action::Propose{n1, "set turn " + std::to_string(i)});
            QTest::qWait(5);
        }
        session.pause();
        QCOMPARE(session.actions().size(), std::size_t{20});
        QCOMPARE(session.branches().size(), std::size_t{1});
    }

    void whatWasDoneByHandReplaysToTheSameHash() {
        Session session;
        Scenario scenario = fiveNodes(11);
        scenario.load = 20;
        session.open(scenario, {});
        session.playTo(at(800));
        crashLeader(&session);
        session.playTo(at(1400));
        session.act(action::Partition{{{n1, n2}, {n3, NodeId{4}, NodeId{5}}}});
        session.playTo(at(2400));
        session.act(action::HealAll{});
        session.act(action::Propose{n3, "set colour blue"});
        session.playTo(at(4000));
        QCOMPARE(hashOf(session.asScenario(), at(4000)), session.timeline().hash());
    }

    void settingsAreThoseAtTheCursor() {
        Session session;
        session.open(fiveNodes(), {});
        session.playTo(at(500));
        NodeOptions slow;
        slow.electionTimeoutMin = milliseconds(400);
        slow.electionTimeoutMax = milliseconds(800);
        QSignalSpy changed(&session, &Session::settingsChanged);
        session.act(action::SetOptions{slow});
        LinkConditions far;
        far.latency = milliseconds(90);
        session.act(action::SetLink{kNobody, kNobody, far});
        session.act(action::SetLoad{40});
        QCOMPARE(changed.count(), 3);
        session.playTo(at(900));
        QCOMPARE(session.options(), slow);
        QCOMPARE(session.network(), far);
        QCOMPARE(session.load(), 40.0);
        session.setCursor(at(400));
        QCOMPARE(session.options(), NodeOptions{});
        QCOMPARE(session.network(), LinkConditions{});
        QCOMPARE(session.load(), 0.0);
        QCOMPARE(changed.count(), 4);
    }

    void whoShallRatherLeadIsKnownAtEveryMoment() {
        Scenario scenario = fiveNodes();
        const auto step = [&](int milliseconds, const NodeOptions& options, ActionSource by) {
            Step one = stepOf(action::SetOptions{options}, at(milliseconds));
            one.by = by;
            scenario.steps.push_back(one);
        };
        NodeOptions first;
        first.priorities.set(n3, 9);
        NodeOptions second = first;
        second.preferredLeader = n1;
        step(1000, first, ActionSource::Scenario);
        step(2000, second, ActionSource::User); // recorded by hand
        Session session;
        session.open(scenario, {});
        session.playTo(at(2500));
        session.act(action::Crash{n3}); // another action, after all of them
        NodeOptions third;
        third.priorities.set(n1, 4);
        session.playTo(at(3000));
        session.act(action::SetOptions{third});
        session.playTo(at(3500));
        const auto check = [&] {
            const std::pair<int, NodeOptions> moments[] = {
                {0, {}}, {999, {}}, {1000, first}, {1999, first}, {2000, second}, {2999, second}};
            for (const auto& [moment, options] : moments) {
                session.setCursor(at(moment));
                QVERIFY2(session.options() == options, qPrintable(QString::number(moment)));
            }
        };
        check();
        session.setCursor(at(3000));
        QCOMPARE(session.options(), third);
        // The action itself divides the two.
        const EventNumber changed = session.timeline().findBackward(session.timeline().size(), 0,
                                                                    maskOf(EventKind::ActionTaken));
        session.setPosition(changed);
        QCOMPARE(session.options(), second);
        session.setPosition(changed + 1);
        QCOMPARE(session.options(), third);
        // A branch remembers what held before it began.
        session.setCursor(at(2700));
        session.branchHere();
        QCOMPARE(session.branches().size(), std::size_t{2});
        session.playTo(at(3500));
        QCOMPARE(session.options(), second);
        check();
    }

    void speedStaysWithinItsRange_data() {
        QTest::addColumn<double>("wanted");
        QTest::addColumn<double>("got");
        QTest::newRow("stopped") << 0.0 << 0.001;
        QTest::newRow("backwards") << -3.0 << 0.001;
        QTest::newRow("watchable") << 0.02 << 0.02;
        QTest::newRow("too fast") << 1e9 << 100.0;
    }
    void speedStaysWithinItsRange() {
        QFETCH(double, wanted);
        QFETCH(double, got);
        Session session;
        session.setSpeed(1);
        session.setSpeed(wanted);
        QCOMPARE(session.speed(), got);
    }

    void selectionIsSharedAndForgottenWithItsScenario() {
        Session session;
        Selection node;
        node.kind = Selection::Kind::Node;
        node.node = n2;
        QSignalSpy changed(&session, &Session::selectionChanged);
        session.select(node);
        session.select(node);
        QCOMPARE(changed.count(), 1);
        session.open(fiveNodes(), {});
        QCOMPARE(session.selection(), Selection{});
    }

    void nodeCommandsOfferWhatMakesSense() {
        Session session;
        session.open(fiveNodes(), {});
        session.playTo(at(1000));
        const auto enabled = [&](NodeId id, const char* text) {
            for (const auto& command : nodeCommands(&session, id))
                if (command.text == QLatin1String(text)) return command.enabled;
            return false;
        };
        QVERIFY(enabled(n1, "Crash n1"));
        QVERIFY(!enabled(n1, "Restart n1"));
        for (const auto& command : nodeCommands(&session, n1))
            if (command.text == QLatin1String("Crash n1")) command.run();
        QVERIFY(!session.state().node(n1).running);
        QVERIFY(!enabled(n1, "Crash n1"));
        QVERIFY(enabled(n1, "Restart n1"));
    }

    void partitionPutsTheLeaderIntoTheMinority_data() {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("minority");
        QTest::newRow("2") << 2 << 1;
        QTest::newRow("3") << 3 << 1;
        QTest::newRow("4") << 4 << 1;
        QTest::newRow("5") << 5 << 2;
        QTest::newRow("9") << 9 << 4;
    }
    void partitionPutsTheLeaderIntoTheMinority() {
        QFETCH(int, nodes);
        QFETCH(int, minority);
        Session session;
        Scenario scenario = fiveNodes();
        scenario.nodes = nodes;
        session.open(scenario, {});
        session.playTo(at(3000));
        const NodeId leader = session.state().leader();
        QVERIFY(leader != kNobody);
        partitionLeaderAway(&session);
        for (const NodeSet& group : session.state().groups())
            if (group.contains(leader)) QCOMPARE(group.size(), minority);
        QCOMPARE(session.state().groups().size(), std::size_t{2});
    }

    void linkCommandsCutAndHealBothDirections() {
        Session session;
        session.open(fiveNodes(), {});
        const auto run = [&](const QString& text) {
            for (const auto& command : linkCommands(&session, n1, n2))
                if (command.text == text) return command.run();
            QFAIL(qPrintable(text));
        };
        run(QStringLiteral("Cut only n2 → n1"));
        QVERIFY(session.state().link(n2, n1).cut);
        QVERIFY(!session.state().link(n1, n2).cut);
        run(QStringLiteral("Cut link n1 – n2"));
        QVERIFY(session.state().link(n1, n2).cut);
        QCOMPARE(session.actions().size(), std::size_t{2}); // what was cut is not cut again
        run(QStringLiteral("Heal link n1 – n2"));
        QVERIFY(!session.state().anyCut());
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
