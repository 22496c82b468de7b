#pragma once

#include "ui/base/session.h"

#include "events_by_hand.h"

namespace raftarium::tests {

/// A scenario without steps, for a session that a test plays by hand.
inline Scenario plainScenario(int nodes = 5, double load = 20, std::uint64_t seed = 7) {
    Scenario scenario;
    scenario.nodes = nodes;
    scenario.seed = seed;
    scenario.load = load;
    return scenario;
}

/// A session that has played for a while, paused at its end.
struct PlayedSession {
    explicit PlayedSession(double seconds = 2, int nodes = 5, double load = 20) {
        session.open(plainScenario(nodes, load), QStringLiteral("test"));
        session.pause();
        session.playTo(at(seconds));
    }
    [[nodiscard]] NodeId leader() const { return session.state().leader(); }
    ui::Session session;
};

} // namespace raftarium::tests
