#pragma once

#include "core/raft/types.h"
#include "net/base/host_port.h"

#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>

namespace raftarium::net {

/// PEM files. Both sides show their certificate, and each must be signed by the authority; that of
/// a server that is connected to must also name the host by which it is reached. Whoever has a
/// certificate of the authority is taken for the peer that it says it is: use an authority that
/// signs for this cluster only.
struct TcpTls {
    QString certificateFile; ///< of this server, intermediate ones after it
    QString keyFile;         ///< its private key, not encrypted
    QString authorityFile;   ///< who must have signed those of the peers
};

struct TcpLimits {
    qint64 unsentBytes = qint64{32} << 20; ///< for each peer; what is more is dropped
    int strangers = 256;     ///< connections that have not introduced themselves; the oldest goes
    int handshakeMs = 5000;  ///< for connecting and both sides' introductions
    int firstRetryMs = 50;   ///< after the first failure; then twice as long each time …
    int lastRetryMs = 2000;  ///< … up to this. Each wait is cut by up to a half, at random
    int unansweredMs = 5000; ///< a connection whose bytes are not acknowledged so long is given up
    int warningEveryMs = 10'000; ///< at most one warning of a kind in this time
};

struct TcpConfig {
    NodeId self = kNobody;
    QString clusterId; ///< at most 255 bytes of UTF-8; only servers with the same one talk
    quint64 life = 0;  ///< MessageMark::life; 0: nobody watches this server
    HostPort listen{QStringLiteral("127.0.0.1"), 0}; ///< port 0: any that is free
    std::map<NodeId, HostPort> peers;                ///< may hold `self`, which is left out
    QJsonObject info; ///< what it tells its peers about itself; at most 3000 bytes
    std::optional<TcpTls> tls;
    TcpLimits limits;
};

} // namespace raftarium::net
