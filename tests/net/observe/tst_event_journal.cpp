#include "core/timeline/event_makers.h"
#include "net/observe/event_journal.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::test;

namespace {

Event appended(TextId text) {
    Event event = make(EventKind::EntryAppended, 1);
    event.text = text;
    return event;
}

} // namespace

class TestEventJournal : public QObject {
    Q_OBJECT

private slots:
    void takesEventsAndTextsOutOfTheSink() {
        EventJournal journal(n(1), 5);
        EventSink sink;
        sink.now = Time{9};
        sink.add(make(EventKind::NodeStarted, 1));
        Event second = appended(sink.addText("set a 1"));
        second.cause = 0;
        sink.add(second);
        journal.append(sink);
        QVERIFY(sink.events.empty() && sink.texts.empty());
        QCOMPARE(sink.count(), EventNumber{2});
        EventJournal::Excerpt excerpt;
        journal.read(0, 100, excerpt);
        QVERIFY(excerpt.first == 0 && excerpt.next == 2);
        QCOMPARE(excerpt.events.size(), std::size_t{2});
        QCOMPARE(excerpt.causes[0], EventJournal::kNoCause);
        QCOMPARE(excerpt.causes[1], std::uint64_t{0});
        QCOMPARE(excerpt.text(excerpt.events[1].text), std::string_view("set a 1"));
    }

    void anOldTextIsFoundForALaterEvent() {
        EventJournal journal(n(1), 5);
        EventSink sink;
        const TextId text = sink.addText("set a 1");
        sink.add(appended(text));
        journal.append(sink);
        for (int i = 0; i < 100; ++i) {
            sink.addText("other");
            journal.append(sink);
        }
        sink.add(appended(text));
        journal.append(sink);
        EventJournal::Excerpt excerpt;
        journal.read(1, 10, excerpt);
        QCOMPARE(excerpt.text(excerpt.events.at(0).text), std::string_view("set a 1"));
    }

    void keepsSoManyEvents() {
        EventJournal journal(n(1), 5, {.events = 10});
        EventSink sink;
        for (int i = 0; i < 25; ++i) {
            sink.add(make(EventKind::HeartbeatDue, 1));
            journal.append(sink);
        }
        QVERIFY(journal.first() == 15 && journal.next() == 25);
        EventJournal::Excerpt excerpt;
        journal.read(3, 4, excerpt);
        QCOMPARE(excerpt.first, std::uint64_t{15});
        QCOMPARE(excerpt.events.size(), std::size_t{4});
        journal.read(99, 4, excerpt);
        QVERIFY(excerpt.events.empty() && excerpt.first == 25);
    }

