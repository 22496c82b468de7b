#pragma once

#include "core/raft/types.h"

#include <vector>

namespace raftarium::ui {

/// A stretch of time laid over a stretch of pixels: conversions, zooming, panning and ticks.
/// Knows nothing of painting. Times are in nanoseconds, pixels are logical ones.
class TimeAxis {
public:
    /// The shortest stretch that can be shown.
    static constexpr std::int64_t kShortest = 20'000;

    void setPixels(double left, double width);
    /// `to` is moved up where the stretch would be shorter than kShortest.
    void setRange(Time from, Time to);

    [[nodiscard]] Time from() const { return from_; }
    [[nodiscard]] Time to() const { return to_; }
    [[nodiscard]] Duration length() const { return since(from_, to_); }
    [[nodiscard]] double left() const { return left_; }
    [[nodiscard]] double right() const { return left_ + width_; }
    [[nodiscard]] double width() const { return width_; }

    [[nodiscard]] double x(Time time) const;
    /// x(), held between the edges; for drawing what reaches beyond them.
    [[nodiscard]] double clampedX(Time time) const;
    [[nodiscard]] Time at(double x) const;
    [[nodiscard]] bool shows(Time time) const { return time >= from_ && time <= to_; }
    [[nodiscard]] Duration perPixel() const;

    /// Shows `factor` times as long a stretch, holding still what is at `x`; nothing before 0.
    void zoomAt(double x, double factor, Duration longest);
    /// Moves on by `pixels` (positive: later), not before 0.
    void pan(double pixels);

    struct Tick {
        Time time{};
        double x = 0;
    };
    /// Round moments at least `spacing` pixels apart.
    [[nodiscard]] std::vector<Tick> ticks(double spacing) const;
    /// Decimals of a second that tell two ticks of that spacing apart, at least one.
    [[nodiscard]] int tickDecimals(double spacing) const;

private:
    [[nodiscard]] std::int64_t tickStep(double spacing) const;

    Time from_{};
    Time to_{1'000'000'000};
    double left_ = 0;
    double width_ = 1;
};

} // namespace raftarium::ui
