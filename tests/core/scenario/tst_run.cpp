#include "core/scenario/run.h"
#include "helpers.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

namespace {

constexpr const char* kRough = R"("load": { "rate": 50 }, "voters": 4,
  "options": { "preVote": true, "snapshotThreshold": 30, "snapshotChunkBytes": 20 },
  "clients": { "count": 2, "thinkTime": "100ms" },
  "network": { "loss": 0.03, "duplicate": 0.02, "reorder": 0.05 }, "disk": { "syncTime": "3ms" },
  "steps": [ { "when": "leaders == 1", "after": "700ms", "do": "crash", "node": "leader" },
             { "when": "leaders == 1", "after": "400ms", "do": "restart", "node": "stopped" },
             { "at": "1s", "do": "pause", "node": "any" },
             { "at": "1.6s", "do": "resume", "node": "paused" } ],
  "expect": [ { "by": "3s", "that": "index 20 commits" },
              { "by": "3s", "that": "key key1 is 17 on n1" }, { "never": "violations > 0" } ])";

std::shared_ptr<const Scenario> rough(std::uint64_t seed) {
    Scenario scenario = soundScenario(scenarioText(kRough));
    scenario.seed = seed;
    return std::make_shared<const Scenario>(std::move(scenario));
}

Action anyAction(Dice& dice, const Run& run) {
    const auto node = [&] { return NodeId{static_cast<std::uint8_t>(1 + dice.below(5))}; };
    const auto some = [&](int first, int last) {
        NodeSet set;
        for (int id = first; id <= last; ++id)
            set.insert(NodeId{static_cast<std::uint8_t>(id)});
        return set;
    };
    switch (dice.below(16)) {
    case 0: return action::Crash{node()};
    case 1: return action::Restart{node()};
    case 2: return action::Pause{node()};
    case 3: return action::Resume{node()};
    case 4: return action::TimeOut{node()};
    case 5: return action::Partition{{{NodeId{1}, NodeId{2}}, {NodeId{3}}}};
    case 6: return action::HealAll{};
    case 7:
        return action::SetClockRate{node(),
                                    static_cast<std::uint32_t>(500'000 + dice.below(1'000'000))};
    case 8: return action::SetLoad{static_cast<double>(dice.below(80))};
    case 9: return action::Cut{NodeId{1}, NodeId{2}};
    case 10: {
        std::vector<EventNumber> underWay;
        for (const MessageInFlight& message : run.timeline().endState().messages())
            if (message.arrival > run.now()) underWay.push_back(message.sent);
        if (underWay.empty()) return action::HealAll{};
        const EventNumber sent = underWay[dice.below(underWay.size())];
        if (dice.below(3) == 0) return action::DropMessage{sent};
        if (dice.below(2) == 0) return action::DelayMessage{sent, microseconds(1234)};
        return action::DuplicateMessage{sent};
    }
    case 11: {
        NodeOptions options = run.engine().simulator().nodeOptions();
        options.preVote = !options.preVote;
        options.preferredLeader = dice.below(2) == 0 ? kNobody : node();
        options.snapshotThreshold = static_cast<std::uint32_t>(dice.below(50));
        return action::SetOptions{options};
    }
    case 12: {
        const int voters = 1 + static_cast<int>(dice.below(5));
        return action::ChangeMembers{node(), some(1, voters), some(voters + 1, 5)};
    }
    case 13: return action::Transfer{node(), node()};
    case 14: return action::TakeSnapshot{node()};
    default: return action::Propose{node(), "set by hand"};
    }
}

/// Plays `run` on to `end` and acts by hand now and then, sometimes twice in a moment.
void playByHand(Run& run, Dice& dice, Time end, int actions) {
    for (int i = 0; i < actions; ++i) {
        const std::int64_t left = end - run.now();
        run.advanceTo(run.now() + Duration{static_cast<std::int64_t>(
                                      dice.roll() % static_cast<std::uint64_t>(left / 4))});
        for (std::size_t n = 1 + dice.below(2); n > 0; --n)
            run.act(anyAction(dice, run));
    }
    run.advanceTo(end);
}

bool sameEvents(const Timeline& a, const Timeline& b, EventNumber count) {
    if (a.size() < count || b.size() < count) return false;
    for (EventNumber i = 0; i < count; ++i)
        if (a[i] != b[i] || (hasText(a[i].kind) && a.text(a[i].text) != b.text(b[i].text)))
            return false;
    return true;
}

} // namespace

class TestRun : public QObject {
    Q_OBJECT
private slots:
    void beginsWithItsServersStarted() {
        const Run run(rough(1));
        QVERIFY(run.now() == Time{});
        QCOMPARE(run.timeline().endState().maxNode(), NodeId{5});
        QCOMPARE(run.timeline().size(), run.engine().eventCount());
    }

    void theSameRunIsTheSameTwice() {
        Run first(rough(5)), second(rough(5)), other(rough(6));
        first.advanceTo(Time{} + seconds(5));
        for (int i = 1; i <= 50; ++i)
            second.advanceTo(Time{} + milliseconds(100 * i));
        other.advanceTo(Time{} + seconds(5));
        QCOMPARE(first.timeline().hash(), second.timeline().hash());
        QVERIFY(first.timeline().hash() != other.timeline().hash());
    }

    void whatWasDoneByHandIsSavedAsAScenarioThatReproducesIt() {
        for (std::uint64_t seed = 1; seed <= 25; ++seed) {
            Dice dice(seed);
            Run run(rough(seed));
            playByHand(run, dice, Time{} + seconds(4), 6);
            // Through the file, as somebody else would get it.
            const Scenario saved = soundScenario(writeScenario(run.asScenario()));
            Run again(std::make_shared<const Scenario>(saved));
            again.advanceTo(run.now());
            if (again.timeline().hash() != run.timeline().hash() ||
                again.timeline().size() != run.timeline().size())
                QFAIL(qPrintable(QStringLiteral("seed %1: %2 events became %3")
                                     .arg(seed)
                                     .arg(run.timeline().size())
                                     .arg(again.timeline().size())));
            run.finish();
            again.finish();
            for (std::size_t i = 0; i < run.engine().expectations().size(); ++i)
                QVERIFY(run.engine().expectations()[i].outcome ==
                            again.engine().expectations()[i].outcome &&
                        run.engine().expectations()[i].time ==
                            again.engine().expectations()[i].time);
        }
    }

    void aSavedScenarioCanBePlayedOnAndSavedAgain() {
        Dice dice(77);
        Run run(rough(9));
        playByHand(run, dice, Time{} + seconds(2), 4);
        Run second(
            std::make_shared<const Scenario>(soundScenario(writeScenario(run.asScenario()))));
        second.advanceTo(run.now());
        // One more at the very moment of the last one.
        second.act(action::Crash{NodeId{2}});
        playByHand(second, dice, Time{} + seconds(4), 3);
        Run third(
            std::make_shared<const Scenario>(soundScenario(writeScenario(second.asScenario()))));
        third.advanceTo(second.now());
        QCOMPARE(third.timeline().hash(), second.timeline().hash());
    }

    void aForkHasTheSamePastAndItsOwnFuture() {
        for (std::uint64_t seed = 1; seed <= 25; ++seed) {
            Dice dice(seed * 1000);
            Run run(rough(seed));
            playByHand(run, dice, Time{} + seconds(8), 5);
            const std::uint64_t hash = run.timeline().hash();
            const Time at{static_cast<std::int64_t>(dice.roll() %
                                                    static_cast<std::uint64_t>(run.now().value()))};
            Run fork = run.fork(at);
            QVERIFY(fork.now() == at);
            QCOMPARE(fork.timeline().size(), run.timeline().countAt(at));
            if (!sameEvents(run.timeline(), fork.timeline(), fork.timeline().size()))
                QFAIL(qPrintable(QStringLiteral("seed %1: the past differs").arg(seed)));
            // Done again in the same way, the old future comes back; done otherwise, another one.
            Run same = fork;
            for (const ActionTaken& taken : run.actions()) {
                if (taken.time <= at) continue;
                same.advanceTo(taken.time);
                same.act(taken.action);
            }
            same.advanceTo(run.now());
            QCOMPARE(same.timeline().hash(), hash);
            fork.act(action::Propose{NodeId{1}, "set another future"});
            fork.advanceTo(run.now());
            QVERIFY(fork.timeline().hash() != hash);
            QCOMPARE(run.timeline().hash(), hash);
            QVERIFY(sameEvents(run.timeline(), fork.timeline(), run.timeline().countAt(at)));
        }
    }

    void forksCanBeTakenAtEveryEdge() {
        Run run(rough(3));
        run.advanceTo(Time{} + seconds(1));
        run.act(action::Crash{NodeId{1}});
        run.act(action::Crash{NodeId{2}});
        QCOMPARE(run.fork(run.now()).timeline().hash(), run.timeline().hash());
        QCOMPARE(run.fork(run.now()).actions().size(), std::size_t{2});
        QCOMPARE(run.fork(Time{} + seconds(1) + nanoseconds(-1)).actions().size(), std::size_t{0});
        QVERIFY(run.fork(Time{-5}).now() == Time{});
        QVERIFY(run.fork(kNever).now() == run.now());
        QCOMPARE(run.fork(Time{}).timeline().size(), Run(rough(3)).timeline().size());
    }

    void aForkOfAForkKeepsItsActions() {
        Run run(rough(4));
        run.advanceTo(Time{} + milliseconds(500));
        run.act(action::Crash{NodeId{1}});
        run.advanceTo(Time{} + seconds(2));
        Run first = run.fork(Time{} + seconds(1));
        first.act(action::Restart{NodeId{1}});
        first.advanceTo(Time{} + seconds(3));
        Run second = first.fork(Time{} + milliseconds(1500));
        QCOMPARE(second.actions().size(), std::size_t{2});
        second.advanceTo(first.now());
        QCOMPARE(second.timeline().hash(), first.timeline().hash());
    }

    void anEngineMayBeLentAndComesBack() {
        Run here(rough(8)), there(rough(8));
        here.advanceTo(Time{} + seconds(5));
        for (int i = 1; i <= 10; ++i) {
            Engine lent = there.lendEngine();
            Batch batch;
            lent.advance(Time{} + milliseconds(500 * i), batch);
            there.takeBack(std::move(lent), batch);
        }
        QCOMPARE(there.timeline().hash(), here.timeline().hash());
        QVERIFY(there.now() == here.now());
        QCOMPARE(there.fork(Time{} + seconds(2)).timeline().hash(),
                 here.fork(Time{} + seconds(2)).timeline().hash());
    }

    void checkpointsCostFewBytesAnEvent() {
        for (const int nodes : {5, 51}) {
            Scenario scenario = soundScenario(scenarioText(R"("load": { "rate": 20 })", nodes));
            scenario.options.electionTimeoutMin = milliseconds(300);
            scenario.options.electionTimeoutMax = seconds(2);
            Run run(std::make_shared<const Scenario>(scenario));
            for (int i = 1; run.timeline().size() < 300'000; ++i)
                run.advanceTo(Time{} + seconds(i));
            const std::size_t beyond = run.memoryBytes() - run.timeline().memoryBytes();
            QVERIFY2(beyond < 4 * static_cast<std::size_t>(run.timeline().size()),
                     qPrintable(QString::number(beyond / run.timeline().size())));
        }
    }
};

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"
