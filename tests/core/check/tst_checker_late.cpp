#include "core/check/known_entries.h"
#include "core/sim/simulator.h"
#include "core/timeline/timeline.h"
#include "told_case.h"

#include <QTest>

#include <random>

using namespace raftarium;
using namespace raftarium::test;

namespace {

constexpr std::uint64_t kFar = 90'000; // what nobody has seen ends here

const Case kCases[] = {
    {"different entries of one index and term",
     [](Story& s) -> std::vector<Expected> {
         s.starts(1, kFar);
         s.starts(2, kFar);
         s.allAppend({1, 2}, kFar + 1, 3, 'a');
         const auto one = s.appends(1, kFar + 2, 3, 'b');
         return {{Property::LogMatching, s.appends(2, kFar + 2, 3, 'c'), one}};
     }},
    {"the same entry behind different ones",
     [](Story& s) -> std::vector<Expected> {
         s.starts(1, kFar);
         s.starts(2, kFar);
         s.appends(1, kFar + 1, 3, 'a');
         s.appends(2, kFar + 1, 2, 'a');
         const auto one = s.appends(1, kFar + 2, 3, 'b');
         return {{Property::LogMatching, s.appends(2, kFar + 2, 3, 'b'), one}};
     }},
    {"the first known entry of one log, in the middle of another",
     [](Story& s) -> std::vector<Expected> {
         s.starts(1, kFar);
         s.allAppend({1}, kFar + 1, 3, 'a');
         s.allAppend({1}, kFar + 2, 3, 'b');
         s.starts(2, kFar + 1);
         s.appends(2, kFar + 2, 3, 'b');
         s.starts(3, kFar - 10); // begins earlier than the first that was seen
         for (std::uint64_t index = kFar - 9; index <= kFar; ++index)
             s.appends(3, index, 3, 'x');
         s.appends(3, kFar + 1, 3, 'a');
         return {{Property::LogMatching, s.appends(3, kFar + 2, 3, 'c'), 2}};
     }},
    {"different entries applied",
     [](Story& s) -> std::vector<Expected> {
         s.starts(1, kFar);
         s.starts(2, kFar);
         s.appends(1, kFar + 1, 3, 'a');
         s.appends(2, kFar + 1, 2, 'b');
         s.applies(1, kFar, 3, 'x'); // of which nothing is known
         s.applies(2, kFar, 3, 'y');
         const auto first = s.applies(1, kFar + 1, 3, 'a');
         return {{Property::StateMachineSafety, s.applies(2, kFar + 1, 2, 'b'), first}};
     }},
    {"a leader lacks what was committed",
     [](Story& s) -> std::vector<Expected> {
         s.starts(1, kFar);
         s.leads(1, 3, kFar);
         s.appends(1, kFar + 1, 3, 'a');
         const auto committed = s.commits(1, kFar + 1, 3);
         s.starts(2, kFar);
         return {{Property::LeaderCompleteness, s.leads(2, 4, kFar), committed}};
     }},
    {"a leader holds another entry where one was committed",
     [](Story& s) -> std::vector<Expected> {
         s.starts(1, kFar);
         s.leads(1, 3, kFar);
         s.appends(1, kFar + 1, 3, 'a');
         const auto committed = s.commits(1, kFar + 1, 3);
         s.starts(2, kFar);
         s.appends(2, kFar + 1, 2, 'b');
         return {{Property::LeaderCompleteness, s.leads(2, 4, kFar + 1), committed}};
     }},
    {"a leader deletes what is known of its log",
     [](Story& s) -> std::vector<Expected> {
         s.starts(1, kFar);
         s.appends(1, kFar + 1, 3, 'a');
         const auto elected = s.leads(1, 4, kFar + 1);
         return {{Property::LeaderAppendOnly, s.truncates(1, kFar + 1), elected}};
     }},
    {"logs that begin at different places, and one with a gap",
     [](Story& s) -> std::vector<Expected> {
         s.starts(1, kFar);
         s.starts(2, kFar + 2);
         s.appends(1, kFar + 1, 3, 'a');
         s.appends(2, kFar + 3, 3, 'c');
         s.appends(1, kFar + 2, 3, 'b');
         s.appends(1, kFar + 3, 3, 'c');
         s.appends(2, kFar + 9, 3, 'i'); // some events were missed
         s.commits(2, kFar + 9, 3);
         s.leads(1, 4, kFar + 9); // of which nothing is known: it may hold that
         s.appends(1, kFar + 10, 4, 'j');
         s.applies(1, kFar + 10, 4, 'j');
         return {};
     }},
    {"what is before, and was cut off, is not known any more",
     [](Story& s) -> std::vector<Expected> {
         s.starts(1, kFar);
         s.appends(1, kFar + 1, 3, 'a');
         s.truncates(1, kFar - 5);
         for (std::uint64_t index = kFar - 5; index <= kFar + 1; ++index)
             s.appends(1, index, 4, 'z');
         return {};
     }},
};

/// What a watcher who comes in the middle of a run is told first: how each server stands, with the
/// end of its log.
void tellStates(Story& story, const ClusterState& state, std::mt19937_64& generator) {
    for (int id = 1; id <= state.maxNode().value(); ++id) {
        const NodeState& node = state.node(NodeId{static_cast<std::uint8_t>(id)});
        if (!node.known) continue;
        const std::uint64_t last = node.lastIndex().value();
        const std::uint64_t before = last - generator() % (last + 1);
        story.starts(id, before);
        for (std::uint64_t index = before + 1; index <= last; ++index) {
            const LogCell* cell = node.cell(Index{index});
            story.appends(id, index, cell->term, 'x', cell->kind);
            story.events.back().text = cell->text;
        }
        if (!node.running)
            story.crashes(id, last);
        else if (node.role == Role::Leader)
            story.leads(id, node.currentTerm, last);
    }
}

} // namespace

