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

/// The same for an event outside of a timeline, as docs/event-stream.md describes it. `cause`
/// stands for Event::cause (kNoEventNumber: none); `text` is what Event::text names, and written
/// where that is not kNoText. Of a text longer than `textLimit` only that much is written, and its
/// length.
///
/// Of MessageDelivered, Event::value and Event::index are the number of the sender's MessageSent
/// and the sender's life; written where the life is not 0.
void appendEventLine(std::string& out, const Event& event, std::uint64_t number,
                     std::uint64_t cause, std::string_view text, std::size_t textLimit = SIZE_MAX);

/// Appends `text` as a JSON string; bytes that are not UTF-8 are replaced by U+FFFD.
void appendJsonText(std::string& out, std::string_view text);
void appendJsonNumber(std::string& out, std::uint64_t number);
void appendJsonNumber(std::string& out, std::int64_t number);

} // namespace raftarium
