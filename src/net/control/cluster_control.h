#pragma once

#include "core/sim/action.h"
#include "core/timeline/cluster_state.h"
#include "net/control/control_client.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace raftarium::net {

/// Asks the servers of a real cluster over their control ports for what the window's actions mean.
///
/// Threads: used by the thread that it lives on; nothing blocks.
class ClusterControl : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Where a server is asked; replaces what was known of it.
    void setServer(NodeId id, const HostPort& address, const QByteArray& token,
                   const std::optional<QSslConfiguration>& tls = {});
    [[nodiscard]] bool knows(NodeId id) const { return clients_.contains(id); }
    [[nodiscard]] bool empty() const { return clients_.empty(); }

    /// `error` is empty where all that had to be asked was done.
    using Done = std::function<void(const QString& error)>;
    /// `done` is called once, later, unless this object goes first. A cut is done as soon as one
    /// end of each link has done it: the other may be paused, and would be waited for.
    void act(const Action& action, const ClusterState& present, Done done);
    /// Asks one server to replicate `text`; `done` is called once, later.
    void propose(NodeId id, const QString& text, ControlClient::Done done);
    /// Asks a server that was started again for the cuts that are in force: it has forgotten them.
    void cutAgain(NodeId id, const ClusterState& present);

    /// One command for one server.
    struct Request {
        NodeId server = kNobody;
        QJsonObject command;
        std::pair<NodeId, NodeId> cuts = {kNobody, kNobody}; ///< from and to, where it cuts a link
        bool operator==(const Request&) const = default;
    };
    /// What has to be asked for an action. A cut is asked of both ends, so that it holds where one
    /// of them cannot be reached.
    [[nodiscard]] static std::vector<Request> requestsFor(const Action& action,
                                                          const ClusterState& present);

private:
    std::map<NodeId, std::unique_ptr<ControlClient>> clients_;
};

} // namespace raftarium::net
