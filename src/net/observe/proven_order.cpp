#include "net/observe/proven_order.h"

#include <algorithm>
#include <cstdlib>

namespace raftarium::net {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kDrift = 1'000;    // a nanosecond in so many, between two clocks
constexpr std::int64_t kRounding = 1'000; // some tell microseconds only
constexpr std::size_t kMostAnswers = 4'096;
constexpr std::int64_t kFar = 1'000'000'000'000'000'000; // sums of these do not overflow

std::size_t at(int which) { return static_cast<std::size_t>(which); }

} // namespace

void ProvenOrder::addSource() { sources_.emplace_back(); }

void ProvenOrder::noteMessage(int from, int to, std::int64_t sent, std::int64_t delivered) {
    if (from == to) return;
    const std::int64_t second = delivered / kSecond;
    const std::int64_t way = std::clamp(delivered - sent, -kFar, kFar);
    const auto [found, isNew] = messages_.try_emplace({from, to}, Fastest{second, way, {}, 0});
    Fastest& fastest = found->second;
    if (second > fastest.second) {
        fastest.leastBefore = fastest.least;
        fastest.least = way;
        fastest.second = second;
    }
    fastest.least = std::min(fastest.least, way);
    fastest.last = delivered;
}

void ProvenOrder::beginLife(int source, std::int64_t moment) {
    // By the new clock, all that was before was at the latest now.
    for (Answer& answer : sources_[at(source)].answers)
        answer.moment = moment;
    std::erase_if(messages_, [&](const auto& each) {
        return each.first.first == source || each.first.second == source;
    });
}

void ProvenOrder::noteAnswer(int source, std::int64_t moment, EventNumber place) {
    Source& of = sources_[at(source)];
    if (!of.answers.empty()) moment = std::max(moment, of.answers.back().moment);
    of.answers.push_back({moment, place});
    if (of.answers.size() <= kMostAnswers) return;
    of.answers.pop_front();
    of.forgot = true;
}

std::optional<std::int64_t> ProvenOrder::direct(int from, int to, std::int64_t moment) const {
    const auto found = messages_.find({from, to});
    if (found == messages_.end()) return std::nullopt;
    const Fastest& fastest = found->second;
    const std::int64_t way = std::max(fastest.least, fastest.leastBefore.value_or(fastest.least));
    const std::int64_t since = std::abs(std::clamp(moment - fastest.last, -kFar, kFar));
    return way + since / kDrift + kRounding;
}

/// By how much the clock of `to` can be ahead of that of `from`.
std::optional<std::int64_t> ProvenOrder::mostAhead(int from, int to, std::int64_t moment) const {
    std::optional<std::int64_t> most = direct(from, to, moment);
    for (int by = 0; by < static_cast<int>(sources_.size()); ++by) {
        if (by == from || by == to) continue;
        const auto first = direct(from, by, moment);
        const auto second = direct(by, to, moment);
        if (first && second) most = std::min(most.value_or(INT64_MAX), *first + *second);
    }
    return most;
}

EventNumber ProvenOrder::earliest(int source, std::int64_t moment, EventNumber place) const {
    EventNumber first = place;
    for (int other = 0; other < static_cast<int>(sources_.size()); ++other) {
        const Source& of = sources_[at(other)];
        if (other == source || of.answers.empty()) continue;
        const auto ahead = mostAhead(other, source, moment);
        const std::int64_t certain =
            ahead ? std::clamp(moment, -kFar * 4, kFar * 4) - *ahead : INT64_MIN;
        const auto doubtful =
            std::lower_bound(of.answers.begin(), of.answers.end(), certain,
                             [](const Answer& each, std::int64_t m) { return each.moment < m; });
        if (doubtful == of.answers.end()) continue;
        if (doubtful == of.answers.begin() && of.forgot) return 0;
        first = std::min(first, doubtful->place);
    }
    return first;
}

} // namespace raftarium::net
