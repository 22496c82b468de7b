#include "core/check/client_history.h"
#include "core/check/linearizability.h"
#include "core/timeline/timeline.h"
#include "daemon_helpers.h"
#include "http_client.h"
#include "net/observe/live_source.h"
#include "processes/free_port.h"

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::net::test;

namespace {

/// Watches daemons, as the window does.
class Window {
public:
    explicit Window(quint16 port) : source_({}, options()) { watch(port); }
    void watch(quint16 port) { source_.addSource({QStringLiteral("127.0.0.1"), port}); }

    /// Waits until so many operations have been answered.
    [[nodiscard]] bool hasSeen(int answers) {
        return QTest::qWaitFor(
            [&] {
                const LiveSource::Batch batch = source_.take();
                timeline_.appendTexts(batch.texts);
                timeline_.append(batch.events);
                return count(EventKind::ClientReturned) >= answers;
            },
            30'000);
    }
    [[nodiscard]] int count(EventKind kind) const {
        int found = 0;
        for (EventNumber i = 0; i < timeline_.size(); ++i)
            found += timeline_[i].kind == kind ? 1 : 0;
        return found;
    }
    /// What clients saw: "set a 1", "get a = 1", "get a" (nothing), "set a 1 ?" (no answer).
    [[nodiscard]] QStringList operations() const {
        QStringList all;
        const ClientHistory seen = history();
        for (const Operation& each : seen.operations()) {
            static constexpr const char* verbs[] = {"get", "set", "delete", "cas", "append", "add"};
            QString text =
                QString::fromLatin1(verbs[int(each.kind)]) + ' ' + QString::fromStdString(each.key);
            if (!each.value.empty()) text += ' ' + QString::fromStdString(each.value);
            if (each.result) text += QStringLiteral(" = ") + QString::fromStdString(*each.result);
            if (each.success == Success::No) text += QStringLiteral(" (no)");
            if (!each.returned) text += QStringLiteral(" ?");
            all.append(text);
        }
        return all;
    }
    [[nodiscard]] ClientHistory history() const {
        ClientHistory history;
        for (EventNumber i = 0; i < timeline_.size(); ++i) {
            const Event event = timeline_[i];
            history.apply(std::span(&event, 1), i,
                          [&](TextId id) -> std::string_view { return timeline_.text(id); });
        }
        return history;
    }
    [[nodiscard]] Verdict verdict() const {
        return checkLinearizability(history().operations()).verdict;
    }

private:
    static LiveSource::Options options() {
        LiveSource::Options options;
        options.token = TestDaemon::token();
        return options;
    }
    LiveSource source_;
    Timeline timeline_;
};

} // namespace

/// A daemon and who watches it.
class TestWatching : public QObject {
    Q_OBJECT
private slots:
    void aServerThatStandsStillTellsItsState() {
        TestDaemon daemon;
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

    void whatClientsAskIsToldAndJudged() {
        TestDaemon daemon;
        QCOMPARE(daemon.start(), QString());
        const quint16 http = daemon.port("http");
        QVERIFY(daemon.leads());
        Window window(daemon.port("observe"));
        QCOMPARE(ask(http, "PUT", "/kv/a", "1").status, 204);
        QCOMPARE(ask(http, "GET", "/kv/a").body, QByteArray("1"));
        QCOMPARE(ask(http, "GET", "/kv/a?consistency=stale").body, QByteArray("1")); // no promise
        QCOMPARE(ask(http, "PUT", "/kv/b%20c", QByteArray("\0 ", 2)).status, 204);
        QCOMPARE(ask(http, "GET", "/kv/b%20c").body, QByteArray("\0 ", 2));
        QCOMPARE(ask(http, "DELETE", "/kv/a").status, 204);
        QCOMPARE(ask(http, "DELETE", "/kv/a").status, 404);
        QCOMPARE(ask(http, "GET", "/kv/a").status, 404);
        LineTalk control(daemon.port("control"));
        QVERIFY(control.hear().value("ok").toBool());
        for (const char* command : {"add n 2", "add n 3", "get n", "nonsense"}) {
            control.say({{"do", "propose"}, {"command", command}});
            QVERIFY(control.hear().value("ok").toBool());
        }
        QVERIFY(window.hasSeen(10));
        const QStringList expected{
            "set a 1",       "get a = 1", "set b%20c %%00%20", "get b%20c = %%00%20", "delete a",
            "delete a (no)", "get a",     "add n 2 = 2",       "add n 3 = 5"};
        QCOMPARE(window.operations(), expected);
        QCOMPARE(window.verdict(), Verdict::Linearizable);
    }

    void whatWasWrittenInAnEarlierLifeIsNotJudged() {
        TestDaemon daemon;
        QCOMPARE(daemon.start(), QString());
        QVERIFY(daemon.leads());
        QCOMPARE(ask(daemon.port("http"), "PUT", "/kv/a", "1").status, 204);
        QCOMPARE(daemon.restart(), QString());
        QVERIFY(daemon.leads());
        const quint16 http = daemon.port("http");
        Window window(daemon.port("observe"));
        QCOMPARE(ask(http, "GET", "/kv/a").body, QByteArray("1"));
        QCOMPARE(ask(http, "PUT", "/kv/a", "2").status, 204);
        QCOMPARE(ask(http, "GET", "/kv/a").body, QByteArray("2"));
        QVERIFY(window.hasSeen(3));
        QCOMPARE(window.operations(), (QStringList{"set a 2", "get a = 2"}));
        QCOMPARE(window.verdict(), Verdict::Linearizable);
    }

    void whatWasNotAnsweredIsNotKnown() {
        TestDaemon daemon;
        QCOMPARE(daemon.start(), QString());
        const quint16 http = daemon.port("http");
        QVERIFY(daemon.leads());
        Window window(daemon.port("observe"));
        LineTalk control(daemon.port("control"));
        QVERIFY(control.hear().value("ok").toBool());
        control.say({{"do", "pause"}});
        QVERIFY(control.hear().value("ok").toBool());
        QTcpSocket client; // waits for an answer all the while
        client.connectToHost(QHostAddress::LocalHost, http);
        client.write("PUT /kv/a HTTP/1.1\r\nContent-Length: 1\r\n\r\n1");
        QTRY_VERIFY_WITH_TIMEOUT(window.hasSeen(0) && window.count(EventKind::ClientInvoked) == 1,
                                 30'000);
        QCOMPARE(window.operations(), (QStringList{"set a 1 ?"}));
        control.say({{"do", "resume"}});
        QVERIFY(window.hasSeen(1));
        QCOMPARE(window.operations(), (QStringList{"set a 1"}));
    }

    /// What an old leader and a new one answer is one history.
    void aFailOverIsNoViolation() {
        TestDaemon::Peers peers;
        for (std::uint8_t id = 1; id <= 3; ++id)
            peers[NodeId{id}] = {QStringLiteral("127.0.0.1"), testing::freePort()};
        std::vector<std::unique_ptr<TestDaemon>> daemons;
        for (const auto& [id, place] : peers) {
            daemons.push_back(std::make_unique<TestDaemon>(id, peers));
            QCOMPARE(daemons.back()->start(), QString());
        }
        // Asks whoever leads until it is done, which is by the server that is returned.
        const auto askLeader = [&](const QByteArray& method, const QByteArray& body,
                                   const TestDaemon* notThis = nullptr) {
            const TestDaemon* by = nullptr;
            const auto done = [&] {
                for (const auto& daemon : daemons) {
                    if (daemon.get() == notThis || !daemon->leadsNow()) continue;
                    const HttpAnswer answer = ask(daemon->port("http"), method, "/kv/a", body);
                    if (answer.status == 204 || answer.body == body) by = daemon.get();
                }
                return by != nullptr;
            };
            (void)QTest::qWaitFor(done, 30'000);
            return by;
        };
        Window window(daemons[0]->port("observe"));
        window.watch(daemons[1]->port("observe"));
        window.watch(daemons[2]->port("observe"));

        const TestDaemon* first = askLeader("PUT", "1");
        QVERIFY(first != nullptr && askLeader("GET", "1") != nullptr);
        LineTalk control(first->port("control"));
        QVERIFY(control.hear().value("ok").toBool());
        control.say({{"do", "pause"}});
        QVERIFY(control.hear().value("ok").toBool());
        QVERIFY(askLeader("PUT", "2", first) != nullptr);
        control.say({{"do", "resume"}});
        QVERIFY(control.hear().value("ok").toBool());
        (void)ask(first->port("http"), "GET", "/kv/a"); // it does not lead, or knows better
        QVERIFY(askLeader("GET", "2") != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(window.hasSeen(5) && window.operations().contains("get a = 2"),
                                 30'000);
        for (const char* operation : {"set a 1", "get a = 1", "set a 2"})
            QVERIFY2(window.operations().contains(operation), operation);
        QCOMPARE(window.verdict(), Verdict::Linearizable);
    }
};

QTEST_GUILESS_MAIN(TestWatching)
#include "tst_watching.moc"
