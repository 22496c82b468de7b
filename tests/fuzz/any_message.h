#pragma once

#include "bytes.h"
#include "core/raft/message.h"
#include "core/raft/node.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <variant>
#include <vector>

namespace raftarium::fuzz {

/// Makes messages of any content. Most numbers are near those of the server that is aimed at: there
/// lie the edges.
///
/// A further kind of message needs a further fields(); without it, this does not compile.
class AnyMessage {
public:
    AnyMessage(Bytes& bytes, const Node& target) : bytes_(bytes), target_(target) {}

    /// A message made up altogether.
    [[nodiscard]] Message make() {
        Message message{target_.id(), target_.id(), {}, anyBody()};
        id(message.from);
        term(message.term);
        return message;
    }
    /// A real message with some of its fields replaced.
    void bend(Message& message) {
        bending_ = true;
        id(message.from);
        term(message.term);
        std::visit([this](auto& body) { fields(body); }, message.body);
    }

private:
    void fields(RequestVote& request) {
        index(request.lastLogIndex);
        term(request.lastLogTerm);
    }
    void fields(RequestVoteReply& reply) { flag(reply.granted); }
    void fields(AppendEntries& request) {
        index(request.prevLogIndex);
        term(request.prevLogTerm);
        index(request.leaderCommit);
        entries(request.entries);
        round(request.round);
    }
    void fields(AppendEntriesReply& reply) {
        flag(reply.success);
        index(reply.match);
        index(reply.hintIndex);
        term(reply.hintTerm);
        round(reply.round);
    }
    void fields(PreVote& request) {
        index(request.lastLogIndex);
        term(request.lastLogTerm);
    }
    void fields(PreVoteReply& reply) {
        term(reply.asked);
        flag(reply.granted);
    }
    void fields(InstallSnapshot& request) {
        if (keeps()) return;
        auto chunk = std::make_shared<SnapshotChunk>();
        if (request.chunk) *chunk = *request.chunk;
        index(chunk->lastIndex);
        term(chunk->lastTerm);
        set(chunk->configuration.voters);
        set(chunk->configuration.learners);
        size(chunk->size);
        size(chunk->offset);
        if (!keeps()) chunk->data = bytes_.text(bytes_.below(8));
        request.chunk = bytes_.below(16) == 0 ? nullptr : std::move(chunk);
        round(request.round);
    }
    void fields(InstallSnapshotReply& reply) {
        index(reply.lastIndex);
        size(reply.stored);
        flag(reply.installed);
        round(reply.round);
    }
    void fields(TimeoutNow&) {}

    // --- what a field may hold -------------------------------------------------------------------

    void index(Index& value) {
        if (keeps()) return;
        value = Index{near(target_.commitIndex().value(), target_.log().lastIndex().value())};
    }
    void term(Term& value) {
        if (keeps()) return;
        value = Term{near(target_.currentTerm().value(), target_.log().lastTerm().value())};
    }
    void round(std::uint64_t& value) {
        if (!keeps()) value = near(1, 8);
    }
    void size(std::uint64_t& value) {
        if (!keeps()) value = near(0, 16);
    }
    void set(NodeSet& value) {
        if (keeps()) return;
        value = {bytes_.number(1), 0};
        if (bytes_.below(4) == 0) value.insert(NodeId{127});
    }
    void flag(bool& value) {
        if (!keeps()) value = bytes_.below(2) == 1;
    }
    void id(NodeId& value) {
        if (keeps()) return;
        const NodeSet members = target_.configuration().members();
        if (members.empty() || bytes_.below(4) == 0) {
            value = NodeId{bytes_.byte()};
            return;
        }
        std::size_t skip = bytes_.below(static_cast<std::size_t>(members.size()));
        members.forEach([&](NodeId member) {
            if (skip-- == 0) value = member;
        });
    }
    void entries(EntrySlice& value) {
        if (keeps()) return;
        std::vector<Entry> made;
        Term of{};
        term(of);
        for (std::size_t left = bytes_.below(8); left > 0; --left) {
            // Along a log, terms never fall; a hostile sender does not care.
            const std::size_t step = bytes_.below(16);
            of = step < 4 ? of + step : step == 15 ? of - 1 : of;
            made.push_back({of, command(), static_cast<EntryKind>(bytes_.below(4))});
        }
        value = EntrySlice(std::move(made));
    }
    [[nodiscard]] CommandPtr command() {
        const std::size_t length = bytes_.below(8);
        if (length == 7) return nullptr;
        if (length == 6) return std::make_shared<const Command>(Command{"voters n1 n3", 0});
        return std::make_shared<const Command>(Command{bytes_.text(length), 0});
    }

    [[nodiscard]] std::uint64_t near(std::uint64_t one, std::uint64_t other) {
        const std::uint64_t chosen = bytes_.byte();
        const std::uint64_t step = chosen % 32;
        switch (chosen / 32) {
        case 0: return step;
        case 1: return UINT64_MAX - step;
        case 2: return bytes_.number(8);
        case 3:
        case 4: return one + step - 4;
        case 5: return one;
        default: return other + step - 4;
        }
    }
    /// Whether the field stays as it is.
    [[nodiscard]] bool keeps() { return bending_ && bytes_.below(4) != 0; }

    template <std::size_t kind = 0>
    [[nodiscard]] MessageBody bodyOf(std::size_t wanted) {
        if constexpr (kind + 1 < std::variant_size_v<MessageBody>)
            if (wanted != kind) return bodyOf<kind + 1>(wanted);
        std::variant_alternative_t<kind, MessageBody> body;
        fields(body);
        return body;
    }
    [[nodiscard]] MessageBody anyBody() {
        return bodyOf(bytes_.below(std::variant_size_v<MessageBody>));
    }

    Bytes& bytes_;
    const Node& target_;
    bool bending_ = false;
};

} // namespace raftarium::fuzz
