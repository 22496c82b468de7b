#include "net/base/secure_server.h"

#include <QSslSocket>

#include <memory>

namespace raftarium::net {

void SecureServer::incomingConnection(qintptr descriptor) {
    if (QTcpSocket* socket = adopt(descriptor)) addPendingConnection(socket);
}

QTcpSocket* SecureServer::adopt(qintptr descriptor) {
    if (!tls_) {
        auto socket = std::make_unique<QTcpSocket>(this);
        return socket->setSocketDescriptor(descriptor) ? socket.release() : nullptr;
    }
    auto socket = std::make_unique<QSslSocket>(this);
    if (!socket->setSocketDescriptor(descriptor)) return nullptr;
    socket->setSslConfiguration(*tls_);
    socket->startServerEncryption();
    return socket.release();
}

QSslConfiguration forClients(QSslConfiguration mutual) {
    mutual.setPeerVerifyMode(QSslSocket::VerifyNone);
    return mutual;
}

} // namespace raftarium::net
