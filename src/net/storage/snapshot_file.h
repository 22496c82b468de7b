#pragma once

#include "core/raft/snapshot.h"
#include "net/storage/file.h"
#include "net/storage/segment_format.h"

#include <cstdint>

namespace raftarium::net::wal {

/// Writes `snapshot` as the file of that number. Durable on return; throws Failure.
void writeSnapshot(const Directory& directory, std::uint64_t number, const Snapshot& snapshot,
                   const StorageIdentity& identity);

/// Reads the file that `reference` names; throws Failure where it is not whole.
[[nodiscard]] Snapshot readSnapshot(const Directory& directory, const SnapshotReference& reference,
                                    const StorageIdentity& identity);

} // namespace raftarium::net::wal
