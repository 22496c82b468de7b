#include "core/recording/event_fields.h"
#include "core/recording/event_line.h"
#include "core/timeline/event_makers.h"
#include "core/timeline/sentence.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <functional>
#include <set>

using namespace raftarium;
using namespace raftarium::eventLine;
using namespace raftarium::test;

namespace {

/// The line of one event at n1 about n2, with every field filled.
std::string lineOf(EventKind kind, std::uint8_t detail,
                   const std::function<void(Event&)>& fill = {}) {
    Timeline timeline;
    const std::string texts[] = {"set colour blue"};
    timeline.appendTexts(texts);
    Event event = make(kind, 1, 2);
    event.detail = detail;
    event.index = Index{9};
    event.term = 3;
    event.logTerm = 2;
    event.value = 6;
    event.count = 1;
    event.text = 1;
    if (fill) fill(event);
    timeline.append({&event, 1});
    std::string out;
    appendJsonLine(out, timeline, 0);
    return out;
}

/// The fields of an event beside those that all have.
nlohmann::json fieldsIn(const std::string& line) {
    nlohmann::json fields = nlohmann::json::parse(line);
    for (const char* common : {"number", "time", "kind", "node", "peer"})
        fields.erase(common);
    return fields;
}

} // namespace

class TestNdjson : public QObject {
    Q_OBJECT

private slots:
    /// A new value of an enumeration shows up here without its word.
    void everyValueHasAWord_data() {
        QTest::addColumn<int>("as");
        QTest::addColumn<int>("last");
        const auto row = [](const char* name, As as, auto last) {
            QTest::newRow(name) << static_cast<int>(as) << static_cast<int>(last);
        };
        row("source", As::Source, ActionSource::Load);
        row("on crash", As::OnCrash, UnsyncedWrites::Damaged);
        row("timer", As::Timer, TimerReason::BecameVoter);
        row("time out", As::TimeOut, TimeOutReason::TimeoutNow);
        row("step down", As::StepDown, StepDownReason::ElectionFailed);
        row("role", As::Role, Role::Leader);
        row("rule", As::Rule, VoteRule::HearsLeader);
        row("refusal", As::Refusal, RefusalReason::LeadershipLost);
        row("entry", As::Entry, EntryKind::Configuration);
        row("append", As::Append, AppendRule::PreviousDiffers);
        row("progress", As::Progress, ProgressReason::BackedOff);
        row("commit", As::Commit, CommitReason::LeaderSaid);
        row("hold", As::Hold, HoldReason::OlderTerm);
        row("loss", As::Loss, LossReason::Unknown);
        row("message", As::Message, MessageType::TimeoutNow);
        row("part", As::Part, ConfigurationPart::Learners);
        row("transfer", As::Transfer, TransferOutcome::Aborted);
        row("handover", As::Handover, TransferReason::HigherPriority);
        row("basis", As::Basis, ReadBasis::Nothing);
        row("outcome", As::Outcome, ClientOutcome::Unknown);
    }
    void everyValueHasAWord() {
        QFETCH(int, as);
        QFETCH(int, last);
        const auto words = wordsOf(static_cast<As>(as));
        QCOMPARE(static_cast<int>(words.size()), last + 1);
        std::set<std::string_view> different(words.begin(), words.end());
        QCOMPARE(different.size(), words.size());
        for (const std::string_view word : words)
            for (const char letter : word)
                QVERIFY((letter >= 'a' && letter <= 'z') || letter == '-');
    }

    void everyEventIsOneObject() {
        for (std::size_t i = 0; i <= kEventKinds; ++i) {
            const auto kind = static_cast<EventKind>(i);
            for (std::uint8_t detail = 0; detail < 12; ++detail) {
                const std::string line = lineOf(kind, detail);
                QVERIFY(line.ends_with("}\n") && line.find('\n') == line.size() - 1);
                const auto event = nlohmann::json::parse(line);
                QCOMPARE(event["kind"].get<std::string>(), std::string(kindName(kind)));
            }
        }
    }

    void everyKindOfTheProtocolHasFields() {
        const std::set<EventKind> bare{EventKind::NodePaused, EventKind::NodeResumed,
                                       EventKind::LinkCut, EventKind::LinkHealed};
        for (std::size_t i = 0; i < kEventKinds; ++i) {
            const auto kind = static_cast<EventKind>(i);
            const std::string line = lineOf(kind, 0);
            QVERIFY2(fieldsIn(line).empty() == bare.contains(kind), line.c_str());
        }
    }

