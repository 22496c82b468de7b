#include "core/timeline/sentence_story.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

namespace {

using Tell = std::function<EventNumber(Story&)>;

std::uint64_t inMilliseconds(const Event& event, std::int64_t span) {
    return static_cast<std::uint64_t>((event.time + milliseconds(span)).value());
}

} // namespace

Q_DECLARE_METATYPE(Tell)

class TestProtocolWords : public QObject {
    Q_OBJECT

private slots:
    void tells_data() {
        QTest::addColumn<Tell>("tell");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("section");
        const auto row = [](const char* name, const Tell& tell, const char* line,
                            const char* reason, const char* section) {
            QTest::newRow(name) << tell << QString::fromUtf8(line) << QString::fromUtf8(reason)
                                << QString::fromUtf8(section);
        };
        preVotes(row);
        leaders(row);
        members(row);
        transfers(row);
        snapshots(row);
        reads(row);
        clients(row);
    }
    void tells() {
        QFETCH(Tell, tell);
        QFETCH(QString, line);
        QFETCH(QString, reason);
        QFETCH(QString, section);
        Story story;
        const EventNumber number = tell(story);
        QCOMPARE(QString::fromStdString(story.line(number)), line);
        QCOMPARE(QString::fromStdString(story.reason(number)), reason);
        QCOMPARE(QString::fromStdString(story.section(number)), section);
        for (const Sentence& sentence : explain(story.timeline, number).sentences)
            QCOMPARE(faultOf(sentence), std::string());
    }

private:
    using Row =
        std::function<void(const char*, const Tell&, const char*, const char*, const char*)>;
    static void preVotes(const Row& row);
    static void leaders(const Row& row);
    static void members(const Row& row);
    static void transfers(const Row& row);
    static void snapshots(const Row& row);
    static void reads(const Row& row);
    static void clients(const Row& row);
};

