#pragma once

#include "core/raft/types.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace raftarium {

/// Why a part of a scenario's text was refused; `offset` counts bytes from the text's start.
struct TextError {
    std::size_t offset = 0;
    std::string message;
};

/// The longest duration that a scenario may name. Sums of a few of them stay far from overflow.
inline constexpr Duration kLongestDuration = seconds(1'000'000);

/// Reads `1.5s`, `200ms`, `12us` or `7ns`: exact to the nanosecond, no rounding.
[[nodiscard]] std::variant<Duration, TextError> parseDuration(std::string_view text);

/// Writes the exact duration in the largest unit of which there is at least one: `1.5s`, `200ms`.
[[nodiscard]] std::string formatDuration(Duration duration);

} // namespace raftarium
