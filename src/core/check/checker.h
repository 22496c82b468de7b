#pragma once

#include "core/check/commit_frontier.h"
#include "core/check/elections.h"
#include "core/check/known_entries.h"
#include "core/raft/event.h"
#include "core/raft/node_set.h"
#include "core/raft/shared_vector.h"
#include "core/timeline/sentence.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace raftarium {

/// The safety properties of Figure 3 of the paper.
enum class Property : std::uint8_t {
    ElectionSafety,     ///< §5.2: at most one leader is elected in a term
    LeaderAppendOnly,   ///< §5.3: a leader never overwrites or deletes entries of its log
    LogMatching,        ///< §5.3: same index and term: same log up to there
    LeaderCompleteness, ///< §5.4: what is committed is in the log of every later leader
    StateMachineSafety, ///< §5.4.3: no two servers apply different commands at one index
    Count_
};
inline constexpr std::size_t kProperties = static_cast<std::size_t>(Property::Count_);
/// "Election safety"; to be translated in the context "Property".
[[nodiscard]] const char* propertyName(Property property);
/// "§5.2"
[[nodiscard]] std::string_view propertySection(Property property);

/// Two events that cannot both be right.
struct Violation {
    Property property{};
    EventNumber event = kNoEvent;   ///< at which it came to light
    EventNumber earlier = kNoEvent; ///< what it contradicts
    Sentence sentence;              ///< names both; to be translated in the context "Event"
};

/// Checks the safety properties event by event, at a bounded cost for each. A value, like the
/// simulator: a copy goes on where the original stood, and costs next to nothing even with long
/// logs. Keeps the first 100 violations and counts all.
///
/// Two commands are the same if their text has the same id. Events may come from anywhere, a
/// damaged file included: of a log that is known only in part, the unknown part is not judged.
///
/// Threads: one checker is used by one thread at a time; copies may live on different threads.
class Checker {
public:
    static constexpr std::size_t kMostViolations = 100;

    /// Takes in events in their order; `first` is the number of the first of them.
    void apply(std::span<const Event> events, EventNumber first);

    /// In the order in which they came to light; at most kMostViolations.
    [[nodiscard]] const std::vector<Violation>& violations() const { return *violations_; }
    [[nodiscard]] std::uint64_t violationCount(Property property) const {
        return counts_[static_cast<std::size_t>(property)];
    }
    [[nodiscard]] std::uint64_t violationCount() const { return count_; }

    /// Roughly the bytes that a copy costs, with what both sides then no longer share.
    [[nodiscard]] std::size_t copyCost() const;

private:
    struct Server {
        SharedVector<EntryId> log;   // the part of it that is known, …
        std::uint64_t before = 0;    // … which follows this index; what is before is unknown
        std::uint64_t lastIndex = 0; // of the whole log; what is behind the part is unknown
        [[nodiscard]] std::uint64_t knownEnd() const { return before + log.size(); }
        [[nodiscard]] bool knows(std::uint64_t index) const {
            return index > before && index <= knownEnd();
        }
        [[nodiscard]] EntryId at(std::uint64_t index) const { return log[index - before - 1]; }
        std::uint32_t leads = 0;        // the term, while in leaders_
        EventNumber elected = kNoEvent; // its BecameLeader
    };
    struct Applied {
        std::uint32_t term = 0;
        TextId text = kNoText;
        EventNumber event = kNoEvent;
        NodeId node = kNobody;
        EntryKind kind = EntryKind::Command;
    };

    void applyOne(const Event& event, EventNumber number);
    [[nodiscard]] Server& server(NodeId id);
    static void cutKnown(Server& server, std::uint64_t last);
    static void cut(Server& server, std::uint64_t last);

    void elect(const Event& event, EventNumber number);
    void append(const Event& event, EventNumber number);
    void compare(const Event& event, EventNumber number, EntryId entry, EntryId previous);
    void truncate(const Event& event, EventNumber number);
    void commit(const Event& event, EventNumber number);
    void applyEntry(const Event& event, EventNumber number);
    void snapshot(const Event& event, EventNumber number);
    void installSnapshot(const Event& event);
    void checkCompleteness(NodeId leader, const Commitment& commitment, EventNumber number);
    void report(Property property, EventNumber event, EventNumber earlier, Sentence sentence);

    std::vector<Server> servers_; // by id
    NodeSet leaders_;             // running servers in the role of leader
    Elections elections_;
    KnownEntries entries_;
    CommitFrontier frontier_;
    SharedVector<Applied> applied_; // by index, as entries_: what was first applied there
    struct SnapshotSeen {
        std::uint64_t index = 0;
        TextId text = kNoText;
        EventNumber event = kNoEvent;
        NodeId node = kNobody;
    };
    std::vector<SnapshotSeen> snapshots_; // the last ones, in the order in which they were taken

    std::array<std::uint64_t, kProperties> counts_{};
    std::uint64_t count_ = 0;
    // Shared between copies, replaced when one is found.
    std::shared_ptr<const std::vector<Violation>> violations_ = none();
    [[nodiscard]] static const std::shared_ptr<const std::vector<Violation>>& none();
};

} // namespace raftarium