void TestProtocolWords::preVotes(const Row& row) {
    row(
        "pre-vote started",
        [](Story& story) {
            return story.add(EventKind::PreVoteStarted, 2, 0, [](Event& event) {
                event.count = 3;
                event.setNodes(setOf({1, 2, 3, 4, 5}));
            });
        },
        "asks whether it could win term 4: needs 3 of 5 votes",
        "n2 hears from no leader. Before it begins term 4 it asks the others whether they would "
        "vote for it there; it stays in term 3 meanwhile.",
        "dissertation §9.6");
    row(
        "pre-vote granted",
        [](Story& story) {
            return story.add(EventKind::PreVoteGranted, 2, 4, [](Event& event) {
                event.index = Index{2};
                event.logTerm = 3;
                event.value = 4;
            });
        },
        "would vote for n4 in term 4",
        "n2 hears from no leader, and would vote for n4 if that began term 4.",
        "dissertation §9.6");
    const auto refused = [](EventKind kind, VoteRule rule, std::uint32_t count) {
        return [=](Story& story) {
            story.add(EventKind::ElectionTimerSet, 2, 1, withDetail(TimerReason::HeardFromLeader));
            const EventNumber asked =
                story.add(EventKind::MessageDelivered, 2, 4, [](Event& event) { event.term = 1; });
            return story.add(kind, 2, 4, withDetail(rule, [=](Event& event) {
                                 event.cause = asked;
                                 event.index = Index{1};
                                 event.logTerm = 1;
                                 event.value = 2;
                                 event.count = count;
                             }));
        };
    };
    const auto pre = [&](VoteRule rule, std::uint32_t count) {
        return refused(EventKind::PreVoteRefused, rule, count);
    };
    row("pre-vote refused: leader", pre(VoteRule::HearsLeader, 1),
        "would not vote for n4: hears from leader n1",
        "n2 heard from its leader n1 only 2 ms ago, less than the shortest election timeout, so "
        "it does not help n4 to win an election.",
        "dissertation §9.6");
    row("pre-vote refused: leads itself", pre(VoteRule::HearsLeader, 2),
        "would not vote for n4: leads itself",
        "n2 leads term 3 itself, so it does not help n4 to win another.", "dissertation §9.6");
    row("pre-vote refused: term", pre(VoteRule::OlderTerm, 0),
        "would not vote for n4: is in term 3 already",
        "n4 asks about term 2, but n2 is already in term 3.", "§5.1, dissertation §9.6");
    row("pre-vote refused: voted", pre(VoteRule::AlreadyVoted, 5),
        "would not vote for n4: voted for n5 in term 3",
        "n4 asks about term 3, and in that n2 has already voted for n5.",
        "§5.2, dissertation §9.6");
    row("pre-vote refused: log", pre(VoteRule::LastTermOlder, 3),
        "would not vote for n4: its last entry is of term 1, ours of term 3",
        "The log of candidate n4 ends with index 1 of term 1, that of n2 with index 2 of term 3: "
        "the later term is the more up to date, however long the logs.",
        "§5.4.1, dissertation §9.6");
    row("vote refused: leader", refused(EventKind::VoteRefused, VoteRule::HearsLeader, 1),
        "takes no notice of n4: hears from leader n1",
        "n2 heard from its leader n1 only 2 ms ago, less than the shortest election timeout, so "
        "it does not help n4 to win an election.",
        "§6, dissertation §4.2.3");
    row(
        "pre-vote counted",
        [](Story& story) { return vote(story, EventKind::PreVoteCounted, 4, 3, 3); },
        "would have the vote of n4: 3 of the 3 it needs",
        "n4 would vote for n1, which would have 3 of the 3 votes it needs in term 4.",
        "dissertation §9.6");
    row(
        "pre-vote not enough",
        [](Story& story) {
            story.add(EventKind::PreVoteStarted, 2, 0, [](Event& event) { event.count = 3; });
            story.add(EventKind::PreVoteCounted, 2, 2, [](Event& event) { event.detail = 1; });
            const EventNumber timer = story.add(EventKind::ElectionTimerSet, 2, 0,
                                                withDetail(TimerReason::StartedPreVote));
            return story.add(EventKind::ElectionTimedOut, 2, 0,
                             [=](Event& event) { event.cause = timer; });
        },
        "its election timer fires: term 3 has no leader it knows",
        "n2 asked 3 ms ago whether it could win term 4. Of the 3 votes it needs it would have had "
        "1, so it asks again.",
        "§5.2, dissertation §9.6");
}

