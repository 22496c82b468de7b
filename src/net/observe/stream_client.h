#pragma once

#include "core/recording/line_reader.h"
#include "net/observe/live_source.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <functional>

namespace raftarium::net {

/// Reads the event stream of one server. Connects anew where the connection is lost, at longer and
/// longer intervals.
///
/// Threads: used by the thread that it lives on.
class StreamClient : public QObject {
    Q_OBJECT
public:
    StreamClient(HostPort address, LiveSource::Options options, QObject* parent = nullptr);

    /// What it is to ask for, given the server's first line. A text instead: why this server is not
    /// wanted.
    std::function<std::variant<RequestLine, QString>(const HelloLine&)> connected;
    std::function<void(StreamLine&&)> received;

    void start();
    /// While held back, nothing is read, and the server is told so by a full connection.
    void setHeldBack(bool heldBack);

    [[nodiscard]] SourceStatus::State state() const { return state_; }
    [[nodiscard]] const QString& problem() const { return problem_; }
    /// Lines that could not be read.
    [[nodiscard]] quint64 badLines() const { return badLines_; }
    [[nodiscard]] const HostPort& address() const { return address_; }

signals:
    /// state() or problem() is another.
    void changed();
    /// The connection is gone, or was never there.
    void disconnected();

private:
    void connectNow();
    void sayToken();
    void read();
    void take(QByteArrayView line);
    void takeHello(const HelloLine& hello);
    void lose(const QString& problem, SourceStatus::State state);
    void set(SourceStatus::State state, const QString& problem);

    const HostPort address_;
    const LiveSource::Options options_;
    QSslSocket* socket_;
    QTimer retry_;
    QTimer silence_;
    LineReader reader_;
    QByteArray input_;
    bool knowsHello_ = false;
    bool heldBack_ = false;
    int attempts_ = 0;
    quint64 lines_ = 0;
    quint64 badLines_ = 0;
    SourceStatus::State state_ = SourceStatus::State::Connecting;
    QString problem_;
};

} // namespace raftarium::net
