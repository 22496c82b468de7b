#include "core/timeline/fold.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// The state of logs, and of the stores that follow from them.
class TestLogState : public QObject {
    Q_OBJECT
private slots:
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
};

QTEST_GUILESS_MAIN(TestLogState)
#include "tst_log_state.moc"