void TestProtocolWords::leaders(const Row& row) {
    const auto stepDown = [](StepDownReason reason) {
        return [=](Story& story) {
            lead(story, 1);
            story.add(EventKind::QuorumHeard, 1);
            return story.add(EventKind::BecameFollower, 1, 0, withDetail(reason, [](Event& event) {
                                 event.time = event.time + milliseconds(300);
                                 event.count = 2;
                             }));
        };
    };
    row("quorum lost", stepDown(StepDownReason::QuorumLost),
        "leads no longer: too long has no majority answered",
        "n1 leads term 3, but the last time that a majority answered it was 301 ms ago: longer "
        "than an election timeout.",
        "dissertation §6.2");
    row("removed", stepDown(StepDownReason::Removed), "leads no longer: it has no vote any more",
        "The configuration in which n1 has no vote is committed: n1 has led until now and steps "
        "down.",
        "§6, dissertation §4.2.2");
    row("election failed", stepDown(StepDownReason::ElectionFailed),
        "gives up its candidacy: nobody has won term 3",
        "n1 stood for election in term 3 and has not won it in time. It stays in that term as a "
        "follower.",
        "dissertation §9.6");
    row(
        "quorum heard",
        [](Story& story) {
            return story.add(EventKind::QuorumHeard, 1, 0, [](Event& event) {
                event.value = inMilliseconds(event, 135);
                event.count = 3;
            });
        },
        "has heard from a majority: its lease holds for 135 ms",
        "A majority has answered messages that n1 sent as the leader of term 3: it still leads "
        "and may go on.",
        "dissertation §6.2, §6.4.1");
    row(
        "no heartbeats without a majority",
        [](Story& story) {
            const EventNumber due = story.add(EventKind::HeartbeatDue, 1);
            story.add(EventKind::BecameFollower, 1, 0, [=](Event& event) { event.cause = due; });
            return due;
        },
        "should send heartbeats, but hears no majority",
        "It is time for n1 to send heartbeats as the leader of term 3. First it looks whether a "
        "majority has answered it lately, and none has: it sends nothing.",
        "§5.2, dissertation §6.2");
    row(
        "asked to stand",
        [](Story& story) {
            const EventNumber told =
                story.add(EventKind::MessageDelivered, 2, 1, withDetail(MessageType::TimeoutNow));
            return story.add(
                EventKind::ElectionTimedOut, 2, 1,
                withDetail(TimeOutReason::TimeoutNow, [=](Event& event) { event.cause = told; }));
        },
        "stands for election at once, as leader n1 asks it to",
        "Leader n1 wants to hand over and asks n2 to stand for election at once, without waiting "
        "for its election timer.",
        "dissertation §3.10");
    row(
        "leader known by a snapshot",
        [](Story& story) {
            const EventNumber got = story.add(EventKind::MessageDelivered, 2, 1,
                                              withDetail(MessageType::InstallSnapshot));
            return story.add(EventKind::LeaderRecognised, 2, 1,
                             [=](Event& event) { event.cause = got; });
        },
        "recognises n1 as the leader of term 3",
        "n2 gets a snapshot of n1 for term 3. Only the one who won the election sends these, so "
        "it follows n1.",
        "§5.2");
}

