// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/bar_painter.h"

#include "app/timeline/lane_chips.h"
#include "app/timeline/timeline_style.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr float periodOpacity = 0.55f;
constexpr float inferredOpacity = 0.28f;

QColor withOpacity(QColor colour, float opacity)
{
    colour.setAlphaF(opacity);
    return colour;
}

/// The colour at that opacity: translucent, or mixed with the ground where that is valid.
QColor thinned(const QColor &colour, float opacity, const QColor &ground)
{
    if (!ground.isValid())
        return withOpacity(colour, opacity);
    const auto mixed = [&](int ink, int paper) {
        return static_cast<int>(std::lround(opacity * ink + (1 - opacity) * paper));
    };
    return QColor(mixed(colour.red(), ground.red()), mixed(colour.green(), ground.green()),
                  mixed(colour.blue(), ground.blue()));
}

/// One colour over the bar's length, fading out over its open ends.
QBrush fadingBrush(const QColor &colour, const QColor &gone, double left, double right, double fadeLeft,
                   double fadeRight)
{
    if (fadeLeft <= 0 && fadeRight <= 0)
        return colour;
    QLinearGradient gradient(left, 0, right, 0);
    const double width = std::max(1.0, right - left);
    // Part of the known time fades too, so that the end does not look like an edge.
    const double leftShare = std::min(0.5, fadeReach * fadeLeft / width),
                 rightShare = std::min(0.5, fadeReach * fadeRight / width);
    gradient.setColorAt(0, fadeLeft > 0 ? gone : colour);
    if (fadeLeft > 0)
        gradient.setColorAt(leftShare, colour);
    if (fadeRight > 0)
        gradient.setColorAt(1 - rightShare, colour);
    gradient.setColorAt(1, fadeRight > 0 ? gone : colour);
    return gradient;
}

float fillOpacity(BarLook look)
{
    switch (look) {
    case BarLook::Solid: return 1;
    case BarLook::Period: return periodOpacity;
    case BarLook::Inferred: return inferredOpacity;
    case BarLook::Outline: break;
    }
    return 0;
}

/// Text inside of a bar keeps its contrast: on solid bars it takes the canvas colour.
QColor labelColour(const VisibleEvent &event, const TimelineRow &row, const Theme &theme)
{
    if (event.side != LabelSide::Inside || barLook(row) != BarLook::Solid)
        return theme.text;
    return theme.dark ? theme.canvas : theme.window;
}

QColor barColour(const VisibleEvent &event, BarLook look, const TimelineRow &row, const Theme &theme)
{
    const QColor colour = theme.type(row.type);
    // White on the light theme's colours is a little too faint to read: bars that hold their label are darker.
    return look == BarLook::Solid && event.side == LabelSide::Inside && !theme.dark ? colour.darker(135) : colour;
}

} // namespace

QColor barFill(const VisibleEvent &event, const TimelineRow &row, const Theme &theme)
{
    const BarLook look = barLook(row);
    return withOpacity(barColour(event, look, row, theme), fillOpacity(look));
}

BarLook barLook(const TimelineRow &row)
{
    if (row.status == EventStatus::Scheduled || row.status == EventStatus::Cancelled
        || row.status == EventStatus::Hypothetical)
        return BarLook::Outline;
    if (row.basis == DateBasis::Inherited || row.basis == DateBasis::Publication)
        return BarLook::Inferred;
    return row.granularity > Granularity::Day ? BarLook::Period : BarLook::Solid;
}

void drawBar(QPainter &painter, const VisibleEvent &event, const TimelineRow &row, const Theme &theme,
             const QColor &ground)
{
    if (event.bar.width() <= 0)
        return;
    const BarLook look = barLook(row);
    const QColor colour = barColour(event, look, row, theme);
    const QRectF whole = event.bar.adjusted(-event.fadeLeft, 0, event.fadeRight, 0);
    const auto brush = [&](const QColor &ink) {
        return fadingBrush(ink, thinned(ink, 0, ground), whole.left(), whole.right(), event.fadeLeft, event.fadeRight);
    };
    const QColor fill = thinned(colour, fillOpacity(look), ground);
    if (look == BarLook::Solid || look == BarLook::Period) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(brush(fill));
        painter.drawRoundedRect(whole, barRadius, barRadius);
        return;
    }
    QPen pen(brush(colour), look == BarLook::Outline ? 1.5 : 1);
    if (look == BarLook::Inferred)
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(brush(fill));
    painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), barRadius, barRadius);
}

void drawRing(QPainter &painter, const VisibleEvent &event, const QColor &colour)
{
    if (event.bar.width() <= 0)
        return;
    painter.setPen(QPen(colour, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(event.bar.adjusted(-4, -4, 4, 4), barRadius + 2, barRadius + 2);
}

bool drawLabel(QPainter &painter, const VisibleEvent &event, const TimelineRow &row, const Label &label, bool bold,
               const Theme &theme, LabelCache &cache)
{
    if (event.label.isEmpty())
        return true;
    const QColor colour = labelColour(event, row, theme);
    const QString text = event.beginsBefore ? QString(QStringLiteral("‹ ") % label.text)
                         : event.endsAfter  ? QString(label.text % QStringLiteral(" ›"))
                                            : label.text;
    const bool left = event.side == LabelSide::Left;
    QRectF room = event.label.adjusted(0, 0, -label.extraWidth, 0);
    painter.setPen(colour);
    const auto style = bold ? LabelCache::Style::Bold : LabelCache::Style::Plain;
    const bool struck = row.status == EventStatus::Cancelled;
    if (event.cut) // what stands after the text is behind the edge, or makes room for it
        return cache.drawBeginning(painter, event.label, text, style, std::floor(label.textWidth), struck);
    if (!cache.draw(painter, room, text, style, left, struck))
        return false;
    if (label.extraWidth <= 0)
        return true;
    // What stands after the text keeps close to it, although the room was measured for bold letters.
    double x = room.right();
    if (!left) {
        x = room.left() + std::min(cache.width(text, style), room.width());
    }
    if (row.sources > 1) {
        const double width = LabelBook::countWidth(row.sources);
        cache.drawBadge(painter, QRectF(x + labelGap, room.center().y() - 7.5, width, 15), row.sources);
        x += labelGap + width;
    }
    if (row.flags & RowDisputed)
        cache.drawWarning(painter, QPointF(x + 10.5, room.center().y()), theme.warning);
    return true;
}

void drawPill(QPainter &painter, const QRectF &pill, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
}

void drawChipTexts(QPainter &painter, const VisibleChip &chip, const QString &title, const Theme &theme,
                   LabelCache &cache)
{
    painter.setPen(theme.mutedText);
    cache.draw(painter, chip.pill.adjusted(6, 0, 0, 0), chipText(chip.chip.count), LabelCache::Style::Chip);
    if (chip.label.isEmpty())
        return;
    if (chip.cut)
        cache.drawBeginning(painter, chip.label, title, LabelCache::Style::Small, std::floor(chip.chip.labelWidth));
    else
        cache.draw(painter, chip.label, title, LabelCache::Style::Small);
}

} // namespace dateline
