#pragma once

#include <QAbstractHttpServer>
#include <QByteArray>
#include <QHash>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpSocket>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

class QTcpServer;

namespace raftarium::net {

/// One request that is to be answered, now or later, once. Copies stand for the same request.
class HttpReply {
public:
    using Status = QHttpServerResponder::StatusCode;
    HttpReply(QHttpServerResponder responder, QTcpSocket* socket);

    /// Does nothing where the client has left or an answer was given before.
    void send(Status status, const QByteArray& body,
              const QByteArray& type = QByteArrayLiteral("text/plain; charset=utf-8")) const;
    void redirect(const QByteArray& location) const;               ///< 307
    void sendLater(const QByteArray& body, int seconds = 1) const; ///< 503 with Retry-After
    [[nodiscard]] bool isOpen() const;
    /// A number that the handler may keep with the connection, 0 at first. Only while isOpen().
    [[nodiscard]] std::uint32_t& client() const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

/// An HTTP/1.1 server with limits, on top of Qt's, which has none: on connections, and on the bytes
/// of one request. A client that sends the next request before the answer to the last one is cut
/// off, as answers would come in a wrong order.
class HttpServer : public QAbstractHttpServer {
    Q_OBJECT
public:
    struct Limits {
        int connections = 4096;
        qint64 requestBytes = (1 << 20) + (16 << 10);
        int idleSeconds = 60; ///< a connection that sends no request for so long is closed
    };
    using Handler = std::function<void(const QHttpServerRequest& request, const HttpReply& reply)>;
    HttpServer(Handler handler, Limits limits, QObject* parent = nullptr);

    /// What is wrong, for the user; empty where all is well.
    [[nodiscard]] QString listen(const QHostAddress& address, quint16 port);
    [[nodiscard]] quint16 port() const;
    /// Speaks HTTPS. Call before listen().
    void setTls(const QSslConfiguration& tls) { tls_ = tls; }
    void close();

protected:
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
    void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;

private:
    class Listener;
    Handler handler_;
    Limits limits_;
    std::optional<QSslConfiguration> tls_;
    Listener* listener_ = nullptr;
};

} // namespace raftarium::net
