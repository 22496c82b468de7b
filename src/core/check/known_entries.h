#pragma once

#include "core/raft/event.h"
#include "core/raft/shared_vector.h"

#include <cstdint>

namespace raftarium {

/// The number of an entry among all that were ever seen in any log; 0 is "before the first".
using EntryId = std::uint32_t;
inline constexpr EntryId kBeforeFirst = 0;

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
/// one past (Log Matching, §5.3). A value; copies share their pieces.
class KnownEntries {
public:
    KnownEntries() { entries_.push_back({}); }

    /// The entry of an EntryAppended event's index and term: the one already known, else this one,
    /// which stands after `previous`. The index must be at most highestIndex() + 1.
    EntryId note(const Event& appended, EventNumber number, EntryId previous);

    [[nodiscard]] const KnownEntry& operator[](EntryId id) const { return entries_[id]; }
    [[nodiscard]] std::uint64_t highestIndex() const { return newest_.size(); }

private:
    // In a real run an index sees a handful of terms. So many are looked at before an entry is
    // taken for new: what a damaged file may hold costs no more than that.
    static constexpr int kMostTerms = 256;

    SharedVector<KnownEntry> entries_; // by id
    SharedVector<EntryId> newest_;     // by index - 1: the last entry first seen there
};

inline EntryId KnownEntries::note(const Event& appended, EventNumber number, EntryId previous) {
    const std::uint64_t place = appended.index.value() - 1;
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
