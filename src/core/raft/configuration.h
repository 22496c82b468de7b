#pragma once

#include "core/raft/node_set.h"
#include "core/raft/types.h"

#include <optional>
#include <string>
#include <string_view>

namespace raftarium {

/// Which servers are members (§6). While `outgoing` is not empty the configuration is joint:
/// decisions need a majority of `voters` and a majority of `outgoing`. Learners receive the log and
/// decide nothing (dissertation §4.2.1).
struct Configuration {
    NodeSet voters;
    NodeSet outgoing;
    NodeSet learners;

    [[nodiscard]] bool isJoint() const { return !outgoing.empty(); }
    [[nodiscard]] bool isVoter(NodeId id) const {
        return voters.contains(id) || outgoing.contains(id);
    }
    [[nodiscard]] bool isMember(NodeId id) const { return isVoter(id) || learners.contains(id); }
    [[nodiscard]] NodeSet allVoters() const { return voters | outgoing; }
    /// Everybody who receives the log.
    [[nodiscard]] NodeSet members() const { return voters | outgoing | learners; }
    bool operator==(const Configuration&) const = default;

    /// Voters 1 … count.
    [[nodiscard]] static Configuration ofVoters(int count) {
        Configuration result;
        for (int id = 1; id <= count; ++id)
            result.voters.insert(NodeId{static_cast<std::uint8_t>(id)});
        return result;
    }
};

/// A configuration as an entry carries it: `voters n1 n2 n3 outgoing n1 n2 learners n4`.
[[nodiscard]] std::string encodeConfiguration(const Configuration& configuration);
/// Reads it; nothing where the text is of another form or names no voters.
[[nodiscard]] std::optional<Configuration> decodeConfiguration(std::string_view text);

} // namespace raftarium
