#include "core/check/client_history.h"
#include "core/scenario/scenario.h"
#include "ui/base/recorded_batches.h"
#include "ui/base/session.h"
#include "ui/shell/linearizability_watch.h"
#include "ui/shell/safety_panel.h"

#include <QFile>
#include <QLabel>
#include <QTest>

#include <memory>

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
QString adviceOf(const SafetyPanel& panel) {
    return panel.findChild<QLabel*>(QStringLiteral("linearizability"))->toolTip();
}

/// Clients that hardly pause.
Scenario busy(int clients, int keys) {
    Scenario scenario = scenarioFrom(QStringLiteral("read-index"));
    scenario.clients.count = clients;
    scenario.clients.thinkTime = Duration{1'000'000};
    scenario.clients.keys = keys;
    return scenario;
}

/// What the whole course tells of clients.
std::uint64_t operationsIn(const Timeline& timeline) {
    ClientHistory history;
    for (EventNumber i = 0; i < timeline.size(); ++i)
        history.apply(std::span(&timeline[i], 1), i,
                      [&](TextId id) { return std::string_view(timeline.text(id)); });
    return history.operations().size();
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

    void allOperationsAreJudgedHoweverManyThereAre() {
        Session session;
        SafetyPanel panel(&session, nullptr);
        session.open(busy(60, 100), {});
        session.playTo(at(12'000));
        const std::uint64_t all = operationsIn(session.timeline());
        QVERIFY2(2 * all > 3 * LinearizabilityWatch::kEventsAtOnce,
                 qPrintable(QString::number(all)));
        QTRY_COMPARE_WITH_TIMEOUT(panel.linearizability().operations(), all, 60'000);
        QCOMPARE(panel.linearizability().result().verdict, Verdict::Linearizable);
        QCOMPARE(panel.linearizability().ignored(), std::uint64_t{0});
        QVERIFY(adviceOf(panel).startsWith(QLatin1String("There is an order of all ")));

        // Those that come later are judged too.
        session.playTo(at(13'000));
        const std::uint64_t more = operationsIn(session.timeline());
        QVERIFY(more > all);
        QTRY_COMPARE_WITH_TIMEOUT(panel.linearizability().operations(), more, 60'000);
    }

    void whatIsNotJudgedIsToldOf() {
        RunningLinearizability::Limits limits;
        limits.operationsOfKey = 20;
        Session session;
        SafetyPanel panel(&session, nullptr, limits);
        session.open(busy(20, 1), {});
        session.playTo(at(5'000));
        const std::uint64_t all = operationsIn(session.timeline());
        QTRY_COMPARE_WITH_TIMEOUT(panel.linearizability().operations(), all, 60'000);
        QCOMPARE(panel.linearizability().result().verdict, Verdict::Linearizable);
        const std::uint64_t ignored = panel.linearizability().ignored();
        QVERIFY2(ignored > 0, qPrintable(QString::number(all)));
        QVERIFY2(ignored < all, qPrintable(QString::number(ignored)));
        QVERIFY(adviceOf(panel).startsWith(QLatin1String("Judged: all ")));
        QVERIFY(adviceOf(panel).contains(QLatin1String("but ") +
                                         QLocale().toString(static_cast<qulonglong>(ignored))));
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
        QCOMPARE(panel.linearizability().operations(), std::uint64_t{0});
        QTRY_COMPARE(panel.linearizability().result().verdict, Verdict::Linearizable);
        QVERIFY(panel.linearizability().operations() > 0);
    }

    /// A real cluster that is watched for long is told in chapters, of which one is looked at.
    void whatAnotherChapterBrokeStaysOnShow() {
        Scenario scenario;
        scenario.seed = 7;
        const RecordedBatches source(scenario, at(2000));
        Session session;
        SafetyPanel panel(&session, nullptr);
        auto owned = std::make_unique<PlayedCluster>();
        owned->coming = {chapterOf(source, true), chapterOf(source, false)};
        session.openLive(std::move(owned), {});
        QTRY_COMPARE(session.currentBranch(), 1);
        QLabel* violations = nullptr;
        for (QLabel* label : panel.findChildren<QLabel*>())
            if (label->accessibleName() == QLatin1String("Violations")) violations = label;
        QVERIFY(violations != nullptr);
        QVERIFY(session.violations().empty());
        QVERIFY2(violations->text().contains(QStringLiteral("violation(s) in “real”")),
                 qPrintable(violations->text()));
        emit violations->linkActivated(QStringLiteral("branch 0"));
        QCOMPARE(session.currentBranch(), 0);
        QVERIFY(violations->text().contains(QLatin1String("second event")));
        QVERIFY(!violations->text().contains(QLatin1String("violation(s) in")));
    }
};

QTEST_MAIN(TestSafetyPanel)
#include "tst_safety_panel.moc"
