#include "ui/base/named_widget.h"
#include "ui/shell/actions.h"
#include "ui/shell/new_cluster_dialog.h"
#include "ui/shell/window_test.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace raftarium;
using namespace raftarium::ui;

/// The dialog that asks what a new cluster shall be.
class TestNewCluster : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openFirstWindow(); }
    void cleanup() { closeWindow(); }

    void aNewClusterIsAskedForWithoutStoppingTime() {
        session().setSpeed(1);
        session().play();
        window_->actions()["file.new"]->trigger();
        auto* dialog = window_->findChild<NewClusterDialog*>();
        QVERIFY(dialog);
        QVERIFY(!dialog->isModal());
        const Time before = session().cursor();
        QTRY_VERIFY(session().cursor() > before);
        dialog->nodes().setValue(9);
        dialog->seed().setText(QStringLiteral("0xC0FFEE"));
        QTest::mouseClick(createButton(dialog), Qt::LeftButton);
        QCOMPARE(session().scenario().nodes, 9);
        QCOMPARE(session().scenario().seed, 0xC0FFEEu);
    }

    void aSeedThatIsNoNumberCannotBeCreated() {
        NewClusterDialog dialog(Scenario{}, window_.get());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.seed().setText(QStringLiteral("0xhello"));
        QVERIFY(!createButton(&dialog)->isEnabled());
        dialog.seed().setText(QStringLiteral("42"));
        QVERIFY(createButton(&dialog)->isEnabled());
    }

    void aNewClusterMayHaveServersThatWaitAndClients() {
        NewClusterDialog dialog(Scenario{}, window_.get());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        Scenario made;
        connect(&dialog, &NewClusterDialog::wanted, this, [&](const Scenario& s) { made = s; });
        dialog.show();
        const auto box = [&](const char* name) { return named<QSpinBox>(&dialog, name); };
        box("Number of nodes")->setValue(7); // all of them vote
        QCOMPARE(box("Voters at the start")->value(), 7);
        box("Voters at the start")->setValue(3);
        box("Clients")->setValue(4);
        QTest::mouseClick(createButton(&dialog), Qt::LeftButton);
        QCOMPARE(made.nodes, 7);
        QCOMPARE(made.voters, 3);
        QCOMPARE(made.clients.count, 4);
    }

private:
    static QPushButton* createButton(NewClusterDialog* dialog) {
        for (auto* button : dialog->findChildren<QPushButton*>())
            if (button->text() == QLatin1String("Create")) return button;
        return nullptr;
    }
};

QTEST_MAIN(TestNewCluster)
#include "tst_new_cluster.moc"
