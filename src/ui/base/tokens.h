#pragma once

#include <QColor>

namespace raftarium::ui {

/// The colours of the program, one table for dark and one for light. Nothing else names a colour.
struct Tokens {
    bool dark = true;
    QColor window; ///< behind everything
    QColor panel;  ///< docks and bars
    QColor raised; ///< buttons, node discs, fields
    QColor line;   ///< separators, faint links
    QColor text;
    QColor textMuted;
    QColor textFaint;
    QColor accent; ///< the one accent: focus, selection, primary button
    QColor onAccent;
    QColor commit; ///< the commit index, everywhere; "holds"
    QColor danger; ///< cuts, losses, violations
    QColor warning;
    QColor cursor;   ///< the time cursor
    QColor terms[8]; ///< by (term - 1) % 8
    QColor onTerm;   ///< text on a filled term colour
};

[[nodiscard]] const Tokens& darkTokens();
[[nodiscard]] const Tokens& lightTokens();

} // namespace raftarium::ui
