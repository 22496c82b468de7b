#pragma once

#include "net/observe/live_source.h"
#include "net/observe/stream_client.h"
#include "net/observe/stream_merger.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QObject>
#include <QTimer>

#include <vector>

namespace raftarium::net {

/// Where the worker leaves what it has, for the thread of the LiveSource.
struct LiveMailbox {
    mutable QMutex mutex;
    LiveSource::Batch batch;
    std::vector<SourceStatus> sources;
    bool told = false; ///< that there is a batch
};

/// Reads the streams and merges them. Lives on the thread of its LiveSource.
class LiveWorker : public QObject {
    Q_OBJECT
public:
    LiveWorker(LiveMailbox& mailbox, LiveSource::Options options);

    void begin();
    void add(const HostPort& address);
    void note(const Event& event, std::string text);
    void beginChapter(std::vector<MadeEvent> opening);

signals:
    void ready();
    void sourceChanged(int source);

private:
    [[nodiscard]] qint64 now() const { return began_ + elapsed_.nsecsElapsed(); }
    [[nodiscard]] std::variant<RequestLine, QString> welcome(int source, const HelloLine& hello);
    void flush();
    void handOver();
    void holdBack(bool on);
    void updateStatus(int source);

    LiveMailbox& mailbox_;
    const LiveSource::Options options_;
    StreamMerger merger_;
    std::vector<StreamClient*> clients_;
    std::vector<HelloLine> hellos_;
    StreamMerger::Batch made_;
    EventNumber opening_ = 0;    ///< of the events in made_
    bool awaitsChapter_ = false; ///< that it is begun
    QTimer timer_;
    QTimer statusTimer_;
    QElapsedTimer elapsed_;
    qint64 began_ = 0;
};

} // namespace raftarium::net
