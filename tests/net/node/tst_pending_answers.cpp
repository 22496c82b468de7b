#include "net/node/pending_answers.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace raftarium;
using namespace raftarium::net;

namespace {

using Outcome = ProposalResult::Outcome;

Entry entryOf(std::uint64_t term) {
    Entry entry;
    entry.term = Term{term};
    return entry;
}

/// Somebody who waits for the entry at index 2 of term 3.
struct Waiting {
    Waiting() {
        log.append(entryOf(1));
        log.append(entryOf(3));
        answers.addProposal(Index{2}, Term{3},
                            [this](const ProposalResult& result) { outcome = result.outcome; });
    }
    PendingAnswers answers;
    Log log;
    std::optional<Outcome> outcome;
};

} // namespace

/// What those who wait for a proposal are told.
class TestPendingAnswers : public QObject {
    Q_OBJECT
private slots:
    void whatIsAppliedIsAnswered() {
        Waiting w;
        w.answers.dropOverwritten(w.log);
        QVERIFY(!w.outcome);
        w.answers.applied(Index{2}, Term{3}, "done");
        QVERIFY(w.outcome == Outcome::Applied);
    }

    void anotherEntryThatIsCommittedThereSettlesIt() {
        Waiting w;
        w.answers.applied(Index{2}, Term{4}, {});
        QVERIFY(w.outcome == Outcome::Lost);
    }

    /// §5.4.2: another server may hold the entry still, be elected, and commit it.
    void anEntryThatIsOverwrittenMayStillTakeEffect() {
        Waiting w;
        w.log.truncateFrom(Index{2});
        w.log.append(entryOf(4));
        w.answers.dropOverwritten(w.log);
        QVERIFY(w.outcome == Outcome::Unknown);
    }

    void anEntryThatIsGoneMayStillTakeEffect() {
        Waiting w;
        w.log.truncateFrom(Index{2});
        w.answers.dropOverwritten(w.log);
        QVERIFY(w.outcome == Outcome::Unknown);
    }

    void behindASnapshotNobodyKnows() {
        Waiting w;
        w.answers.passed(Index{2});
        QVERIFY(w.outcome == Outcome::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestPendingAnswers)
#include "tst_pending_answers.moc"
