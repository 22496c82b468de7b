#include "core/recording/event_fields.h"
#include "core/recording/event_line.h"
#include "core/recording/event_reader.h"
#include "core/recording/line_reader.h"
#include "core/recording/line_writer.h"
#include "core/timeline/event_makers.h"
#include "core/timeline/sentence.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <string>

using namespace raftarium;
using namespace raftarium::test;

namespace {

using Answer = std::variant<StreamLine, LineProblem>;

std::string problemOf(const Answer& answer) {
    const auto* problem = std::get_if<LineProblem>(&answer);
    return problem == nullptr ? std::string() : problem->text;
}

template <class Line>
Line lineOf(const std::string& text) {
    const Answer answer = readEventLine(text);
    if (!std::holds_alternative<StreamLine>(answer)) qFatal("%s", problemOf(answer).c_str());
    return std::get<Line>(std::get<StreamLine>(answer).content);
}

std::string noteOf(const std::string& text) {
    return std::get<StreamLine>(readEventLine(text)).note;
}

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

class TestLineReader : public QObject {
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

    void aTimeThatIsLeftOutIsThatOfTheEventBefore() {
        LineReader reader;
        const auto read = [&](std::string_view line) { return reader.read(line); };
        const auto timeOf = [&](std::string_view line) {
            const Answer answer = read(line);
            if (!std::holds_alternative<StreamLine>(answer))
                qFatal("%s", problemOf(answer).c_str());
            return std::get<EventLine>(std::get<StreamLine>(answer).content).event.time.value();
        };
        // Of the first event it must be told.
        QVERIFY(!problemOf(read(R"({"kind":"node-paused"})")).empty());
        QVERIFY(!problemOf(read(R"({"kind":"node-paused"})")).empty());
        QCOMPARE(timeOf(R"({"time":41,"kind":"node-paused"})"), 41);
        QCOMPARE(timeOf(R"({"kind":"node-resumed"})"), 41);
        // What is no event does not count; what cannot be understood does.
        (void)read(R"({"time":43,"next":7})");
        QCOMPARE(timeOf(R"({"kind":"node-resumed"})"), 41);
        (void)read(R"({"time":44,"kind":"of-the-future"})");
        QCOMPARE(timeOf(R"({"kind":"node-resumed"})"), 44);
        QVERIFY(!problemOf(read(R"({"time":45,"kind":"became-leader"})")).empty());
        QCOMPARE(timeOf(R"({"kind":"node-resumed"})"), 45);
        // Another connection begins anew.
        (void)read(R"({"format":"raftarium-events","version":1})");
        QVERIFY(!problemOf(read(R"({"kind":"node-paused"})")).empty());
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

    void aMinimalLineIsEnough() {
        const auto line = lineOf<EventLine>(
            R"({"time":1764000000000000000,"kind":"became-leader","node":"n1","term":3})");
        QCOMPARE(line.event.time, Time{1'764'000'000'000'000'000});
        QVERIFY(line.event.kind == EventKind::BecameLeader);
        QCOMPARE(line.event.node, n(1));
        QCOMPARE(line.event.term, 3U);
        QVERIFY(!line.number && !line.cause && !line.text);
        const auto python = lineOf<EventLine>(R"({"time":1.764e18,"kind":"node-paused","node":2})");
        QCOMPARE(python.event.time, Time{1'764'000'000'000'000'000});
        QCOMPARE(python.event.node, n(2));
    }

    void whatIsNotToldIsNotGuessed() {
        const auto line =
            lineOf<EventLine>(R"({"time":1,"kind":"became-follower","node":"n1","term":3})");
        QCOMPARE(line.event.detail, EventLine::kNotTold);
        // Such an event can be shown.
        Timeline timeline;
        timeline.append({&line.event, 1});
        QVERIFY(!describe(timeline, 0).plain().empty());
        QVERIFY(!explain(timeline, 0).sentences.empty());
    }

    void everythingCanBeShownWithoutDetails() {
        for (std::size_t i = 0; i < kEventKinds; ++i) {
            Event event = make(static_cast<EventKind>(i), 1, 2);
            event.detail = EventLine::kNotTold;
            Timeline timeline;
            timeline.append({&event, 1});
            QVERIFY(!describe(timeline, 0).plain().empty());
            (void)explain(timeline, 0);
        }
    }

    void everyNeededFieldIsAFieldOfItsKind() {
        for (std::size_t i = 0; i < kEventKinds; ++i) {
            const Event event = make(static_cast<EventKind>(i), 1, 2);
            for (const std::string_view needed : neededFields(event.kind)) {
                bool found = needed == "peer";
                for (const auto& field : eventLine::fieldsOf(event))
                    found = found || field.name == needed;
                QVERIFY2(found, std::string(needed).c_str());
            }
        }
    }

    void newerThingsAreIgnoredWithANote() {
        const std::string unknownKind = R"({"number":9,"time":5,"kind":"became-king"})";
        const auto unknown = lineOf<UnknownLine>(unknownKind);
        QCOMPARE(unknown.number.value(), std::uint64_t{9});
        QCOMPARE(unknown.time, std::int64_t{5});
        QVERIFY(noteOf(unknownKind).find("became-king") != std::string::npos);
        const std::string field =
            R"({"time":5,"kind":"node-paused","node":"n1","mood":{"a":[1,{"b":2}]}})";
        QCOMPARE(lineOf<EventLine>(field).event.node, n(1));
        QVERIFY(noteOf(field).find("mood") != std::string::npos);
        const std::string word =
            R"({"time":5,"kind":"became-follower","node":"n1","term":1,"reason":"bored"})";
        QCOMPARE(lineOf<EventLine>(word).event.detail, EventLine::kNotTold);
        QVERIFY(noteOf(word).find("bored") != std::string::npos);
    }

    void whatIsWrongIsNamed_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* name, QByteArray line, int column, const char* says) {
            QTest::newRow(name) << std::move(line) << column << QByteArray(says);
        };
        row("nothing", "", 1, "no JSON");
        row("no object", "[1]", 1, "no object");
        row("cut", "{\"time\":5,\"kind\":\"node-", 24, "no JSON");
        row("two objects", "{}{}", 3, "no JSON");
        row("not UTF-8", "{\"kind\":\"\xff\"}", 10, "no JSON");
        row("no kind", R"({"number":5})", 1, "\"kind\" is missing");
        row("no time", R"({"kind":"node-paused"})", 1, "\"time\" is missing");
        row("time as text", R"({"time":"5","kind":"node-paused"})", 2, "\"time\" must be");
        row("no term", R"({"time":5,"kind":"became-leader","node":"n1"})", 1,
            "\"term\" is missing");
        row("term as text", R"({"time":5,"kind":"became-leader","term":"3"})", 34,
            "\"term\" must be a whole number");
        row("negative term", R"({"time":5,"kind":"became-leader","term":-3})", 34,
            "\"term\" must be a whole number");
        row("half a term", R"({"time":5,"kind":"became-leader","term":3.5})", 34,
            "\"term\" must be a whole number");
        row("huge count", R"({"time":5,"kind":"became-leader","term":3,"needed":5000000000})", 43,
            "from 0 to 4294967295");
        row("a name", R"({"time":5,"kind":"node-paused","node":"alpha"})", 32, "\"n127\"");
        row("server 128", R"({"time":5,"kind":"node-paused","node":"n128"})", 32, "\"n127\"");
        row("server 01", R"({"time":5,"kind":"node-paused","node":"n01"})", 32, "\"n127\"");
        row("no list", R"({"time":5,"kind":"became-leader","term":3,"voters":"n1"})", 43,
            "\"voters\" must be a list");
        row("a list of texts", R"({"time":5,"kind":"became-leader","term":3,"voters":["x"]})", 43,
            "\"voters\" must be a server");
        row("other service", R"({"format":"x","version":1})", 2, "another service");
        row("newer stream", R"({"format":"raftarium-events","version":2})", 30, "version 2");
        row("missed backwards", R"({"missed":{"from":5,"to":4}})", 2, "must end");
        row("deep", QByteArray(R"({"a":)") + QByteArray("[").repeated(9999), 1,
            "nested too deeply");
        row("long", QByteArray(R"({"a":")") + QByteArray(1 << 20, 'x') + "\"}", 1 << 20, "1 MiB");
        row("many", QByteArray(R"({"a":[)") + QByteArray("0,").repeated(30'000) + "0]}", 1,
            "too many values");
    }
    void whatIsWrongIsNamed() {
        QFETCH(QByteArray, line);
        QFETCH(int, column);
        QFETCH(QByteArray, says);
        const Answer answer = readEventLine(line.toStdString());
        const auto* problem = std::get_if<LineProblem>(&answer);
        QVERIFY(problem != nullptr);
        QVERIFY2(problem->text.find(says.toStdString()) != std::string::npos,
                 problem->text.c_str());
        QCOMPARE(static_cast<int>(problem->column), column);
    }

