#pragma once

#include "core/timeline/cluster_state.h"

#include <sstream>
#include <string>

namespace raftarium::test {

/// Everything a cluster state tells, as a text: two states are equal if their texts are, and a
/// failing comparison shows the difference.
[[nodiscard]] inline std::string textOf(const ClusterState& state) {
    std::ostringstream out;
    const auto set = [](const NodeSet& nodes) {
        return std::to_string(nodes.low()) + '/' + std::to_string(nodes.high());
    };
    const int last = state.maxNode().value();
    out << state.time().value() << ' ' << state.eventCount() << ' ' << last << " options "
        << state.optionsText() << " cut " << state.anyCut() << " leader "
        << int{state.leader().value()} << '\n';
    for (int i = 0; i <= last; ++i) {
        const NodeId id{static_cast<std::uint8_t>(i)};
        const NodeState& node = state.node(id);
        out << 'n' << i << ' ' << node.known << node.running << node.paused << " role "
            << static_cast<int>(node.role) << " term " << node.currentTerm << " voted "
            << int{node.votedFor.value()} << " leader " << int{node.leader.value()} << " commit "
            << node.commitIndex.value() << '@' << node.commitChanged.value() << " applied "
            << node.lastApplied.value() << " durable " << node.durableIndex.value() << " rate "
            << node.clockRatePpm << " started " << node.started.value() << " timer "
            << node.timerSet.value() << '-' << node.timerDue.value() << " heard "
            << node.lastHeardLeader.value() << " votes " << set(node.votesGranted) << ' '
            << set(node.votesRefused) << " sync " << state.syncTime(id);
        out << "\n  log";
        node.log.forEach(0, node.log.size(), [&out](const LogCell& cell) {
            out << ' ' << cell.term << ':' << cell.text << ':' << cell.appended << ':'
                << static_cast<int>(cell.kind);
        });
        out << "\n  progress";
        for (const PeerProgress& progress : node.progress)
            out << ' ' << progress.match.value() << ':' << progress.next.value() << ':'
                << progress.lastHeard.value();
        out << "\n  store";
        for (const auto& [key, value] : node.store.entries())
            out << ' ' << key << '=' << value;
        out << "\n  links";
        for (int to = 0; to <= last; ++to) {
            const LinkState& link = state.link(id, NodeId{static_cast<std::uint8_t>(to)});
            out << ' ' << link.latency.value() << ':' << link.jitter.value() << ':' << link.lossPpm
                << ':' << link.duplicatePpm << ':' << link.reorderPpm << ':' << link.cut
                << link.own;
        }
        out << '\n';
    }
    for (const MessageInFlight& message : state.messages())
        out << 'm' << message.sent << ' ' << int{message.from.value()} << '>'
            << int{message.to.value()} << ' ' << message.sentAt.value() << '-'
            << message.arrival.value() << '\n';
    for (const NodeSet& group : state.groups())
        out << "group " << set(group) << '\n';
    return out.str();
}

} // namespace raftarium::test
