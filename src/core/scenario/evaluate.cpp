#include "core/scenario/evaluate.h"

#include <algorithm>
#include <string_view>

namespace raftarium {
namespace {

constexpr KindMask kLives = maskOf(EventKind::NodeStarted) | maskOf(EventKind::NodeCrashed);
constexpr KindMask kRoles = kLives | maskOf(EventKind::NodePaused) |
                            maskOf(EventKind::NodeResumed) | maskOf(EventKind::BecameFollower) |
                            maskOf(EventKind::BecameCandidate) | maskOf(EventKind::BecameLeader);
constexpr KindMask kTerms = kRoles | maskOf(EventKind::TermAdopted);
constexpr KindMask kInstalled =
    maskOf(EventKind::SnapshotInstalled) | maskOf(EventKind::LogTruncated);
constexpr KindMask kCommits = kTerms | maskOf(EventKind::CommitAdvanced) | kInstalled;
constexpr KindMask kApplied = kTerms | maskOf(EventKind::EntryApplied) | kInstalled;
constexpr KindMask kLogs =
    kTerms | maskOf(EventKind::EntryAppended) | maskOf(EventKind::LogCompacted) | kInstalled;
constexpr KindMask kSnapshots = kTerms | maskOf(EventKind::SnapshotTaken) | kInstalled;
/// Without a leader, the longest log knows the members.
constexpr KindMask kMembers = kLogs | maskOf(EventKind::ConfigurationChanged);

bool compare(std::uint64_t left, Comparison comparison, std::uint64_t right) {
    switch (comparison) {
    case Comparison::Equal: return left == right;
    case Comparison::NotEqual: return left != right;
    case Comparison::Less: return left < right;
    case Comparison::LessOrEqual: return left <= right;
    case Comparison::Greater: return left > right;
    case Comparison::GreaterOrEqual: return left >= right;
    }
    return false;
}

/// Calls `visit(const Node&)` for each running server.
template <class Visit>
void forEachRunning(const Simulator& simulator, Visit visit) {
    for (int i = 1; i <= simulator.nodeCount(); ++i) {
        const NodeId id{static_cast<std::uint8_t>(i)};
        if (simulator.running(id)) visit(simulator.node(id));
    }
}

template <class Value>
std::uint64_t highest(const Simulator& simulator, Value value) {
    std::uint64_t most = 0;
    forEachRunning(simulator, [&](const Node& node) { most = std::max(most, value(node)); });
    return most;
}

std::uint64_t count(const Simulator& simulator, bool leadersOnly) {
    std::uint64_t n = 0;
    forEachRunning(simulator,
                   [&](const Node& node) { n += !leadersOnly || node.role() == Role::Leader; });
    return n;
}

/// The server that knows best who is a member: the leader or, without one, the running server with
/// the most up-to-date log (§5.4.1).
const Node* bestInformed(const Simulator& simulator) {
    if (const NodeId leader = simulator.leader(); leader != kNobody) return &simulator.node(leader);
    const Node* best = nullptr;
    forEachRunning(simulator, [&](const Node& node) {
        if (best == nullptr ||
            !node.log().isUpToDate(best->log().lastTerm(), best->log().lastIndex()))
            best = &node;
    });
    return best;
}

Configuration configuration(const Simulator& simulator) {
    const Node* node = bestInformed(simulator);
    return node == nullptr ? Configuration{} : node->configuration();
}

template <class Visit>
void forEachRunningMember(const Simulator& simulator, Visit visit) {
    const NodeSet members = configuration(simulator).members();
    forEachRunning(simulator, [&](const Node& node) {
        if (members.contains(node.id())) visit(node);
    });
}

bool plays(Part part, NodeId id, const Simulator& simulator) {
    const bool running = simulator.running(id);
    switch (part) {
    case Part::Follower: return running && simulator.node(id).role() == Role::Follower;
    case Part::Candidate: return running && simulator.node(id).role() == Role::Candidate;
    case Part::Leader: return running && simulator.node(id).role() == Role::Leader;
    case Part::Running: return running;
    case Part::Stopped: return !running;
    case Part::Paused: return simulator.paused(id);
    case Part::Member: return configuration(simulator).isMember(id);
    case Part::Voter: return configuration(simulator).isVoter(id);
    case Part::Learner: return configuration(simulator).learners.contains(id);
    }
    return false;
}

/// With log matching (§5.3), equal last entries make equal logs.
bool logsAgree(const Simulator& simulator) {
    const Log* first = nullptr;
    bool agree = true;
    forEachRunningMember(simulator, [&](const Node& node) {
        if (first == nullptr) first = &node.log();
        agree = agree && node.log().lastIndex() == first->lastIndex() &&
                node.log().lastTerm() == first->lastTerm();
    });
    return agree;
}

bool stores(const Clause& clause, NodeId id, const ClusterView& view) {
    const std::string* value = view.stores.find(id, clause.key);
    return (value != nullptr && *value == clause.text) == (clause.comparison == Comparison::Equal);
}

bool storedEverywhere(const Clause& clause, const ClusterView& view) {
    bool all = true;
    forEachRunningMember(view.simulator,
                         [&](const Node& node) { all = all && stores(clause, node.id(), view); });
    return all;
}

bool holdsForServer(const Clause& clause, NodeId id, const ClusterView& view) {
    const auto ask = [&](std::uint64_t value) {
        return compare(value, clause.comparison, clause.number);
    };
    if (clause.measure == Measure::NodeRole)
        return plays(static_cast<Part>(clause.number), id, view.simulator) ==
               (clause.comparison == Comparison::Equal);
    if (!view.simulator.running(id)) return false;
    const Node& node = view.simulator.node(id);
    switch (clause.measure) {
    case Measure::NodeTerm: return ask(node.currentTerm().value());
    case Measure::NodeCommitIndex: return ask(node.commitIndex().value());
    case Measure::NodeLastIndex: return ask(node.log().lastIndex().value());
    case Measure::NodeLastApplied: return ask(node.lastApplied().value());
    case Measure::NodeSnapshotIndex: return ask(node.snapshot().index.value());
    case Measure::EntryTerm:
        return ask(node.log().contains(Index{clause.index})
                       ? node.log().termAt(Index{clause.index}).value()
                       : 0);
    case Measure::Commits: return node.commitIndex() >= Index{clause.index};
    case Measure::Stored: return stores(clause, id, view);
    default: return false;
    }
}

bool holdsForMembers(const Clause& clause, const Simulator& simulator) {
    const Node* node = bestInformed(simulator);
    if (node == nullptr) return false; // nobody runs who could be asked
    const Configuration& now = node->configuration();
    const int value = clause.measure == Measure::Members  ? now.members().size()
                      : clause.measure == Measure::Voters ? now.allVoters().size()
                      : clause.measure == Measure::Joint  ? (now.isJoint() ? 1 : 0)
                                                          : now.learners.size();
    return compare(static_cast<std::uint64_t>(value), clause.comparison, clause.number);
}

/// What could not be decided suits neither.
bool suits(Verdict history, Comparison comparison) {
    return history ==
           (comparison == Comparison::Equal ? Verdict::Linearizable : Verdict::NotLinearizable);
}

bool holdsForCluster(const Clause& clause, const ClusterView& view) {
    const Simulator& simulator = view.simulator;
    const auto ask = [&](std::uint64_t value) {
        return compare(value, clause.comparison, clause.number);
    };
    const auto commitIndex = [](const Node& node) { return node.commitIndex().value(); };
    switch (clause.measure) {
    case Measure::Leaders: return ask(count(simulator, true));
    case Measure::Running: return ask(count(simulator, false));
    case Measure::Violations: return ask(view.checker.violationCount());
    case Measure::HighestTerm:
        return ask(highest(simulator, [](const Node& node) { return node.currentTerm().value(); }));
    case Measure::CommitIndex: return ask(highest(simulator, commitIndex));
    case Measure::Members:
    case Measure::Voters:
    case Measure::Learners:
    case Measure::Joint: return holdsForMembers(clause, simulator);
    case Measure::Commits: return highest(simulator, commitIndex) >= clause.index;
    case Measure::LogsAgree: return logsAgree(simulator);
    case Measure::Linearizable: return suits(view.history, clause.comparison);
    case Measure::Stored: return storedEverywhere(clause, view);
    default: return false;
    }
}

KindMask interestOf(const Clause& clause) {
    switch (clause.measure) {
    case Measure::Leaders: return kRoles;
    case Measure::NodeRole:
        return static_cast<Part>(clause.number) < Part::Member ? kRoles : kMembers;
    case Measure::Members:
    case Measure::Voters:
    case Measure::Learners:
    case Measure::Joint: return kMembers;
    case Measure::NodeSnapshotIndex: return kSnapshots;
    case Measure::Running: return kLives;
    case Measure::Violations: return ~KindMask{0};
    case Measure::HighestTerm:
    case Measure::NodeTerm: return kTerms;
    case Measure::CommitIndex:
    case Measure::NodeCommitIndex:
    case Measure::Commits: return kCommits;
    case Measure::NodeLastApplied: return kApplied;
    case Measure::Stored: return kApplied | maskOf(EventKind::ConfigurationChanged);
    case Measure::NodeLastIndex:
    case Measure::EntryTerm: return kLogs;
    case Measure::LogsAgree: return kMembers;
    case Measure::Linearizable: return 0; // looked at in single moments, whatever happens
    }
    return 0;
}

template <class Accept>
NodeId firstServer(const Simulator& simulator, Accept accept) {
    for (int i = 1; i <= simulator.nodeCount(); ++i) {
        const NodeId id{static_cast<std::uint8_t>(i)};
        if (accept(id)) return id;
    }
    return kNobody;
}

NodeId anyRunning(const Simulator& simulator, std::uint64_t chance) {
    const std::uint64_t running = count(simulator, false);
    if (running == 0) return kNobody;
    std::uint64_t skip = chance % running;
    return firstServer(simulator, [&](NodeId id) { return simulator.running(id) && skip-- == 0; });
}

/// The servers of a partition's groups. A role in a group means a server that no group has yet.
class GroupResolver {
public:
    GroupResolver(const Simulator& simulator, std::uint64_t chance)
        : simulator_(simulator), chance_(chance) {}

