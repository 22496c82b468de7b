#include "ui/scene/scene_painter.h"

#include "ui/scene/node_parts.h"
#include "ui/scene/paint_context.h"
#include "ui/scene/partition_shape.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <utility>

namespace raftarium::ui {
namespace {

constexpr std::size_t kMostLosses = 400;

/// Mixes numbers into one; what it is compared with was made the same way in the same run.
class Key {
public:
    Key& add(std::uint64_t value) {
        key_ = (key_ ^ value) * 0x9E3779B97F4A7C15ULL;
        key_ ^= key_ >> 32U;
        return *this;
    }
    [[nodiscard]] std::uint64_t value() const { return key_; }

private:
    std::uint64_t key_ = 0x243F6A8885A308D3ULL;
};

std::uint64_t coloursKey(const Tokens& t) {
    Key key;
    for (const QColor& colour :
         {t.window, t.raised, t.line, t.text, t.textMuted, t.accent, t.danger})
        key.add(colour.rgba());
    for (const QColor& colour : t.terms)
        key.add(colour.rgba());
    return key.value();
}

/// What decides which items the legend has.
std::uint64_t legendKeyOf(const SceneInput& input) {
    const bool differ =
        input.state != nullptr && prioritiesDiffer(input.priorities, input.state->maxNode());
    return std::uint64_t(differ) | std::uint64_t(input.preferredLeader != kNobody) << 1U |
           std::uint64_t(input.preVotes) << 2U;
}

/// Everything that the still layer shows.
std::uint64_t stillKeyOf(const PaintContext& context, qreal ratio) {
    const ClusterState& state = context.state();
    Key key;
    key.add(context.layout.version()).add(std::bit_cast<std::uint64_t>(double(ratio)));
    key.add(std::uint64_t(context.layout.size().width()))
        .add(std::uint64_t(context.layout.size().height()));
    key.add(coloursKey(context.tokens)).add(state.maxNode().value()).add(context.sides.size());
    key.add(qHash(context.input.hints));
    key.add(legendKeyOf(context.input));
    for (const NodeSet& side : context.sides)
        key.add(side.low()).add(side.high());
    for (const NodePair& pair :
         drawnLinks(state, context.input.selection, context.layout.detail(), context.sides)) {
        key.add(pair.a.value() * 256ULL + pair.b.value());
        for (const LinkState* link : {&state.link(pair.a, pair.b), &state.link(pair.b, pair.a)}) {
            key.add(std::uint64_t(link->cut) * 2 + std::uint64_t(link->own));
            if (!link->own) continue;
            key.add(std::uint64_t(link->latency.value())).add(std::uint64_t(link->jitter.value()));
            key.add(link->lossPpm).add(link->duplicatePpm).add(link->reorderPpm);
        }
    }
    return key.value();
}

void paintStill(QPixmap& pixmap, const PaintContext& context) {
    pixmap.fill(context.tokens.window);
    QPainter painter(&pixmap);
    paintLinks(painter, context);
    paintPartition(painter, context);
    paintLegend(painter, context);
}

} // namespace

void ScenePainter::updateBoundary(const ClusterState& state) {
    std::vector<NodeSet> sides = partitionSides(state);
    const bool same = sides == sides_;
    if (same && boundaryLayout_ == layout_.version()) return;
    sides_ = std::move(sides);
    if (!same) layout_.keepTogether(sidesWithStopped(state, sides_));
    boundaryLayout_ = layout_.version();
    boundary_ = boundaryLines(layout_, sides_);
}

/// Measuring words in every frame would cost more than placing the servers.
void ScenePainter::updateLegend(const SceneInput& input, QSize size) {
    const std::uint64_t key = Key()
                                  .add(legendKeyOf(input))
                                  .add(std::uint64_t(size.width()))
                                  .add(std::uint64_t(size.height()))
                                  .value();
    if (input.state == nullptr || std::exchange(legendKey_, key) == key) return;
    legendLines_ = std::max(1, legendLines(input, size));
}

void ScenePainter::paint(QPainter& painter, QSize size, const SceneInput& given) {
    SceneInput input = given;
    const Tokens& tokens = Theme::tokens();
    const qreal ratio = painter.device()->devicePixelRatioF();
    sprites_.prepare(ratio, coloursKey(tokens));
    updateLegend(input, size);
    layout_.arrange(input.state != nullptr ? input.state->maxNode().value() : 0, size,
                    legendLines_);
    recent_ = input.timeline != nullptr && input.state != nullptr
                  ? findRecent(*input.timeline, input.state->eventCount(), input.now,
                               input.shownWindow, kMostLosses)
                  : Recent{};
    if (input.timeline != nullptr && input.state != nullptr)
        recent_.arrived =
            findArrived(*input.timeline, input.state->eventCount(), input.now, input.trailWindow);
    const PaintContext context{layout_, input,     tokens,   recent_,
                               sides_,  boundary_, sprites_, lanes_};
    if (layout_.nodes() == 0 || size.isEmpty()) {
        sides_.clear();
        boundary_.clear();
        painter.fillRect(QRect(QPoint(), size), tokens.window);
        paintEmpty(painter, context, size);
        return;
    }
    if (input.timerScale.value() <= 0) input.timerScale = longestTimer(*input.state);
    updateBoundary(*input.state);
    lanes_.prepare(layout_);
    const QSize pixels = (QSizeF(size) * ratio).toSize();
    const std::uint64_t key = stillKeyOf(context, ratio);
    if (key != stillKey_ || still_.size() != pixels) {
        if (still_.size() != pixels) still_ = QPixmap(pixels);
        still_.setDevicePixelRatio(ratio);
        paintStill(still_, context);
        stillKey_ = key;
    }
    painter.drawPixmap(0, 0, still_);
    paintLinkHighlights(painter, context);
    if (context.compact()) {
        paintMessages(painter, context);
        paintSmallNodes(painter, context);
    } else {
        paintNodes(painter, context);
        paintMessages(painter, context);
    }
    paintSummary(painter, context);
    paintNotices(painter, context);
    paintHints(painter, context);
    paintStroke(painter, context);
}

} // namespace raftarium::ui
