#include "net/base/host_port.h"

namespace raftarium::net {

QString HostPort::text() const {
    return (host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(host)
        .arg(port);
}

std::optional<HostPort> parseHostPort(const QString& text, quint16 leastPort) {
    const QString trimmed = text.trimmed();
    const qsizetype colon = trimmed.lastIndexOf(QLatin1Char(':'));
    if (colon <= 0) return std::nullopt;
    QString host = trimmed.left(colon);
    const bool bracketed = host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'));
    if (bracketed) host = host.mid(1, host.size() - 2);
    if (host.contains(QLatin1Char(':')) != bracketed || host.isEmpty()) return std::nullopt;
    for (const QChar c : host)
        if (c.isSpace() || c == QLatin1Char('/') || c == QLatin1Char('@')) return std::nullopt;
    const QString number = trimmed.mid(colon + 1);
    for (const QChar c : number)
        if (c < QLatin1Char('0') || c > QLatin1Char('9')) return std::nullopt;
    bool ok = false;
    const quint16 port = number.toUShort(&ok);
    if (!ok || port < leastPort) return std::nullopt;
    return HostPort{host, port};
}

} // namespace raftarium::net
