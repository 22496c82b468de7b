#include "core/swarm/swarm_run.h"

#include "core/check/client_history.h"
#include "core/check/linearizability.h"
#include "core/scenario/engine.h"

#include <algorithm>
#include <memory>

namespace raftarium {
namespace {

/// So many events are made between two looks at whether something has failed.
constexpr std::size_t kStride = 2048;
/// A run makes some tens of thousands; one with so many is a storm.
constexpr std::uint64_t kMostEvents = 3'000'000;
/// For one history; a run has few operations.
constexpr std::uint64_t kSteps = 5'000'000;

/// Plays one scenario and looks at what comes out.
class SwarmRun {
public:
    SwarmRun(const SwarmScenario& swarm, Coverage& coverage)
        : swarm_(swarm),
          coverage_(coverage),
          engine_(std::make_shared<const Scenario>(swarm.scenario)) {}

    SwarmVerdict play() {
        const Time end = Time{} + swarm_.scenario.duration;
        // Linearizability is looked at when the faults are over and once more at the end.
        for (const Time until : {swarm_.healing, end}) {
            while (engine_.now() < until && !failed() && verdict_.events < kMostEvents) {
                if (!advance(until)) break;
            }
            if (!failed()) checkHistory();
        }
        if (!failed()) checkProgress();
        if (verdict_.events >= kMostEvents && swarm_.scenario.options.bugs.empty() && !failed())
            fail(SwarmFailure::Storm, "More than " + std::to_string(kMostEvents) +
                                          " events: servers keep each other busy");
        verdict_.simulated = since(Time{}, engine_.now());
        return verdict_;
    }

private:
    [[nodiscard]] bool failed() const { return verdict_.failure != SwarmFailure::None; }

    bool advance(Time until) {
        Batch batch;
        const EventNumber first = engine_.eventCount();
        engine_.advance(until, batch, kStride);
        const TextId lastText = engine_.textCount();
        const auto firstText = static_cast<TextId>(lastText - batch.texts.size() + 1);
        history_.apply(batch.events, first, [&](TextId id) -> std::string_view {
            return id >= firstText && id <= lastText ? batch.texts[id - firstText]
                                                     : std::string_view{};
        });
        for (const Event& event : batch.events) {
            coverage_.note(event);
            verdict_.messages += event.kind == EventKind::MessageSent ? 1 : 0;
            if (event.time > swarm_.halfway() && goesOn(event)) progressed_ = true;
        }
        verdict_.events += batch.events.size();
        verdict_.operations = history_.operations().size();
        if (engine_.checker().violationCount() > 0) noteViolation();
        return !batch.events.empty() || engine_.now() < until;
    }

    /// Whether a step that had waited for its server was taken only after the healing had begun.
    [[nodiscard]] bool isDisturbed() const {
        const auto heals = [&](std::uint32_t step) {
            return *swarm_.scenario.steps[step].at >= swarm_.healing;
        };
        const std::vector<std::uint32_t>& taken = engine_.stepsTaken();
        const auto healing = std::find_if(taken.begin(), taken.end(), heals);
        return !std::all_of(healing, taken.end(), heals);
    }

    /// A server that was removed and does not know it goes on standing for election; without
    /// pre-vote and check quorum it may keep the others from their work (dissertation §4.2.3).
    [[nodiscard]] bool removedMayDisturb() const {
        const Scenario& scenario = swarm_.scenario;
        if (scenario.options.preVote && scenario.options.checkQuorum) return false;
        return std::any_of(scenario.steps.begin(), scenario.steps.end(), [](const Step& step) {
            return std::holds_alternative<action::ChangeMembers>(step.act.action);
        });
    }

    /// Whether the leader is asked for something while progress is looked for. Clients do not
    /// count: they ask servers at random and may never find the one that leads.
    [[nodiscard]] bool asksLeader() const {
        const std::vector<Step>& steps = swarm_.scenario.steps;
        return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
            return *step.at >= swarm_.halfway() &&
                   std::holds_alternative<action::Propose>(step.act.action);
        });
    }

    /// Something new is committed, or a client gets its answer. (Clients that lose patience too
    /// soon for a slow cluster may never get one, and yet it works.)
    [[nodiscard]] static bool goesOn(const Event& event) {
        if (event.kind == EventKind::CommitAdvanced)
            return event.detailAs<CommitReason>() == CommitReason::Majority;
        return event.kind == EventKind::ClientReturned &&
               event.detailAs<ClientOutcome>() == ClientOutcome::Ok;
    }

    void fail(SwarmFailure failure, std::string text) {
        verdict_.failure = failure;
        verdict_.text = std::move(text);
        verdict_.time = engine_.now();
    }

    void noteViolation() {
        const Violation& violation = engine_.checker().violations().front();
        verdict_.failure = SwarmFailure::Property;
        verdict_.property = violation.property;
        verdict_.text = violation.sentence.plain();
        verdict_.event = violation.event;
        verdict_.earlier = violation.earlier;
        verdict_.time = engine_.now();
    }

    void checkHistory() {
        const Linearizability result = checkLinearizability(history_.operations(), kSteps);
        if (result.verdict == Verdict::Undecided) verdict_.undecided = true;
        if (result.verdict != Verdict::NotLinearizable) return;
        verdict_.failure = SwarmFailure::Linearizability;
        verdict_.time = engine_.now();
        verdict_.text = "What clients saw of a key is not linearizable";
        if (!result.contradiction) return;
        verdict_.text =
            "What clients saw of " + result.contradiction->key +
            " is not linearizable: " + std::to_string(result.contradiction->operations.size()) +
            " operations contradict each other";
        verdict_.event = result.contradiction->event;
        verdict_.earlier = result.contradiction->earlierEvent;
    }

    /// Once nothing is broken any more, the cluster does its work. A step that had waited for its
    /// server may still have broken something; then nothing is promised.
    void checkProgress() {
        if (verdict_.events >= kMostEvents || progressed_ || !asksLeader() || isDisturbed() ||
            removedMayDisturb() || !swarm_.scenario.options.bugs.empty())
            return;
        fail(SwarmFailure::Progress,
             "Nothing is committed any more, though everything was repaired");
    }

    const SwarmScenario& swarm_;
    Coverage& coverage_;
    Engine engine_;
    ClientHistory history_;
    SwarmVerdict verdict_;
    bool progressed_ = false;
};

} // namespace

SwarmVerdict runSwarm(const SwarmScenario& swarm, Coverage& coverage) {
    return SwarmRun(swarm, coverage).play();
}

} // namespace raftarium
