#pragma once

#include "core/raft/types.h"
#include "net/base/host_port.h"

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace raftarium::ui {

/// What a user has typed to attach to a cluster.
struct AttachText {
    QString addresses;                   ///< one a line, or with commas
    QString token;                       ///< itself …
    QString tokenFile;                   ///< … or the file that holds it
    QString authority, certificate, key; ///< files in PEM; empty: no TLS
};

/// Which cluster to attach to.
struct AttachRequest {
    struct Server {
        net::HostPort observer;
        std::optional<net::HostPort> control; ///< where it was named; else the server tells
    };
    std::vector<Server> servers;
    QByteArray token;
    std::optional<QSslConfiguration> tls;

    static constexpr int kMostServers = 101;
};

/// Reads it; else what is wrong and what to do. "127.0.0.1:9101 control=127.0.0.1:9001" names both
/// ports of a server.
[[nodiscard]] std::variant<AttachRequest, QString> readAttachRequest(const AttachText& text);

} // namespace raftarium::ui
