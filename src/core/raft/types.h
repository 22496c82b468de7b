#pragma once

#include "core/raft/strong.h"

#include <cstdint>

namespace raftarium {

/// A term (§5.1): a logical clock; zero before the first election.
using Term = Strong<struct TermTag, std::uint64_t>;

/// A position in the log; the first entry has index 1, zero is "before the first".
using Index = Strong<struct IndexTag, std::uint64_t>;

/// A server. Ids are small and dense (1 to 127); zero is nobody. Names are given by the host.
using NodeId = Strong<struct NodeIdTag, std::uint8_t>;
inline constexpr NodeId kNobody{0};
inline constexpr std::uint8_t kMaxNodeId = 127;
[[nodiscard]] constexpr bool isServer(NodeId id) {
    return id != kNobody && id.value() <= kMaxNodeId;
}

/// A span of time in nanoseconds.
using Duration = Strong<struct DurationTag, std::int64_t>;

/// A moment in nanoseconds since the host's zero. `core` never reads a clock: hosts pass moments
/// in.
using Time = Strong<struct TimeTag, std::int64_t>;
inline constexpr Time kNever{INT64_MAX};

[[nodiscard]] constexpr Duration nanoseconds(std::int64_t n) { return Duration{n}; }
[[nodiscard]] constexpr Duration microseconds(std::int64_t n) { return Duration{n * 1'000}; }
[[nodiscard]] constexpr Duration milliseconds(std::int64_t n) { return Duration{n * 1'000'000}; }
[[nodiscard]] constexpr Duration seconds(std::int64_t n) { return Duration{n * 1'000'000'000}; }

[[nodiscard]] constexpr Time operator+(Time t, Duration d) { return Time{t.value() + d.value()}; }
[[nodiscard]] constexpr Duration since(Time earlier, Time later) {
    return Duration{later.value() - earlier.value()};
}

/// The number of an event in its timeline; events are numbered from 0 in the order they happened.
using EventNumber = std::uint32_t;
inline constexpr EventNumber kNoEvent = UINT32_MAX;

/// A text that the host keeps in a table (a command, the words of an action); 0 is no text.
using TextId = std::uint32_t;
inline constexpr TextId kNoText = 0;

/// The role of a server (§5.1).
enum class Role : std::uint8_t { Follower, Candidate, Leader };

} // namespace raftarium
