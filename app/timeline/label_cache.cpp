// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/label_cache.h"

#include "app/theme/theme.h"
#include "app/timeline/timeline_style.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <memory>

namespace dateline {

namespace {

constexpr int mostKilobytes = 32 * 1024;
constexpr qsizetype mostWidths = 4096;

struct StyleFont {
    QFont font;
    QFontMetricsF metrics;
    double ellipsis = 0; ///< how wide "…" is
};

const StyleFont &styleFont(LabelCache::Style style)
{
    static const auto make = [](double points, QFont::Weight weight) {
        const QFont font = uiFont(points, weight);
        const QFontMetricsF metrics(font);
        return StyleFont{font, metrics, metrics.horizontalAdvance(QChar(0x2026))};
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

/// A text whose glyphs were found once: that is the dear part of measuring, cutting and drawing it.
class ShapedText {
public:
    ShapedText(const QString &text, const QFont &font) : m_layout(text, font)
    {
        QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute); // also what runs from right to left begins at 0
        option.setWrapMode(QTextOption::NoWrap);
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        m_line = m_layout.createLine();
        m_layout.endLayout();
    }

    QString text() const { return m_layout.text(); }
    double width() const { return text().isEmpty() ? 0 : m_line.naturalTextWidth(); }

    /// Where its letters end. Of texts from right to left: of its first so many letters alone.
    std::vector<double> ends() const
    {
        const QString whole = text();
        std::vector<double> ends;
        for (qsizetype letter = 1; letter <= whole.size(); ++letter)
            ends.push_back(m_line.cursorToX(static_cast<int>(letter)));
        if (std::is_sorted(ends.begin(), ends.end()) && !whole.isRightToLeft())
            return ends;
        for (qsizetype letter = 1; letter <= whole.size(); ++letter)
            ends[static_cast<std::size_t>(letter - 1)] =
                QFontMetricsF(m_layout.font()).horizontalAdvance(whole.left(letter));
        return ends;
    }

    void draw(QPainter &painter, double baseline) const
    {
        if (!text().isEmpty())
            m_layout.draw(&painter, QPointF(0, baseline - m_line.ascent()));
    }

private:
    QTextLayout m_layout;
    QTextLine m_line;
};

/// As much of a text as has room.
std::unique_ptr<ShapedText> fitted(const QString &text, const StyleFont &style, double room)
{
    auto whole = std::make_unique<ShapedText>(text, style.font);
    if (whole->width() <= room + 0.5)
        return whole;
    if (text.isRightToLeft())
        return std::make_unique<ShapedText>(style.metrics.elidedText(text, Qt::ElideRight, room), style.font);
    const std::vector<double> ends = whole->ends();
    const double kept = room - style.ellipsis;
    auto letters = std::upper_bound(ends.begin(), ends.end(), kept) - ends.begin();
    if (letters > 0 && text[letters - 1].isHighSurrogate())
        --letters;
    return std::make_unique<ShapedText>(text.left(letters) + QChar(0x2026), style.font);
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
    const std::unique_ptr<ShapedText> shaped = fitted(text, font, width);
    auto made = std::make_unique<Line>();
    made->shown = shaped->text();
    made->width = shaped->width();
    made->height = std::ceil(font.metrics.height());
    // Some letters reach a little beyond their advance.
    const QSize size(static_cast<int>(std::ceil((made->width + 3) * m_ratio)),
                     static_cast<int>(std::ceil(made->height * m_ratio)));
    made->image = QImage(size, QImage::Format_ARGB32_Premultiplied);
    made->image.setDevicePixelRatio(m_ratio);
    made->image.fill(Qt::transparent);
    QPainter painter(&made->image);
    painter.setPen(colour);
    shaped->draw(painter, font.metrics.ascent());
    painter.end();
    Line *kept = made.release();
    m_lines.insert(key, kept, static_cast<int>(kept->image.sizeInBytes() / 1024 + 1));
    return kept;
}

void LabelCache::drawAsText(QPainter &painter, const QRectF &room, const QString &text, Style style, bool alignRight,
                            bool struck) const
{
    const StyleFont &font = styleFont(style);
    const std::unique_ptr<ShapedText> shaped = fitted(text, font, std::floor(room.width()));
    const double left = alignRight ? room.right() - shaped->width() : room.left();
    painter.setFont(font.font);
    painter.drawText(QPointF(left, room.center().y() - font.metrics.height() / 2 + font.metrics.ascent()),
                     shaped->text());
    if (struck)
        strike(painter, left, shaped->width(), room.center().y());
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
        line.ends = ShapedText(line.shown, styleFont(style).font).ends();
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
