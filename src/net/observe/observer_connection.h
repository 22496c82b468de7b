#pragma once

#include "core/recording/line_reader.h"
#include "core/recording/text_references.h"
#include "net/observe/observer_server.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <string>

namespace raftarium::net {

/// One watcher of a server. Deletes itself when its connection ends.
class ObserverConnection : public QObject {
    Q_OBJECT
public:
    /// Takes the socket over.
    ObserverConnection(QTcpSocket* socket, EventJournal& journal,
                       const ObserverServer::Config& config, QObject* parent);

    /// Sends what has happened since, as far as the watcher keeps up.
    void pump();
    /// Tells a watcher that has nothing to read what time it is.
    void heartbeat();
    /// Sends what is left and ends; waits at most so long for a watcher that reads slowly.
    void finish(int milliseconds);
    void fail(const QString& text);

private:
    enum class Stage : quint8 { Token, Request, State, Streaming, Ended };

    void sayHello();
    void readLines();
    void take(std::string_view line);
    void takeRequest(const RequestLine& request);
    void askForState();
    bool sendState();
    bool sendSome();
    void sendEvent(std::size_t place);
    void sendMissed(std::uint64_t from, std::uint64_t next);
    void write();
    [[nodiscard]] bool isSlow() const;

    QTcpSocket* const socket_;
    EventJournal& journal_;
    const ObserverServer::Config& config_;
    Stage stage_ = Stage::Token;
    QByteArray input_;
    QTimer deadline_;
    LineReader reader_;

    std::uint64_t position_ = 0;   // the next event to send
    std::uint64_t stateAfter_ = 0; // a state before this event is too old
    bool goesOn_ = false;          // position_ is where the watcher wants to go on
    KindMask kinds_ = ~KindMask{0};
    std::size_t textLimit_ = 0;
    bool refers_ = false;          // the watcher knows what it was told
    std::optional<Time> lastTime_; // of the event told last
    ToldTexts told_;
    std::uint64_t nextNumber_ = UINT64_MAX; // of a line that need not tell its number
    bool flushing_ = false;                 // what is written meanwhile is known
    bool quiet_ = false;                    // nothing was sent since the last heartbeat
    EventJournal::Excerpt excerpt_;
    std::string out_;
};

} // namespace raftarium::net
