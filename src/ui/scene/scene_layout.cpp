#include "ui/scene/scene_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace raftarium::ui {
namespace {

constexpr double kTop = 48;    // crown and labels above the highest server
constexpr double kBottom = 78; // log strip and legend below the lowest
constexpr double kLegend = 52; // the same where the legend has several lines, without these
constexpr double kSide = 70;

/// `count` points evenly spread along an ellipse, clockwise, the first `turn` steps after the top.
std::vector<QPointF> spread(int count, QPointF centre, double rx, double ry, double turn) {
    constexpr int kSamples = 720;
    std::vector<double> lengths(kSamples + 1, 0.0);
    const auto at = [&](double angle) {
        return centre + QPointF(rx * std::sin(angle), -ry * std::cos(angle));
    };
    const double step = 2 * std::numbers::pi / kSamples;
    for (int i = 1; i <= kSamples; ++i)
        lengths[i] = lengths[i - 1] + QLineF(at(step * (i - 1)), at(step * i)).length();
    std::vector<QPointF> points;
    for (int k = 0; k < count; ++k) {
        const double wanted = lengths.back() * std::fmod((k + turn) / count, 1.0);
        const auto next = std::lower_bound(lengths.begin(), lengths.end(), wanted);
        const auto i = static_cast<double>(next - lengths.begin());
        const double piece = next == lengths.begin() ? 1 : *next - *(next - 1);
        points.push_back(at(step * (i - (piece > 0 ? (*next - wanted) / piece : 0))));
    }
    return points;
}

double perimeter(double rx, double ry) {
    const double h = (rx - ry) * (rx - ry) / ((rx + ry) * (rx + ry));
    return std::numbers::pi * (rx + ry) * (1 + 3 * h / (10 + std::sqrt(4 - 3 * h)));
}

/// How many concentric rings leave the most room between servers, and how much that is.
std::pair<int, double> bestRings(int nodes, double rx, double ry) {
    std::pair best{1, perimeter(rx, ry) / nodes};
    for (int rings = 2; rings <= 8; ++rings) {
        const double outer = nodes * 2.0 / (rings + 1);
        const double room = std::min(perimeter(rx, ry) / outer, ry / rings);
        if (room > best.second) best = {rings, room};
    }
    return best;
}

/// How much wider than high the ring may be: more servers take more of a wide scene.
double widest(int nodes, Detail detail) {
    return detail == Detail::Full ? std::min(1.45 + 0.1 * nodes, 2.6) : 2.2;
}

} // namespace

void SceneLayout::arrange(int nodes, QSizeF size, int legendLines) {
    if (nodes == nodes_ && size == size_ && legendLines == legendLines_) return;
    if (nodes != nodes_) sides_.clear();
    nodes_ = nodes;
    size_ = size;
    legendLines_ = legendLines;
    place();
}

void SceneLayout::keepTogether(const std::vector<NodeSet>& sides) {
    const bool many = detail() == Detail::Compact && sides.size() > 1;
    if (many ? sides == sides_ : sides_.empty()) return;
    sides_ = many ? sides : std::vector<NodeSet>();
    place();
}

QRectF SceneLayout::area() const {
    const double side = std::min(kSide, size_.width() * 0.12);
    const double top = std::min(kTop, size_.height() * 0.15);
    // In a scene of some height there is room for three lines, and nobody moves when one is added.
    const double legend = legendLines_ > 1 ? kLegend + kLegendLine * (legendLines_ - 1) : 0;
    const double bottom = std::max(std::min(kBottom, size_.height() * 0.22), legend);
    return {side, top, std::max(1.0, size_.width() - 2 * side),
            std::max(1.0, size_.height() - top - bottom)};
}

