#include "core/recording/event_line.h"

#include "core/recording/event_fields.h"
#include "core/timeline/sentence.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <type_traits>
#include <utility>

namespace raftarium {

using eventLine::As;
using eventLine::Field;
using eventLine::From;

namespace {

/// Whether it stands in JSON as it is. Without a way out of the loops, which is faster.
bool isPlain(std::string_view text) {
    constexpr std::uint64_t ones = 0x0101'0101'0101'0101U, tops = 0x8080'8080'8080'8080U;
    // The top bit of each byte that is not one of " ! # to [ ] to ~, if there is any.
    const auto zeros = [](std::uint64_t word) { return (word - ones) & ~word; };
    std::uint64_t odd = 0;
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + i, sizeof word);
        odd |= word | (word - ones * ' ') | zeros(word ^ ones * '"') | zeros(word ^ ones * '\\') |
               zeros(word ^ ones * 0x7fU);
    }
    bool isPlain = (odd & tops) == 0;
    for (; i < text.size(); ++i)
        isPlain &= text[i] >= ' ' && text[i] < 0x7f && text[i] != '"' && text[i] != '\\';
    return isPlain;
}

/// Collects the many small pieces of a line before they are appended to a text at once: a server
/// that is watched writes hundreds of thousands of lines a second.
class Writer {
public:
    explicit Writer(std::string& out) : out_(out) {}
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer() { flush(); }

    void put(std::string_view piece) {
        if (piece.size() > room()) flush();
        if (piece.size() > room()) {
            out_ += piece;
            return;
        }
        copy(piece.data(), piece.size());
        end_ += piece.size();
    }
    template <class Number>
    void digits(Number number) {
        constexpr std::size_t most = 24;
        if (room() < most) flush();
        end_ = std::to_chars(end_, buffer_.data() + buffer_.size(), number).ptr;
    }
    void json(std::string_view text) {
        if (text.size() + 2 <= buffer_.size() && isPlain(text)) {
            put("\"");
            put(text);
            put("\"");
            return;
        }
        flush();
        appendJsonText(out_, text);
    }

private:
    /// Most pieces are a few letters: two moves of a fixed size, that may overlap, take less than a
    /// call.
    void copy(const char* from, std::size_t size) {
        const auto ends = [&]<std::size_t Size>(std::integral_constant<std::size_t, Size>) {
            std::memcpy(end_, from, Size);
            std::memcpy(end_ + size - Size, from + size - Size, Size);
        };
        if (size > 32)
            std::memcpy(end_, from, size);
        else if (size >= 16)
            ends(std::integral_constant<std::size_t, 16>());
        else if (size >= 8)
            ends(std::integral_constant<std::size_t, 8>());
        else if (size >= 4)
            ends(std::integral_constant<std::size_t, 4>());
        else
            for (std::size_t i = 0; i < size; ++i)
                end_[i] = from[i];
    }
    [[nodiscard]] std::size_t room() const {
        return static_cast<std::size_t>(buffer_.data() + buffer_.size() - end_);
    }
    void flush() {
        out_.append(buffer_.data(), end_);
        end_ = buffer_.data();
    }

    std::string& out_;
    std::array<char, 1024> buffer_; // NOLINT(cppcoreguidelines-pro-type-member-init): costs time
    char* end_ = buffer_.data();
};

std::uint64_t numberFrom(const Event& event, From from) {
    switch (from) {
    case From::Index: return event.index.value();
    case From::Value: return event.value;
    case From::Term: return event.term;
    case From::LogTerm: return event.logTerm;
    case From::Count: return event.count;
    case From::Detail: return event.detail;
    case From::Text:
    case From::TravelTime: return event.text;
    case From::Nodes: break;
    }
    return 0;
}

/// "n1" with its quotes.
void putNode(Writer& out, NodeId id) {
    if (id == kNobody) {
        out.put("\"");
        out.put(nodeName(id));
    } else {
        out.put("\"n");
        out.digits(id.value());
    }
    out.put("\"");
}

void putNodes(Writer& out, const NodeSet& nodes) {
    bool first = true;
    out.put("[");
    nodes.forEach([&](NodeId id) {
        if (!std::exchange(first, false)) out.put(",");
        putNode(out, id);
    });
    out.put("]");
}

void putWord(Writer& out, As as, std::uint64_t number) {
    const auto words = eventLine::wordsOf(as);
    if (number >= words.size()) {
        out.digits(number);
        return;
    }
    out.put("\"");
    out.put(words[number]);
    out.put("\"");
}

