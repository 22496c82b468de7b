#pragma once

#include "core/raft/types.h"
#include "net/base/host_port.h"

#include <QByteArray>
#include <QLockFile>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace raftarium::net {

/// Real servers on this machine: processes of `raftarium-cli node`, on free ports of the loopback
/// interface. They end with this object, and also where the window crashes: the kernel kills them.
///
/// Threads: belongs to the main thread, which has to be the one that outlives the processes.
class LocalCluster : public QObject {
    Q_OBJECT
public:
    struct Config {
        int servers = 3;
        QString directory; ///< holds a folder a server; empty: one that is removed in the end
        QString program;   ///< empty: raftarium-cli beside this program
    };
    explicit LocalCluster(Config config, QObject* parent = nullptr);
    ~LocalCluster() override;

    /// Starts all servers. What is wrong, for the user; empty where all is well so far.
    [[nodiscard]] QString start();

    [[nodiscard]] int servers() const { return static_cast<int>(servers_.size()); }
    [[nodiscard]] bool isRunning(NodeId id) const;
    [[nodiscard]] bool isReady(NodeId id) const; ///< runs, and has said so
    [[nodiscard]] qint64 processId(NodeId id) const;
    [[nodiscard]] HostPort observer(NodeId id) const;
    [[nodiscard]] HostPort control(NodeId id) const;
    [[nodiscard]] HostPort http(NodeId id) const;
    [[nodiscard]] QByteArray token() const { return token_; }
    [[nodiscard]] QString directory() const { return directory_; }

    void kill(NodeId id);    ///< SIGKILL
    void pause(NodeId id);   ///< SIGSTOP
    void resume(NodeId id);  ///< SIGCONT
    void restart(NodeId id); ///< with what its disk kept; nothing where it runs

    /// The raftarium-cli that is used where none is named.
    [[nodiscard]] static QString defaultProgram();
    /// Removes temporary folders of windows that have crashed.
    static void removeLeftovers();

signals:
    void ready(raftarium::NodeId id);
    /// Not asked for by kill(): `problem` tells what the server said last.
    void ended(raftarium::NodeId id, const QString& problem);

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
    [[nodiscard]] QString choosePorts();
    [[nodiscard]] QString writeToken();
    void launch(Server& server);
    void takeOutput(Server& server);
    void finished(Server& server);
    [[nodiscard]] Server& server(NodeId id);
    [[nodiscard]] const Server& server(NodeId id) const;

    Config config_;
    QString directory_;
    QString tokenFile_;
    QByteArray token_;
    std::unique_ptr<QTemporaryDir> temporary_;
    std::unique_ptr<QLockFile> inUse_; ///< of the temporary folder
    std::vector<Server> servers_;
};

} // namespace raftarium::net