void TestProtocolWords::members(const Row& row) {
    row(
        "initial members",
        [](Story& story) { return configure(story, 1, 0, Configuration::ofVoters(3)); },
        "begins with the voters n1, n2, n3", "n1 begins with n1, n2, n3 as the voters.", "§6");
    row(
        "joint", [](Story& story) { return configure(story, 1, 3, kJoint); },
        "has the voters n1, n2, n6, by entry 3",
        "Entry 3 in the log of n1 says who the members are: the voters are n1, n2, n6.",
        "§6, dissertation §4.3");
    row(
        "former voters", [](Story& story) { return configure(story, 1, 3, kJoint) + 1; },
        "needs a majority of the former voters, too: n1, n2, n3, n4, n5",
        "While the members change, n1 needs a majority of the former voters as well, 3 of 5 (n1, "
        "n2, n3, n4, n5).",
        "§6, dissertation §4.3");
    row(
        "learners",
        [](Story& story) {
            Configuration next = Configuration::ofVoters(5);
            next.learners = setOf({6, 7});
            return configure(story, 1, 3, next) + 1;
        },
        "has learners, who have no vote: n6, n7",
        "Learners: n6, n7. Learners get the log like everybody, but have no vote: they neither "
        "elect "
        "nor count when "
        "an entry is committed.",
        "§6, dissertation §4.2.1");
    row(
        "one voter at a time",
        [](Story& story) { return configure(story, 1, 3, Configuration::ofVoters(4)); },
        "has the voters n1, n2, n3, n4, by entry 3",
        "Entry 3 in the log of n1 says who the members are: the voters are n1, n2, n3, n4.",
        "dissertation §4.1");
    row(
        "taken back",
        [](Story& story) {
            configure(story, 1, 3, kJoint);
            const EventNumber cut = story.add(EventKind::LogTruncated, 1, 2,
                                              [](Event& event) { event.index = Index{3}; });
            return configure(story, 1, 1, Configuration::ofVoters(5), cut);
        },
        "has the voters n1, n2, n3, n4, n5 again",
        "The entry with the newer configuration was removed from the log of n1, so that of entry "
        "1 holds again: the voters are n1, n2, n3, n4, n5.",
        "§6");
    row(
        "taken back to the first",
        [](Story& story) {
            const EventNumber cut = story.add(EventKind::LogTruncated, 1, 2,
                                              [](Event& event) { event.index = Index{3}; });
            return configure(story, 1, 0, Configuration::ofVoters(3), cut);
        },
        "has the voters n1, n2, n3 again",
        "The entry with the newer configuration was removed from the log of n1, so that with "
        "which it began holds again: the voters are n1, n2, n3.",
        "§6");
    row(
        "by a snapshot",
        [](Story& story) {
            const EventNumber got = story.add(EventKind::SnapshotInstalled, 1, 2);
            return configure(story, 1, 9, Configuration::ofVoters(3), got);
        },
        "has the voters n1, n2, n3, by the snapshot",
        "n1 has taken over a snapshot, which also says who the members were at its end: the log "
        "that said so is gone. The voters are n1, n2, n3 now.",
        "§6");
    row(
        "from the disk",
        [](Story& story) {
            const EventNumber started =
                story.add(EventKind::NodeStarted, 1, 0, [](Event& event) { event.value = 3; });
            return configure(story, 1, 2, Configuration::ofVoters(4), started);
        },
        "has the voters n1, n2, n3, n4, by entry 2",
        "n1 has started and finds on its disk who the members are, by entry 2: the voters are "
        "n1, n2, n3, n4.",
        "§6");
    row(
        "learner caught up",
        [](Story& story) {
            return story.add(EventKind::LearnerCaughtUp, 1, 6,
                             [](Event& event) { event.index = Index{2}; });
        },
        "finds that n6 has caught up: it stores the log up to index 2",
        "n6 stores the log up to index 2, and n1 has committed up to index 0: it has caught up.",
        "§6, dissertation §4.2.1");
    const auto timer = [](TimerReason reason) {
        return [=](Story& story) {
            return story.add(
                EventKind::ElectionTimerSet, 2, 0,
                withDetail(reason, [](Event& event) { event.index = Index{200'000'000}; }));
        };
    };
    row("timer of a new voter", timer(TimerReason::BecameVoter),
        "sets its election timer to 200 ms: it has a vote now",
        "n2 has a vote from now on, so it needs an election timer, of 200 ms. Without a vote it "
        "only waited for a leader and would never have stood for election.",
        "§5.2, §6");
    row("timer of a pre-vote", timer(TimerReason::StartedPreVote),
        "sets its election timer to 200 ms: it asks whether it could win",
        "n2 asks the others whether it could win an election. If too few have said yes within "
        "200 ms, it asks again.",
        "§5.2, dissertation §9.6");
}

