#pragma once

#include <QTcpServer>
#include <QTimer>

#include <functional>

namespace raftarium::net {

/// Accepts connections and hands over their descriptors. Where the system has no descriptors left
/// it waits a little instead of trying for ever.
class PeerListener : public QTcpServer {
    Q_OBJECT
public:
    explicit PeerListener(QObject* parent = nullptr);

    /// Accepts nothing until resumed; who connects waits in the system's queue.
    void setPaused(bool paused);

    std::function<void(qintptr descriptor)> accepted;

protected:
    void incomingConnection(qintptr descriptor) override { accepted(descriptor); }

private:
    void resume();

    QTimer retry_;
    bool paused_ = false;
};

} // namespace raftarium::net
