#include "ui/timeline/played_session.h"

#include "ui/base/theme.h"
#include "ui/panels/key_value_model.h"
#include "ui/panels/key_value_panel.h"

#include <QAbstractItemModelTester>
#include <QTableView>
#include <QtTest>

using namespace raftarium;
using namespace raftarium::ui;
using namespace raftarium::tests;

namespace {

/// Stores and applies one command to a server at a moment.
void applied(Timeline& timeline, double seconds, int node, std::uint64_t index,
             const std::string& command) {
    timeline.appendTexts({&command, 1});
    Event event;
    event.time = at(seconds);
    event.node = n(node);
    event.index = Index{index};
    event.text = timeline.textCount();
    for (const EventKind kind : {EventKind::EntryAppended, EventKind::EntryApplied}) {
        event.kind = kind;
        timeline.append({&event, 1});
    }
}

QString valueOf(const KeyValueModel& model, const char* key, int node) {
    return model.index(model.rowOf(key), node - 1).data().toString();
}

} // namespace

class TestKeyValue : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Scheme::Dark); }

    void everyKeyOfAnyServerHasARow() {
        Timeline timeline = EventsByHand().start(3).timeline();
        applied(timeline, 1, 1, 1, "set a 1");
        applied(timeline, 1, 1, 2, "set c 3");
        applied(timeline, 1, 2, 1, "set a 1");
        KeyValueModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setState(timeline.endState());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(valueOf(model, "a", 2), QStringLiteral("1"));
        QCOMPARE(valueOf(model, "c", 2), QStringLiteral("–"));
        QCOMPARE(model.reference(), n(1));
        QCOMPARE(model.differences(), 3);
        QVERIFY(model.index(model.rowOf("c"), 1).data(KeyValueModel::DiffersRole).toBool());
        QVERIFY(!model.index(model.rowOf("a"), 1).data(KeyValueModel::DiffersRole).toBool());
    }

    void rowsComeAndGoWithoutLosingTheOthers() {
        Timeline timeline = EventsByHand().start(1).timeline();
        KeyValueModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        applied(timeline, 1, 1, 1, "set m 1");
        applied(timeline, 1, 1, 2, "set q 1");
        model.setState(timeline.endState());
        const QPersistentModelIndex q = model.index(model.rowOf("q"), 0);
        applied(timeline, 2, 1, 3, "set a 1");
        applied(timeline, 2, 1, 4, "set n 1");
        applied(timeline, 2, 1, 5, "set z 1");
        applied(timeline, 2, 1, 6, "delete m");
        model.setState(timeline.endState());
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(q.row(), model.rowOf("q"));
        QCOMPARE(model.rowOf("m"), -1);
        QCOMPARE(model.headerData(0, Qt::Vertical, Qt::DisplayRole).toString(),
                 QStringLiteral("a"));
        model.setState(ClusterState());
        QCOMPARE(model.rowCount(), 0);
    }

    void thePanelShowsTheCursor() {
        PlayedSession f(2);
        KeyValuePanel panel(&f.session);
        panel.resize(600, 300);
        panel.show();
        QTRY_VERIFY(panel.model().rowCount() > 0);
        QTest::mouseClick(panel.view().viewport(), Qt::LeftButton, {},
                          panel.view().visualRect(panel.model().index(0, 2)).center());
        QCOMPARE(f.session.selection().node, n(3));
        f.session.setPosition(0);
        QTRY_COMPARE(panel.model().rowCount(), 0);
        QVERIFY(!panel.view().isVisible());
    }
};

QTEST_MAIN(TestKeyValue)
#include "tst_key_value.moc"
