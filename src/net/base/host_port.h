#pragma once

#include <QString>

#include <optional>

namespace raftarium::net {

/// A place to listen at or to connect to: the name of a host or its IP address, and a port.
struct HostPort {
    QString host;
    quint16 port = 0;

    /// "127.0.0.1:8001", "node.example:8001", "[::1]:8001".
    [[nodiscard]] QString text() const;
    bool operator==(const HostPort&) const = default;
};

/// Reads what text() writes, with space around it. Port 0 stands for any that is free and is read
/// only where `leastPort` says so.
[[nodiscard]] std::optional<HostPort> parseHostPort(const QString& text, quint16 leastPort = 1);

} // namespace raftarium::net
