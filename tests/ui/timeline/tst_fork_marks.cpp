#include "events_by_hand.h"

#include "ui/timeline/fork_marks.h"

#include <QtTest>

using namespace raftarium;
using namespace raftarium::ui;
using namespace raftarium::tests;

class TestForkMarks : public QObject {
    Q_OBJECT
private slots:
    void withoutBranchesThereIsNothing() {
        QVERIFY(forkMarks({{0, -1, QStringLiteral("main"), {}}}, 0).empty());
    }

    void aParentShowsItsChildrenAndAChildItsOwnFork() {
        const std::vector<BranchInfo> branches{{0, -1, QStringLiteral("main"), {}},
                                               {1, 0, QStringLiteral("b"), at(2)}};
        const auto main = forkMarks(branches, 0);
        QCOMPARE(main.size(), std::size_t{1});
        QVERIFY((main[0] == ForkMark{at(2), 1, false}));
        const auto child = forkMarks(branches, 1);
        QCOMPARE(child.size(), std::size_t{1});
        QVERIFY((child[0] == ForkMark{at(2), 0, true}));
    }

    void whatLeftTheParentLaterIsOnAnotherLine() {
        const std::vector<BranchInfo> branches{{0, -1, QStringLiteral("main"), {}},
                                               {1, 0, QStringLiteral("b"), at(2)},
                                               {2, 0, QStringLiteral("late"), at(3)},
                                               {3, 0, QStringLiteral("early"), at(1)},
                                               {4, 1, QStringLiteral("grandchild"), at(5)}};
        const auto marks = forkMarks(branches, 4);
        QCOMPARE(marks.size(), std::size_t{3});
        QVERIFY((marks[0] == ForkMark{at(1), 3, false}));
        QVERIFY((marks[1] == ForkMark{at(2), 0, true}));
        QVERIFY((marks[2] == ForkMark{at(5), 1, true}));
    }

    void aCircleOfParentsEnds() {
        const std::vector<BranchInfo> branches{{0, 1, QStringLiteral("a"), at(1)},
                                               {1, 0, QStringLiteral("b"), at(2)}};
        QVERIFY(forkMarks(branches, 0).size() < 20);
    }
};

QTEST_GUILESS_MAIN(TestForkMarks)
#include "tst_fork_marks.moc"
