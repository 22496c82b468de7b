#pragma once

#include "core/check/key_history.h"
#include "core/check/minimal_part.h"

#include <optional>

namespace raftarium {

/// In a minimal part, the operation that the last one contradicts most plainly: one that left or
/// found a value which rules out the last outcome, rather before it than at the same time, and the
/// latest of several. None where the last operation stands alone.
[[nodiscard]] std::optional<std::uint32_t> opponentOf(const MinimalPart& part, KeyHistory& history);

/// The last operation invoked before `last` returned, other than itself, that may have written just
/// the value which `last` found.
[[nodiscard]] std::optional<std::uint32_t> originOf(std::uint32_t last, const KeyHistory& history);

} // namespace raftarium
