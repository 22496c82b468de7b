#pragma once

#include "ui/base/fault_commands.h"
#include "ui/base/leader_wish.h"
#include "ui/base/theme.h"
#include "ui/scene/cut_stroke.h"
#include "ui/scene/lanes.h"
#include "ui/scene/recent.h"
#include "ui/scene/scene_input.h"
#include "ui/scene/scene_layout.h"
#include "ui/scene/sprite_cache.h"

#include <QPainterPath>

#include <vector>

namespace raftarium::ui {

/// What every layer of one picture needs. Lives for one call of ScenePainter::paint.
struct PaintContext {
    const SceneLayout& layout;
    const SceneInput& input;
    const Tokens& tokens;
    const Recent& recent;
    const std::vector<NodeSet>& sides;      ///< of a partition; see partitionSides()
    const std::vector<QPolygonF>& boundary; ///< the lines between them
    SpriteCache& sprites;
    Lanes& lanes;

    [[nodiscard]] const ClusterState& state() const { return *input.state; }
    [[nodiscard]] std::uint32_t chunkBytes() const { return input.chunkBytes; }
    [[nodiscard]] LeaderWish wishOf(NodeId id) const {
        return leaderWish(input.priorities, input.preferredLeader, state().maxNode(), id);
    }
    [[nodiscard]] bool compact() const { return layout.detail() == Detail::Compact; }
};

// --- the still layer: drawn anew only when something in it changes
// --------------------------------
void paintLinks(QPainter& painter, const PaintContext& context);
void paintPartition(QPainter& painter, const PaintContext& context);
void paintLegend(QPainter& painter, const PaintContext& context);
/// Of how many lines the legend of a scene of `size` is; 0 where there is no room for one.
[[nodiscard]] int legendLines(const SceneInput& input, QSizeF size);

// --- what moves
// ------------------------------------------------------------------------------------
void paintLinkHighlights(QPainter& painter, const PaintContext& context);
void paintMessages(QPainter& painter, const PaintContext& context);
void paintNodes(QPainter& painter, const PaintContext& context);
void paintSmallNodes(QPainter& painter, const PaintContext& context);
void paintSummary(QPainter& painter, const PaintContext& context);
void paintNotices(QPainter& painter, const PaintContext& context);
void paintHints(QPainter& painter, const PaintContext& context);
void paintStroke(QPainter& painter, const PaintContext& context);
void paintEmpty(QPainter& painter, const PaintContext& context, QSize size);

/// The room that the hints take; empty without hints.
[[nodiscard]] QRectF hintsBox(const PaintContext& context);
/// The links that are drawn: all of a small cluster, else those of leaders and of what is selected,
/// except across a partition, which says it better.
[[nodiscard]] std::vector<NodePair> drawnLinks(const ClusterState& state,
                                               const Selection& selection, Detail detail,
                                               const std::vector<NodeSet>& sides);

/// The entries that all log strips show, the same for every server.
struct IndexWindow {
    std::uint64_t first = 1;
    int count = 0;
};
[[nodiscard]] IndexWindow indexWindow(const ClusterState& state, int cells);

[[nodiscard]] inline NodeId nodeId(int id) { return NodeId{static_cast<std::uint8_t>(id)}; }
[[nodiscard]] inline QColor faded(QColor colour, double alpha) {
    colour.setAlphaF(float(colour.alphaF() * alpha));
    return colour;
}

} // namespace raftarium::ui
