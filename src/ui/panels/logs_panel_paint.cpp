#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/panels/logs_panel.h"
#include "ui/panels/sentence_text.h"
#include "ui/timeline/paint_util.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace raftarium::ui {

void LogsPanel::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::tokens();
    const Metrics m = metrics();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokens.panel);
    if (m.rows == 0 || longest_ == Index{}) {
        painter.setFont(Theme::uiFont(13));
        painter.setPen(tokens.textMuted);
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         m.rows == 0 ? tr("No servers yet. Press Space to play.")
                                     : tr("The logs are empty. A leader appends the first entry."));
        return;
    }
    cells_.setSize({m.cellWidth, m.cellHeight}, devicePixelRatioF());
    const QRect rows(0, kHeader, viewport()->width(), viewport()->height() - kHeader - kFooter);
    painter.save();
    painter.setClipRect(rows.adjusted(0, -6, 0, 4));
    const int first = verticalScrollBar()->value() / m.pitch;
    const int last = std::min(m.rows, (verticalScrollBar()->value() + rows.height()) / m.pitch + 1);
    for (int row = first; row < last; ++row)
        paintRow(painter, m, tokens, NodeId{static_cast<std::uint8_t>(row + 1)});
    painter.setClipRect(rows.adjusted(kNames - 3, 0, 0, 0));
    paintProgress(painter, m, tokens);
    paintOutline(painter, tokens);
    painter.restore();
    paintHeader(painter, m, tokens);
    paintFooter(painter, tokens);
}

void LogsPanel::paintHeader(QPainter& painter, const Metrics& m, const Tokens& tokens) const {
    painter.save();
    painter.setClipRect(QRect(kNames - 2, 0, viewport()->width(), kHeader));
    painter.setFont(Theme::monoFont(11));
    const int scroll = horizontalScrollBar()->value();
    const int widest =
        painter.fontMetrics().horizontalAdvance(QString::number(longest_.value())) + 6;
    const int stride = m.columnPitch >= widest ? 1 : m.columnPitch * 5 >= widest ? 5 : 20;
    const int first = scroll / m.columnPitch;
    const int last = (scroll + viewport()->width() - kNames) / m.columnPitch;
    for (int column = first; column <= last; ++column) {
        const auto index = static_cast<std::uint64_t>(column) + 1;
        const bool conflict = conflict_ && conflict_->index.value() == index;
        if (!conflict && stride != 1) {
            const std::uint64_t at = conflict_ ? conflict_->index.value() : 0;
            const std::uint64_t apart = index > at ? index - at : at - index;
            const bool covered = conflict_ && apart * static_cast<std::uint64_t>(m.columnPitch) <
                                                  static_cast<std::uint64_t>(widest);
            if (index % static_cast<std::uint64_t>(stride) != 0 || covered) continue;
        }
        const int centre = kNames + column * m.columnPitch - scroll + m.cellWidth / 2;
        const int half = painter.fontMetrics().horizontalAdvance(QString::number(index)) / 2;
        if (centre + half > viewport()->width()) break; // half a number is another number
        painter.setPen(conflict                          ? tokens.warning
                       : hovered_.index.value() == index ? tokens.text
                                                         : tokens.textFaint);
        painter.drawText(QRect(centre - 30, 2, 60, kHeader - 4), Qt::AlignCenter,
                         QString::number(index));
    }
    painter.restore();
}

void LogsPanel::paintName(QPainter& painter, const QRect& row, const Tokens& tokens,
                          NodeId id) const {
    const NodeState& node = session_->state().node(id);
    const Selection& selection = session_->selection();
    const bool selected = selection.kind == Selection::Kind::Node && selection.node == id;
    if (selected)
        painter.fillRect(row.adjusted(0, 0, kNames - 6 - row.width(), 0),
                         withAlpha(tokens.accent, 0.18));
    const bool small = row.height() < 14;
    const bool leads = node.running && node.role == Role::Leader;
    // Where rows are thin, names stand apart, and those of a leader and of the selected server win.
    const int stride = (13 + row.height()) / (row.height() + 1);
    if (stride > 1 && !selected && !leads) {
        const auto near = [&](NodeId other) {
            return other != kNobody && std::abs(id.value() - other.value()) < stride;
        };
        if ((id.value() - 1) % stride != 0 || near(session_->selection().node) ||
            near(session_->state().leader()))
            return;
    }
    QFont font = Theme::uiFont(small ? 9 : 12);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(node.running ? tokens.text : tokens.textFaint);
    painter.drawText(row.adjusted(12, -6, 0, 6), Qt::AlignVCenter | Qt::AlignLeft, nameOf(id));
    const QPoint mark(46, row.center().y() + 1);
    const QColor color = Theme::term(node.currentTerm);
    painter.setPen(color);
    painter.setFont(Theme::uiFont(small ? 9 : 11));
    const QRect box(mark.x() - 8, row.top() - 6, 24, row.height() + 12);
    if (!node.running) {
        painter.setPen(tokens.textFaint);
        painter.drawText(box, Qt::AlignCenter, QStringLiteral("×"));
    } else if (node.paused) {
        painter.setPen(tokens.textMuted);
        painter.drawText(box, Qt::AlignCenter, QStringLiteral("‖"));
    } else if (node.role == Role::Leader) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(crownPath(QPointF(box.center()) + QPointF(0.5, 0.5), small ? 8 : 11),
                         color);
        painter.setRenderHint(QPainter::Antialiasing, false);
    } else {
        const Configuration& members = node.configuration;
        const QString letter = node.role == Role::Candidate ? tr("c", "candidate, one letter")
                               : !members.isMember(id)      ? QStringLiteral("–")
                               : !members.isVoter(id)       ? tr("l", "learner, one letter")
                                                            : tr("f", "follower, one letter");
        painter.drawText(box, Qt::AlignCenter, letter);
    }
}

