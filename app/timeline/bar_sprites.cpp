// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/bar_sprites.h"

#include "app/timeline/bar_painter.h"

#include <QPainter>

#include <cmath>
#include <functional>
#include <memory>

namespace dateline {

namespace {

constexpr int mostKilobytes = 4 * 1024;
constexpr double widest = 400; ///< longer bars are few
constexpr int pillKind = 15;

/// Everything that a sprite's look depends on.
quint64 keyOf(int kind, quint32 colour, int width, int height, double ratio)
{
    return quint64(colour) ^ quint64(kind) << 32 ^ quint64(width & 0xFFF) << 36 ^ quint64(height & 0xFF) << 48 ^
           quint64(static_cast<int>(ratio * 16) & 0xFF) << 56;
}

} // namespace

BarSprites::BarSprites() : m_sprites(mostKilobytes) {}

QImage *BarSprites::find(quint64 key, QSize pixels, double ratio, const std::function<void(QPainter &)> &paint)
{
    if (QImage *known = m_sprites.object(key))
        return known;
    auto made = std::make_unique<QImage>(pixels, QImage::Format_ARGB32_Premultiplied);
    made->setDevicePixelRatio(ratio);
    made->fill(Qt::transparent);
    QPainter painter(made.get());
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    painter.end();
    QImage *kept = made.release();
    m_sprites.insert(key, kept, static_cast<int>(kept->sizeInBytes() / 1024 + 1));
    return kept;
}

void BarSprites::drawBar(QPainter &painter, const VisibleEvent &event, const TimelineRow &row, const Theme &theme,
                         double ratio)
{
    if (event.fadeLeft > 0 || event.fadeRight > 0 || event.bar.width() > widest || event.bar.width() <= 0) {
        dateline::drawBar(painter, event, row, theme);
        return;
    }
    const double left = std::round(event.bar.left() * ratio), top = std::round(event.bar.top() * ratio);
    const QSize pixels(static_cast<int>(std::max(1.0, std::round(event.bar.right() * ratio) - left)),
                       static_cast<int>(std::round(event.bar.height() * ratio)));
    const int kind = static_cast<int>(barLook(row)) * 2 + (event.side == LabelSide::Inside ? 1 : 0);
    const quint64 key = keyOf(kind, theme.type(row.type).rgba() ^ (theme.dark ? 0x1000000u : 0u), pixels.width(),
                              pixels.height(), ratio);
    const QImage *sprite = find(key, pixels, ratio, [&](QPainter &on) {
        VisibleEvent alone = event;
        alone.bar = QRectF(0, 0, pixels.width() / ratio, pixels.height() / ratio);
        dateline::drawBar(on, alone, row, theme);
    });
    painter.drawImage(QPointF(left / ratio, top / ratio), *sprite);
}

void BarSprites::drawPill(QPainter &painter, const QRectF &pill, const QColor &colour, double ratio)
{
    const double left = std::round(pill.left() * ratio), top = std::round(pill.top() * ratio);
    const QSize pixels(static_cast<int>(std::round(pill.width() * ratio)),
                       static_cast<int>(std::round(pill.height() * ratio)));
    const quint64 key = keyOf(pillKind, colour.rgba(), pixels.width(), pixels.height(), ratio);
    const QImage *sprite = find(key, pixels, ratio, [&](QPainter &on) {
        dateline::drawPill(on, QRectF(0, 0, pixels.width() / ratio, pixels.height() / ratio), colour);
    });
    painter.drawImage(QPointF(left / ratio, top / ratio), *sprite);
}

} // namespace dateline
