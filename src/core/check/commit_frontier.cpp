#include "core/check/commit_frontier.h"

#include <algorithm>

namespace raftarium {

const Commitment* CommitFrontier::before(std::uint32_t term) const {
    for (auto step = steps_.rbegin(); step != steps_.rend(); ++step)
        if (step->term < term) return &*step;
    return nullptr;
}

void CommitFrontier::insert(const Commitment& commitment) {
    auto place = std::upper_bound(
        steps_.begin(), steps_.end(), commitment.term,
        [](std::uint32_t term, const Commitment& step) { return term < step.term; });
    if (place != steps_.begin()) {
        const auto earlier = place - 1;
        if (earlier->index >= commitment.index) return;
        if (earlier->term == commitment.term) place = steps_.erase(earlier);
    }
    // Steps of later terms that do not go further say nothing any more.
    const auto further = std::find_if(
        place, steps_.end(), [&](const Commitment& step) { return step.index > commitment.index; });
    place = steps_.erase(place, further);
    steps_.insert(place, commitment);
    if (steps_.size() > kMostTerms) steps_.erase(steps_.begin());
}

} // namespace raftarium
