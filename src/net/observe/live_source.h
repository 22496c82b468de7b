#pragma once

#include "core/raft/event.h"
#include "net/base/host_port.h"
#include "net/observe/state_events.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace raftarium::net {

/// How it stands with one of the servers that are watched.
struct SourceStatus {
    enum class State : std::uint8_t {
        Connecting,
        Connected,
        Waiting, ///< not reached or lost; it is tried again: `problem`
        Refused, ///< it will not serve us (token, another cluster, no stream): `problem`
    };
    HostPort address;
    State state = State::Connecting;
    NodeId node = kNobody; ///< as far as it has said
    QString cluster;
    QString control; ///< "HOST:PORT" of its control port, where it tells
    quint64 life = 0;
    quint64 events = 0; ///< received so far
    quint64 missed = 0; ///< that it could not give us, or that could not be read
    /// By how much its clock is ahead of that of the first server, as estimated from messages.
    std::optional<qint64> clockAhead; ///< nanoseconds
    QString problem;                  ///< for the user; empty where all is well
    bool operator==(const SourceStatus&) const = default;
};

/// Watches several servers and makes one course of events of theirs: in order of time, with causes
/// across servers, as Timeline takes them.
///
/// Threads: lives on the thread of its user. Sockets and merging are on one of its own.
class LiveSource : public QObject {
    Q_OBJECT
public:
    struct Options {
        QByteArray token;
        std::optional<QSslConfiguration> tls;
        /// For so long an event may wait for earlier ones of other servers.
        int windowMilliseconds = 100;
        int textLimit = 64 << 10; ///< bytes of a command or snapshot that are asked for; 0: all
        /// After so many events the course goes on as a new one: see beginChapter(). 0: never.
        EventNumber chapterEvents = 0;
    };
    LiveSource(const QList<HostPort>& addresses, Options options, QObject* parent = nullptr);
    ~LiveSource() override;

    /// What is to be appended to the timeline: first the texts, then the events. Text ids and event
    /// numbers count on from the batches before; times do not decrease. Time 0 is `epoch`.
    struct Batch {
        std::vector<std::string> texts;
        std::vector<Event> events;
        Time until{};         ///< nothing earlier than this will come: the present, as far as known
        std::int64_t epoch{}; ///< nanoseconds since 1970; fixed once the first event is there
        /// So many of the events are those with which the chapter was begun.
        EventNumber opening = 0;
        bool endsChapter = false; ///< nothing more comes until beginChapter()
        [[nodiscard]] bool empty() const { return events.empty() && texts.empty(); }
    };
    /// Everything since the last call; what is taken is gone. `until` is set in an empty batch too.
    [[nodiscard]] Batch take();

    /// After a batch that ends a chapter: the next batches count events and texts anew, from time 0
    /// on, and begin with `opening`, which tells how things stood at the end; causes in there are
    /// places in it. No event is left out in between.
    void beginChapter(std::vector<MadeEvent> opening);

    [[nodiscard]] int sourceCount() const;
    [[nodiscard]] SourceStatus status(int source) const;
    /// Another server to watch; its number.
    int addSource(const HostPort& address);

    /// Notes what was done to the cluster from here and no server can tell: NodeCrashed (killed),
    /// NodePaused, NodeResumed, LinkCut, LinkHealed, ActionTaken … It gets the present moment; of a
    /// crash the end of the log as far as it was seen. `text` where hasText(event.kind).
    void note(Event event, std::string text = {});

signals:
    /// There is something to take(). Emitted once until it is taken.
    void ready();
    void sourceChanged(int source);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace raftarium::net
