#pragma once

#include "core/timeline/cluster_state.h"
#include "core/timeline/event_makers.h"

#include <functional>
#include <memory>
#include <string>

namespace raftarium::test {

/// Folds hand-made events, a millisecond apart.
class Fold {
public:
    explicit Fold(int nodes = 3) {
        texts_.push_back(std::make_shared<const std::string>());
        for (int i = 1; i <= nodes; ++i)
            add(EventKind::NodeStarted, i);
    }
    /// Returns the number of the event.
    EventNumber add(EventKind kind, int node, int peer = 0,
                    const std::function<void(Event&)>& fill = {}) {
        Event event = make(kind, node, peer);
        event.time = now();
        if (fill) fill(event);
        state.apply(event, next_, texts_);
        return next_++;
    }
    EventNumber append(int node, std::uint64_t index, std::uint32_t term, TextId text = kNoText) {
        return add(EventKind::EntryAppended, node, 0, [&](Event& event) {
            event.index = Index{index};
            event.logTerm = term;
            event.text = text;
        });
    }
    TextId text(const std::string& text) {
        texts_.push_back(std::make_shared<const std::string>(text));
        return static_cast<TextId>(texts_.size() - 1);
    }
    void elect(int node, std::uint32_t term) {
        add(EventKind::BecameCandidate, node, 0, [&](Event& event) { event.term = term; });
        add(EventKind::BecameLeader, node, 0, [&](Event& event) {
            event.term = term;
            event.setNodes({0b1110, 0});
        });
    }
    [[nodiscard]] Time now() const { return Time{std::int64_t{next_} * 1'000'000}; }
    [[nodiscard]] const NodeState& node(int id) const { return state.node(n(id)); }

    ClusterState state;

private:
    TextTable texts_;
    EventNumber next_ = 0;
};

inline const auto withIndex = [](std::uint64_t index) {
    return [index](Event& event) { event.index = Index{index}; };
};
inline const auto withTerm = [](std::uint32_t term) {
    return [term](Event& event) { event.term = term; };
};

} // namespace raftarium::test
