#include "core/timeline/fold.h"
#include "core/timeline/state_text.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// The state behind events that only explain, and behind any event at all.
class TestClusterState : public QObject {
    Q_OBJECT
private slots:
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
