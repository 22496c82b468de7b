#include "ui/panels/inspector_panel.h"

#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/panels/panel_util.h"
#include "ui/panels/peers_model.h"
#include "ui/panels/throttle.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace raftarium::ui {

namespace {
constexpr int kReadable = 60; ///< ms between two figures while playing
constexpr int kPeerRow = 21;
constexpr int kMostPeers = 12;

QColor toneColour(InspectorContent::Tone tone) {
    const Tokens& tokens = Theme::tokens();
    switch (tone) {
    case InspectorContent::Tone::Plain: return tokens.text;
    case InspectorContent::Tone::Muted: return tokens.textMuted;
    case InspectorContent::Tone::Good: return tokens.commit;
    case InspectorContent::Tone::Warning: return tokens.warning;
    case InspectorContent::Tone::Danger: return tokens.danger;
    }
    return tokens.text;
}
} // namespace

InspectorPanel::InspectorPanel(Session* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      throttle_(new Throttle(this, kReadable, [this] { refresh(); })),
      title_(new QLabel(this)),
      pill_(new QLabel(this)),
      hint_(new QLabel(this)),
      grid_(new QGridLayout),
      peers_(new PeersModel(this)),
      table_(new QTableView(this)) {
    setAccessibleName(tr("Inspector"));
    title_->setAccessibleName(tr("What is inspected"));
    pill_->setAccessibleName(tr("Role and term"));
    hint_->setWordWrap(true);
    hint_->setText(tr("Select a server, a message, an entry or an event to see its figures."));
    grid_->setHorizontalSpacing(12);
    grid_->setVerticalSpacing(4);
    grid_->setColumnStretch(2, 1);

    table_->setModel(peers_);
    table_->setAccessibleName(tr("What the leader knows of the others"));
    styleTable(*table_, kPeerRow);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(PeersModel::Name, QHeaderView::Fixed);
    table_->horizontalHeader()->resizeSection(PeersModel::Name, 48);
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(table_, &QTableView::clicked, this,
            [this](const QModelIndex& index) { selectPeer(index.row()); });
    connect(table_, &QTableView::activated, this,
            [this](const QModelIndex& index) { selectPeer(index.row()); });

    auto* header = new QWidget;
    header->setObjectName(QLatin1String(kPanelHeader));
    auto* head = new QHBoxLayout(header);
    head->setContentsMargins(0, 0, 0, 0);
    header->setProperty(kPanelHeaderIsTitle, true);
    head->addWidget(title_, 1);
    head->addWidget(pill_);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setSpacing(6);
    layout->addWidget(header);
    layout->addWidget(hint_);
    layout->addLayout(grid_);
    layout->addWidget(table_);
    layout->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);

    connect(session, &Session::cursorMoved, this,
            [this] { session_->isPlaying() ? throttle_->requestSoon() : throttle_->requestNow(); });
    for (const auto signal : {&Session::opened, &Session::timelineReplaced,
                              &Session::selectionChanged, &Session::settingsChanged})
        connect(session, signal, throttle_, &Throttle::requestNow);
    refresh();
}

void InspectorPanel::flush() { throttle_->flush(); }

void InspectorPanel::refresh() {
    const NodeOptions options = session_->options();
    const InspectorInput input{
        session_->timeline(),      session_->state(),  session_->cursor(),     session_->position(),
        options.heartbeatInterval, options.priorities, options.preferredLeader};
    present(inspect(input, session_->selection()));
}

void InspectorPanel::present(const InspectorContent& content) {
    content_ = content;
    const bool any = !content.title.isEmpty();
    hint_->setVisible(!any);
    pill_->setVisible(any);
    QFont font = Theme::uiFont(13);
    font.setWeight(QFont::DemiBold);
    title_->setFont(any ? font : Theme::headingFont());
    title_->setText(any ? content.title : tr("Inspector"));
    setTextColour(*title_, any ? Theme::tokens().text : Theme::tokens().textFaint);
    stylePill(*pill_, content.pill, Theme::term(content.pillTerm));
    setTextColour(*hint_, Theme::tokens().textMuted);
    showRows();
    showPeers();
}

void InspectorPanel::showRows() {
    while (labels_.size() < content_.rows.size()) {
        const RowLabels row{new QLabel(this), new QLabel(this), new QLabel(this)};
        const auto at = static_cast<int>(labels_.size());
        row.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row.value->setWordWrap(true);
        row.note->setWordWrap(true);
        grid_->addWidget(row.key, at, 0, Qt::AlignTop);
        grid_->addWidget(row.value, at, 1, Qt::AlignTop);
        grid_->addWidget(row.note, at, 2, Qt::AlignTop);
        labels_.push_back(row);
    }
    for (std::size_t i = 0; i < labels_.size(); ++i) {
        const RowLabels& row = labels_[i];
        const bool used = i < content_.rows.size();
        for (QLabel* label : {row.key, row.value, row.note})
            label->setVisible(used);
        if (!used) continue;
        const InspectorContent::Row& shown = content_.rows[i];
        row.key->setText(shown.key);
        row.value->setText(shown.value);
        row.value->setFont(Theme::monoFont(12));
        row.value->setAccessibleName(shown.key);
        row.value->setAccessibleDescription(shown.help);
        for (QLabel* label : {row.key, row.value, row.note})
            label->setToolTip(shown.help);
        row.note->setText(shown.note);
        row.note->setVisible(!shown.note.isEmpty());
        // A long value takes the room of the note that is not there.
        const int span = shown.note.isEmpty() ? 2 : 1;
        grid_->addWidget(row.value, static_cast<int>(i), 1, 1, span, Qt::AlignTop);
        setTextColour(*row.key, Theme::tokens().textMuted);
        setTextColour(*row.value, Theme::tokens().text);
        setTextColour(*row.note, toneColour(shown.tone));
    }
}

void InspectorPanel::showPeers() {
    peers_->setPeers(content_.peers);
    // As high as its rows, up to where it scrolls by itself.
    const int rows = std::min(peers_->rowCount(), kMostPeers);
    table_->setFixedHeight(table_->horizontalHeader()->sizeHint().height() + rows * kPeerRow + 2);
    table_->setVisible(!content_.peers.empty());
}

void InspectorPanel::selectPeer(int row) {
    if (row >= 0 && row < peers_->rowCount())
        session_->select({.kind = Selection::Kind::Node, .node = peers_->peerAt(row)});
}

void InspectorPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        throttle_->requestNow();
    QWidget::changeEvent(event);
}

} // namespace raftarium::ui
