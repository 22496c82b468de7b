#include "ui/base/icon_engine.h"

#include "ui/base/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <utility>

namespace raftarium::ui {

IconEngine::IconEngine(QString name, QColor Tokens::*colour)
    : name_(std::move(name)), colour_(colour) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name_));
    if (file.open(QIODevice::ReadOnly)) svg_ = file.readAll();
}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) {
    const qreal scale = painter->device() ? painter->device()->devicePixelRatioF() : 1;
    painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    return scaledPixmap(size, mode, state, 1);
}

/// `size` is in device pixels, as QIcon asks for it.
QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State /*state*/,
                                 qreal /*scale*/) {
    const Tokens& tokens = Theme::tokens();
    const QColor colour = mode == QIcon::Disabled ? tokens.textFaint : tokens.*colour_;
    const QString key = QStringLiteral("raftarium-icon/%1/%2/%3x%4")
                            .arg(name_, colour.name())
                            .arg(size.width())
                            .arg(size.height());
    QPixmap result;
    if (QPixmapCache::find(key, &result)) return result;
    result = QPixmap(size);
    result.fill(Qt::transparent);
    QByteArray coloured = svg_;
    coloured.replace("currentColor", colour.name().toLatin1());
    QPainter painter(&result);
    QSvgRenderer(coloured).render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.end();
    QPixmapCache::insert(key, result);
    return result;
}

QIconEngine* IconEngine::clone() const {
    return new IconEngine(*this); // QIcon owns it
}

bool IconEngine::isNull() { return svg_.isEmpty(); }

} // namespace raftarium::ui
