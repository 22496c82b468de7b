#include "ui/timeline/played_session.h"

#include "ui/base/theme.h"
#include "ui/panels/logs_panel.h"

#include <QMenu>
#include <QScrollBar>
#include <QtTest>

#include <random>

using namespace raftarium;
using namespace raftarium::ui;
using namespace raftarium::tests;

namespace {

/// A state whose logs hold these terms.
ClusterState stateOf(const std::vector<std::vector<std::uint32_t>>& logs) {
    EventsByHand events;
    events.start(static_cast<int>(logs.size()));
    for (std::size_t node = 0; node < logs.size(); ++node)
        for (std::size_t i = 0; i < logs[node].size(); ++i) {
            events.add(1, EventKind::EntryAppended, static_cast<int>(node) + 1);
            events.events.back().index = Index{i + 1};
            events.events.back().logTerm = logs[node][i];
        }
    return events.timeline().endState();
}

/// The first index at which two logs differ, looked for one by one.
std::optional<std::uint64_t> conflictOneByOne(const std::vector<std::vector<std::uint32_t>>& logs) {
    std::size_t longest = 0;
    for (const auto& log : logs)
        longest = std::max(longest, log.size());
    for (std::size_t i = 0; i < longest; ++i) {
        std::optional<std::uint32_t> term;
        for (const auto& log : logs) {
            if (i >= log.size()) continue;
            if (term && *term != log[i]) return i + 1;
            term = log[i];
        }
    }
    return std::nullopt;
}

struct Fixture : PlayedSession {
    explicit Fixture(double seconds = 2, int nodes = 5, double load = 20)
        : PlayedSession(seconds, nodes, load), panel(&session) {
        panel.resize(700, 220);
        panel.show();
        QCoreApplication::processEvents();
    }
    LogsPanel panel;
};

} // namespace