    std::optional<action::Partition> operator()(const std::vector<std::vector<Target>>& groups) {
        action::Partition partition;
        partition.groups.resize(groups.size());
        for (const auto& group : groups)
            for (const Target& target : group)
                if (target.by == Target::By::Node) taken_.insert(target.node);
        for (const bool others : {false, true})
            for (std::size_t g = 0; g < groups.size(); ++g)
                for (const Target& target : groups[g])
                    if ((target.by == Target::By::Others) == others &&
                        !place(target, partition.groups[g]))
                        return std::nullopt;
        return partition;
    }

private:
    bool place(const Target& target, std::vector<NodeId>& group) {
        if (target.by == Target::By::Others) {
            firstServer(simulator_, [&](NodeId id) {
                if (!taken_.contains(id)) group.push_back(id);
                return false;
            });
            return true;
        }
        const NodeId id = target.by == Target::By::Node ? target.node : find(target);
        if (id == kNobody) return false;
        taken_.insert(id);
        group.push_back(id);
        return true;
    }
    NodeId find(const Target& target) const {
        const auto isFree = [&](NodeId id) { return !taken_.contains(id); };
        if (target.by == Target::By::Leader) {
            const NodeId leader = simulator_.leader();
            return leader != kNobody && isFree(leader) ? leader : kNobody;
        }
        if (target.by == Target::By::AnyNode) {
            const NodeId id = anyRunning(simulator_, chance_);
            if (id == kNobody || isFree(id)) return id;
            return firstServer(simulator_, [&](NodeId other) {
                return simulator_.running(other) && isFree(other);
            });
        }
        const Part part = target.by == Target::By::Follower    ? Part::Follower
                          : target.by == Target::By::Candidate ? Part::Candidate
                          : target.by == Target::By::Stopped   ? Part::Stopped
                                                               : Part::Paused;
        return firstServer(simulator_,
                           [&](NodeId id) { return isFree(id) && plays(part, id, simulator_); });
    }

