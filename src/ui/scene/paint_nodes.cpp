#include "ui/scene/node_parts.h"
#include "ui/scene/scene_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace raftarium::ui {
namespace {

constexpr double kTimerWidth = 3;

double timerRing(const PaintContext& context) { return context.layout.timerRadius() - 1; }

void drawBody(SpriteBatch& batch, const PaintContext& context, const Configuration& configuration,
              NodeId id) {
    const NodeState& node = context.state().node(id);
    const SceneInput& in = context.input;
    const QPointF at = context.layout.position(id);
    const double halo = context.layout.timerRadius() + 5;
    if (in.selection.kind == Selection::Kind::Node && in.selection.node == id)
        drawRing(batch, Ring::Filled, context.tokens.accent, at, halo, in.focused ? 2.2 : 1.4);
    else if (in.hover.kind == SceneHit::Kind::Node && in.hover.node == id)
        drawRing(batch, Ring::Filled, faded(context.tokens.accent, 0.5), at, halo, 1);
    if (timerLeft(context, node) >= 0)
        drawRing(batch, Ring::Plain, context.tokens.line, at, timerRing(context), kTimerWidth);
    drawDisc(batch, lookOf(context.state(), configuration, id, false), at, context.layout.radius(),
             context.tokens);
}

/// The arc moves a little in every frame: it is drawn, not kept.
void paintTimer(QPainter& painter, const PaintContext& context, NodeId id) {
    const NodeState& node = context.state().node(id);
    const double left = timerLeft(context, node);
    if (left <= 0) return;
    const double radius = timerRing(context);
    const QPointF at = context.layout.position(id);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(faded(context.tokens.textMuted, node.paused ? 0.45 : 1), kTimerWidth,
                        Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)), 90 * 16,
                    -int(std::lround(left * 360 * 16)));
}

/// The leader's lease: thin, and farther in than a timer, with which it has the scale in common.
void paintLease(QPainter& painter, const PaintContext& context, NodeId id) {
    const NodeState& node = context.state().node(id);
    const double left = leaseLeft(context, node);
    if (left <= 0) return;
    const double radius = timerRing(context);
    const QPointF at = context.layout.position(id);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::term(node.currentTerm), 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)), 90 * 16,
                    -int(std::lround(left * 360 * 16)));
}

/// To whom a leader hands over: beside its crown, and as a faint crown on the other.
void drawTransfer(SpriteBatch& batch, const PaintContext& context, NodeId id) {
    const NodeState& node = context.state().node(id);
    if (!node.running || node.role != Role::Leader || node.transferTarget == kNobody) return;
    const QColor colour = Theme::term(node.currentTerm);
    const double radius = context.layout.radius();
    const QPointF foot = context.layout.position(id) - QPointF(0, radius + 8);
    const double crown = std::max(16.0, radius * 0.66);
    batch.label(QStringLiteral("→ ") + nodeLabel(node.transferTarget),
                {LabelFont::Family::Ui, true, 12}, colour, foot + QPointF(crown / 2 + 8, -5),
                Qt::AlignLeft);
    drawCrown(batch, faded(colour, 0.45),
              context.layout.position(node.transferTarget) -
                  QPointF(0, context.layout.timerRadius() + 6),
              crown);
}

/// What a server is in the configuration, where it is no plain voter.
void drawMembership(SpriteBatch& batch, const PaintContext& context,
                    const Configuration& configuration, NodeId id) {
    const QString text = membershipText(configuration, id);
    if (text.isEmpty()) return;
    const QRectF strip = context.layout.stripRect(id, context.layout.stripCells());
    batch.label(text, {LabelFont::Family::Ui, false, 11}, context.tokens.textMuted,
                {context.layout.position(id).x(), strip.bottom() + 10});
}

void drawNames(SpriteBatch& batch, const PaintContext& context, NodeId id) {
    const NodeState& node = context.state().node(id);
    const Tokens& t = context.tokens;
    const double radius = context.layout.radius();
    const QPointF at = context.layout.position(id);
    const bool small = radius < 27;
    const LabelFont name{LabelFont::Family::Ui, true, std::uint16_t(small ? 12 : 14)};
    const LabelFont term{LabelFont::Family::Mono, false, std::uint16_t(small ? 10 : 11)};
    const double strength = node.running ? 1 : 0.7;
    batch.label(nodeLabel(id), name, node.running ? t.text : t.textMuted,
                at - QPointF(0, radius * 0.22));
    // In a small disc the number stands alone, in its colour.
    const QString words =
        small ? QString::number(node.currentTerm)
              : QCoreApplication::translate("Scene", "term %1").arg(node.currentTerm);
    batch.label(words, term, faded(Theme::term(node.currentTerm), strength),
                at + QPointF(0, radius * 0.34));
}

bool showsVotes(const PaintContext& context, NodeId id) {
    const NodeState& node = context.state().node(id);
    if (!node.running) return false;
    return node.preVoting || node.role == Role::Candidate ||
           (node.role == Role::Leader && context.recent.elected.contains(id));
}

template <class Visit>
void forEachNode(const PaintContext& context, Visit visit) {
    for (int id = 1; id <= context.state().maxNode().value(); ++id)
        if (context.state().node(nodeId(id)).known) visit(nodeId(id));
}

} // namespace

IndexWindow indexWindow(const ClusterState& state, int cells) {
    std::uint64_t last = 0;
    for (int id = 1; id <= state.maxNode().value(); ++id)
        last = std::max(last, state.node(nodeId(id)).lastIndex().value());
    // It moves on by a third of itself, so that the strips do not slide with every entry.
    const auto size = std::uint64_t(cells);
    const std::uint64_t step = size / 3;
    IndexWindow window;
    if (last > size) window.first = (last - size + step - 1) / step * step + 1;
    window.count = int(last + 1 - window.first);
    return window;
}

void paintNodes(QPainter& painter, const PaintContext& context) {
    const IndexWindow window = indexWindow(context.state(), context.layout.stripCells());
    SpriteBatch batch(painter, context.sprites);
    const Configuration configuration = currentConfiguration(context.state());
    forEachNode(context, [&](NodeId id) { drawBody(batch, context, configuration, id); });
    batch.flush();
    painter.setRenderHint(QPainter::Antialiasing);
    forEachNode(context, [&](NodeId id) {
        paintTimer(painter, context, id);
        paintLease(painter, context, id);
    });
    forEachNode(context, [&](NodeId id) {
        const NodeState& node = context.state().node(id);
        const double radius = context.layout.radius();
        if (node.running && node.role == Role::Leader)
            drawCrown(batch, Theme::term(node.currentTerm),
                      context.layout.position(id) - QPointF(0, radius + 8),
                      std::max(16.0, radius * 0.66));
        drawNames(batch, context, id);
        drawWish(batch, context, id, radius);
        drawStrip(batch, context, id, window);
        drawTransfer(batch, context, id);
        drawMembership(batch, context, configuration, id);
        // Whoever asks for votes goes by the configuration that it knows itself.
        if (showsVotes(context, id))
            drawVotes(batch, context, context.state().node(id).configuration, id);
    });
    batch.flush();
    forEachNode(context, [&](NodeId id) { paintStripMarks(painter, context, id, window); });
}

} // namespace raftarium::ui
