#include "core/timeline/fold.h"

#include <QTest>

#include <algorithm>

using namespace raftarium;
using namespace raftarium::test;

/// The state of messages, links and disks.
class TestNetworkState : public QObject {
    Q_OBJECT
private slots:
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
};

QTEST_GUILESS_MAIN(TestNetworkState)
#include "tst_network_state.moc"