    const Simulator& simulator_;
    std::uint64_t chance_;
    NodeSet taken_;
};

} // namespace

bool holds(const Condition& condition, const ClusterView& view) {
    for (const Clause& clause : condition.clauses) {
        if (!clause.target) {
            if (!holdsForCluster(clause, view)) return false;
            continue;
        }
        const NodeId id = resolve(*clause.target, view.simulator, 0);
        if (id == kNobody || !holdsForServer(clause, id, view)) return false;
    }
    return true;
}

KindMask interestOf(const Condition& condition) {
    KindMask mask = 0;
    for (const Clause& clause : condition.clauses) {
        mask |= interestOf(clause);
        if (clause.target && clause.target->by != Target::By::Node) mask |= kTerms;
    }
    return mask;
}

bool asksFor(const Condition& condition, Measure measure) {
    return std::any_of(condition.clauses.begin(), condition.clauses.end(),
                       [&](const Clause& clause) { return clause.measure == measure; });
}

KindMask interestOfTargets() { return kTerms; }

NodeId resolve(const Target& target, const Simulator& simulator, std::uint64_t chance) {
    const auto first = [&](Part part) {
        return firstServer(simulator, [&](NodeId id) { return plays(part, id, simulator); });
    };
    switch (target.by) {
    case Target::By::Node: return target.node;
    case Target::By::Leader: return simulator.leader();
    case Target::By::Follower: return first(Part::Follower);
    case Target::By::AnyNode: return anyRunning(simulator, chance);
    case Target::By::Candidate: return first(Part::Candidate);
    case Target::By::Stopped: return first(Part::Stopped);
    case Target::By::Paused: return first(Part::Paused);
    case Target::By::Others: return kNobody;
    }
    return kNobody;
}

std::optional<Action> resolve(const StepAction& act, const Simulator& simulator,
                              std::uint64_t chance) {
    if (std::holds_alternative<action::Partition>(act.action)) {
        auto partition = GroupResolver(simulator, chance)(act.groups);
        if (!partition) return std::nullopt;
        return *std::move(partition);
    }
    const auto find = [&](const std::optional<Target>& target) {
        return target ? resolve(*target, simulator, chance) : kNobody;
    };
    const NodeId node = find(act.node), from = find(act.from), to = find(act.to);
    if ((act.node && node == kNobody) || (act.from && from == kNobody) || (act.to && to == kNobody))
        return std::nullopt;
    Action action = act.action;
    std::visit(
        [&](auto& a) {
            if constexpr (requires { a.node; }) a.node = node;
            if constexpr (requires { a.from; }) a.from = from;
            if constexpr (requires { a.to; }) a.to = to;
        },
        action);
    return action;
}

} // namespace raftarium
