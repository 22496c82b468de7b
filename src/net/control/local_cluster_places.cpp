#include "net/control/local_cluster.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QRandomGenerator>
#include <QTcpServer>

#include <algorithm>
#include <array>

/// Where the servers live: folders, ports and the token.
namespace raftarium::net {
namespace {

const QString kTemporary = QStringLiteral("raftarium-cluster-");
const QString kLock = QStringLiteral("lock");
/// Another name, so that a folder that was chosen is never taken for a temporary one.
const QString kChosenLock = QStringLiteral("cluster.lock");
const QString kToken = QStringLiteral("token");

QByteArray randomToken() {
    std::array<quint32, 6> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words).toHex();
}

/// A port that nobody uses, held by what is returned. From below those that the system gives to
/// outgoing connections, so that none of them takes it while its server is down.
std::unique_ptr<QTcpServer> holdFreePort() {
    constexpr int low = 20'000, high = 32'000, tries = 200;
    auto held = std::make_unique<QTcpServer>();
    for (int i = 0; i < tries; ++i) {
        const auto port = static_cast<quint16>(QRandomGenerator::system()->bounded(low, high));
        if (held->listen(QHostAddress::LocalHost, port)) return held;
    }
    held->listen(QHostAddress::LocalHost); // any
    return held;
}

} // namespace

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

QString LocalCluster::prepareDirectory() {
    if (config_.directory.isEmpty()) return makeTemporary();
    directory_ = QDir(config_.directory).absolutePath();
    const QString shown = QDir::toNativeSeparators(directory_);
    if (!QDir().mkpath(directory_)) return tr("The folder %1 cannot be made.").arg(shown);
    const Content content = contentOf(directory_);
    if (!content.stranger.isEmpty())
        return tr("%1 holds other things (“%2”). Choose an empty folder, or one in which a local "
                  "cluster has lived.")
            .arg(shown, content.stranger);
    // Servers that have lived here before are started again, if they are as many.
    if (content.servers != 0 && content.servers != config_.servers)
        return tr("In %1 a cluster of %n server(s) has lived. Start as many, or choose another "
                  "folder.",
                  nullptr, content.servers)
            .arg(shown);
    if (!lock(kChosenLock))
        return inUse_->error() == QLockFile::LockFailedError
                   ? tr("A cluster runs in %1 already. End it, or choose another folder.")
                         .arg(shown)
                   : tr("Nothing can be written in %1.").arg(shown);
    return {};
}

QString LocalCluster::makeTemporary() {
    removeLeftovers();
    temporary_ = std::make_unique<QTemporaryDir>(
        QDir::temp().filePath(kTemporary + QStringLiteral("XXXXXX")));
    if (!temporary_->isValid())
        return tr("No temporary folder can be made: %1.").arg(temporary_->errorString());
    directory_ = temporary_->path();
    if (!lock(kLock)) return tr("Nothing can be written in %1.").arg(directory_);
    return {};
}

bool LocalCluster::lock(const QString& name) {
    inUse_ = std::make_unique<QLockFile>(QDir(directory_).filePath(name));
    inUse_->setStaleLockTime(0); // it is stale only when its process is gone
    return inUse_->tryLock(0);
}

LocalCluster::Content LocalCluster::contentOf(const QString& directory) {
    Content content;
    for (const QString& entry : QDir(directory).entryList(QDir::AllEntries | QDir::Hidden |
                                                          QDir::System | QDir::NoDotAndDotDot)) {
        bool number = false;
        const int id = entry.mid(1).toInt(&number);
        if (entry.startsWith(QLatin1Char('n')) && number && id >= 1 && id <= kMaxNodeId)
            content.servers = std::max(content.servers, id);
        else if (entry != kToken && entry != kChosenLock)
            content.stranger = entry;
    }
    return content;
}

/// All are held at once, so that none is chosen twice.
QString LocalCluster::choosePorts() {
    std::vector<std::unique_ptr<QTcpServer>> held;
    for (Server& server : servers_)
        for (HostPort* place : {&server.peer, &server.http, &server.observe, &server.control}) {
            held.push_back(holdFreePort());
            if (!held.back()->isListening())
                return tr("There is no free port on this machine: %1.")
                    .arg(held.back()->errorString());
            *place = {QStringLiteral("127.0.0.1"), held.back()->serverPort()};
        }
    return {};
}

QString LocalCluster::writeToken() {
    token_ = randomToken();
    tokenFile_ = QDir(directory_).filePath(kToken);
    QFile::remove(tokenFile_);
    QFile file(tokenFile_);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(token_ + '\n') != token_.size() + 1 || !file.flush())
        return tr("%1 cannot be written: %2.")
            .arg(QDir::toNativeSeparators(tokenFile_), file.errorString());
    return {};
}

} // namespace raftarium::net
