#include "play.h"

#include <QTest>

#include <map>
#include <set>

using namespace raftarium;
using namespace raftarium::test;

namespace {

SimulationOptions rough(std::uint64_t seed) {
    SimulationOptions options;
    options.seed = seed;
    options.load = 50;
    options.network.lossPpm = 50'000;
    options.network.duplicatePpm = 30'000;
    options.network.reorderPpm = 30'000;
    options.disk.syncTime = milliseconds(2);
    options.disk.onCrash = UnsyncedWrites::Torn;
    return options;
}

} // namespace

class TestSimulator : public QObject {
    Q_OBJECT
private slots:
    void sameSeedSameEvents();
    void otherSeedOtherEvents();
    void aCopyGoesOnAsTheOriginal();
    void electsALeaderInAnySize_data();
    void electsALeaderInAnySize();
    void causesComeFirst();
    void everyMessageArrivesOrIsLostOnce();
    void crashLosesVolatileStateOnly();
    void unsyncedWritesFollowTheDiskModel_data();
    void unsyncedWritesFollowTheDiskModel();
    void aDamagedDiskForgetsWhatItHad();
    void nothingIsAcknowledgedBeforeItIsDurable();
    void pausedServersDoNothingAndCatchUp();
    void aFastClockTimesOutFirst();
    void aVerySlowClockMayNeverTimeOut();
    void aClockWithoutATimerSetsNone();
    void cutLinksLoseWhatIsOnTheWayAndAfter();
    void oneWayLinksCarryOneWay();
    void minorityCannotCommitAndMajorityCan();
    void healedClustersConverge();
    void lossAndDuplicationHappenAtTheirRate();
    void orderIsKeptUnlessReorderingIsAsked();
    void singleMessagesCanBeTouched();
    void messagesWaitingAtAPausedServerCanBeTouched();
    void followersRefuseProposalsWithTheLeadersName();
    void loadGoesToTheLeader();
    void senselessActionsChangeNothing();
};

