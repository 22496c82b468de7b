#include "core/timeline/told_events.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// What is said of clients and their reads.
class TestClientWords : public QObject {
    Q_OBJECT
private slots:
    void readsAreTold_data() {
        toldColumns();
        toldRow(
            "read requested",
            [](Story& story) {
                return story.add(EventKind::ReadRequested, 1, 0, [](Event& event) {
                    event.value = 7;
                    event.index = Index{2};
                });
            },
            "takes read 7: index 2 must be applied first",
            "n1 leads term 3 and takes the read. A read changes nothing, so it needs no entry of "
            "its "
            "own in the log.",
            "§8, dissertation §6.4");
        const auto confirmed = [](ReadBasis basis, std::uint32_t count) {
            return [=](Story& story) {
                story.add(EventKind::ReadRequested, 1, 0, [](Event& event) { event.value = 7; });
                story.add(EventKind::QuorumHeard, 1, 0,
                          [](Event& event) { event.value = inMilliseconds(event, 100); });
                return story.add(EventKind::ReadConfirmed, 1, 0,
                                 withDetail(basis, [=](Event& event) {
                                     event.value = 7;
                                     event.index = Index{2};
                                     event.count = count;
                                 }));
            };
        };
        toldRow(
            "read by quorum", confirmed(ReadBasis::Quorum, 3),
            "may answer read 7: a majority says it still leads",
            "A majority, at least 3 servers, has answered messages that n1 sent after read 7 was "
            "asked: it still led then.",
            "§8, dissertation §6.4");
        toldRow("read of a single server", confirmed(ReadBasis::Quorum, 1),
                "may answer read 7: a majority says it still leads",
                "n1 is a majority by itself, so it still led when read 7 was asked.",
                "§8, dissertation §6.4");
        toldRow(
            "read by lease", confirmed(ReadBasis::Lease, 3),
            "may answer read 7 at once: its lease holds",
            "The lease of n1 holds for another 99 ms: until then no other can be elected. So it "
            "answers read 7 without a round of heartbeats.",
            "dissertation §6.4.1");
        toldRow("read by nothing", confirmed(ReadBasis::Nothing, 3),
                "answers read 7 without asking whether it still leads",
                "n1 answers read 7 from what it has committed, without asking whether it still "
                "leads. A "
                "rule of Raft is broken here.",
                "§8, dissertation §6.4");
        const auto refused = [](RefusalReason reason) {
            return [=](Story& story) {
                return story.add(EventKind::ReadRefused, 2, 1,
                                 withDetail(reason, [](Event& event) { event.value = 7; }));
            };
        };
        toldRow("read of a follower", refused(RefusalReason::NotLeader),
                "does not answer read 7: n1 is the leader",
                "Only the leader answers reads: n2 may be behind. It follows n1 and tells the "
                "client so.",
                "§8");
        toldRow(
            "read without a leader", refused(RefusalReason::NoLeaderKnown),
            "does not answer read 7: it knows no leader",
            "Only the leader answers reads, and n2 knows of none. The client must try again later.",
            "§8");
        toldRow(
            "read of a lost leader", refused(RefusalReason::LeadershipLost),
            "does not answer read 7: it leads no longer",
            "n2 leads no longer, and no majority had confirmed in time that it did. It cannot tell "
            "whether newer values are committed, so read 7 gets no answer from it.",
            "§8");
    }
    void readsAreTold() { compareTold(); }

    void clientsAreTold_data() {
        toldColumns();
        const auto refused = [](RefusalReason reason) {
            return [=](Story& story) {
                story.add(EventKind::TransferStarted, 1, 5);
                return story.add(EventKind::ProposalRefused, 1, 1,
                                 withDetail(reason, [](Event& event) { event.text = 1; }));
            };
        };
        toldRow("refused: handing over", refused(RefusalReason::Transferring),
                "does not take “set colour blue”: it is handing over its leadership",
                "n1 is handing its leadership over to n5. Were it to take commands meanwhile, the "
                "other "
                "would never have the whole log.",
                "dissertation §3.10");
        toldRow("refused: change under way", refused(RefusalReason::ChangeInProgress),
                "does not take “set colour blue”: another change of members is not yet committed",
                "At n1 another change of members is under way and not yet committed, so it takes "
                "no new "
                "one.",
                "§6");
        toldRow(
            "refused: nothing committed", refused(RefusalReason::NothingCommitted),
            "does not take “set colour blue”: it has committed nothing in its own term yet",
            "n1 leads term 3, but has not committed an entry of it yet, so it takes no change of "
            "members.",
            "dissertation §4.1");
        toldRow(
            "refused: members", refused(RefusalReason::InvalidMembers),
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
        toldRow("client asks", invoked(0), "is asked by client 2: “set colour blue”",
                "Client 2 asks n1 for set colour blue, its operation number 4.",
                "§8, dissertation §6.3");
        toldRow("client asks again", invoked(1), "is asked by client 2 again: “set colour blue”",
                "Client 2 asks n1 for set colour blue, its operation number 4.",
                "§8, dissertation §6.3");
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
        toldRow("client answered", returned(ClientOutcome::Ok, kNoText), "answers client 2: done",
                "Client 2 has its answer to operation number 4, 1 ms after it last asked.", "§8");
        toldRow("client answered with a value", returned(ClientOutcome::Ok, 2),
                "answers client 2: “crash n2”",
                "Client 2 has its answer to operation number 4, 1 ms after it last asked.", "§8");
        toldRow(
            "client refused", returned(ClientOutcome::Refused, kNoText),
            "turns client 2 away: nothing was done",
            "Operation number 4 of client 2 was not taken: it has had no effect and never will.",
            "§8");
        toldRow(
            "client without an answer", returned(ClientOutcome::Unknown, kNoText),
            "has not answered client 2 in time",
            "Client 2 has waited too long for an answer to operation number 4. It may have taken "
            "effect, may still do so, or never will.",
            "§8, dissertation §6.3");
        toldRow(
            "duplicate",
            [](Story& story) {
                return story.add(EventKind::DuplicateSkipped, 1, 0, [](Event& event) {
                    event.index = Index{2};
                    event.text = 1;
                });
            },
            "does not apply entry 2 again: “set colour blue” has taken effect before",
            "Entry 2 carries set colour blue, which n1 has applied before: its client had no "
            "answer "
            "and sent it again.",
            "§8, dissertation §6.3");
    }
    void clientsAreTold() { compareTold(); }
};

QTEST_GUILESS_MAIN(TestClientWords)
#include "tst_client_words.moc"
