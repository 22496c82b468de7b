#include "ui/scene/paint_context.h"

#include "ui/scene/message_sprites.h"

#include <cmath>
#include <numbers>

namespace raftarium::ui {
namespace {

constexpr int kShapes = 24; ///< so many servers at most send messages that are more than dots

void paintTravelling(SpriteBatch& batch, const PaintContext& context,
                     const MessageInFlight& message) {
    const SceneInput& in = context.input;
    Lanes& lanes = context.lanes;
    if (!lanes.has(message.from) || !lanes.has(message.to)) return;
    const Lanes::Lane& lane = lanes.get(context.layout, message.from, message.to);
    const QPointF at =
        lane.line.pointAt(travelled(message.sentAt, message.arrival, in.now, in.reduceMotion));
    const bool content = in.timeline != nullptr && message.sent < in.timeline->size();
    if (!content) {
        batch.draw(messageSprite(batch.cache(), MessageShape::Pulse, context.tokens.textMuted, 0),
                   at);
        return;
    }
    const Event& sent = (*in.timeline)[message.sent];
    MessageShape shape = shapeOf(sent);
    const bool routine = isRoutine(*in.timeline, sent);
    // In the colour, not as opacity: that would be blended for every pixel anew.
    const QColor colour = faded(Theme::term(sent.term), routine ? 0.6 : 1);
    const bool compact = context.compact();
    // Many entries around their leader would be one blot: the log bars tell what they bring.
    const bool vote = shape == MessageShape::VoteRequest || shape == MessageShape::PreVoteRequest ||
                      shape == MessageShape::TakeOver;
    if (compact && (routine || (context.layout.nodes() > kShapes && !vote)))
        shape = MessageShape::Pulse;
    const double scale = compact   ? (shape == MessageShape::Pulse ? 0.8 : 0.62)
                         : routine ? 0.85
                                   : 1.0;
    batch.draw(messageSprite(batch.cache(), shape, colour, lane.degrees, scale), at);
    if (shape == MessageShape::Entries && !compact) {
        const QString count = sent.count > 99 ? QStringLiteral("99+") : QString::number(sent.count);
        const LabelFont font{LabelFont::Family::Mono, true, std::uint16_t(sent.count > 99 ? 7 : 9)};
        const double back = lane.degrees * std::numbers::pi / 180;
        batch.label(count, font, context.tokens.onTerm,
                    at - QPointF(std::cos(back), std::sin(back)) * 2.5);
    }
    if (shape == MessageShape::Snapshot && !compact && context.chunkBytes() > 0) {
        // Which piece it is, counted from 1.
        const LabelFont font{LabelFont::Family::Mono, true, 9};
        batch.label(QString::number(sent.value / context.chunkBytes() + 1), font,
                    context.tokens.onTerm, at);
    }
    const bool selected =
        in.selection.kind == Selection::Kind::Message && in.selection.event == message.sent;
    const bool hovered = in.hover.kind == SceneHit::Kind::Message && in.hover.event == message.sent;
    if (!selected && !hovered) return;
    const QColor accent = faded(context.tokens.accent, selected ? 1 : 0.5);
    const SpriteKey key{2, std::uint16_t(selected), 0, accent.rgba()};
    batch.draw(batch.cache().get(key, {32, 32},
                                 [&](QPainter& painter) {
                                     painter.setPen(QPen(accent, 2));
                                     painter.drawEllipse(QPointF(), 13, 13);
                                 }),
               at);
}

/// What went by too fast to be seen, near where it arrived.
void paintArrived(SpriteBatch& batch, const PaintContext& context, const ArrivedMessage& arrived) {
    Lanes& lanes = context.lanes;
    if (!lanes.has(arrived.from) || !lanes.has(arrived.to)) return;
    const Event& sent = (*context.input.timeline)[arrived.sent];
    const Lanes::Lane& lane = lanes.get(context.layout, arrived.from, arrived.to);
    const bool routine = isRoutine(*context.input.timeline, sent);
    const double left = (1 - arrived.age) * (routine ? 0.55 : 0.9);
    const MessageShape shape = context.compact() ? MessageShape::Pulse : shapeOf(sent);
    // Answers stand behind what they answer, so that both can be told apart.
    const bool answer = shape == MessageShape::Agreed || shape == MessageShape::Refused;
    const double place = shape == MessageShape::Pulse ? 0.8 : answer ? 0.6 : 0.78;
    const double scale = context.compact() ? 0.7 : 0.75;
    batch.draw(messageSprite(batch.cache(), shape, Theme::term(sent.term), lane.degrees, scale),
               lane.line.pointAt(place), left);
}

void paintLost(SpriteBatch& batch, const PaintContext& context, const LostMessage& lost) {
    Lanes& lanes = context.lanes;
    if (!lanes.has(lost.from) || !lanes.has(lost.to)) return;
    const QPointF at = lanes.get(context.layout, lost.from, lost.to).line.pointAt(lost.fraction);
    const double scale = context.compact() ? 0.6 : 1;
    const double left = 1 - lost.age * lost.age;
    if (context.layout.nodes() > kShapes) { // hundreds a second must not bury the servers
        batch.draw(messageSprite(batch.cache(), MessageShape::Piece, context.tokens.danger, 0), at,
                   left * 0.6);
        return;
    }
    batch.draw(messageSprite(batch.cache(), MessageShape::Loss, context.tokens.danger, 0, scale),
               at, left);
    if (context.compact()) return;
    const double way = context.input.reduceMotion ? 13 : 6 + 16 * std::sqrt(lost.age);
    const QColor colour = Theme::term(lost.term);
    for (int i = 0; i < 5; ++i) {
        const double angle = double((lost.lost * 37U) % 360U + i * 72U) * std::numbers::pi / 180;
        batch.draw(messageSprite(batch.cache(), MessageShape::Piece, colour, 0, 1 + i % 2 * 0.4),
                   at + QPointF(std::cos(angle), std::sin(angle)) * way, left * 0.9);
    }
}

} // namespace

void paintMessages(QPainter& painter, const PaintContext& context) {
    SpriteBatch batch(painter, context.sprites);
    for (const ArrivedMessage& arrived : context.recent.arrived)
        paintArrived(batch, context, arrived);
    for (const MessageInFlight& message : context.state().messages())
        paintTravelling(batch, context, message);
    for (const LostMessage& lost : context.recent.lost)
        paintLost(batch, context, lost);
}

} // namespace raftarium::ui
