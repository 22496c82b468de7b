#pragma once

#include <QColor>

#include <array>
#include <cmath>

/// Colour arithmetic for tests: WCAG contrast, dichromacy after Machado, Oliveira and Fernandes
/// (2009), and distances in Oklab times 100 (about 2 is just noticeable).
namespace raftarium::ui {

using Rgb = std::array<double, 3>;

inline Rgb linear(const QColor& colour) {
    const auto one = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return {one(colour.redF()), one(colour.greenF()), one(colour.blueF())};
}

inline double contrast(const QColor& a, const QColor& b) {
    const auto luminance = [](const QColor& colour) {
        const Rgb c = linear(colour);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    };
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

enum class Vision { Normal, Protanopia, Deuteranopia, Tritanopia };
inline constexpr Vision kVisions[] = {Vision::Normal, Vision::Protanopia, Vision::Deuteranopia,
                                      Vision::Tritanopia};

inline Rgb seenWith(Vision vision, const Rgb& c) {
    static constexpr double matrices[4][3][3] = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868},
         {0.114503, 0.786281, 0.099216},
         {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968},
         {0.280085, 0.672501, 0.047413},
         {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779},
         {-0.078411, 0.930809, 0.147602},
         {0.004733, 0.691367, 0.303900}},
    };
    Rgb seen{};
    for (std::size_t row = 0; row < 3; ++row) {
        double sum = 0;
        for (std::size_t column = 0; column < 3; ++column)
            sum += matrices[static_cast<int>(vision)][row][column] * c[column];
        seen[row] = std::clamp(sum, 0.0, 1.0);
    }
    return seen;
}

inline std::array<double, 3> oklab(const Rgb& c) {
    const double l = std::cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
    const double m = std::cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
    const double s = std::cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

inline double distance(Vision vision, const QColor& a, const QColor& b) {
    const auto x = oklab(seenWith(vision, linear(a)));
    const auto y = oklab(seenWith(vision, linear(b)));
    return 100 * std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

} // namespace raftarium::ui
