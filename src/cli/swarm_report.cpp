#include "cli/swarm_report.h"

#include "core/swarm/swarm_faults.h"
#include "core/timeline/sentence.h"

#include <array>
#include <cstdio>

namespace raftarium::cli {
namespace {

template <class... Values>
std::string formatted(const char* pattern, Values... values) {
    std::array<char, 256> buffer{};
    std::snprintf(buffer.data(), buffer.size(), pattern, values...);
    return buffer.data();
}

std::string what(const SwarmVerdict& verdict) {
    switch (verdict.failure) {
    case SwarmFailure::None: return "nothing";
    case SwarmFailure::Property: return propertyName(verdict.property);
    case SwarmFailure::Linearizability: return "Linearizability";
    case SwarmFailure::Progress: return "Progress";
    case SwarmFailure::Storm: return "Calm";
    }
    return {};
}

std::string size(const SwarmScenario& swarm) {
    return std::to_string(swarm.scenario.nodes) + " servers, " +
           std::to_string(swarm.scenario.steps.size()) + " steps, " +
           std::to_string(swarm.scenario.clients.count) + " clients, " +
           formatDuration(swarm.scenario.duration);
}

} // namespace

Scenario replayOf(const SwarmTotal::Found& found) {
    Scenario scenario = found.swarm.scenario;
    scenario.title = what(found.verdict) + " fails";
    scenario.description = found.verdict.text;
    const auto expect = [&scenario](Expectation::Kind kind, std::string_view words) {
        Expectation& expectation = scenario.expectations.emplace_back();
        expectation.kind = kind;
        expectation.that = std::get<Condition>(parseCondition(words, scenario.nodes));
    };
    switch (found.verdict.failure) {
    case SwarmFailure::Property: expect(Expectation::Kind::Never, "violations > 0"); break;
    case SwarmFailure::Linearizability:
        expect(Expectation::Kind::Finally, "history is linearizable");
        break;
    case SwarmFailure::Progress: expect(Expectation::Kind::Finally, kLastProbeStored); break;
    case SwarmFailure::None:
    case SwarmFailure::Storm: break;
    }
    return scenario;
}

std::string progressLine(const SwarmTotal& total) {
    return formatted("%llu runs, %.0f simulated s, %.1f M events/s",
                     static_cast<unsigned long long>(total.runs),
                     static_cast<double>(total.simulated) / 1e9,
                     static_cast<double>(total.events) / 1e6 / std::max(total.seconds, 1e-3));
}

std::string totalText(const SwarmTotal& total) {
    std::size_t covered = 0;
    for (const Branch& branch : protocolBranches())
        covered += total.coverage.saw(branch.kind, branch.detail) ? 1 : 0;
    std::string text = "runs: " + std::to_string(total.runs);
    text += formatted("\nsimulated-time: %.0fs", static_cast<double>(total.simulated) / 1e9);
    text += "\nevents: " + std::to_string(total.events);
    text += "\nmessages: " + std::to_string(total.messages);
    text += "\nclient-operations: " + std::to_string(total.operations);
    text += "\nundecided: " + std::to_string(total.undecided);
    text +=
        "\ncoverage: " + std::to_string(covered) + "/" + std::to_string(protocolBranches().size());
    text += formatted("\nwall-time: %.1fs", total.seconds);
    text += formatted("\nevents-per-second: %.0f",
                      static_cast<double>(total.events) / std::max(total.seconds, 1e-3));
    text += "\nfailed: ";
    text += total.failure ? "1\n" : "0\n";
    return text;
}

std::string failureText(const SwarmTotal::Found& found) {
    const SwarmVerdict& verdict = found.verdict;
    std::string text = "failure: " + what(verdict) + " in run " + std::to_string(found.run) + ": " +
                       verdict.text + "\n";
    if (verdict.event != kNoEvent)
        text += "contradiction: event " + std::to_string(verdict.event) +
                (verdict.earlier != kNoEvent ? " against " + std::to_string(verdict.earlier)
                                             : std::string()) +
                "\n";
    return text;
}

std::string shrunkText(const SwarmTotal::Found& found) {
    return size(found.swarm) + "; " + found.verdict.text;
}

std::string uncoveredText(const Coverage& coverage) {
    std::string text;
    for (const Branch& branch : protocolBranches())
        if (!coverage.saw(branch.kind, branch.detail))
            text += (text.empty() ? "" : ", ") + branchName(branch);
    return "not-covered: " + (text.empty() ? "nothing" : text) + "\n";
}

std::string bugTableHead() {
    return formatted("%-24s %8s %8s  %-22s %s\n", "bug", "seconds", "runs", "fails", "shrunk to");
}

std::string bugTableRow(Bug bug, const SwarmTotal& total, double seconds) {
    return formatted("%-24s %8.2f %8llu  %-22s ", std::string(bugName(bug)).c_str(), seconds,
                     static_cast<unsigned long long>(total.runs),
                     total.failure ? what(total.failure->verdict).c_str() : "NOT FOUND") +
           (total.failure ? size(total.failure->swarm) : std::string()) + "\n";
}

} // namespace raftarium::cli
