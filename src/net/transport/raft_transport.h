#pragma once

#include "core/raft/message.h"

#include <QJsonObject>
#include <QObject>
#include <QString>

namespace raftarium::net {

/// Names the MessageSent event of the sender, so that observers can join both ends of a message.
struct MessageMark {
    quint64 life = 0; ///< of the sender: a number drawn at each start; 0: the sender is not watched
    quint64 number = 0; ///< of the event in that life
    bool operator==(const MessageMark&) const = default;
};

/// Carries messages between servers. Like the network that Raft assumes (§2) it may lose, delay,
/// repeat and reorder them, and never invents or changes one.
///
/// Everything is asynchronous: a request goes out, and its answer comes in by received() like any
/// other message. An implementation gives start(), stop() and send(); the rest has defaults.
///
/// Threads: used by the thread that it lives on, that of its RaftNode.
class RaftTransport : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Begins to listen and to connect. What is wrong, for the user; empty where all is well.
    [[nodiscard]] virtual QString start() = 0;
    /// Ends all connections. May be started again.
    virtual void stop() = 0;
    /// Sends a message of any kind to Message::to, or drops it where that server cannot be reached:
    /// nothing is kept for later, as Raft sends again.
    virtual void send(const Message& message, const MessageMark& mark) = 0;

    /// §5.2: sends a RequestVote. The RequestVoteReply comes by received().
    void requestVote(NodeId from, NodeId to, Term term, const RequestVote& request) {
        send({from, to, term, request}, {});
    }
    /// §5.3: sends an AppendEntries. The AppendEntriesReply comes by received().
    void appendEntries(NodeId from, NodeId to, Term term, const AppendEntries& request) {
        send({from, to, term, request}, {});
    }

    /// Nothing is read from the network until resumed: what arrives waits there.
    virtual void setPaused(bool paused) { Q_UNUSED(paused) }
    /// What a peer told about itself (such as its "http" address); empty if it is not connected.
    [[nodiscard]] virtual QJsonObject peerInfo(NodeId peer) const {
        Q_UNUSED(peer)
        return {};
    }

signals:
    void received(const raftarium::Message& message, const raftarium::net::MessageMark& mark);
    /// A message that was given to send() will not arrive, as far as is known here.
    void dropped(const raftarium::Message& message, const raftarium::net::MessageMark& mark);
    void peerConnected(raftarium::NodeId peer);
    void peerDisconnected(raftarium::NodeId peer);
    /// Something that the operator should know: a peer of another cluster, a refused certificate.
    void warning(const QString& text);
};

} // namespace raftarium::net
