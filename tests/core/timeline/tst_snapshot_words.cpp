#include "core/timeline/told_events.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// What is said of snapshots and shortened logs.
class TestSnapshotWords : public QObject {
    Q_OBJECT
private slots:
    void snapshotsAreTold_data() {
        toldColumns();
        toldRow(
            "snapshot taken",
            [](Story& story) {
                return story.add(EventKind::SnapshotTaken, 1, 0, [](Event& event) {
                    event.index = Index{2};
                    event.logTerm = 3;
                });
            },
            "takes a snapshot up to index 2 of term 3",
            "n1 has applied everything up to index 2 and writes to its disk what its state machine "
            "then holds.",
            "§7");
        toldRow(
            "log compacted",
            [](Story& story) {
                return story.add(EventKind::LogCompacted, 1, 0, [](Event& event) {
                    event.index = Index{2};
                    event.count = 2;
                });
            },
            "drops 2 entries up to index 2: its snapshot holds what they did",
            "The snapshot of n1 holds what the entries up to index 2 did, so it removes them from "
            "its "
            "log: 2 of them.",
            "§7");
        toldRow(
            "one entry compacted",
            [](Story& story) {
                return story.add(EventKind::LogCompacted, 1, 0, [](Event& event) {
                    event.index = Index{1};
                    event.count = 1;
                });
            },
            "drops 1 entry, index 1: its snapshot holds what it did",
            "The snapshot of n1 holds what the entries up to index 1 did, so it removes them from "
            "its "
            "log: 1 of them.",
            "§7");
        toldRow(
            "snapshot sent",
            [](Story& story) {
                lead(story, 1);
                story.add(EventKind::ProgressChanged, 1, 4, [](Event& event) { event.value = 2; });
                story.add(EventKind::LogCompacted, 1, 0,
                          [](Event& event) { event.index = Index{8}; });
                return story.add(EventKind::SnapshotSent, 1, 4, [](Event& event) {
                    event.index = Index{9};
                    event.logTerm = 3;
                });
            },
            "begins to send n4 its snapshot up to index 9",
            "n4 needs index 2 next, but n1 has removed its log up to index 8: its snapshot holds "
            "what "
            "stood there.",
            "§7");
        const auto installed = [](std::uint8_t keeps) {
            return [=](Story& story) {
                return story.add(EventKind::SnapshotInstalled, 4, 1, [=](Event& event) {
                    event.index = Index{9};
                    event.logTerm = 3;
                    event.detail = keeps;
                });
            };
        };
        const char* reason =
            "n4 has received the whole snapshot of its leader n1 and sets its state "
            "machine to it: it now holds what all entries up to index 9 did, without "
            "having applied them one by one.";
        toldRow("snapshot installed", installed(0),
                "takes over the snapshot of n1 up to index 9 in place of its log", reason, "§7");
        toldRow("snapshot before the log", installed(1),
                "takes over the snapshot of n1 up to index 9 and keeps its log after it", reason,
                "§7");
    }
    void snapshotsAreTold() { compareTold(); }
};

QTEST_GUILESS_MAIN(TestSnapshotWords)
#include "tst_snapshot_words.moc"
