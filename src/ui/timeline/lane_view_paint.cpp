#include "core/timeline/sentence.h"
#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/timeline/fork_marks.h"
#include "ui/timeline/lane_view.h"
#include "ui/timeline/paint_util.h"
#include "ui/timeline/strip_model.h"
#include "ui/timeline/time_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace raftarium::ui {

namespace {

constexpr double kTickSpacing = 72;

QString setText(const NodeSet& set) {
    QStringList names;
    set.forEach([&](NodeId id) { names << QString::fromStdString(nodeName(id)); });
    return names.size() > 7 ? LaneView::tr("%n servers", nullptr, static_cast<int>(names.size()))
                            : names.join(QLatin1Char(' '));
}

QString groupsText(const std::vector<NodeSet>& groups) {
    QStringList parts;
    for (const NodeSet& group : groups)
        parts << setText(group);
    return parts.size() > 4 ? LaneView::tr("%n groups", nullptr, static_cast<int>(parts.size()))
                            : parts.join(QStringLiteral(" | "));
}

/// Moments closer than this share a mark.
constexpr double kApart = 4;

} // namespace

void LaneView::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::tokens();
    const TimeAxis scale = axis();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.panel);
    paintCuts(painter, scale, tokens);
    paintGrid(painter, scale, tokens);
    if (model_->history().laneCount() == 0) {
        painter.setFont(Theme::uiFont(13));
        painter.setPen(tokens.textMuted);
        painter.drawText(rect().adjusted(0, static_cast<int>(kRuler), 0, 0), Qt::AlignCenter,
                         tr("Nothing has happened yet. Press Space to play."));
        return;
    }
    paintNames(painter, tokens);
    painter.save();
    painter.setClipRect(QRectF(scale.left() - 1, 0, scale.width() + 2, height()));
    lanes_.paint(painter, model_->history(), model_->generation(), scale, layout(), tokens,
                 model_->end(), devicePixelRatioF());
    // What lies ahead of the cursor is known, but not the present.
    const double now = scale.clampedX(model_->session().cursor());
    const double end = scale.clampedX(model_->end());
    if (end > now)
        painter.fillRect(QRectF(now, kRuler, end - now, layout().bottom() - kRuler),
                         withAlpha(tokens.panel, 0.5));
    paintOther(painter, scale, tokens);
    paintLeaders(painter, scale, tokens);
    paintMarks(painter, scale, tokens);
    painter.restore();
    paintCursor(painter, scale, tokens);
}

/// The future beside this one, as a thin line at the foot of each lane.
void LaneView::paintOther(QPainter& painter, const TimeAxis& axis, const Tokens& tokens) const {
    const StripModel::Other& other = model_->other();
    const LaneLayout lanes = layout();
    if (other.end <= other.from || lanes.laneHeight() < 11) return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int lane = 0; lane < std::min(lanes.lanes, other.history.laneCount()); ++lane) {
        const NodeId id{static_cast<std::uint8_t>(lane + 1)};
        const std::vector<RoleSpan>& spans = other.history.lane(id);
        const double foot = std::round(lanes.lane(lane, 0, 1).bottom()) - 1;
        const Time first = std::max(axis.from(), other.from);
        for (auto i = std::size_t(std::max(0, other.history.spanAt(id, first))); i < spans.size();
             ++i) {
            if (spans[i].from > axis.to()) break;
            const Time until = std::min(other.history.endOf(id, i), other.end);
            const double x0 = axis.clampedX(std::max(spans[i].from, first));
            const double x1 = axis.clampedX(until);
            const bool leads = spans[i].state == LaneState::Leader && !spans[i].paused;
            const bool still = spans[i].state == LaneState::Crashed || spans[i].paused;
            const double height = leads ? 3 : 1;
            painter.fillRect(QRectF(x0, foot - height, x1 - x0, height),
                             still ? tokens.line : withAlpha(Theme::term(spans[i].term), 0.75));
        }
    }
    const double x = axis.clampedX(other.end);
    if (other.end > axis.to() || other.end <= model_->end()) return;
    painter.setFont(Theme::uiFont(10));
    painter.setPen(tokens.textFaint);
    painter.drawText(QRectF(x + 6, lanes.top, 160, lanes.laneHeight()), Qt::AlignVCenter,
                     other.name);
}

