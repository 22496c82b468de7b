#pragma once

#include "core/raft/event.h"

#include <cstdint>
#include <string_view>

namespace raftarium {

/// The hash of a timeline: of the values of all fields of all events, and of all texts, in order.
/// Free of padding, pointers, byte order and library, so that two machines can compare runs.
/// It tells runs apart; it does not withstand somebody who looks for a collision.
namespace timelineHash {

inline constexpr std::uint64_t kStart = 0x7261667461726975U;

[[nodiscard]] constexpr std::uint64_t spread(std::uint64_t word, std::uint64_t factor) {
    word *= factor;
    return word ^ (word >> 32U);
}

[[nodiscard]] constexpr std::uint64_t chain(std::uint64_t hash, std::uint64_t word) {
    hash = (((hash << 23U) | (hash >> 41U)) + word) * 0x9fb21c651e98df25U;
    return hash ^ (hash >> 29U);
}

/// The words are mixed apart from `hash`, so that only one multiplication waits for the last event.
[[nodiscard]] inline std::uint64_t add(std::uint64_t hash, const Event& event) {
    const auto pair = [](std::uint32_t low, std::uint32_t high) {
        return std::uint64_t{low} | (std::uint64_t{high} << 32U);
    };
    const std::uint32_t small =
        static_cast<std::uint32_t>(event.kind) | (std::uint32_t{event.detail} << 8U) |
        (std::uint32_t{event.node.value()} << 16U) | (std::uint32_t{event.peer.value()} << 24U);
    std::uint64_t word =
        spread(static_cast<std::uint64_t>(event.time.value()), 0x9e3779b185ebca87U);
    word += spread(event.index.value(), 0xc2b2ae3d27d4eb4fU);
    word += spread(event.value, 0x165667b19e3779f9U);
    word += spread(pair(event.cause, event.term), 0x85ebca77c2b2ae63U);
    word += spread(pair(event.logTerm, event.count), 0x27d4eb2f165667c5U);
    word += spread(pair(event.text, small), 0xd6e8feb86659fd93U);
    return chain(hash, word);
}

[[nodiscard]] inline std::uint64_t add(std::uint64_t hash, std::string_view text) {
    hash = chain(hash, text.size());
    while (!text.empty()) {
        std::uint64_t word = 0;
        const std::size_t bytes = text.size() < 8 ? text.size() : 8;
        for (std::size_t i = 0; i < bytes; ++i)
            word |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
        hash = chain(hash, spread(word, 0x9e3779b185ebca87U));
        text.remove_prefix(bytes);
    }
    return hash;
}

} // namespace timelineHash

} // namespace raftarium
