#include "ui/timeline/lane_painter.h"

#include "ui/base/theme.h"
#include "ui/timeline/paint_util.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace raftarium::ui {

namespace {

constexpr double kMergeBelow = 3; ///< pixels; shorter spans share a mark

/// Of spans too short to tell apart, the rarest is shown.
int weight(const RoleSpan& span) {
    switch (span.state) {
    case LaneState::Leader: return 3;
    case LaneState::Candidate: return 2;
    case LaneState::Crashed: return 1;
    case LaneState::Follower: return 0;
    }
    return 0;
}

/// Of a lane's height, how much a state takes, and how strongly it is coloured.
struct Look {
    double share;
    double strength;
};
Look lookOf(LaneState state) {
    switch (state) {
    case LaneState::Leader: return {0.78, 1.0};
    case LaneState::Candidate: return {0.52, 0.78};
    case LaneState::Follower:
    case LaneState::Crashed: break;
    }
    return {0.24, 0.5};
}

void paintLabel(QPainter& painter, const QRectF& bar, const RoleSpan& span, const Tokens& tokens) {
    if (bar.height() < 13) return;
    if (span.state == LaneState::Leader) {
        const QString term = QString::number(span.term);
        painter.setFont(Theme::monoFont(11));
        const double textWidth = QFontMetricsF(painter.font()).horizontalAdvance(term);
        if (bar.width() < textWidth + 8) return;
        painter.setPen(tokens.onTerm);
        double x = bar.left() + 6;
        if (bar.width() >= textWidth + 26) {
            painter.fillPath(crownPath({x + 5, bar.center().y() - 0.5}, 10), tokens.onTerm);
            x += 17;
        }
        painter.drawText(QRectF(x, bar.top(), textWidth + 2, bar.height()), Qt::AlignVCenter, term);
        return;
    }
    const QString text = span.state == LaneState::Crashed
                             ? QCoreApplication::translate("TimeStrip", "crashed")
                             : QCoreApplication::translate("TimeStrip", "paused");
    painter.setFont(Theme::uiFont(11));
    const double textWidth = QFontMetricsF(painter.font()).horizontalAdvance(text);
    if (bar.width() < textWidth + 12) return;
    painter.setPen(tokens.textMuted);
    painter.drawText(bar.adjusted(6, 0, 0, 0), Qt::AlignVCenter, text);
}

} // namespace

double LaneLayout::laneHeight() const {
    return lanes == 0 ? kTallest : std::min(kTallest, height / lanes);
}

QRectF LaneLayout::lane(int i, double left, double right) const {
    const double y0 = top + laneHeight() * i;
    const double y1 = top + laneHeight() * (i + 1);
    return {QPointF(left, y0), QPointF(right, y1)};
}

int LaneLayout::laneAt(double y) const {
    const auto i = static_cast<int>(std::floor((y - top) / laneHeight()));
    return i >= 0 && i < lanes && y >= top ? i : -1;
}

int LaneLayout::labelStride() const {
    return std::max(1, static_cast<int>(std::ceil(13.0 / laneHeight())));
}

void LanePainter::paint(QPainter& painter, const RoleHistory& history, int generation,
                        const TimeAxis& axis, const LaneLayout& layout, const Tokens& tokens,
                        Time end, qreal pixelRatio) {
    const Canvas canvas{history, axis, layout, tokens};
    const QSize size(static_cast<int>(std::ceil(axis.right() + 1)),
                     static_cast<int>(std::ceil(layout.bottom() + 1)));
    const bool same = valid_ && generation == generation_ && from_ == axis.from() &&
                      to_ == axis.to() && left_ == axis.left() && width_ == axis.width() &&
                      layout == layout_ && pixmap_.size() == size * pixelRatio &&
                      pixmap_.devicePixelRatio() == pixelRatio;
    if (!same) {
        pixmap_ = QPixmap(size * pixelRatio);
        pixmap_.setDevicePixelRatio(pixelRatio);
        pixmap_.fill(Qt::transparent);
        drawn_.clear();
        from_ = axis.from();
        to_ = axis.to();
        left_ = axis.left();
        width_ = axis.width();
        layout_ = layout;
        generation_ = generation;
        valid_ = true;
        ++rebuilds_;
    }
    extendPixmap(canvas);
    painter.drawPixmap(0, 0, pixmap_);
    for (int lane = 0; lane < layout.lanes; ++lane) {
        const std::vector<RoleSpan>& spans =
            history.lane(NodeId{static_cast<std::uint8_t>(lane + 1)});
        if (spans.empty() || spans.back().from > axis.to() || end < axis.from()) continue;
        const double x0 = axis.clampedX(spans.back().from);
        const double x1 = std::max(axis.clampedX(end), x0 + 1);
        paintSpan(painter, canvas, layout.lane(lane, axis.left(), axis.right()), spans.back(), x0,
                  x1, true);
    }
}

