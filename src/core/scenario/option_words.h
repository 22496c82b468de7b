#pragma once

#include "core/raft/options.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace raftarium {

/// The keys of a server's settings in a file.
inline constexpr std::string_view kOptionsKeys[] = {"electionTimeout",
                                                    "heartbeatInterval",
                                                    "maxEntriesPerRequest",
                                                    "noOpOnElection",
                                                    "preVote",
                                                    "checkQuorum",
                                                    "readMode",
                                                    "clockDrift",
                                                    "jointConsensus",
                                                    "snapshotThreshold",
                                                    "snapshotKeepsEntries",
                                                    "snapshotChunkBytes",
                                                    "maxBytesPerRequest",
                                                    "maxEntriesInFlight",
                                                    "maxBytesInFlight",
                                                    "clientSessions",
                                                    "priorities",
                                                    "preferredLeader",
                                                    "bugs"};

/// By ReadMode.
inline constexpr std::string_view kReadModes[] = {"readIndex", "lease"};

struct TruthOption {
    std::string_view key;
    bool NodeOptions::*member;
};
inline constexpr TruthOption kTruthOptions[] = {
    {"noOpOnElection", &NodeOptions::noOpOnElection},
    {"preVote", &NodeOptions::preVote},
    {"checkQuorum", &NodeOptions::checkQuorum},
    {"jointConsensus", &NodeOptions::jointConsensus},
    {"clientSessions", &NodeOptions::clientSessions},
};

struct NumberOption {
    std::string_view key;
    std::uint32_t NodeOptions::*member;
    std::uint32_t least;
    std::uint32_t most;
};
inline constexpr NumberOption kNumberOptions[] = {
    {"maxEntriesPerRequest", &NodeOptions::maxEntriesPerRequest, 1, 1'000'000},
    {"snapshotThreshold", &NodeOptions::snapshotThreshold, 0, 1'000'000},
    {"snapshotKeepsEntries", &NodeOptions::snapshotKeepsEntries, 0, 1'000'000},
    {"snapshotChunkBytes", &NodeOptions::snapshotChunkBytes, 1, 1'000'000'000},
    {"maxBytesPerRequest", &NodeOptions::maxBytesPerRequest, 1, 1'000'000'000},
    {"maxEntriesInFlight", &NodeOptions::maxEntriesInFlight, 1, 1'000'000},
    {"maxBytesInFlight", &NodeOptions::maxBytesInFlight, 1, 1'000'000'000},
};

/// A setting in words and as a file has it.
struct WrittenOption {
    std::string_view key;
    std::string words;
    std::string json;
};
/// The first four settings of kOptionsKeys, and the others where they are not as usual or not as in
/// `before`.
[[nodiscard]] std::vector<WrittenOption> writtenOptions(const NodeOptions& options,
                                                        const NodeOptions& before);

} // namespace raftarium
