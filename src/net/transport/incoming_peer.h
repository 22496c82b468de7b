#pragma once

#include "net/transport/raft_transport.h"
#include "net/wire/frame.h"
#include "net/wire/handshake.h"

#include <QObject>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <optional>

namespace raftarium::net {

/// A connection that somebody has made to this server, over which messages come in: first a
/// stranger, then, after its introduction, a peer. It deletes itself some time after `ended`.
class IncomingPeer : public QObject {
    Q_OBJECT
public:
    /// What it does outside of itself. `ended` is the last call, and none comes after close().
    struct Calls {
        /// Why this caller is not welcome; nothing where it is.
        std::function<std::optional<Refusal>(const Hello&)> judge;
        /// The stranger is a peer from now on.
        std::function<void(IncomingPeer*)> introduced;
        /// It is not, and will end.
        std::function<void(IncomingPeer*, const QString& reason)> refused;
        std::function<void(const Message&, const MessageMark&)> received;
        /// `reason` is empty where there is nothing to tell.
        std::function<void(IncomingPeer*, const QString& reason)> ended;
    };
    struct Setup {
        NodeId self = kNobody;
        Welcome welcome;
        int handshakeMs = 0;
        int unansweredMs = 0;
        std::optional<QSslConfiguration> tls;
    };
    IncomingPeer(qintptr descriptor, const Setup& setup, Calls calls, QObject* parent);
    ~IncomingPeer() override;

    /// Begins, or ends it at once by `ended`.
    void begin();
    void close();
    /// Nothing is read until resumed, and no deadline passes.
    void setPaused(bool paused);

    /// Nobody before its introduction.
    [[nodiscard]] NodeId id() const { return hello_.from; }
    [[nodiscard]] quint64 life() const { return hello_.life; }
    [[nodiscard]] const QJsonObject& info() const { return info_; }

private:
    enum class State { Stranger, Peer, Refused, Ended };

    void read();
    void handle(const Frame& frame);
    void greet(const Frame& frame);
    void refuse(const Refusal& refusal);
    void deliver(const Frame& frame);
    void end(const QString& reason);
    void send(FrameType type, const std::string& payload);
    [[nodiscard]] QString who() const;
    [[nodiscard]] QString reasonOfEnd() const;

    QTcpSocket* socket_; // a child
    Setup setup_;
    Calls calls_;
    FrameReader frames_{kMaxHandshakeLength};
    QTimer deadline_;
    Hello hello_;
    QJsonObject info_;
    QString address_;
    qintptr descriptor_;
    State state_ = State::Stranger;
    bool paused_ = false;
    bool reading_ = false;
};

} // namespace raftarium::net
