#pragma once

#include "core/raft/local_clock.h"
#include "net/node/pending_answers.h"
#include "net/node/raft_node.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QTimer>

#include <atomic>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace raftarium::net {

/// The content of a larger state machine is not told to who watches.
inline constexpr std::size_t kToldSnapshotBytes = 1U << 20U;

class RaftNode::Private {
public:
    Private(RaftNode* node, Config configuration);

    RaftNode* const q;
    Config config;
    RaftTransport* transport = nullptr;
    StateMachine* machine = nullptr;
    RaftStorage* storage = nullptr;

    std::optional<Node> node;
    PersistentState kept; ///< without storage: what is there before the start and after the stop
    Ready ready;
    EventSink sink;
    EventListener listener;
    quint64 life = 0;

    // raft_node_starting.cpp
    [[nodiscard]] QString start();
    [[nodiscard]] QString load();
    void reportStart();
    void reportKept(EventNumber cause);
    void stop();

    // raft_node_settling.cpp: what the protocol wants done
    void settle();
    void writeAndSend();
    void send(const Outgoing& outgoing);
    void applyCommitted();
    void applyOne(Index index);
    void answerApplied();
    void answerReads();
    void publish();
    void announce();
    void arm();

    // raft_node_inputs.cpp
    void deliver(const Message& message, const MessageMark& mark);
    void noteDropped(const Message& message, const MessageMark& mark);
    void wake();
    void flushSoon();
    void flush();
    void noteDurable();
    void fail(const QString& text);
    void setPaused(bool paused);
    void propose(std::string command, Answer answer, const ClientOperation& of);
    void read(Answer answer, const ClientOperation& of);
    [[nodiscard]] ClientOperation noteInvoked(std::uint32_t client, const std::string& request);
    void noteReturned(const ClientOperation& operation, ClientOutcome outcome,
                      const std::string& answer);

    /// The moment: nanoseconds since 1970, from a clock that never goes back.
    [[nodiscard]] Time hostNow() const { return Time{startedAt + elapsed.nsecsElapsed()}; }
    /// Sets the moment of the events that follow, and returns the server's own.
    Time tick() {
        sink.now = hostNow();
        return clock.local(sink.now);
    }
    EventNumber report(const Event& event) {
        return ready.sink == nullptr ? kNoEvent : sink.add(event);
    }
    [[nodiscard]] TextId textId(const std::string& text) {
        return ready.sink == nullptr ? kNoText : sink.addText(text);
    }
    /// The state machine's whole content, for a snapshot.
    [[nodiscard]] CommandPtr machineContent();
    [[nodiscard]] Event eventHere(EventKind kind, EventNumber cause) const;
    /// Entries of a message carry no text ids; here they get them, for the events about them.
    [[nodiscard]] Message withTexts(const Message& message);
    /// An input of the protocol: `step` is given the server's moment.
    template <class Step>
    auto input(Step step) {
        const std::size_t first = sink.events.size();
        const Time now = tick();
        struct Closing {
            Private* d;
            std::size_t first;
            ~Closing() {
                if (d->ready.sink != nullptr)
                    toHostTime(std::span(d->sink.events).subspan(first), d->clock, d->sink.now);
            }
        } closing{this, first};
        return step(now);
    }

    /// Remembers a call from outside, whose answer send() finds; then handles the request.
    template <class Reply>
    QFuture<Reply> call(std::deque<QPromise<Reply>>& calls, const Message& request) {
        QPromise<Reply>& promise = calls.emplace_back();
        promise.start();
        QFuture<Reply> future = promise.future();
        deliver(request, {});
        return future;
    }

    LocalClock clock;
    qint64 startedAt = 0;
    QElapsedTimer elapsed;
    QTimer timer;
    Time timerAt = kNever;
    bool flushAsked = false;
    bool settling = false;
    bool settleAgain = false;

    std::atomic<std::uint64_t> durable{0}; ///< written by the storage's thread
    std::atomic<bool> durableTold{false};
    std::uint64_t durableTaken = 0;
    std::map<std::uint64_t, std::pair<EventNumber, Index>> syncs; ///< SyncStarted by write, watched

    Index machineAt{};
    struct AppliedEntry {
        Index index;
        Term term;
        std::string answer;
    };
    std::vector<AppliedEntry> toAnswer; ///< applied here, and somebody waits for it
    PendingAnswers answers;
    std::uint64_t lastRead = 0;
    std::uint64_t lastOperation = 0;
    std::uint32_t lastClient = 0;
    bool paused = false;
    std::vector<std::function<void()>> held; ///< what is asked for while paused

    std::map<NodeId, std::deque<QPromise<RequestVoteReply>>> voteCalls;
    std::map<NodeId, std::deque<QPromise<AppendEntriesReply>>> appendCalls;

    struct Announced {
        Role role = Role::Follower;
        NodeId leader = kNobody;
        Term leaderTerm{};
        Index commit{};
        Index applied{};
    } announced;
    Index appendedFirst{}; ///< what was appended since the last announcement
    Index appendedLast{};
};

} // namespace raftarium::net
