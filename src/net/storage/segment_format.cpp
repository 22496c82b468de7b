#include "net/storage/segment_format.h"

#include "net/storage/crc32c.h"
#include "net/storage/little_endian.h"

#include <algorithm>
#include <cassert>

namespace raftarium::net::wal {
namespace {

constexpr std::string_view kMagic = "raftlog\n";
// The last bytes of headers and records are not zero, so that one that breaks off is told by a zero
// there. Several bits are set, so that no single flipped bit makes them zero.
constexpr std::uint32_t kHeaderMark = 0x7D6B5A3CU;
constexpr char kRecordMark = '\x5A';
constexpr std::size_t kSegmentTrailerBytes = 8;
constexpr std::size_t kRecordTrailerBytes = 8;

std::uint32_t saltedCrc(std::string_view bytes, std::uint32_t salt) {
    std::string salted;
    Writer(salted).u32(salt);
    return crc32c(bytes, crc32c(salted));
}

void put(Writer& out, const Checkpoint& state) {
    out.u64(state.hard.currentTerm.value());
    out.u8(state.hard.votedFor.value());
    out.u64(state.snapshot.file);
    out.u64(state.snapshot.index.value());
    out.u64(state.snapshot.term.value());
    out.u64(state.baseIndex.value());
    out.u64(state.baseTerm.value());
    out.u64(state.lastIndex.value());
    out.u64(state.lastTerm.value());
}

Checkpoint takeCheckpoint(Reader& in) {
    Checkpoint state;
    state.hard.currentTerm = Term{in.u64()};
    state.hard.votedFor = NodeId{in.u8()};
    state.snapshot.file = in.u64();
    state.snapshot.index = Index{in.u64()};
    state.snapshot.term = Term{in.u64()};
    state.baseIndex = Index{in.u64()};
    state.baseTerm = Term{in.u64()};
    state.lastIndex = Index{in.u64()};
    state.lastTerm = Term{in.u64()};
    return state;
}

bool isPossible(const Checkpoint& state) {
    return state.lastIndex.value() <= kMaxIndex && state.baseIndex <= state.lastIndex &&
           state.baseIndex <= state.snapshot.index && state.snapshot.index <= state.lastIndex &&
           state.snapshot.index.value() <= kMaxIndex &&
           (state.snapshot.file != 0 || state.snapshot.index == Index{});
}

} // namespace

bool allZero(std::string_view bytes) {
    return bytes.find_first_not_of('\0') == std::string_view::npos;
}

std::string encodeSegmentHeader(const SegmentHeader& header) {
    std::string bytes;
    Writer out(bytes);
    out.bytes(kMagic);
    out.u32(kFormatVersion);
    out.u64(header.number);
    out.u64(header.firstSequence);
    out.u32(header.salt);
    put(out, header.start);
    out.u8(header.identity.nodeId.value());
    out.u8(static_cast<std::uint8_t>(header.identity.clusterId.size()));
    out.bytes(header.identity.clusterId);
    assert(bytes.size() <= kSegmentHeaderBytes - kSegmentTrailerBytes);
    bytes.resize(kSegmentHeaderBytes - kSegmentTrailerBytes, '\0');
    const std::uint32_t crc = crc32c(bytes);
    out.u32(crc);
    out.u32(kHeaderMark);
    return bytes;
}

SegmentHeaderRead decodeSegmentHeader(std::string_view bytes) {
    using Kind = SegmentHeaderRead::Kind;
    assert(bytes.size() == kSegmentHeaderBytes);
    Reader trailer(bytes.substr(kSegmentHeaderBytes - kSegmentTrailerBytes));
    const std::uint32_t crc = trailer.u32();
    if (trailer.u32() != kHeaderMark ||
        crc != crc32c(bytes.substr(0, kSegmentHeaderBytes - kSegmentTrailerBytes)))
        return {bytes.back() == '\0' ? Kind::Unwritten : Kind::Damaged, {}};
    Reader in(bytes);
    SegmentHeader header;
    if (in.bytes(kMagic.size()) != kMagic) return {Kind::Damaged, {}};
    if (in.u32() > kFormatVersion) return {Kind::Newer, {}};
    header.number = in.u64();
    header.firstSequence = in.u64();
    header.salt = in.u32();
    header.start = takeCheckpoint(in);
    header.identity.nodeId = NodeId{in.u8()};
    const std::size_t idBytes = in.u8();
    header.identity.clusterId = in.bytes(idBytes);
    const bool sound = in.ok() && idBytes <= kMaxClusterIdBytes && isPossible(header.start) &&
                       header.firstSequence <= kMaxIndex;
    return {sound ? Kind::Whole : Kind::Damaged, std::move(header)};
}

std::optional<RecordHeader> decodeRecordHeader(std::string_view bytes,
                                               const SegmentHeader& segment) {
    assert(bytes.size() == kRecordHeaderBytes);
    Reader in(bytes);
    RecordHeader header;
    header.bodyBytes = in.u32();
    header.bodyCrc = in.u32();
    header.sequence = in.u64();
    const std::uint64_t number = in.u64();
    const std::uint32_t crc = in.u32();
    if (in.u32() != kHeaderMark || number != segment.number ||
        crc != saltedCrc(bytes.substr(0, kRecordHeaderBytes - kRecordTrailerBytes), segment.salt))
        return std::nullopt;
    return header;
}

bool isWhole(const RecordHeader& header, std::string_view rest, const SegmentHeader& segment) {
    return saltedCrc(rest, segment.salt) == header.bodyCrc && rest.back() == kRecordMark;
}

void finishRecord(std::string& buffer, std::uint64_t sequence, const SegmentHeader& segment) {
    const auto bodyBytes = static_cast<std::uint32_t>(buffer.size() - kRecordHeaderBytes);
    buffer.resize(static_cast<std::size_t>(recordBytes(bodyBytes)), '\0');
    buffer.back() = kRecordMark;
    std::string header;
    Writer out(header);
    out.u32(bodyBytes);
    out.u32(saltedCrc(std::string_view(buffer).substr(kRecordHeaderBytes), segment.salt));
    out.u64(sequence);
    out.u64(segment.number);
    const std::uint32_t crc = saltedCrc(header, segment.salt);
    out.u32(crc);
    out.u32(kHeaderMark);
    std::copy(header.begin(), header.end(), buffer.begin());
}

} // namespace raftarium::net::wal
