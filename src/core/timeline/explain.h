#pragma once

#include "core/timeline/cluster_state.h"
#include "core/timeline/sentence.h"

#include <initializer_list>
#include <optional>
#include <string>

namespace raftarium {

/// What an explanation is made from: the event, what stood in the cluster just before it, and the
/// events that led to it.
class Account {
public:
    Account(const Timeline& timeline, EventNumber number);

    const Timeline& timeline;
    const EventNumber number;
    const Event& event;

    /// The cluster just before the event; folded on first use.
    [[nodiscard]] const ClusterState& before();
    /// The server of the event, just before it.
    [[nodiscard]] const NodeState& self() { return before().node(event.node); }
    /// The event that led to this one, or nullptr; of a given kind, or nullptr.
    [[nodiscard]] const Event* cause() const;
    [[nodiscard]] const Event* cause(EventKind kind) const;
    /// The sending of the message whose arrival led to this event, or nullptr.
    [[nodiscard]] const Event* message() const;
    /// The last event of `kind` at `node` before this one, or nullptr.
    [[nodiscard]] const Event* last(EventKind kind, NodeId node) const;
    /// The size of the cluster, and of a majority of it.
    [[nodiscard]] std::uint64_t clusterSize();
    [[nodiscard]] std::uint64_t majority() { return clusterSize() / 2 + 1; }

    [[nodiscard]] std::string name() const { return nodeName(event.node); }
    [[nodiscard]] std::string peer() const { return nodeName(event.peer); }

    void say(const char* pattern, std::initializer_list<std::string> arguments = {});
    void section(const char* section) { told.section = section; }

    Explanation told;

private:
    std::optional<ClusterState> before_;
};

/// The parts of explain(), one for each group of kinds; the others are left alone.
namespace explaining {
void outside(Account& account);
void election(Account& account);
void log(Account& account);
void message(Account& account);
} // namespace explaining

} // namespace raftarium
