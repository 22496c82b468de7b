#include "core/timeline/sentence.h"

#include <array>

namespace raftarium {

std::string Sentence::plain() const {
    std::string line;
    for (const char* at = pattern; *at != '\0'; ++at) {
        if (at[0] == '*' && at[1] == '*') {
            ++at;
        } else if (at[0] == '%' && at[1] >= '1' && at[1] <= '9') {
            ++at;
            const auto which = static_cast<std::size_t>(*at - '1');
            if (which < arguments.size()) line += arguments[which];
        } else {
            line += *at;
        }
    }
    return line;
}

std::string nodeName(NodeId id) { return id == kNobody ? "–" : 'n' + std::to_string(id.value()); }

std::vector<EventNumber> causes(const Timeline& timeline, EventNumber number, std::size_t limit) {
    std::vector<EventNumber> chain;
    while (number < timeline.size() && chain.size() < limit) {
        chain.push_back(number);
        // What is not earlier is no cause: a damaged file must not lead around in a circle.
        const EventNumber cause = timeline[number].cause;
        if (cause >= number) break;
        number = cause;
    }
    return chain;
}

std::string_view kindName(EventKind kind) {
    static constexpr std::array<std::string_view, kEventKinds> names = {
        "action-taken",          "node-started",       "node-crashed",       "node-paused",
        "node-resumed",          "clock-rate-changed", "link-cut",           "link-healed",
        "network-changed",       "disk-changed",       "options-changed",    "election-timer-set",
        "election-timed-out",    "term-adopted",       "became-follower",    "became-candidate",
        "vote-granted",          "vote-refused",       "vote-counted",       "became-leader",
        "leader-recognised",     "heartbeat-due",      "proposal-accepted",  "proposal-refused",
        "entry-appended",        "log-truncated",      "append-accepted",    "append-refused",
        "progress-changed",      "commit-advanced",    "commit-held-back",   "entry-applied",
        "sync-started",          "sync-finished",      "message-sent",       "message-delivered",
        "message-lost",          "message-duplicated", "message-delayed",    "pre-vote-started",
        "pre-vote-granted",      "pre-vote-refused",   "pre-vote-counted",   "quorum-heard",
        "configuration-changed", "learner-caught-up",  "transfer-started",   "transfer-ended",
        "snapshot-taken",        "snapshot-sent",      "snapshot-installed", "log-compacted",
        "read-requested",        "read-confirmed",     "read-refused",       "client-invoked",
        "client-returned",       "duplicate-skipped"};
    static_assert(!names.back().empty(), "every kind has a name");
    const auto i = static_cast<std::size_t>(kind);
    return i < names.size() ? names[i] : "unknown";
}

} // namespace raftarium
