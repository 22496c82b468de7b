#include "net/storage/recovery.h"

#include "net/storage/identity_file.h"
#include "net/storage/names.h"
#include "net/storage/record_parts.h"
#include "net/storage/segment_reader.h"
#include "net/storage/snapshot_file.h"

#include <algorithm>
#include <fcntl.h>
#include <optional>
#include <utility>

namespace raftarium::net::wal {
namespace {

/// Whether a segment has no records: it was made, and the one before it not sealed.
bool isBlank(const File& file) {
    constexpr std::size_t kPiece = 64U << 10U;
    const std::uint64_t size = file.size();
    std::string piece(kPiece, '\0');
    for (std::uint64_t at = kSegmentHeaderBytes; at < size; at += piece.size()) {
        file.read(at, piece.size(), piece.data());
        if (!allZero(piece)) return false;
    }
    return true;
}

/// Reads segments one after the other.
class Recovery {
public:
    Recovery(const Directory& directory, const StorageIdentity& identity)
        : directory_(directory), identity_(identity), listing_(list(directory.path())) {}

    Recovered run() {
        checkSetUp();
        if (listing_.segments.empty()) {
            beginFirst();
        } else {
            chooseSegments();
            for (std::uint64_t number = first_; number <= last_ && !ended_; ++number)
                readSegment(number);
            finish();
        }
        clean();
        result_.needsIdentity = !listing_.identity;
        return std::move(result_);
    }

private:
    void checkSetUp() {
        if (listing_.identity) {
            checkIdentity(directory_, identity_);
            if (listing_.segments.empty())
                throw corrupt(directory_.path(), 0, "the log is missing: there is no file log-…");
        } else if (!listing_.segments.empty() &&
                   listing_.segments != std::vector<std::uint64_t>{1}) {
            throw corrupt(directory_.pathOf(kIdentityName), 0, "this file is missing");
        }
    }

    void beginFirst() {
        result_.header.number = 1;
        result_.segments = {{1, Index{}}};
        result_.needsSegment = true;
    }

    /// The last ones without a gap; what stands before a gap was to be removed, or is missed later.
    void chooseSegments() {
        last_ = first_ = listing_.segments.back();
        for (std::size_t i = listing_.segments.size() - 1;
             i-- > 0 && listing_.segments[i] + 1 == first_;)
            first_ = listing_.segments[i];
    }

    void readSegment(std::uint64_t number) {
        const std::string path = directory_.pathOf(segmentName(number));
        File file = File::open(path, O_RDWR);
        std::string bytes(kSegmentHeaderBytes, '\0');
        file.read(0, bytes.size(), bytes.data());
        SegmentHeaderRead read = decodeSegmentHeader(bytes);
        if (read.kind == SegmentHeaderRead::Kind::Unwritten) {
            beginAgain(number, file);
            return;
        }
        checkHeader(number, path, read);
        SegmentHeader& header = read.header;
        if (number == first_) {
            replay_.emplace(header.start);
            result_.sequence = header.firstSequence;
        }
        readRecords(number, file, header);
    }

    void checkHeader(std::uint64_t number, const std::string& path,
                     const SegmentHeaderRead& read) const {
        if (read.kind == SegmentHeaderRead::Kind::Newer)
            throw foreign(path, "this file has a format that this program does not know");
        if (read.kind != SegmentHeaderRead::Kind::Whole || read.header.number != number)
            throw corrupt(path, 0, "the header of this file is damaged");
        if (read.header.identity != identity_)
            throw foreign(path, "this file belongs to another server or cluster");
        if (number == first_) return;
        if (read.header.firstSequence != result_.sequence ||
            !(read.header.start == replay_->checkpoint()))
            throw corrupt(path, 0, "this file does not go on where the one before it ends");
    }

    /// The header of the last segment is cut off: it had no records. Where others stand before it,
    /// they say how it began.
    void beginAgain(std::uint64_t number, const File& file) {
        if (number != last_ || !isBlank(file) || (number == first_ && number != 1))
            throw corrupt(file.path(), 0, "the header of this file is cut off");
        if (!replay_) replay_.emplace(Checkpoint{});
        result_.segments.push_back({number, replay_->checkpoint().lastIndex});
        result_.header.number = number;
        result_.needsSegment = true;
        ended_ = true;
    }

