#include "ui/timeline/played_session.h"

#include "ui/base/theme.h"
#include "ui/panels/event_list_model.h"
#include "ui/panels/event_list_panel.h"
#include "ui/panels/sentence_text.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QtTest>

using namespace raftarium;
using namespace raftarium::ui;
using namespace raftarium::tests;

namespace {

EventFilter everything() {
    EventFilter filter;
    filter.groups.fill(true);
    return filter;
}

bool newestFirst(const EventListModel& model) {
    for (int row = 1; row < model.rowCount(); ++row)
        if (model.eventAt(row - 1) <= model.eventAt(row)) return false;
    return true;
}

/// The text of a row, as it is read.
QString lineOf(const EventListModel& model, int row) {
    return model.index(row, EventListModel::TextColumn).data().toString();
}

void waitForSearch(const EventListModel& model) { QTRY_VERIFY(!model.searching()); }

} // namespace

class TestEventList : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Scheme::Dark); }

    void everyKindHasAGroup() {
        for (std::size_t i = 0; i < kEventClasses; ++i) {
            const EventGroup group = groupOf(static_cast<EventClass>(i));
            QVERIFY(group != EventGroup::Count_);
            QVERIFY(!groupName(group).isEmpty());
        }
        const auto in = [](EventKind kind) { return groupOf(static_cast<EventClass>(kind)); };
        QCOMPARE(in(EventKind::PreVoteStarted), EventGroup::Elections);
        QCOMPARE(in(EventKind::PreVoteGranted), EventGroup::Votes);
        QCOMPARE(in(EventKind::ConfigurationChanged), EventGroup::Members);
        QCOMPARE(in(EventKind::SnapshotSent), EventGroup::Snapshots);
        QCOMPARE(in(EventKind::ClientReturned), EventGroup::Clients);
        QCOMPARE(in(EventKind::QuorumHeard), EventGroup::Heartbeats);
    }

    void theModelKeepsItsPromisesWhileTheTimelineGrows() {
        PlayedSession f(0.5);
        EventListModel model(&f.session);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.session.playTo(at(1));
        model.setFilter(everything());
        QCOMPARE(static_cast<EventNumber>(model.rowCount()), f.session.timeline().size());
        f.session.playTo(at(1.5));
        QCOMPARE(static_cast<EventNumber>(model.rowCount()), f.session.timeline().size());
        model.setSearchText(QStringLiteral("term"));
        f.session.playTo(at(2));
        waitForSearch(model);
        f.session.setCursor(at(0.7));
        f.session.act(action::Crash{n(1)});
        QVERIFY(newestFirst(model));
        QVERIFY(model.rowCount() > 0);
    }

    void heartbeatsAndPlainMessagesAreHiddenAtFirst() {
        PlayedSession f(2, 5, 0);
        EventListModel model(&f.session);
        const int usual = model.rowCount();
        QVERIFY(usual > 10);
        QVERIFY(static_cast<EventNumber>(usual) * 10 < f.session.timeline().size());
        for (int row = 0; row < usual; ++row) {
            const EventKind kind = f.session.timeline()[model.eventAt(row)].kind;
            QVERIFY(kind != EventKind::MessageSent && kind != EventKind::HeartbeatDue);
        }
    }

    void lostHeartbeatsDoNotBuryTheRest() {
        PlayedSession f(1, 5, 0);
        f.session.act(action::Crash{n(f.leader() == n(1) ? 2 : 1)});
        f.session.playTo(at(4));
        EventListModel model(&f.session);
        const Timeline& timeline = f.session.timeline();
        int lost = 0;
        for (EventNumber i = 0; i < timeline.size(); ++i)
            if (timeline[i].kind == EventKind::MessageLost) ++lost;
        QVERIFY(lost > 30);
        QVERIFY(model.rowCount() < lost + 60);
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(timeline[model.eventAt(row)].kind != EventKind::MessageLost ||
                    timeline[timeline[model.eventAt(row)].cause].detailAs<MessageType>() !=
                        MessageType::AppendEntries);
    }

    void aFilterByServerTakesBothEnds() {
        PlayedSession f;
        EventListModel model(&f.session);
        EventFilter filter = everything();
        filter.node = n(2);
        model.setFilter(filter);
        int expected = 0;
        for (EventNumber i = 0; i < f.session.timeline().size(); ++i) {
            const Event& event = f.session.timeline()[i];
            if (event.node == n(2) || event.peer == n(2)) ++expected;
        }
        QCOMPARE(model.rowCount(), expected);
    }

    void aSearchFindsWhatReadingFinds() {
        PlayedSession f;
        EventListModel model(&f.session);
        model.setFilter(everything());
        model.setSearchText(QStringLiteral("  COMMITS "));
        waitForSearch(model);
        int expected = 0;
        for (EventNumber i = 0; i < f.session.timeline().size(); ++i)
            if (plainText(describe(f.session.timeline(), i))
                    .contains(QStringLiteral("commits"), Qt::CaseInsensitive))
                ++expected;
        QVERIFY(expected > 10);
        QCOMPARE(model.rowCount(), expected);
        QVERIFY(newestFirst(model));
        // New events are searched as they come.
        f.session.playTo(at(3));
        QVERIFY(model.rowCount() > expected);
        QVERIFY(newestFirst(model));
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(lineOf(model, row).contains(QStringLiteral("commits"), Qt::CaseInsensitive));
        model.setSearchText({});
        QCOMPARE(static_cast<EventNumber>(model.rowCount()), f.session.timeline().size());
    }

    void rowsAreFoundByEvent() {
        PlayedSession f;
        EventListModel model(&f.session);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.rowOf(model.eventAt(row)), row);
        model.setSearchText(QStringLiteral("n"));
        QTRY_VERIFY(model.rowCount() > 5);
        waitForSearch(model);
        f.session.playTo(at(2.5));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.rowOf(model.eventAt(row)), row);
        QCOMPARE(model.rowOf(kNoEvent), -1);
        QCOMPARE(model.firstRowBefore(0), model.rowCount());
    }

    void aRowTellsTimeServerAndSentence() {
        PlayedSession f;
        EventListModel model(&f.session);
        const EventNumber number = model.eventAt(0);
        const Event& event = f.session.timeline()[number];
        QCOMPARE(model.index(0, 0).data().toString(),
                 QString::number(static_cast<double>(event.time.value()) / 1e9, 'f', 3));
        QCOMPARE(model.index(0, 1).data().toString(), QString::fromStdString(nodeName(event.node)));
        QCOMPARE(lineOf(model, 0), plainText(describe(f.session.timeline(), number)));
        QCOMPARE(model.index(0, 1).data(Qt::ForegroundRole).value<QColor>(),
                 Theme::term(event.term));
    }

    void whatIsAheadOfTheCursorIsDimmed() {
        PlayedSession f;
        EventListModel model(&f.session);
        const auto colour = [&](int row) {
            return model.index(row, EventListModel::TextColumn)
                .data(Qt::ForegroundRole)
                .value<QColor>();
        };
        QCOMPARE(colour(0), Theme::tokens().text);
        f.session.setCursor(at(1));
        QCOMPARE(colour(0), Theme::tokens().textFaint);
        const int now = model.firstRowBefore(f.session.position());
        QCOMPARE(colour(now), Theme::tokens().text);
        QCOMPARE(colour(now - 1), Theme::tokens().textFaint);
    }

    void aClickSelectsAndADoubleClickMovesTheCursor() {
        PlayedSession f;
        EventListPanel panel(&f.session);
        panel.resize(400, 300);
        panel.show();
        QTableView& view = panel.view();
        const QPoint third = view.visualRect(panel.model().index(2, 2)).center();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, third);
        QCOMPARE(f.session.selection().kind, Selection::Kind::Event);
        QCOMPARE(f.session.selection().event, panel.model().eventAt(2));
        const EventNumber number = panel.model().eventAt(2);
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, third);
        QTRY_COMPARE(f.session.position(), number + 1);
    }

    void keysWalkTheList() {
        PlayedSession f;
        EventListPanel panel(&f.session);
        panel.resize(400, 300);
        panel.show();
        panel.view().setFocus();
        QCOMPARE(f.session.selection().kind,
                 Selection::Kind::Nothing); // focus alone selects nothing
        panel.view().selectRow(0);
        QTest::keyClick(&panel.view(), Qt::Key_Down);
        QCOMPARE(f.session.selection().event, panel.model().eventAt(1));
        QTest::keyClick(&panel.view(), Qt::Key_Return);
        QTRY_COMPARE(f.session.position(), panel.model().eventAt(1) + 1);
    }

    void aSelectionElsewhereIsShown() {
        PlayedSession f(4);
        EventListPanel panel(&f.session);
        panel.resize(400, 200);
        panel.show();
        const int row = panel.model().rowCount() - 1;
        f.session.select({.kind = Selection::Kind::Event, .event = panel.model().eventAt(row)});
        QCOMPARE(panel.view().currentIndex().row(), row);
        QVERIFY(panel.view().viewport()->rect().contains(
            panel.view().visualRect(panel.model().index(row, 0))));
        f.session.select({});
        QVERIFY(!panel.view().selectionModel()->hasSelection());
    }

    void theListFollowsTheCursorBack() {
        PlayedSession f(6);
        EventListPanel panel(&f.session);
        panel.resize(400, 200);
        panel.show();
        f.session.setCursor(at(1));
        QTRY_VERIFY(panel.view().viewport()->rect().intersects(panel.view().visualRect(
            panel.model().index(panel.model().firstRowBefore(f.session.position()), 0))));
    }

    /// Cut short, n100 would be another server.
    void namesOfServersAreNeverCut_data() {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<QString>("name");
        QTest::newRow("five") << 5 << "n5";
        QTest::newRow("two digits") << 99 << "n88";
        QTest::newRow("three digits") << 101 << "n100";
    }
    void namesOfServersAreNeverCut() {
        QFETCH(int, nodes);
        QFETCH(QString, name);
        Session session;
        EventListPanel panel(&session);
        Scenario scenario;
        scenario.nodes = nodes;
        session.open(scenario, {});
        QFont font = Theme::uiFont(13);
        font.setWeight(QFont::DemiBold);
        const int margins = 2 * (panel.view().style()->pixelMetric(QStyle::PM_FocusFrameHMargin,
                                                                   nullptr, &panel.view()) +
                                 1);
        QVERIFY(panel.view().columnWidth(EventListModel::NodeColumn) >=
                QFontMetrics(font).horizontalAdvance(name) + margins);
    }

    void readingFurtherDownIsNotDisturbed() {
        PlayedSession f(4);
        EventListPanel panel(&f.session);
        panel.resize(400, 200);
        panel.show();
        panel.view().scrollTo(panel.model().index(40, 0), QAbstractItemView::PositionAtTop);
        QCoreApplication::processEvents();
        const EventNumber top = panel.model().eventAt(panel.view().rowAt(2));
        f.session.playTo(at(5));
        QTRY_COMPARE(panel.model().eventAt(panel.view().rowAt(2)), top);
    }

    void theMenuOfFiltersSwitchesGroups() {
        PlayedSession f;
        EventListPanel panel(&f.session);
        QMenu& menu = panel.filterMenu();
        emit menu.aboutToShow();
        const auto find = [&](const QString& text) -> QAction* {
            for (QAction* action : menu.actions())
                if (action->text() == text) return action;
            return nullptr;
        };
        const int before = panel.model().rowCount();
        QVERIFY(!find(groupName(EventGroup::Heartbeats))->isChecked());
        find(groupName(EventGroup::Heartbeats))->trigger();
        QVERIFY(panel.model().rowCount() > before);
        find(QStringLiteral("Show the usual kinds"))->setEnabled(true);
        find(QStringLiteral("Show the usual kinds"))->trigger();
        QCOMPARE(panel.model().rowCount(), before);
    }

    void searchingThroughTheFieldTellsWhenNothingIsFound() {
        PlayedSession f;
        EventListPanel panel(&f.session);
        panel.resize(400, 300);
        panel.show();
        panel.focusSearch();
        QTest::keyClicks(&panel.searchField(), QStringLiteral("zebra"));
        waitForSearch(panel.model());
        QCOMPARE(panel.model().rowCount(), 0);
        bool told = false;
        for (const QLabel* label : panel.findChildren<QLabel*>())
            told = told || (label->isVisible() && label->text().contains(QStringLiteral("zebra")));
        QVERIFY(told);
    }

    void everyKindHasAGroupWithAName() {
        for (std::size_t i = 0; i < kEventClasses; ++i)
            QVERIFY(groupOf(static_cast<EventClass>(i)) < EventGroup::Count_);
        for (std::size_t i = 0; i < kEventGroups; ++i)
            QVERIFY(!groupName(static_cast<EventGroup>(i)).isEmpty());
    }

    void aBranchBeginsWithItsNewestEventsInSight() {
        PlayedSession f(2);
        EventListPanel panel(&f.session, nullptr);
        panel.resize(320, 160);
        panel.show();
        auto* view = panel.findChild<QTableView*>();
        QVERIFY(view);
        f.session.setCursor(at(0.4));
        QVERIFY(view->rowAt(2) > 0); // the present is further down now
        f.session.act(action::Crash{n(1)});
        QCoreApplication::processEvents();
        QCOMPARE(view->rowAt(2), 0);
    }
};

QTEST_MAIN(TestEventList)
#include "tst_event_list.moc"
