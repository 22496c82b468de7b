#include "ui/panels/why_panel.h"

#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/panels/event_filter.h"
#include "ui/panels/panel_util.h"
#include "ui/panels/sentence_text.h"
#include "ui/panels/throttle.h"
#include "ui/timeline/time_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace raftarium::ui {

namespace {

constexpr int kReadable = 150;          ///< ms between two explanations
constexpr std::size_t kCausesShown = 8; ///< of the chain

QString span(const QString& html, const QColor& colour) {
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(colour.name(), html);
}

/// The sentence of an event in a list begins in the middle: its server comes first.
QString whoAndWhat(const Timeline& timeline, EventNumber number) {
    const Event& event = timeline[number];
    const QString what = plainText(describe(timeline, number));
    return event.node == kNobody ? what : nameOf(event.node) + QLatin1Char(' ') + what;
}

} // namespace

WhyPanel::WhyPanel(Session* session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      throttle_(new Throttle(this, kReadable, [this] { refresh(); })),
      number_(new QLabel),
      text_(new QLabel),
      cause_(new PillButton),
      go_(new PillButton),
      chain_(new QLabel) {
    setAccessibleName(tr("Why?"));
    text_->setAccessibleName(tr("Explanation"));
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::RichText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    chain_->setAccessibleName(tr("Chain of causes"));
    chain_->setWordWrap(true);
    chain_->setTextFormat(Qt::RichText);
    chain_->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(chain_, &QLabel::linkActivated, this,
            [this](const QString& link) { select(link.toUInt()); });
    cause_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    cause_->setFocusPolicy(Qt::StrongFocus);
    go_->setFocusPolicy(Qt::StrongFocus);
    go_->setText(tr("go there"));
    go_->setAccessibleName(tr("Move the cursor to this event"));
    connect(cause_, &PillButton::clicked, this, [this] {
        if (event_ < session_->timeline().size()) select(session_->timeline()[event_].cause);
    });
    connect(go_, &PillButton::clicked, this, [this] {
        if (event_ != kNoEvent) session_->setPosition(event_ + 1);
    });

    auto* content = new QWidget;
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(cause_);
    buttons->addWidget(go_);
    buttons->addStretch(0);
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(12, 2, 12, 8);
    inner->setSpacing(8);
    number_->setObjectName(QLatin1String(kPanelHeader));
    number_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    inner->addWidget(number_);
    inner->addWidget(text_);
    inner->addLayout(buttons);
    inner->addWidget(chain_);
    inner->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);

    connect(session, &Session::cursorMoved, throttle_, &Throttle::requestSoon);
    for (const auto signal :
         {&Session::opened, &Session::timelineReplaced, &Session::selectionChanged})
        connect(session, signal, throttle_, &Throttle::requestNow);
    refresh();
}

void WhyPanel::flush() { throttle_->flush(); }

EventNumber WhyPanel::wanted() const {
    const Timeline& timeline = session_->timeline();
    const Selection& selection = session_->selection();
    NodeId node = kNobody;
    switch (selection.kind) {
    case Selection::Kind::Event:
    case Selection::Kind::Message:
        if (selection.event < timeline.size()) return selection.event;
        break;
    case Selection::Kind::Entry: {
        const LogCell* cell = session_->state().node(selection.node).cell(selection.index);
        if (cell && cell->appended < timeline.size()) return cell->appended;
        node = selection.node;
        break;
    }
    case Selection::Kind::Node: node = selection.node; break;
    case Selection::Kind::Link:
    case Selection::Kind::Nothing: break;
    }
    if (node == kNobody) return timeline.findBackward(session_->position(), 0, decisionKinds());
    return timeline.findBackward(session_->position(), 0, decisionKinds(),
                                 [node](const Event& event) { return event.node == node; });
}

void WhyPanel::refresh() { present(wanted()); }

void WhyPanel::present(EventNumber number) {
    const Tokens& tokens = Theme::tokens();
    const Timeline& timeline = session_->timeline();
    event_ = number;
    const bool any = number != kNoEvent;
    go_->setVisible(any);
    cause_->setVisible(any && timeline[number].cause < timeline.size());
    chain_->setVisible(cause_->isVisibleTo(this));
    cause_->applyColours();
    go_->applyColours();
    number_->setFont(Theme::uiFont(11));
    setTextColour(*number_, tokens.textFaint);
    if (!any) {
        number_->clear();
        text_->setText(span(
            tr("Nothing was decided yet. Select an event, or press Space to play.").toHtmlEscaped(),
            tokens.textMuted));
        return;
    }
    number_->setText(tr("event %1 at %2").arg(number).arg(momentText(timeline[number].time)));
    const Explanation explanation = explain(timeline, number);
    QString html;
    for (std::size_t i = 0; i < explanation.sentences.size(); ++i) {
        if (i > 0) html += QLatin1Char(' ');
        const QString sentence = richText(explanation.sentences[i]);
        html += i == 0 ? span(sentence, tokens.text) : span(sentence, tokens.textMuted);
    }
    if (!explanation.section.empty())
        html +=
            QLatin1Char(' ') +
            span(tr("(Raft %1)").arg(QString::fromStdString(explanation.section)).toHtmlEscaped(),
                 tokens.textMuted);
    text_->setText(QStringLiteral("<div style='line-height:135%'>%1</div>").arg(html));
    if (!cause_->isVisibleTo(this)) return;
    const QString because = whoAndWhat(timeline, timeline[number].cause);
    cause_->setFullText(tr("← cause: %1").arg(because));
    cause_->setAccessibleName(tr("Select the cause: %1").arg(because));
    chain_->setText(chainText(number));
}

QString WhyPanel::chainText(EventNumber number) const {
    const Tokens& tokens = Theme::tokens();
    const Timeline& timeline = session_->timeline();
    const std::vector<EventNumber> chain = causes(timeline, number, kCausesShown + 2);
    QString html = span(tr("What led to it").toHtmlEscaped(), tokens.textFaint) +
                   QStringLiteral("<table cellspacing='0' cellpadding='2'>");
    for (std::size_t i = 1; i < chain.size() && i <= kCausesShown; ++i) {
        const Event& event = timeline[chain[i]];
        const QString who = event.node == kNobody ? QString() : nameOf(event.node);
        html += QStringLiteral(
                    "<tr><td style='color:%1; font-family:%2'>%3&nbsp;</td>"
                    "<td style='color:%4; font-weight:600'>%5&nbsp;</td>"
                    "<td><a href='%6' style='color:%7; text-decoration:none'>%8</a></td></tr>")
                    .arg(tokens.textFaint.name(), Theme::monoFont().family(),
                         secondsText(event.time), Theme::term(event.term).name(), who,
                         QString::number(chain[i]), tokens.textMuted.name(),
                         plainText(describe(timeline, chain[i])).toHtmlEscaped());
    }
    html += QStringLiteral("</table>");
    if (chain.size() > kCausesShown + 1)
        html += span(tr("… and what came before"), tokens.textFaint);
    return html;
}

void WhyPanel::select(EventNumber number) {
    if (number < session_->timeline().size())
        session_->select({.kind = Selection::Kind::Event, .event = number});
}

void WhyPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        throttle_->requestNow();
    QWidget::changeEvent(event);
}

} // namespace raftarium::ui
