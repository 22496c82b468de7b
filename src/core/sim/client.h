#pragma once

#include "core/raft/random.h"
#include "core/raft/types.h"

#include <cstdint>
#include <string>
#include <vector>

namespace raftarium {

/// Clients that each ask for one operation after another, and wait for its answer (§8).
struct ClientConditions {
    int count = 0;                         ///< 0 to 100
    Duration thinkTime = milliseconds(50); ///< from an answer to the next operation, on average
    /// After so long without an answer a client asks again, another server perhaps; after
    /// five times it gives up and does not know what became of its operation.
    Duration timeout = milliseconds(400);
    int keys = 3;
    std::uint32_t readPpm = 400'000; ///< how many operations only read

    bool operator==(const ClientConditions&) const = default;
};

/// One of them.
struct Client {
    enum class Stage : std::uint8_t { Idle, ToAsk, Waiting };
    static constexpr int kMostAttempts = 5;

    explicit Client(std::uint64_t seed) : random(seed) {}

    Random random;
    Stage stage = Stage::Idle;
    std::uint32_t generation = 0; ///< what was scheduled for an earlier stage is stale
    std::uint64_t operation = 0;  ///< its number, of all clients
    std::uint64_t sequence = 0;   ///< of its own commands, for its session
    std::string text;             ///< the operation, without the session
    bool reads = false;
    int attempts = 0;
    bool mayHaveHappened = false; ///< some attempt went to a server that took it
    NodeId believed = kNobody;    ///< whom it takes for the leader
    NodeId asked = kNobody;
    EventNumber invoked = kNoEvent;
};

/// A command that a client waits for at a server, or a read that is confirmed and waits to be
/// applied far enough.
struct AwaitedAnswer {
    std::uint32_t client = 0;
    std::uint64_t operation = 0;
    Index index{};
    Term term{}; ///< of the entry; zero for a read
};

} // namespace raftarium
