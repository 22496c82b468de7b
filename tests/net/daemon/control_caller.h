#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

namespace raftarium::net::test {

/// Somebody at a control port, who waits while the event loop runs.
class ControlCaller {
public:
    /// With a token it introduces itself; the answer to that is the first.
    explicit ControlCaller(quint16 port, const QByteArray& token = {}) {
        socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        if (!token.isEmpty()) write("{\"token\":\"" + token + "\"}\n");
    }
    void write(const QByteArray& bytes) { socket.write(bytes); }
    /// The next answer; empty where none comes.
    QJsonObject answer() {
        static_cast<void>(
            QTest::qWaitFor([&] { return socket.canReadLine() || isClosed(); }, kPatience));
        return QJsonDocument::fromJson(socket.readLine()).object();
    }
    QJsonObject ask(const QByteArray& line) {
        write(line + '\n');
        return answer();
    }
    [[nodiscard]] bool isClosed() const {
        return socket.state() == QAbstractSocket::UnconnectedState;
    }
    bool waitForEnd() {
        return QTest::qWaitFor([&] { return isClosed(); }, kPatience);
    }

    static constexpr int kPatience = 30'000; ///< milliseconds
    QTcpSocket socket;
};

} // namespace raftarium::net::test
