// A session that watches a real cluster.

#include "ui/base/session_private.h"

#include <algorithm>
#include <utility>

namespace raftarium::ui {
namespace {

/// What no real cluster can do.
QString whyNotReal(ActionKind kind) {
    switch (kind) {
    case ActionKind::Branch:
        return Session::tr("A real cluster has one history: only a simulation can go on from the "
                           "past in another way.");
    case ActionKind::PlayAhead:
        return Session::tr("Nothing more has happened yet, and a real cluster cannot be hurried.");
    case ActionKind::SetPace: return Session::tr("A real cluster runs at its own speed.");
    case ActionKind::Save:
        return Session::tr("What was seen of a real cluster is not a scenario: it cannot be played "
                           "again.");
    case ActionKind::SetDisk:
        return Session::tr("A real cluster has no switch for the speed of its disks.");
    case ActionKind::SetOptions:
        return Session::tr("A real server gets its options when it is started.");
    case ActionKind::ChangeLinkDetails:
        return Session::tr("A real cluster has no switch for jitter, copies and order.");
    case ActionKind::DropMessage:
    case ActionKind::DuplicateMessage:
    case ActionKind::DelayMessage:
    case ActionKind::DeliverMessage:
        return Session::tr("A real cluster has no switch for a single message.");
    default: return {};
    }
}

} // namespace

bool Session::isReal() const { return d->live != nullptr; }
LiveCluster* Session::cluster() const { return d->cluster.get(); }

QString Session::whyNot(ActionKind kind, NodeId node) const {
    if (!d->live) return {};
    const QString never = whyNotReal(kind);
    if (!never.isEmpty()) return never;
    if (!d->cluster)
        return tr("The cluster is not watched any more: only what was seen of it is left.");
    return d->cluster->whyNot(kind, node);
}

void Session::openLive(std::unique_ptr<LiveCluster> cluster, const QString& name) {
    pause();
    d->finishJob();
    d->endLive();
    BranchInfo info;
    info.name = tr("real");
    Scenario scenario;
    scenario.title = name.toStdString();
    scenario.nodes = std::max(1, static_cast<int>(cluster->servers().size()));
    d->cluster = std::move(cluster);
    auto first = std::make_unique<LiveBranch>(info);
    d->growing = first.get();
    d->wall.start();
    LiveCluster* source = d->cluster.get();
    connect(source, &LiveCluster::failed, this, &Session::messageShown);
    connect(source, &LiveCluster::serversChanged, this, &Session::clusterChanged);
    d->begin(std::move(first), std::move(scenario), name);
    d->updateTimer();
    emit clusterChanged();
    goLive();
}

void Session::detach() {
    if (!d->cluster) return;
    pause();
    d->takeLive();
    d->growing->flush();
    d->countServers();
    const bool wasLooking = d->live == d->growing;
    d->endLive();
    if (wasLooking) d->moveToEnd();
    d->announce();
    emit clusterChanged();
}

void Session::Private::endLive() {
    if (!cluster) return;
    // Whoever deletes it may be called by it.
    cluster->disconnect(q);
    cluster.release()->deleteLater();
    growing = nullptr;
    follow(false);
    updateTimer();
}

void Session::Private::takeLive() {
    if (!cluster) return;
    const LiveBatch batch = cluster->take();
    const std::int64_t now = wall.nsecsElapsed();
    if (growing->hasEnded()) {
        if (!batch.events.empty()) beginChapter(batch, now);
    } else {
        growing->take(batch, now);
    }
    growing->advance(now);
    if (batch.endsChapter) cluster->beginChapter(growing->timeline());
}

void Session::Private::follow(bool on) {
    if (std::exchange(following, on) != on) emit q->speedChanged();
}

/// Servers come to light as they are heard of.
void Session::Private::countServers() {
    const SessionBranch& newest = growing ? *growing : branch();
    const int seen = newest.timeline().endState().maxNode().value();
    if (seen <= scenario->nodes) return;
    Scenario larger = *scenario;
    larger.nodes = seen;
    scenario = std::make_shared<const Scenario>(std::move(larger));
    emit q->clusterChanged();
}

void Session::Private::tickLive() {
    takeLive();
    countServers();
    if (playing && !following) { // what was seen is shown again, until that is the present
        const auto whole = static_cast<std::int64_t>(owed);
        owed -= static_cast<double>(whole);
        replay(Time{cursor.value() + whole});
    }
    if (playing && following) moveToEnd();
    if (!playing) owed = 0;
    announce();
    if (playing && !cluster && cursor >= branch().playedTo()) q->pause();
}

void Session::Private::replay(Time target) {
    if (target >= branch().playedTo()) {
        if (const LiveBranch* next = chapterAfter(branch().info.id))
            return switchTo(indexOf(next->info.id), Time{});
        if (cluster) return follow(true);
    }
    const Time to = std::min(target, branch().playedTo());
    moveCursor(to, branch().timeline().countAt(to));
}

} // namespace raftarium::ui
