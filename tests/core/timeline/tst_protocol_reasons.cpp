#include "core/timeline/configuration_report.h"
#include "core/timeline/sentence_story.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

namespace {

/// All of an explanation, for what need not stand first.
std::string whole(const Story& story, EventNumber number) {
    std::string text;
    for (const Sentence& sentence : explain(story.timeline, number).sentences)
        text += sentence.plain() + ' ';
    return text;
}

} // namespace

class TestProtocolReasons : public QObject {
    Q_OBJECT

private slots:
    void readsTheConfigurationFromTheEvents() {
        Story story;
        const auto at = [&](EventNumber number, int node) {
            return configurationBefore(story.timeline, number, n(node));
        };
        QCOMPARE(at(story.timeline.size(), 1), Configuration::ofVoters(5));
        QVERIFY(at(0, 1).voters.empty());
        QVERIFY(at(story.timeline.size(), 9).voters.empty());
        Configuration joint = kJoint;
        joint.learners = setOf({7});
        const EventNumber first = configure(story, 1, 3, joint);
        for (EventNumber number = first; number < first + 3; ++number) {
            const ConfigurationReport report = configurationReport(story.timeline, number);
            QCOMPARE(report.first, first);
            QCOMPARE(report.configuration, joint);
        }
        const EventNumber second = configure(story, 1, 4, {setOf({1, 2, 6}), {}, {}});
        QCOMPARE(at(first, 1), Configuration::ofVoters(5));
        QCOMPARE(at(second, 1), joint);
        QCOMPARE(at(story.timeline.size(), 1).voters, setOf({1, 2, 6}));
        QVERIFY(!at(story.timeline.size(), 1).isJoint());
        QCOMPARE(at(story.timeline.size(), 2), Configuration::ofVoters(5));
        // What a restart does not tell otherwise is as in the beginning.
        story.add(EventKind::NodeStarted, 1, 0, [](Event& event) { event.value = 3; });
        QCOMPARE(at(story.timeline.size(), 1), Configuration::ofVoters(3));
        for (const std::uint64_t value : {std::uint64_t{0}, std::uint64_t{128}, UINT64_MAX}) {
            story.add(EventKind::NodeStarted, 1, 0, [&](Event& event) { event.value = value; });
            QVERIFY(at(story.timeline.size(), 1).voters.empty());
        }
    }

    void aTimerThatIsLongerSaysWhy() {
        Story story;
        const auto timer = [&](std::uint32_t ahead) {
            return story.add(EventKind::ElectionTimerSet, 2, 1, [=](Event& event) {
                event.detail = static_cast<std::uint8_t>(TimerReason::HeardFromLeader);
                event.index = Index{320'000'000};
                event.count = ahead;
            });
        };
        const std::string why = "Voters with a higher priority than n2: 2. They shall stand first, "
                                "so the timer is longer than the settings say.";
        QVERIFY(whole(story, timer(0)).find("priority") == std::string::npos);
        QVERIFY(whole(story, timer(2)).find(why) != std::string::npos);
    }

    void aJointConfigurationNeedsTwoMajorities() {
        Story story;
        configure(story, 1, 3, kJoint);
        const EventNumber stood = story.add(EventKind::BecameCandidate, 1, 0, [](Event& event) {
            event.count = 2;
            event.setNodes(kJoint.allVoters());
        });
        QCOMPARE(story.line(stood), std::string("stands for election in term 3: needs a majority "
                                                "of the new and of the former voters"));
        QVERIFY(whole(story, stood)
                    .find("2 of the new voters (n1, n2, n6) and 3 of the former "
                          "ones (n1, n2, n3, n4, n5)") != std::string::npos);
        const std::string won = "That is a majority: it has won the election.";
        vote(story, EventKind::VoteCounted, 1, 1, 2);
        const EventNumber half = vote(story, EventKind::VoteCounted, 6, 2, 2);
        QCOMPARE(story.line(half), std::string("counts the vote of n6: 2 of the 2 it needs among "
                                               "the new voters"));
        QVERIFY(whole(story, half).find("(n1, n2, n6) it has 2 and needs 2") != std::string::npos);
        QVERIFY(whole(story, half).find("it has 1 and needs 3") != std::string::npos);
        QVERIFY(whole(story, half).find(won) == std::string::npos);
        vote(story, EventKind::VoteCounted, 4, 2, 2);
        const EventNumber both = vote(story, EventKind::VoteCounted, 5, 2, 2);
        QVERIFY(whole(story, both).find(won) != std::string::npos);
        const auto elected = [&](const NodeSet& voters) {
            const EventNumber number = story.add(EventKind::BecameLeader, 1, 0, [&](Event& event) {
                event.count = 2;
                event.setNodes(voters);
            });
            return whole(story, number);
        };
        QVERIFY(elected(setOf({1, 4, 5, 6})).find("nobody else can win term 3") !=
                std::string::npos);
        QVERIFY(elected(setOf({1, 6})).find("A rule of Raft was broken") != std::string::npos);
    }

