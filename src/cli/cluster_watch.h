#pragma once

#include "cli/console.h"
#include "net/control/local_cluster.h"

#include <QObject>

#include <string>

namespace raftarium::cli {

/// Tells of servers that run on this machine: where they are once all can be reached, and who has
/// ended. Ends the event loop when all have stopped.
class ClusterWatch : public QObject {
public:
    ClusterWatch(net::LocalCluster& cluster, Console& console, bool json);

    /// Asks all servers to stop.
    void stop();
    /// What went wrong; empty where the servers were stopped as asked.
    [[nodiscard]] const std::string& problem() const { return problem_; }

private:
    void ready();
    void ended(NodeId id, const QString& said);
    [[nodiscard]] int count(bool (net::LocalCluster::*is)(NodeId) const) const;
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string json() const;

    net::LocalCluster& cluster_;
    Console& console_;
    const bool json_;
    bool announced_ = false;
    bool stopping_ = false;
    std::string problem_;
};

} // namespace raftarium::cli
