#include "core/check/visited.h"

#include <algorithm>

namespace raftarium {

Visited::Answer Visited::note(const Configuration& configuration,
                              std::span<const std::uint32_t> used) {
    Answer answer;
    words_.clear();
    words_.push_back(std::uint64_t{configuration.value} << 1U |
                     (configuration.mustBeSeen ? 1U : 0U));
    words_.push_back(configuration.first);
    words_.insert(words_.end(), configuration.taken.begin(), configuration.taken.end());
    while (words_.back() == 0 && words_.size() > 2)
        words_.pop_back();
    const WordTable::Place place = configurations_.note(words_);
    answer.steps = 1;
    if (place.isNew) {
        latest_.push_back(kNone);
        answer.steps += words_.size() + 2;
    }

    // The groups stand in the upper halves of the words, their counts in the lower.
    const auto usedNoMore = [used](std::uint64_t word) {
        return static_cast<std::uint32_t>(word) <= used[word >> 32U];
    };
    for (std::uint32_t i = latest_[place.number]; i != kNone; i = visits_[i].before) {
        const std::span<const std::uint64_t> earlier = usedSets_.at(visits_[i].used);
        answer.steps += 1 + earlier.size() / 4;
        if (std::all_of(earlier.begin(), earlier.end(), usedNoMore)) return answer;
    }

    words_.clear();
    for (std::size_t group = 0; group < used.size(); ++group)
        if (used[group] != 0) words_.push_back(std::uint64_t{group} << 32U | used[group]);
    const WordTable::Place set = usedSets_.note(words_);
    answer.steps += 1 + used.size() / 8 + (set.isNew ? words_.size() + 2 : 0);
    visits_.push_back({set.number, latest_[place.number]});
    latest_[place.number] = static_cast<std::uint32_t>(visits_.size() - 1);
    answer.isNew = true;
    return answer;
}

} // namespace raftarium
