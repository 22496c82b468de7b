#pragma once

#include "net/storage/file_operations.h"
#include "net/storage/log_writer.h"
#include "net/storage/raft_storage.h"
#include "net/storage/segment_format.h"

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace raftarium::net {

/// RaftStorage in a directory: a log in segments and a snapshot beside it, as
/// docs/storage-format.md lays them out.
///
/// A thread of its own takes all writes that wait together, writes them with one call, makes them
/// durable with one fdatasync, and reports the last of them. `persisted` and `failed` are called
/// from that thread. After a failure nothing more is written or reported.
///
/// What the host keeps in Command::tag is not stored.
class WriteAheadLog final : public RaftStorage {
public:
    using Identity = StorageIdentity;
    using Limits = StorageLimits;

    /// The directory is made if it is missing, by open().
    WriteAheadLog(std::string directory, Identity identity, Limits limits = {},
                  FileOperations operations = FileOperations::ofSystem());
    ~WriteAheadLog() override;

    /// Where what was durable cannot be read back the result is Corrupt, and nothing was changed.
    [[nodiscard]] std::variant<StoredState, StorageError> open() override;
    void write(const WriteRequest& request, const Log& log) override;
    void close() override;

private:
    void writeQueued();
    void work();
    void fail(const StorageError& error);

    const std::string path_;
    const Identity identity_;
    const Limits limits_;
    const FileOperations operations_;

    // of the thread, once it runs
    std::optional<wal::Directory> directory_;
    wal::File lock_;
    std::unique_ptr<wal::LogWriter> writer_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<wal::LogWrite> queue_; ///< guarded by mutex_
    bool closing_ = false;             ///< guarded by mutex_
    bool broken_ = false;              ///< guarded by mutex_
    std::thread thread_;
};

} // namespace raftarium::net