    void fieldsHaveTheirNames_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("detail");
        QTest::addColumn<QByteArray>("fields");
        const auto row = [](EventKind kind, auto detail, const char* fields) {
            QTest::addRow("%s %d", kindName(kind).data(), static_cast<int>(detail))
                << static_cast<int>(kind) << static_cast<int>(detail) << QByteArray(fields);
        };
        row(EventKind::ElectionTimedOut, TimeOutReason::TimeoutNow,
            R"({"term":3,"reason":"timeout-now"})");
        row(EventKind::BecameFollower, StepDownReason::QuorumLost,
            R"({"term":3,"reason":"quorum-lost","formerRole":"candidate"})");
        row(EventKind::VoteRefused, VoteRule::HearsLeader,
            R"({"term":3,"rule":"hears-leader","lastIndex":9,"lastTerm":2,"ownLastIndex":6,
                "leader":"n1"})");
        row(EventKind::PreVoteGranted, 0, R"({"term":3,"askedTerm":6,"lastIndex":9,"lastTerm":2})");
        row(EventKind::PreVoteRefused, VoteRule::AlreadyVoted,
            R"({"term":3,"rule":"already-voted","lastIndex":9,"lastTerm":2,"ownLastIndex":6,
                "votedFor":"n1"})");
        row(EventKind::PreVoteRefused, VoteRule::LogShorter,
            R"({"term":3,"rule":"log-shorter","lastIndex":9,"lastTerm":2,"ownLastIndex":6,
                "ownLastTerm":1})");
        row(EventKind::PreVoteCounted, 1, R"({"term":3,"granted":true,"votes":1,"needed":6})");
        row(EventKind::QuorumHeard, 0, R"({"term":3,"leaseUntil":6,"servers":1})");
        row(EventKind::LearnerCaughtUp, 0, R"({"match":9})");
        row(EventKind::ElectionTimerSet, TimerReason::Started,
            R"({"fires":6,"length":9,"reason":"started","votersAhead":1})");
        row(EventKind::TransferStarted, TransferReason::Wanted,
            R"({"term":3,"until":6,"reason":"wanted"})");
        row(EventKind::TransferStarted, TransferReason::HigherPriority,
            R"({"term":3,"until":6,"reason":"higher-priority","priority":2,"peerPriority":1})");
        row(EventKind::TransferEnded, TransferOutcome::TimedOut,
            R"({"term":3,"outcome":"timed-out"})");
        row(EventKind::SnapshotTaken, 0,
            R"({"lastIndex":9,"lastTerm":2,"content":"set colour blue"})");
        row(EventKind::SnapshotSent, 0, R"({"lastIndex":9,"lastTerm":2})");
        row(EventKind::SnapshotInstalled, 1,
            R"({"lastIndex":9,"lastTerm":2,"keptLog":true,"content":"set colour blue"})");
        row(EventKind::LogCompacted, 0, R"({"lastIndex":9,"removed":1})");
        row(EventKind::ReadRequested, 0, R"({"read":6,"index":9})");
        row(EventKind::ReadConfirmed, ReadBasis::Lease,
            R"({"read":6,"index":9,"basis":"lease","servers":1})");
        row(EventKind::ReadRefused, RefusalReason::LeadershipLost,
            R"({"read":6,"reason":"leadership-lost"})");
        row(EventKind::ProposalRefused, RefusalReason::ChangeInProgress,
            R"({"command":"set colour blue","reason":"change-in-progress"})");
        row(EventKind::ClientInvoked, 1,
            R"({"client":1,"operation":6,"request":"set colour blue","again":true})");
        row(EventKind::ClientReturned, ClientOutcome::Unknown,
            R"({"client":1,"operation":6,"outcome":"unknown","answer":"set colour blue"})");
        row(EventKind::DuplicateSkipped, 0, R"({"index":9,"command":"set colour blue"})");
        row(EventKind::MessageSent, MessageType::PreVote,
            R"({"message":"pre-vote","term":3,"travelMicroseconds":1,"lastIndex":9,"lastTerm":2})");
        row(EventKind::MessageSent, MessageType::PreVoteReply,
            R"({"message":"pre-vote-reply","term":3,"travelMicroseconds":1,"askedTerm":6,
                "granted":true})");
        row(EventKind::MessageSent, MessageType::InstallSnapshot,
            R"({"message":"install-snapshot","term":3,"travelMicroseconds":1,"lastIndex":9,
                "lastTerm":2,"offset":6,"bytes":1})");
        row(EventKind::MessageDuplicated, MessageType::InstallSnapshotReply,
            R"({"message":"install-snapshot-reply","term":3,"travelMicroseconds":1,"lastIndex":9,
                "bytesStored":6,"installed":true})");
        row(EventKind::MessageSent, MessageType::TimeoutNow,
            R"({"message":"timeout-now","term":3,"travelMicroseconds":1})");
        row(EventKind::MessageDelivered, MessageType::TimeoutNow,
            R"({"message":"timeout-now","term":3})");
    }
    void fieldsHaveTheirNames() {
        QFETCH(int, kind);
        QFETCH(int, detail);
        QFETCH(QByteArray, fields);
        const std::string line =
            lineOf(static_cast<EventKind>(kind), static_cast<std::uint8_t>(detail));
        QVERIFY2(fieldsIn(line) == nlohmann::json::parse(fields.toStdString()), line.c_str());
    }

    void setsOfServersAreLists() {
        NodeSet set;
        set.insert(n(1));
        set.insert(n(70));
        const auto fill = [&](Event& event) { event.setNodes(set); };
        const auto voters =
            fieldsIn(lineOf(EventKind::ConfigurationChanged,
                            static_cast<std::uint8_t>(ConfigurationPart::Outgoing), fill));
        QVERIFY(voters ==
                nlohmann::json::parse(R"({"index":9,"part":"outgoing","members":["n1","n70"]})"));
        const auto asked = fieldsIn(lineOf(EventKind::PreVoteStarted, 0, fill));
        QVERIFY(asked == nlohmann::json::parse(R"({"term":3,"needed":1,"voters":["n1","n70"]})"));
    }

    void whatHasNoTextHasNoField() {
        const auto without = [](Event& event) { event.text = kNoText; };
        QVERIFY(!fieldsIn(lineOf(EventKind::ClientReturned, 0, without)).contains("answer"));
        QVERIFY(!fieldsIn(lineOf(EventKind::SnapshotTaken, 0, without)).contains("content"));
    }
};

QTEST_GUILESS_MAIN(TestNdjson)
#include "tst_ndjson.moc"