    void keepsSoManyBytesOfTexts() {
        EventJournal journal(n(1), 5, {.events = 1'000, .textBytes = 10'000});
        EventSink sink;
        for (int i = 0; i < 100; ++i) {
            sink.add(appended(sink.addText(std::string(1'000, 'x'))));
            journal.append(sink);
        }
        QVERIFY(journal.first() > 85 && journal.first() < 100);
        EventJournal::Excerpt excerpt;
        journal.read(0, 1'000, excerpt);
        QCOMPARE(excerpt.texts.size(), excerpt.events.size());
        for (const Event& event : excerpt.events)
            QCOMPARE(excerpt.text(event.text).size(), std::size_t{1'000});
    }

    void anEventThatHasNoTextKeepsNoneWhoseTextIsGone() {
        EventJournal journal(n(1), 5, {.events = 1'000, .textBytes = 10'000});
        EventSink sink;
        for (int i = 0; i < 30; ++i) {
            sink.add(make(EventKind::HeartbeatDue, 1));
            sink.add(appended(sink.addText(std::string(1'000, 'x'))));
            journal.append(sink);
        }
        EventJournal::Excerpt excerpt;
        journal.read(0, 1'000, excerpt);
        QVERIFY(excerpt.first > 30 && excerpt.next == 60);
        for (const Event& event : excerpt.events)
            QCOMPARE(event.text != kNoText, event.kind == EventKind::EntryAppended);
    }

    /// The sink's numbers have 32 bits, those of the journal 64.
    void numbersGoOnWhereTheSinkWrapsAround() {
        EventJournal journal(n(1), 5);
        EventSink sink;
        sink.first = kNoEvent - 2;
        sink.add(make(EventKind::HeartbeatDue, 1));
        sink.add(make(EventKind::HeartbeatDue, 1));
        journal.append(sink);
        sink.first = 0; // the number that stands for none is left out
        sink.add(make(EventKind::HeartbeatDue, 1));
        Event last = make(EventKind::HeartbeatDue, 1);
        last.cause = kNoEvent - 1;
        sink.add(last);
        journal.append(sink);
        QCOMPARE(journal.next(), (std::uint64_t{1} << 32U) + 2);
        EventJournal::Excerpt excerpt;
        journal.read(0, 10, excerpt);
        QCOMPARE(excerpt.first, std::uint64_t{1} << 32U);
        QCOMPARE(excerpt.causes.back(), std::uint64_t{kNoEvent - 1});
    }

    void asksForTheStateWhenSomebodyNeedsIt() {
        EventJournal journal(n(1), 5);
        int asked = 0;
        journal.setStateSource([&] {
            ++asked;
            ServerState state;
            state.term = Term{3};
            return state;
        });
        EventSink sink;
        sink.add(make(EventKind::HeartbeatDue, 1));
        journal.append(sink);
        QVERIFY(asked == 0 && journal.state() == nullptr);
        journal.wantState();
        sink.add(make(EventKind::HeartbeatDue, 1));
        journal.append(sink);
        journal.append(sink);
        QCOMPARE(asked, 1);
        QCOMPARE(journal.state()->next, std::uint64_t{2});
        QCOMPARE(journal.state()->state.term, Term{3});
        journal.wantState();
        journal.append(sink); // of a server in which nothing happens
        QCOMPARE(asked, 2);
    }

    void asksToBeToldTheStateOfAServerThatStandsStill() {
        EventJournal journal(n(1), 5);
        EventSink sink;
        int asked = 0;
        int told = 0;
        journal.setStateSource([] { return ServerState(); }, [&] { ++asked; });
        journal.setWakeUp([&] { ++told; });
        journal.wantState();
        journal.wantState(); // one answer does for both
        QCOMPARE(asked, 1);
        QVERIFY(journal.state() == nullptr);
        journal.append(sink);
        QVERIFY(journal.state() != nullptr);
        QCOMPARE(told, 1);
        journal.wantState();
        QCOMPARE(asked, 2);
    }

    void wakesOnceUntilItIsReadToTheEnd() {
        EventJournal journal(n(1), 5);
        int woken = 0;
        journal.setWakeUp([&] { ++woken; });
        EventSink sink;
        EventJournal::Excerpt excerpt;
        for (int i = 0; i < 3; ++i) {
            for (int k = 0; k < 5; ++k) {
                sink.add(make(EventKind::HeartbeatDue, 1));
                journal.append(sink);
            }
            QCOMPARE(woken, i + 1);
            // Whoever has begun to read goes on by itself.
            journal.read(0, 1, excerpt);
            sink.add(make(EventKind::HeartbeatDue, 1));
            journal.append(sink);
            QCOMPARE(woken, i + 1);
            journal.read(1, 100, excerpt);
        }
    }

    void isReadWhileItGrows() {
        constexpr std::uint64_t all = 200'000;
        EventJournal journal(n(1), 5, {.events = 300'000});
        std::thread server([&] {
            EventSink sink;
            while (sink.count() < all) {
                for (int k = 0; k < 20; ++k) {
                    Event event = appended(sink.addText("text"));
                    event.value = sink.count();
                    sink.add(event);
                }
                journal.append(sink);
            }
        });
        std::uint64_t next = 0;
        bool isWhole = true;
        EventJournal::Excerpt excerpt;
        while (next < all) {
            journal.read(next, 500, excerpt);
            isWhole = isWhole && excerpt.first == next;
            for (const Event& event : excerpt.events) {
                isWhole = isWhole && event.value == next && excerpt.text(event.text) == "text";
                ++next;
            }
        }
        server.join();
        QVERIFY(isWhole);
    }
};

QTEST_GUILESS_MAIN(TestEventJournal)
#include "tst_event_journal.moc"