void TestProtocolWords::transfers(const Row& row) {
    const auto started = [](EventKind cause, std::uint64_t match) {
        return [=](Story& story) {
            lead(story, 1);
            story.add(EventKind::ProgressChanged, 1, 2,
                      [=](Event& event) { event.index = Index{match}; });
            const EventNumber by = story.add(cause, 1);
            return story.add(EventKind::TransferStarted, 1, 2, [=](Event& event) {
                event.cause = by;
                event.value = inMilliseconds(event, 300);
            });
        };
    };
    row("transfer started", started(EventKind::ActionTaken, 1),
        "hands its leadership over to n2, within 300 ms",
        "n1 was asked to hand its leadership over to n2.", "dissertation §3.10");
    row(
        "higher priority",
        [](Story& story) {
            lead(story, 1);
            return story.add(EventKind::TransferStarted, 1, 2,
                             withDetail(TransferReason::HigherPriority, [](Event& event) {
                                 event.value = inMilliseconds(event, 300);
                                 event.count = 5;
                                 event.logTerm = 1;
                             }));
        },
        "hands its leadership over to n2, whose priority is higher, within 300 ms",
        "n1 leads with priority 1. n2 has priority 5 and everything n1 has committed. So n1 hands "
        "over.",
        "dissertation §3.10");
    row("preferred leader", started(EventKind::HeartbeatDue, 2),
        "hands its leadership over to n2, within 300 ms",
        "n1 leads, but the settings prefer n2 as the leader, and that has everything n1 has "
        "committed. So n1 hands over.",
        "dissertation §3.10");
    const auto ended = [](TransferOutcome outcome, int by) {
        return [=](Story& story) {
            story.add(EventKind::TransferStarted, 1, 2);
            const EventNumber stepped =
                by == 0 ? kNoEvent : story.add(EventKind::BecameFollower, 1, by);
            return story.add(EventKind::TransferEnded, 1, 2,
                             withDetail(outcome, [=](Event& event) { event.cause = stepped; }));
        };
    };
    row("transfer done", ended(TransferOutcome::Done, 2),
        "stops handing over to n2: a newer term has begun",
        "n2 has begun term 3, as n1 asked it to, and n1 leads no longer.", "dissertation §3.10");
    row("another leads", ended(TransferOutcome::Done, 5),
        "stops handing over to n2: a newer term has begun",
        "Term 3 has begun, and n1 leads no longer. It wanted to hand over to n2.",
        "dissertation §3.10");
    row("transfer timed out", ended(TransferOutcome::TimedOut, 0),
        "gives up handing over to n2: it took too long",
        "n1 has tried to hand over to n2 for 1 ms, and no newer term has begun. It leads on and "
        "takes commands again.",
        "dissertation §3.10");
    row("transfer aborted: leads no more", ended(TransferOutcome::Aborted, 3),
        "gives up handing over to n2",
        "n1 leads no longer, for another reason, so it has nothing to hand over to n2.",
        "dissertation §3.10");
    row("transfer aborted: no voter", ended(TransferOutcome::Aborted, 0),
        "gives up handing over to n2",
        "n2 has no vote any more and could not be elected, so n1 leads on.", "dissertation §3.10");
}

void TestProtocolWords::snapshots(const Row& row) {
    row(
        "snapshot taken",
        [](Story& story) {
            return story.add(EventKind::SnapshotTaken, 1, 0, [](Event& event) {
                event.index = Index{2};
                event.logTerm = 3;
            });
        },
        "takes a snapshot up to index 2 of term 3",
        "n1 has applied everything up to index 2 and writes to its disk what its state machine "
        "then holds.",
        "§7");
    row(
        "log compacted",
        [](Story& story) {
            return story.add(EventKind::LogCompacted, 1, 0, [](Event& event) {
                event.index = Index{2};
                event.count = 2;
            });
        },
        "drops 2 entries up to index 2: its snapshot holds what they did",
        "The snapshot of n1 holds what the entries up to index 2 did, so it removes them from its "
        "log: 2 of them.",
        "§7");
    row(
        "one entry compacted",
        [](Story& story) {
            return story.add(EventKind::LogCompacted, 1, 0, [](Event& event) {
                event.index = Index{1};
                event.count = 1;
            });
        },
        "drops 1 entry, index 1: its snapshot holds what it did",
        "The snapshot of n1 holds what the entries up to index 1 did, so it removes them from its "
        "log: 1 of them.",
        "§7");
    row(
        "snapshot sent",
        [](Story& story) {
            lead(story, 1);
            story.add(EventKind::ProgressChanged, 1, 4, [](Event& event) { event.value = 2; });
            story.add(EventKind::LogCompacted, 1, 0, [](Event& event) { event.index = Index{8}; });
            return story.add(EventKind::SnapshotSent, 1, 4, [](Event& event) {
                event.index = Index{9};
                event.logTerm = 3;
            });
        },
        "begins to send n4 its snapshot up to index 9",
        "n4 needs index 2 next, but n1 has removed its log up to index 8: its snapshot holds what "
        "stood there.",
        "§7");
    const auto installed = [](std::uint8_t keeps) {
        return [=](Story& story) {
            return story.add(EventKind::SnapshotInstalled, 4, 1, [=](Event& event) {
                event.index = Index{9};
                event.logTerm = 3;
                event.detail = keeps;
            });
        };
    };
    const char* reason = "n4 has received the whole snapshot of its leader n1 and sets its state "
                         "machine to it: it now holds what all entries up to index 9 did, without "
                         "having applied them one by one.";
    row("snapshot installed", installed(0),
        "takes over the snapshot of n1 up to index 9 in place of its log", reason, "§7");
    row("snapshot before the log", installed(1),
        "takes over the snapshot of n1 up to index 9 and keeps its log after it", reason, "§7");
}

