#include "history_text.h"
#include "simulated_history.h"
#include "small_history.h"
#include "told_history.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

namespace {

using History = std::vector<Operation>;
using Kind = OperationKind;

QString report(std::uint64_t seed, const History& history) {
    return QStringLiteral("seed %1:\n%2").arg(seed).arg(textOf(history));
}

const std::vector<Kind> kMixes[] = {
    {Kind::Get, Kind::Set},
    {Kind::Get, Kind::Get, Kind::Set, Kind::Delete},
    {Kind::Get, Kind::Set, Kind::Delete, Kind::CompareAndSet, Kind::CompareAndSet},
    {Kind::Get, Kind::Add, Kind::Add, Kind::Set},
    {Kind::Get, Kind::Append, Kind::Delete},
};

/// What clients see of one store, with stale reads and lost writes now and then.
History faulty(std::uint64_t seed, std::uint32_t unknownPercent) {
    Dice dice(seed);
    SimulatedHistoryOptions options;
    options.operations = 20 + dice.below(80);
    options.clients = 1 + dice.below(4);
    options.keys = 1 + dice.below(3);
    options.unknownPercent = unknownPercent;
    options.values = dice.oneIn(3) ? 3 : 0;
    options.kinds = kMixes[dice.below(std::size(kMixes))];
    History history = SimulatedHistory(options, seed).operations;
    const auto size = static_cast<std::uint32_t>(history.size());
    for (std::uint32_t i = dice.below(6); i > 0; --i) {
        Operation& one = history[dice.below(size)];
        const Operation& other = history[dice.below(size)];
        if (!one.returned) continue;
        if (one.kind == Kind::Get && other.invoked.event < one.returned->event)
            one.result = other.value;                 // stale
        if (one.kind == Kind::Set && dice.oneIn(2)) { // lost: nobody finds it
            for (Operation& get : history)
                if (get.kind == Kind::Get && get.key == one.key && get.result == one.value)
                    get.result = other.key == one.key ? std::optional(other.value) : std::nullopt;
        }
    }
    renumber(history);
    return history;
}

RunningLinearizability::Limits tightLimits(Dice& dice) {
    RunningLinearizability::Limits limits;
    limits.operationsOfKey = 1 + dice.below(8);
    limits.unknownOfKey = dice.below(6);
    limits.operations = 1 + dice.below(20);
    limits.bytes = dice.oneIn(3) ? dice.below(30) : 1'000;
    limits.keys = 1 + dice.below(4);
    return limits;
}

} // namespace

class TestRunningLinearizabilityRandom : public QObject {
    Q_OBJECT

private slots:
    /// Each order of all operations against the running judge, on every kind of operation.
    void agreesWithEveryOrder() {
        std::array<int, 2> found{};
        for (std::uint64_t seed = 1; seed <= 20'000; ++seed) {
            History history = SmallHistory(seed).operations;
            renumber(history);
            const Linearizability whole = checkLinearizability(history);
            ToldHistory told(history, seed % 2 == 0);
            told.tellAll(1 + seed % 3);
            compare(history, whole, told, seed);
            if (QTest::currentTestFailed()) return;
            if (told.running.result().verdict != Verdict::NotLinearizable) continue;
            ++found[isAllKnown(history) ? 1 : 0];
            std::vector<bool> counts(history.size());
            for (const OperationNumber number : told.part())
                counts[number] = true;
            QVERIFY2(!NaiveLinearizability::holds(history, counts),
                     qPrintable("the part holds: " + report(seed, history)));
        }
        QVERIFY2(found[0] >= 2'000 && found[1] >= 2'000,
                 qPrintable(QStringLiteral("%1 %2").arg(found[0]).arg(found[1])));
    }

