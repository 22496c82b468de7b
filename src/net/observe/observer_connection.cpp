#include "net/observe/observer_connection.h"

#include "core/recording/event_line.h"
#include "core/recording/line_writer.h"

#include <QSslSocket>

#include <algorithm>
#include <utility>

namespace raftarium::net {
namespace {

/// So many events are read at a time, which bounds for how long the server's thread waits …
constexpr std::size_t kMostAtOnce = 512;
/// … and so many bytes are gathered before they are sent: each sending wakes the watcher.
constexpr std::size_t kBytesAtOnce = std::size_t{256} << 10U;
/// With every byte escaped, such a text still fits into a line.
constexpr std::size_t kMostText = std::size_t{128} << 10U;

/// Takes as long wherever they differ.
bool sameToken(const QByteArray& expected, const std::string& given) {
    unsigned different = expected.size() != static_cast<qsizetype>(given.size()) ? 1 : 0;
    for (std::size_t i = 0; i < given.size() && !expected.isEmpty(); ++i) {
        const char of = expected[static_cast<qsizetype>(i) % expected.size()];
        different |= static_cast<unsigned char>(of) ^ static_cast<unsigned char>(given[i]);
    }
    return different == 0;
}

} // namespace

ObserverConnection::ObserverConnection(QTcpSocket* socket, EventJournal& journal,
                                       const ObserverServer::Config& config, QObject* parent)
    : QObject(parent), socket_(socket), journal_(journal), config_(config) {
    socket_->setParent(this);
    socket_->setReadBufferSize(config_.requestBytes + 1);
    connect(socket_, &QTcpSocket::readyRead, this, &ObserverConnection::readLines);
    connect(socket_, &QTcpSocket::bytesWritten, this, [this] {
        if (!flushing_ && !isSlow()) pump();
    });
    connect(socket_, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(socket_, &QTcpSocket::errorOccurred, this, [this] {
        stage_ = Stage::Ended;
        deleteLater();
    });
    deadline_.setSingleShot(true);
    connect(&deadline_, &QTimer::timeout, this,
            [this] { fail(tr("No request came. Send {\"from\":0} after the first line.")); });
    deadline_.start(config_.requestMilliseconds);
    if (!config_.token.isEmpty()) return;
    if (auto* secured = qobject_cast<QSslSocket*>(socket_);
        secured != nullptr && !secured->isEncrypted())
        connect(secured, &QSslSocket::encrypted, this, &ObserverConnection::sayHello);
    else
        sayHello();
}

void ObserverConnection::sayHello() {
    stage_ = Stage::Request;
    HelloLine hello;
    hello.cluster = config_.cluster.toStdString();
    hello.node = journal_.node();
    hello.life = journal_.life();
    hello.first = journal_.first();
    hello.next = journal_.next();
    hello.time = journal_.now();
    hello.http = config_.http.toStdString();
    hello.control = config_.control.toStdString();
    hello.tellsState = journal_.hasStateSource();
    appendLine(out_, hello);
    write();
}

void ObserverConnection::write() {
    if (!out_.empty()) socket_->write(out_.data(), static_cast<qint64>(out_.size()));
    out_.clear();
    quiet_ = false;
    flushing_ = true;
    socket_->flush(); // at once, and not by way of the event loop
    flushing_ = false;
}

void ObserverConnection::fail(const QString& text) {
    if (stage_ == Stage::Ended) return;
    stage_ = Stage::Ended;
    deadline_.stop();
    appendLine(out_, ErrorLine{text.toStdString()});
    write();
    socket_->disconnectFromHost();
    // Whoever does not read is not waited for.
    QTimer::singleShot(config_.requestMilliseconds, this, &QObject::deleteLater);
}

void ObserverConnection::readLines() {
    while (stage_ == Stage::Token || stage_ == Stage::Request) {
        input_ += socket_->read(config_.requestBytes + 1 - input_.size());
        const qsizetype end = input_.indexOf('\n');
        if (end > config_.requestBytes || (end < 0 && input_.size() > config_.requestBytes)) {
            fail(tr("The request is longer than %1 bytes.").arg(config_.requestBytes));
            return;
        }
        if (end < 0) return;
        const QByteArray line = input_.left(end);
        input_.remove(0, end + 1);
        take({line.constData(), static_cast<std::size_t>(line.size())});
    }
    // A watcher has nothing more to say.
    input_.clear();
    socket_->skip(socket_->bytesAvailable());
}

void ObserverConnection::take(std::string_view line) {
    if (stage_ == Stage::Token) {
        const auto token = reader_.readToken(line);
        const auto* given = std::get_if<std::string>(&token);
        if (given == nullptr || !sameToken(config_.token, *given))
            fail(tr("The token is wrong. First send a line {\"token\":\"…\"} with the token that "
                    "this server was started with."));
        else
            sayHello();
        return;
    }
    // A token that nobody asked for does no harm.
    if (config_.token.isEmpty() && std::holds_alternative<std::string>(reader_.readToken(line)))
        return;
    const auto request = reader_.readRequest(line);
    if (const auto* problem = std::get_if<LineProblem>(&request))
        fail(tr("The request cannot be read, column %1: %2")
                 .arg(problem->column)
                 .arg(QString::fromStdString(problem->text)));
    else
        takeRequest(std::get<RequestLine>(request));
}

void ObserverConnection::takeRequest(const RequestLine& request) {
    deadline_.stop();
    kinds_ = request.kinds;
    textLimit_ =
        request.textLimit == 0
            ? kMostText
            : static_cast<std::size_t>(std::min<std::uint64_t>(request.textLimit, kMostText));
    refers_ = request.references;
    const bool sameLife = request.life == 0 || request.life == journal_.life();
    goesOn_ = request.from && sameLife && *request.from <= journal_.next();
    position_ = goesOn_ ? *request.from : journal_.next();
    stage_ = Stage::Streaming;
    if (!goesOn_) askForState();
    pump();
}

/// What lies between is not sent; the state stands for it.
void ObserverConnection::askForState() {
    if (!journal_.hasStateSource()) return;
    stateAfter_ = journal_.next();
    stage_ = Stage::State;
    journal_.wantState();
}

bool ObserverConnection::sendState() {
    const auto state = journal_.state();
    if (!state || state->next < stateAfter_) return false;
    if (goesOn_) sendMissed(position_, state->next);
    StateLine line{state->next, state->time, state->state};
    appendLine(out_, line, textLimit_);
    write();
    position_ = state->next;
    goesOn_ = true;
    stage_ = Stage::Streaming;
    return true;
}

void ObserverConnection::sendMissed(std::uint64_t from, std::uint64_t next) {
    if (next > from) appendLine(out_, MissedLine{from, next - 1});
}

bool ObserverConnection::isSlow() const { return socket_->bytesToWrite() > config_.unsentBytes; }

void ObserverConnection::pump() {
    // In between, others have their turn.
    constexpr int turns = 16;
    for (int i = 0; i < turns; ++i) {
        if (isSlow()) return; // goes on with bytesWritten
        if (stage_ == Stage::State && !sendState()) {
            journal_.wantState(); // what woke us was something else
            return;
        }
        if (stage_ != Stage::Streaming || !sendSome()) return;
    }
    if (!out_.empty()) write();
    QMetaObject::invokeMethod(this, &ObserverConnection::pump, Qt::QueuedConnection);
}

/// False where there is nothing more.
bool ObserverConnection::sendSome() {
    journal_.read(position_, kMostAtOnce, excerpt_);
    if (excerpt_.first > position_) {
        if (journal_.hasStateSource()) {
            askForState();
            return true;
        }
        sendMissed(position_, excerpt_.first);
        position_ = excerpt_.first;
    }
    goesOn_ = true;
    for (std::size_t i = 0; i < excerpt_.events.size(); ++i) {
        const EventKind kind = excerpt_.events[i].kind;
        if (static_cast<std::size_t>(kind) < kEventKinds && (kinds_ & maskOf(kind)) != 0)
            sendEvent(i);
    }
    position_ += excerpt_.events.size();
    const bool more = position_ < excerpt_.next;
    if (!out_.empty() && (!more || out_.size() >= kBytesAtOnce)) write();
    return more;
}

/// What the watcher knows already is left out.
void ObserverConnection::sendEvent(std::size_t place) {
    const Event& event = excerpt_.events[place];
    const std::uint64_t number = position_ + place;
    EventLineStyle style;
    style.textLimit = textLimit_;
    style.speaker = journal_.node();
    style.tellsNumber = number != nextNumber_;
    nextNumber_ = number + 1;
    style.tellsTime = !refers_ || lastTime_ != event.time;
    style.tellsDefaults = !refers_;
    lastTime_ = event.time;
    std::string_view text;
    if (hasText(event.kind) && event.text != kNoText) {
        text = excerpt_.text(event.text);
        const TextId id = excerpt_.texts[event.text - 1].id;
        const bool isWhole = text.size() <= textLimit_;
        if (refers_ && isWhole) style.textOf = told_.find(id, number);
        if (style.textOf == kNoEventNumber)
            isWhole ? told_.note(id, number, text.size()) : told_.noteCut(textLimit_);
    }
    appendEventLine(out_, event, number, excerpt_.causes[place], text, style);
}

void ObserverConnection::heartbeat() {
    const bool tells = stage_ == Stage::Streaming || stage_ == Stage::State;
    if (tells && std::exchange(quiet_, true) && !isSlow()) {
        // The clock first: what happens in between is later than what is promised.
        const std::int64_t now = journal_.now();
        if (stage_ == Stage::Streaming && sendSome()) {
            pump();
            return;
        }
        appendLine(out_, HeartbeatLine{position_, now});
        write();
        quiet_ = true;
    }
}

void ObserverConnection::finish(int milliseconds) {
    if (stage_ == Stage::Streaming)
        while (!isSlow() && sendSome()) {
        }
    stage_ = Stage::Ended;
    socket_->flush();
    socket_->disconnectFromHost();
    if (socket_->state() != QAbstractSocket::UnconnectedState && milliseconds > 0)
        socket_->waitForDisconnected(milliseconds);
}

} // namespace raftarium::net
