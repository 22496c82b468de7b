#include "core/raft/log.h"

#include <algorithm>

namespace raftarium {

void Log::swap(Log& other) noexcept {
    std::swap(pieces_, other.pieces_);
    std::swap(origin_, other.origin_);
    std::swap(base_, other.base_);
    std::swap(baseTerm_, other.baseTerm_);
    std::swap(last_, other.last_);
    std::swap(lastTerm_, other.lastTerm_);
    std::swap(tail_, other.tail_);
}

void Log::append(Entry entry) {
    const Index index = last_ + 1;
    if (tail_ == nullptr || placeOf(index) == 0) makePlace(index);
    last_ = index;
    lastTerm_ = entry.term;
    tail_[placeOf(index)] = std::move(entry);
}

/// Makes the piece for `index` one that this log may write into: a new one, or a copy of one that
/// it shares.
void Log::makePlace(Index index) {
    auto piece = std::make_shared<Entry[]>(kPiece);
    tail_ = piece.get();
    const std::size_t which = pieceOf(index);
    if (which == pieces_.size()) {
        pieces_.push_back(std::move(piece));
        return;
    }
    const Entry* old = pieces_[which].get();
    std::copy(old, old + placeOf(index), tail_);
    pieces_.edit(which) = std::move(piece);
}

void Log::truncateFrom(Index first) {
    assert(first > base_);
    if (first > last_) return;
    const Index newLast = first - 1;
    lastTerm_ = termAt(newLast);
    last_ = newLast;
    // Others may share what was cut off, so this log must not write over it.
    tail_ = nullptr;
    const std::uint64_t kept = (last_.value() + kPiece - 1) / kPiece;
    pieces_.truncate(kept > origin_ ? static_cast<std::size_t>(kept - origin_) : 0);
}

void Log::compactTo(Index upTo) {
    assert(upTo >= base_ && upTo <= last_);
    baseTerm_ = termAt(upTo);
    base_ = upTo;
    if (base_ == last_)
        resetTo(base_, baseTerm_);
    else
        forgetPieces();
}

void Log::resetTo(Index index, Term term) {
    pieces_.clear();
    origin_ = index.value() / kPiece;
    base_ = last_ = index;
    baseTerm_ = lastTerm_ = term;
    tail_ = nullptr;
}

/// Lets go of whole pieces before the first entry.
void Log::forgetPieces() {
    const std::uint64_t first = base_.value() / kPiece;
    if (first <= origin_) return;
    const auto unused = static_cast<std::size_t>(first - origin_);
    if (unused * 2 < pieces_.size()) {
        // Moving what is kept would cost more than the empty places do.
        for (std::size_t i = unused; i-- > 0 && pieces_[i];)
            pieces_.edit(i).reset();
        return;
    }
    SharedVector<Piece> kept;
    pieces_.forEach(unused, pieces_.size(), [&](const Piece& piece) { kept.push_back(piece); });
    pieces_ = std::move(kept);
    origin_ = first;
}

EntrySlice Log::slice(Index first, std::size_t count, std::uint64_t maxBytes) const {
    if (!contains(first) || count == 0) return {};
    const auto offset = static_cast<std::size_t>(placeOf(first));
    const std::size_t there = std::min<std::size_t>(
        {count, static_cast<std::size_t>(last_ - first) + 1, 2 * kPiece - offset});
    std::size_t taken = 0;
    for (std::uint64_t bytes = 0; taken < there; ++taken) {
        bytes += entry(first + taken).bytes;
        if (bytes > maxBytes && taken > 0) break;
    }
    const std::size_t inFirst = std::min<std::size_t>(taken, kPiece - offset);
    const std::size_t piece = pieceOf(first);
    if (inFirst == taken) return {pieces_[piece], offset, taken};
    return {pieces_[piece], offset, inFirst, pieces_[piece + 1], taken - inFirst};
}

Index Log::lastWithTermAtMost(Term term, Index upTo) const {
    Index low = base_;
    Index high = std::max(low, std::min(upTo, lastIndex()));
    while (low < high) {
        const Index middle{low.value() + (high - low + 1) / 2};
        if (termAt(middle) <= term)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

} // namespace raftarium
