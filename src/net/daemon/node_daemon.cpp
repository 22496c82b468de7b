#include "net/daemon/node_daemon.h"

#include "net/base/secure_server.h"
#include "net/daemon/control_server.h"
#include "net/daemon/http_api.h"
#include "net/observe/event_journal.h"
#include "net/observe/observer_server.h"
#include "net/observe/server_state_of.h"
#include "net/storage/write_ahead_log.h"
#include "net/transport/faulty_transport.h"
#include "net/transport/tcp_transport.h"
#include "net/transport/tls_files.h"

#include <QHostInfo>
#include <QRandomGenerator>
#include <QTimer>

#include <utility>

namespace raftarium::net {
namespace {

QString nameOf(NodeId id) { return QStringLiteral("n%1").arg(id.value()); }

/// The address to listen at; null where the name is none of this machine or unknown.
QHostAddress resolve(const QString& host) {
    QHostAddress address;
    if (address.setAddress(host)) return address;
    const QList<QHostAddress> found = QHostInfo::fromName(host).addresses();
    return found.isEmpty() ? QHostAddress() : found.first();
}

quint64 newLife() {
    quint64 life = 0;
    while (life == 0)
        life = QRandomGenerator::system()->generate64() >> 11; // exact as a number in JSON
    return life;
}

} // namespace

class NodeDaemon::Private {
public:
    Private(NodeDaemon* daemon, DaemonConfig given) : q(daemon), config(std::move(given)) {}

    QString start();
    QString prepareTls();
    QString listenForClients();
    QString listenForOperators();
    void makeTransport();
    [[nodiscard]] QJsonObject info() const;
    [[nodiscard]] ServerState state() const;
    void stop(const QString& problem);
    void handOver();

    /// Opens one of the ports that --http, --observe and --control name.
    template <class Open>
    QString open(std::optional<HostPort>& where, const char* option, Open open) {
        if (!where) return {};
        const QHostAddress address = resolve(where->host);
        if (address.isNull())
            return NodeDaemon::tr("%1: there is no host “%2”.")
                .arg(QLatin1String(option), where->host);
        return open(address, where->port);
    }

    NodeDaemon* const q;
    DaemonConfig config;
    quint64 life = newLife();
    std::optional<QSslConfiguration> clientTls;
    std::shared_ptr<EventJournal> journal;
    KeyValueMachine machine;
    std::unique_ptr<WriteAheadLog> log;
    std::unique_ptr<TcpTransport> tcp;
    std::unique_ptr<FaultyTransport> transport;
    std::unique_ptr<RaftNode> node;
    std::unique_ptr<HttpApi> http;
    std::unique_ptr<ObserverServer> observer;
    std::unique_ptr<ControlServer> control;
    bool stopping = false;
};

NodeDaemon::NodeDaemon(DaemonConfig config, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(config))) {}
NodeDaemon::~NodeDaemon() {
    d->stopping = true;
    if (d->node) d->node->stop();
}

QString NodeDaemon::start() { return d->start(); }

QString NodeDaemon::Private::start() {
    if (QString problem = prepareTls(); !problem.isEmpty()) return problem;
    log = std::make_unique<WriteAheadLog>(
        config.directory.toStdString(),
        WriteAheadLog::Identity{config.cluster.toStdString(), config.id});
    RaftNode::Config raft;
    raft.id = config.id;
    raft.voters = config.voters;
    raft.options = config.options;
    node = std::make_unique<RaftNode>(raft);
    if (config.observe) {
        journal = std::make_shared<EventJournal>(config.id, life);
        journal->setStateSource([this] { return state(); },
                                [server = node.get()] {
                                    QMetaObject::invokeMethod(server, &RaftNode::publish,
                                                              Qt::QueuedConnection);
                                });
        node->setEventListener([this](EventSink& sink) { journal->append(sink); }, life);
    }
    // Clients first: the others are told where they find this server.
    if (QString problem = listenForClients(); !problem.isEmpty()) return problem;
    makeTransport();
    if (QString problem = listenForOperators(); !problem.isEmpty()) return problem;
    node->setTransport(transport.get());
    node->setStateMachine(&machine);
    node->setStorage(log.get());
    connect(node.get(), &RaftNode::errorOccurred, q, [this](const QString& text) { stop(text); });
    return node->start();
}

QString NodeDaemon::Private::prepareTls() {
    if (!config.tls) return {};
    auto loaded = loadTls({config.tls->certificate, config.tls->key, config.tls->authority});
    if (const auto* problem = std::get_if<QString>(&loaded)) return *problem;
    clientTls = forClients(std::get<QSslConfiguration>(loaded));
    return {};
}

