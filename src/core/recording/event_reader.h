#pragma once

#include "core/recording/line_values.h"

#include <optional>
#include <span>
#include <string_view>

namespace raftarium {

/// The fields without which a kind says nothing; "peer" among them.
[[nodiscard]] std::span<const std::string_view> neededFields(EventKind kind);

/// Reads the members of an event of a known kind. `before` is when the event before it happened,
/// for lines that do not repeat that.
[[nodiscard]] EventLine readEvent(EventKind kind, LineValues& values, std::optional<Time> before);

} // namespace raftarium
