#pragma once

#include "net/base/host_port.h"

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>

namespace raftarium::net {

/// Talks to the control port of one server: lines of JSON, the first with the token, each later one
/// answered by one with its id. Connects when there is something to say, and again after a loss.
///
/// Threads: used by the thread that it lives on; nothing blocks.
class ControlClient : public QObject {
    Q_OBJECT
public:
    struct Reply {
        bool ok = false;
        QString error; ///< for people; empty where ok
        QJsonObject answer;
    };
    using Done = std::function<void(const Reply&)>;

    static constexpr int kPatience = 3'000; ///< milliseconds until a silent server has failed
    static constexpr qsizetype kLongestLine = 64 << 10;
    static constexpr std::size_t kMostWaiting = 256;

    /// Speaks TLS where `tls` is given.
    ControlClient(HostPort address, QByteArray token, std::optional<QSslConfiguration> tls = {},
                  QObject* parent = nullptr);
    ~ControlClient() override;

    [[nodiscard]] const HostPort& address() const { return address_; }
    /// `done` is called once, later, also where it fails; not when this object goes first.
    void send(const QJsonObject& command, Done done);

private:
    void connectNow();
    void read();
    void take(const QByteArray& line);
    void fail(const QString& error);
    void write(const QJsonObject& object);
    struct Waiting;
    void ask(const Waiting& one);

    const HostPort address_;
    const QByteArray token_;
    const std::optional<QSslConfiguration> tls_;
    QSslSocket socket_;
    QTimer patience_;
    struct Waiting {
        qint64 id = 0;
        QJsonObject command;
        Done done;
    };
    std::deque<Waiting> waiting_;
    qint64 lastId_ = 0;
    bool greeted_ = false; ///< the token is on its way, and what waits behind it
};

} // namespace raftarium::net