/// For watchers that come late.
ServerState NodeDaemon::Private::state() const {
    ServerState state;
    if (!node->isRunning()) return state;
    state = stateOf(node->node());
    state.paused = node->isPaused();
    constexpr std::size_t mostBytes = 1U << 20U;
    if (machine.isLargerThan(mostBytes)) return state; // not written for nothing
    if (std::string content = machine.snapshot(); content.size() <= mostBytes)
        state.content = std::move(content);
    return state;
}

void NodeDaemon::Private::makeTransport() {
    TcpConfig network;
    network.self = config.id;
    network.clusterId = config.cluster;
    network.life = journal ? life : 0;
    network.peers = config.peers;
    network.listen = network.peers[config.id];
    network.info = info();
    if (config.tls) network.tls = {config.tls->certificate, config.tls->key, config.tls->authority};
    tcp = std::make_unique<TcpTransport>(std::move(network));
    transport = std::make_unique<FaultyTransport>(tcp.get());
    connect(tcp.get(), &RaftTransport::warning, q, &NodeDaemon::warning);
}

QString NodeDaemon::Private::listenForClients() {
    QJsonObject peers;
    for (const auto& [id, place] : config.peers)
        peers[nameOf(id)] = place.text();
    const auto addressOf = [this](NodeId peer) {
        return transport->peerInfo(peer).value(QLatin1String("http")).toString();
    };
    http = std::make_unique<HttpApi>(node.get(), &machine, addressOf, peers);
    if (clientTls) http->setTls(*clientTls);
    return open(config.http, "--http", [&](const QHostAddress& address, quint16 port) {
        QString refused = http->listen(address, port);
        config.http->port = http->port();
        return refused;
    });
}

QString NodeDaemon::Private::listenForOperators() {
    if (config.control && config.token.isEmpty())
        return NodeDaemon::tr("The control port needs a token: whoever reaches it can break this "
                              "server. See --token-file.");
    NodeSet all;
    for (const auto& [id, place] : config.peers)
        all.insert(id);
    control = std::make_unique<ControlServer>(node.get(), transport.get(), all, config.token);
    control->setTls(clientTls);
    QString problem =
        open(config.control, "--control", [&](const QHostAddress& address, quint16 port) {
            QString refused = control->listen(address, port);
            config.control->port = control->port();
            return refused;
        });
    if (!problem.isEmpty()) return problem;

    return open(config.observe, "--observe", [&](const QHostAddress& address, quint16 port) {
        ObserverServer::Config offered;
        offered.address = address;
        offered.port = port;
        offered.cluster = config.cluster;
        offered.token = config.token;
        offered.tls = clientTls;
        if (config.http) offered.http = config.http->text();
        if (config.control) offered.control = config.control->text();
        observer = std::make_unique<ObserverServer>(journal, offered);
        QString refused = observer->start();
        config.observe->port = observer->port();
        return refused;
    });
}

/// What the other servers, and by them their clients, are told.
QJsonObject NodeDaemon::Private::info() const {
    QJsonObject info;
    if (config.http) info[QStringLiteral("http")] = config.http->text();
    return info;
}

QString NodeDaemon::readyLine() const {
    QString line = QStringLiteral("ready %1 peer=%2")
                       .arg(nameOf(d->config.id), d->config.peers.at(d->config.id).text());
    if (d->config.http) line += QStringLiteral(" http=") + d->config.http->text();
    if (d->config.observe) line += QStringLiteral(" observe=") + d->config.observe->text();
    if (d->config.control) line += QStringLiteral(" control=") + d->config.control->text();
    return line;
}

void NodeDaemon::stopGracefully() {
    if (std::exchange(d->stopping, true)) return;
    d->handOver();
}

/// A leader that leaves lets the best of the others take over first (dissertation §3.10), but waits
/// for that no longer than the others would for an election.
void NodeDaemon::Private::handOver() {
    if (node->isPaused()) node->setPaused(false);
    NodeId best = kNobody;
    if (node->isLeader()) {
        Index farthest{};
        node->node().configuration().voters.forEach([&](NodeId peer) {
            const auto& progress = node->node().progress();
            if (peer == config.id || peer.value() >= progress.size()) return;
            const Index match = progress[peer.value()].match;
            if (best == kNobody || match > farthest) {
                best = peer;
                farthest = match;
            }
        });
    }
    if (best == kNobody || !node->transferLeadership(best).accepted) return stop({});
    connect(node.get(), &RaftNode::stateChanged, q, [this](Role, Role next, Term) {
        // Not from within the server's own work.
        if (next != Role::Leader) QTimer::singleShot(0, q, [this] { stop({}); });
    });
    const Duration longest = config.options.electionTimeoutMax;
    QTimer::singleShot(int(longest.value() / 1'000'000), q, [this] { stop({}); });
}

void NodeDaemon::Private::stop(const QString& problem) {
    if (!node->isRunning() && problem.isEmpty()) return;
    stopping = true;
    if (http) http->close();
    node->stop();
    if (observer) observer->stop();
    emit q->finished(problem);
}

} // namespace raftarium::net