void TestProtocolWords::reads(const Row& row) {
    row(
        "read requested",
        [](Story& story) {
            return story.add(EventKind::ReadRequested, 1, 0, [](Event& event) {
                event.value = 7;
                event.index = Index{2};
            });
        },
        "takes read 7: index 2 must be applied first",
        "n1 leads term 3 and takes the read. A read changes nothing, so it needs no entry of its "
        "own in the log.",
        "§8, dissertation §6.4");
    const auto confirmed = [](ReadBasis basis, std::uint32_t count) {
        return [=](Story& story) {
            story.add(EventKind::ReadRequested, 1, 0, [](Event& event) { event.value = 7; });
            story.add(EventKind::QuorumHeard, 1, 0,
                      [](Event& event) { event.value = inMilliseconds(event, 100); });
            return story.add(EventKind::ReadConfirmed, 1, 0, withDetail(basis, [=](Event& event) {
                                 event.value = 7;
                                 event.index = Index{2};
                                 event.count = count;
                             }));
        };
    };
    row("read by quorum", confirmed(ReadBasis::Quorum, 3),
        "may answer read 7: a majority says it still leads",
        "A majority, at least 3 servers, has answered messages that n1 sent after read 7 was "
        "asked: it still led then.",
        "§8, dissertation §6.4");
    row("read of a single server", confirmed(ReadBasis::Quorum, 1),
        "may answer read 7: a majority says it still leads",
        "n1 is a majority by itself, so it still led when read 7 was asked.",
        "§8, dissertation §6.4");
    row("read by lease", confirmed(ReadBasis::Lease, 3),
        "may answer read 7 at once: its lease holds",
        "The lease of n1 holds for another 99 ms: until then no other can be elected. So it "
        "answers read 7 without a round of heartbeats.",
        "dissertation §6.4.1");
    row("read by nothing", confirmed(ReadBasis::Nothing, 3),
        "answers read 7 without asking whether it still leads",
        "n1 answers read 7 from what it has committed, without asking whether it still leads. A "
        "rule of Raft is broken here.",
        "§8, dissertation §6.4");
    const auto refused = [](RefusalReason reason) {
        return [=](Story& story) {
            return story.add(EventKind::ReadRefused, 2, 1,
                             withDetail(reason, [](Event& event) { event.value = 7; }));
        };
    };
    row("read of a follower", refused(RefusalReason::NotLeader),
        "does not answer read 7: n1 is the leader",
        "Only the leader answers reads: n2 may be behind. It follows n1 and tells the client so.",
        "§8");
    row("read without a leader", refused(RefusalReason::NoLeaderKnown),
        "does not answer read 7: it knows no leader",
        "Only the leader answers reads, and n2 knows of none. The client must try again later.",
        "§8");
    row("read of a lost leader", refused(RefusalReason::LeadershipLost),
        "does not answer read 7: it leads no longer",
        "n2 leads no longer, and no majority had confirmed in time that it did. It cannot tell "
        "whether newer values are committed, so read 7 gets no answer from it.",
        "§8");
}

