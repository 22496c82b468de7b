#include "ui/panels/event_list_panel.h"

#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/panels/event_list_model.h"
#include "ui/panels/panel_util.h"
#include "ui/panels/sentence_text.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace raftarium::ui {

namespace {
constexpr int kRowHeight = 22;
}

EventListPanel::EventListPanel(Session* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      model_(new EventListModel(session, this)),
      view_(new QTableView(this)),
      search_(new QLineEdit(this)),
      filterButton_(new QToolButton(this)),
      filterMenu_(new QMenu(this)),
      hint_(new QLabel(view_)) {
    setAccessibleName(tr("Events"));
    search_->setPlaceholderText(tr("Search events"));
    search_->setAccessibleName(tr("Search events"));
    search_->setClearButtonEnabled(true);
    filterButton_->setText(tr("filter…"));
    filterButton_->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    filterButton_->setAccessibleName(tr("Filter events"));
    filterButton_->setToolTip(tr("Choose which events are listed"));
    filterButton_->setProperty("quiet", true);
    filterButton_->setPopupMode(QToolButton::InstantPopup);
    filterButton_->setFocusPolicy(Qt::StrongFocus);
    filterButton_->setMenu(filterMenu_);
    filterMenu_->setAccessibleName(tr("Filter events"));
    connect(filterMenu_, &QMenu::aboutToShow, this, &EventListPanel::fillFilterMenu);
    connect(search_, &QLineEdit::textChanged, model_, &EventListModel::setSearchText);
    buildView();

    auto* header = new QWidget(this);
    header->setObjectName(QLatin1String(kPanelHeader));
    auto* bar = new QHBoxLayout(header);
    bar->setContentsMargins(0, 2, 0, 2);
    bar->setSpacing(8);
    bar->addWidget(search_, 1);
    bar->addWidget(filterButton_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* list = new QHBoxLayout;
    list->setContentsMargins(9, 0, 0, 0);
    list->addWidget(view_);
    auto* top = new QHBoxLayout; // stays empty where the header stands in a dock's title
    top->setContentsMargins(9, 0, 9, 0);
    top->addWidget(header);
    layout->addLayout(top);
    layout->addLayout(list, 1);

    hint_->setAlignment(Qt::AlignCenter);
    hint_->setWordWrap(true);
    hint_->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(model_, &QAbstractItemModel::modelReset, this, [this] {
        view_->scrollToTop(); // where another list was scrolled to says nothing about this one
        fitServers();
        updateHint();
    });
    connect(model_, &QAbstractItemModel::rowsInserted, this, &EventListPanel::updateHint);
    connect(model_, &EventListModel::searchingChanged, this, &EventListPanel::updateHint);
    connect(session, &Session::cursorMoved, this, &EventListPanel::followCursor);
    connect(session, &Session::selectionChanged, this, &EventListPanel::followSelection);
    updateHint();
}

void EventListPanel::buildView() {
    view_->setModel(model_);
    view_->setAccessibleName(tr("List of events, newest first"));
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    styleTable(*view_, kRowHeight);
    view_->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    view_->verticalHeader()->hide();
    QHeaderView* header = view_->horizontalHeader();
    header->hide();
    header->setMinimumSectionSize(20);
    header->setStretchLastSection(true);
    view_->setColumnWidth(EventListModel::TimeColumn, 54);
    fitServers();
    view_->installEventFilter(this);
    view_->viewport()->installEventFilter(this);
    // Not the current row: that one is set by the mere arrival of the focus.
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection& rows) {
                if (!rows.isEmpty()) selectRow(rows.indexes().first());
            });
    connect(view_, &QTableView::clicked, this, &EventListPanel::selectRow);
    connect(view_, &QTableView::doubleClicked, this, &EventListPanel::goToRow);
    connect(view_, &QTableView::customContextMenuRequested, this, &EventListPanel::showRowMenu);
    // Who reads further down stays there when rows come in above.
    connect(model_, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) {
                QScrollBar* bar = view_->verticalScrollBar();
                const int at = bar->value();
                if (first != 0 || at == 0) return;
                QMetaObject::invokeMethod(
                    this, [bar, at, count = last + 1] { bar->setValue(at + count); },
                    Qt::QueuedConnection);
            });
}

/// A name that is cut short would be another server's.
void EventListPanel::fitServers() {
    constexpr int most = 99; // with two digits
    const bool isLarge = session_->scenario().nodes > most;
    view_->setColumnWidth(EventListModel::NodeColumn, isLarge ? 44 : 34);
}

