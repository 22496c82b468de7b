#include "core/check/client_history.h"
#include "core/check/linearizability.h"
#include "core/timeline/event_makers.h"

#include <QTest>

#include <string>
#include <vector>

using namespace raftarium;
using namespace raftarium::test;

namespace {

/// What clients ask and are answered, an event for each line.
class Told {
public:
    /// "1 set k a" asks, "1 = a" answers, "1 ?" and "1 -" tell that the outcome is unknown, or that
    /// it was refused. `mark` is Event::logTerm.
    void add(const std::string& line, std::uint32_t mark = 0) {
        const std::string rest = line.substr(2);
        const bool asks = rest.size() > 1 && rest[0] != '=';
        Event event = make(asks ? EventKind::ClientInvoked : EventKind::ClientReturned, 1);
        event.value = static_cast<std::uint64_t>(line[0] - '0');
        event.logTerm = mark;
        if (!asks)
            event.detail = static_cast<std::uint8_t>(rest == "?"   ? ClientOutcome::Unknown
                                                     : rest == "-" ? ClientOutcome::Refused
                                                                   : ClientOutcome::Ok);
        const std::string text = asks ? rest : rest.size() > 2 ? rest.substr(2) : std::string();
        history.apply(std::span(&event, 1), next++,
                      [&](TextId) -> std::string_view { return text; });
    }
    [[nodiscard]] Verdict verdict() const {
        return checkLinearizability(history.operations()).verdict;
    }

    ClientHistory history;
    EventNumber next = 0;
};

constexpr std::uint32_t kNo = kNotJudged;
using Lines = std::vector<std::pair<std::string, std::uint32_t>>;

} // namespace

class TestClientHistory : public QObject {
    Q_OBJECT

private slots:
    void marksSayWhatCounts_data() {
        QTest::addColumn<Lines>("lines");
        QTest::addColumn<int>("operations");
        QTest::addColumn<bool>("isLinearizable");
        const auto row = [](const char* name, const Lines& lines, int operations, bool is) {
            QTest::newRow(name) << lines << operations << is;
        };
        row("a get that finds what was written",
            {{"1 set k a", 0}, {"1 =", 0}, {"2 get k", 0}, {"2 = a", 0}}, 2, true);
        row("a get that finds something else",
            {{"1 set k a", 0}, {"1 =", 0}, {"2 get k", 0}, {"2 = b", 0}}, 2, false);
        row("the same, not judged", {{"1 set k a", 0}, {"1 =", 0}, {"2 get k", 0}, {"2 = b", kNo}},
            1, true);
        row("a sum that is not judged is left out",
            {{"1 add k 1", 0}, {"1 = 8", kNo}, {"2 get k", 0}, {"2 =", 0}}, 1, true);
        row("a sum that is judged is not", {{"1 add k 1", 0}, {"1 = 8", 0}}, 1, false);
        row("a deletion that is not judged has happened",
            {{"1 set k a", 0},
             {"1 =", 0},
             {"2 delete k", 0},
             {"2 = k is not stored", kNo},
             {"3 get k", 0},
             {"3 =", 0}},
            3, true);
        row("so what it deleted is not found",
            {{"1 set k a", 0},
             {"1 =", 0},
             {"2 delete k", 0},
             {"2 =", kNo},
             {"3 get k", 0},
             {"3 = a", 0}},
            3, false);
        row("a write that is not judged has happened",
            {{"1 set k a", 0}, {"1 =", kNo}, {"2 get k", 0}, {"2 =", 0}}, 2, false);
        row("an operation that is not judged is none",
            {{"1 set k a", kNo}, {"1 =", 0}, {"2 get k", 0}, {"2 =", 0}}, 1, true);
        row("what is left out does not take others with it",
            {{"1 get k", 0},
             {"2 set k a", 0},
             {"1 = z", kNo},
             {"2 =", 0},
             {"3 get k", 0},
             {"3 =", 0}},
            2, false);
        row("asked before the answer, perhaps",
            {{"1 set k a", 0},
             {"1 =", 0},
             {"2 set k b", 0},
             {"2 =", 0},
             {"3 get k", 1}, // maybe before event 3
             {"3 = a", 0}},
            3, true);
        row("asked after it, for certain",
            {{"1 set k a", 0},
             {"1 =", 0},
             {"2 set k b", 0},
             {"2 =", 0},
             {"3 get k", 0},
             {"3 = a", 0}},
            3, false);
        row("asked before all there is", {{"1 get k", 70}, {"1 =", 0}}, 1, true);
        row("refused, whatever else is said",
            {{"1 set k a", 0}, {"1 -", kNo}, {"2 get k", 0}, {"2 =", 0}}, 1, true);
    }
    void marksSayWhatCounts() {
        QFETCH(const Lines, lines);
        Told told;
        for (const auto& [line, mark] : lines)
            told.add(line, mark);
        QTEST(static_cast<int>(told.history.operations().size()), "operations");
        QTEST(told.verdict() == Verdict::Linearizable, "isLinearizable");
    }
};

QTEST_GUILESS_MAIN(TestClientHistory)
#include "tst_client_history.moc"
