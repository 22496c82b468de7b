#pragma once

#include "core/raft/event.h"
#include "core/timeline/cluster_state.h"
#include "core/timeline/timeline.h"
#include "ui/base/action_kind.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace raftarium::ui {

/// How the window hears of a server of a real cluster.
struct LiveServer {
    enum class State : std::uint8_t {
        Connecting,
        Connected,
        MissedEvents, ///< connected, but some events never came
        Unreachable,  ///< tried again from time to time
        Stopped,      ///< by the window itself
    };
    NodeId id = kNobody;
    QString name;    ///< as the cluster calls it
    QString address; ///< of its observer port
    State state = State::Connecting;
    QString detail; ///< what exactly, for people; may be empty

    bool operator==(const LiveServer&) const = default;
};

/// What happened in a real cluster, as LiveCluster::take() gives it.
struct LiveBatch {
    std::vector<std::string> texts; ///< to be appended before the events
    std::vector<Event> events;      ///< ids, numbers and times count on from the batches before
    Time until{};                   ///< nothing earlier will come: the present, as far as known
    std::int64_t epoch = 0;         ///< when time 0 was, in nanoseconds since 1970; 0: not known
    EventNumber opening = 0;        ///< so many of the events tell how a chapter was begun
    bool endsChapter = false;
};

/// A real cluster: what happens in it, and what can be done to it.
///
/// Threads: belongs to the thread of the window; nothing here blocks.
class LiveCluster : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// For the status bar: "Local cluster", "Attached".
    [[nodiscard]] virtual QString title() const = 0;
    /// Its servers run because of the window, and end with it.
    [[nodiscard]] virtual bool isLocal() const = 0;
    /// Proposals a second that the window makes.
    [[nodiscard]] virtual double load() const = 0;
    /// What happened since this was last asked.
    [[nodiscard]] virtual LiveBatch take() = 0;
    /// What happens is told in chapters, so that none takes more memory than there is. After a
    /// batch that ends one, nothing more comes until this is called, with all that was told in it.
    /// Then ids, numbers and times begin anew; the first events, `opening` of them, tell what the
    /// end of `ended` held, at moment 0. Nothing that happened in between is left out.
    virtual void beginChapter(const Timeline& ended) { static_cast<void>(ended); }
    [[nodiscard]] virtual std::vector<LiveServer> servers() const = 0;
    /// Why this cannot be asked of it (of one server, where `node` is one); empty: it can.
    [[nodiscard]] virtual QString whyNot(ActionKind kind, NodeId node) const = 0;
    /// Begins to do `action`; failed() tells what does not work, and what is done comes as events.
    /// Only what whyNot() allows. `present` is the state as last known.
    virtual void act(const Action& action, const ClusterState& present) = 0;

signals:
    void failed(const QString& text); ///< what did not work, and what to do
    void serversChanged();
};

} // namespace raftarium::ui