void SceneLayout::place() {
    ++version_;
    positions_.clear();
    sizeParts();
    if (nodes_ == 0) return;
    const QRectF room = area().adjusted(radius_, radius_, -radius_, -radius_);
    const double ry = std::max(1.0, room.height() / 2);
    const double rx =
        std::clamp(room.width() / 2, 1.0, std::max(1.0, widest(nodes_, detail()) * ry));
    if (nodes_ == 1) {
        positions_.push_back(room.center());
    } else {
        const int rings = detail() == Detail::Full ? 1 : bestRings(nodes_, rx, ry).first;
        int left = nodes_;
        for (int ring = rings; ring >= 1; --ring) {
            const int weight = ring * (ring + 1) / 2;
            const int here =
                ring == 1 ? left : static_cast<int>(std::lround(double(left) * ring / weight));
            const double scale = double(ring) / rings;
            const double turn = (rings - ring) % 2 == 0 ? 0.0 : 0.5;
            const auto points = spread(here, room.center(), rx * scale, ry * scale, turn);
            positions_.insert(positions_.end(), points.begin(), points.end());
            left -= here;
        }
    }
    if (!sides_.empty()) placeTogether();
    for (const auto& [id, at] : moved_[nodes_]) {
        if (id.value() < 1 || id.value() > nodes_) continue;
        positions_[id.value() - 1] = clamped({at.x() * size_.width(), at.y() * size_.height()});
    }
}

/// Deals the places out anew, from left to right to one side after the other, with a gap between.
void SceneLayout::placeTogether() {
    std::vector<NodeSet> sides = sides_;
    NodeSet others;
    for (int id = 1; id <= nodes_; ++id)
        others.insert(NodeId{static_cast<std::uint8_t>(id)});
    for (const NodeSet& side : sides)
        side.forEach([&](NodeId id) { others.erase(id); });
    if (!others.empty()) sides.push_back(others);
    std::ranges::stable_sort(sides, {}, &NodeSet::size);
    std::vector<QPointF> places = positions_;
    std::ranges::sort(places, [](QPointF a, QPointF b) {
        return std::pair(a.x(), a.y()) < std::pair(b.x(), b.y());
    });
    const double room = size_.width() - kSide - (places.back().x() - places.front().x());
    const double gap = std::clamp(room / double(sides.size()), 0.0, 1.6 * spacing_);
    double shift = -gap * double(sides.size() - 1) / 2;
    std::size_t next = 0;
    for (const NodeSet& side : sides) {
        side.forEach([&](NodeId id) {
            if (id.value() > nodes_ || next >= places.size()) return;
            positions_[id.value() - 1] = places[next++] + QPointF(shift, 0);
        });
        shift += gap;
    }
}

void SceneLayout::sizeParts() {
    const QRectF room = area();
    const double ry = room.height() / 2;
    const double rx = std::min(room.width() / 2, widest(nodes_, detail()) * ry);
    if (detail() == Detail::Full) {
        spacing_ = nodes_ > 1 ? perimeter(rx, ry) / nodes_ : 400;
        radius_ = std::clamp(std::min(size_.height() * 0.082, spacing_ * 0.24), 15.0, 46.0);
        cellWidth_ = std::clamp(std::floor((spacing_ - 18) / stripCells()), 4.0, 12.0);
    } else {
        spacing_ = bestRings(nodes_, rx, ry).second;
        radius_ = std::clamp(spacing_ * 0.24, 5.0, 24.0);
        cellWidth_ = radius_ * 2.2 / stripCells();
    }
}

QPointF SceneLayout::clamped(QPointF point) const {
    const double side = std::min(radius_ + 12, size_.width() / 2);
    const double top = std::min(radius_ + 26, size_.height() / 2);
    const double bottom = std::min(radius_ + 30, size_.height() / 2);
    return {std::clamp(point.x(), side, std::max(side, size_.width() - side)),
            std::clamp(point.y(), top, std::max(top, size_.height() - bottom))};
}

QPointF SceneLayout::position(NodeId id) const {
    if (id.value() < 1 || id.value() > nodes_) return {};
    return positions_[id.value() - 1];
}

void SceneLayout::moveNode(NodeId id, QPointF to) {
    if (id.value() < 1 || id.value() > nodes_ || size_.isEmpty()) return;
    const QPointF at = clamped(to);
    positions_[id.value() - 1] = at;
    moved_[nodes_][id] = {at.x() / size_.width(), at.y() / size_.height()};
    ++version_;
}

