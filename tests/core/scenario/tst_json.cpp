#include "core/scenario/json.h"
#include "helpers.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace raftarium;
using raftarium::test::Dice;

namespace {

bool reads(const std::string& text) {
    return std::holds_alternative<JsonDocument>(JsonDocument::read(text));
}

} // namespace

class TestJson : public QObject {
    Q_OBJECT
private slots:
    void valuesKnowWhereTheyStand() {
        const std::string text =
            "\xEF\xBB\xBF{\n  \"a\": [1, \"t\\u00e4x\\n\", true],\n\t\"b\": -1.5e3 }";
        const auto result = JsonDocument::read(text);
        QVERIFY(std::holds_alternative<JsonDocument>(result));
        const JsonValue root = std::get<JsonDocument>(result).root();
        QCOMPARE(root.size(), std::size_t{2});
        const auto a = root.find("a");
        const auto b = root.find("b");
        QVERIFY(a && b && !root.find("c"));
        QCOMPARE(b->text(), std::string_view("-1.5e3"));
        QCOMPARE(positionOf(text, b->keyOffset()).line, 3);
        QCOMPARE(positionOf(text, b->keyOffset()).column, 2);
        const auto string = a->first()->next();
        QCOMPARE(string->text(), std::string_view("t\xC3\xA4x\n"));
        QCOMPARE(positionOf(text, string->offset()).column, 12);
        // The x stands behind one letter and an escape of six, which means two bytes.
        QCOMPARE(string->offsetInside(3), text.find('x'));
        QVERIFY(string->next()->type() == JsonType::True);
        QVERIFY(!string->next()->next());
    }

    void columnsCountCharacters() {
        const std::string text = "{ \"größe\": x }";
        const auto error = std::get<TextError>(JsonDocument::read(text));
        QCOMPARE(positionOf(text, error.offset).column, 12);
    }

