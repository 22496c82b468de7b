#pragma once

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTcpSocket>

#include <functional>

namespace raftarium::net {

/// One client that talks in lines of JSON: the first must carry the token, each is answered by one,
/// with the `id` that the line had. Ends the connection on anything else.
class LineConnection : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(const QJsonObject&)>;
    /// What to do with a line; calls the answer once, now or later.
    using Handler = std::function<void(const QJsonObject& command, const Answer& answer)>;

    /// Owned by `socket`, and gone with it. An empty token takes any first line.
    LineConnection(QTcpSocket* socket, QByteArray token, Handler handler);

    static constexpr qint64 kMostLineBytes = 64 << 10;
    static constexpr int kFirstLineMs = 5'000;
    /// Who does not read its answers, or does not wait for any, is disconnected.
    static constexpr qint64 kMostUnsentBytes = 4 << 20;
    static constexpr int kMostWaiting = 1024;

    /// Whether two secrets are equal, in a time that does not tell where they differ.
    [[nodiscard]] static bool sameSecret(const QByteArray& a, const QByteArray& b);

private:
    void read();
    void take(const QByteArray& line);
    void write(const QJsonObject& object);
    void end(const QString& error);

    QTcpSocket* const socket_;
    const QByteArray token_;
    const Handler handler_;
    bool trusted_ = false;
    bool ended_ = false;
    int waiting_ = 0; ///< lines whose answer has not come yet
};

} // namespace raftarium::net
