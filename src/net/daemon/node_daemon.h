#pragma once

#include "core/raft/node_set.h"
#include "core/raft/options.h"
#include "core/raft/types.h"
#include "net/base/host_port.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <optional>

namespace raftarium::net {

/// Everything that one node as a process is told.
struct DaemonConfig {
    NodeId id = kNobody;
    QString cluster = QStringLiteral("raftarium");
    std::map<NodeId, HostPort> peers; ///< this server among them
    NodeSet voters;                   ///< of a new cluster; empty: all of `peers`
    QString directory;                ///< where its log lives
    std::optional<HostPort> http;
    std::optional<HostPort> observe;
    std::optional<HostPort> control; ///< needs `token`
    QByteArray token;                ///< of the control and observer ports
    NodeOptions options;
    struct Tls {
        QString certificate; ///< files in PEM
        QString key;
        QString authority;
    };
    /// Of every port: between the servers with certificates on both sides, else with that of the
    /// server alone.
    std::optional<Tls> tls;
};

/// What a node as a process consists of, put together: the server with its log and its transport,
/// and what it offers.
class NodeDaemon : public QObject {
    Q_OBJECT
public:
    explicit NodeDaemon(DaemonConfig config, QObject* parent = nullptr);
    ~NodeDaemon() override;

    /// What is wrong, for the user; empty where all is well.
    [[nodiscard]] QString start();
    /// "ready n1 peer=… http=… observe=… control=…": where it can be reached.
    [[nodiscard]] QString readyLine() const;
    /// Hands leadership over if it leads, then stops and emits finished().
    void stopGracefully();

signals:
    /// `problem` is empty where it was asked to stop.
    void finished(const QString& problem);
    void warning(const QString& text);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace raftarium::net
