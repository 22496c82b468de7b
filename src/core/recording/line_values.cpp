#include "core/recording/line_values.h"

#include "core/timeline/sentence.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace raftarium {

using Type = JsonLine::Type;

std::optional<NodeId> nodeOfName(std::string_view name) {
    unsigned id = 0;
    if (name.size() < 2 || name.size() > 4 || name[0] != 'n' || name[1] == '0') return {};
    const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), id);
    if (error != std::errc() || end != name.data() + name.size() || id > kMaxNodeId) return {};
    return NodeId{static_cast<std::uint8_t>(id)};
}

std::optional<EventKind> kindOfName(std::string_view name) {
    // Sorted once, as the names are looked up for every line.
    using Named = std::pair<std::string_view, EventKind>;
    static const auto sorted = [] {
        std::array<Named, kEventKinds> all;
        for (std::size_t i = 0; i < kEventKinds; ++i)
            all[i] = {kindName(static_cast<EventKind>(i)), static_cast<EventKind>(i)};
        std::sort(all.begin(), all.end());
        return all;
    }();
    const auto found = std::lower_bound(
        sorted.begin(), sorted.end(), name,
        [](const Named& named, std::string_view wanted) { return named.first < wanted; });
    if (found == sorted.end() || found->first != name) return {};
    return found->second;
}

void LineValues::fail(std::string_view key, std::string text) {
    if (problem_) return;
    // Only a line that is refused is searched for where it went wrong.
    const std::size_t at =
        key.empty() ? std::string_view::npos : line_.find('"' + std::string(key) + '"');
    problem_ = LineProblem{at == std::string_view::npos ? 1 : at + 1, std::move(text)};
}

void LineValues::failType(std::size_t at, std::string_view expected) {
    // An element of a list has no name of its own: the list's place must do.
    std::size_t named = at;
    while (named > 0 && json_[named].key.empty())
        --named;
    const std::string& key = json_[named].key;
    fail(key, '"' + key + "\" must be " + std::string(expected));
}

void LineValues::addNote(std::string_view text) {
    if (note_.size() > 300) return;
    if (!note_.empty()) note_ += "; ";
    note_ += text;
}

std::size_t LineValues::need(std::size_t parent, std::string_view key, std::string_view remedy) {
    const std::size_t at = find(parent, key);
    if (at == 0) fail({}, '"' + std::string(key) + "\" is missing: " + std::string(remedy));
    return at;
}

std::uint64_t LineValues::number(std::size_t at, std::uint64_t most) {
    const JsonLine::Value& value = json_[at];
    if (value.type == Type::Number && !value.negative && value.number <= most) return value.number;
    // Some languages write whole numbers as 1.7e18.
    if (value.type == Type::Real && value.real >= 0 && value.real < 9.2e18 &&
        value.real == std::floor(value.real) && value.real <= static_cast<double>(most))
        return static_cast<std::uint64_t>(value.real);
    failType(at, most == UINT64_MAX ? std::string("a whole number that is not negative")
                                    : "a whole number from 0 to " + std::to_string(most));
    return 0;
}

std::int64_t LineValues::moment(std::size_t at) {
    const JsonLine::Value& value = json_[at];
    if (value.type == Type::Number && value.number <= static_cast<std::uint64_t>(INT64_MAX))
        return value.negative ? -static_cast<std::int64_t>(value.number)
                              : static_cast<std::int64_t>(value.number);
    if (value.type == Type::Real && std::abs(value.real) < 9.2e18)
        return static_cast<std::int64_t>(value.real);
    failType(at, "a number of nanoseconds since 1970");
    return 0;
}

bool LineValues::truth(std::size_t at) {
    if (json_[at].type != Type::Truth) failType(at, "true or false");
    return json_[at].truth;
}

std::string LineValues::text(std::size_t at) {
    if (json_[at].type != Type::Text) failType(at, "a text");
    return json_[at].text;
}

NodeId LineValues::node(std::size_t at) {
    const JsonLine::Value& value = json_[at];
    if (value.type == Type::Null || (value.type == Type::Text && value.text == nodeName(kNobody)))
        return kNobody;
    if (value.type == Type::Text)
        if (const auto id = nodeOfName(value.text)) return *id;
    if (value.type == Type::Number && !value.negative && value.number >= 1 &&
        value.number <= kMaxNodeId)
        return NodeId{static_cast<std::uint8_t>(value.number)};
    failType(at, "a server from \"n1\" to \"n127\": number the servers of the cluster");
    return kNobody;
}

NodeSet LineValues::nodes(std::size_t at) {
    NodeSet set;
    if (!expect(at, Type::Array)) return set;
    json_.forChildren(at, [&](const JsonLine::Value&, std::size_t child) {
        const NodeId id = node(child);
        if (id != kNobody) set.insert(id);
    });
    return set;
}

std::uint8_t LineValues::word(std::size_t at, eventLine::As as) {
    const JsonLine::Value& value = json_[at];
    if (value.type == Type::Number) return static_cast<std::uint8_t>(number(at, 255));
    if (value.type != Type::Text) {
        failType(at, "a word such as \"" + std::string(eventLine::wordsOf(as)[0]) + '"');
        return 0;
    }
    const auto words = eventLine::wordsOf(as);
    const auto found = std::find(words.begin(), words.end(), value.text);
    if (found != words.end()) return static_cast<std::uint8_t>(found - words.begin());
    addNote("the " + value.key + " \"" + value.text.substr(0, 40) + "\" is not known");
    return EventLine::kNotTold;
}

std::uint64_t LineValues::numberOf(std::size_t parent, std::string_view key,
                                   std::uint64_t otherwise) {
    const std::size_t at = find(parent, key);
    return at == 0 ? otherwise : number(at);
}

NodeId LineValues::nodeOf(std::size_t parent, std::string_view key) {
    const std::size_t at = find(parent, key);
    return at == 0 ? kNobody : node(at);
}

bool LineValues::expect(std::size_t at, Type type) {
    if (json_[at].type == type) return true;
    failType(at, type == Type::Array ? "a list" : "an object");
    return false;
}

} // namespace raftarium
