#include "net/observe/observer_worker.h"

#include "net/observe/observer_connection.h"

#include <QDeadlineTimer>

namespace raftarium::net {

ObserverWorker::ObserverWorker(std::shared_ptr<EventJournal> journal, ObserverServer::Config config)
    : journal_(std::move(journal)), config_(std::move(config)), batch_(this), heartbeat_(this) {
    batch_.setSingleShot(true);
    connect(&batch_, &QTimer::timeout, this, [this] {
        for (ObserverConnection* each : connections())
            each->pump();
    });
    connect(&heartbeat_, &QTimer::timeout, this, [this] {
        for (ObserverConnection* each : connections())
            each->heartbeat();
    });
}

ObserverWorker::~ObserverWorker() { journal_->setWakeUp({}); }

QString ObserverWorker::begin() {
    setTls(config_.tls);
    if (!listen(config_.address, config_.port))
        return tr("Cannot listen for observers on %1 port %2: %3. Choose another with --observe.")
            .arg(config_.address.toString())
            .arg(config_.port)
            .arg(errorString());
    heartbeat_.start(config_.heartbeatMilliseconds);
    journal_->setWakeUp([this] { wake(); });
    return {};
}

void ObserverWorker::wake() {
    QMetaObject::invokeMethod(
        this,
        [this] {
            // Nobody reads: the journal need not call again until somebody does.
            if (observers_ != 0 && !batch_.isActive()) batch_.start(config_.batchMilliseconds);
        },
        Qt::QueuedConnection);
}

void ObserverWorker::finish() {
    journal_->setWakeUp({});
    batch_.stop();
    heartbeat_.stop();
    close();
    const QDeadlineTimer deadline(500);
    for (ObserverConnection* each : connections())
        each->finish(static_cast<int>(deadline.remainingTime()));
    qDeleteAll(connections());
}

QList<ObserverConnection*> ObserverWorker::connections() const {
    return findChildren<ObserverConnection*>(Qt::FindDirectChildrenOnly);
}

void ObserverWorker::incomingConnection(qintptr descriptor) {
    QTcpSocket* socket = adopt(descriptor);
    if (socket == nullptr) return;
    auto* connection = new ObserverConnection(socket, *journal_, config_, this);
    ++observers_;
    connect(connection, &QObject::destroyed, this, [this] { --observers_; });
    if (observers_ > config_.mostConnections)
        connection->fail(tr("%1 others watch this server already. End one of them.")
                             .arg(config_.mostConnections));
}

} // namespace raftarium::net
