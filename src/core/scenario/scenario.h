#pragma once

#include "core/raft/options.h"
#include "core/sim/action.h"
#include "core/sim/conditions.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace raftarium {

/// A server in a scenario: by name, or by the part it plays when the step is taken.
struct Target {
    enum class By : std::uint8_t { Node, Leader, Follower, AnyNode, Candidate };
    By by = By::Node;
    NodeId node = kNobody;  ///< with By::Node
    bool operator==(const Target&) const = default;
};

/// What a condition is about.
enum class Measure : std::uint8_t {
    Leaders,       ///< running servers in the role of leader
    Violations,
    Term,          ///< the highest current term
    CommitIndex,   ///< the highest commit index
    Running,       ///< running servers
    NodeRole, NodeTerm, NodeCommitIndex, NodeLastIndex, NodeLastApplied,  // of `target`
    Commits,       ///< "index N commits": the entry at `index` is committed on `target` or anywhere
    Stored,        ///< value of a key on a server or on every running server: `key`, `text`
    LogsAgree,     ///< all running servers hold the same log
};
enum class Comparison : std::uint8_t { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };

/// One clause, such as `n2 is leader`, `leaders == 1`, `index 3 commits`, `n1 commits 7`.
struct Clause {
    Measure measure{};
    Comparison comparison = Comparison::Equal;
    std::optional<Target> target;
    std::uint64_t number = 0;
    std::string key;
    std::string text;
    bool operator==(const Clause&) const = default;
};

/// Clauses joined by `and`.
struct Condition {
    std::vector<Clause> clauses;
    std::string words;  ///< as written
    bool operator==(const Condition& other) const { return clauses == other.clauses; }
};

/// What a step does: an action whose servers are named by role, resolved when it is taken.
struct StepAction {
    std::string verb;                          ///< "crash", "partition", …
    std::vector<std::vector<Target>> groups;   ///< of a partition
    std::optional<Target> node, from, to;
    Action action;                             ///< everything but the servers
};

struct Step {
    std::optional<Time> at;             ///< either a moment …
    std::optional<Condition> when;      ///< … or a condition (`at` then delays its first look)
    Duration after{};                   ///< wait so long once the condition holds
    StepAction act;
    std::string note;                   ///< shown when the step is taken
};

struct Expectation {
    enum class Kind : std::uint8_t { By, At, Never, Always, Finally };
    Kind kind = Kind::By;
    Time time{};                        ///< of By and At
    Condition that;
};

/// A parsed scenario file; docs/scenario-format.md describes each part.
struct Scenario {
    std::string title;
    std::string description;
    int nodes = 5;
    std::uint64_t seed = 1;
    NodeOptions options;
    LinkConditions network;
    DiskConditions disk;
    double load = 0;                      ///< proposals a second
    Duration duration = seconds(10);      ///< how long a run goes on where nothing else says
    std::vector<Step> steps;
    std::vector<Expectation> expectations;
};

/// Where and why a text was refused. `line` and `column` count from 1.
struct ParseError {
    int line = 0;
    int column = 0;
    std::string message;   ///< what is wrong and what to do
};

/// Reads a scenario. Any bytes are accepted as input; memory stays in proportion to them.
[[nodiscard]] std::variant<Scenario, ParseError> parseScenario(std::string_view text);
/// Writes a scenario so that parseScenario reads the same one.
[[nodiscard]] std::string writeScenario(const Scenario& scenario);

/// An action in the words of a step, for lists and logs: `crash n3`, `partition n1 n2 | n3 n4 n5`.
[[nodiscard]] std::string actionWords(const Action& action);
/// An action as a step at `at`, as the interface records what its user did.
[[nodiscard]] Step stepOf(const Action& action, Time at);

} // namespace raftarium
