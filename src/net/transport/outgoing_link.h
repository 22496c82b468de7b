#pragma once

#include "net/transport/back_off.h"
#include "net/transport/raft_transport.h"
#include "net/transport/tcp_config.h"
#include "net/wire/frame.h"
#include "net/wire/handshake.h"

#include <QObject>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QTimer>

#include <optional>
#include <string>

namespace raftarium::net {

/// The connection from this server to one of its peers, over which messages go out. It is made
/// again and again until stop().
class OutgoingLink : public QObject {
    Q_OBJECT
public:
    struct Setup {
        HostPort address;
        Hello hello;
        TcpLimits limits;
        std::optional<QSslConfiguration> tls;
    };
    OutgoingLink(Setup setup, QObject* parent);
    ~OutgoingLink() override;

    void start();
    void stop();
    void setPaused(bool paused);
    /// The peer is there, as life `life`: a wait for it may end, and a connection to an earlier
    /// life of it leads nowhere.
    void peerSeen(quint64 life);

    enum class Sending : std::uint8_t { Taken, Unconnected, Full, TooLong };
    /// Takes a message in, which leaves with the next flush().
    [[nodiscard]] Sending send(const Message& message, std::uint64_t number);
    void flush();

    [[nodiscard]] bool isOpen() const { return state_ == State::Open; }
    [[nodiscard]] NodeId peer() const { return setup_.hello.to; }
    [[nodiscard]] const HostPort& address() const { return setup_.address; }
    [[nodiscard]] const QJsonObject& info() const { return info_; }

signals:
    void opened();
    void closed();
    /// An attempt has failed in a way that the operator should know of.
    void failed(const QString& reason);

private:
    enum class State { Stopped, Waiting, Connecting, Open };

    void attempt();
    void greet();
    void read();
    void handle(const Frame& frame);
    void lost();
    void giveUp(const QString& reason);
    void wait();
    void dropSocket();
    [[nodiscard]] QString who() const;
    [[nodiscard]] qint64 unsent() const;

    Setup setup_;
    BackOff backOff_;
    QTcpSocket* socket_ = nullptr; // a child
    FrameReader frames_{kMaxHandshakeLength};
    std::string pending_; // of this turn of the event loop
    QTimer timer_;        // the next attempt, or the end of this one
    QJsonObject info_;
    quint64 peerLife_ = 0;
    State state_ = State::Stopped;
    bool paused_ = false;
};

} // namespace raftarium::net