class TestLogsPanel : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Scheme::Dark); }

    void aConflictNamesTermsAndServers() {
        const auto conflict = findConflict(stateOf(
            {{1, 1, 2, 4}, {1, 1, 2, 4}, {1, 1, 2, 6, 6}, {1, 1, 2, 6}, {1, 1, 2, 6, 6, 6}}));
        QVERIFY(conflict.has_value());
        QCOMPARE(conflict->index, Index{4});
        QCOMPARE(conflictText(*conflict),
                 QStringLiteral("conflict at index 4: term 4 on {n1, n2}, term 6 on {n3, n4, n5}"));
    }

    void logsThatAreOnlyShorterAreNoConflict() {
        QVERIFY(!findConflict(stateOf({{1, 1, 2}, {1}, {}})));
        QVERIFY(!findConflict(ClusterState()));
    }

    void entriesInASnapshotAreOneBlock() {
        Fixture f;
        f.session.act(action::TakeSnapshot{n(1)});
        const Index last = f.session.state().node(n(1)).compactedIndex;
        QVERIFY(last > Index{3});
        f.panel.ensureVisible(last);
        QCoreApplication::processEvents();
        const QImage picture = f.panel.grab().toImage();
        // Between two cells that are gone there is no gap any more, between those that are there
        // is.
        const auto between = [&](NodeId node) {
            const QRect cell = f.panel.cellRect(node, Index{last.value() - 2});
            return picture.pixelColor(cell.right() + 2, cell.bottom() - 3);
        };
        QVERIFY(between(n(1)) != Theme::tokens().panel);
        QCOMPARE(between(n(2)), Theme::tokens().panel);
        QVERIFY(f.panel.describe({n(1), last}).contains(QStringLiteral("snapshot")));
    }

    void theConflictIsTheOneFoundOneByOne_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 30; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void theConflictIsTheOneFoundOneByOne() {
        QFETCH(int, seed);
        std::mt19937 random(static_cast<std::uint32_t>(seed));
        // Logs that branch off one another, as log matching has it: terms never fall, and a term
        // belongs to one branch only.
        std::vector<std::vector<std::uint32_t>> logs(1);
        std::uint32_t term = 1;
        for (std::size_t i = random() % 40; i > 0; --i)
            logs[0].push_back(random() % 4 == 0 ? ++term : term);
        for (int node = 1; node < 5; ++node) {
            std::vector<std::uint32_t> log = logs[random() % logs.size()];
            if (!log.empty()) log.resize(random() % (log.size() + 1));
            if (random() % 2 == 0) {
                ++term;
                for (std::size_t more = random() % 6; more > 0; --more)
                    log.push_back(term);
            }
            logs.push_back(log);
        }
        const auto expected = conflictOneByOne(logs);
        const auto found = findConflict(stateOf(logs));
        QCOMPARE(found.has_value(), expected.has_value());
        if (found) QCOMPARE(found->index.value(), *expected);
    }

    void aClickSelectsTheEntry() {
        Fixture f(1);
        const QPoint point = f.panel.cellRect(f.leader(), Index{2}).center();
        QTest::mouseClick(f.panel.viewport(), Qt::LeftButton, {}, point);
        const Selection expected{
            .kind = Selection::Kind::Entry, .node = f.leader(), .index = Index{2}};
        QVERIFY(f.session.selection() == expected);
        QTest::mouseClick(f.panel.viewport(), Qt::LeftButton, {},
                          {20, f.panel.cellRect(n(3), Index{1}).center().y()});
        QCOMPARE(f.session.selection().kind, Selection::Kind::Node);
        QCOMPARE(f.session.selection().node, n(3));
    }

    void aDoubleClickAsksWhy() {
        Fixture f(1);
        const LogCell* cell = f.session.state().node(n(2)).cell(Index{2});
        QVERIFY(cell);
        QTest::mouseDClick(f.panel.viewport(), Qt::LeftButton, {},
                           f.panel.cellRect(n(2), Index{2}).center());
        QCOMPARE(f.session.selection().kind, Selection::Kind::Event);
        QCOMPARE(f.session.selection().event, cell->appended);
    }

    void placesAndRectanglesAgree() {
        Fixture f(1);
        for (int node = 1; node <= 5; ++node)
            for (std::uint64_t index = 1; index < 8; ++index) {
                const LogsPanel::Place place{n(node), Index{index}};
                QVERIFY(f.panel.placeAt(f.panel.cellRect(place.node, place.index).center()) ==
                        place);
            }
        QCOMPARE(f.panel.placeAt({100, 5}).node, kNobody);
    }

    void theEndIsFollowedUntilSomebodyScrollsAway() {
        Fixture f(4);
        QScrollBar& bar = *f.panel.horizontalScrollBar();
        QVERIFY(bar.maximum() > 0);
        QCOMPARE(bar.value(), bar.maximum());
        f.session.playTo(at(5));
        QCOMPARE(bar.value(), bar.maximum());
        bar.setValue(10);
        QVERIFY(!f.panel.followsEnd());
        f.session.playTo(at(6));
        QCOMPARE(bar.value(), 10);
        QTest::keyClick(&f.panel, Qt::Key_End);
        QVERIFY(f.panel.followsEnd());
    }

    void arrowsMoveTheSelection() {
        Fixture f(1);
        QTest::keyClick(&f.panel, Qt::Key_Left);
        QCOMPARE(f.session.selection().kind, Selection::Kind::Entry);
        QCOMPARE(f.session.selection().node, f.leader());
        const Index last = f.session.selection().index;
        QTest::keyClick(&f.panel, Qt::Key_Left);
        QCOMPARE(f.session.selection().index, last - 1);
        QTest::keyClick(&f.panel, f.leader() == n(1) ? Qt::Key_Down : Qt::Key_Up);
        QVERIFY(f.session.selection().node != f.leader());
        QTest::keyClick(&f.panel, Qt::Key_Return);
        QCOMPARE(f.session.selection().kind, Selection::Kind::Event);
    }

    void hoveringTellsTheCommandAndWhoStoresIt() {
        Fixture f(1);
        const QString text = f.panel.describe({f.leader(), Index{2}});
        const LogCell* cell = f.session.state().node(f.leader()).cell(Index{2});
        QVERIFY(text.contains(entryText(f.session.timeline(), *cell)));
        QVERIFY2(text.contains(QStringLiteral("(5 of 5)")), qPrintable(text));
        QVERIFY(f.panel.describe({f.leader(), Index{9999}}).isEmpty());
    }

    void cellsAreDrawnOnce() {
        Fixture f(3);
        f.panel.grab();
        const int drawn = f.panel.cells().drawn();
        QVERIFY(drawn > 0);
        QVERIFY(drawn < 10);
        f.session.setCursor(at(2));
        f.panel.grab();
        f.session.setCursor(at(3));
        f.panel.grab();
        QVERIFY(f.panel.cells().drawn() < 12);
    }

    void theMenuLeadsToWhenAnEntryWasStored() {
        Fixture f(1);
        QMenu menu;
        f.panel.fillMenu(menu, {n(2), Index{1}});
        QAction* go = nullptr;
        for (QAction* action : menu.actions())
            if (action->text() == QStringLiteral("Go to when it was stored")) go = action;
        QVERIFY(go);
        const EventNumber stored = f.session.state().node(n(2)).cell(Index{1})->appended;
        go->trigger();
        QTRY_COMPARE(f.session.position(), stored + 1);
        QVERIFY(f.session.state().node(n(2)).cell(Index{1}));
    }

    void manyServersFitOrScroll() {
        Fixture f(1, 101, 5);
        QVERIFY(f.panel.verticalScrollBar()->maximum() > 0);
        QVERIFY(f.panel.cellRect(n(50), Index{1}).height() < 8);
        f.panel.grab();
    }
};

QTEST_MAIN(TestLogsPanel)
#include "tst_logs_panel.moc"
