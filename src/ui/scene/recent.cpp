#include "ui/scene/recent.h"

#include "ui/scene/message_sprites.h"

#include <unordered_map>
#include <unordered_set>

namespace raftarium::ui {
namespace {

/// So many deliveries are looked at for one picture, however many there were.
constexpr int kMostLookedAt = 4'000;
constexpr std::size_t kMostArrived = 600;
/// More losses on the same way would only be one blot.
constexpr int kMostLostOnOneWay = 6;

} // namespace

Recent findRecent(const Timeline& timeline, EventNumber position, Time now, Duration window,
                  std::size_t limit) {
    Recent recent;
    if (window.value() <= 0) return recent;
    const Time from{now.value() - window.value()};
    const EventNumber downTo = timeline.countAt(from);
    constexpr KindMask mask = maskOf(EventKind::MessageLost) | maskOf(EventKind::BecameLeader);
    EventNumber next = std::min(position, timeline.size());
    std::unordered_map<std::uint32_t, int> onWay;
    while (recent.lost.size() < limit && next > downTo) {
        next = timeline.findBackward(next, downTo, mask);
        if (next == kNoEvent) break;
        const Event& event = timeline[next];
        if (event.kind == EventKind::BecameLeader) {
            recent.elected.insert(event.node);
            continue;
        }
        if (++onWay[event.peer.value() << 8U | event.node.value()] > kMostLostOnOneWay) continue;
        const double age = double(since(event.time, now).value()) / double(window.value());
        const std::uint32_t term =
            event.cause < timeline.size() ? timeline[event.cause].term : event.term;
        recent.lost.push_back({next, event.cause, event.peer, event.node, event.count / 1000.0, age,
                               term, event.detailAs<LossReason>()});
    }
    return recent;
}

std::vector<ArrivedMessage> findArrived(const Timeline& timeline, EventNumber position, Time now,
                                        Duration window) {
    std::vector<ArrivedMessage> arrived;
    if (window.value() <= 0) return arrived;
    const EventNumber downTo = timeline.countAt(Time{now.value() - window.value()});
    EventNumber next = std::min(position, timeline.size());
    std::unordered_set<std::uint32_t> shown; // between whom, and what
    for (int i = 0; i < kMostLookedAt && arrived.size() < kMostArrived && next > downTo; ++i) {
        next = timeline.findBackward(next, downTo, maskOf(EventKind::MessageDelivered));
        if (next == kNoEvent) break;
        const Event& event = timeline[next];
        if (event.cause >= timeline.size()) continue;
        const Event& sent = timeline[event.cause];
        if (sent.kind != EventKind::MessageSent && sent.kind != EventKind::MessageDuplicated)
            continue;
        if (since(sent.time, event.time).value() * 8 >= window.value()) continue;
        const auto shape = static_cast<std::uint32_t>(shapeOf(sent));
        const std::uint32_t key = event.peer.value() << 16U | event.node.value() << 8U | shape;
        if (!shown.insert(key).second) continue;
        const double age = double(since(event.time, now).value()) / double(window.value());
        arrived.push_back({event.cause, event.peer, event.node, age});
    }
    return arrived;
}

bool isHeartbeat(const Event& sent) {
    return sent.detailAs<MessageType>() == MessageType::AppendEntries && sent.count == 0;
}

bool isRoutine(const Timeline& timeline, const Event& sent) {
    if (isHeartbeat(sent)) return true;
    if (sent.detailAs<MessageType>() != MessageType::AppendEntriesReply || sent.count == 0)
        return false;
    // The reply was caused by a delivery, and that by the sending of what it answers.
    EventNumber number = sent.cause;
    for (int i = 0; i < 4 && number < timeline.size(); ++i) {
        const Event& event = timeline[number];
        if (event.detailAs<MessageType>() == MessageType::AppendEntries &&
            (event.kind == EventKind::MessageSent || event.kind == EventKind::MessageDuplicated))
            return isHeartbeat(event);
        number = event.cause;
    }
    return false;
}

} // namespace raftarium::ui
