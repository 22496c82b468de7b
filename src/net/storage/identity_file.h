#pragma once

#include "net/storage/file.h"
#include "net/storage/segment_format.h"

namespace raftarium::net::wal {

/// Says that a directory is set up, and whose it is. Durable on return; throws Failure.
void writeIdentity(const Directory& directory, const StorageIdentity& identity);
/// Throws Failure where the directory is not that of `identity`.
void checkIdentity(const Directory& directory, const StorageIdentity& identity);
/// The Failure for what belongs to another.
[[nodiscard]] Failure foreign(std::string file, std::string message);

/// Creates the directory if it is missing. Throws Failure.
void makeDirectory(const std::string& path);
/// Keeps every other process out while the file is open; throws Failure where one is in.
[[nodiscard]] File lockDirectory(const Directory& directory);

} // namespace raftarium::net::wal
