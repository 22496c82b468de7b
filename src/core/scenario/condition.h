#pragma once

#include "core/scenario/duration.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace raftarium {

/// A server in a scenario: by name, or by the part it plays when it is looked for.
struct Target {
    enum class By : std::uint8_t {
        Node,
        Leader,    ///< the running leader of the highest term
        Follower,  ///< the running follower with the lowest number
        AnyNode,   ///< a running server, chosen by the seed and the place of the step in the file
        Candidate, ///< the running candidate with the lowest number
        Stopped,   ///< the crashed server with the lowest number
        Paused,    ///< the paused server with the lowest number
        Others,    ///< in the groups of a partition: all servers not named in any group
    };
    By by = By::Node;
    NodeId node = kNobody; ///< with By::Node
    bool operator==(const Target&) const = default;
};

/// The word of a target in a file: `n3`, `leader`.
[[nodiscard]] std::string targetWord(const Target& target);
/// Reads it; the message suggests what may be meant. `nodes`: servers are n1 … n`nodes`.
[[nodiscard]] std::variant<Target, TextError> parseTarget(std::string_view word, int nodes);

/// What a condition is about.
enum class Measure : std::uint8_t {
    Leaders,     ///< running servers in the role of leader
    Violations,  ///< safety properties found broken so far
    HighestTerm, ///< the highest current term of a running server
    CommitIndex, ///< the highest commit index of a running server
    Running,     ///< servers that are not crashed
    Members,     ///< voters (of both halves of a joint configuration) and learners
    Voters,      ///< voters, of both halves of a joint configuration
    Learners,    ///< members without a vote
    Joint,       ///< whether the configuration is joint: `number` is 1 or 0
    NodeRole,    ///< of `target`: `number` is a Part
    NodeTerm,
    NodeCommitIndex,
    NodeLastIndex,
    NodeLastApplied,
    NodeSnapshotIndex, ///< the last entry that its snapshot stands for; 0 without one
    EntryTerm,         ///< term of the entry at `index` on `target`; 0 where it stores none
    Commits,           ///< the entry at `index` is committed on `target`, or on any running server
    Stored,            ///< value of a key on `target`, or on every running member: `key`, `text`
    LogsAgree,         ///< all running members hold the same log
    Linearizable,      ///< whether one store could have told the clients what they were told:
                       ///< `number` is 1. Takes a search to tell
};
enum class Comparison : std::uint8_t {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual
};

/// What `n2 is …` may ask for.
enum class Part : std::uint8_t {
    Follower,
    Candidate,
    Leader,
    Running,
    Stopped,
    Paused,
    Member,
    Voter,
    Learner
};

/// One clause, such as `n2 is leader`, `leaders == 1`, `index 3 commits`, `n1 commits 7`. A clause
/// about a part that nobody plays (`leader commitIndex >= 3` without a leader) does not hold.
struct Clause {
    Measure measure{};
    Comparison comparison = Comparison::Equal;
    std::optional<Target> target;
    std::uint64_t number = 0;
    std::uint64_t index = 0;
    std::string key;
    std::string text;
    bool operator==(const Clause&) const = default;
};

/// Clauses joined by `and`.
struct Condition {
    std::vector<Clause> clauses;
    std::string words; ///< as written
    bool operator==(const Condition& other) const { return clauses == other.clauses; }
};

/// Whether it asks for what takes a search to tell. Such a condition is for single moments.
[[nodiscard]] bool isSearched(const Condition& condition);

/// Reads a condition; docs/scenario-format.md has the grammar.
[[nodiscard]] std::variant<Condition, TextError> parseCondition(std::string_view text, int nodes);

} // namespace raftarium
