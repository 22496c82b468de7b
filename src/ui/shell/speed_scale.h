#pragma once

#include <QString>

namespace raftarium::ui {

/// The logarithmic scale of playing speeds, from 1/1000 to 100 times, as steps of a slider.
namespace speed_scale {

inline constexpr int kSteps = 150; ///< 30 steps make a factor of ten

[[nodiscard]] double speedAt(int step);
[[nodiscard]] int stepAt(double speed);
/// The next faster or slower of 1, 2, 5 times a power of ten.
[[nodiscard]] double faster(double speed);
[[nodiscard]] double slower(double speed);
/// "1/50×", "1×", "20×"
[[nodiscard]] QString label(double speed);

} // namespace speed_scale
} // namespace raftarium::ui
