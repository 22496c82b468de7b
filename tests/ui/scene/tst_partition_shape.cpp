#include "ui/scene/partition_shape.h"

#include <QTest>

#include <random>

using namespace raftarium;
using namespace raftarium::ui;

namespace {

NodeId id(int number) { return NodeId{static_cast<std::uint8_t>(number)}; }

NodeSet setOf(std::initializer_list<int> numbers) {
    NodeSet set;
    for (const int number : numbers)
        set.insert(id(number));
    return set;
}

int crossings(const std::vector<QPolygonF>& lines, const QLineF& way) {
    int count = 0;
    for (const QPolygonF& line : lines)
        for (qsizetype i = 1; i < line.size(); ++i)
            count += QLineF(line[i - 1], line[i]).intersects(way, nullptr) ==
                     QLineF::BoundedIntersection;
    return count;
}

} // namespace

class PartitionShapeTest : public QObject {
    Q_OBJECT
private slots:
    void theBoundaryLiesBetweenServersOfDifferentSides() {
        for (std::uint32_t seed = 1; seed <= 40; ++seed) {
            std::mt19937 random(seed);
            const int nodes = 2 + int(random() % 9);
            SceneLayout layout;
            layout.arrange(nodes, {900, 520});
            std::vector<NodeSet> sides(2);
            for (int node = 1; node <= nodes; ++node)
                sides[node == 1 ? 0 : node == 2 ? 1 : random() % 2].insert(id(node));
            const auto lines = boundaryLines(layout, sides);
            for (int a = 1; a < nodes; ++a) {
                for (int b = a + 1; b <= nodes; ++b) {
                    const bool apart = sides[0].contains(id(a)) != sides[0].contains(id(b));
                    const QLineF way(layout.position(id(a)), layout.position(id(b)));
                    QVERIFY2(
                        crossings(lines, way) % 2 == int(apart),
                        qPrintable(QStringLiteral("seed %1: n%2 and n%3").arg(seed).arg(a).arg(b)));
                }
            }
        }
    }
    void twoSidesThatFaceEachOtherHaveOneLineFromEdgeToEdge() {
        SceneLayout layout;
        layout.arrange(5, {860, 412});
        const auto lines = boundaryLines(layout, {setOf({1, 5}), setOf({2, 3, 4})});
        QCOMPARE(lines.size(), std::size_t{1});
        const QRectF inside(8, 8, 844, 396);
        QVERIFY(!inside.contains(lines[0].front()));
        QVERIFY(!inside.contains(lines[0].back()));
    }
    void threeSidesAreAllDivided() {
        SceneLayout layout;
        layout.arrange(6, {860, 412});
        const std::vector<NodeSet> sides{setOf({1, 2}), setOf({3, 4}), setOf({5, 6})};
        const auto lines = boundaryLines(layout, sides);
        for (const auto& [a, b] : {std::pair{2, 3}, {4, 5}, {6, 1}})
            QVERIFY(crossings(lines, {layout.position(id(a)), layout.position(id(b))}) > 0);
        QCOMPARE(groupAt(layout, sides, layout.position(id(4))), 1);
    }
    void oneSideHasNoBoundary() {
        SceneLayout layout;
        layout.arrange(3, {400, 400});
        QVERIFY(boundaryLines(layout, {setOf({1, 2, 3})}).empty());
        QVERIFY(boundaryLines(layout, {}).empty());
    }
    void setsAreNamedShortly_data() {
        QTest::addColumn<QList<int>>("members");
        QTest::addColumn<QString>("text");
        QTest::newRow("few") << QList<int>{1, 2, 3} << "n1 n2 n3";
        QTest::newRow("a run of many") << QList<int>{1, 2, 3, 4, 5, 6, 7} << "n1–n7";
        QTest::newRow("runs and single ones")
            << QList<int>{1, 2, 4, 5, 6, 7, 8, 20} << "n1 n2 n4–n8 n20";
        QTest::newRow("more than can be read")
            << QList<int>{1, 3, 5, 7, 9, 11, 13, 15} << "n1 n3 n5 n7 n9 n11 and 2 more";
        QTest::newRow("none") << QList<int>{} << "";
    }
    void setsAreNamedShortly() {
        QFETCH(QList<int>, members);
        QFETCH(QString, text);
        NodeSet set;
        for (const int member : members)
            set.insert(id(member));
        QCOMPARE(setText(set), text);
    }
    void aPartitionNamesItsSides() {
        QCOMPARE(partitionText({setOf({1, 2}), setOf({3, 4, 5})}),
                 QStringLiteral("partition {n1 n2} | {n3 n4 n5}"));
    }
};

QTEST_GUILESS_MAIN(PartitionShapeTest)
#include "tst_partition_shape.moc"
