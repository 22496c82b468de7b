#pragma once

#include "core/raft/node_set.h"
#include "core/raft/types.h"

namespace raftarium {

/// Which servers are members (§6). While `outgoing` is not empty the configuration is joint:
/// decisions need a majority of `voters` and a majority of `outgoing`.
struct Configuration {
    NodeSet voters;
    NodeSet outgoing;
    NodeSet learners;

    [[nodiscard]] bool isJoint() const { return !outgoing.empty(); }
    [[nodiscard]] bool isVoter(NodeId id) const {
        return voters.contains(id) || outgoing.contains(id);
    }
    /// Everybody who receives the log.
    [[nodiscard]] NodeSet members() const {
        return {voters.low() | outgoing.low() | learners.low(),
                voters.high() | outgoing.high() | learners.high()};
    }
    bool operator==(const Configuration&) const = default;

    /// Voters 1 … count.
    [[nodiscard]] static Configuration ofVoters(int count) {
        Configuration result;
        for (int id = 1; id <= count; ++id)
            result.voters.insert(NodeId{static_cast<std::uint8_t>(id)});
        return result;
    }
};

} // namespace raftarium