    void commitmentNeedsTwoMajoritiesToo() {
        Story story;
        configure(story, 1, 2, kJoint);
        const auto commit = [&](const NodeSet& stored) {
            const EventNumber number = story.add(EventKind::CommitAdvanced, 1, 0,
                                                 withDetail(CommitReason::Majority, [&](Event& e) {
                                                     e.index = Index{2};
                                                     e.count = 1;
                                                     e.setNodes(stored);
                                                 }));
            return whole(story, number);
        };
        const std::string sound = commit(setOf({1, 2, 3}));
        QVERIFY2(sound.find("(n1, n2, n6) it has 2 and needs 2, of the former ones (n1, n2, n3, "
                            "n4, n5) it has 3 and needs 3.") != std::string::npos,
                 sound.c_str());
        QVERIFY(sound.find("So it is committed.") != std::string::npos);
        const std::string unsound = commit(setOf({1, 6}));
        QVERIFY2(unsound.find("a rule of Raft was broken") != std::string::npos, unsound.c_str());
        const EventNumber held = story.add(EventKind::CommitHeldBack, 1, 0,
                                           withDetail(HoldReason::TooFew, [](Event& event) {
                                               event.index = Index{2};
                                               event.count = 2;
                                               event.setNodes(setOf({1, 6}));
                                           }));
        QCOMPARE(story.line(held), std::string("may not commit index 2 yet: needs a majority of "
                                               "the new and of the former voters"));
        QVERIFY(whole(story, held).find("it has 1 and needs 3") != std::string::npos);
    }

    void whoHasNoVoteDoesNotCount() {
        Story story;
        configure(story, 1, 2, {setOf({2, 3, 4}), {}, setOf({5})});
        const EventNumber held = story.add(EventKind::CommitHeldBack, 1, 0,
                                           withDetail(HoldReason::TooFew, [](Event& event) {
                                               event.index = Index{2};
                                               event.count = 2;
                                               event.setNodes(setOf({3, 5}));
                                           }));
        QCOMPARE(story.line(held), std::string("may not commit index 2 yet: stored by 1 of the 2 "
                                               "servers it needs"));
        const std::string reasons = whole(story, held);
        for (const char* part :
             {"Only 1 of 3 servers is known to hold it (n3), and a majority is 2.",
              "n5 stores it as well, but has no vote and does not count.",
              "n1 leads without a vote until its removal is committed, so it does not count "
              "itself (§6)."})
            QVERIFY2(reasons.find(part) != std::string::npos, reasons.c_str());
    }

    void brokenRulesAreNamed() {
        Story story;
        const auto told = [&](EventNumber number) {
            const std::string text = whole(story, number);
            return text.find("ule of Raft was broken") != std::string::npos ||
                   text.find("rule of Raft is broken") != std::string::npos;
        };
        const auto commit = [&](std::uint64_t index, const NodeSet& stored) {
            return story.add(EventKind::CommitAdvanced, 1, 0,
                             withDetail(CommitReason::Majority, [&](Event& event) {
                                 event.index = Index{index};
                                 event.count = 1;
                                 event.setNodes(stored);
                             }));
        };
        QVERIFY(!told(commit(2, setOf({1, 2, 3}))));
        QVERIFY(told(commit(2, setOf({1, 2})))); // the leader counted twice
        const EventNumber older = commit(1, setOf({1, 2, 3}));
        QVERIFY(told(older)); // Figure 8
        QCOMPARE(story.section(older), std::string("§5.4.2, Figure 8"));
        const auto grant = [&](std::uint64_t index, std::uint32_t term) {
            return story.add(EventKind::VoteGranted, 2, 4, [&](Event& event) {
                event.index = Index{index};
                event.logTerm = term;
            });
        };
        QVERIFY(!told(grant(2, 3)));
        QVERIFY(told(grant(1, 3))); // a shorter log
        QVERIFY(told(grant(7, 2))); // an older last term
        story.add(EventKind::TermAdopted, 2, 4);
        story.add(EventKind::VoteGranted, 2, 5, [](Event& event) { event.index = Index{9}; });
        QVERIFY(told(grant(2, 3))); // a second vote in a term
        QVERIFY(told(story.add(EventKind::ReadConfirmed, 1, 0, withDetail(ReadBasis::Nothing))));
        configure(story, 1, 3, {setOf({1, 2, 3}), {}, {}});
        QVERIFY(told(configure(story, 1, 4, {setOf({3, 4, 5}), {}, {}})));
    }

