#pragma once

#include "core/recording/stream_line.h"
#include "core/recording/text_references.h"
#include "net/observe/client_operations.h"
#include "net/observe/clock_alignment.h"
#include "net/observe/number_map.h"
#include "net/observe/state_events.h"
#include "net/observe/text_numbers.h"

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace raftarium::net {

/// Makes one course of events of the streams of several servers: in order of time, with clocks
/// aligned so that no message arrives before it was sent, with causes and texts by the numbers of
/// the course.
///
/// Reads no clock: `now` is the moment at which something is read here, in nanoseconds of a clock
/// that does not go back. A source of which nothing comes does not hold up the others for longer
/// than the window.
///
/// Threads: one merger is used by one thread at a time.
class StreamMerger {
public:
    struct Options {
        /// For so long an event may wait for earlier ones of other sources.
        std::int64_t window = 100'000'000;
        /// For so long all wait for a source that is yet to connect, from the first call on …
        std::int64_t patienceAtStart = 1'000'000'000;
        /// … or that is still sending what had happened before it connected.
        std::int64_t patienceForPast = 3'000'000'000;
        /// After so long the fate of a message is given up as unknown.
        std::int64_t messageLife = 10'000'000'000;
        /// More events than this do not wait.
        std::size_t mostWaiting = 400'000;
        /// So many messages are remembered, so that their deliveries find them.
        std::size_t mostMessages = 200'000;
        /// A chapter of the course ends with so many events, not counting those with which it was
        /// begun, or bytes of their texts; 0: never.
        EventNumber chapterEvents = 0;
        std::size_t chapterTextBytes = std::size_t{512} << 20U;
    };
    StreamMerger();
    explicit StreamMerger(Options options);

    /// Another server; sources are numbered from 0.
    int addSource();
    void connected(int source, const HelloLine& hello, std::int64_t now);
    /// Anything but a hello.
    void take(int source, StreamLine&& line, std::int64_t now);
    /// It is gone, or was not reached: nobody waits for it.
    void disconnected(int source);
    /// Something that was done from here and no source tells: see LiveSource::note().
    void note(Event event, std::string text, std::int64_t now);

    /// What a source is to be asked for, given its hello: what follows what is known.
    [[nodiscard]] RequestLine requestFor(int source, const HelloLine& hello) const;

    struct Batch {
        std::vector<std::string> texts;
        std::vector<Event> events;
    };
    /// Appends what is known to be next. Call every few milliseconds and after lines were taken.
    void flush(std::int64_t now, Batch& into);
    /// Appends all that waits, in the order known so far.
    void flushAll(Batch& into);

    /// The chapter is as long as it may be: nothing more is put out until the next one begins.
    [[nodiscard]] bool isChapterOver() const {
        return options_.chapterEvents != 0 &&
               (count_ >= options_.chapterEvents + openingCount_ ||
                textBytes_ >= options_.chapterTextBytes + openingTextBytes_);
    }
    /// Goes on as a new course: numbers of events and texts begin anew, time at 0. It begins with
    /// `opening`, which tells how things stand; causes in there are places in it. No event is left
    /// out between two chapters, but what an event refers to is found within its own only.
    void beginChapter(std::vector<MadeEvent> opening, Batch& into);

    /// What moment of the course `now` is, as far as known; nothing earlier will come.
    [[nodiscard]] Time presentTime(std::int64_t now) const;
    /// Nanoseconds since 1970 at which the chapter begins, by the first source's clock.
    [[nodiscard]] std::int64_t epoch() const { return epoch_.value_or(0); }
    [[nodiscard]] EventNumber eventCount() const { return count_; }
    /// Events that were taken and are not yet in the course.
    [[nodiscard]] std::size_t waitingCount() const { return waitingCount_; }

    struct SourceReport {
        std::uint64_t events = 0;
        std::uint64_t missed = 0;
        std::int64_t clockAhead = 0;
        NodeId node = kNobody;
    };
    [[nodiscard]] SourceReport report(int source) const;

private:
    /// Names one message at both of its ends.
    struct MessageKey {
        NodeId from = kNobody;
        std::uint64_t life = 0;
        std::uint64_t number = 0;
        bool operator==(const MessageKey&) const = default;
    };
    struct MessageKeyHash {
        std::size_t operator()(const MessageKey& key) const {
            return (key.number * 0x9e3779b97f4a7c15U) ^ (key.life + key.from.value());
        }
    };
    struct MessageEnd {
        int source = -1; ///< -1: not seen yet
        std::int64_t moment = 0;
    };
    struct MessageRecord {
        MessageEnd sent;
        MessageEnd delivered;
        NodeId from = kNobody;
        NodeId to = kNobody;
        EventNumber number = kNoEvent; ///< of the MessageSent, once it is in the course
        std::int64_t time = 0;         ///< of that
        bool isOver = false;           ///< delivered or lost
    };
    struct Waiting {
        Event event; ///< the time as the source tells it
        std::uint64_t number = 0;
        std::optional<std::uint64_t> cause;
        std::optional<MessageKey> message;
        std::optional<std::string> text;
        bool isCut = false;                 ///< there is more of it than `text`
        std::unique_ptr<ServerState> state; ///< instead of the event
        std::int64_t read = 0;
        bool beginsLife = false;
    };
    /// What was done from here.
    struct Note {
        Event event;
        std::optional<std::string> text;
        std::int64_t moment = 0; ///< by the clock here
    };
    struct Source {
        bool isLive = false;
        bool wasTried = false; ///< connected, or found to be out of reach
        NodeId node = kNobody;
        std::uint64_t life = 0;
        bool knowsLife = false;
        bool lifeBegins = false;
        std::uint64_t next = 0;      ///< the number of the next event
        std::uint64_t pastUntil = 0; ///< what had happened before it connected
        std::int64_t lastRead = 0;
        std::int64_t heardUntil = INT64_MIN; ///< by its clock: nothing earlier will come
        std::int64_t lastTime = INT64_MIN;   ///< of its last event in the course
        std::int64_t overUntil = INT64_MIN;  ///< what it seems to tell before this came too late
        std::deque<Waiting> waiting;
        HeardTexts texts;
        NumberMap numbers;
        std::uint64_t nextInCourse = 0; ///< the number of the next, where none is missed
        std::uint64_t events = 0;
        std::uint64_t missed = 0;
    };
    /// What the course so far tells about a server.
    struct Server {
        bool running = false;
        bool paused = false;
        Index lastIndex{};
        int source = -1;
    };

    // stream_merger.cpp: lines come in
    void takeEvent(int which, EventLine&& line, std::int64_t now);
    void takeState(int which, StateLine&& line, std::int64_t now);
    void beginLife(Source& source, std::uint64_t life);
    void hear(int which, std::int64_t moment, std::int64_t now);
    void push(int which, Waiting&& waiting);
    [[nodiscard]] std::optional<MessageKey> keyOf(const Source& source, const EventLine& line,
                                                  std::uint64_t number) const;
    void noteMessage(int which, const Waiting& waiting);
    void forgetMessages();

    // merging.cpp: which event is next
    [[nodiscard]] std::int64_t aligned(int which, std::int64_t moment) const;
    [[nodiscard]] std::int64_t timeOfNext(int which) const;
    [[nodiscard]] std::int64_t timeOf(const Note& note) const;
    [[nodiscard]] int earliest() const;
    [[nodiscard]] int senderFirst(int which) const;
    /// Whether something earlier than `time` may still come, for which to wait until `now` is
    /// `until`.
    [[nodiscard]] bool mayComeEarlier(std::int64_t time, int than, std::int64_t until,
                                      std::int64_t now) const;
    [[nodiscard]] bool awaitsSending(const Waiting& waiting) const;
    [[nodiscard]] bool isAwaited(const Source& source, std::int64_t until, std::int64_t now) const;
    bool mergeOne(std::int64_t now, Batch& into);
    void solveClocks(std::int64_t now);

    void forgetPlaces();

    // course.cpp: the event gets its place
    void emitNext(int which, Batch& into);
    void emitNote(std::int64_t time, Batch& into);
    void emitState(int which, const Waiting& waiting, Batch& into);
    void followClients(int which, const Waiting& waiting, Event& event);
    [[nodiscard]] bool comesTooLate(const Source& source, const Event& event) const;
    void emitEvent(int which, Waiting& waiting, Batch& into);
    EventNumber put(Event event, std::optional<std::string>&& text, Batch& into);
    void moveTo(int which, std::int64_t moment);
    void appear(NodeId node, Batch& into);
    void endLife(int which, Batch& into);
    void tieMessage(const Waiting& waiting, Event& event);
    void plan(const MessageRecord& record, Event& event) const;
    void keepSent(const Waiting& waiting, EventNumber number);
    void expireMessages(Batch& into);
    void giveUp(MessageRecord& record, Batch& into);
    void shiftMoment(int which, Event& event) const;
    void follow(const Event& event);

    Options options_;
    ClockAlignment clocks_;
    ClientOperations clients_;
    std::deque<Source> sources_; // stay where they are
    std::deque<Note> notes_;
    std::size_t waitingCount_ = 0;
    std::optional<std::int64_t> begun_;
    std::int64_t solved_ = INT64_MIN;

    std::array<Server, kMaxNodeId + 1U> servers_;
    std::unordered_map<MessageKey, MessageRecord, MessageKeyHash> messages_;
    std::deque<MessageKey> messageOrder_; ///< in the order in which they were first heard of
    std::deque<MessageKey> inFlight_;     ///< in the order in which they came into the course

    TextNumbers texts_;
    std::optional<std::int64_t> epoch_;
    std::int64_t time_ = INT64_MIN; ///< of the last event in the course, before epoch_ is taken off
    EventNumber count_ = 0;
    std::size_t textBytes_ = 0;
    EventNumber openingCount_ = 0; ///< with which the chapter was begun
    std::size_t openingTextBytes_ = 0;
};

} // namespace raftarium::net
