// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeline_marks.h"

#include "app/timeline/label_text.h"
#include "app/timeline/time_axis.h"
#include "app/timeline/timeline_style.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <cmath>

namespace dateline {

namespace {

constexpr double flagHeight = 13, flagWidth = 9;

QString tr(const char *text)
{
    return QCoreApplication::translate("TimelineMarks", text);
}

/// Where a bookmark's flag stands on its pole; empty when that is out of view.
QRectF flagOf(const TrackGeometry &geometry, const Bookmark &bookmark)
{
    const double x = std::round(geometry.scale().toX(bookmark.day));
    if (x < geometry.timeLeft() || x > geometry.timeRight() - 2)
        return {};
    return {x, axisHeight - flagHeight - 1, flagWidth, flagHeight};
}

void paintFlag(QPainter &painter, const QRectF &flag, const Theme &theme)
{
    painter.fillRect(QRectF(flag.left(), flag.top(), 1.5, flag.height()), theme.accent);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawPolygon(
        QPolygonF{flag.topLeft(), flag.topLeft() + QPointF(flag.width(), 3.5), flag.topLeft() + QPointF(0, 7)});
}

void paintZero(QPainter &painter, const TrackGeometry &geometry, double x, const Theme &theme)
{
    const double line = std::floor(x) + 0.5;
    painter.setPen(QPen(theme.accent, 1.5));
    painter.drawLine(QPointF(line, axisHeight - 5), QPointF(line, geometry.request().height));
    const QString text = tr("Day 0");
    painter.setFont(uiFont(smallPoints, QFont::DemiBold));
    const double width = painter.fontMetrics().horizontalAdvance(text) + 14;
    // In the row of the axis where the date under the mouse stands too, before the line.
    const QRectF pill(std::max(line + 0.5 - width, geometry.timeLeft()), axisHeight - 21, width, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(pill, 3, 3);
    painter.setPen(theme.onAccent);
    painter.drawText(pill, Qt::AlignCenter, text);
}

} // namespace

QString sinceZeroText(const ViewState &state, DayNumber day)
{
    const std::optional<std::int64_t> days = state.daysSinceZero(day);
    if (!days)
        return {};
    if (*days == 0)
        return tr("the same day");
    return (*days > 0 ? tr("%1 after") : tr("%1 before")).arg(daysText(std::abs(*days)));
}

void paintMarks(QPainter &painter, const TrackGeometry &geometry, const ViewState &state, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    const RowIndex zero = state.zeroEvent() == 0 ? noRow : state.timeline()->find(state.zeroEvent());
    if (zero != noRow) {
        const double x = geometry.scale().toX(state.timeline()->starts()[zero]);
        if (x >= geometry.timeLeft() && x <= geometry.timeRight())
            paintZero(painter, geometry, x, theme);
    }
    for (const Bookmark &bookmark : state.bookmarks())
        if (const QRectF flag = flagOf(geometry, bookmark); !flag.isEmpty())
            paintFlag(painter, flag, theme);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QString emptyViewText(const TrackGeometry &geometry, const ViewState &state)
{
    const VisibleRange range = state.range();
    std::optional<DayNumber> before, after;
    for (const LaneBand &band : geometry.lanes()) {
        if (band.index->touching(range.start, range.end) > 0)
            return {};
        const std::uint32_t next = band.index->startedBefore(range.end);
        if (next < band.index->size())
            after = std::min(after.value_or(openFuture), band.index->start(next));
        if (next > 0)
            before = std::max(before.value_or(openPast), band.index->start(next - 1));
    }
    QStringList nearest;
    if (before)
        nearest << tr("← %1").arg(dayText(*before));
    if (after)
        nearest << tr("→ %1").arg(dayText(*after));
    return nearest.isEmpty()
               ? QString()
               : QString(tr("No events in these days") % QStringLiteral("\n") % nearest.join(QStringLiteral("     ")));
}

int bookmarkAt(const TrackGeometry &geometry, const ViewState &state, QPointF position)
{
    for (std::size_t i = 0; i < state.bookmarks().size(); ++i)
        if (flagOf(geometry, state.bookmarks()[i]).adjusted(-3, -3, 3, 1).contains(position))
            return static_cast<int>(i);
    return -1;
}

} // namespace dateline
