// What a cluster state answers, and its messages in flight; the fold is in cluster_state.cpp and
// cluster_links.cpp.
#include "core/timeline/cluster_state.h"

#include <algorithm>

namespace raftarium {

const NodeState& ClusterState::node(NodeId id) const {
    static const NodeState nobody;
    return id.value() < nodes_.size() ? nodes_[id.value()] : nobody;
}

const LinkState& ClusterState::link(NodeId from, NodeId to) const {
    if (!links_ || from.value() >= linkStride_ || to.value() >= linkStride_) return defaultLink_;
    return (*links_)[from.value() * linkStride_ + to.value()];
}

std::uint64_t ClusterState::syncTime(NodeId id) const {
    return id.value() < syncTimes_.size() ? syncTimes_[id.value()] : defaultSyncTime_;
}

NodeId ClusterState::leader() const {
    NodeId best = kNobody;
    for (const NodeId id : leaders())
        if (best == kNobody || node(id).currentTerm > node(best).currentTerm) best = id;
    return best;
}

std::vector<NodeId> ClusterState::leaders() const {
    std::vector<NodeId> found;
    for (std::size_t i = 1; i < nodes_.size(); ++i)
        if (nodes_[i].running && nodes_[i].role == Role::Leader)
            found.emplace_back(static_cast<std::uint8_t>(i));
    return found;
}

std::vector<NodeSet> ClusterState::groups() const {
    NodeSet left;
    for (std::size_t i = 1; i < nodes_.size(); ++i)
        if (nodes_[i].running) left.insert(NodeId{static_cast<std::uint8_t>(i)});
    std::vector<NodeSet> groups;
    if (cuts_ == 0) {
        if (!left.empty()) groups.push_back(left);
        return groups;
    }
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
        const NodeId first{static_cast<std::uint8_t>(i)};
        if (!left.contains(first)) continue;
        left.erase(first);
        NodeSet group;
        std::vector<NodeId> reached{first};
        while (!reached.empty()) {
            const NodeId from = reached.back();
            reached.pop_back();
            group.insert(from);
            NodeSet(left).forEach([&](NodeId to) {
                if (link(from, to).cut || link(to, from).cut) return;
                left.erase(to);
                reached.push_back(to);
            });
        }
        groups.push_back(group);
    }
    return groups;
}

std::size_t ClusterState::copyCost() const {
    // A copy costs its own bytes, and later the pieces of each log and store that change first.
    constexpr std::size_t logPieces = 64 * (sizeof(std::shared_ptr<int>) + sizeof(LogCell));
    std::size_t bytes = sizeof(ClusterState) + syncTimes_.size() * sizeof(std::uint64_t) +
                        messages_.size() * sizeof(MessageInFlight) +
                        (links_ ? links_->size() * sizeof(LinkState) : 0);
    for (const NodeState& node : nodes_) {
        bytes +=
            sizeof(NodeState) + node.progress.size() * sizeof(PeerProgress) + node.store.copyCost();
        if (!node.log.empty())
            bytes += logPieces + node.log.size() / 4096 * sizeof(std::shared_ptr<int>);
    }
    return bytes;
}

const std::vector<MessageInFlight>& ClusterState::messages() const {
    compactMessages();
    return messages_;
}

const MessageInFlight* ClusterState::message(EventNumber sent) const { return findMessage(sent); }

MessageInFlight* ClusterState::findMessage(EventNumber sent) const {
    // Without branches that depend on the data: which half is next cannot be predicted.
    MessageInFlight* first = messages_.data();
    std::size_t length = messages_.size();
    if (length == 0) return nullptr;
    while (length > 1) {
        const std::size_t half = length / 2;
        first += first[half - 1].sent < sent ? half : 0;
        length -= half;
    }
    return first->sent == sent && first->to != kNobody ? first : nullptr;
}

void ClusterState::removeMessage(EventNumber sent) {
    MessageInFlight* message = findMessage(sent);
    if (message == nullptr) return;
    message->to = kNobody;
    ++arrived_;
    if (arrived_ > 32 && arrived_ * 2 > messages_.size()) compactMessages();
}

void ClusterState::compactMessages() const {
    if (arrived_ == 0) return;
    std::erase_if(messages_, [](const MessageInFlight& message) { return message.to == kNobody; });
    arrived_ = 0;
}

} // namespace raftarium
