#pragma once

#include "core/raft/event.h"
#include "core/raft/options.h"
#include "core/scenario/condition.h"
#include "core/scenario/duration.h"
#include "core/sim/action.h"
#include "core/sim/client.h"
#include "core/sim/conditions.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace raftarium {

/// What a step does: an action whose servers are named by role, resolved when it is taken.
struct StepAction {
    std::string verb;                        ///< "crash", "partition", …
    std::vector<std::vector<Target>> groups; ///< of a partition
    std::optional<Target> node, from, to;
    Action action; ///< everything but the servers
};

/// Something that a scenario does. One of:
/// - `at` alone: at that moment;
/// - `when`, `after` or both: once the step before it in the file has been taken, as soon as the
///   condition holds, and then `after` later. With `at` too, the step does not wait for the one
///   before it: its condition is looked at from that moment on.
/// Where nobody plays the part that the step names, it waits until somebody does.
struct Step {
    std::optional<Time> at;
    std::optional<Condition> when;
    std::optional<Duration> after;
    StepAction act;
    std::string note; ///< why, for the reader
    /// ActionSource::User: recorded from what somebody did by hand. Such a step has `at` alone and
    /// comes after everything else of its moment.
    ActionSource by = ActionSource::Scenario;
};

/// What must be so. It is looked at whenever a moment is over.
struct Expectation {
    enum class Kind : std::uint8_t {
        By,      ///< at some moment up to `time`
        At,      ///< when the moment `time` is over
        Never,   ///< at no moment from `from` to `until`
        Always,  ///< at every moment from `from` to `until`
        Finally, ///< when the run is over
    };
    Kind kind = Kind::By;
    Time time{}; ///< of By and At
    Time from{}; ///< of Never and Always
    Time until = kNever;
    Condition that;
    std::string note;
};
/// An expectation in words: `by 2s: leaders == 1`, `never: n1 commits 7`.
[[nodiscard]] std::string expectationWords(const Expectation& expectation);

inline constexpr int kMostNodes = 101;

/// A parsed scenario file; docs/scenario-format.md describes each part.
struct Scenario {
    std::string title;
    std::string description;
    int nodes = 5;
    int voters = 0; ///< the initial voters are n1 … n`voters`; 0: all servers
    std::uint64_t seed = 1;
    NodeOptions options;
    LinkConditions network;
    DiskConditions disk;
    double load = 0; ///< proposals a second
    ClientConditions clients;
    Duration duration = seconds(10); ///< how long a run goes on where nothing else says; no
                                     ///< step and no expectation is later
    std::vector<Step> steps;
    std::vector<Expectation> expectations;
};

/// Whether one of its expectations asks for a broken safety property (`violations > 0`). Then that
/// is what the scenario is there to show, and no failure.
[[nodiscard]] bool expectsViolations(const Scenario& scenario);
/// Likewise for clients that see what no single store could show (`history is not linearizable`).
[[nodiscard]] bool expectsContradictions(const Scenario& scenario);

/// Where and why a text was refused. `line` and `column` count from 1.
struct ParseError {
    int line = 0;
    int column = 0;
    std::string message; ///< what is wrong and what to do
};

/// Reads a scenario. Any bytes are accepted as input; memory stays in proportion to them.
[[nodiscard]] std::variant<Scenario, ParseError> parseScenario(std::string_view text);
/// Writes a scenario so that parseScenario reads the same one.
[[nodiscard]] std::string writeScenario(const Scenario& scenario);

/// An action in the words of a step, for lists and logs: `crash n3`, `partition n1 n2 | n3 n4 n5`.
/// Of settings, those are named that are not as usual or not as `before`.
[[nodiscard]] std::string actionWords(const Action& action, const NodeOptions& before = {});
/// An action as a step at `at`, as the interface records what its user did: by ActionSource::User.
[[nodiscard]] Step stepOf(const Action& action, Time at);

} // namespace raftarium
