#pragma once

#include "core/raft/configuration.h"
#include "core/raft/types.h"

#include <algorithm>
#include <array>
#include <cstddef>

/// Every decision of a majority is made here and nowhere else (§5.2, §5.3, §6).
namespace raftarium {

[[nodiscard]] constexpr int majorityOf(int servers) { return servers / 2 + 1; }

/// How many must agree; of a joint configuration, in its new half.
[[nodiscard]] inline int quorumSize(const Configuration& configuration) {
    return majorityOf(configuration.voters.size());
}

/// No voters: always, so that an empty half never holds back, as in majorityIndex().
[[nodiscard]] inline bool isMajority(const NodeSet& voters, const NodeSet& agreeing) {
    return voters.empty() || (voters & agreeing).size() >= majorityOf(voters.size());
}

/// Whether `agreeing` decides for the whole configuration.
[[nodiscard]] inline bool isQuorum(const Configuration& configuration, const NodeSet& agreeing) {
    return isMajority(configuration.voters, agreeing) &&
           (!configuration.isJoint() || isMajority(configuration.outgoing, agreeing));
}

enum class VoteOutcome { Pending, Won, Lost };

/// The state of an election: lost as soon as those who did not refuse are no quorum.
[[nodiscard]] inline VoteOutcome tally(const Configuration& configuration, const NodeSet& granted,
                                       const NodeSet& refused) {
    if (isQuorum(configuration, granted)) return VoteOutcome::Won;
    const NodeSet possible = configuration.allVoters() - refused;
    return isQuorum(configuration, possible) ? VoteOutcome::Pending : VoteOutcome::Lost;
}

/// The highest index that a majority of `voters` stores, where `match(NodeId)` is the highest index
/// known to be stored on a server. No voters: every index, so that an empty half never holds back.
template <class Match>
[[nodiscard]] Index majorityIndex(const NodeSet& voters, Match&& match) {
    const int count = voters.size();
    if (count == 0) return Index{UINT64_MAX};
    const int majority = majorityOf(count);
    // In descending order the majority-th value is stored by a majority. Most clusters are small:
    // sorting by insertion beats all else there, and only the first `majority` places matter.
    std::array<std::uint64_t, kMaxNodeId + 1> best; // NOLINT: filled as far as it is read
    int filled = 0;
    voters.forEach([&](NodeId id) {
        const std::uint64_t value = match(id).value();
        int place = filled;
        if (filled < majority)
            ++filled;
        else if (value <= best[static_cast<std::size_t>(majority - 1)])
            return;
        else
            place = majority - 1;
        while (place > 0 && best[static_cast<std::size_t>(place - 1)] < value) {
            best[static_cast<std::size_t>(place)] = best[static_cast<std::size_t>(place - 1)];
            --place;
        }
        best[static_cast<std::size_t>(place)] = value;
    });
    return Index{best[static_cast<std::size_t>(majority - 1)]};
}

template <class Match>
[[nodiscard]] Index quorumIndex(const Configuration& configuration, Match&& match) {
    const Index incoming = majorityIndex(configuration.voters, match);
    return configuration.isJoint()
               ? std::min(incoming, majorityIndex(configuration.outgoing, match))
               : incoming;
}

} // namespace raftarium
