#include "net/control/local_cluster.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QRandomGenerator>
#include <QTcpServer>

#include <array>
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>
#include <utility>

namespace raftarium::net {
namespace {

constexpr qsizetype kMostSaid = 2'000; // bytes of stderr that are kept
constexpr int kEndPatience = 2'000;    // milliseconds

const QString kTemporary = QStringLiteral("raftarium-cluster-");
const QString kLock = QStringLiteral("lock");

QString nameOf(NodeId id) { return QStringLiteral("n%1").arg(id.value()); }

QByteArray randomToken() {
    std::array<quint32, 6> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words).toHex();
}

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

void LocalCluster::removeLeftovers() {
    for (const QString& name :
         QDir::temp().entryList({kTemporary + QLatin1Char('*')}, QDir::Dirs | QDir::NoSymLinks)) {
        QDir folder(QDir::temp().filePath(name));
        // What has no lock is being made just now, or is of somebody else.
        if (!QFileInfo::exists(folder.filePath(kLock))) continue;
        QLockFile lock(folder.filePath(kLock));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0)) continue;
        lock.unlock(); // nobody moves into a folder that is there already
        folder.removeRecursively();
    }
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

QString LocalCluster::prepareDirectory() {
    if (config_.directory.isEmpty()) {
        removeLeftovers();
        temporary_ = std::make_unique<QTemporaryDir>(
            QDir::temp().filePath(kTemporary + QStringLiteral("XXXXXX")));
        directory_ = temporary_->path();
        inUse_ = std::make_unique<QLockFile>(QDir(directory_).filePath(kLock));
        inUse_->setStaleLockTime(0); // it is stale only when its process is gone
        inUse_->tryLock(0);
        return temporary_->isValid()
                   ? QString()
                   : tr("No temporary folder can be made: %1.").arg(temporary_->errorString());
    }
    directory_ = QDir(config_.directory).absolutePath();
    const QString shown = QDir::toNativeSeparators(directory_);
    if (!QDir().mkpath(directory_)) return tr("The folder %1 cannot be made.").arg(shown);
    const QDir folder(directory_);
    // Servers that have lived here before are started again, if they are as many.
    int before = 0;
    for (const QString& entry : folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        bool number = false;
        const int id = entry.mid(1).toInt(&number);
        if (entry.startsWith(QLatin1Char('n')) && number)
            before = std::max(before, id);
        else if (entry != QLatin1String("token"))
            return tr("%1 holds other things (“%2”). Choose an empty folder, or one in which a "
                      "local cluster has lived.")
                .arg(shown, entry);
    }
    if (before != 0 && before != config_.servers)
        return tr("In %1 a cluster of %n server(s) has lived. Start as many, or choose another "
                  "folder.",
                  nullptr, before)
            .arg(shown);
    return {};
}

/// All are held at once, so that none is chosen twice.
QString LocalCluster::choosePorts() {
    std::vector<std::unique_ptr<QTcpServer>> held;
    for (Server& server : servers_)
        for (HostPort* place : {&server.peer, &server.http, &server.observe, &server.control}) {
            held.push_back(std::make_unique<QTcpServer>());
            if (!held.back()->listen(QHostAddress::LocalHost))
                return tr("There is no free port on this machine: %1.")
                    .arg(held.back()->errorString());
            *place = {QStringLiteral("127.0.0.1"), held.back()->serverPort()};
        }
    return {};
}

QString LocalCluster::writeToken() {
    token_ = randomToken();
    tokenFile_ = QDir(directory_).filePath(QStringLiteral("token"));
    QFile::remove(tokenFile_);
    QFile file(tokenFile_);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(token_ + '\n') != token_.size() + 1 || !file.flush())
        return tr("%1 cannot be written: %2.")
            .arg(QDir::toNativeSeparators(tokenFile_), file.errorString());
    return {};
}

void LocalCluster::launch(Server& server) {
    QStringList peers;
    for (const Server& other : servers_)
        peers << QStringLiteral("%1=%2").arg(nameOf(other.id), other.peer.text());
    if (!server.process) {
        server.process = std::make_unique<QProcess>();
        server.process->setStandardInputFile(QProcess::nullDevice());
        // Nothing may be left behind, however this program ends.
        server.process->setChildProcessModifier([parent = ::getpid()] {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            if (::getppid() != parent) ::_exit(1);
        });
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
        {QStringLiteral("node"), QStringLiteral("--id"), nameOf(server.id),
         QStringLiteral("--peers"), peers.join(QLatin1Char(',')), QStringLiteral("--data"),
         QDir(directory_).filePath(nameOf(server.id)), QStringLiteral("--http"), server.http.text(),
         QStringLiteral("--observe"), server.observe.text(), QStringLiteral("--control"),
         server.control.text(), QStringLiteral("--token-file"), tokenFile_,
         QStringLiteral("--election-timeout"), QStringLiteral("150ms-300ms"),
         QStringLiteral("--heartbeat"), QStringLiteral("50ms")});
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
    if (server.killed) return;
    server.said += server.process->readAllStandardError();
    QString problem = QString::fromUtf8(server.said.trimmed()).section(QLatin1Char('\n'), -1);
    if (problem.isEmpty())
        problem = server.process->exitStatus() == QProcess::CrashExit
                      ? tr("its process was killed")
                      : tr("its process has ended with %1").arg(server.process->exitCode());
    emit ended(server.id, problem);
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
