#include "core/scenario/scenario.h"
#include "helpers.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// Scenario files that somebody, or a disk, has damaged.
class TestScenarioBytes : public QObject {
    Q_OBJECT
private slots:
    void noBytesBringItDown() {
        const QStringList files = shippedFiles();
        QVERIFY(!files.isEmpty());
        std::vector<std::string> texts;
        for (const QString& file : files)
            texts.push_back(contentsOf(file));
        const char* given = qgetenv("RAFTARIUM_TEST_SEED").isEmpty() ? nullptr : "given";
        const std::uint64_t first =
            given ? qgetenv("RAFTARIUM_TEST_SEED").toULongLong() : std::uint64_t{1};
        const int rounds = given ? 1 : 3000;
        int sound = 0;
        for (std::uint64_t seed = first; seed < first + static_cast<std::uint64_t>(rounds);
             ++seed) {
            const std::string text = mutated(texts, seed);
            const auto result = parseScenario(text);
            const auto* error = std::get_if<ParseError>(&result);
            if (error == nullptr) {
                // What was read must be a scenario that can be written and read again.
                ++sound;
                const std::string written = writeScenario(std::get<Scenario>(result));
                const auto back = parseScenario(written);
                if (!std::holds_alternative<Scenario>(back) ||
                    writeScenario(std::get<Scenario>(back)) != written)
                    QFAIL(qPrintable(QStringLiteral("seed %1: not read back: %2")
                                         .arg(seed)
                                         .arg(QString::fromStdString(written))));
            } else if (error->line < 1 || error->column < 1 || error->message.empty()) {
                QFAIL(qPrintable(QStringLiteral("seed %1: an error without a place").arg(seed)));
            }
        }
        // A mutation that never leaves a sound file would test the first lines of the reader only.
        QVERIFY(given || sound > 50);
    }

private:
    static std::string mutated(const std::vector<std::string>& texts, std::uint64_t seed) {
        static const std::vector<std::string> pieces{
            "{",          "}",      "[",    "]",    ",",      ":",          "\"",
            "\\",         "0",      "-1",   "1e9",  "\"n1\"", "\"others\"", "null",
            "\"leader\"", "\"1s\"", "\"\"", "\xFF", "\n",     "and",        "99999999999999999999",
            "[[[[[[[["};
        Dice dice(seed);
        std::string text = texts[dice.below(texts.size())];
        for (std::size_t i = dice.below(5) + 1; i > 0 && !text.empty(); --i) {
            const std::size_t at = dice.below(text.size());
            const std::string& other = texts[dice.below(texts.size())];
            switch (dice.below(6)) {
            case 0: text.erase(at, dice.below(40)); break;
            case 1: text[at] = static_cast<char>(dice.roll()); break;
            case 2: text.insert(at, pieces[dice.below(pieces.size())]); break;
            case 3: text.replace(at, 1, pieces[dice.below(pieces.size())]); break;
            case 4: text.insert(at, other.substr(dice.below(other.size()), dice.below(60))); break;
            default:
                // A digit for a digit leaves most files sound and goes deeper.
                for (char& c : text)
                    if (c >= '0' && c <= '9' && dice.below(30) == 0)
                        c = static_cast<char>('0' + dice.below(10));
            }
        }
        return text;
    }
};

QTEST_GUILESS_MAIN(TestScenarioBytes)
#include "tst_scenario_bytes.moc"
