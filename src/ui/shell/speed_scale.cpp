#include "ui/shell/speed_scale.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace raftarium::ui::speed_scale {
namespace {

constexpr double kPresets[] = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2,
                               0.5,   1,     2,     5,    10,   20,   50,  100};

} // namespace

double speedAt(int step) {
    // Rounded to two figures, so that the label says what happens.
    const double exact = std::pow(10.0, -3.0 + step / 30.0);
    const double size = std::pow(10.0, std::floor(std::log10(exact) + 1e-9) - 1);
    if (exact >= 1) return std::round(exact / size) * size;
    // Below one the label is a fraction: round that.
    const double inverse = 1 / exact;
    const double inverseSize = std::pow(10.0, std::floor(std::log10(inverse) + 1e-9) - 1);
    return 1 / (std::round(inverse / inverseSize) * inverseSize);
}

int stepAt(double speed) {
    const double step = (std::log10(std::max(speed, 1e-6)) + 3.0) * 30.0;
    return std::clamp(static_cast<int>(std::lround(step)), 0, kSteps);
}

double faster(double speed) {
    const auto next = std::upper_bound(std::begin(kPresets), std::end(kPresets), speed * 1.0001);
    return next == std::end(kPresets) ? kPresets[std::size(kPresets) - 1] : *next;
}

double slower(double speed) {
    const auto same = std::lower_bound(std::begin(kPresets), std::end(kPresets), speed * 0.9999);
    return same == std::begin(kPresets) ? kPresets[0] : *std::prev(same);
}

QString label(double speed) {
    const auto number = [](double value) {
        const QLocale locale;
        return locale.toString(value, 'f',
                               value < 9.95 && std::abs(value - std::round(value)) > 0.04);
    };
    if (speed >= 0.995) return number(speed) + QChar(0xD7);
    return QStringLiteral("1/%1").arg(number(1 / speed)) + QChar(0xD7);
}

} // namespace raftarium::ui::speed_scale
