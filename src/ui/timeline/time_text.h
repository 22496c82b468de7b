#pragma once

#include "core/raft/types.h"

#include <QString>

namespace raftarium::ui {

/// Moments and spans of time in words. Numbers keep the decimal point of scenario files in every
/// language, so that what is read can be typed.

/// Seconds without their unit, as in "2.784".
[[nodiscard]] QString secondsText(Time time, int decimals = 3);
/// A moment for labels: "2.784 s".
[[nodiscard]] QString momentText(Time time, int decimals = 3);
/// To the microsecond with a gap after the thousandths: "2.784 310 s".
[[nodiscard]] QString exactMomentText(Time time);
/// A span in the unit that suits it: "184 ms", "1.25 s", "40 µs".
[[nodiscard]] QString durationText(Duration duration);

} // namespace raftarium::ui
