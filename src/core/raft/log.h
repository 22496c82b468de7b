#pragma once

#include "core/raft/entry.h"
#include "core/raft/shared_vector.h"
#include "core/raft/types.h"

#include <cassert>
#include <utility>

namespace raftarium {

/// The replicated log (§5.3), from behind a snapshot (§7) on.
///
/// It stands in pieces of 256 entries that copies and messages share. What was once appended is
/// never written over: a log that is cut and then grows goes on in a piece of its own. So a copy
/// costs next to nothing, and may be read on another thread while the original grows.
class Log {
public:
    Log() = default;
    Log(const Log& other)
        : pieces_(other.pieces_),
          origin_(other.origin_),
          base_(other.base_),
          baseTerm_(other.baseTerm_),
          last_(other.last_),
          lastTerm_(other.lastTerm_) {}
    Log(Log&& other) noexcept { swap(other); }
    Log& operator=(Log other) noexcept {
        swap(other);
        return *this;
    }
    ~Log() = default;

    [[nodiscard]] Index lastIndex() const { return last_; }
    [[nodiscard]] Term lastTerm() const { return lastTerm_; }
    /// The last index that a snapshot stands for, and its term; zero without a snapshot.
    [[nodiscard]] Index snapshotIndex() const { return base_; }
    [[nodiscard]] Term snapshotTerm() const { return baseTerm_; }
    [[nodiscard]] Index firstIndex() const { return base_ + 1; }

    /// The term of the entry at `index`, which may also be snapshotIndex().
    [[nodiscard]] Term termAt(Index index) const {
        return index == last_ ? lastTerm_ : index == base_ ? baseTerm_ : entry(index).term;
    }
    /// Whether termAt(`index`) is known.
    [[nodiscard]] bool knowsTermAt(Index index) const { return index >= base_ && index <= last_; }
    [[nodiscard]] bool contains(Index index) const { return index > base_ && index <= last_; }
    [[nodiscard]] const Entry& entry(Index index) const {
        assert(contains(index));
        return pieces_[pieceOf(index)][placeOf(index)];
    }

    void append(Entry entry);
    /// Removes `first` and all entries after it.
    void truncateFrom(Index first);
    /// Forgets the entries up to and including `upTo`, which a snapshot stands for.
    void compactTo(Index upTo);
    /// Forgets everything; a snapshot that ends in (`term`, `index`) stands for it.
    void resetTo(Index index, Term term);

    /// At most `count` entries from `first` on, and no more than `maxBytes` unless the first entry
    /// is larger. Up to 256 entries are always possible; more where the pieces allow.
    [[nodiscard]] EntrySlice slice(Index first, std::size_t count,
                                   std::uint64_t maxBytes = UINT64_MAX) const;
    /// The last index at or before `upTo` whose entry has a term of at most `term`; at least
    /// snapshotIndex(). Terms never fall along a log, so this is a binary search.
    [[nodiscard]] Index lastWithTermAtMost(Term term, Index upTo) const;

    /// §5.4.1: whether a log that ends in (`term`, `index`) is at least as up to date as this one.
    [[nodiscard]] bool isUpToDate(Term term, Index index) const {
        return term != lastTerm() ? term > lastTerm() : index >= lastIndex();
    }

private:
    static constexpr std::uint64_t kPiece = 256;
    using Piece = std::shared_ptr<Entry[]>;

    [[nodiscard]] std::size_t pieceOf(Index index) const {
        return static_cast<std::size_t>((index.value() - 1) / kPiece - origin_);
    }
    [[nodiscard]] static std::ptrdiff_t placeOf(Index index) {
        return static_cast<std::ptrdiff_t>((index.value() - 1) % kPiece);
    }
    void swap(Log& other) noexcept;
    void makePlace(Index index);
    void forgetPieces();

    SharedVector<Piece> pieces_;
    std::uint64_t origin_ = 0; // number of the piece that pieces_[0] is
    Index base_{};
    Term baseTerm_{};
    Index last_{};
    Term lastTerm_{};
    Entry* tail_ = nullptr; // the last piece, where this log is the one that may write into it
};

} // namespace raftarium
