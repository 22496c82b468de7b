#include "core/timeline/cluster_state.h"
#include "core/timeline/event_makers.h"
#include "core/timeline/state_text.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace raftarium;
using namespace raftarium::test;

namespace {

/// Folds hand-made events, a millisecond apart.
class Fold {
public:
    explicit Fold(int nodes = 3) {
        texts_.push_back(std::make_shared<const std::string>());
        for (int i = 1; i <= nodes; ++i)
            add(EventKind::NodeStarted, i);
    }
    /// Returns the number of the event.
    EventNumber add(EventKind kind, int node, int peer = 0,
                    const std::function<void(Event&)>& fill = {}) {
        Event event = make(kind, node, peer);
        event.time = now();
        if (fill) fill(event);
        state.apply(event, next_, texts_);
        return next_++;
    }
    EventNumber append(int node, std::uint64_t index, std::uint32_t term, TextId text = kNoText) {
        return add(EventKind::EntryAppended, node, 0, [&](Event& event) {
            event.index = Index{index};
            event.logTerm = term;
            event.text = text;
        });
    }
    TextId text(const std::string& text) {
        texts_.push_back(std::make_shared<const std::string>(text));
        return static_cast<TextId>(texts_.size() - 1);
    }
    void elect(int node, std::uint32_t term) {
        add(EventKind::BecameCandidate, node, 0, [&](Event& event) { event.term = term; });
        add(EventKind::BecameLeader, node, 0, [&](Event& event) {
            event.term = term;
            event.setNodes({0b1110, 0});
        });
    }
    [[nodiscard]] Time now() const { return Time{std::int64_t{next_} * 1'000'000}; }
    [[nodiscard]] const NodeState& node(int id) const { return state.node(n(id)); }

    ClusterState state;

private:
    TextTable texts_;
    EventNumber next_ = 0;
};

const auto withIndex = [](std::uint64_t index) {
    return [index](Event& event) { event.index = Index{index}; };
};
const auto withTerm = [](std::uint32_t term) {
    return [term](Event& event) { event.term = term; };
};

} // namespace

class TestClusterState : public QObject {
    Q_OBJECT

private slots:
    void startsAsFollowers() {
        Fold fold(2);
        QCOMPARE(fold.state.maxNode(), n(2));
        QCOMPARE(fold.state.eventCount(), 2U);
        QVERIFY(fold.node(1).known && fold.node(1).running && !fold.node(1).paused);
        QCOMPARE(fold.node(1).role, Role::Follower);
        QCOMPARE(fold.node(1).timerDue, kNever);
        QVERIFY(!fold.node(9).known);
        QVERIFY(fold.state.leaders().empty());
        QCOMPARE(fold.state.leader(), kNobody);
    }

    void aCrashLosesWhatTheDiskDidNotHold() {
        Fold fold;
        fold.elect(1, 4);
        for (std::uint64_t index = 1; index <= 3; ++index)
            fold.append(1, index, 4);
        fold.add(EventKind::SyncFinished, 1, 0, withIndex(2));
        fold.add(EventKind::CommitAdvanced, 1, 0, withIndex(2));
        QCOMPARE(fold.node(1).durableIndex, Index{2});
        fold.add(EventKind::NodeCrashed, 1, 0, withIndex(2));
        QVERIFY(!fold.node(1).running);
        QVERIFY(fold.node(1).known);
        QCOMPARE(fold.node(1).role, Role::Follower);
        QCOMPARE(fold.node(1).lastIndex(), Index{2});
        QCOMPARE(fold.node(1).timerDue, kNever);
        QVERIFY(fold.node(1).progress.empty());
        QCOMPARE(fold.state.leader(), kNobody);
    }

