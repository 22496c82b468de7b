#include "net/transport/socket_options.h"

#include <QVariant>

#include <algorithm>

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
    const auto set = [&](int option, int value) {
        ::setsockopt(static_cast<int>(socket.socketDescriptor()), IPPROTO_TCP, option, &value,
                     sizeof value);
    };
    // Without it the system tries for a quarter of an hour, in ever longer intervals, so that a
    // healed network would not be noticed for as long again as it was broken.
    set(TCP_USER_TIMEOUT, unansweredMs);
    const int seconds = std::max(1, unansweredMs / 1000);
    set(TCP_KEEPIDLE, seconds); // of a connection on which nothing comes in
    set(TCP_KEEPINTVL, seconds);
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
