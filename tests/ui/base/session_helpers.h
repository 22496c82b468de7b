#pragma once

#include "ui/base/session.h"

#include <cstdint>

namespace raftarium::ui {

inline constexpr NodeId n1{1}, n2{2}, n3{3};

inline Time at(std::int64_t milliseconds) { return Time{milliseconds * 1'000'000}; }

inline Scenario fiveNodes(std::uint64_t seed = 7) {
    Scenario scenario;
    scenario.seed = seed;
    return scenario;
}

/// With clients.
inline Scenario busy() {
    Scenario scenario = fiveNodes();
    scenario.load = 100;
    return scenario;
}

/// Of all events until then, played at once.
inline std::uint64_t hashOf(const Scenario& scenario, Time until) {
    Session session;
    session.open(scenario, QString());
    session.playTo(until);
    return session.timeline().hash();
}

} // namespace raftarium::ui
