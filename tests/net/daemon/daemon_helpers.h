#pragma once

#include "http_client.h"
#include "net/daemon/node_daemon.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

namespace raftarium::net::test {

/// A server with all its ports.
class TestDaemon {
public:
    using Peers = std::map<NodeId, HostPort>;
    /// A cluster of its own.
    TestDaemon() : TestDaemon(NodeId{1}, {{NodeId{1}, {QStringLiteral("127.0.0.1"), 0}}}) {}
    TestDaemon(NodeId id, const Peers& peers) {
        const HostPort any{QStringLiteral("127.0.0.1"), 0};
        config_.id = id;
        config_.peers = peers;
        for (const auto& [peer, place] : peers)
            config_.voters.insert(peer);
        config_.directory = folder_.path();
        config_.http = config_.observe = config_.control = any;
        config_.token = token();
    }
    /// To be changed before it starts.
    [[nodiscard]] DaemonConfig& config() { return config_; }
    [[nodiscard]] QString start() {
        daemon_ = std::make_unique<NodeDaemon>(config_);
        return daemon_->start();
    }
    /// With what its disk keeps, at other ports.
    [[nodiscard]] QString restart() {
        daemon_.reset();
        return start();
    }
    [[nodiscard]] bool leadsNow() const {
        return ask(port(QStringLiteral("http")), "GET", "/status").body.contains("\"leader\",");
    }
    /// Waits until it does.
    [[nodiscard]] bool leads() const {
        return QTest::qWaitFor([this] { return leadsNow(); }, 30'000);
    }
    [[nodiscard]] static QByteArray token() { return "0123456789abcdef"; }
    /// Where its `http`, `observe` or `control` is.
    [[nodiscard]] HostPort place(const QString& which) const {
        const QString told = daemon_->readyLine().section(which + '=', 1).section(' ', 0, 0);
        return parseHostPort(told).value_or(HostPort{});
    }
    [[nodiscard]] quint16 port(const QString& which) const { return place(which).port; }

private:
    QTemporaryDir folder_;
    DaemonConfig config_;
    std::unique_ptr<NodeDaemon> daemon_;
};

/// Talks in lines of JSON, while the event loop runs.
class LineTalk {
public:
    explicit LineTalk(quint16 port) {
        socket_.connectToHost(QHostAddress::LocalHost, port);
        say({{QStringLiteral("token"), QString::fromLatin1(TestDaemon::token())}});
    }
    void say(const QJsonObject& line) {
        socket_.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    }
    /// The next line; an empty object where none comes.
    [[nodiscard]] QJsonObject hear() {
        if (!QTest::qWaitFor([&] { return socket_.canReadLine(); }, 30'000)) return {};
        return QJsonDocument::fromJson(socket_.readLine()).object();
    }
    /// Passes over lines until one that has `key`.
    [[nodiscard]] QJsonObject hearOf(const QString& key) {
        QJsonObject line = hear();
        while (!line.isEmpty() && !line.contains(key))
            line = hear();
        return line;
    }

private:
    QTcpSocket socket_;
};

} // namespace raftarium::net::test
