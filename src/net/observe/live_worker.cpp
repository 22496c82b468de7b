#include "net/observe/live_worker.h"

#include <QDateTime>
#include <QMutexLocker>

#include <algorithm>
#include <iterator>

namespace raftarium::net {
namespace {

constexpr int kFlushInterval = 8;      // milliseconds, twice a frame
constexpr int kStatusInterval = 500;   // for counts
constexpr std::size_t kMost = 500'000; // events that wait to be taken

StreamMerger::Options mergerOptions(const LiveSource::Options& options) {
    StreamMerger::Options merger;
    merger.window = std::int64_t{options.windowMilliseconds} * 1'000'000;
    merger.chapterEvents = options.chapterEvents;
    return merger;
}

template <class T>
void moveTo(std::vector<T>& to, std::vector<T>& from) {
    if (to.empty())
        to.swap(from);
    else
        to.insert(to.end(), std::make_move_iterator(from.begin()),
                  std::make_move_iterator(from.end()));
    from.clear();
}

} // namespace

LiveWorker::LiveWorker(LiveMailbox& mailbox, LiveSource::Options options)
    : mailbox_(mailbox),
      options_(std::move(options)),
      merger_(mergerOptions(options_)),
      timer_(this),
      statusTimer_(this) {
    connect(&timer_, &QTimer::timeout, this, &LiveWorker::flush);
    connect(&statusTimer_, &QTimer::timeout, this, [this] {
        for (int i = 0; i < static_cast<int>(clients_.size()); ++i)
            updateStatus(i);
    });
}

void LiveWorker::begin() {
    began_ = QDateTime::currentMSecsSinceEpoch() * 1'000'000;
    elapsed_.start();
    timer_.start(kFlushInterval);
    statusTimer_.start(kStatusInterval);
}

void LiveWorker::add(const HostPort& address) {
    const int source = merger_.addSource();
    auto* client = new StreamClient(address, options_, this);
    clients_.push_back(client);
    hellos_.emplace_back();
    client->connected = [this, source](const HelloLine& hello) { return welcome(source, hello); };
    client->received = [this, source](StreamLine&& line) {
        merger_.take(source, std::move(line), now());
    };
    connect(client, &StreamClient::changed, this, [this, source] { updateStatus(source); });
    connect(client, &StreamClient::disconnected, this,
            [this, source] { merger_.disconnected(source); });
    client->start();
}

/// Decides whether the server belongs to the others, and what to ask it for.
std::variant<RequestLine, QString> LiveWorker::welcome(int source, const HelloLine& hello) {
    for (int i = 0; i < static_cast<int>(hellos_.size()); ++i) {
        const HelloLine& other = hellos_[static_cast<std::size_t>(i)];
        const HostPort& address = clients_[static_cast<std::size_t>(i)]->address();
        if (i == source) continue;
        if (other.node != kNobody && other.node == hello.node)
            return tr("n%1 is watched already, at %2 port %3.")
                .arg(hello.node.value())
                .arg(address.host)
                .arg(address.port);
        if (!other.cluster.empty() && !hello.cluster.empty() && other.cluster != hello.cluster)
            return tr("It belongs to the cluster “%1”, and %2 port %3 to “%4”.")
                .arg(QString::fromStdString(hello.cluster), address.host)
                .arg(address.port)
                .arg(QString::fromStdString(other.cluster));
    }
    hellos_[static_cast<std::size_t>(source)] = hello;
    const RequestLine request = merger_.requestFor(source, hello);
    merger_.connected(source, hello, now());
    return request;
}

void LiveWorker::note(const Event& event, std::string text) {
    merger_.note(event, std::move(text), now());
}

void LiveWorker::beginChapter(std::vector<MadeEvent> opening) {
    if (!std::exchange(awaitsChapter_, false)) return;
    merger_.beginChapter(std::move(opening), made_);
    opening_ = static_cast<EventNumber>(made_.events.size());
    flush();
}

void LiveWorker::flush() {
    if (awaitsChapter_) return holdBack(merger_.waitingCount() > kMost);
    merger_.flush(now(), made_);
    awaitsChapter_ = merger_.isChapterOver();
    handOver();
}

void LiveWorker::handOver() {
    bool tell = false;
    bool isFull = false;
    {
        const QMutexLocker lock(&mailbox_.mutex);
        moveTo(mailbox_.batch.texts, made_.texts);
        moveTo(mailbox_.batch.events, made_.events);
        mailbox_.batch.until = merger_.presentTime(now());
        mailbox_.batch.epoch = merger_.epoch();
        mailbox_.batch.opening += std::exchange(opening_, 0);
        mailbox_.batch.endsChapter = awaitsChapter_;
        tell = !mailbox_.batch.empty() && !std::exchange(mailbox_.told, !mailbox_.batch.empty());
        isFull = mailbox_.batch.events.size() > kMost;
    }
    holdBack(isFull);
    if (tell) emit ready();
}

void LiveWorker::holdBack(bool on) {
    for (StreamClient* client : clients_)
        client->setHeldBack(on);
}

void LiveWorker::updateStatus(int source) {
    const auto which = static_cast<std::size_t>(source);
    const StreamClient& client = *clients_[which];
    const StreamMerger::SourceReport report = merger_.report(source);
    {
        const QMutexLocker lock(&mailbox_.mutex);
        SourceStatus& status = mailbox_.sources[which];
        SourceStatus now = status;
        now.state = client.state();
        now.problem = client.problem();
        now.node = hellos_[which].node;
        now.cluster = QString::fromStdString(hellos_[which].cluster);
        now.control = QString::fromStdString(hellos_[which].control);
        now.life = hellos_[which].life;
        now.events = report.events;
        now.missed = report.missed + client.badLines();
        if (report.events != 0) now.clockAhead = report.clockAhead;
        if (now == status) return;
        status = now;
    }
    emit sourceChanged(source);
}

} // namespace raftarium::net
