#pragma once

#include "core/raft/event.h"
#include "core/raft/node_set.h"
#include "core/timeline/sentence.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

/// What stands for %1, %2 … in a sentence: values as they read in every language.
namespace raftarium::phrase {

[[nodiscard]] Sentence say(const char* pattern, std::initializer_list<std::string> arguments = {});

[[nodiscard]] inline std::string number(std::uint64_t value) { return std::to_string(value); }
[[nodiscard]] inline std::string number(Index index) { return std::to_string(index.value()); }
/// "143.2 ms", "1.25 s", "800 µs"; nothing is shorter than 0.
[[nodiscard]] std::string duration(std::uint64_t nanoseconds);
/// From `from` to `to`; 0 if `to` is the earlier one.
[[nodiscard]] std::uint64_t elapsed(Time from, Time to);
/// From `from` to the moment that an event holds in `value`; 0 if that is the earlier one.
[[nodiscard]] std::uint64_t until(Time from, std::uint64_t moment);
/// Parts per million as "1.5 %".
[[nodiscard]] std::string percent(std::uint64_t ppm);
/// A text of a user for one line: without line breaks, shortened.
[[nodiscard]] std::string text(std::string_view text);
/// "n1, n2, n4"; from seven servers on with ranges, "n1–n5, n9".
[[nodiscard]] std::string servers(const NodeSet& nodes);
/// How many there are: "3".
[[nodiscard]] inline std::string size(const NodeSet& nodes) { return std::to_string(nodes.size()); }
/// The name of the remote procedure in the paper: "AppendEntries", "RequestVote reply".
[[nodiscard]] const char* messageName(MessageType type);

} // namespace raftarium::phrase
