#pragma once

#include "net/transport/raft_transport.h"

#include <QMap>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>

#include <map>

/// Carries Raft's messages over WebSockets, for networks in which only HTTP gets through: an
/// example of a transport of one's own.
///
/// A transport has three duties: start() and stop() open and close its connections, send() passes a
/// message on or drops it, and what comes in is told by received(). It need not be reliable: Raft
/// sends again what matters. But it must be fast about one thing: never keep messages for a peer
/// that is away, which would all be old when it comes back.
///
/// Each server opens a WebSocket to each of its peers and sends on that only. A binary frame is one
/// message: 16 bytes that tell observers which event it belongs to (see MessageMark), then the
/// message as encodeMessage() writes it. Whoever can reach the port can speak for any server here;
/// see TcpTransport for one with a handshake, TLS and limits.
class WebSocketTransport : public raftarium::net::RaftTransport {
    Q_OBJECT
public:
    struct Config {
        raftarium::NodeId self;
        quint16 port = 0;                        ///< on 127.0.0.1; 0: any that is free
        std::map<raftarium::NodeId, QUrl> peers; ///< such as ws://127.0.0.1:7001
    };
    explicit WebSocketTransport(Config config, QObject* parent = nullptr);
    ~WebSocketTransport() override;

    [[nodiscard]] QString start() override;
    void stop() override;
    void send(const raftarium::Message& message, const raftarium::net::MessageMark& mark) override;

    /// Where peers find this server.
    [[nodiscard]] QUrl url() const { return server_.serverUrl(); }
    /// Connects to one more peer.
    void addPeer(raftarium::NodeId peer, const QUrl& url);
    [[nodiscard]] bool isConnected(raftarium::NodeId peer) const;

private:
    void accept();
    void receive(QWebSocket* from, const QByteArray& frame);

    Config config_;
    QWebSocketServer server_;
    std::map<raftarium::NodeId, QWebSocket*> peers_; // children: what goes out
    QList<QWebSocket*> callers_;                     // children: what comes in
    bool running_ = false;
};
