// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeline_painter.h"

#include "app/timeline/bar_painter.h"
#include "app/timeline/label_text.h"
#include "app/timeline/timeline_style.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr int groundRows = 16; ///< device pixels
constexpr double upperTop = 8, tierHeight = 18;
constexpr double lowerTop = lowerTierTop;

double snapped(double x, double ratio)
{
    return std::round(x * ratio) / ratio;
}

/// A lighter tone of the lines; opaque, as blending a line through all rows costs more than all else in them.
QColor faint(const Theme &theme)
{
    const auto mixed = [](int ink, int paper) { return (3 * ink + 2 * paper) / 5; };
    return QColor(mixed(theme.line.red(), theme.canvas.red()), mixed(theme.line.green(), theme.canvas.green()),
                  mixed(theme.line.blue(), theme.canvas.blue()));
}

QColor laneColour(const LaneBand &band, const Theme &theme)
{
    return band.type ? theme.type(*band.type) : theme.mutedText;
}

/// A line there would say that the cell begins with the day after the break.
bool beginsUnseen(const AxisCell &cell, const TimeScale &scale)
{
    return scale.fold && scale.fold->hiding(cell.start);
}

bool meetsBreakLabel(const TrackGeometry &geometry, double left, double right)
{
    return std::any_of(geometry.breaks().begin(), geometry.breaks().end(), [&](const TimeBreak &each) {
        return !each.label.isEmpty() && left < each.label.right() && right > each.label.left();
    });
}

QRectF laneArea(const TrackGeometry &geometry)
{
    return {geometry.timeLeft(), axisHeight, geometry.timeRight() - geometry.timeLeft(),
            geometry.request().height - axisHeight};
}

} // namespace

bool TimelinePainter::paint(QPainter &painter, TrackGeometry &geometry, const PaintOptions &options)
{
    const Theme &theme = *options.theme;
    m_texts.allowNew(options.newTexts);
    m_texts.clearMissed();
    m_texts.setRatio(geometry.request().devicePixelRatio);
    m_texts.setVector(options.vector);
    // Everything but bars has straight edges on whole pixels, which is filled faster as such.
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (options.vector) {
        const QRectF ground(0, axisHeight, geometry.request().width, geometry.request().height - axisHeight);
        painter.fillRect(ground, theme.canvas);
        paintGround(painter, geometry, ground, theme);
    } else {
        copyGround(painter, geometry, theme);
    }
    painter.save();
    painter.setClipRect(laneArea(geometry));
    paintLanes(painter, geometry, options);
    painter.restore();
    paintGutter(painter, geometry, options);
    paintAxis(painter, geometry, theme);
    return !m_texts.missed();
}

/// Canvas, weekends and grid look the same in every row of pixels: a few rows are drawn and copied downwards, since
/// tall thin lines would touch every row of the memory once for each line.
void TimelinePainter::copyGround(QPainter &painter, const TrackGeometry &geometry, const Theme &theme)
{
    const double ratio = geometry.request().devicePixelRatio;
    const double rowHeight = groundRows / ratio;
    const QSize size(static_cast<int>(std::ceil(geometry.request().width * ratio)), groundRows);
    if (m_ground.size() != size)
        m_ground = QImage(size, QImage::Format_RGB32);
    m_ground.setDevicePixelRatio(ratio);
    m_ground.fill(theme.canvas);
    QPainter strip(&m_ground);
    paintGround(strip, geometry, QRectF(0, 0, geometry.request().width, rowHeight), theme);
    strip.end();
    const double bottom = geometry.request().height;
    for (double top = axisHeight; top < bottom; top += rowHeight) {
        const double part = std::min(groundRows + 0.0, std::ceil((bottom - top) * ratio));
        painter.drawImage(QPointF(0, top), m_ground, QRectF(0, 0, size.width(), part));
    }
}

