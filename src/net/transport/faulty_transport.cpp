#include "net/transport/faulty_transport.h"

#include <algorithm>

namespace raftarium::net {
namespace {

constexpr std::size_t kMostDelayed = 100'000; // messages on one way; what is more is lost

} // namespace

FaultyTransport::FaultyTransport(RaftTransport* inner, std::uint32_t seed, QObject* parent)
    : RaftTransport(parent), inner_(inner), random_(seed) {
    clock_.start();
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &FaultyTransport::deliverDue);
    connect(inner, &RaftTransport::received, this,
            [this](const Message& message, const MessageMark& mark) {
                carry({message.from, Direction::In}, message, mark);
            });
    connect(inner, &RaftTransport::dropped, this, &RaftTransport::dropped);
    connect(inner, &RaftTransport::peerConnected, this, &RaftTransport::peerConnected);
    connect(inner, &RaftTransport::peerDisconnected, this, &RaftTransport::peerDisconnected);
    connect(inner, &RaftTransport::warning, this, &RaftTransport::warning);
}

void FaultyTransport::setFaults(NodeId peer, Direction direction, const LinkFaults& faults) {
    Link& link = links_[{peer, direction}];
    link.faults = faults;
    if (faults.cut) loseDelayed(link, direction);
}

LinkFaults FaultyTransport::faults(NodeId peer, Direction direction) const {
    const auto found = links_.find({peer, direction});
    return found == links_.end() ? LinkFaults() : found->second.faults;
}

void FaultyTransport::heal() {
    for (auto& [way, link] : links_)
        link.faults = {};
}

QString FaultyTransport::start() { return inner_->start(); }

void FaultyTransport::stop() {
    timer_.stop();
    for (auto& [way, link] : links_)
        link.delayed.clear();
    inner_->stop();
}

void FaultyTransport::send(const Message& message, const MessageMark& mark) {
    carry({message.to, Direction::Out}, message, mark);
}

void FaultyTransport::setPaused(bool paused) {
    if (std::exchange(paused_, paused) == paused) return;
    inner_->setPaused(paused);
    setTimer();
}

QJsonObject FaultyTransport::peerInfo(NodeId peer) const { return inner_->peerInfo(peer); }

void FaultyTransport::carry(const Way& way, const Message& message, const MessageMark& mark) {
    const auto found = links_.find(way);
    if (found == links_.end()) {
        arrive(way.second, message, mark);
        return;
    }
    Link& link = found->second;
    const bool unlucky = link.faults.dropPerMille > 0 &&
                         static_cast<int>(random_() % 1000) < link.faults.dropPerMille;
    if (link.faults.cut || unlucky || link.delayed.size() >= kMostDelayed) {
        lose(way.second, message, mark);
        return;
    }
    if (link.faults.delayMs <= 0 && link.delayed.empty()) {
        arrive(way.second, message, mark);
        return;
    }
    qint64 due = clock_.elapsed() + std::max(0, link.faults.delayMs);
    if (!link.delayed.empty()) due = std::max(due, link.delayed.back().dueMs);
    link.delayed.push_back({due, message, mark});
    if (!timer_.isActive() || link.delayed.size() == 1) setTimer();
}

void FaultyTransport::arrive(Direction direction, const Message& message, const MessageMark& mark) {
    if (direction == Direction::Out)
        inner_->send(message, mark);
    else
        emit received(message, mark);
}

void FaultyTransport::lose(Direction direction, const Message& message, const MessageMark& mark) {
    if (direction == Direction::Out) emit dropped(message, mark);
}

void FaultyTransport::loseDelayed(Link& link, Direction direction) {
    for (const Delayed& lost : std::exchange(link.delayed, {}))
        lose(direction, lost.message, lost.mark);
}

void FaultyTransport::deliverDue() {
    const qint64 now = clock_.elapsed();
    // What arrives may change everything here; a place in the map stays.
    for (auto& [way, link] : links_) {
        while (!paused_ && !link.delayed.empty() && link.delayed.front().dueMs <= now) {
            const Delayed next = std::move(link.delayed.front());
            link.delayed.pop_front();
            arrive(way.second, next.message, next.mark);
        }
    }
    setTimer();
}

void FaultyTransport::setTimer() {
    timer_.stop();
    if (paused_) return;
    qint64 next = INT64_MAX;
    for (const auto& [way, link] : links_)
        if (!link.delayed.empty()) next = std::min(next, link.delayed.front().dueMs);
    if (next == INT64_MAX) return;
    timer_.start(static_cast<int>(std::max<qint64>(0, next - clock_.elapsed())));
}

} // namespace raftarium::net
