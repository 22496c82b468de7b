// The network in a cluster state; the rest of the fold is in cluster_state.cpp.
#include "core/timeline/cluster_state.h"

#include <algorithm>

namespace raftarium {

namespace {

[[nodiscard]] Duration toDuration(std::uint64_t nanoseconds) {
    return Duration{static_cast<std::int64_t>(std::min<std::uint64_t>(nanoseconds, INT64_MAX))};
}

[[nodiscard]] bool sameConditions(const LinkState& a, const LinkState& b) {
    return a.latency == b.latency && a.jitter == b.jitter && a.lossPpm == b.lossPpm &&
           a.duplicatePpm == b.duplicatePpm && a.reorderPpm == b.reorderPpm;
}

} // namespace

void ClusterState::setCut(const Event& event, bool cut) {
    if (!isServer(event.node) || !isServer(event.peer)) return;
    if (!cut && cuts_ == 0) return;
    LinkState* link = findLink(event.node, event.peer);
    if (link == nullptr || link->cut == cut) return;
    link->cut = cut;
    cut ? ++cuts_ : --cuts_;
}

void ClusterState::changeNetwork(const Event& event) {
    LinkState conditions;
    conditions.latency = toDuration(event.value);
    conditions.jitter = toDuration(event.index.value());
    conditions.lossPpm = event.term;
    conditions.duplicatePpm = event.logTerm;
    conditions.reorderPpm = event.count;
    const auto assign = [&conditions](LinkState& link, bool isOwn) {
        const bool cut = link.cut;
        link = conditions;
        link.cut = cut;
        link.own = isOwn;
    };
    if (event.node == kNobody && event.peer == kNobody) {
        defaultLink_ = conditions;
        if (!links_) return;
        if (links_.use_count() != 1) links_ = std::make_shared<std::vector<LinkState>>(*links_);
        for (LinkState& link : *links_)
            if (!link.own) assign(link, false);
    } else if (LinkState* link = findLink(event.node, event.peer)) {
        assign(*link, !sameConditions(conditions, defaultLink_));
    }
}

/// A link to change; makes the table of links where there is none or it is too small.
LinkState* ClusterState::findLink(NodeId from, NodeId to) {
    if (!isServer(from) || !isServer(to)) return nullptr;
    if (std::max(from, to) > maxNode_) grow(std::max(from, to));
    const std::size_t stride = maxNode_.value() + 1U;
    if (!links_ || linkStride_ < stride) {
        auto wider = std::make_shared<std::vector<LinkState>>(stride * stride, defaultLink_);
        for (std::size_t i = 0; links_ && i < links_->size(); ++i)
            (*wider)[i / linkStride_ * stride + i % linkStride_] = (*links_)[i];
        links_ = std::move(wider);
        linkStride_ = stride;
    } else if (links_.use_count() != 1) {
        links_ = std::make_shared<std::vector<LinkState>>(*links_);
    }
    return &(*links_)[from.value() * linkStride_ + to.value()];
}

} // namespace raftarium
