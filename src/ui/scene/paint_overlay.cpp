#include "ui/scene/message_sprites.h"
#include "ui/scene/node_parts.h"
#include "ui/scene/partition_shape.h"
#include "ui/scene/scene_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace raftarium::ui {
namespace {

constexpr LabelFont kHintFont{LabelFont::Family::Ui, false, 12};
constexpr double kHintLeft = 32;
constexpr double kHintTop = 22;
constexpr double kHintHeight = 20;

struct LegendItem {
    QString text;
    double width; ///< of its picture
    std::function<void(QPainter&)> picture;
};

/// What stands in the pictures of this cluster, now.
std::vector<LegendItem> legendItems(const SceneInput& input) {
    const Tokens& t = Theme::tokens();
    const auto shape = [&](MessageShape which) {
        return [which, colour = t.textMuted](QPainter& painter) {
            painter.scale(0.85, 0.85);
            if (which == MessageShape::VoteRequest || which == MessageShape::PreVoteRequest)
                painter.rotate(-90);
            paintMessageShape(painter, which, colour);
        };
    };
    const auto cell = [colour = t.textMuted](bool filled, bool dashed) {
        return [=](QPainter& painter) {
            QPen pen(colour, 1);
            if (dashed) pen.setDashPattern({2, 2});
            painter.setPen(pen);
            painter.setBrush(filled ? QBrush(colour) : QBrush(Qt::NoBrush));
            painter.drawRoundedRect(QRectF(-4, -4, 8, 8), 2, 2);
        };
    };
    std::vector<LegendItem> items{
        {QCoreApplication::translate("Scene", "entries"), 18, shape(MessageShape::Entries)},
        {QCoreApplication::translate("Scene", "heartbeat"), 15, shape(MessageShape::Heartbeat)},
        {QCoreApplication::translate("Scene", "vote request"), 13,
         shape(MessageShape::VoteRequest)},
        {QCoreApplication::translate("Scene", "agrees"), 14, shape(MessageShape::Agreed)},
        {QCoreApplication::translate("Scene", "refuses"), 14, shape(MessageShape::Refused)},
        {QCoreApplication::translate("Scene", "committed"), 10, cell(true, false)},
        {QCoreApplication::translate("Scene", "stored"), 10, cell(false, false)},
        {QCoreApplication::translate("Scene", "missing"), 10, cell(false, true)},
        {QCoreApplication::translate("Scene", "commit index"), 6,
         [colour = t.commit](QPainter& painter) {
             painter.fillRect(QRectF(-1, -6, 2, 12), colour);
         }},
        {QCoreApplication::translate("Scene", "snapshot"), 16, shape(MessageShape::Snapshot)},
    };
    if (input.preVotes)
        items.push_back({QCoreApplication::translate("Scene", "pre-vote"), 13,
                         shape(MessageShape::PreVoteRequest)});
    const auto wish = [&](LeaderWish shown) {
        return [mark = wishMark(shown, shown.differs, true), &t](QPainter& painter) {
            paintWish(painter, mark, t);
        };
    };
    if (prioritiesDiffer(input.priorities, input.state->maxNode()))
        items.push_back({QCoreApplication::translate("Scene", "priority"), 15, wish({9, true})});
    if (input.preferredLeader != kNobody)
        items.push_back({QCoreApplication::translate("Scene", "preferred leader"), 13,
                         wish({.preferred = true})});
    return items;
}

constexpr int kLegendPixels = 11;
constexpr double kLegendGap = 5; // between picture and words

bool hasLegend(QSizeF size) { return size.width() >= 360 && size.height() >= 220; }

/// Where each item begins, `between` after the one before it, from the first line on: what finds no
/// room goes on in the next one.
std::vector<QPointF> legendPlaces(const std::vector<LegendItem>& items, double room,
                                  double between) {
    constexpr double kLeft = 16, kRight = 12;
    const QFontMetricsF metrics(Theme::uiFont(kLegendPixels));
    std::vector<QPointF> places;
    QPointF at(kLeft, 0);
    for (const LegendItem& item : items) {
        const double width = item.width + kLegendGap + metrics.horizontalAdvance(item.text);
        if (at.x() > kLeft && at.x() + width > room - kRight)
            at = {kLeft, at.y() + SceneLayout::kLegendLine};
        places.push_back(at);
        at.rx() += width + between;
    }
    return places;
}

/// Closer together where a single line is not enough: each one takes room from the servers.
std::vector<QPointF> legendPlaces(const std::vector<LegendItem>& items, double room) {
    constexpr double kUsual = 13, kClose = 7;
    std::vector<QPointF> places = legendPlaces(items, room, kUsual);
    return places.back().y() > 0 ? legendPlaces(items, room, kClose) : places;
}

QColor colourOf(const ClusterPart& part, const Tokens& tokens) {
    switch (part.tone) {
    case ClusterPart::Tone::Term: return Theme::term(part.term);
    case ClusterPart::Tone::Danger: return tokens.danger;
    case ClusterPart::Tone::Warning: return tokens.warning;
    case ClusterPart::Tone::Plain: break;
    }
    return tokens.textMuted;
}

/// Where there is little room, one hint at a time.
QStringList shownHints(const PaintContext& context) {
    const QSizeF size = context.layout.size();
    const bool small = context.compact() || size.width() < 640 || size.height() < 360;
    return small ? context.input.hints.mid(0, 1) : context.input.hints;
}

/// A box in the upper right corner, beside whoever stands in the middle; returns where it ends.
double paintNotice(QPainter& painter, const PaintContext& context, const QString& text,
                   const QColor& colour, double top) {
    constexpr double kMark = 28;
    const double room = context.layout.size().width();
    const double most = std::max(120.0, room / 2 - 60) - kMark;
    const QFont font = Theme::uiFont(12);
    const QRectF words = QFontMetricsF(font).boundingRect(
        QRectF(0, 0, most, 200), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text);
    const double width = std::ceil(words.width()) + kMark + 9;
    const QRectF box(room - width - 10, top, width, std::max(24.0, std::ceil(words.height()) + 9));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(faded(colour, 0.6), 1));
    painter.setBrush(context.tokens.panel);
    painter.drawRoundedRect(box, 6, 6);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF mark(box.left() + 15, box.center().y());
    painter.drawPolygon(QPolygonF(
        {{mark.x(), mark.y() - 5.5}, {mark.x() + 6, mark.y() + 5}, {mark.x() - 6, mark.y() + 5}}));
    painter.drawLine(mark - QPointF(0, 1.5), mark + QPointF(0, 1.5));
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box.adjusted(kMark, 0, -4, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, text);
    return box.bottom();
}