/// Where lanes are too thin for it, says beside them who led, and in which term.
void LaneView::paintLeaders(QPainter& painter, const TimeAxis& axis, const Tokens& tokens) const {
    const LaneLayout lanes = layout();
    constexpr double kHeight = 15;
    if (lanes.laneHeight() >= kHeight - 2) return;
    constexpr int kLooked = 64; // at so many times of one server: more would not fit anyway
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::monoFont(11));
    for (int lane = 0; lane < lanes.lanes; ++lane) {
        const NodeId id{static_cast<std::uint8_t>(lane + 1)};
        const std::vector<RoleSpan>& spans = model_->history().lane(id);
        const int first = std::max(0, model_->history().spanAt(id, axis.from()));
        for (std::size_t i = std::size_t(first);
             i < spans.size() && i < std::size_t(first + kLooked); ++i) {
            if (spans[i].from > axis.to()) break;
            if (spans[i].state != LaneState::Leader) continue;
            const double x0 = axis.clampedX(spans[i].from);
            const Time until = i + 1 < spans.size() ? spans[i + 1].from : model_->end();
            const QString text = QStringLiteral("%1 · %2")
                                     .arg(QString::fromStdString(nodeName(id)))
                                     .arg(spans[i].term);
            const double words = painter.fontMetrics().horizontalAdvance(text);
            if (axis.clampedX(until) - x0 < words + 28) continue;
            const double y = std::clamp(lanes.lane(lane, 0, 1).center().y() - kHeight / 2,
                                        lanes.top, lanes.bottom() - kHeight);
            const QRectF box(x0 + 4, y, words + 24, kHeight);
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::term(spans[i].term));
            painter.drawRoundedRect(box, 3, 3);
            painter.fillPath(crownPath({box.left() + 10, box.center().y() - 0.5}, 10),
                             tokens.onTerm);
            painter.setPen(tokens.onTerm);
            painter.drawText(box.adjusted(19, 0, 0, 0), Qt::AlignVCenter, text);
        }
    }
}

void LaneView::paintCuts(QPainter& painter, const TimeAxis& axis, const Tokens& tokens) const {
    painter.setFont(Theme::uiFont(11));
    const double bottom = layout().bottom() + 14;
    const auto& cuts = model_->history().cuts();
    // Spans that end before the left edge are skipped: they are in order.
    const auto first = std::partition_point(
        cuts.begin(), cuts.end(), [&](const CutSpan& span) { return span.to < axis.from(); });
    for (auto span = first; span != cuts.end() && span->from <= axis.to(); ++span) {
        const double x0 = axis.clampedX(span->from);
        const double x1 = std::max(axis.clampedX(std::min(span->to, model_->end())), x0 + 1);
        const bool partition = span->groups.size() > 1;
        const QRectF area(x0, kRuler, x1 - x0, bottom - kRuler);
        painter.fillRect(area, withAlpha(tokens.danger, partition ? 0.12 : 0.05));
        painter.fillRect(QRectF(x0, kRuler, 1, area.height()), withAlpha(tokens.danger, 0.35));
        const QString whole = partition ? tr("partition %1").arg(groupsText(span->groups))
                                        : tr("links cut: %1").arg(span->cuts);
        const QString shorter = partition ? tr("partition") : whole;
        const double room = x1 - x0 - 10;
        const auto fits = [&](const QString& text) {
            return painter.fontMetrics().horizontalAdvance(text) <= room;
        };
        if (!fits(shorter)) continue;
        painter.setPen(withAlpha(tokens.danger, 0.9));
        painter.drawText(QRectF(x0 + 5, bottom - 15, room + 5, 14),
                         Qt::AlignLeft | Qt::AlignVCenter, fits(whole) ? whole : shorter);
    }
}

