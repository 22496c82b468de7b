#include "ui/live/watched_cluster.h"

#include "core/scenario/scenario.h"
#include "net/control/effects.h"

#include <algorithm>
#include <utility>

namespace raftarium::ui {
namespace {

constexpr int kLoadInterval = 20; // milliseconds
constexpr double kMostOwed = 50;
constexpr quint64 kLoadKeys = 8;

QString nameOf(NodeId id) { return QStringLiteral("n%1").arg(id.value()); }

} // namespace

WatchedCluster::WatchedCluster(std::unique_ptr<EventFeed> feed, QByteArray token,
                               std::optional<QSslConfiguration> tls)
    : feed_(std::move(feed)), token_(std::move(token)), tls_(std::move(tls)) {
    start();
}

WatchedCluster::WatchedCluster(std::unique_ptr<EventFeed> feed,
                               std::unique_ptr<net::LocalCluster> local)
    : local_(std::move(local)), feed_(std::move(feed)), token_(local_->token()) {
    for (int i = 1; i <= local_->servers(); ++i) {
        const NodeId id{static_cast<std::uint8_t>(i)};
        control_.setServer(id, local_->control(id), token_);
    }
    connect(local_.get(), &net::LocalCluster::ready, this, [this](NodeId id) {
        control_.cutAgain(id, present_);
        emit serversChanged();
    });
    connect(local_.get(), &net::LocalCluster::ended, this,
            [this](NodeId id, const QString& problem) {
                Event event;
                event.kind = EventKind::NodeCrashed;
                event.node = id;
                feed_->note(event, {});
                emit failed(tr("%1 has ended: %2").arg(nameOf(id), problem));
                emit serversChanged();
            });
    start();
}

WatchedCluster::~WatchedCluster() = default;

void WatchedCluster::start() {
    connect(feed_.get(), &EventFeed::changed, this, [this] {
        learnControls();
        emit serversChanged();
    });
    loadTimer_.setInterval(kLoadInterval);
    connect(&loadTimer_, &QTimer::timeout, this, &WatchedCluster::proposeOwed);
    learnControls();
}

void WatchedCluster::learnControls() {
    if (local_ || token_.isEmpty()) return;
    for (const LiveServer& server : feed_->servers())
        if (const auto address = feed_->controlOf(server.id))
            control_.setServer(server.id, *address, token_, tls_);
}

QString WatchedCluster::title() const { return local_ ? tr("Local cluster") : tr("Attached"); }

std::vector<LiveServer> WatchedCluster::servers() const {
    std::vector<LiveServer> servers = feed_->servers();
    if (!local_) return servers;
    for (std::size_t i = 0; i < servers.size(); ++i) {
        // They are watched in the order of their numbers.
        servers[i].id = NodeId{static_cast<std::uint8_t>(i + 1)};
        servers[i].name = nameOf(servers[i].id);
        if (local_->isRunning(servers[i].id)) continue;
        servers[i].state = LiveServer::State::Stopped;
        servers[i].detail = tr("its process has ended");
    }
    return servers;
}

QString WatchedCluster::whyNot(ActionKind kind, NodeId node) const {
    if (local_) return {};
    if (kind == ActionKind::Restart)
        return tr("Only servers that this window has started can be started again from here.");
    if (token_.isEmpty())
        return tr("Commands and faults need the token of the control ports: attach again with it.");
    if (control_.empty())
        return tr("No control port of this cluster is known: start its servers with --control.");
    if (node != kNobody && !control_.knows(node))
        return tr("The control port of %1 is not known: start it with --control.")
            .arg(nameOf(node));
    return {};
}

void WatchedCluster::act(const Action& action, const ClusterState& present) {
    if (const auto* load = std::get_if<action::SetLoad>(&action)) {
        setLoad(load->perSecond, present.leader());
        return note(action, present);
    }
    if (local_ && actOnProcess(action, present)) return note(action, present);
    control_.act(action, present, [this, action, present](const QString& error) {
        if (error.isEmpty())
            note(action, present);
        else
            emit failed(error);
    });
}

/// What is done by a signal or by starting a process.
bool WatchedCluster::actOnProcess(const Action& action, const ClusterState& present) {
    if (const auto* crash = std::get_if<action::Crash>(&action)) {
        local_->kill(crash->node);
    } else if (const auto* restart = std::get_if<action::Restart>(&action)) {
        present_ = present; // it will have to be told which links are cut
        local_->restart(restart->node);
    } else if (const auto* pause = std::get_if<action::Pause>(&action)) {
        local_->pause(pause->node);
    } else if (const auto* resume = std::get_if<action::Resume>(&action)) {
        local_->resume(resume->node);
    } else {
        return false;
    }
    emit serversChanged();
    return true;
}

void WatchedCluster::note(const Action& action, const ClusterState& present) {
    Event taken;
    taken.kind = EventKind::ActionTaken;
    taken.detail = static_cast<std::uint8_t>(ActionSource::User);
    feed_->note(taken, actionWords(action));
    // A server that is paused over its control port tells so itself.
    const bool told =
        !local_ && (kindOf(action) == ActionKind::Pause || kindOf(action) == ActionKind::Resume);
    if (told) return;
    for (const Event& event : net::effectsOf(action, present))
        feed_->note(event, {});
}

void WatchedCluster::setLoad(double perSecond, NodeId leader) {
    load_ = std::max(0.0, perSecond);
    owed_ = 0;
    if (leader != kNobody) leader_ = leader;
    if (load_ <= 0) return loadTimer_.stop();
    sinceLoad_.start();
    loadTimer_.start();
}

void WatchedCluster::proposeOwed() {
    owed_ = std::min(owed_ + load_ * static_cast<double>(sinceLoad_.restart()) / 1e3, kMostOwed);
    if (leader_ == kNobody) leader_ = NodeId{1};
    for (; owed_ >= 1; owed_ -= 1) {
        ++proposed_;
        const QString text =
            QStringLiteral("set k%1 v%2").arg(proposed_ % kLoadKeys + 1).arg(proposed_);
        control_.propose(
            leader_, text, [this, asked = leader_](const net::ControlClient::Reply& reply) {
                if (reply.ok || asked != leader_) return;
                // It leads no more: who does? Where it does not know, the next one may.
                const QString hint = reply.answer.value(QLatin1String("leader")).toString();
                const int id = hint.mid(1).toInt();
                const int count = static_cast<int>(feed_->servers().size());
                leader_ = NodeId{static_cast<std::uint8_t>(
                    id > 0 && id <= kMaxNodeId ? id : asked.value() % std::max(count, 1) + 1)};
            });
    }
}

} // namespace raftarium::ui
