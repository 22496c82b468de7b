#pragma once

#include "net/transport/tcp_config.h"

#include <QSslConfiguration>
#include <QString>

#include <variant>

namespace raftarium::net {

/// Reads the files of `tls` for both sides of a connection; or says what is wrong, for the user.
[[nodiscard]] std::variant<QSslConfiguration, QString> loadTls(const TcpTls& tls);

} // namespace raftarium::net
