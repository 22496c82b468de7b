#include "story.h"

#include "ui/base/theme.h"
#include "ui/scene/message_sprites.h"
#include "ui/scene/paint_context.h"
#include "ui/scene/scene_text.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace raftarium;
using namespace raftarium::ui;

namespace {

constexpr QSize kSize(860, 420);

Story calm(int nodes = 5) {
    Story story(nodes);
    for (int node = 1; node <= nodes; ++node) {
        story.adopt(node, 3);
        story.timer(node, 100, 200);
    }
    return story;
}

QImage paint(const SceneInput& in, QSize size = kSize, qreal ratio = 1) {
    ScenePainter painter;
    return Story::picture(painter, in, size, ratio);
}
QImage paint(const Story& story) { return paint(story.input()); }

bool near(QColor a, QColor b, int tolerance) {
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
               std::abs(a.blue() - b.blue()) <
           tolerance;
}

/// How many pixels of `box` have a colour.
int count(const QImage& image, const QRectF& box, QColor colour, int tolerance = 40) {
    const qreal ratio = image.devicePixelRatio();
    const QRect pixels =
        QRectF(box.topLeft() * ratio, box.size() * ratio).toRect().intersected(image.rect());
    int found = 0;
    for (int y = pixels.top(); y <= pixels.bottom(); ++y)
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            found += near(image.pixelColor(x, y), colour, tolerance);
    return found;
}

QRectF around(QPointF centre, double half) {
    return {centre - QPointF(half, half), QSizeF(2 * half, 2 * half)};
}

QPointF place(int node, int nodes = 5, QSize size = kSize) {
    SceneLayout layout;
    layout.arrange(nodes, size);
    return layout.position(Story::id(node));
}

SceneLayout arranged(int nodes = 5, QSize size = kSize) {
    SceneLayout layout;
    layout.arrange(nodes, size);
    return layout;
}

/// A part of the picture, to compare one server with itself in another state.
QImage part(const QImage& image, int node, QSize size = kSize) {
    return image.copy(around(place(node, 5, size), 60).toRect());
}
/// Where every legend is a single line, so that no server moves.
constexpr QSize kWide(1200, 420);

} // namespace

class ScenePainterTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Scheme::Dark); }

    void rolesDifferInShape() {
        Story follower = calm();
        Story candidate = calm();
        candidate.candidate(2, 3, {2});
        Story leader = calm();
        leader.lead(2, 3, {2, 3, 4});
        Story stopped = calm();
        stopped.crash(2);
        Story paused = calm();
        paused.happen(EventKind::NodePaused, 2);
        const std::vector<QImage> looks{part(paint(follower), 2), part(paint(candidate), 2),
                                        part(paint(leader), 2), part(paint(stopped), 2),
                                        part(paint(paused), 2)};
        for (std::size_t a = 0; a < looks.size(); ++a)
            for (std::size_t b = a + 1; b < looks.size(); ++b)
                QVERIFY(looks[a] != looks[b]);
        // The others look as before.
        QCOMPARE(part(paint(leader), 4), part(paint(follower), 4));
    }
    void aLeaderHasACrownAndMoreOfItsColour() {
        Story leader = calm();
        leader.lead(2, 3, {2, 3, 4});
        const QColor term = Theme::term(3);
        const SceneLayout layout = arranged();
        const QRectF above(place(2) - QPointF(14, layout.radius() + 22), QSizeF(28, 14));
        QVERIFY(count(paint(leader), above, term) > 60);
        Story follower = calm();
        QCOMPARE(count(paint(follower), above, term), 0);
        const QRectF disc = around(place(2), layout.radius());
        QVERIFY(count(paint(leader), disc, term) > count(paint(follower), disc, term) * 3 / 2);
    }
    void theTimerEmptiesOnOneScale() {
        Story story = calm();
        const auto arc = [&](std::int64_t now) {
            SceneInput in = story.input();
            in.now = Time{now};
            return count(paint(in), around(place(3), arranged().timerRadius() + 3),
                         Theme::tokens().textMuted);
        };
        QVERIFY(arc(0) > arc(50'000'000));
        QVERIFY(arc(50'000'000) > arc(99'000'000));
        Story shorter = calm();
        shorter.timer(3, 100, 100); // as much time left, of a shorter timer
        QCOMPARE(part(paint(shorter), 3), part(paint(story), 3));
    }
    void theLogShowsWhatIsCommittedStoredAndMissing() {
        Story story = calm();
        story.log(1, {3, 3, 3}, 3);
        story.log(2, {3, 3, 3}, 0);
        story.log(3, {3}, 0);
        const QImage image = paint(story);
        const SceneLayout layout = arranged();
        const auto filled = [&](int node) {
            return count(image, layout.stripRect(Story::id(node), 3), Theme::term(3));
        };
        QVERIFY(filled(1) > filled(2) * 3 / 2);
        QVERIFY(filled(2) > filled(3) * 2);
        const QRectF strip = layout.stripRect(Story::id(1), 3).adjusted(0, -3, 4, 3);
        QVERIFY(count(image, strip, Theme::tokens().commit) > 10);
        QCOMPARE(count(image, layout.stripRect(Story::id(2), 3), Theme::tokens().commit), 0);
    }
    void membersDifferInShapeAndAreTold() {
        Story voter = calm();
        Story learner = calm();
        Story stranger = calm();
        const auto configure = [](Story& story, ConfigurationPart part, std::vector<int> who) {
            for (int node = 1; node <= 5; ++node) {
                Event event;
                event.kind = EventKind::ConfigurationChanged;
                event.node = Story::id(node);
                event.detail = static_cast<std::uint8_t>(part);
                NodeSet set;
                for (const int one : who)
                    set.insert(Story::id(one));
                event.setNodes(set);
                story.add(event);
            }
        };
        configure(learner, ConfigurationPart::Voters, {1, 3, 4, 5});
        configure(stranger, ConfigurationPart::Voters, {1, 3, 4, 5});
        configure(learner, ConfigurationPart::Learners, {2});
        QVERIFY(part(paint(learner), 2) != part(paint(voter), 2));
        QVERIFY(part(paint(stranger), 2) != part(paint(voter), 2));
        QVERIFY(part(paint(stranger), 2) != part(paint(learner), 2));
        QCOMPARE(part(paint(learner), 4), part(paint(voter), 4));
        const auto text = [](const Story& story, int node) {
            return membershipText(currentConfiguration(story.timeline.endState()), Story::id(node));
        };
        QCOMPARE(text(voter, 2), QString());
        QCOMPARE(text(learner, 2), QStringLiteral("learner"));
        QCOMPARE(text(stranger, 2), QStringLiteral("no member"));
        Story joint = calm();
        configure(joint, ConfigurationPart::Voters, {1, 2, 3});
        configure(joint, ConfigurationPart::Outgoing, {3, 4});
        QCOMPARE(text(joint, 1), QStringLiteral("new"));
        QCOMPARE(text(joint, 3), QStringLiteral("old + new"));
        QCOMPARE(text(joint, 4), QStringLiteral("old"));
        QCOMPARE(text(joint, 5), QStringLiteral("no member"));
    }
    void preVotesAreHollow() {
        Story votes = calm();
        votes.candidate(2, 3, {2, 4});
        Story answers = calm();
        answers.happen(EventKind::PreVoteStarted, 2, 0, 3);
        for (const int voter : {2, 4})
            answers.happen(EventKind::PreVoteCounted, 2, voter, 3, 1);
        QVERIFY(answers.timeline.endState().node(Story::id(2)).preVoting);
        // The pip of n4 stands on the way to it.
        const QLineF way(place(2), place(4));
        const double ring = arranged().timerRadius() + 9;
        const QRectF pip = around(way.pointAt(ring / way.length()), 2);
        QVERIFY(count(paint(votes), pip, Theme::term(3)) > 8);
        QVERIFY(count(paint(answers), pip, Theme::term(3)) < 5);
    }
    void aLeaseIsAThinArcOfTheLeader() {
        Story story = calm();
        story.lead(2, 3, {2, 3, 4});
        const QRectF above(place(2) + QPointF(0, -arranged().timerRadius() - 2), QSizeF(40, 40));
        const int without = count(paint(story), above, Theme::term(3));
        story.happen(EventKind::QuorumHeard, 2, 0, 3, 0, 0, 150'000'000);
        SceneInput in = story.input();
        QVERIFY(count(paint(in), above, Theme::term(3)) > without + 20);
        in.now = Time{151'000'000}; // it has run out
        QCOMPARE(count(paint(in), above, Theme::term(3)), without);
    }
    void prioritiesAreShownWhereTheyDiffer() {
        const Story story = calm();
        SceneInput in = story.input();
        const QImage plain = paint(in, kWide);
        for (int node = 1; node <= 5; ++node)
            in.priorities.set(Story::id(node), 7);
        QCOMPARE(paint(in, kWide), plain); // the same for all says nothing
        in.priorities.set(Story::id(2), 9);
        const QImage differ = paint(in, kWide);
        for (const int node : {2, 4}) // each bears its number
            QVERIFY(part(differ, node, kWide) != part(plain, node, kWide));
        in.priorities.set(Story::id(2), 90);
        QVERIFY(part(paint(in, kWide), 2, kWide) != part(differ, 2, kWide));
        QCOMPARE(part(paint(in, kWide), 4, kWide), part(differ, 4, kWide));
        const QString tip = hitText(in, {SceneHit::Kind::Node, Story::id(2)});
        QVERIFY2(tip.contains(QStringLiteral("priority 90")), qPrintable(tip));
    }
    void thePreferredLeaderBearsAStar() {
        const Story story = calm();
        SceneInput in = story.input();
        const QImage plain = paint(in, kWide);
        in.preferredLeader = Story::id(2);
        const QImage starred = paint(in, kWide);
        const double out = (arranged(5, kWide).radius() + 1) * std::sqrt(0.5);
        const QRectF mark = around(place(2, 5, kWide) + QPointF(out, out), 5);
        const int star = count(starred, mark, Theme::tokens().text, 90);
        QVERIFY2(star >= 6, qPrintable(QString::number(star)));
        QCOMPARE(count(plain, mark, Theme::tokens().text, 90), 0);
        QCOMPARE(part(starred, 4, kWide), part(plain, 4, kWide));
        const QString tip = hitText(in, {SceneHit::Kind::Node, Story::id(2)});
        QVERIFY2(tip.contains(QStringLiteral("preferred leader")), qPrintable(tip));
        QVERIFY(!tip.contains(QStringLiteral("priority")));
    }
    void priorityMarksCoverNothingElse_data() {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<QSize>("size");
        for (const int nodes : {3, 5, 12, 13, 101})
            for (const QSize size : {QSize(1200, 600), QSize(1100, 288)})
                QTest::addRow("%d servers in %dx%d", nodes, size.width(), size.height())
                    << nodes << size;
    }
    void priorityMarksCoverNothingElse() {
        QFETCH(int, nodes);
        QFETCH(QSize, size);
        Story story = calm(nodes);
        for (int node = 1; node <= nodes; ++node)
            story.log(node, {1, 2, 3}, 2);
        SceneInput in = story.input();
        const QImage plain = paint(in, size);
        for (int node = 1; node <= nodes; ++node)
            in.priorities.set(Story::id(node), node % 2 == 0 ? 100 : 0);
        in.preferredLeader = Story::id(2);
        const QImage marked = paint(in, size);
        const SceneLayout layout = arranged(nodes, size);
        int marks = 0;
        for (int y = 0; y < size.height() - 24; ++y)
            for (int x = 0; x < size.width(); ++x) {
                if (plain.pixel(x, y) == marked.pixel(x, y)) continue;
                ++marks;
                const QPointF point(x + 0.5, y + 0.5);
                int near = 0;
                for (int node = 1; node <= nodes; ++node) {
                    const QPointF at = layout.position(Story::id(node));
                    QVERIFY(!layout.stripRect(Story::id(node), 3).contains(point));
                    const double distance = QLineF(at, point).length();
                    // Names and terms stand in the inner half.
                    QVERIFY2(distance > layout.radius() * 0.5, qPrintable(QString::number(node)));
                    near += distance < layout.timerRadius();
                }
                QVERIFY(near <= 1); // on nobody else's disc, too
            }
        QVERIFY(marks > 0);
    }
    void theLegendNamesEverythingInANarrowScene() {
        const Story story = calm(1);
        const SceneInput in = story.input();
        const QSize wide(1200, 420);
        const QSize narrow(435, 420);
        QCOMPARE(legendLines(in, wide), 1);
        const int lines = legendLines(in, narrow);
        QVERIFY(lines > 1);
        const auto ink = [&](QSize size, int height) {
            return count(paint(in, size), QRectF(0, size.height() - height, size.width(), height),
                         Theme::tokens().textFaint, 60);
        };
        const int all = ink(wide, 26);
        QVERIFY(all > 300);
        const int wrapped = ink(narrow, int(12 + SceneLayout::kLegendLine * (lines - 1) + 10));
        QVERIFY2(std::abs(wrapped - all) < all / 20, qPrintable(QString::number(wrapped)));
        // The servers make room for it.
        ScenePainter painter;
        Story::picture(painter, calm(5).input(), narrow);
        const QRectF strip = painter.layout().stripRect(Story::id(3), 12);
        QVERIFY(strip.bottom() < narrow.height() - 12 - SceneLayout::kLegendLine * (lines - 1) - 8);
    }
    void whatIsBrokenOnPurposeIsSaid() {
        Story story = calm();
        SceneInput in = story.input();
        const QRectF corner(kSize.width() / 2.0, 0, kSize.width() / 2.0, 50);
        QCOMPARE(count(paint(in), corner, Theme::tokens().warning), 0);
        in.broken = {QStringLiteral("Grant more than one vote in a term")};
        QVERIFY(count(paint(in), corner, Theme::tokens().warning) > 60);
    }
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
    void aPartitionDrawsItsBoundary() {
        Story story = calm();
        const QImage before = paint(story);
        story.partition({1, 2}, {3, 4, 5});
        ScenePainter painter;
        const QImage after = Story::picture(painter, story.input(), kSize);
        QCOMPARE(painter.boundary().size(), std::size_t{1});
        const QRectF all(QPointF(), kSize);
        QVERIFY(count(after, all, Theme::tokens().danger) >
                count(before, all, Theme::tokens().danger) + 200);
    }
    void aCutLinkIsNotAHealthyOne() {
        Story healthy = calm();
        Story cut = calm();
        cut.cut(1, 3);
        cut.cut(3, 1);
        Story oneWay = calm();
        oneWay.cut(1, 3);
        Story otherWay = calm();
        otherWay.cut(3, 1);
        const QList<QImage> pictures{paint(healthy), paint(cut), paint(oneWay), paint(otherWay)};
        for (qsizetype a = 0; a < pictures.size(); ++a)
            for (qsizetype b = a + 1; b < pictures.size(); ++b)
                QVERIFY(pictures[a] != pictures[b]);
    }
    void theStillLayerFollowsEveryChange() {
        // The same painter must show what a new one would: nothing stale is kept.
        ScenePainter kept;
        Story story = calm();
        const auto check = [&](const SceneInput& in, QSize size = kSize, qreal ratio = 1) {
            ScenePainter fresh;
            fresh.layout().setMoved(5, kept.layout().moved());
            QCOMPARE(Story::picture(kept, in, size, ratio), Story::picture(fresh, in, size, ratio));
        };
        check(story.input());
        story.cut(1, 2);
        check(story.input());
        story.partition({1, 2}, {3, 4, 5});
        check(story.input());
        kept.layout().moveNode(Story::id(4), {200, 200});
        check(story.input());
        check(story.input(), {600, 500});
        check(story.input(), {600, 500}, 2);
        Theme::apply(Theme::Scheme::Light);
        check(story.input());
        Theme::apply(Theme::Scheme::Dark);
        Event slower;
        slower.kind = EventKind::NetworkChanged;
        slower.node = Story::id(3);
        slower.peer = Story::id(5);
        slower.value = 90'000'000;
        story.add(slower);
        check(story.input());
    }
    void theWholeSceneIsPainted_data() {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<qreal>("ratio");
        for (const int nodes : {0, 1, 5, 12, 13, 51, 101})
            for (const qreal ratio : {1.0, 1.5, 2.0})
                QTest::addRow("%d servers at ratio %g", nodes, ratio) << nodes << ratio;
    }
    void theWholeSceneIsPainted() {
        QFETCH(int, nodes);
        QFETCH(qreal, ratio);
        Story story = nodes > 0 ? calm(nodes) : Story(0);
        if (nodes > 1) story.lead(2, 3, {1, 2});
        const QImage image = paint(story.input(), kSize, ratio);
        QCOMPARE(count(image, QRectF(QPointF(), kSize), Qt::magenta), 0);
    }
    void ofVeryManyServersTheLeaderAndTheLateAreSeen() {
        const QSize size(1600, 1000);
        Story story = calm(101);
        for (int node = 1; node <= 101; ++node)
            story.log(node, {3, 3, 3}, node == 40 ? 0 : 3);
        story.crash(40);
        story.start(40, 3, 1);
        const Story before = story;
        story.lead(7, 3, {1, 7});
        const QColor term = Theme::term(3);
        const QRectF disc = around(place(7, 101, size), 40);
        QVERIFY(count(paint(story.input(), size), disc, term) >
                count(paint(before.input(), size), disc, term) * 3 / 2);
        QVERIFY(count(paint(story.input(), size), around(place(40, 101, size), 45),
                      Theme::tokens().warning, 140) > 5);
    }
    void aCrashInAPartitionOfManyMovesNobody() {
        Story story = calm(21);
        const std::vector<int> minority{3, 7, 11, 15};
        std::vector<int> rest;
        for (int node = 1; node <= 21; ++node)
            if (std::ranges::find(minority, node) == minority.end()) rest.push_back(node);
        story.partition(minority, rest);
        ScenePainter painter;
        (void)Story::picture(painter, story.input(), kSize);
        std::vector<QPointF> before;
        for (int node = 1; node <= 21; ++node)
            before.push_back(painter.layout().position(Story::id(node)));
        story.crash(7);
        story.crash(9);
        (void)Story::picture(painter, story.input(), kSize);
        for (int node = 1; node <= 21; ++node)
            QCOMPARE(painter.layout().position(Story::id(node)), before[std::size_t(node - 1)]);
    }
    void theSummaryOfManySaysWhatEachPartIsAbout() {
        Story story = calm(13);
        story.lead(2, 3, {2, 3, 4});
        story.partition({1}, {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13});
        const auto parts = clusterParts(story.timeline.endState());
        QCOMPARE(parts.size(), std::size_t{2});
        QVERIFY(parts[0].tone == ClusterPart::Tone::Term && parts[0].term == 3);
        QVERIFY(parts[1].tone == ClusterPart::Tone::Danger);
        QCOMPARE(clusterText(story.timeline.endState()),
                 QStringLiteral("n2 leads in term 3 · cut off: 1"));
    }
    void withoutServersItSaysWhatToDo() {
        SceneInput in;
        const ClusterState nothing;
        in.state = &nothing;
        Story story(0);
        const QImage silent = paint(in);
        in.emptyText = QStringLiteral("Open a scenario.");
        QVERIFY(paint(in) != silent);
    }
};

QTEST_MAIN(ScenePainterTest)
#include "tst_scene_painter.moc"
