#pragma once

#include "ui/base/tokens.h"

#include <QByteArray>
#include <QIconEngine>
#include <QString>

namespace raftarium::ui {

/// Paints a stroked SVG in the colour that a token has at that moment, so that icons follow the
/// theme.
class IconEngine : public QIconEngine {
public:
    IconEngine(QString name, QColor Tokens::*colour);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    QIconEngine* clone() const override;
    bool isNull() override;

private:
    QString name_;
    QByteArray svg_; // empty where there is no such icon
    QColor Tokens::*colour_;
};

} // namespace raftarium::ui
