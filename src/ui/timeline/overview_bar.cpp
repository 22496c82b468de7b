#include "ui/timeline/overview_bar.h"

#include "ui/base/session.h"
#include "ui/base/theme.h"
#include "ui/timeline/paint_util.h"
#include "ui/timeline/strip_model.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace raftarium::ui {

namespace {
constexpr double kPitch = 4; ///< pixels a bar, with its gap
constexpr double kBar = 3;
constexpr double kEdge = 5; ///< how near an edge of the window takes it
constexpr int kHeight = 30;
} // namespace

OverviewBar::OverviewBar(StripModel* model, double left, double rightMargin, QWidget* parent)
    : QWidget(parent), model_(model), left_(left), rightMargin_(rightMargin) {
    setMouseTracking(true);
    setAccessibleName(tr("Overview of the whole run"));
    setAccessibleDescription(tr("Shows how much happened when. Drag the window to choose what the "
                                "time strip shows."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(model, &StripModel::contentChanged, this, qOverload<>(&QWidget::update));
    connect(model, &StripModel::rangeChanged, this, qOverload<>(&QWidget::update));
}

QSize OverviewBar::sizeHint() const { return {400, kHeight}; }

TimeAxis OverviewBar::axis() const {
    TimeAxis axis;
    axis.setPixels(left_, width() - left_ - rightMargin_);
    axis.setRange(Time{}, model_->fitEnd());
    return axis;
}

QRectF OverviewBar::frame() const {
    return {left_, 4.0, width() - left_ - rightMargin_, height() - 10.0};
}

QRectF OverviewBar::window() const {
    const TimeAxis scale = axis();
    QRectF rect = frame();
    rect.setLeft(scale.clampedX(model_->from()));
    rect.setRight(std::max(scale.clampedX(model_->to()), rect.left() + 4));
    return rect;
}

void OverviewBar::countEvents(const TimeAxis& axis) {
    const auto bars = static_cast<std::size_t>(std::max(1.0, std::floor(axis.width() / kPitch)));
    if (generation_ != model_->generation() || countedEnd_ != axis.to() ||
        countedWidth_ != axis.width()) {
        counts_.assign(bars, 0);
        counted_ = 0;
        generation_ = model_->generation();
        countedEnd_ = axis.to();
        countedWidth_ = axis.width();
    }
    const Timeline& timeline = model_->session().timeline();
    const double lastX = axis.clampedX(timeline.endTime()) - axis.left();
    const auto last = std::min(bars - 1, static_cast<std::size_t>(std::max(0.0, lastX) / kPitch));
    const auto upTo = [&](std::size_t bar) {
        const Time edge = axis.at(axis.left() + static_cast<double>(bar) * kPitch);
        return bar == 0 ? EventNumber{0} : timeline.countAt(edge);
    };
    EventNumber before = upTo(counted_);
    for (std::size_t bar = counted_; bar <= last; ++bar) {
        const EventNumber after = upTo(bar + 1);
        counts_[bar] = after - before;
        before = after;
    }
    counted_ = last;
}

void OverviewBar::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::tokens();
    const TimeAxis scale = axis();
    countEvents(scale);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.panel);
    painter.setFont(Theme::uiFont(11));
    painter.setPen(tokens.textFaint);
    painter.drawText(QRectF(12, 4, left_ - 16, height() - 10), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(tr("overview"), Qt::ElideRight,
                                                      static_cast<int>(left_) - 14));
    const QRectF all = frame();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.line, 1));
    painter.setBrush(tokens.window);
    painter.drawRoundedRect(all.adjusted(-0.5, 0.5, 0.5, -0.5), 4, 4);
    const QRectF shown = window();
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(tokens.window, tokens.accent, 0.08));
    painter.drawRoundedRect(shown, 4, 4);

    painter.setRenderHint(QPainter::Antialiasing, false);
    const std::uint32_t most =
        std::max<std::uint32_t>(1, *std::max_element(counts_.begin(), counts_.end()));
    const double tallest = all.height() - 5;
    for (std::size_t bar = 0; bar < counts_.size(); ++bar) {
        if (counts_[bar] == 0) continue;
        const double x = all.left() + static_cast<double>(bar) * kPitch;
        // The root keeps a quiet stretch of heartbeats visible beside a burst.
        const double h = std::max(2.0, tallest * std::sqrt(double(counts_[bar]) / double(most)));
        const std::uint32_t term = model_->history().termAt(scale.at(x + kPitch));
        const bool visible = x + kBar > shown.left() && x < shown.right();
        painter.fillRect(QRectF(x + 1, all.bottom() - 2 - h, kBar, h),
                         mixed(tokens.window, Theme::term(term), visible ? 0.75 : 0.4));
    }

    painter.setRenderHint(QPainter::Antialiasing);
    for (const Violation& violation : model_->session().violations()) {
        const double x = scale.clampedX(model_->session().timeline()[violation.event].time);
        painter.fillRect(QRectF(x - 1, all.top() + 1, 2, all.height() - 2), tokens.danger);
    }
    painter.setPen(QPen(tokens.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(shown.adjusted(0, 0.25, 0, -0.25), 4, 4);
    painter.setPen(QPen(tokens.cursor, 1));
    const double x = scale.clampedX(model_->session().cursor());
    painter.drawLine(QPointF(x, all.top() - 1), QPointF(x, all.bottom() + 1));
}

OverviewBar::Drag OverviewBar::partAt(double x) const {
    if (model_->showsEverything()) return Drag::Choose;
    const QRectF shown = window();
    if (std::abs(x - shown.left()) <= kEdge) return Drag::LeftEdge;
    if (std::abs(x - shown.right()) <= kEdge) return Drag::RightEdge;
    return Drag::Window;
}

void OverviewBar::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    pressX_ = event->position().x();
    drag_ = partAt(pressX_);
    const QRectF shown = window();
    if (drag_ == Drag::Window && (pressX_ < shown.left() || pressX_ > shown.right())) {
        const std::int64_t length = since(model_->from(), model_->to()).value();
        const Time from{axis().at(pressX_).value() - length / 2};
        model_->setRange(std::max(from, Time{}), std::max(from, Time{}) + Duration{length});
    }
    pressFrom_ = model_->from();
    pressTo_ = model_->to();
}

