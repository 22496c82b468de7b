#include "net/control/local_cluster.h"

#include "net/base/child_process.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <utility>

namespace raftarium::net {
namespace {

constexpr qsizetype kMostSaid = 2'000; // bytes of stderr that are kept
constexpr int kEndPatience = 2'000;    // milliseconds

QString nameOf(NodeId id) { return QStringLiteral("n%1").arg(id.value()); }

} // namespace

LocalCluster::LocalCluster(Config config, QObject* parent)
    : QObject(parent), config_(std::move(config)) {
    if (config_.program.isEmpty()) config_.program = defaultProgram();
    for (int i = 1; i <= config_.servers; ++i) {
        Server server;
        server.id = NodeId{static_cast<std::uint8_t>(i)};
        servers_.push_back(std::move(server));
    }
}

LocalCluster::~LocalCluster() {
    for (Server& server : servers_) {
        if (!server.process) continue;
        server.process->disconnect(this);
        server.process->kill(); // also one that stands still
    }
    for (Server& server : servers_)
        if (server.process) server.process->waitForFinished(kEndPatience);
    if (!tokenFile_.isEmpty()) QFile::remove(tokenFile_);
}

QString LocalCluster::defaultProgram() {
    const QString other = qEnvironmentVariable("RAFTARIUM_CLI");
    return other.isEmpty() ? QDir(QCoreApplication::applicationDirPath())
                                 .filePath(QStringLiteral("raftarium-cli"))
                           : other;
}

QString LocalCluster::start() {
    const QFileInfo program(config_.program);
    if (!program.isExecutable())
        return tr("%1 is missing: it is what runs the servers. It stands beside this program where "
                  "both were built or installed together.")
            .arg(QDir::toNativeSeparators(config_.program));
    QString problem = prepareDirectory();
    if (problem.isEmpty()) problem = choosePorts();
    if (problem.isEmpty()) problem = writeToken();
    if (!problem.isEmpty()) return problem;
    for (Server& server : servers_)
        launch(server);
    return {};
}

void LocalCluster::launch(Server& server) {
    QStringList peers;
    for (const Server& other : servers_)
        peers << QStringLiteral("%1=%2").arg(nameOf(other.id), other.peer.text());
    if (!server.process) {
        server.process = std::make_unique<QProcess>();
        server.process->setStandardInputFile(QProcess::nullDevice());
        endWithThisProcess(*server.process);
        Server* self = &server; // servers_ does not grow any more
        connect(server.process.get(), &QProcess::readyReadStandardOutput, this,
                [this, self] { takeOutput(*self); });
        connect(server.process.get(), &QProcess::readyReadStandardError, this, [self] {
            self->said += self->process->readAllStandardError();
            self->said = self->said.right(kMostSaid);
        });
        connect(server.process.get(), &QProcess::finished, this, [this, self] { finished(*self); });
        connect(server.process.get(), &QProcess::errorOccurred, this,
                [this, self](QProcess::ProcessError error) {
                    if (error != QProcess::FailedToStart) return; // finished() follows
                    emit ended(self->id, self->process->errorString());
                });
    }
    server.said.clear();
    server.ready = server.killed = false;
    server.process->start(
        config_.program,
        QStringList{QStringLiteral("node"), QStringLiteral("--id"), nameOf(server.id),
                    QStringLiteral("--peers"), peers.join(QLatin1Char(',')),
                    QStringLiteral("--data"), QDir(directory_).filePath(nameOf(server.id)),
                    QStringLiteral("--http"), server.http.text(), QStringLiteral("--observe"),
                    server.observe.text(), QStringLiteral("--control"), server.control.text(),
                    QStringLiteral("--token-file"), tokenFile_} +
            config_.options);
}

void LocalCluster::takeOutput(Server& server) {
    while (server.process->canReadLine())
        if (server.process->readLine(4096).startsWith("ready") && !server.ready) {
            server.ready = true;
            emit ready(server.id);
        }
    if (server.process->bytesAvailable() > kMostSaid) server.process->readAllStandardOutput();
}

void LocalCluster::finished(Server& server) {
    server.ready = false;
    if (stopping_ && !anyRuns()) emit stopped();
    if (server.killed) return;
    server.said += server.process->readAllStandardError();
    QString problem = QString::fromUtf8(server.said.trimmed()).section(QLatin1Char('\n'), -1);
    if (problem.isEmpty())
        problem = server.process->exitStatus() == QProcess::CrashExit
                      ? tr("its process was killed")
                      : tr("its process has ended with %1").arg(server.process->exitCode());
    emit ended(server.id, problem);
}

void LocalCluster::stop(int patience) {
    if (std::exchange(stopping_, true)) return;
    for (Server& server : servers_) {
        if (!isRunning(server.id)) continue;
        server.killed = true;
        const auto pid = static_cast<pid_t>(server.process->processId());
        if (pid <= 0) continue;
        ::kill(pid, SIGTERM);
        ::kill(pid, SIGCONT);
    }
    if (!anyRuns()) return void(QTimer::singleShot(0, this, &LocalCluster::stopped));
    QTimer::singleShot(patience, this, [this] {
        for (const Server& server : servers_)
            if (isRunning(server.id)) server.process->kill();
    });
}

bool LocalCluster::anyRuns() const {
    return std::ranges::any_of(servers_, [this](const Server& one) { return isRunning(one.id); });
}

LocalCluster::Server& LocalCluster::server(NodeId id) {
    return servers_.at(static_cast<std::size_t>(id.value()) - 1);
}
const LocalCluster::Server& LocalCluster::server(NodeId id) const {
    return servers_.at(static_cast<std::size_t>(id.value()) - 1);
}

bool LocalCluster::isRunning(NodeId id) const {
    return server(id).process && server(id).process->state() != QProcess::NotRunning;
}
bool LocalCluster::isReady(NodeId id) const { return server(id).ready; }
qint64 LocalCluster::processId(NodeId id) const {
    return isRunning(id) ? server(id).process->processId() : 0;
}
HostPort LocalCluster::peer(NodeId id) const { return server(id).peer; }
HostPort LocalCluster::observer(NodeId id) const { return server(id).observe; }
HostPort LocalCluster::control(NodeId id) const { return server(id).control; }
HostPort LocalCluster::http(NodeId id) const { return server(id).http; }

void LocalCluster::kill(NodeId id) {
    if (!isRunning(id)) return;
    server(id).killed = true;
    server(id).process->kill();
}

void LocalCluster::pause(NodeId id) {
    if (const qint64 pid = processId(id); pid > 0) ::kill(static_cast<pid_t>(pid), SIGSTOP);
}

void LocalCluster::resume(NodeId id) {
    if (const qint64 pid = processId(id); pid > 0) ::kill(static_cast<pid_t>(pid), SIGCONT);
}

void LocalCluster::restart(NodeId id) {
    Server& one = server(id);
    // What was killed just now may not be gone yet.
    if (one.killed && isRunning(id)) one.process->waitForFinished(kEndPatience);
    if (!isRunning(id)) launch(one);
}

} // namespace raftarium::net