void TimelinePainter::paintGround(QPainter &painter, const TrackGeometry &geometry, const QRectF &area,
                                  const Theme &theme) const
{
    paintWeekends(painter, geometry, area, theme);
    const double ratio = geometry.request().devicePixelRatio;
    const auto lines = [&](const std::vector<AxisCell> &cells, const QColor &colour) {
        for (const AxisCell &cell : cells) {
            if (beginsUnseen(cell, geometry.scale()))
                continue;
            const double x = snapped(geometry.scale().toX(cell.start), ratio);
            if (geometry.isTime(x))
                painter.fillRect(QRectF(x, area.top(), 1 / ratio, area.height()), colour);
        }
    };
    lines(geometry.axis().lower, faint(theme));
    lines(geometry.axis().upper, theme.line);
    paintBreaks(painter, geometry, area, theme);
}

void TimelinePainter::paintWeekends(QPainter &painter, const TrackGeometry &geometry, const QRectF &area,
                                    const Theme &theme) const
{
    if (!geometry.axis().weekends)
        return;
    const TimeScale &scale = geometry.scale();
    const double ratio = geometry.request().devicePixelRatio;
    const auto shade = [&](const VisibleRange &days) {
        const auto first = static_cast<LongDay>(std::floor(days.start)) - 1;
        for (LongDay day = first; static_cast<double>(day) < days.end; ++day) {
            if (weekdayOf(day) != 6)
                continue;
            const double left = std::max(geometry.timeLeft(), snapped(scale.toX(static_cast<double>(day)), ratio));
            const double right =
                std::min(geometry.timeRight(), snapped(scale.toX(static_cast<double>(day + 2)), ratio));
            if (right > left)
                painter.fillRect(QRectF(left, area.top(), right - left, area.height()), theme.weekend);
        }
    };
    const VisibleRange range = geometry.request().range;
    if (!scale.fold)
        return shade(range);
    for (const VisibleRange part : scale.fold->drawnParts(range))
        shade(part);
}

void TimelinePainter::paintLanes(QPainter &painter, TrackGeometry &geometry, const PaintOptions &options)
{
    const Theme &theme = *options.theme;
    for (const LaneBand &band : geometry.lanes()) {
        if (band.top + band.height < axisHeight || band.top > geometry.request().height)
            continue;
        if (band.profile)
            paintProfile(painter, band, geometry, options);
        painter.fillRect(QRectF(0, snapped(band.top + band.height, 1) - 1, geometry.request().width, 1), theme.line);
        paintEvents(painter, band, geometry, options);
    }
}

void TimelinePainter::paintProfile(QPainter &painter, const LaneBand &band, const TrackGeometry &geometry,
                                   const PaintOptions &options)
{
    const QColor colour = laneColour(band, *options.theme);
    if (options.vector)
        m_profiles.drawOutline(painter, band, geometry.scale(), colour);
    else
        m_profiles.draw(painter, band, geometry.scale(), colour, geometry.request().devicePixelRatio);
}

