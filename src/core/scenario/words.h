#pragma once

#include "core/sim/action.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace raftarium {

/// What happens in a crash to writes that are not synced, by UnsyncedWrites.
inline constexpr std::string_view kUnsyncedWrites[] = {"lost", "kept", "torn", "damaged"};

/// What a step may do: its word in a file and the keys that say more.
struct Verb {
    std::string_view word;
    std::span<const std::string_view> keys;
    /// The action with everything still to be filled in.
    Action action;
};
[[nodiscard]] std::span<const Verb> verbs();
[[nodiscard]] const Verb& verbOf(const Action& action);

/// A number of millionths as a decimal number: 50,000 is "0.05".
[[nodiscard]] std::string formatMillionths(std::uint32_t millionths);
/// The shortest decimal number that reads back as `number`.
[[nodiscard]] std::string formatNumber(double number);

} // namespace raftarium
