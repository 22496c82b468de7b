#include "ui/base/bug_words.h"
#include "ui/base/named_widget.h"
#include "ui/scene/scene_view.h"
#include "ui/shell/window_test.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QWheelEvent>

using namespace raftarium;
using namespace raftarium::ui;

/// The settings of the protocol, in the window, through real keys and clicks.
class TestProtocolPanel : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openFirstWindow(); }
    void cleanup() { closeWindow(); }

    void settingsOfTheProtocolAreActions() {
        auto* panel = dock(QStringLiteral("protocol"));
        const auto tick = [&](const char* text) {
            for (auto* box : panel->findChildren<QCheckBox*>())
                if (box->text() == QLatin1String(text)) {
                    box->setFocus();
                    QTest::keyClick(box, Qt::Key_Space);
                }
        };
        tick("Pre-vote");
        tick("Check quorum");
        tick("Reads by lease");
        QTRY_VERIFY(session().options().preVote);
        QVERIFY(session().options().checkQuorum);
        QCOMPARE(session().options().readMode, ReadMode::Lease);
        QCOMPARE(session().actions().size(), std::size_t{1}); // three keys, one action
        auto* threshold = named<QSpinBox>(panel, "Entries until a snapshot");
        QVERIFY(threshold);
        QCOMPARE(threshold->text(), QStringLiteral("never"));
        threshold->setFocus();
        threshold->selectAll();
        QTest::keyClicks(threshold, QStringLiteral("12"));
        QTest::keyClick(threshold, Qt::Key_Return);
        QCOMPARE(session().options().snapshotThreshold, 12U);
    }

    void whoShallRatherLeadIsSetByKeysAndHoldsFromThenOn() {
        session().playTo(at(1000));
        auto* priority = spinBox("Priority of n3");
        QVERIFY(priority);
        QCOMPARE(priority->value(), 1);
        click(priority);
        priority->selectAll();
        QTest::keyClicks(priority, QStringLiteral("9"));
        QTest::keyClick(priority, Qt::Key_Tab); // on to the next server, which makes it an action
        QVERIFY(spinBox("Priority of n4")->hasFocus());
        QCOMPARE(session().options().priorities.of(NodeId{3}), std::uint8_t{9});
        QCOMPARE(session().options().priorities.of(NodeId{4}), Priorities::kUsual);
        QCOMPARE(session().actions().size(), std::size_t{1});
        session().playTo(at(2000));
        QCOMPARE(session().state().leader(), NodeId{3});

        QComboBox* preferred = preferredLeader();
        QVERIFY(preferred);
        QCOMPARE(preferred->count(), 6); // nobody, n1 … n5
        QCOMPARE(preferred->currentText(), QStringLiteral("nobody"));
        preferred->setFocus();
        QTest::keyClick(preferred, Qt::Key_Down);
        QTest::keyClick(preferred, Qt::Key_Down);
        QTRY_COMPARE(session().options().preferredLeader, NodeId{2});
        QCOMPARE(session().actions().size(), std::size_t{2}); // two keys, one action
        session().playTo(at(3000));
        QCOMPARE(session().state().leader(), NodeId{2});

        // Whoever goes back sees what held then, in the fields too.
        session().setCursor(at(1500));
        QCOMPARE(preferred->currentText(), QStringLiteral("nobody"));
        QCOMPARE(priority->value(), 9);
        session().setCursor(at(500));
        QCOMPARE(priority->value(), 1);
        session().goLive();
        QCOMPARE(preferred->currentText(), QStringLiteral("n2"));

        const std::string file = writeScenario(session().asScenario());
        QVERIFY(file.find("\"priorities\": { \"n3\": 9 }") != std::string::npos);
        QVERIFY(file.find("\"preferredLeader\": \"n2\"") != std::string::npos);
    }

    void prioritiesOfManyServersScroll() {
        Scenario many;
        many.nodes = 101;
        session().open(many, {});
        auto* last = spinBox("Priority of n101");
        QVERIFY(last);
        QCOMPARE(preferredLeader()->count(), 102);
        const QWidget* fields = last->parentWidget();
        const int row = spinBox("Priority of n1")->height();
        QTRY_VERIFY(fields->height() > 30 * row);
        QVERIFY(fields->parentWidget()->height() < 5 * row);
    }

    void theWheelOverASettingScrollsAndChangesNothing() {
        auto* priority = spinBox("Priority of n2");
        window_->findChild<SceneView*>()->setFocus();
        wheel(priority);
        QCOMPARE(priority->value(), 1);
        QVERIFY(!priority->hasFocus());
        priority->setFocus();
        wheel(priority);
        QCOMPARE(priority->value(), 2);
    }

    void severalRulesAreBrokenWithoutOpeningTheMenuAgain() {
        auto* button = window_->findChild<QToolButton*>(QStringLiteral("broken-on-purpose"));
        bool looked = false;
        QTimer::singleShot(50, this, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            const auto item = [&](const char* name) {
                return menu->findChild<QAction*>(QLatin1String(name));
            };
            const auto clickOn = [&](const char* name) {
                QTest::mouseClick(menu, Qt::LeftButton, {},
                                  menu->actionGeometry(item(name)).center());
            };
            // The end of the click that opened the menu chooses nothing.
            QTest::mouseRelease(menu, Qt::LeftButton, {},
                                menu->actionGeometry(item("bug-vote-twice")).center());
            QVERIFY(session().options().bugs.empty());
            QVERIFY(menu->isVisible());
            clickOn("bug-vote-twice");
            QVERIFY(menu->isVisible());
            clickOn("bug-late-votes-count");
            QVERIFY(menu->isVisible());
            QCOMPARE(bugTexts(session().options().bugs).size(), 2);
            QVERIFY(!item("bug-none")->isChecked());
            menu->setActiveAction(item("bug-forget-vote"));
            QTest::keyClick(menu, Qt::Key_Space);
            QVERIFY(item("bug-forget-vote")->isChecked());
            QTest::keyClick(menu, Qt::Key_Return);
            QVERIFY(!item("bug-forget-vote")->isChecked());
            QVERIFY(menu->isVisible());
            clickOn("bug-none");
            QVERIFY(session().options().bugs.empty());
            QVERIFY(item("bug-none")->isChecked());
            QVERIFY(!item("bug-vote-twice")->isChecked());
            QTest::keyClick(menu, Qt::Key_Escape);
            QVERIFY(!menu->isVisible());
            looked = true;
        });
        QTest::mouseClick(button, Qt::LeftButton);
        if (auto* menu = QApplication::activePopupWidget()) menu->close(); // after a failure
        QVERIFY(looked);
    }

    void aRuleBrokenOnPurposeLeadsToTheTwoEvents() {
        auto* button = window_->findChild<QToolButton*>(QStringLiteral("broken-on-purpose"));
        QVERIFY(button);
        QVERIFY(button->text().startsWith(QStringLiteral("nothing")));
        clickInMenuOf(button, QStringLiteral("bug-vote-twice"));
        QVERIFY(session().options().bugs.has(Bug::VoteTwice));
        QVERIFY(button->text().startsWith(QStringLiteral("1 rule")));
        clickInMenuOf(button, QStringLiteral("bug-late-votes-count"));
        QCOMPARE(bugTexts(session().options().bugs).size(), 2);
        auto* broken = named<QLabel>(window_.get(), "Broken on purpose");
        QVERIFY(broken && broken->isVisible());

        // Two candidates of one term, and everybody votes for both.
        session().act(action::TimeOut{NodeId{1}});
        session().act(action::TimeOut{NodeId{3}});
        session().playTo(at(200));
        QVERIFY(session().violationCount(Property::ElectionSafety) > 0);
        const Violation violation = session().violations().front();
        auto* violations = named<QLabel>(dock(QStringLiteral("safety")), "Violations");
        QVERIFY(violations && violations->isVisible());
        emit violations->linkActivated(QString::number(violation.earlier));
        QCOMPARE(session().selection().event, violation.earlier);
        QCOMPARE(session().position(), violation.earlier + 1);

        clickInMenuOf(button, QStringLiteral("bug-none"));
        QVERIFY(session().options().bugs.empty());
        QVERIFY(!broken->isVisible());
    }

    void everyBugHasWordsAndASection() {
        QSet<QString> texts;
        for (std::size_t i = 0; i < kBugs; ++i) {
            const BugWords words = bugWords(static_cast<Bug>(i));
            QVERIFY2(!words.section.isEmpty(), qPrintable(words.text));
            texts.insert(words.text);
        }
        QCOMPARE(texts.size(), qsizetype(kBugs));
    }

    void dangerousTimingIsExplained() {
        auto* advice = named<QLabel>(window_.get(), "Advice on timing");
        QVERIFY(advice && advice->isHidden());
        LinkConditions far;
        far.latency = milliseconds(400);
        session().act(action::SetLink{kNobody, kNobody, far});
        QVERIFY(!advice->isHidden());
        QVERIFY2(advice->text().contains(QStringLiteral("808 ms")), qPrintable(advice->text()));
    }

private:
    QSpinBox* spinBox(const char* name) const { return named<QSpinBox>(window_.get(), name); }
    QComboBox* preferredLeader() const {
        return named<QComboBox>(window_.get(), "Preferred leader");
    }
    /// Scrolls a field of a panel into view and clicks it.
    static void click(QWidget* field) {
        for (QWidget* up = field; up != nullptr; up = up->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(up)) area->ensureWidgetVisible(field);
        QTest::mouseClick(field, Qt::LeftButton);
    }
    static void wheel(QWidget* field) {
        const QPointF middle = field->rect().center();
        QWheelEvent event(middle, field->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(field, &event);
    }

    /// Opens the menu of a button with the mouse and clicks an item of it.
    void clickInMenuOf(QToolButton* button, const QString& item) {
        bool clicked = false;
        QTimer::singleShot(50, this, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QAction* action = menu ? menu->findChild<QAction*>(item) : nullptr;
            if (action) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                clicked = true;
            }
            if (menu) menu->close(); // it would stay open for more
        });
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY2(clicked, qPrintable(item));
    }
};

QTEST_MAIN(TestProtocolPanel)
#include "tst_protocol_panel.moc"
