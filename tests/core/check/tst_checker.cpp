#include "told_case.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::test;

namespace {

constexpr char kUnknown = 0; // a text that nobody told

const Case kCases[] = {
    // --- election safety ---------------------------------------------------------------------
    {"two leaders of one term",
     [](Story& s) -> std::vector<Expected> {
         const auto first = s.leads(1, 2);
         const auto second = s.leads(2, 2);
         return {{Property::ElectionSafety, second, first}};
     }},
    {"two leaders of one term, with other terms between",
     [](Story& s) -> std::vector<Expected> {
         s.leads(3, 1);
         const auto first = s.leads(1, 2);
         s.leads(2, 3);
         s.leads(2, 9);
         const auto second = s.leads(3, 2);
         return {{Property::ElectionSafety, second, first}};
     }},
    {"a leader of an older term, seen late, and its rival",
     [](Story& s) -> std::vector<Expected> {
         s.leads(1, 5);
         const auto late = s.leads(2, 3);
         const auto rival = s.leads(3, 3);
         return {{Property::ElectionSafety, rival, late}};
     }},
    {"leaders of different terms at the same time",
     [](Story& s) -> std::vector<Expected> {
         s.leads(1, 2);
         s.leads(2, 3);
         s.leads(3, 1);
         return {};
     }},
    {"one server elected twice in one term",
     [](Story& s) -> std::vector<Expected> {
         s.leads(1, 2);
         s.leads(1, 2);
         return {};
     }},
    // --- what nobody told --------------------------------------------------------------------
    {"an unknown command may be any",
     [](Story& s) -> std::vector<Expected> {
         s.appends(1, 1, 1, 'a');
         s.appends(2, 1, 1, kUnknown);
         s.applies(1, 1, 1, 'a');
         s.applies(2, 1, 1, kUnknown);
         return {};
     }},
    {"after an unknown command two that differ",
     [](Story& s) -> std::vector<Expected> {
         s.appends(1, 1, 1, 'a');
         s.applies(2, 1, 1, kUnknown);
         const auto known = s.applies(1, 1, 1, 'a');
         return {{Property::StateMachineSafety, s.applies(3, 1, 1, 'b'), known}};
     }},
    {"an unknown command of another term",
     [](Story& s) -> std::vector<Expected> {
         s.appends(1, 1, 1, 'a');
         const auto known = s.applies(1, 1, 1, 'a');
         return {{Property::StateMachineSafety, s.applies(2, 1, 2, kUnknown), known}};
     }},
    // --- leader append-only ------------------------------------------------------------------
    {"a leader deletes entries",
     [](Story& s) -> std::vector<Expected> {
         s.appends(1, 1, 1, 'a');
         const auto elected = s.leads(1, 2, 1);
         return {{Property::LeaderAppendOnly, s.truncates(1, 1), elected}};
     }},
    {"a leader overwrites an entry",
     [](Story& s) -> std::vector<Expected> {
         s.appends(1, 1, 1, 'a');
         const auto elected = s.leads(1, 2, 1);
         return {{Property::LeaderAppendOnly, s.appends(1, 1, 2, 'b'), elected}};
     }},
    {"a follower deletes entries",
     [](Story& s) -> std::vector<Expected> {
         s.appends(1, 1, 1, 'a');
         s.leads(1, 2, 1);
         s.stepsDown(1, 3);
         s.truncates(1, 1);
         s.appends(1, 1, 3, 'b');
         return {};
     }},
    {"a leader that restarted deletes entries",
     [](Story& s) -> std::vector<Expected> {
         s.appends(1, 1, 1, 'a');
         s.leads(1, 2, 1);
         s.crashes(1, 1);
         s.starts(1, 1);
         s.truncates(1, 1);
         return {};
     }},
    {"a crash takes unsynced entries from a leader",
     [](Story& s) -> std::vector<Expected> {
         s.leads(1, 1);
         s.appends(1, 1, 1, 'a');
         s.crashes(1, 0);
         s.starts(1, 0);
         s.appends(1, 1, 2, 'b');
         return {};
     }},
    // --- log matching ------------------------------------------------------------------------
    {"different commands at one index and term",
     [](Story& s) -> std::vector<Expected> {
         const auto first = s.appends(1, 1, 1, 'a');
         return {{Property::LogMatching, s.appends(2, 1, 1, 'b'), first}};
     }},
    {"a command and a no-op at one index and term",
     [](Story& s) -> std::vector<Expected> {
         const auto first = s.appends(1, 1, 1, '\0');
         return {{Property::LogMatching, s.appends(2, 1, 1, '\0', EntryKind::NoOp), first}};
     }},
    {"the same entry after different entries, told once",
     [](Story& s) -> std::vector<Expected> {
         s.appends(1, 1, 1, 'a');
         s.appends(2, 1, 2, 'b');
         const auto first = s.appends(1, 2, 3, 'c');
         s.appends(1, 3, 3, 'd');
         const auto second = s.appends(2, 2, 3, 'c');
         s.appends(2, 3, 3, 'd');
         return {{Property::LogMatching, second, first}};
     }},
    {"different entries of different terms",
     [](Story& s) -> std::vector<Expected> {
         s.appends(1, 1, 1, 'a');
         s.appends(2, 1, 2, 'b');
         s.appends(3, 1, 3, 'a');
         s.appends(1, 2, 1, 'c');
         s.appends(2, 2, 2, 'c');
         return {};
     }},
    {"a repaired log matches again",
     [](Story& s) -> std::vector<Expected> {
         s.allAppend({1, 2}, 1, 1, 'a');
         s.appends(2, 2, 1, 'b');
         s.appends(1, 2, 2, 'c');
         s.appends(1, 3, 2, 'd');
         s.truncates(2, 2);
         s.appends(2, 2, 2, 'c');
         s.appends(2, 3, 2, 'd');
         return {};
     }},
    {"entries of a truncation that never reached the disk come back",
     [](Story& s) -> std::vector<Expected> {
         s.allAppend({1, 2}, 1, 1, 'a');
         s.appends(1, 2, 2, 'b');
         s.truncates(1, 2);
         s.appends(1, 2, 3, 'c');
         s.crashes(1, 1);
         s.starts(1, 1);
         s.appends(1, 2, 2, 'b');
         return {};
     }},
    // --- leader completeness -----------------------------------------------------------------
    {"a leader without the committed entry",
     [](Story& s) -> std::vector<Expected> {
         s.leads(1, 1);
         s.appends(1, 1, 1, 'a');
         const auto committed = s.commits(1, 1, 1);
         return {{Property::LeaderCompleteness, s.leads(2, 2), committed}};
     }},
    {"a leader with another entry in place of the committed one",
     [](Story& s) -> std::vector<Expected> {
         s.appends(2, 1, 1, 'a');
         s.leads(1, 2);
         s.appends(1, 1, 2, 'b');
         const auto committed = s.commits(1, 1, 2);
         return {{Property::LeaderCompleteness, s.leads(2, 3, 1), committed}};
     }},
    {"a deposed leader commits what its successor lacks",
     [](Story& s) -> std::vector<Expected> {
         s.leads(1, 1);
         s.appends(1, 1, 1, 'a');
         const auto elected = s.leads(2, 2);
         return {{Property::LeaderCompleteness, s.commits(1, 1, 1), elected}};
     }},
    {"the furthest commitment of all earlier terms counts",
     [](Story& s) -> std::vector<Expected> {
         s.allAppend({1, 2}, 1, 1, 'a');
         s.appends(1, 2, 1, 'b');
         const auto committed = s.commits(1, 2, 1);
         s.commits(2, 1, 3);
         return {{Property::LeaderCompleteness, s.leads(2, 4, 1), committed}};
     }},
    {"a leader with the committed entry and more",
     [](Story& s) -> std::vector<Expected> {
         s.leads(1, 1);
         s.allAppend({1, 2}, 1, 1, 'a');
         s.commits(1, 1, 1);
         s.appends(2, 2, 1, 'b');
         s.leads(2, 2, 2);
         return {};
     }},
    {"a leader without what is not committed",
     [](Story& s) -> std::vector<Expected> {
         s.leads(1, 1);
         s.allAppend({1, 2}, 1, 1, 'a');
         s.appends(1, 2, 1, 'b');
         s.commits(1, 1, 1);
         s.leads(2, 2, 1);
         return {};
     }},
    {"a leader without what is committed in a later term",
     [](Story& s) -> std::vector<Expected> {
         s.leads(1, 5);
         s.appends(1, 1, 5, 'a');
         s.commits(1, 1, 5);
         s.leads(2, 4);
         return {};
     }},
    {"a deposed leader that stepped down is not judged",
     [](Story& s) -> std::vector<Expected> {
         s.leads(2, 2);
         s.stepsDown(2, 3);
         s.leads(1, 1);
         s.appends(1, 1, 1, 'a');
         s.commits(1, 1, 1);
         return {};
     }},
    // --- state machine safety ----------------------------------------------------------------
    {"different entries applied at one index",
     [](Story& s) -> std::vector<Expected> {
         s.appends(1, 1, 1, 'a');
         s.appends(2, 1, 2, 'b');
         const auto first = s.applies(1, 1, 1, 'a');
         return {{Property::StateMachineSafety, s.applies(2, 1, 2, 'b'), first}};
     }},
    {"a server applies another entry after a restart",
     [](Story& s) -> std::vector<Expected> {
         s.appends(1, 1, 1, 'a');
         const auto first = s.applies(1, 1, 1, 'a');
         s.crashes(1, 0);
         s.starts(1);
         s.appends(1, 1, 2, 'b');
         return {{Property::StateMachineSafety, s.applies(1, 1, 2, 'b'), first}};
     }},
    {"a rival is found where a later index was applied first",
     [](Story& s) -> std::vector<Expected> {
         s.appends(1, 1, 1, 'a');
         s.appends(1, 2, 1, 'b');
         s.applies(1, 2, 1, 'b');
         const auto first = s.applies(1, 1, 1, 'a');
         return {{Property::StateMachineSafety, s.applies(2, 1, 3, 'c'), first}};
     }},
    {"all servers apply the same, some twice",
     [](Story& s) -> std::vector<Expected> {
         s.allAppend({1, 2, 3}, 1, 1, 'a');
         s.applies(1, 1, 1, 'a');
         s.applies(2, 1, 1, 'a');
         s.crashes(2, 1);
         s.starts(2, 1);
         s.applies(2, 1, 1, 'a');
         s.applies(3, 1, 1, 'a');
         return {};
     }},
    // --- logs that are known only in part -----------------------------------------------------
    {"what stands in the unknown part of a log is not judged",
     [](Story& s) -> std::vector<Expected> {
         s.leads(1, 1);
         s.appends(1, 1, 1, 'a');
         s.commits(1, 1, 1);
         s.starts(2, 40);
         s.leads(2, 2, 40);
         s.appends(2, 41, 2, 'b');
         s.commits(2, 41, 2);
         s.applies(2, 41, 2, 'b');
         s.leads(3, 3, 41);
         return {};
     }},
};

} // namespace

