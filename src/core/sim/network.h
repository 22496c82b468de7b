#pragma once

#include "core/raft/message.h"
#include "core/raft/node_set.h"
#include "core/raft/random.h"
#include "core/sim/conditions.h"

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace raftarium {

/// A message on its way.
struct Transit {
    Message message;
    EventNumber sent = kNoEvent; ///< its MessageSent or MessageDuplicated
    Time sentAt{};
    Time arrival{};
    std::uint32_t generation = 0; ///< counts the uses of the slot
    bool underway = false;
    std::optional<LossReason> lost; ///< will be lost on the way, for this reason
};

/// How long one message travels, and what becomes of it.
struct Journey {
    Time arrival{};
    Time lostAt = kNever;
    LossReason reason{};
};

/// The links between servers, and the messages on them.
class Network {
public:
    Network(int nodes, const LinkConditions& conditions, std::uint64_t seed);

    /// Decides the fate of a message sent now. Order is kept on a link, but for reordered messages.
    Journey plan(NodeId from, NodeId to, Time now);
    /// Whether this message is to travel twice.
    bool duplicates(NodeId from, NodeId to) {
        return random_.chance(conditions(from, to).duplicatePpm);
    }

    [[nodiscard]] bool isCut(NodeId from, NodeId to) const {
        return cut_[from.value()].contains(to);
    }
    /// Returns whether that changed anything.
    bool setCut(NodeId from, NodeId to, bool cut);
    [[nodiscard]] const LinkConditions& conditions(NodeId from, NodeId to) const;
    void setConditions(NodeId from, NodeId to, const LinkConditions& conditions);
    /// Forgets the conditions of single links; returns which had some.
    std::vector<std::pair<NodeId, NodeId>> resetLinks();

    /// Puts a message on its way; returns its slot.
    std::uint32_t put(Message message, EventNumber sent, Time sentAt, Time arrival);
    [[nodiscard]] Transit& transit(std::uint32_t slot) { return transits_[slot]; }
    /// Takes a message off the network, for whatever reason.
    Transit take(std::uint32_t slot);
    /// The slot of the message of this event, if it is under way.
    [[nodiscard]] std::optional<std::uint32_t> find(EventNumber sent) const;
    /// Slots of the messages from → to, oldest first.
    [[nodiscard]] std::vector<std::uint32_t> onLink(NodeId from, NodeId to) const;

private:
    [[nodiscard]] std::size_t linkOf(NodeId from, NodeId to) const {
        return from.value() * width_ + to.value();
    }
    std::size_t width_;
    LinkConditions default_;
    Random random_;
    std::vector<NodeSet> cut_;      // by sender
    std::vector<Time> lastArrival_; // by link
    std::map<std::pair<NodeId, NodeId>, LinkConditions> own_;
    std::vector<Transit> transits_;
    std::vector<std::uint32_t> free_;
};

} // namespace raftarium
