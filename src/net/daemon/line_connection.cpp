#include "net/daemon/line_connection.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTimer>

#include <utility>

namespace raftarium::net {

LineConnection::LineConnection(QTcpSocket* socket, QByteArray token, Handler handler)
    : QObject(socket), socket_(socket), token_(std::move(token)), handler_(std::move(handler)) {
    socket->setReadBufferSize(2 * kMostLineBytes);
    connect(socket, &QTcpSocket::readyRead, this, &LineConnection::read);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(kFirstLineMs, this, [this] {
        if (!trusted_) end(tr("The first line must carry the token, within 5 s."));
    });
}

bool LineConnection::sameSecret(const QByteArray& a, const QByteArray& b) {
    const auto hash = [](const QByteArray& text) {
        return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    };
    const QByteArray left = hash(a);
    const QByteArray right = hash(b);
    unsigned different = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        different |= unsigned(uchar(left[i]) ^ uchar(right[i]));
    return different == 0;
}

void LineConnection::read() {
    while (!ended_ && socket_->canReadLine()) {
        const QByteArray line = socket_->readLine(kMostLineBytes + 1);
        if (!line.endsWith('\n')) return end(tr("A line has at most 65536 bytes."));
        take(line);
    }
    if (!ended_ && socket_->bytesAvailable() > kMostLineBytes)
        end(tr("A line has at most 65536 bytes."));
}

void LineConnection::take(const QByteArray& line) {
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (!document.isObject())
        return end(tr("A line must be a JSON object: column %1: %2.")
                       .arg(error.offset + 1)
                       .arg(error.errorString()));
    const QJsonObject object = document.object();
    if (!trusted_) {
        if (!token_.isEmpty() &&
            !sameSecret(object.value(QLatin1String("token")).toString().toUtf8(), token_))
            return end(tr("The token is not the one of this server. See --token-file."));
        trusted_ = true;
        if (object.contains(QLatin1String("token")) && !object.contains(QLatin1String("do")))
            return write({{QStringLiteral("ok"), true}});
    }
    if (++waiting_ > kMostWaiting)
        return end(tr("More than %1 commands wait for their answers.").arg(kMostWaiting));
    // What takes long is answered after what came later: who cares gives its lines an id.
    const QJsonValue id = object.value(QLatin1String("id"));
    // The client may be gone when the answer comes.
    handler_(object, [self = QPointer(this), id](QJsonObject answer) {
        if (!self) return;
        --self->waiting_;
        if (!id.isUndefined()) answer[QLatin1String("id")] = id;
        self->write(answer);
    });
}

void LineConnection::write(const QJsonObject& object) {
    if (socket_->state() == QAbstractSocket::UnconnectedState) return; // it has left
    if (socket_->bytesToWrite() > kMostUnsentBytes) {
        ended_ = true;
        return socket_->abort();
    }
    socket_->write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void LineConnection::end(const QString& error) {
    ended_ = true;
    write({{QStringLiteral("ok"), false}, {QStringLiteral("error"), error}});
    socket_->disconnectFromHost();
    QTimer::singleShot(kFirstLineMs, socket_, [socket = socket_] { socket->abort(); });
}

} // namespace raftarium::net
