#pragma once

#include <compare>
#include <cstdint>

namespace raftarium {

/// A number that cannot be mistaken for another kind of number. `Tag` tells kinds apart.
/// Differences of two values are plain numbers, as with pointers.
template <class Tag, class Rep>
class Strong {
public:
    using rep = Rep;

    constexpr Strong() = default;
    constexpr explicit Strong(Rep value) : value_(value) {}

    [[nodiscard]] constexpr Rep value() const { return value_; }
    constexpr auto operator<=>(const Strong&) const = default;

    constexpr Strong& operator++() {
        ++value_;
        return *this;
    }
    constexpr Strong& operator+=(Rep n) {
        value_ = static_cast<Rep>(value_ + n);
        return *this;
    }
    [[nodiscard]] friend constexpr Strong operator+(Strong a, Rep n) {
        return Strong(static_cast<Rep>(a.value_ + n));
    }
    [[nodiscard]] friend constexpr Strong operator-(Strong a, Rep n) {
        return Strong(static_cast<Rep>(a.value_ - n));
    }
    [[nodiscard]] friend constexpr Rep operator-(Strong a, Strong b) {
        return static_cast<Rep>(a.value_ - b.value_);
    }

private:
    Rep value_{};
};

} // namespace raftarium
