#include "core/swarm/swarm_faults.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace raftarium {
namespace {

enum class Fault : std::uint8_t {
    Crash,
    CrashLeader,
    Blink, ///< crashes and is back at once
    Pause,
    Partition,
    IsolateLeader,
    CutOneWay,
    HealAll,
    TimeOut,
    Transfer,
    ChangeMembers,
    TakeSnapshot,
    ClockRate,
    SlowDisk,
    Count_
};

/// Draws the steps of one scenario.
class Faults {
public:
    Faults(Scenario& scenario, Time end, std::int64_t scale, Random& random)
        : scenario_(scenario), end_(end), scale_(scale), random_(random) {
        for (std::size_t i = 0; i < static_cast<std::size_t>(Fault::Count_); ++i)
            if (random_.upTo(2) != 0) kinds_.push_back(static_cast<Fault>(i));
        if (kinds_.empty()) kinds_.push_back(Fault::Crash);
    }

    void draw() {
        const std::int64_t pause = milliseconds(random_.between(1, 10) * 50 * scale_).value();
        for (Time at{random_.between(0, pause)}; at < end_;
             at = at + Duration{random_.between(0, 2 * pause)})
            addOne(kinds_[random_.upTo(kinds_.size() - 1)], at);
    }

private:
    [[nodiscard]] NodeId anyNode() {
        return NodeId{static_cast<std::uint8_t>(random_.between(1, scenario_.nodes))};
    }
    [[nodiscard]] static Target named(NodeId id) { return {Target::By::Node, id}; }
    [[nodiscard]] Target anyTarget() {
        return random_.upTo(3) == 0 ? Target{Target::By::Leader, kNobody} : named(anyNode());
    }
    [[nodiscard]] Duration span(std::int64_t mostMs) {
        return Duration{random_.between(0, milliseconds(mostMs * scale_).value())};
    }

    Step& add(Time at, const char* verb, Action action) {
        Step step;
        step.at = at;
        step.act.verb = verb;
        step.act.action = std::move(action);
        scenario_.steps.push_back(std::move(step));
        return scenario_.steps.back();
    }
    void addOn(Time at, const char* verb, Action action, Target target) {
        add(at, verb, std::move(action)).act.node = target;
    }

    void addOne(Fault fault, Time at) {
        switch (fault) {
        case Fault::Crash: crash(at, named(anyNode()), span(2000)); break;
        case Fault::CrashLeader:
            addOn(at, "crash", action::Crash{}, {Target::By::Leader, kNobody});
            addOn(at + span(2000), "restart", action::Restart{}, {Target::By::Stopped, kNobody});
            break;
        case Fault::Blink: addOn(at, "restart", action::Restart{}, anyTarget()); break;
        case Fault::Pause: {
            const Target target = named(anyNode());
            addOn(at, "pause", action::Pause{}, target);
            addOn(at + span(1500), "resume", action::Resume{}, target);
            break;
        }
        case Fault::Partition: partition(at, false); break;
        case Fault::IsolateLeader: partition(at, true); break;
        case Fault::CutOneWay: {
            const Target from = anyTarget();
            const Target to = named(anyNode());
            if (from == to) break; // no link leads from a server to itself
            Step& step = add(at, "cut", action::Cut{});
            step.act.from = from;
            step.act.to = to;
            break;
        }
        case Fault::HealAll: add(at, "heal-all", action::HealAll{}); break;
        case Fault::TimeOut: addOn(at, "time-out", action::TimeOut{}, named(anyNode())); break;
        case Fault::Transfer: {
            Step& step = add(at, "transfer", action::Transfer{});
            step.act.node = Target{Target::By::Leader, kNobody};
            step.act.to = named(anyNode());
            break;
        }
        case Fault::ChangeMembers: changeMembers(at); break;
        case Fault::TakeSnapshot:
            addOn(at, "snapshot", action::TakeSnapshot{}, named(anyNode()));
            break;
        case Fault::ClockRate: clockRate(at); break;
        case Fault::SlowDisk: {
            DiskConditions disk = scenario_.disk;
            disk.syncTime = span(60);
            addOn(at, "disk", action::SetDisk{kNobody, disk}, named(anyNode()));
            break;
        }
        case Fault::Count_: break;
        }
    }

