#include "ui/scene/node_parts.h"

#include "ui/scene/scene_text.h"

#include <algorithm>
#include <cmath>

namespace raftarium::ui {
namespace {

constexpr std::uint16_t kTimer = 30;
constexpr int kTimerSteps = 60;

/// The whole timer as a sprite: among very many servers a step of six degrees is not seen.
void drawTimer(SpriteBatch& batch, const PaintContext& context, double left, QPointF at,
               double radius) {
    const auto step = std::uint16_t(std::lround(left * kTimerSteps));
    const SpriteKey key{kTimer, step, std::uint32_t(std::lround(radius * 8)), 0};
    const auto paint = [&](QPainter& painter) {
        const QRectF circle(-radius, -radius, 2 * radius, 2 * radius);
        painter.setPen(QPen(context.tokens.line, 2));
        painter.drawEllipse(circle);
        painter.setPen(QPen(context.tokens.textMuted, 2));
        painter.drawArc(circle, 90 * 16, -360 * 16 * step / kTimerSteps);
    };
    batch.draw(batch.cache().get(key, {2 * radius + 4, 2 * radius + 4}, paint), at);
}

void drawNames(SpriteBatch& batch, const PaintContext& context, NodeId id, double radius) {
    const NodeState& node = context.state().node(id);
    const Tokens& t = context.tokens;
    const QPointF at = context.layout.position(id);
    const bool hovered =
        context.input.hover.kind == SceneHit::Kind::Node && context.input.hover.node == id;
    if (radius < 9 && !hovered && node.role != Role::Leader) return;
    const bool both = radius >= 14;
    const auto pixels = std::uint16_t(std::clamp(std::lround(radius * 0.62), 8L, 13L));
    const LabelFont name{LabelFont::Family::Ui, true, pixels};
    batch.label(nodeLabel(id), name, node.running ? t.text : t.textFaint,
                both ? at - QPointF(0, radius * 0.26) : at);
    if (!both) return;
    const LabelFont term{LabelFont::Family::Mono, false,
                         std::uint16_t(std::clamp(pixels - 2, 8, 10))};
    batch.label(QString::number(node.currentTerm), term, Theme::term(node.currentTerm),
                at + QPointF(0, radius * 0.42));
}

/// How much of the index window a server stores and has committed, as one bar, and what it misses
/// up to `missingTo`.
void paintBar(QPainter& painter, const PaintContext& context, NodeId id, const IndexWindow& window,
              Index missingTo) {
    if (window.count == 0) return;
    const NodeState& node = context.state().node(id);
    const QRectF bar = context.layout.stripRect(id, context.layout.stripCells());
    const auto x = [&](Index index) {
        const double cells = double(index.value()) - double(window.first) + 1;
        return bar.left() + bar.width() * std::clamp(cells / window.count, 0.0, 1.0);
    };
    const LogCell* last = node.cell(node.lastIndex());
    const QColor colour = Theme::term(last != nullptr ? last->term : 0);
    const double stored = x(node.lastIndex());
    const double committed = std::min(stored, x(node.commitIndex));
    painter.fillRect(QRectF(bar.left(), bar.center().y() - 0.5, bar.width(), 1),
                     context.tokens.textFaint);
    if (const double missing = x(missingTo); missing > stored)
        painter.fillRect(QRectF(stored, bar.center().y() - 1, missing - stored, 2),
                         context.tokens.warning);
    painter.fillRect(QRectF(bar.left(), bar.top(), stored - bar.left(), bar.height()),
                     context.tokens.window);
    painter.fillRect(QRectF(bar.left(), bar.top(), stored - bar.left(), bar.height()),
                     faded(colour, 0.4));
    painter.fillRect(QRectF(bar.left(), bar.top(), committed - bar.left(), bar.height()), colour);
    painter.fillRect(QRectF(committed - 1, bar.top() - 1.5, 2, bar.height() + 3),
                     context.tokens.commit);
}

constexpr double kLeaderRadius = 15; // at least: its name and term must be readable

/// Followers first, so that nothing covers a leader.
std::vector<NodeId> paintingOrder(const ClusterState& state) {
    std::vector<NodeId> order;
    for (int i = 1; i <= state.maxNode().value(); ++i)
        if (state.node(nodeId(i)).known) order.push_back(nodeId(i));
    std::ranges::stable_partition(order, [&](NodeId id) {
        return !state.node(id).running || state.node(id).role != Role::Leader;
    });
    return order;
}

} // namespace

void paintSmallNodes(QPainter& painter, const PaintContext& context) {
    const ClusterState& state = context.state();
    const SceneLayout& layout = context.layout;
    const NodeSet away = cutOff(state, context.sides);
    const NodeSet late = behind(state);
    Index committed{};
    for (const NodeId leader : state.leaders())
        committed = std::max(committed, state.node(leader).commitIndex);
    const IndexWindow window = indexWindow(state, layout.stripCells());
    const Configuration configuration = currentConfiguration(state);
    SpriteBatch batch(painter, context.sprites);
    for (const NodeId id : paintingOrder(state)) {
        const NodeState& node = state.node(id);
        const QPointF at = layout.position(id);
        const bool leads = node.running && node.role == Role::Leader;
        const double radius =
            leads ? std::max(layout.radius() + 3, kLeaderRadius) : layout.radius();
        if (leads) drawRing(batch, Ring::Plain, context.tokens.window, at, radius + 3, 5);
        if (context.input.selection.kind == Selection::Kind::Node &&
            context.input.selection.node == id)
            drawRing(batch, Ring::Filled, context.tokens.accent, at, layout.timerRadius() + 5, 2);
        if (const double left = timerLeft(context, node); left >= 0)
            drawTimer(batch, context, left, at, layout.timerRadius());
        drawDisc(batch, lookOf(state, configuration, id, true), at, radius, context.tokens);
        if (away.contains(id))
            drawRing(batch, Ring::Dashed, context.tokens.danger, at,
                     std::max(layout.timerRadius() + 3.5, leads ? radius + 4 : 0), 1.6);
        if (leads)
            drawCrown(batch, Theme::term(node.currentTerm), at - QPointF(0, radius + 3),
                      std::max(14.0, radius * 1.1));
        drawNames(batch, context, id, radius);
        drawWish(batch, context, id, radius);
        if (late.contains(id) && layout.radius() >= 9) {
            const auto missing = qulonglong(committed.value() > node.lastIndex().value()
                                                ? committed.value() - node.lastIndex().value()
                                                : 0);
            const LabelFont font{LabelFont::Family::Mono, true, 10};
            if (missing > 0)
                batch.label(QStringLiteral("−%1").arg(missing), font, context.tokens.warning,
                            layout.stripRect(id, layout.stripCells()).center() + QPointF(0, 9));
        }
    }
    batch.flush();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const NodeId id : paintingOrder(state)) {
        // The larger disc of a leader stands over the place of its bar.
        const bool leads = state.node(id).running && state.node(id).role == Role::Leader;
        if (!leads || layout.radius() + 3 >= kLeaderRadius)
            paintBar(painter, context, id, window, late.contains(id) ? committed : Index{});
    }
}

} // namespace raftarium::ui
