#include "ui/shell/window_test.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace raftarium;
using namespace raftarium::ui;

/// The command palette, by keyboard.
class TestCommandPalette : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openFirstWindow(); }
    void cleanup() { closeWindow(); }

    void paletteFindsAndDoes() {
        session().playTo(at(1000));
        CommandPalette* palette = openPalette();
        QTest::keyClicks(&palette->field(), QStringLiteral("crash n2"));
        QCOMPARE(palette->list().item(0)->text(), QStringLiteral("Crash n2"));
        QTest::keyClick(&palette->field(), Qt::Key_Return);
        QVERIFY(!session().state().node(NodeId{2}).running);
        QTRY_VERIFY(!window_->findChild<CommandPalette*>());
    }

    void paletteKnowsServersTermsTimesAndScenarios_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("first");
        QTest::newRow("server") << QStringLiteral("select n4") << QStringLiteral("Select n4");
        QTest::newRow("time") << QStringLiteral("0.5 s") << QStringLiteral("Go to 0.500 s");
        QTest::newRow("term") << QStringLiteral("term 1") << QStringLiteral("Go to term 1");
        QTest::newRow("scenario") << QStringLiteral("open scenario first election")
                                  << QStringLiteral("Open scenario: First election");
        QTest::newRow("proposal") << QStringLiteral("propose set a 1")
                                  << QStringLiteral("Propose “set a 1” to the leader");
        QTest::newRow("nothing") << QStringLiteral("qqqq") << QStringLiteral("Nothing fits");
    }
    void paletteKnowsServersTermsTimesAndScenarios() {
        QFETCH(QString, query);
        QFETCH(QString, first);
        session().playTo(at(1000));
        CommandPalette* palette = openPalette();
        QTest::keyClicks(&palette->field(), query);
        QVERIFY2(palette->list().item(0)->text().startsWith(first),
                 qPrintable(palette->list().item(0)->text()));
    }

    void paletteIsChosenFromByArrowsAndClosedByEscape() {
        CommandPalette* palette = openPalette();
        const int row = palette->list().currentRow();
        QTest::keyClick(&palette->field(), Qt::Key_Down);
        QCOMPARE(palette->list().currentRow(), row + 1);
        QTest::keyClick(&palette->field(), Qt::Key_Escape);
        QTRY_VERIFY(!window_->findChild<CommandPalette*>());
        QVERIFY(!session().isModified());
    }

    void aMessageCanBeDroppedFromThePalette() {
        while (session().state().messages().empty())
            session().stepForward();
        const EventNumber sent = session().state().messages().front().sent;
        session().select({Selection::Kind::Message, kNobody, kNobody, sent, {}});
        CommandPalette* palette = openPalette();
        QTest::keyClicks(&palette->field(), QStringLiteral("drop message"));
        QCOMPARE(palette->list().item(0)->text(), QStringLiteral("Drop message"));
        QTest::keyClick(&palette->field(), Qt::Key_Return);
        QVERIFY(session().state().message(sent) == nullptr);
    }

    void theNetworkCanBeWorsenedFromThePalette() {
        CommandPalette* palette = openPalette();
        QTest::keyClicks(&palette->field(), QStringLiteral("30 % loss"));
        QTest::keyClick(&palette->field(), Qt::Key_Return);
        QCOMPARE(session().network().lossPpm, 300'000U);
    }

    void thePaletteIsAsHighAsItsAnswers() {
        session().playTo(at(1000));
        CommandPalette* palette = openPalette();
        const int all = palette->height();
        QTest::keyClicks(&palette->field(), QStringLiteral("crash leader"));
        QVERIFY(palette->height() < all);
        QStringList crashes;
        for (int i = 0; i < palette->list().count(); ++i)
            crashes += palette->list().item(i)->text();
        QCOMPARE(crashes.filter(QStringLiteral("eader")).filter(QStringLiteral("Crash")).size(), 1);
    }
};

QTEST_MAIN(TestCommandPalette)
#include "tst_command_palette.moc"
