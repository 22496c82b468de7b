#include "core/timeline/event_makers.h"
#include "history_text.h"
#include "told_history.h"

#include <QTest>

#include <string>

using namespace raftarium;
using namespace raftarium::test;

namespace {

using Limits = RunningLinearizability::Limits;

/// What remains of a history once all of it was judged, event by event, and what contradicts what,
/// by lines from 1 on; nothing where the history is linearizable.
struct Case {
    const char* name;
    const char* history;
    std::size_t remembered = 1;
    std::vector<OperationNumber> part{};
    OperationNumber later = 0;
    OperationNumber earlier = 0; // 0: none
};

const Case kCases[] = {
    // --- what is settled -----------------------------------------------------------------------
    {"of writes in turn, the last one stays", "1-2 set k a; 3-4 set k b; 5-6 set k c"},
    {"of reads in turn too", "1-2 set k a; 3-4 get k = a; 5-6 get k = a"},
    {"a read of nothing settles what was before", "1-2 get k = -; 3-4 get k = -"},
    {"a deletion", "1-2 set k a; 3-4 delete k ok; 5-6 delete k failed; 7-8 get k = -"},
    {"a deletion that does not tell what it found", "1-2 set k a; 3-4 delete k; 5-6 get k = -"},
    {"a swap that took place", "1-2 set k a; 3-4 cas k a b ok"},
    {"one that did not tells not what it found", "1-2 set k a; 3-4 cas k b c failed", 2},
    {"a sum that is told", "1-2 add k 3 = 3; 3-4 add k 4 = 7"},
    {"one that is not", "1-2 add k 3 = 3; 3-4 add k 4 ok", 2},
    {"what was appended, told", "1-2 append k x = x; 3-4 append k y = xy"},
    {"what was appended, untold", "1-2 append k x = x; 3-4 append k y", 2},
    {"keys are settled one by one", "1-2 set k a; 3-4 set j b; 5-6 set k c", 2},
    {"a write that failed is no matter", "1-4 set k a; 2-3 set k b failed; 5-6 get k = a"},
    // --- what overlaps -------------------------------------------------------------------------
    {"writes that overlap stay", "1-3 set k a; 2-4 set k b", 2},
    {"until something stands alone", "1-3 set k a; 2-4 set k b; 5-6 get k = a"},
    {"reads of the same are no matter", "1-2 set k a; 3-6 get k = a; 4-5 get k = a; 7-8 set k b"},
    {"nor beside a write", "1-6 set k a; 2-3 get k = a; 4-5 get k = a"},
    {"reads of something else are", "1-2 set k x; 3-6 set k a; 4-5 get k = x", 3},
    {"a read without an answer is no matter",
     "1-2 set k a; 3-? get k; 4-9 set k b; 5-6 get k = b; 7-8 get k = b"},
    // --- what may still take effect ------------------------------------------------------------
    {"a write of unknown outcome stays", "1-2 set k a; 3-? set k b; 4-5 set k c", 2},
    {"and may take effect later", "1-? set k b; 2-3 set k c; 4-5 get k = c; 6-7 get k = b", 2},
    {"but once", "1-? set k b; 2-3 set k c; 4-5 get k = b; 6-7 set k d; 8-9 get k = d", 2},
    {"a read of unknown outcome does not", "1-? get k; 2-3 set k c; 4-5 get k = c"},
    {"a deletion may still come", "1-2 set k a; 3-? delete k; 4-5 set k b; 6-7 get k = -", 2},
    {"it may be more than could be", "1-? set k b; 2-3 get k = b; 4-5 set k c; 6-7 get k = b", 2},
    // --- contradictions ------------------------------------------------------------------------
    {"a stale read", "1-2 set k a; 3-4 set k b; 5-6 get k = a", 0, {2, 3}, 3, 2},
    {"a lost write", "1-2 set k a; 3-4 get k = a; 5-6 set k b; 7-8 get k = a", 0, {3, 4}, 4, 3},
    {"a read that misses the only write", "1-2 set k a; 3-4 get k = -", 0, {1, 2}, 2, 1},
    {"a value never written", "1-2 get k = a", 0, {1}, 1, 0},
    {"what came before may have been it", "1-2 get k = -; 3-4 get k = a", 0, {1, 2}, 2, 1},
    {"what is deleted comes back", "1-2 set k a; 3-4 delete k ok; 5-6 get k = a", 0, {2, 3}, 3, 2},
    {"a swap of what is not there", "1-2 set k a; 3-4 set k b; 5-6 cas k a c ok", 0, {2, 3}, 3, 2},
    {"a lost sum", "1-2 add k 1 = 1; 3-4 add k 1 = 2; 5-6 add k 1 = 2", 0, {2, 3}, 3, 2},
    {"a deletion twice", "1-2 set k a; 3-4 delete k ok; 5-6 delete k ok", 0, {2, 3}, 3, 2},
    {"reads that go back within a write",
     "1-2 set k a; 3-8 set k b; 4-5 get k = b; 6-7 get k = a",
     0,
     {3, 4},
     4,
     3},
    {"what came before does not matter to these",
     "1-2 set k x; 3-9 set k b; 4-5 get k = b; 6-7 get k = x; 8-10 get k = x",
     0,
     {3, 4},
     4,
     3},
    {"the first of two", "1-2 set k a; 3-4 set j b; 5-6 get j = -; 7-8 get k = -", 0, {2, 3}, 3, 2},
};

std::vector<Operation> lines(const std::vector<std::string>& all) {
    QString text;
    for (std::size_t i = 0; i < all.size(); ++i)
        text += QStringLiteral("%1-%2 %3;")
                    .arg(2 * i + 1)
                    .arg(2 * i + 2)
                    .arg(QString::fromStdString(all[i]));
    return historyOf(text);
}

/// Writes of which each overlaps with the next.
std::vector<Operation> busy(std::uint32_t rounds) {
    QString text;
    for (std::uint32_t i = 0; i < rounds; ++i)
        text += QStringLiteral("%1-%2 set k v%3;").arg(10 * i).arg(10 * i + 12).arg(i);
    return historyOf(text);
}

Operation asked(OperationKind kind, const char* value, EventNumber event) {
    Operation one;
    one.kind = kind;
    one.key = "k";
    one.value = value;
    one.invoked.event = event;
    return one;
}

bool isBroken(const ToldHistory& told) {
    return told.running.result().verdict == Verdict::NotLinearizable;
}

} // namespace

