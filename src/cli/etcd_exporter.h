#pragma once

#include "cli/etcd_lines.h"
#include "cli/etcd_spec.h"
#include "core/timeline/timeline.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace raftarium::cli {

/// Turns the events of a run into actions of the specification, in their order.
///
/// Beside what the events say of a server (the truth) it keeps what the specification makes of the
/// same actions. Lines show the truth, so that a server that breaks a rule is caught. Where the
/// specification cannot know as much yet - a message that it has no word for was delivered - the
/// server is `behind`: its lines show the specification's state until both agree again. Every line
/// is then still an action of the specification, and messages that do not fit count as lost.
class EtcdExporter {
public:
    explicit EtcdExporter(const Timeline& timeline);

    /// Takes events until one cannot be expressed.
    void run();

    [[nodiscard]] const std::vector<TraceLine>& lines() const { return lines_; }
    [[nodiscard]] EventNumber stopped() const { return stopped_; }
    [[nodiscard]] const std::string& reason() const { return reason_; }
    /// What was left out, and how often.
    [[nodiscard]] const std::map<std::string_view, std::uint64_t>& leftOut() const {
        return leftOut_;
    }

private:
    static constexpr std::size_t kNone = SIZE_MAX;

    /// A RequestVote or AppendEntries that the trace sends: one message of a line.
    struct Request {
        std::size_t line = kNone;
        std::size_t message = 0;
        SpecLog log;              ///< of an append: the sender's
        std::uint64_t commit = 0; ///< of an append: the sender's
        std::uint64_t match = 0;  ///< of an append: the least `prev` that its sender may send
    };
    /// What the specification answers to a request that was received.
    struct Answer {
        std::size_t line = kNone; ///< the Receive of the request
        TraceMessage message;
        bool mayDiffer = false; ///< ours may be another one
        bool harmless = false;  ///< … and no commitment depends on it
        bool received = false;
    };
    struct Server {
        SpecNode spec;
        bool behind = false;
        bool commitBehind = false;  ///< in its commit index alone
        std::uint64_t snapshot = 0; ///< the last entry of the last snapshot that it was sent …
        std::uint32_t snapshotTerm = 0; ///< … and its term
        bool stepsDown = false;         ///< a BecomeFollower is due, behind what it still sends
        std::vector<std::size_t> lines;
        std::size_t started = 0; ///< its last InitState
        std::size_t ready = 0;   ///< the last line with a Ready behind it, or its InitState
        /// What its disk has, at least: with the last line whose message waited for that.
        SpecState promised;
        std::size_t promisedAt = 0;
        std::size_t ownVote = kNone;                     ///< the line that sends itself its vote
        std::map<NodeId, std::size_t> voteRequests;      ///< by peer, into requests_
        std::map<std::uint64_t, std::size_t> ownAppends; ///< by last index: the line to itself
        EventNumber unmapped = kNoEvent; ///< the last message that the trace leaves out
        bool lostVotes = false;          ///< of a candidate: one of them was left out
        bool lostAnswers = false;        ///< of a leader
    };

    void take(EventNumber number, const Event& event);
    void stop(EventNumber number, std::string reason);
    void stopWhereOverstated(EventNumber number);

    // --- lines ------------------------------------------------------------------------------
    std::size_t emit(std::string_view name, NodeId node);
    std::size_t emitMessage(std::string_view name, NodeId node, const TraceMessage& message);
    void finish(std::size_t line); ///< keeps the state behind it
    void needReady(NodeId node, std::size_t line, bool hard);
    [[nodiscard]] std::string_view overstated(NodeId node) const;
    [[nodiscard]] TraceState shown(NodeId node) const;
    void beginStep(NodeId node);
    [[nodiscard]] bool agrees(NodeId node) const;
    void noteUnmapped(const Event& event, EventNumber number, std::string_view what);
    void noteBehind(const Event& event);
    [[nodiscard]] EventNumber deliveryBehind(EventNumber cause) const;

    // --- elections and the log ----------------------------------------------------------------
    void becomeCandidate(EventNumber number, const Event& event);
    void countOwnVote(const Event& event);
    void becomeLeader(EventNumber number, const Event& event);
    void appendOwn(EventNumber number, const Event& event);
    bool changeMembers(EventNumber number, const Event& event, NodeId node);
    void countOwnAppends(NodeId node);
    void commit(const Event& event);
    void commitLate(NodeId node);
    void applyChange(NodeId node);

    // --- messages -------------------------------------------------------------------------------
    void send(EventNumber number, const Event& event, EventNumber copyOf);
    void sendVote(EventNumber number, const Event& event);
    void sendAppend(EventNumber number, const Event& event, EventNumber copyOf);
    void sendAnswer(EventNumber number, const Event& event);
    void deliver(EventNumber number, const Event& event);
    void receiveVote(EventNumber number, const Event& event, Request& request);
    void receiveAppend(EventNumber number, const Event& event, Request& request);
    void receiveAnswer(EventNumber number, const Event& event, Answer& answer);
    [[nodiscard]] bool refused(EventNumber delivery) const;

    // --- starts ---------------------------------------------------------------------------------
    void start(const Event& event);
    void crash(EventNumber number, const Event& event);
    void restart(EventNumber number, const Event& event);
    void undoSince(NodeId node, std::size_t durable);

    [[nodiscard]] Server& server(NodeId id);
    [[nodiscard]] const NodeState& truth(NodeId id) const { return truth_.node(id); }

    const Timeline& timeline_;
    ClusterState truth_;
    std::vector<bool> delivered_; ///< by event: a message that arrives
    std::vector<Server> servers_;
    std::vector<TraceLine> lines_;
    std::vector<Request> requests_;
    std::vector<Answer> answers_;
    std::map<EventNumber, std::size_t> requestOf_; ///< by MessageSent
    std::map<EventNumber, std::size_t> answerOf_;  ///< by MessageDelivered, and by MessageSent
    NodeSet damagedByCrashes_; ///< whose disk does not keep what it has confirmed
    bool commitsLag_ = false;  ///< the specification's leader could not commit as early as ours
    std::size_t overstatedLine_ = kNone; ///< the first that leads to a state …
    std::string_view overstatedBy_; ///< … which this invariant does not allow, though Raft does
    EventNumber stopped_ = kNoEvent;
    std::string reason_;
    std::map<std::string_view, std::uint64_t> leftOut_;
};

} // namespace raftarium::cli