    void saysThatAnAnswerMayBeOutOfDate() {
        Story story;
        lead(story, 1);
        const auto confirmed = [&](ReadBasis basis) {
            return whole(story, story.add(EventKind::ReadConfirmed, 1, 0, withDetail(basis)));
        };
        const std::string betrayed = "Indeed n3 leads term 7 already.";
        QVERIFY(confirmed(ReadBasis::Lease).find(betrayed) == std::string::npos);
        story.add(EventKind::BecameLeader, 3, 0, [](Event& event) {
            event.term = 7;
            event.setNodes(setOf({3, 4, 5}));
        });
        QVERIFY(confirmed(ReadBasis::Lease).find(betrayed) != std::string::npos);
        QVERIFY(confirmed(ReadBasis::Nothing).find(betrayed) != std::string::npos);
    }

    void aQuestionMovesNoTerm() {
        Story story;
        const auto arrive = [&](MessageType type, std::uint32_t term, std::uint64_t asked = 0) {
            const EventNumber sent =
                story.add(EventKind::MessageSent, 4, 2, withDetail(type, [&](Event& event) {
                              event.term = term;
                              event.value = asked;
                          }));
            return story.add(EventKind::MessageDelivered, 2, 4, withDetail(type, [&](Event& event) {
                                 event.cause = sent;
                                 event.term = term;
                             }));
        };
        const auto second = [&](EventNumber number) {
            return explain(story.timeline, number).sentences.at(1).plain();
        };
        story.add(EventKind::TermAdopted, 2, 1);
        const EventNumber question = arrive(MessageType::PreVote, 8);
        QCOMPARE(story.line(question),
                 std::string("is asked by n4 whether it would vote for it in term 9"));
        QCOMPARE(second(question), std::string("It asks about term 9, and n2 is in term 3. A "
                                               "question changes nobody's term."));
        QCOMPARE(second(arrive(MessageType::PreVoteReply, 3, 4)),
                 std::string("It answers the question about term 4, the one that n2 would begin."));
        QCOMPARE(second(arrive(MessageType::PreVoteReply, 2, 3)),
                 std::string("It answers the question about term 3, but n2 would now begin term "
                             "4: the answer comes too late."));
        QVERIFY(second(arrive(MessageType::PreVoteReply, 5, 4)).ends_with("adopts the newer one."));
        QVERIFY(second(arrive(MessageType::InstallSnapshot, 2)).ends_with("term is refused."));
        QVERIFY(second(arrive(MessageType::TimeoutNow, 2)).ends_with("term has no effect."));

        const EventNumber ignored = arrive(MessageType::RequestVote, 8);
        story.add(EventKind::VoteRefused, 2, 4, withDetail(VoteRule::HearsLeader, [&](Event& e) {
                      e.cause = ignored;
                      e.count = 1;
                  }));
        QVERIFY(second(ignored).ends_with("so it takes no notice and stays in its term."));
        QCOMPARE(story.section(ignored), std::string("§6, dissertation §4.2.3"));
        const EventNumber adopted = arrive(MessageType::RequestVote, 8);
        QVERIFY(second(adopted).ends_with("it first adopts the newer one."));
    }

