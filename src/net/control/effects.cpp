#include "net/control/effects.h"

#include <algorithm>
#include <variant>

namespace raftarium::net {
namespace {

Event eventOf(EventKind kind, NodeId node, NodeId peer = kNobody) {
    Event event;
    event.kind = kind;
    event.node = node;
    event.peer = peer;
    return event;
}

} // namespace

std::vector<Event> effectsOf(const Action& action, const ClusterState& state) {
    std::vector<Event> events;
    const auto link = [&](NodeId from, NodeId to, bool cut) {
        if (from != to && state.link(from, to).cut != cut)
            events.push_back(eventOf(cut ? EventKind::LinkCut : EventKind::LinkHealed, from, to));
    };
    const auto everyLink = [&](auto cut) {
        for (int from = 1; from <= state.maxNode().value(); ++from)
            for (int to = 1; to <= state.maxNode().value(); ++to) {
                const NodeId a{static_cast<std::uint8_t>(from)}, b{static_cast<std::uint8_t>(to)};
                link(a, b, cut(a, b));
            }
    };
    if (const auto* crash = std::get_if<action::Crash>(&action)) {
        // The end of its log is left to who merges the streams: more may be on the way from it.
        events.push_back(eventOf(EventKind::NodeCrashed, crash->node));
    } else if (const auto* pause = std::get_if<action::Pause>(&action)) {
        events.push_back(eventOf(EventKind::NodePaused, pause->node));
    } else if (const auto* resume = std::get_if<action::Resume>(&action)) {
        events.push_back(eventOf(EventKind::NodeResumed, resume->node));
    } else if (const auto* cut = std::get_if<action::Cut>(&action)) {
        link(cut->from, cut->to, true);
    } else if (const auto* heal = std::get_if<action::Heal>(&action)) {
        link(heal->from, heal->to, false);
    } else if (std::holds_alternative<action::HealAll>(action)) {
        everyLink([](NodeId, NodeId) { return false; });
    } else if (const auto* partition = std::get_if<action::Partition>(&action)) {
        const auto groupOf = [&](NodeId id) {
            for (std::size_t i = 0; i < partition->groups.size(); ++i)
                if (std::ranges::find(partition->groups[i], id) != partition->groups[i].end())
                    return static_cast<int>(i);
            return -1 - id.value(); // a group of its own
        };
        everyLink([&](NodeId a, NodeId b) { return groupOf(a) != groupOf(b); });
    } else if (const auto* set = std::get_if<action::SetLink>(&action)) {
        events.push_back(eventOf(EventKind::NetworkChanged, set->from, set->to));
        events.back().value = static_cast<std::uint64_t>(set->conditions.latency.value());
        events.back().term = set->conditions.lossPpm;
    }
    return events;
}

} // namespace raftarium::net
