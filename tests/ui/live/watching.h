#pragma once

#include "net/control/local_cluster.h"
#include "ui/base/session.h"
#include "ui/live/live_source_feed.h"
#include "ui/live/watched_cluster.h"

#include <memory>
#include <utility>

namespace raftarium::ui {

inline constexpr NodeId n1{1}, n2{2}, n3{3};
/// Starting processes on a busy machine takes its time.
inline constexpr int kPatience = 20'000; // milliseconds

/// Three real servers, watched and handled as in the window.
class Watching {
public:
    /// In chapters of so many events.
    explicit Watching(EventNumber chapterEvents = LiveSourceFeed::kChapterEvents) {
        auto local = std::make_unique<net::LocalCluster>(
            net::LocalCluster::Config{3, {}, QStringLiteral(RAFTARIUM_CLI)});
        problem = local->start();
        if (!problem.isEmpty()) return;
        AttachRequest request;
        request.token = local->token();
        for (const NodeId id : {n1, n2, n3})
            request.servers.push_back({local->observer(id), std::nullopt});
        session.openLive(
            std::make_unique<WatchedCluster>(
                std::make_unique<LiveSourceFeed>(request, chapterEvents), std::move(local)),
            QStringLiteral("three"));
    }

    [[nodiscard]] const NodeState& server(NodeId id) const { return session.state().node(id); }
    [[nodiscard]] NodeId leader() const { return session.state().leader(); }
    [[nodiscard]] NodeId follower() const {
        for (const NodeId id : {n1, n2, n3})
            if (id != leader() && server(id).running) return id;
        return kNobody;
    }
    /// All servers run, know one leader, and have committed and applied the same log.
    [[nodiscard]] bool isQuiet() const {
        if (leader() == kNobody) return false;
        const NodeState& first = server(leader());
        for (const NodeId id : {n1, n2, n3}) {
            const NodeState& each = server(id);
            if (!each.running || each.paused || each.currentTerm != first.currentTerm ||
                each.commitIndex != first.lastIndex() || each.lastApplied != each.commitIndex ||
                each.lastIndex() != first.lastIndex())
                return false;
        }
        return true;
    }
    /// What is seen of the servers, for a test that fails.
    [[nodiscard]] QByteArray seen() const {
        QByteArray text;
        for (const NodeId id : {n1, n2, n3}) {
            const NodeState& each = server(id);
            text += QStringLiteral("n%1%2%3 term %4 log %5 to %6 commit %7 applied %8; ")
                        .arg(id.value())
                        .arg(each.running ? QString() : QStringLiteral(" down"))
                        .arg(each.role == Role::Leader ? QStringLiteral(" leads") : QString())
                        .arg(each.currentTerm)
                        .arg(each.compactedIndex.value())
                        .arg(each.lastIndex().value())
                        .arg(each.commitIndex.value())
                        .arg(each.lastApplied.value())
                        .toUtf8();
        }
        return text;
    }
    [[nodiscard]] std::size_t broken() const { return session.violations().size(); }

    Session session;
    QString problem;
};

} // namespace raftarium::ui
