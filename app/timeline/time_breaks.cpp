// SPDX-License-Identifier: GPL-3.0-or-later
// Where days are left out: what is drawn there, and what is under the mouse.
#include "app/timeline/label_text.h"
#include "app/timeline/timeline_painter.h"
#include "app/timeline/timeline_style.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double labelPadding = 6, labelHeight = 16;
constexpr double tooth = 8; ///< height of one to and fro of the torn edge

} // namespace

void TrackGeometry::placeBreaks()
{
    m_breaks.clear();
    if (!fold())
        return;
    double free = timeLeft();
    const QFontMetricsF metrics(LabelCache::font(LabelCache::Style::Small));
    for (std::size_t i = 0; i < fold()->stretches().size(); ++i) {
        const double x = m_scale.left + (fold()->seam(i) - m_scale.start) / m_scale.daysPerPixel;
        if (x < timeLeft() || x > timeRight())
            continue;
        TimeBreak made{x, fold()->stretches()[i], lengthText(fold()->stretches()[i].days()), {}};
        const double width = std::ceil(metrics.horizontalAdvance(made.text)) + 2 * labelPadding;
        const QRectF label(std::round(x - width / 2), lowerTierTop + 1, width, labelHeight);
        if (label.left() >= free && label.right() <= timeRight()) {
            made.label = label;
            free = label.right() + 2;
        }
        m_breaks.push_back(std::move(made));
    }
}

const TimeBreak *TrackGeometry::breakAt(QPointF point) const
{
    if (!isTime(point.x()) || eventAt(point) || chipAt(point))
        return nullptr;
    for (const TimeBreak &each : m_breaks)
        if (std::abs(point.x() - each.x) <= breakWidth / 2 + 2 || each.label.contains(point))
            return &each;
    return nullptr;
}

/// A strip of another ground with torn edges, from the top to the bottom of the area.
void TimelinePainter::paintBreaks(QPainter &painter, const TrackGeometry &geometry, const QRectF &area,
                                  const Theme &theme) const
{
    QColor edge = theme.mutedText;
    edge.setAlphaF(0.6f);
    const double step = area.height() / std::max(1.0, std::round(area.height() / tooth)) / 2;
    for (const TimeBreak &each : geometry.breaks()) {
        QPolygonF left, right;
        int side = 0;
        for (double y = area.top(); y <= area.bottom() + 0.01; y += step, side = 1 - side) {
            left << QPointF(each.x - breakWidth / 2 + 2 * side, y);
            right << QPointF(each.x + breakWidth / 2 - 2 + 2 * side, y);
        }
        QPolygonF strip = left;
        std::for_each(right.rbegin(), right.rend(), [&](QPointF point) { strip << point; });
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.field);
        painter.drawPolygon(strip);
        painter.setPen(QPen(edge, 1));
        painter.drawPolyline(left);
        painter.drawPolyline(right);
        painter.restore();
    }
}

void TimelinePainter::paintBreakLabels(QPainter &painter, const TrackGeometry &geometry, const Theme &theme)
{
    paintBreaks(painter, geometry, QRectF(geometry.timeLeft(), lowerTierTop, 1, axisHeight - lowerTierTop), theme);
    for (const TimeBreak &each : geometry.breaks()) {
        if (each.label.isEmpty())
            continue;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.field);
        painter.drawRoundedRect(each.label, labelHeight / 2, labelHeight / 2);
        painter.restore();
        painter.setPen(theme.mutedText);
        m_texts.draw(painter, each.label.adjusted(labelPadding, 0, 0, 0), each.text, LabelCache::Style::Small);
    }
}

} // namespace dateline
