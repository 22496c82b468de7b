#include "ui/base/style_sheet.h"

#include <utility>

namespace raftarium::ui {
namespace {

constexpr const char* kSheet = R"(
QMainWindow, QDialog { background: @panel; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }

QMenuBar { background: @panel; border-bottom: 1px solid @line; padding: 2px 6px; color: @textMuted; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @raised; color: @text; }
QMenu { background: @panel; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 10px; border-radius: 4px; }
QMenu::item:selected { background: @accent; color: @onAccent; }
QMenu::item:disabled { color: @textFaint; background: transparent; }
QMenu::separator { height: 1px; background: @line; margin: 4px 6px; }

QToolBar { background: @panel; border: none; border-bottom: 1px solid @line; padding: 6px 8px; spacing: 6px; }
QToolBar::separator { background: @line; width: 1px; margin: 4px 6px; }
QToolBar QToolButton, QPushButton {
    background: @raised; color: @text; border: 1px solid @line; border-radius: 6px; padding: 4px 8px;
    min-height: 18px; }
QToolBar QToolButton:hover, QPushButton:hover { border-color: @textFaint; }
QToolBar QToolButton:pressed, QPushButton:pressed { background: @line; }
QToolBar QToolButton:disabled, QPushButton:disabled { color: @textFaint; }
QToolBar QToolButton:focus, QPushButton:focus { border-color: @accent; }
QToolBar QToolButton::menu-indicator { image: none; }
QToolButton[primary="true"], QPushButton[primary="true"] {
    background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QToolButton[primary="true"]:hover { background: @accentHover; }
QToolButton[primary="true"]:focus { border-color: @text; }
QToolButton[quiet="true"] { background: transparent; border: none; padding: 1px 4px; color: @textMuted; }
QToolButton[quiet="true"]::menu-indicator { image: none; }
QToolButton[quiet="true"]:hover { color: @text; background: @raised; border-radius: 4px; }

QLineEdit, QAbstractSpinBox, QComboBox {
    background: @raised; color: @text; border: 1px solid @line; border-radius: 6px; padding: 3px 8px;
    min-height: 18px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border-color: @accent; }

QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(@down); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @line; }

#messageBar { background: @raised; border: none; border-bottom: 1px solid @line; }
#commandPalette { background: @panel; border: 1px solid @line; border-radius: 8px; }

QDockWidget { border: none; }
QTabWidget::pane { border: none; }
QTabBar { background: @panel; }
QTabBar::tab { background: transparent; color: @textMuted; padding: 6px 12px; border: none;
    border-bottom: 2px solid transparent; }
QMainWindow > QTabBar::tab { padding: 6px 8px; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { color: @text; background: @raised; }

QStatusBar { background: @panel; border-top: 1px solid @line; color: @textMuted; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @textMuted; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px 6px; }

QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @textFaint; border-radius: 4px;
    background: @raised; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(@check); }

QSlider::groove:horizontal { height: 3px; background: @line; border-radius: 1px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 1px; }
QSlider::handle:horizontal { background: @text; width: 12px; height: 12px; margin: -5px 0; border-radius: 6px; }
QSlider::handle:horizontal:focus { border: 2px solid @accent; width: 10px; height: 10px; border-radius: 7px; margin: -6px 0; }
QSlider::sub-page:horizontal:disabled { background: @textFaint; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 3px; margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: @textFaint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { background: @panel; border: none; }

QAbstractItemView { background: @panel; border: none; outline: none;
    selection-background-color: @selection; selection-color: @text; }
QHeaderView::section { background: @panel; color: @textFaint; border: none; padding: 3px 6px; }
)";

QString mixed(const QColor& a, const QColor& b, qreal share) {
    const auto mix = [share](int x, int y) { return static_cast<int>(x + (y - x) * share); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())).name();
}

} // namespace

QString styleSheet(const Tokens& t) {
    QString sheet = QString::fromUtf8(kSheet);
    // Longer names first: "@text" begins others.
    const std::pair<const char*, QString> values[] = {
        {"@accentHover", mixed(t.accent, t.text, 0.15)},
        {"@onAccent", t.onAccent.name()},
        {"@check", t.dark ? QStringLiteral(":/marks/check-on-dark.svg")
                          : QStringLiteral(":/marks/check-on-light.svg")},
        {"@down", t.dark ? QStringLiteral(":/marks/down-on-dark.svg")
                         : QStringLiteral(":/marks/down-on-light.svg")},
        {"@textMuted", t.textMuted.name()},
        {"@textFaint", t.textFaint.name()},
        {"@selection", mixed(t.panel, t.accent, 0.28)},
        {"@accent", t.accent.name()},
        {"@raised", t.raised.name()},
        {"@panel", t.panel.name()},
        {"@line", t.line.name()},
        {"@text", t.text.name()},
    };
    for (const auto& [name, value] : values)
        sheet.replace(QLatin1String(name), value);
    return sheet;
}

} // namespace raftarium::ui
