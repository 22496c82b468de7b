#pragma once

#include <QByteArray>
#include <QTcpSocket>

namespace raftarium::testing {

/// Requests over one connection that is kept, waited for by blocking: for threads of tests.
class HttpConnection {
public:
    struct Answer {
        enum class Kind {
            NotSent, ///< nobody listens there
            Lost,    ///< sent, but no answer came
            Came,
        };
        Kind kind = Kind::NotSent;
        int status = 0;
        QByteArray location;
        QByteArray body;
    };
    explicit HttpConnection(quint16 port) : port_(port) {}

    Answer ask(const QByteArray& method, const QByteArray& path, const QByteArray& body,
               int milliseconds) {
        // A kept connection may be dead without our knowing; then the request is lost, not unsent.
        if (socket_.state() != QAbstractSocket::ConnectedState) {
            socket_.abort();
            socket_.connectToHost(QStringLiteral("127.0.0.1"), port_);
            if (!socket_.waitForConnected(500)) return {};
        }
        socket_.write(method + " " + path + " HTTP/1.1\r\nContent-Length: " +
                      QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QByteArray received;
        for (;;) {
            const qsizetype end = received.indexOf("\r\n\r\n");
            if (end >= 0) {
                const qsizetype length = header(received.left(end), "content-length").toLongLong();
                if (received.size() >= end + 4 + length)
                    return {Answer::Kind::Came, received.mid(9, 3).toInt(),
                            header(received.left(end), "location"), received.mid(end + 4, length)};
            }
            if (!socket_.waitForReadyRead(milliseconds)) {
                socket_.abort();
                return {Answer::Kind::Lost, 0, {}, {}};
            }
            received += socket_.readAll();
        }
    }

private:
    static QByteArray header(const QByteArray& head, const QByteArray& name) {
        for (const QByteArray& line : head.split('\n'))
            if (line.left(line.indexOf(':')).toLower() == name)
                return line.mid(line.indexOf(':') + 1).trimmed();
        return {};
    }
    quint16 port_;
    QTcpSocket socket_;
};

} // namespace raftarium::testing
