#include "core/scenario/field_reader.h"

#include "core/scenario/suggest.h"
#include "core/scenario/words.h"

#include <algorithm>
#include <charconv>

namespace raftarium {
namespace {

std::string_view typeWord(JsonType type) {
    switch (type) {
    case JsonType::Null: return "null";
    case JsonType::False:
    case JsonType::True: return "true or false";
    case JsonType::Number: return "a number";
    case JsonType::String: return "a text";
    case JsonType::Array: return "an array";
    case JsonType::Object: return "an object";
    }
    return "";
}

/// A JSON number in millionths, or why not. It never passes through floating point.
std::variant<std::uint32_t, const char*> exactMillionths(std::string_view number) {
    constexpr const char* kTooFine = "this is finer than a millionth";
    constexpr const char* kTooLarge = "too large";
    std::string digits;
    int exponent = 6;
    std::size_t i = 0;
    bool inFraction = false;
    for (; i < number.size() && number[i] != 'e' && number[i] != 'E'; ++i) {
        if (number[i] == '.') {
            inFraction = true;
        } else {
            if (!digits.empty() || number[i] != '0') digits += number[i];
            if (inFraction) --exponent;
        }
        if (digits.size() > 1000 || exponent < -1000) return kTooFine;
    }
    if (digits.empty()) return std::uint32_t{0};
    if (i < number.size()) {
        const std::string_view written = number.substr(number[i + 1] == '+' ? i + 2 : i + 1);
        int given = 0;
        const auto [stop, status] =
            std::from_chars(written.data(), written.data() + written.size(), given);
        if (status != std::errc{} || given > 1000 || given < -1000)
            return written.starts_with('-') ? kTooFine : kTooLarge;
        exponent += given;
    }
    while (digits.back() == '0') {
        digits.pop_back();
        ++exponent;
    }
    if (exponent < 0) return kTooFine;
    if (digits.size() + static_cast<std::size_t>(exponent) > 10) return kTooLarge;
    std::uint64_t value = 0;
    for (const char c : digits)
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    for (; exponent > 0; --exponent)
        value *= 10;
    if (value > UINT32_MAX) return kTooLarge;
    return static_cast<std::uint32_t>(value);
}

} // namespace

bool FieldReader::fail(std::size_t offset, std::string message) {
    if (!error_) {
        const TextPosition at = positionOf(text_, offset);
        error_ = ParseError{at.line, at.column, std::move(message)};
    }
    return false;
}

bool FieldReader::isType(const JsonValue& value, JsonType type) {
    if (value.type() == type) return true;
    std::string subject = value.key().empty() ? "this" : quoted(value.key());
    return fail(value.offset(), subject + " must be " + std::string(typeWord(type)) + ", not " +
                                    std::string(typeWord(value.type())));
}

bool FieldReader::object(const JsonValue& value, std::span<const std::string_view> known,
                         std::string_view what) {
    if (!isType(value, JsonType::Object)) return false;
    for (auto member = value.first(); member; member = member->next()) {
        if (std::find(known.begin(), known.end(), member->key()) != known.end()) continue;
        return fail(member->keyOffset(), std::string(what) + " has no key " +
                                             quoted(member->key()) +
                                             suggestion(member->key(), known));
    }
    return true;
}

bool FieldReader::array(const JsonValue& value) { return isType(value, JsonType::Array); }

bool FieldReader::string(const JsonValue& value, std::string& out) {
    if (!isType(value, JsonType::String)) return false;
    out = std::string(value.text());
    return true;
}

bool FieldReader::boolean(const JsonValue& value, bool& out) {
    out = value.type() == JsonType::True;
    return out || isType(value, JsonType::False);
}

bool FieldReader::whole(const JsonValue& value, std::uint64_t least, std::uint64_t most,
                        std::uint64_t& out) {
    if (!isType(value, JsonType::Number)) return false;
    const std::string_view number = value.text();
    const char* const end = number.data() + number.size();
    const auto [stop, status] = std::from_chars(number.data(), end, out);
    if (stop == end && status == std::errc{} && out >= least && out <= most) return true;
    return fail(value.offset(), quoted(value.key()) + " must be a whole number from " +
                                    std::to_string(least) + " to " + std::to_string(most));
}

bool FieldReader::millionths(const JsonValue& value, std::uint32_t most, std::uint32_t& out) {
    if (!isType(value, JsonType::Number)) return false;
    const std::string range = quoted(value.key()) + " must be from 0 to " + formatMillionths(most);
    if (value.text().starts_with('-')) return fail(value.offset(), range);
    const auto result = exactMillionths(value.text());
    if (const auto* number = std::get_if<std::uint32_t>(&result)) {
        out = *number;
        return out <= most || fail(value.offset(), range);
    }
    const std::string_view why = std::get<const char*>(result);
    return fail(value.offset(), why == "too large" ? range : std::string(why));
}

bool FieldReader::commandsPerSecond(const JsonValue& value, double& out) {
    if (!isType(value, JsonType::Number)) return false;
    constexpr double kLeast = 0.001, kMost = 100'000;
    const std::string_view number = value.text();
    const auto [stop, status] = std::from_chars(number.data(), number.data() + number.size(), out);
    // Between 0 and the least, the time to the next command would leave the range of moments.
    if (status == std::errc{} && (out == 0 || (out >= kLeast && out <= kMost))) {
        out = out == 0 ? 0 : out; // not -0
        return true;
    }
    return fail(value.offset(),
                quoted(value.key()) + " must be 0, or from 0.001 to 100000 commands a second");
}

bool FieldReader::duration(const JsonValue& value, Duration& out) {
    if (value.type() == JsonType::Number)
        return fail(value.offset(), "a duration has a unit and stands between quotes, such as \"" +
                                        std::string(value.text().substr(0, 20)) + "ms\"");
    if (!isType(value, JsonType::String)) return false;
    const auto result = parseDuration(value.text());
    if (const auto* error = std::get_if<TextError>(&result))
        return fail(value.offsetInside(error->offset), error->message);
    out = std::get<Duration>(result);
    return true;
}

bool FieldReader::moment(const JsonValue& value, Time& out) {
    Duration sinceStart;
    if (!duration(value, sinceStart)) return false;
    out = Time{} + sinceStart;
    if (out > latest_) {
        latest_ = out;
        latestOffset_ = value.offset();
    }
    return true;
}

bool FieldReader::target(const JsonValue& value, Target& out) {
    if (!isType(value, JsonType::String)) return false;
    const auto result = parseTarget(value.text(), nodes_);
    if (const auto* error = std::get_if<TextError>(&result))
        return fail(value.offset(), error->message);
    out = std::get<Target>(result);
    return true;
}

bool FieldReader::server(const JsonValue& value, NodeId& out) {
    Target named;
    if (!target(value, named)) return false;
    out = named.node;
    return named.by == Target::By::Node ||
           fail(value.offset(), "a server is named here, such as \"n1\"; who is " +
                                    quoted(value.text()) + " changes");
}

bool FieldReader::servers(const JsonValue& value, NodeSet& named, NodeSet& out) {
    if (!array(value)) return false;
    for (auto one = value.first(); one; one = one->next()) {
        NodeId id;
        if (!server(*one, id)) return false;
        if (named.contains(id))
            return fail(one->offset(), quoted(one->text()) + " stands here already");
        named.insert(id);
        out.insert(id);
    }
    return true;
}

bool FieldReader::condition(const JsonValue& value, Condition& out) {
    if (!isType(value, JsonType::String)) return false;
    auto result = parseCondition(value.text(), nodes_);
    if (const auto* error = std::get_if<TextError>(&result))
        return fail(value.offsetInside(error->offset), error->message);
    out = std::move(std::get<Condition>(result));
    return true;
}

bool FieldReader::link(const JsonValue& object, LinkConditions& out) {
    constexpr std::uint32_t kAlways = 1'000'000;
    if (const auto v = object.find("latency"); v && !duration(*v, out.latency)) return false;
    const auto jitter = object.find("jitter");
    if (jitter && !duration(*jitter, out.jitter)) return false;
    if (const auto v = object.find("loss"); v && !millionths(*v, kAlways, out.lossPpm))
        return false;
    if (const auto v = object.find("duplicate"); v && !millionths(*v, kAlways, out.duplicatePpm))
        return false;
    if (const auto v = object.find("reorder"); v && !millionths(*v, kAlways, out.reorderPpm))
        return false;
    if (out.jitter <= out.latency) return true;
    if (jitter)
        return fail(jitter->offset(),
                    "'jitter' may not be more than the latency, " + formatDuration(out.latency));
    out.jitter = out.latency; // a short latency that leaves the usual jitter out
    return true;
}

bool FieldReader::disk(const JsonValue& object, DiskConditions& out) {
    if (const auto v = object.find("syncTime"); v && !duration(*v, out.syncTime)) return false;
    if (const auto v = object.find("onCrash")) {
        std::string word;
        if (!string(*v, word)) return false;
        const auto at = std::find(std::begin(kUnsyncedWrites), std::end(kUnsyncedWrites), word);
        if (at == std::end(kUnsyncedWrites))
            return fail(v->offset(), quoted(word) + " is not known of writes that are not synced" +
                                         suggestion(word, kUnsyncedWrites));
        out.onCrash = static_cast<UnsyncedWrites>(at - std::begin(kUnsyncedWrites));
    }
    return true;
}

} // namespace raftarium
