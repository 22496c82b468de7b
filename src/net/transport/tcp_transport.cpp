#include "net/transport/tcp_transport.h"

#include "net/base/patient_server.h"
#include "net/transport/incoming_peer.h"
#include "net/transport/outgoing_link.h"
#include "net/transport/socket_options.h"
#include "net/transport/tls_files.h"
#include "net/transport/warning_limiter.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QHostInfo>
#include <QJsonDocument>

#include <deque>
#include <functional>
#include <utility>

namespace raftarium::net {

namespace {

constexpr int kQueue = 512; // who may wait to be accepted, so that a flood keeps no peer out

class PeerListener : public PatientServer {
public:
    using PatientServer::PatientServer;
    std::function<void(qintptr descriptor)> accepted;
    std::function<void(const QString& error)> scarce;

protected:
    void incomingConnection(qintptr descriptor) override { accepted(descriptor); }
    void starved(const QString& error) override { scarce(error); }
};

} // namespace

class TcpTransport::Private : public QObject {
public:
    Private(TcpTransport& transport, TcpConfig given)
        : q(transport),
          config(std::move(given)),
          warnings(config.limits.warningEveryMs, [this](const QString& text) {
              // Later, so that nobody is stopped or started while things are in motion.
              QMetaObject::invokeMethod(
                  this, [this, text] { emit q.warning(text); }, Qt::QueuedConnection);
          }) {
        config.peers.erase(config.self);
        clock.start();
    }
    void warn(const std::string& kind, const QString& text) {
        warnings.warn(kind, text, clock.elapsed());
    }

    [[nodiscard]] QString mistake() const;
    [[nodiscard]] QString listen();
    void addLink(NodeId peer, const HostPort& address);
    void accept(qintptr descriptor);
    [[nodiscard]] std::optional<Refusal> judge(const Hello& hello) const;
    void introduced(IncomingPeer* peer);
    void forget(IncomingPeer* peer);
    void flush();

