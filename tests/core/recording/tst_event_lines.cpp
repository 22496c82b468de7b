#include "core/recording/event_fields.h"
#include "core/recording/event_line.h"
#include "core/timeline/event_makers.h"
#include "read_line.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <string>
#include <variant>

using namespace raftarium;
using namespace raftarium::test;

namespace {

/// An event with every field that its kind and detail have filled differently.
Event filled(EventKind kind, std::uint8_t detail) {
    Event event = make(kind, 1, 2);
    event.time = Time{1'764'000'000'123'456'789};
    event.detail = detail;
    for (const eventLine::Field& field : eventLine::fieldsOf(event)) {
        switch (field.from) {
        case eventLine::From::Index: event.index = Index{(std::uint64_t{1} << 40U) + 9}; break;
        case eventLine::From::Value: event.value = (std::uint64_t{1} << 50U) + 6; break;
        case eventLine::From::Term: event.term = 3; break;
        case eventLine::From::LogTerm: event.logTerm = 2; break;
        case eventLine::From::Count: event.count = 1; break;
        case eventLine::From::Text: event.text = 1; break;
        case eventLine::From::TravelTime: event.text = 77; break;
        case eventLine::From::Nodes: {
            NodeSet set;
            set.insert(n(2));
            set.insert(n(127));
            event.setNodes(set);
            break;
        }
        case eventLine::From::Detail: break;
        }
    }
    return event;
}

} // namespace

/// Events as lines: what is written, what is left out, and that it comes back.
class TestEventLines : public QObject {
    Q_OBJECT
private slots:
    void everyKindComesBackAsItWasWritten() {
        int compared = 0;
        for (std::size_t i = 0; i < kEventKinds; ++i) {
            for (std::uint8_t detail = 0; detail < 12; ++detail) {
                Event event = filled(static_cast<EventKind>(i), detail);
                const auto fields = eventLine::fieldsOf(event);
                bool tellsDetail = false;
                for (const auto& field : fields)
                    if (field.from == eventLine::From::Detail) {
                        tellsDetail = true;
                        if (field.as == eventLine::As::Truth) event.detail = detail != 0 ? 1 : 0;
                    }
                const bool showsDetail = event.kind == EventKind::TransferStarted && detail < 2;
                if (!tellsDetail && !showsDetail) event = filled(event.kind, 0);
                if (event.kind == EventKind::ElectionTimerSet) event.count = detail % 2;
                if (fields.empty() && detail > 0 &&
                    (event.kind == EventKind::MessageSent ||
                     event.kind == EventKind::MessageDuplicated))
                    continue; // a message of no type
                std::string text;
                appendEventLine(text, event, 1U << 31U, 41, "set \"ä\" 1");
                text.pop_back();
                const Answer answer = readEventLine(text);
                QVERIFY2(problemOf(answer).empty(), (text + problemOf(answer)).c_str());
                const StreamLine& line = std::get<StreamLine>(answer);
                QVERIFY2(line.note.empty(), (text + line.note).c_str());
                const auto& read = std::get<EventLine>(line.content);
                Event expected = event;
                if (hasText(event.kind)) {
                    QCOMPARE(read.text.value_or("none"), std::string("set \"ä\" 1"));
                    expected.text = kNoText;
                }
                QVERIFY2(read.event == expected, text.c_str());
                std::string brief;
                appendEventLine(brief, event, 1U << 31U, 41, "set \"ä\" 1",
                                {.tellsDefaults = false});
                QVERIFY2(lineOf<EventLine>(brief).event == expected, brief.c_str());
                QCOMPARE(*read.number, std::uint64_t{1} << 31U);
                QCOMPARE(*read.cause, std::uint64_t{41});
                ++compared;
            }
        }
        QVERIFY(compared > 600);
    }

