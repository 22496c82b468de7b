#pragma once

#include "core/raft/event.h"
#include "core/raft/shared_vector.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace raftarium {

/// Which kinds of events there are in each 16, 256, 4096 … events: a search skips what it need not
/// look at, and a rare event is still seen in a picture of millions. Half a byte an event.
class KindPyramid {
public:
    static constexpr unsigned kBits = 4; ///< binary logarithm of the events or buckets in a bucket
    static constexpr unsigned kLevels = 8; ///< 16^8 is every EventNumber

    void append(EventKind kind);
    /// Keeps the first `count` events; `lastKinds` are the kinds of the last count % 16 of them.
    void truncate(std::uint64_t count, KindMask lastKinds);

    [[nodiscard]] std::uint64_t size() const { return size_; }
    /// The kinds in bucket number `bucket` of level `level` (16^(level+1) events each).
    [[nodiscard]] KindMask bucket(unsigned level, std::uint64_t bucket) const;
    /// The most events from `from` on, aligned to buckets, that hold no kind of `mask`; 0 if `from`
    /// is not the begin of such a bucket.
    [[nodiscard]] std::uint64_t skipForward(std::uint64_t from, KindMask mask) const;
    /// The same for events before `from`.
    [[nodiscard]] std::uint64_t skipBackward(std::uint64_t from, KindMask mask) const;
    [[nodiscard]] std::size_t memoryBytes() const;

    static constexpr std::uint64_t span(unsigned level) {
        return std::uint64_t{1} << (kBits * (level + 1));
    }

private:
    void close();

    std::array<SharedVector<KindMask, 8>, kLevels> full_;
    std::array<KindMask, kLevels> open_{}; // of each level's bucket that is not yet full
    std::uint64_t size_ = 0;
};

inline void KindPyramid::append(EventKind kind) {
    open_[0] |= maskOf(kind);
    if (++size_ % span(0) == 0) close();
}

} // namespace raftarium
