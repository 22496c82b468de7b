#pragma once

#include "core/scenario/engine.h"
#include "helpers.h"

#include <QStringList>

#include <memory>
#include <string>

namespace raftarium::test {

using Outcome = ExpectationResult::Outcome;

/// Long timers, so that only the steps elect; no jitter, so that moments are known.
inline constexpr const char* kQuiet = R"("options": { "electionTimeout": ["60s", "60s"] },
  "network": { "latency": "10ms", "jitter": "0s" })";

inline std::shared_ptr<const Scenario> quiet(const std::string& members, int nodes = 3) {
    return std::make_shared<const Scenario>(
        soundScenario(scenarioText(kQuiet + (members.empty() ? "" : ", " + members), nodes)));
}
inline std::shared_ptr<const Scenario> usual(const std::string& members, int nodes = 5) {
    return std::make_shared<const Scenario>(soundScenario(scenarioText(members, nodes)));
}

/// An engine and all that it made.
class Play {
public:
    explicit Play(std::shared_ptr<const Scenario> scenario) : engine(std::move(scenario)) {}
    explicit Play(Engine begun) : engine(std::move(begun)) {}
    void to(Duration moment) { engine.advance(Time{} + moment, made); }
    void toEnd() {
        to(engine.scenario().duration);
        engine.finish();
    }
    /// The steps and actions taken, with their moments: `1s crash n1`.
    [[nodiscard]] QStringList actions() const {
        QStringList lines;
        for (const Event& event : made.events)
            if (event.kind == EventKind::ActionTaken)
                lines.append(QString::fromStdString(formatDuration(since(Time{}, event.time)) +
                                                    " " + made.texts[event.text - 1]));
        return lines;
    }
    [[nodiscard]] Outcome outcome(std::size_t i) const { return engine.expectations()[i].outcome; }
    [[nodiscard]] Time decided(std::size_t i) const { return engine.expectations()[i].time; }

    Engine engine;
    Batch made;
};

} // namespace raftarium::test