void TestSimulator::sameSeedSameEvents() {
    Play one(rough(3));
    Play other(rough(3));
    for (Play* play : {&one, &other}) {
        play->runFor(seconds(3));
        play->act(action::Crash{n(2)});
        play->runFor(seconds(1));
        play->act(action::Restart{n(2)});
        play->runFor(seconds(3));
    }
    QVERIFY(one.events.size() > 1'000);
    QVERIFY(one.events == other.events);
}

void TestSimulator::otherSeedOtherEvents() {
    Play one(rough(3));
    Play other(rough(4));
    one.runFor(seconds(1));
    other.runFor(seconds(1));
    QVERIFY(one.events != other.events);
}

void TestSimulator::aCopyGoesOnAsTheOriginal() {
    Play original(rough(5));
    original.runFor(seconds(2));
    Play copy = original;
    original.runFor(seconds(3));
    copy.act(action::Crash{n(1)}); // leaves the original alone …
    Play again = copy;
    copy.runFor(seconds(3));
    again.runFor(seconds(3));
    QVERIFY(copy.events == again.events);
    Play fresh(rough(5));
    fresh.runFor(seconds(5));
    QVERIFY(fresh.events == original.events); // … as one that was never copied shows
}

void TestSimulator::electsALeaderInAnySize_data() {
    QTest::addColumn<int>("nodes");
    for (const int nodes : {1, 2, 3, 4, 5, 7, 21, 64, 101})
        QTest::addRow("%d", nodes) << nodes;
}

void TestSimulator::electsALeaderInAnySize() {
    QFETCH(int, nodes);
    SimulationOptions options;
    options.nodes = nodes;
    Play play(options);
    const NodeId leader = play.elect();
    QVERIFY(leader != kNobody);
    play.act(action::Propose{leader, "set a 1"});
    QVERIFY(play.runUntil([&] {
        for (int id = 1; id <= nodes; ++id)
            if (play.commit(n(id)) < Index{2}) return false;
        return true;
    }));
}

void TestSimulator::causesComeFirst() {
    Play play(rough(9));
    play.runFor(seconds(5));
    for (std::size_t i = 0; i < play.events.size(); ++i) {
        const Event& event = play.events[i];
        if (event.cause != kNoEvent) QVERIFY(event.cause < i);
        if (i > 0) QVERIFY(play.events[i - 1].time <= event.time);
        if (event.kind == EventKind::MessageDelivered) {
            const EventKind sent = play.events[event.cause].kind;
            QVERIFY(sent == EventKind::MessageSent || sent == EventKind::MessageDuplicated);
        }
    }
}

void TestSimulator::everyMessageArrivesOrIsLostOnce() {
    Play play(rough(11));
    play.runFor(seconds(2));
    play.act(action::Pause{n(3)});
    play.runFor(milliseconds(300));
    play.act(action::Crash{n(3)}); // with a full inbox
    play.act(action::Cut{n(1), n(2)});
    play.runFor(seconds(1));
    std::map<EventNumber, int> ends;
    for (const Event& event : play.events)
        if (event.kind == EventKind::MessageDelivered || event.kind == EventKind::MessageLost)
            ++ends[event.cause];
    for (std::size_t i = 0; i < play.events.size(); ++i) {
        const Event& event = play.events[i];
        if (event.kind != EventKind::MessageSent && event.kind != EventKind::MessageDuplicated)
            continue;
        const int found = ends[static_cast<EventNumber>(i)];
        const bool settled = event.time + milliseconds(100) < play.simulator.now();
        QVERIFY(settled ? found == 1 : found <= 1);
    }
}

void TestSimulator::crashLosesVolatileStateOnly() {
    SimulationOptions options;
    options.load = 100;
    Play play(options);
    play.runFor(seconds(3));
    const NodeId victim = play.otherThan(play.simulator.leader());
    const Term term = play.simulator.node(victim).currentTerm();
    const NodeId vote = play.simulator.node(victim).votedFor();
    const Index last = play.simulator.node(victim).log().lastIndex();
    QVERIFY(play.commit(victim) > Index{});
    play.act(action::Crash{victim});
    QVERIFY(!play.simulator.running(victim));
    play.act(action::Restart{victim});
    const Node& node = play.simulator.node(victim);
    QVERIFY(node.currentTerm() == term && node.votedFor() == vote);
    QVERIFY(node.log().lastIndex() == last);
    QVERIFY(node.commitIndex() == Index{} && node.lastApplied() == Index{});
    QVERIFY(node.role() == Role::Follower);
}

void TestSimulator::unsyncedWritesFollowTheDiskModel_data() {
    QTest::addColumn<int>("policy");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("lost") << static_cast<int>(UnsyncedWrites::Lost) << 0 << 0;
    QTest::newRow("kept") << static_cast<int>(UnsyncedWrites::Kept) << 3 << 3;
    QTest::newRow("torn") << static_cast<int>(UnsyncedWrites::Torn) << 0 << 2;
}

void TestSimulator::unsyncedWritesFollowTheDiskModel() {
    QFETCH(int, policy);
    QFETCH(int, least);
    QFETCH(int, most);
    Play play;
    const NodeId leader = play.elect();
    play.runFor(seconds(1));
    play.act(action::SetDisk{leader, {seconds(1), static_cast<UnsyncedWrites>(policy)}});
    const Index before = play.simulator.node(leader).log().lastIndex();
    for (int i = 0; i < 3; ++i)
        play.act(action::Propose{leader, "set a 1"});
    play.act(action::Crash{leader});
    play.act(action::Restart{leader});
    const auto kept = static_cast<int>(play.simulator.node(leader).log().lastIndex() - before);
    QVERIFY(kept >= least && kept <= most);
    QCOMPARE(play.all(EventKind::NodeCrashed).back().count, static_cast<std::uint32_t>(3 - kept));
}

void TestSimulator::aDamagedDiskForgetsWhatItHad() {
    std::set<std::uint64_t> left;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        SimulationOptions options;
        options.seed = seed;
        options.node.snapshotThreshold = 4;
        options.disk.onCrash = UnsyncedWrites::Damaged;
        Play play(options);
        const NodeId leader = play.elect();
        const NodeId victim = play.otherThan(leader);
        for (int i = 0; i < 6; ++i) { // one by one, for a snapshot in between
            play.act(action::Propose{leader, "set a 1"});
            play.runFor(milliseconds(100));
        }
        const Node& before = play.simulator.node(victim);
        const Index snapshot = before.snapshot().index;
        const Index last = before.log().lastIndex();
        const Term term = before.currentTerm();
        QVERIFY(snapshot == Index{4} && last == Index{7});
        play.act(action::Crash{victim});
        const Event crashed = play.all(EventKind::NodeCrashed).back();
        play.act(action::Restart{victim});
        const Node& after = play.simulator.node(victim);
        // What a snapshot stands for is a file of its own.
        QVERIFY(after.snapshot().index == snapshot);
        QVERIFY(after.log().lastIndex() >= snapshot && after.log().lastIndex() < last);
        QVERIFY(after.currentTerm() == term);
        QVERIFY(crashed.index == after.log().lastIndex());
        QCOMPARE(std::uint64_t{crashed.count}, last - after.log().lastIndex());
        left.insert(after.log().lastIndex().value() - snapshot.value());
    }
    QCOMPARE(left, (std::set<std::uint64_t>{0, 1, 2}));
}