void EventListPanel::fillFilterMenu() {
    filterMenu_->clear();
    const EventFilter& filter = model_->filter();
    for (std::size_t i = 0; i < kEventGroups; ++i) {
        QAction* action = filterMenu_->addAction(groupName(static_cast<EventGroup>(i)));
        action->setCheckable(true);
        action->setChecked(filter.groups[i]);
        connect(action, &QAction::toggled, this, [this, i](bool on) {
            EventFilter changed = model_->filter();
            changed.groups[i] = on;
            model_->setFilter(changed);
        });
    }
    filterMenu_->addSeparator();
    QMenu* servers = filterMenu_->addMenu(tr("Only the server"));
    const int nodes = session_->timeline().endState().maxNode().value();
    for (int id = 0; id <= nodes; ++id) {
        const NodeId node{static_cast<std::uint8_t>(id)};
        QAction* action = servers->addAction(id == 0 ? tr("All servers") : nameOf(node));
        action->setCheckable(true);
        action->setChecked(filter.node == node);
        connect(action, &QAction::triggered, this, [this, node] {
            EventFilter changed = model_->filter();
            changed.node = node;
            model_->setFilter(changed);
        });
    }
    filterMenu_->addSeparator();
    QAction* all = filterMenu_->addAction(tr("Show all kinds"));
    connect(all, &QAction::triggered, this, [this] {
        EventFilter changed = model_->filter();
        changed.groups.fill(true);
        model_->setFilter(changed);
    });
    QAction* usual = filterMenu_->addAction(tr("Show the usual kinds"));
    usual->setEnabled(!filter.isDefault());
    connect(usual, &QAction::triggered, this, [this] { model_->setFilter(EventFilter()); });
}

void EventListPanel::showRowMenu(const QPoint& position) {
    const QModelIndex index = view_->indexAt(position);
    if (!index.isValid()) return;
    const EventNumber number = model_->eventAt(index.row());
    const Event& event = session_->timeline()[number];
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Move the cursor here"), this,
                    [this, number] { session_->setPosition(number + 1); });
    QAction* cause = menu->addAction(tr("Select the cause"), this, [this, number] {
        const EventNumber why = session_->timeline()[number].cause;
        session_->select({.kind = Selection::Kind::Event, .event = why});
    });
    cause->setEnabled(event.cause != kNoEvent);
    if (event.node != kNobody) {
        menu->addAction(tr("Select %1").arg(nameOf(event.node)), this, [this, node = event.node] {
            session_->select({.kind = Selection::Kind::Node, .node = node});
        });
        menu->addAction(tr("List only %1").arg(nameOf(event.node)), this,
                        [this, node = event.node] {
                            EventFilter changed = model_->filter();
                            changed.node = node;
                            model_->setFilter(changed);
                        });
    }
    menu->addAction(tr("Copy the line"), this, [index] {
        QApplication::clipboard()->setText(
            index.siblingAtColumn(EventListModel::TextColumn).data(Qt::ToolTipRole).toString());
    });
    menu->popup(view_->viewport()->mapToGlobal(position));
}

void EventListPanel::selectRow(const QModelIndex& index) {
    if (!index.isValid() || selecting_) return;
    selecting_ = true;
    session_->select({.kind = Selection::Kind::Event, .event = model_->eventAt(index.row())});
    selecting_ = false;
}

void EventListPanel::goToRow(const QModelIndex& index) {
    if (index.isValid()) session_->setPosition(model_->eventAt(index.row()) + 1);
}

/// Shows the row of the event that is selected, be it by another view.
void EventListPanel::followSelection() {
    if (selecting_) return;
    const Selection& selection = session_->selection();
    const int row = selection.kind == Selection::Kind::Event ? model_->rowOf(selection.event) : -1;
    selecting_ = true;
    if (row >= 0) {
        view_->selectRow(row);
        view_->scrollTo(model_->index(row, 0));
    } else {
        view_->clearSelection();
    }
    selecting_ = false;
}

/// Brings the present into sight when the cursor moves back or jumps.
void EventListPanel::followCursor() {
    view_->viewport()->update();
    if (session_->isPlaying() && session_->isLive()) return;
    const int row = model_->firstRowBefore(session_->position());
    if (row >= model_->rowCount()) return;
    const QModelIndex present = model_->index(row, 0);
    if (!view_->viewport()->rect().contains(view_->visualRect(present)))
        view_->scrollTo(present, QAbstractItemView::PositionAtCenter);
}

void EventListPanel::updateHint() {
    QString text;
    if (model_->rowCount() == 0) {
        if (model_->searching())
            text = tr("Searching …");
        else if (session_->timeline().empty())
            text = tr("Nothing has happened yet. Press Space to play.");
        else if (!model_->searchText().isEmpty())
            text = tr("No event says “%1”.").arg(model_->searchText());
        else
            text = tr("The filter hides every event.");
    }
    hint_->setText(text);
    hint_->setVisible(!text.isEmpty());
    QPalette palette = hint_->palette();
    palette.setColor(QPalette::WindowText, Theme::tokens().textMuted);
    hint_->setPalette(palette);
    hint_->setGeometry(view_->viewport()->rect().adjusted(12, 0, -12, 0));
    const bool narrowed = !model_->filter().isDefault();
    filterButton_->setText(narrowed ? tr("filter (changed)") : tr("filter…"));
}

void EventListPanel::focusSearch() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

void EventListPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        updateHint();
    QWidget::changeEvent(event);
}

bool EventListPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == view_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            goToRow(view_->currentIndex());
            return true;
        }
    }
    if (watched == view_->viewport() && event->type() == QEvent::Resize)
        hint_->setGeometry(view_->viewport()->rect().adjusted(12, 0, -12, 0));
    return QWidget::eventFilter(watched, event);
}

} // namespace raftarium::ui
