#include "core/timeline/told_events.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// What is said of pre-votes, and of how leaders come and go.
class TestElectionWords : public QObject {
    Q_OBJECT
private slots:
    void preVotesAreTold_data() {
        toldColumns();
        toldRow(
            "pre-vote started",
            [](Story& story) {
                return story.add(EventKind::PreVoteStarted, 2, 0, [](Event& event) {
                    event.count = 3;
                    event.setNodes(setOf({1, 2, 3, 4, 5}));
                });
            },
            "asks whether it could win term 4: needs 3 of 5 votes",
            "n2 hears from no leader. Before it begins term 4 it asks the others whether they "
            "would "
            "vote for it there; it stays in term 3 meanwhile.",
            "dissertation §9.6");
        toldRow(
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
                story.add(EventKind::ElectionTimerSet, 2, 1,
                          withDetail(TimerReason::HeardFromLeader));
                const EventNumber asked = story.add(EventKind::MessageDelivered, 2, 4,
                                                    [](Event& event) { event.term = 1; });
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
        toldRow("pre-vote refused: leader", pre(VoteRule::HearsLeader, 1),
                "would not vote for n4: hears from leader n1",
                "n2 heard from its leader n1 only 2 ms ago, less than the shortest election "
                "timeout, so "
                "it does not help n4 to win an election.",
                "dissertation §9.6");
        toldRow("pre-vote refused: leads itself", pre(VoteRule::HearsLeader, 2),
                "would not vote for n4: leads itself",
                "n2 leads term 3 itself, so it does not help n4 to win another.",
                "dissertation §9.6");
        toldRow("pre-vote refused: term", pre(VoteRule::OlderTerm, 0),
                "would not vote for n4: is in term 3 already",
                "n4 asks about term 2, but n2 is already in term 3.", "§5.1, dissertation §9.6");
        toldRow("pre-vote refused: voted", pre(VoteRule::AlreadyVoted, 5),
                "would not vote for n4: voted for n5 in term 3",
                "n4 asks about term 3, and in that n2 has already voted for n5.",
                "§5.2, dissertation §9.6");
        toldRow("pre-vote refused: log", pre(VoteRule::LastTermOlder, 3),
                "would not vote for n4: its last entry is of term 1, ours of term 3",
                "The log of candidate n4 ends with index 1 of term 1, that of n2 with index 2 of "
                "term 3: "
                "the later term is the more up to date, however long the logs.",
                "§5.4.1, dissertation §9.6");
        toldRow("vote refused: leader", refused(EventKind::VoteRefused, VoteRule::HearsLeader, 1),
                "takes no notice of n4: hears from leader n1",
                "n2 heard from its leader n1 only 2 ms ago, less than the shortest election "
                "timeout, so "
                "it does not help n4 to win an election.",
                "§6, dissertation §4.2.3");
        toldRow(
            "pre-vote counted",
            [](Story& story) { return vote(story, EventKind::PreVoteCounted, 4, 3, 3); },
            "would have the vote of n4: 3 of the 3 it needs",
            "n4 would vote for n1, which would have 3 of the 3 votes it needs in term 4.",
            "dissertation §9.6");
        toldRow(
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
            "n2 asked 3 ms ago whether it could win term 4. Of the 3 votes it needs it would have "
            "had "
            "1, so it asks again.",
            "§5.2, dissertation §9.6");
    }
    void preVotesAreTold() { compareTold(); }

    void leadersAreTold_data() {
        toldColumns();
        const auto stepDown = [](StepDownReason reason) {
            return [=](Story& story) {
                lead(story, 1);
                story.add(EventKind::QuorumHeard, 1);
                return story.add(EventKind::BecameFollower, 1, 0,
                                 withDetail(reason, [](Event& event) {
                                     event.time = event.time + milliseconds(300);
                                     event.count = 2;
                                 }));
            };
        };
        toldRow(
            "quorum lost", stepDown(StepDownReason::QuorumLost),
            "leads no longer: too long has no majority answered",
            "n1 leads term 3, but the last time that a majority answered it was 301 ms ago: longer "
            "than an election timeout.",
            "dissertation §6.2");
        toldRow("removed", stepDown(StepDownReason::Removed),
                "leads no longer: it has no vote any more",
                "The configuration in which n1 has no vote is committed: n1 has led until now and "
                "steps "
                "down.",
                "§6, dissertation §4.2.2");
        toldRow("election failed", stepDown(StepDownReason::ElectionFailed),
                "gives up its candidacy: nobody has won term 3",
                "n1 stood for election in term 3 and has not won it in time. It stays in that term "
                "as a "
                "follower.",
                "dissertation §9.6");
        toldRow(
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
        toldRow(
            "no heartbeats without a majority",
            [](Story& story) {
                const EventNumber due = story.add(EventKind::HeartbeatDue, 1);
                story.add(EventKind::BecameFollower, 1, 0,
                          [=](Event& event) { event.cause = due; });
                return due;
            },
            "should send heartbeats, but hears no majority",
            "It is time for n1 to send heartbeats as the leader of term 3. First it looks whether "
            "a "
            "majority has answered it lately, and none has: it sends nothing.",
            "§5.2, dissertation §6.2");
        toldRow(
            "asked to stand",
            [](Story& story) {
                const EventNumber told = story.add(EventKind::MessageDelivered, 2, 1,
                                                   withDetail(MessageType::TimeoutNow));
                return story.add(EventKind::ElectionTimedOut, 2, 1,
                                 withDetail(TimeOutReason::TimeoutNow,
                                            [=](Event& event) { event.cause = told; }));
            },
            "stands for election at once, as leader n1 asks it to",
            "Leader n1 wants to hand over and asks n2 to stand for election at once, without "
            "waiting "
            "for its election timer.",
            "dissertation §3.10");
        toldRow(
            "leader known by a snapshot",
            [](Story& story) {
                const EventNumber got = story.add(EventKind::MessageDelivered, 2, 1,
                                                  withDetail(MessageType::InstallSnapshot));
                return story.add(EventKind::LeaderRecognised, 2, 1,
                                 [=](Event& event) { event.cause = got; });
            },
            "recognises n1 as the leader of term 3",
            "n2 gets a snapshot of n1 for term 3. Only the one who won the election sends these, "
            "so "
            "it follows n1.",
            "§5.2");
    }
    void leadersAreTold() { compareTold(); }
};

QTEST_GUILESS_MAIN(TestElectionWords)
#include "tst_election_words.moc"