    void deliveriesTellWhereTheyWereSent() {
        Event event = make(EventKind::MessageDelivered, 2, 1);
        event.value = 1'234;
        std::string line;
        appendEventLine(line, event, 7, kNoEventNumber, {});
        QVERIFY(line.find("sent") == std::string::npos);
        event.index = Index{UINT64_MAX};
        line.clear();
        appendEventLine(line, event, 7, kNoEventNumber, {});
        const auto read = lineOf<EventLine>(line);
        QCOMPARE(read.sent.value(), std::uint64_t{1'234});
        QCOMPARE(read.sentLife.value(), UINT64_MAX);
        QVERIFY(!read.cause);
    }

    void longTextsAreCutAndSaySo() {
        Event event = make(EventKind::EntryAppended, 1);
        event.index = Index{1};
        event.text = 1;
        std::string line;
        appendEventLine(line, event, 7, kNoEventNumber, "0123456789", {.textLimit = 4});
        QVERIFY(line.find(R"("textBytes":10)") != std::string::npos);
        QCOMPARE(lineOf<EventLine>(line).text.value(), std::string("0123"));
    }

    void whatTheReaderKnowsIsLeftOut() {
        Event event = make(EventKind::EntryAppended, 1);
        event.index = Index{1};
        event.text = 1;
        std::string line;
        EventLineStyle style;
        style.textOf = 5;
        style.tellsNumber = false;
        style.speaker = n(1);
        appendEventLine(line, event, 7, 6, "a text that is not repeated", style);
        const auto read = lineOf<EventLine>(line);
        QCOMPARE(read.textOf.value(), std::uint64_t{5});
        QVERIFY(!read.text);
        QVERIFY(!read.number);
        QCOMPARE(read.event.node, kNobody); // whoever the hello names
        QVERIFY(line.find("\"command\":") == std::string::npos);

        event.node = n(2); // somebody else is named
        line.clear();
        appendEventLine(line, event, 7, 6, {}, style);
        QCOMPARE(lineOf<EventLine>(line).event.node, n(2));

        event.text = kNoText; // and what has no text refers to none
        line.clear();
        appendEventLine(line, event, 7, 6, {}, style);
        QVERIFY(!lineOf<EventLine>(line).textOf);
    }

    void defaultsMayBeLeftOut_data() {
        QTest::addColumn<Event>("event");
        QTest::addColumn<QString>("rest");
        Event appended = make(EventKind::EntryAppended, 1);
        appended.index = Index{7};
        appended.logTerm = 2;
        QTest::newRow("a command") << appended << R"("index":7,"entryTerm":2})";
        appended.detail = static_cast<std::uint8_t>(EntryKind::NoOp);
        QTest::newRow("no command") << appended << R"("index":7,"entryTerm":2,"entry":"no-op"})";
        Event sent = make(EventKind::MessageSent, 1, 2);
        sent.detail = static_cast<std::uint8_t>(MessageType::AppendEntriesReply);
        sent.term = 3;
        sent.index = Index{9};
        sent.count = 1;
        QTest::newRow("a message")
            << sent
            << R"("peer":"n2","message":"append-entries-reply","term":3,"success":true,"match":9})";
    }
    void defaultsMayBeLeftOut() {
        QFETCH(Event, event);
        QFETCH(QString, rest);
        std::string line;
        appendEventLine(line, event, 7, kNoEventNumber, {}, {.tellsDefaults = false});
        QVERIFY2(line.ends_with(rest.toStdString() + '\n'), line.c_str());
        QVERIFY(lineOf<EventLine>(line).event == event);
    }

    void textsWithEveryLetterComeBack() {
        for (int letter = 0; letter < 128; ++letter)
            for (const std::size_t place : {0U, 5U, 7U, 8U, 20U, 23U}) {
                std::string text(24, 'x');
                text[place] = static_cast<char>(letter);
                std::string json;
                appendJsonText(json, text);
                QCOMPARE(nlohmann::json::parse(json).get<std::string>(), text);
                const bool isPlain =
                    letter >= ' ' && letter < 0x7f && letter != '"' && letter != '\\';
                QVERIFY2(!isPlain || json.size() == text.size() + 2, json.c_str());
            }
        std::string json;
        appendJsonText(json, "eight or more: ä");
        QCOMPARE(nlohmann::json::parse(json).get<std::string>(), std::string("eight or more: ä"));
    }
};

QTEST_GUILESS_MAIN(TestEventLines)
#include "tst_event_lines.moc"
