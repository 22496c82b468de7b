#pragma once

#include <QString>

#include <optional>

namespace raftarium::ui {

/// A place to connect to.
struct HostPort {
    QString host;
    quint16 port = 0;

    [[nodiscard]] QString text() const {
        return host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]:%2").arg(host).arg(port)
                                               : QStringLiteral("%1:%2").arg(host).arg(port);
    }
    bool operator==(const HostPort&) const = default;
};

/// Reads "127.0.0.1:9101", "node.example:9101" or "[::1]:9101".
[[nodiscard]] std::optional<HostPort> parseHostPort(const QString& text);

} // namespace raftarium::ui
