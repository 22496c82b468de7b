#include "cli/trace_model.h"

#include <algorithm>
#include <utility>

namespace raftarium::test {

/// The invariants that the checker looks at.
std::string TraceModel::brokenInvariant() {
    const auto committedIn = [](const Server& one, const Server& other) {
        const auto count = static_cast<std::size_t>(one.commit);
        return other.log.size() >= count && one.log.size() >= count &&
               std::equal(one.log.begin(), one.log.begin() + one.commit, other.log.begin());
    };
    const auto last = [](const Server& one) {
        const int length = static_cast<int>(one.log.size());
        return std::pair(termAt(one.log, length), length);
    };
    const auto leaderHasAll = [](const Server& one, const Server& leader) {
        for (int n = 1; n <= one.commit; ++n) {
            const auto k = static_cast<std::size_t>(n - 1);
            if (leader.term > one.log[k].term &&
                (k >= leader.log.size() || leader.log[k] != one.log[k]))
                return false;
        }
        return true;
    };
    const auto lastOf = [](const Log& log, int term) {
        for (int n = static_cast<int>(log.size()); n > 0; --n)
            if (termAt(log, n) == term) return n;
        return 0;
    };
    for (const auto& [id, one] : servers_) {
        if (one.state == "StateLeader" && one.commit > one.durable.log)
            return "a leader commits what is not durable";
        std::size_t holders = 0;
        for (const std::string& voter : one.config.voters)
            holders += committedIn(one, servers_.at(voter)) ? 1 : 0;
        // In every quorum somebody: those who lack it are no quorum.
        if (!one.config.voters.empty() &&
            2 * (one.config.voters.size() - holders) > one.config.voters.size())
            return "what " + id + " has committed is not with a majority";
        for (const auto& [otherId, other] : servers_) {
            if (id == otherId) continue;
            const auto common = static_cast<std::size_t>(std::min(one.commit, other.commit));
            if (one.log.size() < common || other.log.size() < common ||
                !std::equal(one.log.begin(), one.log.begin() + static_cast<int>(common),
                            other.log.begin()))
                return "committed logs differ: " + id + " and " + otherId;
            if (other.state == "StateLeader" && !leaderHasAll(one, other))
                overstated_ = "LeaderCompletenessInv";
            if (one.state == "StateLeader" &&
                lastOf(one.log, one.term) < lastOf(other.log, one.term))
                return otherId + " has more of a term than its leader";
            if (one.state == "StateLeader" && other.state == "StateLeader" &&
                one.term == other.term)
                return "two leaders of one term";
            if (last(other) >= last(one) && !committedIn(one, other))
                overstated_ = "MoreUpToDateCorrectInv";
            const int shared =
                std::min(static_cast<int>(one.log.size()), static_cast<int>(other.log.size()));
            bool equal = true;
            for (int n = 1; n <= shared; ++n) {
                const auto k = static_cast<std::size_t>(n - 1);
                equal = equal && one.log[k] == other.log[k];
                if (one.log[k].term == other.log[k].term && !equal)
                    return "logs do not match: " + id + " and " + otherId;
            }
        }
    }
    return {};
}

} // namespace raftarium::test
