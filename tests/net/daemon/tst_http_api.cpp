#include "http_client.h"
#include "net/daemon/http_api.h"
#include "net/node/memory_network.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace raftarium;
using namespace raftarium::net;

namespace {

struct Server {
    Server(MemoryNetwork* network, NodeId id, int servers) : transport(network, id) {
        RaftNode::Config config;
        config.id = id;
        config.voters = Configuration::ofVoters(servers).voters;
        node = std::make_unique<RaftNode>(config);
        node->setTransport(&transport);
        node->setStateMachine(&machine);
        api = std::make_unique<HttpApi>(
            node.get(), &machine, [this](NodeId peer) { return addresses.value(peer); },
            QJsonObject());
    }
    MemoryNetwork::Transport transport;
    QMap<NodeId, QString> addresses;
    KeyValueMachine machine;
    std::unique_ptr<RaftNode> node;
    std::unique_ptr<HttpApi> api;
};

struct Alone {
    Alone() : server(&network, NodeId{1}, 1) {}
    bool start() {
        return server.node->start().isEmpty() &&
               server.api->listen(QHostAddress::LocalHost, 0).isEmpty() &&
               QTest::qWaitFor([&] { return server.node->isLeader(); }, 10'000);
    }
    [[nodiscard]] quint16 port() const { return server.api->port(); }
    MemoryNetwork network;
    Server server;
};

} // namespace

class tst_http_api : public QObject {
    Q_OBJECT

private slots:
    void values_come_back_as_they_were_put_data();
    void values_come_back_as_they_were_put();
    void a_deleted_key_is_gone();
    void what_is_too_large_is_refused();
    void status_members_metrics_and_health_tell_what_is();
    void wrong_paths_and_methods_are_refused_data();
    void wrong_paths_and_methods_are_refused();
    void a_follower_redirects_to_the_leader();
    void without_a_leader_clients_are_told_to_come_again();
    void a_client_that_leaves_before_its_answer_does_no_harm();
    void an_endless_request_ends_its_connection();
    void a_second_request_before_the_answer_ends_the_connection();
};

void tst_http_api::values_come_back_as_they_were_put_data() {
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("word") << QByteArray("/kv/colour") << QByteArray("blue");
    QTest::newRow("two words") << QByteArray("/kv/colour") << QByteArray("dark blue");
    QTest::newRow("nothing") << QByteArray("/kv/empty") << QByteArray();
    QTest::newRow("blanks around") << QByteArray("/kv/blanks") << QByteArray("  x  ");
    QTest::newRow("a percent sign") << QByteArray("/kv/rate") << QByteArray("%41");
    QTest::newRow("bytes") << QByteArray("/kv/bytes") << QByteArray("\0\1\n\r\xFF\xFE", 6);
    QTest::newRow("letters of all kinds")
        << QByteArray("/kv/%C3%A4%20%E2%82%AC") << QByteArray("ä €");
    QTest::newRow("a path as a key") << QByteArray("/kv/a/b/c") << QByteArray("deep");
    QTest::newRow("like an answer") << QByteArray("/kv/k") << QByteArray("k is not stored");
    QTest::newRow("much") << QByteArray("/kv/much") << QByteArray(1 << 20, 'x');
}

void tst_http_api::values_come_back_as_they_were_put() {
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, value);
    Alone alone;
    QVERIFY(alone.start());
    QCOMPARE(ask(alone.port(), "PUT", path, value).status, 204);
    const HttpAnswer answer = ask(alone.port(), "GET", path);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, value);
    QCOMPARE(ask(alone.port(), "GET", path + "?consistency=stale").body, value);
}

void tst_http_api::a_deleted_key_is_gone() {
    Alone alone;
    QVERIFY(alone.start());
    QCOMPARE(ask(alone.port(), "GET", "/kv/a").status, 404);
    QCOMPARE(ask(alone.port(), "DELETE", "/kv/a").status, 404);
    QCOMPARE(ask(alone.port(), "PUT", "/kv/a", "1").status, 204);
    QCOMPARE(ask(alone.port(), "DELETE", "/kv/a").status, 204);
    QCOMPARE(ask(alone.port(), "GET", "/kv/a").status, 404);
}

void tst_http_api::what_is_too_large_is_refused() {
    Alone alone;
    QVERIFY(alone.start());
    QCOMPARE(ask(alone.port(), "PUT", "/kv/a", QByteArray((1 << 20) + 1, 'x')).status, 413);
    QCOMPARE(ask(alone.port(), "PUT", "/kv/" + QByteArray(1025, 'k'), "x").status, 400);
    QCOMPARE(ask(alone.port(), "PUT", "/kv/", "x").status, 400);
    QCOMPARE(ask(alone.port(), "GET", "/kv/a").status, 404);
}

