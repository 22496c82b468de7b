#include "play.h"

#include <QTest>

#include <map>

using namespace raftarium;
using namespace raftarium::test;

/// What is done to a run by hand: to messages, with proposals, and in vain.
class TestSimulatedActions : public QObject {
    Q_OBJECT
private slots:
    void singleMessagesCanBeTouched() {
        Play play;
        play.elect();
        std::vector<EventNumber> under;
        for (std::size_t i = play.events.size(); i-- > 0 && under.size() < 4;)
            if (play.events[i].kind == EventKind::MessageSent)
                under.push_back(static_cast<EventNumber>(i));
        QCOMPARE(under.size(), 4U);
        const Time now = play.simulator.now();
        play.act(action::DropMessage{under[0]});
        QVERIFY(play.events.back().kind == EventKind::MessageLost);
        QVERIFY(play.events.back().detailAs<LossReason>() == LossReason::DroppedByHand);
        play.act(action::DuplicateMessage{under[1]});
        QVERIFY(play.events.back().kind == EventKind::MessageDuplicated);
        const auto copy = static_cast<EventNumber>(play.events.size() - 1);
        play.act(action::DelayMessage{under[2], milliseconds(500)});
        QVERIFY(play.events.back().kind == EventKind::MessageDelayed);
        const auto delivered = play.all(EventKind::MessageDelivered).size();
        play.act(action::DeliverMessage{under[3]});
        QVERIFY(play.all(EventKind::MessageDelivered).size() == delivered + 1);
        QVERIFY(play.simulator.now() == now);
        play.runFor(seconds(1));
        std::map<EventNumber, Time> arrived;
        for (const Event& event : play.all(EventKind::MessageDelivered)) {
            QVERIFY2(!arrived.contains(event.cause), "delivered twice");
            arrived[event.cause] = event.time;
        }
        QVERIFY(!arrived.contains(under[0]));
        QVERIFY(arrived.contains(under[1]) && arrived.contains(copy));
        QVERIFY(arrived[under[2]] >= now + milliseconds(500));
    }

    void messagesWaitingAtAPausedServerCanBeTouched() {
        Play play;
        const NodeId leader = play.elect();
        play.runFor(seconds(1));
        const NodeId paused = play.otherThan(leader);
        play.act(action::Pause{paused});
        const std::size_t from = play.events.size();
        play.runFor(milliseconds(400));
        std::vector<EventNumber> waiting;
        for (std::size_t i = from; i < play.events.size(); ++i)
            if (play.events[i].kind == EventKind::MessageSent && play.events[i].peer == paused)
                waiting.push_back(static_cast<EventNumber>(i));
        QVERIFY(waiting.size() >= 4);
        play.act(action::DropMessage{waiting[0]});
        play.act(action::DelayMessage{waiting[1], seconds(1)});
        play.act(action::DeliverMessage{waiting[2]}); // still paused: it goes on waiting
        play.act(action::Resume{paused});
        play.runFor(seconds(2));
        std::map<EventNumber, int> delivered;
        for (const Event& event : play.all(EventKind::MessageDelivered))
            ++delivered[event.cause];
        QCOMPARE(delivered[waiting[0]], 0);
        QCOMPARE(delivered[waiting[1]], 1);
        QCOMPARE(delivered[waiting[2]], 1);
    }

    void followersRefuseProposalsWithTheLeadersName() {
        Play play;
        const NodeId leader = play.elect();
        play.runFor(milliseconds(100));
        const NodeId follower = play.otherThan(leader);
        play.act(action::Propose{follower, "set a 1"});
        const auto refused = play.all(EventKind::ProposalRefused);
        QCOMPARE(refused.size(), 1U);
        QVERIFY(refused[0].peer == leader);
        QVERIFY(refused[0].detailAs<RefusalReason>() == RefusalReason::NotLeader);
        play.act(action::Crash{follower});
        play.act(action::Propose{follower, "set a 1"});
        QVERIFY(play.all(EventKind::ProposalRefused).back().detailAs<RefusalReason>() ==
                RefusalReason::NodeStopped);
    }

    void loadGoesToTheLeader() {
        Play play;
        const NodeId leader = play.elect();
        play.act(action::SetLoad{100});
        play.runFor(seconds(2));
        QCOMPARE(play.all(EventKind::ProposalAccepted).size(), 200U);
        for (const Event& event : play.all(EventKind::ProposalAccepted))
            QVERIFY(event.node == leader);
        play.act(action::SetLoad{0});
        play.runFor(seconds(1));
        QCOMPARE(play.all(EventKind::ProposalAccepted).size(), 200U);
    }

    void senselessActionsChangeNothing() {
        Play play;
        play.runFor(seconds(1));
        const std::vector<Action> senseless = {
            action::Crash{n(77)},        action::Restart{kNobody},
            action::Resume{n(1)},        action::Cut{n(1), n(1)},
            action::Cut{n(1), n(9)},     action::Heal{n(1), n(2)},
            action::DropMessage{0},      action::DelayMessage{5, milliseconds(1)},
            action::DeliverMessage{999}, action::SetClockRate{n(1), 0},
            action::Propose{n(9), "x"},  action::SetLink{n(3), n(3), {}}};
        for (const Action& action : senseless) {
            const std::size_t before = play.events.size();
            play.act(action);
            QCOMPARE(play.events.size(), before + 1);
            QVERIFY(play.events.back().kind == EventKind::ActionTaken);
        }
    }
};

QTEST_GUILESS_MAIN(TestSimulatedActions)
#include "tst_simulated_actions.moc"
