#include "core/scenario/option_words.h"

#include "core/scenario/condition.h"
#include "core/scenario/duration.h"
#include "core/scenario/words.h"

#include <algorithm>
#include <iterator>

namespace raftarium {
namespace {

/// Lists name these, whatever they are.
constexpr std::size_t kAlwaysWritten = 4;

std::string inQuotes(std::string_view word) { return '"' + std::string(word) + '"'; }

template <class Table>
auto find(const Table& table, std::string_view key) {
    const auto* const found = std::find_if(std::begin(table), std::end(table),
                                           [&](const auto& one) { return one.key == key; });
    return found == std::end(table) ? nullptr : found;
}

WrittenOption writtenBugs(std::string_view key, const BugSet& bugs) {
    WrittenOption out{key, {}, {}};
    for (std::size_t i = 0; i < kBugs; ++i) {
        const auto bug = static_cast<Bug>(i);
        if (!bugs.has(bug)) continue;
        out.words += (out.words.empty() ? "" : " ") + std::string(bugName(bug));
        out.json += (out.json.empty() ? "" : ", ") + inQuotes(bugName(bug));
    }
    if (out.words.empty()) out.words = "none";
    out.json = "[" + out.json + "]";
    return out;
}

WrittenOption writtenPriorities(std::string_view key, const Priorities& priorities) {
    WrittenOption out{key, {}, {}};
    for (NodeId id{1}; id <= priorities.last();
         id = NodeId{static_cast<std::uint8_t>(id.value() + 1)}) {
        if (priorities.of(id) == Priorities::kUsual) continue;
        const std::string name = targetWord({Target::By::Node, id});
        const std::string number = std::to_string(priorities.of(id));
        out.words.append(out.words.empty() ? "" : " ").append(name).append(" ").append(number);
        out.json.append(out.json.empty() ? "" : ", ").append(inQuotes(name));
        out.json.append(": ").append(number);
    }
    if (out.words.empty()) out.words = "equal";
    out.json = out.json.empty() ? "{}" : "{ " + out.json + " }";
    return out;
}

WrittenOption written(std::string_view key, const NodeOptions& options) {
    if (const TruthOption* truth = find(kTruthOptions, key)) {
        const std::string word = options.*(truth->member) ? "true" : "false";
        return {key, word, word};
    }
    if (const NumberOption* number = find(kNumberOptions, key)) {
        const std::string digits = std::to_string(options.*(number->member));
        return {key, digits, digits};
    }
    if (key == "electionTimeout") {
        const std::string least = formatDuration(options.electionTimeoutMin);
        const std::string most = formatDuration(options.electionTimeoutMax);
        return {key, least + " to " + most, "[" + inQuotes(least) + ", " + inQuotes(most) + "]"};
    }
    if (key == "heartbeatInterval") {
        const std::string interval = formatDuration(options.heartbeatInterval);
        return {key, interval, inQuotes(interval)};
    }
    if (key == "readMode") {
        const auto mode = kReadModes[static_cast<std::size_t>(options.readMode)];
        return {key, std::string(mode), inQuotes(mode)};
    }
    if (key == "clockDrift") {
        const std::string drift = formatMillionths(options.clockDriftPpm);
        return {key, drift, drift};
    }
    if (key == "priorities") return writtenPriorities(key, options.priorities);
    if (key == "preferredLeader") {
        if (options.preferredLeader == kNobody) return {key, "nobody", "null"};
        const std::string name = targetWord({Target::By::Node, options.preferredLeader});
        return {key, name, inQuotes(name)};
    }
    return writtenBugs(key, options.bugs);
}

} // namespace

std::vector<WrittenOption> writtenOptions(const NodeOptions& options, const NodeOptions& before) {
    std::vector<WrittenOption> out;
    for (std::size_t i = 0; i < std::size(kOptionsKeys); ++i) {
        const std::string_view key = kOptionsKeys[i];
        WrittenOption option = written(key, options);
        if (i < kAlwaysWritten || option.json != written(key, {}).json ||
            option.json != written(key, before).json)
            out.push_back(std::move(option));
    }
    return out;
}

} // namespace raftarium
