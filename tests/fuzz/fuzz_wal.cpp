#include "bytes.h"
#include "core/raft/node.h"
#include "net/storage/identity_file.h"
#include "net/storage/names.h"
#include "net/storage/record_parts.h"
#include "net/storage/snapshot_file.h"
#include "net/storage/write_ahead_log.h"
#include "require.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <unistd.h>
#include <utility>
#include <variant>
#include <vector>

namespace raftarium::fuzz {
namespace {

namespace fs = std::filesystem;
using namespace net;

const StorageIdentity kIdentity{"fuzz", NodeId{1}};

FileOperations withoutSync() {
    FileOperations operations = FileOperations::ofSystem();
    operations.fdatasync = [](int) { return 0; };
    operations.fsync = [](int) { return 0; };
    return operations;
}

/// A directory of this process, in memory where the system has such a place.
fs::path makePlace() {
    const fs::path memory = "/dev/shm";
    return (fs::is_directory(memory) ? memory : fs::temp_directory_path()) /
           ("raftarium-fuzz-wal-" + std::to_string(::getpid()));
}

/// Puts together the files of a write-ahead log whose checksums hold, whatever they say; then some
/// bytes of them are changed.
class HostileDirectory {
public:
    HostileDirectory(Bytes& bytes, const fs::path& path)
        : bytes_(bytes), directory_(path.string(), withoutSync()) {
        wal::writeIdentity(directory_, kIdentity);
        const std::uint64_t first = 1 + bytes_.below(3);
        const std::uint64_t last = first + bytes_.below(3);
        sequence_ = first == 1 ? 1 : small();
        for (std::uint64_t number = first; number <= last; ++number)
            addSegment(number, number == last);
        if (bytes_.below(2) == 0) addSnapshot();
        for (std::size_t changes = bytes_.below(4); changes > 0; --changes)
            changeSomething(path);
    }

private:
    std::uint64_t small() { return bytes_.below(16) == 0 ? bytes_.number(8) : bytes_.below(6); }
    Index index() { return Index{small()}; }
    Term term() { return Term{small()}; }
    wal::SnapshotReference reference() { return {small(), index(), term()}; }

    void addSegment(std::uint64_t number, bool last) {
        wal::SegmentHeader header{kIdentity, number, sequence_, 7, {}};
        if (number != 1 && bytes_.below(4) != 0)
            header.start = {
                {term(), NodeId{bytes_.byte()}}, reference(), index(), term(), index(), term()};
        if (replay_ && bytes_.below(8) != 0) header.start = replay_->checkpoint();
        if (!replay_) replay_.emplace(header.start);
        std::string content = wal::encodeSegmentHeader(header);
        for (std::size_t records = bytes_.below(5); records > 0; --records)
            content += record(header, records == 1 && !last);
        content.resize(content.size() + 256 * bytes_.below(4), '\0');
        put(wal::segmentName(number), content);
    }

    std::string record(const wal::SegmentHeader& header, bool seals) {
        std::string record(wal::kRecordHeaderBytes, '\0');
        for (std::size_t parts = bytes_.below(4); parts > 0; --parts)
            addPart(record);
        if (seals && bytes_.below(8) != 0) wal::putSealed(record);
        static_cast<void>(replay_->apply(std::string_view(record).substr(wal::kRecordHeaderBytes)));
        replay_->unseal();
        const std::uint64_t sequence = bytes_.below(16) == 0 ? small() : sequence_++;
        wal::finishRecord(record, sequence, header);
        return record;
    }

    void addPart(std::string& body) {
        switch (bytes_.below(8)) {
        case 0: wal::putHardState(body, {term(), NodeId{bytes_.byte()}}); break;
        case 1:
            wal::putCompacted(body, {reference(), index(), term(), bytes_.below(2) == 0});
            break;
        case 2: wal::putReplaced(body, {index(), term()}); break;
        case 3: {
            // One that fits.
            const Index next = replay_->log().lastIndex() + 1;
            wal::putReplaced(body, {next, replay_->log().lastTerm()});
            break;
        }
        case 4: body += bytes_.text(bytes_.below(20)); break;
        default:
            wal::putEntry(body, {term(),
                                 bytes_.below(4) == 0 ? nullptr
                                                      : std::make_shared<const Command>(Command{
                                                            bytes_.text(bytes_.below(40)), 0}),
                                 static_cast<EntryKind>(bytes_.below(8))});
        }
    }