void LaneView::paintGrid(QPainter& painter, const TimeAxis& axis, const Tokens& tokens) const {
    painter.setFont(Theme::monoFont(11));
    const int decimals = axis.tickDecimals(kTickSpacing);
    // The cursor's handle and LIVE have the ruler to themselves.
    const double cursor = axis.x(model_->session().cursor());
    const QRectF pill = livePill(axis);
    const QRectF handle(cursor - 5, 2, 10, 14);
    const double bottom = layout().bottom() + 4;
    for (const TimeAxis::Tick& tick : axis.ticks(kTickSpacing)) {
        const double x = std::round(tick.x) + 0.5;
        painter.setPen(QPen(withAlpha(tokens.line, 0.7), 1));
        painter.drawLine(QPointF(x, 6), QPointF(x, bottom));
        const QString text = momentText(tick.time, decimals);
        const QRectF box(x + 4, 2, painter.fontMetrics().horizontalAdvance(text) + 2, 14);
        if (box.right() > width() || box.intersects(handle) || box.intersects(pill)) continue;
        painter.setPen(tokens.textFaint);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

void LaneView::paintNames(QPainter& painter, const Tokens& tokens) const {
    const LaneLayout lanes = layout();
    const int stride = lanes.labelStride();
    const Selection& selection = model_->session().selection();
    QFont font = Theme::uiFont(stride > 1 || lanes.laneHeight() < 16 ? 10 : 12);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    for (int i = 0; i < lanes.lanes; ++i) {
        const NodeId id{static_cast<std::uint8_t>(i + 1)};
        const bool selected = selection.kind == Selection::Kind::Node && selection.node == id;
        QRectF row = lanes.lane(i, 0, kLabels - 6);
        if (selected) painter.fillRect(row, withAlpha(tokens.accent, 0.18));
        const int chosen =
            selection.kind == Selection::Kind::Node ? selection.node.value() - 1 : -stride;
        if (!selected && (i % stride != 0 || (stride > 1 && std::abs(i - chosen) < stride)))
            continue;
        row.setLeft(12);
        painter.setPen(selected ? tokens.accent : stride > 1 ? tokens.textMuted : tokens.text);
        if (row.height() < 13) row = QRectF(row.left(), row.center().y() - 7, row.width(), 14);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                         QString::fromStdString(nodeName(id)));
    }
}

void LaneView::paintMarks(QPainter& painter, const TimeAxis& axis, const Tokens& tokens) const {
    const Timeline& timeline = model_->session().timeline();
    const LaneLayout lanes = layout();
    painter.setRenderHint(QPainter::Antialiasing);
    // What was done to the cluster: small marks on the lower edge of the ruler.
    const auto& actions = model_->history().actions();
    auto action = std::partition_point(actions.begin(), actions.end(), [&](EventNumber number) {
        return timeline[number].time < axis.from();
    });
    painter.setPen(Qt::NoPen);
    for (double last = -1e9; action != actions.end(); ++action) {
        const Event& event = timeline[*action];
        if (event.time > axis.to()) break;
        const double x = axis.x(event.time);
        if (x - last < kApart) continue;
        last = x;
        const bool user = event.detailAs<ActionSource>() == ActionSource::User;
        painter.setBrush(user ? tokens.accent : tokens.textMuted);
        painter.drawEllipse(QPointF(x, kRuler - 2), 2.5, 2.5);
    }
    for (const ForkMark& fork :
         forkMarks(model_->session().branches(), model_->session().currentBranch())) {
        if (!axis.shows(fork.time)) continue;
        const double x = axis.x(fork.time);
        const QColor color = fork.ours ? tokens.accent : tokens.textMuted;
        painter.setPen(QPen(withAlpha(color, 0.7), 1, Qt::DotLine));
        painter.drawLine(QPointF(x, kRuler), QPointF(x, lanes.bottom()));
        painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(x - 4, kRuler - 2), QPointF(x + 4, kRuler - 2));
        painter.drawLine(QPointF(x - 1, kRuler - 2), QPointF(x + 4, kRuler - 7));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(x - 1, kRuler - 2), 2.2, 2.2);
    }
    for (const Violation& violation : model_->session().violations()) {
        if (violation.event >= timeline.size()) continue;
        const Event& event = timeline[violation.event];
        if (!axis.shows(event.time)) continue;
        const double x = axis.x(event.time);
        painter.setPen(QPen(tokens.danger, 1.5));
        painter.drawLine(QPointF(x, kRuler), QPointF(x, lanes.bottom()));
        const int lane = std::max(0, static_cast<int>(event.node.value()) - 1);
        const QPointF centre(x, lanes.lane(lane, 0, 1).center().y());
        painter.setBrush(tokens.danger);
        painter.setPen(QPen(tokens.panel, 1.5));
        painter.drawEllipse(centre, 6, 6);
        painter.setPen(QPen(tokens.panel, 1.6, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre + QPointF(-2, -2), centre + QPointF(2, 2));
        painter.drawLine(centre + QPointF(-2, 2), centre + QPointF(2, -2));
    }
}

