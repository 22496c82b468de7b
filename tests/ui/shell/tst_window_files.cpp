#include "ui/shell/autosave.h"
#include "ui/shell/files.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/preferences.h"
#include "ui/shell/window_test.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace raftarium;
using namespace raftarium::ui;

/// Scenarios that are opened, dropped on the window, saved, and not lost.
class TestWindowFiles : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openFirstWindow(); }
    void cleanup() { closeWindow(); }

    void savedScenarioReplaysToTheSameHash() {
        session().playTo(at(1200));
        QTest::keyClick(window_.get(), Qt::Key_D, Qt::ControlModifier);
        session().playTo(at(2000));
        QTest::keyClick(window_.get(), Qt::Key_P, Qt::ControlModifier);
        session().playTo(at(3000));
        QVERIFY(session().isModified());
        QVERIFY(window_->isWindowModified());
        const std::uint64_t hash = session().timeline().hash();
        const QString path = settings_.filePath(QStringLiteral("by-hand.raft.json"));
        QVERIFY(window_->files().saveTo(path));
        QVERIFY(!session().isModified());
        QCOMPARE(session().name(), QStringLiteral("by-hand.raft.json"));

        openWindow();
        QVERIFY(window_->openFile(path));
        session().playTo(at(3000));
        QCOMPARE(session().timeline().hash(), hash);
        QCOMPARE(Preferences().recentFiles(), QStringList{path});
    }

    void aBrokenFileChangesNothingAndSaysWhere() {
        session().playTo(at(700));
        const std::uint64_t hash = session().timeline().hash();
        const QString path = settings_.filePath(QStringLiteral("broken.raft.json"));
        write(path, "{ \"format\": \"raftarium-scenario\",\n  \"version\": 1,\n  \"nodes\": }");
        QVERIFY(!window_->openFile(path));
        QCOMPARE(session().timeline().hash(), hash);
        QVERIFY2(window_->messages().text().contains(path + QStringLiteral(":3:")),
                 qPrintable(window_->messages().text()));
        QVERIFY(window_->messages().isVisible());
        QVERIFY(!window_->openFile(settings_.filePath(QStringLiteral("missing.raft.json"))));
        QVERIFY(!window_->openFile(settings_.folder()));
        QCOMPARE(session().timeline().hash(), hash);
    }

    void aDroppedFileIsOpened() {
        const QString path = settings_.filePath(QStringLiteral("three.raft.json"));
        write(path, "{ \"format\": \"raftarium-scenario\", \"version\": 1, \"nodes\": 3 }");
        drop({QUrl::fromLocalFile(path)});
        QCOMPARE(session().scenario().nodes, 3);
        QCOMPARE(session().name(), QStringLiteral("three.raft.json"));
    }

    void aDroppedLinkIsNotTaken() {
        drop({QUrl(QStringLiteral("https://example.com/x.raft.json"))});
        QCOMPARE(session().scenario().nodes, 5);
    }

    void whatWasNotSavedCanBeBroughtBack() {
        session().playTo(at(1000));
        QTest::keyClick(window_.get(), Qt::Key_D, Qt::ControlModifier);
        const std::uint64_t hash = session().timeline().hash();
        QVERIFY(window_->openFile(Files::builtIn().front().path));
        QTRY_VERIFY(window_->messages().isVisible());
        auto* bringBack = window_->messages().findChild<QPushButton*>();
        QTest::mouseClick(bringBack, Qt::LeftButton);
        QTRY_COMPARE(session().name(), QStringLiteral("Restored"));
        session().playTo(at(1000));
        QCOMPARE(session().timeline().hash(), hash);
    }

    void aClosedWindowsWorkIsOfferedAgain() {
        const QTemporaryDir folder;
        std::uint64_t hash = 0;
        {
            Session before;
            Autosave autosave(&before, folder.path());
            before.playTo(at(900));
            before.act(action::Crash{NodeId{1}});
            before.playTo(at(1500));
            hash = before.timeline().hash();
            autosave.saveNow();
            Session beside;
            Autosave other(&beside, folder.path());
            QVERIFY(!other.takeLeftover()); // it is still in use
        }
        Session after;
        Autosave autosave(&after, folder.path());
        const auto leftover = autosave.takeLeftover();
        QVERIFY(leftover.has_value());
        after.open(*leftover, {});
        after.playTo(at(1500));
        QCOMPARE(after.timeline().hash(), hash);
        QVERIFY(!autosave.takeLeftover());
    }

    void builtInScenariosAreInTheMenu() {
        QVERIFY(Files::builtIn().size() >= 10);
        QMenu* scenarios = submenu(QStringLiteral("Scenarios"));
        QVERIFY(scenarios);
        emit scenarios->aboutToShow();
        QCOMPARE(scenarios->actions().size(), qsizetype(Files::builtIn().size()));
        scenarios->actions().first()->trigger();
        QVERIFY(!session().scenario().steps.empty() || !session().scenario().expectations.empty());
    }

private:
    static void write(const QString& path, const char* text) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    void drop(const QList<QUrl>& urls) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(600, 300), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &enter);
        QDropEvent event(QPointF(600, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &event);
    }
};

QTEST_MAIN(TestWindowFiles)
#include "tst_window_files.moc"
