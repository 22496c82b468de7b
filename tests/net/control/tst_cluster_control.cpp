#include "net/control/cluster_control.h"
#include "net/control/effects.h"

#include <QJsonDocument>
#include <QTcpServer>
#include <QTest>

using namespace raftarium;
using namespace raftarium::net;

namespace {

constexpr NodeId n1{1}, n2{2}, n3{3};

/// A control port that answers as it is told.
class Port : public QTcpServer {
public:
    QList<QJsonObject> heard;
    bool isSilent = false;
    std::function<QByteArray(const QJsonObject&)> answer = [](const QJsonObject&) {
        return QByteArray("{\"ok\":true}\n");
    };
    int heldBack = 0; ///< so many answers are kept, and then sent in the opposite order
    Port() {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                while (socket->canReadLine()) {
                    heard << QJsonDocument::fromJson(socket->readLine()).object();
                    if (heard.last().contains("token")) {
                        socket->write("{\"ok\":true}\n");
                        continue;
                    }
                    if (isSilent) continue;
                    const QByteArray line = withId(answer(heard.last()), heard.last()["id"]);
                    line.isEmpty() ? socket->abort() : send(socket, line);
                }
            });
        });
    }
    [[nodiscard]] HostPort address() const { return {"127.0.0.1", serverPort()}; }

private:
    static QByteArray withId(const QByteArray& line, const QJsonValue& id) {
        QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.isEmpty()) return line;
        object["id"] = id;
        return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    void send(QTcpSocket* socket, const QByteArray& line) {
        if (heldBack == 0) return void(socket->write(line));
        kept_.prepend(line);
        if (--heldBack == 0) socket->write(kept_.join());
    }
    QByteArrayList kept_;
};

/// Three servers that run, with the links of `cut` cut.
ClusterState threeServers(std::initializer_list<std::pair<NodeId, NodeId>> cut = {}) {
    ClusterState state;
    const TextTable texts;
    EventNumber number = 0;
    for (const NodeId id : {n1, n2, n3}) {
        Event event;
        event.kind = EventKind::NodeStarted;
        event.node = id;
        event.value = 3;
        state.apply(event, number++, texts);
    }
    for (const auto& [from, to] : cut) {
        Event event;
        event.kind = EventKind::LinkCut;
        event.node = from;
        event.peer = to;
        state.apply(event, number++, texts);
    }
    return state;
}

QByteArray wordsOf(const Action& action, const ClusterState& state) {
    QByteArray words;
    for (const auto& request : ClusterControl::requestsFor(action, state))
        words += 'n' + QByteArray::number(request.server.value()) + ' ' +
                 QJsonDocument(request.command).toJson(QJsonDocument::Compact) + '\n';
    return words;
}

} // namespace

Q_DECLARE_METATYPE(raftarium::Action)

/// What the servers of a real cluster are asked for.
class TestClusterControl : public QObject {
    Q_OBJECT
private slots:
    void whatNoServerCanTellFollowsFromTheAction() {
        const ClusterState state = threeServers();
        const auto cuts = effectsOf(action::Partition{{{n2, n3}}}, state);
        // n1 is a group of its own: all links but the two between n2 and n3.
        QCOMPARE(cuts.size(), std::size_t{4});
        for (const Event& event : cuts) {
            QCOMPARE(event.kind, EventKind::LinkCut);
            QVERIFY(event.node == n1 || event.peer == n1);
        }
        const auto killed = effectsOf(action::Crash{n2}, state);
        QCOMPARE(killed.size(), std::size_t{1});
        QCOMPARE(killed[0].kind, EventKind::NodeCrashed);
        QCOMPARE(killed[0].index, Index{}); // more may be on the way
        QVERIFY(effectsOf(action::HealAll{}, state).empty());
        QCOMPARE(effectsOf(action::HealAll{}, threeServers({{n1, n2}})).size(), std::size_t{1});
        QVERIFY(effectsOf(action::Propose{n1, "set a b"}, state).empty());
    }