    void crash(Time at, Target target, Duration down) {
        addOn(at, "crash", action::Crash{}, target);
        addOn(at + down, "restart", action::Restart{}, target);
    }

    void partition(Time at, bool leaderAlone) {
        Step& step = add(at, "partition", action::Partition{});
        std::vector<std::vector<Target>>& groups = step.act.groups;
        groups.resize(2);
        if (leaderAlone) {
            groups[0].push_back({Target::By::Leader, kNobody});
            groups[1].push_back({Target::By::Others, kNobody});
        } else {
            for (int id = 1; id <= scenario_.nodes; ++id)
                groups[random_.upTo(1)].push_back(named(NodeId{static_cast<std::uint8_t>(id)}));
            std::erase_if(groups, [](const auto& group) { return group.empty(); });
        }
        add(at + span(3000), "heal-all", action::HealAll{});
    }

    void changeMembers(Time at) {
        action::ChangeMembers change;
        for (int i = 1; i <= scenario_.nodes; ++i) {
            const NodeId id{static_cast<std::uint8_t>(i)};
            const std::uint64_t lot = random_.upTo(9);
            if (lot < 6)
                change.voters.insert(id);
            else if (lot < 8)
                change.learners.insert(id);
        }
        if (change.voters.empty()) change.voters.insert(anyNode());
        change.learners = change.learners - change.voters;
        addOn(at, "change-members", change, {Target::By::Leader, kNobody});
    }

    /// Leases hold as long as clocks keep to the drift that they allow.
    void clockRate(Time at) {
        const bool leases = scenario_.options.readMode == ReadMode::Lease;
        const std::int64_t drift =
            leases ? std::int64_t{scenario_.options.clockDriftPpm} / 4 : 500'000;
        action::SetClockRate set;
        set.ppm = static_cast<std::uint32_t>(1'000'000 + random_.between(-drift, drift));
        addOn(at, "clock-rate", set, named(anyNode()));
    }

    Scenario& scenario_;
    Time end_;
    std::int64_t scale_;
    Random& random_;
    std::vector<Fault> kinds_;
};

} // namespace

void addRandomFaults(Scenario& scenario, Time end, std::int64_t scale, Random& random) {
    Faults(scenario, end, scale, random).draw();
    // Whatever lasts beyond the end is cut short by the healing.
    std::erase_if(scenario.steps, [&](const Step& step) { return *step.at >= end; });
    std::stable_sort(scenario.steps.begin(), scenario.steps.end(),
                     [](const Step& a, const Step& b) { return *a.at < *b.at; });
}

void addHealing(Scenario& scenario, Time at) {
    const auto add = [&](const char* verb, Action action, std::optional<Target> node) {
        Step step;
        step.at = at;
        step.act.verb = verb;
        step.act.action = std::move(action);
        step.act.node = node;
        scenario.steps.push_back(std::move(step));
    };
    LinkConditions sound = scenario.network;
    sound.lossPpm = sound.duplicatePpm = sound.reorderPpm = 0;
    add("network", action::SetLink{kNobody, kNobody, sound}, std::nullopt);
    add("heal-all", action::HealAll{}, std::nullopt);
    for (int i = 1; i <= scenario.nodes; ++i) {
        const Target node{Target::By::Node, NodeId{static_cast<std::uint8_t>(i)}};
        add("clock-rate", action::SetClockRate{}, node);
        add("disk", action::SetDisk{kNobody, scenario.disk}, node);
        add("resume", action::Resume{}, node);
        add("restart", action::Restart{}, Target{Target::By::Stopped, kNobody});
    }
}

void addProbes(Scenario& scenario, Time from, Time until) {
    constexpr std::int64_t kProbes = 4;
    const Duration apart{since(from, until).value() / (2 * kProbes)};
    for (std::int64_t i = 0; i < kProbes; ++i) {
        Step step;
        step.at = from + Duration{i * apart.value()};
        step.act.verb = "propose";
        step.act.action = action::Propose{kNobody, "set probe " + std::to_string(i + 1)};
        step.act.node = Target{Target::By::Leader, kNobody};
        scenario.steps.push_back(std::move(step));
    }
}

} // namespace raftarium
