#include "core/scenario/scenario.h"
#include "ui/base/session.h"
#include "ui/shell/linearizability_watch.h"
#include "ui/shell/safety_panel.h"

#include <QFile>
#include <QLabel>
#include <QTest>

using namespace raftarium;
using namespace raftarium::ui;

namespace {

Time at(std::int64_t milliseconds) { return Time{milliseconds * 1'000'000}; }

Scenario scenarioFrom(const QString& name) {
    QFile file(QStringLiteral(RAFTARIUM_SCENARIOS "/%1.raft.json").arg(name));
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s is missing", qPrintable(name));
    const QByteArray text = file.readAll();
    return std::get<Scenario>(parseScenario({text.constData(), std::size_t(text.size())}));
}

QString rowOf(const SafetyPanel& panel) {
    return panel.findChild<QLabel*>(QStringLiteral("linearizability"))->accessibleName();
}

} // namespace

/// What the safety panel says of the clients.
class TestSafetyPanel : public QObject {
    Q_OBJECT
private slots:
    void tellsWhetherTheClientsSawOneStore_data() {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("row");
        QTest::addColumn<bool>("contradicts");
        QTest::newRow("holds") << "read-index"
                               << "Linearizability: holds" << false;
        QTest::newRow("broken") << "broken-stale-read"
                                << "Linearizability: broken" << true;
        QTest::newRow("nobody asks") << "leader-crash"
                                     << "Linearizability: no client operations" << false;
    }
    void tellsWhetherTheClientsSawOneStore() {
        QFETCH(QString, scenario);
        QFETCH(QString, row);
        QFETCH(bool, contradicts);
        Session session;
        SafetyPanel panel(&session, nullptr);
        session.open(scenarioFrom(scenario), scenario);
        session.playTo(at(4000));
        QTRY_VERIFY(panel.linearizability().isIdle());
        QCOMPARE(rowOf(panel), row);
        const QLabel* violations = nullptr;
        for (const QLabel* label : panel.findChildren<QLabel*>())
            if (label->accessibleName() == QLatin1String("Violations")) violations = label;
        QVERIFY(violations != nullptr);
        QCOMPARE(violations->text().contains(QLatin1String("second event")), contradicts);
    }

    void aContradictionLeadsToItsEvents() {
        Session session;
        SafetyPanel panel(&session, nullptr);
        session.open(scenarioFrom(QStringLiteral("broken-stale-read")), {});
        session.playTo(at(4000));
        QTRY_COMPARE(panel.linearizability().result().verdict, Verdict::NotLinearizable);
        const EventNumber event = panel.linearizability().result().contradiction->event;
        for (QLabel* label : panel.findChildren<QLabel*>())
            if (label->accessibleName() == QLatin1String("Violations"))
                emit label->linkActivated(QString::number(event));
        QCOMPARE(session.selection().kind, Selection::Kind::Event);
        QCOMPARE(session.selection().event, event);
        QCOMPARE(session.position(), event + 1);
    }

    void whatWasFoundIsForgottenWithItsBranch() {
        Session session;
        SafetyPanel panel(&session, nullptr);
        session.open(scenarioFrom(QStringLiteral("broken-stale-read")), {});
        session.playTo(at(4000));
        QTRY_COMPARE(panel.linearizability().result().verdict, Verdict::NotLinearizable);
        session.setCursor(at(500));
        session.branchHere();
        QCOMPARE(panel.linearizability().operations(), std::size_t{0});
        QTRY_COMPARE(panel.linearizability().result().verdict, Verdict::Linearizable);
        QVERIFY(panel.linearizability().operations() > 0);
    }
};

QTEST_MAIN(TestSafetyPanel)
#include "tst_safety_panel.moc"
