#include "ui/timeline/played_session.h"

#include "ui/base/theme.h"
#include "ui/panels/branches_panel.h"

#include <QLineEdit>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

using namespace raftarium;
using namespace raftarium::ui;
using namespace raftarium::tests;

namespace {

struct Fixture : PlayedSession {
    Fixture() : PlayedSession(2), panel(&session) {
        main = session.currentBranch();
        session.setCursor(at(1));
        session.act(action::Crash{n(1)});
        session.waitUntilIdle();
        other = session.currentBranch();
        panel.resize(300, 200);
        panel.show();
        QCoreApplication::processEvents();
    }
    void click(int branch) {
        QTest::mouseClick(panel.tree().viewport(), Qt::LeftButton, {},
                          panel.tree().visualItemRect(panel.itemOf(branch)).center());
        QCoreApplication::processEvents();
    }
    BranchesPanel panel;
    int main = 0;
    int other = 0;
};

} // namespace

class TestBranchesPanel : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Scheme::Dark); }

    void aBranchHangsUnderItsParentWithItsTime() {
        Fixture f;
        QVERIFY(f.main != f.other);
        QTreeWidgetItem* item = f.panel.itemOf(f.other);
        QVERIFY(item);
        QCOMPARE(item->parent(), f.panel.itemOf(f.main));
        QCOMPARE(item->text(1), QStringLiteral("1.000 s"));
    }

    void aClickSwitches() {
        Fixture f;
        f.click(f.main);
        QCOMPARE(f.session.currentBranch(), f.main);
        f.click(f.other);
        QCOMPARE(f.session.currentBranch(), f.other);
        QCOMPARE(f.panel.tree().currentItem(), f.panel.itemOf(f.other));
    }

    void aNewBranchIsSelected() {
        Fixture f;
        f.panel.tree().setCurrentItem(f.panel.itemOf(f.main));
        f.session.setCursor(Time{500'000'000});
        f.session.branchHere();
        QCoreApplication::processEvents();
        QCOMPARE(f.panel.tree().currentItem(), f.panel.itemOf(f.session.currentBranch()));
    }

    void keysSwitchRenameAndDelete() {
        Fixture f;
        QTreeWidget& tree = f.panel.tree();
        tree.setFocus();
        tree.setCurrentItem(f.panel.itemOf(f.main));
        QTest::keyClick(&tree, Qt::Key_Return);
        QTRY_COMPARE(f.session.currentBranch(), f.main);
        QCoreApplication::processEvents();
        tree.setCurrentItem(f.panel.itemOf(f.other));
        QTest::keyClick(&tree, Qt::Key_F2);
        auto* editor = tree.findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->setText(QStringLiteral("without n1"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(f.session.branches()[1].name, QStringLiteral("without n1"));
        QTRY_COMPARE(f.panel.itemOf(f.other)->text(0), QStringLiteral("without n1"));
        tree.setCurrentItem(f.panel.itemOf(f.other));
        QTest::keyClick(&tree, Qt::Key_Delete);
        QTRY_COMPARE(f.session.branches().size(), std::size_t{1});
        QTRY_VERIFY(!f.panel.itemOf(f.other));
    }

    void theBranchThatIsShownCannotBeDeleted() {
        Fixture f;
        f.panel.tree().setCurrentItem(f.panel.itemOf(f.other));
        QVERIFY(!f.panel.deleteButton().isEnabled());
        QTest::keyClick(&f.panel.tree(), Qt::Key_Delete);
        QCOMPARE(f.session.branches().size(), std::size_t{2});
        f.panel.tree().setCurrentItem(f.panel.itemOf(f.main));
        QVERIFY(f.panel.deleteButton().isEnabled());
    }

    void anEmptyNameIsNotTaken() {
        Fixture f;
        const QString name = f.session.branches()[1].name;
        f.panel.itemOf(f.other)->setText(0, QStringLiteral("  "));
        QTRY_COMPARE(f.panel.itemOf(f.other)->text(0), name);
    }
};

QTEST_MAIN(TestBranchesPanel)
#include "tst_branches_panel.moc"
