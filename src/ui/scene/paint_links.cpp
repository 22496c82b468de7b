#include "ui/scene/paint_context.h"

#include "ui/scene/scene_text.h"

#include <algorithm>
#include <cmath>

namespace raftarium::ui {
namespace {

void arrowHead(QPainter& painter, const QLineF& line, QColor colour) {
    const double angle = -line.angle();
    painter.save();
    painter.translate(line.pointAt(0.62));
    painter.rotate(angle);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({{-4, -4}, {2, 0}, {-4, 4}}));
    painter.restore();
}

/// What a link does to messages, where it has conditions of its own.
void paintConditions(QPainter& painter, const PaintContext& context, const NodePair& pair) {
    const ClusterState& state = context.state();
    const QString there = conditionsText(state.link(pair.a, pair.b));
    const QString back = conditionsText(state.link(pair.b, pair.a));
    const bool ownThere = state.link(pair.a, pair.b).own;
    const bool ownBack = state.link(pair.b, pair.a).own;
    if (!ownThere && !ownBack) return;
    QString text = there;
    if (there != back || !ownThere || !ownBack) {
        QStringList parts;
        if (ownThere) parts << QStringLiteral("→%1 %2").arg(nodeLabel(pair.b), there);
        if (ownBack) parts << QStringLiteral("→%1 %2").arg(nodeLabel(pair.a), back);
        text = parts.join(QStringLiteral(" · "));
    }
    painter.setFont(Theme::uiFont(10));
    const QRectF box = painter.fontMetrics().boundingRect(text).adjusted(-4, -1, 4, 1);
    const QPointF at = context.layout.link(pair.a, pair.b).center();
    const QRectF place(at - QPointF(box.width() / 2, box.height() / 2), box.size());
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(context.tokens.window, 0.85));
    painter.drawRoundedRect(place, 3, 3);
    painter.setPen(context.tokens.textFaint);
    painter.drawText(place, Qt::AlignCenter, text);
}

void paintLink(QPainter& painter, const PaintContext& context, const NodePair& pair) {
    const Tokens& t = context.tokens;
    const LinkMode mode = linkMode(context.state(), pair);
    if (mode == LinkMode::Healthy) {
        painter.setPen(QPen(t.line, 1));
        painter.drawLine(context.layout.link(pair.a, pair.b));
    } else if (mode == LinkMode::Cut) {
        QPen pen(faded(t.danger, t.dark ? 0.5 : 0.45), 1.2);
        pen.setDashPattern({2, 5});
        painter.setPen(pen);
        painter.drawLine(context.layout.link(pair.a, pair.b));
    } else {
        const bool there = mode == LinkMode::OneWay;
        const QLineF lane =
            there ? context.layout.lane(pair.a, pair.b) : context.layout.lane(pair.b, pair.a);
        const QColor colour = faded(t.textFaint, 0.8);
        painter.setPen(QPen(colour, 1.2));
        painter.drawLine(lane);
        arrowHead(painter, lane, colour);
    }
}

void highlight(QPainter& painter, const PaintContext& context, NodeId a, NodeId b, double alpha) {
    painter.setPen(QPen(faded(context.tokens.accent, alpha), 5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(context.layout.link(a, b));
}

} // namespace

std::vector<NodePair> drawnLinks(const ClusterState& state, const Selection& selection,
                                 Detail detail, const std::vector<NodeSet>& sides) {
    const auto apart = [&](NodeId a, NodeId b) {
        return std::ranges::any_of(
            sides, [&](const NodeSet& side) { return side.contains(a) != side.contains(b); });
    };
    std::vector<NodePair> pairs;
    const int nodes = state.maxNode().value();
    NodeSet hubs;
    if (detail == Detail::Compact) {
        for (const NodeId leader : state.leaders())
            hubs.insert(leader);
        if (selection.kind == Selection::Kind::Node) hubs.insert(selection.node);
    }
    for (int a = 1; a <= nodes; ++a) {
        for (int b = a + 1; b <= nodes; ++b) {
            const NodePair pair{nodeId(a), nodeId(b)};
            const bool selected = selection.kind == Selection::Kind::Link &&
                                  std::min(selection.node, selection.peer) == pair.a &&
                                  std::max(selection.node, selection.peer) == pair.b;
            const bool ofHub = hubs.contains(pair.a) || hubs.contains(pair.b);
            if (detail == Detail::Full || selected || (ofHub && !apart(pair.a, pair.b)))
                pairs.push_back(pair);
        }
    }
    return pairs;
}

void paintLinks(QPainter& painter, const PaintContext& context) {
    painter.setRenderHint(QPainter::Antialiasing);
    const auto pairs = drawnLinks(context.state(), context.input.selection, context.layout.detail(),
                                  context.sides);
    for (const NodePair& pair : pairs)
        paintLink(painter, context, pair);
    if (context.compact()) return;
    for (const NodePair& pair : pairs)
        paintConditions(painter, context, pair);
}

void paintLinkHighlights(QPainter& painter, const PaintContext& context) {
    painter.setRenderHint(QPainter::Antialiasing);
    const SceneHit& hover = context.input.hover;
    if (hover.kind == SceneHit::Kind::Link)
        highlight(painter, context, hover.node, hover.peer, 0.22);
    const Selection& selection = context.input.selection;
    if (selection.kind == Selection::Kind::Link)
        highlight(painter, context, selection.node, selection.peer, 0.4);
}

} // namespace raftarium::ui