/// Below the summary of a large cluster.
double hintsTop(const PaintContext& context) { return kHintTop + (context.compact() ? 26 : 0); }

} // namespace

int legendLines(const SceneInput& input, QSizeF size) {
    if (input.state == nullptr || !hasLegend(size)) return 0;
    const std::vector<QPointF> places = legendPlaces(legendItems(input), size.width());
    return 1 + int(std::lround(places.back().y() / SceneLayout::kLegendLine));
}

void paintLegend(QPainter& painter, const PaintContext& context) {
    const QSizeF size = context.layout.size();
    if (!hasLegend(size)) return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = Theme::uiFont(kLegendPixels);
    const std::vector<LegendItem> items = legendItems(context.input);
    const std::vector<QPointF> places = legendPlaces(items, size.width());
    const double height = places.back().y();
    const double top = size.height() - (height > 0 ? 12 : 16) - height;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const QPointF at = places[i] + QPointF(0, top);
        painter.save();
        painter.translate(at.x() + items[i].width / 2, at.y());
        items[i].picture(painter);
        painter.restore();
        painter.setFont(font);
        painter.setPen(context.tokens.textFaint);
        painter.drawText(
            QRectF(at.x() + items[i].width + kLegendGap, at.y() - 10, size.width(), 20),
            Qt::AlignVCenter, items[i].text);
    }
}

void paintSummary(QPainter& painter, const PaintContext& context) {
    if (!context.compact()) return;
    constexpr LabelFont font{LabelFont::Family::Ui, false, 13};
    constexpr double kBetween = 18;
    const QFontMetricsF metrics(SpriteCache::fontOf(font));
    const std::vector<ClusterPart> parts = clusterParts(context.state());
    double width = 28 - kBetween;
    for (const ClusterPart& part : parts)
        width += metrics.horizontalAdvance(part.text) + kBetween;
    const QRectF box((context.layout.size().width() - width) / 2, 8, width, 24);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(context.tokens.panel, 0.9));
    painter.drawRoundedRect(box, 12, 12);
    SpriteBatch batch(painter, context.sprites);
    double x = box.left() + 14;
    for (const ClusterPart& part : parts) {
        batch.label(part.text, font, colourOf(part, context.tokens), {x, box.center().y()},
                    Qt::AlignLeft);
        x += metrics.horizontalAdvance(part.text) + kBetween;
    }
}

