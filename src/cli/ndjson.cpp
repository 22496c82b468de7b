#include "cli/ndjson.h"

#include "cli/ndjson_fields.h"
#include "core/timeline/sentence.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace raftarium::cli {
namespace {

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

void appendText(std::string& out, std::string_view text) {
    using Json = nlohmann::json;
    out += Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void appendValue(std::string& out, const Field& field, const Event& event,
                 const Timeline& timeline) {
    const std::uint64_t number = numberFrom(event, field.from);
    if (field.as == As::Number) {
        out += std::to_string(number);
    } else if (field.as == As::Truth) {
        out += number != 0 ? "true" : "false";
    } else if (field.as == As::Text) {
        appendText(out, timeline.text(event.text));
    } else if (field.as == As::Node) {
        appendText(out, nodeName(NodeId{static_cast<std::uint8_t>(number)}));
    } else if (field.as == As::Nodes) {
        char separator = '[';
        event.nodes().forEach([&](NodeId id) {
            out += separator;
            appendText(out, nodeName(id));
            separator = ',';
        });
        out += separator == '[' ? "[]" : "]";
    } else {
        const auto words = wordsOf(field.as);
        if (number < words.size())
            appendText(out, words[number]);
        else
            out += std::to_string(number);
    }
}

} // namespace

void appendJsonLine(std::string& out, const Timeline& timeline, EventNumber number) {
    const Event& event = timeline[number];
    out +=
        "{\"number\":" + std::to_string(number) + ",\"time\":" + std::to_string(event.time.value());
    out += ",\"kind\":\"" + std::string(kindName(event.kind)) + '"';
    if (event.node != kNobody) out += ",\"node\":\"" + nodeName(event.node) + '"';
    if (event.peer != kNobody)
        out += std::string(event.kind == EventKind::NodeStarted ? ",\"votedFor\":\""
                                                                : ",\"peer\":\"") +
               nodeName(event.peer) + '"';
    if (event.cause != kNoEvent) out += ",\"cause\":" + std::to_string(event.cause);
    for (const Field& field : fieldsOf(event)) {
        if (field.as == As::Text && event.text == kNoText) continue; // a no-op has no command
        out += ",\"" + std::string(field.name) + "\":";
        appendValue(out, field, event, timeline);
    }
    out += "}\n";
}

} // namespace raftarium::cli
