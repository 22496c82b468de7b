#include "net/observe/stream_client.h"

#include "core/recording/event_line.h"
#include "core/recording/line_writer.h"

#include <QRandomGenerator>

#include <algorithm>

namespace raftarium::net {
namespace {

constexpr int kSilence = 10'000; // milliseconds; servers speak every second
constexpr int kFirstRetry = 100;
constexpr int kLastRetry = 5'000;
constexpr qint64 kReadBuffer = qint64{4} << 20;

} // namespace

StreamClient::StreamClient(HostPort address, LiveSource::Options options, QObject* parent)
    : QObject(parent),
      address_(std::move(address)),
      options_(std::move(options)),
      socket_(new QSslSocket(this)),
      retry_(this),
      silence_(this) {
    retry_.setSingleShot(true);
    silence_.setSingleShot(true);
    connect(&retry_, &QTimer::timeout, this, &StreamClient::connectNow);
    connect(&silence_, &QTimer::timeout, this, [this] {
        lose(tr("Nothing comes from %1 port %2.").arg(address_.host).arg(address_.port),
             SourceStatus::State::Waiting);
    });
    socket_->setReadBufferSize(kReadBuffer);
    connect(socket_, &QSslSocket::readyRead, this, &StreamClient::read);
    connect(socket_, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::RemoteHostClosedError) {
            read();
            lose(tr("%1 port %2 has ended the connection.").arg(address_.host).arg(address_.port),
                 SourceStatus::State::Waiting);
        } else {
            lose(tr("%1 port %2: %3")
                     .arg(address_.host)
                     .arg(address_.port)
                     .arg(socket_->errorString()),
                 SourceStatus::State::Waiting);
        }
    });
    connect(socket_, options_.tls ? &QSslSocket::encrypted : &QSslSocket::connected, this,
            &StreamClient::sayToken);
}

void StreamClient::start() { connectNow(); }

void StreamClient::connectNow() {
    socket_->abort();
    input_.clear();
    knowsHello_ = false;
    lines_ = 0;
    silence_.start(kSilence);
    if (state_ != SourceStatus::State::Waiting && state_ != SourceStatus::State::Refused)
        set(SourceStatus::State::Connecting, {});
    if (options_.tls) {
        socket_->setSslConfiguration(*options_.tls);
        socket_->connectToHostEncrypted(address_.host, address_.port);
    } else {
        socket_->connectToHost(address_.host, address_.port);
    }
}

void StreamClient::sayToken() {
    if (options_.token.isEmpty()) return;
    std::string line = "{\"token\":";
    appendJsonText(line, options_.token.toStdString());
    line += "}\n";
    socket_->write(line.data(), static_cast<qint64>(line.size()));
}

void StreamClient::setHeldBack(bool heldBack) {
    if (heldBack_ == heldBack) return;
    heldBack_ = heldBack;
    if (!heldBack && socket_->isOpen()) read();
}

void StreamClient::read() {
    if (heldBack_) {
        silence_.start(kSilence); // it may well have spoken
        return;
    }
    const QByteArray more = socket_->readAll();
    if (more.isEmpty()) return;
    silence_.start(kSilence);
    input_ += more;
    qsizetype begin = 0;
    const quint64 connection = lines_ + 1;
    for (qsizetype end = input_.indexOf('\n'); end >= 0; end = input_.indexOf('\n', begin)) {
        const QByteArray line = QByteArray::fromRawData(input_.constData() + begin, end - begin);
        begin = end + 1;
        ++lines_;
        if (!line.isEmpty()) take(line);
        if (lines_ < connection) return; // the connection was given up meanwhile
    }
    input_.remove(0, begin);
    if (input_.size() > static_cast<qsizetype>(kMostLineBytes))
        lose(tr("%1 port %2 sends a line without an end. Is it an event stream?")
                 .arg(address_.host)
                 .arg(address_.port),
             SourceStatus::State::Refused);
}

void StreamClient::take(QByteArrayView line) {
    auto answer = reader_.read({line.data(), static_cast<std::size_t>(line.size())});
    if (const auto* problem = std::get_if<LineProblem>(&answer)) {
        const QString text = tr("%1 port %2, line %3, column %4: %5")
                                 .arg(address_.host)
                                 .arg(address_.port)
                                 .arg(lines_)
                                 .arg(problem->column)
                                 .arg(QString::fromStdString(problem->text));
        ++badLines_;
        if (knowsHello_)
            set(state_, text);
        else
            lose(text, SourceStatus::State::Refused);
        return;
    }
    auto& read = std::get<StreamLine>(answer);
    if (const auto* error = std::get_if<ErrorLine>(&read.content)) {
        lose(QString::fromStdString(error->text), SourceStatus::State::Refused);
    } else if (const auto* hello = std::get_if<HelloLine>(&read.content)) {
        if (!knowsHello_) takeHello(*hello);
    } else if (!knowsHello_) {
        lose(tr("%1 port %2 does not begin with the first line of an event stream, "
                "{\"format\":\"raftarium-events\",…}.")
                 .arg(address_.host)
                 .arg(address_.port),
             SourceStatus::State::Refused);
    } else {
        if (!read.note.empty()) set(state_, QString::fromStdString(read.note));
        received(std::move(read));
    }
}

void StreamClient::takeHello(const HelloLine& hello) {
    auto answer = connected(hello);
    if (const auto* refusal = std::get_if<QString>(&answer)) {
        lose(*refusal, SourceStatus::State::Refused);
        return;
    }
    knowsHello_ = true;
    attempts_ = 0;
    auto& request = std::get<RequestLine>(answer);
    if (options_.textLimit > 0) request.textLimit = static_cast<std::uint64_t>(options_.textLimit);
    std::string line;
    appendLine(line, request);
    socket_->write(line.data(), static_cast<qint64>(line.size()));
    set(SourceStatus::State::Connected, {});
}

void StreamClient::lose(const QString& problem, SourceStatus::State state) {
    // A server that says why, and then ends the connection, has said it.
    if (retry_.isActive()) return;
    lines_ = 0;
    input_.clear();
    silence_.stop();
    socket_->abort();
    const int wait = state == SourceStatus::State::Refused
                         ? kLastRetry
                         : std::min(kLastRetry, kFirstRetry << std::min(attempts_++, 8));
    retry_.start(wait / 2 + QRandomGenerator::global()->bounded(wait / 2 + 1));
    set(state, problem);
    emit disconnected();
}

void StreamClient::set(SourceStatus::State state, const QString& problem) {
    if (state_ == state && problem_ == problem) return;
    state_ = state;
    problem_ = problem;
    emit changed();
}

} // namespace raftarium::net
