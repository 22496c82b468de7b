#pragma once

#include "core/timeline/timeline.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace raftarium {

/// Appends the event as one line of JSON. It carries virtual time only, in whole nanoseconds, so
/// that the same run gives the same bytes everywhere.
void appendJsonLine(std::string& out, const Timeline& timeline, EventNumber number);

inline constexpr std::uint64_t kNoEventNumber = UINT64_MAX;

/// How a line of an event stream is written.
struct EventLineStyle {
    std::size_t textLimit = SIZE_MAX;      ///< of a longer text only that much, and its length
    std::uint64_t textOf = kNoEventNumber; ///< the event whose text is referred to, not repeated
    bool tellsNumber = true;   ///< otherwise it is one more than that of the line before
    bool tellsTime = true;     ///< otherwise it is that of the event before
    bool tellsDefaults = true; ///< also what a reader takes for granted
    NodeId speaker = kNobody;  ///< whose own events need not say where they happened
};

/// The same for an event outside of a timeline, as docs/event-stream.md describes it. `cause`
/// stands for Event::cause (kNoEventNumber: none); `text` is what Event::text names, and written
/// where that is not kNoText.
///
/// Of MessageDelivered, Event::value and Event::index are the number of the sender's MessageSent
/// and the sender's life; written where the life is not 0.
void appendEventLine(std::string& out, const Event& event, std::uint64_t number,
                     std::uint64_t cause, std::string_view text, const EventLineStyle& style = {});

/// Appends `text` as a JSON string; bytes that are not UTF-8 are replaced by U+FFFD.
void appendJsonText(std::string& out, std::string_view text);
void appendJsonNumber(std::string& out, std::uint64_t number);
void appendJsonNumber(std::string& out, std::int64_t number);

} // namespace raftarium
