#pragma once

#include "bench/engines/workload.h"
#include "core/raft/node.h"

#include <array>
#include <cstdint>
#include <vector>

namespace raftarium::bench::engines {

/// Three servers of our engine without a disk, without events, and with a network that hands
/// messages over in the order in which they were sent.
class Cluster {
public:
    static constexpr const char* kName = "raftarium";
    static constexpr bool kSeparateFlush = true;

    Cluster();

    /// Proposes `count` commands from `first` on at the leader.
    void propose(Manner manner, std::uint64_t first, std::uint64_t count, std::size_t payload);
    /// Until no message is left.
    void carryMessages();
    /// A heartbeat tells the followers what is committed, so that they apply it.
    void catchUp();
    void elect();

    [[nodiscard]] std::uint64_t messages() const { return messages_; }
    [[nodiscard]] std::uint64_t allocations() const;
    [[nodiscard]] const Applied& applied(int server) const {
        return applied_[static_cast<std::size_t>(server)];
    }

private:
    [[nodiscard]] Node& node(NodeId id) { return nodes_[id.value() - 1U]; }
    [[nodiscard]] CommandPtr command(std::uint64_t number, std::size_t payload);
    void startAnew();
    void elect(NodeId candidate);
    void complete(Node& node);
    void apply(Node& node);

    std::vector<Node> nodes_;
    std::array<Applied, kServers> applied_;
    Ready ready_;
    std::vector<Outgoing> underWay_;
    std::vector<CommandPtr> grouped_;
    Time now_{};
    std::uint64_t messages_ = 0;
    std::uint64_t payloadAllocations_ = 0;
};

} // namespace raftarium::bench::engines
