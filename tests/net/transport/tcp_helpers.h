#pragma once

#include "net/transport/tcp_transport.h"
#include "net/wire/frame.h"
#include "net/wire/handshake.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace raftarium::net::test {

inline constexpr int kPatienceMs = 20'000; // far more than anything here takes

struct Arrived {
    Message message;
    MessageMark mark;
};

/// A transport on a free port that notes what it says.
class Server {
public:
    explicit Server(TcpConfig config) : transport(std::move(config)) {
        QObject::connect(&transport, &RaftTransport::received,
                         [this](const Message& message, const MessageMark& mark) {
                             arrived.push_back({message, mark});
                         });
        QObject::connect(&transport, &RaftTransport::dropped,
                         [this](const Message& message, const MessageMark& mark) {
                             dropped.push_back({message, mark});
                         });
        QObject::connect(&transport, &RaftTransport::warning,
                         [this](const QString& text) { warnings << text; });
    }
    [[nodiscard]] HostPort address() const {
        return {QStringLiteral("127.0.0.1"), transport.serverPort()};
    }

    TcpTransport transport;
    std::vector<Arrived> arrived;
    std::vector<Arrived> dropped;
    QStringList warnings;
};

[[nodiscard]] inline NodeId node(int id) { return NodeId{static_cast<std::uint8_t>(id)}; }

[[nodiscard]] inline TcpConfig config(int id) {
    TcpConfig config;
    config.self = node(id);
    config.clusterId = QStringLiteral("test");
    config.life = 1000 + static_cast<quint64>(id);
    config.info = {{QStringLiteral("name"), QStringLiteral("server %1").arg(id)}};
    return config;
}

/// Servers 1, 2, … that know each other; call connectAll().
inline void introduce(const std::vector<Server*>& servers) {
    std::map<NodeId, HostPort> peers;
    for (std::size_t i = 0; i < servers.size(); ++i)
        peers[node(static_cast<int>(i) + 1)] = servers[i]->address();
    for (Server* server : servers)
        server->transport.setPeers(peers);
}

[[nodiscard]] inline Message vote(int from, int to, std::uint64_t term) {
    return {node(from), node(to), Term{term}, RequestVote{}};
}
[[nodiscard]] inline Message entryOf(int from, int to, std::string data) {
    const std::vector<Entry> entries{{Term{1},
                                      std::make_shared<const Command>(Command{std::move(data), 0}),
                                      EntryKind::Command}};
    AppendEntries request;
    request.entries = EntrySlice(entries);
    return {node(from), node(to), Term{1}, request};
}

/// A program that speaks the peer protocol as badly as one wants.
class RawCaller {
public:
    explicit RawCaller(quint16 port) { socket.connectToHost(QStringLiteral("127.0.0.1"), port); }

    void write(const std::string& bytes) {
        if (!socket.waitForConnected(kPatienceMs)) qFatal("cannot connect");
        socket.write(bytes.data(), static_cast<qint64>(bytes.size()));
        socket.flush();
    }
    void hello(const Hello& hello) { write(frame(FrameType::Hello, encode(hello))); }
    [[nodiscard]] static std::string frame(FrameType type, const std::string& payload) {
        std::string bytes;
        appendFrame(type, payload, bytes);
        return bytes;
    }
    [[nodiscard]] static std::string frame(const Message& message, std::uint64_t number = 0) {
        std::string bytes;
        if (!appendMessageFrame(message, number, bytes)) qFatal("too long");
        return bytes;
    }
    [[nodiscard]] bool isClosed() const {
        return socket.state() == QAbstractSocket::UnconnectedState;
    }
    /// Waits for the answer to hello().
    [[nodiscard]] std::optional<Frame> answer() {
        std::optional<Frame> frame;
        const bool came = QTest::qWaitFor(
            [&] {
                const QByteArray bytes = socket.readAll();
                char* room = reader_.room(static_cast<std::size_t>(bytes.size()));
                std::copy(bytes.begin(), bytes.end(), room);
                reader_.filled(static_cast<std::size_t>(bytes.size()));
                return (frame = reader_.next()).has_value();
            },
            kPatienceMs);
        return came ? frame : std::nullopt;
    }

    QTcpSocket socket;

private:
    FrameReader reader_{kMaxHandshakeLength};
};

[[nodiscard]] inline Hello helloOf(int from, int to) {
    Hello hello;
    hello.from = node(from);
    hello.to = node(to);
    hello.life = 77;
    hello.clusterId = "test";
    hello.info = "{}";
    return hello;
}

} // namespace raftarium::net::test
