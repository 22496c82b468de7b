#pragma once

#include "core/raft/log.h"
#include "core/raft/ready.h"
#include "core/raft/snapshot.h"
#include "core/raft/types.h"

#include <cstdint>
#include <functional>
#include <string>
#include <variant>

namespace raftarium::net {

/// Why storage cannot go on. Nothing is repaired behind the user's back.
struct StorageError {
    enum class Kind : std::uint8_t {
        Locked,  ///< another process uses the directory
        Foreign, ///< the directory belongs to another server or cluster, or to a newer version
        Corrupt, ///< what was once durable cannot be read back
        Full,    ///< no room is left
        Failed,  ///< the system refused: permissions, a broken disk
    };
    Kind kind{};
    std::string file;         ///< empty where no single file is to blame
    std::uint64_t offset = 0; ///< in `file`, where that tells something
    std::string message;      ///< what is wrong
    std::string remedy;       ///< what to do about it

    /// "FILE:OFFSET: message. Remedy."
    [[nodiscard]] std::string text() const;
};

/// What storage gives back when a server starts. `log` begins behind `snapshot`, or before its end.
struct StoredState {
    HardState hard;
    Log log;
    Snapshot snapshot;
};

/// The persistent state of one server (Figure 2, §7), kept somewhere that survives it.
///
/// Threads: open(), write() and close() are called by one thread. `persisted` and `failed` are
/// called from whichever thread the storage works on; they are set before open() and must return
/// soon.
class RaftStorage {
public:
    RaftStorage() = default;
    RaftStorage(const RaftStorage&) = delete;
    RaftStorage& operator=(const RaftStorage&) = delete;
    virtual ~RaftStorage() = default;

    /// Opens and reads everything. Blocks. Call once, first.
    [[nodiscard]] virtual std::variant<StoredState, StorageError> open() = 0;
    /// Takes one write in, and returns at once. `log` is the server's log at this moment, of which
    /// `request` names the part that changed. Writes become durable in their order; several may
    /// become so together.
    virtual void write(const WriteRequest& request, const Log& log) = 0;
    /// Waits until everything taken in is durable or has failed; then lets go of all files.
    virtual void close() = 0;

    /// The write of this number, and all before it, are durable.
    std::function<void(std::uint64_t number)> persisted;
    /// Nothing that was not reported by `persisted` can be relied on, and nothing more is written.
    std::function<void(const StorageError& error)> failed;
};

} // namespace raftarium::net
