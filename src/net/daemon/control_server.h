#pragma once

#include "net/base/secure_server.h"
#include "net/daemon/line_connection.h"
#include "net/node/raft_node.h"
#include "net/transport/faulty_transport.h"

#include <QHostAddress>

#include <optional>
#include <utility>

namespace raftarium::net {

/// The control port: faults and commands for one server, a line of JSON each (docs/node.md).
/// Every connection begins with the token.
class ControlServer : public QObject {
    Q_OBJECT
public:
    /// All outlive this.
    ControlServer(RaftNode* node, FaultyTransport* transport, NodeSet peers, QByteArray token,
                  QObject* parent = nullptr);

    /// What is wrong, for the user; empty where all is well.
    [[nodiscard]] QString listen(const QHostAddress& address, quint16 port);
    [[nodiscard]] quint16 port() const { return server_.serverPort(); }
    /// For connections from now on; none: plain TCP.
    void setTls(std::optional<QSslConfiguration> tls) { server_.setTls(std::move(tls)); }

    static constexpr int kMostConnections = 32;

private:
    using Answer = LineConnection::Answer;
    void accept();
    void handle(const QJsonObject& command, const Answer& answer, std::uint32_t client);
    void setLinks(const QString& what, const QJsonObject& command, const Answer& answer);
    void setLink(NodeId peer, const QString& what, const QString& way, int value);
    void propose(const QJsonObject& command, const Answer& answer, std::uint32_t client);
    void changeMembers(const QJsonObject& command, const Answer& answer);
    void answerProposal(const ProposeResult& result, const Answer& answer) const;
    [[nodiscard]] std::optional<NodeId> server(const QJsonValue& name) const;
    [[nodiscard]] std::optional<NodeSet> servers(const QJsonValue& names) const;

    RaftNode* const node_;
    FaultyTransport* const transport_;
    const NodeSet peers_;
    const QByteArray token_;
    SecureServer server_;
    int open_ = 0;
};

} // namespace raftarium::net
