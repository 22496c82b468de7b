#include "net/observe/observer_server.h"

#include "net/observe/observer_worker.h"

#include <QThread>

namespace raftarium::net {

class ObserverServer::Private {
public:
    std::shared_ptr<EventJournal> journal;
    Config config;
    QThread thread;
    ObserverWorker* worker = nullptr; // lives on the thread
    quint16 port = 0;
};

ObserverServer::ObserverServer(std::shared_ptr<EventJournal> journal, Config config,
                               QObject* parent)
    : QObject(parent), d(std::make_unique<Private>()) {
    d->journal = std::move(journal);
    d->config = std::move(config);
    d->thread.setObjectName(QStringLiteral("observers"));
}

ObserverServer::~ObserverServer() { stop(); }

QString ObserverServer::start() {
    stop();
    d->worker = new ObserverWorker(d->journal, d->config);
    d->worker->moveToThread(&d->thread);
    d->thread.start();
    QString problem;
    QMetaObject::invokeMethod(
        d->worker,
        [this, &problem] {
            problem = d->worker->begin();
            d->port = d->worker->serverPort();
        },
        Qt::BlockingQueuedConnection);
    if (!problem.isEmpty()) stop();
    return problem;
}

void ObserverServer::stop() {
    if (d->worker == nullptr) return;
    QMetaObject::invokeMethod(
        d->worker,
        [this] {
            d->worker->finish();
            delete d->worker;
        },
        Qt::BlockingQueuedConnection);
    d->worker = nullptr;
    d->port = 0;
    d->thread.quit();
    d->thread.wait();
}

quint16 ObserverServer::port() const { return d->port; }
int ObserverServer::observers() const { return d->worker == nullptr ? 0 : d->worker->observers(); }

} // namespace raftarium::net
