#pragma once

#include "ui/base/tokens.h"

#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QString>

#include <cstdint>

namespace raftarium::ui {

/// Style, palette, fonts and icons of the whole program. Used on the window's thread.
class Theme {
public:
    enum class Scheme { System, Dark, Light };
    /// Applies style, palette, fonts and style sheet to the application. With Scheme::System the
    /// desktop's palette decides, now and whenever it changes.
    static void apply(Scheme scheme);
    [[nodiscard]] static Scheme scheme();
    /// The table in force. Widgets repaint on QEvent::PaletteChange.
    [[nodiscard]] static const Tokens& tokens();
    /// The colour of a term; term 0 is muted.
    [[nodiscard]] static QColor term(std::uint32_t term);
    [[nodiscard]] static QFont uiFont(qreal pixelSize = 13);
    [[nodiscard]] static QFont monoFont(qreal pixelSize = 12); ///< tabular figures, values
    /// The font of small headings: "NETWORK", "WHY?".
    [[nodiscard]] static QFont headingFont();
    /// An icon of resources/icons (stroked SVG, `currentColor` is replaced) in a token colour. It
    /// follows the theme: the colour is looked up when it is painted.
    [[nodiscard]] static QIcon icon(const QString& name, QColor Tokens::*colour = &Tokens::text);
    /// Whether a palette is a dark one: its window is darker than its text.
    [[nodiscard]] static bool isDark(const QPalette& palette);
    [[nodiscard]] static QPalette palette(const Tokens& tokens);

    /// Motion is replaced by steps where somebody asked for it. Widgets repaint on
    /// QEvent::PaletteChange.
    [[nodiscard]] static bool reduceMotion();
    static void setReduceMotion(bool reduce);
};

} // namespace raftarium::ui
