#pragma once

#include "core/raft/event.h"
#include "core/raft/types.h"

#include <cstdint>
#include <span>

namespace raftarium {

/// A server's own clock: true time, run faster or slower. Integers only, so that it is exact
/// on every machine.
class LocalClock {
public:
    [[nodiscard]] Time local(Time host) const {
        if (isTrue()) return host;
        return Time{localBase_ + scale(host.value() - hostBase_, ppm_, kTrue)};
    }
    /// The first moment at which this clock shows `local` or more; kNever where a slow clock does
    /// so only after the last moment there is.
    [[nodiscard]] Time host(Time local) const {
        if (isTrue() || local == kNever) return local;
        const std::int64_t ahead = local.value() - localBase_;
        if (ahead / ppm_ >= (kNever.value() - hostBase_) / kTrue - 1) return kNever;
        Time result{hostBase_ + scale(ahead, kTrue, ppm_)};
        while (this->local(result) < local)
            ++result;
        return result;
    }
    void setRate(std::uint32_t ppm, Time host) {
        localBase_ = local(host).value();
        hostBase_ = host.value();
        ppm_ = ppm;
    }
    [[nodiscard]] bool isTrue() const { return ppm_ == kTrue && hostBase_ == localBase_; }

private:
    static constexpr std::uint32_t kTrue = 1'000'000;

    /// value * numerator / denominator without overflow, rounded down for positive values.
    [[nodiscard]] static std::int64_t scale(std::int64_t value, std::uint32_t numerator,
                                            std::uint32_t denominator) {
        const std::int64_t whole = value / denominator;
        const std::int64_t rest = value % denominator;
        return whole * numerator + rest * numerator / denominator;
    }

    std::int64_t hostBase_ = 0;
    std::int64_t localBase_ = 0;
    std::uint32_t ppm_ = kTrue;
};

/// A server tells moments by its own clock; afterwards they are those of the host, as in all other
/// events. `now` is the host's.
inline void toHostTime(std::span<Event> events, const LocalClock& clock, Time now) {
    if (clock.isTrue()) return;
    for (Event& event : events) {
        if (event.kind != EventKind::ElectionTimerSet && event.kind != EventKind::QuorumHeard &&
            event.kind != EventKind::TransferStarted)
            continue;
        const Time due = clock.host(Time{static_cast<std::int64_t>(event.value)});
        event.value = static_cast<std::uint64_t>(due.value());
        if (event.kind == EventKind::ElectionTimerSet)
            event.index = Index{static_cast<std::uint64_t>(due - now)};
    }
}

} // namespace raftarium
