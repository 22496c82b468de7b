#include "cli/trace_scenarios.h"

#include "core/raft/random.h"

#include <algorithm>

namespace raftarium::test {
namespace {

class Maker {
public:
    explicit Maker(std::uint64_t seed) : random_(seed * 77 + 5) {
        scenario_.title = "Trace " + std::to_string(seed);
        scenario_.seed = seed;
    }

    Scenario make() {
        scenario_.nodes = static_cast<int>(random_.between(1, 5));
        changesMembers_ = random_.upTo(2) == 0;
        if (changesMembers_) {
            scenario_.nodes += 1;
            scenario_.voters = scenario_.nodes - 1;
        }
        NodeOptions& options = scenario_.options;
        options.jointConsensus = false;
        options.noOpOnElection = random_.upTo(4) != 0;
        // Leaders that step down for want of a quorum.
        options.checkQuorum = Random(scenario_.seed * 31 + 7).upTo(2) == 0;
        options.maxEntriesPerRequest = random_.upTo(1) == 0 ? 2 : 100;
        LinkConditions& network = scenario_.network;
        if (half()) network.lossPpm = static_cast<std::uint32_t>(random_.upTo(150'000));
        if (half()) network.reorderPpm = static_cast<std::uint32_t>(random_.upTo(250'000));
        if (half()) network.duplicatePpm = static_cast<std::uint32_t>(random_.upTo(50'000));
        if (half()) scenario_.disk.syncTime = milliseconds(random_.between(0, 40));
        if (random_.upTo(3) == 0) scenario_.disk.onCrash = UnsyncedWrites::Torn;
        scenario_.load = static_cast<double>(random_.between(0, 40));
        scenario_.duration = seconds(4);
        for (Time at = Time{} + pause(); at < Time{} + seconds(4); at = at + pause())
            addFault(at);
        std::erase_if(scenario_.steps,
                      [&](const Step& step) { return *step.at >= Time{} + seconds(4); });
        std::stable_sort(scenario_.steps.begin(), scenario_.steps.end(),
                         [](const Step& a, const Step& b) { return *a.at < *b.at; });
        return std::move(scenario_);
    }

private:
    bool half() { return random_.upTo(1) == 0; }
    Duration pause() { return milliseconds(random_.between(20, 600)); }
    NodeId anyNode() {
        return NodeId{static_cast<std::uint8_t>(random_.between(1, scenario_.nodes))};
    }
    Target anyTarget() {
        if (random_.upTo(2) == 0) return {Target::By::Leader, kNobody};
        return {Target::By::Node, anyNode()};
    }
    Step& add(Time at, const char* verb, Action action) {
        Step step;
        step.at = at;
        step.act.verb = verb;
        step.act.action = std::move(action);
        scenario_.steps.push_back(std::move(step));
        return scenario_.steps.back();
    }

    void addFault(Time at) {
        switch (random_.upTo(5)) {
        case 0:
            add(at, "crash", action::Crash{}).act.node = anyTarget();
            add(at + pause(), "restart", action::Restart{}).act.node =
                Target{Target::By::Stopped, kNobody};
            break;
        case 1: add(at, "restart", action::Restart{}).act.node = anyTarget(); break;
        case 2: {
            Step& step = add(at, "partition", action::Partition{});
            step.act.groups.resize(2);
            for (int id = 1; id <= scenario_.nodes; ++id)
                step.act.groups[random_.upTo(1)].push_back(
                    {Target::By::Node, NodeId{static_cast<std::uint8_t>(id)}});
            std::erase_if(step.act.groups, [](const auto& group) { return group.empty(); });
            add(at + pause(), "heal-all", action::HealAll{});
            break;
        }
        case 3: add(at, "time-out", action::TimeOut{}).act.node = anyTarget(); break;
        default:
            if (changesMembers_) changeMembers(at);
            break;
        }
    }

    /// The last server comes and goes, as a voter or as a learner.
    void changeMembers(Time at) {
        action::ChangeMembers change;
        for (int id = 1; id <= scenario_.voters; ++id)
            change.voters.insert(NodeId{static_cast<std::uint8_t>(id)});
        const NodeId last{static_cast<std::uint8_t>(scenario_.nodes)};
        const std::uint64_t lot = random_.upTo(2);
        if (lot == 0) change.voters.insert(last);
        if (lot == 1) change.learners.insert(last);
        if (half() && scenario_.voters > 2) change.voters.erase(NodeId{1});
        add(at, "change-members", change).act.node = Target{Target::By::Leader, kNobody};
    }

    Scenario scenario_;
    Random random_;
    bool changesMembers_ = false;
};

} // namespace

Scenario traceScenario(std::uint64_t seed) { return Maker(seed).make(); }

} // namespace raftarium::test
