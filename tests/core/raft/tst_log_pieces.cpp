#include "harness.h"

#include "core/raft/random.h"

#include <QTest>

#include <string>

using namespace raftarium;
using namespace raftarium::test;

/// The log stands in pieces of 256 entries that copies and messages share. Here it is held against
/// a plain vector, above all where pieces meet.
class TestLogPieces : public QObject {
    Q_OBJECT
private slots:
    void behavesLikeAVector_data();
    void behavesLikeAVector();
    void copiesThatGrowApartStayApart_data();
    void copiesThatGrowApartStayApart();
    void slicesReachOverOneBorder_data();
    void slicesReachOverOneBorder();
    void slicesKeepTheByteLimit();
    void slicesOutliveTheLogTheyCameFrom();
    void whatIsCutOffOrCompactedIsReleased();
};

namespace {

Entry entryOf(std::uint64_t term, std::uint64_t what) {
    return {Term{term},
            std::make_shared<const Command>(
                Command{std::string(what % 40, 'x') + std::to_string(what), 0}),
            EntryKind::Command};
}

/// What a log should be.
struct Model {
    std::uint64_t base = 0;
    Term baseTerm{};
    std::vector<Entry> entries; ///< behind base

    [[nodiscard]] std::uint64_t last() const { return base + entries.size(); }
    [[nodiscard]] Term lastTerm() const { return entries.empty() ? baseTerm : entries.back().term; }
};

bool same(const Log& log, const Model& model) {
    if (log.lastIndex().value() != model.last() || log.snapshotIndex().value() != model.base ||
        log.snapshotTerm() != model.baseTerm || log.lastTerm() != model.lastTerm() ||
        log.firstIndex().value() != model.base + 1)
        return false;
    if (log.contains(log.snapshotIndex()) || log.contains(log.lastIndex() + 1)) return false;
    for (std::size_t i = 0; i < model.entries.size(); ++i) {
        const Index index{model.base + i + 1};
        if (!log.contains(index) || !(log.entry(index) == model.entries[i]) ||
            log.termAt(index) != model.entries[i].term)
            return false;
    }
    return true;
}

struct Slice {
    EntrySlice slice;
    std::vector<Entry> expected;
    [[nodiscard]] bool holds() const {
        if (slice.size() != expected.size()) return false;
        for (std::size_t i = 0; i < expected.size(); ++i)
            if (!(slice[i] == expected[i])) return false;
        return true;
    }
};

/// A log, what it should be, and the slices taken from it.
struct Pair {
    Log log;
    Model model;
};

class Play {
public:
    explicit Play(std::uint64_t seed) : random_(seed) {}

    /// Does one thing to the log and to the model; false where they then disagree.
    bool step() {
        Log& log = now_.log;
        Model& model = now_.model;
        const std::uint64_t what = random_.upTo(99);
        if (what < 55) {
            term_ = std::max(term_, model.lastTerm().value()) + random_.upTo(9) / 9;
            for (std::uint64_t count = random_.upTo(60); count-- > 0;) {
                const Entry entry = entryOf(std::max<std::uint64_t>(1, term_), random_.next() % 99);
                log.append(entry);
                model.entries.push_back(entry);
            }
        } else if (what < 67) {
            const std::uint64_t first =
                model.base + 1 + random_.upTo(std::min<std::uint64_t>(model.entries.size(), 300));
            log.truncateFrom(Index{first});
            model.entries.resize(
                std::min<std::size_t>(model.entries.size(), first - model.base - 1));
        } else if (what < 75) {
            compact(model.base + random_.upTo(model.entries.size()));
        } else if (what < 76) {
            model = {model.last() + random_.upTo(600), Term{++term_}, {}};
            log.resetTo(Index{model.base}, model.baseTerm);
        } else if (what < 86) {
            copies.push_back(now_);
            if (random_.upTo(1) == 0) std::swap(copies.back(), now_); // go on with the other
        } else if (what < 88 && !copies.empty()) {
            now_ = copies[random_.upTo(copies.size() - 1)];
        } else {
            return takeSlice();
        }
        return log.lastIndex().value() == model.last() && log.lastTerm() == model.lastTerm();
    }
    [[nodiscard]] const Pair& now() const { return now_; }

    std::vector<Pair> copies;
    std::vector<Slice> slices;
    int acrossBorders = 0;

private:
    void compact(std::uint64_t upTo) {
        Model& model = now_.model;
        now_.log.compactTo(Index{upTo});
        if (upTo == model.base) return;
        model.baseTerm = model.entries[upTo - model.base - 1].term;
        model.entries.erase(model.entries.begin(),
                            model.entries.begin() + static_cast<std::ptrdiff_t>(upTo - model.base));
        model.base = upTo;
    }
    bool takeSlice() {
        const Model& model = now_.model;
        const std::uint64_t first = model.base + random_.upTo(model.entries.size() + 1);
        const std::size_t count = random_.upTo(400);
        const std::uint64_t bytes = random_.upTo(2) == 0 ? random_.upTo(900) : UINT64_MAX;
        Slice taken{now_.log.slice(Index{first}, count, bytes), {}};
        if (first <= model.base || first > model.last()) return taken.slice.empty();
        std::uint64_t sum = 0;
        for (std::uint64_t i = first; i <= model.last() && taken.expected.size() < count; ++i) {
            const Entry& entry = model.entries[i - model.base - 1];
            sum += entry.bytes;
            if (sum > bytes && !taken.expected.empty()) break;
            taken.expected.push_back(entry);
        }
        // It may stop at the border after the next one, and not before.
        const std::size_t always = 512 - (first - 1) % 256;
        if (taken.expected.size() > always) taken.expected.resize(always);
        if ((first - 1) / 256 != (first + taken.expected.size() - 2) / 256) ++acrossBorders;
        slices.push_back(taken);
        return taken.holds();
    }