    void aRestartBeginsWithWhatTheDiskKept() {
        Fold fold;
        const TextId set = fold.text("set colour blue");
        for (std::uint64_t index = 1; index <= 3; ++index)
            fold.append(1, index, 1, set);
        fold.add(EventKind::CommitAdvanced, 1, 0, withIndex(2));
        fold.add(EventKind::EntryApplied, 1, 0, [&](Event& event) {
            event.index = Index{1};
            event.text = set;
        });
        fold.add(EventKind::ElectionTimerSet, 1, 2, [](Event& event) {
            event.value = 999;
            event.detail = static_cast<std::uint8_t>(TimerReason::HeardFromLeader);
        });
        fold.add(EventKind::ClockRateChanged, 1, 0, [](Event& event) { event.value = 900'000; });
        fold.add(EventKind::NodeCrashed, 1, 0, withIndex(3));
        fold.add(EventKind::NodeStarted, 1, 2, [](Event& event) {
            event.term = 7;
            event.index = Index{1};
            event.detail = 1;
        });
        const NodeState& node = fold.node(1);
        QVERIFY(node.running);
        QCOMPARE(node.currentTerm, 7U);
        QCOMPARE(node.votedFor, n(2));
        QCOMPARE(node.leader, kNobody);
        QCOMPARE(node.lastIndex(), Index{1});
        QCOMPARE(node.durableIndex, Index{1});
        QCOMPARE(node.commitIndex, Index{0});
        QCOMPARE(node.lastApplied, Index{0});
        QCOMPARE(node.lastHeardLeader, Time{-1});
        QCOMPARE(node.clockRatePpm, 900'000U); // the machine's clock did not crash
        QVERIFY(node.store.entries().empty());
    }

    void whatARestartFindsOnDiskIsDurable() {
        Fold fold;
        fold.add(EventKind::NodeStarted, 1, 0, [](Event& event) { event.detail = 1; });
        fold.append(1, 1, 3);
        QCOMPARE(fold.node(1).durableIndex, Index{1});
    }

    void whatARestartFindsOnDiskUnseenIsUnknown() {
        Fold fold;
        fold.add(EventKind::NodeStarted, 1, 0, withIndex(5'000));
        QCOMPARE(fold.node(1).lastIndex(), Index{5'000});
        QCOMPARE(fold.node(1).compactedIndex, Index{5'000});
        QCOMPARE(fold.node(1).durableIndex, Index{5'000});
        for (std::uint64_t index = 4'000; index <= 5'000; ++index) // as much as it tells
            fold.append(1, index, 3);
        QCOMPARE(fold.node(1).lastIndex(), Index{5'000});
        QCOMPARE(fold.node(1).compactedIndex, Index{3'999});
        QCOMPARE(fold.node(1).cell(Index{4'000})->term, 3U);
        fold.append(1, 5'001, 4);
        QCOMPARE(fold.node(1).lastIndex(), Index{5'001});
    }

    void aSnapshotOnDiskLeavesTheLogBehindIt() {
        Fold fold;
        fold.add(EventKind::NodeStarted, 1, 0, withIndex(50));
        fold.add(EventKind::SnapshotInstalled, 1, 0, [](Event& event) {
            event.index = Index{20};
            event.logTerm = 2;
            event.detail = 1;
        });
        for (std::uint64_t index = 40; index <= 50; ++index)
            fold.append(1, index, 3);
        QCOMPARE(fold.node(1).lastIndex(), Index{50});
        QCOMPARE(fold.node(1).snapshotIndex, Index{20});
        QCOMPARE(fold.node(1).cell(Index{20})->term, 2U);
        QCOMPARE(fold.node(1).cell(Index{45})->term, 3U);
    }

    void aDiskThatClaimsTooMuchTakesNoMemory() {
        Fold fold;
        fold.add(EventKind::NodeStarted, 1, 0, withIndex(UINT64_MAX));
        QCOMPARE(fold.node(1).lastIndex(), Index{0});
    }

    void pausesAndGoesOn() {
        Fold fold;
        fold.add(EventKind::NodePaused, 2);
        QVERIFY(fold.node(2).paused && fold.node(2).running);
        fold.add(EventKind::NodeResumed, 2);
        QVERIFY(!fold.node(2).paused);
        fold.add(EventKind::NodeCrashed, 2);
        fold.add(EventKind::NodePaused, 2);
        QVERIFY(!fold.node(2).paused);
    }

    void setsTheElectionTimer() {
        Fold fold;
        const auto due = [](Event& event) {
            event.value = 5'000'000'000;
            event.detail = static_cast<std::uint8_t>(TimerReason::HeardFromLeader);
        };
        const Time now = fold.now();
        fold.add(EventKind::ElectionTimerSet, 2, 1, due);
        QCOMPARE(fold.node(2).timerSet, now);
        QCOMPARE(fold.node(2).timerDue, Time{5'000'000'000});
        QCOMPARE(fold.node(2).lastHeardLeader, now);
        fold.add(EventKind::ElectionTimerSet, 2, 1, [](Event& event) { event.value = UINT64_MAX; });
        QCOMPARE(fold.node(2).timerDue, kNever);
        QCOMPARE(fold.node(2).lastHeardLeader, now);
    }

    void followsAnElection() {
        Fold fold;
        fold.append(1, 1, 1);
        fold.add(EventKind::SyncFinished, 1, 0, withIndex(1));
        fold.add(EventKind::BecameCandidate, 1, 0, withTerm(2));
        QCOMPARE(fold.node(1).role, Role::Candidate);
        QCOMPARE(fold.node(1).currentTerm, 2U);
        QCOMPARE(fold.node(1).votedFor, n(1));
        QVERIFY(fold.node(1).votesGranted.empty());
        fold.add(EventKind::TermAdopted, 2, 1, withTerm(2));
        QCOMPARE(fold.node(2).currentTerm, 2U);
        fold.add(EventKind::VoteGranted, 2, 1, withTerm(2));
        QCOMPARE(fold.node(2).votedFor, n(1));
        const auto granted = [](Event& event) {
            event.term = 2;
            event.detail = 1;
        };
        fold.add(EventKind::VoteCounted, 1, 1, granted);
        fold.add(EventKind::VoteCounted, 1, 2, granted);
        fold.add(EventKind::VoteCounted, 1, 3, withTerm(2));
        fold.add(EventKind::VoteCounted, 1, 3,
                 [](Event& event) { event.detail = 1; }); // older term
        QCOMPARE(fold.node(1).votesGranted.low(), 0b0110U);
        QCOMPARE(fold.node(1).votesRefused.low(), 0b1000U);
        fold.add(EventKind::BecameLeader, 1, 0, [](Event& event) {
            event.term = 2;
            event.setNodes({0b0110, 0});
        });
        QCOMPARE(fold.node(1).role, Role::Leader);
        QCOMPARE(fold.node(1).leader, n(1));
        QCOMPARE(fold.node(1).timerDue, kNever);
        QCOMPARE(fold.node(1).progress.size(), std::size_t{4});
        QCOMPARE(fold.node(1).progress[2].match, Index{0});
        QCOMPARE(fold.node(1).progress[2].next, Index{2});
        QCOMPARE(fold.node(1).progress[1].match, Index{1});
        QCOMPARE(fold.state.leader(), n(1));
        fold.add(EventKind::LeaderRecognised, 2, 1, withTerm(2));
        QCOMPARE(fold.node(2).leader, n(1));
        fold.add(EventKind::TermAdopted, 2, 3, withTerm(3));
        QCOMPARE(fold.node(2).leader, kNobody);
        QCOMPARE(fold.node(2).votedFor, kNobody);
        fold.add(EventKind::TermAdopted, 1, 3, withTerm(3));
        fold.add(EventKind::BecameFollower, 1, 3, withTerm(3));
        QCOMPARE(fold.node(1).role, Role::Follower);
        QVERIFY(fold.node(1).progress.empty() && fold.node(1).votesGranted.empty());
    }

    void theLeaderIsTheRunningOneOfTheHighestTerm() {
        Fold fold;
        fold.elect(1, 2);
        fold.elect(3, 5);
        QCOMPARE(fold.state.leaders(), (std::vector{n(1), n(3)}));
        QCOMPARE(fold.state.leader(), n(3));
        fold.add(EventKind::NodeCrashed, 3);
        QCOMPARE(fold.state.leader(), n(1));
    }

    void keepsTheProgressOfFollowers() {
        Fold fold;
        const auto at = [](std::uint64_t match, std::uint64_t next) {
            return [=](Event& event) {
                event.index = Index{match};
                event.value = next;
            };
        };
        fold.add(EventKind::ProgressChanged, 1, 2, at(3, 4));
        QVERIFY(fold.node(1).progress.empty()); // only leaders have it
        fold.elect(1, 1);
        fold.add(EventKind::ProgressChanged, 1, 2, at(3, 4));
        QCOMPARE(fold.node(1).progress[2].match, Index{3});
        QCOMPARE(fold.node(1).progress[2].next, Index{4});
        fold.add(EventKind::ProgressChanged, 1, 101, at(1, 2));
        QCOMPARE(fold.node(1).progress[101].next, Index{2});

        const auto reply = [](std::uint32_t term) {
            return [term](Event& event) {
                event.term = term;
                event.detail = static_cast<std::uint8_t>(MessageType::AppendEntriesReply);
            };
        };
        QCOMPARE(fold.node(1).progress[2].lastHeard, Time{-1});
        fold.add(EventKind::MessageDelivered, 1, 2, reply(0)); // an older term proves nothing
        QCOMPARE(fold.node(1).progress[2].lastHeard, Time{-1});
        const Time now = fold.now();
        fold.add(EventKind::MessageDelivered, 1, 2, reply(1));
        QCOMPARE(fold.node(1).progress[2].lastHeard, now);
    }

    void keepsTheLog() {
        Fold fold;
        const TextId text = fold.text("set a 1");
        const EventNumber first = fold.append(2, 1, 1, text);
        fold.append(2, 2, 1);
        fold.append(2, 4, 1); // a gap: not taken
        fold.append(2, 0, 1);
        QCOMPARE(fold.node(2).lastIndex(), Index{2});
        QCOMPARE(fold.node(2).cell(Index{1})->appended, first);
        QCOMPARE(fold.node(2).cell(Index{1})->text, text);
        QVERIFY(fold.node(2).cell(Index{0}) == nullptr);
        QVERIFY(fold.node(2).cell(Index{3}) == nullptr);
        fold.append(2, 3, 1);
        fold.add(EventKind::SyncFinished, 2, 0, withIndex(3));
        fold.add(EventKind::CommitAdvanced, 2, 0, withIndex(3));
        fold.add(EventKind::LogTruncated, 2, 1, withIndex(0));
        fold.add(EventKind::LogTruncated, 2, 1, withIndex(77));
        QCOMPARE(fold.node(2).lastIndex(), Index{3});
        fold.add(EventKind::LogTruncated, 2, 1, withIndex(2));
        QCOMPARE(fold.node(2).lastIndex(), Index{1});
        QCOMPARE(fold.node(2).durableIndex, Index{1});
        QCOMPARE(fold.node(2).commitIndex, Index{1});
        fold.append(2, 2, 5);
        fold.append(2, 1, 6); // replaces what is there, and with it all that follows
        QCOMPARE(fold.node(2).lastIndex(), Index{1});
        QCOMPARE(fold.node(2).cell(Index{1})->term, 6U);
    }

    void commitsAndApplies() {
        Fold fold;
        const TextId set = fold.text("set colour blue");
        fold.append(2, 1, 1, set);
        fold.append(2, 2, 1);
        const Time now = fold.now();
        fold.add(EventKind::CommitAdvanced, 2, 0, withIndex(2));
        QCOMPARE(fold.node(2).commitIndex, Index{2});
        QCOMPARE(fold.node(2).commitChanged, now);
        fold.add(EventKind::CommitAdvanced, 2, 0, withIndex(3));
        QCOMPARE(fold.node(2).commitIndex, Index{2});
        const auto apply = [&](std::uint64_t index, EntryKind kind) {
            fold.add(EventKind::EntryApplied, 2, 0, [&](Event& event) {
                event.index = Index{index};
                event.text = set;
                event.detail = static_cast<std::uint8_t>(kind);
            });
        };
        apply(1, EntryKind::NoOp);
        QCOMPARE(fold.node(2).lastApplied, Index{1});
        QVERIFY(fold.node(2).store.entries().empty());
        apply(2, EntryKind::Command);
        QCOMPARE(fold.node(2).lastApplied, Index{2});
        QCOMPARE(*fold.node(2).store.find("colour"), std::string("blue"));
        apply(3, EntryKind::Command);
        QCOMPARE(fold.node(2).lastApplied, Index{2});
    }

    void serversWithTheSameCommandsShareTheirStore() {
        Fold fold;
        int shared = 0;
        for (std::uint64_t index = 1; index <= 500; ++index) {
            const TextId text = fold.text("set k" + std::to_string(index) + " 1");
            for (int node = 1; node <= 3; ++node) {
                fold.append(node, index, 1, text);
                fold.add(EventKind::EntryApplied, node, 0, [&](Event& event) {
                    event.index = Index{index};
                    event.text = text;
                });
            }
            const auto* first = &fold.node(1).store.entries();
            QCOMPARE(first->size(), std::size_t{index});
            if (first == &fold.node(2).store.entries() && first == &fold.node(3).store.entries())
                ++shared;
        }
        QVERIFY(shared > 0);
    }

    void keepsMessagesInFlightInTheOrderOfSending() {
        Fold fold;
        const Time now = fold.now();
        const EventNumber first =
            fold.add(EventKind::MessageSent, 1, 2, [](Event& event) { event.text = 12'000; });
        const EventNumber second = fold.add(EventKind::MessageSent, 1, 3);
        const EventNumber copy =
            fold.add(EventKind::MessageDuplicated, 2, 1, [](Event& event) { event.text = 9; });
        QCOMPARE(fold.state.messages().size(), std::size_t{3});
        QCOMPARE(fold.state.message(first)->arrival, now + microseconds(12'000));
        QCOMPARE(fold.state.message(second)->arrival, kNever);
        QCOMPARE(fold.state.message(copy)->from, n(1));
        QCOMPARE(fold.state.message(copy)->to, n(2));
        fold.add(EventKind::MessageDelayed, 2, 1, [&](Event& event) {
            event.cause = first;
            event.value = 777;
        });
        QCOMPARE(fold.state.message(first)->arrival, Time{777});
        fold.add(EventKind::MessageDelivered, 3, 1, [&](Event& event) { event.cause = second; });
        QVERIFY(fold.state.message(second) == nullptr);
        QCOMPARE(fold.state.messages().size(), std::size_t{2});
        fold.add(EventKind::MessageLost, 2, 1, [&](Event& event) { event.cause = first; });
        fold.add(EventKind::MessageLost, 2, 1, [&](Event& event) { event.cause = first; });
        fold.add(EventKind::MessageLost, 2, 1);
        QCOMPARE(fold.state.messages().size(), std::size_t{1});
        QCOMPARE(fold.state.messages()[0].sent, copy);
    }

    void findsMessagesAmongThousands() {
        for (const std::uint64_t seed : {1, 2, 3}) {
            Dice dice(seed);
            Fold fold;
            std::vector<EventNumber> flying;
            for (int step = 0; step < 20'000; ++step) {
                if (flying.size() < 3000 || dice.oneIn(2)) {
                    flying.push_back(fold.add(EventKind::MessageSent, 1, 2));
                } else {
                    const auto at = flying.begin() + dice.below(2000);
                    fold.add(EventKind::MessageDelivered, 2, 1,
                             [&](Event& event) { event.cause = *at; });
                    flying.erase(at);
                }
                if (step % 997 != 0) continue;
                const bool same = std::equal(
                    flying.begin(), flying.end(), fold.state.messages().begin(),
                    fold.state.messages().end(), [](EventNumber sent, const MessageInFlight& each) {
                        return each.sent == sent;
                    });
                QVERIFY2(same, std::to_string(seed).c_str());
            }
        }
    }

    void cutsAndHealsOneDirection() {
        Fold fold;
        fold.add(EventKind::LinkHealed, 1, 2);
        QVERIFY(!fold.state.anyCut());
        fold.add(EventKind::LinkCut, 1, 2);
        fold.add(EventKind::LinkCut, 1, 2);
        QVERIFY(fold.state.anyCut());
        QVERIFY(fold.state.link(n(1), n(2)).cut);
        QVERIFY(!fold.state.link(n(2), n(1)).cut);
        fold.add(EventKind::NodeStarted, 9); // the table of links grows and keeps what it holds
        fold.add(EventKind::LinkCut, 9, 1);
        QVERIFY(fold.state.link(n(1), n(2)).cut);
        fold.add(EventKind::LinkHealed, 1, 2);
        fold.add(EventKind::LinkHealed, 9, 1);
        QVERIFY(!fold.state.anyCut());
    }

    void tellsTheGroupsOfAPartition() {
        Fold fold(5);
        QCOMPARE(fold.state.groups().size(), std::size_t{1});
        QCOMPARE(fold.state.groups()[0].size(), 5);
        for (const int a : {1, 2})
            for (const int b : {3, 4, 5}) {
                fold.add(EventKind::LinkCut, a, b);
                if (a != 1 || b != 3) fold.add(EventKind::LinkCut, b, a); // one is one-way
            }
        fold.add(EventKind::NodeCrashed, 5);
        const std::vector<NodeSet> groups = fold.state.groups();
        QCOMPARE(groups.size(), std::size_t{2});
        QCOMPARE(groups[0].low(), 0b00'0110U);
        QCOMPARE(groups[1].low(), 0b01'1000U);
        // n2 and n3 hear each other again: all are one group through them.
        fold.add(EventKind::LinkHealed, 2, 3);
        fold.add(EventKind::LinkHealed, 3, 2);
        QCOMPARE(fold.state.groups().size(), std::size_t{1});
    }

    void setsTheConditionsOfLinks() {
        Fold fold;
        const auto latency = [](std::uint64_t ns) {
            return [ns](Event& event) { event.value = ns; };
        };
        fold.add(EventKind::NetworkChanged, 0, 0, [](Event& event) {
            event.value = 12;
            event.index = Index{4};
            event.term = 1;
            event.logTerm = 2;
            event.count = 3;
        });
        const LinkState& standard = fold.state.link(n(1), n(2));
        QCOMPARE(standard.latency, Duration{12});
        QCOMPARE(standard.jitter, Duration{4});
        QCOMPARE(standard.lossPpm, 1U);
        QCOMPARE(standard.duplicatePpm, 2U);
        QCOMPARE(standard.reorderPpm, 3U);
        fold.add(EventKind::LinkCut, 1, 2);
        fold.add(EventKind::NetworkChanged, 1, 2, latency(50));
        QCOMPARE(fold.state.link(n(1), n(2)).latency, Duration{50});
        QVERIFY(fold.state.link(n(1), n(2)).own && fold.state.link(n(1), n(2)).cut);
        QCOMPARE(fold.state.link(n(2), n(1)).latency, Duration{12});
        const ClusterState copy = fold.state;
        fold.add(EventKind::NetworkChanged, 0, 0, latency(20));
        QCOMPARE(fold.state.defaultLink().latency, Duration{20});
        QCOMPARE(fold.state.link(n(2), n(1)).latency, Duration{20});
        QCOMPARE(fold.state.link(n(1), n(2)).latency, Duration{50});
        QCOMPARE(copy.link(n(2), n(1)).latency, Duration{12});
        fold.add(EventKind::NetworkChanged, 1, 2, latency(20));
        QVERIFY(!fold.state.link(n(1), n(2)).own); // no longer apart from the default
    }

    void keepsTheDisksAndOptions() {
        Fold fold;
        fold.add(EventKind::DiskChanged, 2, 0, [](Event& event) { event.value = 5; });
        QCOMPARE(fold.state.syncTime(n(2)), std::uint64_t{5});
        QCOMPARE(fold.state.syncTime(n(1)), std::uint64_t{0});
        fold.add(EventKind::DiskChanged, 0, 0, [](Event& event) { event.value = 8; });
        QCOMPARE(fold.state.syncTime(n(2)), std::uint64_t{8});
        QCOMPARE(fold.state.syncTime(n(77)), std::uint64_t{8});
        fold.add(EventKind::OptionsChanged, 0, 0, [](Event& event) { event.text = 3; });
        QCOMPARE(fold.state.optionsText(), TextId{3});
    }

    void changesNothingForKindsThatOnlyExplain_data() {
        QTest::addColumn<int>("kind");
        for (const EventKind kind :
             {EventKind::ActionTaken, EventKind::VoteRefused, EventKind::HeartbeatDue,
              EventKind::ElectionTimedOut, EventKind::ProposalAccepted, EventKind::ProposalRefused,
              EventKind::AppendAccepted, EventKind::AppendRefused, EventKind::CommitHeldBack,
              EventKind::SyncStarted, EventKind::Count_, EventKind{0xff}})
            QTest::addRow("%d", static_cast<int>(kind)) << static_cast<int>(kind);
    }
    void changesNothingForKindsThatOnlyExplain() {
        QFETCH(int, kind);
        Fold fold;
        fold.elect(1, 2);
        fold.append(2, 1, 1);
        const ClusterState before = fold.state;
        fold.add(static_cast<EventKind>(kind), 2, 3, [](Event& event) {
            event.index = Index{1};
            event.term = 9;
            event.value = 9;
        });
        const auto body = [](const ClusterState& state) {
            const std::string text = textOf(state);
            return text.substr(text.find('\n'));
        };
        QCOMPARE(body(fold.state), body(before));
        QCOMPARE(fold.state.eventCount(), before.eventCount() + 1);
    }

    void survivesAnyEvent() {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            Dice dice(seed);
            Fold fold(3);
            for (int i = 0; i < 3000; ++i) {
                const auto odd = [&dice]() -> std::uint64_t {
                    constexpr std::uint64_t edges[] = {0, 1, UINT64_MAX, UINT64_MAX / 2,
                                                       1ULL << 32U};
                    return dice.oneIn(2) ? dice.below(8) : edges[dice.below(5)];
                };
                fold.add(static_cast<EventKind>(dice.below(45)),
                         static_cast<int>(dice.word() & 255U), static_cast<int>(dice.word() & 255U),
                         [&](Event& event) {
                             event.time = Time{static_cast<std::int64_t>(odd())};
                             event.index = Index{odd()};
                             event.value = odd();
                             event.cause = static_cast<EventNumber>(odd());
                             event.term = static_cast<std::uint32_t>(odd());
                             event.logTerm = static_cast<std::uint32_t>(odd());
                             event.text = static_cast<TextId>(odd());
                             event.detail = static_cast<std::uint8_t>(odd());
                         });
            }
            QVERIFY2(fold.state.maxNode().value() <= kMaxNodeId, std::to_string(seed).c_str());
            for (int i = 0; i < 128; ++i)
                QVERIFY2(fold.node(i).log.size() <= 3000, std::to_string(seed).c_str());
            QVERIFY(!textOf(fold.state).empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestClusterState)
#include "tst_cluster_state.moc"