    void actionsBecomeCommands_data() {
        QTest::addColumn<Action>("action");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* name, const Action& action, const char* words) {
            QTest::newRow(name) << action << QByteArray(words);
        };
        row("crash", action::Crash{n2}, "n2 {\"do\":\"crash\"}\n");
        row("pause", action::Pause{n1}, "n1 {\"do\":\"pause\"}\n");
        row("time out", action::TimeOut{n3}, "n3 {\"do\":\"timeout\"}\n");
        row("clock", action::SetClockRate{n1, 1'100'000},
            "n1 {\"do\":\"clock\",\"ppm\":1100000}\n");
        row("propose", action::Propose{n1, "set a b"},
            "n1 {\"command\":\"set a b\",\"do\":\"propose\"}\n");
        row("transfer", action::Transfer{n1, n2}, "n1 {\"do\":\"transfer\",\"to\":\"n2\"}\n");
        row("members", action::ChangeMembers{n1, NodeSet(0b110, 0), NodeSet()},
            "n1 {\"do\":\"members\",\"learners\":[],\"voters\":[\"n1\",\"n2\"]}\n");
        row("snapshot", action::TakeSnapshot{n3}, "n3 {\"do\":\"snapshot\"}\n");
        row("cut, at both ends", action::Cut{n1, n2},
            "n1 {\"direction\":\"out\",\"do\":\"cut\",\"peer\":\"n2\"}\n"
            "n2 {\"direction\":\"in\",\"do\":\"cut\",\"peer\":\"n1\"}\n");
        row("what is cut already", action::Cut{n3, n1}, "");
        row("heal", action::Heal{n3, n1},
            "n3 {\"direction\":\"out\",\"do\":\"heal\",\"peer\":\"n1\"}\n"
            "n1 {\"direction\":\"in\",\"do\":\"heal\",\"peer\":\"n3\"}\n");
        row("heal all", action::HealAll{},
            "n1 {\"do\":\"heal\"}\nn2 {\"do\":\"heal\"}\nn3 {\"do\":\"heal\"}\n");
        LinkConditions slow;
        slow.latency = milliseconds(50);
        slow.lossPpm = 100'000;
        row("one link", action::SetLink{n1, n2, slow},
            "n1 {\"do\":\"delay\",\"ms\":50,\"peer\":\"n2\"}\n"
            "n1 {\"do\":\"drop\",\"peer\":\"n2\",\"perMille\":100}\n");
    }
    void actionsBecomeCommands() {
        QFETCH(Action, action);
        QFETCH(QByteArray, words);
        QCOMPARE(wordsOf(action, threeServers({{n3, n1}})), words);
    }

    void aPartitionCutsWhatIsBetweenTheGroupsAndHealsWhatIsWithin() {
        const auto requests = ClusterControl::requestsFor(action::Partition{{{n1}, {n2, n3}}},
                                                          threeServers({{n2, n3}}));
        int cuts = 0, heals = 0;
        for (const auto& request : requests) {
            const bool cut = request.command["do"] == "cut";
            cut ? ++cuts : ++heals;
            const bool between = request.server == n1 || request.command["peer"] == "n1";
            QCOMPARE(cut, between);
        }
        QCOMPARE(cuts, 8);  // four directions, each at both ends
        QCOMPARE(heals, 2); // n2 → n3
    }

    void theTokenComesFirstAndCommandsInTheirOrder() {
        Port port;
        ClusterControl control;
        control.setServer(n1, port.address(), "0123456789abcdef");
        int done = 0;
        QString error;
        for (int i = 0; i < 3; ++i)
            control.act(action::Propose{n1, "set a " + std::to_string(i)}, threeServers(),
                        [&](const QString& text) {
                            ++done;
                            error += text;
                        });
        QTRY_COMPARE(done, 3);
        QCOMPARE(error, QString());
        QCOMPARE(port.heard.size(), 4);
        QCOMPARE(port.heard[0]["token"].toString(), QString("0123456789abcdef"));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(port.heard[i + 1]["command"].toString(), QString("set a %1").arg(i));
    }

    void anAnswerIsThatOfItsQuestion() {
        Port port;
        port.heldBack = 3;
        port.answer = [](const QJsonObject& line) {
            return line["command"] == "set a 1" ? QByteArray("{\"ok\":false,\"error\":\"no\"}\n")
                                                : QByteArray("{\"ok\":true}\n");
        };
        ClusterControl control;
        control.setServer(n1, port.address(), "0123456789abcdef");
        QMap<int, bool> worked;
        for (int i = 0; i < 3; ++i)
            control.propose(n1, QString("set a %1").arg(i),
                            [&, i](const auto& reply) { worked[i] = reply.ok; });
        QTRY_COMPARE(worked.size(), 3);
        QCOMPARE(worked, (QMap<int, bool>{{0, true}, {1, false}, {2, true}}));
    }

    void aTokenThatIsNotTakenIsTold() {
        QTcpServer port;
        QVERIFY(port.listen(QHostAddress::LocalHost));
        connect(&port, &QTcpServer::newConnection, &port, [&] {
            QTcpSocket* socket = port.nextPendingConnection();
            socket->write("{\"ok\":false,\"error\":\"The token is another.\"}\n");
            socket->disconnectFromHost();
        });
        ClusterControl control;
        control.setServer(n1, {"127.0.0.1", port.serverPort()}, "0123456789abcdef");
        QString error;
        control.act(action::TimeOut{n1}, threeServers(),
                    [&](const QString& text) { error = text; });
        QTRY_COMPARE(error, QString("n1: The token is another."));
    }

    void saysWhatDidNotWork_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("said");
        QTest::newRow("refused") << QByteArray("{\"ok\":false,\"error\":\"This server does not "
                                               "lead.\",\"leader\":\"n2\"}\n")
                                 << "n1: This server does not lead.";
        QTest::newRow("hangs up") << QByteArray() << "has closed the connection";
        QTest::newRow("no JSON") << QByteArray("HTTP/1.1 400 Bad Request\r\n") << "no JSON";
        QTest::newRow("no object") << QByteArray("[1]\n") << "no JSON";
        QTest::newRow("without a reason") << QByteArray("{}\n") << "refused";
        QTest::newRow("no end") << QByteArray(1 << 18, 'x') << "no end";
    }
    void saysWhatDidNotWork() {
        QFETCH(QByteArray, answer);
        QFETCH(QString, said);
        Port port;
        port.answer = [&](const QJsonObject&) { return answer; };
        ClusterControl control;
        control.setServer(n1, port.address(), "0123456789abcdef");
        QString error;
        control.act(action::TimeOut{n1}, threeServers(),
                    [&](const QString& text) { error = text; });
        QTRY_VERIFY2(error.contains(said), qPrintable(error));
        // It is tried anew with the next command.
        port.answer = [](const QJsonObject&) { return QByteArray("{\"ok\":true}\n"); };
        bool worked = false;
        control.act(action::TimeOut{n1}, threeServers(),
                    [&](const QString& text) { worked = text.isEmpty(); });
        QTRY_VERIFY(worked);
    }

    void whoCrashesNeedNotAnswer() {
        Port port;
        port.answer = [](const QJsonObject&) { return QByteArray(); };
        ClusterControl control;
        control.setServer(n1, port.address(), "0123456789abcdef");
        QString error = "nothing yet";
        control.act(action::Crash{n1}, threeServers(), [&](const QString& text) { error = text; });
        QTRY_COMPARE(error, QString());
    }

    void aCutHoldsWhereOneEndCanBeReached() {
        Port port;
        ClusterControl control;
        control.setServer(n1, port.address(), "0123456789abcdef"); // of n2 nothing is known
        QString error = "nothing yet";
        control.act(action::Cut{n1, n2}, threeServers(),
                    [&](const QString& text) { error = text; });
        QTRY_COMPARE(error, QString());
        control.act(action::Cut{n2, n3}, threeServers(),
                    [&](const QString& text) { error = text; });
        QTRY_VERIFY(error.contains("is not known"));
    }

    void whoDoesNotAnswerIsNotWaitedForWhereTheOtherEndHasCut() {
        Port first, second, silent;
        silent.isSilent = true;
        ClusterControl control;
        control.setServer(n1, first.address(), "0123456789abcdef");
        control.setServer(n2, second.address(), "0123456789abcdef");
        control.setServer(n3, silent.address(), "0123456789abcdef");
        QStringList told;
        const auto tell = [&](const char* what) {
            return [&told, what](const QString& error) { told << what + error; };
        };
        control.act(action::Partition{{{n1, n2}, {n3}}}, threeServers(), tell("cut"));
        // A link is healed only where both ends have done it, so this comes later.
        control.act(action::Heal{n3, n1}, threeServers({{n3, n1}}), tell("healed"));
        control.act(action::Cut{n1, n2}, threeServers(), tell("cut"));
        QTRY_COMPARE(told.size(), 3);
        QCOMPARE(told, QStringList({"cut", "cut", "healed"}));
        QCOMPARE(silent.heard.size(), 6); // the token, four directions, and the healing
    }

    void aServerThatWasStartedAgainIsToldWhatIsCut() {
        Port port;
        ClusterControl control;
        control.setServer(n2, port.address(), "0123456789abcdef");
        control.cutAgain(n2, threeServers({{n2, n1}, {n3, n2}}));
        QTRY_COMPARE(port.heard.size(), 3);
        QCOMPARE(port.heard[1]["peer"].toString(), QString("n1"));
        QCOMPARE(port.heard[1]["direction"].toString(), QString("out"));
        QCOMPARE(port.heard[2]["peer"].toString(), QString("n3"));
        QCOMPARE(port.heard[2]["direction"].toString(), QString("in"));
    }
};

QTEST_GUILESS_MAIN(TestClusterControl)
#include "tst_cluster_control.moc"
