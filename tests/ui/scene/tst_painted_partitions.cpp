#include "scene_picture.h"
#include "ui/base/theme.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace raftarium;
using namespace raftarium::ui;

/// How cut links and divided clusters look.
class TestPaintedPartitions : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Scheme::Dark); }

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
};

QTEST_MAIN(TestPaintedPartitions)
#include "tst_painted_partitions.moc"
