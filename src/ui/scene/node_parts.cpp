#include "ui/scene/node_parts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace raftarium::ui {
namespace {

enum Kind : std::uint16_t { kDisc = 10, kCrown, kRing };

std::uint32_t sizeCode(double size) { return std::uint32_t(std::lround(size * 8)); }

/// Lines across a circle, rising to the right.
void paintHatching(QPainter& painter, double radius, double distance, QColor colour) {
    painter.setPen(QPen(colour, 1));
    const double diagonal = std::numbers::sqrt2 / 2;
    for (double d = -radius + distance / 2; d < radius; d += distance) {
        const double half = std::sqrt(std::max(0.0, radius * radius - d * d));
        const QPointF middle = QPointF(diagonal, diagonal) * d;
        const QPointF along = QPointF(diagonal, -diagonal) * half;
        painter.drawLine(middle - along, middle + along);
    }
}

/// The shape of a server: a disc, or nearly a square for a learner.
void paintShape(QPainter& painter, bool learner, double radius) {
    if (!learner) return painter.drawEllipse(QPointF(), radius, radius);
    const double half = radius * 0.9;
    painter.drawRoundedRect(QRectF(-half, -half, 2 * half, 2 * half), radius * 0.36, radius * 0.36);
}

void paintStopped(QPainter& painter, double radius, const Tokens& tokens) {
    paintHatching(painter, radius, std::max(4.0, radius / 5), faded(tokens.textFaint, 0.4));
    const QPen rim(tokens.textFaint, radius > 14 ? 2 : 1.4, Qt::SolidLine, Qt::RoundCap);
    painter.setPen(rim);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(), radius, radius);
    // Fainter than the rim: the name on it stays legible.
    painter.setPen(QPen(faded(tokens.textFaint, 0.5), rim.widthF()));
    const double half = radius * std::numbers::sqrt2 / 2;
    painter.drawLine(QPointF(-half, -half), QPointF(half, half));
    painter.drawLine(QPointF(-half, half), QPointF(half, -half));
}

void paintPaused(QPainter& painter, double radius, const Tokens& tokens) {
    const double size = std::max(5.0, radius * 0.3);
    painter.translate(radius * 0.75, -radius * 0.75);
    painter.setPen(QPen(tokens.warning, 1.2));
    painter.setBrush(tokens.window);
    painter.drawEllipse(QPointF(), size, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.warning);
    const double bar = size * 0.26;
    for (const double x : {-size * 0.45, size * 0.45 - bar})
        painter.drawRect(QRectF(x, -size * 0.45, bar, size * 0.9));
}

QPen outline(const DiscLook& look, const Tokens& tokens) {
    const QColor colour = look.paused ? faded(look.term, 0.6) : look.term;
    QPen pen(colour, look.compact ? 1.5 : 2);
    if (look.role == Role::Leader) pen.setWidthF(look.compact ? 3.5 : 4.5);
    if (look.role == Role::Candidate) {
        pen.setWidthF(look.compact ? 2 : 2.6);
        pen.setDashPattern({2.6, 1.8});
        pen.setCapStyle(Qt::FlatCap);
    }
    if (look.term == tokens.textMuted) pen.setColor(tokens.textFaint);
    return pen;
}

} // namespace

DiscLook lookOf(const ClusterState& state, const Configuration& configuration, NodeId id,
                bool compact) {
    const NodeState& node = state.node(id);
    const bool told = !configuration.voters.empty();
    return {node.role,
            node.running,
            node.paused,
            compact,
            told && configuration.isMember(id) && !configuration.isVoter(id),
            !told || configuration.isMember(id),
            Theme::term(node.currentTerm)};
}

void paintDisc(QPainter& painter, const DiscLook& look, double radius, const Tokens& tokens) {
    if (!look.member) painter.setOpacity(0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.raised);
    paintShape(painter, look.learner, radius);
    if (!look.running) return paintStopped(painter, radius - 1, tokens);
    painter.setBrush(Qt::NoBrush);
    const QPen pen = outline(look, tokens);
    painter.setPen(pen);
    const double rim = radius - pen.widthF() / 2;
    paintShape(painter, look.learner, rim);
    if (look.paused) paintPaused(painter, radius, tokens);
}

void paintCrown(QPainter& painter, QColor colour, double width) {
    const double x = width / 2;
    const double y = width * 0.52;
    painter.setPen(QPen(colour, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({{-x * 0.86, 0},
                                   {-x, -y},
                                   {-x * 0.42, -y * 0.52},
                                   {0, -y},
                                   {x * 0.42, -y * 0.52},
                                   {x, -y},
                                   {x * 0.86, 0}}));
}

void drawDisc(SpriteBatch& batch, const DiscLook& look, QPointF at, double radius,
              const Tokens& tokens) {
    const auto shape = std::uint16_t(unsigned(look.role) | unsigned(look.running) << 3U |
                                     unsigned(look.paused) << 4U | unsigned(look.compact) << 5U |
                                     unsigned(look.learner) << 6U | unsigned(look.member) << 7U);
    const SpriteKey key{kDisc, shape, sizeCode(radius), look.term.rgba()};
    const double side = 2 * radius + (look.paused ? radius * 0.4 + 8 : 4);
    batch.draw(batch.cache().get(key, {side, side},
                                 [&](QPainter& p) { paintDisc(p, look, radius, tokens); }),
               at);
}

void drawCrown(SpriteBatch& batch, QColor colour, QPointF foot, double width) {
    const SpriteKey key{kCrown, 0, sizeCode(width), colour.rgba()};
    const double height = width * 0.52;
    const auto paint = [&](QPainter& painter) {
        painter.translate(0, height / 2);
        paintCrown(painter, colour, width);
    };
    batch.draw(batch.cache().get(key, {width + 4, height + 4}, paint),
               foot - QPointF(0, height / 2));
}

void drawRing(SpriteBatch& batch, Ring kind, QColor colour, QPointF at, double radius,
              double width) {
    const SpriteKey key{kRing, std::uint16_t(unsigned(kind) | sizeCode(width) << 2U),
                        sizeCode(radius), colour.rgba()};
    const auto paint = [&](QPainter& painter) {
        QPen pen(colour, width);
        if (kind == Ring::Dashed) pen.setDashPattern({2, 2.4});
        painter.setPen(pen);
        if (kind == Ring::Filled) painter.setBrush(faded(colour, 0.16));
        painter.drawEllipse(QPointF(), radius, radius);
    };
    const double side = 2 * radius + width + 2;
    batch.draw(batch.cache().get(key, {side, side}, paint), at);
}

Duration longestTimer(const ClusterState& state) {
    std::int64_t longest = 1;
    for (int id = 1; id <= state.maxNode().value(); ++id) {
        const NodeState& node = state.node(nodeId(id));
        if (node.running && node.timerDue != kNever)
            longest = std::max(longest, since(node.timerSet, node.timerDue).value());
    }
    return Duration{longest};
}

double timerLeft(const PaintContext& context, const NodeState& node) {
    if (!node.running || node.timerDue == kNever || node.role == Role::Leader) return -1;
    const auto rest = double(since(context.input.now, node.timerDue).value());
    return std::clamp(rest / double(context.input.timerScale.value()), 0.0, 1.0);
}

double leaseLeft(const PaintContext& context, const NodeState& node) {
    if (!node.running || node.role != Role::Leader || node.leaseUntil < Time{}) return -1;
    const auto rest = double(since(context.input.now, node.leaseUntil).value());
    return std::clamp(rest / double(context.input.timerScale.value()), 0.0, 1.0);
}

} // namespace raftarium::ui
