#pragma once

#include "core/machine/key_value_store.h"
#include "core/raft/event.h"
#include "core/raft/local_clock.h"
#include "core/raft/node.h"
#include "core/sim/action.h"
#include "core/sim/client.h"
#include "core/sim/conditions.h"
#include "core/sim/disk.h"
#include "core/sim/event_queue.h"
#include "core/sim/network.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace raftarium {

struct SimulationOptions {
    int nodes = 5; ///< 1 to 101
    std::uint64_t seed = 1;
    NodeOptions node;
    LinkConditions network;
    DiskConditions disk;
    double load = 0; ///< proposals a second, to whoever leads
    /// The initial voters are servers 1 … `voters`; the others wait to become members. 0: all.
    int voters = 0;
    ClientConditions clients;
};

/// A seed for one part of a simulation, apart from those of all others.
[[nodiscard]] std::uint64_t mixed(std::uint64_t seed, std::uint64_t part);

/// Many servers, their network, disks and clients in virtual time. The same options and the same
/// actions at the same moments give the same events, to the bit, on every machine. A value: a copy
/// is a checkpoint.
class Simulator {
public:
    explicit Simulator(const SimulationOptions& options);

    /// Starts all servers at moment 0. Call once, first.
    void start();
    /// When something happens next; kNever if nothing will.
    [[nodiscard]] Time nextTime() const { return queue_.nextTime(); }
    /// Plays everything that happens at nextTime(), to the end of that moment.
    void runInstant();
    /// Moves the clock on to `time`, before which nothing may be due.
    void advanceClock(Time time);
    /// Does `action` at now(), and what follows of it in the same moment. `words` is its name.
    /// An action that makes no sense now (crashing a stopped server) is recorded and changes
    /// nothing.
    void act(const Action& action, ActionSource source, std::string words);

    [[nodiscard]] Time now() const { return sink_.now; }
    /// How many of the servers are initial voters.
    [[nodiscard]] int initialVoters() const {
        return options_.voters > 0 ? options_.voters : nodeCount();
    }
    [[nodiscard]] int nodeCount() const { return static_cast<int>(servers_.size()) - 1; }
    /// Started and not crashed; a paused server runs.
    [[nodiscard]] bool running(NodeId id) const { return server(id).node.has_value(); }
    [[nodiscard]] bool paused(NodeId id) const { return server(id).paused; }
    /// Only of a running server.
    [[nodiscard]] const Node& node(NodeId id) const { return *server(id).node; }
    /// The running leader of the highest term, or nobody.
    [[nodiscard]] NodeId leader() const;
    [[nodiscard]] const NodeOptions& nodeOptions() const { return options_.node; }
    [[nodiscard]] double load() const { return options_.load; } ///< proposals a second, as now set

    /// What was made since the last clear. The caller takes it away with clearOutput().
    [[nodiscard]] const std::vector<Event>& events() const { return sink_.events; }
    [[nodiscard]] std::vector<std::string>& texts() { return sink_.texts; }
    void clearOutput() { sink_.clear(); }
    [[nodiscard]] EventNumber eventCount() const { return sink_.count(); } ///< since the start
    [[nodiscard]] TextId textCount() const { return sink_.textCount; }     ///< since the start

private:
    struct Server {
        std::optional<Node> node;
        bool paused = false;
        Disk disk;
        LocalClock clock;
        std::uint64_t starts = 0;
        std::uint32_t life = 0;      ///< counts crashes: what an earlier life left behind is stale
        Time timerAt = kNever;       ///< the timer entry of the queue that counts
        Index kept{};                ///< after a crash: how far disk and former memory agree
        std::uint32_t heldSyncs = 0; ///< writes that became durable while paused
        std::vector<std::uint32_t> inbox; ///< slots of messages that wait while paused
        KeyValueStore machine;            ///< its state machine …
        Index machineAt{};                ///< … after this entry, which may be behind lastApplied
        std::vector<AwaitedAnswer> awaited;
    };
    [[nodiscard]] const Server& server(NodeId id) const { return servers_[id.value()]; }
    [[nodiscard]] Server& server(NodeId id) { return servers_[id.value()]; }
    [[nodiscard]] bool exists(NodeId id) const {
        return id != kNobody && id.value() < servers_.size();
    }

