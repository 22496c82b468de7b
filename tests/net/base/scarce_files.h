#pragma once

#include <QtGlobal>

#include <algorithm>
#include <utility>

#include <arpa/inet.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace raftarium::net::test {

/// Sets the soft limit of open files as long as it lives.
class FileLimit {
public:
    explicit FileLimit(rlim_t wanted) {
        getrlimit(RLIMIT_NOFILE, &before_);
        rlimit changed = before_;
        changed.rlim_cur = std::min(wanted, before_.rlim_max);
        setrlimit(RLIMIT_NOFILE, &changed);
        current_ = changed.rlim_cur;
    }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;
    ~FileLimit() { setrlimit(RLIMIT_NOFILE, &before_); }
    [[nodiscard]] rlim_t current() const { return current_; }

private:
    rlimit before_{};
    rlim_t current_ = 0;
};

/// A plain connection: 10,000 of Qt's would tell more of Qt than of the server.
class IdleSocket {
public:
    IdleSocket() : descriptor_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {}
    IdleSocket(IdleSocket&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    IdleSocket& operator=(IdleSocket&&) = delete;
    ~IdleSocket() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    [[nodiscard]] bool connectTo(quint16 port) const {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return ::connect(descriptor_, reinterpret_cast<const sockaddr*>(&address),
                         sizeof address) == 0;
    }
    [[nodiscard]] int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

} // namespace raftarium::net::test
