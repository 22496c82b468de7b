#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <cstdint>

namespace raftarium::ui {

/// The colours of the program, one table for dark and one for light. Nothing else names a colour.
struct Tokens {
    bool dark = true;
    QColor window;       ///< behind everything
    QColor panel;        ///< docks and bars
    QColor raised;       ///< buttons, node discs, fields
    QColor line;         ///< separators, faint links
    QColor text;
    QColor textMuted;
    QColor textFaint;
    QColor accent;       ///< the one accent: focus, selection, primary button
    QColor onAccent;
    QColor commit;       ///< the commit index, everywhere; "holds"
    QColor danger;       ///< cuts, losses, violations
    QColor warning;
    QColor cursor;       ///< the time cursor
    QColor terms[8];     ///< by (term - 1) % 8
    QColor onTerm;       ///< text on a filled term colour
};

class Theme {
public:
    enum class Scheme { System, Dark, Light };
    /// Applies style, palette, fonts and style sheet to the application.
    static void apply(Scheme scheme);
    [[nodiscard]] static Scheme scheme();
    /// The table in force. Widgets repaint on QEvent::PaletteChange.
    [[nodiscard]] static const Tokens& tokens();
    /// The colour of a term; term 0 is muted.
    [[nodiscard]] static QColor term(std::uint32_t term);
    [[nodiscard]] static QFont uiFont(qreal pixelSize = 13);
    [[nodiscard]] static QFont monoFont(qreal pixelSize = 12);  ///< tabular figures, values
    /// An icon of resources/icons (stroked SVG, `currentColor` is replaced) in a token colour.
    [[nodiscard]] static QIcon icon(const QString& name);
};

} // namespace raftarium::ui
