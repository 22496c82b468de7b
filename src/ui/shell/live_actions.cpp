#include "ui/shell/live_actions.h"

#include "ui/base/live_cluster.h"
#include "ui/base/session.h"
#include "ui/live/live_source_feed.h"
#include "ui/live/watched_cluster.h"
#include "ui/shell/actions.h"
#include "ui/shell/attach_dialog.h"
#include "ui/shell/files.h"
#include "ui/shell/start_cluster_dialog.h"

#include <QCoreApplication>

#include <memory>
#include <utility>

namespace raftarium::ui {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("Actions", text); }

void askToStart(Files* files, QWidget* window) {
    auto* dialog = new StartClusterDialog(window);
    QObject::connect(
        dialog, &StartClusterDialog::wanted, files, [=](const net::LocalCluster::Config& config) {
            auto local = std::make_unique<net::LocalCluster>(config);
            const QString problem = local->start();
            if (!problem.isEmpty()) return dialog->showProblem(problem);
            AttachRequest request;
            request.token = local->token();
            for (int i = 1; i <= local->servers(); ++i)
                request.servers.push_back(
                    {local->observer(NodeId{static_cast<std::uint8_t>(i)}), std::nullopt});
            files->openLive(std::make_unique<WatchedCluster>(
                                std::make_unique<LiveSourceFeed>(request), std::move(local)),
                            translated(QT_TRANSLATE_NOOP("Actions", "Local cluster")));
        });
    dialog->show();
}

void askToAttach(Files* files, QWidget* window) {
    auto* dialog = new AttachDialog(window);
    QObject::connect(dialog, &AttachDialog::wanted, files, [files](const AttachRequest& request) {
        const QString first = request.servers.front().observer.text();
        files->openLive(std::make_unique<WatchedCluster>(std::make_unique<LiveSourceFeed>(request),
                                                         request.token, request.tls),
                        request.servers.size() == 1
                            ? first
                            : translated(QT_TRANSLATE_NOOP("Actions", "Cluster at %1")).arg(first));
    });
    dialog->show();
}

} // namespace

void addLiveActions(Actions& actions, Files* files, Session* session, QWidget* window) {
    actions.add(QStringLiteral("cluster.startLocal"),
                translated(QT_TRANSLATE_NOOP("Actions", "Start local cluster …")),
                QStringLiteral("node"), Qt::CTRL | Qt::SHIFT | Qt::Key_N,
                [=] { askToStart(files, window); });
    actions.add(QStringLiteral("cluster.attach"),
                translated(QT_TRANSLATE_NOOP("Actions", "Attach to a cluster …")),
                QStringLiteral("link"), Qt::CTRL | Qt::SHIFT | Qt::Key_A,
                [=] { askToAttach(files, window); });
    QAction* detach = actions.add(QStringLiteral("cluster.detach"),
                                  translated(QT_TRANSLATE_NOOP("Actions", "Detach")),
                                  QStringLiteral("close"), {}, [=] { session->detach(); });
    const auto show = [=] {
        const LiveCluster* cluster = session->cluster();
        detach->setEnabled(cluster != nullptr);
        detach->setText(cluster != nullptr && cluster->isLocal()
                            ? translated(QT_TRANSLATE_NOOP("Actions", "Stop local cluster"))
                            : translated(QT_TRANSLATE_NOOP("Actions", "Detach")));
    };
    QObject::connect(session, &Session::clusterChanged, detach, show);
    QObject::connect(session, &Session::opened, detach, show);
    show();
}

} // namespace raftarium::ui
