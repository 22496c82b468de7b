#include "net/storage/snapshot_file.h"

#include "net/storage/crc32c.h"
#include "net/storage/little_endian.h"
#include "net/storage/names.h"

#include <fcntl.h>
#include <memory>

namespace raftarium::net::wal {
namespace {

constexpr std::string_view kMagic = "raftsnap";
constexpr std::size_t kHeaderBytes = 512;

void put(Writer& out, const NodeSet& set) {
    out.u64(set.low());
    out.u64(set.high());
}
NodeSet takeSet(Reader& in) {
    const std::uint64_t low = in.u64();
    return {low, in.u64()};
}

} // namespace

void writeSnapshot(const Directory& directory, std::uint64_t number, const Snapshot& snapshot,
                   const StorageIdentity& identity) {
    const std::string_view content =
        snapshot.content ? std::string_view(snapshot.content->data) : std::string_view();
    std::string header;
    Writer out(header);
    out.bytes(kMagic);
    out.u32(kFormatVersion);
    out.u64(number);
    out.u64(snapshot.index.value());
    out.u64(snapshot.term.value());
    put(out, snapshot.configuration.voters);
    put(out, snapshot.configuration.outgoing);
    put(out, snapshot.configuration.learners);
    out.u8(snapshot.content ? 1 : 0);
    out.u64(content.size());
    out.u32(crc32c(content));
    out.u8(identity.nodeId.value());
    out.u8(static_cast<std::uint8_t>(identity.clusterId.size()));
    out.bytes(identity.clusterId);
    header.resize(kHeaderBytes - sizeof(std::uint32_t), '\0');
    const std::uint32_t crc = crc32c(header);
    out.u32(crc);
    directory.create(snapshotName(number), [&](const File& file) {
        file.write(directory.operations(), 0, header);
        file.write(directory.operations(), kHeaderBytes, content);
    });
}

Snapshot readSnapshot(const Directory& directory, const SnapshotReference& reference,
                      const StorageIdentity& identity) {
    const std::string path = directory.pathOf(snapshotName(reference.file));
    const std::optional<File> file = File::openExisting(path, O_RDONLY);
    if (!file) throw corrupt(path, 0, "this snapshot is missing, and the log begins behind it");
    const std::uint64_t size = file->size();
    std::string header(kHeaderBytes, '\0');
    file->read(0, header.size(), header.data());
    Reader trailer(std::string_view(header).substr(kHeaderBytes - sizeof(std::uint32_t)));
    if (size < kHeaderBytes || trailer.u32() != crc32c(std::string_view(header).substr(
                                                    0, kHeaderBytes - sizeof(std::uint32_t))))
        throw corrupt(path, 0, "the header of this snapshot is damaged");
    Reader in(header);
    const bool known = in.bytes(kMagic.size()) == kMagic && in.u32() == kFormatVersion;
    const std::uint64_t number = in.u64();
    Snapshot snapshot;
    snapshot.index = Index{in.u64()};
    snapshot.term = Term{in.u64()};
    snapshot.configuration.voters = takeSet(in);
    snapshot.configuration.outgoing = takeSet(in);
    snapshot.configuration.learners = takeSet(in);
    const bool hasContent = in.u8() != 0;
    const std::uint64_t contentBytes = in.u64();
    const std::uint32_t contentCrc = in.u32();
    StorageIdentity owner;
    owner.nodeId = NodeId{in.u8()};
    const std::size_t idBytes = in.u8();
    owner.clusterId = in.bytes(idBytes);
    if (!known || number != reference.file || snapshot.index != reference.index ||
        snapshot.term != reference.term || owner != identity)
        throw corrupt(path, 0, "this is not the snapshot that the log names");
    if (contentBytes != size - kHeaderBytes)
        throw corrupt(path, size,
                      "this snapshot has " + std::to_string(size - kHeaderBytes) +
                          " bytes of content instead of " + std::to_string(contentBytes));
    std::string content(static_cast<std::size_t>(contentBytes), '\0');
    file->read(kHeaderBytes, content.size(), content.data());
    if (crc32c(content) != contentCrc)
        throw corrupt(path, kHeaderBytes, "the content of this snapshot is damaged");
    if (hasContent)
        snapshot.content = std::make_shared<const Command>(Command{std::move(content), 0});
    return snapshot;
}

} // namespace raftarium::net::wal
