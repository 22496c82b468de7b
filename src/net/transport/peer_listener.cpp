#include "net/transport/peer_listener.h"

namespace raftarium::net {
namespace {
constexpr int kRetryMs = 200;
}

PeerListener::PeerListener(QObject* parent) : QTcpServer(parent) {
    retry_.setSingleShot(true);
    retry_.setInterval(kRetryMs);
    connect(&retry_, &QTimer::timeout, this, &PeerListener::resume);
    // Qt has stopped accepting when it tells of an error, and stays so.
    connect(this, &QTcpServer::acceptError, &retry_, qOverload<>(&QTimer::start));
}

void PeerListener::setPaused(bool paused) {
    paused_ = paused;
    if (paused)
        pauseAccepting();
    else
        resume();
}

void PeerListener::resume() {
    if (!paused_ && isListening()) resumeAccepting();
}

} // namespace raftarium::net
