#include "ui/timeline/time_axis.h"

#include <algorithm>
#include <cmath>

namespace raftarium::ui {

void TimeAxis::setPixels(double left, double width) {
    left_ = left;
    width_ = std::max(width, 1.0);
}

void TimeAxis::setRange(Time from, Time to) {
    from_ = std::max(from, Time{});
    to_ = std::max(to, Time{from_.value() + kShortest});
}

double TimeAxis::x(Time time) const {
    const auto offset = static_cast<double>(since(from_, time).value());
    return left_ + offset * width_ / static_cast<double>(length().value());
}

double TimeAxis::clampedX(Time time) const {
    if (time <= from_) return left_;
    if (time >= to_) return right();
    return x(time);
}

Time TimeAxis::at(double x) const {
    const double offset = (x - left_) * static_cast<double>(length().value()) / width_;
    return Time{from_.value() + std::llround(offset)};
}

Duration TimeAxis::perPixel() const {
    return Duration{std::llround(static_cast<double>(length().value()) / width_)};
}

void TimeAxis::zoomAt(double x, double factor, Duration longest) {
    const Time fixed = at(x);
    const double share = std::clamp((x - left_) / width_, 0.0, 1.0);
    const double wanted =
        std::clamp(static_cast<double>(length().value()) * factor, static_cast<double>(kShortest),
                   static_cast<double>(std::max(longest.value(), kShortest)));
    const auto span = static_cast<std::int64_t>(wanted);
    const std::int64_t start =
        std::max<std::int64_t>(0, fixed.value() - std::llround(wanted * share));
    setRange(Time{start}, Time{start + span});
}

void TimeAxis::pan(double pixels) {
    const std::int64_t span = length().value();
    const std::int64_t by = std::llround(pixels * static_cast<double>(span) / width_);
    const std::int64_t start = std::max<std::int64_t>(0, from_.value() + by);
    setRange(Time{start}, Time{start + span});
}

std::int64_t TimeAxis::tickStep(double spacing) const {
    const double wanted = spacing * static_cast<double>(length().value()) / width_;
    std::int64_t step = 1000;
    for (int i = 0; static_cast<double>(step) < wanted; ++i)
        step = i % 3 == 1 ? step / 2 * 5 : step * 2; // 1, 2, 5, 10 …
    return step;
}

std::vector<TimeAxis::Tick> TimeAxis::ticks(double spacing) const {
    const std::int64_t step = tickStep(spacing);
    std::vector<Tick> ticks;
    const std::int64_t first = (from_.value() + step - 1) / step * step;
    for (std::int64_t t = first; t <= to_.value(); t += step)
        ticks.push_back({Time{t}, x(Time{t})});
    return ticks;
}

int TimeAxis::tickDecimals(double spacing) const {
    int decimals = 1;
    for (std::int64_t unit = 100'000'000; tickStep(spacing) % unit != 0 && decimals < 9; unit /= 10)
        ++decimals;
    return decimals;
}

} // namespace raftarium::ui
