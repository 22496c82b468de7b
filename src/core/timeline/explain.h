#pragma once

#include "core/raft/configuration.h"
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
    /// The next event, where this one led to it; or nullptr.
    [[nodiscard]] const Event* effect() const;
    /// The last event of `kind` at `node` before this one, or nullptr.
    [[nodiscard]] const Event* last(EventKind kind, NodeId node) const;
    /// Who said yes by events of kind `counted` since the last one of kind `begun`, this event
    /// included.
    [[nodiscard]] NodeSet votes(EventKind counted, EventKind begun) const;

    /// What the server of the event took for the configuration; without voters if unknown.
    [[nodiscard]] const Configuration& configuration();
    /// Those of `nodes` that have a vote.
    [[nodiscard]] NodeSet voters(const NodeSet& nodes);
    /// The number of voters, and a majority of them; of a joint configuration, of its new half.
    [[nodiscard]] std::uint64_t clusterSize();
    [[nodiscard]] std::uint64_t majority() { return clusterSize() / 2 + 1; }

    [[nodiscard]] std::string name() const { return nodeName(event.node); }
    [[nodiscard]] std::string peer() const { return nodeName(event.peer); }

    void say(const char* pattern, std::initializer_list<std::string> arguments = {});
    /// Of a joint configuration: which two majorities are needed …
    void sayTwoMajorities();
    /// … and how far `agreeing` are both.
    void sayTwoMajorities(const NodeSet& agreeing);
    void section(const char* section) { told.section = section; }

    Explanation told;

private:
    std::optional<ClusterState> before_;
    std::optional<Configuration> configuration_;
};

/// The parts of explain(), one for each group of kinds; the others are left alone.
namespace explaining {
void outside(Account& account);
void timer(Account& account);
void election(Account& account);
void vote(Account& account);
void refusal(Account& account);
void log(Account& account);
void commitment(Account& account);
void membership(Account& account);
void transfer(Account& account);
void snapshot(Account& account);
void read(Account& account);
void client(Account& account);
void sending(Account& account);
void message(Account& account);

/// How the log that a candidate shows compares with the server's own, where it is up to date.
void compareLogs(Account& account);
} // namespace explaining

} // namespace raftarium
