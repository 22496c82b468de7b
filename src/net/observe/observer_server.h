#pragma once

#include "net/observe/event_journal.h"

#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <QSslConfiguration>
#include <QString>

#include <memory>
#include <optional>

namespace raftarium::net {

/// Lets others watch a server over TCP, as docs/event-stream.md describes it. Lines are made on a
/// thread of its own, so that the server itself only appends to the journal.
///
/// Threads: used by the thread that it lives on.
class ObserverServer : public QObject {
    Q_OBJECT
public:
    struct Config {
        QHostAddress address = QHostAddress::LocalHost;
        quint16 port = 0; ///< 0: any that is free
        QString cluster;  ///< told to who watches
        QString http;     ///< "HOST:PORT" where it serves clients; told to who watches
        QString control;  ///< as `http`, of its control port
        QByteArray token; ///< empty: whoever can connect may watch
        std::optional<QSslConfiguration> tls;
        int mostConnections = 64;
        int requestBytes = 4096;              ///< the longest line that a watcher may send
        int requestMilliseconds = 5'000;      ///< until when it must have asked
        qint64 unsentBytes = qint64{2} << 20; ///< a watcher with more than this unread is slow
        int heartbeatMilliseconds = 1'000;
        int batchMilliseconds = 10; ///< for so long events are gathered before they are sent
    };
    ObserverServer(std::shared_ptr<EventJournal> journal, Config config, QObject* parent = nullptr);
    ~ObserverServer() override;

    /// Begins to listen. What is wrong, for the user; empty where all is well.
    [[nodiscard]] QString start();
    /// Sends what is left, ends all connections, and joins the thread.
    void stop();
    [[nodiscard]] quint16 port() const;
    /// How many watch now.
    [[nodiscard]] int observers() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace raftarium::net
