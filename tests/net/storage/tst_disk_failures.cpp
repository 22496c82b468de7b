#include "harness.h"

#include <QTemporaryDir>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <sys/resource.h>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::net::test;

/// After a failure nothing is reported durable any more, and what was reported is there.
class DiskFailuresTest : public QObject {
    Q_OBJECT

private slots:
    void init() { directory_ = std::make_unique<QTemporaryDir>(); }

    void everythingStopsAtAFailure_data() {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<int>("reason");
        QTest::addColumn<bool>("full");
        for (const char* operation : {"pwrite", "fdatasync", "fsync", "rename"}) {
            QTest::addRow("%s: no room", operation) << operation << ENOSPC << true;
            QTest::addRow("%s: the quota is used up", operation) << operation << EDQUOT << true;
            QTest::addRow("%s: the disk is broken", operation) << operation << EIO << false;
        }
    }
    void everythingStopsAtAFailure() {
        QFETCH(const QString, operation);
        QFETCH(const int, reason);
        QFETCH(const bool, full);
        // At the first call of this kind after opening, the second, and so on.
        for (int calls = 0; calls < 4; ++calls) {
            QTemporaryDir directory(quickPlace());
            std::atomic<int> left = 1'000'000;
            std::atomic<int> callsAfter = 0;
            const auto fails = [&](const char* name) {
                if (left < 0) ++callsAfter;
                if (operation != name || left-- > 0) return false;
                errno = reason;
                return true;
            };
            FileOperations operations = withoutSync();
            operations.pwrite = [&](int file, const void* bytes, std::size_t size, off_t offset) {
                return fails("pwrite") ? -1 : ::pwrite(file, bytes, size, offset);
            };
            operations.fdatasync = [&](int) { return fails("fdatasync") ? -1 : 0; };
            operations.fsync = [&](int) { return fails("fsync") ? -1 : 0; };
            operations.rename = [&](const std::string& from, const std::string& to) {
                return fails("rename") ? -1 : std::rename(from.c_str(), to.c_str());
            };
            StoredState durable;
            StoredState asked;
            std::uint64_t reported = 0;
            {
                Store store(directory.path(), small(700), operations);
                QVERIFY(!store.error);
                left = calls;
                while (store.failures().empty()) {
                    store.append({entry(1, std::string(200, 'x'))});
                    asked = store.now;
                    if (!store.settle()) break;
                    durable = store.now;
                    reported = store.number;
                    QVERIFY(reported < 100);
                }
                const std::vector<StorageError> failures = store.failures();
                QCOMPARE(failures.size(), std::size_t{1});
                QCOMPARE(failures.front().kind,
                         full ? StorageError::Kind::Full : StorageError::Kind::Failed);
                QVERIFY(!failures.front().file.empty());
                QVERIFY(!failures.front().remedy.empty());
                store.append({entry(1, "after it")});
                store.close();
                QCOMPARE(store.failures().size(), std::size_t{1});
                QCOMPARE(store.persisted().empty() ? 0 : store.persisted().back(), reported);
                // Above all, a failed fdatasync is not tried again.
                QCOMPARE(callsAfter.load(), 0);
            }
            const auto opened = reopen(directory.path());
            const auto* state = std::get_if<StoredState>(&opened);
            QVERIFY2(state != nullptr, state ? "" : std::get<StorageError>(opened).text().c_str());
            QVERIFY(same(*state, durable) || same(*state, asked));
        }
    }

    void aSnapshotThatFindsNoRoomStopsIt() {
        std::atomic<bool> noRoom = false;
        FileOperations operations = withoutSync();
        operations.pwrite = [&](int file, const void* bytes, std::size_t size, off_t offset) {
            if (noRoom && size > 1000) {
                errno = ENOSPC;
                return ssize_t{-1};
            }
            return ::pwrite(file, bytes, size, offset);
        };
        StoredState durable;
        {
            Store store(directory_->path(), small(1U << 20U), operations);
            store.append({entry(1, "a"), entry(1, "b")});
            QVERIFY(store.settle());
            durable = store.now;
            noRoom = true;
            store.snapshot(2, 2, std::string(5000, 's'));
            QVERIFY(!store.settle());
            QCOMPARE(store.failures().front().kind, StorageError::Kind::Full);
        }
        QCOMPARE(filesOf(directory_->path(), "snapshot-*"), QStringList());
        COMPARE_STORED(directory_->path(), durable);
    }

    /// The limit on the size of files stands for a disk without room.
    void theSystemRefusesToWrite() {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        StorageLimits limits;
        limits.zeroedAheadBytes = 16384;
        StoredState durable;
        {
            Store store(directory_->path(), limits);
            rlimit low = before;
            low.rlim_cur = 65536;
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &low), 0);
            while (true) {
                store.append({entry(1, std::string(3000, 'x'))});
                if (!store.settle() || store.number > 1000) break;
                durable = store.now;
            }
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
            QCOMPARE(store.failures().size(), std::size_t{1});
            QCOMPARE(store.failures().front().kind, StorageError::Kind::Full);
        }
        QVERIFY(durable.log.lastIndex() > Index{5});
        const auto opened = reopen(directory_->path());
        const auto* state = std::get_if<StoredState>(&opened);
        QVERIFY(state != nullptr);
        QVERIFY(state->hard == durable.hard);
        QVERIFY(state->log.lastIndex() >= durable.log.lastIndex());
    }

    void aFullDiskStopsItWhileItOpens() {
        FileOperations operations = withoutSync();
        operations.pwrite = [](int, const void*, std::size_t, off_t) {
            errno = ENOSPC;
            return ssize_t{-1};
        };
        Store store(directory_->path(), small(), operations);
        QVERIFY(store.error);
        QCOMPARE(store.error->kind, StorageError::Kind::Full);
        Store again(directory_->path(), small(), withoutSync());
        QVERIFY(!again.error);
    }

private:
    std::unique_ptr<QTemporaryDir> directory_;
};

QTEST_GUILESS_MAIN(DiskFailuresTest)
#include "tst_disk_failures.moc"
