#include "core/recording/event_fields.h"

#include <iterator>

namespace raftarium::eventLine {

std::span<const std::string_view> wordsOf(As as) {
    static constexpr std::string_view source[] = {"scenario", "user", "load"};
    static constexpr std::string_view onCrash[] = {"lost", "kept", "torn", "damaged"};
    static constexpr std::string_view timer[] = {
        "started", "heard-from-leader", "granted-vote", "started-election", "stepped-down",
        "told",    "started-pre-vote",  "became-voter"};
    static constexpr std::string_view stepDown[] = {"higher-term", "leader-exists", "quorum-lost",
                                                    "removed", "election-failed"};
    static constexpr std::string_view role[] = {"follower", "candidate", "leader"};
    static constexpr std::string_view rule[] = {"older-term", "already-voted", "last-term-older",
                                                "log-shorter", "hears-leader"};
    static constexpr std::string_view refusal[] = {
        "not-leader",         "no-leader-known",   "node-stopped",    "transferring",
        "change-in-progress", "nothing-committed", "invalid-members", "leadership-lost"};
    static constexpr std::string_view entry[] = {"command", "no-op", "configuration"};
    static constexpr std::string_view append[] = {"older-term", "previous-missing",
                                                  "previous-differs"};
    static constexpr std::string_view progress[] = {"elected", "acknowledged", "sent",
                                                    "backed-off"};
    static constexpr std::string_view commit[] = {"majority", "leader-said"};
    static constexpr std::string_view hold[] = {"too-few", "older-term"};
    static constexpr std::string_view loss[] = {"link-cut", "random-loss", "receiver-down",
                                                "dropped-by-hand", "unknown"};
    static constexpr std::string_view message[] = {
        "request-vote", "request-vote-reply", "append-entries",   "append-entries-reply",
        "pre-vote",     "pre-vote-reply",     "install-snapshot", "install-snapshot-reply",
        "timeout-now"};
    static_assert(std::size(message) == static_cast<std::size_t>(MessageType::Count_));
    static constexpr std::string_view timeOut[] = {"timer-ran-out", "timeout-now"};
    static constexpr std::string_view part[] = {"voters", "outgoing", "learners"};
    static constexpr std::string_view transfer[] = {"done", "timed-out", "aborted"};
    static constexpr std::string_view handover[] = {"wanted", "higher-priority"};
    static constexpr std::string_view basis[] = {"quorum", "lease", "nothing"};
    static constexpr std::string_view outcome[] = {"ok", "refused", "unknown"};
    switch (as) {
    case As::Source: return source;
    case As::OnCrash: return onCrash;
    case As::Timer: return timer;
    case As::StepDown: return stepDown;
    case As::Role: return role;
    case As::Rule: return rule;
    case As::Refusal: return refusal;
    case As::Entry: return entry;
    case As::Append: return append;
    case As::Progress: return progress;
    case As::Commit: return commit;
    case As::Hold: return hold;
    case As::Loss: return loss;
    case As::Message: return message;
    case As::TimeOut: return timeOut;
    case As::Part: return part;
    case As::Transfer: return transfer;
    case As::Handover: return handover;
    case As::Basis: return basis;
    case As::Outcome: return outcome;
    case As::Number:
    case As::Truth:
    case As::Text:
    case As::Node:
    case As::Nodes: break;
    }
    return {};
}

} // namespace raftarium::eventLine
