#include "harness.h"

#include <QTemporaryDir>

#include <functional>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::net::test;

using Step = std::function<void(Store&)>;
Q_DECLARE_METATYPE(Step)

class WriteAheadLogTest : public QObject {
    Q_OBJECT

private slots:
    void init() { directory_ = std::make_unique<QTemporaryDir>(); }

    void aNewDirectoryIsEmpty() {
        const QString path = directory_->filePath("a/b/c");
        Store store(path);
        QVERIFY(!store.error);
        QVERIFY(same(store.now, StoredState{}));
        QVERIFY(QFile::exists(path + "/identity"));
        store.close();
        COMPARE_STORED(path, StoredState{});
    }

    void whatWasWrittenComesBackAfterEveryStep_data() {
        QTest::addColumn<quint64>("segmentBytes");
        QTest::newRow("one segment") << quint64{1048576};
        QTest::newRow("a segment each few records") << quint64{1024};
        QTest::newRow("a segment each record") << quint64{1};
    }
    void whatWasWrittenComesBackAfterEveryStep() {
        QFETCH(const quint64, segmentBytes);
        using namespace std::string_literals;
        const std::vector<Step> steps = {
            [](Store& s) { s.setHard(hard(1, 1)); },
            [](Store& s) {
                s.append({{Term{1}, nullptr, EntryKind::NoOp}});
            },
            [](Store& s) {
                s.append({entry(1, "a"), entry(1, ""), entry(1, "\0\xff\n\r"s)});
            },
            [](Store& s) { s.append({entry(1, "voters n1", EntryKind::Configuration)}); },
            [](Store& s) { s.append({entry(1, std::string(3000, '\0'))}); },
            [](Store& s) { s.setHard(hard(2)); },
            [](Store& s) { s.replace(3, {entry(2, "b")}); },
            [](Store& s) { s.replace(2, {}); },
            [](Store& s) {
                s.append({entry(2, "c"), entry(2, "d"), entry(2, "e")});
            },
            [](Store& s) { s.snapshot(3, 2, "content"); },
            [](Store& s) { s.append({entry(2, "f")}); },
            [](Store& s) { s.snapshot(5, 5, ""); },
            [](Store& s) { s.append({entry(2, "g")}); },
            [](Store& s) { s.install(40, 3, std::string(5000, 'x')); },
            [](Store& s) {
                s.replace(41, {entry(3, "h"), entry(3, "i")});
            },
            [](Store& s) { s.snapshot(41, 41, "y"); },
            [](Store& s) { s.replace(42, {}); },
            [](Store& s) { s.setHard(hard(9, 127)); },
        };
        StoredState expected;
        for (const Step& step : steps) {
            Store store(directory_->path(), small(segmentBytes));
            QVERIFY2(!store.error, store.error ? store.error->text().c_str() : "");
            QVERIFY2(same(store.now, expected), qPrintable(describe(store.now)));
            step(store);
            QVERIFY(store.settle());
            expected = store.now;
        }
        COMPARE_STORED(directory_->path(), expected);
    }

    void writesOfOneLifeComeBackTogether() {
        Store store(directory_->path(), small(2048));
        for (int i = 1; i <= 300; ++i) {
            store.append({entry(i / 50, std::string(static_cast<std::size_t>(i), 'a'))});
            if (i % 20 == 0) QVERIFY(store.settle());
        }
        store.setHard(hard(7, 2));
        store.close();
        QCOMPARE(store.persisted().back(), std::uint64_t{301});
        QVERIFY(filesOf(directory_->path(), "log-*").size() > 3);
        COMPARE_STORED(directory_->path(), store.now);
    }

    void aWriteThatIsLargerThanASegmentIsSplit() {
        StorageLimits limits = small(8192);
        limits.recordBytes = 1000;
        Store store(directory_->path(), limits);
        for (int i = 0; i < 100; ++i)
            store.now.log.append(entry(1, std::string(500, static_cast<char>(i))));
        store.write(at(1));
        QVERIFY(store.settle());
        QCOMPARE(store.persisted(), std::vector<std::uint64_t>{1});
        store.close();
        COMPARE_STORED(directory_->path(), store.now);
    }

    void aSnapshotLetsOldSegmentsAndSnapshotsGo() {
        Store store(directory_->path(), small(1024));
        for (std::uint64_t i = 1; i <= 200; ++i) {
            store.append({entry(1, std::string(100, 'x'))});
            if (i % 50 == 0) store.snapshot(i, i - 3, "content " + std::to_string(i));
            QVERIFY(store.settle());
        }
        store.close();
        QCOMPARE(filesOf(directory_->path(), "snapshot-*").size(), 1);
        QVERIFY2(filesOf(directory_->path(), "log-*").size() <= 3,
                 qPrintable(filesOf(directory_->path()).join(' ')));
        COMPARE_STORED(directory_->path(), store.now);
    }

