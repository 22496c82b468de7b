#pragma once

#include "core/raft/types.h"

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>

namespace raftarium {

/// An event line may say that its text is that of an earlier event (docs/event-stream.md). Both
/// sides count alike, so that the reader's memory is bounded and the speaker knows what is in it.
namespace text_references {
inline constexpr std::uint64_t kEventsBack = 65'536;                  ///< no farther …
inline constexpr std::uint64_t kBytesBack = std::uint64_t{16} << 20U; ///< … and so much text
} // namespace text_references

/// What a speaker has told on one connection.
class ToldTexts {
public:
    static constexpr std::uint64_t kNotTold = UINT64_MAX;

    /// The event that carried the text `id`, whole, and that event `number` may refer to; kNotTold
    /// where there is none.
    [[nodiscard]] std::uint64_t find(TextId id, std::uint64_t number) const {
        const Told& told = (*table_)[id % kSlots];
        const bool is = told.id == id && id != kNoText &&
                        number - told.event <= text_references::kEventsBack &&
                        bytes_ - told.bytesBefore <= text_references::kBytesBack;
        return is ? told.event : kNotTold;
    }
    /// Event `number` carried the text `id` of so many bytes, whole.
    void note(TextId id, std::uint64_t number, std::size_t bytes) {
        (*table_)[id % kSlots] = {id, number, bytes_};
        bytes_ += bytes;
    }
    /// It carried a text that nobody can refer to, because it was cut.
    void noteCut(std::size_t bytes) { bytes_ += bytes; }

private:
    static constexpr std::size_t kSlots = 8192; // a text that lost its place is told again
    struct Told {
        TextId id = kNoText;
        std::uint64_t event = 0;
        std::uint64_t bytesBefore = 0;
    };
    std::unique_ptr<std::array<Told, kSlots>> table_ = std::make_unique<std::array<Told, kSlots>>();
    std::uint64_t bytes_ = 0; // of all texts so far
};

/// What a reader remembers of one speaker.
class HeardTexts {
public:
    void note(std::uint64_t number, const std::string& text);
    /// nullptr where no text of that event is known any more.
    [[nodiscard]] const std::string* find(std::uint64_t number) const;
    void clear();

private:
    struct Heard {
        std::uint64_t number = 0;
        std::string text;
    };
    std::deque<Heard> texts_; // by number
    std::uint64_t bytes_ = 0;
};

} // namespace raftarium
