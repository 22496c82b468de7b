#include "cli/summary.h"

#include "core/check/checker.h"
#include "core/check/client_history.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>

namespace raftarium::cli {

void Summary::count(std::span<const Event> made) {
    events += made.size();
    for (const Event& event : made) {
        switch (event.kind) {
        case EventKind::MessageSent:
        case EventKind::MessageDuplicated: ++messages; break;
        case EventKind::BecameCandidate: terms = std::max<std::uint64_t>(terms, event.term); break;
        case EventKind::BecameLeader: ++leaders; break;
        case EventKind::CommitAdvanced: commits = std::max(commits, event.index.value()); break;
        default: break;
        }
    }
}

void Summary::finish(const Engine& engine, const Timeline& timeline) {
    using Outcome = ExpectationResult::Outcome;
    virtualTime = since(Time{}, engine.now());
    violations = engine.checker().violationCount();
    hash = timeline.hash();
    expectations = engine.expectations().size();
    for (std::size_t i = 0; i < expectations; ++i) {
        const ExpectationResult& result = engine.expectations()[i];
        const std::string words = expectationWords(engine.scenario().expectations[i]);
        if (result.outcome == Outcome::Passed) ++passed;
        if (result.outcome == Outcome::Pending) {
            const bool reached = isSearched(engine.scenario().expectations[i].that) &&
                                 virtualTime >= engine.scenario().duration;
            (reached ? unsearched : undecided).push_back(words);
        }
        if (result.outcome == Outcome::Failed)
            failures.push_back("expectation failed at " +
                               formatDuration(since(Time{}, result.time)) + ": " + words);
    }
    // Where a scenario is there to show how a property breaks, that is no failure.
    if (!expectsViolations(engine.scenario()))
        for (const Violation& violation : engine.checker().violations())
            failures.push_back(std::string("property broken: ") + propertyName(violation.property) +
                               ", events " + std::to_string(violation.earlier) + " and " +
                               std::to_string(violation.event) + ": " + violation.sentence.plain());
    judgeClients(timeline, expectsContradictions(engine.scenario()));
}

/// Whether what the clients saw could have come from one store (§8). Where a scenario is there to
/// show that it could not, that is no failure.
void Summary::judgeClients(const Timeline& timeline, bool mayContradict) {
    const KindMask asked = maskOf(EventKind::ClientInvoked) | maskOf(EventKind::ClientReturned);
    ClientHistory history;
    for (EventNumber at = timeline.findForward(0, timeline.size(), asked); at != kNoEvent;
         at = timeline.findForward(at + 1, timeline.size(), asked)) {
        const Event event = timeline[at];
        history.apply({&event, 1}, at, [&](TextId id) { return timeline.text(id); });
    }
    operations = history.operations().size();
    if (history.empty()) return;
    const Linearizability result = checkLinearizability(history.operations());
    clients = result.verdict;
    if (!result.contradiction || mayContradict) return;
    const Contradiction& found = *result.contradiction;
    failures.push_back("not linearizable: clients saw of " + found.key +
                       " what no single store could show, " +
                       (found.earlierEvent == kNoEvent
                            ? std::string()
                            : "events " + std::to_string(found.earlierEvent) + " and ") +
                       std::to_string(found.event));
}

namespace {
std::string_view verdictText(Verdict verdict) {
    switch (verdict) {
    case Verdict::Linearizable: return "yes";
    case Verdict::NotLinearizable: return "no";
    case Verdict::Undecided: break;
    }
    return "undecided";
}
} // namespace

std::string wallText(double seconds) {
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.3fs", seconds);
    return buffer.data();
}

std::string hashText(std::uint64_t hash) {
    std::array<char, 20> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%016llx", static_cast<unsigned long long>(hash));
    return buffer.data();
}

std::string summaryText(const Summary& summary, double wallSeconds) {
    std::string out;
    const auto line = [&out](std::string_view key, const std::string& value) {
        out += std::string(key) + ": " + value + "\n";
    };
    line("events", std::to_string(summary.events));
    line("messages", std::to_string(summary.messages));
    line("virtual-time", formatDuration(summary.virtualTime));
    if (wallSeconds >= 0) line("wall-time", wallText(wallSeconds));
    line("terms", std::to_string(summary.terms));
    line("leaders", std::to_string(summary.leaders));
    line("commits", std::to_string(summary.commits));
    line("violations", std::to_string(summary.violations));
    if (summary.operations > 0) {
        line("client-operations", std::to_string(summary.operations));
        line("linearizable", std::string(verdictText(summary.clients)));
    }
    line("expectations",
         std::to_string(summary.passed) + "/" + std::to_string(summary.expectations));
    line("hash", hashText(summary.hash));
    return out;
}

std::string summaryJson(const Summary& summary, double wallSeconds) {
    nlohmann::ordered_json json;
    json["events"] = summary.events;
    json["messages"] = summary.messages;
    json["virtual-time"] = formatDuration(summary.virtualTime);
    if (wallSeconds >= 0) json["wall-time"] = wallText(wallSeconds);
    json["terms"] = summary.terms;
    json["leaders"] = summary.leaders;
    json["commits"] = summary.commits;
    json["violations"] = summary.violations;
    if (summary.operations > 0) {
        json["client-operations"] = summary.operations;
        json["linearizable"] = verdictText(summary.clients);
    }
    json["expectations"] =
        std::to_string(summary.passed) + "/" + std::to_string(summary.expectations);
    json["hash"] = hashText(summary.hash);
    json["failures"] = summary.failures;
    json["undecided"] = summary.undecided;
    if (!summary.unsearched.empty()) json["unsearched"] = summary.unsearched;
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace raftarium::cli