    void addSnapshot() {
        const wal::SnapshotReference named =
            replay_ ? replay_->checkpoint().snapshot : wal::SnapshotReference{};
        if (named.file > 99) return;
        Snapshot snapshot{named.index, named.term, {}, nullptr};
        snapshot.configuration.voters = {bytes_.number(2), 0};
        snapshot.content =
            std::make_shared<const Command>(Command{bytes_.text(bytes_.below(40)), 0});
        wal::writeSnapshot(directory_, named.file, snapshot, kIdentity);
    }

    void changeSomething(const fs::path& path) {
        std::vector<fs::path> files;
        for (const fs::directory_entry& entry : fs::directory_iterator(path))
            files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        const fs::path& file = files[bytes_.below(std::min<std::size_t>(files.size(), 256))];
        const auto size = fs::file_size(file);
        if (size == 0) return;
        const std::uint64_t place = bytes_.number(2) % size;
        if (bytes_.below(4) == 0) {
            fs::resize_file(file, place);
            return;
        }
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(static_cast<std::streamoff>(place));
        const std::string changed = bytes_.text(1 + bytes_.below(16));
        stream.write(changed.data(), static_cast<std::streamsize>(changed.size()));
    }

    void put(const std::string& name, const std::string& content) const {
        std::ofstream(directory_.pathOf(name), std::ios::binary) << content;
    }

    Bytes& bytes_;
    wal::Directory directory_;
    std::optional<wal::Replay> replay_;
    std::uint64_t sequence_ = 1;
};

bool same(const StoredState& one, const StoredState& other) {
    if (!(one.hard == other.hard) || !(one.snapshot == other.snapshot) ||
        one.log.snapshotIndex() != other.log.snapshotIndex() ||
        one.log.snapshotTerm() != other.log.snapshotTerm() ||
        one.log.lastIndex() != other.log.lastIndex())
        return false;
    for (Index i = one.log.firstIndex(); i <= one.log.lastIndex(); ++i)
        if (!(one.log.entry(i) == other.log.entry(i))) return false;
    return true;
}

StorageLimits limits() {
    StorageLimits limits;
    limits.segmentBytes = 1024;
    limits.zeroedAheadBytes = 512;
    return limits;
}

/// What could be read is used, written on, and read again.
void goOn(const std::string& path, StoredState state, WriteAheadLog& log) {
    require(state.log.snapshotIndex() <= state.snapshot.index, "the log reaches the snapshot");
    if (state.log.lastIndex() >= state.snapshot.index) {
        Ready ready;
        Node node(NodeId{1}, {},
                  {state.hard, state.log, Configuration::ofVoters(1), state.snapshot}, 1);
        node.start({}, kNoEvent, ready);
    }
    WriteRequest request;
    request.number = 1;
    request.state = state.hard;
    request.state.votedFor = NodeId{3};
    request.logChanged = state.log.lastIndex().value() < wal::kMaxIndex;
    request.first = request.last = state.log.lastIndex() + 1;
    state.hard = request.state;
    if (request.logChanged) state.log.append({state.log.lastTerm(), nullptr, EntryKind::NoOp});
    log.write(request, state.log);
    log.close();
    WriteAheadLog again(path, kIdentity, limits(), withoutSync());
    const auto opened = again.open();
    require(std::holds_alternative<StoredState>(opened), "what was opened once opens again");
    require(same(std::get<StoredState>(opened), state), "and holds what was written");
}

} // namespace
} // namespace raftarium::fuzz

/// The files of a write-ahead log are hostile. Either they are refused, or what is read from them
/// can be used.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace raftarium::fuzz;
    static const fs::path place = makePlace();
    fs::remove_all(place);
    fs::create_directory(place);
    Bytes bytes({data, size});
    try {
        const HostileDirectory directory(bytes, place);
    } catch (const wal::Failure&) {
        require(false, "the files can be made");
    }
    WriteAheadLog log(place.string(), kIdentity, limits(), withoutSync());
    auto opened = log.open();
    if (auto* state = std::get_if<StoredState>(&opened)) {
        goOn(place.string(), std::move(*state), log);
    } else {
        const StorageError& error = std::get<StorageError>(opened);
        require(error.kind == StorageError::Kind::Corrupt ||
                    error.kind == StorageError::Kind::Foreign,
                "what is wrong with the files is told");
        require(!error.file.empty() && !error.message.empty(), "and where");
    }
    fs::remove_all(place);
    return 0;
}