void TestSimulator::nothingIsAcknowledgedBeforeItIsDurable() {
    Play play;
    const NodeId leader = play.elect();
    play.runFor(seconds(1));
    for (int id = 1; id <= 5; ++id)
        if (n(id) != leader) play.act(action::SetDisk{n(id), {milliseconds(200), {}}});
    const Index before = play.commit(leader);
    play.act(action::Propose{leader, "set a 1"});
    play.runFor(milliseconds(190));
    QVERIFY(play.commit(leader) == before);
    play.runFor(milliseconds(100));
    QVERIFY(play.commit(leader) == before + 1);
}

void TestSimulator::pausedServersDoNothingAndCatchUp() {
    SimulationOptions options;
    options.load = 50;
    Play play(options);
    const NodeId leader = play.elect();
    play.runFor(seconds(1));
    const NodeId paused = play.otherThan(leader);
    play.act(action::Pause{paused});
    const std::size_t from = play.events.size();
    play.runFor(seconds(1));
    for (std::size_t i = from; i < play.events.size(); ++i)
        if (play.events[i].kind != EventKind::MessageSent) QVERIFY(play.events[i].node != paused);
    QVERIFY(play.commit(paused) < play.commit(leader));
    play.act(action::Resume{paused});
    QVERIFY(play.runUntil([&] {
        const NodeId now = play.simulator.leader();
        return now != kNobody && play.commit(paused) + 20 > play.commit(now) &&
               play.commit(paused).value() > 60;
    }));
}

void TestSimulator::aFastClockTimesOutFirst() {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        SimulationOptions options;
        options.seed = seed;
        Play play(options);
        play.act(action::SetClockRate{n(4), 5'000'000});
        play.runUntil([&] { return !play.all(EventKind::ElectionTimedOut).empty(); });
        QVERIFY(play.all(EventKind::ElectionTimedOut).front().node == n(4));
        QVERIFY(play.simulator.now() <= Time{milliseconds(60).value()});
    }
}

void TestSimulator::aVerySlowClockMayNeverTimeOut() {
    SimulationOptions options;
    options.nodes = 1;
    options.node.electionTimeoutMin = options.node.electionTimeoutMax = seconds(1'000'000);
    Play play(options);
    play.act(action::SetClockRate{n(1), 1}); // a second of this clock is as long as twelve days
    QVERIFY(play.all(EventKind::ElectionTimerSet).back().value ==
            static_cast<std::uint64_t>(kNever.value()));
    play.runFor(seconds(2'000'000));
    QVERIFY(play.simulator.leader() == kNobody);
    play.act(action::SetClockRate{n(1), 1'000'000});
    play.runFor(seconds(1'000'001));
    QVERIFY(play.simulator.leader() == n(1));
}

