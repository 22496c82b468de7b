#pragma once

#include "net/base/patient_server.h"

#include <QSslConfiguration>

#include <optional>

namespace raftarium::net {

/// A PatientServer whose connections speak TLS where it was given a configuration. They are there
/// at once; what is sent before both sides have agreed on keys waits. Whoever owns a connection
/// bounds how long that may take.
class SecureServer : public PatientServer {
public:
    using PatientServer::PatientServer;

    /// For connections from now on; none: plain TCP.
    void setTls(std::optional<QSslConfiguration> tls) { tls_ = std::move(tls); }

protected:
    void incomingConnection(qintptr descriptor) override;

    /// The owner of `descriptor` is the socket that is returned, a child of this server; nullptr,
    /// and closed, where it is no longer connected.
    [[nodiscard]] QTcpSocket* adopt(qintptr descriptor);

private:
    std::optional<QSslConfiguration> tls_;
};

/// How a server's `mutual` configuration serves those who have no certificate of the cluster, but a
/// token.
[[nodiscard]] QSslConfiguration forClients(QSslConfiguration mutual);

} // namespace raftarium::net
