#include "core/raft/bug.h"

#include <array>

namespace raftarium {
namespace {

constexpr std::array<std::string_view, kBugs> kNames = {"forget-vote",
                                                        "forget-term",
                                                        "vote-twice",
                                                        "ignore-candidate-log",
                                                        "commit-older-terms",
                                                        "skip-previous-check",
                                                        "truncate-always",
                                                        "keep-conflicts",
                                                        "acknowledge-before-sync",
                                                        "apply-before-commit",
                                                        "acknowledge-unverified-tail",
                                                        "leader-counts-twice",
                                                        "late-votes-count",
                                                        "count-learners",
                                                        "single-quorum-joint",
                                                        "overlapping-changes",
                                                        "snapshot-commits-tail",
                                                        "read-without-quorum",
                                                        "ignore-sessions",
                                                        "long-lease"};
static_assert(!kNames.back().empty(), "every bug has a name");

} // namespace

std::string_view bugName(Bug bug) {
    const auto i = static_cast<std::size_t>(bug);
    return i < kNames.size() ? kNames[i] : "unknown";
}

std::optional<Bug> bugOf(std::string_view name) {
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == name) return static_cast<Bug>(i);
    return std::nullopt;
}

} // namespace raftarium
