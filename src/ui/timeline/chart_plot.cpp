#include "ui/timeline/chart_plot.h"

#include "core/timeline/sentence.h"
#include "ui/base/theme.h"
#include "ui/timeline/chart_history.h"
#include "ui/timeline/paint_util.h"
#include "ui/timeline/time_text.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace raftarium::ui {

namespace {

constexpr int kNames = 66; ///< room for names at the ends of the lines

double secondsOf(Time time) { return static_cast<double>(time.value()) / 1e9; }

const StepSeries& seriesOf(const ChartHistory& history, bool terms, NodeId id) {
    return terms ? history.term(id) : history.commit(id);
}

NodeId nodeOf(std::size_t i) { return NodeId{static_cast<std::uint8_t>(i)}; }

/// Whole numbers only: there is no half a term.
class WholeTicker : public QCPAxisTickerFixed {
public:
    WholeTicker() {
        setTickStep(1);
        setScaleStrategy(ssMultiples);
        setTickCount(4);
    }
};

/// As many names as the right margin has room for: "n1 n2 +49".
QString shortNames(const QStringList& names) {
    const QFontMetrics metrics(Theme::uiFont(11));
    for (qsizetype shown = std::min<qsizetype>(names.size(), 3);; --shown) {
        QString text = QStringLiteral(" ") + names.mid(0, shown).join(QLatin1Char(' '));
        if (names.size() > shown) text += QStringLiteral(" +%1").arg(names.size() - shown);
        if (shown <= 1 || metrics.horizontalAdvance(text) <= kNames - 4) return text;
    }
}

/// Moments with their unit: "0.25 s".
class SecondsTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override {
        const double step = std::abs(step_);
        const int decimals = step <= 0 ? 1 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
        const int needed = std::fmod(step * std::pow(10, decimals) + 1e-6, 1.0) > 1e-3 ? 1 : 0;
        return momentText(Time{std::llround(tick * 1e9)}, std::clamp(decimals + needed, 1, 9));
    }
    double getTickStep(const QCPRange& range) override {
        step_ = QCPAxisTicker::getTickStep(range);
        return step_;
    }

private:
    double step_ = 0;
};

} // namespace

ChartPlot::ChartPlot(QWidget* parent) : plot_(new QCustomPlot(parent)) {
    plot_->setNoAntialiasingOnDrag(true);
    plot_->plotLayout()->clear();
    plot_->plotLayout()->setRowSpacing(0);
    plot_->addLayer(QStringLiteral("cursor"), plot_->layer(QStringLiteral("main")),
                    QCustomPlot::limAbove);
    plot_->layer(QStringLiteral("cursor"))->setMode(QCPLayer::lmBuffered);
    setUp(charts_[0], QCoreApplication::translate("ChartPanel", "commit index"));
    setUp(charts_[1], QCoreApplication::translate("ChartPanel", "term"));
    plot_->plotLayout()->setRowStretchFactor(0, 1.6);
    auto* margins = new QCPMarginGroup(plot_);
    for (Chart& chart : charts_)
        chart.rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
    charts_[0].rect->axis(QCPAxis::atBottom)->setTickLabels(false);
}

void ChartPlot::setUp(Chart& chart, const QString& title) {
    chart.rect = new QCPAxisRect(plot_);
    plot_->plotLayout()->addElement(plot_->plotLayout()->rowCount(), 0, chart.rect);
    chart.rect->setMinimumMargins(QMargins(34, 6, kNames, 4));
    QCPAxis* value = chart.rect->axis(QCPAxis::atLeft);
    value->setLabel(title);
    value->setTicker(QSharedPointer<QCPAxisTicker>(new WholeTicker));
    value->setNumberFormat(QStringLiteral("f"));
    value->setNumberPrecision(0);
    QSharedPointer<QCPAxisTicker> moments(new SecondsTicker);
    moments->setTickCount(8);
    chart.rect->axis(QCPAxis::atBottom)->setTicker(moments);
    for (QCPAxis* axis : chart.rect->axes())
        axis->setLayer(QStringLiteral("axes"));
    chart.rect->axis(QCPAxis::atBottom)->grid()->setLayer(QStringLiteral("grid"));
    value->grid()->setLayer(QStringLiteral("grid"));
    chart.cursor = new QCPItemStraightLine(plot_);
    for (QCPItemPosition* point : chart.cursor->positions())
        point->setAxes(chart.rect->axis(QCPAxis::atBottom), value);
    chart.cursor->setClipAxisRect(chart.rect);
    chart.cursor->setLayer(QStringLiteral("cursor"));
}

