#include "net/transport/incoming_peer.h"

#include "net/transport/socket_options.h"
#include "net/transport/tcp_config.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QPointer>
#include <QSslSocket>

#include <algorithm>
#include <utility>

#include <unistd.h>

namespace raftarium::net {
namespace {

constexpr qint64 kStrangersBuffer = qint64{8} << 10;
constexpr qint64 kPeersBuffer = qint64{256} << 10;

} // namespace

IncomingPeer::IncomingPeer(qintptr descriptor, const Setup& setup, Calls calls, QObject* parent)
    : QObject(parent),
      socket_(setup.tls ? new QSslSocket(this) : new QTcpSocket(this)),
      setup_(setup),
      calls_(std::move(calls)),
      descriptor_(descriptor) {
    deadline_.setSingleShot(true);
    deadline_.setInterval(setup_.handshakeMs);
    connect(&deadline_, &QTimer::timeout, this, [this] {
        end(state_ == State::Refused ? QString()
                                     : tr("%1 did not introduce itself in time").arg(who()));
    });
}

IncomingPeer::~IncomingPeer() { socket_->disconnect(this); }

void IncomingPeer::begin() {
    socket_->setReadBufferSize(kStrangersBuffer);
    if (!socket_->setSocketDescriptor(descriptor_)) {
        ::close(static_cast<int>(descriptor_));
        end({});
        return;
    }
    address_ = HostPort{socket_->peerAddress().toString(), socket_->peerPort()}.text();
    setPeerOptions(*socket_, setup_.unansweredMs);
    deadline_.start();
    connect(socket_, &QTcpSocket::readyRead, this, &IncomingPeer::read);
    // What has arrived before the end is still read; of a paused connection, when it goes on.
    // Queued, as Qt's TLS does not like to lose its socket in the middle of a handshake.
    connect(socket_, &QTcpSocket::disconnected, this, &IncomingPeer::read, Qt::QueuedConnection);
    if (!setup_.tls) return;
    auto* secure = static_cast<QSslSocket*>(socket_);
    secure->setSslConfiguration(*setup_.tls);
    secure->startServerEncryption();
}

void IncomingPeer::close() {
    if (state_ == State::Ended) return;
    state_ = State::Ended;
    deadline_.stop();
    socket_->disconnect(this);
    socket_->abort();
    deleteLater();
}

void IncomingPeer::end(const QString& reason) {
    if (state_ == State::Ended) return;
    close();
    calls_.ended(this, reason);
}

void IncomingPeer::setPaused(bool paused) {
    if (paused_ == paused || state_ == State::Ended) return;
    paused_ = paused;
    if (paused) {
        deadline_.stop();
        return;
    }
    if (state_ != State::Peer) deadline_.start();
    read();
}

void IncomingPeer::read() {
    if (reading_ || paused_) return;
    reading_ = true;
    const QPointer<IncomingPeer> guard(this);
    while (!paused_ && state_ != State::Ended) {
        while (const std::optional<Frame> frame = frames_.next()) {
            handle(*frame);
            if (!guard) return;
            if (paused_ || state_ == State::Ended) break;
        }
        if (paused_ || state_ == State::Ended) break;
        if (frames_.isBroken()) {
            end(tr("%1 sent what is no frame of the peer protocol").arg(who()));
            break;
        }
        const qint64 there = std::min(socket_->bytesAvailable(), kPeersBuffer);
        if (there <= 0) break;
        const qint64 came = socket_->read(frames_.room(static_cast<std::size_t>(there)), there);
        if (came <= 0) break;
        frames_.filled(static_cast<std::size_t>(came));
    }
    if (!guard) return;
    reading_ = false;
    frames_.trim();
    if (!paused_ && state_ != State::Ended && socket_->state() == QAbstractSocket::UnconnectedState)
        end(reasonOfEnd());
}

QString IncomingPeer::reasonOfEnd() const {
    if (state_ != State::Stranger) return {};
    if (setup_.tls && !static_cast<const QSslSocket*>(socket_)->isEncrypted())
        return tr("no TLS with %1: %2").arg(who(), printable(socket_->errorString()));
    if (frames_.buffered() > 0)
        return tr("%1 ended the connection in the middle of its introduction").arg(who());
    return {};
}

void IncomingPeer::handle(const Frame& frame) {
    switch (state_) {
    case State::Stranger: greet(frame); break;
    case State::Peer: deliver(frame); break;
    case State::Refused:
    case State::Ended: break;
    }
}

void IncomingPeer::greet(const Frame& frame) {
    std::optional<Hello> hello;
    if (frame.type == FrameType::Hello) hello = decodeHello(frame.payload);
    if (!hello) {
        refuse({Refusal::Reason::Malformed, "this is no introduction of the peer protocol"});
        return;
    }
    if (std::optional<Refusal> refusal = calls_.judge(*hello)) {
        refuse(*refusal);
        return;
    }
    QJsonParseError error;
    const auto info = QJsonDocument::fromJson(QByteArray::fromStdString(hello->info), &error);
    if (!info.isObject()) {
        refuse({Refusal::Reason::Malformed, "what it tells about itself is no JSON object"});
        return;
    }
    deadline_.stop();
    info_ = info.object();
    hello_ = std::move(*hello);
    setup_.welcome.version = commonVersion(hello_).value_or(kNewestProtocol);
    send(FrameType::Welcome, encode(setup_.welcome));
    state_ = State::Peer;
    frames_.setMaxLength(kMaxFrameLength);
    socket_->setReadBufferSize(kPeersBuffer);
    calls_.introduced(this);
}

/// Says why, and hangs up.
void IncomingPeer::refuse(const Refusal& refusal) {
    state_ = State::Refused;
    send(FrameType::Refusal, encode(refusal));
    deadline_.start();
    socket_->disconnectFromHost();
    calls_.refused(
        this, tr("%1 was refused: %2").arg(who(), printable(QString::fromStdString(refusal.text))));
}

void IncomingPeer::deliver(const Frame& frame) {
    std::optional<NumberedMessage> numbered;
    if (frame.type == FrameType::Message) numbered = decodeMessageFrame(frame.payload);
    if (!numbered || numbered->message.from != hello_.from || numbered->message.to != setup_.self) {
        end(tr("%1 sent what is no message of it to this server").arg(who()));
        return;
    }
    const bool watched = numbered->number != 0 && hello_.life != 0;
    calls_.received(numbered->message,
                    watched ? MessageMark{hello_.life, numbered->number} : MessageMark{});
}

void IncomingPeer::send(FrameType type, const std::string& payload) {
    std::string bytes;
    appendFrame(type, payload, bytes);
    socket_->write(bytes.data(), static_cast<qint64>(bytes.size()));
}

QString IncomingPeer::who() const {
    return id() == kNobody ? address_ : tr("n%1 at %2").arg(id().value()).arg(address_);
}

} // namespace raftarium::net
