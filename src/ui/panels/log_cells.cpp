#include "ui/panels/log_cells.h"

#include "ui/base/theme.h"
#include "ui/timeline/paint_util.h"

#include <QPainter>

#include <algorithm>

namespace raftarium::ui {

namespace {
constexpr int kMostPictures = 4096;
}

void LogCells::setSize(QSize size, qreal pixelRatio) {
    if (size == size_ && pixelRatio == pixelRatio_) return;
    size_ = size;
    pixelRatio_ = pixelRatio;
    pictures_.clear();
}

const QPixmap& LogCells::picture(std::uint32_t term, Look look, bool configuration) {
    const quint64 key =
        (quint64{term} << 2U) | (quint64{configuration} << 1U) | static_cast<quint64>(look);
    const auto found = pictures_.find(key);
    if (found != pictures_.end()) return *found;
    if (pictures_.size() > kMostPictures) pictures_.clear();
    ++drawn_;
    return *pictures_.insert(key, draw(term, look, configuration));
}

QPixmap LogCells::draw(std::uint32_t term, Look look, bool configuration) const {
    const Tokens& tokens = Theme::tokens();
    QPixmap pixmap(size_ * pixelRatio_);
    pixmap.setDevicePixelRatio(pixelRatio_);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF rect(QPointF(0, 0), QSizeF(size_));
    const QColor color = Theme::term(term);
    const double radius = size_.height() >= 18 ? 4 : size_.height() >= 8 ? 2 : 0;
    const bool committed = look == Look::Committed;
    if (committed) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(tokens.panel, color, 0.9));
        painter.drawRoundedRect(rect, radius, radius);
    } else {
        // Dashes of a small cell would only flicker: it has a thin outline.
        const bool dashed = size_.height() >= 14;
        QPen pen(dashed ? color : mixed(tokens.panel, color, 0.7), dashed ? 1.6 : 1);
        if (dashed) pen.setDashPattern({2.2, 1.6});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        const double inset = dashed ? 1 : 0.5;
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    }
    if (configuration) { // who the members are: a corner is marked
        const double side = std::min(8.0, size_.height() * 0.5);
        painter.setPen(Qt::NoPen);
        painter.setBrush(committed ? tokens.onTerm : color);
        painter.drawPolygon(
            QPolygonF({rect.topRight() + QPointF(-1 - side, 1), rect.topRight() + QPointF(-1, 1),
                       rect.topRight() + QPointF(-1, 1 + side)}));
    }
    if (size_.height() < 12) return pixmap;
    const QString text = QString::number(term);
    const double wanted = std::min(12.0, size_.height() * 0.62);
    const double room = (size_.width() - 4) / (0.62 * static_cast<double>(text.size()));
    painter.setFont(Theme::monoFont(std::max(6.0, std::min(wanted, room))));
    painter.setPen(committed ? tokens.onTerm : color);
    painter.drawText(rect, Qt::AlignCenter, text);
    return pixmap;
}

} // namespace raftarium::ui
