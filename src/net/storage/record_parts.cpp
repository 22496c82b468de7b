#include "net/storage/record_parts.h"

#include "net/storage/little_endian.h"

#include <memory>

namespace raftarium::net::wal {
namespace {

enum class Part : std::uint8_t {
    HardState = 1,
    Replaced = 2,
    Entry = 3,
    Compacted = 4,
    Sealed = 5
};

void putPart(Writer& out, Part part) { out.u8(static_cast<std::uint8_t>(part)); }

constexpr std::uint8_t kHasCommand = 0x80;
constexpr std::uint64_t kEntryHeaderBytes = 1 + 8 + 1 + 4;

Entry takeEntry(Reader& in) {
    const Term term{in.u64()};
    const std::uint8_t kind = in.u8();
    const std::string_view data = in.bytes(in.u32());
    CommandPtr command;
    if ((kind & kHasCommand) != 0)
        command = std::make_shared<const Command>(Command{std::string(data), 0});
    return {term, std::move(command), static_cast<EntryKind>(kind & ~kHasCommand)};
}

Compacted takeCompacted(Reader& in) {
    Compacted compacted;
    compacted.snapshot.file = in.u64();
    compacted.snapshot.index = Index{in.u64()};
    compacted.snapshot.term = Term{in.u64()};
    compacted.baseIndex = Index{in.u64()};
    compacted.baseTerm = Term{in.u64()};
    compacted.keepsLog = in.u8() != 0;
    return compacted;
}

} // namespace

void putHardState(std::string& body, const HardState& state) {
    Writer out(body);
    putPart(out, Part::HardState);
    out.u64(state.currentTerm.value());
    out.u8(state.votedFor.value());
}

void putCompacted(std::string& body, const Compacted& compacted) {
    Writer out(body);
    putPart(out, Part::Compacted);
    out.u64(compacted.snapshot.file);
    out.u64(compacted.snapshot.index.value());
    out.u64(compacted.snapshot.term.value());
    out.u64(compacted.baseIndex.value());
    out.u64(compacted.baseTerm.value());
    out.u8(compacted.keepsLog ? 1 : 0);
}

void putReplaced(std::string& body, const Replaced& replaced) {
    Writer out(body);
    putPart(out, Part::Replaced);
    out.u64(replaced.first.value());
    out.u64(replaced.before.value());
}

void putEntry(std::string& body, const Entry& entry) {
    Writer out(body);
    putPart(out, Part::Entry);
    out.u64(entry.term.value());
    const auto kind = static_cast<unsigned>(entry.kind);
    out.u8(static_cast<std::uint8_t>(entry.command ? kind | kHasCommand : kind));
    out.u32(entry.command ? static_cast<std::uint32_t>(entry.command->data.size()) : 0);
    if (entry.command) out.bytes(entry.command->data);
}

void putSealed(std::string& body) {
    Writer out(body);
    putPart(out, Part::Sealed);
}

std::uint64_t entryBytes(const Entry& entry) {
    return kEntryHeaderBytes + (entry.command ? entry.command->data.size() : 0);
}

Replay::Replay(const Checkpoint& start)
    : hard_(start.hard),
      snapshot_(start.snapshot),
      baseIndex_(start.baseIndex),
      baseTerm_(start.baseTerm) {
    log_.resetTo(start.lastIndex, start.lastTerm);
}

std::optional<std::string> Replay::apply(std::string_view body) {
    Reader in(body);
    while (!in.atEnd()) {
        if (sealed_) return "something follows the end of the segment";
        switch (static_cast<Part>(in.u8())) {
        case Part::HardState:
            hard_.currentTerm = Term{in.u64()};
            hard_.votedFor = NodeId{in.u8()};
            break;
        case Part::Replaced: {
            const Index first{in.u64()};
            const Term before{in.u64()};
            if (!in.ok() || !replace({first, before}))
                return "entries do not join the log before them";
            break;
        }
        case Part::Entry: {
            Entry entry = takeEntry(in);
            if (!in.ok() || log_.lastIndex().value() >= kMaxIndex) return "an entry breaks off";
            log_.append(std::move(entry));
            break;
        }
        case Part::Compacted: {
            const Compacted compacted = takeCompacted(in);
            if (!in.ok() || !compact(compacted)) return "a snapshot does not fit the log";
            break;
        }
        case Part::Sealed: sealed_ = true; break;
        default: return "a part of a kind that does not exist";
        }
        if (!in.ok()) return "it breaks off";
    }
    return std::nullopt;
}

bool Replay::replace(const Replaced& replaced) {
    const Index first = replaced.first;
    if (first <= baseIndex_ || first.value() > log_.lastIndex().value() + 1) return false;
    const Index before = first - 1;
    if (before < log_.snapshotIndex()) {
        log_.resetTo(before, replaced.before);
        return true;
    }
    if (log_.termAt(before) != replaced.before) return false;
    if (first <= log_.lastIndex()) log_.truncateFrom(first);
    return true;
}

bool Replay::compact(const Compacted& compacted) {
    const Index base = compacted.baseIndex;
    if (compacted.snapshot.file == 0 || base > compacted.snapshot.index || base < baseIndex_ ||
        compacted.snapshot.index.value() > kMaxIndex)
        return false;
    if (!compacted.keepsLog) {
        log_.resetTo(base, compacted.baseTerm);
    } else if (base >= log_.snapshotIndex()) {
        if (base > log_.lastIndex() || log_.termAt(base) != compacted.baseTerm) return false;
        log_.compactTo(base);
    }
    snapshot_ = compacted.snapshot;
    baseIndex_ = base;
    baseTerm_ = compacted.baseTerm;
    return true;
}

Checkpoint Replay::checkpoint() const {
    return {hard_, snapshot_, baseIndex_, baseTerm_, log_.lastIndex(), log_.lastTerm()};
}

} // namespace raftarium::net::wal
