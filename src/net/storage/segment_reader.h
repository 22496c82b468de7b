#pragma once

#include "net/storage/file.h"
#include "net/storage/segment_format.h"

#include <cstdint>
#include <optional>
#include <string>

namespace raftarium::net::wal {

/// Reads the records of one segment, and tells what its end is: docs/storage-format.md, "Where a
/// log ends", has the rule.
class SegmentReader {
public:
    /// `sequence` is the number that the first record must have.
    SegmentReader(const File& file, const SegmentHeader& header, std::uint64_t sequence);

    enum class Next : std::uint8_t {
        Record,  ///< body() is what it says
        End,     ///< nothing follows
        Torn,    ///< what follows is the rest of a write that never was completed
        Damaged, ///< what follows had been durable; problem() says what is wrong
    };
    [[nodiscard]] Next next();

    [[nodiscard]] std::string_view body() const { return body_; }
    /// Where the last record from next() begins.
    [[nodiscard]] std::uint64_t recordPosition() const { return recordPosition_; }
    /// Where the next record would begin, and the number it would have.
    [[nodiscard]] std::uint64_t position() const { return position_; }
    [[nodiscard]] std::uint64_t sequence() const { return sequence_; }
    [[nodiscard]] const std::string& problem() const { return problem_; }
    /// Where the bytes that are not zero end. Known after Torn.
    [[nodiscard]] std::uint64_t usedEnd() const { return usedEnd_; }

private:
    [[nodiscard]] Next judgeRest(const std::optional<RecordHeader>& header,
                                 std::string_view headerBytes);
    [[nodiscard]] bool partlyUnwritten(std::uint64_t begin, std::uint64_t end) const;
    [[nodiscard]] bool zeroBetween(std::uint64_t begin, std::uint64_t end) const;
    void lookBehind(std::uint64_t begin, std::uint64_t recordEnd);
    [[nodiscard]] Next damaged(std::string problem);

    const File& file_;
    const SegmentHeader& header_;
    std::uint64_t size_;
    std::uint64_t position_ = kSegmentHeaderBytes;
    std::uint64_t recordPosition_ = kSegmentHeaderBytes;
    std::uint64_t sequence_;
    std::string buffer_;
    std::string_view body_;
    std::string problem_;
    std::uint64_t usedEnd_ = 0;
    std::optional<std::uint64_t> laterRecord_; ///< where a later write begins
};

} // namespace raftarium::net::wal
