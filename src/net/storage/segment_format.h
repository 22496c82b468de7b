#pragma once

#include "core/raft/ready.h"
#include "core/raft/types.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace raftarium::net {

/// Whose storage a directory is.
struct StorageIdentity {
    std::string clusterId; ///< at most 200 bytes, none of them a control character
    NodeId nodeId;
    bool operator==(const StorageIdentity&) const = default;
};

} // namespace raftarium::net

/// The bytes of a segment, as docs/storage-format.md has them.
namespace raftarium::net::wal {

inline constexpr std::uint32_t kFormatVersion = 1;
/// What a disk writes whole or not at all.
inline constexpr std::uint64_t kSector = 512;
inline constexpr std::uint64_t kSegmentHeaderBytes = kSector;
/// Records begin at multiples of this, so that a record's header lies in one sector.
inline constexpr std::uint64_t kRecordAlignment = 32;
inline constexpr std::uint64_t kRecordHeaderBytes = 32;
inline constexpr std::uint32_t kMaxBodyBytes = 1U << 30U;
inline constexpr std::size_t kMaxClusterIdBytes = 200;
/// No index is larger, so that adding to one never overflows.
inline constexpr std::uint64_t kMaxIndex = UINT64_MAX / 2;

/// The snapshot file in use, by number; zero: none.
struct SnapshotReference {
    std::uint64_t file = 0;
    Index index{};
    Term term{};
    bool operator==(const SnapshotReference&) const = default;
};

/// All of the persistent state but for the entries and the content of the snapshot.
struct Checkpoint {
    HardState hard;
    SnapshotReference snapshot;
    Index baseIndex{}; ///< the entry before the log's first
    Term baseTerm{};
    Index lastIndex{}; ///< the log's last entry
    Term lastTerm{};
    bool operator==(const Checkpoint&) const = default;
};

struct SegmentHeader {
    StorageIdentity identity;
    std::uint64_t number = 0;        ///< of the segment, from 1 on
    std::uint64_t firstSequence = 0; ///< of the first record in it
    std::uint32_t salt = 0;          ///< random; goes into every checksum of a record
    Checkpoint start;                ///< the state before the first record
};
[[nodiscard]] std::string encodeSegmentHeader(const SegmentHeader& header);

struct SegmentHeaderRead {
    enum class Kind : std::uint8_t {
        Whole,
        Unwritten, ///< cut off: what is there breaks off and only zeros follow
        Newer,     ///< of a later version of the format
        Damaged,
    };
    Kind kind{};
    SegmentHeader header; ///< where Whole
};
/// `bytes` are the kSegmentHeaderBytes at the begin of the file.
[[nodiscard]] SegmentHeaderRead decodeSegmentHeader(std::string_view bytes);

struct RecordHeader {
    std::uint32_t bodyBytes = 0;
    std::uint32_t bodyCrc = 0; ///< of all that follows the header
    std::uint64_t sequence = 0;
};
/// Of a whole record, its header and end included.
[[nodiscard]] constexpr std::uint64_t recordBytes(std::uint32_t bodyBytes) {
    const std::uint64_t bytes = kRecordHeaderBytes + bodyBytes + 1; // the mark at its end
    return (bytes + kRecordAlignment - 1) / kRecordAlignment * kRecordAlignment;
}
/// Nothing where the checksum is wrong or the record is of another segment.
[[nodiscard]] std::optional<RecordHeader> decodeRecordHeader(std::string_view bytes,
                                                             const SegmentHeader& segment);
/// Whether `rest`, all of a record after its header, is what was written.
[[nodiscard]] bool isWhole(const RecordHeader& header, std::string_view rest,
                           const SegmentHeader& segment);
/// Makes a record of `buffer`, which holds room for the header and then the body.
void finishRecord(std::string& buffer, std::uint64_t sequence, const SegmentHeader& segment);

[[nodiscard]] bool allZero(std::string_view bytes);

} // namespace raftarium::net::wal