    void tellsWhatTheLossOfAMessageMeans_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("consequence");
        const auto row = [](MessageType type, const char* name, const char* consequence) {
            QTest::newRow(name) << static_cast<int>(type) << QString::fromUtf8(name)
                                << QString::fromUtf8(consequence);
        };
        row(MessageType::RequestVote, "RequestVote", "n2 cannot vote on it.");
        row(MessageType::RequestVoteReply, "RequestVote reply", "If it held a vote,");
        row(MessageType::AppendEntries, "AppendEntries", "n1 will repeat it:");
        row(MessageType::AppendEntriesReply, "AppendEntries reply", "n2 does not learn what n1");
        row(MessageType::PreVote, "PreVote", "It was about whether an election could be won.");
        row(MessageType::PreVoteReply, "PreVote reply", "It was about whether an election");
        row(MessageType::InstallSnapshot, "InstallSnapshot", "n1 waits for an answer and sends");
        row(MessageType::InstallSnapshotReply, "InstallSnapshot reply",
            "n2 does not learn how much of the snapshot n1 has.");
        row(MessageType::TimeoutNow, "TimeoutNow", "n2 never learns that it should lead.");
    }
    void tellsWhatTheLossOfAMessageMeans() {
        QFETCH(int, type);
        QFETCH(QString, name);
        QFETCH(QString, consequence);
        Story story;
        const EventNumber sent =
            story.add(EventKind::MessageSent, 1, 2, withDetail(static_cast<MessageType>(type)));
        const EventNumber lost = story.add(EventKind::MessageLost, 2, 1,
                                           withDetail(LossReason::RandomLoss, [&](Event& event) {
                                               event.cause = sent;
                                               event.count = 250;
                                           }));
        QCOMPARE(QString::fromStdString(story.line(lost)),
                 name + QStringLiteral(" of n1 is lost by the network"));
        const QString then =
            QString::fromStdString(explain(story.timeline, lost).sentences.at(1).plain());
        QVERIFY2(then.startsWith(consequence), qPrintable(then));
    }

    void tellsWhatSnapshotsCarry_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<quint64>("value");
        QTest::addColumn<uint>("count");
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("got");
        const auto row = [](const char* name, MessageType type, quint64 value, uint count,
                            const char* sent, const char* got) {
            QTest::newRow(name) << static_cast<int>(type) << value << count
                                << QString::fromUtf8(sent) << QString::fromUtf8(got);
        };
        row("piece", MessageType::InstallSnapshot, 64, 64,
            "sends n2 its snapshot up to index 9: bytes 64 to 127",
            "gets the snapshot of n1 up to index 9: bytes 64 to 127");
        row("nothing in it", MessageType::InstallSnapshot, 0, 0,
            "sends n2 its snapshot up to index 9, an empty one",
            "gets the snapshot of n1 up to index 9, an empty one");
        row("in part", MessageType::InstallSnapshotReply, 128, 0,
            "answers n2: wants its snapshot up to index 9 from byte 128 on",
            "hears from n1: wants the snapshot up to index 9 from byte 128 on (term 3)");
        row("whole", MessageType::InstallSnapshotReply, 0, 1,
            "answers n2: holds its snapshot up to index 9",
            "hears from n1: holds the snapshot up to index 9");
        row("to stand", MessageType::TimeoutNow, 0, 0, "asks n2 to stand for election at once",
            "is asked by n1 to stand for election at once");
        row("would vote", MessageType::PreVoteReply, 4, 1,
            "answers n2: would vote for it in term 4",
            "hears from n1: would vote for it in term 4");
        row("would not vote", MessageType::PreVoteReply, 4, 0,
            "answers n2: would not vote for it in term 4",
            "hears from n1: would not vote for it in term 4");
        row("question", MessageType::PreVote, 0, 0,
            "asks n2 whether it would vote for it in term 4; its last entry is 9 of term 3",
            "is asked by n1 whether it would vote for it in term 4");
    }
    void tellsWhatSnapshotsCarry() {
        QFETCH(int, type);
        QFETCH(quint64, value);
        QFETCH(uint, count);
        QFETCH(QString, sent);
        QFETCH(QString, got);
        Story story;
        const auto detail = static_cast<MessageType>(type);
        const EventNumber sending =
            story.add(EventKind::MessageSent, 1, 2, withDetail(detail, [&](Event& event) {
                          event.index = Index{9};
                          event.logTerm = 3;
                          event.value = value;
                          event.count = count;
                      }));
        const EventNumber arrival =
            story.add(EventKind::MessageDelivered, 2, 1,
                      withDetail(detail, [&](Event& event) { event.cause = sending; }));
        QCOMPARE(QString::fromStdString(story.line(sending)), sent);
        QCOMPARE(QString::fromStdString(story.line(arrival)), got);
    }

    void aVoteThatTheLeaderAskedForSaysSo() {
        Story story;
        const auto request = [&](TimeOutReason reason) {
            const EventNumber fired =
                story.add(EventKind::ElectionTimedOut, 2, 1, withDetail(reason));
            const EventNumber stood = story.add(EventKind::BecameCandidate, 2, 0,
                                                [&](Event& event) { event.cause = fired; });
            const EventNumber sent = story.add(
                EventKind::MessageSent, 2, 3,
                withDetail(MessageType::RequestVote, [&](Event& event) { event.cause = stood; }));
            return whole(story, sent).find("the leader itself has asked") != std::string::npos;
        };
        QVERIFY(request(TimeOutReason::TimeoutNow));
        QVERIFY(!request(TimeOutReason::TimerRanOut));
    }
};

QTEST_GUILESS_MAIN(TestProtocolReasons)
#include "tst_protocol_reasons.moc"
