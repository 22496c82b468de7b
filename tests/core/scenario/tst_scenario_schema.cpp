#include "core/scenario/option_words.h"
#include "core/scenario/words.h"
#include "helpers.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <algorithm>
#include <set>

using namespace raftarium;
using namespace raftarium::test;

/// docs/scenario.schema.json, against what the program reads.
class TestScenarioSchema : public QObject {
    Q_OBJECT
private slots:
    void theSchemaNamesTheSameVerbsAndKeys() {
        const QString path = QStringLiteral(RAFTARIUM_SCENARIOS "/../../docs/scenario.schema.json");
        const auto schema = nlohmann::json::parse(contentsOf(path));
        const auto& steps = schema["$defs"]["step"]["oneOf"];
        QCOMPARE(steps.size(), verbs().size());
        for (const Verb& verb : verbs()) {
            const auto described = std::find_if(steps.begin(), steps.end(), [&](const auto& step) {
                return step["properties"]["do"]["const"] == std::string(verb.word);
            });
            QVERIFY2(described != steps.end(), verb.word.data());
            std::set<std::string> keys{"do", "at", "when", "after", "note", "by"};
            for (const std::string_view key : verb.keys)
                keys.emplace(key);
            std::set<std::string> named;
            for (const auto& [key, value] : (*described)["properties"].items())
                named.insert(key);
            QVERIFY2(named == keys, verb.word.data());
        }
        const auto keysOf = [](const nlohmann::json& object) {
            std::set<std::string> keys;
            for (const auto& [key, value] : object["properties"].items())
                keys.insert(key);
            return keys;
        };
        QVERIFY(keysOf(schema["properties"]["options"]) ==
                std::set<std::string>(std::begin(kOptionsKeys), std::end(kOptionsKeys)));
        QVERIFY(keysOf(schema["properties"]["clients"]) ==
                std::set<std::string>({"count", "thinkTime", "timeout", "keys", "reads"}));
        std::vector<std::string> bugs;
        for (std::size_t i = 0; i < kBugs; ++i)
            bugs.emplace_back(bugName(static_cast<Bug>(i)));
        QVERIFY(schema["$defs"]["bug"]["enum"].get<std::vector<std::string>>() == bugs);
    }
};

QTEST_GUILESS_MAIN(TestScenarioSchema)
#include "tst_scenario_schema.moc"
