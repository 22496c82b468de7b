#include "scene_picture.h"
#include "ui/base/theme.h"
#include "ui/scene/message_sprites.h"

#include <QPainter>
#include <QTest>

using namespace raftarium;
using namespace raftarium::ui;

/// How messages look, on their way and lost.
class TestPaintedMessages : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Scheme::Dark); }

    void aMessageMovesAlongTheLaneOfItsDirection() {
        Story story = calm();
        story.send(MessageType::AppendEntries, 2, 4, 5, 3, 10'000);
        const SceneLayout layout = arranged();
        for (const int percent : {25, 50, 75}) {
            SceneInput in = story.input();
            in.now = Time{percent * 100'000};
            const QImage image = paint(in);
            const QPointF at = layout.along(Story::id(2), Story::id(4), percent / 100.0);
            QVERIFY2(count(image, around(at, 9), Theme::term(5)) > 60,
                     qPrintable(QString::number(percent)));
            const QPointF elsewhere =
                layout.along(Story::id(2), Story::id(4), percent == 25 ? 0.75 : 0.25);
            QCOMPARE(count(image, around(elsewhere, 9), Theme::term(5)), 0);
        }
    }

    void reducedMotionStandsStillBetweenItsSteps() {
        Story story = calm();
        story.send(MessageType::RequestVote, 2, 4, 5, 0, 10'000);
        SceneInput in = story.input();
        in.reduceMotion = true;
        // The timers are hidden so that only the message could move.
        in.timerScale = seconds(1'000'000);
        in.now = Time{200'000};
        const QImage early = paint(in);
        in.now = Time{2'300'000};
        QCOMPARE(paint(in), early);
        in.now = Time{2'600'000};
        QVERIFY(paint(in) != early);
    }

    void everyKindOfMessageHasItsShape() {
        Theme::apply(Theme::Scheme::Dark);
        QList<QImage> shapes;
        for (const MessageShape shape :
             {MessageShape::Entries, MessageShape::Heartbeat, MessageShape::VoteRequest,
              MessageShape::PreVoteRequest, MessageShape::Snapshot, MessageShape::TakeOver,
              MessageShape::Agreed, MessageShape::Refused, MessageShape::Pulse,
              MessageShape::Loss}) {
            QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            painter.translate(16, 16);
            paintMessageShape(painter, shape, Qt::white);
            painter.end();
            QVERIFY(!shapes.contains(image));
            shapes << image;
        }
    }

    void aLossIsShownWhereItHappenedAndThenGone() {
        Story story = calm();
        const EventNumber sent = story.send(MessageType::AppendEntries, 2, 4, 5, 1, 10'000);
        story.now = Time{5'000'000};
        story.lose(sent, LossReason::RandomLoss, 500);
        const QPointF at = arranged().along(Story::id(2), Story::id(4), 0.5);
        const auto marks = [&](std::int64_t later) {
            SceneInput in = story.input();
            in.now = Time{story.now.value() + later};
            in.shownWindow = milliseconds(20);
            return count(paint(in), around(at, 8), Theme::tokens().danger, 100);
        };
        QVERIFY2(marks(0) > 15, qPrintable(QString::number(marks(0))));
        QCOMPARE(marks(25'000'000), 0);
    }
};

QTEST_MAIN(TestPaintedMessages)
#include "tst_painted_messages.moc"
