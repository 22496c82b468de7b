#pragma once

#include "core/raft/node_set.h"
#include "core/raft/types.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace raftarium::test {

/// What is known of the voters: the highest index on their disk, or nothing.
using Stored = std::map<NodeId, Index>;

/// Which servers with equal indexes get a bar: etcd's first files give it to the first of them
/// only, later ones to all.
enum class EqualIndexes { FirstHasBar, AllHaveBars };

[[nodiscard]] inline std::string indexText(Index index) {
    return index.value() == UINT64_MAX ? "∞" : std::to_string(index.value());
}

/// The picture above a committed index in etcd's files: a line for each voter, whose bar is as long
/// as there are voters that are known to store less.
[[nodiscard]] inline std::string quorumChart(const NodeSet& voters, const Stored& stored,
                                             EqualIndexes equal) {
    if (voters.empty()) return "<empty majority quorum>";
    const auto width = static_cast<std::size_t>(voters.size());
    const auto indexOf = [&](NodeId id) {
        const auto known = stored.find(id);
        return known == stored.end() ? Index{} : known->second;
    };
    std::vector<Index> ascending;
    voters.forEach([&](NodeId id) { ascending.push_back(indexOf(id)); });
    std::sort(ascending.begin(), ascending.end());

    std::string chart = std::string(width, ' ') + "    idx\n";
    std::vector<Index> drawn;
    voters.forEach([&](NodeId id) {
        const Index index = indexOf(id);
        const bool again = std::find(drawn.begin(), drawn.end(), index) != drawn.end();
        drawn.push_back(index);
        std::size_t bar = 0;
        if (!again || equal == EqualIndexes::AllHaveBars)
            bar = static_cast<std::size_t>(
                std::lower_bound(ascending.begin(), ascending.end(), index) - ascending.begin());
        const std::string number = std::to_string(index.value());
        chart += stored.contains(id) ? std::string(bar, 'x') + ">" + std::string(width - bar, ' ')
                                     : "?" + std::string(width, ' ');
        chart += " " + std::string(5 - std::min<std::size_t>(5, number.size()), ' ') + number +
                 "    (id=" + std::to_string(id.value()) + ")\n";
    });
    return chart;
}

} // namespace raftarium::test
