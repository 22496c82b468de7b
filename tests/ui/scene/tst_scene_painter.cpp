#include "scene_picture.h"
#include "ui/base/theme.h"
#include "ui/scene/paint_context.h"
#include "ui/scene/scene_text.h"

#include <QTest>

#include <cmath>

using namespace raftarium;
using namespace raftarium::ui;

/// The picture as a whole, for any number of servers.
class TestScenePainter : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Scheme::Dark); }

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

QTEST_MAIN(TestScenePainter)
#include "tst_scene_painter.moc"
