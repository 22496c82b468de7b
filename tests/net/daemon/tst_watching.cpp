#include "daemon_helpers.h"
#include "http_client.h"

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::net::test;

/// A daemon and who watches it.
class TestWatching : public QObject {
    Q_OBJECT
private slots:
    void aServerThatStandsStillTellsItsState() {
        LoneDaemon daemon;
        QCOMPARE(daemon.start(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(ask(daemon.port("http"), "PUT", "/kv/a", "1").status, 204,
                                  30'000);
        LineTalk control(daemon.port("control"));
        QVERIFY(control.hear().value("ok").toBool());
        control.say({{"do", "pause"}});
        QVERIFY(control.hear().value("ok").toBool());

        LineTalk watcher(daemon.port("observe"));
        QCOMPARE(watcher.hear().value("node").toString(), QStringLiteral("n1"));
        watcher.say({});
        const QJsonObject line = watcher.hearOf("state");
        const QJsonObject state = line.value("state").toObject();
        QVERIFY(state.value("paused").toBool());
        QCOMPARE(state.value("role").toString(), QStringLiteral("leader"));
        QVERIFY(state.value("lastApplied").toInt() >= 2);

        // What was told by the state is not told again as events.
        control.say({{"do", "resume"}});
        const QJsonObject event = watcher.hearOf("kind");
        QCOMPARE(event.value("kind").toString(), QStringLiteral("node-resumed"));
        QCOMPARE(event.value("number").toDouble(), line.value("next").toDouble());
    }
};

QTEST_GUILESS_MAIN(TestWatching)
#include "tst_watching.moc"
