#include "core/sim/network.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace raftarium {

Network::Network(int nodes, const LinkConditions& conditions, std::uint64_t seed)
    : width_(static_cast<std::size_t>(nodes) + 1),
      default_(conditions),
      random_(seed),
      cut_(width_),
      lastArrival_(width_ * width_) {}

Journey Network::plan(NodeId from, NodeId to, Time now) {
    const LinkConditions& link = conditions(from, to);
    std::int64_t travel = link.latency.value();
    if (link.jitter.value() > 0)
        travel = random_.between(std::max<std::int64_t>(0, travel - link.jitter.value()),
                                 travel + link.jitter.value());
    Journey journey;
    journey.arrival = now + Duration{travel};
    Time& last = lastArrival_[linkOf(from, to)];
    if (random_.chance(link.reorderPpm)) {
        journey.arrival += random_.between(0, 2 * link.latency.value());
    } else {
        journey.arrival = std::max(journey.arrival, last + 1);
        last = journey.arrival;
    }
    const std::int64_t way = journey.arrival.value() - now.value();
    if (isCut(from, to)) {
        journey.lostAt = now + Duration{way / 2};
        journey.reason = LossReason::LinkCut;
    } else if (random_.chance(link.lossPpm)) {
        journey.lostAt = now + Duration{random_.between(way * 3 / 10, way * 7 / 10)};
        journey.reason = LossReason::RandomLoss;
    }
    return journey;
}

bool Network::setCut(NodeId from, NodeId to, bool cut) {
    if (isCut(from, to) == cut) return false;
    if (cut)
        cut_[from.value()].insert(to);
    else
        cut_[from.value()].erase(to);
    return true;
}

const LinkConditions& Network::conditions(NodeId from, NodeId to) const {
    if (own_.empty()) return default_;
    const auto found = own_.find({from, to});
    return found == own_.end() ? default_ : found->second;
}

void Network::setConditions(NodeId from, NodeId to, const LinkConditions& conditions) {
    if (from == kNobody || to == kNobody)
        default_ = conditions;
    else
        own_[{from, to}] = conditions;
}

std::vector<std::pair<NodeId, NodeId>> Network::resetLinks() {
    std::vector<std::pair<NodeId, NodeId>> changed;
    for (const auto& [link, conditions] : own_)
        changed.push_back(link);
    own_.clear();
    return changed;
}

std::uint32_t Network::put(Message message, EventNumber sent, Time sentAt, Time arrival) {
    if (free_.empty()) {
        free_.push_back(static_cast<std::uint32_t>(transits_.size()));
        transits_.emplace_back();
    }
    const std::uint32_t slot = free_.back();
    free_.pop_back();
    Transit& transit = transits_[slot];
    transit.message = std::move(message);
    transit.sent = sent;
    transit.sentAt = sentAt;
    transit.arrival = arrival;
    transit.underway = true;
    transit.lost.reset();
    return slot;
}

Transit Network::take(std::uint32_t slot) {
    Transit& transit = transits_[slot];
    assert(transit.underway);
    transit.underway = false;
    ++transit.generation; // moving from a transit leaves its numbers
    free_.push_back(slot);
    return std::move(transit);
}

std::optional<std::uint32_t> Network::find(EventNumber sent) const {
    for (std::uint32_t slot = 0; slot < transits_.size(); ++slot)
        if (transits_[slot].underway && transits_[slot].sent == sent) return slot;
    return std::nullopt;
}

std::vector<std::uint32_t> Network::onLink(NodeId from, NodeId to) const {
    std::vector<std::uint32_t> slots;
    for (std::uint32_t slot = 0; slot < transits_.size(); ++slot) {
        const Transit& transit = transits_[slot];
        if (transit.underway && transit.message.from == from && transit.message.to == to)
            slots.push_back(slot);
    }
    std::sort(slots.begin(), slots.end(), [&](std::uint32_t a, std::uint32_t b) {
        return transits_[a].sent < transits_[b].sent;
    });
    return slots;
}

} // namespace raftarium
