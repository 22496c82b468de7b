#pragma once

#include "core/raft/entry.h"
#include "core/raft/shared_vector.h"
#include "core/raft/types.h"

#include <cassert>

namespace raftarium {

/// The replicated log (§5.3) in shared pieces: a copy costs a pointer for 4,096 entries.
class Log {
public:
    [[nodiscard]] Index lastIndex() const { return Index{entries_.size()}; }
    [[nodiscard]] Term lastTerm() const { return termAt(lastIndex()); }
    /// The term of the entry at `index`; zero at index zero, "before the first entry".
    [[nodiscard]] Term termAt(Index index) const {
        return index.value() == 0 ? Term{} : entry(index).term;
    }
    [[nodiscard]] bool contains(Index index) const {
        return index.value() >= 1 && index.value() <= entries_.size();
    }
    [[nodiscard]] const Entry& entry(Index index) const {
        assert(contains(index));
        return entries_[index.value() - 1];
    }

    void append(Entry entry) { entries_.push_back(std::move(entry)); }
    /// Removes `first` and all entries after it.
    void truncateFrom(Index first) {
        assert(first.value() >= 1);
        entries_.truncate(first.value() - 1);
    }
    /// `count` entries from `first` on, or as many as there are.
    [[nodiscard]] EntrySlice slice(Index first, std::size_t count) const;
    /// The last index at or before `upTo` whose entry has a term of at most `term`; zero if none.
    /// Terms never fall along a log, so this is a binary search.
    [[nodiscard]] Index lastWithTermAtMost(Term term, Index upTo) const;

    /// §5.4.1: whether a log that ends in (`term`, `index`) is at least as up to date as this one.
    [[nodiscard]] bool isUpToDate(Term term, Index index) const {
        return term != lastTerm() ? term > lastTerm() : index >= lastIndex();
    }

private:
    SharedVector<Entry> entries_;
};

} // namespace raftarium
