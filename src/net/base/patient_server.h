#pragma once

#include <QHostAddress>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTimer>

#include <memory>

namespace raftarium::net {

/// A QTcpServer that takes it calmly when the system has no descriptors left: it waits a little and
/// tries again, while who connects waits in the system's queue.
///
/// QTcpServer itself would try for ever without a pause: once it has seen that nobody waits, it
/// takes every later error of accept() for that. So it only binds the port here. Connections come
/// by incomingConnection(), or by newConnection() and nextPendingConnection(), as usual.
class PatientServer : public QTcpServer {
public:
    explicit PatientServer(QObject* parent = nullptr);
    ~PatientServer() override;

    // Instead of those of QTcpServer; pauseAccepting() and resumeAccepting() are not to be used.
    /// Whether it listens now; else see errorString().
    [[nodiscard]] bool listen(const QHostAddress& address, quint16 port);
    void close();
    /// Accepts nothing until resumed; who connects waits in the system's queue.
    void setPaused(bool paused);

    QTcpSocket* nextPendingConnection() override;

protected:
    /// Nobody can be accepted for a while: why. Says so on standard error, now and then.
    virtual void starved(const QString& error);

private:
    void acceptAll();
    void resume();

    std::unique_ptr<QSocketNotifier> ready_;
    QTimer retry_;
    qint64 quietUntil_ = 0; ///< of a clock that never goes back, milliseconds
    bool paused_ = false;
};

} // namespace raftarium::net
