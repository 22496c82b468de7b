#include "core/recording/line_writer.h"
#include "core/timeline/event_makers.h"
#include "read_line.h"

#include <QTest>

#include <string>
#include <variant>

using namespace raftarium;
using namespace raftarium::test;

/// The lines of a stream that are no events, and what is asked of it.
class TestStreamLines : public QObject {
    Q_OBJECT
private slots:
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

QTEST_GUILESS_MAIN(TestStreamLines)
#include "tst_stream_lines.moc"
