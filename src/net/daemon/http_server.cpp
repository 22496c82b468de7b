#include "net/daemon/http_server.h"

#include "net/base/patient_server.h"

#include <QElapsedTimer>
#include <QSslSocket>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace raftarium::net {
namespace {

/// What there is to know about the connection of a client. It stands in the socket itself, as it is
/// asked for with every request.
struct Client {
    bool busy = false;   // a request waits for its answer
    qint64 received = 0; // since the last answer
    QElapsedTimer quiet; // since then
    std::uint32_t client = 0;
};
/// A connection of a client, with and without TLS: a socket that could do both is slower.
template <class Socket>
struct ClientSocket : Socket, Client {
    using Socket::Socket;
};

/// The listener makes no others.
Client* clientOf(QTcpSocket* socket) { return dynamic_cast<Client*>(socket); }

} // namespace

struct HttpReply::State {
    QHttpServerResponder responder;
    // The responder knows its socket by a bare pointer: only this tells whether it is still there.
    QPointer<QTcpSocket> socket;
    bool answered = false;

    [[nodiscard]] bool begin() {
        if (answered || !socket) return false;
        answered = true;
        clientOf(socket)->busy = false;
        return true;
    }
};

HttpReply::HttpReply(QHttpServerResponder responder, QTcpSocket* socket)
    : state_(std::make_shared<State>(State{std::move(responder), socket})) {}

bool HttpReply::isOpen() const { return !state_->answered && state_->socket; }

std::uint32_t& HttpReply::client() const { return clientOf(state_->socket)->client; }

void HttpReply::send(Status status, const QByteArray& body, const QByteArray& type) const {
    if (state_->begin()) state_->responder.write(body, {{"Content-Type", type}}, status);
}

void HttpReply::redirect(const QByteArray& location) const {
    if (state_->begin())
        state_->responder.write(QByteArray(), {{"Location", location}}, Status::TemporaryRedirect);
}

void HttpReply::sendLater(const QByteArray& body, int seconds) const {
    if (state_->begin())
        state_->responder.write(body,
                                {{"Content-Type", "text/plain; charset=utf-8"},
                                 {"Retry-After", QByteArray::number(seconds)}},
                                Status::ServiceUnavailable);
}

/// Takes in connections as long as there is room for more, and watches how much each one sends.
class HttpServer::Listener : public PatientServer {
public:
    Listener(Limits limits, std::optional<QSslConfiguration> tls, QObject* parent)
        : PatientServer(parent), limits_(limits), tls_(std::move(tls)) {}

protected:
    void incomingConnection(qintptr descriptor) override {
        if (tls_) {
            auto* socket = new ClientSocket<QSslSocket>(this);
            if (!adopt(socket, descriptor)) return;
            socket->setSslConfiguration(*tls_);
            socket->startServerEncryption();
            admit(socket);
        } else {
            auto* socket = new ClientSocket<QTcpSocket>(this);
            if (adopt(socket, descriptor)) admit(socket);
        }
    }

private:
    bool adopt(QTcpSocket* socket, qintptr descriptor) const {
        if (open_ < limits_.connections && socket->setSocketDescriptor(descriptor)) return true;
        delete socket; // closes it
        return false;
    }
    template <class Socket>
    void admit(ClientSocket<Socket>* socket) {
        ++open_;
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket->setReadBufferSize(limits_.requestBytes);
        closeWhenIdle(socket);
        // Qt's server reads a request as it comes and bounds nothing. Connected first, this sees
        // what has come since that last read.
        connect(socket, &QTcpSocket::readyRead, socket, [socket, limit = limits_.requestBytes] {
            socket->received += socket->bytesAvailable();
            if (socket->received >= limit) socket->abort();
        });
        connect(socket, &QTcpSocket::bytesWritten, socket, [socket] {
            socket->received = 0;
            socket->quiet.start();
        });
        connect(socket, &QObject::destroyed, this, [this] { --open_; });
        addPendingConnection(socket);
    }

    /// The timer is not started anew with every answer: it finds out when it fires.
    template <class Socket>
    void closeWhenIdle(ClientSocket<Socket>* socket) const {
        socket->quiet.start();
        auto* idle = new QTimer(socket);
        idle->setSingleShot(true);
        idle->setTimerType(Qt::VeryCoarseTimer);
        const int most = limits_.idleSeconds * 1000;
        connect(idle, &QTimer::timeout, socket, [socket, idle, most] {
            const qint64 left = most - socket->quiet.elapsed();
            if (!socket->busy && left <= 0)
                socket->abort();
            else
                idle->start(std::max(1000, int(left))); // such a timer knows whole seconds only
        });
        idle->start(most);
    }

    Limits limits_;
    std::optional<QSslConfiguration> tls_;
    int open_ = 0;
};

HttpServer::HttpServer(Handler handler, Limits limits, QObject* parent)
    : QAbstractHttpServer(parent), handler_(std::move(handler)), limits_(limits) {}

QString HttpServer::listen(const QHostAddress& address, quint16 port) {
    listener_ = new Listener(limits_, tls_, this);
    // Many clients may come at once; with Qt's 50 some would wait a second to be let in.
    listener_->setListenBacklogSize(limits_.connections);
    if (!listener_->listen(address, port)) {
        QString problem = tr("Cannot serve HTTP at %1:%2: %3. Choose another address with "
                             "--http.")
                              .arg(address.toString())
                              .arg(port)
                              .arg(listener_->errorString());
        delete std::exchange(listener_, nullptr);
        return problem;
    }
    bind(listener_);
    return {};
}

quint16 HttpServer::port() const { return listener_ == nullptr ? 0 : listener_->serverPort(); }
void HttpServer::close() {
    if (listener_ != nullptr) listener_->close();
}

bool HttpServer::handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) {
    if (std::exchange(clientOf(socket)->busy, true)) {
        socket->abort();
        return true;
    }
    handler_(request, HttpReply(makeResponder(request, socket), socket));
    return true;
}

void HttpServer::missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) {
    HttpReply(makeResponder(request, socket), socket)
        .send(HttpReply::Status::NotFound, QByteArray());
}

} // namespace raftarium::net
