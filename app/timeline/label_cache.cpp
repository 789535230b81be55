// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/label_cache.h"

#include "app/theme/theme.h"
#include "app/timeline/timeline_style.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr int mostKilobytes = 32 * 1024;
constexpr qsizetype mostWidths = 4096;

struct StyleFont {
    QFont font;
    QFontMetricsF metrics;
};

const StyleFont &styleFont(LabelCache::Style style)
{
    static const auto make = [](double points, QFont::Weight weight) {
        const QFont font = uiFont(points, weight);
        return StyleFont{font, QFontMetricsF(font)};
    };
    static const StyleFont fonts[] = {make(labelPoints, QFont::Normal), make(labelPoints, QFont::DemiBold),
                                      make(smallPoints, QFont::Normal), make(chipPoints, QFont::Medium),
                                      make(smallPoints, QFont::DemiBold)};
    return fonts[static_cast<std::size_t>(style)];
}

void strike(QPainter &painter, double left, double width, double middle)
{
    painter.drawLine(QPointF(left, middle + 0.5), QPointF(left + width, middle + 0.5));
}

/// A text within its room, and how wide that is.
struct Fitted {
    QString text;
    double width = 0;
};

Fitted fitted(const QString &text, const QFontMetricsF &metrics, double room)
{
    const double width = metrics.horizontalAdvance(text);
    if (width <= room + 0.5)
        return {text, width};
    const QString elided = metrics.elidedText(text, Qt::ElideRight, room);
    return {elided, metrics.horizontalAdvance(elided)};
}

} // namespace

LabelCache::LabelCache() : m_lines(mostKilobytes) {}

QFont LabelCache::font(Style style)
{
    return styleFont(style).font;
}

LabelCache::Line *LabelCache::line(const QString &text, Style style, int width, const QColor &colour)
{
    const Key key{text, quint64(colour.rgba()) | quint64(width & 0xFFF) << 32 | quint64(m_ratio * 64) << 44
                            | quint64(style) << 60};
    if (Line *known = m_lines.object(key))
        return known;
    if (m_allowed == 0) {
        m_missed = true;
        return nullptr;
    }
    if (m_allowed > 0)
        --m_allowed;
    const StyleFont &font = styleFont(style);
    const auto [shown, shownWidth] = fitted(text, font.metrics, width);
    auto made = std::make_unique<Line>();
    made->shown = shown;
    made->width = shownWidth;
    made->height = std::ceil(font.metrics.height());
    // Some letters reach a little beyond their advance.
    const QSize size(static_cast<int>(std::ceil((made->width + 3) * m_ratio)),
                     static_cast<int>(std::ceil(made->height * m_ratio)));
    made->image = QImage(size, QImage::Format_ARGB32_Premultiplied);
    made->image.setDevicePixelRatio(m_ratio);
    made->image.fill(Qt::transparent);
    QPainter painter(&made->image);
    painter.setFont(font.font);
    painter.setPen(colour);
    painter.drawText(QPointF(0, font.metrics.ascent()), shown);
    painter.end();
    Line *kept = made.release();
    m_lines.insert(key, kept, static_cast<int>(kept->image.sizeInBytes() / 1024 + 1));
    return kept;
}

void LabelCache::drawAsText(QPainter &painter, const QRectF &room, const QString &text, Style style, bool alignRight,
                            bool struck) const
{
    const StyleFont &font = styleFont(style);
    const auto [shown, width] = fitted(text, font.metrics, std::floor(room.width()));
    const double left = alignRight ? room.right() - width : room.left();
    painter.setFont(font.font);
    painter.drawText(QPointF(left, room.center().y() - font.metrics.height() / 2 + font.metrics.ascent()), shown);
    if (struck)
        strike(painter, left, width, room.center().y());
}

double LabelCache::width(const QString &text, Style style)
{
    const Key key{text, quint64(style)};
    if (const auto known = m_widths.constFind(key); known != m_widths.constEnd())
        return *known;
    if (m_widths.size() >= mostWidths)
        m_widths.clear();
    return *m_widths.insert(key, styleFont(style).metrics.horizontalAdvance(text));
}

template <typename Paint>
void LabelCache::drawSign(QPainter &painter, const QString &name, const QRectF &area, Paint paint)
{
    if (m_vector)
        return paint(painter, area.topLeft());
    const QColor colour = painter.pen().color();
    const Key key{name, quint64(colour.rgba()) | quint64(m_ratio * 64) << 44 | quint64(0xF) << 60};
    Line *sign = m_lines.object(key);
    if (!sign) {
        sign = new Line;
        sign->image = QImage((area.size() * m_ratio).toSize() + QSize(1, 1), QImage::Format_ARGB32_Premultiplied);
        sign->image.setDevicePixelRatio(m_ratio);
        sign->image.fill(Qt::transparent);
        QPainter on(&sign->image);
        on.setRenderHint(QPainter::Antialiasing);
        on.setPen(colour);
        paint(on, QPointF());
        on.end();
        m_lines.insert(key, sign, static_cast<int>(sign->image.sizeInBytes() / 1024 + 1));
    }
    const auto snapped = [this](double at) { return std::round(at * m_ratio) / m_ratio; };
    painter.drawImage(QPointF(snapped(area.left()), snapped(area.top())), sign->image);
}

