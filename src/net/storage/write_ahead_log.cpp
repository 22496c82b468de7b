#include "net/storage/write_ahead_log.h"

#include "net/storage/identity_file.h"
#include "net/storage/recovery.h"

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

namespace raftarium::net {
namespace {

StorageError failure(const std::string& directory, std::string message) {
    return {StorageError::Kind::Failed, directory, 0, std::move(message), {}};
}

bool isPossible(const StorageIdentity& identity) {
    const std::string& id = identity.clusterId;
    return id.size() <= wal::kMaxClusterIdBytes &&
           std::none_of(id.begin(), id.end(), [](char c) { return c >= 0 && c < ' '; });
}

} // namespace

WriteAheadLog::WriteAheadLog(std::string directory, Identity identity, Limits limits,
                             FileOperations operations)
    : path_(std::move(directory)),
      identity_(std::move(identity)),
      limits_(limits),
      operations_(std::move(operations)) {}

WriteAheadLog::~WriteAheadLog() { close(); }

std::variant<StoredState, StorageError> WriteAheadLog::open() {
    if (!isPossible(identity_))
        return failure(path_, "a cluster's id has at most " +
                                  std::to_string(wal::kMaxClusterIdBytes) +
                                  " bytes and no control characters");
    std::optional<StorageError> error;
    try {
        wal::makeDirectory(path_);
        directory_.emplace(path_, operations_);
        lock_ = wal::lockDirectory(*directory_);
        wal::Recovered recovered = wal::recover(*directory_, identity_);
        writer_ = std::make_unique<wal::LogWriter>(*directory_, identity_, limits_, recovered);
        // Last, as it says that the directory is set up.
        if (recovered.needsIdentity) wal::writeIdentity(*directory_, identity_);
        return std::move(recovered.state);
    } catch (const wal::Failure& known) {
        error = known.error;
    } catch (const std::bad_alloc&) {
        error = failure(path_, "there is not enough memory to read this directory");
    } catch (const std::exception& other) {
        error = failure(path_, other.what());
    }
    writer_.reset();
    directory_.reset();
    lock_ = {};
    return *std::move(error);
}

void WriteAheadLog::write(const WriteRequest& request, const Log& log) {
    if (!writer_) return;
    if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
    wal::LogWrite write = wal::LogWrite::of(request, log);
    {
        const std::lock_guard guard(mutex_);
        if (broken_ || closing_) return;
        queue_.push_back(std::move(write));
    }
    changed_.notify_one();
}

void WriteAheadLog::close() {
    {
        const std::lock_guard guard(mutex_);
        closing_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
    writer_.reset();
    directory_.reset();
    lock_ = {};
}

void WriteAheadLog::work() {
    try {
        writeQueued();
    } catch (const wal::Failure& known) {
        fail(known.error);
    } catch (const std::exception& other) {
        fail(failure(path_, other.what()));
    }
}

void WriteAheadLog::writeQueued() {
    std::vector<wal::LogWrite> taken;
    while (true) {
        {
            std::unique_lock guard(mutex_);
            changed_.wait(guard, [this] { return !queue_.empty() || closing_; });
            if (queue_.empty()) return;
            taken.swap(queue_);
        }
        for (wal::LogWrite& write : taken)
            writer_->add(write);
        writer_->flush();
        if (persisted) persisted(taken.back().number);
        taken.clear();
        writer_->tidy();
    }
}

void WriteAheadLog::fail(const StorageError& error) {
    {
        const std::lock_guard guard(mutex_);
        broken_ = true;
        queue_.clear();
    }
    if (failed) failed(error);
}

} // namespace raftarium::net