    void otherLinesComeBackAsTheyWereWritten() {
        std::string out;
        appendLine(out, HelloLine{1, "demo \"1\"", n(3), 99, 7, 12, 1'764, "h:1", "h:2", true});
        const auto hello = lineOf<HelloLine>(out);
        QCOMPARE(hello.cluster, std::string("demo \"1\""));
        QCOMPARE(hello.node, n(3));
        QVERIFY(hello.life == 99 && hello.first == 7 && hello.next == 12 && hello.time == 1'764 &&
                hello.http == "h:1" && hello.control == "h:2" && hello.tellsState);
        out.clear();
        appendLine(out, MissedLine{4, 9});
        const auto missed = lineOf<MissedLine>(out);
        QVERIFY(missed.from == 4 && missed.to == 9);
        out.clear();
        appendLine(out, HeartbeatLine{8, 1'765});
        const auto heartbeat = lineOf<HeartbeatLine>(out);
        QVERIFY(heartbeat.next == 8 && heartbeat.time == 1'765);
        out.clear();
        appendLine(out, ErrorLine{"no"});
        QCOMPARE(lineOf<ErrorLine>(out).text, std::string("no"));
    }

    void statesComeBackAsTheyWereWritten() {
        StateLine line;
        line.next = 77;
        line.time = 1'766;
        ServerState& state = line.state;
        state.node = n(2);
        state.role = Role::Leader;
        state.paused = true;
        state.term = Term{5};
        state.votedFor = state.leader = n(2);
        state.commitIndex = Index{101};
        state.lastApplied = Index{100};
        state.durableIndex = Index{102};
        state.snapshotIndex = Index{50};
        state.beforeIndex = Index{100};
        state.beforeTerm = Term{4};
        state.entries = {{Term{4}, EntryKind::Command, "set a b"},
                         {Term{5}, EntryKind::NoOp, ""},
                         {Term{5}, EntryKind::Configuration, "voters n1 n2 n3"}};
        state.configuration = Configuration::ofVoters(3);
        state.configuration.learners.insert(n(4));
        state.configurationIndex = Index{103};
        state.progress = {{n(1), Index{99}, Index{101}}};
        state.votes.insert(n(2));
        state.content = "a=b";
        std::string out;
        appendLine(out, line);
        const auto read = lineOf<StateLine>(out);
        QVERIFY(read.next == 77 && read.time == 1'766);
        std::string again;
        appendLine(again, read);
        QCOMPARE(again, out);
        QCOMPARE(read.state.entries.size(), std::size_t{3});
        QCOMPARE(read.state.lastIndex(), Index{103});
        QCOMPARE(*read.state.content, std::string("a=b"));
    }

    void aStateIsNeverTooLongForALine() {
        StateLine line;
        line.state.node = n(1);
        line.state.beforeTerm = Term{1};
        for (int i = 0; i < 400; ++i)
            line.state.entries.push_back({Term{2}, EntryKind::Command, std::string(4'000, '\n')});
        line.state.content = std::string(2'000'000, 'x');
        std::string out;
        appendLine(out, line);
        QVERIFY(out.size() <= kMostLineBytes);
        const auto read = lineOf<StateLine>(out);
        QVERIFY(!read.state.entries.empty());
        QCOMPARE(read.state.lastIndex(), Index{400});
        QCOMPARE(read.state.beforeTerm, Term{2});
        QVERIFY(!read.state.content);
    }

    void requestsComeBackAsTheyWereWritten() {
        std::string out;
        const RequestLine request{5, 99, maskOf(EventKind::BecameLeader), 100};
        appendLine(out, request);
        LineReader reader;
        const auto answer = reader.readRequest(out);
        const auto& read = std::get<RequestLine>(answer);
        QCOMPARE(read.from.value(), std::uint64_t{5});
        QVERIFY(read.life == 99 && read.kinds == request.kinds && read.textLimit == 100);
        const auto empty = std::get<RequestLine>(reader.readRequest("{}"));
        QVERIFY(!empty.from && empty.kinds == ~KindMask{0});
        QVERIFY(std::holds_alternative<LineProblem>(reader.readRequest(R"({"from":"x"})")));
        QCOMPARE(std::get<std::string>(reader.readToken(R"({"token":"t"})")), std::string("t"));
        QVERIFY(std::holds_alternative<LineProblem>(reader.readToken("{}")));
    }
};

QTEST_GUILESS_MAIN(TestLineReader)
#include "tst_line_reader.moc"
