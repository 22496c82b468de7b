#pragma once

#include "net/transport/raft_transport.h"
#include "net/transport/tcp_config.h"

#include <cstdint>
#include <memory>

namespace raftarium::net {

/// Carries messages over TCP, as docs/protocol.md lays them out.
///
/// Each server connects to each of its peers for what it sends to it, so between two servers there
/// are two connections, one in each direction. A connection that ends is made again, with a growing
/// and random pause between attempts.
///
/// All messages given to send() within one turn of the event loop leave in one write for each peer.
/// dropped() tells of messages to a peer that is not connected, has too much unsent, or would get a
/// frame over 16 MiB; what a breaking connection takes with it is not known.
///
/// Nothing that a peer or a stranger sends is trusted: what is not of the protocol ends that
/// connection, and memory is bounded by TcpLimits, 17 MiB for each peer and 8 KiB for each
/// stranger.
class TcpTransport : public RaftTransport {
    Q_OBJECT
public:
    explicit TcpTransport(TcpConfig config, QObject* parent = nullptr);
    ~TcpTransport() override;

    [[nodiscard]] QString start() override;
    void stop() override;
    void send(const Message& message, const MessageMark& mark) override;
    void setPaused(bool paused) override;
    [[nodiscard]] QJsonObject peerInfo(NodeId peer) const override;

    /// The port that it listens on; 0 while it does not.
    [[nodiscard]] std::uint16_t serverPort() const;
    /// Whether messages to `peer` go out now: peerConnected() was the last that was said of it.
    [[nodiscard]] bool isConnected(NodeId peer) const;
    /// Whether messages of `peer` can come in now.
    [[nodiscard]] bool hears(NodeId peer) const;
    /// Other peers from now on; connections to those that stay as they are last.
    void setPeers(std::map<NodeId, HostPort> peers);
    /// Connections that have not introduced themselves yet.
    [[nodiscard]] int strangers() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace raftarium::net
