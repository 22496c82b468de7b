#pragma once

#include "core/raft/node.h"
#include "net/node/state_machine.h"
#include "net/storage/raft_storage.h"
#include "net/transport/raft_transport.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>
#include <string>

namespace raftarium::net {

/// What became of a proposal or a read.
struct ProposalResult {
    enum class Outcome : std::uint8_t {
        Applied, ///< committed and applied here; `answer` is the state machine's
        Refused, ///< not taken: `reason`, and who leads as far as known. It has no effect
        Lost,    ///< another leader's entry was committed in its place. It has no effect
        Unknown, ///< this server stopped, fell behind or lost the entry: it may take effect or not
    };
    Outcome outcome = Outcome::Refused;
    Index index{};
    Term term{};
    std::string answer;
    NodeId leader = kNobody;
    RefusalReason reason{};
};

/// What a client asked of a server, as the server's event listener is told it.
struct ClientOperation {
    std::uint64_t number = 0; ///< 0: nobody listens
    std::uint32_t client = 0;
    EventNumber invoked = kNoEvent;
    TextId text = kNoText;
};

/// A Raft server of a real cluster: the protocol of core/raft with a transport, a storage, a state
/// machine, and the clock of this machine.
///
/// Threads: lives on one thread with an event loop, and is used by that thread only. The storage
/// may work on another.
class RaftNode : public QObject {
    Q_OBJECT
public:
    struct Config {
        NodeId id = kNobody;
        /// The members of a new cluster, this one included; where storage holds anything, the
        /// configuration in it counts (§6).
        NodeSet voters;
        /// Election timeout range, heartbeat interval, most entries per request, and all else.
        NodeOptions options;
    };
    explicit RaftNode(Config config, QObject* parent = nullptr);
    ~RaftNode() override;

    /// What it works with; each must be given before start(), and outlives the node.
    void setTransport(RaftTransport* transport);
    void setStateMachine(StateMachine* machine);
    /// Where it keeps its persistent state. Without one it keeps it in memory: then a server that
    /// was stopped must come back by state() and loadState(), or as a new server.
    void setStorage(RaftStorage* storage);

    /// Opens the storage and the transport and begins as a follower. What is wrong, for the user;
    /// empty where all is well.
    [[nodiscard]] QString start();
    /// Answers what waits (Outcome::Unknown), lets the storage finish, closes the transport.
    void stop();
    [[nodiscard]] bool isRunning() const;

    [[nodiscard]] bool isLeader() const;
    /// Whom this server takes for the leader; nobody where it knows none.
    [[nodiscard]] NodeId leader() const;
    /// Only while running.
    [[nodiscard]] const Node& node() const;
    [[nodiscard]] NodeId id() const;

    using Answer = std::function<void(const ProposalResult&)>;
    /// Replicates `command` where this server leads; the future ends when it is applied here.
    [[nodiscard]] QFuture<ProposalResult> propose(std::string command);
    /// The same without the cost of a future. `answer` is called once, maybe before this returns,
    /// and after the listener was told of the application. `of` is what noteInvoked() returned for
    /// this command, if a client asked for it.
    void propose(std::string command, Answer answer, const ClientOperation& of = {});
    /// A linearizable read (§8, dissertation §6.4): `answer` is called once the state machine holds
    /// everything that was committed when read() was called (Outcome::Applied); read it there.
    void read(Answer answer, const ClientOperation& of = {});

    /// A number for another client, for noteInvoked().
    [[nodiscard]] std::uint32_t newClient();
    /// Tells the event listener, if there is one, that a client asks for `request`: a command, or
    /// `get KEY`. Before it is proposed or read.
    [[nodiscard]] ClientOperation noteInvoked(std::uint32_t client, const std::string& request);
    /// And what came of it, before the client is told; at most once.
    void noteReturned(const ClientOperation& operation, ClientOutcome outcome,
                      const std::string& answer = {});

    /// Asks for other members (§6), for another leader (dissertation §3.10), for a snapshot (§7),
    /// for an election now.
    ProposeResult changeMembers(const Configuration& target);
    ProposeResult transferLeadership(NodeId target);
    void takeSnapshot();
    void timeOutNow();

    /// Messages from elsewhere than the transport: the future ends with the answer, or is cancelled
    /// where there is none. Figure 2, "Receiver implementation".
    [[nodiscard]] QFuture<RequestVoteReply> handleRequestVote(NodeId from, Term term,
                                                              const RequestVote& request);
    [[nodiscard]] QFuture<AppendEntriesReply> handleAppendEntries(NodeId from, Term term,
                                                                  const AppendEntries& request);

    /// The persistent state as JSON, for small uses: {"currentTerm", "votedFor", "log": [{"term",
    /// "kind", "command"}], "snapshot": {…}}; commands in Base64.
    [[nodiscard]] QJsonObject state() const;
    /// Takes over what state() gave, before start() and without a storage. What is wrong; empty
    /// where all is well.
    [[nodiscard]] QString loadState(const QJsonObject& state);

    /// Gets every event of this server from now on, in batches; call before start(). It takes
    /// events and texts out of the sink, which is cleared afterwards. Without one no event is made.
    using EventListener = std::function<void(EventSink&)>;
    void setEventListener(EventListener listener, quint64 life);
    /// Calls the listener now with what it has not been given yet, which may be nothing.
    void publish();

    /// As a process that stands still: nothing is received, applied or sent, no timer fires.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const;
    /// Lets its clock run at `ppm` millionths of true time.
    void setClockRate(std::uint32_t ppm);

signals:
    void stateChanged(raftarium::Role previous, raftarium::Role next, raftarium::Term term);
    void leaderElected(raftarium::NodeId leader, raftarium::Term term);
    /// The log now holds entries up to `last`; `first` is the first that is new.
    void logAppended(raftarium::Index first, raftarium::Index last);
    void logCommitted(raftarium::Index commitIndex);
    void logApplied(raftarium::Index lastApplied);
    /// The server has stopped itself: its storage failed.
    void errorOccurred(const QString& text);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace raftarium::net
