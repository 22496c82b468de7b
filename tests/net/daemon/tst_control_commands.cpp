#include "control_caller.h"
#include "net/daemon/control_server.h"
#include "net/daemon/key_value_machine.h"
#include "net/node/memory_network.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace raftarium;
using namespace raftarium::net;
using namespace raftarium::net::test;

namespace {

using Direction = FaultyTransport::Direction;

constexpr NodeId n1{1}, n2{2}, n3{3};
const QByteArray kToken = "0123456789abcdef";

/// A server with a control port, in the process of the test.
struct Server {
    Server(MemoryNetwork* network, NodeId id) : plain(network, id), transport(&plain) {
        RaftNode::Config config;
        config.id = id;
        config.voters = Configuration::ofVoters(3).voters;
        // Leaders change only where a test says so, however busy the machine is.
        config.options.electionTimeoutMin = milliseconds(20'000);
        config.options.electionTimeoutMax = milliseconds(40'000);
        node = std::make_unique<RaftNode>(config);
        node->setTransport(&transport);
        node->setStateMachine(&machine);
        node->setEventListener(
            [this](EventSink& sink) {
                events.insert(events.end(), sink.events.begin(), sink.events.end());
                sink.clear();
            },
            7);
        control = std::make_unique<ControlServer>(node.get(), &transport,
                                                  Configuration::ofVoters(3).voters, kToken);
    }
    [[nodiscard]] bool happened(EventKind kind) const {
        return std::ranges::any_of(events, [&](const Event& one) { return one.kind == kind; });
    }

    MemoryNetwork::Transport plain;
    FaultyTransport transport;
    KeyValueMachine machine;
    std::vector<Event> events;
    std::unique_ptr<RaftNode> node;
    std::unique_ptr<ControlServer> control;
};

QByteArray bytesOf(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

#define VERIFY_OK(answer)                                                                          \
    do {                                                                                           \
        const QJsonObject given = (answer);                                                        \
        QVERIFY2(given["ok"].toBool(), bytesOf(given).constData());                                \
    } while (false)

/// What docs/node.md says of each command of the control port.
class TestControlCommands : public QObject {
    Q_OBJECT
private slots:
    /// Three servers; n1 leads, as it was asked to be.
    void init() {
        network_ = std::make_unique<MemoryNetwork>();
        for (const NodeId id : {n1, n2, n3}) {
            servers_.push_back(std::make_unique<Server>(network_.get(), id));
            QCOMPARE(servers_.back()->node->start(), QString());
            QCOMPARE(servers_.back()->control->listen(QHostAddress::LocalHost, 0), QString());
            callers_.push_back(
                std::make_unique<ControlCaller>(servers_.back()->control->port(), kToken));
            VERIFY_OK(callers_.back()->answer());
        }
        VERIFY_OK(ask(n1, "{\"do\":\"timeout\"}"));
        QTRY_VERIFY(server(n1).node->isLeader());
        QTRY_COMPARE(server(n3).node->leader(), n1);
        QTRY_COMPARE(server(n2).node->leader(), n1);
    }
    void cleanup() {
        callers_.clear();
        servers_.clear();
        network_.reset();
    }

    void pauseAndResume() {
        VERIFY_OK(ask(n2, "{\"do\":\"pause\"}"));
        QVERIFY(server(n2).node->isPaused());
        VERIFY_OK(ask(n2, "{\"do\":\"pause\"}"));
        QVERIFY(server(n2).node->isPaused());
        VERIFY_OK(ask(n2, "{\"do\":\"resume\"}"));
        QVERIFY(!server(n2).node->isPaused());
    }

    void cutAndHeal_data() {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<bool>("out");
        QTest::addColumn<bool>("in");
        QTest::addColumn<bool>("other");
        QTest::newRow("every peer") << QByteArray() << true << true << true;
        QTest::newRow("one peer") << QByteArray(",\"peer\":\"n2\"") << true << true << false;
        QTest::newRow("both") << QByteArray(",\"peer\":\"n2\",\"direction\":\"both\"") << true
                              << true << false;
        QTest::newRow("in") << QByteArray(",\"peer\":\"n2\",\"direction\":\"in\"") << false << true
                            << false;
        QTest::newRow("out") << QByteArray(",\"peer\":\"n2\",\"direction\":\"out\"") << true
                             << false << false;
    }
    void cutAndHeal() {
        QFETCH(const QByteArray, words);
        QFETCH(const bool, out);
        QFETCH(const bool, in);
        QFETCH(const bool, other);
        const FaultyTransport& transport = server(n1).transport;
        VERIFY_OK(ask(n1, "{\"do\":\"cut\"" + words + "}"));
        QCOMPARE(transport.faults(n2, Direction::Out).cut, out);
        QCOMPARE(transport.faults(n2, Direction::In).cut, in);
        QCOMPARE(transport.faults(n3, Direction::Out).cut, other);
        QCOMPARE(transport.faults(n3, Direction::In).cut, other);
        VERIFY_OK(ask(n1, "{\"do\":\"heal\"" + words + "}"));
        for (const NodeId peer : {n2, n3})
            for (const Direction direction : {Direction::Out, Direction::In})
                QVERIFY(!transport.faults(peer, direction).cut);
    }

    void delayAndDropChangeWhatIsSentAndHealUndoesThem() {
        const FaultyTransport& transport = server(n1).transport;
        VERIFY_OK(ask(n1, "{\"do\":\"delay\",\"peer\":\"n2\",\"ms\":50}"));
        VERIFY_OK(ask(n1, "{\"do\":\"drop\",\"peer\":\"n2\",\"perMille\":100}"));
        QVERIFY((transport.faults(n2, Direction::Out) == LinkFaults{false, 50, 100}));
        QVERIFY(transport.faults(n2, Direction::In) == LinkFaults{});
        QVERIFY(transport.faults(n3, Direction::Out) == LinkFaults{});
        // A cut that is healed one way says nothing about the rest.
        VERIFY_OK(ask(n1, "{\"do\":\"heal\",\"peer\":\"n2\",\"direction\":\"out\"}"));
        QVERIFY((transport.faults(n2, Direction::Out) == LinkFaults{false, 50, 100}));
        VERIFY_OK(ask(n1, "{\"do\":\"heal\"}"));
        QVERIFY(transport.faults(n2, Direction::Out) == LinkFaults{});
        VERIFY_OK(ask(n1, "{\"do\":\"delay\",\"ms\":60000}"));
        QCOMPARE(transport.faults(n3, Direction::Out).delayMs, 60'000);
        VERIFY_OK(ask(n1, "{\"do\":\"delay\",\"ms\":0}"));
        QCOMPARE(transport.faults(n3, Direction::Out).delayMs, 0);
    }

    void theClockRuns() {
        VERIFY_OK(ask(n2, "{\"do\":\"clock\",\"ppm\":1100000}"));
        const auto& events = server(n2).events;
        QTRY_VERIFY(server(n2).happened(EventKind::ClockRateChanged));
        const auto changed = std::ranges::find(events, EventKind::ClockRateChanged, &Event::kind);
        QCOMPARE(changed->value, std::uint64_t{1'100'000});
    }

    void aLeaderReplicatesWhatIsProposed() {
        const QJsonObject answer = ask(n1, "{\"do\":\"propose\",\"command\":\"set colour blue\"}");
        VERIFY_OK(answer);
        QVERIFY(answer["index"].toInteger() > 0);
        QVERIFY(answer["answer"].isString());
        QCOMPARE(server(n1).machine.value("colour"), QByteArray("blue"));
        QTRY_COMPARE(server(n3).machine.value("colour"), QByteArray("blue"));
    }

    void aFollowerNamesTheLeader() {
        for (const QByteArray line : {"{\"do\":\"propose\",\"command\":\"set colour blue\"}",
                                      "{\"do\":\"transfer\",\"to\":\"n3\"}",
                                      "{\"do\":\"members\",\"voters\":[\"n1\",\"n2\"]}"}) {
            const QJsonObject answer = ask(n2, line);
            QVERIFY(!answer["ok"].toBool());
            QCOMPARE(answer["error"].toString(), QString("This server does not lead."));
            QCOMPARE(answer["leader"].toString(), QString("n1"));
        }
        QVERIFY(!server(n1).machine.value("colour"));
    }

    void whatNoLeaderCanCommitIsToldInTheEnd() {
        VERIFY_OK(ask(n1, "{\"do\":\"cut\"}"));
        callers_[0]->write("{\"do\":\"propose\",\"command\":\"set a b\",\"id\":\"first\"}\n");
        // What comes later need not wait for it, and is told apart by its id.
        const QJsonObject later = ask(n1, "{\"do\":\"snapshot\",\"id\":2}");
        VERIFY_OK(later);
        QCOMPARE(later["id"].toInt(), 2);
        server(n1).node->stop();
        const QJsonObject answer = callers_[0]->answer();
        QCOMPARE(answer["id"].toString(), QString("first"));
        QCOMPARE(answer["error"].toString(),
                 QString("The server stopped or lost it first: it may take effect or not."));
    }

    void leadershipIsHandedOver() {
        VERIFY_OK(ask(n1, "{\"do\":\"transfer\",\"to\":\"n3\"}"));
        QTRY_VERIFY(server(n3).node->isLeader());
        QVERIFY(server(n3).happened(EventKind::BecameLeader));
    }

    void membersAreChanged() {
        VERIFY_OK(ask(n1, "{\"do\":\"members\",\"voters\":[\"n1\",\"n2\"],\"learners\":[\"n3\"]}"));
        Configuration wanted = Configuration::ofVoters(2);
        wanted.learners.insert(n3);
        QTRY_VERIFY(server(n2).node->node().configuration() == wanted);
        // Without learners there are none.
        QVERIFY(QTest::qWaitFor(
            [&] {
                return ask(n1, "{\"do\":\"members\",\"voters\":[\"n1\",\"n2\"]}")["ok"].toBool();
            },
            ControlCaller::kPatience));
        QTRY_VERIFY(server(n2).node->node().configuration() == Configuration::ofVoters(2));
    }

    void aSnapshotReplacesTheLog() {
        VERIFY_OK(ask(n1, "{\"do\":\"propose\",\"command\":\"set colour blue\"}"));
        VERIFY_OK(ask(n1, "{\"do\":\"snapshot\"}"));
        QTRY_VERIFY(server(n1).node->node().snapshot().index > Index{});
    }

    void anElectionTimerFires() {
        const Term before = server(n2).node->node().currentTerm();
        VERIFY_OK(ask(n2, "{\"do\":\"timeout\"}"));
        QTRY_VERIFY(server(n2).node->isLeader());
        QVERIFY(server(n2).node->node().currentTerm() > before);
    }

    void mistakesAreToldAndHaveNoEffect_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("said");
        const auto row = [](const QByteArray& line, const char* said) {
            QTest::newRow(line.constData()) << line << said;
        };
        row("{}", "A line names a command");
        row("{\"do\":7}", "A line names a command");
        row("{\"do\":\"\"}", "A line names a command");
        row("{\"do\":\"explode\"}", "There is no command “explode”. There are crash, pause,");
        row("{\"do\":\"Crash\"}", "There is no command “Crash”");
        row("{\"do\":\"crash\",\"peer\":\"n2\"}", "“crash” knows no “peer”.");
        row("{\"do\":\"cut\",\"per\":\"n2\"}", "“cut” knows no “per”.");
        row("{\"do\":\"delay\",\"ms\":5,\"direction\":\"in\"}", "“delay” knows no “direction”.");
        row("{\"do\":\"cut\",\"peer\":\"n1\"}", "“peer” must name another server");
        row("{\"do\":\"cut\",\"peer\":\"n4\"}", "“peer” must name another server");
        row("{\"do\":\"cut\",\"peer\":\"n+2\"}", "“peer” must name another server");
        row("{\"do\":\"cut\",\"peer\":\"n02\"}", "“peer” must name another server");
        row("{\"do\":\"cut\",\"peer\":2}", "“peer” must name another server");
        row("{\"do\":\"cut\",\"peer\":null}", "“peer” must name another server");
        row("{\"do\":\"cut\",\"peer\":[\"n2\"]}", "“peer” must name another server");
        row("{\"do\":\"cut\",\"direction\":\"up\"}", "“direction” must be both, in or out.");
        row("{\"do\":\"cut\",\"direction\":1}", "“direction” must be both, in or out.");
        row("{\"do\":\"delay\"}", "“ms” must be from 0 to 60000.");
        row("{\"do\":\"delay\",\"ms\":-1}", "“ms” must be from 0 to 60000.");
        row("{\"do\":\"delay\",\"ms\":60001}", "“ms” must be from 0 to 60000.");
        row("{\"do\":\"delay\",\"ms\":1.5}", "“ms” must be from 0 to 60000.");
        row("{\"do\":\"delay\",\"ms\":\"50\"}", "“ms” must be from 0 to 60000.");
        row("{\"do\":\"drop\",\"perMille\":1001}", "“perMille” must be from 0 to 1000.");
        row("{\"do\":\"clock\"}", "“ppm” must be from 1000 to 1000000000");
        row("{\"do\":\"clock\",\"ppm\":999}", "“ppm” must be from 1000 to 1000000000");
        row("{\"do\":\"clock\",\"ppm\":1e18}", "“ppm” must be from 1000 to 1000000000");
        row("{\"do\":\"propose\"}", "“command” must be a text.");
        row("{\"do\":\"propose\",\"command\":\"\"}", "“command” must be a text.");
        row("{\"do\":\"propose\",\"command\":{}}", "“command” must be a text.");
        row("{\"do\":\"transfer\"}", "“to” must name a server");
        row("{\"do\":\"transfer\",\"to\":\"n9\"}", "“to” must name a server");
        row("{\"do\":\"members\"}", "“voters” and “learners” must be lists");
        row("{\"do\":\"members\",\"voters\":\"n1\"}", "“voters” and “learners” must be lists");
        row("{\"do\":\"members\",\"voters\":[\"n1\",7]}", "“voters” and “learners” must be lists");
        row("{\"do\":\"members\",\"voters\":[\"n1\"],\"learners\":null}",
            "“voters” and “learners” must be lists");
        row("{\"do\":\"members\",\"voters\":[]}", "These cannot be the members");
        row("{\"do\":\"members\",\"voters\":[\"n1\",\"n2\",\"n3\"]}",
            "These cannot be the members");
    }
    void mistakesAreToldAndHaveNoEffect() {
        QFETCH(const QByteArray, line);
        QFETCH(const QString, said);
        server(n1).events.clear();
        const QJsonObject answer = ask(n1, line);
        QCOMPARE(answer["ok"], QJsonValue(false));
        QVERIFY2(answer["error"].toString().startsWith(said), bytesOf(answer).constData());
        for (const NodeId peer : {n2, n3})
            for (const Direction direction : {Direction::Out, Direction::In})
                QVERIFY(server(n1).transport.faults(peer, direction) == LinkFaults{});
        QVERIFY(!server(n1).happened(EventKind::ClockRateChanged));
        QVERIFY(!server(n1).happened(EventKind::EntryAppended));
        QVERIFY(server(n1).node->isLeader());
        VERIFY_OK(ask(n1, "{\"do\":\"resume\"}")); // the connection goes on
    }

private:
    [[nodiscard]] Server& server(NodeId id) const { return *servers_[id.value() - 1U]; }
    QJsonObject ask(NodeId id, const QByteArray& line) const {
        return callers_[id.value() - 1U]->ask(line);
    }

    std::unique_ptr<MemoryNetwork> network_;
    std::vector<std::unique_ptr<Server>> servers_;
    std::vector<std::unique_ptr<ControlCaller>> callers_;
};

QTEST_GUILESS_MAIN(TestControlCommands)
#include "tst_control_commands.moc"
