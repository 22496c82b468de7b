#pragma once

#include "ui/scene/paint_context.h"

namespace raftarium::ui {

/// What a server's disc looks like; the same for the large and the small drawing.
struct DiscLook {
    Role role = Role::Follower;
    bool running = true;
    bool paused = false;
    bool compact = false;
    bool learner = false; ///< its outline is nearly square
    bool member = true;   ///< others are faint
    QColor term;
};
/// As the server stands in `configuration`; an empty one says nothing.
[[nodiscard]] DiscLook lookOf(const ClusterState& state, const Configuration& configuration,
                              NodeId id, bool compact);

/// The disc, its outline by role, hatching and cross of a stopped server, bars of a paused one,
/// around the origin.
void paintDisc(QPainter& painter, const DiscLook& look, double radius, const Tokens& tokens);
/// A crown whose foot stands on the origin.
void paintCrown(QPainter& painter, QColor colour, double width);

void drawDisc(SpriteBatch& batch, const DiscLook& look, QPointF at, double radius,
              const Tokens& tokens);
/// A crown whose foot stands at `foot`.
void drawCrown(SpriteBatch& batch, QColor colour, QPointF foot, double width);
/// A ring; `dashed` for a server that is cut off, `filled` behind one that is selected.
enum class Ring : std::uint8_t { Plain, Dashed, Filled };
void drawRing(SpriteBatch& batch, Ring kind, QColor colour, QPointF at, double radius,
              double width);

/// The part of the full circle that is left on a server's election timer; -1 where none runs.
[[nodiscard]] double timerLeft(const PaintContext& context, const NodeState& node);
/// The part of the full circle that is left of a leader's lease; -1 where it has none.
[[nodiscard]] double leaseLeft(const PaintContext& context, const NodeState& node);
/// The longest election timer that is set now: the scale where the input gives none.
[[nodiscard]] Duration longestTimer(const ClusterState& state);

/// Votes around a candidate or new leader, or answers to a pre-vote, which are hollow: one pip a
/// voter, and "votes 3/5".
void drawVotes(SpriteBatch& batch, const PaintContext& context, const Configuration& configuration,
               NodeId id);
/// How much a server is wanted as the leader: its priority, behind a star if it is the preferred
/// one.
struct WishMark {
    QString number; ///< "P9"; empty: a star alone
    bool star = false;
    bool small = false;
    [[nodiscard]] QSizeF size() const;
    [[nodiscard]] QFont font() const;
};
[[nodiscard]] WishMark wishMark(const LeaderWish& wish, bool numbered, bool small);
/// Around the origin.
void paintWish(QPainter& painter, const WishMark& mark, const Tokens& tokens);
/// On the rim of a server of `radius`; without the number where there is no room for it, unless the
/// pointer is there.
void drawWish(SpriteBatch& batch, const PaintContext& context, NodeId id, double radius);
/// The log under a server, cell by cell.
void drawStrip(SpriteBatch& batch, const PaintContext& context, NodeId id,
               const IndexWindow& window);
/// The rule at the commit index, and what is selected in the strip.
void paintStripMarks(QPainter& painter, const PaintContext& context, NodeId id,
                     const IndexWindow& window);

} // namespace raftarium::ui