void TimelinePainter::paintEvents(QPainter &painter, const LaneBand &band, TrackGeometry &geometry,
                                  const PaintOptions &options)
{
    const Theme &theme = *options.theme;
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const VisibleEvent &event : band.events) {
        const TimelineRow row = geometry.timeline().row(event.row);
        if (options.vector)
            drawBar(painter, event, row, theme, theme.canvas);
        else
            m_sprites.drawBar(painter, event, row, theme, geometry.request().devicePixelRatio);
        const bool selected = event.row == options.selected;
        if (selected && !band.folded)
            drawRing(painter, event, theme.type(row.type));
        drawLabel(painter, event, row, geometry.labels().label(event.row), selected, theme, m_texts);
    }
    for (const VisibleChip &chip : band.chips) {
        const QString title = chip.label.isEmpty() ? QString() : geometry.labels().label(chip.chip.mostSalient).text;
        if (options.vector)
            drawPill(painter, chip.pill, theme.field);
        else
            m_sprites.drawPill(painter, chip.pill, theme.field, geometry.request().devicePixelRatio);
        drawChipTexts(painter, chip, title, theme, m_texts);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimelinePainter::paintGutter(QPainter &painter, const TrackGeometry &geometry, const PaintOptions &options)
{
    const Theme &theme = *options.theme;
    const QRectF gutter = geometry.gutter();
    const bool mirrored = geometry.request().mirrored;
    painter.save();
    painter.setClipRect(gutter);
    if (options.vector) // nothing was clipped there
        painter.fillRect(gutter, theme.canvas);
    for (const LaneBand &band : geometry.lanes()) {
        if (band.top + band.height < axisHeight || band.top > geometry.request().height)
            continue;
        const double bottom = snapped(band.top + band.height, 1);
        const double edge = mirrored ? gutter.right() - laneEdgeWidth : gutter.left();
        painter.fillRect(QRectF(edge, band.top, laneEdgeWidth, band.height), laneColour(band, theme));
        painter.fillRect(QRectF(gutter.left(), bottom - 1, gutter.width(), 1), theme.line);
        // The name stays in sight while its lane is scrolled through.
        const double first = band.top + (band.folded ? (foldedLane - barHeight) / 2 : laneTop);
        const double top = std::clamp(axisHeight + 6, first, std::max(first, bottom - barHeight - 6));
        if (band.folded)
            paintFoldSign(painter, QPointF(mirrored ? gutter.right() - 10 : 10, top + barHeight / 2), mirrored, theme);
        painter.setPen(band.folded ? theme.mutedText : theme.text);
        const QRectF name(gutter.left() + (mirrored ? 3 : 17), top, gutter.width() - 20, barHeight);
        m_texts.draw(painter, name, band.name, LabelCache::Style::Bold, mirrored);
    }
    painter.restore();
    const double border = mirrored ? gutter.left() - 1 : gutter.right();
    painter.fillRect(QRectF(border, gutter.top(), 1, gutter.height()), faint(theme));
}

/// A small arrow that says: there is more of this lane.
void TimelinePainter::paintFoldSign(QPainter &painter, QPointF middle, bool mirrored, const Theme &theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.mutedText);
    const double to = mirrored ? -1 : 1;
    painter.drawPolygon(
        QPolygonF{middle + QPointF(-2 * to, -3.5), middle + QPointF(2.5 * to, 0), middle + QPointF(-2 * to, 3.5)});
    painter.restore();
}

void TimelinePainter::paintAxis(QPainter &painter, const TrackGeometry &geometry, const Theme &theme)
{
    const double ratio = geometry.request().devicePixelRatio;
    painter.fillRect(QRectF(0, 0, geometry.request().width, axisHeight), theme.window);
    painter.fillRect(QRectF(0, axisHeight - 1, geometry.request().width, 1), theme.line);
    painter.save();
    painter.setClipRect(QRectF(geometry.timeLeft(), 0, geometry.timeRight() - geometry.timeLeft(), axisHeight));
    const auto ticks = [&](const std::vector<AxisCell> &cells, double top) {
        for (const AxisCell &cell : cells) {
            if (beginsUnseen(cell, geometry.scale()))
                continue;
            const double x = snapped(geometry.scale().toX(cell.start), ratio);
            if (x >= geometry.timeLeft())
                painter.fillRect(QRectF(x, top, 1 / ratio, axisHeight - top), theme.line);
        }
    };
    ticks(geometry.axis().lower, lowerTop);
    ticks(geometry.axis().upper, 4);
    painter.setPen(theme.text);
    paintAxisRow(painter, geometry, geometry.axis().upper, upperTop, LabelCache::Style::Bold, true);
    painter.setPen(theme.mutedText);
    paintAxisRow(painter, geometry, geometry.axis().lower, lowerTop, LabelCache::Style::Small, false);
    paintBreakLabels(painter, geometry, theme);
    painter.restore();
}