void LabelCache::drawBadge(QPainter &painter, const QRectF &pill, int number)
{
    const QString text = QString::number(number);
    const QSizeF size = pill.size();
    const QString name = QLatin1String("badge ") % text % QLatin1Char(' ') % QString::number(size.width());
    drawSign(painter, name, pill.adjusted(-1, -1, 1, 1), [&](QPainter &on, QPointF corner) {
        const QRectF inside(corner + QPointF(1, 1), size);
        const QColor ink = on.pen().color();
        QColor outline = ink;
        outline.setAlphaF(0.55f);
        on.setPen(QPen(outline, 1));
        on.setBrush(Qt::NoBrush);
        on.drawRoundedRect(inside, size.height() / 2, size.height() / 2);
        on.setPen(ink);
        const StyleFont &font = styleFont(Style::Chip);
        on.setFont(font.font);
        on.drawText(QPointF(inside.center().x() - width(text, Style::Chip) / 2,
                            inside.center().y() - font.metrics.height() / 2 + font.metrics.ascent()),
                    text);
    });
}

void LabelCache::drawWarning(QPainter &painter, QPointF middle, const QColor &colour)
{
    const QString name = QLatin1String("warning ") % colour.name();
    drawSign(painter, name, QRectF(middle + QPointF(-8, -8), QSizeF(16, 16)), [&](QPainter &on, QPointF corner) {
        const QPointF centre = corner + QPointF(8, 8);
        const QColor ink = on.pen().color();
        on.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        on.setBrush(Qt::NoBrush);
        on.drawPolygon(QPolygonF{centre + QPointF(0, -6), centre + QPointF(6.5, 5.5), centre + QPointF(-6.5, 5.5)});
        on.setPen(ink);
        const StyleFont &font = styleFont(Style::Chip);
        on.setFont(font.font);
        on.drawText(QPointF(centre.x() - 2, centre.y() + 1 - font.metrics.height() / 2 + font.metrics.ascent()),
                    QStringLiteral("!"));
    });
}

bool LabelCache::draw(QPainter &painter, const QRectF &room, const QString &text, Style style, bool alignRight,
                      bool struck)
{
    if (m_vector) {
        drawAsText(painter, room, text, style, alignRight, struck);
        return true;
    }
    const Line *found = line(text, style, static_cast<int>(room.width()), painter.pen().color());
    if (!found)
        return false;
    const auto snapped = [this](double at) { return std::round(at * m_ratio) / m_ratio; };
    const double left = alignRight ? room.right() - found->width : room.left();
    painter.drawImage(QPointF(snapped(left), snapped(room.center().y() - found->height / 2)), found->image);
    if (struck)
        strike(painter, left, found->width, room.center().y());
    return true;
}

/// How much of the width whole letters take.
double LabelCache::lettersWithin(Line &line, Style style, double width)
{
    if (line.ends.empty())
        for (qsizetype letter = 1; letter <= line.shown.size(); ++letter)
            line.ends.push_back(styleFont(style).metrics.horizontalAdvance(line.shown.left(letter)));
    const auto after = std::upper_bound(line.ends.begin(), line.ends.end(), width);
    return after == line.ends.begin() ? 0 : *(after - 1);
}

bool LabelCache::drawBeginning(QPainter &painter, const QRectF &room, const QString &text, Style style, double width,
                               bool struck)
{
    if (m_vector)
        return draw(painter, room, text, style, false, struck);
    const QColor colour = painter.pen().color();
    Line *whole = line(text, style, static_cast<int>(width), colour);
    if (!whole)
        return false;
    if (whole->width <= room.width())
        return draw(painter, QRectF(room.left(), room.top(), width, room.height()), text, style, false, struck);
    const Line *dots = line(QStringLiteral("…"), style, 100, colour);
    // Asking for the dots may have thrown the text out.
    whole = line(text, style, static_cast<int>(width), colour);
    if (!whole || !dots)
        return false;
    const auto snapped = [this](double at) { return std::round(at * m_ratio) / m_ratio; };
    const double kept = lettersWithin(*whole, style, std::max(0.0, room.width() - dots->width));
    const double left = snapped(room.left()), top = snapped(room.center().y() - whole->height / 2);
    painter.drawImage(QPointF(left, top), whole->image, QRectF(0, 0, std::ceil(kept * m_ratio), whole->image.height()));
    painter.drawImage(QPointF(snapped(left + kept), top), dots->image);
    if (struck)
        strike(painter, left, kept + dots->width, room.center().y());
    return true;
}

} // namespace dateline
