#pragma once

#include "core/recording/server_state.h"

#include <optional>
#include <string>
#include <vector>

namespace raftarium::net {

/// An event that stands for something that was not seen; its text beside it.
struct MadeEvent {
    Event event;
    std::optional<std::string> text;
};

/// A server of which nothing is known but that it is there. NodeStarted with detail 2.
[[nodiscard]] Event appearance(NodeId node);

/// Events after which a ClusterState holds `state`. The first is its appearance() and the cause of
/// all others, which is for the caller to fill in, as is the time.
[[nodiscard]] std::vector<MadeEvent> eventsFor(const ServerState& state);

} // namespace raftarium::net
