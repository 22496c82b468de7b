#pragma once

#include "core/raft/event.h"
#include "core/raft/shared_vector.h"

#include <cstdint>

namespace raftarium {

/// The number of an entry among all that were ever seen in any log; 0 is "before the first".
using EntryId = std::uint32_t;
inline constexpr EntryId kBeforeFirst = 0;
inline constexpr EntryId kNotKnown = 1; ///< stands for what nobody has told

/// An entry as it was first seen in a log.
struct KnownEntry {
    std::uint32_t term = 0;
    TextId text = kNoText;
    EventNumber event = kNoEvent;    ///< that first put it into a log
    EntryId previous = kBeforeFirst; ///< what stood before it there
    EntryId other = kBeforeFirst;    ///< the entry seen before it at this index, of another term
    NodeId node = kNobody;           ///< whose log that was
    EntryKind kind = EntryKind::Command;
};

/// Every entry that was ever in a log, by index and term: each such pair should name one entry with
/// one past (Log Matching, §5.3). Whoever comes late sees the end of the logs only: the first entry
/// that is told of decides from which index on. A value; copies share their pieces.
class KnownEntries {
public:
    KnownEntries() {
        entries_.push_back({}); // kBeforeFirst
        entries_.push_back({}); // kNotKnown
    }

    /// Whether entries of this index can be known: not those before the first that was told of, nor
    /// those far beyond all that were, as a damaged file may have them. The first call decides.
    [[nodiscard]] bool reaches(std::uint64_t index);
    /// The entry of an EntryAppended event's index and term: the one already known, else this one,
    /// which stands after `previous`. The index must be within reach.
    EntryId note(const Event& appended, EventNumber number, EntryId previous);

    [[nodiscard]] const KnownEntry& operator[](EntryId id) const { return entries_[id]; }
    /// Entries are known from the index that follows this one …
    [[nodiscard]] std::uint64_t beforeIndex() const { return before_; }
    /// … up to this one.
    [[nodiscard]] std::uint64_t highestIndex() const { return before_ + newest_.size(); }

private:
    static constexpr std::uint64_t kMostUntold = 1U << 20U; // places between others, in all
    // In a real run an index sees a handful of terms. So many are looked at before an entry is
    // taken for new: what a damaged file may hold costs no more than that.
    static constexpr int kMostTerms = 256;

    SharedVector<KnownEntry> entries_; // by id
    SharedVector<EntryId> newest_;     // by index: the last entry first seen there
    std::uint64_t before_ = 0;
    std::uint64_t untold_ = 0; // places of newest_ that were empty once
};

inline bool KnownEntries::reaches(std::uint64_t index) {
    if (newest_.empty() && index > 0) before_ = index - 1;
    return index > before_ && index - before_ - 1 <= newest_.size() + (kMostUntold - untold_);
}

inline EntryId KnownEntries::note(const Event& appended, EventNumber number, EntryId previous) {
    const std::uint64_t place = appended.index.value() - 1 - before_;
    for (; newest_.size() < place; ++untold_)
        newest_.push_back(kBeforeFirst);
    const bool first = place == newest_.size();
    const EntryId newest = first ? kBeforeFirst : newest_[place];
    EntryId id = newest;
    for (int looked = 0; id != kBeforeFirst && looked < kMostTerms; ++looked) {
        const KnownEntry& entry = entries_[id];
        if (entry.term == appended.logTerm) return id;
        id = entry.other;
    }
    id = static_cast<EntryId>(entries_.size());
    entries_.push_back({appended.logTerm, appended.text, number, previous, newest, appended.node,
                        appended.detailAs<EntryKind>()});
    if (first)
        newest_.push_back(id);
    else
        newest_.edit(place) = id;
    return id;
}

} // namespace raftarium
