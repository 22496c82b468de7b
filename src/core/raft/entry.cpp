#include "core/raft/entry.h"

namespace raftarium {

EntrySlice::EntrySlice(std::span<const Entry> entries) {
    if (entries.empty()) return;
    auto copy = std::make_shared<Entry[]>(entries.size());
    std::copy(entries.begin(), entries.end(), copy.get());
    first_ = std::move(copy);
    firstCount_ = count_ = static_cast<std::uint32_t>(entries.size());
}

std::uint64_t EntrySlice::bytes() const {
    std::uint64_t sum = 0;
    forEach([&](const Entry& entry) { sum += entry.bytes; });
    return sum;
}

bool EntrySlice::operator==(const EntrySlice& other) const {
    if (count_ != other.count_) return false;
    for (std::size_t i = 0; i < count_; ++i)
        if (!((*this)[i] == other[i])) return false;
    return true;
}

} // namespace raftarium
