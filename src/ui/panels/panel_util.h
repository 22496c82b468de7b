#pragma once

#include <QColor>
#include <QString>
#include <QStyledItemDelegate>
#include <QToolButton>

class QLabel;
class QTableView;

namespace raftarium::ui {

/// The name of the child of a panel that may stand in the title of its dock instead.
inline constexpr const char* kPanelHeader = "panelHeader";
/// Its property, true where it says a title itself.
inline constexpr const char* kPanelHeaderIsTitle = "isTitle";

/// Colours a label's text, without touching it where nothing changes.
void setTextColour(QLabel& label, const QColor& colour);
/// A label as a pill: role and term of a server.
void stylePill(QLabel& label, const QString& text, const QColor& colour);
/// A button as a pill, as under "why?". Its text is shortened where it does not fit.
class PillButton : public QToolButton {
public:
    using QToolButton::QToolButton;
    void setFullText(const QString& text);
    void applyColours();
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// Draws rows without a frame around the cell that has the focus: the whole row is marked.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

/// A table as the panels have it: rows of one height, no grid, no frames.
void styleTable(QTableView& table, int rowHeight);

} // namespace raftarium::ui
