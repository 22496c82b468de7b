#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace raftarium {

/// A rule of the protocol that a server breaks on purpose, so that one can see why the rule is
/// there. Never set outside of experiments.
enum class Bug : std::uint8_t {
    ForgetVote,                ///< votedFor is not persisted (Figure 2)
    ForgetTerm,                ///< currentTerm is not persisted (Figure 2)
    VoteTwice,                 ///< grants more than one vote in a term (§5.2)
    IgnoreCandidateLog,        ///< votes for logs that are behind (§5.4.1)
    CommitOlderTerms,          ///< commits entries of older terms by counting (§5.4.2, Figure 8)
    SkipPreviousCheck,         ///< appends without looking at the previous entry (§5.3)
    TruncateAlways,            ///< every append cuts off what stands after it (§5.3)
    KeepConflicts,             ///< conflicting entries stay, only what is missing is added (§5.3)
    AcknowledgeBeforeSync,     ///< answers before its disk holds what the answer promises
    ApplyBeforeCommit,         ///< applies what it stores, committed or not (§5.3)
    AcknowledgeUnverifiedTail, ///< answers for, and commits, what stands in its log behind what
                               ///< the leader has verified (§5.3)
    LeaderCountsTwice,         ///< the leader counts itself twice when it commits
    LateVotesCount,            ///< votes of older terms are counted
    CountLearners,             ///< learners count as voters (dissertation §4.2.1)
    SingleQuorumJoint,         ///< a joint configuration decides by its new half alone (§6)
    OverlappingChanges,        ///< a change of members starts before the last one is committed
                               ///< (dissertation §4.1)
    SnapshotCommitsTail, ///< after InstallSnapshot its own log behind it counts as committed (§7)
    ReadWithoutQuorum,   ///< the leader answers reads without asking whether it still leads (§8)
    IgnoreSessions,      ///< a command that a client sent again is applied again (§8)
    LongLease,           ///< trusts its lease for longer than others wait to elect
                         ///< (dissertation §6.4.1)
    Count_
};
inline constexpr std::size_t kBugs = static_cast<std::size_t>(Bug::Count_);

/// "forget-vote": the word of a bug in files and on the command line.
[[nodiscard]] std::string_view bugName(Bug bug);
/// The bug of that word, or none.
[[nodiscard]] std::optional<Bug> bugOf(std::string_view name);

/// Bugs as a set.
class BugSet {
public:
    constexpr BugSet() = default;
    constexpr explicit BugSet(std::uint32_t bits) : bits_(bits) {}
    [[nodiscard]] constexpr bool has(Bug bug) const { return (bits_ & bit(bug)) != 0; }
    constexpr void insert(Bug bug) { bits_ |= bit(bug); }
    constexpr void erase(Bug bug) { bits_ &= ~bit(bug); }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    [[nodiscard]] constexpr std::uint32_t bits() const { return bits_; }
    constexpr bool operator==(const BugSet&) const = default;

private:
    [[nodiscard]] static constexpr std::uint32_t bit(Bug bug) {
        return std::uint32_t{1} << static_cast<unsigned>(bug);
    }
    std::uint32_t bits_ = 0;
};
static_assert(kBugs <= 32);

} // namespace raftarium
