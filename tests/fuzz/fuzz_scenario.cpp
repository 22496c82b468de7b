#include "core/scenario/engine.h"
#include "core/scenario/scenario.h"
#include "core/timeline/timeline.h"
#include "require.h"
#include "same_scenario.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace raftarium::fuzz {
namespace {

constexpr int kMostNodesPlayed = 9;
constexpr std::size_t kMostEvents = 2'000;

Scenario readBack(const Scenario& scenario) {
    const std::string written = writeScenario(scenario);
    auto result = parseScenario(written);
    require(std::holds_alternative<Scenario>(result), "what was written can be read");
    auto back = std::get<Scenario>(std::move(result));
    requireSame(scenario, back);
    require(writeScenario(back) == written, "what was read is written alike");
    return back;
}

bool damages(const DiskConditions& disk) { return disk.onCrash == UnsyncedWrites::Damaged; }

/// Whether servers break a rule, or disks do what Raft relies on them not to do.
bool breaksRules(const Scenario& scenario) {
    if (!scenario.options.bugs.empty() || damages(scenario.disk)) return true;
    return std::any_of(scenario.steps.begin(), scenario.steps.end(), [](const Step& step) {
        const auto* options = std::get_if<action::SetOptions>(&step.act.action);
        const auto* disk = std::get_if<action::SetDisk>(&step.act.action);
        return (options != nullptr && !options->options.bugs.empty()) ||
               (disk != nullptr && damages(disk->disk));
    });
}

/// The hash of what has been played.
std::uint64_t play(Scenario scenario, bool mayBreak) {
    const Time end = Time{} + scenario.duration;
    Engine engine(std::make_shared<const Scenario>(std::move(scenario)));
    Batch batch;
    engine.advance(end, batch, kMostEvents);
    engine.finish();
    // Whatever a scenario does to servers that keep the rules, Raft keeps what it promises.
    require(mayBreak || engine.checker().violationCount() == 0, "no safety property is broken");
    Timeline timeline;
    timeline.appendTexts(batch.texts);
    timeline.append(batch.events);
    return timeline.hash();
}

} // namespace
} // namespace raftarium::fuzz

/// Any bytes are read as a scenario. One that is sound can be written, read back and played.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace raftarium;
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto result = parseScenario(text);
    if (const auto* error = std::get_if<ParseError>(&result)) {
        fuzz::require(error->line >= 1 && error->column >= 1, "an error has a place");
        fuzz::require(!error->message.empty(), "an error has a message");
        return 0;
    }
    const auto& scenario = std::get<Scenario>(result);
    Scenario back = fuzz::readBack(scenario);
    if (scenario.nodes > fuzz::kMostNodesPlayed) return 0;
    const bool mayBreak = fuzz::breaksRules(scenario);
    const std::uint64_t hash = fuzz::play(scenario, mayBreak);
    fuzz::require(fuzz::play(std::move(back), mayBreak) == hash, "both play alike");
    return 0;
}
