#pragma once

#include "core/raft/log.h"
#include "core/raft/ready.h"
#include "net/storage/write_ahead_log.h"

#include <QDir>
#include <QFile>
#include <QString>
#include <QStringList>
#include <QTest>

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace raftarium::net::test {

[[nodiscard]] inline Entry entry(int term, std::string data, EntryKind kind = EntryKind::Command) {
    return {Term{static_cast<std::uint64_t>(term)},
            std::make_shared<const Command>(Command{std::move(data), 0}), kind};
}
[[nodiscard]] inline Index at(std::uint64_t index) { return Index{index}; }
[[nodiscard]] inline HardState hard(int term, int vote = 0) {
    return {Term{static_cast<std::uint64_t>(term)}, NodeId{static_cast<std::uint8_t>(vote)}};
}
[[nodiscard]] inline CommandPtr text(std::string data) {
    return std::make_shared<const Command>(Command{std::move(data), 0});
}

[[nodiscard]] inline bool same(const Log& one, const Log& other) {
    if (one.snapshotIndex() != other.snapshotIndex() ||
        one.snapshotTerm() != other.snapshotTerm() || one.lastIndex() != other.lastIndex() ||
        one.lastTerm() != other.lastTerm())
        return false;
    for (Index i = one.firstIndex(); i <= one.lastIndex(); ++i)
        if (!(one.entry(i) == other.entry(i))) return false;
    return true;
}
[[nodiscard]] inline bool same(const StoredState& one, const StoredState& other) {
    return one.hard == other.hard && one.snapshot == other.snapshot && same(one.log, other.log);
}
/// For messages of failed tests.
[[nodiscard]] inline QString describe(const StoredState& state) {
    return QString("term %1 vote %2, log %3..%4 (terms %5, %6), snapshot %7")
        .arg(state.hard.currentTerm.value())
        .arg(state.hard.votedFor.value())
        .arg(state.log.firstIndex().value())
        .arg(state.log.lastIndex().value())
        .arg(state.log.snapshotTerm().value())
        .arg(state.log.lastTerm().value())
        .arg(state.snapshot.index.value());
}

inline const StorageIdentity kMine{"cluster", NodeId{1}};

/// Small segments, so that a short test has many.
[[nodiscard]] inline StorageLimits small(std::uint64_t segmentBytes = 4096) {
    StorageLimits limits;
    limits.segmentBytes = segmentBytes;
    limits.zeroedAheadBytes = 1024;
    return limits;
}

/// A write-ahead log, and what the server that uses it has written, of which everything that was
/// reported durable must come back.
class Store {
public:
    explicit Store(const QString& directory, StorageLimits limits = {},
                   FileOperations operations = FileOperations::ofSystem(),
                   const StorageIdentity& identity = kMine)
        : wal_(directory.toStdString(), identity, limits, std::move(operations)) {
        wal_.persisted = [this](std::uint64_t durable) {
            const std::lock_guard guard(mutex_);
            persisted_.push_back(durable);
            changed_.notify_all();
        };
        wal_.failed = [this](const StorageError& failure) {
            const std::lock_guard guard(mutex_);
            failures_.push_back(failure);
            changed_.notify_all();
        };
        auto opened = wal_.open();
        if (auto* state = std::get_if<StoredState>(&opened))
            now = std::move(*state);
        else
            error = std::get<StorageError>(opened);
    }

    /// Appends entries to the log, and asks for that to be written.
    void append(std::initializer_list<Entry> entries) {
        const Index first = now.log.lastIndex() + 1;
        for (const Entry& one : entries)
            now.log.append(one);
        write(first);
    }
    /// What stands from `first` on is replaced.
    void replace(std::uint64_t first, std::initializer_list<Entry> entries) {
        now.log.truncateFrom(at(first));
        for (const Entry& one : entries)
            now.log.append(one);
        write(at(first));
    }
    void setHard(HardState state) {
        now.hard = state;
        write(std::nullopt);
    }
    /// Takes a snapshot at `index`, and keeps the log behind `keptFrom`.
    void snapshot(std::uint64_t index, std::uint64_t base, std::string content) {
        now.snapshot = {at(index), now.log.termAt(at(index)), Configuration::ofVoters(3),
                        text(std::move(content))};
        now.log.compactTo(at(base));
        write(std::nullopt, now.snapshot);
    }
    /// Installs a leader's snapshot: nothing of the log is kept.
    void install(std::uint64_t index, int term, std::string content) {
        now.snapshot = {at(index), Term{static_cast<std::uint64_t>(term)},
                        Configuration::ofVoters(5), text(std::move(content))};
        now.log.resetTo(at(index), now.snapshot.term);
        write(at(index + 1), now.snapshot);
    }
    void write(std::optional<Index> first, std::optional<Snapshot> snapshot = std::nullopt) {
        WriteRequest request;
        request.number = ++number;
        request.state = now.hard;
        request.logChanged = first.has_value();
        request.first = first.value_or(Index{});
        request.last = now.log.lastIndex();
        request.snapshot = std::move(snapshot);
        wal_.write(request, now.log);
    }

    /// Waits until everything is durable, or nothing will be; whether it is durable.
    bool settle() {
        std::unique_lock guard(mutex_);
        const auto durable = [this] {
            return number == 0 || (!persisted_.empty() && persisted_.back() == number);
        };
        changed_.wait(guard, [&] { return !failures_.empty() || durable(); });
        return durable();
    }
    void close() { wal_.close(); }
    [[nodiscard]] std::vector<std::uint64_t> persisted() {
        const std::lock_guard guard(mutex_);
        return persisted_;
    }
    [[nodiscard]] std::vector<StorageError> failures() {
        const std::lock_guard guard(mutex_);
        return failures_;
    }

    StoredState now; ///< what the server has
    std::optional<StorageError> error;
    std::uint64_t number = 0;

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::uint64_t> persisted_;
    std::vector<StorageError> failures_;
    WriteAheadLog wal_; // last: its thread uses what stands above
};

/// Those of the system, but nothing becomes durable: for tests that open thousands of directories.
[[nodiscard]] inline FileOperations withoutSync() {
    FileOperations operations = FileOperations::ofSystem();
    operations.fdatasync = [](int) { return 0; };
    operations.fsync = [](int) { return 0; };
    return operations;
}

/// For QTemporaryDir: in memory where the system has such a place, for thousands of small files.
[[nodiscard]] inline QString quickPlace() {
    const QString memory = "/dev/shm";
    return (QDir(memory).exists() ? memory : QDir::tempPath()) + "/raftarium-XXXXXX";
}

/// Opens the directory, does one thing, and closes it again: then all is done that follows. Gives
/// back what the server has.
template <class Act>
StoredState once(const QString& directory, const StorageLimits& limits, Act act) {
    Store store(directory, limits, withoutSync());
    act(store);
    if (store.error || !store.settle()) QTest::qFail("cannot write", __FILE__, __LINE__);
    store.close();
    return store.now;
}

/// What a directory gives back, or why it does not.
[[nodiscard]] inline std::variant<StoredState, StorageError> reopen(const QString& directory) {
    WriteAheadLog wal(directory.toStdString(), kMine, small(), withoutSync());
    return wal.open();
}
[[nodiscard]] inline QStringList filesOf(const QString& directory, const QString& pattern = "*") {
    return QDir(directory).entryList({pattern}, QDir::Files, QDir::Name);
}
[[nodiscard]] inline QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
inline void setContent(const QString& path, const QByteArray& content) {
    QFile file(path);
    const bool opened = file.open(QIODevice::WriteOnly | QIODevice::Truncate);
    if (!opened || file.write(content) != content.size())
        QTest::qFail("cannot write a file", __FILE__, __LINE__);
}
/// Copies all files of a directory, but the lock, into an empty one.
inline void copyDirectory(const QString& from, const QString& to) {
    QDir().mkpath(to);
    for (const QString& name : filesOf(to))
        QFile::remove(to + '/' + name);
    for (const QString& name : filesOf(from))
        if (name != "lock") setContent(to + '/' + name, contentOf(from + '/' + name));
}

} // namespace raftarium::net::test

/// Where the records of a segment end.
[[nodiscard]] inline int usedBytes(const QByteArray& segment) {
    constexpr int kRecordAlignment = 32;
    int used = static_cast<int>(segment.size());
    while (used > 0 && segment[used - 1] == '\0')
        --used;
    return (used + kRecordAlignment - 1) / kRecordAlignment * kRecordAlignment;
}

/// Fails where `directory` does not give back `expected`.
#define COMPARE_STORED(directory, expected)                                                        \
    do {                                                                                           \
        const auto opened_ = raftarium::net::test::reopen(directory);                              \
        const auto* state_ = std::get_if<raftarium::net::StoredState>(&opened_);                   \
        if (state_ == nullptr)                                                                     \
            QFAIL(std::get<raftarium::net::StorageError>(opened_).text().c_str());                 \
        QVERIFY2(raftarium::net::test::same(*state_, expected),                                    \
                 qPrintable(raftarium::net::test::describe(*state_) + " instead of " +             \
                            raftarium::net::test::describe(expected)));                            \
    } while (false)
