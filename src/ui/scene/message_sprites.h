#pragma once

#include "core/raft/event.h"
#include "ui/scene/sprite_cache.h"

#include <QColor>

namespace raftarium::ui {

/// The shape of a message: one for each kind, so that colour is free for the term.
enum class MessageShape : std::uint8_t {
    Entries,        ///< filled tag that points where it goes
    Heartbeat,      ///< the same, hollow
    VoteRequest,    ///< triangle
    PreVoteRequest, ///< the same, hollow
    Snapshot,       ///< box
    TakeOver,       ///< double arrow
    Agreed,         ///< ring with a tick
    Refused,        ///< ring with a cross
    Pulse,          ///< a dot: a heartbeat among very many servers
    Loss,           ///< where a message was lost
    Piece,          ///< what is left of it
};

[[nodiscard]] MessageShape shapeOf(const Event& sent);

/// The sprite of a shape that points along `degrees` (0 is to the right, clockwise), in the colour
/// of its term, `scale` times its usual size.
[[nodiscard]] const Sprite& messageSprite(SpriteCache& cache, MessageShape shape, QColor colour,
                                          double degrees, double scale = 1);

/// Paints a shape around the origin of `painter`, for sprites and the legend.
void paintMessageShape(QPainter& painter, MessageShape shape, QColor colour);

} // namespace raftarium::ui
