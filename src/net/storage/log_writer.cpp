#include "net/storage/log_writer.h"

#include "net/storage/names.h"
#include "net/storage/snapshot_file.h"

#include <algorithm>
#include <fcntl.h>
#include <random>

namespace raftarium::net::wal {
namespace {

std::uint64_t roundedUp(std::uint64_t bytes) {
    constexpr std::uint64_t kPage = 4096;
    return (bytes + kPage - 1) / kPage * kPage;
}

Failure unusable(const std::string& directory, std::string message) {
    return {{StorageError::Kind::Failed, directory, 0, std::move(message),
             "This is a fault of the program; nothing on the disk is damaged"}};
}

} // namespace

LogWrite LogWrite::of(const WriteRequest& request, const Log& log) {
    LogWrite write;
    write.number = request.number;
    write.hard = request.state;
    write.baseIndex = log.snapshotIndex();
    write.baseTerm = log.snapshotTerm();
    write.snapshot = request.snapshot;
    write.logChanged = request.logChanged;
    const Index last = std::min(request.last, log.lastIndex());
    if (request.logChanged) {
        Index first = std::clamp(request.first, log.firstIndex(), log.lastIndex() + 1);
        write.replaced = {first, log.termAt(first - 1)};
        while (first <= last) {
            EntrySlice slice = log.slice(first, static_cast<std::size_t>(last - first) + 1);
            first += slice.size();
            write.entries.push_back(std::move(slice));
        }
        write.keepsLog = write.replaced.first > log.firstIndex();
    } else {
        write.keepsLog = log.lastIndex() > log.snapshotIndex();
    }
    return write;
}

LogWriter::LogWriter(const Directory& directory, const StorageIdentity& identity,
                     const StorageLimits& limits, const Recovered& recovered)
    : directory_(directory),
      identity_(identity),
      limits_(limits),
      state_(recovered.checkpoint),
      segments_(recovered.segments),
      lastSnapshot_(recovered.lastSnapshot),
      header_(recovered.header),
      position_(recovered.position),
      sequence_(recovered.sequence) {
    clearRecord();
    if (state_.snapshot.file != 0) olderSnapshots_.push_back(state_.snapshot.file);
    if (recovered.needsSegment) {
        segments_.pop_back();
        beginSegment(header_.number);
        return;
    }
    file_ = File::open(directory_.pathOf(segmentName(header_.number)), O_RDWR);
    // Recovery has seen that only zeros follow, or has put them there.
    zeroedEnd_ = std::max(file_.size(), position_);
}

void LogWriter::clearRecord() {
    // What an exceptional record took is given back.
    if (record_.capacity() > 2 * limits_.recordBytes) record_ = {};
    record_.assign(kRecordHeaderBytes, '\0');
}

void LogWriter::beginSegment(std::uint64_t number) {
    SegmentHeader header{identity_, number, sequence_, std::random_device{}(), state_};
    const std::string bytes = encodeSegmentHeader(header);
    const std::uint64_t end = roundedUp(kSegmentHeaderBytes + limits_.zeroedAheadBytes);
    directory_.create(segmentName(number), [&](const File& file) {
        file.write(directory_.operations(), 0, bytes);
        file.writeZeros(directory_.operations(), kSegmentHeaderBytes, end);
    });
    file_ = File::open(directory_.pathOf(segmentName(number)), O_RDWR);
    header_ = std::move(header);
    position_ = kSegmentHeaderBytes;
    zeroedEnd_ = end;
    segments_.push_back({number, state_.lastIndex});
}

/// The next segment stands, durable, before this one says that it follows.
void LogWriter::finishSegment() {
    File old = std::move(file_);
    const SegmentHeader oldHeader = header_;
    const std::uint64_t end = position_;
    const std::uint64_t seal = sequence_++;
    std::string record(kRecordHeaderBytes, '\0');
    putSealed(record);
    finishRecord(record, seal, oldHeader);
    beginSegment(oldHeader.number + 1);
    old.write(directory_.operations(), end, record);
    old.sync(directory_.operations());
}

void LogWriter::add(LogWrite& write) {
    if (!(write.hard == state_.hard)) {
        putHardState(record_, write.hard);
        state_.hard = write.hard;
    }
    if (write.snapshot) addSnapshot(write);
    if (write.logChanged) addEntries(write);
}

void LogWriter::addSnapshot(const LogWrite& write) {
    const Snapshot& snapshot = *write.snapshot;
    if (write.baseIndex < state_.baseIndex || write.baseIndex > snapshot.index ||
        (write.keepsLog && write.baseIndex > state_.lastIndex))
        throw unusable(directory_.path(), "a snapshot does not fit the log");
    writeSnapshot(directory_, ++lastSnapshot_, snapshot, identity_);
    state_.snapshot = {lastSnapshot_, snapshot.index, snapshot.term};
    putCompacted(record_, {state_.snapshot, write.baseIndex, write.baseTerm, write.keepsLog});
    state_.baseIndex = write.baseIndex;
    state_.baseTerm = write.baseTerm;
    if (!write.keepsLog) {
        state_.lastIndex = write.baseIndex;
        state_.lastTerm = write.baseTerm;
    }
    olderSnapshots_.push_back(lastSnapshot_);
    snapshotAdded_ = true;
}

void LogWriter::addEntries(const LogWrite& write) {
    const Replaced& replaced = write.replaced;
    if (replaced.first <= state_.baseIndex || replaced.first > state_.lastIndex + 1)
        throw unusable(directory_.path(), "entries do not join the log before them");
    putReplaced(record_, replaced);
    state_.lastIndex = replaced.first - 1;
    state_.lastTerm = replaced.before;
    for (const EntrySlice& slice : write.entries) {
        slice.forEach([&](const Entry& entry) {
            const std::uint64_t bytes = entryBytes(entry);
            // The log never ends before its snapshot, not even between two records of one write.
            const bool maySplit =
                record_.size() > kRecordHeaderBytes && state_.lastIndex >= state_.snapshot.index;
            if (maySplit && record_.size() + bytes > limits_.recordBytes) {
                flush();
                tidy();
            }
            if (record_.size() + bytes > kMaxBodyBytes)
                throw unusable(directory_.path(), "an entry is too large");
            putEntry(record_, entry);
            ++state_.lastIndex;
            state_.lastTerm = entry.term;
        });
    }
}

void LogWriter::flush() {
    if (record_.size() == kRecordHeaderBytes) return;
    const FileOperations& operations = directory_.operations();
    finishRecord(record_, sequence_, header_);
    const std::uint64_t end = position_ + record_.size();
    if (end > zeroedEnd_) {
        // A record goes only where the disk is known to hold zeros: that is how a torn one is told.
        const std::uint64_t wanted = roundedUp(end + limits_.zeroedAheadBytes);
        file_.writeZeros(operations, zeroedEnd_, wanted);
        file_.sync(operations);
        zeroedEnd_ = wanted;
    }
    file_.write(operations, position_, record_);
    std::uint64_t zeroedEnd = zeroedEnd_;
    if (end < limits_.segmentBytes && zeroedEnd_ - end < limits_.zeroedAheadBytes / 2) {
        zeroedEnd = roundedUp(zeroedEnd_ + limits_.zeroedAheadBytes);
        file_.writeZeros(operations, zeroedEnd_, zeroedEnd);
    }
    file_.sync(operations);
    zeroedEnd_ = zeroedEnd;
    position_ = end;
    ++sequence_;
    clearRecord();
}

void LogWriter::tidy() {
    // Behind a snapshot a segment begins, so that what the last segment begins with is always there
    // and no cut in it needs what was removed.
    if (snapshotAdded_ || position_ >= limits_.segmentBytes) finishSegment();
    if (std::exchange(snapshotAdded_, false)) removeUnneeded();
}

void LogWriter::removeUnneeded() {
    while (olderSnapshots_.size() > 1) {
        directory_.remove(snapshotName(olderSnapshots_.front()));
        olderSnapshots_.erase(olderSnapshots_.begin());
    }
    // The one before the last stays: should the last one's begin be cut off, it says how it began.
    std::size_t unneeded = 0;
    while (unneeded + 2 < segments_.size() &&
           segments_[unneeded + 1].lastIndexBefore <= state_.baseIndex)
        directory_.remove(segmentName(segments_[unneeded++].number));
    segments_.erase(segments_.begin(), segments_.begin() + static_cast<std::ptrdiff_t>(unneeded));
}

} // namespace raftarium::net::wal
