#include "core/check/linearizability.h"
#include "history_text.h"

#include <QTest>

using namespace raftarium;
using raftarium::test::historyOf;

namespace {

/// What contradicts what, by lines from 1 on; nothing where the history is linearizable.
struct Case {
    const char* name;
    const char* history;
    std::vector<OperationNumber> part{};
    OperationNumber later = 0;
    OperationNumber earlier = 0; // 0: none
    OperationNumber origin = 0;
};

const Case kCases[] = {
    // --- reads ---------------------------------------------------------------------------------
    {"nothing at all", ""},
    {"a read of nothing", "1-2 get k = -"},
    {"reads and writes in turn", "1-2 set k a; 3-4 get k = a; 5-6 set k b; 7-8 get k = b"},
    {"a stale read", "1-2 set k a; 3-4 set k b; 5-6 get k = a", {2, 3}, 3, 2, 1},
    {"a read that misses the only write", "1-2 set k a; 3-4 get k = -", {1, 2}, 2, 1, 0},
    {"a read of a value never written", "1-2 set k a; 3-4 get k = b", {2}, 2, 0, 0},
    {"a read of a value written later", "1-2 get k = a; 3-4 set k a", {1}, 1, 0, 0},
    {"a read of a value that another key holds", "1-2 set j a; 3-4 get k = a", {2}, 2, 0, 0},
    {"keys are independent", "1-2 set k a; 3-4 set j b; 5-6 get k = a; 7-8 get j = b"},
    {"a client does not see its own write",
     "1-2 set k a; 3-9 set k b; 4-5 get k = b; 6-7 get k = a; 8-10 get k = a",
     {3, 4},
     4,
     3,
     1},
    {"a read during a write may see either",
     "1-2 set k a; 3-8 set k b; 4-5 get k = a; 6-7 get k = b"},
    {"reads during a write may not go back",
     "1-2 set k a; 3-8 set k b; 4-5 get k = b; 6-7 get k = a",
     {3, 4},
     4,
     3,
     1},
    {"reads of different clients at once may differ", "1-8 set k a; 2-6 get k = a; 3-7 get k = -"},
    {"an empty text is not nothing", "1-2 get k = -; 3-4 append k x = x; 5-6 get k = x"},
    // --- writes at the same time ---------------------------------------------------------------
    {"concurrent writes in one order", "1-3 set k a; 2-4 set k b; 5-6 get k = a"},
    {"concurrent writes in the other order", "1-3 set k a; 2-4 set k b; 5-6 get k = b"},
    {"concurrent writes in both orders",
     "1-3 set k a; 2-4 set k b; 5-6 get k = a; 7-8 get k = b",
     {3, 4},
     4,
     3,
     2},
    {"two writes of the same value", "1-2 set k a; 3-4 set k b; 5-6 set k a; 7-8 get k = a"},
    // --- deletes -------------------------------------------------------------------------------
    {"a deleted value comes back", "1-2 set k a; 3-4 delete k; 5-6 get k = a", {2, 3}, 3, 2, 1},
    {"a delete that finds something", "1-2 set k a; 3-4 delete k ok; 5-6 get k = -"},
    {"a delete that finds nothing", "1-2 delete k failed; 3-4 set k a; 5-6 get k = a"},
    {"a delete that should find something", "1-2 set k a; 3-4 delete k failed", {1, 2}, 2, 1, 0},
    {"a delete that should find nothing",
     "1-2 set k a; 3-4 delete k ok; 5-6 delete k ok",
     {2, 3},
     3,
     2,
     0},
    {"a value is deleted twice at once",
     "1-2 set k a; 3-5 delete k ok; 4-6 delete k ok",
     {2, 3},
     3,
     2,
     0},
    // --- compare and set -----------------------------------------------------------------------
    {"a swap", "1-2 set k a; 3-4 cas k a b ok; 5-6 get k = b"},
    {"a swap that rightly fails", "1-2 set k a; 3-4 cas k b c failed; 5-6 get k = a"},
    {"a swap from nothing", "1-2 cas k - a ok; 3-4 cas k - b failed; 5-6 get k = a"},
    {"a lost update",
     "1-2 set k 1; 3-5 cas k 1 2 ok; 4-6 cas k 1 3 ok; 7-8 get k = 3",
     {2, 3},
     3,
     2,
     1},
    {"a lost update, one after the other",
     "1-2 set k 1; 3-4 cas k 1 2 ok; 5-6 cas k 1 3 ok",
     {2, 3},
     3,
     2,
     1},
    {"a swap that failed took effect",
     "1-2 set k 1; 3-4 cas k 1 2 failed; 5-6 get k = 2",
     {1, 2},
     2,
     1,
     0},
    {"only a swap that rightly failed could have written it",
     "1-2 set k 1; 3-4 cas k 7 2 failed; 5-6 get k = 2",
     {3},
     3,
     0,
     0},
    {"a retried swap is applied twice",
     "1-2 set k 1; 3-4 cas k 1 2 ok; 5-6 set k 1; 7-8 get k = 1; 9-10 get k = 2",
     {4, 5},
     5,
     4,
     2},
    {"a swap whose success is not told may have succeeded",
     "1-2 set k 1; 3-4 cas k 1 2; 5-6 get k = 2"},
    {"a swap whose success is not told may have failed",
     "1-2 set k 1; 3-4 cas k 1 2; 5-6 get k = 1"},
    // --- append and add ------------------------------------------------------------------------
    {"appends in either order", "1-4 append k x; 2-3 append k y; 5-6 get k = yx"},
    {"an append is lost", "1-2 append k x; 3-4 append k y; 5-6 get k = y", {1, 3}, 3, 1, 0},
    {"a retried append is applied twice", "1-2 append k x; 3-4 get k = xx", {2}, 2, 0, 0},
    {"an append tells what it made", "1-2 append k x = x; 3-4 append k y = xy; 5-6 get k = xy"},
    {"an append tells what it cannot have made",
     "1-2 append k x; 3-4 append k y = y",
     {1, 2},
     2,
     1,
     0},
    {"a number grows", "1-2 add k 5 = 5; 3-4 add k -2 = 3; 5-6 get k = 3"},
    {"a retried addition is applied twice",
     "1-2 set k 1; 3-4 add k 1 ok; 5-6 get k = 3",
     {3},
     3,
     0,
     0},
    {"a retried addition is applied twice, between reads",
     "1-2 add k 5 = 5; 3-4 add k 1 ok; 5-6 get k = 6; 7-8 get k = 7",
     {4},
     4,
     0,
     0},
    {"an addition is lost", "1-3 add k 1 ok; 2-4 add k 1 ok; 5-6 get k = 1", {1, 2, 3}, 3, 2, 0},
    {"an addition to a word fails", "1-2 set k a; 3-4 add k 1 failed; 5-6 get k = a"},
    {"an addition to a number cannot fail", "1-2 set k 1; 3-4 add k 1 failed", {2}, 2, 0, 0},
    {"an addition to a word cannot succeed", "1-2 set k a; 3-4 add k 1 ok", {1, 2}, 2, 1, 0},
    // --- unknown outcomes ----------------------------------------------------------------------
    {"an unknown outcome explains a later read", "1-? set k a; 5-6 get k = a"},
    {"an unknown outcome need not take effect", "1-2 set k a; 3-? set k b; 5-6 get k = a"},
    {"an unknown outcome takes effect late",
     "1-2 set k a; 3-? set k b; 5-6 get k = a; 7-8 set k c; 9-10 get k = b"},
    {"an unknown outcome takes effect once",
     "1-? set k b; 3-4 get k = b; 5-6 set k c; 7-8 get k = b",
     {2, 3, 4},
     4,
     3,
     1},
    {"an unknown outcome cannot explain an earlier read",
     "1-2 get k = a; 3-? set k a",
     {1},
     1,
     0,
     0},
    {"an unknown delete", "1-2 set k a; 3-? delete k; 5-6 get k = a; 7-8 get k = -"},
    {"an unknown swap", "1-2 set k a; 3-? cas k a b; 5-6 get k = a; 7-8 get k = b"},
    {"an unknown swap that finds something else",
     "1-2 set k a; 3-? cas k x b; 5-6 get k = a; 7-8 get k = b",
     {4},
     4,
     0,
     2},
    {"two unknown swaps, one after the other",
     "1-2 set k a; 3-? cas k b c; 4-? cas k a b; 5-6 get k = a; 7-8 get k = c"},
    {"an unknown append shows once",
     "1-2 append k x; 3-? append k y; 5-6 get k = x; 7-8 get k = xy"},
    {"an unknown read says nothing", "1-2 set k a; 3-? get k; 5-6 get k = a"},
    {"a retry after an unknown outcome is applied twice",
     "1-? append k x; 2-3 append k x; 4-5 get k = xx"},
    // --- odd histories -------------------------------------------------------------------------
    {"lines in any order", "5-6 get k = b; 3-4 set k b; 1-2 set k a"},
    {"a return at the event of an invocation overlaps it", "1-3 set k a; 3-5 get k = -"},
    {"a return before the invocation counts as at once",
     "3-1 set k a; 4-5 get k = -",
     {1, 2},
     2,
     1,
     0},
    {"a set known to have failed says nothing", "1-2 set k a failed; 3-4 get k = -"},
    {"the first of two contradictions",
     "1-2 set k a; 3-4 get k = b; 5-6 set j a; 7-8 get j = b",
     {2},
     2,
     0,
     0},
    {"the first of two contradictions, in the key that comes later",
     "1-2 set k a; 3-4 get k = b; 5-6 set a a; 7-8 get a = b; 9-10 get a = a",
     {2},
     2,
     0,
     0},
};

QStringList lines(const std::vector<OperationNumber>& operations) {
    QStringList all;
    for (const OperationNumber number : operations)
        all << QString::number(number);
    return all;
}

} // namespace