void TestSimulator::aClockWithoutATimerSetsNone() {
    SimulationOptions options;
    options.voters = 4; // n5 is no member
    Play play(options);
    play.act(action::SetClockRate{n(5), 500'000});
    play.act(action::SetClockRate{n(4), 500'000});
    for (const Event& timer : play.all(EventKind::ElectionTimerSet))
        QVERIFY(timer.node != n(5));
    QVERIFY(play.all(EventKind::ElectionTimerSet).back().node == n(4));
}

void TestSimulator::cutLinksLoseWhatIsOnTheWayAndAfter() {
    Play play;
    const NodeId leader = play.elect();
    const NodeId other = play.otherThan(leader);
    play.act(action::Cut{leader, other});
    QVERIFY(!play.all(EventKind::MessageLost).empty()); // the first append was under way
    play.runFor(milliseconds(120));
    for (const Event& event : play.all(EventKind::MessageLost)) {
        QVERIFY(event.detailAs<LossReason>() == LossReason::LinkCut);
        QVERIFY(event.peer == leader && event.node == other && event.count < 1000);
    }
    QVERIFY(play.all(EventKind::MessageLost).size() >= 3);
}

void TestSimulator::oneWayLinksCarryOneWay() {
    Play play;
    const NodeId leader = play.elect();
    play.runFor(seconds(1));
    const NodeId mute = play.otherThan(leader);
    play.act(action::Cut{mute, leader});
    const Time cut = play.simulator.now();
    play.runFor(seconds(1));
    int there = 0;
    int back = 0;
    for (const Event& event : play.all(EventKind::MessageDelivered)) {
        if (event.time <= cut) continue;
        if (event.peer == leader && event.node == mute) ++there;
        if (event.peer == mute && event.node == leader) ++back;
    }
    QVERIFY(there > 10);
    QCOMPARE(back, 0);
}

void TestSimulator::minorityCannotCommitAndMajorityCan() {
    Play play;
    const NodeId old = play.elect();
    play.runFor(seconds(1));
    const NodeId mate = play.otherThan(old);
    std::vector<NodeId> majority;
    for (int id = 1; id <= 5; ++id)
        if (n(id) != old && n(id) != mate) majority.push_back(n(id));
    play.act(action::Partition{{{old, mate}, majority}});
    play.act(action::Propose{old, "set lost 1"});
    const Index stuck = play.commit(old);
    QVERIFY(play.runUntil([&] { return play.simulator.leader() != old; }));
    const NodeId fresh = play.simulator.leader();
    play.act(action::Propose{fresh, "set kept 1"});
    play.runFor(seconds(1));
    QVERIFY(play.commit(old) == stuck);
    QVERIFY(play.commit(fresh) > stuck + 1);
    QVERIFY(play.simulator.node(old).role() == Role::Leader); // it does not know better
    QVERIFY(!play.all(EventKind::CommitHeldBack).empty());
}

void TestSimulator::healedClustersConverge() {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Play play(rough(seed));
        Random random(seed);
        for (int fault = 0; fault < 12; ++fault) {
            const NodeId id = n(static_cast<int>(random.between(1, 5)));
            const NodeId peer = n(static_cast<int>(random.between(1, 5)));
            switch (random.upTo(5)) {
            case 0: play.act(action::Crash{id}); break;
            case 1: play.act(action::Restart{id}); break;
            case 2: play.act(action::Cut{id, peer}); break;
            case 3: play.act(action::Pause{id}); break;
            case 4: play.act(action::SetClockRate{id, 700'000}); break;
            default: play.act(action::Resume{id}); break;
            }
            play.runFor(milliseconds(random.between(10, 600)));
        }
        play.act(action::HealAll{});
        play.act(action::SetLoad{0});
        for (int id = 1; id <= 5; ++id) {
            play.act(action::Resume{n(id)});
            if (!play.simulator.running(n(id))) play.act(action::Restart{n(id)});
        }
        const bool converged = play.runUntil([&] {
            const NodeId leader = play.simulator.leader();
            if (leader == kNobody) return false;
            const Index last = play.simulator.node(leader).log().lastIndex();
            for (int id = 1; id <= 5; ++id)
                if (play.commit(n(id)) != last) return false;
            return true;
        });
        QVERIFY2(converged, qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void TestSimulator::lossAndDuplicationHappenAtTheirRate() {
    SimulationOptions options;
    options.network.lossPpm = 100'000;
    options.network.duplicatePpm = 50'000;
    Play play(options);
    play.runFor(seconds(60));
    const auto sent = static_cast<double>(play.all(EventKind::MessageSent).size());
    const auto doubled = static_cast<double>(play.all(EventKind::MessageDuplicated).size());
    const auto lost = static_cast<double>(play.all(EventKind::MessageLost).size());
    QVERIFY(sent > 5'000);
    QVERIFY(lost / (sent + doubled) > 0.08 && lost / (sent + doubled) < 0.12);
    QVERIFY(doubled / sent > 0.04 && doubled / sent < 0.06);
}

void TestSimulator::orderIsKeptUnlessReorderingIsAsked() {
    for (const std::uint32_t ppm : {0U, 300'000U}) {
        SimulationOptions options;
        options.network.reorderPpm = ppm;
        options.network.jitter = milliseconds(10);
        options.load = 300;
        Play play(options);
        play.runFor(seconds(5));
        std::map<std::pair<NodeId, NodeId>, EventNumber> last;
        int overtaken = 0;
        for (const Event& event : play.all(EventKind::MessageDelivered)) {
            EventNumber& before = last[{event.peer, event.node}];
            if (event.cause < before) ++overtaken;
            before = std::max(before, event.cause);
        }
        QCOMPARE(overtaken > 0, ppm > 0);
    }
}

void TestSimulator::singleMessagesCanBeTouched() {
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

void TestSimulator::messagesWaitingAtAPausedServerCanBeTouched() {
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

void TestSimulator::followersRefuseProposalsWithTheLeadersName() {
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

void TestSimulator::loadGoesToTheLeader() {
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

void TestSimulator::senselessActionsChangeNothing() {
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

QTEST_GUILESS_MAIN(TestSimulator)
#include "tst_simulator.moc"
