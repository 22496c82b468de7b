#pragma once

#include "core/raft/entry.h"
#include "core/raft/log.h"
#include "net/storage/segment_format.h"

#include <optional>
#include <string>
#include <string_view>

/// What the body of a record says happened to the state, part by part.
namespace raftarium::net::wal {

/// The log from `first` on was replaced by the entries that follow; `before` is the term of the
/// entry before `first`.
struct Replaced {
    Index first{};
    Term before{};
};
/// A snapshot took the place of the log up to `baseIndex`, and of all of it where not `keepsLog`.
struct Compacted {
    SnapshotReference snapshot;
    Index baseIndex{};
    Term baseTerm{};
    bool keepsLog = false;
};

void putHardState(std::string& body, const HardState& state);
void putCompacted(std::string& body, const Compacted& compacted);
void putReplaced(std::string& body, const Replaced& replaced);
/// Appended to the log.
void putEntry(std::string& body, const Entry& entry);
/// The last part of a segment that another one follows.
void putSealed(std::string& body);
/// The bytes that putEntry() adds.
[[nodiscard]] std::uint64_t entryBytes(const Entry& entry);

/// The state that the records read so far make. Where it begins in the middle of a log, entries
/// before are missing until a snapshot stands for them.
class Replay {
public:
    explicit Replay(const Checkpoint& start);

    /// Takes in what one record says. Returns what is impossible about it, if anything; the state
    /// is then of no use.
    [[nodiscard]] std::optional<std::string> apply(std::string_view body);

    [[nodiscard]] bool sealed() const { return sealed_; }
    /// Goes on in the next segment.
    void unseal() { sealed_ = false; }
    [[nodiscard]] Checkpoint checkpoint() const;
    [[nodiscard]] const Log& log() const { return log_; }
    /// Whether all entries from the log's first on are there.
    [[nodiscard]] bool complete() const { return log_.snapshotIndex() == baseIndex_; }

private:
    [[nodiscard]] bool replace(const Replaced& replaced);
    [[nodiscard]] bool compact(const Compacted& compacted);

    HardState hard_;
    SnapshotReference snapshot_;
    Index baseIndex_{};
    Term baseTerm_{};
    Log log_; ///< behind baseIndex_, or behind what is missing
    bool sealed_ = false;
};

} // namespace raftarium::net::wal
