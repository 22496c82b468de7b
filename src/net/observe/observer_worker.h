#pragma once

#include "net/base/secure_server.h"
#include "net/observe/observer_server.h"

#include <QTimer>

#include <atomic>
#include <memory>

namespace raftarium::net {

class ObserverConnection;

/// Accepts watchers and lets them have their turns. Lives on the thread of its ObserverServer.
class ObserverWorker : public SecureServer {
    Q_OBJECT
public:
    ObserverWorker(std::shared_ptr<EventJournal> journal, ObserverServer::Config config);
    ~ObserverWorker() override;

    /// What is wrong; empty where all is well.
    [[nodiscard]] QString begin();
    void finish();
    /// Called by any thread: something new is in the journal.
    void wake();
    [[nodiscard]] int observers() const { return observers_; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] QList<ObserverConnection*> connections() const;

    std::shared_ptr<EventJournal> journal_;
    ObserverServer::Config config_;
    QTimer batch_;
    QTimer heartbeat_;
    std::atomic<int> observers_{0};
};

} // namespace raftarium::net
