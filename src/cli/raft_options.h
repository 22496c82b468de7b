#pragma once

#include "cli/arguments.h"
#include "core/raft/options.h"

#include <array>

namespace raftarium::cli {

/// The options of real servers that concern the protocol.
inline constexpr std::array<Option, 4> kRaftOptions{{{"--election-timeout", true},
                                                     {"--heartbeat", true},
                                                     {"--max-entries-per-request", true},
                                                     {"--snapshot-after", true}}};

/// What they ask for. Throws Failure where that makes no sense.
[[nodiscard]] NodeOptions readRaftOptions(const Arguments& arguments);

/// A number in digits from `least` to `most`; nothing where it is none.
[[nodiscard]] std::optional<std::uint32_t> wholeNumber(std::string_view text, std::uint32_t least,
                                                       std::uint32_t most);

} // namespace raftarium::cli
