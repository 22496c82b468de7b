// What surrounds a server in the large drawing: its votes and its log.

#include "ui/scene/node_parts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace raftarium::ui {
namespace {

enum Kind : std::uint16_t { kPip = 20, kCell };

enum class Vote : std::uint8_t { Pending, Granted, Refused };

/// The answer to a pre-vote is hollow: it binds nobody.
void drawPip(SpriteBatch& batch, QPointF at, QColor colour, Vote vote, double radius, bool pre) {
    const SpriteKey key{kPip, std::uint16_t(unsigned(vote) | unsigned(pre) << 2U),
                        std::uint32_t(std::lround(radius * 8)), colour.rgba()};
    const auto paint = [&](QPainter& painter) {
        painter.setBrush(vote == Vote::Granted && !pre ? QBrush(colour) : QBrush(Qt::NoBrush));
        QPen pen(vote == Vote::Pending ? faded(colour, 0.7) : colour,
                 pre && vote == Vote::Granted ? 2.2 : 1.3);
        if (pre && vote == Vote::Pending) pen.setDashPattern({1.6, 1.6});
        painter.setPen(pen);
        painter.drawEllipse(QPointF(), radius, radius);
        if (vote != Vote::Refused) return;
        const double half = radius * 0.55;
        painter.drawLine(QPointF(-half, -half), QPointF(half, half));
        painter.drawLine(QPointF(-half, half), QPointF(half, -half));
    };
    const double side = 2 * radius + 3;
    batch.draw(batch.cache().get(key, {side, side}, paint), at);
}

enum class Cell : std::uint8_t { Missing, Stored, Committed, Compacted };

struct CellLook {
    Cell cell = Cell::Missing;
    std::uint32_t term = 0;
    bool digits = false;
    QColor colour;
    QColor ink; ///< of the digits
    QColor ground;
};

void paintCell(QPainter& painter, const CellLook& look, QSizeF size) {
    if (look.cell == Cell::Compacted) { // gone from the log: the snapshot stands for it
        painter.setPen(Qt::NoPen);
        painter.setBrush(faded(look.colour, 0.45));
        const double height = size.height() * 0.5;
        painter.drawRect(QRectF(-size.width() / 2 - 1, -height / 2, size.width() + 2, height));
        return;
    }
    QPen pen(look.colour, 1);
    if (look.cell == Cell::Missing) pen.setDashPattern({2, 2});
    painter.setPen(pen);
    painter.setBrush(look.cell == Cell::Committed ? look.colour : look.ground);
    const QRectF box(-size.width() / 2 + 0.5, -size.height() / 2 + 0.5, size.width() - 1,
                     size.height() - 1);
    const double corner = std::min(2.0, size.width() / 4);
    painter.drawRoundedRect(box, corner, corner);
    if (!look.digits) return;
    painter.setFont(Theme::monoFont(look.term > 99 ? 6 : look.term > 9 ? 7 : 8.5));
    painter.setPen(look.ink);
    painter.drawText(box.adjusted(-4, -4, 4, 4), Qt::AlignCenter, QString::number(look.term));
}

void drawCell(SpriteBatch& batch, const CellLook& look, QPointF at, QSizeF size) {
    const SpriteKey key{kCell,
                        std::uint16_t(unsigned(look.cell) | unsigned(look.digits) << 3U |
                                      unsigned(std::lround(size.width() * 4)) << 4U),
                        look.term, look.colour.rgba()};
    batch.draw(batch.cache().get(key, size, [&](QPainter& p) { paintCell(p, look, size); }), at);
}

/// Stopped servers are drawn fainter: what is on their disk is not part of the cluster now.
double strength(const NodeState& node) { return node.running ? 1 : 0.55; }

} // namespace