    // simulator.cpp
    void handle(const Due& due);
    void runDue(Time time);
    void startServer(NodeId id, bool afterCrash, EventNumber cause);
    void settle(NodeId id);
    void arm(NodeId id);
    void toTrueTime(std::size_t firstEvent, const LocalClock& clock);
    void proposeByLoad();
    void propose(NodeId id, std::string command, EventNumber cause);
    EventNumber report(EventKind kind, NodeId node, EventNumber cause);
    EventNumber report(const Event& event) { return sink_.add(event); }
    /// Where servers put what they want; set up anew each time, as a copy has a sink of its own.
    [[nodiscard]] Ready& ready() {
        ready_.sink = &sink_;
        return ready_;
    }

    // machines.cpp
    void applyCommitted(NodeId id);
    void catchUp(NodeId id);
    void takeSnapshot(NodeId id, EventNumber cause);
    void restoreFromDisk(NodeId id, EventNumber cause);

    // clients.cpp
    void startClients();
    void scheduleClient(std::uint32_t number, Duration after);
    [[nodiscard]] Duration clientPause(Client& client) const;
    void wakeClient(std::uint32_t number);
    void chooseOperation(Client& client);
    void askServer(std::uint32_t number);
    void askToApply(std::uint32_t number, NodeId to, EventNumber cause);
    void askToRead(std::uint32_t number, NodeId to, EventNumber cause);
    void askAgain(std::uint32_t number, NodeId leader);
    void answerClient(std::uint32_t number, ClientOutcome outcome, const std::string& answer,
                      EventNumber cause);
    void answerReads(NodeId id);
    void answerWrites(NodeId id, Index index, Term term, const std::string& answer,
                      EventNumber cause);

    // messaging.cpp
    void send(Outgoing outgoing);
    void dispatch(Message message, EventNumber sent, const Journey& journey);
    void arrive(std::uint32_t slot);
    void deliver(std::uint32_t slot);
    void lose(std::uint32_t slot, LossReason reason);

    // writing.cpp
    void writeToDisk(NodeId id, const WriteRequest& request);
    void finishSync(NodeId id);
    void noteDurable(NodeId id);

    // actions.cpp: what each action does, given its ActionTaken event
    void perform(const action::Crash& crash, EventNumber cause);
    void perform(const action::Restart& restart, EventNumber cause);
    void perform(const action::Pause& pause, EventNumber cause);
    void perform(const action::Resume& resume, EventNumber cause);
    void perform(const action::TimeOut& timeOut, EventNumber cause);
    void perform(const action::SetClockRate& set, EventNumber cause);
    void perform(const action::SetDisk& set, EventNumber cause);
    void perform(const action::Cut& cut, EventNumber cause);
    void perform(const action::Heal& heal, EventNumber cause);
    void perform(const action::Partition& partition, EventNumber cause);
    void perform(const action::HealAll& heal, EventNumber cause);
    void perform(const action::SetLink& set, EventNumber cause);
    void perform(const action::Propose& propose, EventNumber cause);
    void perform(const action::SetLoad& set, EventNumber cause);
    void perform(const action::SetOptions& set, EventNumber cause);
    void perform(const action::DropMessage& drop, EventNumber cause);
    void perform(const action::DuplicateMessage& duplicate, EventNumber cause);
    void perform(const action::DelayMessage& delay, EventNumber cause);
    void perform(const action::DeliverMessage& deliver, EventNumber cause);
    void perform(const action::ChangeMembers& change, EventNumber cause);
    void perform(const action::Transfer& transfer, EventNumber cause);
    void perform(const action::TakeSnapshot& take, EventNumber cause);
    void refuse(NodeId id, const ProposeResult& result, EventNumber cause);
    void setCut(NodeId from, NodeId to, bool cut, EventNumber cause);
    void leaveInbox(std::uint32_t slot);
    void noteNetwork(NodeId from, NodeId to, EventNumber cause);
    void noteDisk(NodeId id, EventNumber cause);

    SimulationOptions options_;
    EventQueue queue_;
    Network network_;
    Random random_;
    std::vector<Server> servers_; // by id; element 0 is nobody
    EventSink sink_;
    Ready ready_;
    std::uint32_t loadGeneration_ = 0;
    std::uint64_t loadCount_ = 0;
    std::vector<Client> clients_;
    std::uint64_t operations_ = 0; ///< of all clients so far
    struct SnapshotText {
        Index index;
        CommandPtr content;
    };
    std::vector<SnapshotText> snapshotTexts_; ///< the last ones taken
};

} // namespace raftarium
