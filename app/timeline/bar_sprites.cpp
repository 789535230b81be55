// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/bar_sprites.h"

#include "app/timeline/bar_painter.h"
#include "app/timeline/timeline_style.h"

#include <QPainter>

#include <cmath>
#include <functional>
#include <memory>

namespace dateline {

namespace {

constexpr int mostKilobytes = 4 * 1024;
constexpr double widest = 400; ///< longer bars are few
constexpr int pillKind = 15;
constexpr int smallestMiddle = 8; ///< device pixels

/// Everything that a sprite's look depends on.
quint64 keyOf(int kind, quint32 colour, int width, int height, double ratio)
{
    return quint64(colour) ^ quint64(kind) << 32 ^ quint64(width & 0xFFF) << 36 ^ quint64(height & 0xFF) << 48
           ^ quint64(static_cast<int>(ratio * 16) & 0xFF) << 56;
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
    if (event.bar.width() <= 0)
        return;
    const Place place = placeOf(event, ratio);
    const Ends ends = endsOf(event, ratio);
    const BarLook look = barLook(row);
    const bool plain = look == BarLook::Solid || look == BarLook::Period;
    if (plain && place.width > ends.model)
        drawInPieces(painter, event, row, theme, place, ends);
    else if (place.width <= widest * ratio)
        drawWhole(painter, event, row, theme, place);
    else
        dateline::drawBar(painter, event, row, theme);
}

BarSprites::Place BarSprites::placeOf(const VisibleEvent &event, double ratio)
{
    const double left = std::round((event.bar.left() - event.fadeLeft) * ratio);
    const double right = std::round((event.bar.right() + event.fadeRight) * ratio);
    return {left, std::round(event.bar.top() * ratio), static_cast<int>(std::max(1.0, right - left)),
            static_cast<int>(std::round(event.bar.height() * ratio)), ratio};
}

BarSprites::Ends BarSprites::endsOf(const VisibleEvent &event, double ratio)
{
    const auto pixels = [ratio](double fade) {
        return static_cast<int>(std::ceil((fade > 0 ? fadeReach * fade + 1 : barRadius + 1) * ratio));
    };
    Ends ends{pixels(event.fadeLeft), pixels(event.fadeRight), 0};
    const double unhurried = 2 * fadeReach * std::max(event.fadeLeft, event.fadeRight);
    ends.model = std::max(ends.left + ends.right + smallestMiddle, static_cast<int>(std::ceil(unhurried * ratio)) + 2);
    return ends;
}

/// The bar alone, at the sprite's origin and `width` device pixels wide.
VisibleEvent BarSprites::alone(const VisibleEvent &event, const Place &place, int width)
{
    VisibleEvent made = event;
    const double whole = width / place.ratio;
    made.bar =
        QRectF(event.fadeLeft, 0, std::max(0.5, whole - event.fadeLeft - event.fadeRight), place.height / place.ratio);
    return made;
}

quint64 BarSprites::keyOfBar(const VisibleEvent &event, const TimelineRow &row, const Theme &theme, const Place &place,
                             Piece piece)
{
    const int kind = static_cast<int>(barLook(row)) * 2 + (event.side == LabelSide::Inside ? 1 : 0);
    const auto fade = [](double length) { return length <= 0 ? 0u : length < openFade ? 1u : 2u; };
    const quint32 colour = theme.type(row.type).rgba() ^ (theme.dark ? 0x1000000u : 0u)
                           ^ (fade(event.fadeLeft) * 3 + fade(event.fadeRight) + 9 * static_cast<quint32>(piece)) << 26;
    return keyOf(kind, colour, piece == Piece::Whole ? place.width : 0, place.height, place.ratio);
}

void BarSprites::drawWhole(QPainter &painter, const VisibleEvent &event, const TimelineRow &row, const Theme &theme,
                           const Place &place)
{
    const QImage *sprite =
        find(keyOfBar(event, row, theme, place, Piece::Whole), QSize(place.width, place.height), place.ratio,
             [&](QPainter &on) { dateline::drawBar(on, alone(event, place, place.width), row, theme); });
    painter.drawImage(QPointF(place.left / place.ratio, place.top / place.ratio), *sprite);
}

/// Two ends that are the same for every length, and one colour between them: zooming changes nothing but that.
void BarSprites::drawInPieces(QPainter &painter, const VisibleEvent &event, const TimelineRow &row, const Theme &theme,
                              const Place &place, const Ends &ends)
{
    const auto paint = [&](QPainter &on) { dateline::drawBar(on, alone(event, place, ends.model), row, theme); };
    const QImage *left =
        find(keyOfBar(event, row, theme, place, Piece::Left), QSize(ends.left, place.height), place.ratio, paint);
    painter.drawImage(QPointF(place.left / place.ratio, place.top / place.ratio), *left);
    const QImage *right = find(keyOfBar(event, row, theme, place, Piece::Right), QSize(ends.right, place.height),
                               place.ratio, [&](QPainter &on) {
                                   on.translate((ends.right - ends.model) / place.ratio, 0);
                                   paint(on);
                               });
    const double rightAt = place.left + place.width - ends.right;
    painter.drawImage(QPointF(rightAt / place.ratio, place.top / place.ratio), *right);
    painter.fillRect(QRectF((place.left + ends.left) / place.ratio, place.top / place.ratio,
                            (rightAt - place.left - ends.left) / place.ratio, place.height / place.ratio),
                     barFill(event, row, theme));
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
