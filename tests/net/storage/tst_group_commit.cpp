#include "harness.h"

#include <QTemporaryDir>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::net::test;

namespace {

/// Counts what is done to files, and holds back the fdatasync of its choice.
class Gate {
public:
    [[nodiscard]] FileOperations operations() {
        FileOperations operations = FileOperations::ofSystem();
        operations.pwrite = [this](int file, const void* bytes, std::size_t size, off_t offset) {
            {
                const std::lock_guard guard(mutex_);
                ++writes_;
            }
            return ::pwrite(file, bytes, size, offset);
        };
        operations.fdatasync = [this](int file) {
            std::unique_lock guard(mutex_);
            ++syncs_;
            waiting_ = true;
            changed_.notify_all();
            changed_.wait(guard, [this] { return !closed_; });
            waiting_ = false;
            guard.unlock();
            return ::fdatasync(file);
        };
        return operations;
    }
    void shut() {
        const std::lock_guard guard(mutex_);
        closed_ = true;
        syncs_ = writes_ = 0;
    }
    void awaitSync() {
        std::unique_lock guard(mutex_);
        changed_.wait(guard, [this] { return waiting_; });
    }
    void open() {
        const std::lock_guard guard(mutex_);
        closed_ = false;
        changed_.notify_all();
    }
    [[nodiscard]] int syncs() {
        const std::lock_guard guard(mutex_);
        return syncs_;
    }
    [[nodiscard]] int writes() {
        const std::lock_guard guard(mutex_);
        return writes_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int syncs_ = 0;
    int writes_ = 0;
    bool closed_ = false;
    bool waiting_ = false;
};

} // namespace

class GroupCommitTest : public QObject {
    Q_OBJECT

private slots:
    void whatWaitsDuringASyncBecomesDurableTogether() {
        QTemporaryDir directory;
        Gate gate;
        Store store(directory.path(), {}, gate.operations());
        QVERIFY(!store.error);
        gate.shut();
        store.append({entry(1, "first")});
        gate.awaitSync();
        for (int i = 0; i < 64; ++i)
            store.append({entry(1, std::to_string(i))});
        QVERIFY2(store.persisted().empty(), "reported before it was durable");
        gate.open();
        QVERIFY(store.settle());
        QCOMPARE(store.persisted(), (std::vector<std::uint64_t>{1, 65}));
        QCOMPARE(gate.syncs(), 2);
        QCOMPARE(gate.writes(), 2);
        store.close();
        COMPARE_STORED(directory.path(), store.now);
    }

    void aRecordIsOneWriteAndOneSync() {
        QTemporaryDir directory;
        Gate gate;
        Store store(directory.path(), {}, gate.operations());
        gate.shut();
        gate.open();
        for (int i = 1; i <= 20; ++i) {
            store.append({entry(1, "x")});
            QVERIFY(store.settle());
            QCOMPARE(gate.syncs(), i);
            QCOMPARE(gate.writes(), i);
        }
    }

    void closingWaitsForWhatWasTakenIn() {
        QTemporaryDir directory;
        Gate gate;
        Store store(directory.path(), {}, gate.operations());
        for (int i = 0; i < 10; ++i)
            store.append({entry(1, "x")});
        store.close();
        QCOMPARE(store.persisted().back(), std::uint64_t{10});
        COMPARE_STORED(directory.path(), store.now);
    }

    /// What does not change anything needs no disk, and is not reported before its time either.
    void aWriteWithoutNewsNeedsNoSync() {
        QTemporaryDir directory;
        Gate gate;
        Store store(directory.path(), {}, gate.operations());
        store.setHard(hard(3, 1));
        QVERIFY(store.settle());
        gate.shut();
        store.setHard(hard(3, 1));
        QVERIFY(store.settle());
        QCOMPARE(gate.syncs(), 0);
        gate.open();
    }
};

QTEST_GUILESS_MAIN(GroupCommitTest)
#include "tst_group_commit.moc"