    Random random_;
    Pair now_;
    std::uint64_t term_ = 1;
};

} // namespace

void TestLogPieces::behavesLikeAVector_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestLogPieces::behavesLikeAVector() {
    QFETCH(int, seed);
    Play play(static_cast<std::uint64_t>(seed));
    for (int step = 0; step < 400; ++step) {
        QVERIFY2(play.step(), qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(step)));
        if (step % 20 == 0) QVERIFY(same(play.now().log, play.now().model));
    }
    // Nothing that was done since has changed what others hold.
    QVERIFY(same(play.now().log, play.now().model));
    QVERIFY(play.copies.size() > 10 && play.slices.size() > 10 && play.acrossBorders > 0);
    for (const Pair& copy : play.copies)
        QVERIFY(same(copy.log, copy.model));
    for (const Slice& slice : play.slices)
        QVERIFY(slice.holds());
}

void TestLogPieces::copiesThatGrowApartStayApart_data() {
    QTest::addColumn<int>("length");
    for (const int length : {0, 1, 255, 256, 257, 511, 512, 513})
        QTest::addRow("%d", length) << length;
}

void TestLogPieces::copiesThatGrowApartStayApart() {
    QFETCH(int, length);
    Log one;
    for (int i = 0; i < length; ++i)
        one.append(entryOf(1, 1));
    Log other = one;
    for (int i = 0; i < 300; ++i) {
        one.append(entryOf(2, 2));
        other.append(entryOf(3, 3));
    }
    Log third = one;
    third.truncateFrom(at(length + 1));
    third.append(entryOf(4, 4));
    for (int i = length + 1; i <= length + 300; ++i) {
        QCOMPARE(num(one.termAt(at(i))), 2);
        QCOMPARE(num(other.termAt(at(i))), 3);
    }
    QCOMPARE(num(third.termAt(at(length + 1))), 4);
    QCOMPARE(num(third.lastIndex()), length + 1);
}

void TestLogPieces::slicesReachOverOneBorder_data() {
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("taken");
    QTest::newRow("within") << 1 << 256 << 256;
    QTest::newRow("the last of a piece") << 256 << 1 << 1;
    QTest::newRow("over a border") << 256 << 2 << 2;
    QTest::newRow("256 from anywhere") << 200 << 256 << 256;
    QTest::newRow("as far as two pieces go") << 1 << 9'999 << 512;
    QTest::newRow("to the end") << 990 << 9'999 << 11;
    QTest::newRow("none") << 5 << 0 << 0;
    QTest::newRow("behind the end") << 1'001 << 5 << 0;
}

void TestLogPieces::slicesReachOverOneBorder() {
    QFETCH(int, first);
    QFETCH(int, count);
    QFETCH(int, taken);
    Log log;
    for (int i = 1; i <= 1'000; ++i)
        log.append(entryOf(static_cast<std::uint64_t>(i), 0));
    const EntrySlice slice = log.slice(at(first), static_cast<std::size_t>(count));
    QCOMPARE(static_cast<int>(slice.size()), taken);
    for (int i = 0; i < taken; ++i)
        QCOMPARE(num(slice[static_cast<std::size_t>(i)].term), first + i);
}

void TestLogPieces::slicesKeepTheByteLimit() {
    Log log;
    for (int i = 0; i < 300; ++i)
        log.append({Term{1}, std::make_shared<const Command>(Command{std::string(10, 'x'), 0}),
                    EntryKind::Command});
    QCOMPARE(log.slice(at(1), 100, 0).size(), 1U); // one always travels
    QCOMPARE(log.slice(at(1), 100, 10).size(), 1U);
    QCOMPARE(log.slice(at(1), 100, 19).size(), 1U);
    QCOMPARE(log.slice(at(1), 100, 20).size(), 2U);
    QCOMPARE(log.slice(at(250), 100, 100).size(), 10U);
    QCOMPARE(log.slice(at(250), 100, 100).bytes(), 100U);
}

void TestLogPieces::slicesOutliveTheLogTheyCameFrom() {
    EntrySlice slice;
    {
        Log log;
        for (int i = 0; i < 300; ++i)
            log.append(entryOf(1, static_cast<std::uint64_t>(i)));
        slice = log.slice(at(250), 20);
        log.truncateFrom(at(100));
        for (int i = 0; i < 300; ++i)
            log.append(entryOf(2, 7));
    }
    QCOMPARE(slice.size(), 20U);
    for (std::size_t i = 0; i < slice.size(); ++i)
        QVERIFY(slice[i] == entryOf(1, 249 + i));
}

void TestLogPieces::whatIsCutOffOrCompactedIsReleased() {
    const auto tracked = std::make_shared<const Command>(Command{"x", 0});
    Log log;
    for (int i = 0; i < 2'560; ++i)
        log.append({Term{1}, tracked, EntryKind::Command});
    QCOMPARE(tracked.use_count(), 2'561L);
    log.compactTo(at(2'000));
    QVERIFY(tracked.use_count() <= 2'561 - 7 * 256); // whole pieces go
    log.truncateFrom(at(2'100));
    QVERIFY(tracked.use_count() <= 1 + 2 * 256);
    log.compactTo(log.lastIndex());
    QCOMPARE(tracked.use_count(), 1L);
}

QTEST_GUILESS_MAIN(TestLogPieces)
#include "tst_log_pieces.moc"