class TestLinearizability : public QObject {
    Q_OBJECT

private slots:
    void findsExactlyTheContradictions_data() {
        QTest::addColumn<int>("number");
        int number = 0;
        for (const Case& one : kCases)
            QTest::newRow(one.name) << number++;
    }
    void findsExactlyTheContradictions() {
        QFETCH(int, number);
        const Case& expected = kCases[number];
        const std::vector<Operation> history = historyOf(QString::fromLatin1(expected.history));
        const Linearizability found = checkLinearizability(history);
        QVERIFY(found.undecidedKeys.empty());
        QCOMPARE(found.contradiction.has_value(), !expected.part.empty());
        QCOMPARE(found.verdict,
                 expected.part.empty() ? Verdict::Linearizable : Verdict::NotLinearizable);
        if (!found.contradiction) return;
        const Contradiction& it = *found.contradiction;
        std::vector<OperationNumber> part = it.operations;
        for (OperationNumber& operation : part)
            ++operation;
        QCOMPARE(lines(part), lines(expected.part));
        QVERIFY(it.isMinimal);
        QCOMPARE(it.later + 1, expected.later);
        QCOMPARE(it.earlier + 1, expected.earlier);
        QCOMPARE(it.origin + 1, expected.origin);
        QCOMPARE(it.key, history[it.later].key);
        QCOMPARE(it.event,
                 std::max(history[it.later].returned->event, history[it.later].invoked.event));
        if (it.earlier == kNoOperation)
            QCOMPARE(it.earlierEvent, history[it.later].invoked.event);
        else
            QCOMPARE(it.earlierEvent, std::max(history[it.earlier].returned->event,
                                               history[it.earlier].invoked.event));
    }

