#pragma once

#include <QHostAddress>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTimer>

#include <functional>
#include <memory>

namespace raftarium::net {

/// Listens on a port and hands over who connects. Where the system has no descriptors left it waits
/// a little and tries again.
///
/// QTcpServer only binds the port: once it has seen that nobody waits, it takes every later error
/// of accept() for that, and so would try for ever without a pause.
class PeerListener : public QObject {
    Q_OBJECT
public:
    explicit PeerListener(QObject* parent = nullptr);

    /// Whether it listens now; else see errorString().
    [[nodiscard]] bool listen(const QHostAddress& address, quint16 port);
    void close();
    [[nodiscard]] QString errorString() const { return server_.errorString(); }
    [[nodiscard]] quint16 port() const { return server_.serverPort(); }
    /// Accepts nothing until resumed; who connects waits in the system's queue.
    void setPaused(bool paused);

    /// The owner of `descriptor` is whom it is handed to.
    std::function<void(qintptr descriptor)> accepted;
    /// Nobody can be accepted for a while: why.
    std::function<void(const QString& error)> starved;

private:
    void acceptAll();
    void resume();

    QTcpServer server_;
    std::unique_ptr<QSocketNotifier> ready_;
    QTimer retry_;
    bool paused_ = false;
};

} // namespace raftarium::net
