// How smoothly the window shows a real cluster: five servers as processes, a load that makes so
// many events a second, and the program's own window that watches them.

#include "bench/live-view/frame_watch.h"
#include "net/control/local_cluster.h"
#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/live/live_source_feed.h"
#include "ui/live/watched_cluster.h"
#include "ui/scene/scene_view.h"
#include "ui/shell/files.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTextStream>
#include <QTimer>

#include <memory>

using namespace raftarium;
using namespace raftarium::bench;
using namespace raftarium::ui;

namespace {

QTextStream& out() {
    static QTextStream stream(stdout);
    return stream;
}

void wait(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

std::unique_ptr<WatchedCluster> startCluster(int servers, QString* problem) {
    net::LocalCluster::Config config;
    config.servers = servers;
    auto local = std::make_unique<net::LocalCluster>(config);
    *problem = local->start();
    if (!problem->isEmpty()) return nullptr;
    AttachRequest request;
    request.token = local->token();
    for (int i = 1; i <= servers; ++i)
        request.servers.push_back(
            {local->observer(NodeId{static_cast<std::uint8_t>(i)}), std::nullopt});
    return std::make_unique<WatchedCluster>(std::make_unique<LiveSourceFeed>(request),
                                            std::move(local));
}

/// Events a second in the next `milliseconds`.
double eventRate(const Session& session, int milliseconds) {
    QElapsedTimer clock;
    clock.start();
    const EventNumber before = session.timeline().size();
    wait(milliseconds);
    return (session.timeline().size() - before) * 1e9 / static_cast<double>(clock.nsecsElapsed());
}

bool awaitLeader(const Session& session) {
    for (int i = 0; i < 200; ++i) {
        if (session.state().leader() != kNobody) return true;
        wait(50);
    }
    return false;
}

/// Raises the load until as many events come as are asked for; returns proposals a second.
double findLoad(Session& session, double wanted) {
    double load = 100;
    for (int round = 0; round < 5; ++round) {
        session.act(action::SetLoad{load});
        wait(1'000);
        const double rate = eventRate(session, 2'000);
        out() << "  " << qRound(load) << " proposals/s make " << qRound(rate) << " events/s"
              << Qt::endl;
        if (rate >= wanted && rate < wanted * 1.1) break;
        load *= std::clamp(wanted * 1.04 / std::max(rate, 1.0), 0.2, 6.0);
    }
    return load;
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("raftarium-live-view"));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{"servers", "How many.", "N", "5"},
                       {"events", "Events a second of all servers.", "N", "20000"},
                       {"seconds", "How long to measure.", "N", "20"},
                       {"picture", "Saves the window at the end.", "FILE"}});
    parser.process(application);
    Theme::apply(Theme::Scheme::Dark);

    QString problem;
    auto cluster = startCluster(parser.value("servers").toInt(), &problem);
    if (!cluster) {
        QTextStream(stderr) << problem << Qt::endl;
        return 3;
    }
    MainWindow window(MainWindow::Memory::Forget);
    window.resize(1440, 900);
    window.files().openLive(std::move(cluster), QStringLiteral("Local cluster"));
    window.show();
    Session& session = window.session();
    session.play();
    if (!awaitLeader(session)) {
        QTextStream(stderr) << "No leader in 10 s." << Qt::endl;
        return 3;
    }
    findLoad(session, parser.value("events").toDouble());

    FrameWatch frames(&window.scene());
    const double rate = eventRate(session, parser.value("seconds").toInt() * 1'000);
    out() << frames.report() << "events a second     " << qRound(rate) << Qt::endl;
    if (parser.isSet("picture")) window.grab().save(parser.value("picture"));
    return 0;
}