void LogsPanel::paintRow(QPainter& painter, const Metrics& m, const Tokens& tokens, NodeId id) {
    const NodeState& node = session_->state().node(id);
    const QRect first = cellRect(id, Index{1});
    paintName(painter, QRect(0, first.top(), viewport()->width(), m.cellHeight), tokens, id);
    painter.save();
    painter.setClipRect(
        QRect(kNames - 3, kHeader, viewport()->width(), viewport()->height() - kHeader - kFooter));
    if (conflict_) {
        const QRect column = cellRect(id, conflict_->index);
        painter.fillRect(
            column.adjusted(-2, -(m.pitch - m.cellHeight) / 2, 2, (m.pitch - m.cellHeight + 1) / 2),
            withAlpha(tokens.warning, 0.14));
    }
    painter.setOpacity(node.running ? 1.0 : 0.4);
    const int scroll = horizontalScrollBar()->value();
    const auto from =
        std::min<std::size_t>(static_cast<std::size_t>(scroll / m.columnPitch), node.log.size());
    const auto to = std::min<std::size_t>(
        static_cast<std::size_t>((scroll + viewport()->width()) / m.columnPitch + 1),
        node.log.size());
    const auto kept = std::clamp<std::size_t>(node.compactedIndex.value(), from, to);
    int x = kNames + static_cast<int>(kept) * m.columnPitch - scroll;
    std::uint64_t index = kept + 1;
    node.log.forEach(kept, to, [&](const LogCell& cell) {
        const bool committed = index <= node.commitIndex.value();
        painter.drawPixmap(
            x, first.top(),
            cells_.picture(cell.term,
                           committed ? LogCells::Look::Committed : LogCells::Look::Stored,
                           cell.kind == EntryKind::Configuration));
        x += m.columnPitch;
        ++index;
    });
    if (node.compactedIndex > Index{}) paintSnapshot(painter, m, tokens, id);
    const auto rule = static_cast<int>(node.commitIndex.value());
    if (rule > 0) {
        const int gap = m.columnPitch - m.cellWidth;
        const int ruleX = kNames + rule * m.columnPitch - scroll - (gap + 2) / 2;
        painter.fillRect(ruleX, first.top() - 1, 2, m.cellHeight + 2, tokens.commit);
    }
    painter.restore();
}

/// One block for all entries that are gone from the log.
void LogsPanel::paintSnapshot(QPainter& painter, const Metrics& m, const Tokens& tokens,
                              NodeId id) const {
    const NodeState& node = session_->state().node(id);
    const QRect last = cellRect(id, node.compactedIndex);
    const QRect room(kNames - 3, last.top(), viewport()->width() - kNames + 3, m.cellHeight);
    QRect block = cellRect(id, Index{1}).united(last);
    block.setLeft(std::max(block.left(), room.left() - 12)); // wide logs, few pixels
    block = block.intersected(room.adjusted(-12, 0, 12, 0));
    if (block.isEmpty()) return;
    const LogCell* cell = node.cell(node.snapshotIndex);
    const std::uint32_t term = cell ? cell->term : 0;
    const QColor color = term > 0 ? Theme::term(term) : tokens.textMuted;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mixed(tokens.panel, color, 0.8), 1.2));
    painter.setBrush(mixed(tokens.panel, color, 0.22));
    painter.drawRoundedRect(QRectF(block).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRect words = block.intersected(room).adjusted(6, 0, -6, 0);
    if (m.cellHeight < 12 || words.width() < 30) return;
    painter.setFont(Theme::uiFont(std::min(11.0, m.cellHeight * 0.7)));
    painter.setPen(tokens.text);
    const QString whole =
        tr("snapshot of entries 1–%1, term %2").arg(node.snapshotIndex.value()).arg(term);
    const QString few = tr("1–%1").arg(node.snapshotIndex.value());
    const bool fits = painter.fontMetrics().horizontalAdvance(whole) <= words.width();
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight,
                     fits ? whole
                          : painter.fontMetrics().elidedText(few, Qt::ElideLeft, words.width()));
}