void ChartPlot::show(const ChartHistory& history, const View& view) {
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        Chart& chart = charts_[i];
        chart.rect->axis(QCPAxis::atBottom)->setRange(secondsOf(view.from), secondsOf(view.to));
        fill(chart, history, i == 1, view);
        label(chart, history, i == 1, view);
    }
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void ChartPlot::fill(Chart& chart, const ChartHistory& history, bool terms, const View& view) {
    const Tokens& tokens = Theme::tokens();
    const auto nodes = static_cast<std::size_t>(history.nodeCount());
    while (chart.graphs.size() < nodes) {
        QCPGraph* graph =
            plot_->addGraph(chart.rect->axis(QCPAxis::atBottom), chart.rect->axis(QCPAxis::atLeft));
        graph->setLineStyle(QCPGraph::lsStepLeft);
        graph->setAntialiased(false);
        chart.graphs.push_back(graph);
    }
    const int columns = std::max(50, chart.rect->width());
    const Time last = std::min(view.end, view.to);
    double most = 1;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < chart.graphs.size(); ++i) {
        const NodeId id = nodeOf(i + 1);
        QVector<QCPGraphData> points;
        for (const StepSeries::Step& step :
             seriesOf(history, terms, id).decimated(view.from, last, columns)) {
            const bool gap = step.value == StepSeries::kNothing;
            const auto value = static_cast<double>(step.value);
            points.push_back(
                {secondsOf(step.time), gap ? std::numeric_limits<double>::quiet_NaN() : value});
            if (gap) continue;
            most = std::max(most, value);
            least = std::min(least, value);
        }
        if (!points.isEmpty()) points.push_back({secondsOf(last), points.back().value});
        QCPGraph* graph = chart.graphs[i];
        graph->data()->set(points, true);
        const bool selected = id == view.selected;
        const bool leads = id == view.leader;
        const QColor color = selected ? tokens.accent
                             : leads  ? Theme::term(view.leaderTerm)
                                      : mixed(tokens.panel, tokens.textMuted, 0.75);
        graph->setPen(QPen(color, selected || leads ? 2 : 1));
        graph->setLayer(selected || leads ? QStringLiteral("main") : QStringLiteral("grid"));
    }
    if (least > most) least = 0;
    const double room = std::max(0.5, (most - least) * 0.12);
    chart.rect->axis(QCPAxis::atLeft)->setRange(std::max(least - room, -0.5), most + room);
}

/// Names the lines at their ends; servers of the same value share a label, and a label that would
/// touch the one above joins it.
void ChartPlot::label(Chart& chart, const ChartHistory& history, bool terms, const View& view) {
    const Time last = std::min(view.end, view.to);
    std::map<std::int64_t, QStringList, std::greater<>> groups;
    for (std::size_t i = 1; i <= static_cast<std::size_t>(history.nodeCount()); ++i) {
        const std::int64_t value = seriesOf(history, terms, nodeOf(i)).valueAt(last);
        if (value != StepSeries::kNothing)
            groups[value] << QString::fromStdString(nodeName(nodeOf(i)));
    }
    QCPAxis* values = chart.rect->axis(QCPAxis::atLeft);
    std::size_t used = 0;
    double lastY = -1e9;
    for (auto& [value, names] : groups) {
        const double y = values->coordToPixel(static_cast<double>(value));
        if (y - lastY < 11 || last < view.from) continue;
        lastY = y;
        if (chart.labels.size() <= used) {
            auto* item = new QCPItemText(plot_);
            item->setClipToAxisRect(false);
            item->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
            item->position->setAxes(chart.rect->axis(QCPAxis::atBottom), values);
            chart.labels.push_back(item);
        }
        QCPItemText* item = chart.labels[used++];
        item->setText(shortNames(names));
        item->position->setCoords(secondsOf(last), static_cast<double>(value));
        item->setVisible(true);
        item->setColor(Theme::tokens().textMuted);
        item->setFont(Theme::uiFont(11));
    }
    for (; used < chart.labels.size(); ++used)
        chart.labels[used]->setVisible(false);
}

void ChartPlot::setCursor(Time time) {
    for (Chart& chart : charts_) {
        chart.cursor->point1->setCoords(secondsOf(time), 0);
        chart.cursor->point2->setCoords(secondsOf(time), 1);
    }
    plot_->layer(QStringLiteral("cursor"))->replot();
}

void ChartPlot::applyColours(const Tokens& tokens) {
    plot_->setBackground(QBrush(tokens.panel));
    for (Chart& chart : charts_) {
        chart.cursor->setPen(QPen(tokens.cursor, 1));
        for (QCPAxis* axis : chart.rect->axes()) {
            axis->setBasePen(QPen(tokens.line));
            axis->setTickPen(QPen(Qt::NoPen));
            axis->setSubTickPen(QPen(Qt::NoPen));
            axis->setTickLabelColor(tokens.textFaint);
            axis->setTickLabelFont(Theme::monoFont(11));
            axis->setLabelColor(tokens.textMuted);
            axis->setLabelFont(Theme::uiFont(11));
            axis->grid()->setPen(QPen(withAlpha(tokens.line, 0.7)));
            axis->grid()->setZeroLinePen(QPen(Qt::NoPen));
        }
    }
}

std::optional<Time> ChartPlot::timeAt(const QPointF& pixel) const {
    for (const Chart& chart : charts_) {
        const QRect rect = chart.rect->rect();
        if (pixel.y() < rect.top() || pixel.y() > rect.bottom()) continue;
        const double x = std::clamp<double>(pixel.x(), rect.left(), rect.right());
        const double seconds = chart.rect->axis(QCPAxis::atBottom)->pixelToCoord(x);
        return Time{std::llround(seconds * 1e9)};
    }
    return std::nullopt;
}

double ChartPlot::pixelOf(Time time) const {
    return charts_[0].rect->axis(QCPAxis::atBottom)->coordToPixel(secondsOf(time));
}

} // namespace raftarium::ui
