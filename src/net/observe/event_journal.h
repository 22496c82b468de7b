#pragma once

#include "core/raft/ready.h"
#include "core/recording/server_state.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace raftarium::net {

/// The latest events of one server, for those who watch it. Older ones are forgotten: the memory is
/// bounded by a number of events and the bytes of their texts.
///
/// Events are numbered in 64 bits from 0 in each life of the server. Their moments are nanoseconds
/// since 1970.
///
/// Threads: append() is called by the server's thread and holds a lock for as long as it takes to
/// copy the events; everything else may be called from any thread.
class EventJournal {
public:
    struct Limits {
        std::size_t events = 200'000;
        std::size_t textBytes = std::size_t{32} << 20U;
    };
    /// `life` as given to RaftNode::setEventListener(): drawn anew at each start.
    EventJournal(NodeId node, std::uint64_t life);
    EventJournal(NodeId node, std::uint64_t life, Limits limits);
    EventJournal(const EventJournal&) = delete;
    EventJournal& operator=(const EventJournal&) = delete;
    ~EventJournal();

    /// Takes events and texts out of the sink, which is left as after EventSink::clear(). Fit for
    /// RaftNode::setEventListener.
    void append(EventSink& sink);

    /// How the server is now (see stateOf() in server_state_of.h). It is called within append(), on
    /// the server's thread, when somebody needs it. Without one, whoever comes late sees a server
    /// only by its events. `ask` is called by any thread and must see to it that append() is called
    /// soon, if only with an empty sink: a server that stands still has nothing to append. Call
    /// before the first append().
    void setStateSource(std::function<ServerState()> source, std::function<void()> ask = {});

    [[nodiscard]] NodeId node() const { return node_; }
    [[nodiscard]] std::uint64_t life() const { return life_; }
    /// The oldest event that is kept, and the one that comes next.
    [[nodiscard]] std::uint64_t first() const;
    [[nodiscard]] std::uint64_t next() const;
    /// The present by the clock of the events, nanoseconds since 1970.
    [[nodiscard]] std::int64_t now() const;

    /// A copy of some events in a row, with their texts.
    struct Excerpt {
        struct Text {
            TextId id; ///< equal ones are the same text
            std::size_t begin;
            std::size_t size;
        };
        /// What Event::text of an event in here names. Not for kNoText.
        [[nodiscard]] std::string_view text(TextId place) const {
            const Text& text = texts.at(place - 1);
            return std::string_view(bytes).substr(text.begin, text.size);
        }

        std::uint64_t first = 0; ///< number of events[0]
        std::vector<Event> events;
        /// Instead of the 32 bits in Event::cause; kNoCause where there is none.
        std::vector<std::uint64_t> causes;
        std::vector<Text> texts; ///< Event::text of an event in here is a place in this + 1
        std::string bytes;       ///< of all texts, one behind the other
        std::uint64_t next = 0;  ///< the journal's when this was read
    };
    static constexpr std::uint64_t kNoCause = UINT64_MAX;
    /// Reads at most `most` events, the first one at or after `from`. Events that are gone are left
    /// out: then `first` is greater than `from`.
    void read(std::uint64_t from, std::size_t most, Excerpt& into) const;

    /// The server's state between two events, and the number of the one that follows.
    struct StateAt {
        std::uint64_t next = 0;
        std::int64_t time = 0; ///< nanoseconds since 1970
        ServerState state;
    };
    /// Asks that the next append() calls the state source, and for an append().
    void wantState();
    /// The last state that the source gave; nullptr where there is none yet.
    [[nodiscard]] std::shared_ptr<const StateAt> state() const;
    [[nodiscard]] bool hasStateSource() const;

    /// Called by append(), on the server's thread: something new is here. Must be cheap and is
    /// called at most once until a read() comes to the end. One listener; empty: none.
    void setWakeUp(std::function<void()> wakeUp);

private:
    class Ring;
    NodeId node_;
    std::uint64_t life_;
    std::unique_ptr<Ring> ring_;
};

} // namespace raftarium::net
