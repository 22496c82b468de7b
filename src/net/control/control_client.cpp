#include "net/control/control_client.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace raftarium::net {

ControlClient::ControlClient(HostPort address, QByteArray token,
                             std::optional<QSslConfiguration> tls, QObject* parent)
    : QObject(parent),
      address_(std::move(address)),
      token_(std::move(token)),
      tls_(std::move(tls)) {
    patience_.setSingleShot(true);
    patience_.setInterval(kPatience);
    connect(&patience_, &QTimer::timeout, this,
            [this] { fail(tr("%1 does not answer.").arg(address_.text())); });
    connect(&socket_, tls_ ? &QSslSocket::encrypted : &QSslSocket::connected, this, [this] {
        greeted_ = true;
        write({{QStringLiteral("token"), QString::fromLatin1(token_)}});
        for (const Waiting& one : waiting_)
            ask(one);
    });
    connect(&socket_, &QTcpSocket::readyRead, this, &ControlClient::read);
    connect(&socket_, &QTcpSocket::disconnected, this,
            [this] { fail(tr("%1 has closed the connection.").arg(address_.text())); });
    connect(&socket_, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::RemoteHostClosedError) return; // disconnected() follows
        fail(tr("%1 cannot be reached: %2.").arg(address_.text(), socket_.errorString()));
    });
}

ControlClient::~ControlClient() { socket_.disconnect(this); }

void ControlClient::send(const QJsonObject& command, Done done) {
    if (waiting_.size() >= kMostWaiting) {
        QMetaObject::invokeMethod(
            this,
            [done = std::move(done), where = address_.text()] {
                done({false, tr("%1 has too much to do already.").arg(where), {}});
            },
            Qt::QueuedConnection);
        return;
    }
    waiting_.push_back({++lastId_, command, std::move(done)});
    if (greeted_)
        ask(waiting_.back());
    else
        connectNow();
    if (!patience_.isActive()) patience_.start();
}

void ControlClient::connectNow() {
    if (socket_.state() != QAbstractSocket::UnconnectedState) return;
    if (tls_) {
        socket_.setSslConfiguration(*tls_);
        socket_.connectToHostEncrypted(address_.host, address_.port);
    } else {
        socket_.connectToHost(address_.host, address_.port);
    }
}

void ControlClient::ask(const Waiting& one) {
    QJsonObject line = one.command;
    line[QLatin1String("id")] = one.id;
    write(line);
}

void ControlClient::write(const QJsonObject& object) {
    socket_.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void ControlClient::read() {
    while (socket_.canReadLine())
        take(socket_.readLine(kLongestLine));
    if (socket_.bytesAvailable() > kLongestLine)
        fail(tr("%1 answers with a line that has no end. Is this a control port?")
                 .arg(address_.text()));
}

void ControlClient::take(const QByteArray& line) {
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return fail(
            tr("%1 answers with what is no JSON. Is this a control port?").arg(address_.text()));
    const QJsonObject answer = document.object();
    Reply reply{answer.value(QLatin1String("ok")).toBool(), {}, answer};
    if (!reply.ok) {
        reply.error = answer.value(QLatin1String("error")).toString().left(400);
        if (reply.error.isEmpty()) reply.error = tr("%1 refused.").arg(address_.text());
    }
    const qint64 id = answer.value(QLatin1String("id")).toInteger();
    if (id == 0 && !reply.ok) return fail(reply.error); // it is about all that we say
    const auto found = std::ranges::find(waiting_, id, &Waiting::id);
    if (found == waiting_.end()) return; // to the token; or nobody asked
    const Done done = std::move(found->done);
    waiting_.erase(found);
    waiting_.empty() ? patience_.stop() : patience_.start();
    done(reply);
}

void ControlClient::fail(const QString& error) {
    patience_.stop();
    greeted_ = false;
    const std::deque<Waiting> lost = std::exchange(waiting_, {});
    socket_.abort();
    for (const Waiting& one : lost)
        one.done({false, error, {}});
}

} // namespace raftarium::net
