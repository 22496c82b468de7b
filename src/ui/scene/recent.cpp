#include "ui/scene/recent.h"

namespace raftarium::ui {

Recent findRecent(const Timeline& timeline, EventNumber position, Time now, Duration window,
                  std::size_t limit) {
    Recent recent;
    if (window.value() <= 0) return recent;
    const Time from{now.value() - window.value()};
    const EventNumber downTo = timeline.countAt(from);
    constexpr KindMask mask = maskOf(EventKind::MessageLost) | maskOf(EventKind::BecameLeader);
    EventNumber next = std::min(position, timeline.size());
    while (recent.lost.size() < limit && next > downTo) {
        next = timeline.findBackward(next, downTo, mask);
        if (next == kNoEvent) break;
        const Event& event = timeline[next];
        if (event.kind == EventKind::BecameLeader) {
            recent.elected.insert(event.node);
            continue;
        }
        const double age = double(since(event.time, now).value()) / double(window.value());
        const std::uint32_t term =
            event.cause < timeline.size() ? timeline[event.cause].term : event.term;
        recent.lost.push_back({next, event.cause, event.peer, event.node, event.count / 1000.0, age,
                               term, event.detailAs<LossReason>()});
    }
    return recent;
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