class TestRunningLinearizability : public QObject {
    Q_OBJECT

private slots:
    void remembersWhatMattersAndFindsWhatContradicts_data() {
        QTest::addColumn<int>("number");
        int number = 0;
        for (const Case& one : kCases)
            QTest::newRow(one.name) << number++;
    }
    void remembersWhatMattersAndFindsWhatContradicts() {
        QFETCH(int, number);
        const Case& one = kCases[number];
        const auto history = historyOf(QString::fromLatin1(one.history));
        ToldHistory told(history, false);
        told.tellAll();
        QCOMPARE(isBroken(told), !one.part.empty());
        QCOMPARE(told.running.ignored(), std::uint64_t{0});
        if (one.part.empty()) {
            QCOMPARE(told.running.remembered(), one.remembered);
            return;
        }
        std::vector<OperationNumber> part;
        for (const OperationNumber which : told.part())
            part.push_back(which + 1);
        QCOMPARE(part, one.part);
        const Contradiction& found = *told.running.result().contradiction;
        const auto line = [&](OperationNumber which) {
            return told.inHistory(which) == kNoOperation ? 0 : told.inHistory(which) + 1;
        };
        QCOMPARE(line(found.later), one.later);
        QCOMPARE(line(found.earlier), one.earlier);
        QCOMPARE(found.event, history[one.later - 1].returned->event);
        // Of sums it is not looked into what they may have come from.
        QVERIFY(found.isMinimal || history[one.later - 1].kind == OperationKind::Add);
    }

