#include "ui/scene/scene_view.h"
#include "ui/shell/speed_scale.h"
#include "ui/shell/transport_bar.h"
#include "ui/shell/window_test.h"

#include <QApplication>
#include <QLineEdit>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace raftarium;
using namespace raftarium::ui;

/// Playing, stepping and speed, through real keys and clicks.
class TestPlaybackKeys : public WindowTest {
    Q_OBJECT
private slots:
    void init() { openFirstWindow(); }
    void cleanup() { closeWindow(); }

    void spacePlaysAndPauses() {
        key(Qt::Key_Space);
        QVERIFY(session().isPlaying());
        QTRY_VERIFY(session().cursor() > Time{});
        key(Qt::Key_Space);
        QVERIFY(!session().isPlaying());
    }

    void keysBelongToTheSceneAtFirst() {
        QVERIFY(qobject_cast<SceneView*>(QApplication::focusWidget()));
    }

    void playButtonSaysWhatItWillDo() {
        auto* button = toolButton(QStringLiteral("Play"));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(session().isPlaying());
        QCOMPARE(button->text(), QStringLiteral("Pause"));
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!session().isPlaying());
    }

    void arrowsStepAndLGoesLive() {
        session().playTo(at(1000));
        const EventNumber end = session().position();
        key(Qt::Key_Left);
        key(Qt::Key_Left);
        QCOMPARE(session().position(), end - 2);
        key(Qt::Key_Right);
        QCOMPARE(session().position(), end - 1);
        QVERIFY(session().position() < session().timeline().size());
        key(Qt::Key_L);
        QVERIFY(session().isLive());
    }

    void bracketsAndSliderSetTheSpeed() {
        session().setSpeed(0.02);
        key(Qt::Key_BracketRight);
        QCOMPARE(session().speed(), 0.05);
        key(Qt::Key_BracketLeft);
        key(Qt::Key_BracketLeft);
        QCOMPARE(session().speed(), 0.01);
        QSlider& slider = window_->transport().speed();
        QCOMPARE(slider.value(), speed_scale::stepAt(0.01));
        slider.setFocus();
        QTest::keyClick(&slider, Qt::Key_End);
        QCOMPARE(session().speed(), 100.0);
        QTest::keyClick(&slider, Qt::Key_Left); // the slider's own key, not a step back
        QVERIFY(session().speed() < 100.0);
        QCOMPARE(session().position(), session().timeline().size());
    }

    void typingInAFieldIsNotAShortcut() {
        QLineEdit& field = window_->transport().proposal();
        field.setFocus();
        QTest::keyClicks(&field, QStringLiteral("set l n"));
        QCOMPARE(field.text(), QStringLiteral("set l n"));
        QVERIFY(!session().isPlaying());
        QCOMPARE(session().selection(), Selection{});
        session().playTo(at(1500));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(session().actions().size(), std::size_t{1});
    }

    void actingInThePastMakesABranchThatTheBarNames() {
        session().playTo(at(2000));
        session().setCursor(at(1000));
        QTest::keyClick(window_.get(), Qt::Key_D, Qt::ControlModifier); // crash the leader
        QCOMPARE(session().branches().size(), std::size_t{2});
        QToolButton& button = window_->transport().branch();
        QVERIFY(button.text().contains(QStringLiteral("branch 2")));
        emit button.menu()->aboutToShow();
        button.menu()->actions().first()->trigger();
        QCOMPARE(session().currentBranch(), 0);
        QVERIFY(button.text().contains(QStringLiteral("main")));
    }

private:
    void key(Qt::Key which) { QTest::keyClick(window_.get(), which); }
    QToolButton* toolButton(const QString& text) const {
        for (auto* button : window_->transport().findChildren<QToolButton*>())
            if (button->text() == text) return button;
        return nullptr;
    }
};

QTEST_MAIN(TestPlaybackKeys)
#include "tst_playback_keys.moc"
