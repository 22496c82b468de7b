#include "ui/scene/cut_stroke.h"

#include <algorithm>
#include <numeric>

namespace raftarium::ui {
namespace {

NodeId nodeOf(int id) { return NodeId{static_cast<std::uint8_t>(id)}; }

/// Sets of servers that are joined step by step.
class Joined {
public:
    explicit Joined(int count) : parent_(static_cast<std::size_t>(count)) {
        std::iota(parent_.begin(), parent_.end(), 0);
    }
    int find(int i) {
        while (parent_[i] != i)
            i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(int a, int b) { parent_[find(a)] = find(b); }

private:
    std::vector<int> parent_;
};

double side(QPointF a, QPointF b, QPointF p) {
    return (b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x());
}

/// Whether two segments cross. Ends count on one side only, so that a stroke through a corner of
/// its own counts once.
bool cross(QPointF a, QPointF b, QPointF c, QPointF d) {
    return (side(a, b, c) < 0) != (side(a, b, d) < 0) && (side(c, d, a) < 0) != (side(c, d, b) < 0);
}

bool carries(const ClusterState& state, int from, int to) {
    return !state.link(nodeOf(from), nodeOf(to)).cut;
}

/// The groups whose Partition leaves exactly the links cut that are marked; empty if none does.
std::vector<std::vector<NodeId>> asPartition(const std::vector<bool>& cut, int nodes) {
    const auto isCut = [&](int a, int b) { return cut[std::size_t(a) * (nodes + 1) + b]; };
    Joined groups(nodes + 1);
    for (int a = 1; a <= nodes; ++a)
        for (int b = 1; b <= nodes; ++b)
            if (a != b && !isCut(a, b)) groups.join(a, b);
    for (int a = 1; a <= nodes; ++a)
        for (int b = 1; b <= nodes; ++b)
            if (a != b && isCut(a, b) && groups.find(a) == groups.find(b)) return {};
    std::vector<std::vector<NodeId>> result;
    std::vector<int> roots;
    for (int a = 1; a <= nodes; ++a) {
        const int root = groups.find(a);
        const auto found = std::find(roots.begin(), roots.end(), root);
        if (found == roots.end()) {
            roots.push_back(root);
            result.push_back({nodeOf(a)});
        } else {
            result[std::size_t(found - roots.begin())].push_back(nodeOf(a));
        }
    }
    if (result.size() < 2) result.clear();
    return result;
}

} // namespace

std::vector<NodePair> crossedPairs(const SceneLayout& layout, const QPolygonF& stroke) {
    std::vector<NodePair> pairs;
    if (stroke.size() < 2) return pairs;
    const QRectF bounds = stroke.boundingRect();
    for (int a = 1; a < layout.nodes(); ++a) {
        for (int b = a + 1; b <= layout.nodes(); ++b) {
            const QPointF from = layout.position(nodeOf(a));
            const QPointF to = layout.position(nodeOf(b));
            if (std::max(from.x(), to.x()) < bounds.left() ||
                std::min(from.x(), to.x()) > bounds.right() ||
                std::max(from.y(), to.y()) < bounds.top() ||
                std::min(from.y(), to.y()) > bounds.bottom())
                continue;
            bool odd = false;
            for (qsizetype i = 1; i < stroke.size(); ++i)
                odd ^= cross(from, to, stroke[i - 1], stroke[i]);
            if (odd) pairs.push_back({nodeOf(a), nodeOf(b)});
        }
    }
    return pairs;
}

std::vector<Action> actionsToCut(const ClusterState& state, std::span<const NodePair> pairs) {
    const int nodes = state.maxNode().value();
    std::vector<bool> cut(std::size_t(nodes + 1) * (nodes + 1));
    for (int a = 1; a <= nodes; ++a)
        for (int b = 1; b <= nodes; ++b)
            if (a != b) cut[std::size_t(a) * (nodes + 1) + b] = !carries(state, a, b);
    std::vector<Action> cuts;
    const auto add = [&](NodeId from, NodeId to) {
        auto mark = cut[std::size_t(from.value()) * (nodes + 1) + to.value()];
        if (mark) return;
        mark = true;
        cuts.emplace_back(action::Cut{from, to});
    };
    for (const NodePair& pair : pairs) {
        add(pair.a, pair.b);
        add(pair.b, pair.a);
    }
    if (cuts.empty()) return cuts;
    if (auto groups = asPartition(cut, nodes); !groups.empty())
        return {Action(action::Partition{std::move(groups)})};
    return cuts;
}

std::vector<Action> actionsToIsolate(const ClusterState& state, NodeId node) {
    std::vector<NodePair> pairs;
    for (int id = 1; id <= state.maxNode().value(); ++id)
        if (nodeOf(id) != node)
            pairs.push_back({std::min(node, nodeOf(id)), std::max(node, nodeOf(id))});
    return actionsToCut(state, pairs);
}

std::vector<Action> actionsToReconnect(const ClusterState& state, NodeId node) {
    std::vector<Action> result;
    for (int id = 1; id <= state.maxNode().value(); ++id) {
        const NodeId peer = nodeOf(id);
        if (peer == node) continue;
        if (state.link(node, peer).cut) result.emplace_back(action::Heal{node, peer});
        if (state.link(peer, node).cut) result.emplace_back(action::Heal{peer, node});
    }
    return result;
}

LinkMode linkMode(const ClusterState& state, NodePair pair) {
    const bool there = !state.link(pair.a, pair.b).cut;
    const bool back = !state.link(pair.b, pair.a).cut;
    if (there && back) return LinkMode::Healthy;
    if (there) return LinkMode::OneWay;
    return back ? LinkMode::OtherWay : LinkMode::Cut;
}

LinkMode nextMode(LinkMode mode) {
    switch (mode) {
    case LinkMode::Healthy: return LinkMode::Cut;
    case LinkMode::Cut: return LinkMode::OneWay;
    case LinkMode::OneWay: return LinkMode::OtherWay;
    case LinkMode::OtherWay: break;
    }
    return LinkMode::Healthy;
}

std::vector<Action> actionsForMode(const ClusterState& state, NodePair pair, LinkMode mode) {
    std::vector<Action> result;
    const auto set = [&](NodeId from, NodeId to, bool carry) {
        if (state.link(from, to).cut != carry) return;
        if (carry)
            result.emplace_back(action::Heal{from, to});
        else
            result.emplace_back(action::Cut{from, to});
    };
    set(pair.a, pair.b, mode == LinkMode::Healthy || mode == LinkMode::OneWay);
    set(pair.b, pair.a, mode == LinkMode::Healthy || mode == LinkMode::OtherWay);
    return result;
}

std::vector<NodeSet> partitionSides(const ClusterState& state) {
    if (!state.anyCut()) return {};
    std::vector<NodeSet> groups = state.groups();
    // A direction that still carries joins two groups: that is a one-way link, not a partition.
    const auto joined = [&](const NodeSet& one, const NodeSet& other) {
        bool any = false;
        one.forEach([&](NodeId a) {
            if (any) return;
            other.forEach(
                [&](NodeId b) { any = any || !state.link(a, b).cut || !state.link(b, a).cut; });
        });
        return any;
    };
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (std::size_t k = i + 1; k < groups.size();) {
            if (!joined(groups[i], groups[k])) {
                ++k;
                continue;
            }
            groups[k].forEach([&](NodeId id) { groups[i].insert(id); });
            groups.erase(groups.begin() + std::ptrdiff_t(k));
            k = i + 1;
        }
    }
    return groups;
}

std::vector<NodeSet> sidesWithStopped(const ClusterState& state, std::vector<NodeSet> sides) {
    const std::vector<NodeSet> running = sides;
    for (int id = 1; id <= state.maxNode().value(); ++id) {
        const NodeId node = nodeOf(id);
        if (state.node(node).running) continue;
        const auto reaches = [&](const NodeSet& side) {
            bool any = false;
            side.forEach([&](NodeId peer) { any = any || !state.link(node, peer).cut; });
            return any;
        };
        const auto side = std::ranges::find_if(running, reaches);
        if (side != running.end()) sides[std::size_t(side - running.begin())].insert(node);
    }
    return sides;
}

} // namespace raftarium::ui
