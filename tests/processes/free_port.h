#pragma once

#include <QTcpServer>

#include <random>

namespace raftarium::testing {

/// A port of loopback that nobody uses. It is from below those that the system gives to outgoing
/// connections, so that none of them takes it while its server is down.
inline quint16 freePort() {
    static std::mt19937 random(std::random_device{}());
    std::uniform_int_distribution<int> ports(20'000, 32'000);
    for (;;) {
        const auto port = quint16(ports(random));
        QTcpServer probe;
        if (probe.listen(QHostAddress::LocalHost, port)) return port;
    }
}

} // namespace raftarium::testing