    void segmentsThatASnapshotDoesNotStandForStay() {
        Store store(directory_->path(), small(1024));
        for (int i = 1; i <= 100; ++i) {
            store.append({entry(1, std::string(100, 'x'))});
            if (i % 5 == 0) QVERIFY(store.settle());
        }
        const auto before = filesOf(directory_->path(), "log-*").size();
        QVERIFY(before > 3);
        store.snapshot(100, 0, "keeps all");
        store.close();
        QVERIFY(filesOf(directory_->path(), "log-*").size() >= before);
        COMPARE_STORED(directory_->path(), store.now);
    }

    /// A conflicting entry replaces one in an older segment, of which the rest is no longer there.
    void aLogThatWasCutBackIntoARemovedSegmentComesBack() {
        Store store(directory_->path(), small(1024));
        for (int i = 1; i <= 60; ++i) {
            store.append({entry(1, std::string(100, 'x'))});
            QVERIFY(store.settle());
        }
        store.replace(31, {});
        for (int i = 1; i <= 60; ++i) {
            store.append({entry(2, std::string(100, 'y'))});
            QVERIFY(store.settle());
        }
        store.snapshot(50, 50, "content");
        QVERIFY(store.settle());
        store.close();
        // Entry 60 of term 1, and that the log was cut, are still there; entry 30 is not.
        QVERIFY(!QFile::exists(directory_->filePath("log-00000000000000000001")));
        COMPARE_STORED(directory_->path(), store.now);
    }

    void aCommittedEntryThatWasNeverWrittenMayBeInTheSnapshot() {
        Store store(directory_->path());
        store.append({entry(1, "a")});
        // One write: entries 2 to 4 were appended, applied and taken into a snapshot meanwhile.
        for (const char* data : {"b", "c", "d"})
            store.now.log.append(entry(1, data));
        store.now.snapshot = {at(3), Term{1}, Configuration::ofVoters(3), text("abc")};
        store.now.log.compactTo(at(3));
        store.write(at(2), store.now.snapshot);
        QVERIFY(store.settle());
        store.close();
        COMPARE_STORED(directory_->path(), store.now);
    }

    void whatAServerLeavesUnfinishedIsRemoved() {
        {
            Store store(directory_->path(), small());
            store.append({entry(1, "a")});
            store.snapshot(1, 1, "content");
            QVERIFY(store.settle());
        }
        const QString unfinished = directory_->filePath("snapshot-00000000000000000009.new");
        const QString unused = directory_->filePath("snapshot-00000000000000000007");
        const QString foreign = directory_->filePath("notes.txt");
        for (const QString& name : {unfinished, unused, foreign})
            setContent(name, "x");
        Store store(directory_->path(), small());
        QVERIFY(!store.error);
        QVERIFY(!QFile::exists(unfinished));
        QVERIFY(!QFile::exists(unused));
        QVERIFY(QFile::exists(foreign));
        store.append({entry(1, "b")});
        store.snapshot(2, 2, "more");
        store.close();
        COMPARE_STORED(directory_->path(), store.now);
    }

    void aSecondOpenerIsKeptOut() {
        Store first(directory_->path());
        Store second(directory_->path());
        QVERIFY(second.error);
        QCOMPARE(second.error->kind, StorageError::Kind::Locked);
        first.append({entry(1, "a")});
        first.close();
        COMPARE_STORED(directory_->path(), first.now);
    }

    void anotherServersDirectoryIsRefused_data() {
        QTest::addColumn<QString>("cluster");
        QTest::addColumn<int>("node");
        QTest::newRow("another cluster") << "other" << 1;
        QTest::newRow("another server") << "cluster" << 2;
    }
    void anotherServersDirectoryIsRefused() {
        QFETCH(const QString, cluster);
        QFETCH(const int, node);
        {
            Store store(directory_->path());
            store.append({entry(1, "a")});
        }
        const StorageIdentity other{cluster.toStdString(), NodeId{static_cast<std::uint8_t>(node)}};
        Store store(directory_->path(), {}, FileOperations::ofSystem(), other);
        QVERIFY(store.error);
        QCOMPARE(store.error->kind, StorageError::Kind::Foreign);
    }

    void aDirectoryThatCannotBeMadeIsAnError() {
        setContent(directory_->filePath("file"), "x");
        Store store(directory_->filePath("file/below"));
        QVERIFY(store.error);
        QCOMPARE(store.error->kind, StorageError::Kind::Failed);
        QVERIFY(!store.error->message.empty());
    }

    void anImpossibleClusterIdIsAnError() {
        for (const std::string& id : {std::string(201, 'x'), std::string("a\nb")}) {
            Store store(directory_->path(), {}, FileOperations::ofSystem(), {id, NodeId{1}});
            QVERIFY(store.error);
            QCOMPARE(store.error->kind, StorageError::Kind::Failed);
        }
    }

private:
    std::unique_ptr<QTemporaryDir> directory_;
};

QTEST_GUILESS_MAIN(WriteAheadLogTest)
#include "tst_write_ahead_log.moc"
