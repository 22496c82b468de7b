#include "ui/scene/message_sprites.h"

#include <cmath>

namespace raftarium::ui {
namespace {

constexpr int kDirections = 72; // five degrees apart
constexpr std::uint16_t kKind = 1;

bool pointsSomewhere(MessageShape shape) {
    return shape == MessageShape::Entries || shape == MessageShape::Heartbeat ||
           shape == MessageShape::VoteRequest || shape == MessageShape::PreVoteRequest ||
           shape == MessageShape::TakeOver;
}

QPolygonF tag(double length, double height) {
    const double x = length / 2;
    const double y = height / 2;
    return {{{-x, -y}, {x - y, -y}, {x, 0}, {x - y, y}, {-x, y}}};
}

QPen stroke(QColor colour, double width) {
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void paintCross(QPainter& painter, double half) {
    painter.drawLine(QPointF(-half, -half), QPointF(half, half));
    painter.drawLine(QPointF(-half, half), QPointF(half, -half));
}

void paintReply(QPainter& painter, bool agreed, QColor colour) {
    painter.setPen(stroke(colour, 1.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(), 6.6, 6.6);
    if (agreed)
        painter.drawPolyline(QPolygonF({{-2.8, 0.2}, {-0.8, 2.3}, {3.0, -2.3}}));
    else
        paintCross(painter, 2.4);
}

/// The side of the square that a shape fits into at any angle. Tight: every pixel is blended for
/// each of thousands of messages.
double extentOf(MessageShape shape) {
    switch (shape) {
    case MessageShape::Entries: return 24;
    case MessageShape::Heartbeat: return 19;
    case MessageShape::VoteRequest:
    case MessageShape::PreVoteRequest:
    case MessageShape::TakeOver: return 19;
    case MessageShape::Snapshot: return 24;
    case MessageShape::Agreed:
    case MessageShape::Refused: return 16;
    case MessageShape::Pulse: return 8;
    case MessageShape::Loss: return 22;
    case MessageShape::Piece: break;
    }
    return 8;
}

} // namespace

MessageShape shapeOf(const Event& sent) {
    switch (sent.detailAs<MessageType>()) {
    case MessageType::RequestVote: return MessageShape::VoteRequest;
    case MessageType::AppendEntries:
        return sent.count == 0 ? MessageShape::Heartbeat : MessageShape::Entries;
    case MessageType::PreVote: return MessageShape::PreVoteRequest;
    case MessageType::InstallSnapshot: return MessageShape::Snapshot;
    case MessageType::TimeoutNow: return MessageShape::TakeOver;
    // Bytes that arrived are no refusal.
    case MessageType::InstallSnapshotReply: return MessageShape::Agreed;
    case MessageType::RequestVoteReply:
    case MessageType::AppendEntriesReply:
    case MessageType::PreVoteReply:
    case MessageType::Count_: break;
    }
    return sent.count != 0 ? MessageShape::Agreed : MessageShape::Refused;
}

void paintMessageShape(QPainter& painter, MessageShape shape, QColor colour) {
    switch (shape) {
    case MessageShape::Entries:
        painter.setPen(stroke(colour, 1.5));
        painter.setBrush(colour);
        painter.drawPolygon(tag(18, 12));
        break;
    case MessageShape::Heartbeat:
        painter.setPen(stroke(colour, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolygon(tag(14, 9));
        break;
    case MessageShape::VoteRequest:
        painter.setPen(stroke(colour, 1.5));
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF({{7.5, 0}, {-5.5, -6}, {-5.5, 6}}));
        break;
    case MessageShape::PreVoteRequest:
        painter.setPen(stroke(colour, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolygon(QPolygonF({{7.5, 0}, {-5.5, -6}, {-5.5, 6}}));
        break;
    case MessageShape::TakeOver: // the leader's crown, handed on: two chevrons
        painter.setPen(stroke(colour, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({{-5.5, -5.5}, {0, 0}, {-5.5, 5.5}}));
        painter.drawPolyline(QPolygonF({{0.5, -5.5}, {6, 0}, {0.5, 5.5}}));
        break;
    case MessageShape::Snapshot:
        painter.setPen(stroke(colour, 1.5));
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(-8, -7, 16, 14), 2, 2);
        break;
    case MessageShape::Agreed: paintReply(painter, true, colour); break;
    case MessageShape::Refused: paintReply(painter, false, colour); break;
    case MessageShape::Pulse:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(), 3, 3);
        break;
    case MessageShape::Loss: {
        QColor halo = colour;
        halo.setAlphaF(0.14F);
        painter.setBrush(halo);
        halo.setAlphaF(0.55F);
        painter.setPen(stroke(halo, 1));
        painter.drawEllipse(QPointF(), 9.5, 9.5);
        painter.setPen(stroke(colour, 1.8));
        paintCross(painter, 3.8);
        break;
    }
    case MessageShape::Piece:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF({{-2.2, -1.6}, {2.4, -0.6}, {-0.6, 2.2}}));
        break;
    }
}

const Sprite& messageSprite(SpriteCache& cache, MessageShape shape, QColor colour, double degrees,
                            double scale) {
    const bool turns = pointsSomewhere(shape);
    const int bucket =
        turns ? (int(std::lround(degrees * kDirections / 360)) % kDirections + kDirections) %
                    kDirections
              : 0;
    const SpriteKey key{kKind, static_cast<std::uint16_t>(shape),
                        static_cast<std::uint32_t>(bucket) |
                            (static_cast<std::uint32_t>(std::lround(scale * 64)) << 8U),
                        colour.rgba()};
    const double side = extentOf(shape) * scale;
    return cache.get(key, {side, side}, [&](QPainter& painter) {
        painter.scale(scale, scale);
        painter.rotate(bucket * 360.0 / kDirections);
        paintMessageShape(painter, shape, colour);
    });
}

} // namespace raftarium::ui
