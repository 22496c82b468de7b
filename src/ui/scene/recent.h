#pragma once

#include "core/timeline/timeline.h"

#include <vector>

namespace raftarium::ui {

/// A message that was lost a short while ago.
struct LostMessage {
    EventNumber lost = kNoEvent; ///< its MessageLost
    EventNumber sent = kNoEvent; ///< its MessageSent
    NodeId from = kNobody;
    NodeId to = kNobody;
    double fraction = 0; ///< how far it came, 0 to 1
    double age = 0;      ///< 0 just lost, 1 about to vanish
    std::uint32_t term = 0;
    LossReason reason{};
};

/// A message that arrived a short while ago, and was on its way too briefly to be seen there.
struct ArrivedMessage {
    EventNumber sent = kNoEvent; ///< its MessageSent
    NodeId from = kNobody;
    NodeId to = kNobody;
    double age = 0; ///< 0 just arrived, 1 about to vanish
};

/// What happened so recently that it is still shown.
struct Recent {
    std::vector<ArrivedMessage> arrived; ///< the latest of each kind between two servers
    std::vector<LostMessage> lost;       ///< the latest first
    NodeSet elected;                     ///< became leader
};

/// Looks back from event `position` over `window` before `now`; at most `limit` losses.
[[nodiscard]] Recent findRecent(const Timeline& timeline, EventNumber position, Time now,
                                Duration window, std::size_t limit);

/// Looks back from event `position` over `window` before `now` for messages that were not as long
/// as an eighth of it on their way.
[[nodiscard]] std::vector<ArrivedMessage>
findArrived(const Timeline& timeline, EventNumber position, Time now, Duration window);

/// An AppendEntries without entries.
[[nodiscard]] bool isHeartbeat(const Event& sent);
/// A heartbeat, or the agreeing answer to one: what must not bury anything else.
[[nodiscard]] bool isRoutine(const Timeline& timeline, const Event& sent);

} // namespace raftarium::ui
