#include "core/scenario/engine.h"

#include "core/scenario/engine_plan.h"
#include "core/scenario/evaluate.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <span>

namespace raftarium {
namespace {

/// So many events are checked and handed on at once: large enough to amortise, small enough for the
/// nearest caches.
constexpr std::size_t kChunk = 1024;

SimulationOptions simulationOf(const Scenario& scenario) {
    SimulationOptions options;
    options.nodes = scenario.nodes;
    options.seed = scenario.seed;
    options.node = scenario.options;
    options.network = scenario.network;
    options.disk = scenario.disk;
    options.load = scenario.load;
    options.voters = scenario.voters;
    options.clients = scenario.clients;
    return options;
}

} // namespace

Engine::Engine(std::shared_ptr<const Scenario> scenario)
    : scenario_(std::move(scenario)),
      plan_(std::make_shared<const Plan>(*scenario_)),
      simulator_(simulationOf(*scenario_)),
      results_(scenario_->expectations.size()),
      undecided_(plan_->looked) {
    if (plan_->needsStores) stores_.keep(scenario_->nodes);
}

void Engine::start() {
    started_ = true;
    simulator_.start();
    if (plan_->firstIsConditional) watch(0, plan_->delayOfFirst);
    planAhead();
    settle(scanNewEvents() | plan_->interestAtStart);
}

void Engine::advance(Time until, Batch& batch, std::size_t maxEvents) {
    if (!started_) start();
    while (batch.events.size() + simulator_.events().size() < maxEvents) {
        const Time next = std::min(simulator_.nextTime(), wake_);
        if (next > until || next == kNever) {
            if (until != kNever && until > now()) simulator_.advanceClock(until);
            break;
        }
        playMoment(next);
        if (simulator_.events().size() >= kChunk) flush(batch);
    }
    flush(batch);
}

void Engine::playMoment(Time time) {
    if (simulator_.nextTime() == time)
        simulator_.runInstant();
    else
        simulator_.advanceClock(time);
    const KindMask changed = scanNewEvents();
    if (changed != 0 || wake_ <= time) settle(changed);
}

void Engine::act(const Action& action, ActionSource source, Batch& batch) {
    if (!started_) start();
    simulator_.act(action, source, actionWords(action, simulator_.nodeOptions()));
    settle(scanNewEvents());
    flush(batch);
}

KindMask Engine::scanNewEvents() {
    const std::span<const Event> events(simulator_.events());
    KindMask seen = 0;
    if (interest_ != 0 || plan_->needsStores || plan_->needsClients) {
        for (std::size_t i = scanned_; i < events.size(); ++i) {
            const Event& event = events[i];
            seen |= maskOf(event.kind);
            if (plan_->needsStores) stores_.update(event, simulator_);
            if (plan_->needsClients) keepOfClient(event, i);
        }
    }
    scanned_ = events.size();
    return seen & interest_;
}

/// The `place`th of the events not yet handed on, where it is a client's.
void Engine::keepOfClient(const Event& event, std::size_t place) {
    if (event.kind != EventKind::ClientInvoked && event.kind != EventKind::ClientReturned) return;
    // Its text was made after what was last handed on, as it was.
    const std::vector<std::string>& texts = simulator_.texts();
    const std::size_t handedOn = simulator_.textCount() - texts.size();
    clients_.add(event, handedOut_ + static_cast<EventNumber>(place),
                 texts.at(event.text - handedOn - 1));
}

void Engine::checkNow() {
    const std::span<const Event> events(simulator_.events());
    if (checked_ == events.size()) return;
    checker_.apply(events.subspan(checked_), handedOut_ + static_cast<EventNumber>(checked_));
    checked_ = events.size();
}

void Engine::flush(Batch& batch) {
    checkNow();
    if (checker_.violationCount() != violations_) lookAtViolations();
    const std::vector<Event>& events = simulator_.events();
    batch.events.insert(batch.events.end(), events.begin(), events.end());
    std::vector<std::string>& texts = simulator_.texts();
    batch.texts.insert(batch.texts.end(), std::make_move_iterator(texts.begin()),
                       std::make_move_iterator(texts.end()));
    handedOut_ += static_cast<EventNumber>(events.size());
    simulator_.clearOutput();
    scanned_ = 0;
    checked_ = 0;
}

std::size_t Engine::copyCost() const {
    // A copied log shares its entries, but the next append on either side makes the last piece its
    // own: a leaf of entries and the branch above it, in memory and on disk.
    constexpr std::size_t kLogPieces =
        2 * (64 * sizeof(Entry) + 64 * sizeof(std::shared_ptr<Entry>));
    const auto nodes = static_cast<std::size_t>(scenario_->nodes);
    const std::size_t leader = nodes * sizeof(Progress);
    const std::size_t inFlight = 2 * nodes * sizeof(Transit);
    const std::size_t links = nodes * nodes * sizeof(Time);
    return sizeof(Engine) + nodes * (sizeof(Node) + sizeof(Disk) + 1024 + kLogPieces) + leader +
           inFlight + links;
}

} // namespace raftarium
