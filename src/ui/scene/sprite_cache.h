#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QPainter>
#include <QPixmap>
#include <QString>

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace raftarium::ui {

/// A picture in the cache; sizes in device pixels.
struct Sprite {
    int page = -1;
    QRect source;
};

/// What a sprite shows. The meaning of `a` and `b` belongs to its kind.
struct SpriteKey {
    std::uint16_t kind = 0;
    std::uint16_t a = 0;
    std::uint32_t b = 0;
    QRgb colour = 0;
    bool operator==(const SpriteKey&) const = default;
};
[[nodiscard]] size_t qHash(const SpriteKey& key, size_t seed = 0) noexcept;

/// The font of a label.
struct LabelFont {
    enum class Family : std::uint8_t { Ui, Mono };
    Family family = Family::Ui;
    bool bold = false;
    std::uint16_t pixels = 12; ///< device-independent
    bool operator==(const LabelFont&) const = default;
};

/// Small pictures painted once and kept on a few large pages, for one device pixel ratio.
/// Antialiased shapes and text cost ten times a blit.
class SpriteCache {
public:
    /// Paints around the origin, in device-independent pixels.
    using Paint = std::function<void(QPainter&)>;

    /// Forgets everything where the ratio or the colours are others than before.
    void prepare(qreal devicePixelRatio, std::uint64_t colours);
    [[nodiscard]] qreal ratio() const { return ratio_; }

    /// The sprite of `key`, painted by `paint` into `size` at its first use.
    template <class PaintFunction>
    const Sprite& get(const SpriteKey& key, QSizeF size, PaintFunction&& paint) {
        const auto found = sprites_.constFind(key);
        if (found != sprites_.cend()) return *found;
        return *sprites_.insert(key, make(size, std::forward<PaintFunction>(paint)));
    }
    const Sprite& label(const QString& text, const LabelFont& font, QColor colour);

    [[nodiscard]] const QPixmap& page(int index) const { return pages_[std::size_t(index)]; }
    [[nodiscard]] std::size_t pageCount() const { return pages_.size(); }

    [[nodiscard]] static QFont fontOf(const LabelFont& font);

private:
    struct LabelKey {
        QString text;
        LabelFont font;
        QRgb colour;
        bool operator==(const LabelKey&) const = default;
        friend size_t qHash(const LabelKey& key, size_t seed) noexcept {
            return ::qHash(key.text, seed) ^
                   (size_t(key.colour) * 31U + key.font.pixels * 4U + unsigned(key.font.bold) * 2U +
                    unsigned(key.font.family));
        }
    };
    Sprite make(QSizeF size, const Paint& paint);
    Sprite reserve(QSize size);
    void clear();

    qreal ratio_ = 0;
    std::uint64_t colours_ = 0;
    QHash<SpriteKey, Sprite> sprites_;
    QHash<LabelKey, Sprite> labels_;
    std::vector<QPixmap> pages_;
    friend class SpriteBatch;
    std::vector<QPainter::PixmapFragment> fragments_; // room that batches use in turn
    QPoint pen_;                                      // where the next sprite of the last page goes
    int rowHeight_ = 0;
};

/// Draws sprites in their order, as few calls as their pages allow. Draws the rest when it ends.
class SpriteBatch {
public:
    SpriteBatch(QPainter& painter, SpriteCache& cache)
        : painter_(painter), cache_(cache), fragments_(std::exchange(cache.fragments_, {})) {}
    ~SpriteBatch() {
        flush();
        cache_.fragments_ = std::move(fragments_);
    }
    SpriteBatch(const SpriteBatch&) = delete;
    SpriteBatch& operator=(const SpriteBatch&) = delete;

    /// `centre` in device-independent pixels; the sprite is put on whole device pixels.
    void draw(const Sprite& sprite, QPointF centre, qreal opacity = 1);
    /// Text whose box lies at `anchor` as `align` says: Qt::AlignHCenter | Qt::AlignVCenter centres
    /// it, Qt::AlignLeft starts there.
    void label(const QString& text, const LabelFont& font, QColor colour, QPointF anchor,
               Qt::Alignment align = Qt::AlignCenter, qreal opacity = 1);
    void flush();
    [[nodiscard]] SpriteCache& cache() { return cache_; }

private:
    QPainter& painter_;
    SpriteCache& cache_;
    int page_ = -1;
    std::vector<QPainter::PixmapFragment> fragments_;
};

} // namespace raftarium::ui
