#include "core/recording/event_line.h"

#include "core/recording/event_fields.h"
#include "core/timeline/sentence.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace raftarium {

using eventLine::As;
using eventLine::Field;
using eventLine::From;

namespace {

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
        std::copy(piece.begin(), piece.end(), end_);
        end_ += piece.size();
    }
    template <class Number>
    void digits(Number number) {
        constexpr std::size_t most = 24;
        if (room() < most) flush();
        end_ = std::to_chars(end_, buffer_.data() + buffer_.size(), number).ptr;
    }
    void json(std::string_view text) {
        flush();
        appendJsonText(out_, text);
    }

private:
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

/// What is not there: a no-op has no command, a real network no planned travel time, and mostly
/// nobody has a higher priority.
bool isAbsent(const Field& field, const Event& event) {
    return (field.as == As::Text && event.text == kNoText) ||
           (field.from == From::TravelTime && event.text == UINT32_MAX) ||
           (field.from == From::Count && event.count == 0 &&
            event.kind == EventKind::ElectionTimerSet);
}

void putName(Writer& out, std::string_view name) {
    out.put(",\"");
    out.put(name);
    out.put("\":");
}

void putMembers(Writer& out, const Event& event, std::uint64_t number, std::uint64_t cause,
                std::string_view text, const EventLineStyle& style) {
    if (style.tellsNumber) {
        out.put("{\"number\":");
        out.digits(number);
        out.put(",\"time\":");
    } else {
        out.put("{\"time\":");
    }
    out.digits(event.time.value());
    out.put(",\"kind\":\"");
    out.put(kindName(event.kind));
    out.put("\"");
    if (event.node != kNobody && event.node != style.speaker) {
        putName(out, "node");
        putNode(out, event.node);
    }
    if (event.peer != kNobody) {
        putName(out, event.kind == EventKind::NodeStarted ? "votedFor" : "peer");
        putNode(out, event.peer);
    }
    if (cause != kNoEventNumber) {
        putName(out, "cause");
        out.digits(cause);
    }
    for (const Field& field : eventLine::fieldsOf(event)) {
        if (isAbsent(field, event)) continue;
        const bool refers = field.as == As::Text && style.textOf != kNoEventNumber;
        putName(out, refers ? "textOf" : field.name);
        if (refers)
            out.digits(style.textOf);
        else
            putValue(out, field, event, text.substr(0, style.textLimit));
    }
    if (text.size() > style.textLimit && style.textOf == kNoEventNumber && hasText(event.kind)) {
        putName(out, "textBytes");
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
    bool isPlain = true; // without a way out of the loop, which is faster
    for (const char letter : text)
        isPlain &= letter >= ' ' && letter < 0x7f && letter != '"' && letter != '\\';
    if (isPlain) {
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
        putName(writer, "sent");
        writer.digits(event.value);
        putName(writer, "sentLife");
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
