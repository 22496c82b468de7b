#include "ui/scene/partition_shape.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace raftarium::ui {
namespace {

constexpr double kCell = 12;

/// How near a point is to a group: the mean over its servers, so that a large group does not push
/// the boundary around a small one into a loop.
double nearness(const SceneLayout& layout, const std::vector<NodeId>& group, QPointF point) {
    double sum = 0;
    for (const NodeId id : group) {
        const QPointF d = layout.position(id) - point;
        const double squared = std::max(1.0, QPointF::dotProduct(d, d));
        sum += 1 / (squared * std::sqrt(squared));
    }
    return sum / double(group.size());
}

std::vector<std::vector<NodeId>> membersOf(const std::vector<NodeSet>& groups) {
    std::vector<std::vector<NodeId>> members(groups.size());
    for (std::size_t g = 0; g < groups.size(); ++g)
        groups[g].forEach([&](NodeId id) { members[g].push_back(id); });
    std::erase_if(members, [](const auto& group) { return group.empty(); });
    return members;
}

/// Nearness to every group at the corners of a grid over the scene, and marching squares on it.
class Field {
public:
    Field(const SceneLayout& layout, const std::vector<std::vector<NodeId>>& members)
        : groups_(members.size()),
          columns_(int(layout.size().width() / kCell) + 4),
          rows_(int(layout.size().height() / kCell) + 4) {
        values_.reserve(std::size_t(columns_) * rows_ * groups_);
        for (int row = 0; row < rows_; ++row)
            for (int column = 0; column < columns_; ++column)
                for (const auto& group : members)
                    values_.push_back(
                        float(std::log(nearness(layout, group, corner(column, row)))));
    }

    /// Pieces of the boundaries, each with the edges of the grid that it starts and ends at.
    struct Piece {
        std::uint64_t from;
        std::uint64_t to;
        QPointF start;
        QPointF end;
    };
    [[nodiscard]] std::vector<Piece> pieces() const {
        std::vector<Piece> result;
        for (int row = 0; row + 1 < rows_; ++row)
            for (int column = 0; column + 1 < columns_; ++column)
                addCell(column, row, result);
        return result;
    }

private:
    [[nodiscard]] QPointF corner(int column, int row) const {
        return {(column - 1) * kCell, (row - 1) * kCell};
    }
    [[nodiscard]] const float* at(int column, int row) const {
        return &values_[(std::size_t(row) * columns_ + column) * groups_];
    }
    [[nodiscard]] std::size_t nearest(int column, int row) const {
        const float* v = at(column, row);
        return std::size_t(std::max_element(v, v + groups_) - v);
    }

    void addCell(int column, int row, std::vector<Piece>& result) const {
        constexpr std::array<QPoint, 4> kCorners{QPoint{0, 0}, {1, 0}, {1, 1}, {0, 1}};
        std::array<std::size_t, 4> group{};
        for (std::size_t i = 0; i < 4; ++i)
            group[i] = nearest(column + kCorners[i].x(), row + kCorners[i].y());
        std::array<std::uint64_t, 4> keys{};
        std::array<QPointF, 4> points{};
        std::size_t count = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const std::size_t next = (i + 1) % 4;
            if (group[i] == group[next]) continue;
            QPoint a = QPoint(column, row) + kCorners[i];
            QPoint b = QPoint(column, row) + kCorners[next];
            auto [g, h] = std::pair(group[i], group[next]);
            // The same edge is computed in the same direction from both of its cells.
            if (std::pair(b.y(), b.x()) < std::pair(a.y(), a.x())) {
                std::swap(a, b);
                std::swap(g, h);
            }
            const double da = at(a.x(), a.y())[g] - at(a.x(), a.y())[h];
            const double db = at(b.x(), b.y())[g] - at(b.x(), b.y())[h];
            const double t = da == db ? 0.5 : std::clamp(da / (da - db), 0.0, 1.0);
            points[count] = corner(a.x(), a.y()) * (1 - t) + corner(b.x(), b.y()) * t;
            keys[count] = (std::uint64_t(a.y()) * columns_ + a.x()) * 2 + (a.y() != b.y() ? 1 : 0);
            ++count;
        }
        if (count == 2) result.push_back({keys[0], keys[1], points[0], points[1]});
        if (count == 4) {
            result.push_back({keys[0], keys[1], points[0], points[1]});
            result.push_back({keys[2], keys[3], points[2], points[3]});
        }
        if (count == 3) { // three groups meet
            const QPointF middle = (points[0] + points[1] + points[2]) / 3;
            for (std::size_t i = 0; i < 3; ++i) {
                const std::uint64_t own = ~((std::uint64_t(row) * columns_ + column) * 4 + i);
                result.push_back({keys[i], own, points[i], middle});
            }
        }
    }