std::vector<MovedNode> SceneLayout::moved() const {
    std::vector<MovedNode> result;
    if (const auto found = moved_.find(nodes_); found != moved_.end())
        for (const auto& [id, at] : found->second)
            result.push_back({id, at});
    return result;
}

void SceneLayout::setMoved(int nodes, const std::vector<MovedNode>& moved) {
    auto& kept = moved_[nodes];
    kept.clear();
    for (const MovedNode& one : moved)
        kept[one.node] = one.at;
    if (nodes == nodes_) place();
}

double SceneLayout::timerRadius() const {
    return detail() == Detail::Full ? radius_ + 6 : radius_ + 3;
}

QRectF SceneLayout::stripRect(NodeId id, int cells) const {
    const bool full = detail() == Detail::Full;
    const double width = cellWidth_ * cells;
    const double height = full ? std::max(7.0, cellWidth_) : 4;
    const QPointF at = position(id);
    // On whole pixels, so that cells are crisp.
    return {std::round(at.x() - width / 2), std::round(at.y() + timerRadius() + (full ? 7 : 3)),
            width, height};
}

QRectF SceneLayout::footprint(NodeId id) const {
    const double around = timerRadius() + 4;
    const QRectF disc(position(id) - QPointF(around, around), QSizeF(2 * around, 2 * around));
    return disc.united(stripRect(id, stripCells())).adjusted(0, -18, 0, 0);
}

QLineF SceneLayout::lane(NodeId from, NodeId to) const {
    const QLineF middle = link(from, to);
    if (middle.length() < 1) return middle;
    const double offset = detail() == Detail::Full ? 7 : 3;
    const QPointF right = QPointF(-middle.dy(), middle.dx()) * (offset / middle.length());
    return middle.translated(right);
}

QLineF SceneLayout::link(NodeId a, NodeId b) const {
    const QLineF whole(position(a), position(b));
    const double rim = timerRadius() + 2;
    if (whole.length() <= 2 * rim) return {whole.center(), whole.center()};
    const double part = rim / whole.length();
    return {whole.pointAt(part), whole.pointAt(1 - part)};
}

NodeId SceneLayout::nodeAt(QPointF point) const {
    NodeId best = kNobody;
    double nearest = std::max(timerRadius(), 9.0);
    for (int i = 0; i < nodes_; ++i) {
        const double distance = QLineF(positions_[i], point).length();
        if (distance > nearest) continue;
        nearest = distance;
        best = NodeId{static_cast<std::uint8_t>(i + 1)};
    }
    return best;
}

NodeId SceneLayout::neighbour(NodeId from, int step) const {
    if (nodes_ == 0) return kNobody;
    const int start = from == kNobody ? (step > 0 ? 0 : nodes_ + 1) : from.value();
    const int next = start + step;
    return next >= 1 && next <= nodes_ ? NodeId{static_cast<std::uint8_t>(next)} : kNobody;
}

double distanceToSegment(QPointF point, const QLineF& segment) {
    const QPointF along = segment.p2() - segment.p1();
    const double squared = QPointF::dotProduct(along, along);
    if (squared == 0) return QLineF(point, segment.p1()).length();
    const double t =
        std::clamp(QPointF::dotProduct(point - segment.p1(), along) / squared, 0.0, 1.0);
    return QLineF(point, segment.pointAt(t)).length();
}

double travelled(Time sentAt, Time arrival, Time now, bool steps) {
    if (arrival == kNever) return 0.5;
    const auto whole = static_cast<double>(arrival - sentAt);
    const double part =
        whole <= 0 ? 1 : std::clamp(static_cast<double>(now - sentAt) / whole, 0.0, 1.0);
    if (!steps) return part;
    constexpr double kPlaces = 4;
    return (std::min(std::floor(part * kPlaces), kPlaces - 1) + 0.5) / kPlaces;
}

} // namespace raftarium::ui