    TcpTransport& q;
    TcpConfig config;
    QElapsedTimer clock;
    WarningLimiter warnings;
    std::optional<QSslConfiguration> tls;
    PeerListener* listener = nullptr;         // a child
    std::map<NodeId, OutgoingLink*> links;    // children
    std::map<NodeId, IncomingPeer*> incoming; // children
    std::deque<IncomingPeer*> strangers;      // children, the oldest first
    bool paused = false;
    bool flushing = false; // a call of flush() is queued
};

TcpTransport::TcpTransport(TcpConfig config, QObject* parent)
    : RaftTransport(parent), d(std::make_unique<Private>(*this, std::move(config))) {}

TcpTransport::~TcpTransport() {
    blockSignals(true);
    stop();
}

QString TcpTransport::Private::mistake() const {
    if (config.self == kNobody || config.self.value() > kMaxNodeId)
        return TcpTransport::tr("The id of a server is a number from 1 to 127.");
    if (config.clusterId.toUtf8().size() > static_cast<qsizetype>(kMaxClusterId))
        return TcpTransport::tr("The cluster id is longer than %1 bytes. Choose a shorter one.")
            .arg(kMaxClusterId);
    if (QJsonDocument(config.info).toJson(QJsonDocument::Compact).size() >
        static_cast<qsizetype>(kMaxPeerInfo))
        return TcpTransport::tr("What this server tells about itself is longer than %1 bytes.")
            .arg(kMaxPeerInfo);
    return {};
}

QString TcpTransport::start() {
    if (d->listener != nullptr) return {};
    if (QString mistake = d->mistake(); !mistake.isEmpty()) return mistake;
    if (d->config.tls) {
        auto loaded = loadTls(*d->config.tls);
        if (auto* error = std::get_if<QString>(&loaded)) return *error;
        d->tls = std::get<QSslConfiguration>(loaded);
    }
    if (QString error = d->listen(); !error.isEmpty()) return error;
    for (const auto& [peer, address] : d->config.peers)
        d->addLink(peer, address);
    return {};
}

QString TcpTransport::Private::listen() {
    const HostPort& wanted = config.listen;
    QHostAddress address(wanted.host);
    if (address.isNull()) {
        const QList<QHostAddress> found = QHostInfo::fromName(wanted.host).addresses();
        if (!found.isEmpty()) address = found.first();
    }
    if (address.isNull())
        return TcpTransport::tr(
                   "There is no host %1 to listen on. Give an address of this machine, such as "
                   "127.0.0.1.")
            .arg(printable(wanted.host));
    listener = new PeerListener(this);
    listener->accepted = [this](qintptr descriptor) { accept(descriptor); };
    listener->scarce = [this](const QString& error) {
        warn("accept", TcpTransport::tr("No connection can be accepted: %1. Raise the "
                                        "limit of open files.")
                           .arg(error));
        if (!strangers.empty()) forget(strangers.front());
    };
    listener->setListenBacklogSize(kQueue);
    if (!listener->listen(address, wanted.port)) {
        const QString error = listener->errorString();
        delete std::exchange(listener, nullptr);
        return TcpTransport::tr(
                   "Cannot listen on %1 for peers: %2. Choose another port, or end what uses it.")
            .arg(wanted.text(), error);
    }
    listener->setPaused(paused);
    return {};
}

void TcpTransport::stop() {
    if (PeerListener* listener = std::exchange(d->listener, nullptr)) {
        listener->close();
        listener->deleteLater();
    }
    for (IncomingPeer* stranger : std::exchange(d->strangers, {}))
        stranger->close();
    for (const auto& [id, peer] : std::exchange(d->incoming, {}))
        peer->close();
    for (const auto& [id, link] : std::exchange(d->links, {})) {
        link->stop();
        link->deleteLater();
    }
}

void TcpTransport::setPeers(std::map<NodeId, HostPort> peers) {
    peers.erase(d->config.self);
    d->config.peers = std::move(peers);
    if (d->listener == nullptr) return;
    const auto& wanted = d->config.peers;
    for (const auto& [id, link] : std::map(d->links)) {
        const auto found = wanted.find(id);
        if (found != wanted.end() && found->second == link->address()) continue;
        d->links.erase(id);
        link->stop();
        link->deleteLater();
    }
    for (const auto& [id, peer] : std::map(d->incoming))
        if (!wanted.contains(id)) d->forget(peer);
    for (const auto& [id, address] : wanted)
        if (!d->links.contains(id)) d->addLink(id, address);
}

void TcpTransport::Private::addLink(NodeId peer, const HostPort& address) {
    Hello hello;
    hello.from = config.self;
    hello.to = peer;
    hello.life = config.life;
    hello.clusterId = config.clusterId.toStdString();
    hello.info = QJsonDocument(config.info).toJson(QJsonDocument::Compact).toStdString();
    auto* link = new OutgoingLink({address, std::move(hello), config.limits, tls}, this);
    links[peer] = link;
    connect(link, &OutgoingLink::opened, this, [this, peer] { emit q.peerConnected(peer); });
    connect(link, &OutgoingLink::closed, this, [this, peer] { emit q.peerDisconnected(peer); });
    connect(link, &OutgoingLink::failed, this, [this, peer](const QString& reason) {
        warn("link " + std::to_string(peer.value()), reason);
    });
    link->setPaused(paused);
    link->start();
}

void TcpTransport::send(const Message& message, const MessageMark& mark) {
    const auto found = d->links.find(message.to);
    const bool watched = mark.life != 0 && mark.life == d->config.life;
    const auto sending = found == d->links.end()
                             ? OutgoingLink::Sending::Unconnected
                             : found->second->send(message, watched ? mark.number : 0);
    if (sending == OutgoingLink::Sending::Taken) {
        if (!std::exchange(d->flushing, true))
            QMetaObject::invokeMethod(
                d.get(), [this] { d->flush(); }, Qt::QueuedConnection);
        return;
    }
    if (sending == OutgoingLink::Sending::TooLong)
        d->warn("long",
                TcpTransport::tr("A message to n%1 is longer than %2 MiB and cannot be sent. "
                                 "Propose smaller commands.")
                    .arg(message.to.value())
                    .arg(kMaxFrameLength >> 20U));
    emit dropped(message, mark);
}

void TcpTransport::Private::flush() {
    flushing = false;
    for (const auto& [id, link] : links)
        link->flush();
}

void TcpTransport::setPaused(bool paused) {
    if (std::exchange(d->paused, paused) == paused) return;
    if (d->listener != nullptr) d->listener->setPaused(paused);
    // What has waited is received now: it may change who is there, and pause again.
    for (const auto& [id, link] : std::map(d->links))
        link->setPaused(d->paused);
    for (IncomingPeer* stranger : std::deque(d->strangers))
        stranger->setPaused(d->paused);
    for (const auto& [id, peer] : std::map(d->incoming))
        peer->setPaused(d->paused);
}

void TcpTransport::Private::accept(qintptr descriptor) {
    const auto most = static_cast<std::size_t>(std::max(1, config.limits.strangers));
    if (strangers.size() >= most) {
        warn("strangers",
             TcpTransport::tr("%n connections have not introduced themselves; the oldest "
                              "ones are closed.",
                              nullptr, static_cast<int>(most)));
        forget(strangers.front());
    }
    IncomingPeer::Setup setup;
    setup.self = config.self;
    setup.welcome.life = config.life;
    setup.welcome.info = QJsonDocument(config.info).toJson(QJsonDocument::Compact).toStdString();
    setup.handshakeMs = config.limits.handshakeMs;
    setup.unansweredMs = config.limits.unansweredMs;
    setup.tls = tls;
    IncomingPeer::Calls calls;
    calls.judge = [this](const Hello& hello) { return judge(hello); };
    calls.introduced = [this](IncomingPeer* peer) { introduced(peer); };
    calls.refused = [this](IncomingPeer*, const QString& text) { warn("refused", text); };
    calls.received = [this](const Message& message, const MessageMark& mark) {
        emit q.received(message, mark);
    };
    calls.ended = [this](IncomingPeer* peer, const QString& reason) {
        forget(peer);
        if (!reason.isEmpty()) warn("incoming " + std::to_string(peer->id().value()), reason);
    };
    auto* stranger = new IncomingPeer(descriptor, setup, std::move(calls), this);
    strangers.push_back(stranger);
    stranger->begin();
}

std::optional<Refusal> TcpTransport::Private::judge(const Hello& hello) const {
    const auto refuse = [](Refusal::Reason reason, const QString& text) {
        return Refusal{reason,
                       text.toUtf8().left(static_cast<qsizetype>(kMaxRefusalText)).toStdString()};
    };
    if (!commonVersion(hello))
        return refuse(Refusal::Reason::Version,
                      TcpTransport::tr(
                          "it speaks versions %1 to %2 of the peer protocol, this server %3 to %4")
                          .arg(hello.oldest)
                          .arg(hello.newest)
                          .arg(kOldestProtocol)
                          .arg(kNewestProtocol));
    if (hello.clusterId != config.clusterId.toStdString())
        return refuse(Refusal::Reason::WrongCluster,
                      TcpTransport::tr("it is of the cluster \"%1\", this server of \"%2\"")
                          .arg(printable(QString::fromStdString(hello.clusterId)),
                               printable(config.clusterId)));
    if (hello.to != config.self)
        return refuse(Refusal::Reason::WrongServer,
                      TcpTransport::tr("it looks for n%1, this server is n%2")
                          .arg(hello.to.value())
                          .arg(config.self.value()));
    if (!config.peers.contains(hello.from))
        return refuse(
            Refusal::Reason::UnknownPeer,
            TcpTransport::tr("n%1 is none of the peers of this server").arg(hello.from.value()));
    return std::nullopt;
}

void TcpTransport::Private::introduced(IncomingPeer* peer) {
    std::erase(strangers, peer);
    IncomingPeer*& place = incoming[peer->id()];
    if (place != nullptr) place->close();
    place = peer;
    if (const auto link = links.find(peer->id()); link != links.end())
        link->second->peerSeen(peer->life());
}

void TcpTransport::Private::forget(IncomingPeer* peer) {
    std::erase(strangers, peer);
    if (const auto found = incoming.find(peer->id());
        found != incoming.end() && found->second == peer)
        incoming.erase(found);
    peer->close();
}

QJsonObject TcpTransport::peerInfo(NodeId peer) const {
    if (isConnected(peer)) return d->links.at(peer)->info();
    const auto found = d->incoming.find(peer);
    return found == d->incoming.end() ? QJsonObject() : found->second->info();
}

std::uint16_t TcpTransport::serverPort() const {
    return d->listener == nullptr ? std::uint16_t{0} : d->listener->serverPort();
}

bool TcpTransport::isConnected(NodeId peer) const {
    const auto found = d->links.find(peer);
    return found != d->links.end() && found->second->isOpen();
}

bool TcpTransport::hears(NodeId peer) const { return d->incoming.contains(peer); }

int TcpTransport::strangers() const { return static_cast<int>(d->strangers.size()); }

} // namespace raftarium::net
