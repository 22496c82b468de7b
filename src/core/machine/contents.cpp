#include "core/machine/contents.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace raftarium {

namespace {

using Map = StoreContents::Map;

std::string_view takeWord(std::string_view& rest) {
    const std::size_t begin = rest.find_first_not_of(' ');
    if (begin == std::string_view::npos) {
        rest = {};
        return {};
    }
    const std::size_t end = std::min(rest.find(' ', begin), rest.size());
    const std::string_view word = rest.substr(begin, end - begin);
    rest.remove_prefix(end);
    return word;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::optional<std::int64_t> parseNumber(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

void assign(Map& map, std::string_view key, std::string_view value) {
    const auto it = map.lower_bound(key);
    if (it != map.end() && it->first == key)
        it->second.assign(value);
    else
        map.emplace_hint(it, std::string(key), std::string(value));
}

std::string add(Map& map, std::string_view key, std::string_view amount) {
    const std::optional<std::int64_t> more = parseNumber(amount);
    if (!more) return std::string(amount) + " is not a number";
    const auto it = map.find(key);
    const std::optional<std::int64_t> old = it == map.end() ? 0 : parseNumber(it->second);
    if (!old) return std::string(key) + " is not a number";
    std::int64_t sum = 0;
    if (__builtin_add_overflow(*old, *more, &sum)) return "the sum is too large";
    std::string text = std::to_string(sum);
    assign(map, key, text);
    return text;
}

std::string applyTo(Map& map, std::string_view command) {
    std::string_view rest = command;
    const std::string_view verb = takeWord(rest);
    const std::string_view key = takeWord(rest);
    const std::string_view value = trimmed(rest);
    if (key.empty()) return "not a command of this store";
    if (verb == "set" && !value.empty()) {
        assign(map, key, value);
        return std::string(value);
    }
    if (verb == "delete" && value.empty()) {
        const auto it = map.find(key);
        if (it == map.end()) return std::string(key) + " is not stored";
        map.erase(it);
        return {};
    }
    if (verb == "add" && !value.empty()) return add(map, key, value);
    return "not a command of this store";
}

std::optional<std::uint64_t> takeNumber(std::string_view& text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

bool takeChar(std::string_view& text, char c) {
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
}

/// A text on one line, without its end; blanks stay.
void addEscaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        if (c == '\\')
            out += "\\\\";
        else if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            out += text[++i] == 'n' ? '\n' : text[i];
        else
            out += text[i];
    }
    return out;
}

} // namespace

std::optional<SessionTag> takeSession(std::string_view& command) {
    std::string_view rest = command;
    if (!takeChar(rest, 'c')) return std::nullopt;
    const auto client = takeNumber(rest);
    if (!client || !takeChar(rest, '#')) return std::nullopt;
    const auto sequence = takeNumber(rest);
    if (!sequence || !takeChar(rest, ' ')) return std::nullopt;
    command = rest;
    return SessionTag{*client, *sequence};
}

std::string withSession(const SessionTag& tag, std::string_view command) {
    std::string text = "c" + std::to_string(tag.client) + "#" + std::to_string(tag.sequence) + " ";
    return text.append(command);
}

std::string applyCommand(StoreContents& contents, std::string_view command) {
    const auto tag = takeSession(command);
    if (!tag) return applyTo(contents.values, command);
    StoreContents::Session& session = contents.sessions[tag->client];
    if (tag->sequence <= session.sequence) return session.answer;
    session = {tag->sequence, applyTo(contents.values, command)};
    return session.answer;
}

bool isDuplicate(const StoreContents& contents, std::string_view command) {
    const auto tag = takeSession(command);
    if (!tag) return false;
    const auto session = contents.sessions.find(tag->client);
    return session != contents.sessions.end() && tag->sequence <= session->second.sequence;
}

std::string writeContents(const StoreContents& contents) {
    std::string text;
    for (const auto& [key, value] : contents.values) {
        text += "= ";
        addEscaped(text, key);
        text += ' ';
        addEscaped(text, value);
        text += '\n';
    }
    for (const auto& [client, session] : contents.sessions) {
        text += "# " + std::to_string(client) + ' ' + std::to_string(session.sequence) + ' ';
        addEscaped(text, session.answer);
        text += '\n';
    }
    return text;
}

std::optional<StoreContents> readContents(std::string_view text) {
    StoreContents contents;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) return std::nullopt;
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 1);
        const char sort = line.empty() ? '\0' : line.front();
        if (!takeChar(line, sort) || !takeChar(line, ' ')) return std::nullopt;
        if (sort == '=') {
            const std::size_t gap = line.find(' ');
            if (gap == std::string_view::npos) return std::nullopt;
            contents.values[unescaped(line.substr(0, gap))] = unescaped(line.substr(gap + 1));
        } else if (sort == '#') {
            const auto client = takeNumber(line);
            if (!client || !takeChar(line, ' ')) return std::nullopt;
            const auto sequence = takeNumber(line);
            if (!sequence || !takeChar(line, ' ')) return std::nullopt;
            contents.sessions[*client] = {*sequence, unescaped(line)};
        } else {
            return std::nullopt;
        }
    }
    return contents;
}

} // namespace raftarium
