#include "cli/run_command.h"

#include "core/scenario/engine.h"
#include "core/timeline/timeline.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace raftarium::cli {
namespace {

Summary playSeed(Scenario scenario, std::uint64_t seed, const Console& console) {
    constexpr std::size_t kBit = 16384;
    scenario.seed = seed;
    const Time end = Time{} + scenario.duration;
    Engine engine(std::make_shared<const Scenario>(std::move(scenario)));
    Timeline timeline;
    Summary summary;
    Batch batch;
    do {
        batch.events.clear();
        batch.texts.clear();
        engine.advance(end, batch, kBit);
        timeline.appendTexts(batch.texts);
        timeline.append(batch.events);
        summary.count(batch.events);
    } while (batch.events.size() >= kBit && !console.stopped());
    engine.finish();
    summary.finish(engine, timeline);
    return summary;
}

/// What all seeds came to together.
struct Total {
    std::uint64_t runs = 0;
    std::uint64_t undecided = 0;
    std::vector<std::uint64_t> failedSeeds;
    Summary sum;

    void add(std::uint64_t seed, const Summary& one) {
        ++runs;
        if (!one.good()) failedSeeds.push_back(seed);
        undecided += one.undecided.size();
        sum.events += one.events;
        sum.messages += one.messages;
        sum.virtualTime += one.virtualTime.value();
        sum.terms = std::max(sum.terms, one.terms);
        sum.leaders += one.leaders;
        sum.commits += one.commits;
        sum.violations += one.violations;
        sum.expectations += one.expectations;
        sum.passed += one.passed;
        // Runs in their order make one hash, so that builds can be compared over all of them.
        sum.hash = (sum.hash ^ one.hash) * 0x100000001B3U;
    }
};

void print(const Total& total, const RunRequest& request, double seconds, Console& console) {
    if (!request.json) {
        console.out << "runs: " << total.runs << "\nfailed: " << total.failedSeeds.size() << "\n"
                    << summaryText(total.sum, seconds);
        return;
    }
    auto json = nlohmann::ordered_json::parse(summaryJson(total.sum, seconds));
    json["runs"] = total.runs;
    json["failed"] = total.failedSeeds;
    json.erase("failures");
    json["undecided"] = total.undecided;
    console.out << json.dump() << "\n";
}

} // namespace

Exit runSeeds(const RunRequest& request, Console& console) {
    Progress progress(console);
    Total total;
    for (std::uint64_t seed = request.firstSeed;; ++seed) {
        const Summary one = playSeed(request.scenario, seed, console);
        if (console.stopped()) break;
        total.add(seed, one);
        if (!one.good()) {
            progress.clear();
            for (const std::string& line : one.failures)
                console.err << request.file << ": seed " << seed << ": " << line << "\n";
        }
        progress.say(std::to_string(total.runs) + " runs, " +
                     std::to_string(total.failedSeeds.size()) + " failed");
        if (seed == request.lastSeed) break;
    }
    progress.clear();
    print(total, request, progress.seconds(), console);
    if (total.undecided != 0)
        console.err << request.file
                    << ": not decided, as the runs ended before: " << total.undecided
                    << " expectations\n";
    if (console.stopped()) console.err << request.file << ": stopped early\n";
    return total.failedSeeds.empty() ? Exit::Ok : Exit::Failed;
}

} // namespace raftarium::cli
