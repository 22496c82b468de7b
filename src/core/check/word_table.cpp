#include "core/check/word_table.h"

#include <algorithm>

namespace raftarium {

namespace {

constexpr std::size_t kFewestSlots = 64;

std::uint64_t hashOf(std::span<const std::uint64_t> words) {
    std::uint64_t hash = words.size();
    for (const std::uint64_t word : words) {
        hash = (hash ^ word) * 0x9e3779b97f4a7c15U;
        hash ^= hash >> 32U;
    }
    return hash;
}

bool isSame(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

} // namespace

std::span<const std::uint64_t> WordTable::at(std::uint32_t number) const {
    return std::span(words_).subspan(begins_[number], begins_[number + 1] - begins_[number]);
}

/// Where `words` stand, or the free slot where they belong.
std::size_t WordTable::slotOf(std::span<const std::uint64_t> words) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hashOf(words) & mask;
    while (slots_[slot] != 0 && !isSame(at(slots_[slot] - 1), words))
        slot = (slot + 1) & mask;
    return slot;
}

WordTable::Place WordTable::note(std::span<const std::uint64_t> words) {
    if (begins_.size() * 2 > slots_.size()) grow();
    const std::size_t slot = slotOf(words);
    if (slots_[slot] != 0) return {slots_[slot] - 1, false};
    const auto number = static_cast<std::uint32_t>(begins_.size() - 1);
    words_.insert(words_.end(), words.begin(), words.end());
    begins_.push_back(words_.size());
    slots_[slot] = number + 1;
    return {number, true};
}

void WordTable::grow() {
    slots_.assign(std::max(kFewestSlots, slots_.size() * 2), 0);
    for (std::uint32_t number = 0; number + 1 < begins_.size(); ++number)
        slots_[slotOf(at(number))] = number + 1;
}

} // namespace raftarium
