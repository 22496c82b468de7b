#include "harness.h"

#include "core/raft/random.h"
#include "core/raft/shared_vector.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

/// The log and the vector in shared pieces under it.
class TestLog : public QObject {
    Q_OBJECT
private slots:
    void upToDateComparesTermsFirst_data();
    void upToDateComparesTermsFirst();
    void findsTheLastEntryOfATermOrBefore();
    void slicesStopAtTheEnd();
    void sharedVectorBehavesLikeAVector();
    void copiesAreIndependent();
    void truncatedElementsAreReleased();
    void randomIsTheSameEverywhere();
    void randomIsEven();
};

void TestLog::upToDateComparesTermsFirst_data() {
    QTest::addColumn<int>("term");
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("upToDate");
    QTest::newRow("later term, shorter") << 4 << 1 << true;
    QTest::newRow("same term, same length") << 3 << 4 << true;
    QTest::newRow("same term, longer") << 3 << 5 << true;
    QTest::newRow("same term, shorter") << 3 << 3 << false;
    QTest::newRow("older term, longer") << 2 << 99 << false;
    QTest::newRow("empty") << 0 << 0 << false;
}

void TestLog::upToDateComparesTermsFirst() {
    QFETCH(int, term);
    QFETCH(int, index);
    QFETCH(bool, upToDate);
    const Log log = logOf({1, 1, 2, 3});
    QCOMPARE(log.isUpToDate(Term{static_cast<std::uint64_t>(term)},
                            Index{static_cast<std::uint64_t>(index)}),
             upToDate);
    QVERIFY(Log{}.isUpToDate(Term{}, Index{}));
}

void TestLog::findsTheLastEntryOfATermOrBefore() {
    const Log log = logOf({1, 1, 2, 2, 5, 5, 5});
    for (std::uint64_t term = 0; term <= 6; ++term) {
        for (std::uint64_t upTo = 0; upTo <= 9; ++upTo) {
            Index expected{};
            for (Index i{1}; i <= std::min(Index{upTo}, log.lastIndex()); ++i)
                if (log.termAt(i) <= Term{term}) expected = i;
            QVERIFY(log.lastWithTermAtMost(Term{term}, Index{upTo}) == expected);
        }
    }
}

void TestLog::slicesStopAtTheEnd() {
    const Log log = logOf({1, 2, 3});
    QCOMPARE(log.slice(Index{2}, 100).size(), 2U);
    QCOMPARE(log.slice(Index{2}, 1).size(), 1U);
    QVERIFY(log.slice(Index{4}, 10).empty());
    QVERIFY(log.slice(Index{0}, 10).empty());
}

void TestLog::sharedVectorBehavesLikeAVector() {
    const std::uint64_t seed = 20;
    Random random(seed);
    SharedVector<std::uint64_t, 2> shared;
    std::vector<std::uint64_t> plain;
    std::vector<std::pair<SharedVector<std::uint64_t, 2>, std::vector<std::uint64_t>>> copies;
    for (int step = 0; step < 20'000; ++step) {
        const std::uint64_t what = random.upTo(99);
        if (what < 90) {
            shared.push_back(random.next());
            plain.push_back(0);
            plain.back() = shared.back();
        } else if (what < 94) {
            const std::size_t keep = random.upTo(plain.size());
            shared.truncate(keep);
            plain.resize(keep);
        } else if (what < 97 && !plain.empty()) {
            const std::size_t i = random.upTo(plain.size() - 1);
            shared.edit(i) = plain[i] = random.next();
        } else if (copies.size() < 50) {
            copies.emplace_back(shared, plain);
        }
    }
    copies.emplace_back(shared, plain);
    for (const auto& [one, other] : copies) {
        QCOMPARE(one.size(), other.size());
        std::size_t i = 0;
        one.forEach(0, one.size(), [&](std::uint64_t item) {
            QVERIFY2(item == other[i++], qPrintable(QStringLiteral("seed %1").arg(seed)));
        });
    }
}

void TestLog::copiesAreIndependent() {
    SharedVector<int> one;
    for (int i = 0; i < 10'000; ++i)
        one.push_back(i);
    SharedVector<int> other = one;
    other.edit(5) = -1;
    other.push_back(7);
    one.truncate(9'000);
    QCOMPARE(one[5], 5);
    QCOMPARE(other[5], -1);
    QCOMPARE(one.size(), 9'000U);
    QCOMPARE(other.size(), 10'001U);
    QCOMPARE(other[9'999], 9'999);
}

void TestLog::truncatedElementsAreReleased() {
    const auto tracked = std::make_shared<int>(1);
    SharedVector<std::shared_ptr<int>> vector;
    for (int i = 0; i < 5'000; ++i)
        vector.push_back(tracked);
    for (const std::size_t keep : {4'999U, 4'200U, 4'096U, 70U, 64U, 1U, 0U}) {
        vector.truncate(keep);
        QCOMPARE(tracked.use_count(), static_cast<long>(keep) + 1);
    }
}

void TestLog::randomIsTheSameEverywhere() {
    Random random(1);
    QCOMPARE(random.next(), 12966619160104079557ULL);
    QCOMPARE(random.next(), 9600361134598540522ULL);
    Random other(42);
    QCOMPARE(other.between(-5, 5), -5);
}

void TestLog::randomIsEven() {
    Random random(7);
    std::array<int, 10> hits{};
    for (int i = 0; i < 100'000; ++i)
        ++hits[random.upTo(9)];
    for (const int hit : hits)
        QVERIFY(hit > 9'500 && hit < 10'500);
}

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
