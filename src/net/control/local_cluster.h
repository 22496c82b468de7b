#pragma once

#include "core/raft/types.h"
#include "net/base/host_port.h"

#include <QByteArray>
#include <QLockFile>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace raftarium::net {

/// Real servers on this machine: processes of `raftarium-cli node`, on free ports of the loopback
/// interface. They end with this object, and also where this program crashes: the kernel kills
/// them.
///
/// Threads: belongs to the main thread, which has to be the one that outlives the processes.
class LocalCluster : public QObject {
    Q_OBJECT
public:
    struct Config {
        int servers = 3;
        QString directory;     ///< holds a folder a server; empty: one that is removed in the end
        QString program;       ///< empty: raftarium-cli beside this program
        QStringList options{}; ///< more of `raftarium-cli node`, for each
    };
    explicit LocalCluster(Config config, QObject* parent = nullptr);
    ~LocalCluster() override;

    /// Starts all servers. What is wrong, for the user; empty where all is well so far.
    [[nodiscard]] QString start();
    /// Asks all to stop (SIGTERM), also those that stand still, and kills who has not after so many
    /// milliseconds. stopped() follows, once.
    void stop(int patience = 5'000);

    [[nodiscard]] int servers() const { return static_cast<int>(servers_.size()); }
    [[nodiscard]] bool isRunning(NodeId id) const;
    [[nodiscard]] bool isReady(NodeId id) const; ///< runs, and has said so
    [[nodiscard]] qint64 processId(NodeId id) const;
    [[nodiscard]] HostPort peer(NodeId id) const;
    [[nodiscard]] HostPort observer(NodeId id) const;
    [[nodiscard]] HostPort control(NodeId id) const;
    [[nodiscard]] HostPort http(NodeId id) const;
    [[nodiscard]] QByteArray token() const { return token_; }
    [[nodiscard]] QString tokenFile() const { return tokenFile_; }
    [[nodiscard]] QString directory() const { return directory_; }
    [[nodiscard]] bool isTemporary() const { return temporary_ != nullptr; }

    void kill(NodeId id);    ///< SIGKILL
    void pause(NodeId id);   ///< SIGSTOP
    void resume(NodeId id);  ///< SIGCONT
    void restart(NodeId id); ///< with what its disk kept; nothing where it runs

    /// The raftarium-cli that is used where none is named.
    [[nodiscard]] static QString defaultProgram();
    /// Removes temporary folders of programs that have crashed.
    static void removeLeftovers();

    /// What lies in a folder that is to hold logs.
    struct Content {
        int servers = 0;  ///< how many have lived there
        QString stranger; ///< something that no local cluster has put there, or empty
    };
    [[nodiscard]] static Content contentOf(const QString& directory);

signals:
    void ready(raftarium::NodeId id);
    /// Not asked for by kill() or stop(): `problem` tells what the server said last.
    void ended(raftarium::NodeId id, const QString& problem);
    void stopped(); ///< after stop(): no process is left

private:
    struct Server {
        NodeId id = kNobody;
        HostPort peer, http, observe, control;
        std::unique_ptr<QProcess> process;
        QByteArray said; ///< the last of what came from it on stderr
        bool ready = false;
        bool killed = false;
    };
    [[nodiscard]] QString prepareDirectory();
    [[nodiscard]] QString makeTemporary();
    [[nodiscard]] bool lock(const QString& name);
    [[nodiscard]] QString choosePorts();
    [[nodiscard]] QString writeToken();
    void launch(Server& server);
    void takeOutput(Server& server);
    void finished(Server& server);
    [[nodiscard]] bool anyRuns() const;
    [[nodiscard]] Server& server(NodeId id);
    [[nodiscard]] const Server& server(NodeId id) const;

    Config config_;
    QString directory_;
    QString tokenFile_;
    QByteArray token_;
    std::unique_ptr<QTemporaryDir> temporary_;
    std::unique_ptr<QLockFile> inUse_; ///< of the folder
    std::vector<Server> servers_;
    bool stopping_ = false;
};

} // namespace raftarium::net