void drawVotes(SpriteBatch& batch, const PaintContext& context, const Configuration& configuration,
               NodeId id) {
    const NodeState& node = context.state().node(id);
    const int nodes = context.state().maxNode().value();
    const bool told = !configuration.voters.empty();
    const QPointF at = context.layout.position(id);
    const double ring = context.layout.timerRadius() + 9;
    const QColor colour = Theme::term(node.currentTerm);
    const bool right = at.x() >= context.layout.size().width() / 2 - 1;
    for (int voter = 1; voter <= nodes; ++voter) {
        if (told && !configuration.isVoter(nodeId(voter))) continue;
        // A vote stands where its voter is; the candidate's own looks outwards.
        QPointF way = context.layout.position(nodeId(voter)) - at;
        if (nodeId(voter) == id) way = {right ? 1.0 : -1.0, 0};
        const double length = std::max(1.0, std::hypot(way.x(), way.y()));
        const Vote vote = node.votesGranted.contains(nodeId(voter))   ? Vote::Granted
                          : node.votesRefused.contains(nodeId(voter)) ? Vote::Refused
                                                                      : Vote::Pending;
        drawPip(batch, at + way * (ring / length), colour, vote, nodes > 7 ? 3.6 : 4.4,
                node.preVoting);
    }
    const auto count = [&](const NodeSet& among) {
        return QStringLiteral("%1/%2").arg((node.votesGranted & among).size()).arg(among.size());
    };
    const QString counted =
        !told ? QStringLiteral("%1/%2").arg(node.votesGranted.size()).arg(nodes)
        : configuration.isJoint()
            ? count(configuration.outgoing) + QStringLiteral(" + ") + count(configuration.voters)
            : count(configuration.voters);
    const QString text = (node.preVoting ? QCoreApplication::translate("Scene", "pre-votes %1")
                                         : QCoreApplication::translate("Scene", "votes %1"))
                             .arg(counted);
    batch.label(text, {LabelFont::Family::Ui, false, 12}, context.tokens.textMuted,
                at + QPointF(right ? ring + 12 : -ring - 12, 0),
                right ? Qt::AlignLeft : Qt::AlignRight);
}

void drawStrip(SpriteBatch& batch, const PaintContext& context, NodeId id,
               const IndexWindow& window) {
    const NodeState& node = context.state().node(id);
    const QRectF strip = context.layout.stripRect(id, window.count);
    const double cell = context.layout.cellWidth();
    const QSizeF size(cell - 1, strip.height());
    CellLook look;
    look.ground = context.tokens.window;
    for (int i = 0; i < window.count; ++i) {
        const Index index{window.first + std::uint64_t(i)};
        const LogCell* entry = node.cell(index);
        look.cell = entry == nullptr               ? Cell::Missing
                    : index <= node.compactedIndex ? Cell::Compacted
                    : index <= node.commitIndex    ? Cell::Committed
                                                   : Cell::Stored;
        look.term = entry != nullptr ? entry->term : 0;
        look.digits = entry != nullptr && cell >= 10 && look.cell != Cell::Compacted;
        look.colour = entry != nullptr ? faded(Theme::term(entry->term), strength(node))
                                       : faded(context.tokens.textFaint, 0.6);
        look.ink = look.cell == Cell::Committed ? context.tokens.onTerm : look.colour;
        const QPointF left(strip.x() + i * cell, strip.y());
        drawCell(batch, look, left + QPointF(size.width() / 2, size.height() / 2), size);
    }
}

void paintStripMarks(QPainter& painter, const PaintContext& context, NodeId id,
                     const IndexWindow& window) {
    const NodeState& node = context.state().node(id);
    const QRectF strip = context.layout.stripRect(id, window.count);
    const double cell = context.layout.cellWidth();
    const Selection& selection = context.input.selection;
    if (selection.kind == Selection::Kind::Entry && selection.index.value() >= window.first &&
        selection.index.value() < window.first + std::uint64_t(window.count)) {
        const double left = strip.x() + double(selection.index.value() - window.first) * cell;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(context.tokens.accent, selection.node == id ? 2 : 1));
        painter.drawRoundedRect(
            QRectF(left, strip.y(), cell - 1, strip.height()).adjusted(-1.5, -1.5, 1.5, 1.5), 3, 3);
    }
    const std::uint64_t snapshot = node.snapshotIndex.value();
    if (snapshot + 1 >= window.first && snapshot > 0 && window.count > 0) {
        // A notch behind the last entry that the snapshot stands for.
        const double x = strip.x() + double(snapshot + 1 - window.first) * cell - 0.5;
        painter.setPen(Qt::NoPen);
        painter.setBrush(faded(context.tokens.text, strength(node)));
        const double y = strip.bottom() + 1;
        painter.drawPolygon(QPolygonF({{x, y - 5}, {x + 4, y + 2}, {x - 4, y + 2}}));
    }
    const std::uint64_t commit = node.commitIndex.value();
    if (commit == 0 || commit + 1 < window.first || window.count == 0) return;
    const double x = strip.x() + double(commit + 1 - window.first) * cell - 1.5;
    painter.fillRect(QRectF(x, strip.top() - 3, 2, strip.height() + 6),
                     faded(context.tokens.commit, strength(node)));
}

} // namespace raftarium::ui
