#include "ui/shell/attach_dialog.h"
#include "ui/shell/start_cluster_dialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace raftarium::ui;

namespace {

/// Shows a dialog and waits until it has the keyboard.
template <class Dialog>
QPointer<Dialog> shown() {
    auto* dialog = new Dialog(nullptr);
    dialog->show();
    QApplication::setActiveWindow(dialog);
    return QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
}

/// Where the keyboard is.
QWidget* focus() { return QApplication::focusWidget(); }

} // namespace

/// The dialogs that ask for real clusters, by keyboard.
class TestClusterDialogs : public QObject {
    Q_OBJECT
private slots:
    void startsThreeServersInAFreshFolderByEnter() {
        const auto dialog = shown<StartClusterDialog>();
        std::vector<raftarium::net::LocalCluster::Config> wanted;
        connect(dialog, &StartClusterDialog::wanted, this,
                [&](const auto& c) { wanted.push_back(c); });
        QTest::keyClick(focus(), Qt::Key_Return);
        QCOMPARE(wanted.size(), std::size_t{1});
        QCOMPARE(wanted[0].servers, 3);
        QCOMPARE(wanted[0].directory, QString());
        QTRY_VERIFY(dialog.isNull());
    }

    void arrowsChooseHowMany() {
        const auto dialog = shown<StartClusterDialog>();
        int servers = 0;
        connect(dialog, &StartClusterDialog::wanted, this,
                [&](const auto& c) { servers = c.servers; });
        QVERIFY(dialog->choice(3).hasFocus());
        QTest::keyClick(focus(), Qt::Key_Right);
        QTest::keyClick(focus(), Qt::Key_Right);
        QVERIFY(dialog->choice(7).isChecked());
        QTest::keyClick(focus(), Qt::Key_Return);
        QCOMPARE(servers, 7);
    }

    void aFolderThatIsTypedIsMeant() {
        const auto dialog = shown<StartClusterDialog>();
        QString directory;
        connect(dialog, &StartClusterDialog::wanted, this,
                [&](const auto& c) { directory = c.directory; });
        dialog->directory().setFocus();
        QTest::keyClicks(focus(), QStringLiteral("/tmp/servers"));
        QTest::keyClick(focus(), Qt::Key_Return);
        QCOMPARE(directory, QStringLiteral("/tmp/servers"));
    }

    void aProblemIsShownAndTheDialogStays() {
        const auto dialog = shown<StartClusterDialog>();
        connect(dialog, &StartClusterDialog::wanted, dialog,
                [&] { dialog->showProblem(QStringLiteral("No room.")); });
        QTest::keyClick(focus(), Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->problem().contains(QLatin1String("No room.")));
        QTest::keyClick(focus(), Qt::Key_Escape);
        QTRY_VERIFY(dialog.isNull());
    }

    void attachesToWhatIsTyped() {
        const auto dialog = shown<AttachDialog>();
        std::vector<AttachRequest> wanted;
        connect(dialog, &AttachDialog::wanted, this, [&](const auto& r) { wanted.push_back(r); });
        QVERIFY(dialog->addresses().hasFocus());
        QTest::keyClicks(focus(), QStringLiteral("127.0.0.1:9101"));
        QTest::keyClick(focus(), Qt::Key_Return); // a new line, for it is a list
        QTest::keyClicks(focus(), QStringLiteral("127.0.0.1:9102"));
        QTest::keyClick(focus(), Qt::Key_Tab); // leaves the list
        QVERIFY(dialog->token().hasFocus());
        QTest::keyClicks(focus(), QStringLiteral("0123456789abcdef"));
        QVERIFY(!dialog->token().displayText().contains(QLatin1Char('0')));
        QTest::keyClick(focus(), Qt::Key_Return);
        QCOMPARE(wanted.size(), std::size_t{1});
        QCOMPARE(wanted[0].servers.size(), std::size_t{2});
        QCOMPARE(wanted[0].servers[1].observer.text(), QStringLiteral("127.0.0.1:9102"));
        QCOMPARE(wanted[0].token, QByteArray("0123456789abcdef"));
        QTRY_VERIFY(dialog.isNull());
    }

    void whatIsNoAddressIsToldAndCanBeMended() {
        const auto dialog = shown<AttachDialog>();
        int wanted = 0;
        connect(dialog, &AttachDialog::wanted, this, [&] { ++wanted; });
        QTest::keyClicks(focus(), QStringLiteral("localhost"));
        QTest::keyClick(focus(), Qt::Key_Tab);
        QTest::keyClick(focus(), Qt::Key_Return);
        QCOMPARE(wanted, 0);
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->problem().contains(QLatin1String("HOST:PORT")));
        QTest::keyClick(focus(), Qt::Key_Backtab);
        QVERIFY(dialog->addresses().hasFocus());
        QTest::keyClick(focus(), Qt::Key_End);
        QTest::keyClicks(focus(), QStringLiteral(":9101"));
        QTest::keyClick(focus(), Qt::Key_Tab);
        QTest::keyClick(focus(), Qt::Key_Return);
        QCOMPARE(wanted, 1);
    }

    void everyFieldHasAName() {
        AttachDialog attach(nullptr);
        StartClusterDialog start(nullptr);
        attach.setAttribute(Qt::WA_DeleteOnClose, false);
        start.setAttribute(Qt::WA_DeleteOnClose, false);
        for (const QDialog* dialog :
             {static_cast<QDialog*>(&attach), static_cast<QDialog*>(&start)})
            for (const QWidget* field : dialog->findChildren<QWidget*>()) {
                const bool typed = qobject_cast<const QLineEdit*>(field) != nullptr ||
                                   qobject_cast<const QPlainTextEdit*>(field) != nullptr;
                if (typed)
                    QVERIFY2(!field->accessibleName().isEmpty(), field->metaObject()->className());
            }
    }
};

QTEST_MAIN(TestClusterDialogs)
#include "tst_cluster_dialogs.moc"
