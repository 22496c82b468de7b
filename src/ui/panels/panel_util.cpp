#include "ui/panels/panel_util.h"

#include "ui/base/theme.h"
#include "ui/timeline/paint_util.h"

#include <QHeaderView>
#include <QLabel>
#include <QStyleOption>
#include <QStylePainter>
#include <QTableView>

namespace raftarium::ui {

void setTextColour(QLabel& label, const QColor& colour) {
    QPalette palette = label.palette();
    if (palette.color(QPalette::WindowText) == colour) return;
    palette.setColor(QPalette::WindowText, colour);
    label.setPalette(palette);
}

void stylePill(QLabel& label, const QString& text, const QColor& colour) {
    label.setText(text);
    const Tokens& tokens = Theme::tokens();
    const QString sheet =
        QStringLiteral("QLabel { color: %1; border: 1px solid %2; border-radius: 9px; "
                       "padding: 1px 8px; background: %3; }")
            .arg(tokens.text.name(), mixed(tokens.panel, colour, 0.6).name(),
                 mixed(tokens.panel, colour, 0.12).name());
    if (label.styleSheet() != sheet) label.setStyleSheet(sheet);
    label.setFont(Theme::uiFont(11));
}

void PillButton::setFullText(const QString& text) {
    setText(text);
    setToolTip(text);
}

void PillButton::applyColours() {
    const Tokens& tokens = Theme::tokens();
    const QString sheet =
        QStringLiteral("QToolButton { color: %1; border: 1px solid %2; border-radius: 10px; "
                       "padding: 2px 9px; background: transparent; } "
                       "QToolButton:hover { color: %3; border-color: %1; } "
                       "QToolButton:focus { border-color: %4; }")
            .arg(tokens.textMuted.name(), tokens.line.name(), tokens.text.name(),
                 tokens.accent.name());
    if (styleSheet() != sheet) setStyleSheet(sheet);
    setFont(Theme::uiFont(12));
}

QSize PillButton::minimumSizeHint() const { return {48, sizeHint().height()}; }

void PillButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text = fontMetrics().elidedText(text(), Qt::ElideRight, width() - 20);
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

void RowDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus;
}

void styleTable(QTableView& table, int rowHeight) {
    table.setItemDelegate(new RowDelegate(&table));
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setCornerButtonEnabled(false);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setStyleSheet(
        QStringLiteral("QHeaderView::section { padding: 2px 3px; } "
                       "QTableCornerButton::section { background: transparent; border: none; }"));
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionsClickable(false);
    QHeaderView* rows = table.verticalHeader();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setMinimumSectionSize(rowHeight);
    rows->setDefaultSectionSize(rowHeight);
    rows->setHighlightSections(false);
    rows->setSectionsClickable(false);
}

} // namespace raftarium::ui
