#include "story.h"

#include "ui/scene/cut_stroke.h"

#include <QTest>

using namespace raftarium;
using namespace raftarium::ui;

namespace {

NodeId id(int number) { return Story::id(number); }

/// Four servers at the corners of a square: 1 top left, 2 top right, 3 bottom right, 4 bottom left.
SceneLayout square() {
    SceneLayout layout;
    layout.arrange(4, {600, 600});
    layout.moveNode(id(1), {200, 200});
    layout.moveNode(id(2), {400, 200});
    layout.moveNode(id(3), {400, 400});
    layout.moveNode(id(4), {200, 400});
    return layout;
}

QString words(const std::vector<NodePair>& pairs) {
    QStringList parts;
    for (const NodePair& pair : pairs)
        parts << QStringLiteral("%1%2").arg(pair.a.value()).arg(pair.b.value());
    return parts.join(u' ');
}

QString words(const Action& action) {
    if (const auto* cut = std::get_if<action::Cut>(&action))
        return QStringLiteral("cut %1>%2").arg(cut->from.value()).arg(cut->to.value());
    if (const auto* heal = std::get_if<action::Heal>(&action))
        return QStringLiteral("heal %1>%2").arg(heal->from.value()).arg(heal->to.value());
    if (const auto* partition = std::get_if<action::Partition>(&action)) {
        QStringList groups;
        for (const auto& group : partition->groups) {
            QString members;
            for (const NodeId node : group)
                members += QString::number(node.value());
            groups << members;
        }
        return QStringLiteral("partition ") + groups.join(u'|');
    }
    return QStringLiteral("another action");
}

QString words(const std::vector<Action>& actions) {
    QStringList parts;
    for (const Action& action : actions)
        parts << words(action);
    return parts.join(QStringLiteral(", "));
}

} // namespace

class CutStrokeTest : public QObject {
    Q_OBJECT
private slots:
    void aLineSeparatesWhatItCrosses_data() {
        QTest::addColumn<QPolygonF>("stroke");
        QTest::addColumn<QString>("pairs");
        QTest::newRow("down the middle")
            << QPolygonF({{310, 50}, {290, 300}, {310, 550}}) << "12 13 24 34";
        QTest::newRow("around one corner")
            << QPolygonF({{300, 50}, {250, 260}, {50, 300}}) << "12 13 14";
        QTest::newRow("one side only") << QPolygonF({{300, 150}, {300, 250}}) << "12";
        QTest::newRow("outside") << QPolygonF({{10, 10}, {590, 20}}) << "";
        QTest::newRow("in and out again")
            << QPolygonF({{280, 100}, {280, 260}, {320, 260}, {320, 100}}) << "";
        QTest::newRow("a single point") << QPolygonF({{300, 200}}) << "";
        QTest::newRow("three times over one side")
            << QPolygonF({{260, 150}, {260, 250}, {300, 150}, {330, 250}}) << "12";
    }
    void aLineSeparatesWhatItCrosses() {
        QFETCH(QPolygonF, stroke);
        QFETCH(QString, pairs);
        QCOMPARE(words(crossedPairs(square(), stroke)), pairs);
    }

    void aCutThatDividesTheClusterIsAPartition_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("pairs");
        QTest::addColumn<QString>("actions");
        QTest::newRow("two halves") << ""
                                    << "12 13 24 34"
                                    << "partition 14|23";
        QTest::newRow("one alone") << ""
                                   << "12 13 14"
                                   << "partition 1|234";
        QTest::newRow("one link") << ""
                                  << "12"
                                  << "cut 1>2, cut 2>1";
        QTest::newRow("the other half of a one-way cut") << "1>2"
                                                         << "12"
                                                         << "cut 2>1";
        QTest::newRow("already cut") << "1>2 2>1"
                                     << "12"
                                     << "";
        QTest::newRow("the rest of a division") << "1>2 2>1 1>3 3>1"
                                                << "14"
                                                << "partition 1|234";
        // A Partition would heal 3>4, which nobody asked for.
        QTest::newRow("with another cut inside a side")
            << "3>4"
            << "12 13 14"
            << "cut 1>2, cut 2>1, cut 1>3, cut 3>1, cut 1>4, cut 4>1";
        QTest::newRow("three groups") << "1>2 2>1 1>3 3>1 1>4 4>1"
                                      << "23 24"
                                      << "partition 1|2|34";
        QTest::newRow("nothing crossed") << ""
                                         << ""
                                         << "";
    }
    void aCutThatDividesTheClusterIsAPartition() {
        QFETCH(QString, before);
        QFETCH(QString, pairs);
        QFETCH(QString, actions);
        Story story(4);
        for (const QString& cut : before.split(u' ', Qt::SkipEmptyParts))
            story.cut(cut[0].digitValue(), cut[2].digitValue());
        std::vector<NodePair> wanted;
        for (const QString& pair : pairs.split(u' ', Qt::SkipEmptyParts))
            wanted.push_back({id(pair[0].digitValue()), id(pair[1].digitValue())});
        QCOMPARE(words(actionsToCut(story.timeline.endState(), wanted)), actions);
    }

    void aClickCyclesALink_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("actions");
        QTest::newRow("healthy becomes cut") << ""
                                             << "cut 1>2, cut 2>1";
        QTest::newRow("cut becomes one way") << "1>2 2>1"
                                             << "heal 1>2";
        QTest::newRow("one way becomes the other way") << "2>1"
                                                       << "cut 1>2, heal 2>1";
        QTest::newRow("the other way becomes healthy") << "1>2"
                                                       << "heal 1>2";
    }
    void aClickCyclesALink() {
        QFETCH(QString, before);
        QFETCH(QString, actions);
        Story story(3);
        for (const QString& cut : before.split(u' ', Qt::SkipEmptyParts))
            story.cut(cut[0].digitValue(), cut[2].digitValue());
        const ClusterState& state = story.timeline.endState();
        const NodePair pair{id(1), id(2)};
        QCOMPARE(words(actionsForMode(state, pair, nextMode(linkMode(state, pair)))), actions);
    }

    void isolatingAndReconnectingUndoOneAnother() {
        Story story(4);
        QCOMPARE(words(actionsToIsolate(story.timeline.endState(), id(2))),
                 QStringLiteral("partition 134|2"));
        story.partition({2}, {1, 3, 4});
        QVERIFY(actionsToIsolate(story.timeline.endState(), id(2)).empty());
        QCOMPARE(words(actionsToReconnect(story.timeline.endState(), id(2))),
                 QStringLiteral("heal 2>1, heal 1>2, heal 2>3, heal 3>2, heal 2>4, heal 4>2"));
    }

    void onlyWhatNothingPassesIsAPartition() {
        Story story(5);
        QVERIFY(partitionSides(story.timeline.endState()).size() < 2);
        story.partition({1, 2}, {3, 4, 5});
        const auto sides = partitionSides(story.timeline.endState());
        QCOMPARE(sides.size(), std::size_t{2});
        QVERIFY(sides[0].contains(id(1)) && sides[0].contains(id(2)) && sides[0].size() == 2);
        story.happen(EventKind::LinkHealed, 2, 4);
        QVERIFY(partitionSides(story.timeline.endState()).size() < 2);
    }
    void aStoppedServerIsOnNoSide() {
        Story story(3);
        story.partition({1}, {2, 3});
        story.crash(1);
        QVERIFY(partitionSides(story.timeline.endState()).size() < 2);
    }
};

QTEST_GUILESS_MAIN(CutStrokeTest)
#include "tst_cut_stroke.moc"
