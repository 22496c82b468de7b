#include "net/storage/segment_reader.h"

#include <algorithm>
#include <array>

namespace raftarium::net::wal {
namespace {

constexpr std::size_t kPiece = 64U << 10U;
/// More than a segment holds. Keeps chance from finding a record where there is none.
constexpr std::uint64_t kMostLaterRecords = 1U << 20U;

} // namespace

SegmentReader::SegmentReader(const File& file, const SegmentHeader& header, std::uint64_t sequence)
    : file_(file), header_(header), size_(file.size()), sequence_(sequence) {}

SegmentReader::Next SegmentReader::damaged(std::string problem) {
    problem_ = std::move(problem);
    return Next::Damaged;
}

SegmentReader::Next SegmentReader::next() {
    std::array<char, kRecordHeaderBytes> bytes{};
    file_.read(position_, bytes.size(), bytes.data());
    const std::string_view headerBytes(bytes.data(), bytes.size());
    recordPosition_ = position_;
    body_ = {};
    const std::optional<RecordHeader> header = decodeRecordHeader(headerBytes, header_);
    if (!header) return judgeRest(header, headerBytes);
    if (header->sequence != sequence_)
        return damaged("record " + std::to_string(header->sequence) + " stands where record " +
                       std::to_string(sequence_) + " belongs");
    if (header->bodyBytes > kMaxBodyBytes) return damaged("a record is larger than any may be");
    const std::uint64_t total = recordBytes(header->bodyBytes);
    if (total > size_ - std::min(size_, position_)) return judgeRest(header, headerBytes);
    buffer_.resize(static_cast<std::size_t>(total - kRecordHeaderBytes));
    file_.read(position_ + kRecordHeaderBytes, buffer_.size(), buffer_.data());
    if (!isWhole(*header, buffer_, header_)) return judgeRest(header, headerBytes);
    body_ = std::string_view(buffer_).substr(0, header->bodyBytes);
    position_ += total;
    ++sequence_;
    return Next::Record;
}

/// What stands at position_ is no whole record.
SegmentReader::Next SegmentReader::judgeRest(const std::optional<RecordHeader>& header,
                                             std::string_view headerBytes) {
    const std::uint64_t end =
        position_ + (header ? recordBytes(header->bodyBytes) : kRecordHeaderBytes);
    usedEnd_ = allZero(headerBytes) ? position_ : std::min(size_, position_ + kRecordHeaderBytes);
    lookBehind(position_ + kRecordHeaderBytes, end);
    if (usedEnd_ <= position_) return Next::End;
    if (laterRecord_)
        return damaged("record " + std::to_string(sequence_) +
                       " is damaged, and a later one stands at " + std::to_string(*laterRecord_));
    bool torn = false;
    if (header)
        torn = partlyUnwritten(position_, end);
    else if (allZero(headerBytes))
        torn = zeroBetween(position_, (position_ / kSector + 1) * kSector);
    else
        torn = headerBytes.back() == '\0' && usedEnd_ <= position_ + kRecordHeaderBytes;
    if (torn) return Next::Torn;
    return damaged("record " + std::to_string(sequence_) +
                   " is damaged; it had been written in full");
}

/// Whether a record there has a sector of which nothing was written, or was cut off.
bool SegmentReader::partlyUnwritten(std::uint64_t begin, std::uint64_t end) const {
    if (zeroBetween(end - 1, end)) return true;
    while (begin < end) {
        const std::uint64_t sectorEnd = std::min(end, (begin / kSector + 1) * kSector);
        if (zeroBetween(begin, sectorEnd)) return true;
        begin = sectorEnd;
    }
    return false;
}

bool SegmentReader::zeroBetween(std::uint64_t begin, std::uint64_t end) const {
    std::array<char, kSector> bytes{};
    const auto size = static_cast<std::size_t>(end - begin);
    file_.read(begin, size, bytes.data());
    return allZero({bytes.data(), size});
}

/// Looks for the last byte that is not zero, and for the header of a later record: one is written
/// only once all before it are durable.
void SegmentReader::lookBehind(std::uint64_t begin, std::uint64_t recordEnd) {
    laterRecord_.reset();
    std::string piece;
    for (; begin < size_; begin += kPiece) {
        piece.resize(kPiece);
        file_.read(begin, piece.size(), piece.data());
        const std::size_t last = piece.find_last_not_of('\0');
        if (last == std::string::npos) continue;
        usedEnd_ = begin + last + 1;
        for (std::size_t at = 0; at <= last && !laterRecord_; at += kRecordAlignment) {
            if (begin + at < recordEnd) continue;
            const auto header =
                decodeRecordHeader(std::string_view(piece).substr(at, kRecordHeaderBytes), header_);
            if (header && header->sequence > sequence_ &&
                header->sequence - sequence_ <= kMostLaterRecords)
                laterRecord_ = begin + at;
        }
    }
}

} // namespace raftarium::net::wal
