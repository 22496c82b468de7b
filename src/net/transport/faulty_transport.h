#pragma once

#include "net/transport/raft_transport.h"

#include <QElapsedTimer>
#include <QTimer>

#include <cstdint>
#include <deque>
#include <map>
#include <random>
#include <utility>

namespace raftarium::net {

/// What is wrong with one direction of the way between this server and a peer.
struct LinkFaults {
    bool cut = false;     ///< carries nothing; what is delayed on it is lost too
    int delayMs = 0;      ///< everything arrives so much later, in the same order
    int dropPerMille = 0; ///< so many of 1000 messages are lost, at random
    bool operator==(const LinkFaults&) const = default;
};

/// Another transport, with faults that can be changed at any moment. dropped() tells of messages
/// that were given to send(), not of those that are lost on their way in.
///
/// It neither owns `inner`, which must outlive it, nor starts it before start().
class FaultyTransport : public RaftTransport {
    Q_OBJECT
public:
    enum class Direction : std::uint8_t { Out, In }; ///< to the peer; from the peer

    /// The same `seed` and the same messages lose the same ones.
    explicit FaultyTransport(RaftTransport* inner, std::uint32_t seed = 1,
                             QObject* parent = nullptr);

    void setFaults(NodeId peer, Direction direction, const LinkFaults& faults);
    [[nodiscard]] LinkFaults faults(NodeId peer, Direction direction) const;
    /// Every way is whole again. What is delayed still comes when it was due.
    void heal();

    [[nodiscard]] QString start() override;
    void stop() override;
    void send(const Message& message, const MessageMark& mark) override;
    void setPaused(bool paused) override;
    [[nodiscard]] QJsonObject peerInfo(NodeId peer) const override;

private:
    struct Delayed {
        qint64 dueMs = 0;
        Message message;
        MessageMark mark;
    };
    struct Link {
        LinkFaults faults;
        std::deque<Delayed> delayed; // in the order of arrival
    };
    using Way = std::pair<NodeId, Direction>;

    void carry(const Way& way, const Message& message, const MessageMark& mark);
    void arrive(Direction direction, const Message& message, const MessageMark& mark);
    void lose(Direction direction, const Message& message, const MessageMark& mark);
    void loseDelayed(Link& link, Direction direction);
    void deliverDue();
    void setTimer();

    RaftTransport* inner_;
    std::map<Way, Link> links_;
    std::mt19937 random_;
    QElapsedTimer clock_;
    QTimer timer_;
    bool paused_ = false;
};

} // namespace raftarium::net