    void readRecords(std::uint64_t number, File& file, const SegmentHeader& header) {
        SegmentReader reader(file, header, result_.sequence);
        SegmentReader::Next next{};
        while ((next = reader.next()) == SegmentReader::Next::Record) {
            if (const auto problem = replay_->apply(reader.body()))
                throw corrupt(file.path(), reader.recordPosition(),
                              "a record that cannot be: " + *problem);
            if (replay_->sealed()) break;
        }
        if (next == SegmentReader::Next::Damaged)
            throw corrupt(file.path(), reader.position(), reader.problem());
        result_.segments.push_back({number, header.start.lastIndex});
        previous_ = std::exchange(current_, std::move(file));
        result_.sequence = reader.sequence();
        if (replay_->sealed()) {
            replay_->unseal();
            if (number == last_)
                throw corrupt(directory_.pathOf(segmentName(number + 1)), 0,
                              "this file is missing: the one before it says that it follows");
            return;
        }
        if (number != last_ &&
            !(number + 1 == last_ &&
              isBlank(File::open(directory_.pathOf(segmentName(last_)), O_RDONLY))))
            throw corrupt(current_.path(), reader.position(),
                          next == SegmentReader::Next::Torn
                              ? "a record is damaged, and later ones stand in the next file"
                              : "records are missing: the next file begins behind them");
        result_.header = header;
        result_.position = reader.position();
        if (next == SegmentReader::Next::Torn) tornEnd_ = reader.usedEnd();
        if (number != last_) leftOver_.push_back(segmentName(last_));
        ended_ = true;
    }

    void finish() {
        if (!replay_->complete())
            throw corrupt(directory_.pathOf(segmentName(first_ - 1)), 0,
                          "this file is missing, and holds entries that no snapshot stands for");
        result_.checkpoint = replay_->checkpoint();
        if (result_.checkpoint.lastIndex < result_.checkpoint.snapshot.index)
            throw corrupt(current_.path(), result_.position, "the log ends before its snapshot");
        result_.state.hard = result_.checkpoint.hard;
        result_.state.log = replay_->log();
        if (result_.checkpoint.snapshot.file != 0)
            result_.state.snapshot =
                readSnapshot(directory_, result_.checkpoint.snapshot, identity_);
        const bool empty = result_.sequence == 1;
        if (!listing_.identity && !empty)
            throw corrupt(directory_.pathOf(kIdentityName), 0, "this file is missing");
    }

    void clean() {
        makeDurable();
        for (const std::string& name : listing_.unfinished)
            directory_.remove(name);
        for (const std::string& name : leftOver_)
            directory_.remove(name);
        for (const std::uint64_t number : listing_.segments)
            if (number < first_) directory_.remove(segmentName(number));
        for (const std::uint64_t number : listing_.snapshots)
            if (number != result_.checkpoint.snapshot.file) directory_.remove(snapshotName(number));
        result_.lastSnapshot = listing_.snapshots.empty() ? 0 : listing_.snapshots.back();
        result_.lastSnapshot = std::max(result_.lastSnapshot, result_.checkpoint.snapshot.file);
    }

    /// A process that was killed leaves what it wrote to the system, which may not have put it on
    /// the disk. From here on it counts as durable.
    void makeDurable() const {
        const FileOperations& operations = directory_.operations();
        if (tornEnd_ != 0) current_.writeZeros(operations, result_.position, tornEnd_);
        if (previous_.isOpen()) previous_.sync(operations);
        if (current_.isOpen()) current_.sync(operations);
        directory_.sync();
    }

    const Directory& directory_;
    const StorageIdentity& identity_;
    DirectoryListing listing_;
    std::uint64_t first_ = 0;
    std::uint64_t last_ = 0;
    bool ended_ = false;
    std::optional<Replay> replay_;
    std::vector<std::string> leftOver_;
    File previous_; ///< the last but one, where there is one
    File current_;  ///< the last that has a header
    std::uint64_t tornEnd_ = 0;
    Recovered result_;
};

} // namespace

Recovered recover(const Directory& directory, const StorageIdentity& identity) {
    return Recovery(directory, identity).run();
}

} // namespace raftarium::net::wal
