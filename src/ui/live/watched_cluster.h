#pragma once

#include "net/control/cluster_control.h"
#include "net/control/local_cluster.h"
#include "ui/base/live_cluster.h"
#include "ui/live/event_feed.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QSslConfiguration>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>

namespace raftarium::ui {

/// A real cluster as the window sees it: its events from a feed, what is done to it through control
/// ports, and where its servers are processes of the window, through signals too.
class WatchedCluster : public LiveCluster {
    Q_OBJECT
public:
    /// Watches a cluster that others run. `token` opens its control ports; empty: they stay shut.
    /// They are asked over TLS where `tls` is given.
    WatchedCluster(std::unique_ptr<EventFeed> feed, QByteArray token,
                   std::optional<QSslConfiguration> tls = {});
    /// Watches a cluster that the window runs.
    WatchedCluster(std::unique_ptr<EventFeed> feed, std::unique_ptr<net::LocalCluster> local);
    ~WatchedCluster() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isLocal() const override { return local_ != nullptr; }
    [[nodiscard]] double load() const override { return load_; }
    [[nodiscard]] LiveBatch take() override { return feed_->take(); }
    void beginChapter(const Timeline& ended) override { feed_->beginChapter(ended); }
    [[nodiscard]] std::vector<LiveServer> servers() const override;
    [[nodiscard]] QString whyNot(ActionKind kind, NodeId node) const override;
    void act(const Action& action, const ClusterState& present) override;

private:
    void start();
    void learnControls();
    bool actOnProcess(const Action& action, const ClusterState& present);
    void note(const Action& action, const ClusterState& present);
    void setLoad(double perSecond, NodeId leader);
    void proposeOwed();

    std::unique_ptr<net::LocalCluster> local_; // outlives those who talk to it
    std::unique_ptr<EventFeed> feed_;
    net::ClusterControl control_;
    QByteArray token_;
    std::optional<QSslConfiguration> tls_;
    ClusterState present_; // when a server was started again

    double load_ = 0;
    double owed_ = 0; // proposals
    quint64 proposed_ = 0;
    NodeId leader_ = kNobody; // who is asked
    QTimer loadTimer_;
    QElapsedTimer sinceLoad_;
};

} // namespace raftarium::ui