    void findsWhatTheCompleteCheckerFinds() {
        std::array<int, 2> found{};
        std::uint64_t settled = 0;
        for (std::uint64_t seed = 1; seed <= 6'000; ++seed) {
            const History history = faulty(seed, seed % 2 == 0 ? 0 : 8);
            const Linearizability whole = checkLinearizability(history);
            QVERIFY2(whole.verdict != Verdict::Undecided, qPrintable(report(seed, history)));
            ToldHistory told(history, seed % 4 < 2);
            told.tellAll(1 + seed % 5);
            compare(history, whole, told, seed);
            if (QTest::currentTestFailed()) return;
            ++found[whole.verdict == Verdict::NotLinearizable ? 1 : 0];
            settled += history.size() - told.running.remembered();
        }
        QVERIFY2(found[0] >= 1'500 && found[1] >= 1'500,
                 qPrintable(QStringLiteral("%1 %2").arg(found[0]).arg(found[1])));
        QVERIFY(settled > 100'000); // else nothing was put to the test
    }

    void neverMakesAViolationUpWhereItForgets() {
        int found = 0;
        for (std::uint64_t seed = 1; seed <= 6'000; ++seed) {
            Dice dice(seed * 7);
            const History history = faulty(seed, seed % 2 == 0 ? 0 : 8);
            const auto limits = tightLimits(dice);
            ToldHistory told(history, seed % 4 < 2, limits);
            told.tellAll(1 + seed % 5);
            const bool isBroken = told.running.result().verdict == Verdict::NotLinearizable;
            if (isBroken)
                QVERIFY2(checkLinearizability(history).verdict == Verdict::NotLinearizable,
                         qPrintable(report(seed, history)));
            else
                QVERIFY2(told.running.remembered() <= limits.operations,
                         qPrintable(report(seed, history)));
            found += isBroken ? 1 : 0;
        }
        QVERIFY2(found >= 300, qPrintable(QString::number(found)));
    }

    /// As where servers' clocks differ: it may have been asked before it was seen.
    void neverMakesAViolationUpWhereInvocationsComeLate() {
        int found = 0;
        int saved = 0; // by what came late
        for (std::uint64_t seed = 1; seed <= 6'000; ++seed) {
            Dice dice(seed * 5);
            SimulatedHistoryOptions options;
            options.operations = 60;
            options.clients = 1 + dice.below(4);
            options.keys = 1 + dice.below(2);
            History history = SimulatedHistory(options, seed).operations;
            for (std::uint32_t i = dice.below(8); i > 0; --i) {
                Operation& one = history[dice.below(60)];
                const Operation& other = history[dice.below(60)];
                if (one.kind == Kind::Get && other.kind == Kind::Set && other.key == one.key &&
                    other.invoked.event < one.invoked.event)
                    one.result = other.value;
            }
            const bool wasBroken = checkLinearizability(history).verdict != Verdict::Linearizable;
            std::vector<EventNumber> later;
            for (Operation& one : history) {
                later.push_back(dice.oneIn(3) ? dice.below(one.invoked.event + 1) : 0);
                if (dice.oneIn(2)) later.back() = std::min(later.back(), dice.below(9));
                one.invoked.event -= later.back();
            }
            ToldHistory told(history, false);
            for (std::size_t i = 0; i < history.size(); ++i)
                told.seeLater(i, later[i]);
            told.tellAll(1 + seed % 5);
            const bool isBroken = checkLinearizability(history).verdict == Verdict::NotLinearizable;
            if (told.running.result().verdict == Verdict::NotLinearizable) {
                QVERIFY2(isBroken, qPrintable(report(seed, history)));
                ++found;
            }
            if (wasBroken && !isBroken) ++saved;
        }
        QVERIFY2(found >= 100 && saved >= 100,
                 qPrintable(QStringLiteral("%1 %2").arg(found).arg(saved)));
    }

    void remembersLittleHoweverMuchThereIs() {
        SimulatedHistoryOptions options;
        options.operations = 100'000;
        options.keys = 200;
        options.clients = 20;
        const History history = SimulatedHistory(options, 1).operations;
        ToldHistory told(history, false);
        std::size_t most = 0;
        std::uint64_t steps = 0;
        for (std::size_t i = 1; !told.isOver(); ++i) {
            told.tellNext();
            if (i % 1'000 != 0) continue;
            told.running.judge(5'000'000);
            most = std::max(most, told.running.remembered());
            steps += told.running.result().steps;
        }
        QCOMPARE(told.running.result().verdict, Verdict::Linearizable);
        QCOMPARE(told.running.operations(), std::uint64_t{history.size()});
        QCOMPARE(told.running.ignored(), std::uint64_t{0});
        QVERIFY2(most < 4'000, qPrintable(QString::number(most)));
        QVERIFY2(steps < 40 * history.size(), qPrintable(QString::number(steps)));
    }

private:
    /// What is said of a history must be true, and all that there is where nothing is unknown.
    static void compare(const History& history, const Linearizability& whole,
                        const ToldHistory& told, std::uint64_t seed) {
        const Linearizability& result = told.running.result();
        const QString about = report(seed, history);
        QVERIFY2(result.verdict != Verdict::Undecided, qPrintable(about));
        QVERIFY2(told.running.ignored() == 0, qPrintable(about));
        if (result.verdict == Verdict::NotLinearizable) {
            QVERIFY2(whole.verdict == Verdict::NotLinearizable, qPrintable("made up, " + about));
            const Contradiction& found = *result.contradiction;
            const Operation& later = history[told.inHistory(found.later)];
            QVERIFY2(later.key == found.key && later.returned->event == found.event,
                     qPrintable("another event, " + about));
        }
        if (!isAllKnown(history)) return;
        QVERIFY2(result.verdict == whole.verdict, qPrintable("missed, " + about));
        if (result.contradiction)
            QVERIFY2(result.contradiction->event == whole.contradiction->event &&
                         result.contradiction->key == whole.contradiction->key,
                     qPrintable("found later, " + about));
    }
};

QTEST_GUILESS_MAIN(TestRunningLinearizabilityRandom)
#include "tst_running_linearizability_random.moc"
