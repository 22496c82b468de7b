#pragma once

#include <QHash>
#include <QPixmap>
#include <QSize>

#include <cstdint>

namespace raftarium::ui {

/// Pictures of log cells, drawn once for each term, look and size. Laying 6,000 of them takes a
/// millisecond; drawing their numbers anew would take thirty.
class LogCells {
public:
    enum class Look : std::uint8_t { Committed, Stored };

    /// Forgets the pictures where the size or the pixel ratio is another one.
    void setSize(QSize size, qreal pixelRatio);
    void clear() { pictures_.clear(); }
    [[nodiscard]] const QPixmap& picture(std::uint32_t term, Look look, bool configuration = false);
    [[nodiscard]] int drawn() const { return drawn_; } ///< pictures made so far: for tests

private:
    [[nodiscard]] QPixmap draw(std::uint32_t term, Look look, bool configuration) const;

    QSize size_;
    qreal pixelRatio_ = 1;
    QHash<quint64, QPixmap> pictures_;
    int drawn_ = 0;
};

} // namespace raftarium::ui
