#include "core/timeline/kind_pyramid.h"

namespace raftarium {

/// Files every bucket that the last event made full.
void KindPyramid::close() {
    for (unsigned level = 0; level < kLevels && size_ % span(level) == 0; ++level) {
        full_[level].push_back(open_[level]);
        if (level + 1 < kLevels) open_[level + 1] |= open_[level];
        open_[level] = 0;
    }
}

void KindPyramid::truncate(std::uint64_t count, KindMask lastKinds) {
    if (count >= size_) return;
    size_ = count;
    open_ = {};
    open_[0] = lastKinds;
    for (unsigned level = 0; level < kLevels; ++level) {
        full_[level].truncate(count / span(level));
        if (level + 1 == kLevels) break;
        const std::uint64_t first = count / span(level + 1) << kBits;
        full_[level].forEach(first, full_[level].size(),
                             [this, level](KindMask kinds) { open_[level + 1] |= kinds; });
    }
}

KindMask KindPyramid::bucket(unsigned level, std::uint64_t bucket) const {
    if (bucket < full_[level].size()) return full_[level][bucket];
    KindMask kinds = 0;
    if (bucket == full_[level].size())
        for (unsigned below = 0; below <= level; ++below)
            kinds |= open_[below];
    return kinds;
}

std::uint64_t KindPyramid::skipForward(std::uint64_t from, KindMask mask) const {
    std::uint64_t skip = 0;
    for (unsigned level = 0; level < kLevels && from % span(level) == 0; ++level) {
        if ((bucket(level, from / span(level)) & mask) != 0) break;
        skip = span(level);
    }
    return skip;
}

std::uint64_t KindPyramid::skipBackward(std::uint64_t from, KindMask mask) const {
    std::uint64_t skip = 0;
    for (unsigned level = 0; level < kLevels && from != 0 && from % span(level) == 0; ++level) {
        if ((bucket(level, from / span(level) - 1) & mask) != 0) break;
        skip = span(level);
    }
    return skip;
}

std::size_t KindPyramid::memoryBytes() const {
    std::size_t bytes = 0;
    for (const auto& level : full_)
        bytes += level.size() * sizeof(KindMask);
    return bytes;
}

} // namespace raftarium
