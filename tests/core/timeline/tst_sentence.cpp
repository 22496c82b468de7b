#include "core/timeline/phrase.h"
#include "core/timeline/sentence_story.h"

#include <QTest>

#include <map>
#include <set>

using namespace raftarium;
using namespace raftarium::test;

class TestSentence : public QObject {
    Q_OBJECT

private slots:
    void putsArgumentsInTheirPlaces() {
        const Sentence sentence{"**%2** and %1 and %2", {"%2 **x**", "b"}};
        QCOMPARE(sentence.plain(), std::string("b and %2 **x** and b"));
        QCOMPARE((Sentence{"100 % of %9", {}}.plain()), std::string("100 % of "));
        QCOMPARE(Sentence().plain(), std::string());
    }

    void writesDurations_data() {
        QTest::addColumn<quint64>("ns");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << quint64{0} << "0 ms";
        QTest::newRow("ns") << quint64{7} << "7 ns";
        QTest::newRow("µs") << quint64{1'500} << "1.5 µs";
        QTest::newRow("whole ms") << quint64{12'000'000} << "12 ms";
        QTest::newRow("ms") << quint64{143'249'999} << "143.2 ms";
        QTest::newRow("s") << quint64{1'250'000'000} << "1.25 s";
        QTest::newRow("small part") << quint64{61'050'000'000} << "61.05 s";
        QTest::newRow("largest") << quint64{UINT64_MAX} << "18446744073.7 s";
    }
    void writesDurations() {
        QFETCH(quint64, ns);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(phrase::duration(ns)), text);
    }

    void writesSetsOfServers() {
        NodeSet few;
        for (const int id : {1, 2, 3, 70})
            few.insert(n(id));
        QCOMPARE(phrase::servers(few), std::string("n1, n2, n3, n70"));
        NodeSet many;
        for (const int id : {1, 2, 3, 4, 7, 8, 126, 127})
            many.insert(n(id));
        QCOMPARE(phrase::servers(many), std::string("n1–n4, n7, n8, n126, n127"));
        QCOMPARE(phrase::servers({}), std::string("–"));
    }

    void shortensTextsBetweenCharacters() {
        QCOMPARE(phrase::text("a\nb\tc"), std::string("a b c"));
        std::string umlauts;
        for (int i = 0; i < 60; ++i)
            umlauts += "ä";
        const std::string odd = 'x' + umlauts;
        QCOMPARE(phrase::text(odd), odd.substr(0, 79) + "…");
        QCOMPARE(phrase::percent(15'000), std::string("1.5 %"));
        QCOMPARE(phrase::percent(1'000'000), std::string("100 %"));
        QCOMPARE(phrase::elapsed(Time{5}, Time{3}), std::uint64_t{0});
        QCOMPARE(phrase::elapsed(Time{INT64_MIN}, kNever), UINT64_MAX);
    }

    void everyKindHasANameOfItsOwn() {
        std::set<std::string_view> names;
        for (std::size_t i = 0; i < kEventKinds; ++i)
            names.insert(kindName(static_cast<EventKind>(i)));
        QCOMPARE(names.size(), kEventKinds);
        QCOMPARE(kindName(EventKind::ActionTaken), std::string_view("action-taken"));
        QCOMPARE(kindName(EventKind::VoteRefused), std::string_view("vote-refused"));
        QCOMPARE(kindName(EventKind::CommitHeldBack), std::string_view("commit-held-back"));
        QCOMPARE(kindName(EventKind::MessageSent), std::string_view("message-sent"));
        QCOMPARE(kindName(EventKind::MessageDelayed), std::string_view("message-delayed"));
        QCOMPARE(kindName(EventKind::Count_), std::string_view("unknown"));
    }

    void everyKindIsDescribedAndExplained() {
        for (std::size_t i = 0; i < kEventKinds; ++i) {
            const auto kind = static_cast<EventKind>(i);
            const std::string name(kindName(kind));
            for (std::uint8_t detail = 0; detail < 12; ++detail) {
                Story story;
                const EventNumber number = story.add(kind, 1, 2, [&](Event& event) {
                    event.detail = detail;
                    event.text = hasText(kind) ? 1 : 1000;
                    event.index = Index{2};
                });
                const std::string line = story.line(number);
                const std::string note = name + ' ' + std::to_string(detail) + ' ';
                QVERIFY2(!line.empty(), note.c_str());
                QVERIFY2(line.find("unknown kind") == std::string::npos, note.c_str());
                const std::string fault = faultOf(describe(story.timeline, number));
                QVERIFY2(fault.empty(), (note + fault).c_str());
                const Explanation told = explain(story.timeline, number);
                QVERIFY2(story.reason(number).size() > 20, note.c_str());
                for (const Sentence& sentence : told.sentences) {
                    const std::string wrong = faultOf(sentence);
                    QVERIFY2(wrong.empty(), (note + wrong).c_str());
                    const std::string plain = sentence.plain();
                    QVERIFY2(plain.find('%') == std::string::npos ||
                                 plain.find(" %") != std::string::npos,
                             plain.c_str());
                }
            }
        }
    }

    /// Of every rule there is a section to read.
    void everyKindOfTheProtocolNamesItsSection() {
        // What comes from outside, or stands in no rule.
        const std::set<EventKind> without{EventKind::ActionTaken, EventKind::NodePaused,
                                          EventKind::NodeResumed, EventKind::OptionsChanged};
        for (std::size_t i = 0; i < kEventKinds; ++i) {
            const auto kind = static_cast<EventKind>(i);
            for (std::uint8_t detail = 0; detail < 9; ++detail) {
                Story story;
                const EventNumber number =
                    story.add(kind, 1, 2, [&](Event& event) { event.detail = detail; });
                const std::string section = story.section(number);
                const std::string note = std::string(kindName(kind)) + ": " + section;
                QVERIFY2(section.empty() == without.contains(kind), note.c_str());
                if (section.empty()) continue;
                QVERIFY2(section.starts_with("§") || section.starts_with("dissertation §") ||
                             section == "Figure 2",
                         note.c_str());
            }
        }
    }

    /// No two values of an enumeration read the same.
    void everyDetailHasWordsOfItsOwn() {
        struct Details {
            EventKind kind;
            int count;
        };
        constexpr Details all[] = {
            {EventKind::ActionTaken, 3},      {EventKind::DiskChanged, 3},
            {EventKind::ElectionTimerSet, 8}, {EventKind::ElectionTimedOut, 2},
            {EventKind::TermAdopted, 9},      {EventKind::BecameFollower, 5},
            {EventKind::VoteRefused, 5},      {EventKind::ProposalRefused, 8},
            {EventKind::EntryAppended, 3},    {EventKind::AppendRefused, 3},
            {EventKind::ProgressChanged, 4},  {EventKind::CommitAdvanced, 2},
            {EventKind::CommitHeldBack, 2},   {EventKind::EntryApplied, 3},
            {EventKind::MessageSent, 9},      {EventKind::MessageDelivered, 9},
            {EventKind::MessageLost, 4},      {EventKind::PreVoteRefused, 5},
            {EventKind::PreVoteCounted, 2},   {EventKind::ConfigurationChanged, 3},
            {EventKind::TransferEnded, 3},    {EventKind::SnapshotInstalled, 2},
            {EventKind::ReadConfirmed, 3},    {EventKind::ReadRefused, 3},
            {EventKind::ClientInvoked, 2},    {EventKind::ClientReturned, 3}};
        for (const Details& details : all) {
            std::map<std::string, int> lines, reasons;
            for (int detail = 0; detail < details.count; ++detail) {
                Story story;
                const auto value = static_cast<std::uint8_t>(detail);
                const EventNumber sent =
                    story.add(EventKind::MessageSent, 2, 1, withDetail(MessageType{value}));
                const EventNumber number = story.add(details.kind, 1, 2, [&](Event& event) {
                    if (details.kind == EventKind::MessageDelivered) event.cause = sent;
                    event.detail = value;
                    event.text = hasText(details.kind) ? 1 : kNoText;
                    event.index = Index{2};
                    event.logTerm = 3;
                });
                ++lines[story.line(number)];
                std::string whole;
                for (const Sentence& sentence : explain(story.timeline, number).sentences)
                    whole += sentence.plain();
                ++reasons[whole];
            }
            const std::string name(kindName(details.kind));
            // The line of an adopted term does not say by which message.
            if (details.kind != EventKind::TermAdopted)
                QVERIFY2(static_cast<int>(lines.size()) == details.count, name.c_str());
            QVERIFY2(static_cast<int>(reasons.size()) == details.count, name.c_str());
        }
    }

    void explainsWhyAnEntryMayNotCommit() {
        Story story;
        const auto held = [&story](HoldReason reason, std::uint64_t index, std::uint64_t nodes) {
            return story.add(EventKind::CommitHeldBack, 2, 0, withDetail(reason, [&](Event& event) {
                                 event.index = Index{index};
                                 event.count = 3;
                                 event.setNodes({nodes, 0});
                             }));
        };
        const EventNumber few = held(HoldReason::TooFew, 2, 0b000110);
        QCOMPARE(story.line(few), std::string("may not commit index 2 yet: stored by 2 of the 3 "
                                              "servers it needs"));
        QCOMPARE(story.reason(few),
                 std::string("n2 stored set colour blue at index 2 but may not commit it yet."));
        QCOMPARE(
            explain(story.timeline, few).sentences.at(1).plain(),
            std::string("Only 2 of 5 servers are known to hold it (n1, n2), and a majority is 3."));
        const EventNumber one = held(HoldReason::TooFew, 2, 0b000100);
        QCOMPARE(explain(story.timeline, one).sentences.at(1).plain(),
                 std::string("Only 1 of 5 servers is known to hold it (n2), and a majority is 3."));
        QCOMPARE(story.section(few), std::string("§5.3, §5.4.2"));
        const EventNumber older = held(HoldReason::OlderTerm, 1, 0b001110);
        QCOMPARE(story.reason(older),
                 std::string("Index 1 is stored by n1, n2, n3, a majority, but it "
                             "is of term 1, and n2 leads term 3."));
        QCOMPARE(story.section(older), std::string("§5.4.2, Figure 8"));
    }

    void explainsWhyAVoteIsRefused_data() {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("section");
        QTest::newRow("older term")
            << int(VoteRule::OlderTerm) << "refuses n4: its term is older than 3"
            << "n4 asks for a vote in term 2, but n2 is already in term 3."
            << "§5.1";
        QTest::newRow("already voted")
            << int(VoteRule::AlreadyVoted) << "refuses n4: already voted for n5 in term 3"
            << "n2 has already voted for n5 in term 3, so it refuses n4."
            << "§5.2";
        QTest::newRow("older last term")
            << int(VoteRule::LastTermOlder)
            << "refuses n4: its last entry is of term 2, ours of term 5"
            << "The log of candidate n4 ends with index 9 of term 2, that of n2 with index 6 of "
               "term "
               "5: the later term is the more up to date, however long the logs."
            << "§5.4.1";
        QTest::newRow("shorter log")
            << int(VoteRule::LogShorter) << "refuses n4: its log ends at index 9, ours at index 6"
            << "The log of candidate n4 ends with index 9 of term 2, that of n2 with index 6 of "
               "term "
               "5: the same term, so the longer log is the more up to date."
            << "§5.4.1";
    }
    void explainsWhyAVoteIsRefused() {
        QFETCH(int, rule);
        QFETCH(QString, line);
        QFETCH(QString, reason);
        QFETCH(QString, section);
        Story story;
        const EventNumber asked =
            story.add(EventKind::MessageDelivered, 2, 4, [](Event& event) { event.term = 2; });
        const EventNumber refused = story.add(EventKind::VoteRefused, 2, 4, [&](Event& event) {
            event.cause = asked;
            event.detail = static_cast<std::uint8_t>(rule);
            event.index = Index{9};
            event.logTerm = 2;
            event.value = 6;
            event.count = 5;
        });
        QCOMPARE(QString::fromStdString(story.line(refused)), line);
        QCOMPARE(QString::fromStdString(story.reason(refused)), reason);
        QCOMPARE(QString::fromStdString(story.section(refused)), section);
    }

    void explainsHowLongNothingWasHeard() {
        Story story;
        const EventNumber silent = story.add(EventKind::ElectionTimedOut, 3);
        QCOMPARE(story.line(silent),
                 std::string("its election timer fires: term 3 has no leader it knows"));
        story.add(EventKind::ElectionTimerSet, 2, 1,
                  withDetail(TimerReason::HeardFromLeader, [](Event& event) {
                      event.value = static_cast<std::uint64_t>(event.time.value()) + 150'000'000;
                      event.index = Index{150'000'000};
                  }));
        const EventNumber fired = story.add(EventKind::ElectionTimedOut, 2, 1, [](Event& event) {
            event.time = event.time + microseconds(149'000);
        });
        QCOMPARE(story.reason(fired),
                 std::string("n2 has heard nothing from its leader n1 for 150 ms: "
                             "its election timer has run out."));
        const EventNumber action = story.add(EventKind::ActionTaken, 0);
        const EventNumber byHand = story.add(EventKind::ElectionTimedOut, 2, 1,
                                             [&](Event& event) { event.cause = action; });
        QCOMPARE(story.line(byHand), std::string("its election timer is fired by hand"));
    }

    void explainsWhyAMessageIsLost_data() {
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("told");
        QTest::newRow("cut")
            << int(LossReason::LinkCut) << "AppendEntries of n1 is lost: the link is cut"
            << "This AppendEntries of n1 did not reach n2: the link between them is "
               "cut. It came 50 % of its way.";
        QTest::newRow("chance")
            << int(LossReason::RandomLoss) << "AppendEntries of n1 is lost by the network"
            << "The network lost this AppendEntries of n1 to n2 by chance, after "
               "50 % of its way.";
        QTest::newRow("down")
            << int(LossReason::ReceiverDown) << "AppendEntries of n1 is lost: the server is down"
            << "This AppendEntries of n1 found n2 crashed: nobody was there to take "
               "it.";
        QTest::newRow("hand")
            << int(LossReason::DroppedByHand) << "AppendEntries of n1 is lost: dropped by hand"
            << "This AppendEntries of n1 to n2 was dropped by hand, after 50 % of "
               "its way.";
    }
    void explainsWhyAMessageIsLost() {
        QFETCH(int, reason);
        QFETCH(QString, line);
        QFETCH(QString, told);
        Story story;
        const EventNumber sent =
            story.add(EventKind::MessageSent, 1, 2, withDetail(MessageType::AppendEntries));
        const EventNumber lost = story.add(EventKind::MessageLost, 2, 1, [&](Event& event) {
            event.cause = sent;
            event.detail = static_cast<std::uint8_t>(reason);
            event.count = 500;
        });
        QCOMPARE(QString::fromStdString(story.line(lost)), line);
        QCOMPARE(QString::fromStdString(story.reason(lost)), told);
        QCOMPARE(story.section(lost), std::string("§5.5"));
        const std::string then = explain(story.timeline, lost).sentences.at(1).plain();
        QVERIFY2(then.starts_with("n1 will repeat it"), then.c_str());
    }

    void tellsWhoMadeTheMajority() {
        Story story;
        const EventNumber commit = story.add(EventKind::CommitAdvanced, 1, 0,
                                             withDetail(CommitReason::Majority, [](Event& e) {
                                                 e.index = Index{2};
                                                 e.count = 2;
                                                 e.setNodes({0b101010, 0});
                                             }));
        QCOMPARE(story.line(commit), std::string("commits up to index 2: stored by n1, n3, n5"));
        QCOMPARE(
            story.reason(commit),
            std::string("Index 2 is stored by n1, n3, n5: 3 of 5 servers, and a majority is 3. It "
                        "is of the leader's own term 3."));
    }

    void walksAlongTheCauses() {
        Story story;
        const auto after = [&](EventKind kind, EventNumber cause) {
            return story.add(kind, 1, 2, [&](Event& event) { event.cause = cause; });
        };
        const EventNumber sent = after(EventKind::MessageSent, kNoEvent);
        const EventNumber got = after(EventKind::MessageDelivered, sent);
        const EventNumber voted = after(EventKind::VoteGranted, got);
        QCOMPARE(causes(story.timeline, voted), (std::vector{voted, got, sent}));
        QCOMPARE(causes(story.timeline, voted, 2), (std::vector{voted, got}));
        QCOMPARE(causes(story.timeline, 100'000), std::vector<EventNumber>{});
        const EventNumber circular = after(EventKind::VoteGranted, story.timeline.size());
        QCOMPARE(causes(story.timeline, circular), std::vector{circular});
    }

    void holdsForAnyEvent() {
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            RandomRun run = randomRun(seed, 3000);
            Dice dice(seed);
            for (Event& event : run.events)
                if (dice.oneIn(2)) event.detail = static_cast<std::uint8_t>(dice.below(10));
            Timeline timeline;
            timeline.appendTexts(run.texts);
            timeline.append(run.events);
            for (EventNumber number = 0; number < timeline.size(); ++number) {
                const std::string note =
                    "seed " + std::to_string(seed) + ", event " + std::to_string(number) + ' ';
                const std::string fault = faultOf(describe(timeline, number));
                QVERIFY2(fault.empty(), (note + fault).c_str());
                for (const Sentence& sentence : explain(timeline, number).sentences) {
                    const std::string wrong = faultOf(sentence);
                    QVERIFY2(wrong.empty(), (note + wrong).c_str());
                }
            }
        }
        const Timeline empty;
        QVERIFY(!describe(empty, 0).plain().empty());
        QVERIFY(explain(empty, 0).sentences.empty());
    }
};

QTEST_GUILESS_MAIN(TestSentence)
#include "tst_sentence.moc"
