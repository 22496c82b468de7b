#include "ui/scene/scene_hit.h"

#include "ui/scene/paint_context.h"

namespace raftarium::ui {
namespace {

SceneHit messageAt(const ScenePainter& painter, const SceneInput& in, QPointF point) {
    const SceneLayout& layout = painter.layout();
    double nearest = layout.detail() == Detail::Full ? 11 : 7;
    SceneHit hit;
    for (const MessageInFlight& message : in.state->messages()) {
        const double distance = QLineF(messagePoint(layout, message, in), point).length();
        if (distance > nearest) continue;
        nearest = distance;
        hit = {SceneHit::Kind::Message, message.from, message.to, message.sent};
    }
    return hit;
}

SceneHit lossAt(const ScenePainter& painter, QPointF point) {
    for (const LostMessage& lost : painter.recent().lost) {
        const QPointF at = painter.layout().along(lost.from, lost.to, lost.fraction);
        if (QLineF(at, point).length() <= 11)
            return {SceneHit::Kind::Loss, lost.from, lost.to, lost.lost};
    }
    return {};
}

SceneHit linkAt(const ScenePainter& painter, const SceneInput& in, QPointF point) {
    double nearest = 7;
    SceneHit hit;
    const SceneLayout& layout = painter.layout();
    for (const NodePair& pair :
         drawnLinks(*in.state, in.selection, layout.detail(), painter.sides())) {
        const double distance = distanceToSegment(point, layout.link(pair.a, pair.b));
        if (distance > nearest) continue;
        nearest = distance;
        hit = {SceneHit::Kind::Link, pair.a, pair.b, kNoEvent};
    }
    return hit;
}

bool onBoundary(const ScenePainter& painter, QPointF point) {
    for (const QPolygonF& line : painter.boundary())
        for (qsizetype i = 1; i < line.size(); ++i)
            if (distanceToSegment(point, {line[i - 1], line[i]}) < 10) return true;
    return false;
}

} // namespace

QPointF messagePoint(const SceneLayout& layout, const MessageInFlight& message,
                     const SceneInput& in) {
    return layout.along(message.from, message.to,
                        travelled(message.sentAt, message.arrival, in.now, in.reduceMotion));
}

SceneHit hitTest(const ScenePainter& painter, const SceneInput& in, QPointF point) {
    if (in.state == nullptr || painter.layout().nodes() == 0) return {};
    if (const NodeId id = painter.layout().nodeAt(point); id != kNobody)
        return {SceneHit::Kind::Node, id, kNobody, kNoEvent};
    if (const SceneHit hit = messageAt(painter, in, point); hit.kind != SceneHit::Kind::Nothing)
        return hit;
    if (const SceneHit hit = lossAt(painter, point); hit.kind != SceneHit::Kind::Nothing)
        return hit;
    if (const SceneHit hit = linkAt(painter, in, point); hit.kind != SceneHit::Kind::Nothing)
        return hit;
    if (onBoundary(painter, point)) return {SceneHit::Kind::Partition, kNobody, kNobody, kNoEvent};
    return {};
}

} // namespace raftarium::ui
