#include "ui/scene/sprite_cache.h"

#include "ui/base/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace raftarium::ui {
namespace {

constexpr int kPageSize = 1024;
constexpr std::size_t kMostPages = 24;
constexpr int kGap = 1;

} // namespace

size_t qHash(const SpriteKey& key, size_t seed) noexcept {
    std::uint64_t h = (std::uint64_t{key.kind} << 48U) ^ (std::uint64_t{key.a} << 32U) ^ key.b;
    h ^= std::uint64_t{key.colour} * 0x9E3779B97F4A7C15ULL;
    h ^= h >> 29U;
    return static_cast<size_t>(h * 0xBF58476D1CE4E5B9ULL) ^ seed;
}

void SpriteCache::prepare(qreal devicePixelRatio, std::uint64_t colours) {
    if (devicePixelRatio == ratio_ && colours == colours_ && pages_.size() < kMostPages) return;
    clear();
    ratio_ = devicePixelRatio;
    colours_ = colours;
}

void SpriteCache::clear() {
    sprites_.clear();
    labels_.clear();
    pages_.clear();
    pen_ = {};
    rowHeight_ = 0;
}

Sprite SpriteCache::reserve(QSize size) {
    size = size.boundedTo({kPageSize, kPageSize});
    if (pen_.x() + size.width() > kPageSize) {
        pen_ = {0, pen_.y() + rowHeight_ + kGap};
        rowHeight_ = 0;
    }
    if (pages_.empty() || pen_.y() + size.height() > kPageSize) {
        pages_.emplace_back(kPageSize, kPageSize);
        pages_.back().fill(Qt::transparent);
        pen_ = {};
        rowHeight_ = 0;
    }
    const Sprite sprite{int(pages_.size()) - 1, {pen_, size}};
    pen_.rx() += size.width() + kGap;
    rowHeight_ = std::max(rowHeight_, size.height());
    return sprite;
}

Sprite SpriteCache::make(QSizeF size, const Paint& paint) {
    const QSize pixels(int(std::ceil(size.width() * ratio_)),
                       int(std::ceil(size.height() * ratio_)));
    const Sprite sprite = reserve(pixels.expandedTo({1, 1}));
    QPainter painter(&pages_.back());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(sprite.source);
    painter.translate(QRectF(sprite.source).center());
    painter.scale(ratio_, ratio_);
    paint(painter);
    return sprite;
}

QFont SpriteCache::fontOf(const LabelFont& font) {
    QFont result = font.family == LabelFont::Family::Ui ? Theme::uiFont(font.pixels)
                                                        : Theme::monoFont(font.pixels);
    result.setBold(font.bold);
    return result;
}

const Sprite& SpriteCache::label(const QString& text, const LabelFont& font, QColor colour) {
    const LabelKey key{text, font, colour.rgba()};
    const auto found = labels_.constFind(key);
    if (found != labels_.cend()) return *found;
    const QFont used = fontOf(font);
    const QFontMetricsF metrics(used);
    const QSizeF size(std::ceil(metrics.horizontalAdvance(text)) + 2, std::ceil(metrics.height()));
    const auto paint = [&](QPainter& painter) {
        painter.setFont(used);
        painter.setPen(colour);
        painter.drawText(QRectF({-size.width() / 2, -size.height() / 2}, size), Qt::AlignCenter,
                         text);
    };
    return *labels_.insert(key, make(size, paint));
}

void SpriteBatch::draw(const Sprite& sprite, QPointF centre, qreal opacity) {
    if (sprite.page != page_) {
        flush();
        page_ = sprite.page;
    }
    const QSizeF size = sprite.source.size();
    const QPointF at = centre * cache_.ratio();
    const QPointF snapped(std::round(at.x() - size.width() / 2) + size.width() / 2,
                          std::round(at.y() - size.height() / 2) + size.height() / 2);
    fragments_.push_back(
        QPainter::PixmapFragment::create(snapped, sprite.source, 1, 1, 0, opacity));
}

void SpriteBatch::label(const QString& text, const LabelFont& font, QColor colour, QPointF anchor,
                        Qt::Alignment align, qreal opacity) {
    const Sprite& sprite = cache_.label(text, font, colour);
    const QSizeF size = QSizeF(sprite.source.size()) / cache_.ratio();
    if (align & Qt::AlignLeft) anchor.rx() += size.width() / 2;
    if (align & Qt::AlignRight) anchor.rx() -= size.width() / 2;
    if (align & Qt::AlignTop) anchor.ry() += size.height() / 2;
    if (align & Qt::AlignBottom) anchor.ry() -= size.height() / 2;
    draw(sprite, anchor, opacity);
}

void SpriteBatch::flush() {
    if (fragments_.empty()) return;
    painter_.save();
    // Sprites are in device pixels: drawn unscaled they take the painter's fastest way.
    painter_.scale(1 / cache_.ratio(), 1 / cache_.ratio());
    painter_.drawPixmapFragments(fragments_.data(), int(fragments_.size()), cache_.page(page_));
    painter_.restore();
    fragments_.clear();
}

} // namespace raftarium::ui