QRectF LaneView::livePill(const TimeAxis& axis) const {
    if (!axis.shows(model_->end())) return {};
    QFont font = Theme::uiFont(10);
    font.setWeight(QFont::Bold);
    const double w = QFontMetricsF(font).horizontalAdvance(tr("LIVE")) + 22;
    const double x = axis.x(model_->end());
    const bool right = x + 9 + w < width();
    return {right ? x + 9 : x - 9 - w, 2, w, 15};
}

void LaneView::paintCursor(QPainter& painter, const TimeAxis& axis, const Tokens& tokens) const {
    const Session& session = model_->session();
    const double bottom = layout().bottom() + 6;
    painter.setRenderHint(QPainter::Antialiasing);
    if (const QRectF pill = livePill(axis); !pill.isEmpty()) {
        const bool live = session.isLive();
        const QColor color = live ? tokens.commit : tokens.textMuted;
        if (!live) {
            const double x = axis.x(model_->end());
            painter.setPen(QPen(withAlpha(tokens.textMuted, 0.6), 1, Qt::DashLine));
            painter.drawLine(QPointF(x, 4), QPointF(x, bottom));
        }
        painter.setPen(QPen(withAlpha(color, 0.6), 1));
        painter.setBrush(mixed(tokens.panel, color, 0.12));
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(pill.left() + 9, pill.center().y()), 2.5, 2.5);
        QFont font = Theme::uiFont(10);
        font.setWeight(QFont::Bold);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(pill.adjusted(15, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, tr("LIVE"));
    }
    if (!axis.shows(session.cursor())) return;
    const double x = axis.x(session.cursor());
    painter.setPen(QPen(tokens.cursor, 1.5));
    painter.drawLine(QPointF(x, 8), QPointF(x, bottom));
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.cursor);
    painter.drawPolygon(QPolygonF({QPointF(x - 5.5, 2), QPointF(x + 5.5, 2), QPointF(x, 10)}));
    if (drag_ == Drag::Cursor) {
        painter.setFont(Theme::monoFont(11));
        const QString text = exactMomentText(session.cursor());
        const double w = painter.fontMetrics().horizontalAdvance(text) + 12;
        const double left = std::min(x + 8, width() - w - 2);
        paintChip(painter, {left, kRuler + 2}, text, tokens.raised, tokens.line, tokens.text);
    }
}

QString LaneView::describe(const QPointF& point) const {
    const TimeAxis scale = axis();
    const Timeline& timeline = model_->session().timeline();
    if (point.x() < kLabels || model_->history().laneCount() == 0) return {};
    const Time time = scale.at(point.x());
    if (point.y() < kRuler) {
        for (const ForkMark& fork :
             forkMarks(model_->session().branches(), model_->session().currentBranch())) {
            if (std::abs(scale.x(fork.time) - point.x()) > 5) continue;
            for (const BranchInfo& branch : model_->session().branches())
                if (branch.id == fork.branch)
                    return (fork.ours ? tr("left branch %1 at %2") : tr("branch %1 begins at %2"))
                        .arg(branch.name, momentText(fork.time));
        }
        QStringList words;
        for (const EventNumber number : model_->history().actions())
            if (std::abs(scale.x(timeline[number].time) - point.x()) <= kApart)
                words << tr("%1  %2").arg(
                    momentText(timeline[number].time),
                    QString::fromStdString(timeline.text(timeline[number].text)));
        return words.mid(0, 12).join(QLatin1Char('\n'));
    }
    const NodeId node = nodeAt(point);
    const int i = node == kNobody ? -1 : model_->history().spanAt(node, time);
    if (i < 0 || time > model_->end()) return {};
    const RoleSpan& span = model_->history().lane(node)[static_cast<std::size_t>(i)];
    const Time until =
        std::min(model_->history().endOf(node, static_cast<std::size_t>(i)), model_->end());
    const QString term = QString::number(span.term);
    QString role;
    switch (span.state) {
    case LaneState::Follower: role = tr("follower in term %1").arg(term); break;
    case LaneState::Candidate: role = tr("candidate in term %1").arg(term); break;
    case LaneState::Leader: role = tr("leader of term %1").arg(term); break;
    case LaneState::Crashed: role = tr("crashed"); break;
    }
    if (span.paused) role = tr("%1, paused").arg(role);
    return tr("%1: %2\n%3 – %4 (%5)")
        .arg(QString::fromStdString(nodeName(node)), role, momentText(span.from), momentText(until),
             durationText(since(span.from, until)));
}

} // namespace raftarium::ui
