#include "cli/raft_options.h"

#include "core/scenario/duration.h"

#include <algorithm>
#include <charconv>

namespace raftarium::cli {
namespace {

constexpr std::uint32_t kSnapshotAfter = 100'000;

} // namespace

std::optional<std::uint32_t> wholeNumber(std::string_view text, std::uint32_t least,
                                         std::uint32_t most) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < least || number > most)
        return std::nullopt;
    return number;
}

NodeOptions readRaftOptions(const Arguments& arguments) {
    NodeOptions options;
    options.preVote = options.checkQuorum = true;
    options.snapshotThreshold = kSnapshotAfter;
    if (const auto heartbeat = arguments.duration("--heartbeat"))
        options.heartbeatInterval = *heartbeat;
    if (const auto range = arguments.value("--election-timeout")) {
        const std::size_t dash = range->find('-');
        const auto part = [&](std::string_view text) {
            const auto parsed = parseDuration(text);
            if (const auto* error = std::get_if<TextError>(&parsed))
                arguments.fail("--election-timeout: " + error->message +
                               "; write a range, such as 150ms-300ms");
            return std::get<Duration>(parsed);
        };
        options.electionTimeoutMin = part(std::string_view(*range).substr(0, dash));
        options.electionTimeoutMax = dash == std::string::npos
                                         ? options.electionTimeoutMin
                                         : part(std::string_view(*range).substr(dash + 1));
    }
    if (options.heartbeatInterval < milliseconds(1))
        arguments.fail("--heartbeat must be 1ms or more");
    if (options.electionTimeoutMax < options.electionTimeoutMin)
        arguments.fail("--election-timeout: the second time must not be shorter");
    if (options.electionTimeoutMin <= options.heartbeatInterval)
        arguments.fail("--election-timeout must be longer than --heartbeat (" +
                       formatDuration(options.heartbeatInterval) + ")");
    if (const auto most = arguments.value("--max-entries-per-request")) {
        const auto number = wholeNumber(*most, 1, 100'000);
        if (!number) arguments.fail("--max-entries-per-request: write 1 to 100000");
        options.maxEntriesPerRequest = *number;
        options.maxEntriesInFlight = std::max(options.maxEntriesInFlight, 8 * *number);
    }
    if (const auto after = arguments.value("--snapshot-after")) {
        const auto number = wholeNumber(*after, 0, UINT32_MAX);
        if (!number) arguments.fail("--snapshot-after: write a number of entries; 0 is never");
        options.snapshotThreshold = *number;
    }
    options.snapshotKeepsEntries = options.snapshotThreshold / 10;
    return options;
}

} // namespace raftarium::cli
