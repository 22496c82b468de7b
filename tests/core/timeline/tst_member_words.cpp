#include "core/timeline/told_events.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// What is said of the members, and of one that hands its leadership over.
class TestMemberWords : public QObject {
    Q_OBJECT
private slots:
    void membersAreTold_data() {
        toldColumns();
        toldRow(
            "initial members",
            [](Story& story) { return configure(story, 1, 0, Configuration::ofVoters(3)); },
            "begins with the voters n1, n2, n3", "n1 begins with n1, n2, n3 as the voters.", "§6");
        toldRow(
            "joint", [](Story& story) { return configure(story, 1, 3, kJoint); },
            "has the voters n1, n2, n6, by entry 3",
            "Entry 3 in the log of n1 says who the members are: the voters are n1, n2, n6.",
            "§6, dissertation §4.3");
        toldRow(
            "former voters", [](Story& story) { return configure(story, 1, 3, kJoint) + 1; },
            "needs a majority of the former voters, too: n1, n2, n3, n4, n5",
            "While the members change, n1 needs a majority of the former voters as well, 3 of 5 "
            "(n1, "
            "n2, n3, n4, n5).",
            "§6, dissertation §4.3");
        toldRow(
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
        toldRow(
            "one voter at a time",
            [](Story& story) { return configure(story, 1, 3, Configuration::ofVoters(4)); },
            "has the voters n1, n2, n3, n4, by entry 3",
            "Entry 3 in the log of n1 says who the members are: the voters are n1, n2, n3, n4.",
            "dissertation §4.1");
        toldRow(
            "taken back",
            [](Story& story) {
                configure(story, 1, 3, kJoint);
                const EventNumber cut = story.add(EventKind::LogTruncated, 1, 2,
                                                  [](Event& event) { event.index = Index{3}; });
                return configure(story, 1, 1, Configuration::ofVoters(5), cut);
            },
            "has the voters n1, n2, n3, n4, n5 again",
            "The entry with the newer configuration was removed from the log of n1, so that of "
            "entry "
            "1 holds again: the voters are n1, n2, n3, n4, n5.",
            "§6");
        toldRow(
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
        toldRow(
            "by a snapshot",
            [](Story& story) {
                const EventNumber got = story.add(EventKind::SnapshotInstalled, 1, 2);
                return configure(story, 1, 9, Configuration::ofVoters(3), got);
            },
            "has the voters n1, n2, n3, by the snapshot",
            "n1 has taken over a snapshot, which also says who the members were at its end: the "
            "log "
            "that said so is gone. The voters are n1, n2, n3 now.",
            "§6");
        toldRow(
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
        toldRow(
            "learner caught up",
            [](Story& story) {
                return story.add(EventKind::LearnerCaughtUp, 1, 6,
                                 [](Event& event) { event.index = Index{2}; });
            },
            "finds that n6 has caught up: it stores the log up to index 2",
            "n6 stores the log up to index 2, and n1 has committed up to index 0: it has caught "
            "up.",
            "§6, dissertation §4.2.1");
        const auto timer = [](TimerReason reason) {
            return [=](Story& story) {
                return story.add(
                    EventKind::ElectionTimerSet, 2, 0,
                    withDetail(reason, [](Event& event) { event.index = Index{200'000'000}; }));
            };
        };
        toldRow("timer of a new voter", timer(TimerReason::BecameVoter),
                "sets its election timer to 200 ms: it has a vote now",
                "n2 has a vote from now on, so it needs an election timer, of 200 ms. Without a "
                "vote it "
                "only waited for a leader and would never have stood for election.",
                "§5.2, §6");
        toldRow(
            "timer of a pre-vote", timer(TimerReason::StartedPreVote),
            "sets its election timer to 200 ms: it asks whether it could win",
            "n2 asks the others whether it could win an election. If too few have said yes within "
            "200 ms, it asks again.",
            "§5.2, dissertation §9.6");
    }
    void membersAreTold() { compareTold(); }

    void transfersAreTold_data() {
        toldColumns();
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
        toldRow("transfer started", started(EventKind::ActionTaken, 1),
                "hands its leadership over to n2, within 300 ms",
                "n1 was asked to hand its leadership over to n2.", "dissertation §3.10");
        toldRow(
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
            "n1 leads with priority 1. n2 has priority 5 and everything n1 has committed. So n1 "
            "hands "
            "over.",
            "dissertation §3.10");
        toldRow(
            "preferred leader", started(EventKind::HeartbeatDue, 2),
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
        toldRow("transfer done", ended(TransferOutcome::Done, 2),
                "stops handing over to n2: a newer term has begun",
                "n2 has begun term 3, as n1 asked it to, and n1 leads no longer.",
                "dissertation §3.10");
        toldRow("another leads", ended(TransferOutcome::Done, 5),
                "stops handing over to n2: a newer term has begun",
                "Term 3 has begun, and n1 leads no longer. It wanted to hand over to n2.",
                "dissertation §3.10");
        toldRow("transfer timed out", ended(TransferOutcome::TimedOut, 0),
                "gives up handing over to n2: it took too long",
                "n1 has tried to hand over to n2 for 1 ms, and no newer term has begun. It leads "
                "on and "
                "takes commands again.",
                "dissertation §3.10");
        toldRow("transfer aborted: leads no more", ended(TransferOutcome::Aborted, 3),
                "gives up handing over to n2",
                "n1 leads no longer, for another reason, so it has nothing to hand over to n2.",
                "dissertation §3.10");
        toldRow("transfer aborted: no voter", ended(TransferOutcome::Aborted, 0),
                "gives up handing over to n2",
                "n2 has no vote any more and could not be elected, so n1 leads on.",
                "dissertation §3.10");
    }
    void transfersAreTold() { compareTold(); }
};

QTEST_GUILESS_MAIN(TestMemberWords)
#include "tst_member_words.moc"
