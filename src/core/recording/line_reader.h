#pragma once

#include "core/recording/json_line.h"
#include "core/recording/stream_line.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace raftarium {

/// Reads the lines of an event stream: docs/event-stream.md. They may come from anywhere. Kinds and
/// fields that are not known are ignored with a note, as they may be of a newer version; what is
/// known and of the wrong type is a problem.
///
/// A line may leave out its time where it is that of the event before: one reader reads one stream.
///
/// Threads: one reader is used by one thread at a time.
class LineReader {
public:
    /// `line` is without its line feed. Takes time and memory in proportion to its length, and
    /// refuses what is longer than kMostLineBytes.
    [[nodiscard]] std::variant<StreamLine, LineProblem> read(std::string_view line);

    /// What a watcher sends: {"from":…}.
    [[nodiscard]] std::variant<RequestLine, LineProblem> readRequest(std::string_view line);
    /// {"token":"…"}
    [[nodiscard]] std::variant<std::string, LineProblem> readToken(std::string_view line);

private:
    JsonLine json_;
    std::optional<Time> lastTime_; // of an event
};

/// The same for one line alone.
[[nodiscard]] std::variant<StreamLine, LineProblem> readEventLine(std::string_view line);

} // namespace raftarium
