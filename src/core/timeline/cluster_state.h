#pragma once

#include "core/machine/key_value_store.h"
#include "core/raft/configuration.h"
#include "core/raft/event.h"
#include "core/raft/options.h"
#include "core/raft/shared_vector.h"
#include "core/raft/types.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace raftarium {

/// An entry as it stands in a log: which term, which command. `appended` is the event that put it
/// there.
struct LogCell {
    std::uint32_t term = 0;
    TextId text = kNoText;
    EventNumber appended = kNoEvent;
    EntryKind kind = EntryKind::Command;
};

/// What a leader knows of a follower (Figure 2, volatile state on leaders).
struct PeerProgress {
    Index match{};
    Index next{1};
    Time lastHeard = Time{-1}; ///< last reply of any kind in this term; -1 never
    Index snapshot{};          ///< last entry of the snapshot that is being sent; 0: none
};

/// A server, as far as the events tell.
struct NodeState {
    bool known = false;   ///< was ever started
    bool running = false; ///< started and not crashed (a paused server runs)
    bool paused = false;
    Role role = Role::Follower;
    std::uint32_t currentTerm = 0;
    NodeId votedFor = kNobody;
    NodeId leader = kNobody; ///< whom it follows in its current term
    Index commitIndex{};
    Index lastApplied{};
    Index durableIndex{};
    std::uint32_t clockRatePpm = 1'000'000;
    Time started{};
    Time timerSet{};        ///< when the election timer was last set …
    Time timerDue = kNever; ///< … and when it will fire; kNever for a leader or a stopped server
    Time lastHeardLeader{-1};  ///< last valid AppendEntries; -1 never
    Time commitChanged{};      ///< when commitIndex last moved
    SharedVector<LogCell> log; ///< index 1 is log[0]
    NodeSet votesGranted;      ///< of a candidate or leader, in its current term
    NodeSet votesRefused;
    std::vector<PeerProgress> progress; ///< by peer id; empty unless leader
    KeyValueStore store;                ///< the state machine at lastApplied

    bool preVoting = false; ///< asks whether it could win (dissertation §9.6): the votes above
                            ///< are answers to that
    Time leaseUntil{-1};    ///< of a leader: until when its lease holds; -1: none
    NodeId transferTarget = kNobody; ///< to whom a leader hands over
    Configuration configuration;     ///< the one in force at this server (§6)
    Index configurationIndex{};      ///< its entry; 0: the initial one
    Index snapshotIndex{};           ///< the last entry that its snapshot stands for (§7); 0: none
    Index compactedIndex{};          ///< the last entry that is gone from its log
    std::uint32_t pendingReads = 0;  ///< reads that wait for a majority to answer (§8)

    [[nodiscard]] Index lastIndex() const { return Index{log.size()}; }
    /// The entry at `index`, or nullptr outside the log. Entries up to compactedIndex are not in
    /// the server's log any more; where it never had them, they have term 0.
    [[nodiscard]] const LogCell* cell(Index index) const {
        return index.value() >= 1 && index.value() <= log.size() ? &log[index.value() - 1]
                                                                 : nullptr;
    }
};

/// A message on its way: its content stands in the event `sent` (MessageSent or MessageDuplicated).
struct MessageInFlight {
    EventNumber sent = kNoEvent;
    NodeId from = kNobody;
    NodeId to = kNobody;
    Time sentAt{};
    Time arrival = kNever; ///< planned; kNever where the source cannot know
};

/// One direction of a link, as last set.
struct LinkState {
    Duration latency{};
    Duration jitter{};
    std::uint32_t lossPpm = 0;
    std::uint32_t duplicatePpm = 0;
    std::uint32_t reorderPpm = 0;
    bool cut = false;
    bool own = false; ///< has conditions of its own, apart from the default of all links
};

/// Texts of a timeline by TextId; id 0 is the empty text.
using TextTable = SharedVector<std::shared_ptr<const std::string>>;

