#pragma once

#include "core/raft/message.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace raftarium::net::test {

/// Messages that a server may send, of any content. A further kind of message needs a further
/// fields(); without it, this does not compile.
class AnyWireMessage {
public:
    explicit AnyWireMessage(std::uint32_t seed) : random_(seed) {}

    [[nodiscard]] Message ofKind(MessageType kind) {
        const NodeId from = server();
        const NodeId to = server();
        return {from, to, Term{number()}, body(static_cast<std::size_t>(kind))};
    }
    [[nodiscard]] std::uint64_t number() {
        switch (random_() % 4) {
        case 0: return random_() % 4;
        case 1: return UINT64_MAX - random_() % 4;
        default: return (std::uint64_t{random_()} << 32U) | random_();
        }
    }
    [[nodiscard]] std::size_t below(std::size_t limit) { return random_() % limit; }
    [[nodiscard]] std::string text(std::size_t size) {
        std::string out(size, '\0');
        for (char& c : out)
            c = static_cast<char>(random_());
        return out;
    }

private:
    void fields(RequestVote& request) { request = {Index{number()}, Term{number()}, flag()}; }
    void fields(RequestVoteReply& reply) { reply.granted = flag(); }
    void fields(AppendEntries& request) {
        std::vector<Entry> entries(below(8));
        for (Entry& entry : entries)
            entry = {Term{number()}, command(), static_cast<EntryKind>(below(3))};
        request = {Index{number()}, Term{number()}, Index{number()}, EntrySlice(entries), number()};
    }
    void fields(AppendEntriesReply& reply) {
        reply = {flag(), Index{number()}, Index{number()}, Term{number()}, number()};
    }
    void fields(PreVote& request) { request = {Index{number()}, Term{number()}}; }
    void fields(PreVoteReply& reply) { reply = {Term{number()}, flag()}; }
    void fields(InstallSnapshot& request) {
        auto chunk = std::make_shared<SnapshotChunk>();
        chunk->lastIndex = Index{number()};
        chunk->lastTerm = Term{number()};
        chunk->configuration = {servers(), servers(), servers()};
        chunk->contentTag = static_cast<std::uint32_t>(number());
        chunk->size = number();
        chunk->offset = number();
        chunk->data = text(below(64));
        request = {std::move(chunk), number()};
    }
    void fields(InstallSnapshotReply& reply) {
        reply = {Index{number()}, number(), flag(), number()};
    }
    void fields(TimeoutNow&) {}

    template <std::size_t kind = 0>
    [[nodiscard]] MessageBody body(std::size_t wanted) {
        if constexpr (kind + 1 < std::variant_size_v<MessageBody>)
            if (wanted != kind) return body<kind + 1>(wanted);
        std::variant_alternative_t<kind, MessageBody> made;
        fields(made);
        return made;
    }
    [[nodiscard]] bool flag() { return below(2) == 1; }
    [[nodiscard]] NodeId server() { return NodeId{static_cast<std::uint8_t>(1 + below(127))}; }
    [[nodiscard]] NodeSet servers() {
        NodeSet set;
        for (std::size_t left = below(6); left > 0; --left)
            set.insert(server());
        return set;
    }
    [[nodiscard]] CommandPtr command() {
        if (below(4) == 0) return nullptr;
        return std::make_shared<const Command>(Command{text(below(40)), 0});
    }

    std::mt19937 random_;
};

} // namespace raftarium::net::test
