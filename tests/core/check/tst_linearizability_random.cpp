#include "core/check/linearizability.h"
#include "history_text.h"
#include "naive_linearizability.h"
#include "simulated_history.h"
#include "small_history.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace raftarium;
using namespace raftarium::test;

namespace {

using History = std::vector<Operation>;
using Kind = OperationKind;

QString report(std::uint64_t seed, const History& history) {
    return QStringLiteral("seed %1:\n%2").arg(seed).arg(textOf(history));
}

History ofKey(const History& history, const std::string& key) {
    History found;
    std::ranges::copy_if(history, std::back_inserter(found),
                         [&](const Operation& one) { return one.key == key; });
    return found;
}

/// Whether what returned before `event` (or at it) can be explained, for one key.
bool holdsUntil(const History& history, EventNumber event, bool atIt) {
    std::vector<bool> counts;
    for (const Operation& one : history)
        counts.push_back(one.returned &&
                         (one.returned->event < event || (atIt && one.returned->event == event)));
    return NaiveLinearizability::holds(history, counts);
}

/// What is wrong with a contradiction; empty if it is all it says.
QString faultOf(const Contradiction& found, const History& history) {
    if (!found.isMinimal) return QStringLiteral("not minimal");
    History alone;
    std::vector<bool> counts(history.size());
    for (const OperationNumber number : found.operations) {
        alone.push_back(history[number]);
        counts[number] = true;
        if (history[number].key != found.key) return QStringLiteral("another key");
    }
    if (NaiveLinearizability::holds(alone)) return QStringLiteral("the part alone holds");
    if (NaiveLinearizability::holds(history, counts)) return QStringLiteral("the part holds");
    for (const OperationNumber number : found.operations) {
        counts[number] = false;
        if (!NaiveLinearizability::holds(history, counts))
            return QStringLiteral("operation %1 is not needed").arg(number);
        counts[number] = true;
    }
    const auto isIn = [&](OperationNumber number) {
        return std::ranges::find(found.operations, number) != found.operations.end();
    };
    if (!isIn(found.later) || found.event != history[found.later].returned->event)
        return QStringLiteral("the later event");
    if (found.earlier == found.later ||
        (found.earlier == kNoOperation) != (found.operations.size() == 1) ||
        (found.earlier != kNoOperation && !isIn(found.earlier)))
        return QStringLiteral("the earlier event");
    const History key = ofKey(history, found.key);
    if (holdsUntil(key, found.event, true) || !holdsUntil(key, found.event, false))
        return QStringLiteral("not the first return");
    return {};
}

struct Large {
    const char* name;
    SimulatedHistoryOptions options;
    std::uint64_t
        stepsEach; ///< that suffice for each operation; keeps the search from getting slow
};

const std::vector<Kind> kRegister{Kind::Get, Kind::Set};
const std::vector<Kind> kSwaps{Kind::Get, Kind::Set, Kind::Delete, Kind::CompareAndSet,
                               Kind::CompareAndSet};
const std::vector<Kind> kNumbers{Kind::Get, Kind::Add, Kind::Add};
const std::vector<Kind> kCounters{Kind::Get, Kind::Set, Kind::Set, Kind::Delete, Kind::Add};
const std::vector<Kind> kLists{Kind::Get, Kind::Append, Kind::Append};

const Large kLarge[] = {
    {"a hundred thousand operations", {100'000, 10, 10, 0, 0, kRegister}, 10},
    {"some outcomes unknown", {100'000, 10, 10, 5, 0, kRegister}, 20},
    {"few values", {20'000, 10, 10, 2, 5, kRegister}, 15},
    {"one key", {20'000, 10, 1, 0, 0, kRegister}, 15},
    {"one key, thirty clients", {20'000, 30, 1, 0, 0, kRegister}, 40},
    {"one key, some outcomes unknown", {10'000, 5, 1, 2, 0, kRegister}, 20},
    {"swaps", {50'000, 10, 10, 0, 0, kSwaps}, 10},
    {"swaps, some outcomes unknown", {50'000, 10, 10, 5, 0, kSwaps}, 30},
    {"swaps of few values", {20'000, 8, 10, 3, 4, kSwaps}, 20},
    {"numbers", {5'000, 5, 10, 2, 0, kNumbers}, 30},
    {"numbers that are set and deleted", {2'000, 5, 4, 1, 0, kCounters}, 100},
    {"lists", {5'000, 5, 10, 2, 0, kLists}, 60},
};

/// Lets a get in the second half find what nobody wrote, or what was overwritten long ago; returns
/// the number of that get.
std::size_t corrupt(History& history, Dice& dice) {
    const auto isKnownGet = [](const Operation& one) {
        return one.kind == Kind::Get && one.returned.has_value();
    };
    std::size_t which =
        history.size() / 2 + dice.below(static_cast<std::uint32_t>(history.size() / 4));
    while (!isKnownGet(history[which]))
        ++which;
    Operation& get = history[which];
    get.result = "never";
    if (dice.oneIn(3)) return which;
    for (std::size_t i = which - std::min<std::size_t>(which, 500 + dice.below(2'000)); i < which;
         ++i)
        if (history[i].kind == Kind::Set && history[i].key == get.key && history[i].returned) {
            get.result = history[i].value;
            break;
        }
    return which;
}

} // namespace

class TestLinearizabilityRandom : public QObject {
    Q_OBJECT

private slots:
    void agreesWithEveryOrder() {
        std::array<int, 2> found{};
        std::array<int, 8> sizes{};
        for (std::uint64_t seed = 1; seed <= 20'000; ++seed) {
            const History history = SmallHistory(seed).operations;
            const bool holds = NaiveLinearizability::holds(history);
            const Linearizability result = checkLinearizability(history);
            ++found[holds ? 1 : 0];
            QVERIFY2(result.verdict == (holds ? Verdict::Linearizable : Verdict::NotLinearizable),
                     qPrintable(report(seed, history)));
            QCOMPARE(result.contradiction.has_value(), !holds);
            if (holds) continue;
            ++sizes[result.contradiction->operations.size()];
            const QString fault = faultOf(*result.contradiction, history);
            QVERIFY2(fault.isEmpty(), qPrintable(fault + u' ' + report(seed, history)));
        }
        // The histories are worth the comparison only if they differ enough.
        QVERIFY(found[0] >= 5'000 && found[1] >= 5'000);
        for (const std::size_t size : {1U, 2U, 3U})
            QVERIFY2(sizes[size] >= 20, qPrintable(QString::number(size)));
    }

    void acceptsWhatOneStoreDid_data() { large(); }
    void acceptsWhatOneStoreDid() {
        QFETCH(int, number);
        const Large& large = kLarge[number];
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            const History history = SimulatedHistory(large.options, seed).operations;
            const Linearizability result = checkLinearizability(history);
            QVERIFY2(result.verdict == Verdict::Linearizable,
                     qPrintable(QStringLiteral("seed %1").arg(seed)));
            QVERIFY2(result.steps < large.stepsEach * history.size(),
                     qPrintable(QStringLiteral("seed %1: %2 steps").arg(seed).arg(result.steps)));
        }
    }

    void findsTheOneThatNoStoreDid_data() { large(); }
    void findsTheOneThatNoStoreDid() {
        QFETCH(int, number);
        const Large& large = kLarge[number];
        // Of few values, an old one may well be back.
        if (large.options.values != 0) return;
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            History history = SimulatedHistory(large.options, seed).operations;
            Dice dice(seed);
            const std::size_t which = corrupt(history, dice);
            const Linearizability result = checkLinearizability(history);
            const QString about = QStringLiteral("seed %1, operation %2").arg(seed).arg(which);
            QVERIFY2(result.verdict == Verdict::NotLinearizable, qPrintable(about));
            const Contradiction& found = *result.contradiction;
            QVERIFY2(found.later == which, qPrintable(about));
            History part;
            for (const OperationNumber one : found.operations)
                part.push_back(history[one]);
            QVERIFY2(part.size() <= 6, qPrintable(about));
            QVERIFY2(!NaiveLinearizability::holds(part), qPrintable(about + u'\n' + textOf(part)));
        }
    }

    void theOrderOfTheOperationsDoesNotMatter() {
        for (std::uint64_t seed = 1; seed <= 500; ++seed) {
            History history = SmallHistory(seed).operations;
            const Linearizability first = checkLinearizability(history);
            std::ranges::reverse(history);
            const Linearizability second = checkLinearizability(history);
            QCOMPARE(second.verdict, first.verdict);
            if (first.contradiction)
                QCOMPARE(second.contradiction->event, first.contradiction->event);
        }
    }

    void takesOperationsOfAnyContent() {
        for (std::uint64_t seed = 1; seed <= 50; ++seed) {
            Dice dice(seed);
            History history(200);
            for (Operation& one : history) {
                one.kind = static_cast<Kind>(dice.below(6));
                one.key = std::to_string(dice.below(3));
                one.value = dice.oneIn(5) ? "9223372036854775807" : std::to_string(dice.below(4));
                if (dice.oneIn(2)) one.expected = std::to_string(dice.below(4));
                if (dice.oneIn(2)) one.result = std::to_string(dice.below(4));
                one.success = static_cast<Success>(dice.below(3));
                one.invoked.event = static_cast<EventNumber>(dice.word());
                if (!dice.oneIn(4))
                    one.returned = Moment{static_cast<EventNumber>(dice.word()), {}};
                if (dice.oneIn(9)) one.returned = Moment{};
                if (dice.oneIn(9)) one.invoked = Moment{};
            }
            const Linearizability result = checkLinearizability(history, 200'000);
            QCOMPARE(result.contradiction.has_value(), result.verdict == Verdict::NotLinearizable);
            QVERIFY(result.steps <= 400'000);
        }
    }

private:
    static void large() {
        QTest::addColumn<int>("number");
        int number = 0;
        for (const Large& one : kLarge)
            QTest::newRow(one.name) << number++;
    }
};

QTEST_GUILESS_MAIN(TestLinearizabilityRandom)
#include "tst_linearizability_random.moc"