void OverviewBar::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    if (drag_ == Drag::None) {
        const Drag part = partAt(x);
        if (part == Drag::LeftEdge || part == Drag::RightEdge)
            setCursor(Qt::SizeHorCursor);
        else if (part == Drag::Window)
            setCursor(Qt::OpenHandCursor);
        else
            unsetCursor();
        return;
    }
    const TimeAxis scale = axis();
    const std::int64_t by = since(scale.at(pressX_), scale.at(x)).value();
    const Time shortest{pressFrom_.value() + TimeAxis::kShortest};
    switch (drag_) {
    case Drag::Window: {
        const std::int64_t room = since(pressTo_, model_->fitEnd()).value();
        const std::int64_t held =
            std::clamp(by, -pressFrom_.value(), std::max<std::int64_t>(room, 0));
        model_->setRange(pressFrom_ + Duration{held}, pressTo_ + Duration{held});
        break;
    }
    case Drag::LeftEdge:
        model_->setRange(
            std::min(pressFrom_ + Duration{by}, pressTo_ + Duration{-TimeAxis::kShortest}),
            pressTo_);
        break;
    case Drag::RightEdge:
        model_->setRange(pressFrom_, std::clamp(pressTo_ + Duration{by}, shortest,
                                                std::max(shortest, model_->fitEnd())));
        break;
    case Drag::Choose:
        if (std::abs(x - pressX_) > kEdge)
            model_->setRange(scale.at(std::min(x, pressX_)),
                             std::min(scale.at(std::max(x, pressX_)), model_->fitEnd()));
        break;
    case Drag::None: break;
    }
}

void OverviewBar::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) drag_ = Drag::None;
}

void OverviewBar::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) model_->fit();
}

void OverviewBar::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / 120.0;
    if (steps == 0) return;
    TimeAxis shown;
    const QRectF pixels = window();
    shown.setPixels(pixels.left(), pixels.width());
    shown.setRange(model_->from(), model_->to());
    const double x = std::clamp(event->position().x(), pixels.left(), pixels.right());
    model_->zoomAt(shown, x, std::pow(0.8, steps));
    event->accept();
}

} // namespace raftarium::ui