    std::size_t groups_;
    int columns_;
    int rows_;
    std::vector<float> values_;
};

QPolygonF smoothed(QPolygonF line, bool closed) {
    const qsizetype size = line.size();
    for (int pass = 0; pass < 4; ++pass) {
        const QPolygonF old = line;
        for (qsizetype i = closed ? 0 : 1; i < (closed ? size : size - 1); ++i)
            line[i] = (old[(i + size - 1) % size] + old[i] * 2 + old[(i + 1) % size]) / 4;
    }
    return line;
}

/// Joins pieces at their common edges to lines.
std::vector<QPolygonF> joined(const std::vector<Field::Piece>& pieces) {
    QMultiHash<std::uint64_t, std::size_t> ends;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        ends.insert(pieces[i].from, i);
        ends.insert(pieces[i].to, i);
    }
    std::vector<bool> used(pieces.size());
    std::vector<QPolygonF> lines;
    const auto follow = [&](std::uint64_t edge, QPolygonF& line) {
        for (bool found = true; found;) {
            found = false;
            for (auto [it, last] = ends.equal_range(edge); it != last; ++it) {
                if (used[*it]) continue;
                const Field::Piece& piece = pieces[*it];
                used[*it] = true;
                line.push_back(piece.from == edge ? piece.end : piece.start);
                edge = piece.from == edge ? piece.to : piece.from;
                found = true;
                break;
            }
        }
        return edge;
    };
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (used[i]) continue;
        used[i] = true;
        QPolygonF line{pieces[i].start, pieces[i].end};
        const std::uint64_t end = follow(pieces[i].to, line);
        std::reverse(line.begin(), line.end());
        const bool closed = end == pieces[i].from;
        if (!closed) follow(pieces[i].from, line);
        line = smoothed(line, closed);
        if (closed) line.push_back(line.front());
        if (line.size() > 2) lines.push_back(line);
    }
    return lines;
}

} // namespace

std::vector<QPolygonF> boundaryLines(const SceneLayout& layout,
                                     const std::vector<NodeSet>& groups) {
    const auto members = membersOf(groups);
    if (members.size() < 2) return {};
    return joined(Field(layout, members).pieces());
}

QPainterPath smoothPath(const std::vector<QPolygonF>& lines) {
    QPainterPath path;
    for (const QPolygonF& line : lines) {
        path.moveTo(line.front());
        for (qsizetype i = 1; i + 1 < line.size(); ++i)
            path.quadTo(line[i], (line[i] + line[i + 1]) / 2);
        path.lineTo(line.back());
    }
    return path;
}

int groupAt(const SceneLayout& layout, const std::vector<NodeSet>& groups, QPointF point) {
    const auto members = membersOf(groups);
    int best = -1;
    double most = 0;
    for (std::size_t g = 0; g < members.size(); ++g) {
        const double near = nearness(layout, members[g], point);
        if (best >= 0 && near <= most) continue;
        best = int(g);
        most = near;
    }
    return best;
}

QString setText(const NodeSet& set) {
    std::vector<int> ids;
    set.forEach([&](NodeId id) { ids.push_back(id.value()); });
    QStringList parts;
    constexpr qsizetype kMost = 6;
    for (std::size_t i = 0; i < ids.size();) {
        if (parts.size() == kMost) {
            parts << QCoreApplication::translate("Scene", "and %1 more").arg(ids.size() - i);
            break;
        }
        std::size_t last = i;
        while (ids.size() > 6 && last + 1 < ids.size() && ids[last + 1] == ids[last] + 1)
            ++last;
        if (last < i + 2) last = i;
        parts << (last == i ? QStringLiteral("n%1").arg(ids[i])
                            : QStringLiteral("n%1–n%2").arg(ids[i]).arg(ids[last]));
        i = last + 1;
    }
    return parts.join(u' ');
}

QString partitionText(const std::vector<NodeSet>& groups) {
    QStringList parts;
    for (const NodeSet& group : groups)
        parts << u'{' + setText(group) + u'}';
    return QCoreApplication::translate("Scene", "partition %1")
        .arg(parts.join(QStringLiteral(" | ")));
}

} // namespace raftarium::ui
