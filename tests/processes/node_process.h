#pragma once

#include "net/base/child_process.h"
#include "processes/free_port.h"

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTcpSocket>

#include <csignal>
#include <sys/resource.h>

namespace raftarium::testing {

/// One server of a cluster, a real `raftarium-cli node` on loopback, as a process that can be
/// killed, stopped and started again.
class NodeProcess {
public:
    NodeProcess(int number, QString directory, QString tokenFile)
        : id(QStringLiteral("n%1").arg(number)),
          peerPort(freePort()),
          httpPort(freePort()),
          controlPort(freePort()),
          directory_(std::move(directory)),
          tokenFile_(std::move(tokenFile)) {
        process_.setProcessChannelMode(QProcess::SeparateChannels);
        net::endWithThisProcess(process_); // also where the test is killed
    }
    NodeProcess(const NodeProcess&) = delete;
    NodeProcess& operator=(const NodeProcess&) = delete;
    ~NodeProcess() { kill(); }

    const QString id;
    const quint16 peerPort;
    const quint16 httpPort;
    const quint16 controlPort;

    /// "n1=127.0.0.1:PORT"
    [[nodiscard]] QString peer() const {
        return QStringLiteral("%1=127.0.0.1:%2").arg(id).arg(peerPort);
    }
    [[nodiscard]] QString directory() const { return directory_; }

    void start(const QStringList& peers, const QStringList& more = {}) {
        const auto at = [](quint16 port) { return QStringLiteral("127.0.0.1:%1").arg(port); };
        process_.start(QStringLiteral(RAFTARIUM_CLI),
                       QStringList{"node", "--id", id, "--peers", peers.join(','), "--data",
                                   directory_, "--http", at(httpPort), "--control", at(controlPort),
                                   "--token-file", tokenFile_} +
                           more);
        process_.waitForStarted();
    }
    [[nodiscard]] bool running() { return process_.state() != QProcess::NotRunning; }
    void signal(int number) {
        if (running()) ::kill(pid_t(process_.processId()), number);
    }
    void kill() {
        signal(SIGKILL);
        process_.waitForFinished();
    }
    /// Lets what it writes to files fail, as if the disk were full; or again not.
    void setDiskFull(bool full) {
        if (!running()) return; // process 0 would be this one
        const rlimit limit{full ? 0 : RLIM_INFINITY, RLIM_INFINITY};
        prlimit(pid_t(process_.processId()), RLIMIT_FSIZE, &limit, nullptr);
    }
    bool waitForFinished(int milliseconds) {
        return !running() || process_.waitForFinished(milliseconds);
    }
    /// Takes in what the process did since: without an event loop nobody else does.
    void poll() { process_.waitForReadyRead(0); }
    [[nodiscard]] int exitCode() const { return process_.exitCode(); }
    [[nodiscard]] bool exitedByItself() const {
        return process_.exitStatus() == QProcess::NormalExit;
    }
    [[nodiscard]] QByteArray errors() { return process_.readAllStandardError(); }

    /// One command for the control port; false where it did not answer in time.
    bool control(const QByteArray& command, const QByteArray& token) const {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), controlPort);
        if (!socket.waitForConnected(300)) return false;
        socket.write("{\"token\":\"" + token + "\"}\n" + command + "\n");
        QByteArray answer;
        while (answer.count('\n') < 2) {
            if (!socket.waitForReadyRead(300)) return false;
            answer += socket.readAll();
        }
        return answer.split('\n')[1].contains("\"ok\":true");
    }

private:
    QString directory_;
    QString tokenFile_;
    QProcess process_;
};

} // namespace raftarium::testing
