#include "net/observe/proven_order.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::net;

namespace {

constexpr std::int64_t kMillisecond = 1'000'000;
constexpr std::int64_t kSecond = 1'000'000'000;
constexpr EventNumber kAnswer = 10; // places in the course
constexpr EventNumber kQuestion = 20;

/// Two servers, of which the first has answered at 10 s by its clock.
struct Two {
    Two() {
        order.addSource();
        order.addSource();
        order.noteAnswer(0, 10 * kSecond, kAnswer);
    }
    /// Whether it is certain that the second was asked later, at `moment` by its clock.
    [[nodiscard]] bool isCertain(std::int64_t moment) const {
        return order.earliest(1, moment, kQuestion) == kQuestion;
    }
    ProvenOrder order;
};

} // namespace

class TestProvenOrder : public QObject {
    Q_OBJECT

private slots:
    void whatOneServerTellsIsInOrder() {
        Two two;
        QCOMPARE(two.order.earliest(0, 10 * kSecond, kQuestion), kQuestion);
    }

    void withoutMessagesNothingIsCertain() {
        Two two;
        QVERIFY(!two.isCertain(100 * kSecond));
        QCOMPARE(two.order.earliest(1, 100 * kSecond, kQuestion), kAnswer);
        // Messages the other way tell how late the clock can be, not how early.
        two.order.noteMessage(1, 0, 9 * kSecond, 9 * kSecond);
        QVERIFY(!two.isCertain(100 * kSecond));
    }

    void theFastestMessageBoundsTheClock_data() {
        QTest::addColumn<qint64>("ahead"); // the second clock
        QTest::newRow("the same clock") << qint64{0};
        QTest::newRow("an hour ahead") << 3'600 * qint64{kSecond};
        QTest::newRow("a little behind") << -7 * qint64{kMillisecond};
    }
    void theFastestMessageBoundsTheClock() {
        QFETCH(const qint64, ahead);
        Two two;
        two.order.noteMessage(0, 1, 10 * kSecond, 10 * kSecond + ahead + 9 * kMillisecond);
        two.order.noteMessage(0, 1, 10 * kSecond, 10 * kSecond + ahead + 2 * kMillisecond);
        QVERIFY(!two.isCertain(10 * kSecond + ahead + kMillisecond));
        QVERIFY(two.isCertain(10 * kSecond + ahead + 3 * kMillisecond));
    }

    void whatIsLongAgoIsLessCertain() {
        Two two;
        two.order.noteMessage(0, 1, kSecond, kSecond + kMillisecond);
        QVERIFY(!two.isCertain(10 * kSecond + 9 * kMillisecond)); // 9 s by which clocks may drift
        QVERIFY(two.isCertain(10 * kSecond + 11 * kMillisecond));
    }

    void aThirdServerTellsToo() {
        Two two;
        two.order.addSource();
        two.order.noteMessage(0, 2, 10 * kSecond, 50 * kSecond + kMillisecond);
        QVERIFY(!two.isCertain(11 * kSecond));
        two.order.noteMessage(2, 1, 50 * kSecond, 10 * kSecond + kMillisecond);
        QVERIFY(!two.isCertain(10 * kSecond + kMillisecond));
        // The third clock is 40 s ahead, which is allowed for as if it had been so long.
        QVERIFY(two.isCertain(10 * kSecond + 60 * kMillisecond));
    }

    void aClockThatWasSetForwardShows() {
        Two two;
        two.order.noteMessage(0, 1, 9 * kSecond, 9 * kSecond + kMillisecond);
        two.order.noteMessage(0, 1, 10 * kSecond, 40 * kSecond);
        QVERIFY(!two.isCertain(39 * kSecond));
        two.order.noteMessage(0, 1, 11 * kSecond, 41 * kSecond);
        QVERIFY(!two.isCertain(39 * kSecond));
        QVERIFY(two.isCertain(41 * kSecond));
    }

    void aNewLifeHasANewClock() {
        Two two;
        two.order.noteMessage(0, 1, 10 * kSecond, 10 * kSecond);
        QVERIFY(two.isCertain(11 * kSecond));
        two.order.beginLife(0, 3 * kSecond); // the clock was wrong before, or is now
        QVERIFY(!two.isCertain(11 * kSecond));
        two.order.noteMessage(0, 1, 4 * kSecond, 12 * kSecond);
        QVERIFY(!two.isCertain(10 * kSecond));
        QVERIFY(two.isCertain(12 * kSecond)); // it had ended when the new life began
    }

    void whatIsForgottenIsNotCertain() {
        Two two;
        for (EventNumber i = 1; i <= 10'000; ++i)
            two.order.noteAnswer(0, 10 * kSecond + i, kAnswer + i);
        QCOMPARE(two.order.earliest(1, 99 * kSecond, 20'000), EventNumber{0});
        two.order.noteMessage(0, 1, 10 * kSecond, 10 * kSecond + kMillisecond);
        QCOMPARE(two.order.earliest(1, 99 * kSecond, 20'000), EventNumber{20'000});
        QCOMPARE(two.order.earliest(1, 10 * kSecond, 20'000), EventNumber{0});
    }

    void nonsenseDoesNoHarm() {
        Two two;
        two.order.noteMessage(0, 1, INT64_MAX / 3, -INT64_MAX / 3);
        two.order.noteMessage(0, 1, -INT64_MAX / 3, INT64_MAX / 3);
        two.order.noteAnswer(0, -1, kAnswer + 1); // earlier than the one before
        QVERIFY(!two.isCertain(10 * kSecond));
        QVERIFY(!two.isCertain(0));
    }
};

QTEST_GUILESS_MAIN(TestProvenOrder)
#include "tst_proven_order.moc"