    void givesUpWhenTheStepsAreSpent() {
        // Writes of unknown outcome may take effect in any order, and none explains the last read.
        QString text;
        for (int i = 0; i < 60; ++i)
            text += QStringLiteral("%1-? append k %2;").arg(i).arg(i);
        text += QStringLiteral("100-101 get k = 0123; 102-103 get k = 01234567;"
                               "104-105 get k = 012345689; 106-107 set j a; 108-109 get j = a");
        const std::vector<Operation> history = historyOf(text);
        const Linearizability none = checkLinearizability(history, 0);
        QCOMPARE(none.verdict, Verdict::Undecided);
        QCOMPARE(none.undecidedKeys.size(), std::size_t{2});
        const Linearizability enough = checkLinearizability(history);
        QCOMPARE(enough.verdict, Verdict::NotLinearizable);
        QCOMPARE(enough.contradiction->operations, (std::vector<OperationNumber>{61, 62}));
        for (std::uint64_t steps = 1; steps < 20'000; steps += 1 + steps / 7) {
            const Linearizability some = checkLinearizability(history, steps);
            QVERIFY(some.verdict != Verdict::Linearizable);
            QVERIFY2(some.steps <= 2 * steps, qPrintable(QString::number(steps)));
            if (some.verdict == Verdict::NotLinearizable)
                QVERIFY(some.contradiction.has_value());
            else
                QCOMPARE(some.undecidedKeys.back(), std::string("k"));
        }
    }

    void oneHardKeyDoesNotHideAnother() {
        QString text;
        for (int i = 0; i < 200; ++i)
            text += QStringLiteral("%1-? add hard %2;").arg(i).arg(1 << (i % 20));
        text += QStringLiteral("300-301 get hard = 1234567; 302-303 get hard = 999;"
                               "304-305 set easy a; 306-307 get easy = b");
        const Linearizability found = checkLinearizability(historyOf(text), 20'000);
        QCOMPARE(found.verdict, Verdict::NotLinearizable);
        QCOMPARE(found.contradiction->key, std::string("easy"));
        QCOMPARE(found.undecidedKeys, std::vector<std::string>{"hard"});
    }
};

QTEST_GUILESS_MAIN(TestLinearizability)
#include "tst_linearizability.moc"