void LanePainter::extendPixmap(const Canvas& canvas) {
    const auto lanes = static_cast<std::size_t>(canvas.layout.lanes);
    drawn_.resize(lanes, SIZE_MAX);
    QPainter painter;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const NodeId id{static_cast<std::uint8_t>(lane + 1)};
        const std::vector<RoleSpan>& spans = canvas.history.lane(id);
        if (spans.empty()) continue;
        if (drawn_[lane] == SIZE_MAX)
            drawn_[lane] = static_cast<std::size_t>(
                std::max(0, canvas.history.spanAt(id, canvas.axis.from())));
        drawn_[lane] = std::min(drawn_[lane], spans.size() - 1);
        if (drawn_[lane] == spans.size() - 1) continue;
        if (!painter.isActive()) painter.begin(&pixmap_);
        paintClosed(painter, canvas, static_cast<int>(lane));
    }
}

/// Draws the spans that ended since the last call, up to the right edge.
void LanePainter::paintClosed(QPainter& painter, const Canvas& canvas, int lane) {
    const auto slot = static_cast<std::size_t>(lane);
    const NodeId id{static_cast<std::uint8_t>(lane + 1)};
    const std::vector<RoleSpan>& spans = canvas.history.lane(id);
    const QRectF rect = canvas.layout.lane(lane, canvas.axis.left(), canvas.axis.right());
    std::size_t i = drawn_[slot];
    for (; i + 1 < spans.size() && spans[i].from <= canvas.axis.to(); ++i) {
        const double x0 = canvas.axis.clampedX(spans[i].from);
        RoleSpan shown = spans[i];
        double x1 = canvas.axis.clampedX(spans[i + 1].from);
        while (x1 - x0 < kMergeBelow && i + 2 < spans.size()) {
            const double next = canvas.axis.clampedX(spans[i + 2].from);
            if (next - x1 >= kMergeBelow) break;
            ++i;
            if (weight(spans[i]) > weight(shown)) shown = spans[i];
            x1 = next;
        }
        paintSpan(painter, canvas, rect, shown, x0, std::max(x1, x0 + 1), true);
        ++spansDrawn_;
    }
    drawn_[slot] = std::max(i, drawn_[slot]);
}

void LanePainter::paintSpan(QPainter& painter, const Canvas& canvas, const QRectF& laneRect,
                            const RoleSpan& span, double x0, double x1, bool label) {
    const Tokens& tokens = canvas.tokens;
    const bool small = laneRect.height() < 8;
    const Look look = lookOf(span.state);
    const bool hatched = span.state == LaneState::Crashed || span.paused;
    const double share = hatched ? 0.78 : look.share;
    double height =
        std::max(span.state == LaneState::Leader ? 3.0 : 1.0, laneRect.height() * share);
    if (!small) height = std::round(height);
    const double gap = x1 - x0 > 6 && !small ? 1 : 0;
    QRectF bar(x0, laneRect.center().y() - height / 2, x1 - x0 - gap, height);
    const QColor color =
        mixed(tokens.panel, Theme::term(span.term), span.term == 0 ? 0.3 : look.strength);

    if (small) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(bar, hatched ? mixed(tokens.panel, tokens.textFaint, 0.35) : color);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (hatched) {
        painter.setBrush(mixed(tokens.panel, tokens.textFaint, 0.12));
        painter.drawRoundedRect(bar, 2, 2);
        paintHatch(painter, bar, mixed(tokens.panel, tokens.textFaint, 0.42));
        if (span.state == LaneState::Leader) { // a paused leader keeps the outline of a leader
            painter.setPen(QPen(color, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(bar.adjusted(0.75, 0.75, -0.75, -0.75), 2, 2);
        }
        RoleSpan stopped = span;
        if (span.state != LaneState::Crashed) stopped.state = LaneState::Follower;
        if (label) paintLabel(painter, bar, stopped, tokens);
        return;
    }
    const double radius = std::min(span.state == LaneState::Follower ? 2.5 : 2.0, bar.width() / 2);
    painter.setBrush(color);
    painter.drawRoundedRect(bar, radius, radius);
    if (label && span.state == LaneState::Leader) paintLabel(painter, bar, span, tokens);
}

} // namespace raftarium::ui