/// The whole cluster at one moment: the fold of all events up to it. A value; copies are cheap.
/// Events may come from anywhere, a damaged file included: what makes no sense changes nothing.
///
/// Threads: one value is used by one thread at a time, reading included; copies are independent.
class ClusterState {
public:
    /// Takes in the next event. `number` is its number; `texts` holds every text that it names.
    void apply(const Event& event, EventNumber number, const TextTable& texts);

    [[nodiscard]] Time time() const { return time_; }
    /// How many events are folded in: the number of the next one.
    [[nodiscard]] EventNumber eventCount() const { return count_; }

    /// The highest server id seen; servers are 1 … maxNode().
    [[nodiscard]] NodeId maxNode() const { return maxNode_; }
    [[nodiscard]] const NodeState& node(NodeId id) const;
    /// In the order of sending. The reference holds until the next event is taken in.
    [[nodiscard]] const std::vector<MessageInFlight>& messages() const;
    /// The message in flight that `sent` stands for, or nullptr.
    [[nodiscard]] const MessageInFlight* message(EventNumber sent) const;
    [[nodiscard]] const LinkState& link(NodeId from, NodeId to) const;
    [[nodiscard]] const LinkState& defaultLink() const { return defaultLink_; }
    [[nodiscard]] bool anyCut() const { return cuts_ != 0; }
    [[nodiscard]] TextId optionsText() const { return options_; }
    [[nodiscard]] std::uint64_t syncTime(NodeId id) const;

    /// The running leader of the highest term, or nobody.
    [[nodiscard]] NodeId leader() const;
    [[nodiscard]] std::vector<NodeId> leaders() const;
    /// Groups of running servers that can reach one another in both directions; one group where
    /// nothing is cut. Crashed servers are in none.
    [[nodiscard]] std::vector<NodeSet> groups() const;
    /// Roughly how many bytes a copy costs beyond what it shares.
    [[nodiscard]] std::size_t copyCost() const;

private:
    void grow(NodeId id);
    [[nodiscard]] NodeState* find(NodeId id);
    [[nodiscard]] LinkState* findLink(NodeId from, NodeId to);

    void applyToNode(NodeState& node, const Event& event);
    void applyToLog(NodeState& node, const Event& event, EventNumber number,
                    const TextTable& texts);
    void start(NodeState& node, const Event& event);
    void crash(NodeState& node, const Event& event);
    void becomeLeader(NodeState& node, const Event& event);
    void applyCommand(NodeState& node, const Event& event, const TextTable& texts);
    void installSnapshot(NodeState& node, const Event& event, const TextTable& texts);
    void restoreMachine(NodeState& node, const Event& event, const TextTable& texts);
    bool fillLog(NodeState& node, const Event& event);
    void setCut(const Event& event, bool cut);
    void changeNetwork(const Event& event);
    void changeDisk(const Event& event);

    void addMessage(EventNumber number, NodeId from, NodeId to, const Event& event);
    void removeMessage(EventNumber sent);
    [[nodiscard]] MessageInFlight* findMessage(EventNumber sent) const;
    void compactMessages() const;

    Time time_{};
    EventNumber count_ = 0;
    NodeId maxNode_ = kNobody;
    TextId options_ = kNoText;
    std::uint32_t cuts_ = 0;
    LinkState defaultLink_;
    std::vector<NodeState> nodes_; // by id; element 0 is nobody
    // from * linkStride_ + to; null until one is changed, shared between copies
    std::shared_ptr<std::vector<LinkState>> links_;
    std::size_t linkStride_ = 0;
    std::uint64_t defaultSyncTime_ = 0;
    std::vector<std::uint64_t> syncTimes_; // by id
    // Ascending by `sent`. A message that has arrived stays in place with `to` nobody until enough
    // of them are worth a sweep, or somebody looks.
    mutable std::vector<MessageInFlight> messages_;
    mutable std::size_t arrived_ = 0;
};

} // namespace raftarium
