#pragma once

#include "core/raft/event.h"
#include "core/raft/node.h"
#include "core/sim/action.h"
#include "core/sim/conditions.h"

#include <cstdint>
#include <string>
#include <vector>

namespace raftarium {

struct SimulationOptions {
    int nodes = 5;  ///< 1 to 101
    std::uint64_t seed = 1;
    NodeOptions node;
    LinkConditions network;
    DiskConditions disk;
    double load = 0;  ///< proposals a second by clients, to whoever leads
};

/// Many servers, their network, disks and clients in virtual time. The same options and the same
/// actions at the same moments give the same events, to the bit, on every machine. A value: a copy is
/// a checkpoint.
class Simulator {
public:
    explicit Simulator(const SimulationOptions& options);

    /// Starts all servers at moment 0. Call once, first.
    void start();
    /// When something happens next; kNever if nothing will.
    [[nodiscard]] Time nextTime() const;
    /// Plays everything that happens at nextTime(), to the end of that moment.
    void runInstant();
    /// Moves the clock on to `time`, before which nothing may be due.
    void advanceClock(Time time);
    /// Does `action` at now(), and what follows of it in the same moment. `text` is its name.
    void act(const Action& action, ActionSource source, std::string words);

    [[nodiscard]] Time now() const;
    [[nodiscard]] int nodeCount() const;
    [[nodiscard]] bool running(NodeId id) const;
    [[nodiscard]] const Node& node(NodeId id) const;

    /// What was made since takeEvents/takeTexts were last called; the caller clears them.
    std::vector<Event>& events();
    std::vector<std::string>& texts();
    [[nodiscard]] EventNumber eventCount() const;  ///< since the start
    [[nodiscard]] TextId textCount() const;
};

} // namespace raftarium