    void mistakesAreShownWhereTheyStand_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const char* text, int line, int column,
                            const char* word) {
            QTest::newRow(name) << QByteArray(text) << line << column << QString::fromUtf8(word);
        };
        row("empty", "", 1, 1, "empty");
        row("white space alone", " \n\t ", 2, 3, "empty");
        row("truncated object", "{ \"a\": 1", 1, 9, "opened in line 1, column 1");
        row("truncated array", "{ \"a\":\n[1,", 2, 4, "opened in line 2, column 1");
        row("truncated key", "{ \"a", 1, 3, "no closing quote");
        row("string over a line", "[\"a\nb\"]", 1, 2, "no closing quote");
        row("comma before the end", "[1, 2,]", 1, 6, "no comma may stand before ]");
        row("comma at the start", "[,1]", 1, 2, "a value is missing");
        row("value missing", "{ \"a\": }", 1, 8, "a value is missing before this }");
        row("closing bracket alone", "]", 1, 1, "no ] is open");
        row("two commas", "[1,,2]", 1, 4, "a value is missing");
        row("comma missing", "{ \"a\": 1\n  \"b\": 2 }", 2, 3, "a comma or } is missing");
        row("wrong bracket", "[1}", 1, 3, "a ] is needed here");
        row("colon missing", "{ \"a\" 1 }", 1, 7, "a colon is missing");
        row("key without quotes", "{ a: 1 }", 1, 3, "double quotes");
        row("number as a key", "{ 1: 1 }", 1, 3, "double quotes");
        row("word without quotes", "{ \"a\": leader }", 1, 8, "double quotes");
        row("single quotes", "{ \"a\": 'b' }", 1, 8, "double quotes");
        row("number with a unit", "{ \"a\": 200ms }", 1, 8, "\"200ms\"");
        row("comment", "{ // x\n }", 1, 3, "no comments");
        row("comment as a value", "[ // x\n ]", 1, 3, "no comments");
        row("leading zero", "[01]", 1, 2, "does not begin with 0");
        row("point alone", "[1.]", 1, 2, "not a number");
        row("minus alone", "[-]", 1, 2, "not a number");
        row("exponent alone", "[1e]", 1, 2, "not a number");
        row("beyond every number", "[ 1e999 ]", 1, 3, "not a number");
        row("number behind a number", "[1-2]", 1, 3, "a comma or ] is missing");
        row("two points", "[ 1.5.5 ]", 1, 6, "a comma or ] is missing");
        row("number behind the end", "464-55", 1, 4, "nothing may follow");
        row("escape", "[\"\\q\"]", 1, 3, "unknown escape");
        row("short unicode escape", "[\"\\u12\"]", 1, 3, "four hexadecimal digits");
        row("half a surrogate pair", "[\"\\ud800x\"]", 1, 3, "surrogate");
        row("low half first", "[\"\\udc00\"]", 1, 3, "surrogate");
        row("control character", "[\"a\tb\"]", 1, 4, "control character");
        row("not UTF-8", "[\"a\xFFz\"]", 1, 4, "UTF-8");
        row("overlong UTF-8", "[\"\xC0\x80\"]", 1, 3, "UTF-8");
        row("text behind the end", "{}\n{}", 2, 1, "nothing may follow");
        row("key twice", "{ \"a\": 1,\n  \"b\": 2, \"a\": 3 }", 2, 11, "stands twice");
    }
    void mistakesAreShownWhereTheyStand() {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, word);
        const std::string source = text.toStdString();
        const auto result = JsonDocument::read(source);
        QVERIFY(std::holds_alternative<TextError>(result));
        const auto& error = std::get<TextError>(result);
        const TextPosition position = positionOf(source, error.offset);
        QVERIFY2(QString::fromStdString(error.message).contains(word), error.message.c_str());
        QCOMPARE(position.line, line);
        QCOMPARE(position.column, column);
    }

    void depthIsLimitedWithoutRecursion() {
        const std::string deep(JsonDocument::kMaxDepth, '[');
        QVERIFY(reads(deep + std::string(JsonDocument::kMaxDepth, ']')));
        // A great many brackets end at the first one too many.
        const std::string brackets(64U << 20U, '[');
        const auto error = std::get<TextError>(JsonDocument::read(brackets));
        QCOMPARE(error.offset, JsonDocument::kMaxDepth);
    }

    void numberOfValuesIsLimited() {
        std::string many = "[0";
        for (std::size_t i = 0; i < JsonDocument::kMaxValues; ++i)
            many += ",0";
        const auto error = std::get<TextError>(JsonDocument::read(many + "]"));
        QVERIFY(error.message.find("a million values") != std::string::npos);
    }

    /// A second, independent reader decides what is JSON.
    void acceptsWhatAnotherReaderAccepts() {
        const std::string alphabet = "{}[],:\"\\ u0aF1-.eE+tfn\ntrue\xC3\xA4";
        const std::vector<std::string> starts{
            R"({"a": [1, 2.5e-3, true, false, null], "b": {"c": "x\u00e4\n"}})",
            R"([[[]], {}, "\ud83d\ude00"])", R"({"k": -0.0, "l": [ {"m": []} ] })"};
        for (std::uint64_t seed = 1; seed <= 20'000; ++seed) {
            Dice dice(seed);
            std::string text = starts[dice.below(starts.size())];
            for (std::size_t i = dice.below(4) + 1; i > 0; --i) {
                const std::size_t at = dice.below(text.size());
                const char with = alphabet[dice.below(alphabet.size())];
                if (dice.below(3) == 0)
                    text.erase(at, 1);
                else if (dice.below(2) == 0)
                    text.insert(at, 1, with);
                else
                    text[at] = with;
            }
            const auto result = JsonDocument::read(text);
            const auto* error = std::get_if<TextError>(&result);
            // Only here is a key that stands twice an error.
            if (error != nullptr && error->message.find("stands twice") != std::string::npos)
                continue;
            if ((error == nullptr) != nlohmann::json::accept(text))
                QFAIL(qPrintable(
                    QStringLiteral("seed %1: %2").arg(seed).arg(QString::fromStdString(text))));
        }
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
