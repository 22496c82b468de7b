#include "websocket_transport.h"

#include "net/wire/message_codec.h"

#include <QTimer>
#include <QtEndian>

#include <string>
#include <string_view>
#include <utility>

using raftarium::Message;
using raftarium::NodeId;
using raftarium::net::MessageMark;

namespace {

constexpr int kRetryMs = 200;
constexpr qint64 kMostUnsent = 32 << 20;    // bytes for one peer; what is more is dropped
constexpr quint64 kLongestFrame = 16 << 20; // bytes
constexpr qsizetype kMarkSize = 16;

QByteArray toFrame(const Message& message, const MessageMark& mark) {
    std::string bytes(kMarkSize, '\0');
    qToLittleEndian(mark.life, bytes.data());
    qToLittleEndian(mark.number, bytes.data() + 8);
    raftarium::net::encodeMessage(message, bytes);
    return QByteArray::fromStdString(bytes);
}

} // namespace

WebSocketTransport::WebSocketTransport(Config config, QObject* parent)
    : RaftTransport(parent),
      config_(std::move(config)),
      server_(QStringLiteral("raftarium"), QWebSocketServer::NonSecureMode) {
    connect(&server_, &QWebSocketServer::newConnection, this, &WebSocketTransport::accept);
}

WebSocketTransport::~WebSocketTransport() {
    blockSignals(true);
    stop();
}

QString WebSocketTransport::start() {
    if (!server_.listen(QHostAddress::LocalHost, config_.port))
        return tr("Cannot listen on port %1: %2. Choose another port.")
            .arg(config_.port)
            .arg(server_.errorString());
    running_ = true;
    for (const auto& [peer, url] : std::exchange(config_.peers, {}))
        addPeer(peer, url);
    return {};
}

void WebSocketTransport::stop() {
    running_ = false;
    server_.close();
    for (const auto& [peer, socket] : std::exchange(peers_, {})) {
        config_.peers[peer] = socket->requestUrl(); // for the next start
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
    for (QWebSocket* caller : std::exchange(callers_, {})) {
        caller->disconnect(this);
        caller->abort();
        caller->deleteLater();
    }
}

void WebSocketTransport::addPeer(NodeId peer, const QUrl& url) {
    if (!running_) {
        config_.peers[peer] = url;
        return;
    }
    if (peer == config_.self || peers_.contains(peer)) return;
    auto* socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    peers_[peer] = socket;
    connect(socket, &QWebSocket::connected, this, [this, peer, socket] {
        emit peerConnected(peer);
        connect(
            socket, &QWebSocket::disconnected, this, [this, peer] { emit peerDisconnected(peer); },
            Qt::SingleShotConnection);
    });
    // Comes after a failed attempt too. We try again, for as long as this runs.
    connect(socket, &QWebSocket::disconnected, this, [socket, url] {
        QTimer::singleShot(kRetryMs, socket, [socket, url] { socket->open(url); });
    });
    socket->open(url);
}

void WebSocketTransport::send(const Message& message, const MessageMark& mark) {
    const auto found = peers_.find(message.to);
    // Nothing is kept for a peer that is away or slow: by then it would be old.
    if (found == peers_.end() || !found->second->isValid() ||
        found->second->bytesToWrite() > kMostUnsent) {
        emit dropped(message, mark);
        return;
    }
    found->second->sendBinaryMessage(toFrame(message, mark));
}

bool WebSocketTransport::isConnected(NodeId peer) const {
    const auto found = peers_.find(peer);
    return found != peers_.end() && found->second->isValid();
}

void WebSocketTransport::accept() {
    while (QWebSocket* caller = server_.nextPendingConnection()) {
        caller->setParent(this);
        caller->setMaxAllowedIncomingFrameSize(kLongestFrame);
        caller->setMaxAllowedIncomingMessageSize(kLongestFrame);
        callers_ << caller;
        connect(caller, &QWebSocket::binaryMessageReceived, this,
                [this, caller](const QByteArray& frame) { receive(caller, frame); });
        connect(caller, &QWebSocket::disconnected, this, [this, caller] {
            callers_.removeOne(caller);
            caller->deleteLater();
        });
    }
}

void WebSocketTransport::receive(QWebSocket* from, const QByteArray& frame) {
    // The bytes may come from anybody: decodeMessage() believes nothing, and neither do we.
    std::optional<Message> message;
    if (frame.size() >= kMarkSize)
        message = raftarium::net::decodeMessage(
            std::string_view(frame.constData(), static_cast<std::size_t>(frame.size()))
                .substr(kMarkSize));
    if (!message || message->to != config_.self) {
        emit warning(
            tr("%1 sent what is no message to this server.").arg(from->peerAddress().toString()));
        from->close(QWebSocketProtocol::CloseCodeBadOperation);
        return;
    }
    emit received(*message, {qFromLittleEndian<quint64>(frame.constData()),
                             qFromLittleEndian<quint64>(frame.constData() + 8)});
}