void tst_http_api::status_members_metrics_and_health_tell_what_is() {
    Alone alone;
    QVERIFY(alone.start());
    QCOMPARE(ask(alone.port(), "PUT", "/kv/a", "1").status, 204);
    const QJsonObject status =
        QJsonDocument::fromJson(ask(alone.port(), "GET", "/status").body).object();
    QCOMPARE(status["id"].toString(), QStringLiteral("n1"));
    QCOMPARE(status["role"].toString(), QStringLiteral("leader"));
    QCOMPARE(status["leader"].toString(), QStringLiteral("n1"));
    QVERIFY(status["term"].toInt() >= 1);
    QCOMPARE(status["commitIndex"], status["lastIndex"]);
    QCOMPARE(status["lastApplied"].toInt(), 2);
    const QJsonObject members =
        QJsonDocument::fromJson(ask(alone.port(), "GET", "/members").body).object();
    QCOMPARE(members["voters"].toArray(), QJsonArray{"n1"});
    const QByteArray metrics = ask(alone.port(), "GET", "/metrics").body;
    QVERIFY(metrics.contains("# TYPE raftarium_term gauge\n"));
    QVERIFY(metrics.contains("\nraftarium_is_leader 1\n"));
    QVERIFY(metrics.contains("\nraftarium_http_puts_total 1\n"));
    QCOMPARE(ask(alone.port(), "GET", "/health").status, 200);
    alone.server.node->stop();
    QCOMPARE(ask(alone.port(), "GET", "/health").status, 503);
    QVERIFY(ask(alone.port(), "GET", "/metrics").body.contains("\nraftarium_up 0\n"));
}

void tst_http_api::wrong_paths_and_methods_are_refused_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("no such path") << QByteArray("GET") << QByteArray("/nothing") << 404;
    QTest::newRow("post a key") << QByteArray("POST") << QByteArray("/kv/a") << 405;
    QTest::newRow("put the status") << QByteArray("PUT") << QByteArray("/status") << 405;
}

void tst_http_api::wrong_paths_and_methods_are_refused() {
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    Alone alone;
    QVERIFY(alone.start());
    QTEST(ask(alone.port(), method, path, "x").status, "status");
}

void tst_http_api::a_follower_redirects_to_the_leader() {
    MemoryNetwork network;
    std::vector<std::unique_ptr<Server>> servers;
    for (std::uint8_t id = 1; id <= 3; ++id)
        servers.push_back(std::make_unique<Server>(&network, NodeId{id}, 3));
    for (const auto& server : servers)
        QVERIFY(server->node->start().isEmpty() &&
                server->api->listen(QHostAddress::LocalHost, 0).isEmpty());
    for (const auto& server : servers)
        for (std::uint8_t peer = 1; peer <= 3; ++peer)
            server->addresses[NodeId{peer}] =
                QStringLiteral("127.0.0.1:%1").arg(servers[peer - 1U]->api->port());
    Server* leader = nullptr;
    QTRY_VERIFY([&] {
        for (const auto& server : servers)
            if (server->node->isLeader()) leader = server.get();
        return leader != nullptr;
    }());
    for (const auto& server : servers) {
        QTRY_COMPARE(server->node->leader(), leader->node->id());
        const HttpAnswer answer = ask(server->api->port(), "PUT", "/kv/a%20b", "1");
        QCOMPARE(answer.status, server.get() == leader ? 204 : 307);
        if (server.get() != leader)
            QCOMPARE(answer.headers["location"], QByteArray("http://127.0.0.1:") +
                                                     QByteArray::number(leader->api->port()) +
                                                     "/kv/a%20b");
    }
}

void tst_http_api::without_a_leader_clients_are_told_to_come_again() {
    MemoryNetwork network;
    Server server(&network, NodeId{1}, 3);
    QVERIFY(server.node->start().isEmpty());
    QVERIFY(server.api->listen(QHostAddress::LocalHost, 0).isEmpty());
    for (const QByteArray method : {"GET", "PUT", "DELETE"}) {
        const HttpAnswer answer = ask(server.api->port(), method, "/kv/a", "1");
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.headers["retry-after"], QByteArray("1"));
    }
    QCOMPARE(ask(server.api->port(), "GET", "/health").status, 503);
}

void tst_http_api::a_client_that_leaves_before_its_answer_does_no_harm() {
    Alone alone;
    QVERIFY(alone.start());
    alone.server.node->setPaused(true);
    for (int i = 0; i < 50; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), alone.port());
        socket.write("PUT /kv/gone HTTP/1.1\r\nContent-Length: 1\r\n\r\n1");
        QVERIFY(socket.waitForBytesWritten());
        QTest::qWait(1);
        socket.abort();
    }
    QTest::qWait(20);
    alone.server.node->setPaused(false);
    QCOMPARE(ask(alone.port(), "GET", "/kv/gone").body, QByteArray("1"));
}

void tst_http_api::an_endless_request_ends_its_connection() {
    Alone alone;
    QVERIFY(alone.start());
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), alone.port());
    socket.write("PUT /kv/a HTTP/1.1\r\nContent-Length: 1000000000\r\n\r\n");
    const QByteArray piece(256 << 10, 'x');
    const bool ended = QTest::qWaitFor(
        [&] {
            if (socket.bytesToWrite() == 0) socket.write(piece);
            return socket.state() == QAbstractSocket::UnconnectedState;
        },
        15'000);
    QVERIFY(ended);
    QCOMPARE(ask(alone.port(), "GET", "/health").status, 200);
}

void tst_http_api::a_second_request_before_the_answer_ends_the_connection() {
    Alone alone;
    QVERIFY(alone.start());
    alone.server.node->setPaused(true);
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), alone.port());
    socket.write("PUT /kv/a HTTP/1.1\r\nContent-Length: 1\r\n\r\n1");
    QTest::qWait(20);
    socket.write("PUT /kv/a HTTP/1.1\r\nContent-Length: 1\r\n\r\n2");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket.readAll(), QByteArray());
}

QTEST_MAIN(tst_http_api)
#include "tst_http_api.moc"
