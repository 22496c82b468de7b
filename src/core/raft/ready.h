#pragma once

#include "core/raft/entry.h"
#include "core/raft/event.h"
#include "core/raft/message.h"
#include "core/raft/types.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace raftarium {

/// Takes in events as they happen and numbers them. Events get the moment `now` of their host.
class EventSink {
public:
    EventNumber add(Event event) {
        event.time = now;
        events.push_back(event);
        return first + static_cast<EventNumber>(events.size() - 1);
    }
    [[nodiscard]] EventNumber count() const {
        return first + static_cast<EventNumber>(events.size());
    }
    /// Forgets the events that the host has taken away.
    void clear() {
        first = count();
        events.clear();
    }

    Time now{};
    std::vector<Event> events;
    EventNumber first = 0; ///< the number of events[0]
};

/// Persistent state on all servers (Figure 2), beside the log.
struct HardState {
    Term currentTerm{};
    NodeId votedFor = kNobody;
    bool operator==(const HardState&) const = default;
};

/// What a server asks its disk for: the state, and the log from `first` on replaced by what
/// the server's log holds from `first` to `last` at this moment (`last` < `first`: only cut off).
struct WriteRequest {
    std::uint64_t number = 0; ///< to be handed to Node::persisted once durable, in order
    HardState state;
    bool logChanged = false;
    Index first{};
    Index last{};
};

struct Outgoing {
    Message message;
    EventNumber cause = kNoEvent; ///< the decision that sends it
};

/// What a server wants done after an input. The host writes `write` (if any) and reports it by
/// Node::persisted; it may send `messages` at once, before the write is durable: a message that
/// depends on a write is kept inside the server until then, and comes out of persisted(). Entries
/// up to Node::commitIndex() are to be applied in order and reported by Node::applied().
struct Ready {
    EventSink* sink = nullptr; ///< nullptr: nobody listens, and no event is made
    std::optional<WriteRequest> write;
    std::vector<Outgoing> messages;

    void clear() {
        write.reset();
        messages.clear();
    }
};

} // namespace raftarium
