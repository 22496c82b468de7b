#include "ui/live/host_port.h"

namespace raftarium::ui {

std::optional<HostPort> parseHostPort(const QString& text) {
    const QString trimmed = text.trimmed();
    const qsizetype colon = trimmed.lastIndexOf(QLatin1Char(':'));
    if (colon <= 0) return std::nullopt;
    QString host = trimmed.left(colon);
    const bool bracketed = host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'));
    if (bracketed) host = host.mid(1, host.size() - 2);
    if (host.contains(QLatin1Char(':')) != bracketed || host.isEmpty()) return std::nullopt;
    for (const QChar c : host)
        if (c.isSpace() || c == QLatin1Char('/') || c == QLatin1Char('@')) return std::nullopt;
    bool ok = false;
    const uint port = trimmed.mid(colon + 1).toUInt(&ok);
    if (!ok || port == 0 || port > 65535) return std::nullopt;
    return HostPort{host, static_cast<quint16>(port)};
}

} // namespace raftarium::ui
