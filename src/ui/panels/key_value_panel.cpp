#include "ui/panels/key_value_panel.h"

#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/panels/key_value_model.h"
#include "ui/panels/panel_util.h"
#include "ui/panels/sentence_text.h"
#include "ui/panels/throttle.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace raftarium::ui {

namespace {
constexpr int kReadable = 100; ///< ms between two updates while playing
}

KeyValuePanel::KeyValuePanel(Session* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      throttle_(new Throttle(this, kReadable, [this] { refresh(); })),
      model_(new KeyValueModel(this)),
      view_(new QTableView(this)),
      summary_(new QLabel(this)) {
    setAccessibleName(tr("Key–value store"));
    view_->setModel(model_);
    view_->setAccessibleName(tr("Keys and their values by server"));
    styleTable(*view_, 22);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->verticalHeader()->setMinimumWidth(80);
    view_->horizontalHeader()->setDefaultSectionSize(90);
    summary_->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(4);
    layout->addWidget(summary_);
    layout->addWidget(view_, 1);
    connect(view_, &QTableView::clicked, this, [this](const QModelIndex& index) {
        const NodeId node{static_cast<std::uint8_t>(index.column() + 1)};
        session_->select({.kind = Selection::Kind::Node, .node = node});
    });
    connect(session, &Session::cursorMoved, this,
            [this] { session_->isPlaying() ? throttle_->requestSoon() : throttle_->requestNow(); });
    for (const auto signal : {&Session::opened, &Session::timelineReplaced})
        connect(session, signal, throttle_, &Throttle::requestNow);
    refresh();
}

void KeyValuePanel::flush() { throttle_->flush(); }

void KeyValuePanel::refresh() {
    const Tokens& tokens = Theme::tokens();
    model_->setState(session_->state());
    const bool any = model_->rowCount() > 0;
    view_->setVisible(any);
    summary_->setFont(Theme::uiFont(any ? 11 : 13));
    if (!any) {
        setTextColour(*summary_, tokens.textMuted);
        summary_->setText(
            tr("No key has a value yet. Propose “set colour blue”; it appears here once "
               "it is committed and applied."));
        summary_->setAlignment(Qt::AlignCenter);
        return;
    }
    summary_->setAlignment(Qt::AlignLeft);
    const int behind = model_->differences();
    setTextColour(*summary_, behind > 0 ? tokens.warning : tokens.commit);
    summary_->setText(behind > 0 ? tr("Values that differ from %1, which has applied most: %2")
                                       .arg(nameOf(model_->reference()))
                                       .arg(behind)
                                 : tr("All running servers agree"));
}

void KeyValuePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        throttle_->requestNow();
    QWidget::changeEvent(event);
}

} // namespace raftarium::ui
