#include "net/observe/clock_alignment.h"

#include <algorithm>
#include <cstdlib>

namespace raftarium::net {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::size_t kSeconds = 8;
/// What the way from a source to here may take without its clock being doubted.
constexpr std::int64_t kReadingSlack = kSecond / 10;

} // namespace

void RecentLeast::note(std::int64_t moment, std::int64_t value) {
    const std::int64_t number = moment / kSecond;
    if (seconds_.empty() || number > seconds_.back().number) {
        seconds_.push_back({number, value});
        if (seconds_.size() > kSeconds) seconds_.pop_front();
    } else {
        seconds_.back().least = std::min(seconds_.back().least, value);
    }
}

std::optional<std::int64_t> RecentLeast::least() const {
    if (seconds_.empty()) return std::nullopt;
    return std::min_element(seconds_.begin(), seconds_.end(),
                            [](const Second& a, const Second& b) { return a.least < b.least; })
        ->least;
}

void ClockAlignment::addSource() {
    ahead_.push_back(0);
    readings_.emplace_back();
}

void ClockAlignment::noteMessage(int from, int to, std::int64_t sent, std::int64_t delivered) {
    if (from == to) return;
    messages_[{from, to}].note(delivered, delivered - sent);
    contradicted_ = contradicted_ || delivered - ahead(to) < sent - ahead(from);
}

void ClockAlignment::noteReading(int source, std::int64_t written, std::int64_t read) {
    readings_[static_cast<std::size_t>(source)].note(read, read - written);
}

std::optional<std::int64_t> ClockAlignment::bound(int from, int to) const {
    const auto found = messages_.find({from, to});
    return found == messages_.end() ? std::nullopt : found->second.least();
}

/// Of the clocks that can be compared with one that is known, takes the one that this tells the
/// most about: as in NTP the shortest way there and back.
bool ClockAlignment::placeNearest(std::vector<bool>& placed) {
    std::optional<std::int64_t> shortest;
    Pair best;
    for (const auto& [pair, there] : messages_) {
        const auto [from, to] = pair;
        if (!placed[static_cast<std::size_t>(from)] || placed[static_cast<std::size_t>(to)])
            continue;
        const auto back = bound(to, from);
        if (!back) continue;
        const std::int64_t way = *there.least() + *back;
        if (shortest && *shortest <= way) continue;
        shortest = way;
        best = pair;
    }
    if (!shortest) return false;
    const std::int64_t known = ahead(best.first);
    const std::int64_t low = known - *bound(best.second, best.first);
    const std::int64_t high = known + *bound(best.first, best.second);
    std::int64_t& ahead = ahead_[static_cast<std::size_t>(best.second)];
    // An estimate that is about right stays, so that moments do not tremble.
    const std::int64_t quarter = std::max<std::int64_t>(0, (high - low) / 4);
    if (ahead < low + quarter || ahead > high - quarter) ahead = low + (high - low) / 2;
    placed[static_cast<std::size_t>(best.second)] = true;
    return true;
}

/// A clock that no messages went to and from is doubted only where its lines seem to come from
/// another time.
void ClockAlignment::placeByReading(std::vector<bool>& placed) {
    const auto next = std::find(placed.begin(), placed.end(), false);
    if (next == placed.end()) return;
    *next = true;
    const auto which = static_cast<std::size_t>(next - placed.begin());
    const auto here = readings_[which].least();
    const auto reference = readings_[0].least();
    if (!here || !reference) return;
    const std::int64_t estimate = ahead_[0] + *reference - *here;
    if (std::abs(estimate - ahead_[which]) > kReadingSlack)
        ahead_[which] = std::abs(estimate) > kReadingSlack ? estimate : 0;
}

/// No message may arrive before it was sent, on any way.
void ClockAlignment::repair() {
    for (std::size_t round = 0; round < ahead_.size(); ++round) {
        bool changed = false;
        for (const auto& [pair, least] : messages_) {
            std::int64_t& from = ahead_[static_cast<std::size_t>(pair.first)];
            std::int64_t& to = ahead_[static_cast<std::size_t>(pair.second)];
            const std::int64_t most = *least.least();
            if (to - from <= most) continue;
            (pair.second == 0 ? from : to) = pair.second == 0 ? to - most : from + most;
            changed = true;
        }
        if (!changed) return;
    }
}

void ClockAlignment::solve() {
    contradicted_ = false;
    if (ahead_.empty()) return;
    std::vector<bool> placed(ahead_.size(), false);
    placed[0] = true;
    for (std::size_t i = 1; i < ahead_.size(); ++i)
        if (!placeNearest(placed)) placeByReading(placed);
    repair();
}

std::int64_t ClockAlignment::present(std::int64_t now) const {
    std::optional<std::int64_t> least;
    for (std::size_t i = 0; i < readings_.size(); ++i)
        if (const auto reading = readings_[i].least())
            least = std::min(least.value_or(INT64_MAX), *reading + ahead_[i]);
    return now - least.value_or(0);
}

} // namespace raftarium::net
