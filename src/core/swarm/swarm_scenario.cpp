#include "core/swarm/swarm_scenario.h"

#include "core/raft/random.h"
#include "core/sim/simulator.h"
#include "core/swarm/swarm_faults.h"

#include <algorithm>

namespace raftarium {
namespace {

/// One of the given values, each as likely.
template <class T>
T oneOf(Random& random, std::initializer_list<T> values) {
    return *(values.begin() + static_cast<std::ptrdiff_t>(random.upTo(values.size() - 1)));
}

bool half(Random& random) { return random.upTo(1) == 0; }

NodeOptions randomProtocol(Random& random, std::int64_t scale) {
    NodeOptions options;
    options.electionTimeoutMin = milliseconds(150 * scale);
    options.electionTimeoutMax = milliseconds(300 * scale);
    options.heartbeatInterval = milliseconds(oneOf<std::int64_t>(random, {25, 50, 75}) * scale);
    options.maxEntriesPerRequest = oneOf<std::uint32_t>(random, {1, 2, 10, 100});
    options.maxEntriesInFlight = oneOf<std::uint32_t>(random, {1, 10, 800});
    options.maxBytesPerRequest = oneOf<std::uint32_t>(random, {16, 1U << 20U});
    options.noOpOnElection = random.upTo(5) != 0;
    options.preVote = half(random);
    options.checkQuorum = half(random);
    if (options.checkQuorum && half(random)) options.readMode = ReadMode::Lease;
    options.jointConsensus = half(random);
    options.snapshotThreshold = oneOf<std::uint32_t>(random, {0, 0, 3, 10, 40});
    options.snapshotKeepsEntries = oneOf<std::uint32_t>(random, {0, 0, 2, 10});
    options.snapshotChunkBytes = oneOf<std::uint32_t>(random, {8, 64, 1U << 16U});
    if (random.upTo(9) == 0) options.preferredLeader = NodeId{1};
    return options;
}

/// Mostly all alike.
Priorities randomPriorities(Random& random, int nodes) {
    Priorities priorities;
    if (random.upTo(4) != 0) return priorities;
    for (int id = 1; id <= nodes; ++id)
        priorities.set(NodeId{static_cast<std::uint8_t>(id)},
                       oneOf<std::uint8_t>(random, {0, 1, 1, 2, 9}));
    return priorities;
}

LinkConditions randomNetwork(Random& random, std::int64_t scale) {
    LinkConditions network;
    network.latency = milliseconds(oneOf<std::int64_t>(random, {1, 5, 12, 25}) * scale);
    network.jitter = Duration{network.latency.value() / oneOf<std::int64_t>(random, {1, 3, 10})};
    if (half(random)) network.lossPpm = static_cast<std::uint32_t>(random.upTo(200'000));
    if (half(random)) network.duplicatePpm = static_cast<std::uint32_t>(random.upTo(100'000));
    if (half(random)) network.reorderPpm = static_cast<std::uint32_t>(random.upTo(200'000));
    return network;
}

DiskConditions randomDisk(Random& random, std::int64_t scale) {
    DiskConditions disk;
    disk.syncTime = milliseconds(oneOf<std::int64_t>(random, {0, 0, 1, 10, 40}) * scale);
    disk.onCrash =
        oneOf(random, {UnsyncedWrites::Lost, UnsyncedWrites::Kept, UnsyncedWrites::Torn});
    return disk;
}

ClientConditions randomClients(Random& random, std::int64_t scale) {
    ClientConditions clients;
    clients.count = static_cast<int>(random.between(1, 6));
    clients.keys = static_cast<int>(random.between(1, 3));
    clients.thinkTime = milliseconds(oneOf<std::int64_t>(random, {5, 20, 80}) * scale);
    clients.timeout = milliseconds(oneOf<std::int64_t>(random, {100, 300, 600}) * scale);
    clients.readPpm = oneOf<std::uint32_t>(random, {200'000, 500'000, 800'000});
    return clients;
}

/// What must be on for a bug to have anything to break.
void makeRoomFor(Bug bug, Scenario& scenario, Random& random, std::int64_t scale) {
    NodeOptions& options = scenario.options;
    options.bugs.insert(bug);
    switch (bug) {
    case Bug::AcknowledgeBeforeSync:
    case Bug::ForgetVote:
        if (scenario.disk.syncTime.value() == 0)
            scenario.disk.syncTime = milliseconds(random.between(1, 20) * scale);
        scenario.disk.onCrash = UnsyncedWrites::Lost;
        break;
    case Bug::CountLearners: scenario.voters = std::max(2, scenario.nodes - 2); break;
    case Bug::SingleQuorumJoint: options.jointConsensus = true; break;
    case Bug::OverlappingChanges: options.jointConsensus = false; break;
    case Bug::SnapshotCommitsTail:
        options.snapshotThreshold = static_cast<std::uint32_t>(random.between(2, 6));
        options.snapshotKeepsEntries = 0;
        break;
    case Bug::LongLease:
        options.checkQuorum = true;
        options.readMode = ReadMode::Lease;
        break;
    case Bug::AcknowledgeUnverifiedTail: options.noOpOnElection = false; break;
    case Bug::CommitOlderTerms: options.noOpOnElection = half(random); break;
    default: break;
    }
}

} // namespace

SwarmScenario swarmScenario(std::uint64_t seed, const SwarmOptions& options) {
    Random random(mixed(seed, 77));
    const std::int64_t scale = oneOf<std::int64_t>(random, {1, 3, 10});
    SwarmScenario swarm;
    Scenario& scenario = swarm.scenario;
    scenario.title = "Swarm run " + std::to_string(seed);
    scenario.seed = seed;
    scenario.nodes = static_cast<int>(random.between(options.fewestNodes, options.mostNodes));
    if (random.upTo(2) == 0) scenario.voters = static_cast<int>(random.between(1, scenario.nodes));
    scenario.options = randomProtocol(random, scale);
    scenario.network = randomNetwork(random, scale);
    scenario.disk = randomDisk(random, scale);
    scenario.clients = randomClients(random, scale);
    if (options.bug) makeRoomFor(*options.bug, scenario, random, scale);
    // A preferred leader that is slow to answer would be handed to again and again.
    if (scenario.network.latency.value() > milliseconds(12 * scale).value())
        scenario.options.preferredLeader = kNobody;
    // From numbers of their own, so that the rest of a run stays what it was without them.
    Random forPriorities(mixed(seed, 78));
    scenario.options.priorities = randomPriorities(forPriorities, scenario.nodes);

    swarm.healing = Time{seconds(random.between(4, 12) * scale).value()};
    swarm.patience = seconds(10 * scale);
    addRandomFaults(scenario, swarm.healing, scale, random);
    addHealing(scenario, swarm.healing);
    const Time end = swarm.healing + swarm.patience;
    addProbes(scenario, swarm.halfway(), end);
    scenario.duration = since(Time{}, end);
    return swarm;
}

} // namespace raftarium
