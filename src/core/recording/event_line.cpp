#include "core/recording/event_line.h"

#include "core/recording/event_fields.h"
#include "core/timeline/sentence.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace raftarium {

using eventLine::As;
using eventLine::Field;
using eventLine::From;

namespace {

template <class Number>
void appendDigits(std::string& out, Number number) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

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
void appendNode(std::string& out, NodeId id) {
    if (id == kNobody) {
        out += '"' + nodeName(id) + '"';
        return;
    }
    out += "\"n";
    appendDigits(out, id.value());
    out += '"';
}

void appendNodes(std::string& out, const NodeSet& nodes) {
    char separator = '[';
    nodes.forEach([&](NodeId id) {
        out += separator;
        appendNode(out, id);
        separator = ',';
    });
    out += separator == '[' ? "[]" : "]";
}

void appendWord(std::string& out, As as, std::uint64_t number) {
    const auto words = eventLine::wordsOf(as);
    if (number >= words.size()) {
        appendDigits(out, number);
        return;
    }
    out += '"';
    out += words[number];
    out += '"';
}

void appendValue(std::string& out, const Field& field, const Event& event, std::string_view text) {
    const std::uint64_t number = numberFrom(event, field.from);
    switch (field.as) {
    case As::Number: appendDigits(out, number); break;
    case As::Truth: out += number != 0 ? "true" : "false"; break;
    case As::Text: appendJsonText(out, text); break;
    case As::Node: appendNode(out, NodeId{static_cast<std::uint8_t>(number)}); break;
    case As::Nodes: appendNodes(out, event.nodes()); break;
    default: appendWord(out, field.as, number); break;
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

void appendName(std::string& out, std::string_view name) {
    out += ",\"";
    out += name;
    out += "\":";
}

void appendMembers(std::string& out, const Event& event, std::uint64_t number, std::uint64_t cause,
                   std::string_view text, const EventLineStyle& style) {
    if (style.tellsNumber) {
        out += "{\"number\":";
        appendDigits(out, number);
        out += ",\"time\":";
    } else {
        out += "{\"time\":";
    }
    appendDigits(out, event.time.value());
    out += ",\"kind\":\"";
    out += kindName(event.kind);
    out += '"';
    if (event.node != kNobody && event.node != style.speaker) {
        appendName(out, "node");
        appendNode(out, event.node);
    }
    if (event.peer != kNobody) {
        appendName(out, event.kind == EventKind::NodeStarted ? "votedFor" : "peer");
        appendNode(out, event.peer);
    }
    if (cause != kNoEventNumber) {
        appendName(out, "cause");
        appendDigits(out, cause);
    }
    for (const Field& field : eventLine::fieldsOf(event)) {
        if (isAbsent(field, event)) continue;
        const bool refers = field.as == As::Text && style.textOf != kNoEventNumber;
        appendName(out, refers ? "textOf" : field.name);
        if (refers)
            appendDigits(out, style.textOf);
        else
            appendValue(out, field, event, text.substr(0, style.textLimit));
    }
    if (text.size() > style.textLimit && style.textOf == kNoEventNumber && hasText(event.kind)) {
        appendName(out, "textBytes");
        appendDigits(out, text.size());
    }
}

} // namespace

void appendJsonNumber(std::string& out, std::uint64_t number) { appendDigits(out, number); }
void appendJsonNumber(std::string& out, std::int64_t number) { appendDigits(out, number); }

void appendJsonText(std::string& out, std::string_view text) {
    const bool isPlain = std::all_of(text.begin(), text.end(), [](char letter) {
        return letter >= ' ' && letter < 0x7f && letter != '"' && letter != '\\';
    });
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
    appendMembers(out, event, number, cause, text, style);
    if (event.kind == EventKind::MessageDelivered && event.index != Index{}) {
        appendName(out, "sent");
        appendDigits(out, event.value);
        appendName(out, "sentLife");
        appendDigits(out, event.index.value());
    }
    out += "}\n";
}

void appendJsonLine(std::string& out, const Timeline& timeline, EventNumber number) {
    const Event& event = timeline[number];
    appendMembers(
        out, event, number, event.cause == kNoEvent ? kNoEventNumber : event.cause,
        hasText(event.kind) ? std::string_view(timeline.text(event.text)) : std::string_view(), {});
    out += "}\n";
}

} // namespace raftarium
