#include "stage.h"
#include "ui/base/own_settings.h"
#include "ui/base/theme.h"
#include "ui/scene/cut_stroke.h"

#include <QMenu>
#include <QSettings>
#include <QTest>

#include <cmath>

using namespace raftarium;
using namespace raftarium::ui;

/// Links and messages in the scene, by mouse.
class TestSceneLinks : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Scheme::Dark); }
    void init() { QSettings().clear(); }

    void aClickOnALinkCyclesIt() {
        Stage stage;
        const NodePair pair{id(1), id(2)};
        for (const LinkMode mode :
             {LinkMode::Cut, LinkMode::OneWay, LinkMode::OtherWay, LinkMode::Healthy}) {
            const QPoint point = stage.linkPoint(1, 2);
            QVERIFY(!point.isNull());
            stage.click(point);
            QCOMPARE(linkMode(stage.state(), pair), mode);
        }
        QCOMPARE(stage.session.selection().kind, Selection::Kind::Link);
    }

    void theMenuOfALinkChangesItsConditions() {
        Stage stage;
        QMenu* menu = stage.menuAt(stage.linkPoint(1, 2));
        stage.choose(menu, QStringLiteral("latency"), 2);
        QCOMPARE(stage.state().link(id(1), id(2)).latency, milliseconds(50));
        QCOMPARE(stage.state().link(id(2), id(1)).latency, milliseconds(50));
        stage.choose(stage.menuAt(stage.linkPoint(1, 2)), QStringLiteral("loss"), 3);
        QCOMPARE(stage.state().link(id(1), id(2)).lossPpm, 200'000U);
        QCOMPARE(stage.state().link(id(1), id(2)).latency, milliseconds(50));
        QCOMPARE(stage.state().link(id(1), id(3)).lossPpm, 0U);
    }

    void aLineAcrossTheSceneIsOnePartition() {
        Stage stage;
        // Between the servers of the right (2 and 3) and the others.
        const int x = (stage.at(1).x() + stage.at(3).x()) / 2 + 20;
        stage.dragThrough({{x, 3}, {x, 516}});
        QCOMPARE(stage.session.actions().size(), std::size_t{1});
        const auto sides = partitionSides(stage.state());
        QCOMPARE(sides.size(), std::size_t{2});
        QVERIFY(sides[1].contains(id(2)) && sides[1].contains(id(3)) && sides[1].size() == 2);
    }

    void escapeGivesUpALine() {
        Stage stage;
        stage.dragThrough({{450, 3}, {450, 516}}, false);
        QVERIFY(stage.view->input().stroke.size() > 5);
        QTest::keyClick(stage.view.get(), Qt::Key_Escape);
        QTest::mouseRelease(stage.view.get(), Qt::LeftButton, {}, {450, 516});
        QVERIFY(stage.view->input().stroke.isEmpty());
        QVERIFY(stage.session.actions().empty());
    }

    void aClickOnAMessageOffersWhatCanBeDoneToIt_data() {
        QTest::addColumn<QString>("item");
        for (const char* item : {"drop", "duplicate", "delay", "deliver"})
            QTest::newRow(item) << item;
    }
    void aClickOnAMessageOffersWhatCanBeDoneToIt() {
        QFETCH(QString, item);
        Stage stage;
        const auto [sent, point] = stage.message();
        QVERIFY(sent != kNoEvent);
        const std::size_t before = stage.state().messages().size();
        stage.click(point);
        QCOMPARE(stage.session.selection().kind, Selection::Kind::Message);
        QCOMPARE(stage.session.selection().event, sent);
        QMenu* menu = stage.menu();
        QVERIFY(menu);
        const Time arrival = stage.state().message(sent)->arrival;
        stage.choose(menu, item);
        QCOMPARE(stage.session.actions().size(), std::size_t{1});
        const MessageInFlight* message = stage.state().message(sent);
        if (item == u"drop" || item == u"deliver") QVERIFY(message == nullptr);
        if (item == u"delay")
            // Plans are recorded in whole microseconds.
            QVERIFY(std::abs(message->arrival - arrival - 10'000'000) < 1'000);
        if (item == u"duplicate") QVERIFY(stage.state().messages().size() > before);
    }

    void aMessageThatHasArrivedIsNotActedOn() {
        Stage stage;
        const auto [sent, point] = stage.message();
        stage.click(point);
        QMenu* menu = stage.menu();
        QVERIFY(menu);
        stage.session.playTo(Time{stage.session.cursor().value() + 100'000'000});
        QString said;
        connect(&stage.session, &Session::messageShown, this,
                [&](const QString& text) { said = text; });
        stage.choose(menu, QStringLiteral("drop"));
        QVERIFY(stage.session.actions().empty());
        QVERIFY(!said.isEmpty());
    }

private:
    OwnSettings settings_;
};

QTEST_MAIN(TestSceneLinks)
#include "tst_scene_links.moc"
