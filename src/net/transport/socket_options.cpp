#include "net/transport/socket_options.h"

#include <QVariant>

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace raftarium::net {

void setPeerOptions(QAbstractSocket& socket, int unansweredMs) {
    socket.setSocketOption(QAbstractSocket::LowDelayOption, QVariant(1));
    socket.setSocketOption(QAbstractSocket::KeepAliveOption, QVariant(1));
#ifdef Q_OS_LINUX
    // Without it the system tries for a quarter of an hour, in ever longer intervals, so that a
    // healed network would not be noticed for as long again as it was broken.
    const auto timeout = static_cast<unsigned>(unansweredMs);
    ::setsockopt(static_cast<int>(socket.socketDescriptor()), IPPROTO_TCP, TCP_USER_TIMEOUT,
                 &timeout, sizeof timeout);
#else
    Q_UNUSED(unansweredMs)
#endif
}

QString printable(const QString& text) {
    constexpr qsizetype kMost = 200;
    QString line = text.left(kMost);
    for (QChar& c : line)
        if (!c.isPrint()) c = QLatin1Char('?');
    return text.size() > kMost ? line + QStringLiteral("…") : line;
}

} // namespace raftarium::net
