#include "core/scenario/option_words.h"
#include "core/scenario/scenario.h"
#include "core/scenario/step_reader.h"
#include "core/scenario/suggest.h"

namespace raftarium {
namespace {

constexpr std::string_view kFormat = "raftarium-scenario";
constexpr std::string_view kKeys[] = {
    "$schema", "format",  "version", "title", "description", "nodes",    "voters", "seed",
    "options", "network", "disk",    "load",  "clients",     "duration", "steps",  "expect"};

class ScenarioReader {
public:
    explicit ScenarioReader(std::string_view text) : reader_(text) {}

    std::variant<Scenario, ParseError> read(const JsonValue& root) {
        if (readAll(root)) return std::move(scenario_);
        return *reader_.error();
    }

private:
    bool readAll(const JsonValue& root) {
        if (root.type() != JsonType::Object)
            return reader_.fail(root.offset(), "a scenario is an object: { … }");
        // A file of another kind is told so before its keys are held against it.
        if (!readHead(root) || !reader_.object(root, kKeys, "a scenario")) return false;
        return readTexts(root) && readCluster(root) && readSteps(root) && readExpectations(root) &&
               readDuration(root);
    }

    std::optional<JsonValue> need(const JsonValue& root, std::string_view key,
                                  const std::string& example) {
        auto value = root.find(key);
        if (!value)
            reader_.fail(root.offset(), "the key " + quoted(key) + " is missing: \"" +
                                            std::string(key) + "\": " + example);
        return value;
    }

    bool readHead(const JsonValue& root) {
        const auto format = need(root, "format", "\"raftarium-scenario\"");
        std::string name;
        if (!format || !reader_.string(*format, name)) return false;
        if (name != kFormat)
            return reader_.fail(format->offset(),
                                "this is no scenario: its format must be \"raftarium-scenario\"");
        const auto version = need(root, "version", "1");
        std::uint64_t number = 0;
        if (!version || !reader_.whole(*version, 1, UINT32_MAX, number)) return false;
        return number == 1 ||
               reader_.fail(version->offset(), "this file is of version " + std::to_string(number) +
                                                   " of the format; only version 1 is known here");
    }

    bool readTexts(const JsonValue& root) {
        std::string ignored;
        if (const auto v = root.find("$schema"); v && !reader_.string(*v, ignored)) return false;
        if (const auto v = root.find("title"); v && !reader_.string(*v, scenario_.title))
            return false;
        const auto v = root.find("description");
        return !v || reader_.string(*v, scenario_.description);
    }

    bool readCluster(const JsonValue& root) {
        std::uint64_t nodes = 0;
        const auto count = need(root, "nodes", "5");
        if (!count || !reader_.whole(*count, 1, kMostNodes, nodes)) return false;
        scenario_.nodes = static_cast<int>(nodes);
        reader_.setNodes(scenario_.nodes);
        if (const auto v = root.find("voters")) {
            std::uint64_t voters = 0;
            if (!reader_.whole(*v, 1, nodes, voters)) return false;
            scenario_.voters = static_cast<int>(voters);
        }
        if (const auto v = root.find("seed");
            v && !reader_.whole(*v, 0, UINT64_MAX, scenario_.seed))
            return false;
        if (const auto v = root.find("options");
            v && !(reader_.object(*v, kOptionsKeys, "'options'") &&
                   reader_.options(*v, scenario_.options)))
            return false;
        if (const auto v = root.find("network");
            v &&
            !(reader_.object(*v, kLinkKeys, "'network'") && reader_.link(*v, scenario_.network)))
            return false;
        if (const auto v = root.find("disk");
            v && !(reader_.object(*v, kDiskKeys, "'disk'") && reader_.disk(*v, scenario_.disk)))
            return false;
        return readLoad(root) && readClients(root);
    }

    bool readLoad(const JsonValue& root) {
        constexpr std::string_view kLoadKeys[] = {"rate"};
        const auto load = root.find("load");
        if (!load) return true;
        if (!reader_.object(*load, kLoadKeys, "'load'")) return false;
        const auto rate = need(*load, "rate", "20");
        return rate && reader_.commandsPerSecond(*rate, scenario_.load);
    }

    bool readClients(const JsonValue& root) {
        const auto clients = root.find("clients");
        if (!clients) return true;
        return reader_.object(*clients, kClientsKeys, "'clients'") &&
               need(*clients, "count", "5") && reader_.clients(*clients, scenario_.clients);
    }

    bool readSteps(const JsonValue& root) {
        const auto steps = root.find("steps");
        if (!steps) return true;
        if (!reader_.array(*steps)) return false;
        for (auto value = steps->first(); value; value = value->next())
            if (!readStep(reader_, *value, scenario_, scenario_.steps.emplace_back())) return false;
        return true;
    }

    bool readExpectations(const JsonValue& root) {
        const auto expect = root.find("expect");
        if (!expect) return true;
        if (!reader_.array(*expect)) return false;
        for (auto value = expect->first(); value; value = value->next())
            if (!readExpectation(reader_, *value, scenario_.expectations.emplace_back()))
                return false;
        return true;
    }

    bool readDuration(const JsonValue& root) {
        const Duration latest = since(Time{}, reader_.latest());
        const auto duration = root.find("duration");
        if (!duration) {
            scenario_.duration = std::max(scenario_.duration, latest);
            return true;
        }
        if (!reader_.duration(*duration, scenario_.duration)) return false;
        if (scenario_.duration.value() == 0)
            return reader_.fail(duration->offset(), "a run must be longer than 0s");
        return latest <= scenario_.duration ||
               reader_.fail(reader_.latestOffset(), "this is later than the end of the run, " +
                                                        formatDuration(scenario_.duration));
    }

    FieldReader reader_;
    Scenario scenario_;
};

} // namespace

std::variant<Scenario, ParseError> parseScenario(std::string_view text) {
    const auto document = JsonDocument::read(text);
    if (const auto* error = std::get_if<TextError>(&document)) {
        const TextPosition at = positionOf(text, error->offset);
        return ParseError{at.line, at.column, error->message};
    }
    return ScenarioReader(text).read(std::get<JsonDocument>(document).root());
}

} // namespace raftarium
