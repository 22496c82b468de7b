#include "ui/scene/scene_layout.h"

#include <QTest>

#include <algorithm>

using namespace raftarium;
using namespace raftarium::ui;

namespace {

NodeId id(int number) { return NodeId{static_cast<std::uint8_t>(number)}; }

SceneLayout arranged(int nodes, QSizeF size = {900, 500}) {
    SceneLayout layout;
    layout.arrange(nodes, size);
    return layout;
}

} // namespace

class SceneLayoutTest : public QObject {
    Q_OBJECT
private slots:
    void serversStandApartInsideTheScene_data() {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<QSizeF>("size");
        for (const int nodes : {1, 2, 3, 5, 7, 12, 13, 21, 51, 101})
            for (const QSizeF size : {QSizeF(830, 400), QSizeF(1600, 1000), QSizeF(500, 700)})
                QTest::addRow("%d in %gx%g", nodes, size.width(), size.height()) << nodes << size;
    }
    void serversStandApartInsideTheScene() {
        QFETCH(int, nodes);
        QFETCH(QSizeF, size);
        const SceneLayout layout = arranged(nodes, size);
        for (int a = 1; a <= nodes; ++a) {
            const QPointF at = layout.position(id(a));
            const double r = layout.radius();
            QVERIFY(QRectF(QPointF(), size).adjusted(r, r, -r, -r).contains(at));
            for (int b = a + 1; b <= nodes; ++b)
                QVERIFY2(QLineF(at, layout.position(id(b))).length() > 2 * layout.timerRadius(),
                         qPrintable(QStringLiteral("n%1 and n%2").arg(a).arg(b)));
        }
    }
    void theFirstServerStandsAtTheTopAndTheRestGoClockwise() {
        const SceneLayout layout = arranged(5);
        for (int other = 2; other <= 5; ++other)
            QVERIFY(layout.position(id(1)).y() < layout.position(id(other)).y());
        QVERIFY(layout.position(id(2)).x() > layout.position(id(5)).x());
    }
    void manyServersAreDrawnCompactly() {
        QCOMPARE(arranged(12).detail(), Detail::Full);
        QCOMPARE(arranged(13).detail(), Detail::Compact);
    }
    void sidesOfAPartitionOfManyStandApart_data() {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("sides");
        for (const int nodes : {13, 51, 101})
            for (const int sides : {2, 3})
                QTest::addRow("%d servers on %d sides", nodes, sides) << nodes << sides;
    }
    void sidesOfAPartitionOfManyStandApart() {
        QFETCH(int, nodes);
        QFETCH(int, sides);
        SceneLayout layout = arranged(nodes, {860, 420});
        const QPointF before = layout.position(id(1));
        std::vector<NodeSet> groups(static_cast<std::size_t>(sides));
        for (int node = 2; node <= nodes; ++node) // n1 is on no side
            groups[std::size_t(node % sides)].insert(id(node));
        layout.keepTogether(groups);
        const auto reach = [&](const NodeSet& side) {
            std::pair<double, double> x(1e9, -1e9);
            side.forEach([&](NodeId node) {
                x.first = std::min(x.first, layout.position(node).x());
                x.second = std::max(x.second, layout.position(node).x());
            });
            return x;
        };
        for (std::size_t a = 0; a < groups.size(); ++a)
            for (std::size_t b = a + 1; b < groups.size(); ++b) {
                const auto [aLeft, aRight] = reach(groups[a]);
                const auto [bLeft, bRight] = reach(groups[b]);
                QVERIFY(aRight < bLeft || bRight < aLeft);
            }
        for (int a = 1; a <= nodes; ++a) {
            QVERIFY(QRectF(0, 0, 860, 420).contains(layout.position(id(a))));
            for (int b = a + 1; b <= nodes; ++b)
                QVERIFY(QLineF(layout.position(id(a)), layout.position(id(b))).length() >
                        2 * layout.radius());
        }
        layout.keepTogether({});
        QCOMPARE(layout.position(id(1)), before);
    }
    void fewServersStayWhereTheyAreInAPartition() {
        SceneLayout layout = arranged(5);
        const QPointF before = layout.position(id(4));
        NodeSet one;
        one.insert(id(4));
        NodeSet other;
        other.insert(id(1));
        layout.keepTogether({one, other});
        QCOMPARE(layout.position(id(4)), before);
    }
    void movedServersKeepTheirPlaceForEachClusterSize() {
        SceneLayout layout = arranged(5, {1000, 500});
        layout.moveNode(id(2), {300, 250});
        const QPointF ring = layout.position(id(3));
        layout.arrange(7, {1000, 500});
        layout.arrange(5, {1000, 500});
        QCOMPARE(layout.position(id(2)), QPointF(300, 250));
        QCOMPARE(layout.position(id(3)), ring);
        layout.arrange(5, {2000, 1000});
        QCOMPARE(layout.position(id(2)), QPointF(600, 500));
        QCOMPARE(layout.moved().size(), std::size_t{1});
        layout.setMoved(5, {});
        QVERIFY(layout.position(id(2)) != QPointF(600, 500));
    }
    void aServerCannotBeMovedOut() {
        SceneLayout layout = arranged(3);
        layout.moveNode(id(1), {-500, 9000});
        QVERIFY(QRectF(0, 0, 900, 500).contains(layout.position(id(1))));
    }
    void movingAServerChangesTheVersion() {
        SceneLayout layout = arranged(3);
        const std::uint64_t before = layout.version();
        layout.arrange(3, {900, 500});
        QCOMPARE(layout.version(), before);
        layout.moveNode(id(1), {200, 200});
        QVERIFY(layout.version() != before);
    }
    void theTwoDirectionsOfALinkHaveLanesOfTheirOwn_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        for (int from = 1; from <= 5; ++from)
            for (int to = 1; to <= 5; ++to)
                if (from != to) QTest::addRow("n%d to n%d", from, to) << from << to;
    }
    void theTwoDirectionsOfALinkHaveLanesOfTheirOwn() {
        QFETCH(int, from);
        QFETCH(int, to);
        const SceneLayout layout = arranged(5);
        const QLineF there = layout.lane(id(from), id(to));
        const QLineF back = layout.lane(id(to), id(from));
        QVERIFY(distanceToSegment(there.center(), back) > 10);
        // To the right of its direction: y grows downwards, so the cross product is positive.
        const QPointF way = layout.position(id(to)) - layout.position(id(from));
        const QPointF aside = there.center() - layout.position(id(from));
        QVERIFY(way.x() * aside.y() - way.y() * aside.x() > 0);
        QVERIFY(QLineF(layout.position(id(from)), there.p1()).length() >= layout.radius());
        QVERIFY(QLineF(layout.position(id(to)), there.p2()).length() >= layout.radius());
        QVERIFY(QLineF(there.p1(), layout.position(id(from))).length() <
                QLineF(there.p1(), layout.position(id(to))).length());
    }
    void aMessageIsWhereItsTimesSay_data() {
        QTest::addColumn<qint64>("arrival");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<bool>("steps");
        QTest::addColumn<double>("part");
        QTest::newRow("just sent") << qint64(200) << qint64(100) << false << 0.0;
        QTest::newRow("half way") << qint64(200) << qint64(150) << false << 0.5;
        QTest::newRow("arriving") << qint64(200) << qint64(200) << false << 1.0;
        QTest::newRow("overdue") << qint64(200) << qint64(900) << false << 1.0;
        QTest::newRow("before it was sent") << qint64(200) << qint64(10) << false << 0.0;
        QTest::newRow("without travel time") << qint64(100) << qint64(100) << false << 1.0;
        QTest::newRow("arrival unknown") << qint64(kNever.value()) << qint64(900) << false << 0.5;
        QTest::newRow("first step") << qint64(200) << qint64(110) << true << 0.125;
        QTest::newRow("same step") << qint64(200) << qint64(120) << true << 0.125;
        QTest::newRow("last step") << qint64(200) << qint64(200) << true << 0.875;
    }
    void aMessageIsWhereItsTimesSay() {
        QFETCH(qint64, arrival);
        QFETCH(qint64, now);
        QFETCH(bool, steps);
        QFETCH(double, part);
        QCOMPARE(travelled(Time{100}, Time{arrival}, Time{now}, steps), part);
    }
    void aPointFindsItsServer() {
        const SceneLayout layout = arranged(9);
        for (int node = 1; node <= 9; ++node) {
            const QPointF at = layout.position(id(node));
            QCOMPARE(layout.nodeAt(at), id(node));
            QCOMPARE(layout.nodeAt(at + QPointF(layout.radius() - 1, 0)), id(node));
            QCOMPARE(layout.nodeAt(at + QPointF(layout.timerRadius() + 2, 0)), kNobody);
        }
    }
    void tabGoesThroughAllServersAndOut() {
        const SceneLayout layout = arranged(3);
        QCOMPARE(layout.neighbour(kNobody, 1), id(1));
        QCOMPARE(layout.neighbour(id(1), 1), id(2));
        QCOMPARE(layout.neighbour(id(3), 1), kNobody);
        QCOMPARE(layout.neighbour(kNobody, -1), id(3));
        QCOMPARE(layout.neighbour(id(1), -1), kNobody);
    }
    void distanceIsToTheNearestPointOfTheSegment_data() {
        QTest::addColumn<QPointF>("point");
        QTest::addColumn<double>("distance");
        QTest::newRow("beside") << QPointF(50, 7) << 7.0;
        QTest::newRow("before its start") << QPointF(-3, 4) << 5.0;
        QTest::newRow("past its end") << QPointF(103, -4) << 5.0;
        QTest::newRow("on it") << QPointF(20, 0) << 0.0;
    }
    void distanceIsToTheNearestPointOfTheSegment() {
        QFETCH(QPointF, point);
        QFETCH(double, distance);
        QCOMPARE(distanceToSegment(point, {0, 0, 100, 0}), distance);
    }
};

QTEST_GUILESS_MAIN(SceneLayoutTest)
#include "tst_scene_layout.moc"
