#include "core/timeline/phrase.h"

#include <algorithm>

namespace raftarium::phrase {

namespace {

/// `value` / 10^`decimals`, without zeros at the end.
std::string decimal(std::uint64_t value, unsigned decimals) {
    std::string digits = std::to_string(value);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    digits.insert(digits.size() - decimals, 1, '.');
    while (digits.back() == '0')
        digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
    return digits;
}

} // namespace

Sentence say(const char* pattern, std::initializer_list<std::string> arguments) {
    return {pattern, arguments};
}

std::string duration(std::uint64_t nanoseconds) {
    if (nanoseconds == 0) return "0 ms";
    if (nanoseconds < 1'000) return std::to_string(nanoseconds) + " ns";
    if (nanoseconds < 1'000'000) return decimal(nanoseconds / 100, 1) + " µs";
    if (nanoseconds < 1'000'000'000) return decimal(nanoseconds / 100'000, 1) + " ms";
    return decimal(nanoseconds / 10'000'000, 2) + " s";
}

std::uint64_t elapsed(Time from, Time to) {
    if (to <= from) return 0;
    return static_cast<std::uint64_t>(to.value()) - static_cast<std::uint64_t>(from.value());
}

std::uint64_t until(Time from, std::uint64_t moment) {
    return elapsed(from,
                   Time{static_cast<std::int64_t>(std::min<std::uint64_t>(moment, INT64_MAX))});
}

std::string percent(std::uint64_t ppm) { return decimal(ppm, 4) + " %"; }

std::string text(std::string_view text) {
    constexpr std::size_t longest = 80;
    std::size_t end = std::min(text.size(), longest);
    // Never within a character: bytes 10xxxxxx go on with the one before (UTF-8).
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
        --end;
    std::string line(text.substr(0, end));
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20U || c == 0x7f) c = ' ';
    if (end < text.size()) line += "…";
    return line;
}

std::string servers(const NodeSet& nodes) {
    const bool ranges = nodes.size() > 6;
    std::string names;
    for (int first = 0; first <= kMaxNodeId; ++first) {
        const auto has = [&nodes](int id) {
            return id <= kMaxNodeId && nodes.contains(NodeId{static_cast<std::uint8_t>(id)});
        };
        if (!has(first)) continue;
        int last = first;
        while (ranges && has(last + 1))
            ++last;
        if (last < first + 2) last = first;
        if (!names.empty()) names += ", ";
        names += nodeName(NodeId{static_cast<std::uint8_t>(first)});
        if (last != first) names += "–" + nodeName(NodeId{static_cast<std::uint8_t>(last)});
        first = last;
    }
    return names.empty() ? "–" : names;
}

const char* messageName(MessageType type) {
    switch (type) {
    case MessageType::RequestVote: return "RequestVote";
    case MessageType::RequestVoteReply: return "RequestVote reply";
    case MessageType::AppendEntries: return "AppendEntries";
    case MessageType::AppendEntriesReply: return "AppendEntries reply";
    case MessageType::PreVote: return "PreVote";
    case MessageType::PreVoteReply: return "PreVote reply";
    case MessageType::InstallSnapshot: return "InstallSnapshot";
    case MessageType::InstallSnapshotReply: return "InstallSnapshot reply";
    case MessageType::TimeoutNow: return "TimeoutNow";
    case MessageType::Count_: break;
    }
    return "message";
}

} // namespace raftarium::phrase