void TimelinePainter::paintAxisRow(QPainter &painter, const TrackGeometry &geometry, const std::vector<AxisCell> &cells,
                                   double top, LabelCache::Style style, bool stickToEdge)
{
    constexpr double margin = 5;
    for (const AxisCell &cell : cells) {
        double left = geometry.scale().toX(cell.start);
        // Cut off at the edge, "Oc" says less than nothing.
        const double right = std::min(geometry.scale().toX(cell.end), geometry.timeRight() + margin);
        if (stickToEdge)
            left = std::max(left, geometry.timeLeft());
        else if (left < geometry.timeLeft() - 1)
            continue;
        const double room = right - left - 2 * margin;
        for (const QString &text : {cell.text, cell.shortText}) {
            const double width = text.isEmpty() ? 0 : m_texts.width(text, style);
            if (text.isEmpty() || width > room || (!stickToEdge && meetsBreakLabel(geometry, left, left + width + 8)))
                continue;
            m_texts.draw(painter, QRectF(left + margin, top, room + margin, tierHeight), text, style);
            break;
        }
    }
}

void TimelinePainter::paintCrosshair(QPainter &painter, const TrackGeometry &geometry, double x, const Theme &theme,
                                     const std::function<QString(double)> &note)
{
    const TimeScale &scale = geometry.scale();
    const bool hours = scale.pixelsPerDay() >= 24 * 12;
    QString text = dayText(scale.toDay(x), QLocale(), hours);
    if (const QString more = note ? note(scale.toDay(x)) : QString(); !more.isEmpty())
        text += QStringLiteral(" · ") % more;
    painter.setRenderHint(QPainter::Antialiasing, true);
    QPen pen(theme.mutedText, 1, Qt::CustomDashLine);
    pen.setDashPattern({2, 3});
    painter.setPen(pen);
    const double line = std::floor(x) + 0.5;
    painter.drawLine(QPointF(line, axisHeight), QPointF(line, geometry.request().height));
    const double width = QFontMetricsF(LabelCache::font(LabelCache::Style::SmallBold)).horizontalAdvance(text) + 20;
    const double left =
        std::clamp(x - width / 2, geometry.timeLeft(), std::max(geometry.timeLeft(), geometry.timeRight() - width));
    const QRectF pill(left, lowerTop - 1, width, 20);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    painter.drawRoundedRect(pill, 10, 10);
    painter.setPen(theme.window);
    m_texts.allowNew(-1);
    m_texts.draw(painter, pill.adjusted(10, 0, -4, 0), text, LabelCache::Style::SmallBold);
}

void TimelinePainter::paintMarked(QPainter &painter, const TrackGeometry &geometry, double fromDay, double toDay,
                                  const QString &text, const Theme &theme)
{
    const double left = std::clamp(geometry.scale().toX(fromDay), geometry.timeLeft(), geometry.timeRight());
    const double right = std::clamp(geometry.scale().toX(toDay), geometry.timeLeft(), geometry.timeRight());
    QColor fill = theme.accent;
    fill.setAlphaF(0.13f);
    painter.fillRect(QRectF(left, axisHeight, right - left, geometry.request().height - axisHeight), fill);
    painter.fillRect(QRectF(left, axisHeight, 1, geometry.request().height - axisHeight), theme.accent);
    painter.fillRect(QRectF(right - 1, axisHeight, 1, geometry.request().height - axisHeight), theme.accent);
    if (text.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing, true);
    const double width = QFontMetricsF(LabelCache::font(LabelCache::Style::SmallBold)).horizontalAdvance(text) + 20;
    const double start = std::clamp((left + right - width) / 2, geometry.timeLeft(),
                                    std::max(geometry.timeLeft(), geometry.timeRight() - width));
    const QRectF pill(start, axisHeight + 8, width, 20);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(pill, 10, 10);
    painter.setPen(theme.onAccent);
    m_texts.allowNew(-1);
    m_texts.draw(painter, pill.adjusted(10, 0, -4, 0), text, LabelCache::Style::SmallBold);
}

} // namespace dateline
