#pragma once

#include "core/machine/key_value_store.h"
#include "core/raft/event.h"
#include "core/sim/simulator.h"

#include <string>
#include <string_view>
#include <vector>

namespace raftarium {

/// The state machines of the servers, as conditions about keys see them. Kept only where a scenario
/// has such conditions.
class ServerStores {
public:
    void keep(int nodes) { stores_.resize(static_cast<std::size_t>(nodes) + 1); }
    /// Takes in what happened up to `simulator`'s now, in order.
    void update(const Event& event, const Simulator& simulator);
    /// The value of `key` on a server, or nullptr.
    [[nodiscard]] const std::string* find(NodeId id, std::string_view key) const;

private:
    struct Store {
        KeyValueStore contents;
        Index applied{}; ///< the last entry that took effect in it
    };
    static void apply(Store& store, const Event& event, const Node& node);
    static void restore(Store& store, const Snapshot& snapshot);

    std::vector<Store> stores_; // by server
};

} // namespace raftarium
