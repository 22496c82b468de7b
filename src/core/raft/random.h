#pragma once

#include <cstdint>

namespace raftarium {

/// SplitMix64: spreads a seed into independent ones. Also a fine generator where speed is no
/// matter.
[[nodiscard]] constexpr std::uint64_t splitMix(std::uint64_t& state) {
    std::uint64_t z = (state += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

/// xoshiro256**. The same seed gives the same numbers on every machine and compiler, which no
/// distribution of the standard library promises.
class Random {
public:
    constexpr explicit Random(std::uint64_t seed) {
        for (std::uint64_t& word : state_)
            word = splitMix(seed);
    }

    constexpr std::uint64_t next() {
        const std::uint64_t result = rotate(state_[1] * 5, 7) * 9;
        const std::uint64_t shifted = state_[1] << 17U;
        state_[2] ^= state_[0];
        state_[3] ^= state_[1];
        state_[1] ^= state_[2];
        state_[0] ^= state_[3];
        state_[2] ^= shifted;
        state_[3] = rotate(state_[3], 45);
        return result;
    }

    /// Evenly from 0 up to and including `max`.
    constexpr std::uint64_t upTo(std::uint64_t max) {
        if (max == UINT64_MAX) return next();
        const std::uint64_t range = max + 1;
        const std::uint64_t unfair = (0 - range) % range;
        std::uint64_t drawn = next();
        while (drawn < unfair)
            drawn = next();
        return drawn % range;
    }

    /// Evenly from `low` up to and including `high`.
    constexpr std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(upTo(static_cast<std::uint64_t>(high - low)));
    }

    /// True with a probability of `ppm` millionths. Draws nothing where the answer is certain.
    constexpr bool chance(std::uint32_t ppm) {
        return ppm != 0 && (ppm >= 1'000'000 || upTo(999'999) < ppm);
    }

    constexpr bool operator==(const Random&) const = default;

private:
    [[nodiscard]] static constexpr std::uint64_t rotate(std::uint64_t x, unsigned by) {
        return (x << by) | (x >> (64U - by));
    }
    std::uint64_t state_[4]{};
};

} // namespace raftarium
