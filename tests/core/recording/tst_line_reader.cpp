#include "core/recording/event_fields.h"
#include "core/timeline/event_makers.h"
#include "core/timeline/sentence.h"
#include "read_line.h"

#include <QTest>

#include <string>
#include <string_view>
#include <utility>
#include <variant>

using namespace raftarium;
using namespace raftarium::test;

/// Lines that others have written: with little in them, with news, and with mistakes.
class TestLineReader : public QObject {
    Q_OBJECT
private slots:
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
};

QTEST_GUILESS_MAIN(TestLineReader)
#include "tst_line_reader.moc"
