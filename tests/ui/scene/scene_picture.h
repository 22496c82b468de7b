#pragma once

#include "story.h"
#include "ui/scene/scene_layout.h"
#include "ui/scene/scene_painter.h"

#include <QColor>
#include <QImage>

#include <cstdlib>

namespace raftarium::ui {

inline constexpr QSize kSize(860, 420);
/// Where every legend is a single line, so that no server moves.
inline constexpr QSize kWide(1200, 420);

/// Followers of term 3, whose election timers have run halfway.
inline Story calm(int nodes = 5) {
    Story story(nodes);
    for (int node = 1; node <= nodes; ++node) {
        story.adopt(node, 3);
        story.timer(node, 100, 200);
    }
    return story;
}

inline QImage paint(const SceneInput& in, QSize size = kSize, qreal ratio = 1) {
    ScenePainter painter;
    return Story::picture(painter, in, size, ratio);
}
inline QImage paint(const Story& story) { return paint(story.input()); }

inline bool near(QColor a, QColor b, int tolerance) {
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
               std::abs(a.blue() - b.blue()) <
           tolerance;
}

/// How many pixels of `box` have a colour.
inline int count(const QImage& image, const QRectF& box, QColor colour, int tolerance = 40) {
    const qreal ratio = image.devicePixelRatio();
    const QRect pixels =
        QRectF(box.topLeft() * ratio, box.size() * ratio).toRect().intersected(image.rect());
    int found = 0;
    for (int y = pixels.top(); y <= pixels.bottom(); ++y)
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            found += near(image.pixelColor(x, y), colour, tolerance);
    return found;
}

inline QRectF around(QPointF centre, double half) {
    return {centre - QPointF(half, half), QSizeF(2 * half, 2 * half)};
}

inline SceneLayout arranged(int nodes = 5, QSize size = kSize) {
    SceneLayout layout;
    layout.arrange(nodes, size);
    return layout;
}

/// Where a server stands.
inline QPointF place(int node, int nodes = 5, QSize size = kSize) {
    return arranged(nodes, size).position(Story::id(node));
}

/// A part of the picture, to compare one server with itself in another state.
inline QImage part(const QImage& image, int node, QSize size = kSize) {
    return image.copy(around(place(node, 5, size), 60).toRect());
}

} // namespace raftarium::ui
