#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/scenario_file.h"

#include <nlohmann/json.hpp>

namespace raftarium::cli {

Exit checkCommand(std::span<const std::string> words, Console& console) {
    static constexpr Option kOptions[] = {{"--json", false}, {"--help", false}};
    const Arguments arguments("raftarium-cli check", words, kOptions);
    const std::string& file = arguments.onlyFile();
    const Scenario scenario = readScenarioFile(file);
    if (arguments.has("--json")) {
        nlohmann::ordered_json json;
        json["file"] = file;
        json["ok"] = true;
        json["title"] = scenario.title;
        json["nodes"] = scenario.nodes;
        json["steps"] = scenario.steps.size();
        json["expectations"] = scenario.expectations.size();
        json["duration"] = formatDuration(scenario.duration);
        console.out << json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                    << "\n";
        return Exit::Ok;
    }
    const auto many = [](std::size_t n, const std::string& one) {
        return std::to_string(n) + " " + one + (n == 1 ? "" : "s");
    };
    console.out << file << ": sound";
    if (!scenario.title.empty()) console.out << ": “" << scenario.title << "”";
    console.out << ", " << many(static_cast<std::size_t>(scenario.nodes), "server") << ", "
                << many(scenario.steps.size(), "step") << ", "
                << many(scenario.expectations.size(), "expectation") << ", runs "
                << formatDuration(scenario.duration) << "\n";
    return Exit::Ok;
}

} // namespace raftarium::cli
