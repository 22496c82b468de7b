#pragma once

#include "core/raft/entry.h"
#include "core/raft/event.h"
#include "core/raft/message.h"
#include "core/raft/snapshot.h"
#include "core/raft/types.h"

#include <cstdint>
#include <optional>
#include <string>
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
    /// Keeps a text and returns what events name it by.
    TextId addText(std::string text) {
        texts.push_back(std::move(text));
        return ++textCount;
    }
    [[nodiscard]] EventNumber count() const {
        return first + static_cast<EventNumber>(events.size());
    }
    /// Forgets the events and texts that the host has taken away.
    void clear() {
        first = count();
        events.clear();
        texts.clear();
    }

    Time now{};
    std::vector<Event> events;
    EventNumber first = 0; ///< the number of events[0]
    std::vector<std::string> texts;
    TextId textCount = 0; ///< of all texts so far; the last of `texts` has this id
};

/// Persistent state on all servers (Figure 2), beside the log.
struct HardState {
    Term currentTerm{};
    NodeId votedFor = kNobody;
    bool operator==(const HardState&) const = default;
};

/// What a server asks its disk for: the state; where given, the snapshot, which replaces the log up
/// to its end (and all of the log where that does not hold the snapshot's last entry); and the log
/// from `first` on replaced by what the server's log holds from `first` to `last` at this moment
/// (`last` < `first`: only cut off). Entries before the snapshot may be dropped at any time.
struct WriteRequest {
    std::uint64_t number = 0; ///< to be handed to Node::persisted once durable, in order
    HardState state;
    bool logChanged = false;
    Index first{};
    Index last{};
    std::optional<Snapshot> snapshot;
};

struct Outgoing {
    Message message;
    EventNumber cause = kNoEvent; ///< the decision that sends it
};

/// A read that may be answered once everything up to `index` is applied; or that failed, as the
/// server leads no more.
struct ReadReady {
    std::uint64_t number = 0; ///< as given to Node::read()
    Index index{};
    bool ok = false;
    EventNumber cause = kNoEvent;
};

/// What a server wants done after an input. The host writes `write` (if any) and reports it by
/// Node::persisted; it may send `messages` at once, before the write is durable: a message that
/// depends on a write is kept inside the server until then, and comes out of persisted(). Where
/// there is an `install`, the host sets its state machine to that. Then entries up to
/// Node::mayApply() are to be applied in order and reported by Node::applied(), and `reads` be
/// answered.
struct Ready {
    EventSink* sink = nullptr; ///< nullptr: nobody listens, and no event is made
    std::optional<WriteRequest> write;
    std::vector<Outgoing> messages;
    std::optional<Snapshot> install;
    std::vector<ReadReady> reads;

    void clear() {
        write.reset();
        messages.clear();
        install.reset();
        reads.clear();
    }
};

} // namespace raftarium
