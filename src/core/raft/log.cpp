#include "core/raft/log.h"

#include <algorithm>

namespace raftarium {

EntrySlice Log::slice(Index first, std::size_t count) const {
    if (!contains(first)) return {};
    const std::size_t from = first.value() - 1;
    const std::size_t to = from + std::min(count, entries_.size() - from);
    std::vector<Entry> copied;
    copied.reserve(to - from);
    entries_.forEach(from, to, [&](const Entry& entry) { copied.push_back(entry); });
    return EntrySlice(std::move(copied));
}

Index Log::lastWithTermAtMost(Term term, Index upTo) const {
    Index low{};
    Index high = std::min(upTo, lastIndex());
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
