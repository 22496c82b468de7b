#pragma once

#include "core/timeline/timeline.h"
#include "net/base/host_port.h"
#include "ui/base/live_cluster.h"

#include <QObject>

#include <optional>
#include <string>
#include <vector>

namespace raftarium::ui {

/// Where the events of a real cluster come from.
///
/// Threads: belongs to the thread of the window; nothing here blocks.
class EventFeed : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual LiveBatch take() = 0;
    /// See LiveCluster::beginChapter().
    virtual void beginChapter(const Timeline& ended) = 0;
    /// One for each address; `id` is nobody until the server has said who it is.
    [[nodiscard]] virtual std::vector<LiveServer> servers() const = 0;
    /// Where a server takes commands, as it has said itself or the user has.
    [[nodiscard]] virtual std::optional<net::HostPort> controlOf(NodeId id) const = 0;
    /// Notes what no server can tell; it gets the present moment.
    virtual void note(const Event& event, const std::string& text) = 0;

signals:
    void changed(); ///< servers() or controlOf()
};

} // namespace raftarium::ui
