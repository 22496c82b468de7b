// How much a server is wanted as the leader: a small mark on its rim.

#include "ui/scene/node_parts.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace raftarium::ui {
namespace {

constexpr std::uint16_t kWish = 40; // the kind of sprite
constexpr double kStar = 4.6;       // the star's outer radius
constexpr double kHeight = 13;
constexpr double kNarrow =
    14;                       // below this radius of a server there is no room for more than a star
constexpr double kSmall = 20; // below this one there is little

void paintStar(QPainter& painter, QColor colour, QPointF at, double radius) {
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const double angle = i * std::numbers::pi / 5;
        const double reach = i % 2 == 0 ? radius : radius * 0.45;
        points << at + QPointF(reach * std::sin(angle), -reach * std::cos(angle));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(points);
}

/// With a rim of the background, so that it stands apart from the arc that it covers.
void drawStar(SpriteBatch& batch, const Tokens& tokens, QPointF at) {
    const SpriteKey key{kWish, 0, 0, tokens.text.rgba()};
    const auto paint = [&](QPainter& painter) {
        paintStar(painter, tokens.window, {}, kStar + 2.4);
        paintStar(painter, tokens.text, {}, kStar);
    };
    batch.draw(batch.cache().get(key, {2 * kStar + 6, 2 * kStar + 6}, paint), at);
}

} // namespace

QSizeF WishMark::size() const {
    double width = small ? 4 : 6;
    if (star) width += 2 * kStar;
    if (star && !number.isEmpty()) width += 1;
    if (!number.isEmpty()) width += std::ceil(QFontMetricsF(font()).horizontalAdvance(number));
    return {std::max(width, kHeight), kHeight};
}

QFont WishMark::font() const { return Theme::monoFont(small ? 8 : 9); }

WishMark wishMark(const LeaderWish& wish, bool numbered, bool small) {
    return {numbered ? QStringLiteral("P%1").arg(wish.priority) : QString(), wish.preferred, small};
}

void paintWish(QPainter& painter, const WishMark& mark, const Tokens& tokens) {
    const QSizeF size = mark.size();
    const QRectF box(QPointF(-size.width() / 2, -size.height() / 2), size);
    painter.setPen(QPen(tokens.textFaint, 1));
    painter.setBrush(tokens.window);
    painter.drawRoundedRect(box, kHeight / 2, kHeight / 2);
    if (mark.number.isEmpty()) return paintStar(painter, tokens.text, {}, kStar);
    const double side = mark.small ? 2 : 3;
    QRectF words = box.adjusted(side, 0, -side, 0);
    if (mark.star) {
        paintStar(painter, tokens.text, {words.left() + kStar, 0}, kStar);
        words.setLeft(words.left() + 2 * kStar + 1);
    }
    painter.setFont(mark.font());
    painter.setPen(tokens.textMuted);
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextDontClip, mark.number);
}

void drawWish(SpriteBatch& batch, const PaintContext& context, NodeId id, double radius) {
    const LeaderWish wish = context.wishOf(id);
    const SceneHit& hover = context.input.hover;
    const bool hovered = hover.kind == SceneHit::Kind::Node && hover.node == id;
    const bool room = context.layout.radius() >= kNarrow;
    const bool numbered = wish.differs && (room || hovered);
    if (!wish.preferred && !numbered) return;
    const QPointF at = context.layout.position(id);
    // Down to the right, where neither crown nor name stands.
    const auto out = [&](double beyond) { return (radius + beyond) * std::numbers::sqrt2 / 2; };
    if (!room && !numbered) return drawStar(batch, context.tokens, at + QPointF(out(3), out(3)));
    const WishMark mark = wishMark(wish, numbered, radius < kSmall);
    // It grows away from the server.
    const double corner = out(mark.small ? 4 : 1) - kHeight / 2;
    const SpriteKey key{kWish,
                        std::uint16_t(1U | unsigned(mark.star) << 1U | unsigned(mark.small) << 2U |
                                      unsigned(numbered) << 3U),
                        std::uint32_t(wish.priority), context.tokens.text.rgba()};
    batch.draw(batch.cache().get(key, mark.size() + QSizeF(2, 2),
                                 [&](QPainter& p) { paintWish(p, mark, context.tokens); }),
               QRectF(at + QPointF(corner, corner), mark.size()).center());
}

} // namespace raftarium::ui
