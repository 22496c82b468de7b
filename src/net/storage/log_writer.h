#pragma once

#include "core/raft/entry.h"
#include "core/raft/snapshot.h"
#include "net/storage/file.h"
#include "net/storage/record_parts.h"
#include "net/storage/recovery.h"

#include <cstdint>
#include <string>
#include <vector>

namespace raftarium::net {

struct StorageLimits {
    /// A segment that has grown to this is followed by a new one.
    std::uint64_t segmentBytes = 64ULL << 20U;
    /// So much of a segment is filled with zeros ahead, so that syncing a record need not change
    /// the file's size or its extents.
    std::uint64_t zeroedAheadBytes = 1ULL << 20U;
    /// Writes are made durable together up to about so much.
    std::uint64_t recordBytes = 16ULL << 20U;
};

} // namespace raftarium::net

namespace raftarium::net::wal {

/// One write as the log needs it: what of WriteRequest and the server's log outlives the call.
struct LogWrite {
    std::uint64_t number = 0;
    HardState hard;
    bool logChanged = false;
    Replaced replaced;
    std::vector<EntrySlice> entries;
    std::optional<Snapshot> snapshot;
    Index baseIndex{};
    Term baseTerm{};
    bool keepsLog = false;

    /// `log` is the server's at that moment.
    [[nodiscard]] static LogWrite of(const WriteRequest& request, const Log& log);
};

/// Appends to a directory that was recovered. Not thread-safe; throws Failure, and is of no more
/// use then.
class LogWriter {
public:
    LogWriter(const Directory& directory, const StorageIdentity& identity,
              const StorageLimits& limits, const Recovered& recovered);

    /// Puts a write into the record that is being made; one that is full becomes durable.
    void add(LogWrite& write);
    /// Everything added is durable on return.
    void flush();
    /// Goes on in a new segment where this one is full or a snapshot was taken, and removes
    /// segments and snapshots that nothing needs any more. To be called after a flush().
    void tidy();

private:
    void addSnapshot(const LogWrite& write);
    void addEntries(const LogWrite& write);
    void beginSegment(std::uint64_t number);
    void finishSegment();
    void removeUnneeded();
    void clearRecord();

    const Directory& directory_;
    StorageIdentity identity_;
    StorageLimits limits_;
    Checkpoint state_; ///< with everything that was added
    std::vector<SegmentInfo> segments_;
    std::uint64_t lastSnapshot_;
    std::vector<std::uint64_t> olderSnapshots_;
    SegmentHeader header_;
    File file_;
    std::uint64_t position_;
    std::uint64_t zeroedEnd_ = 0; ///< from position_ up to here the disk holds zeros
    std::uint64_t sequence_;
    std::string record_;
    bool snapshotAdded_ = false;
};

} // namespace raftarium::net::wal
