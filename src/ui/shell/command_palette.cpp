#include "ui/shell/command_palette.h"

#include "ui/base/theme.h"
#include "ui/shell/fuzzy_match.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace raftarium::ui {
namespace {

constexpr int kShown = 60;
constexpr int kRow = 30;

/// Icon and text on the left, the detail on the right.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {option.rect.width(), kRow};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Tokens& tokens = Theme::tokens();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(tokens.line);
            painter->drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 5, 5);
        }
        const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
        QRect rest = option.rect.adjusted(12, 0, -14, 0);
        const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
        if (!icon.isNull())
            icon.paint(painter, QRect(rest.left(), rest.center().y() - 8, 18, 18), Qt::AlignCenter,
                       enabled ? QIcon::Normal : QIcon::Disabled);
        rest.setLeft(rest.left() + 28);
        const QString detail = index.data(Qt::UserRole).toString();
        painter->setFont(Theme::monoFont(11));
        painter->setPen(tokens.textMuted);
        painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, detail);
        rest.setRight(rest.right() - painter->fontMetrics().horizontalAdvance(detail) - 8);
        painter->setFont(Theme::uiFont());
        painter->setPen(enabled ? tokens.text : tokens.textFaint);
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                            rest.width()));
    }
};

} // namespace

CommandPalette::CommandPalette(std::vector<PaletteItem> items, ForQuery forQuery, QWidget* window)
    : QFrame(window),
      items_(std::move(items)),
      forQuery_(std::move(forQuery)),
      field_(new QLineEdit(this)),
      list_(new QListWidget(this)) {
    setObjectName(QStringLiteral("commandPalette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    field_->setPlaceholderText(tr("Type a command, a server, a term, a time or a scenario"));
    field_->setAccessibleName(tr("Command"));
    field_->addAction(Theme::icon(QStringLiteral("search"), &Tokens::textMuted),
                      QLineEdit::LeadingPosition);
    list_->setAccessibleName(tr("Matching commands"));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setUniformItemSizes(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setItemDelegate(new RowDelegate(list_));
    layout->addWidget(field_);
    layout->addWidget(list_);
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(32);
    shadow->setOffset(0, 8);
    setGraphicsEffect(shadow);

    connect(field_, &QLineEdit::textChanged, this, &CommandPalette::match);
    connect(list_, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        list_->setCurrentItem(item);
        runCurrent();
    });
    field_->installEventFilter(this);
    window->installEventFilter(this);
    place();
    match({});
    show();
    raise();
    field_->setFocus();
}

void CommandPalette::place() {
    const int width = std::min(620, parentWidget()->width() - 32);
    const int rows = std::max(1, list_->count());
    const int height = std::min({420, parentWidget()->height() - 80, 56 + kRow * rows});
    setGeometry((parentWidget()->width() - width) / 2, 64, width, height);
}

void CommandPalette::match(const QString& query) {
    const QString wanted = query.simplified();
    std::vector<std::pair<int, const PaletteItem*>> scored;
    for (const PaletteItem& item : items_)
        if (const auto score = fuzzyScore(wanted, item.command.text))
            scored.push_back({*score - (item.command.enabled ? 0 : 40), &item});
    std::stable_sort(scored.begin(), scored.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    found_ = forQuery_(query);
    // Letters strewn over a text are an answer only where there is no better one.
    const int least = scored.empty() ? 0 : scored.front().first / 2 - 80;
    for (const auto& [score, item] : scored) {
        if (found_.size() >= kShown || score < least) break;
        found_.push_back(*item);
    }
    list_->clear();
    for (const PaletteItem& item : found_) {
        auto* row = new QListWidgetItem(item.command.text, list_);
        if (!item.command.icon.isEmpty())
            row->setIcon(Theme::icon(item.command.icon, &Tokens::textMuted));
        else
            row->setIcon(item.icon);
        row->setData(Qt::UserRole, item.detail);
        row->setToolTip(item.command.why);
        if (!item.command.enabled) row->setFlags(row->flags() & ~Qt::ItemIsEnabled);
    }
    if (found_.empty()) {
        auto* row =
            new QListWidgetItem(tr("Nothing fits. Try “crash”, “n2”, “term 3” or “2.4 s”."), list_);
        row->setFlags(Qt::NoItemFlags);
    }
    list_->setCurrentRow(0);
    place();
}

void CommandPalette::runCurrent() {
    const int row = list_->currentRow();
    if (row < 0 || row >= static_cast<int>(found_.size())) return;
    const Command command = found_[static_cast<std::size_t>(row)].command;
    if (!command.enabled) {
        if (!command.why.isEmpty()) emit refused(command.why);
        return;
    }
    close();
    command.run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) place();
    if (watched != field_) return false;
    if (event->type() == QEvent::FocusOut && !isAncestorOf(QApplication::focusWidget()) &&
        QApplication::activeWindow())
        close();
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    switch (key) {
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(); return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: QApplication::sendEvent(list_, event); return true;
    default: return false;
    }
}

} // namespace raftarium::ui
