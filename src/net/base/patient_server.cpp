#include "net/base/patient_server.h"

#include <QDeadlineTimer>
#include <QPointer>

#include <cerrno>

#include <sys/socket.h>

namespace raftarium::net {
namespace {

constexpr int kRetryMs = 200;
constexpr int kMostAtOnce = 64; // then others have their turn
constexpr qint64 kToldEveryMs = 10'000;

} // namespace

PatientServer::PatientServer(QObject* parent) : QTcpServer(parent), retry_(this) {
    retry_.setSingleShot(true);
    retry_.setInterval(kRetryMs);
    connect(&retry_, &QTimer::timeout, this, &PatientServer::resume);
}

PatientServer::~PatientServer() { close(); }

bool PatientServer::listen(const QHostAddress& address, quint16 port) {
    if (!QTcpServer::listen(address, port)) return false;
    pauseAccepting();
    ready_ = std::make_unique<QSocketNotifier>(socketDescriptor(), QSocketNotifier::Read);
    connect(ready_.get(), &QSocketNotifier::activated, this, &PatientServer::acceptAll);
    ready_->setEnabled(!paused_);
    return true;
}

void PatientServer::close() {
    retry_.stop();
    if (ready_) ready_->setEnabled(false);
    QTcpServer::close();
}

void PatientServer::setPaused(bool paused) {
    paused_ = paused;
    if (!ready_) return;
    if (paused)
        ready_->setEnabled(false);
    else
        resume();
}

void PatientServer::resume() {
    if (!paused_ && isListening()) ready_->setEnabled(true);
}

QTcpSocket* PatientServer::nextPendingConnection() {
    if (!isListening() || !hasPendingConnections()) return QTcpServer::nextPendingConnection();
    // That resumes accepting, and two may not watch the same descriptor.
    const bool watching = ready_->isEnabled();
    ready_->setEnabled(false);
    QTcpSocket* socket = QTcpServer::nextPendingConnection();
    pauseAccepting();
    ready_->setEnabled(watching);
    return socket;
}

void PatientServer::acceptAll() {
    const QPointer<PatientServer> self = this; // who is told may end it
    for (int i = 0; i < kMostAtOnce && self && isListening() && ready_->isEnabled(); ++i) {
        const int descriptor = ::accept4(static_cast<int>(socketDescriptor()), nullptr, nullptr,
                                         SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (descriptor >= 0) {
            incomingConnection(descriptor);
            if (self) emit newConnection();
            continue;
        }
        const int error = errno;
        if (error == EAGAIN || error == EWOULDBLOCK) return;
        if (error == EINTR || error == ECONNABORTED) continue;
        // Too many open files, or no memory. Who waits keeps the port ready, so only time helps.
        ready_->setEnabled(false);
        retry_.start();
        starved(qt_error_string(error));
    }
}

void PatientServer::starved(const QString& error) {
    const qint64 now = QDeadlineTimer::current().deadline();
    if (now < quietUntil_) return;
    quietUntil_ = now + kToldEveryMs;
    qWarning(
        "warning: no connection can be accepted at port %d: %s. Raise the limit of open files.",
        serverPort(), qPrintable(error));
}

} // namespace raftarium::net