void paintNotices(QPainter& painter, const PaintContext& context) {
    const QSizeF room = context.layout.size();
    if (room.width() < 240) return;
    const QStringList& broken = context.input.broken;
    double top = context.compact() ? 40 : 10;
    const auto notice = [&](const QString& what, const QColor& colour) {
        top = paintNotice(painter, context, what, colour, top) + 6;
    };
    if (broken.size() == 1)
        notice(QCoreApplication::translate("Scene", "broken on purpose: %1").arg(broken.front()),
               context.tokens.warning);
    else if (!broken.isEmpty())
        notice(
            QCoreApplication::translate("Scene", "broken on purpose: %1 rules").arg(broken.size()),
            context.tokens.warning);
    const Configuration configuration = currentConfiguration(context.state());
    if (configuration.isJoint())
        notice(QCoreApplication::translate("Scene", "joint: needs majorities of {%1} and of {%2}")
                   .arg(setText(configuration.outgoing), setText(configuration.voters)),
               context.tokens.textMuted);
}

QRectF hintsBox(const PaintContext& context) {
    const QStringList hints = shownHints(context);
    if (hints.isEmpty() || context.layout.size().width() < 420) return {};
    const QFontMetricsF metrics(SpriteCache::fontOf(kHintFont));
    double width = 0;
    for (const QString& hint : hints)
        width = std::max(width, metrics.horizontalAdvance(hint));
    return {0, 0, kHintLeft + width + 8,
            hintsTop(context) + kHintHeight * double(hints.size()) - 6};
}

void paintHints(QPainter& painter, const PaintContext& context) {
    const QRectF box = hintsBox(context);
    if (box.isEmpty()) return;
    // Whatever a hint covers, it stays legible.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(context.tokens.window, 0.85));
    painter.drawRoundedRect(box.adjusted(8, hintsTop(context) - 12, 0, 0), 6, 6);
    SpriteBatch batch(painter, context.sprites);
    double y = hintsTop(context);
    for (const QString& hint : shownHints(context)) {
        drawRing(batch, Ring::Plain, context.tokens.accent, {20, y}, 3.5, 1.4);
        batch.label(hint, kHintFont, context.tokens.textMuted, {kHintLeft, y}, Qt::AlignLeft);
        y += kHintHeight;
    }
}

void paintStroke(QPainter& painter, const PaintContext& context) {
    const QPolygonF& stroke = context.input.stroke;
    if (stroke.size() < 2) return;
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = context.tokens;
    const auto pairs = crossedPairs(context.layout, stroke);
    // Thousands of lines would say nothing: beyond a few dozen the number says it.
    constexpr std::size_t kMostLines = 80;
    painter.setPen(QPen(faded(t.danger, 0.75), 2, Qt::SolidLine, Qt::RoundCap));
    for (std::size_t i = 0; i < std::min(pairs.size(), kMostLines); ++i)
        painter.drawLine(context.layout.link(pairs[i].a, pairs[i].b));
    painter.setPen(QPen(faded(t.danger, 0.2), 14, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(stroke);
    QPen dashes(t.danger, 1.8, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    dashes.setDashPattern({4, 3});
    painter.setPen(dashes);
    painter.drawPolyline(stroke);
    painter.setFont(Theme::uiFont(12));
    const QString text =
        pairs.empty() ? QCoreApplication::translate("Scene", "crosses no link")
                      : QCoreApplication::translate("Scene", "cuts links: %1").arg(pairs.size());
    const QRectF words = painter.fontMetrics().boundingRect(text);
    QRectF box(stroke.back() + QPointF(14, -24), words.size() + QSizeF(12, 4));
    box.moveRight(std::min(box.right(), context.layout.size().width() - 4));
    box.moveTop(std::max(box.top(), 4.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(t.panel, 0.92));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(t.danger);
    painter.drawText(box, Qt::AlignCenter, text);
}

void paintEmpty(QPainter& painter, const PaintContext& context, QSize size) {
    painter.setFont(Theme::uiFont(14));
    painter.setPen(context.tokens.textMuted);
    painter.drawText(QRect(QPoint(), size).adjusted(24, 24, -24, -24),
                     Qt::AlignCenter | Qt::TextWordWrap, context.input.emptyText);
}

} // namespace raftarium::ui
