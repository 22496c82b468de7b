#pragma once

#include "core/sim/action.h"
#include "core/timeline/cluster_state.h"
#include "ui/scene/scene_layout.h"

#include <QPolygonF>

#include <span>
#include <vector>

namespace raftarium::ui {

/// Two servers, the lower id first.
struct NodePair {
    NodeId a;
    NodeId b;
    bool operator==(const NodePair&) const = default;
};

/// How a link carries messages, seen from the server with the lower id.
enum class LinkMode : std::uint8_t {
    Healthy,
    Cut,
    OneWay,   ///< only from the lower id to the higher
    OtherWay, ///< only from the higher id to the lower
};

/// The pairs of servers that a line drawn across the scene separates: it crosses the straight way
/// between them an odd number of times (out and back again separates nothing).
[[nodiscard]] std::vector<NodePair> crossedPairs(const SceneLayout& layout,
                                                 const QPolygonF& stroke);

/// What cuts all links of `pairs` in both directions and leaves the others alone: one Partition
/// where that says the same, else a Cut for each direction that still carries.
[[nodiscard]] std::vector<Action> actionsToCut(const ClusterState& state,
                                               std::span<const NodePair> pairs);
/// What cuts one server off from all others.
[[nodiscard]] std::vector<Action> actionsToIsolate(const ClusterState& state, NodeId node);
/// What heals every link of one server.
[[nodiscard]] std::vector<Action> actionsToReconnect(const ClusterState& state, NodeId node);

[[nodiscard]] LinkMode linkMode(const ClusterState& state, NodePair pair);
/// Healthy → cut → one way → other way → healthy.
[[nodiscard]] LinkMode nextMode(LinkMode mode);
/// What brings a link into `mode`; empty where it is in it.
[[nodiscard]] std::vector<Action> actionsForMode(const ClusterState& state, NodePair pair,
                                                 LinkMode mode);

/// Groups of running servers between which nothing passes in either direction: the sides of a
/// partition. Fewer than two where there is none.
[[nodiscard]] std::vector<NodeSet> partitionSides(const ClusterState& state);
/// The same, each with the stopped servers that could reach it: it does not change with a crash.
[[nodiscard]] std::vector<NodeSet> sidesWithStopped(const ClusterState& state,
                                                    std::vector<NodeSet> sides);

} // namespace raftarium::ui