class TestChecker : public QObject {
    Q_OBJECT

private slots:
    void findsExactlyTheContradictions_data() { addCases(kCases); }
    void findsExactlyTheContradictions() {
        QFETCH(int, number);
        verifyCase(kCases[number]);
    }

    void judgesEventsTheSameHoweverTheyAreBatched() {
        for (const Case& one : kCases) {
            Story story;
            one.tell(story);
            Checker checker;
            for (EventNumber number = 0; number < story.events.size(); ++number)
                checker.apply({&story.events[number], 1}, number);
            QCOMPARE(text(checker.violations()), text(story.checked().violations()));
        }
    }

    void namesBothServersOfAViolation() {
        Story story;
        story.leads(1, 2);
        story.leads(4, 2);
        story.appends(2, 1, 1, 'a');
        story.appends(3, 1, 1, 'b');
        const Checker checker = story.checked();
        QCOMPARE(checker.violations().at(0).sentence.plain(),
                 std::string("n1 and n4 both lead term 2"));
        QCOMPARE(checker.violations().at(1).sentence.plain(),
                 std::string("n2 and n3 store different entries at index 1, both of term 1"));
    }

    void countsAllAndKeepsTheFirstHundred() {
        Story story;
        story.leads(1, 1);
        for (int i = 0; i < 250; ++i)
            story.leads(2, 1);
        story.appends(1, 1, 1, 'a');
        story.appends(2, 1, 1, 'b');
        const Checker checker = story.checked();
        QCOMPARE(checker.violations().size(), Checker::kMostViolations);
        QCOMPARE(checker.violations().back().event, EventNumber{100});
        QCOMPARE(checker.violationCount(Property::ElectionSafety), std::uint64_t{250});
        QCOMPARE(checker.violationCount(Property::LogMatching), std::uint64_t{1});
        QCOMPARE(checker.violationCount(Property::StateMachineSafety), std::uint64_t{0});
        QCOMPARE(checker.violationCount(), std::uint64_t{251});
    }

