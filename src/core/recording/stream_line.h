#pragma once

#include "core/raft/event.h"
#include "core/recording/server_state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// The lines of an event stream as values: docs/event-stream.md.
namespace raftarium {

inline constexpr int kStreamVersion = 1;
inline constexpr std::size_t kMostLineBytes = std::size_t{1} << 20U;
inline constexpr std::string_view kStreamFormat = "raftarium-events";

/// The first line: who is speaking, and which events it holds.
struct HelloLine {
    int version = kStreamVersion;
    std::string cluster;
    NodeId node = kNobody;
    std::uint64_t life = 0;
    std::uint64_t first = 0; ///< the oldest event that can be asked for
    std::uint64_t next = 0;  ///< the number of the next that happens
    std::int64_t time = 0;   ///< the server's clock, nanoseconds since 1970; 0: not told
    std::string http;        ///< "HOST:PORT" where it serves clients; empty: not told
    std::string control;     ///< "HOST:PORT" of its control port; empty: none
    bool tellsState = false; ///< whether who begins late, or misses something, gets a StateLine
};

/// What happened. In `event`, `cause` and `text` are not filled in: they stand beside it. Details
/// that were not told are kNotTold.
struct EventLine {
    static constexpr std::uint8_t kNotTold = 255;
    Event event;
    std::optional<std::uint64_t> number;
    std::optional<std::uint64_t> cause;
    std::optional<std::uint64_t> life;     ///< of the speaker, where it is not the hello's
    std::optional<std::string> text;       ///< what Event::text is to name …
    std::optional<std::uint64_t> textOf;   ///< … or the event whose text it is
    bool isCut = false;                    ///< `text` is only the beginning of it
    std::optional<std::uint64_t> sent;     ///< of MessageDelivered: the sender's MessageSent …
    std::optional<std::uint64_t> sentLife; ///< … in this life of the sender
    std::string id; ///< of messages: a name of their own instead of numbers; empty: none
};

/// How the speaker is between two events.
struct StateLine {
    std::uint64_t next = 0; ///< the event that follows
    std::int64_t time = 0;
    ServerState state;
};

/// Events `from` to `to` (both included) are not in the stream.
struct MissedLine {
    std::uint64_t from = 0;
    std::uint64_t to = 0;
};

/// Nothing has happened until `time` but the events before `next`.
struct HeartbeatLine {
    std::uint64_t next = 0;
    std::int64_t time = 0;
};

/// The last line: why the speaker ends the stream.
struct ErrorLine {
    std::string text;
};

/// An event of a kind that this version does not know.
struct UnknownLine {
    std::optional<std::uint64_t> number;
    std::int64_t time = 0;
};

struct StreamLine {
    std::variant<EventLine, HelloLine, StateLine, MissedLine, HeartbeatLine, ErrorLine, UnknownLine>
        content;
    std::string note; ///< what was ignored, for the user; mostly empty
};

/// What is wrong with a line, and what to do about it.
struct LineProblem {
    std::size_t column = 1; ///< in bytes, from 1
    std::string text;
};

/// What a watcher asks for in its one line.
struct RequestLine {
    std::optional<std::uint64_t> from; ///< the first event that is wanted; none: from now on
    std::uint64_t life = 0;            ///< of which `from` is a number; 0: of any
    KindMask kinds = ~KindMask{0};
    std::uint64_t textLimit = 0; ///< longest text in bytes; 0: as the speaker likes
    /// Whether lines may say less where earlier ones have said it: EventLine::textOf, no time, no
    /// defaults.
    bool references = false;
};

} // namespace raftarium