void putValue(Writer& out, const Field& field, const Event& event, std::string_view text) {
    const std::uint64_t number = numberFrom(event, field.from);
    switch (field.as) {
    case As::Number: out.digits(number); break;
    case As::Truth: out.put(number != 0 ? "true" : "false"); break;
    case As::Text: out.json(text); break;
    case As::Node: putNode(out, NodeId{static_cast<std::uint8_t>(number)}); break;
    case As::Nodes: putNodes(out, event.nodes()); break;
    default: putWord(out, field.as, number); break;
    }
}

/// What a reader takes for granted where nothing is told.
bool isDefault(const Field& field, const Event& event) {
    if (field.as == As::Entry) return event.detailAs<EntryKind>() == EntryKind::Command;
    const bool isMessage =
        event.kind == EventKind::MessageSent || event.kind == EventKind::MessageDuplicated;
    return isMessage && field.as == As::Number && field.name != "term" &&
           numberFrom(event, field.from) == 0;
}

/// What is not there: a no-op has no command, a real network no planned travel time, and mostly
/// nobody has a higher priority.
bool isAbsent(const Field& field, const Event& event) {
    return (field.as == As::Text && event.text == kNoText) ||
           (field.from == From::TravelTime && event.text == UINT32_MAX) ||
           (field.from == From::Count && event.count == 0 &&
            event.kind == EventKind::ElectionTimerSet);
}

/// `"kind":"entry-applied"`. What is no kind has a name too.
std::string_view kindMember(EventKind kind) {
    static const auto members = [] {
        std::array<std::string, kEventKinds + 1> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = "\"kind\":\"" + std::string(kindName(static_cast<EventKind>(i))) + '"';
        return all;
    }();
    return members[std::min(static_cast<std::size_t>(kind), kEventKinds)];
}

void putMembers(Writer& out, const Event& event, std::uint64_t number, std::uint64_t cause,
                std::string_view text, const EventLineStyle& style) {
    out.put("{");
    if (style.tellsNumber) {
        out.put("\"number\":");
        out.digits(number);
        out.put(",");
    }
    if (style.tellsTime) {
        out.put("\"time\":");
        out.digits(event.time.value());
        out.put(",");
    }
    out.put(kindMember(event.kind));
    if (event.node != kNobody && event.node != style.speaker) {
        out.put(",\"node\":");
        putNode(out, event.node);
    }
    if (event.peer != kNobody) {
        out.put(event.kind == EventKind::NodeStarted ? ",\"votedFor\":" : ",\"peer\":");
        putNode(out, event.peer);
    }
    if (cause != kNoEventNumber) {
        out.put(",\"cause\":");
        out.digits(cause);
    }
    for (const Field& field : eventLine::fieldsOf(event)) {
        if (isAbsent(field, event)) continue;
        if (!style.tellsDefaults && isDefault(field, event)) continue;
        const bool refers = field.as == As::Text && style.textOf != kNoEventNumber;
        out.put(refers ? std::string_view(",\"textOf\":") : field.member());
        if (refers)
            out.digits(style.textOf);
        else
            putValue(out, field, event, text.substr(0, style.textLimit));
    }
    if (text.size() > style.textLimit && style.textOf == kNoEventNumber && hasText(event.kind)) {
        out.put(",\"textBytes\":");
        out.digits(text.size());
    }
}

template <class Number>
void appendDigits(std::string& out, Number number) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

} // namespace

void appendJsonNumber(std::string& out, std::uint64_t number) { appendDigits(out, number); }
void appendJsonNumber(std::string& out, std::int64_t number) { appendDigits(out, number); }

void appendJsonText(std::string& out, std::string_view text) {
    if (isPlain(text)) {
        out += '"';
        out += text;
        out += '"';
        return;
    }
    using Json = nlohmann::json;
    out += Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void appendEventLine(std::string& out, const Event& event, std::uint64_t number,
                     std::uint64_t cause, std::string_view text, const EventLineStyle& style) {
    Writer writer(out);
    putMembers(writer, event, number, cause, text, style);
    if (event.kind == EventKind::MessageDelivered && event.index != Index{}) {
        writer.put(",\"sent\":");
        writer.digits(event.value);
        writer.put(",\"sentLife\":");
        writer.digits(event.index.value());
    }
    writer.put("}\n");
}

void appendJsonLine(std::string& out, const Timeline& timeline, EventNumber number) {
    const Event& event = timeline[number];
    Writer writer(out);
    putMembers(
        writer, event, number, event.cause == kNoEvent ? kNoEventNumber : event.cause,
        hasText(event.kind) ? std::string_view(timeline.text(event.text)) : std::string_view(), {});
    writer.put("}\n");
}

} // namespace raftarium
