#pragma once

#include <QByteArray>
#include <QMap>
#include <QTcpSocket>
#include <QTest>

namespace raftarium::net {

struct HttpAnswer {
    int status = 0;                       ///< 0: none came
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// One request over a connection of its own, waited for while the event loop runs.
inline HttpAnswer ask(quint16 port, const QByteArray& method, const QByteArray& path,
                      const QByteArray& body = {}) {
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    socket.write(method + " " + path + " HTTP/1.1\r\nHost: test\r\nContent-Length: " +
                 QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray received;
    HttpAnswer answer;
    const auto complete = [&] {
        received += socket.readAll();
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0) return socket.state() == QAbstractSocket::UnconnectedState;
        const QList<QByteArray> lines = received.left(end).split('\n');
        answer.status = lines.first().split(' ').value(1).toInt();
        for (const QByteArray& line : lines.mid(1))
            answer.headers[line.left(line.indexOf(':')).toLower()] =
                line.mid(line.indexOf(':') + 1).trimmed();
        answer.body = received.mid(end + 4);
        return answer.body.size() >= answer.headers.value("content-length").toLongLong();
    };
    if (!QTest::qWaitFor(complete, 15'000)) return {};
    return answer;
}

} // namespace raftarium::net
