#include "play.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace raftarium;
using namespace raftarium::test;

/// Links that are cut, lose, copy and reorder.
class TestSimulatedNetwork : public QObject {
    Q_OBJECT
private slots:
    void cutLinksLoseWhatIsOnTheWayAndAfter() {
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

    void oneWayLinksCarryOneWay() {
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

    void minorityCannotCommitAndMajorityCan() {
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

    void healedClustersConverge() {
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

    void lossAndDuplicationHappenAtTheirRate() {
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

    void orderIsKeptUnlessReorderingIsAsked() {
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
};

QTEST_GUILESS_MAIN(TestSimulatedNetwork)
#include "tst_simulated_network.moc"
