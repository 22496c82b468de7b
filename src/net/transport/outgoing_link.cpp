#include "net/transport/outgoing_link.h"

#include "net/transport/socket_options.h"

#include <QJsonDocument>
#include <QPointer>
#include <QRandomGenerator>
#include <QSslSocket>

#include <algorithm>
#include <utility>

namespace raftarium::net {
namespace {

constexpr qint64 kReadBuffer = qint64{8} << 10; // for a Welcome; nothing else comes back
constexpr std::size_t kKeptPending = std::size_t{1} << 20U;

} // namespace

OutgoingLink::OutgoingLink(Setup setup, QObject* parent)
    : QObject(parent),
      setup_(std::move(setup)),
      backOff_(setup_.limits.firstRetryMs, setup_.limits.lastRetryMs) {
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, [this] {
        if (state_ == State::Waiting)
            attempt();
        else
            giveUp(socket_->state() == QAbstractSocket::ConnectedState
                       ? tr("%1 does not answer the introduction").arg(who())
                       : QString());
    });
}

OutgoingLink::~OutgoingLink() { dropSocket(); }

void OutgoingLink::start() {
    if (state_ != State::Stopped) return;
    backOff_.reset();
    if (paused_)
        state_ = State::Waiting;
    else
        attempt();
}

void OutgoingLink::stop() {
    flush(); // the last words of a leader hand over its leadership
    const bool wasOpen = std::exchange(state_, State::Stopped) == State::Open;
    timer_.stop();
    dropSocket();
    if (wasOpen) emit closed();
}

void OutgoingLink::setPaused(bool paused) {
    if (paused_ == paused) return;
    paused_ = paused;
    if (paused) {
        timer_.stop();
    } else if (state_ == State::Waiting) {
        timer_.start(backOff_.firstMs());
    } else if (state_ == State::Connecting) {
        timer_.start(setup_.limits.handshakeMs);
        read();
    }
}

void OutgoingLink::peerSeen(quint64 life) {
    if (state_ == State::Open && life != peerLife_) {
        giveUp({});
    } else if (state_ == State::Waiting && !paused_) {
        backOff_.reset();
        if (timer_.remainingTime() > backOff_.firstMs()) timer_.start(backOff_.firstMs());
    }
}

OutgoingLink::Sending OutgoingLink::send(const Message& message, std::uint64_t number) {
    if (state_ != State::Open) return Sending::Unconnected;
    const auto size = static_cast<qint64>(messageFrameSize(message));
    if (unsent() + size > setup_.limits.unsentBytes) return Sending::Full;
    return appendMessageFrame(message, number, pending_) ? Sending::Taken : Sending::TooLong;
}

void OutgoingLink::flush() {
    if (pending_.empty() || state_ != State::Open) return;
    socket_->write(pending_.data(), static_cast<qint64>(pending_.size()));
    pending_.clear();
    if (pending_.capacity() > kKeptPending) pending_.shrink_to_fit();
    socket_->flush();
}

qint64 OutgoingLink::unsent() const {
    const qint64 encrypted =
        setup_.tls ? static_cast<const QSslSocket*>(socket_)->encryptedBytesToWrite() : 0;
    return static_cast<qint64>(pending_.size()) + socket_->bytesToWrite() + encrypted;
}

void OutgoingLink::attempt() {
    state_ = State::Connecting;
    frames_ = FrameReader(kMaxHandshakeLength);
    pending_.clear();
    timer_.start(setup_.limits.handshakeMs);
    socket_ = setup_.tls ? new QSslSocket(this) : new QTcpSocket(this);
    socket_->setReadBufferSize(kReadBuffer);
    connect(socket_, &QTcpSocket::connected, this,
            [this] { setPeerOptions(*socket_, setup_.limits.unansweredMs); });
    connect(socket_, &QTcpSocket::readyRead, this, &OutgoingLink::read);
    // Queued: Qt is in the middle of something when it tells of an error.
    connect(socket_, &QTcpSocket::errorOccurred, this, &OutgoingLink::lost, Qt::QueuedConnection);
    connect(socket_, &QTcpSocket::disconnected, this, &OutgoingLink::lost, Qt::QueuedConnection);
    if (!setup_.tls) {
        connect(socket_, &QTcpSocket::connected, this, &OutgoingLink::greet);
        socket_->connectToHost(setup_.address.host, setup_.address.port);
        return;
    }
    auto* secure = static_cast<QSslSocket*>(socket_);
    connect(secure, &QSslSocket::encrypted, this, &OutgoingLink::greet);
    secure->setSslConfiguration(*setup_.tls);
    secure->connectToHostEncrypted(setup_.address.host, setup_.address.port);
}

