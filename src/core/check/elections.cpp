#include "core/check/elections.h"

namespace raftarium {

std::optional<Election> Elections::note(const Election& election) {
    const std::size_t place = placeOf(election.term);
    if (place < byTerm_.size() && byTerm_[place].term == election.term) {
        const Election& first = byTerm_[place];
        return first.leader == election.leader ? std::nullopt : std::optional(first);
    }
    if (byTerm_.size() - place > kMostLate) return std::nullopt;
    byTerm_.push_back(election);
    for (std::size_t i = byTerm_.size() - 1; i > place; --i)
        byTerm_.edit(i) = Election(byTerm_[i - 1]);
    byTerm_.edit(place) = election;
    return std::nullopt;
}

/// The place of the first election of `term` or later.
std::size_t Elections::placeOf(std::uint32_t term) const {
    std::size_t low = 0;
    std::size_t high = byTerm_.size();
    if (high == 0 || byTerm_.back().term < term) return high;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (byTerm_[middle].term < term)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace raftarium
