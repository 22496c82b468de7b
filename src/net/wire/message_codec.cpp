#include "net/wire/message_codec.h"

#include "net/wire/bytes.h"

#include <cassert>
#include <limits>
#include <utility>

namespace raftarium::net {
namespace {

constexpr std::size_t kMessageHead = 1 + 1 + 1 + 8; // kind, from, to, term
constexpr std::size_t kEntryHead = 8 + 1 + 4;       // term, kind, length
constexpr std::uint32_t kNoCommand = UINT32_MAX;    // in place of a length
constexpr auto kLastEntryKind = static_cast<std::uint8_t>(EntryKind::Configuration);

std::uint8_t flag(bool value) { return value ? 1 : 0; }

/// --- sizes of what follows the head -------------------------------------------------------------

std::size_t sizeOf(const RequestVote&) { return 8 + 8 + 1; }
std::size_t sizeOf(const RequestVoteReply&) { return 1; }
std::size_t sizeOf(const AppendEntries& request) {
    std::size_t size = 8 + 8 + 8 + 8 + 4;
    request.entries.forEach([&](const Entry& entry) {
        size += kEntryHead + (entry.command ? entry.command->data.size() : 0);
    });
    return size;
}
std::size_t sizeOf(const AppendEntriesReply&) { return 1 + 8 + 8 + 8 + 8; }
std::size_t sizeOf(const PreVote&) { return 8 + 8; }
std::size_t sizeOf(const PreVoteReply&) { return 8 + 1; }
std::size_t sizeOf(const InstallSnapshot& request) {
    return 8 + 8 + 8 + 3 * 16 + 4 + 8 + 8 + 4 + request.chunk->data.size();
}
std::size_t sizeOf(const InstallSnapshotReply&) { return 8 + 8 + 1 + 8; }
std::size_t sizeOf(const TimeoutNow&) { return 0; }

/// --- writing ------------------------------------------------------------------------------------

void write(const RequestVote& request, ByteWriter& out) {
    out.put(request.lastLogIndex.value(), request.lastLogTerm.value(), flag(request.transfer));
}
void write(const RequestVoteReply& reply, ByteWriter& out) { out.put(flag(reply.granted)); }

void write(const AppendEntries& request, ByteWriter& out) {
    out.put(request.prevLogIndex.value(), request.prevLogTerm.value(), request.leaderCommit.value(),
            request.round, static_cast<std::uint32_t>(request.entries.size()));
    request.entries.forEach([&](const Entry& entry) {
        const auto kind = static_cast<std::uint8_t>(entry.kind);
        if (!entry.command) {
            out.put(entry.term.value(), kind, kNoCommand);
            return;
        }
        assert(entry.command->data.size() < kNoCommand);
        out.put(entry.term.value(), kind, static_cast<std::uint32_t>(entry.command->data.size()));
        out.put(std::string_view(entry.command->data));
    });
}
void write(const AppendEntriesReply& reply, ByteWriter& out) {
    out.put(flag(reply.success), reply.match.value(), reply.hintIndex.value(),
            reply.hintTerm.value(), reply.round);
}
void write(const PreVote& request, ByteWriter& out) {
    out.put(request.lastLogIndex.value(), request.lastLogTerm.value());
}
void write(const PreVoteReply& reply, ByteWriter& out) {
    out.put(reply.asked.value(), flag(reply.granted));
}
void write(const InstallSnapshot& request, ByteWriter& out) {
    const SnapshotChunk& chunk = *request.chunk;
    const Configuration& members = chunk.configuration;
    assert(chunk.data.size() <= UINT32_MAX);
    out.put(request.round, chunk.lastIndex.value(), chunk.lastTerm.value(), members.voters.low(),
            members.voters.high(), members.outgoing.low(), members.outgoing.high(),
            members.learners.low(), members.learners.high(), chunk.contentTag, chunk.size,
            chunk.offset, static_cast<std::uint32_t>(chunk.data.size()));
    out.put(std::string_view(chunk.data));
}
void write(const InstallSnapshotReply& reply, ByteWriter& out) {
    out.put(reply.lastIndex.value(), reply.stored, flag(reply.installed), reply.round);
}
void write(const TimeoutNow&, ByteWriter&) {}

/// --- reading ------------------------------------------------------------------------------------

std::uint64_t number(ByteReader& in) { return in.take<std::uint64_t>(); }
void read(Index& value, ByteReader& in) { value = Index{number(in)}; }
void read(Term& value, ByteReader& in) { value = Term{number(in)}; }
void read(NodeId& value, ByteReader& in) {
    value = NodeId{in.take<std::uint8_t>()};
    if (value.value() > kMaxNodeId) in.fail();
}
void read(NodeSet& value, ByteReader& in) {
    const std::uint64_t low = number(in);
    value = {low, number(in)};
    if (value.contains(kNobody)) in.fail();
}

void read(RequestVote& request, ByteReader& in) {
    read(request.lastLogIndex, in);
    read(request.lastLogTerm, in);
    request.transfer = in.takeFlag();
}
void read(RequestVoteReply& reply, ByteReader& in) { reply.granted = in.takeFlag(); }

void read(Entry& entry, ByteReader& in) {
    Term term;
    read(term, in);
    const auto kind = in.take<std::uint8_t>();
    const auto length = in.take<std::uint32_t>();
    if (kind > kLastEntryKind) in.fail();
    CommandPtr command;
    if (length != kNoCommand) {
        const std::string_view data = in.takeBytes(length);
        if (!in.failed()) command = std::make_shared<const Command>(Command{std::string(data), 0});
    }
    entry = Entry(term, std::move(command), static_cast<EntryKind>(kind));
}
void read(AppendEntries& request, ByteReader& in) {
    read(request.prevLogIndex, in);
    read(request.prevLogTerm, in);
    read(request.leaderCommit, in);
    request.round = number(in);
    const auto count = in.take<std::uint32_t>();
    // Checked before room is made for them: the count may be a lie.
    if (count > in.left() / kEntryHead) in.fail();
    if (count == 0 || in.failed()) return;
    auto entries = std::make_shared<Entry[]>(count);
    for (std::uint32_t i = 0; i < count && !in.failed(); ++i)
        read(entries[i], in);
    request.entries = EntrySlice(std::move(entries), 0, count);
}
void read(AppendEntriesReply& reply, ByteReader& in) {
    reply.success = in.takeFlag();
    read(reply.match, in);
    read(reply.hintIndex, in);
    read(reply.hintTerm, in);
    reply.round = number(in);
}
void read(PreVote& request, ByteReader& in) {
    read(request.lastLogIndex, in);
    read(request.lastLogTerm, in);
}
void read(PreVoteReply& reply, ByteReader& in) {
    read(reply.asked, in);
    reply.granted = in.takeFlag();
}
void read(InstallSnapshot& request, ByteReader& in) {
    auto chunk = std::make_shared<SnapshotChunk>();
    request.round = number(in);
    read(chunk->lastIndex, in);
    read(chunk->lastTerm, in);
    read(chunk->configuration.voters, in);
    read(chunk->configuration.outgoing, in);
    read(chunk->configuration.learners, in);
    chunk->contentTag = in.take<std::uint32_t>();
    chunk->size = number(in);
    chunk->offset = number(in);
    chunk->data = in.takeBytes(in.take<std::uint32_t>());
    request.chunk = std::move(chunk);
}
void read(InstallSnapshotReply& reply, ByteReader& in) {
    read(reply.lastIndex, in);
    reply.stored = number(in);
    reply.installed = in.takeFlag();
    reply.round = number(in);
}
void read(TimeoutNow&, ByteReader&) {}

template <std::size_t kind = 0>
MessageBody readBody(std::size_t wanted, ByteReader& in) {
    if constexpr (kind + 1 < std::variant_size_v<MessageBody>)
        if (wanted != kind) return readBody<kind + 1>(wanted, in);
    std::variant_alternative_t<kind, MessageBody> body;
    read(body, in);
    return body;
}

} // namespace

std::size_t encodedSize(const Message& message) {
    return kMessageHead + std::visit([](const auto& body) { return sizeOf(body); }, message.body);
}

void encodeMessage(const Message& message, std::string& out) {
    ByteWriter writer(out);
    writer.put(static_cast<std::uint8_t>(typeOf(message)), message.from.value(), message.to.value(),
               message.term.value());
    std::visit([&](const auto& body) { write(body, writer); }, message.body);
}

std::optional<Message> decodeMessage(std::string_view bytes) {
    ByteReader in(bytes);
    const auto kind = in.take<std::uint8_t>();
    if (kind >= static_cast<std::uint8_t>(MessageType::Count_)) return std::nullopt;
    std::optional<Message> message(std::in_place);
    read(message->from, in);
    read(message->to, in);
    read(message->term, in);
    message->body = readBody(kind, in);
    if (!in.isComplete()) message.reset();
    return message;
}

} // namespace raftarium::net
