#include "net/observe/live_source.h"

#include "net/observe/live_worker.h"

#include <QThread>

#include <utility>

namespace raftarium::net {

class LiveSource::Private {
public:
    LiveMailbox mailbox;
    QThread thread;
    LiveWorker* worker = nullptr; // lives on the thread
};

LiveSource::LiveSource(const QList<HostPort>& addresses, Options options, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>()) {
    d->worker = new LiveWorker(d->mailbox, std::move(options));
    connect(d->worker, &LiveWorker::ready, this, &LiveSource::ready);
    connect(d->worker, &LiveWorker::sourceChanged, this, &LiveSource::sourceChanged);
    d->worker->moveToThread(&d->thread);
    d->thread.setObjectName(QStringLiteral("live source"));
    d->thread.start();
    QMetaObject::invokeMethod(d->worker, &LiveWorker::begin, Qt::QueuedConnection);
    for (const HostPort& address : addresses)
        addSource(address);
}

LiveSource::~LiveSource() {
    QMetaObject::invokeMethod(
        d->worker, [worker = d->worker] { delete worker; }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

int LiveSource::addSource(const HostPort& address) {
    int source = 0;
    {
        const QMutexLocker lock(&d->mailbox.mutex);
        source = static_cast<int>(d->mailbox.sources.size());
        d->mailbox.sources.emplace_back().address = address;
    }
    QMetaObject::invokeMethod(
        d->worker, [worker = d->worker, address] { worker->add(address); }, Qt::QueuedConnection);
    return source;
}

LiveSource::Batch LiveSource::take() {
    const QMutexLocker lock(&d->mailbox.mutex);
    d->mailbox.told = false;
    Batch taken = std::move(d->mailbox.batch);
    d->mailbox.batch = {};
    if (taken.endsChapter) return taken; // the next one has moments of its own
    d->mailbox.batch.until = taken.until;
    d->mailbox.batch.epoch = taken.epoch;
    return taken;
}

void LiveSource::beginChapter(std::vector<MadeEvent> opening) {
    QMetaObject::invokeMethod(
        d->worker,
        [worker = d->worker, events = std::move(opening)]() mutable {
            worker->beginChapter(std::move(events));
        },
        Qt::QueuedConnection);
}

int LiveSource::sourceCount() const {
    const QMutexLocker lock(&d->mailbox.mutex);
    return static_cast<int>(d->mailbox.sources.size());
}

SourceStatus LiveSource::status(int source) const {
    const QMutexLocker lock(&d->mailbox.mutex);
    return d->mailbox.sources.at(static_cast<std::size_t>(source));
}

void LiveSource::note(Event event, std::string text) {
    QMetaObject::invokeMethod(
        d->worker,
        [worker = d->worker, event, words = std::move(text)]() mutable {
            worker->note(event, std::move(words));
        },
        Qt::QueuedConnection);
}

} // namespace raftarium::net
