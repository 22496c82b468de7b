#pragma once

#include "core/timeline/timeline.h"

#include <string>
#include <vector>

namespace raftarium::tests {

inline NodeId n(int id) { return NodeId{static_cast<std::uint8_t>(id)}; }
inline Time at(double seconds) { return Time{static_cast<std::int64_t>(seconds * 1e9 + 0.5)}; }

/// Builds timelines event by event, for what no simulator would do on demand.
class EventsByHand {
public:
    EventsByHand& add(double seconds, EventKind kind, int node, std::uint32_t term = 0,
                      int peer = 0) {
        Event event;
        event.time = at(seconds);
        event.kind = kind;
        event.node = n(node);
        event.peer = n(peer);
        event.term = term;
        events.push_back(event);
        return *this;
    }
    /// All servers start at 0 in term 0.
    EventsByHand& start(int nodes) {
        for (int id = 1; id <= nodes; ++id)
            add(0, EventKind::NodeStarted, id);
        return *this;
    }
    EventsByHand& cut(double seconds, int from, int to) {
        return add(seconds, EventKind::LinkCut, from, 0, to);
    }
    EventsByHand& heal(double seconds, int from, int to) {
        return add(seconds, EventKind::LinkHealed, from, 0, to);
    }
    EventsByHand& commit(double seconds, int node, std::uint64_t index) {
        add(seconds, EventKind::CommitAdvanced, node, 1);
        events.back().index = Index{index};
        return *this;
    }
    [[nodiscard]] Timeline timeline() const {
        Timeline timeline;
        timeline.append(events);
        return timeline;
    }
    std::vector<Event> events;
};

} // namespace raftarium::tests