void TestProtocolWords::clients(const Row& row) {
    const auto refused = [](RefusalReason reason) {
        return [=](Story& story) {
            story.add(EventKind::TransferStarted, 1, 5);
            return story.add(EventKind::ProposalRefused, 1, 1,
                             withDetail(reason, [](Event& event) { event.text = 1; }));
        };
    };
    row("refused: handing over", refused(RefusalReason::Transferring),
        "does not take “set colour blue”: it is handing over its leadership",
        "n1 is handing its leadership over to n5. Were it to take commands meanwhile, the other "
        "would never have the whole log.",
        "dissertation §3.10");
    row("refused: change under way", refused(RefusalReason::ChangeInProgress),
        "does not take “set colour blue”: another change of members is not yet committed",
        "At n1 another change of members is under way and not yet committed, so it takes no new "
        "one.",
        "§6");
    row("refused: nothing committed", refused(RefusalReason::NothingCommitted),
        "does not take “set colour blue”: it has committed nothing in its own term yet",
        "n1 leads term 3, but has not committed an entry of it yet, so it takes no change of "
        "members.",
        "dissertation §4.1");
    row("refused: members", refused(RefusalReason::InvalidMembers),
        "does not take “set colour blue”: it does not fit the members",
        "What is asked does not fit the members that n1 knows: it would change nothing, leave "
        "nobody with a vote, or make a server lead that cannot.",
        "§6");
    const auto invoked = [](std::uint8_t again) {
        return [=](Story& story) {
            return story.add(EventKind::ClientInvoked, 1, 0, [=](Event& event) {
                event.value = 4;
                event.count = 2;
                event.text = 1;
                event.detail = again;
            });
        };
    };
    row("client asks", invoked(0), "is asked by client 2: “set colour blue”",
        "Client 2 asks n1 for set colour blue, its operation number 4.", "§8, dissertation §6.3");
    row("client asks again", invoked(1), "is asked by client 2 again: “set colour blue”",
        "Client 2 asks n1 for set colour blue, its operation number 4.", "§8, dissertation §6.3");
    const auto returned = [=](ClientOutcome outcome, TextId answer) {
        return [=](Story& story) {
            invoked(0)(story);
            return story.add(EventKind::ClientReturned, 1, 0,
                             withDetail(outcome, [=](Event& event) {
                                 event.value = 4;
                                 event.count = 2;
                                 event.text = answer;
                             }));
        };
    };
    row("client answered", returned(ClientOutcome::Ok, kNoText), "answers client 2: done",
        "Client 2 has its answer to operation number 4, 1 ms after it last asked.", "§8");
    row("client answered with a value", returned(ClientOutcome::Ok, 2),
        "answers client 2: “crash n2”",
        "Client 2 has its answer to operation number 4, 1 ms after it last asked.", "§8");
    row("client refused", returned(ClientOutcome::Refused, kNoText),
        "turns client 2 away: nothing was done",
        "Operation number 4 of client 2 was not taken: it has had no effect and never will.", "§8");
    row("client without an answer", returned(ClientOutcome::Unknown, kNoText),
        "has not answered client 2 in time",
        "Client 2 has waited too long for an answer to operation number 4. It may have taken "
        "effect, may still do so, or never will.",
        "§8, dissertation §6.3");
    row(
        "duplicate",
        [](Story& story) {
            return story.add(EventKind::DuplicateSkipped, 1, 0, [](Event& event) {
                event.index = Index{2};
                event.text = 1;
            });
        },
        "does not apply entry 2 again: “set colour blue” has taken effect before",
        "Entry 2 carries set colour blue, which n1 has applied before: its client had no answer "
        "and sent it again.",
        "§8, dissertation §6.3");
}

QTEST_GUILESS_MAIN(TestProtocolWords)
#include "tst_protocol_words.moc"
