#include "core/swarm/shrink.h"

#include <algorithm>
#include <utility>

namespace raftarium {
namespace {

class Shrinker {
public:
    Shrinker(SwarmScenario best, SwarmVerdict verdict, const std::function<bool()>& goOn)
        : best_(std::move(best)), verdict_(std::move(verdict)), goOn_(goOn) {}

    SwarmScenario run() {
        cutToFailure(verdict_);
        bool smaller = true;
        while (smaller && goOn_()) {
            smaller = removeSteps();
            smaller = removeServers() || smaller;
            smaller = calm() || smaller;
        }
        return std::move(best_);
    }

private:
    /// Nothing after the failure is needed.
    void cutToFailure(const SwarmVerdict& verdict) {
        if (verdict.failure == SwarmFailure::Progress) return;
        const Time end = verdict.time;
        std::erase_if(best_.scenario.steps, [&](const Step& step) { return *step.at > end; });
        best_.scenario.duration = since(Time{}, end + milliseconds(1));
        best_.healing = std::min(best_.healing, Time{} + best_.scenario.duration);
    }

    /// Takes `candidate` over if it fails alike; other seeds get a chance, since whatever is taken
    /// away changes what is drawn afterwards.
    bool accept(SwarmScenario candidate, int seeds = 3) {
        const std::uint64_t seed = candidate.scenario.seed;
        for (int i = 0; i < seeds && goOn_(); ++i) {
            candidate.scenario.seed = seed + static_cast<std::uint64_t>(i);
            Coverage ignored;
            const SwarmVerdict verdict = runSwarm(candidate, ignored);
            if (!verdict.isLike(verdict_)) continue;
            best_ = std::move(candidate);
            cutToFailure(verdict);
            return true;
        }
        return false;
    }

    /// Halves, quarters, … of the steps, then single ones (delta debugging).
    bool removeSteps() {
        bool removed = false;
        std::size_t size = std::max<std::size_t>(1, best_.scenario.steps.size() / 2);
        for (; size >= 1 && goOn_(); size /= 2) {
            for (std::size_t first = 0; first < best_.scenario.steps.size() && goOn_();) {
                SwarmScenario candidate = best_;
                auto& steps = candidate.scenario.steps;
                const std::size_t last = std::min(first + size, steps.size());
                std::size_t place = 0;
                std::erase_if(steps, [&](const Step& step) {
                    const bool chosen = place >= first && place < last;
                    ++place;
                    return chosen && mayGo(step);
                });
                if (steps.size() == best_.scenario.steps.size()) {
                    first += size;
                    continue;
                }
                if (accept(std::move(candidate), 1))
                    removed = true;
                else
                    first += size;
            }
            if (size == 1) break;
        }
        return removed;
    }

    /// Without the healing nothing could go on, which would prove nothing.
    [[nodiscard]] bool mayGo(const Step& step) const {
        return verdict_.failure != SwarmFailure::Progress || *step.at < best_.healing;
    }

    [[nodiscard]] static bool names(const Step& step, NodeId id) {
        const auto is = [&](const std::optional<Target>& target) {
            return target && target->by == Target::By::Node && target->node == id;
        };
        return is(step.act.node) || is(step.act.from) || is(step.act.to);
    }

    bool removeServers() {
        bool removed = false;
        while (best_.scenario.nodes > 1 && goOn_()) {
            SwarmScenario candidate = best_;
            Scenario& scenario = candidate.scenario;
            const NodeId last{static_cast<std::uint8_t>(scenario.nodes--)};
            scenario.options.priorities.set(last, Priorities::kUsual);
            if (scenario.voters > scenario.nodes) scenario.voters = scenario.nodes;
            std::erase_if(scenario.steps, [&](const Step& step) { return names(step, last); });
            for (Step& step : scenario.steps) {
                for (auto& group : step.act.groups)
                    std::erase(group, Target{Target::By::Node, last});
                std::erase_if(step.act.groups, [](const auto& group) { return group.empty(); });
                if (auto* change = std::get_if<action::ChangeMembers>(&step.act.action)) {
                    change->voters.erase(last);
                    change->learners.erase(last);
                }
            }
            std::erase_if(scenario.steps, [](const Step& step) {
                const auto* change = std::get_if<action::ChangeMembers>(&step.act.action);
                return change != nullptr && change->voters.empty();
            });
            if (!accept(std::move(candidate))) break;
            removed = true;
        }
        return removed;
    }

    /// Everything that need not be random, lossy or slow.
    bool calm() {
        bool calmer = false;
        const auto attempt = [&](auto change) {
            SwarmScenario candidate = best_;
            change(candidate.scenario);
            if (candidate.scenario.options == best_.scenario.options &&
                candidate.scenario.network == best_.scenario.network &&
                candidate.scenario.disk == best_.scenario.disk &&
                candidate.scenario.clients == best_.scenario.clients &&
                candidate.scenario.voters == best_.scenario.voters)
                return;
            calmer = accept(std::move(candidate)) || calmer;
        };
        attempt([](Scenario& s) { s.network.lossPpm = 0; });
        attempt([](Scenario& s) { s.network.duplicatePpm = 0; });
        attempt([](Scenario& s) { s.network.reorderPpm = 0; });
        attempt([](Scenario& s) { s.network.jitter = Duration{}; });
        attempt([](Scenario& s) { s.disk.syncTime = Duration{}; });
        attempt([](Scenario& s) { s.options.preVote = false; });
        attempt([](Scenario& s) {
            s.options.checkQuorum = false;
            s.options.readMode = ReadMode::ReadIndex;
        });
        attempt([](Scenario& s) { s.options.snapshotThreshold = 0; });
        attempt([](Scenario& s) { s.options.preferredLeader = kNobody; });
        attempt([](Scenario& s) { s.options.priorities = {}; });
        attempt([](Scenario& s) { s.options.maxEntriesPerRequest = 100; });
        attempt([](Scenario& s) { s.options.maxEntriesInFlight = 800; });
        attempt([](Scenario& s) { s.voters = 0; });
        attempt([](Scenario& s) { s.clients.count = s.clients.count / 2; });
        attempt([](Scenario& s) { s.clients.count = std::max(0, s.clients.count - 1); });
        attempt([](Scenario& s) { s.clients.keys = 1; });
        return calmer;
    }

    SwarmScenario best_;
    SwarmVerdict verdict_;
    const std::function<bool()>& goOn_;
};

} // namespace

SwarmScenario shrink(const SwarmScenario& failing, const SwarmVerdict& verdict,
                     const std::function<bool()>& goOn) {
    return Shrinker(failing, verdict, goOn).run();
}

} // namespace raftarium
