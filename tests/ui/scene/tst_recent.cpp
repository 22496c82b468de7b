#include "story.h"
#include "ui/base/theme.h"
#include "ui/scene/recent.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::ui;

namespace {

constexpr Duration kWindow = milliseconds(80); // a message of 10 ms is seen on its way

/// Sends a message now and lets it arrive so much later.
EventNumber exchange(Story& story, MessageType type, int from, int to, Duration travel) {
    const EventNumber sent =
        story.send(type, from, to, 1, 0, static_cast<std::uint32_t>(travel.value() / 1'000));
    story.now = story.now + travel;
    Event arrival = story.timeline[sent];
    arrival.kind = EventKind::MessageDelivered;
    arrival.node = Story::id(to);
    arrival.peer = Story::id(from);
    arrival.cause = sent;
    story.add(arrival);
    return sent;
}

std::vector<ArrivedMessage> arrivedIn(const Story& story) {
    return findArrived(story.timeline, story.timeline.size(), story.now, kWindow);
}

} // namespace

/// What is still shown of what has just happened.
class TestRecent : public QObject {
    Q_OBJECT
private slots:
    void whatWasTooFastToBeSeenIsShownAfterwards() {
        Story story(3);
        const EventNumber sent =
            exchange(story, MessageType::AppendEntries, 1, 2, microseconds(100));
        const auto fresh = arrivedIn(story);
        QCOMPARE(fresh.size(), std::size_t{1});
        QCOMPARE(fresh[0].sent, sent);
        QCOMPARE(fresh[0].from, Story::id(1));
        QCOMPARE(fresh[0].to, Story::id(2));
        QCOMPARE(fresh[0].age, 0.0);

        story.now = story.now + milliseconds(40);
        QCOMPARE(arrivedIn(story).at(0).age, 0.5);
        story.now = story.now + milliseconds(41);
        QVERIFY(arrivedIn(story).empty());
    }

    void whatWasSeenOnItsWayIsNot() {
        Story story(3);
        exchange(story, MessageType::AppendEntries, 1, 2, milliseconds(10));
        QVERIFY(arrivedIn(story).empty());
    }

    void ofOneKindBetweenTwoServersOnlyTheLatest() {
        Story story(3);
        EventNumber last = kNoEvent;
        for (int i = 0; i < 5; ++i)
            last = exchange(story, MessageType::AppendEntries, 1, 2, microseconds(100));
        const EventNumber back =
            exchange(story, MessageType::AppendEntriesReply, 2, 1, microseconds(100));
        const auto arrived = arrivedIn(story);
        QCOMPARE(arrived.size(), std::size_t{2});
        QCOMPARE(arrived[0].sent, back);
        QCOMPARE(arrived[1].sent, last);
    }

    void theFutureIsNotShown() {
        Story story(3);
        exchange(story, MessageType::AppendEntries, 1, 2, microseconds(100));
        const EventNumber position = story.timeline.size();
        const Time now = story.now;
        exchange(story, MessageType::AppendEntries, 1, 3, microseconds(100));
        const auto arrived = findArrived(story.timeline, position, now, kWindow);
        QCOMPARE(arrived.size(), std::size_t{1});
        QCOMPARE(arrived[0].to, Story::id(2));
    }

    void theTrailIsPaintedAndFades() {
        Theme::apply(Theme::Scheme::Dark);
        Story story(3);
        const Time before = story.now;
        exchange(story, MessageType::AppendEntries, 1, 2, microseconds(100));
        const auto differing = [&](Duration later, Duration window) {
            ScenePainter with;
            ScenePainter without;
            SceneInput in = story.input();
            in.now = before + later;
            const QImage plain = Story::picture(without, in, {800, 500});
            in.trailWindow = window;
            const QImage trail = Story::picture(with, in, {800, 500});
            int pixels = 0;
            for (int y = 0; y < plain.height(); ++y)
                for (int x = 0; x < plain.width(); ++x)
                    pixels += plain.pixel(x, y) != trail.pixel(x, y);
            return pixels;
        };
        QVERIFY(differing(milliseconds(1), kWindow) > 20);
        QCOMPARE(differing(milliseconds(1), Duration{}), 0);
        QCOMPARE(differing(milliseconds(90), kWindow), 0);
    }
};

QTEST_MAIN(TestRecent)
#include "tst_recent.moc"