class TestCheckerLate : public QObject {
    Q_OBJECT

private slots:
    void findsWhatIsBrokenForCertain_data() { addCases(kCases); }
    void findsWhatIsBrokenForCertain() {
        QFETCH(int, number);
        verifyCase(kCases[number]);
    }

    /// Random crashes, cuts and losses; the watcher comes at a random moment, and sees a random
    /// part of each log.
    void findsNothingInACorrectCluster() {
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            std::mt19937_64 generator(seed);
            SimulationOptions options;
            options.nodes = 3 + static_cast<int>(generator() % 3);
            options.seed = seed;
            options.load = 20;
            options.network.lossPpm = static_cast<std::uint32_t>(generator() % 50'000);
            options.network.reorderPpm = static_cast<std::uint32_t>(generator() % 50'000);
            Simulator simulator(options);
            Timeline timeline;
            const auto collect = [&] {
                timeline.appendTexts(simulator.texts());
                timeline.append(simulator.events());
                simulator.clearOutput();
            };
            const auto anyNode = [&] {
                return NodeId{static_cast<std::uint8_t>(
                    1 + generator() % static_cast<unsigned>(options.nodes))};
            };
            simulator.start();
            for (int step = 1; step <= 50; ++step) {
                const Time until{step * 200'000'000LL};
                while (simulator.nextTime() <= until)
                    simulator.runInstant();
                simulator.advanceClock(until);
                switch (generator() % 6) {
                case 0: simulator.act(action::Crash{anyNode()}, ActionSource::User, "c"); break;
                case 1:
                case 2: simulator.act(action::Restart{anyNode()}, ActionSource::User, "r"); break;
                case 3:
                    simulator.act(action::Partition{{{anyNode(), anyNode()}}}, ActionSource::User,
                                  "p");
                    break;
                default: simulator.act(action::HealAll{}, ActionSource::User, "h"); break;
                }
                collect();
            }
            const auto came = static_cast<EventNumber>(generator() % timeline.size());
            Story story;
            tellStates(story, timeline.stateAfter(came), generator);
            for (EventNumber number = came; number < timeline.size(); ++number)
                story.events.push_back(timeline[number]);
            const Checker checker = story.checked();
            QVERIFY2(
                checker.violations().empty(),
                (std::to_string(seed) + ": " +
                 (checker.violations().empty() ? std::string()
                                               : checker.violations().front().sentence.plain()))
                    .c_str());
        }
    }

    /// What a damaged file may hold costs no more than what it takes to say it, and a fixed part.
    void indicesFarApartTakeBoundedMemory() {
        KnownEntries known;
        Story story;
        std::uint64_t taken = 0;
        for (std::uint64_t i = 1; i <= 3'000; ++i) {
            for (const std::uint64_t index : {i * 100'000, ~std::uint64_t{0} - i}) {
                if (!known.reaches(index)) continue;
                const EventNumber number = story.appends(1, index, 1, 'a');
                (void)known.note(story.events.back(), number, kNotKnown);
                ++taken;
            }
        }
        QVERIFY(taken >= 10);
        QVERIFY(known.highestIndex() - known.beforeIndex() <= taken + (1U << 20U));
    }
};

QTEST_GUILESS_MAIN(TestCheckerLate)
#include "tst_checker_late.moc"
