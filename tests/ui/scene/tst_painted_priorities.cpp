#include "scene_picture.h"
#include "ui/base/theme.h"
#include "ui/scene/scene_text.h"

#include <QTest>

#include <cmath>

using namespace raftarium;
using namespace raftarium::ui;

/// How it looks that somebody shall rather lead.
class TestPaintedPriorities : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Scheme::Dark); }

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
};

QTEST_MAIN(TestPaintedPriorities)
#include "tst_painted_priorities.moc"