    void nothingIsSettledBeforeItWasJudged() {
        const auto history = historyOf("1-2 set k a; 3-4 set k b; 5-6 get k = a");
        ToldHistory told(history, false);
        while (!told.isOver())
            told.tellNext();
        QCOMPARE(told.running.remembered(), std::size_t{3});
        told.running.judge(100'000);
        QVERIFY(isBroken(told));
        QCOMPARE(told.running.result().contradiction->origin, OperationNumber{0});
    }

    void whatWasFoundStays() {
        const auto history = historyOf("1-2 get k = a; 3-4 set k a; 5-6 get k = a");
        ToldHistory told(history, false);
        told.tellAll();
        QVERIFY(isBroken(told));
        QCOMPARE(told.running.result().contradiction->event, EventNumber{2});
    }

    void aKeyThatIsNeverAtRestIsJudgedWithoutWhatOverlaps() {
        auto history = busy(5'000);
        Limits limits;
        limits.operationsOfKey = 100;
        ToldHistory told(history, false, limits);
        told.tellAll(20);
        QCOMPARE(told.running.result().verdict, Verdict::Linearizable);
        QVERIFY(told.running.remembered() <= 100);
        QVERIFY(told.running.ignored() > 0);
        // Of fifty and more, it costs a few.
        QVERIFY2(told.running.ignored() < 5'000 / 10,
                 qPrintable(QString::number(told.running.ignored())));
    }

    void aStaleReadOfSuchAKeyIsFoundAllTheSame() {
        auto history = busy(5'000);
        Operation get = asked(OperationKind::Get, "", 40'001);
        get.returned = Moment{40'005, {}};
        get.result = "v12";
        history.push_back(get);
        Limits limits;
        limits.operationsOfKey = 100;
        ToldHistory told(history, false, limits);
        told.tellAll(20);
        QVERIFY(isBroken(told));
        QCOMPARE(told.running.result().contradiction->event, EventNumber{40'005});
    }

    void aKeyWithManyUnknownWritesIsGivenUp() {
        QString text;
        for (int i = 0; i < 1'000; ++i)
            text += QStringLiteral("%1-? set k v%2; %3-%4 set k w%2;")
                        .arg(3 * i)
                        .arg(i)
                        .arg(3 * i + 1)
                        .arg(3 * i + 2);
        text += QStringLiteral("4000-4001 set j a; 4002-4003 get j = -;");
        const auto history = historyOf(text);
        Limits limits;
        limits.unknownOfKey = 50;
        ToldHistory told(history, false, limits);
        std::size_t most = 0;
        while (!told.isOver()) {
            told.tellNext();
            told.running.judge(1'000'000);
            most = std::max(most, told.running.remembered());
        }
        QVERIFY2(most <= 60, qPrintable(QString::number(most)));
        QVERIFY(told.running.ignored() > 1'800);
        // Others are judged on.
        QVERIFY(isBroken(told));
        QCOMPARE(told.running.result().contradiction->key, std::string("j"));
    }

    void clientsThatAreNeverAnsweredAreNotWaitedForForEver() {
        QString text = QStringLiteral("1-? get k; 2-? set k old;");
        for (int i = 0; i < 1'000; ++i)
            text += QStringLiteral("%1-%2 set k v%3;").arg(10 + 2 * i).arg(11 + 2 * i).arg(i);
        text += QStringLiteral("4000-4001 get k = v3;");
        const auto history = historyOf(text);
        Limits limits;
        limits.operationsOfKey = 50;
        ToldHistory told(history, true, limits);
        std::size_t most = 0;
        while (!told.isOver()) {
            told.tellNext();
            told.running.judge(1'000'000);
            most = std::max(most, told.running.remembered());
        }
        QVERIFY2(most <= 52, qPrintable(QString::number(most)));
        QVERIFY(isBroken(told));
        QCOMPARE(told.running.ignored(), std::uint64_t{2});
    }

    void keysAreForgottenWithoutBeingHeldAgainst() {
        std::vector<std::string> text;
        for (int i = 0; i < 100; ++i)
            text.push_back("set k" + std::to_string(i) + " a");
        for (int i = 0; i < 100; ++i)
            text.push_back("get k" + std::to_string(i) + " = a");
        const auto history = lines(text);
        Limits limits;
        limits.keys = 20;
        ToldHistory told(history, false, limits);
        told.tellAll();
        QCOMPARE(told.running.result().verdict, Verdict::Linearizable);
        QVERIFY(told.running.keys() <= 20);
        // What a key held when it was asked about again was not known: the gets tell.
        QCOMPARE(told.running.operations(), std::uint64_t{200});
    }

    void aForgottenKeyIsJudgedAgainFromWhatIsFoundThere() {
        std::vector<std::string> text{"set first a"};
        for (int i = 0; i < 50; ++i)
            text.push_back("set k" + std::to_string(i) + " a");
        text.insert(text.end(), {"get first = a", "get first = b"});
        const auto history = lines(text);
        Limits limits;
        limits.keys = 20;
        ToldHistory told(history, false, limits);
        told.tellAll();
        QVERIFY(isBroken(told));
        QCOMPARE(told.running.result().contradiction->event, history.back().returned->event);
        QCOMPARE(told.part().size(), std::size_t{2});
    }

    /// A server with another clock tells of it: it may have been asked before the key was
    /// forgotten.
    void whatComesLateIsNotHeldAgainstAForgottenKey() {
        std::vector<std::string> text{"set first a", "set first b"};
        for (int i = 0; i < 50; ++i)
            text.push_back("set k" + std::to_string(i) + " a");
        const std::size_t late = text.size();
        text.push_back("get first = a");
        text.insert(text.end(), 1'000, "set other a"); // until nothing is expected to come late
        text.push_back("get first = b");
        auto history = lines(text);
        const EventNumber seen = history[late].invoked.event;
        history[late].invoked.event = history[1].invoked.event;
        Limits limits;
        limits.keys = 20;
        ToldHistory told(history, false, limits);
        told.seeLater(late, seen - history[late].invoked.event);
        told.tellAll();
        QCOMPARE(checkLinearizability(history).verdict, Verdict::Linearizable);
        QCOMPARE(told.running.result().verdict, Verdict::Linearizable);
    }

    void whereNoKeyCanBeForgottenNewOnesAreNotJudged() {
        QString text;
        for (int i = 0; i < 50; ++i)
            text += QStringLiteral("%1-? set k%2 a;").arg(2 * i + 1).arg(i);
        text += QStringLiteral("200-201 get late = x; 202-203 get k3 = x;");
        const auto history = historyOf(text);
        Limits limits;
        limits.keys = 20;
        ToldHistory told(history, false, limits);
        told.tellAll();
        QVERIFY(told.running.keys() <= 21);
        QVERIFY(isBroken(told));
        QCOMPARE(told.running.result().contradiction->key, std::string("k3"));
    }

    void textsAreBoundedToo() {
        std::vector<std::string> text;
        for (int i = 0; i < 100; ++i)
            text.push_back("set k" + std::to_string(i) + ' ' + std::string(1'000, 'x'));
        const auto history = lines(text);
        Limits limits;
        limits.bytes = 10'000;
        ToldHistory told(history, false, limits);
        told.tellAll();
        QCOMPARE(told.running.result().verdict, Verdict::Linearizable);
        QVERIFY(told.running.remembered() <= 10);
    }

    void soAreKeys() {
        QString text;
        for (int i = 0; i < 100; ++i)
            text += QStringLiteral("%1-? set %2%3 a;")
                        .arg(i + 1)
                        .arg(QString(1'000, QLatin1Char('k')))
                        .arg(i);
        const auto history = historyOf(text);
        Limits limits;
        limits.bytes = 10'000;
        ToldHistory told(history, false, limits);
        told.tellAll();
        QVERIFY2(told.running.keys() <= 11, qPrintable(QString::number(told.running.keys())));
        QVERIFY(told.running.ignored() >= 89);
    }

    void aKeyThatWasForgottenIsJudgedFromTheFirstParting() {
        std::vector<std::string> text{"set first a"};
        for (int i = 0; i < 50; ++i)
            text.push_back("set k" + std::to_string(i) + " a");
        auto history = lines(text);
        const auto more = historyOf("1001-1002 get first = a; 1003-1009 set first b;"
                                    "1004-1005 get first = b; 1006-1007 get first = a");
        history.insert(history.end(), more.begin(), more.end());
        Limits limits;
        limits.keys = 20;
        ToldHistory told(history, false, limits);
        for (int i = 0; i < 2 * 51; ++i) {
            told.tellNext();
            told.running.judge(100'000);
        }
        while (!told.isOver())
            told.tellNext();
        told.running.judge(100'000); // now it is known what the key held
        QCOMPARE(told.running.result().verdict, Verdict::Linearizable);
        told.running.judge(100'000);
        QCOMPARE(told.running.result().verdict, Verdict::NotLinearizable);
    }

    void whatIsUndecidedAndForgottenStaysUndecided() {
        const auto history = busy(2'000);
        Limits limits;
        limits.operationsOfKey = 50;
        ToldHistory told(history, false, limits);
        while (!told.isOver()) {
            told.tellNext();
            told.running.judge(3);
        }
        QVERIFY(told.running.remembered() <= 51);
        told.running.judge(1'000'000);
        QCOMPARE(told.running.result().verdict, Verdict::Undecided);
        QCOMPARE(told.running.result().undecidedKeys, std::vector<std::string>{"k"});
    }

    void anOperationThatIsRefusedHadNoEffect() {
        RunningLinearizability running;
        running.begin(1, asked(OperationKind::Set, "a", 1), 1);
        running.end(1, 2, [](Operation&) { return false; });
        running.begin(2, asked(OperationKind::Get, "", 3), 3);
        running.end(2, 4, [](Operation& get) {
            get.returned = Moment{4, {}};
            return true;
        });
        running.judge(1'000);
        QCOMPARE(running.result().verdict, Verdict::Linearizable);
        QCOMPARE(running.operations(), std::uint64_t{1});
    }

    void readsTheEventsOfClients() {
        RunningLinearizability running;
        EventNumber next = 0;
        const auto tell = [&](EventKind kind, std::uint64_t id, const std::string& text,
                              bool isAgain = false) {
            Event event = make(kind, 1);
            event.value = id;
            event.logTerm = 0;
            event.detail = isAgain ? 1 : 0;
            running.apply(std::span(&event, 1), next++,
                          [&](TextId) -> std::string_view { return text; });
            running.judge(1'000);
        };
        tell(EventKind::ClientInvoked, 1, "set k a");
        tell(EventKind::ClientInvoked, 1, "set k a", true); // its session asks again
        tell(EventKind::ClientReturned, 1, "");
        tell(EventKind::ClientInvoked, 2, "set k b");
        tell(EventKind::ClientReturned, 2, "");
        QCOMPARE(running.operations(), std::uint64_t{2});
        QCOMPARE(running.remembered(), std::size_t{1});
        tell(EventKind::ClientInvoked, 3, "get k");
        tell(EventKind::ClientReturned, 3, "a");
        QCOMPARE(running.result().verdict, Verdict::NotLinearizable);
        QCOMPARE(running.result().contradiction->event, EventNumber{6});
        QCOMPARE(running.result().contradiction->earlierEvent, EventNumber{4});
    }
};

QTEST_GUILESS_MAIN(TestRunningLinearizability)
#include "tst_running_linearizability.moc"
