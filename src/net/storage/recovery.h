#pragma once

#include "net/storage/file.h"
#include "net/storage/raft_storage.h"
#include "net/storage/segment_format.h"

#include <cstdint>
#include <vector>

namespace raftarium::net::wal {

/// A segment that is there, and the last index of the log when it was begun.
struct SegmentInfo {
    std::uint64_t number = 0;
    Index lastIndexBefore{};
};

/// What a directory holds, and where writing goes on. The segment may have no valid header yet.
struct Recovered {
    StoredState state;
    Checkpoint checkpoint;
    std::vector<SegmentInfo> segments; ///< ascending, without gaps; the last is written on
    SegmentHeader header;              ///< of the last
    bool needsSegment = false;         ///< the last is to be made (anew)
    bool needsIdentity = false;        ///< the identity file is to be made
    std::uint64_t position = 0;        ///< in the last
    std::uint64_t sequence = 1;        ///< of the next record
    std::uint64_t lastSnapshot = 0;    ///< the highest number of a snapshot file
};

/// Reads everything in `directory`, which is locked, then cuts off a torn end, makes the rest
/// durable and removes what is left over. Throws Failure, having changed nothing.
[[nodiscard]] Recovered recover(const Directory& directory, const StorageIdentity& identity);

} // namespace raftarium::net::wal
