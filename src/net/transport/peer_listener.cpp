#include "net/transport/peer_listener.h"

#include <cerrno>

#include <sys/socket.h>

namespace raftarium::net {
namespace {

constexpr int kRetryMs = 200;
constexpr int kMostAtOnce = 64; // then others have their turn
constexpr int kQueue = 512;     // who may wait to be accepted, so that a flood keeps no peer out

} // namespace

PeerListener::PeerListener(QObject* parent) : QObject(parent) {
    retry_.setSingleShot(true);
    retry_.setInterval(kRetryMs);
    connect(&retry_, &QTimer::timeout, this, &PeerListener::resume);
}

bool PeerListener::listen(const QHostAddress& address, quint16 port) {
    server_.setListenBacklogSize(kQueue);
    if (!server_.listen(address, port)) return false;
    server_.pauseAccepting();
    ready_ = std::make_unique<QSocketNotifier>(server_.socketDescriptor(), QSocketNotifier::Read);
    connect(ready_.get(), &QSocketNotifier::activated, this, &PeerListener::acceptAll);
    ready_->setEnabled(!paused_);
    return true;
}

void PeerListener::close() {
    retry_.stop();
    if (ready_) ready_->setEnabled(false);
    server_.close();
}

void PeerListener::setPaused(bool paused) {
    paused_ = paused;
    if (!ready_) return;
    if (paused)
        ready_->setEnabled(false);
    else
        resume();
}

void PeerListener::resume() {
    if (!paused_ && server_.isListening()) ready_->setEnabled(true);
}

void PeerListener::acceptAll() {
    for (int i = 0; i < kMostAtOnce && server_.isListening() && ready_->isEnabled(); ++i) {
        const int descriptor = ::accept4(static_cast<int>(server_.socketDescriptor()), nullptr,
                                         nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (descriptor >= 0) {
            accepted(descriptor);
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

} // namespace raftarium::net