void OutgoingLink::greet() {
    std::string bytes;
    appendFrame(FrameType::Hello, encode(setup_.hello), bytes);
    socket_->write(bytes.data(), static_cast<qint64>(bytes.size()));
}

void OutgoingLink::read() {
    if (paused_ || socket_ == nullptr) return;
    const qint64 there = std::min(socket_->bytesAvailable(), kReadBuffer);
    if (there > 0) {
        const qint64 came = socket_->read(frames_.room(static_cast<std::size_t>(there)), there);
        if (came > 0) frames_.filled(static_cast<std::size_t>(came));
    }
    const QPointer<OutgoingLink> guard(this); // whoever hears of a new connection may end all
    if (const std::optional<Frame> frame = frames_.next()) handle(*frame);
    if (!guard) return;
    // Behind a Welcome nothing more comes.
    if (socket_ != nullptr &&
        (frames_.isBroken() || (state_ == State::Open && frames_.buffered() > 0)))
        giveUp(tr("%1 sent what is not of the peer protocol").arg(who()));
}

void OutgoingLink::handle(const Frame& frame) {
    if (state_ == State::Connecting && frame.type == FrameType::Refusal) {
        const std::optional<Refusal> refusal = decodeRefusal(frame.payload);
        // What it objects to will hardly change within a moment.
        backOff_.wait();
        giveUp(tr("%1 refuses this server: %2")
                   .arg(who(), refusal ? printable(QString::fromStdString(refusal->text))
                                       : tr("unreadable reason")));
        return;
    }
    std::optional<Welcome> welcome;
    if (state_ == State::Connecting && frame.type == FrameType::Welcome)
        welcome = decodeWelcome(frame.payload);
    if (!welcome) {
        giveUp(tr("%1 sent what is not of the peer protocol").arg(who()));
        return;
    }
    timer_.stop();
    info_ = QJsonDocument::fromJson(QByteArray::fromStdString(welcome->info)).object();
    peerLife_ = welcome->life;
    backOff_.reset();
    state_ = State::Open;
    emit opened();
}

/// The socket has ended by itself.
void OutgoingLink::lost() {
    if (socket_ == nullptr || sender() != socket_) return;
    if (state_ == State::Connecting && socket_->bytesAvailable() > 0) {
        read(); // maybe it was told why
        if (socket_ == nullptr || sender() != socket_) return;
    }
    QString reason;
    if (state_ == State::Connecting) switch (socket_->error()) {
        case QAbstractSocket::HostNotFoundError:
        case QAbstractSocket::SslHandshakeFailedError:
        case QAbstractSocket::SslInternalError:
        case QAbstractSocket::SslInvalidUserDataError:
            reason =
                tr("%1 cannot be connected to: %2").arg(who(), printable(socket_->errorString()));
            break;
        case QAbstractSocket::RemoteHostClosedError:
            reason = tr("%1 hung up before it answered the introduction").arg(who());
            break;
        default: break; // it is not there: that happens
        }
    giveUp(reason);
}

void OutgoingLink::giveUp(const QString& reason) {
    const bool wasOpen = state_ == State::Open;
    dropSocket();
    wait();
    if (wasOpen) emit closed();
    if (!reason.isEmpty()) emit failed(reason);
}

void OutgoingLink::wait() {
    state_ = State::Waiting;
    const int ms = backOff_.next(*QRandomGenerator::global());
    if (!paused_) timer_.start(ms);
}

void OutgoingLink::dropSocket() {
    pending_.clear();
    info_ = {};
    if (socket_ == nullptr) return;
    socket_->disconnect(this);
    socket_->abort();
    socket_->deleteLater();
    socket_ = nullptr;
}

QString OutgoingLink::who() const {
    return tr("n%1 at %2").arg(peer().value()).arg(setup_.address.text());
}

} // namespace raftarium::net
