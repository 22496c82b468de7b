#pragma once

#include <span>
#include <string>
#include <string_view>

namespace raftarium {

/// The word of `known` that `word` is most likely a slip of, or empty where none is near.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       std::span<const std::string_view> known);

/// The end of a message about an unknown word: `; did you mean 'crash'?`, or, where none is near,
/// the known words: `; known are 'a', 'b' and 'c'`.
[[nodiscard]] std::string suggestion(std::string_view word,
                                     std::span<const std::string_view> known);

/// `text` short enough and clean enough to stand in a message.
[[nodiscard]] std::string quoted(std::string_view text);

} // namespace raftarium