void LogsPanel::paintProgress(QPainter& painter, const Metrics& m, const Tokens& tokens) const {
    const NodeId leader = markedLeader();
    if (leader == kNobody || m.pitch < 20) return;
    const NodeState& state = session_->state().node(leader);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.panel, 1.5));
    for (std::size_t peer = 1; peer < state.progress.size(); ++peer) {
        const NodeId id{static_cast<std::uint8_t>(peer)};
        if (id == leader || id > session_->state().maxNode()) continue;
        const PeerProgress& progress = state.progress[peer];
        painter.setBrush(tokens.text);
        const QRect next = cellRect(id, progress.next);
        const QPointF top(next.center().x() + 0.5, next.bottom() - 2.5);
        painter.drawPolygon(QPolygonF({top, top + QPointF(4.5, 7), top + QPointF(-4.5, 7)}));
        if (progress.match == Index{}) continue;
        const QRect match = cellRect(id, progress.match);
        painter.drawEllipse(QPointF(match.center().x() + 0.5, match.bottom() + 1), 3.3, 3.3);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void LogsPanel::paintOutline(QPainter& painter, const Tokens& tokens) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto outline = [&](NodeId node, Index index, const QColor& color, double width) {
        if (node == kNobody || node > session_->state().maxNode()) return;
        if (!session_->state().node(node).cell(index)) return;
        painter.setPen(QPen(color, width));
        painter.drawRoundedRect(QRectF(cellRect(node, index)).adjusted(-0.5, -0.5, 0.5, 0.5), 4.5,
                                4.5);
    };
    outline(hovered_.node, hovered_.index, tokens.textMuted, 1.2);
    const Selection& selection = session_->selection();
    if (selection.kind == Selection::Kind::Entry)
        outline(selection.node, selection.index, tokens.accent, 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void LogsPanel::paintFooter(QPainter& painter, const Tokens& tokens) const {
    QRect rest(12, viewport()->height() - kFooter, viewport()->width() - 20, kFooter);
    painter.setFont(Theme::uiFont(11));
    painter.setRenderHint(QPainter::Antialiasing);
    const int middle = rest.center().y();
    int gap = 14;
    const auto say = [&](const QString& text, int markWidth) {
        painter.setPen(tokens.textMuted);
        rest.setLeft(rest.left() + markWidth);
        const int width = painter.fontMetrics().horizontalAdvance(text);
        painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, text);
        rest.setLeft(rest.left() + width + gap);
    };
    if (conflict_) {
        const QString text = painter.fontMetrics().elidedText(conflictText(*conflict_),
                                                              Qt::ElideRight, rest.width());
        painter.setPen(tokens.warning);
        painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, text);
        rest.setLeft(rest.left() + painter.fontMetrics().horizontalAdvance(text) + 18);
    }
    // The legend gives way to the conflict.
    if (rest.width() < 330) return;
    constexpr int kMarks = 16 + 16 + 7 + 12 + 11; // the pictures before the five words
    int words = 0;
    for (const QString& word :
         {tr("committed"), tr("stored"), tr("commit index"), tr("nextIndex"), tr("matchIndex")})
        words += painter.fontMetrics().horizontalAdvance(word);
    gap = std::clamp((rest.width() - kMarks - words) / 4, 4, gap);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.textMuted);
    painter.drawRoundedRect(QRectF(rest.left(), middle - 4, 11, 9), 2, 2);
    say(tr("committed"), 16);
    QPen dashed(tokens.textMuted, 1.2);
    dashed.setDashPattern({2, 1.5});
    painter.setPen(dashed);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rest.left() + 0.5, middle - 3.5, 10, 8), 2, 2);
    say(tr("stored"), 16);
    painter.fillRect(QRectF(rest.left(), middle - 5, 2, 11), tokens.commit);
    say(tr("commit index"), 7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.text);
    const QPointF top(rest.left() + 4, middle - 3);
    painter.drawPolygon(QPolygonF({top, top + QPointF(4, 6.5), top + QPointF(-4, 6.5)}));
    say(tr("nextIndex"), 12);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(rest.left() + 3.5, middle + 0.5), 3.3, 3.3);
    say(tr("matchIndex"), 11);
}

} // namespace raftarium::ui