    void copiesGoOnIndependently() {
        Story story;
        story.leads(1, 1);
        for (std::uint64_t index = 1; index <= 300; ++index)
            story.allAppend({1, 2}, index, 1, static_cast<char>('a' + index % 20));
        const Checker original = story.checked();

        Story bad;
        bad.truncates(2, 200);
        bad.appends(2, 200, 1, 'z');
        Checker one = original;
        one.apply(bad.events, story.last() + 1);
        QCOMPARE(one.violationCount(Property::LogMatching), std::uint64_t{1});
        QCOMPARE(one.violations().front().event, story.last() + 2);

        Story good;
        good.truncates(2, 200);
        good.appends(2, 200, 1, static_cast<char>('a' + 200 % 20));
        Checker other = original;
        other.apply(good.events, story.last() + 1);
        QCOMPARE(other.violationCount(), std::uint64_t{0});
        QCOMPARE(original.violationCount(), std::uint64_t{0});
    }

    void everyPropertyHasANameAndASection() {
        QStringList names;
        for (std::size_t i = 0; i < kProperties; ++i) {
            names << QLatin1String(propertyName(static_cast<Property>(i)));
            QVERIFY(propertySection(static_cast<Property>(i)).starts_with("§5."));
        }
        QCOMPARE(names.join(u';'), QStringLiteral("Election safety;Leader append-only;Log matching;"
                                                  "Leader completeness;State machine safety"));
    }
};

QTEST_GUILESS_MAIN(TestChecker)
#include "tst_checker.moc"
